"""What marks a belief told as a statement, and the topics that say what is true of it: read strictly from `content/beliefs.toml`."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from content.answers import topics
from content.errors import ContentError
from content.languages import LANGUAGES
from content.tables import compiled, keys_fit, parsed, text_of

NAME = "beliefs.toml"


class BeliefsError(ContentError):
    """The file of beliefs can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class Beliefs:
    """`words` find what marks a belief, `asked_about` one that is asked about; `topics` put it right, those of `hearsay` wherever they are asked."""

    words: re.Pattern[str]
    asked_about: re.Pattern[str]
    topics: AbstractSet[str]
    hearsay: AbstractSet[str]


@lru_cache(maxsize=1)
def beliefs() -> Beliefs:
    """The beliefs of the package; raises BeliefsError."""
    return read_beliefs(text_of(NAME))


def read_beliefs(text: str) -> Beliefs:
    """The beliefs in the text of a TOML file; raises BeliefsError."""
    table = parsed(NAME, text, BeliefsError)
    keys_fit(NAME, table, ("topics", "hearsay", "words", "asked_about"), BeliefsError)
    topics_named, hearsay = (_named(table, name) for name in ("topics", "hearsay"))
    return Beliefs(_pattern(table, "words"), _pattern(table, "asked_about"), topics_named, hearsay)


def _named(table: Mapping[str, Any], name: str) -> AbstractSet[str]:
    named = frozenset(table[name].split())
    if strange := sorted(named - topics().keys()):
        raise BeliefsError(f"{NAME}: {name} names what has no answer: {', '.join(strange)}")
    return named


def _pattern(table: Mapping[str, Any], name: str) -> re.Pattern[str]:
    keys_fit(f"{NAME}: {name}", table[name], LANGUAGES, BeliefsError)
    return compiled(f"{NAME}: {name}", rf"{'|'.join(table[name]['zh'])}|\b(?:{'|'.join(table[name]['en'])})\b", BeliefsError, re.IGNORECASE)
