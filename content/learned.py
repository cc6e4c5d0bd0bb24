"""What was learned from judged cases: how much each piece of a text weighs.

A file of it is JSON lines: the biases, then a line a piece with its row of numbers. It is read line by line and kept
flat, for there are some ten thousand pieces.
"""

import json
from array import array
from collections.abc import Iterable, Iterator, KeysView, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any

from content.errors import ContentError


class LearnedError(ContentError):
    """A learned file can't be used: the message names file, line and fix."""


Row = tuple[str, float, Sequence[int]]
"""A piece, how rare it is, and by turns the number of a name and what the piece weighs for it, in tenths."""


def read_rows(file: Path, names: Sequence[str], error: type[Exception], command: str) -> Iterator[Row]:
    """What a training command wrote of a softmax over names; raises `error` where those are others now."""
    lines = _lines(file)
    if next(lines) != list(names):
        raise error(f"content/{file.name}: weighs other names than there are: run `python -m bot {command}`")
    yield from ((piece, rare / 100, row) for piece, rare, *row in lines)


def _lines(file: Path) -> Iterator[Any]:
    """What each line holds; raises LearnedError, which names the line."""
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield json.loads(line)
            except json.JSONDecodeError as wrong:
                raise LearnedError(f"{file.name}:{number}: not JSON: {wrong.msg}: take the file as it was committed, or train again") from wrong


PLACES = tuple(range(1 << 16))
"""Python makes an object of every number; all tables share these, which saves megabytes."""


_seen = list[dict[str, str]]()


@contextmanager
def one_object_each() -> Iterator[None]:
    """While all tables are read: a piece that stands in several of them is kept once, which saves megabytes as well."""
    _seen.append({})
    try:
        yield
    finally:
        _seen.pop()


def placed(pieces: Iterable[str]) -> dict[str, int]:
    """Each piece with its place."""
    if _seen:
        pieces = (_seen[-1].setdefault(piece, piece) for piece in pieces)
    return dict(zip(pieces, chain(PLACES, count(len(PLACES))), strict=False))


class Weights:
    """A row of whole numbers below 32,768 for each piece, all rows equally `wide`; raises ValueError where one is not."""

    def __init__(self, rows: Iterable[tuple[str, Sequence[int]]], wide: int) -> None:
        self.wide = wide
        numbers, pieces = array("h"), list[str]()
        for piece, row in rows:
            if len(row) != wide:
                raise ValueError(f"{piece!r} has {len(row)} numbers in place of {wide}: train again")
            pieces.append(piece)
            numbers.extend(row)
        self._columns = [numbers[column::wide] for column in range(wide)]
        self._places = placed(pieces)

    def pieces(self) -> KeysView[str]:
        return self._places.keys()

    def __getitem__(self, piece: str) -> Sequence[int]:
        place = self._places[piece]
        return [column[place] for column in self._columns]

    def column(self, pieces: Iterable[str], number: int) -> list[int]:
        """The number in one column for each of these pieces."""
        column, places = self._columns[number], self._places
        return [column[places[piece]] for piece in pieces]


@dataclass(frozen=True, slots=True)
class Learned:
    """In hundredths. Each row has a number for each of `bias`, and last how rare the piece is."""

    bias: tuple[int, ...]
    weights: Weights


def read_learned(file: Path) -> Learned:
    """What a training command wrote."""
    lines = _lines(file)
    bias = tuple(next(lines))
    try:
        return Learned(bias, Weights(((piece, row) for piece, *row in lines), len(bias) + 1))
    except ValueError as wrong:
        raise LearnedError(f"{file.name}: {wrong}") from wrong
