"""What danger sounds like: signals in files that anyone may edit, read strictly and compiled once.

A file of `content/danger` holds `[[signal]]` tables:

    words       looked for first, all signals at once
    pattern     tried only where one of the words stands; <words> stands for any of them, <name> for an entry of a_terms.toml
    unless      takes the signal back where it stands in the same sentence
    firm        not taken back by a denial right before it, by hearsay or by a game (vetoes.toml)
    outright    says it plainly, and weighs most
    hint        counts only where another hint of its kind stands beside it

`idioms.toml` lists phrases that only sound like danger. `fields.toml` holds fields of meaning; `learned/` holds what they and
the letters of a message weigh.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from content.learned import Learned, read_learned
from content.patterns import BadPattern, compiled, entries, read, terms
from content.patterns import fields as read_fields
from content.tables import ROOT, text_of, texts_of

FIELDS = "fields.toml"
LEARNED = ROOT / "danger" / "learned" / "weights.jsonl"
KINDS = ("self_harm", "violence_to_user", "violence_by_user")
KEYS = {
    "signal": ("name", "kind", "words", "pattern", "unless", "firm", "outright", "hint"),
    "idiom": ("words", "pattern"),
    "veto": ("name", "words", "pattern", "kinds"),
}
NEEDED = {"signal": ("name", "kind", "words"), "idiom": ("words",), "veto": ("name", "words")}


@dataclass(frozen=True, slots=True)
class Signal:
    """`kind` is empty for idioms and vetoes; `kinds` are what a veto takes back; of a `hint` it takes two."""

    name: str
    kind: str
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    firm: bool = False
    outright: bool = False
    hint: bool = False
    kinds: tuple[str, ...] = KINDS


@dataclass(frozen=True, slots=True)
class Signals:
    """All that is looked for, by what it is for: see the head of the file."""

    signals: tuple[Signal, ...]
    idioms: tuple[Signal, ...]
    vetoes: tuple[Signal, ...]


@lru_cache(maxsize=1)
def signals() -> Signals:
    """All signals, in the order of the files; raises BadPattern."""
    return read_signals(texts_of("danger", but=FIELDS))


@lru_cache(maxsize=1)
def fields() -> Mapping[str, tuple[str, ...]]:
    """The words of each field of meaning; raises BadPattern."""
    return read_fields(FIELDS, text_of("danger", FIELDS))


@lru_cache(maxsize=1)
def learned() -> Learned:
    """What `python -m bot train-danger` learned from judged cases: a number for each kind of danger, and one for any at all."""
    return read_learned(LEARNED)


def read_signals(texts: Mapping[str, str]) -> Signals:
    """The signals in the texts of TOML files, by file name; raises BadPattern."""
    tables = read(texts)
    named = terms(tables)
    found: dict[str, list[Signal]] = {sort: [] for sort in KEYS}
    for where, sort, row in entries(tables, KEYS, NEEDED):
        found[sort].append(_signal(where, sort, row, named))
    return Signals(tuple(found["signal"]), tuple(found["idiom"]), tuple(found["veto"]))


def _signal(where: str, sort: str, row: Mapping[str, Any], named: Mapping[str, str]) -> Signal:
    if sort == "signal" and row["kind"] not in KINDS:
        raise BadPattern(f"{where}: kind is one of {', '.join(KINDS)}")
    pattern = row.get("pattern", "<words>")
    words = "|".join(re.escape(word) for word in sorted(row["words"], key=len, reverse=True))
    return Signal(
        name=row.get("name", sort),
        kind=row.get("kind", ""),
        words=tuple(row["words"]),
        pattern=compiled(where, pattern, {**named, "words": f"(?:{words})"}),
        unless=compiled(where, row["unless"], named) if "unless" in row else None,
        firm=row.get("firm", False),
        outright=row.get("outright", False),
        hint=row.get("hint", False),
        kinds=tuple(row.get("kinds", KINDS)),
    )
