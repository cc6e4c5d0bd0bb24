"""A checklist of evidence to print and tick off, on the sheet of a letter."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.documents.shown import paragraphs, shown
from content.words import words

Json = Any


def page(data: Mapping[str, Json], lang: str) -> Json:
    """One sheet: what to bring, and what that rests on."""
    speech, today = words(lang), date.fromisoformat(data["today"])
    said = shown(speech.compose([(f"evidence.{data['goal']}", {})], today).text)
    title = shown(speech.render("kept.checklist", {}, today).text)
    return {"lang": lang, "sheets": [{"lang": lang, "title": title, "paragraphs": paragraphs(said)}]}
