"""What names the figures of a message, and what has happened to somebody: read strictly from `content/labels/labels.toml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from content.errors import ContentError
from content.tables import compiled, keys_fit, parsed, text_of

TABLES = ("cues", "mentions", "beside", "scopes", "empty", "happened", "happened_not", "reason", "reason_not", "borrowing_to_repay")
STORY = ("name", "words", "unless", "heads", "tails")
"""Each of the `heads` with each of the `tails` is a word too: 打到我 and 同事."""


class LabelsError(ContentError):
    """The file of labels can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that a clause may tell: it does where a word stands in it and `unless` does not."""

    slot: str
    name: str
    words: tuple[str, ...]
    unless: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Labels:
    """`marks` are words with their group and name; `story` is what clauses tell."""

    marks: tuple[tuple[str, str, str], ...]
    story: tuple[Told, ...]


@lru_cache(maxsize=1)
def labels() -> Labels:
    """The labels of the package; raises LabelsError."""
    return read_labels(text_of("labels", "labels.toml"))


def read_labels(text: str) -> Labels:
    """The labels in the text of a TOML file; raises LabelsError."""
    table = parsed("labels.toml", text, LabelsError)
    keys_fit("labels.toml", table, TABLES, LabelsError)
    marks = [(word, "empty", "") for word in table["empty"]["words"]]
    for group, key in (("cue", "cues"), ("mention", "mentions"), ("beside", "beside"), ("scope", "scopes")):
        marks += [(word, group, name) for name, words in table[key].items() for word in words]
    return Labels(_once(marks), tuple(_story(table)))


def _once(marks: list[tuple[str, str, str]]) -> tuple[tuple[str, str, str], ...]:
    """Each word in one place only; "empty" words may repeat one of another group and win."""
    seen: dict[str, tuple[str, str, str]] = {}
    for mark in marks:
        earlier = seen.get(mark[0])
        if earlier and earlier[1] != "empty":
            raise LabelsError(f"labels.toml: {mark[0]!r} stands under {earlier[2]} and {mark[2]}: keep one")
        seen.setdefault(mark[0], mark)
    return tuple(seen.values())


def _joined(row: Mapping[str, Any]) -> list[str]:
    return [head + tail for head in row.get("heads", ()) for tail in row.get("tails", ())]


def _story(table: Mapping[str, Any]) -> list[Told]:
    told = []
    for slot in ("happened", "reason"):
        general = table[f"{slot}_not"]["pattern"]
        for place, row in enumerate(table[slot], 1):
            keys_fit(f"labels.toml: {slot} {place}", row, STORY, LabelsError, ("name", "words"))
            unless = f"{general}|{row['unless']}" if "unless" in row else general
            told.append(Told(slot, row["name"], (*row["words"], *_joined(row)), compiled(f"labels.toml: {slot} {place}: unless", unless, LabelsError)))
    borrowing = table["borrowing_to_repay"]
    told.append(Told("borrowing_to_repay", "yes", tuple(borrowing["words"]), compiled("labels.toml: borrowing_to_repay: unless", borrowing["unless"], LabelsError)))
    return told
