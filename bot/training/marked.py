"""Messages in which each figure is marked with its role: `借呗欠[8千7|owed]逾期[40天|days]`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.errors import AshoreError
from content.regex import regex
from dialogs.understanding.values import Span

MARK = regex(r"\[([^\[\]|]+)\|([a-z_]+)\]")
TODAY = date(2026, 11, 24)


class NothingMarked(AshoreError):
    """A folder holds no marked messages, or one that can't be read."""


@dataclass(frozen=True, slots=True)
class Line:
    """A message without its marks, and where each marked figure stands in it."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def lines(folder: Path, names: Sequence[str]) -> Iterator[Line]:
    """The messages of all files; raises NothingMarked on a role that there is not."""
    for file in sorted(folder.glob("*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if strange := {role for _, role in MARK.findall(line)} - {*names}:
                raise NothingMarked(f"{file.name} line {number}: no such role as {', '.join(sorted(strange))}")
            yield of_line(line)


def of_line(line: str) -> Line:
    """A marked line as its text and the roles in it."""
    text, spans = "", list[tuple[int, int, str]]()
    for part, figure, role in _parts(line):
        spans += [(len(text) + len(part), len(text) + len(part) + len(figure), role)] if role else []
        text += part + figure
    return Line(text, tuple(spans))


def role_at(span: Span, spans: Sequence[tuple[int, int, str]]) -> str:
    """The role that is marked in a place; `other` where none is."""
    return next((role for start, end, role in spans if start < span[1] and span[0] < end), "other")


def _parts(line: str) -> Iterator[tuple[str, str, str]]:
    last = 0
    for mark in MARK.finditer(line):
        yield line[last : mark.start()], mark[1], mark[2]
        last = mark.end()
    yield line[last:], "", ""
