"""Learns what the letters and fields of a message say about danger, from judged cases, and writes the weights.

One file of the folder, danger.toml, holds judged messages; whatever is said in the others is harmless unless a signal
finds danger in it. Logistic regression, one for each kind and one for any; the same cases give the same file.
"""

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.errors import AshoreError
from content.answers import topics
from content.danger import KINDS, LEARNED
from dialogs.guard import danger, readable
from dialogs.undertone import pieces

JUDGED = "danger"
LEFT_OUT = {JUDGED, "conduct"}
"""Files that begin so are no harmless talk: conduct tells of violence unjudged, and what is kept to measure on is not learned."""
SHORTEST, SEEN, HOLD, STEP, PUSH, SWEEPS = 4, 2, 3e-6, 6.0, 0.9, 2000
LEAST = 4
"""A weight under so many hundredths is not kept."""
COMMON = 0.4
"""How much a harmless message of the other files counts, beside a judged one."""
Matrix = NDArray[np.floating[Any]]


class NothingJudged(AshoreError):
    """A folder holds no danger.toml to learn from."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Messages as the numbers of their pieces, one after the other; `starts` is where each message begins."""

    columns: NDArray[np.int64]
    values: Matrix
    starts: NDArray[np.int64]

    def times(self, weights: Matrix) -> Matrix:
        made: Matrix = np.add.reduceat(self.values[:, None] * weights[self.columns], self.starts)
        return made


def main(argv: Sequence[str] | None = None) -> int:
    """Reads the cases of a folder and writes weights.json."""
    folder = Path((sys.argv[1:] if argv is None else argv)[0])
    if not (folder / f"{JUDGED}.toml").is_file():
        raise NothingJudged(f"{folder} has no {JUDGED}.toml: give a folder of cases such as tests/cases")
    cases, others = judged(folder), [(text, "none") for text in harmless(folder)]
    bias, weights = fit([*cases, *others], [1.0] * len(cases) + [COMMON] * len(others))
    write(bias, weights, LEARNED)
    print(f"{len(cases)} judged, {len(others)} harmless, {len(weights)} pieces weighed: {LEARNED.name}")
    return 0


def judged(folder: Path) -> list[tuple[str, str]]:
    """The judged messages, each with its kind of danger or "none"."""
    read = tomllib.loads((folder / f"{JUDGED}.toml").read_text(encoding="utf-8"))
    return [(text, kind) for kind, langs in read.items() for texts in langs.values() for text in texts]


def harmless(folder: Path) -> list[str]:
    """Whatever else is said in the cases and in the talks beside them, and every way of asking that an answer knows."""
    files = (file for file in sorted(folder.glob("*.toml")) if file.stem.split("_")[0] not in LEFT_OUT)
    said = [text for file in files for text in _texts(tomllib.loads(file.read_text(encoding="utf-8")))]
    told = [line[2:] for file in sorted(folder.parent.glob("transcripts/*.md")) for line in _said(file)]
    asked = [ask for topic in topics().values() for asks in topic.asks.values() for ask in asks]
    return [text for text in dict.fromkeys((*said, *told, *asked)) if len(text) >= SHORTEST and not _outspoken(text)]


def _outspoken(text: str) -> bool:
    """Whether a signal finds danger: what only sounds so to the weights of today is what they are to unlearn."""
    found = danger(text)
    return found.kind != "none" and not found.by_tone


def _said(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def fit(cases: Sequence[tuple[str, str]], shares: Sequence[float]) -> tuple[list[int], dict[str, list[int]]]:
    """Bias and weights in hundredths, by gradient descent with momentum."""
    messages = [pieces(readable(text)) for text, _ in cases]
    count = Counter(piece for message in messages for piece in message)
    known = {piece: place for place, piece in enumerate(sorted(piece for piece, seen in count.items() if seen >= SEEN))}
    rows = _rows(([known[piece] for piece in sorted(message) if piece in known] for message in messages), len(known))
    wanted: Matrix = np.array([[kind == each for each in KINDS] + [kind != "none"] for _, kind in cases], dtype=np.float32)
    kinds = len(KINDS) + 1
    weights: Matrix = np.zeros((len(known) + 1, kinds), np.float32)
    bias: Matrix = np.zeros(kinds, np.float32)
    speed: Matrix = np.zeros((len(known) + 1, kinds), np.float32)
    share = np.array(shares, np.float32)[:, None] / np.float32(sum(shares))
    order = np.argsort(rows.columns, kind="stable")
    owner = np.repeat(np.arange(len(messages)), np.diff(rows.starts, append=len(rows.columns)))[order]
    by_piece = Rows(owner, rows.values[order], np.searchsorted(rows.columns[order], np.arange(len(known) + 1)))
    for _ in range(SWEEPS):
        off: Matrix = (1 / (1 + np.exp(-(rows.times(weights) + bias))) - wanted) * share
        speed = PUSH * speed - STEP * (by_piece.times(off) + HOLD * weights)
        weights = weights + speed
        bias = bias - STEP * off.sum(axis=0)
    whole = np.rint(weights * 100).astype(int)
    kept = {piece: whole[place].tolist() for piece, place in known.items() if np.abs(whole[place]).max() >= LEAST}
    return np.rint(bias * 100).astype(int).tolist(), kept


def _rows(messages: Iterable[list[int]], blank: int) -> Rows:
    """The messages side by side, each of length one; a message of unknown pieces holds a blank one of no weight."""
    columns, values, starts = list[int](), list[float](), list[int]()
    for message in messages:
        starts.append(len(columns))
        columns.extend(message or [blank])
        values.extend([1 / sqrt(len(message))] * len(message) if message else [0.0])
    columns.append(blank)
    values.append(0.0)
    return Rows(np.array(columns), np.array(values, np.float32), np.array(starts))


def write(bias: list[int], weights: dict[str, list[int]], file: Path) -> None:
    """A line a piece, sorted."""
    lines = ",\n".join(f"{json.dumps(piece, ensure_ascii=False)}: {json.dumps(row)}" for piece, row in weights.items())
    file.write_text(f'{{"bias": {json.dumps(bias)}, "weights": {{\n{lines}\n}}}}\n', encoding="utf-8")
