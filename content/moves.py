"""How people ask for a move in the conversation, from `content/moves`: read strictly, compiled once.

A `[[move]]` has `kind`, `patterns` (each for a whole clause), `firm`, and where it needs them `lang`, `unless`
(a pattern that forbids it anywhere in the message), `before` and `after` (what a clause may name besides).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from content.errors import ContentError
from content.letters import Letters, opening
from content.tables import compiled, keys_fit, parsed, text_of

NEEDED = ("kind", "patterns", "firm")
KEYS = (*NEEDED, "lang", "unless", "before", "after")
FILLERS = ("heads", "tails", "chatter")


class MovesError(ContentError):
    """The file of moves can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`core` matches from the first word that counts, which begins with one of the `letters`, to the end of the clause."""

    kind: str
    core: re.Pattern[str]
    letters: Letters
    firm: bool
    lang: str | None = None
    unless: re.Pattern[str] | None = None
    before: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Moves:
    """The rules in the order of their rank, and what may stand around them."""

    rules: tuple[Rule, ...]
    by_letter: Mapping[str, frozenset[int]]
    """The ranks of the rules whose core may begin with a letter."""
    others: frozenset[int]
    """Those of the rules that must be tried on every clause."""
    head: re.Pattern[str]
    chatter: re.Pattern[str]


@lru_cache(maxsize=1)
def moves() -> Moves:
    """The moves of the package; raises MovesError."""
    return read_moves(text_of("moves", "moves.toml"))


def read_moves(text: str) -> Moves:
    """The moves in the text of a TOML file; raises MovesError."""
    table = parsed("moves.toml", text, MovesError)
    keys_fit("moves.toml", table, ("fillers", "move"), MovesError)
    fillers = table["fillers"]
    keys_fit("moves.toml: fillers", fillers, FILLERS, MovesError)
    tails = "|".join(fillers["tails"])
    rules = tuple(_rule(place, row, tails) for place, row in enumerate(table["move"], 1))
    return Moves(rules, *_by_letter(rules), compiled("moves.toml: heads", "|".join(fillers["heads"]), MovesError), compiled("moves.toml: chatter", fillers["chatter"], MovesError))


def _by_letter(rules: tuple[Rule, ...]) -> tuple[dict[str, frozenset[int]], frozenset[int]]:
    ranked = list(enumerate(rules))
    letters = frozenset[str]().union(*(rule.letters or () for rule in rules))
    by_letter = {letter: frozenset(rank for rank, rule in ranked if rule.letters and letter in rule.letters) for letter in letters}
    return by_letter, frozenset(rank for rank, rule in ranked if rule.before or rule.letters is None)


def _rule(place: int, row: Mapping[str, Any], tails: str) -> Rule:
    where = f"moves.toml: move {place} ({row.get('kind', '')})"
    keys_fit(where, row, KEYS, MovesError, NEEDED)
    after = f"(?:{row['after']})?" if "after" in row else ""
    core = f"(?:{'|'.join(row['patterns'])}){after}(?:{tails})*+$"
    return Rule(
        row["kind"], compiled(where, core, MovesError), opening("|".join(row["patterns"])), row["firm"], row.get("lang"),
        compiled(where, row["unless"], MovesError) if "unless" in row else None,
        compiled(where, row["before"], MovesError) if "before" in row else None,
    )  # fmt: skip
