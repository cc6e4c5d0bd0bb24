"""Learns which answer a message asks for, from all known ways of asking and what people say (asked.toml), and writes the weights.

A softmax over the answers, the fields that are not ours, the figures that are asked for, small talk, and what only tells something; by stochastic gradient
descent. The same cases give the same file. What was talked of before is a piece of a message like any other: follow_ups.toml
tells it of short questions; of the rest it is supposed, for most as their own field.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.errors import AshoreError
from bot.training.pieces import Matrix
from bot.training.told import table, texts
from content.answers import LEARNED, TELLING, elsewhere, outcomes, topics
from content.regex import regex
from dialogs.background import befores, spoken_of
from dialogs.heard import mended, sense
from dialogs.odds import pieces
from dialogs.understanding.moves import is_question

ASKED = "asked.toml"
FOLLOW_UPS = "follow_ups.toml"
SAID = (ASKED, "small_talk.toml", "figures_asked.toml")
TOLD = ("ordinary.toml", "labels.toml", "offers.toml", "conduct.toml", "conduct_short.toml", "conduct_stories.toml", "conduct_told.toml")
KEPT = 10
"""Every so many of what people say is kept to measure on."""
SHORTEST = 4
SWEEPS, STEP, LAST_STEP, HOLD = 12, 3.0, 0.1, 1e-5
AVERAGED, TIMES = 6, 3
"""The weights are those of the last sweeps together, and of so many runs: what one sentence more or less moves evens out."""
LEFT_OUT = 0.5
"""The share of a message that is left out at each turn, another each time: on writers never seen, five more in a hundred are right."""
SEEN = 2
LEAST = 5
"""Tenths under which a weight is not kept: a message is some forty pieces long."""

ALONE, OF_ITS_FIELD = 3, 5
"""Of nine times that a message is gone through it stands alone so often, and so often behind what is of its own field; once behind anything."""
FOLLOWED = 3
"""How much a short question counts of which it is known what it follows."""

CODE = regex(r"[a-z_]+|[A-Z]+-\d+")

Case = tuple[str, str]
Befores = Sequence[tuple[str, ...]]
"""What may have been talked of before a message, each as likely."""
Behind = tuple[str, str, Befores]
Weighed = dict[str, tuple[int, list[int]]]


class NothingAsked(AshoreError):
    """A folder holds no questions to learn from."""


def main(folder: Path) -> int:
    """Reads the cases of a folder and writes answers_learned.jsonl."""
    for name in (ASKED, FOLLOW_UPS):
        if not (folder / name).is_file():
            raise NothingAsked(f"{folder} has no {name}: give a folder of cases such as tests/cases")
    names = outcomes()
    cases = [*known(), *(case for file in SAID for case in said(folder / file)[0]), *((text, TELLING) for text in told(folder))]
    behind = followed(folder / FOLLOW_UPS)[0]
    weighed = learn([*((text, topic, supposed(place, topic)) for place, (text, topic) in enumerate(cases)), *behind * FOLLOWED], names)
    lines = [names, *([piece, rare, *row] for piece, (rare, row) in weighed.items())]
    LEARNED.write_text("".join(f"{json.dumps(line, ensure_ascii=False, separators=(',', ':'))}\n" for line in lines), encoding="utf-8")
    print(f"{len(cases) + len(behind)} messages, {len(names)} answers and fields, {len(weighed)} pieces weighed: {LEARNED.name}")
    return 0


def known() -> Iterator[Case]:
    """Every known way of asking, of our matters and of others."""
    for topic in topics().values():
        for lang, asks in topic.asks.items():
            yield from ((ask, topic.name) for ask in (topic.labels[lang], *asks))
    for field, asks in elsewhere().items():
        yield from ((ask, field) for ask in asks)


def said(file: Path) -> tuple[list[Case], list[Case]]:
    """What people say with the answer that they need: what is learned, and what is kept to measure on."""
    cases = [(text, topic) for topic, asked in table(file).items() for text in asked]
    return [case for n, case in enumerate(cases, 1) if n % KEPT], cases[KEPT - 1 :: KEPT]


def followed(file: Path) -> tuple[list[Behind], list[Behind]]:
    """Short questions with the answer that they need and what was talked of before: what is learned, and what is kept to measure on."""
    cases: list[Behind] = [(text, topic, (spoken_of(before),)) for before, asked in table(file).items() for topic, said in asked.items() for text in said]
    return [case for n, case in enumerate(cases, 1) if n % KEPT], cases[KEPT - 1 :: KEPT]


def supposed(place: int, topic: str) -> Befores:
    """What may have been talked of before the message at a place among all: mostly nothing, or what is of its own field."""
    own = befores(topic)
    anything = [before for name in topics() for before in befores(name)]
    elsewhere = anything[place * 7 % len(anything)]
    return [*[()] * ALONE, *(own[turn % len(own)] if own else elsewhere for turn in range(place, place + OF_ITS_FIELD)), elsewhere]


def told(folder: Path) -> list[str]:
    """What only tells something and asks nothing."""
    found = (text for name in TOLD if (folder / name).is_file() for text in texts(folder / name))
    return [text for text in dict.fromkeys(found) if len(text) >= SHORTEST and not CODE.fullmatch(text) and not is_question(text)]


def learn(cases: Sequence[Behind], names: Sequence[str]) -> Weighed:
    """How rare each piece is, in hundredths, and by turns the number of a name and what the piece weighs for it, in tenths."""
    messages = [pieces(sense(mended(text))) for text, _, _ in cases]
    count = Counter(piece for message in messages for piece in message)
    for _, _, behind in cases:
        for before in behind:
            count.update({piece: 1 / len(behind) for piece in before})
    places = {piece: place for place, piece in enumerate(sorted(piece for piece, seen in count.items() if seen >= SEEN))}
    rare = np.array([sqrt(log(1 + len(messages) / count[piece])) for piece in places], np.float32)
    number = {name: place for place, name in enumerate(names)}

    def columns(said: Sequence[str]) -> NDArray[np.int64]:
        return np.array([places[piece] for piece in said if piece in places], np.int64)

    rows = [(columns(message), [columns(before) for before in behind], number[name]) for message, (_, name, behind) in zip(messages, cases, strict=True)]
    rows = [row for row in rows if row[0].size]
    weights = sum(_descend(rows, rare, len(names), seed) for seed in range(TIMES)) / TIMES
    whole = np.rint(weights * 10).astype(int)
    return {piece: (round(float(rare[place]) * 100), _kept(whole[place])) for piece, place in places.items()}


def _descend(rows: Sequence[tuple[NDArray[np.int64], Sequence[NDArray[np.int64]], int]], rare: Matrix, width: int, seed: int) -> Matrix:
    weights: Matrix = np.zeros((len(rare), width), np.float32)
    mean: Matrix = np.zeros_like(weights)
    chance = np.random.default_rng(seed)
    for sweep in range(SWEEPS):
        step = np.float32(STEP * (1 - sweep / SWEEPS) + LAST_STEP)
        for message, behind, name in (rows[place] for place in chance.permutation(len(rows))):
            whole = np.concatenate((message, behind[chance.integers(len(behind))]))
            columns = whole[chance.random(whole.size) >= LEFT_OUT]
            if not columns.size:
                continue
            shares = rare[columns] / np.linalg.norm(rare[columns])
            odds = shares @ weights[columns]
            off = np.exp(odds - odds.max())
            off /= off.sum()
            off[name] -= 1
            weights[columns] = weights[columns] * (1 - step * np.float32(HOLD)) - step * np.outer(shares, off)
        if sweep >= SWEEPS - AVERAGED:
            mean += weights / AVERAGED
    return mean


def _kept(row: NDArray[np.int64]) -> list[int]:
    return [each for place in np.flatnonzero(np.abs(row) >= LEAST) for each in (int(place), int(row[place]))]
