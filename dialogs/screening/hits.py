"""Finds words by their meaning in one pass."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

from content.regex import regex
from content.signals import Step, signals, terms_in
from dialogs.understanding.values import Span

ENDS = regex("[。！？!?\n;；]")
LATIN_WIDTH = 2.5
NEAR, FAR = 1, 9
TURNS = frozenset("，,、。:：;；就要先才得但却还需须再 !！?？\n")
START = itemgetter(1)
PAYING = frozenset({"fee", "servicefee", "upfront_fee", "a_fee", "pay", "pay_hard", "u_pay"})


class _Places(dict[Step, Sequence[Span]]):
    """Where steps of patterns stand: terms, to begin with, and of several each that is looked up."""

    def __missing__(self, step: Step) -> Sequence[Span]:
        rows = [self[term] for term in terms_in(step) if term in self]
        if len(rows) == 1:
            places = rows[0]
        else:
            places = [*chain.from_iterable(rows)]
            places.sort()
        self[step] = places
        return places


@dataclass(slots=True)
class Hits:
    """Where each term stands in a text, by start; `ends` are the places where sentences end, `ended` how many do before each place.

    Gaps are counted in Chinese characters; `wide` is how many letters say as much. `said` are the places that are not
    denied, `longest` is the length of the longest; `words` are those found, by their number and place.
    """

    text: str
    spans: Mapping[str, Sequence[Span]]
    said: Mapping[str, Sequence[Span]]
    ends: Sequence[int]
    wide: float
    longest: int
    words: Sequence[tuple[int, int, int]]
    ended: Sequence[int] = field(init=False)
    of: tuple[Mapping[Step, Sequence[Span]], Mapping[Step, Sequence[Span]]] = field(init=False)
    """The places of a step of a pattern, by start; as second, without those that are denied."""

    def __post_init__(self) -> None:
        ended: list[int] = []
        for number, (begin, end) in enumerate(pairwise((-1, *self.ends, len(self.text)))):
            ended += [number] * (end - begin)
        self.ended = ended
        everywhere = _Places(self.spans)
        self.of = everywhere, everywhere if self.said is self.spans else _Places(self.said)

    def split(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        return self.ended[start] < self.ended[end]


@dataclass(frozen=True, slots=True)
class _Net:
    """All words at once, by number, and of each its terms: the first `latin` ones must stand alone, those from and until `masks`
    are longer words that hide others; and the length of the longest."""

    automaton: AhoCorasick
    terms: tuple[tuple[str, ...], ...]
    latin: int
    masks: tuple[int, int]
    longest: int


@lru_cache(maxsize=1)
def _net() -> _Net:
    by_word = signals().words
    latin = {word for word in by_word if word.isascii() and word[0].isalnum()}
    masks = {word for word, terms in by_word.items() if "mask" in terms}
    words = sorted(by_word, key=lambda word: (word not in latin, (word in masks) == (word in latin)))
    first = len(latin - masks)
    return _Net(AhoCorasick(words), tuple(by_word[word] for word in words), len(latin), (first, first + len(masks)), max(map(len, words)))


def terms_of(word: int) -> tuple[str, ...]:
    """The terms of a word by its number."""
    return _net().terms[word]


def find(text: str, extra: Mapping[str, Sequence[Span]]) -> Hits:
    """All terms in a plain text; `extra` are those that code finds: links, phones, amounts."""
    known = _net()
    terms, words = known.terms, _words(text, known)
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for word, start, end in words:
        place = start, end
        for term in terms[word]:
            spans[term].append(place)
    for term, places in extra.items():
        spans[term] += places
        spans[term].sort()
    said: Mapping[str, Sequence[Span]] = spans
    if "deny" in spans:
        near, far = _denials(text, spans["deny"])
        touched = {term for word, start, _ in words if start in far for term in terms[word] if start in near or term in PAYING} | extra.keys()
        said = spans | {term: _out_of(far if term in PAYING else near, spans[term]) for term in touched}
    longest = max((end - start for places in extra.values() for start, end in places), default=0)
    return Hits(text, spans, said, [match.start() for match in ENDS.finditer(text)], _width(text), max(longest, known.longest), words)


def _words(text: str, known: _Net) -> list[tuple[int, int, int]]:
    """Each word by its number and its place, by start: English words that stand alone, and none inside a longer one that hides it."""
    latin, (first, until) = known.latin, known.masks
    found = [each for each in known.automaton.find_matches_as_indexes(text, overlapping=True) if each[0] >= latin or _alone(text, each[1], each[2])]
    found.sort(key=START)  # of those that begin alike the shorter stays first
    hidden: dict[int, Span] = {}
    """At each place the end of the word that hides what begins there, and its begin: below nought, so that of two that end alike the longer is the greater."""
    for _, start, end in [each for each in found if first <= each[0] < until]:
        hiding = end, -start
        for place in range(start, end):
            if place not in hidden or hidden[place] < hiding:
                hidden[place] = hiding
    return [each for each in found if each[1] not in hidden or (each[2], -each[1]) >= hidden[each[1]]] if hidden else found


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
