"""Finds words by their meaning in one pass."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from ahocorasick_rs import AhoCorasick

from content.regex import regex
from content.signals import Step, signals
from dialogs.understanding.values import Span

ENDS = regex("[。！？!?\n;；]")
LATIN_WIDTH = 2.5
NEAR, FAR = 1, 9
TURNS = frozenset("，,、。:：;；就要先才得但却还需须再 !！?？\n")
PAYING = frozenset({"fee", "servicefee", "upfront_fee", "a_fee", "pay", "pay_hard", "u_pay"})


class _Places(dict[Step, Sequence[Span]]):
    """Where steps of patterns stand; each is looked up once."""

    def __init__(self, spans: Mapping[str, Sequence[Span]]) -> None:
        self.spans = spans

    def __missing__(self, step: Step) -> Sequence[Span]:
        rows = [self.spans[term] for term in step if term in self.spans]
        places = self[step] = rows[0] if len(rows) == 1 else sorted(chain.from_iterable(rows))
        return places


@dataclass(slots=True)
class Hits:
    """Where each term stands in a text, by start; `ends` are the places where sentences end.

    Gaps are counted in Chinese characters; `wide` is how many letters say as much. `said` are the places that are not
    denied, `longest` is the length of the longest.
    """

    text: str
    spans: Mapping[str, Sequence[Span]]
    said: Mapping[str, Sequence[Span]]
    ends: Sequence[int]
    wide: float
    longest: int
    of: tuple[Mapping[Step, Sequence[Span]], Mapping[Step, Sequence[Span]]] = field(init=False)
    """The places of a step of a pattern, by start; as second, without those that are denied."""

    def __post_init__(self) -> None:
        everywhere = _Places(self.spans)
        self.of = everywhere, everywhere if self.said is self.spans else _Places(self.said)

    def split(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        after = bisect_left(self.ends, start)
        return after < len(self.ends) and self.ends[after] < end


@dataclass(frozen=True, slots=True)
class _Net:
    """All words at once: of each its terms, whether it is a longer word that hides others, whether it must stand alone;
    and the length of the longest."""

    automaton: AhoCorasick
    terms: tuple[tuple[str, ...], ...]
    masks: frozenset[int]
    edges: frozenset[int]
    longest: int


@lru_cache(maxsize=1)
def _net() -> _Net:
    by_word = signals().words
    return _Net(
        AhoCorasick(by_word),
        tuple(by_word.values()),
        frozenset(number for number, terms in enumerate(by_word.values()) if "mask" in terms),
        frozenset(number for number, word in enumerate(by_word) if word.isascii() and word[0].isalnum()),
        max(map(len, by_word)),
    )


def find(text: str, extra: Mapping[str, Sequence[Span]]) -> Hits:
    """All terms in a plain text; `extra` are those that code finds: links, phones, amounts."""
    known = _net()
    words = _words(text, known)
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for terms, place in words:
        for term in terms:
            spans[term].append(place)
    for term, places in extra.items():
        spans[term] += places
    for places in spans.values():
        if len(places) > 1:
            places.sort()
    near, far = _denials(text, spans.get("deny", ()))
    touched = {term for terms, (start, _) in words if start in far for term in terms} | extra.keys()
    said = spans | {term: _out_of(far if term in PAYING else near, spans[term]) for term in touched} if far else spans
    longest = max((end - start for places in extra.values() for start, end in places), default=0)
    return Hits(text, spans, said, [match.start() for match in ENDS.finditer(text)], _width(text), max(longest, known.longest))


def _words(text: str, known: _Net) -> list[tuple[tuple[str, ...], Span]]:
    """The terms of each word and its place: English words that stand alone, and none inside a longer one that hides it."""
    found = known.automaton.find_matches_as_indexes(text, overlapping=True)
    hidden: dict[int, list[Span]] = {}
    for start, end in [(start, end) for word, start, end in found if word in known.masks]:
        for place in range(start, end):
            hidden.setdefault(place, []).append((start, end))
    return [
        (known.terms[word], (start, end))
        for word, start, end in found
        if not (word in known.edges and not _alone(text, start, end))
        and not (start in hidden and any(end <= until and until - begin > end - start for begin, until in hidden[start]))
    ]


def _width(text: str) -> float:
    """Latin text takes more characters to say the same."""
    return LATIN_WIDTH if len(text.encode("ascii", "ignore")) > 0.6 * len(text) else 1.0


def _alone(text: str, start: int, end: int) -> bool:
    """An English word stands alone, not inside another."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isascii() and before.isalpha()) and not (after.isascii() and after.isalpha())


def _denials(text: str, denials: Iterable[Span]) -> tuple[set[int], set[int]]:
    """The places right after a denial (不收取 + 手续费), and those some way after one (无需您支付任何费用), with nothing between
    that turns the sentence."""
    near, far = set[int](), set[int]()
    for end in {end for _, end in denials}:
        for place in range(end, end + FAR + 1):
            far.add(place)
            if place - end <= NEAR:
                near.add(place)
            if text[place : place + 1] in TURNS and (place > end or text[place] != " "):
                break
    return near, far


def _out_of(reached: set[int], places: Sequence[Span]) -> list[Span]:
    return [place for place in places if place[0] not in reached]
