"""Reminders as a calendar file, so that a phone rings whether or not this program runs."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.documents.ics import Entry, calendar
from bot.documents.shown import seen
from content.words import Words, words

Json = Any
TITLE, MORNING = 40, 9 * 60


def make_calendar(data: Mapping[str, Json], lang: str) -> bytes:
    """The .ics file: an event for each reminder, on its day."""
    speech, today = words(lang), date.fromisoformat(data["today"])
    name = speech.render("papers.calendar.name", {}, today).text
    return calendar(name, (_entry(row, speech, today) for row in data["rows"]), today)


def _entry(row: Mapping[str, Json], speech: Words, today: date) -> Entry:
    told = dict(row["data"])
    if "on" in told:
        told["on"] = date.fromisoformat(told["on"])
    text = seen(speech.render(row["key"], told, today).text)
    title = text.split("\n")[0]
    return Entry(f"{row['of']}-{row['name']}", date.fromisoformat(row["on"]), title if len(title) <= TITLE else title[: TITLE - 1] + "…", text, at=row["at"] or MORNING)
