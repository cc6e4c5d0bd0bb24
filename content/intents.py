"""What a message wants: cues and their weights, read strictly from the tables in `content/intents`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from content.errors import ContentError
from content.tables import compiled, keys_fit, parsed, text_of

KEYS = ("name", "words", "ideas", "patterns", "with", "without", "weights")
ROUTE = ("sure", "ahead", "maybe", "near", "choices")


class IntentsError(ContentError):
    """The file of intents can't be used: the message names the cue and the fix."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Found where one of `words` or `ideas` or the pattern is in a message, after all `needs` and without any of `bars`."""

    name: str
    words: tuple[str, ...]
    ideas: frozenset[str]
    pattern: re.Pattern[str] | None
    needs: frozenset[str]
    bars: frozenset[str]
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Intents:
    """`sure` and `ahead` begin a dialog, `maybe` and `near` offer a choice of at most `choices`."""

    cues: tuple[Cue, ...]
    sure: float
    ahead: float
    maybe: float
    near: float
    choices: int


def intents(table: str = "intents") -> Intents:
    """A table of the package: `intents` leads to a dialog, `letters` to a letter; raises IntentsError."""
    return _of_file(f"{table}.toml")


@cache
def _of_file(name: str) -> Intents:
    return read_intents(text_of("intents", name), name)


def read_intents(text: str, name: str = "intents.toml") -> Intents:
    """The intents in the text of a TOML file; raises IntentsError."""
    table = parsed(name, text, IntentsError)
    keys_fit(name, table, ("route", "cue"), IntentsError)
    keys_fit(f"{name}: route", table["route"], ROUTE, IntentsError)
    cues: list[Cue] = []
    for place, row in enumerate(table["cue"], 1):
        cues.append(_cue(f"{name}: cue {place} ({row.get('name', '')})", row, {cue.name for cue in cues}))
    return Intents(tuple(cues), **table["route"])


def _cue(where: str, row: Mapping[str, Any], known: set[str]) -> Cue:
    keys_fit(where, row, KEYS, IntentsError, ("name", "weights"))
    if row["name"] in known:
        raise IntentsError(f"{where}: stands twice: give it another name")
    if wrong := sorted({*row.get("with", ()), *row.get("without", ())} - known):
        raise IntentsError(f"{where}: no cue before it is called {', '.join(wrong)}")
    pattern = compiled(where, "|".join(row["patterns"]), IntentsError) if "patterns" in row else None
    words = tuple(word.replace("'", "") for word in row.get("words", ()))
    return Cue(
        row["name"], words, frozenset(row.get("ideas", ())), pattern, frozenset(row.get("with", ())), frozenset(row.get("without", ())),
        row["weights"],
    )  # fmt: skip
