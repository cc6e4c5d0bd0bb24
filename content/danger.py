"""What danger sounds like: signals in files that anyone may edit, read strictly and compiled once.

A file of `content/danger` holds `[[signal]]` tables. `words` are looked for first, all at once; only where one
stands is `pattern` tried, in which <words> stands for any of them and <name> for an entry of `a_terms.toml`. `unless`
takes the signal back where it is found in the same sentence. A signal is taken back, too, by a denial right before
it, by hearsay or a game (`vetoes.toml`), unless it is `firm`. `idioms.toml` lists phrases that only sound like danger.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

KINDS = ("self_harm", "violence_to_user", "violence_by_user")
KEYS = {
    "signal": ("name", "kind", "words", "pattern", "unless", "firm"),
    "idiom": ("words", "pattern"),
    "veto": ("name", "words", "pattern"),
}
NEEDED = {"signal": ("name", "kind", "words"), "idiom": ("words",), "veto": ("name", "words")}
TERM = re.compile(r"(?<!\?P)<([a-z_]+)>")


class BadSignal(Exception):
    """A file of signals can't be used: the message names file, entry and fix."""


@dataclass(frozen=True, slots=True)
class Signal:
    """`kind` is empty for idioms and vetoes."""

    name: str
    kind: str
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Signals:
    signals: tuple[Signal, ...]
    idioms: tuple[Signal, ...]
    vetoes: tuple[Signal, ...]


@lru_cache(maxsize=1)
def signals() -> Signals:
    """All signals, in the order of the files; raises BadSignal."""
    folder = files("content").joinpath("danger")
    return read_signals({
        file.name: file.read_text(encoding="utf-8")
        for file in sorted(folder.iterdir(), key=lambda f: f.name)
        if file.name.endswith(".toml")
    })  # fmt: skip


def read_signals(texts: Mapping[str, str]) -> Signals:
    """The signals in the texts of TOML files, by file name; raises BadSignal."""
    tables = {name: _parsed(name, text) for name, text in texts.items()}
    terms = _terms(tables)
    found: dict[str, list[Signal]] = {sort: [] for sort in KEYS}
    for name, table in tables.items():
        for sort, rows in table.items():
            if sort == "terms":
                continue
            if sort not in KEYS:
                raise BadSignal(f"{name}: unknown table {sort!r}: use one of {', '.join(KEYS)}")
            for place, row in enumerate(rows, 1):
                where = f"{name}: {sort} {place} ({row.get('name', '')})"
                found[sort].append(_signal(where, sort, row, terms))
    return Signals(tuple(found["signal"]), tuple(found["idiom"]), tuple(found["veto"]))


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadSignal(f"{name}: not TOML: {error}") from error


def _terms(tables: Mapping[str, dict[str, Any]]) -> dict[str, str]:
    """Named parts of patterns; one may use those that stand before it."""
    terms: dict[str, str] = {}
    for name, table in tables.items():
        for key, value in table.get("terms", {}).items():
            if key in terms:
                raise BadSignal(f"{name}: the term {key!r} stands twice: keep one")
            terms[key] = "(?:" + _filled(f"{name}: term {key}", value, terms) + ")"
    return terms


def _filled(where: str, pattern: str, terms: Mapping[str, str]) -> str:
    def term(match: re.Match[str]) -> str:
        if match[1] not in terms:
            raise BadSignal(f"{where}: unknown term <{match[1]}>: use one of {', '.join(sorted(terms))}")
        return terms[match[1]]

    return TERM.sub(term, re.sub(r"\n\s*", "", pattern))


def _signal(where: str, sort: str, row: Mapping[str, Any], terms: Mapping[str, str]) -> Signal:
    if wrong := [key for key in row if key not in KEYS[sort]] + [key for key in NEEDED[sort] if not row.get(key)]:
        raise BadSignal(f"{where}: missing or unknown {', '.join(wrong)}: use {', '.join(KEYS[sort])}")
    if sort == "signal" and row["kind"] not in KINDS:
        raise BadSignal(f"{where}: kind is one of {', '.join(KINDS)}")
    pattern = row.get("pattern", "<words>")
    words = "|".join(re.escape(word) for word in sorted(row["words"], key=len, reverse=True))
    return Signal(
        name=row.get("name", sort),
        kind=row.get("kind", ""),
        words=tuple(row["words"]),
        pattern=_compiled(where, pattern, {**terms, "words": f"(?:{words})"}),
        unless=_compiled(where, row["unless"], terms) if "unless" in row else None,
        firm=row.get("firm", False),
    )


def _compiled(where: str, pattern: str, terms: Mapping[str, str]) -> re.Pattern[str]:
    try:
        return re.compile(_filled(where, pattern, terms))
    except re.error as error:
        raise BadSignal(f"{where}: not a pattern: {error}") from error
