"""Words by which a question is plainly of one topic: read strictly from `content/plainly.toml`."""

import re
from collections.abc import Mapping
from functools import lru_cache

from content.answers import topics
from content.errors import ContentError
from content.languages import LANGUAGES
from content.tables import compiled, keys_fit, parsed, text_of

NAME = "plainly.toml"


class PlainlyError(ContentError):
    """The file can't be used: the message names the entry and the fix."""


@lru_cache(maxsize=1)
def plainly() -> Mapping[str, re.Pattern[str]]:
    """By topic, the words that are plainly of it; raises PlainlyError."""
    return read_plainly(text_of(NAME))


def read_plainly(text: str) -> Mapping[str, re.Pattern[str]]:
    """The same of the text of a TOML file; raises PlainlyError."""
    table = parsed(NAME, text, PlainlyError)
    if strange := sorted(table.keys() - topics().keys()):
        raise PlainlyError(f"{NAME}: there is no answer named {', '.join(strange)}")
    for topic, patterns in table.items():
        keys_fit(f"{NAME}: {topic}", patterns, LANGUAGES, PlainlyError, ())
    rows = {topic: [pattern for lang in LANGUAGES for pattern in patterns.get(lang, ())] for topic, patterns in table.items()}
    return {topic: compiled(f"{NAME}: {topic}", "|".join(ways), PlainlyError) for topic, ways in rows.items()}
