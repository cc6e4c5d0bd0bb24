"""Learns which figure of one's own case a short message asks for (figures_named.toml, figures_asked.toml) or that it asks for none, and writes the weights."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.errors import AshoreError
from bot.training import softmax
from bot.training.answers import said
from bot.training.told import texts
from content.figure_kinds import FILE, KINDS, NONE
from dialogs.questions.figure_kind import pieces

NAMED, ASKED = "figures_named.toml", "figures_asked.toml"
OTHERS = ("asked.toml", "claimed.toml", "small_talk.toml", "services_asked.toml", "ordinary.toml", "labels.toml", "offers.toml", "conduct_short.toml")
"""What asks for no figure of one's own."""
CLOSE = ("moves.toml", "follow_ups.toml", "letter_wishes.toml", "claims.toml")
"""And what is said between: all of it is learned."""
OFTEN, SEEN, EVERY = 4, 3, 3
"""How much a message counts that was written to tell the kinds apart, how many of them a piece must be in, and which of the others are learned."""
LONGEST, LONGEST_EN, SHORTEST = 44, 110, 2
OF_ASKED = "figure_"
PACE = softmax.Pace(sweeps=12, step=3.0, averaged=6, times=3, left_out=0.5)


class NothingNamed(AshoreError):
    """A folder holds no messages to learn from."""


def main(folder: Path) -> int:
    """Reads the cases of a folder and writes figures_learned.jsonl."""
    if not (folder / NAMED).is_file():
        raise NothingNamed(f"{folder} has no {NAMED}: give a folder of cases such as tests/cases")
    named = [(pieces(text), kind) for text, kind in messages(folder)[0]]
    often = Counter(piece for found, _ in named for piece in set(found))
    known = {piece for piece, times in often.items() if times >= SEEN}
    rest = [(pieces(text), NONE) for text in others(folder)]
    cases = [softmax.Case([piece for piece in found if piece in known], KINDS.index(kind)) for found, kind in (*named * OFTEN, *rest)]
    weighed = softmax.learn(cases, len(KINDS), PACE)
    softmax.write(KINDS, weighed, FILE)
    print(f"{len(named)} messages and {len(rest)} others, {len(weighed)} pieces weighed: {FILE.name}")
    return 0


def messages(folder: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Each message with its kind: what is learned, and what is kept to measure on."""
    learned, kept = (list(both) for both in zip(*(said(folder / file) for file in (NAMED, ASKED) if (folder / file).is_file()), strict=True))
    return [_named(case) for cases in learned for case in cases], [_named(case) for cases in kept for case in cases]


def _named(case: tuple[str, str]) -> tuple[str, str]:
    text, kind = case
    return text, kind.removeprefix(OF_ASKED)


def others(folder: Path) -> Iterator[str]:
    """Short messages of any other kind, of most every so many."""
    yield from _short(folder, OTHERS)[::EVERY]
    yield from _short(folder, CLOSE)


def _short(folder: Path, names: tuple[str, ...]) -> list[str]:
    found = (text for name in names if (folder / name).is_file() for text in texts(folder / name))
    return [text for text in found if SHORTEST <= len(text) <= (LONGEST_EN if text.isascii() else LONGEST)]
