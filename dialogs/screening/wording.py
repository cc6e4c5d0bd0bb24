"""How much a message is worded like known frauds, where no pattern of meanings was thought of.

Of the words in a stretch as long as a usual message the weights are added up; the heaviest stretch counts, so that
a fraud is not thinned out by what stands around it. Alone it makes a message suspicious; to call it a scam takes
very many such words, or a signal beside them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ahocorasick_rs import AhoCorasick

from content.signals import Signal
from content.wording import Worded, wording
from dialogs.understanding.values import Span

STRETCH = 120
SCALE, START, SLOPE, MOST = 0.15, 2.0, 2.0, 3.9
"""Log-odds: (words x SCALE - START) x SLOPE, at most MOST."""
ALIKE = 1.2
SHOWN, MOST_SHOWN, SPARE = 3, 20, 3.0
"""`SPARE`: the words that may come about where what stood around others is gone."""
HAN = re.compile(r"[\u4e00-\u9fff]+")
LATIN = re.compile(r"[a-z']+")
NAME = "wording"
Hit = tuple[int, int, str, Worded]
"""Where a word stands, the word, and what it weighs."""
WHY = {"zh": "整段话的用词,很像已知的骗局", "en": "It is worded like known frauds"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the wording weighs, the kinds of fraud it is like, and the words that say so; `alike`: enough to bear out a lone signal."""

    weight: float
    kinds: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    alike: bool = False


def words_of(text: str) -> set[str]:
    """All that may be a word of frauds, in a plain lower-case text: what is learned from."""
    found: set[str] = set()
    for run in HAN.finditer(text):
        said = run[0]
        found.update(said[at : at + size] for size in (2, 3, 4) for at in range(len(said) - size + 1))
    latin = LATIN.findall(text)
    found.update(word for word in latin if len(word) > 1)
    found.update(f"{one} {two}" for one, two in pairwise(latin) if f"{one} {two}" in text)
    return found


def weight_of(total: float) -> float:
    """The log-odds of a sum of words."""
    return max(0.0, min(MOST, (total * SCALE - START) * SLOPE))


def spoken(text: str, quiet: Sequence[Span], wide: float) -> Spoken:
    """The heaviest stretch of a plain lower-case text, what is said in warning left out."""
    hits = [hit for hit in _found(text) if not any(start <= hit[0] < end for start, end in quiet)]
    total, first, last = _heaviest(hits, int(STRETCH * wide))
    weight = weight_of(total)
    alike = total * SCALE >= ALIKE
    if not weight:
        return Spoken(0.0, alike=alike)
    within = sorted(hits[first:last], key=lambda hit: (-hit[3].weight, hit[0]))
    distinct = {word: worded for _, _, word, worded in reversed(within)}
    return Spoken(weight, _kinds(list(distinct.values())), tuple(sorted(_telling(within, weight))), alike)


def _heaviest(hits: Sequence[Hit], stretch: int) -> tuple[float, int, int]:
    """The largest sum of distinct words within a stretch, and which hits stand in it."""
    best, total, first = (0.0, 0, 0), 0.0, 0
    counts: dict[str, int] = {}
    for last, (_, end, word, worded) in enumerate(hits):
        counts[word] = counts.get(word, 0) + 1
        total += worded.weight if counts[word] == 1 else 0.0
        while end - hits[first][0] > stretch:
            gone = hits[first]
            counts[gone[2]] -= 1
            total -= gone[3].weight if not counts[gone[2]] else 0.0
            first += 1
        if total > best[0]:
            best = (total, first, last + 1)
    return best


def _kinds(ranked: Sequence[Worded]) -> tuple[str, ...]:
    votes: dict[str, float] = {}
    for worded in ranked:
        if worded.kind:
            votes[worded.kind] = votes.get(worded.kind, 0.0) + worded.weight
    return tuple(sorted(votes, key=lambda kind: (-votes[kind], kind))[:2]) or ("SCAM-001",)


def _telling(hits: Sequence[Hit], weight: float) -> list[Span]:
    """The heaviest words, none on top of another: so many that the message weighs less without them."""
    taken: list[Span] = []
    left = list(hits)
    while left and len(taken) < MOST_SHOWN:
        start, end, *_ = left[0]
        taken.append((start, end))
        left = [hit for hit in left if hit[1] <= start or end <= hit[0]]
        if len(taken) >= SHOWN and weight_of(sum({word: worded.weight for _, _, word, worded in left}.values()) + SPARE) < weight:
            break
    return taken


@lru_cache(maxsize=1)
def _net() -> tuple[AhoCorasick, tuple[str, ...], tuple[Worded, ...]]:
    table = wording()
    return AhoCorasick(list(table)), tuple(table), tuple(table.values())


def _found(text: str) -> Iterator[Hit]:
    automaton, words, worded = _net()
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        word = words[number]
        if word.isascii() and not _alone(text, start, end):
            continue
        yield start, end, word, worded[number]


def _alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isascii() and (before.isalpha() or before == "'")) and not (after.isascii() and (after.isalpha() or after == "'"))


def as_signal(said: Spoken) -> Signal:
    """The wording as one named signal among the others."""
    return Signal(NAME, said.kinds, "medium", WHY, (), (), frozenset(), False, said.weight)
