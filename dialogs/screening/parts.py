"""Which parts of a scheme a sentence tells: what it is about, what one is to do, what is promised or threatened; and any two of one
scheme. They weigh as words do, so that a fraud told in new words is heard by what it is made of."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from content.signals import signals
from dialogs.screening.hits import Hits
from dialogs.understanding.values import Span

SCHEME = "scheme_"
"""Signals that hear what a fraud is about, what one is to do and what it promises, all three."""
PART, LIST = "@", "z_"
LOOKED_AT = 4
"""So many places of a part are looked at in a sentence."""
Part = tuple[int, int, str]
"""Where a part stands, or the later of two, and their names."""


def parts(hits: Hits, sentences: Sequence[Span]) -> Iterator[Part]:
    """The parts that are said and not denied, each once a sentence, and the pairs of them."""
    ends = [end for _, end in sentences]
    told: dict[int, dict[str, list[Span]]] = {}
    for name in _lists() & hits.said.keys():
        for span in hits.said[name]:
            places = told.setdefault(bisect_right(ends, span[0]), {}).setdefault(name, [])
            if len(places) < LOOKED_AT:
                places.append(span)
    for found in told.values():
        for name, places in found.items():
            yield (*places[0], f"{PART}{name}")
        for one, other in combinations(sorted(found), 2):
            if (one, other) in _pairs() and (where := _apart(found[one], found[other])):
                yield (*where, f"{PART}{one}{PART}{other}")


def _apart(ones: Sequence[Span], others: Sequence[Span]) -> Span | None:
    """The later of two places, none on top of the other."""
    return next((max(one, other) for one in ones for other in others if one[1] <= other[0] or other[1] <= one[0]), None)


@lru_cache(maxsize=1)
def _pairs() -> frozenset[tuple[str, str]]:
    """The lists that stand in one pattern of a scheme, two by two."""
    patterns = [pattern for signal in signals().rows if signal.name.startswith(SCHEME) for pattern in signal.any]
    lists = [sorted({name for step in pattern.steps for name in step if name.startswith(LIST)}) for pattern in patterns]
    return frozenset(pair for names in lists for pair in combinations(names, 2))


@lru_cache(maxsize=1)
def _lists() -> frozenset[str]:
    return frozenset(name for pair in _pairs() for name in pair)
