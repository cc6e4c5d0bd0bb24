"""The words that say of what a clause tells: another time, another person, a thought, a debt that is gone; read strictly from `clauses.toml`."""

import re
from functools import lru_cache

from content.errors import ContentError
from content.tables import compiled, keys_fit, parsed, text_of

TABLES = ("past", "now", "supposed", "settled", "not_settled", "refers_back", "of_all", "means", "owes", "of_the_dead", "rented", "not_mine", "thought", "lent", "denied", "in_general", "never")


class ClausesError(ContentError):
    """The file of clause words can't be used: the message names the table and the fix."""


@lru_cache(maxsize=1)
def clause_words() -> dict[str, re.Pattern[str]]:
    """One pattern a table, of all its words; raises ClausesError."""
    return read_clause_words(text_of("labels", "clauses.toml"))


def read_clause_words(text: str) -> dict[str, re.Pattern[str]]:
    """The words in the text of a TOML file: a word of Latin letters stands by itself, any may be a pattern; raises ClausesError."""
    table = parsed("clauses.toml", text, ClausesError)
    keys_fit("clauses.toml", table, TABLES, ClausesError)
    return {name: compiled(f"clauses.toml: {name}", "|".join(map(_whole, words)), ClausesError, re.IGNORECASE) for name, words in table.items()}


def _whole(word: str) -> str:
    return rf"\b(?:{word})\b" if word.isascii() and word[0].isalpha() else word
