"""What is not needed is not kept: identity, bank card and phone numbers are masked in all that is stored of a talk."""

import json
from typing import Any

from bot.store.rows import dump
from content.regex import regex
from dialogs.scams.forwarded_words import GAP, PERSONAL

Json = Any
LONG = regex(rf"\d\d\d(?:{GAP}\d{{4}}|(?<=0\d\d)\d?[)）]?{GAP}\d{{3,4}}){GAP}\d{{4}}")
"""In every such number: where it stands nowhere, there is nothing to mask. It begins with digits alone, so that `re` runs past all else."""


def mask(text: str) -> str:
    """The text with the middle of each such number hidden."""
    return PERSONAL.sub(lambda found: f"{found[0][:3]}****{found[0][-4:]}", text) if LONG.search(text) else text


def masked(row: str) -> str:
    """JSON with every text in it masked."""
    return dump(_walked(json.loads(row))) if LONG.search(row) else row


def _walked(value: Json) -> Json:
    match value:
        case str():
            return mask(value)
        case list():
            return [_walked(item) for item in value]
        case dict():
            return {name: _walked(item) for name, item in value.items()}
    return value
