"""What a message wants: cues and their weights, read strictly from the tables in `content/intents`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from content.errors import ContentError

KEYS = {"name", "words", "ideas", "patterns", "with", "without", "weights"}
ROUTE = {"sure", "ahead", "maybe", "near", "choices"}


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


@cache
def intents(table: str = "intents") -> Intents:
    """A table of the package: `intents` leads to a dialog, `letters` to a letter; raises IntentsError."""
    name = f"{table}.toml"
    return read_intents(files("content").joinpath("intents", name).read_text(encoding="utf-8"), name)


def read_intents(text: str, name: str = "intents.toml") -> Intents:
    """The intents in the text of a TOML file; raises IntentsError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise IntentsError(f"{name}: not TOML: {error}") from error
    if wrong := sorted(table.keys() ^ {"route", "cue"}):
        raise IntentsError(f"{name}: missing or unknown {', '.join(wrong)}: use [route] and [[cue]]")
    if wrong := sorted(table["route"].keys() ^ ROUTE):
        raise IntentsError(f"{name}: route: missing or unknown {', '.join(wrong)}: use {', '.join(sorted(ROUTE))}")
    cues: list[Cue] = []
    for place, row in enumerate(table["cue"], 1):
        cues.append(_cue(f"{name}: cue {place} ({row.get('name', '')})", row, {cue.name for cue in cues}))
    return Intents(tuple(cues), **table["route"])


def _cue(where: str, row: Mapping[str, Any], known: set[str]) -> Cue:
    if wrong := sorted((row.keys() - KEYS) | ({"name", "weights"} - row.keys())):
        raise IntentsError(f"{where}: missing or unknown {', '.join(wrong)}: use {', '.join(sorted(KEYS))}")
    if row["name"] in known:
        raise IntentsError(f"{where}: stands twice: give it another name")
    if wrong := sorted({*row.get("with", ()), *row.get("without", ())} - known):
        raise IntentsError(f"{where}: no cue before it is called {', '.join(wrong)}")
    try:
        pattern = re.compile("|".join(row["patterns"])) if "patterns" in row else None
    except re.error as error:
        raise IntentsError(f"{where}: not a pattern: {error}") from error
    words = tuple(word.replace("'", "") for word in row.get("words", ()))
    return Cue(
        row["name"], words, frozenset(row.get("ideas", ())), pattern, frozenset(row.get("with", ())), frozenset(row.get("without", ())),
        row["weights"],
    )  # fmt: skip
