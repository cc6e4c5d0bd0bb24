"""What was said so far on one sheet after the other, to read in peace or to show to somebody who helps."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.documents.shown import paragraphs, shown
from content.words import Words, words
from dialogs.records.notes import came_to
from dialogs.replies import listed
from dialogs.slots import find

Json = Any


def page(data: Mapping[str, Json], lang: str) -> Json:
    """A sheet for each matter, by the name of its button; what was told stands on the first."""
    speech, today = words(lang), date.fromisoformat(data["today"])
    first, *rest = [*_matters(data, speech, today)] or [("", [])]
    told = _told(data["facts"], speech)
    sheets = [(first[0] or told[0].rstrip(":："), [told if first[0] else told[1:], *first[1]]), *rest]
    return {"lang": lang, "sheets": [{"lang": lang, "title": title, "paragraphs": parts} for title, parts in sheets]}


def _told(facts: Mapping[str, Json], speech: Words) -> list[str]:
    known = {name: value for name, value in facts.items() if value is not None and (slot := find(name)) and slot.kind != "json"}
    return [speech.section("common.notes").body, *(f"· {row.label}: {row.value}" for row in listed(known, speech, facts))]


def _matters(data: Mapping[str, Json], speech: Words, today: date) -> Iterator[tuple[str, list[list[str]]]]:
    for matter in data["matters"]:
        outcome = came_to(matter, data["facts"], today)
        if outcome is not None:
            said = shown(speech.compose([(part.key, part.data) for part in outcome.passages], today).text)
            yield speech.section(f"start.{matter}").body, paragraphs(said)
