"""What marks a belief told as a statement, and the topics that say what is true of it: read strictly from `content/beliefs.toml`."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from content.answers import topics
from content.errors import ContentError
from content.languages import LANGUAGES
from content.tables import compiled, keys_fit, parsed, text_of

NAME = "beliefs.toml"


class BeliefsError(ContentError):
    """The file of beliefs can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class Beliefs:
    """`words` find what marks a belief; `topics` put it right."""

    words: re.Pattern[str]
    topics: AbstractSet[str]


@lru_cache(maxsize=1)
def beliefs() -> Beliefs:
    """The beliefs of the package; raises BeliefsError."""
    return read_beliefs(text_of(NAME))


def read_beliefs(text: str) -> Beliefs:
    """The beliefs in the text of a TOML file; raises BeliefsError."""
    table = parsed(NAME, text, BeliefsError)
    keys_fit(NAME, table, ("topics", "words"), BeliefsError)
    keys_fit(f"{NAME}: words", table["words"], LANGUAGES, BeliefsError)
    named = frozenset(table["topics"].split())
    if strange := sorted(named - topics().keys()):
        raise BeliefsError(f"{NAME}: topics names what has no answer: {', '.join(strange)}")
    pattern = rf"{'|'.join(table['words']['zh'])}|\b(?:{'|'.join(table['words']['en'])})\b"
    return Beliefs(compiled(f"{NAME}: words", pattern, BeliefsError, re.IGNORECASE), named)
