"""A letter as it was approved, to print and sign; in another language than Chinese, with the Chinese letter behind it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.documents.shown import paragraphs, shown
from content.languages import LANGUAGES
from content.words import words
from dialogs.letters.data import KEPT

Json = Any
LENDERS_LANGUAGE = LANGUAGES[0]
LINES, DAYS = ("lines", "sums"), ("today", "until", "due", "served")


def page(data: Mapping[str, Json], lang: str) -> Json:
    """The sheets of the letter, each with its title and paragraphs."""
    return {"lang": lang, "sheets": [_sheet(data, one) for one in dict.fromkeys((lang, LENDERS_LANGUAGE))]}


def _sheet(data: Mapping[str, Json], lang: str) -> Json:
    told = {name: [line | {"days": [date.fromisoformat(on) for on in line["days"]]} for line in data[name]] for name in LINES if name in data}
    days = {name: date.fromisoformat(data[name]) for name in DAYS if data.get(name)}
    text = words(lang).render(f"letter.text.{data['kind']}", {**KEPT, **data, **told, **days}, days["today"]).text
    title, *rest = filter(None, paragraphs(shown(text)))
    return {"lang": lang, "title": "\n".join(title), "paragraphs": rest}
