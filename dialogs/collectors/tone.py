"""What a story of collection sounds like as a whole, in two voices: its clauses, each read by its fields of meaning, and its letters.

The patterns of `content/conduct` know wordings that somebody thought of; this knows those that nobody did, and by what
stands around it whether an act was done, only feared, denied or another's. What a piece weighs is learned from judged stories.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from math import sqrt

from content.conduct import FINDS, Finds, fields, learned
from content.matters import Matter, matters
from content.regex import regex
from dialogs.understanding.fields import Fields
from dialogs.understanding.values import Span
from dialogs.undertone import FIGURES, letters

SENTENCE = regex(r"[^。！？!?\n]+")
CLAUSE = regex(r"[^,，。；;！!？?\n:：]+")
DENIED = regex(r"没|不(?!然|好意思|过|光|断|停|同)|未(?!来)|别(?!人|的|怪)|\b(?:not|never|no|nobody|without|none)\b|n't")
LEAST, MOST = 4, 2
"""A sentence shorter than this tells nothing by itself; so many matters are named."""
NEEDS_WORDS = {"violence", "family_threat", "night"}
LIKELY = -150
"""Few stories tell of any one matter, which makes its numbers low: from here on nine in ten are right in stories that were kept aside."""
Voices = tuple[set[str], set[str]]
"""What is heard in a story: by its clauses and what was found in it, and by its letters; both have an equal say."""


@dataclass(frozen=True, slots=True)
class Tone:
    """Log-odds in hundredths: of a breach, of what is in order and of too little told; of danger; and of every matter, by its rank."""

    finds: dict[Finds, int]
    urgent: int
    matters: tuple[int, ...]

    @property
    def matters_likely(self) -> list[Matter]:
        """What it tells of with or without words for it, where a rule is broken."""
        return [row for row in matters().rows if self.matters[row.rank] > LIKELY]

    @property
    def matters_heard(self) -> list[Matter]:
        """What it sounds most like, where a rule is broken; violence and the hour only where they are likely."""
        rows = (row for row in matters().rows if row.name not in NEEDS_WORDS or self.matters[row.rank] > LIKELY)
        return nlargest(MOST, rows, key=lambda row: self.matters[row.rank])


def tone(story: str, lender: str, found: Iterable[str] = ()) -> Tone:
    """Of a plain story in which so much was `found` by words and reckoning: the names of acts, each with what it finds."""
    sums = _sums(heard_in(story, lender, found))
    urgent = len(FINDS)
    return Tone(dict(zip(FINDS, sums, strict=False)), sums[urgent], sums[urgent + 1 :])


def heard_in(story: str, lender: str, found: Iterable[str]) -> Voices:
    """The pieces that are weighed."""
    story = story.lower()
    read = {f"%{lender}", *(f"#{name}" for name in found)}
    for clause in _clauses(story):
        read.update(f"@{name}" for name in clause)
        read.update(f"@{first}@{second}" for place, first in enumerate(clause) for second in clause[place + 1 :])
    return read, letters(FIGURES.sub("0", story))


def place(story: str, lender: str, matter: Matter) -> Span:
    """The sentence that sounds most like a matter."""
    return max(_sentences(story), key=lambda span: tone(story[slice(*span)], lender).matters[matter.rank])


def _clauses(story: str) -> Iterator[list[str]]:
    """The fields of each clause, in the order of their names; those of a clause that denies something are marked so."""
    for clause in CLAUSE.findall(story):
        names = sorted({name for _, name in _words().found(clause)})
        yield [f"-{name}" for name in names] if DENIED.search(clause) else names


def speaks_of(text: str) -> set[str]:
    """The fields of meaning that a text has words of."""
    return {name for _, name in _words().found(text.lower())}


@lru_cache(maxsize=1)
def _words() -> Fields:
    return Fields(fields())


def _sentences(story: str) -> Iterator[Span]:
    whole = [match.span() for match in SENTENCE.finditer(story) if len(match[0]) >= LEAST]
    yield from whole or [(0, len(story))]


def _sums(voices: Voices) -> tuple[int, ...]:
    total = [float(start) for start in learned().bias]
    for voice in voices:
        rows = [learned().weights[piece] for piece in voice & learned().weights.pieces()]
        length = sqrt(sum(row[-1] ** 2 for row in rows)) / 100
        for row in rows:
            for column in range(len(total)):
                total[column] += row[column] / length
    return tuple(map(round, total))
