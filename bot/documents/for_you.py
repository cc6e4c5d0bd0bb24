"""What goes with a letter and stays with the person: what to have ready, where to send it, what to say on the phone, and a log."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.documents.shown import paragraphs, shown
from content.regex import regex
from content.words import words

Json = Any
DAYS = ("today", "follow_up", "last", "until")
ITEM = regex(r"(?m)^· ")
BOX = "□ "


def page(data: Mapping[str, Json], lang: str) -> Json:
    """One sheet, its lists with a box to tick."""
    parts = [(key, {name: date.fromisoformat(told) if name in DAYS and told else told for name, told in about.items()}) for key, about in data["parts"]]
    title, *rest = paragraphs(shown(ITEM.sub(BOX, words(lang).compose(parts, date.fromisoformat(data["today"])).text)))
    return {"lang": lang, "sheets": [{"lang": lang, "title": "\n".join(title), "paragraphs": rest}]}
