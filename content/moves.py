"""How people ask for a move in the conversation, from `content/moves`: read strictly, compiled once.

A `[[move]]` has `kind`, `patterns` (each for a whole clause), `firm`, and where it needs them `lang`, `unless`
(a pattern that forbids it anywhere in the message), `before` and `after` (what a clause may name besides).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from content.errors import ContentError
from content.letters import Letters, opening

KEYS = {"kind", "patterns", "firm", "lang", "unless", "before", "after"}
NEEDED = {"kind", "patterns", "firm"}
FILLERS = {"heads", "tails", "chatter"}


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
    return read_moves(files("content").joinpath("moves", "moves.toml").read_text(encoding="utf-8"))


def read_moves(text: str) -> Moves:
    """The moves in the text of a TOML file; raises MovesError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MovesError(f"moves.toml: not TOML: {error}") from error
    if wrong := table.keys() ^ {"fillers", "move"}:
        raise MovesError(f"moves.toml: missing or unknown {', '.join(sorted(wrong))}: use [fillers] and [[move]]")
    fillers = table["fillers"]
    if wrong := fillers.keys() ^ FILLERS:
        raise MovesError(f"moves.toml: fillers: missing or unknown {', '.join(sorted(wrong))}")
    tails = "|".join(fillers["tails"])
    rules = tuple(_rule(place, row, tails) for place, row in enumerate(table["move"], 1))
    return Moves(rules, *_by_letter(rules), _compiled("heads", "|".join(fillers["heads"])), _compiled("chatter", fillers["chatter"]))


def _by_letter(rules: tuple[Rule, ...]) -> tuple[dict[str, frozenset[int]], frozenset[int]]:
    ranked = list(enumerate(rules))
    letters = frozenset[str]().union(*(rule.letters or () for rule in rules))
    by_letter = {letter: frozenset(rank for rank, rule in ranked if rule.letters and letter in rule.letters) for letter in letters}
    return by_letter, frozenset(rank for rank, rule in ranked if rule.before or rule.letters is None)


def _rule(place: int, row: Mapping[str, Any], tails: str) -> Rule:
    where = f"moves.toml: move {place} ({row.get('kind', '')})"
    if wrong := sorted((row.keys() - KEYS) | (NEEDED - row.keys())):
        raise MovesError(f"{where}: missing or unknown {', '.join(wrong)}: use {', '.join(sorted(KEYS))}")
    after = f"(?:{row['after']})?" if "after" in row else ""
    core = f"(?:{'|'.join(row['patterns'])}){after}(?:{tails})*+$"
    return Rule(
        row["kind"], _compiled(where, core), opening("|".join(row["patterns"])), row["firm"], row.get("lang"),
        _compiled(where, row["unless"]) if "unless" in row else None,
        _compiled(where, row["before"]) if "before" in row else None,
    )  # fmt: skip


def _compiled(where: str, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise MovesError(f"{where}: not a pattern: {error}") from error
