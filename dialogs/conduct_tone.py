"""What a story of collection sounds like as a whole: the letters and words in it, each with a weight learned from judged stories.

The patterns of `content/conduct` know wordings that somebody thought of; this knows those that nobody did.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest
from math import sqrt

from content.conduct import FINDS, Finds, learned
from content.matters import Matter, matters
from dialogs.understanding.values import Span
from dialogs.undertone import pieces

SENTENCE = re.compile(r"[^。！？!?\n]+")
LEAST, MOST = 4, 2
"""A sentence shorter than this tells nothing by itself; so many matters are named."""
NEEDS_WORDS = {"violence", "family_threat", "night"}


@dataclass(frozen=True, slots=True)
class Tone:
    """Log-odds in hundredths: of a breach, of what is in order and of too little told; of danger; and of every matter, by its rank."""

    finds: dict[Finds, int]
    urgent: int
    matters: tuple[int, ...]

    @property
    def matters_heard(self) -> list[Matter]:
        """What it sounds most like, where a rule is broken; violence and the hour need words."""
        rows = (row for row in matters().rows if row.name not in NEEDS_WORDS)
        return nlargest(MOST, rows, key=lambda row: self.matters[row.rank])


def tone(story: str, lender: str) -> Tone:
    """Of a story in which what did not happen is blanked out."""
    sums = _sums(heard_in(story, lender))
    urgent = len(FINDS)
    return Tone(dict(zip(FINDS, sums, strict=False)), sums[urgent], sums[urgent + 1 :])


def heard_in(story: str, lender: str) -> set[str]:
    """The pieces that are weighed."""
    return pieces(story.lower()) | {f"%{lender}"}


def place(story: str, lender: str, matter: Matter) -> Span:
    """The sentence that sounds most like a matter."""
    return max(_sentences(story), key=lambda span: tone(story[slice(*span)], lender).matters[matter.rank])


def _sentences(story: str) -> Iterator[Span]:
    whole = [match.span() for match in SENTENCE.finditer(story) if len(match[0]) >= LEAST]
    yield from whole or [(0, len(story))]


def _sums(found: set[str]) -> tuple[int, ...]:
    bias, weights = learned().bias, learned().weights
    rows = [weights[piece] for piece in found & weights.keys()]
    share = 1 / sqrt(len(rows)) if rows else 0.0
    return tuple(round(start + share * sum(column)) for start, column in zip(bias, zip(*rows, strict=True) if rows else [()] * len(bias), strict=True))
