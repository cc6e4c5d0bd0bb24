"""The kinds of spending that a text names, by the words of the labels."""

import re
from functools import lru_cache

from content.labels import labels


def kinds_of(words: str) -> list[str]:
    """The kinds of spending that are named, each by its slot."""
    return [name for name, kind in _kinds().items() if kind.search(words)]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, re.Pattern[str]]:
    """The words of each kind of spending."""
    words: dict[str, list[str]] = {}
    for word, group, name in labels().marks:
        if group == "cue" and name.startswith("spending."):
            words.setdefault(name, []).append(rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word))
    return {name: re.compile("|".join(those), re.IGNORECASE) for name, those in words.items()}
