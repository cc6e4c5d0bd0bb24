"""Learns which answer a message asks for, from all known ways of asking and what people ask and claim (asked.toml, claimed.toml), and writes the weights.

A softmax over the answers, the fields that are not ours, the figures that are asked for, the services that are wished for, small talk, and what only tells something; by stochastic gradient
descent. The same cases give the same file. What was talked of before is a piece of a message like any other: follow_ups.toml
tells it of short questions; of the rest it is supposed, for most as their own field.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.errors import AshoreError
from bot.training import softmax
from bot.training.softmax import Weighed
from bot.training.told import table, texts
from content.answers import LEARNED, SMALL_TALK, TELLING, elsewhere, outcomes, topics
from content.regex import regex
from dialogs.questions.background import befores, spoken_of
from dialogs.questions.heard import mended, sense
from dialogs.questions.odds import pieces
from dialogs.understanding.moves import is_question

ASKED, CLAIMED = "asked.toml", "claimed.toml"
FOLLOW_UPS = "follow_ups.toml"
BESIDE = "beside.toml"
SAID = (ASKED, CLAIMED, "small_talk.toml", "figures_asked.toml", "services_asked.toml")
TOLD = ("ordinary.toml", "labels.toml", "offers.toml", "conduct.toml", "conduct_short.toml", "conduct_stories.toml", "conduct_told.toml")
KEPT = 10
"""Every so many of what people say is kept to measure on."""
SHORTEST = 4
PACE = softmax.Pace(sweeps=12, step=3.0, averaged=6, times=3, left_out=0.5, seen=3)
"""On writers never seen, five more in a hundred are right with half of a message left out."""

ALONE, OF_ITS_FIELD = 3, 5
"""Of nine times that a message is gone through it stands alone so often, and so often behind what is of its own field; once behind anything."""
AMONG = 3
"""Every so many of the nine times it stands among words that say nothing of it, as in the middle of a story."""
BETWEEN = (*SMALL_TALK, TELLING)
"""These are such words themselves."""

CODE = regex(r"[a-z_]+|[A-Z]+-\d+")

Case = tuple[str, str]
Befores = Sequence[tuple[str, ...]]
"""What may have been talked of before a message, each as likely."""
Behind = tuple[str, str, Befores]


class NothingAsked(AshoreError):
    """A folder holds no questions to learn from."""


def main(folder: Path) -> int:
    """Reads the cases of a folder and writes answers_learned.jsonl."""
    for name in (ASKED, CLAIMED, FOLLOW_UPS, BESIDE):
        if not (folder / name).is_file():
            raise NothingAsked(f"{folder} has no {name}: give a folder of cases such as tests/cases")
    names = outcomes()
    cases = [*known(), *(case for file in SAID for case in said(folder / file)[0]), *((text, TELLING) for text in told(folder))]
    behind = followed(folder / FOLLOW_UPS)[0]
    words = [tuple(pieces(sense(mended(said)))) for said in texts(folder / BESIDE)]
    weighed = learn([*((text, topic, among(place, supposed(place, topic), words if topic not in BETWEEN else ())) for place, (text, topic) in enumerate(cases)), *behind], names)
    softmax.write(names, weighed, LEARNED)
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


def among(place: int, befores: Befores, words: Befores) -> Befores:
    """What may have been talked of before the message at a place, and every so often words beside it that say nothing of it."""
    return [(*before, *words[(place * 7 + turn) % len(words)]) if words and turn % AMONG == 0 else before for turn, before in enumerate(befores)]


def told(folder: Path) -> list[str]:
    """What only tells something and asks nothing."""
    found = (text for name in TOLD if (folder / name).is_file() for text in texts(folder / name))
    return [text for text in dict.fromkeys(found) if len(text) >= SHORTEST and not CODE.fullmatch(text) and not is_question(text)]


def learn(cases: Sequence[Behind], names: Sequence[str]) -> Weighed:
    """What each piece weighs for each of the names."""
    number = {name: place for place, name in enumerate(names)}
    return softmax.learn([softmax.Case(pieces(sense(mended(text))), number[name], behind) for text, name, behind in cases], len(names), PACE)
