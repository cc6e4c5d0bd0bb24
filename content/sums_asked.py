"""The words by which sums of one's own debts are asked for in a talk: read strictly from `content/sums_asked.toml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from content.errors import ContentError
from content.tables import compiled, keys_fit, parsed, text_of

TABLES = ("asks", "periods", "leans", "before", "said", "known", "price")


class SumsAskedError(ContentError):
    """The file can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class SumsAsked:
    """Patterns by name: what is `asks`ed, for what `periods`, what a question `leans` on; what is asked of sums told `before`, and what those were `said` to be;
    what is asked of figures that are `known`, and of a `price`."""

    asks: Mapping[str, re.Pattern[str]]
    periods: Mapping[str, re.Pattern[str]]
    leans: Mapping[str, re.Pattern[str]]
    before: Mapping[str, re.Pattern[str]]
    said: Mapping[str, re.Pattern[str]]
    known: Mapping[str, re.Pattern[str]]
    price: Mapping[str, re.Pattern[str]]


@lru_cache(maxsize=1)
def sums_asked() -> SumsAsked:
    """The words of the package; raises SumsAskedError."""
    table = parsed("sums_asked.toml", text_of("sums_asked.toml"), SumsAskedError)
    keys_fit("sums_asked.toml", table, TABLES, SumsAskedError)
    return SumsAsked(*({name: compiled(f"sums_asked.toml: {kind}.{name}", pattern, SumsAskedError, re.IGNORECASE) for name, pattern in table[kind].items()} for kind in TABLES))
