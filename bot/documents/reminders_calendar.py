"""Reminders as a calendar file, so that a phone rings whether or not this program runs."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.documents.ics import Entry, calendar
from bot.documents.shown import seen
from content.regex import regex
from content.words import Words, words

Json = Any
TITLE, MORNING = 80, 9 * 60
FIRST = regex(r"[^。!！]+?(?=[。!！]|\.(?:\s|$)|$)")
"""The first sentence is the title of an event."""


def make_calendar(data: Mapping[str, Json], lang: str) -> bytes:
    """The .ics file: an event for each reminder, on its day."""
    speech, today = words(lang), date.fromisoformat(data["today"])
    name = speech.render("papers.calendar.days", {}, today).text
    return calendar(name, (_entry(row, speech, today) for row in data["rows"]), today, lang)


def _entry(row: Mapping[str, Json], speech: Words, today: date) -> Entry:
    told = dict(row["data"])
    if "on" in told:
        told["on"] = date.fromisoformat(told["on"])
    text = seen(speech.render(row["key"], told, today).text)
    title = FIRST.match(text.split("\n")[0])
    said = title[0].rstrip(" :：") if title else text
    return Entry(f"{row['of']}-{row['name']}", date.fromisoformat(row["on"]), said if len(said) <= TITLE else said[: TITLE - 1] + "…", text, at=row["at"] or MORNING)
