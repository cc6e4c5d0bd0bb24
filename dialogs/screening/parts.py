"""Which parts of a scheme a sentence tells: what it is about, what one is to do, what is promised or threatened; and any two of one
scheme. They weigh as words do, so that a fraud told in new words is heard by what it is made of."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations

from content.signals import signals, terms_in
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
    """The parts that are said and not denied, sentence by sentence, each once in it, and the pairs of them."""
    ends = [end for _, end in sentences]
    told: list[dict[str, list[Span]]] = [{} for _ in sentences]
    known, said = _pairs(), hits.said
    for name in known.keys() & said.keys():
        for span in said[name]:
            there = told[bisect_right(ends, span[0])]
            if name not in there:
                there[name] = [span]
            elif len(there[name]) < LOOKED_AT:
                there[name].append(span)
    for found in told:
        for one, ones in found.items():
            called, pairs = known[one]
            start, end = ones[0]
            yield start, end, called
            for other, both in pairs.items():
                if other in found and (where := _apart(ones, found[other])):
                    yield *where, both


def is_pair(name: str) -> bool:
    """Whether it names two parts together."""
    return name.count(PART) > 1


def _apart(ones: Sequence[Span], others: Sequence[Span]) -> Span | None:
    """The later of two places, none on top of the other."""
    for one in ones:
        for other in others:
            if one[1] <= other[0] or other[1] <= one[0]:
                return max(one, other)
    return None


@lru_cache(maxsize=1)
def _pairs() -> Mapping[str, tuple[str, Mapping[str, str]]]:
    """For each list what it is called as a part, those that stand in one pattern of a scheme with it, and what the two are called together; by the first in the alphabet."""
    patterns = [pattern for signal in signals().rows if signal.name.startswith(SCHEME) for pattern in signal.any]
    lists = [sorted({name for step in pattern.steps for name in terms_in(step) if name.startswith(LIST)}) for pattern in patterns]
    found: dict[str, dict[str, str]] = {name: {} for names in lists if len(names) > 1 for name in names}
    for one, other in chain.from_iterable(combinations(names, 2) for names in lists):
        found[one][other] = f"{PART}{one}{PART}{other}"
    return {name: (f"{PART}{name}", pairs) for name, pairs in found.items()}
