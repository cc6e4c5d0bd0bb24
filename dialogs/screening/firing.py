"""Which signals speak in a message: of each the patterns of which every step is there, and where they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import zip_longest
from operator import or_

from content.signals import Pattern, Signal, signals
from dialogs.screening.clear import Clear
from dialogs.screening.hits import Hits
from dialogs.screening.patterns import places
from dialogs.understanding.values import Span


@dataclass(frozen=True, slots=True)
class Fired:
    """A signal that speaks, and where in the text as it was sent."""

    signal: Signal
    spans: tuple[Span, ...]


def fire(hits: Hits, quiet: Sequence[Span], seen: Clear) -> Iterator[Fired]:
    """The signals that speak outside the quiet sentences, in the order of the files."""
    rows, there = signals().rows, _index().there(hits.spans)
    woken = _index().among(there & _index().speaking)
    for number in sorted(woken):
        signal = rows[number]
        if signal.about and hits.spans.keys().isdisjoint(signal.about):
            continue
        spans = [span for pattern in woken[number] for span in places(pattern, hits, deny=signal.deny)]
        if quiet:
            spans = [span for span in spans if not any(start <= span[0] < end for start, end in quiet)]
        if spans and not _excused(number, there, hits):
            yield Fired(signal, merged(seen.span(*span) for span in spans))


def _excused(number: int, there: int, hits: Hits) -> bool:
    """Whether something stands in the text where a signal says nothing."""
    return any(there >> at & 1 and places(pattern, hits, deny=False) for at, pattern in _index().unless[number])


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The places by start, those that touch as one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Index:
    """All patterns with the number of their signal, those of most steps first. A pattern is a bit; `fills` has for each term the patterns of
    which it fills the first step, and beside them those of which it fills the second, and so on: `layers` are where each of these
    begins, and the patterns that have no such step. `speaking` are the patterns by which signals speak; `unless` has by signal those by which
    it does not, with their bits."""

    patterns: Sequence[tuple[int, Pattern]]
    fills: Mapping[str, int]
    layers: Sequence[tuple[int, int]]
    speaking: int
    unless: Sequence[Sequence[tuple[int, Pattern]]]

    def there(self, terms: Iterable[str]) -> int:
        """The patterns of which these terms fill every step."""
        fills = self.fills
        filled = reduce(or_, [fills[term] for term in terms if term in fills], 0)
        there = (1 << len(self.patterns)) - 1
        for place, lacking in self.layers:
            there &= filled >> place | lacking
        return there

    def among(self, chosen: int) -> dict[int, list[Pattern]]:
        """The patterns of these bits, by their signal."""
        found: dict[int, list[Pattern]] = {}
        bits = f"{chosen:b}"[::-1]
        at = bits.find("1")
        while at >= 0:
            number, pattern = self.patterns[at]
            found.setdefault(number, []).append(pattern)
            at = bits.find("1", at + 1)
        return found


@lru_cache(maxsize=1)
def _index() -> _Index:
    rows = signals().rows
    patterns = sorted(((number, pattern) for number, row in enumerate(rows) for pattern in (*row.any, *row.unless)), key=lambda each: -len(each[1].steps))
    fills: dict[str, int] = {}
    layers: list[tuple[int, int]] = []
    place = 0
    for layer in zip_longest(*(pattern.steps for _, pattern in patterns)):
        having = [step for step in layer if step]
        layers.append((place, (1 << len(patterns)) - (1 << len(having))))
        for at, step in enumerate(having, place):
            for term in step:
                fills[term] = fills.get(term, 0) | 1 << at
        place += len(having)
    excuses = [{id(pattern) for pattern in row.unless} for row in rows]
    unless: list[list[tuple[int, Pattern]]] = [[] for _ in rows]
    speaking = 0
    for at, (number, pattern) in enumerate(patterns):
        if id(pattern) in excuses[number]:
            unless[number].append((at, pattern))
        else:
            speaking |= 1 << at
    return _Index(patterns, fills, layers, speaking, unless)
