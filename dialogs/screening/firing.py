"""Which signals speak in a message: of each the patterns of which every step is there, and where they stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import chain, zip_longest
from operator import or_

from content.signals import FOUND_BY_CODE, SENTENCE_GAP, Pattern, Signal, signals, terms_in
from dialogs.screening.clear import Clear
from dialogs.screening.hits import ENDS, Hits, terms_of
from dialogs.screening.patterns import places
from dialogs.understanding.values import Span


@dataclass(frozen=True, slots=True)
class Fired:
    """A signal that speaks, and where in the text as it was sent."""

    signal: Signal
    spans: tuple[Span, ...]


def fire(hits: Hits, quiet: Sequence[Span], seen: Clear) -> Iterator[Fired]:
    """The signals that speak outside the quiet sentences, in the order of the files."""
    rows, index = signals().rows, _index()
    there = index.there(hits)
    for number, woken in sorted(index.among(there & index.speaking).items()):
        signal = rows[number]
        if signal.about and hits.spans.keys().isdisjoint(signal.about):
            continue
        deny = signal.deny
        spans = [span for pattern in woken for span in places(pattern, hits, deny=deny)]
        if quiet and spans:
            spans = [span for span in spans if not any(start <= span[0] < end for start, end in quiet)]
        excuses = there & index.unless[number] if spans else 0
        if spans and not (excuses and _excused(excuses, hits)):
            yield Fired(signal, merged(seen.spans(spans)))


def _excused(excuses: int, hits: Hits) -> bool:
    """Whether something stands in the text where a signal says nothing."""
    return any(places(pattern, hits, deny=False) for patterns in _index().among(excuses).values() for pattern in patterns)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The places by start, those that touch as one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


class _Fills(dict[int, int]):
    """The steps that a word fills by its terms, by its number; kept once for all words of the same terms."""

    def __init__(self, by_term: Mapping[str, int]) -> None:
        self.by_term, self.alike = by_term, dict[tuple[str, ...], int]()

    def __missing__(self, word: int) -> int:
        terms = terms_of(word)
        fills = self[word] = self.alike.setdefault(terms, self.of(terms))
        return fills

    def of(self, terms: Iterable[str]) -> int:
        return reduce(or_, [self.by_term[term] for term in terms if term in self.by_term], 0)


@dataclass(frozen=True, slots=True)
class _Index:
    """All patterns with the number of their signal, those of most steps first, and its bit; `fills` has for each word the patterns of
    which it fills the first step, and beside them those of which it fills the second, and so on: `layers` are where each of these
    begins, and the patterns that have no such step. `speaking` are the patterns by which signals speak, `unless` by signal those by which
    it does not; `close` are those that stand in one sentence or nowhere."""

    patterns: Sequence[tuple[int, Pattern, int]]
    fills: _Fills
    layers: Sequence[tuple[int, int]]
    speaking: int
    unless: Sequence[int]
    close: int

    def there(self, hits: Hits) -> int:
        """The patterns of which every step is filled in the text, for those that are close in one sentence of it."""
        filled = self._filled(hits)
        close = reduce(or_, map(self._whole, filled))
        return self._whole(reduce(or_, filled)) & (close | ~self.close)

    def _filled(self, hits: Hits) -> list[int]:
        """By sentence the steps that its words fill, and what code found in it."""
        filled = [0] * (len(hits.ends) + 1)
        fills, ended = self.fills, hits.ended
        sentence = there = 0
        for word, start, _ in hits.words:  # by start
            if ended[start] != sentence:
                filled[sentence] = there
                sentence, there = ended[start], 0
            there |= fills[word]
        filled[sentence] = there
        for term in FOUND_BY_CODE & hits.spans.keys():
            steps = fills.of([term])
            for start, _ in hits.spans[term]:
                filled[ended[start]] |= steps
        return filled

    def _whole(self, filled: int) -> int:
        """The patterns of which every step is filled."""
        whole = -1 if filled else 0
        for place, lacking in self.layers if filled else ():
            whole &= filled >> place | lacking
        return whole

    def among(self, chosen: int) -> dict[int, list[Pattern]]:
        """The patterns of these bits, by their signal."""
        found: defaultdict[int, list[Pattern]] = defaultdict(list)
        patterns = self.patterns
        while chosen:
            number, pattern, bit = patterns[chosen.bit_length() - 1]
            found[number].append(pattern)
            chosen ^= bit
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
            for term in terms_in(step):
                fills[term] = fills.get(term, 0) | 1 << at
        place += len(having)
    excuses = [{id(pattern) for pattern in row.unless} for row in rows]
    unless = [0] * len(rows)
    speaking = close = 0
    across = FOUND_BY_CODE | {term for word, terms in signals().words.items() if ENDS.search(word) for term in terms}
    for at, (number, pattern) in enumerate(patterns):
        if id(pattern) in excuses[number]:
            unless[number] |= 1 << at
        else:
            speaking |= 1 << at
        if not pattern.window and max(pattern.gaps[1:], default=0) <= SENTENCE_GAP and across.isdisjoint(chain.from_iterable(map(terms_in, pattern.steps[:-1]))):
            close |= 1 << at
    bits = [(number, pattern, 1 << at) for at, (number, pattern) in enumerate(patterns)]
    return _Index(bits, _Fills(fills), layers, speaking, unless, close)
