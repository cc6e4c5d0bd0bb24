"""Logistic regression over the pieces of messages, one for each column that is wanted; the same cases give the same numbers."""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

LAST_STEP = 0.1
LAST = 7
"""So many sweeps at the end give the mean."""
TIMES = 3
"""So many runs give the mean: what a case more or less moves evens out."""
BIAS_STEP = 0.02
"""The bias moves with every message, a weight with the few that hold its piece."""
Matrix = NDArray[np.floating[Any]]
Columns = NDArray[np.int64]
Voices = Sequence[Collection[str]]
"""The pieces of a message by who says so; each voice has an equal say."""
Learned = tuple[list[int], dict[str, list[int]]]


@dataclass(frozen=True, slots=True)
class Pace:
    """All messages are gone through in so many `sweeps`, with a `step` that grows shorter; `hold` draws weights to nought.

    Each time a share of the pieces of a message is `left_out`, so that none leans on another beside it. `floor` is added to
    the square of the length of a message, so that what says little weighs little; a piece of fewer than `seen` messages is
    not weighed, and a weight under `least` hundredths is not kept: a message is some forty long, and so it moves nothing.
    """

    sweeps: int
    step: float
    hold: float = 1e-6
    left_out: float = 0.4
    floor: float = 0.0
    seen: int = 2
    least: int = 30


@dataclass(frozen=True, slots=True)
class Case:
    """A message as the numbers of its pieces, voice by voice, what is wanted of it and how much it counts."""

    voices: tuple[Columns, ...]
    aim: Matrix
    share: np.float32


def learn(messages: Sequence[Voices], wanted: Sequence[Sequence[bool]], shares: Sequence[float], pace: Pace) -> Learned:
    """Bias and weights in hundredths, a column for each that is wanted.

    A rare piece counts for more: its weights have that in them, and how rare it is stands behind them.
    """
    count = Counter(piece for message in messages for voice in message for piece in voice)
    known = {piece: place for place, piece in enumerate(sorted(piece for piece, seen in count.items() if seen >= pace.seen))}
    rare: Matrix = np.array([log(1 + len(messages) / count[piece]) for piece in known], np.float32)
    cases = [
        Case(tuple(np.array(sorted(known[piece] for piece in voice if piece in known), np.int64) for voice in message), np.array(want, np.float32), np.float32(share))
        for message, want, share in zip(messages, wanted, shares, strict=True)
    ]
    runs = [_descend(cases, rare, pace, seed) for seed in range(TIMES)]
    bias, weights = (np.mean(parts, axis=0) for parts in zip(*runs, strict=True))
    whole = np.rint(np.column_stack([weights * rare[:, None], rare]) * 100).astype(int)
    kept = {piece: whole[place].tolist() for piece, place in known.items() if np.abs(whole[place, :-1]).max() >= pace.least}
    return np.rint(bias * 100).astype(int).tolist(), kept


def _descend(cases: Sequence[Case], rare: Matrix, pace: Pace, seed: int) -> tuple[Matrix, Matrix]:
    """By stochastic gradient descent; the mean of the last sweeps hangs less on what was left out in any of them."""
    chance = np.random.default_rng(seed)
    bias: Matrix = np.zeros(len(cases[0].aim), np.float32)
    weights: Matrix = np.zeros((len(rare), len(bias)), np.float32)
    mean = np.zeros_like(weights)
    for sweep in range(pace.sweeps):
        step = np.float32(pace.step * (1 - sweep / pace.sweeps) + LAST_STEP)
        for place in chance.permutation(len(cases)):
            case = cases[place]
            shown = [voice[chance.random(voice.size) >= pace.left_out] for voice in case.voices]
            columns = np.concatenate(shown)
            values = np.concatenate([rare[voice] / np.sqrt((rare[voice] ** 2).sum() + np.float32(pace.floor)) for voice in shown])
            held = weights[columns]
            off = (1 / (1 + np.exp(-(values @ held + bias))) - case.aim) * case.share
            weights[columns] = held * (1 - step * np.float32(pace.hold)) - step * np.outer(values, off)
            bias -= step * np.float32(BIAS_STEP) * off
        if sweep >= pace.sweeps - LAST:
            mean += weights / np.float32(LAST)
    return bias, mean


def write(learned: Learned, file: Path) -> None:
    """As `content.learned` reads it, the pieces sorted."""
    bias, weights = learned
    lines = [bias, *([piece, *row] for piece, row in weights.items())]
    file.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
