"""What is not needed is not kept: identity, card and phone numbers are masked in everything that is stored of a talk."""

import re
from typing import Any

from dialogs.forwarded import PERSONAL

Json = Any
NEEDED = frozenset[str]()
"""Slots whose dialog needs such a number as it was told."""
DIGITS = re.compile(r"\d{4}")


def mask(text: str) -> str:
    """The text with the middle of each such number hidden."""
    return PERSONAL.sub(lambda found: f"{found[0][:3]}****{found[0][-4:]}", text) if DIGITS.search(text) else text


def masked(value: Json) -> Json:
    """JSON with every text in it masked, but for the facts of slots that need theirs."""
    match value:
        case str():
            return mask(value) if len(value) > 10 else value
        case list() | tuple():
            return [masked(item) for item in value]
        case dict():
            return {name: item if name in NEEDED else masked(item) for name, item in value.items()}
    return value
