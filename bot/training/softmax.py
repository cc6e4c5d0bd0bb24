"""A softmax over names, by stochastic gradient descent over the pieces of messages; the same cases give the same numbers."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log, sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.training.pieces import Columns, Matrix

LAST_STEP, HOLD = 0.1, 1e-5
LEAST = 5
"""Tenths under which a weight is not kept: a message is some forty pieces long."""

Weighed = dict[str, tuple[int, list[int]]]
"""How rare each piece is, in hundredths, and by turns the number of a name and what the piece weighs for it, in tenths."""


@dataclass(frozen=True, slots=True)
class Pace:
    """All messages are gone through in so many `sweeps`, with a `step` that grows shorter.

    The weights are those of the last `averaged` sweeps together, and of so many runs (`times`): what one message more or
    less moves evens out. At each turn a share of a message is `left_out`, another each time, so that no piece leans on another. A piece of fewer
    than `seen` messages is not weighed.
    """

    sweeps: int
    step: float
    averaged: int
    times: int
    left_out: float
    seen: int = 2


@dataclass(frozen=True, slots=True)
class Case:
    """A message as its pieces, the number of its name, and what may stand before it, each as likely."""

    pieces: Sequence[str]
    name: int
    befores: Sequence[Sequence[str]] = ((),)


@dataclass(frozen=True, slots=True)
class _Row:
    columns: Columns
    name: int
    befores: Sequence[Columns]


def learn(cases: Sequence[Case], width: int, pace: Pace) -> Weighed:
    """The weights of all pieces for so many names."""
    count = Counter(piece for case in cases for piece in case.pieces)
    for case in cases:
        for before in case.befores:
            count.update({piece: 1 / len(case.befores) for piece in before})
    places = {piece: place for place, piece in enumerate(sorted(piece for piece, seen in count.items() if seen >= pace.seen))}
    rare = np.array([sqrt(log(1 + len(cases) / count[piece])) for piece in places], np.float32)

    def columns(said: Sequence[str]) -> Columns:
        return np.array([places[piece] for piece in said if piece in places], np.int64)

    rows = [_Row(columns(case.pieces), case.name, [columns(before) for before in case.befores]) for case in cases]
    rows = [row for row in rows if row.columns.size]
    weights = sum(_descend(rows, rare, width, pace, seed) for seed in range(pace.times)) / pace.times
    whole = np.rint(weights * 10).astype(int)
    return {piece: (round(float(rare[place]) * 100), _kept(whole[place])) for piece, place in places.items()}


def _descend(rows: Sequence[_Row], rare: Matrix, width: int, pace: Pace, seed: int) -> Matrix:
    weights: Matrix = np.zeros((len(rare), width), np.float32)
    mean: Matrix = np.zeros_like(weights)
    chance = np.random.default_rng(seed)
    for sweep in range(pace.sweeps):
        step = np.float32(pace.step * (1 - sweep / pace.sweeps) + LAST_STEP)
        for row in (rows[place] for place in chance.permutation(len(rows))):
            whole = np.union1d(row.columns, row.befores[chance.integers(len(row.befores))])
            columns = whole[chance.random(whole.size) >= pace.left_out]
            if not columns.size:
                continue
            shares = rare[columns] / np.linalg.norm(rare[columns])
            odds = shares @ weights[columns]
            off = np.exp(odds - odds.max())
            off /= off.sum()
            off[row.name] -= 1
            weights[columns] = weights[columns] * (1 - step * np.float32(HOLD)) - step * np.outer(shares, off)
        if sweep >= pace.sweeps - pace.averaged:
            mean += weights / pace.averaged
    return mean


def _kept(row: NDArray[np.int64]) -> list[int]:
    return [each for place in np.flatnonzero(np.abs(row) >= LEAST) for each in (int(place), int(row[place]))]


def write(names: Sequence[str], weighed: Weighed, file: Path) -> None:
    """As `content.learned` reads it."""
    file.write_text("".join(f"{json.dumps(line, ensure_ascii=False, separators=(',', ':'))}\n" for line in _lines(names, weighed)), encoding="utf-8")


def _lines(names: Sequence[str], weighed: Weighed) -> Iterator[Sequence[object]]:
    yield names
    yield from ([piece, rare, *row] for piece, (rare, row) in weighed.items())
