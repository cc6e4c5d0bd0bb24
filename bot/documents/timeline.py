"""The words of a timeline picture: each row with its day, how far off it is, and what it says."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.documents.shown import shown
from content.filters import day
from content.words import Words, words

Json = Any


def page(data: Mapping[str, Json], lang: str) -> Json:
    """What the template shows: title, lead, rows from the oldest to the latest with today among them, notes."""
    speech, today = words(lang), date.fromisoformat(data["today"])
    about, lead = data["about"], data["lead"]
    notes = [(f"timeline.note.{note['key']}", note["data"]) for note in data["notes"]]
    return {
        "lang": lang,
        "title": _text(speech, f"title.{about}", lead, today),
        "lead": _text(speech, f"lead.{about}", lead, today),
        "rows": list(_rows(data["rows"], speech, today)),
        "notes": [shown(note) for note in speech.compose(notes, today).text.split("\n\n")],
        "drawn": _text(speech, "drawn", {}, today),
    }


def _rows(rows: list[Json], speech: Words, today: date) -> Iterator[Json]:
    """Today stands before what falls on it or follows."""
    now = {"tone": "today", "day": day(today, speech.lang), "when": "", "text": _text(speech, "today", {}, today)}
    for row in rows:
        on = date.fromisoformat(row["on"])
        if now and on >= today:
            yield now
            now = {}
        yield {
            "tone": row["tone"] if row["tone"] != "plain" else "past" if on < today else "next",
            "past": on < today,
            "day": day(on, speech.lang),
            "when": "" if row["key"] == "credit" else _when((on - today).days, speech, today),
            "text": _text(speech, row["key"], row["data"], today),
        }
    if now:
        yield now


def _when(days: int, speech: Words, today: date) -> str:
    if days == 0:
        return _text(speech, "today", {}, today)
    return _text(speech, "ahead" if days > 0 else "ago", {"days": abs(days)}, today)


def _text(speech: Words, key: str, data: Mapping[str, Json], today: date) -> str:
    return shown(speech.render(f"timeline.{key}", data, today).text)
