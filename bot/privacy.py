"""What is not needed is not kept: identity, bank card and phone numbers are masked in all that is stored of a talk."""

from typing import Any

from content.regex import regex
from dialogs.forwarded_words import GAP, PERSONAL

Json = Any
_GAP = rf"(?:{GAP}|\\xa0|\\u3000)"  # as they stand where Python shows a text
LONG = regex(rf"\d\d\d(?:{_GAP}\d{{4}}|(?<=0\d\d)\d?[)）]?{_GAP}\d{{3,4}}){_GAP}\d{{4}}")
"""In every such number: where it stands nowhere, there is nothing to mask. It begins with digits alone, so that `re` runs past all else."""


def mask(text: str) -> str:
    """The text with the middle of each such number hidden."""
    return PERSONAL.sub(lambda found: f"{found[0][:3]}****{found[0][-4:]}", text) if LONG.search(text) else text


def masked(value: Json) -> Json:
    """JSON with every text in it masked."""
    return _walked(value) if LONG.search(repr(value)) else value


def _walked(value: Json) -> Json:
    match value:
        case str():
            return mask(value)
        case list() | tuple():
            return [_walked(item) for item in value]
        case dict():
            return {name: _walked(item) for name, item in value.items()}
    return value
