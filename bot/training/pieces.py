"""Logistic regression over the pieces of messages, one for each column that is wanted; the same cases give the same numbers."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PUSH = 0.9
Matrix = NDArray[np.floating[Any]]
Voices = Sequence[Collection[str]]
"""The pieces of a message by who says so; each voice has an equal say."""
Learned = tuple[list[int], dict[str, list[int]]]


@dataclass(frozen=True, slots=True)
class Pace:
    """`hold` draws weights to nought; `step` and `sweeps` say how far and how often they move; `floor` is added to the square
    of the length of a message, so that what says little weighs little; a piece of fewer than `seen` messages is not weighed,
    and a weight under `least` hundredths is not kept: a message is some forty long, and so it moves nothing."""

    hold: float
    step: float
    sweeps: int
    floor: float = 0.0
    seen: int = 2
    least: int = 30


@dataclass(frozen=True, slots=True)
class Rows:
    """Messages as the numbers of their pieces, one after the other; `starts` is where each message begins."""

    columns: NDArray[np.int64]
    values: Matrix
    starts: NDArray[np.int64]

    def times(self, weights: Matrix) -> Matrix:
        made: Matrix = np.add.reduceat(self.values[:, None] * weights[self.columns], self.starts)
        return made


def learn(messages: Sequence[Voices], wanted: Sequence[Sequence[bool]], shares: Sequence[float], pace: Pace) -> Learned:
    """Bias and weights in hundredths, a column for each that is wanted, by gradient descent with momentum.

    A rare piece counts for more: its weights have that in them, and how rare it is stands behind them.
    """
    count = Counter(piece for message in messages for voice in message for piece in voice)
    known = {piece: place for place, piece in enumerate(sorted(piece for piece, seen in count.items() if seen >= pace.seen))}
    rarity = [log(1 + len(messages) / count[piece]) for piece in known]
    rows = _rows(([[known[piece] for piece in sorted(voice) if piece in known] for voice in message] for message in messages), rarity, pace.floor)
    aim: Matrix = np.array(wanted, dtype=np.float32)
    weights: Matrix = np.zeros((len(known) + 1, aim.shape[1]), np.float32)
    bias: Matrix = np.zeros(aim.shape[1], np.float32)
    speed: Matrix = np.zeros(weights.shape, np.float32)
    share = np.array(shares, np.float32)[:, None] / np.float32(sum(shares))
    order = np.argsort(rows.columns, kind="stable")
    owner = np.repeat(np.arange(len(messages)), np.diff(rows.starts, append=len(rows.columns)))[order]
    by_piece = Rows(owner, rows.values[order], np.searchsorted(rows.columns[order], np.arange(len(known) + 1)))
    for _ in range(pace.sweeps):
        off: Matrix = (1 / (1 + np.exp(-(rows.times(weights) + bias))) - aim) * share
        speed = PUSH * speed - pace.step * (by_piece.times(off) + pace.hold * weights)
        weights = weights + speed
        bias = bias - pace.step * off.sum(axis=0)
    rare = np.array([*rarity, 0.0])[:, None] * 100
    whole = np.rint(np.hstack([weights * rare, rare])).astype(int)
    kept = {piece: whole[place].tolist() for piece, place in known.items() if np.abs(whole[place, : aim.shape[1]]).max() >= pace.least}
    return np.rint(bias * 100).astype(int).tolist(), kept


def _rows(messages: Iterable[Sequence[list[int]]], rarity: Sequence[float], floor: float) -> Rows:
    """The messages side by side, each voice of length one, or less where there is a floor; a message of unknown pieces holds a blank one of no weight."""
    columns, values, starts = list[int](), list[float](), list[int]()
    for message in messages:
        starts.append(len(columns))
        for voice in message:
            length = sqrt(sum(rarity[place] ** 2 for place in voice) + floor)
            columns.extend(voice)
            values.extend(rarity[place] / length for place in voice)
        if starts[-1] == len(columns):
            columns.append(len(rarity))
            values.append(0.0)
    columns.append(len(rarity))
    values.append(0.0)
    return Rows(np.array(columns), np.array(values, np.float32), np.array(starts))


def write(learned: Learned, file: Path) -> None:
    """As `content.learned` reads it, the pieces sorted."""
    bias, weights = learned
    lines = [bias, *([piece, *row] for piece, row in weights.items())]
    file.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
