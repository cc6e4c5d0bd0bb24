"""How much a message is worded like known frauds, or like what lenders, courts, the police and worried people write.

Of the words in a run of sentences the weights are added up; the run that is most like a fraud counts, so that nothing
that stands around a fraud makes it look better. The sum is one signal among the others, and speaks both ways.
"""

import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heapify, heappop
from itertools import pairwise
from operator import itemgetter
from typing import Any

from ahocorasick_rs import AhoCorasick

from content.regex import regex
from content.signals import Signal
from content.wording import Worded, Wording, warning, wording
from dialogs.questions.heard import EN_NOISE
from dialogs.screening.parts import PART, Part, is_pair
from dialogs.understanding.values import Span

RUN = 120
"""A run of sentences has at most so many characters, and a sentence is cut where it has more."""
SCALE, SLOPE, LOWEST, HIGHEST = 0.15, 3.0, -4.0, 3.35
"""Log-odds of a run: (start + words x SCALE) x SLOPE. What is merely strange weighs nothing: it takes words that others use to speak
for a message, and that only so far; past HIGHEST words hardly count."""
HARDLY = 0.25
LAWFUL, FRAUD, SURE = -0.8, 1.5, 4.0
SHOWN, MOST_SHOWN, SPARE = 3, 20, 3.0
"""`SPARE`: the words that may come about where what stood around others is gone."""
HAN = regex(r"[\u4e00-\u9fff]+")
LATIN = regex(r"[a-z']+")
ENDS = regex(r"[。！？!?;；\s.](?:(?<=[。！？!?\n;；])|(?<=\.)\s|(?<=\s)(?:(?![a-z0-9])|(?<![a-z0-9,].)))")
DOUBT = regex(r"骗|靠谱|谱吗|真的|假的|是真|是假|吗|scam|fraud|legit|\b(?:fake|real)\b")
NAME = "wording"
SILENT = -(1 << 15)
Hit = tuple[int, int, int]
"""What a word weighs, in hundredths below nought, and where it stands: the heaviest is the least."""
WHY = {"zh": "整段话的用词,很像已知的骗局", "en": "It is worded like known frauds"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the wording weighs, the kinds of fraud it is like, and the words that say so; `scheme`: two parts of one scheme are told."""

    weight: float
    kinds: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    whole: float = 0.0
    """The log-odds of all that is said, not of one run alone."""
    scheme: bool = False

    @property
    def against(self) -> bool:
        """Whether it is worded like what is no fraud: in every run of it, or as a whole with no run that is much like one."""
        return self.weight < 0 or (self.whole < LAWFUL and self.weight < HIGHEST)

    @property
    def much(self) -> bool:
        """Whether it is worded much like a fraud, in a run of it and as a whole."""
        return self.whole > FRAUD and self.weight > HIGHEST


def words_of(text: str) -> set[str]:
    """All that may be a word, in a plain lower-case text: what is learned from."""
    found: set[str] = set()
    for run in HAN.finditer(text):
        said = run[0]
        found.update(said[at : at + size] for size in (2, 3, 4) for at in range(len(said) - size + 1))
    latin = LATIN.findall(text)
    found.update(word for word in latin if len(word) > 1)
    found.update(f"{one} {two}" for one, two in pairwise(latin) if f"{one} {two}" in text)
    return found


def pieces(text: str, wide: float = 1.0) -> list[Span]:
    """The sentences of a text, none longer than RUN."""
    most = int(RUN * wide)
    cuts = [0, *(match.end() for match in ENDS.finditer(text)), len(text)]
    return [(at, min(at + most, until)) for begin, until in pairwise(cuts) for at in range(begin, until, most)]


def weight_of(total: float, start: float) -> float:
    """The log-odds of a sum of words."""
    weight = max((start + total * SCALE) * SLOPE, LOWEST, min(total, 0.0) * SCALE * SLOPE)
    return min(weight, HIGHEST + HARDLY * (weight - HIGHEST))


def heaviest(sentences: Sequence[Mapping[Any, float]], ends: Sequence[int], longest: int) -> tuple[float, int, int]:
    """The neighbouring sentences within so many characters whose words weigh most, each word once: the sum, and from which to which."""
    best, total, first = (-math.inf, 0, 0), 0.0, 0
    sums = [sum(words.values()) for words in sentences]
    for last, weight in enumerate(sums):
        if total < 0:
            total, first = 0.0, last
        total += weight
        while first < last and ends[last] - (ends[first - 1] if first else 0) > longest:
            total -= sums[first]
            first += 1
        if total > best[0]:
            best = (total, first, last + 1)
    _, first, until = best
    total = _distinct(sentences[first:until])
    while until - first > 1 and (less := _distinct(sentences[first + 1 : until])) >= total:
        total, first = less, first + 1
    while until - first > 1 and (less := _distinct(sentences[first : until - 1])) >= total:
        total, until = less, until - 1
    return total, first, until


def _distinct(sentences: Sequence[Mapping[Any, float]]) -> float:
    every: dict[Any, float] = {}
    for words in sentences:
        every.update(words)
    return sum(every.values())


def whole_of(words: Sequence[Mapping[Any, float]], start: float) -> float:
    """The log-odds of all words of a message, each once."""
    return start + SCALE * _distinct(words)


def spoken(text: str, wide: float, sentences: Sequence[Span], parts: Iterable[Part] = ()) -> Spoken:
    """What the run of a plain lower-case text that is most like a fraud weighs, by its words and the parts of schemes in it."""
    known = words()
    weighs = known.weights
    told = [(known.parts[name], start, end) for start, end, name in parts if name in known.parts]
    scheme = not known.pairs.isdisjoint(part for part, *_ in told)
    hits = [*found(text, known), *told]
    weights: list[dict[int, int]] = [{} for _ in sentences]
    at: list[dict[int, int]] = []
    for there, (begin, end) in zip(weights, sentences, strict=True):
        at += [there] * (end - begin)
    for word, start, _ in hits:
        at[start][word] = weighs[word]
    total, first, until = heaviest(weights, [end for _, end in sentences], int(RUN * wide))
    weight = weight_of(total / 100, known.start)
    whole = whole_of(weights, known.start * 100) / 100
    if weight <= 0:
        return Spoken(weight, whole=whole, scheme=scheme)
    begin, until = sentences[first][0], sentences[until - 1][1]
    places = {word: (start, end) for word, start, end in reversed(hits) if begin <= start < until}  # where each stands first
    heavy = [(-weighs[word], start, end) for word, (start, end) in places.items()]
    return Spoken(weight, _kinds(places, known), tuple(sorted(_telling(heavy, total, weight, text))), whole, scheme)


def _kinds(said: Iterable[int], known: "Words") -> tuple[str, ...]:
    votes: dict[str, int] = {}
    for word in said:
        if (weight := known.weights[word]) > 0 and (kind := known.kinds[known.kind_of[word]]):
            votes[kind] = votes.get(kind, 0) + weight
    return tuple(sorted(votes, key=lambda kind: (-votes[kind], kind))[:2]) or ("SCAM-001",)


def _telling(hits: Sequence[Hit], total: float, weight: float, text: str) -> list[Span]:
    """The heaviest words, none on top of another: so many that the message weighs less without them."""
    mute = not any(_shows(text[start:end]) for _, start, end in hits)
    ordered = sorted(hits, key=itemgetter(1))
    starts = [start for _, start, _ in ordered]
    longest = max((end - start for _, start, end in ordered), default=0)
    ranked = [hit for hit in hits if hit[0] < 0]
    heapify(ranked)
    taken: list[Span] = []
    while ranked and len(taken) < MOST_SHOWN:
        _, start, end = heappop(ranked)
        if not (_apart(start, end, taken) and (mute or _shows(text[start:end]))):
            continue
        near = ordered[bisect_right(starts, start - longest) : bisect_left(starts, end)]
        total += sum(lighter for lighter, begin, until in near if start < until and _apart(begin, until, taken) and (mute or _shows(text[begin:until])))
        taken.append((start, end))
        if len(taken) >= SHOWN and weight_of(total / 100 + SPARE, words().start) < weight:
            break
    return taken


@lru_cache(maxsize=8192)
def _shows(said: str) -> bool:
    """Whether words show anything: "the" and "and" weigh, and so do those in which it is asked whether it is a fraud."""
    return not DOUBT.search(said) and (said[0] > "z" or not EN_NOISE.issuperset(said.split()))


def _apart(start: int, end: int, others: Iterable[Span]) -> bool:
    for begin, until in others:  # noqa: SIM110  this stands in the middle of everything
        if begin < end and start < until:
            return False
    return True


@dataclass(frozen=True, slots=True)
class Words:
    """What was learned, kept flat, as there are many: words go by their number. `weights` are in hundredths; `kind_of` gives the place
    of a word's kind among `kinds`; the first `latin` ones must stand alone; `english` are the single English words.
    The parts of schemes have the last numbers, by their names; `pairs` are those of two parts. `warnings` are the weights for a
    warning of frauds, `SILENT` for a word that says nothing of it: most words speak for both, and are kept once."""

    automaton: AhoCorasick
    weights: Sequence[int]
    kinds: tuple[str, ...]
    kind_of: bytes
    latin: int
    english: frozenset[str]
    parts: Mapping[str, int]
    pairs: frozenset[int]
    start: float
    warnings: Sequence[int]
    warning_start: float

    @classmethod
    def of(cls, learned: Wording, warns: Wording) -> "Words":
        kinds = tuple(dict.fromkeys(worded.kind for worded in learned.words.values()))
        nothing = Worded(0.0, kinds[0])
        rows = {**dict.fromkeys(warns.words, nothing), **learned.words}
        names = sorted(rows, key=lambda word: (word.startswith(PART), not word.isascii()))
        parts = {word: number for number, word in enumerate(names) if word.startswith(PART)}
        return cls(
            AhoCorasick(names[: len(names) - len(parts)]),
            array("h", (round(rows[word].weight * 100) for word in names)),
            kinds,
            bytes(kinds.index(rows[word].kind) for word in names),
            sum(word.isascii() and not word.startswith(PART) for word in names),
            frozenset(word for word in learned.words if word.isascii() and word.isalpha()),
            parts,
            frozenset(number for name, number in parts.items() if is_pair(name)),
            learned.start,
            array("h", (round(warns.words[word].weight * 100) if word in warns.words else SILENT for word in names)),
            warns.start,
        )


@lru_cache(maxsize=1)
def words() -> Words:
    """Those that frauds use more than others, or less, and warnings more than frauds."""
    return Words.of(wording(), warning())


def found(text: str, known: Words) -> list[tuple[int, int, int]]:
    """Every word that stands in a text, by its number, and where: by their ends."""
    latin = known.latin
    return [each for each in known.automaton.find_matches_as_indexes(text, overlapping=True) if each[0] >= latin or _alone(text, each[1], each[2])]


def _alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isascii() and (before.isalpha() or before == "'")) and not (after.isascii() and (after.isalpha() or after == "'"))


def as_signal(said: Spoken) -> Signal:
    """The wording as one named signal among the others."""
    return Signal(NAME, said.kinds, "medium", WHY, (), (), frozenset(), False, said.weight)
