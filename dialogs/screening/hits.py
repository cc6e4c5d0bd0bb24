"""Finds words by their meaning in one pass, and patterns of meanings among them in linear time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from content.signals import SENTENCE_GAP, Pattern, signals
from dialogs.understanding.values import Span

ENDS = "。！？!?\n;；"
LATIN_WIDTH = 2.5
NEAR, FAR = 1, 9
TURNS = frozenset("，,、。:：;；就要先才得但却还需须再 !！?？\n")
PAYING = frozenset({"fee", "servicefee", "upfront_fee", "a_fee", "pay", "pay_hard", "u_pay"})
MOST = 12
"""So many places of a signal are shown; the rest would say the same."""


@dataclass(slots=True)
class Hits:
    """Where each term stands in a text, by start; `ends` are the places where sentences end.

    Gaps are counted in Chinese characters; `wide` is how many letters say as much.
    """

    text: str
    spans: dict[str, list[Span]] = field(default_factory=dict)
    denied: dict[str, frozenset[Span]] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    wide: float = 1.0
    there: frozenset[str] = frozenset()

    def of(self, step: frozenset[str], *, deny: bool) -> Sequence[Span]:
        """The places of a step of a pattern, by start."""
        found: list[Span] = []
        for term in step:
            places = self.spans.get(term, ())
            gone = self.denied.get(term) if deny else None
            found += [span for span in places if span not in gone] if gone else places
        return sorted(found) if len(step) > 1 else found

    def split(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        return bisect_left(self.ends, start) < bisect_left(self.ends, end)


@dataclass(frozen=True, slots=True)
class _Net:
    automaton: AhoCorasick
    words: tuple[str, ...]
    terms: tuple[tuple[str, ...], ...]
    edges: tuple[bool, ...]


@lru_cache(maxsize=1)
def _net() -> _Net:
    by_word: Mapping[str, tuple[str, ...]] = signals().words
    words = tuple(by_word)
    edges = tuple(word.isascii() and word[0].isalnum() for word in words)
    return _Net(AhoCorasick(words), words, tuple(by_word.values()), edges)


def find(text: str, extra: Mapping[str, Sequence[Span]]) -> Hits:
    """All terms in a plain text; `extra` are those that code finds: links, phones, amounts."""
    net = _net()
    raw = net.automaton.find_matches_as_indexes(text, overlapping=True)
    masks = [(start, end) for word, start, end in raw if "mask" in net.terms[word]]
    hits = Hits(text, ends=[place for place, char in enumerate(text) if char in ENDS], wide=_width(text))
    covered = _Covered(masks)
    spans_by_term = hits.spans
    for word, start, end in raw:
        if net.edges[word] and not _alone(text, start, end):
            continue
        if masks and covered.inside(start, end):
            continue
        place = (start, end)
        for term in net.terms[word]:
            if term in spans_by_term:
                spans_by_term[term].append(place)
            else:
                spans_by_term[term] = [place]
    for term, spans in extra.items():
        hits.spans.setdefault(term, []).extend(spans)
    for spans in hits.spans.values():
        spans.sort()
    hits.denied = _denied(hits)
    hits.there = frozenset(hits.spans)
    return hits


@dataclass(slots=True)
class _Covered:
    """Longer words in which a short one means something else (交 in 交易)."""

    masks: list[Span]
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.masks.sort()
        self.starts = [start for start, _ in self.masks]

    def inside(self, start: int, end: int) -> bool:
        """Whether a place lies inside a mask that is longer than it."""
        last = bisect_right(self.starts, start) - 1
        for begin, until in self.masks[max(0, last - 3) : last + 1]:
            if begin <= start and end <= until and until - begin > end - start:
                return True
        return False


def _width(text: str) -> float:
    """Latin text takes more characters to say the same."""
    return LATIN_WIDTH if text and sum(map(str.isascii, text)) > 0.8 * len(text) else 1.0


def _alone(text: str, start: int, end: int) -> bool:
    """An English word stands alone, not inside another."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isascii() and before.isalpha()) and not (after.isascii() and after.isalpha())


def _denied(hits: Hits) -> dict[str, frozenset[Span]]:
    """The places right after a denial (不收取 + 手续费), and what is to be paid some way after one (无需您支付任何费用)."""
    denials = hits.spans.get("deny", ())
    if not denials:
        return {}
    ends = sorted({end for _, end in denials})
    gone = {}
    for term, spans in hits.spans.items():
        reach = FAR if term in PAYING else NEAR
        found = frozenset(span for span in spans if _follows(hits.text, ends, span[0], reach))
        if found:
            gone[term] = found
    return gone


def _follows(text: str, ends: Sequence[int], start: int, reach: int) -> bool:
    """Whether a denial ends shortly before a place, with nothing between that turns the sentence."""
    last = bisect_right(ends, start) - 1
    if last < 0 or start - ends[last] > reach:
        return False
    return not TURNS.intersection(text[ends[last] : start])


def places(pattern: Pattern, hits: Hits, *, deny: bool) -> list[Span]:
    """Where a pattern stands, from its first word to its last; at most MOST places."""
    for step in pattern.steps:
        if step.isdisjoint(hits.there):
            return []
    steps = [hits.of(step, deny=deny) for step in pattern.steps]
    if not all(steps):
        return []
    if pattern.window:
        return _near(steps, int(pattern.window * hits.wide), hits)
    return _in_order(steps, pattern.gaps, hits)


def _in_order(steps: Sequence[Sequence[Span]], gaps: Sequence[int], hits: Hits) -> list[Span]:
    """Each step after the one before it and near it; of the starts that lead to a place, the last is kept."""
    reached: list[tuple[int, int]] = [(end, start) for start, end in steps[0]]
    for step, gap in zip(steps[1:], gaps[1:], strict=True):
        reached.sort()
        ends = [end for end, _ in reached]
        further: list[tuple[int, int]] = []
        for start, end in step:
            last = bisect_right(ends, start) - 1
            if last < 0 or start - ends[last] > gap * hits.wide:
                continue
            if gap <= SENTENCE_GAP and hits.split(ends[last], start):
                continue
            further.append((end, reached[last][1]))
        if not further:
            return []
        reached = further
    return _distinct((start, end) for end, start in reached)


def _near(steps: Sequence[Sequence[Span]], window: int, hits: Hits) -> list[Span]:
    """All steps within a window, in any order, none on top of another."""
    anchor = min(steps, key=len)
    found: list[Span] = []
    for place in anchor:
        low, high = place
        taken = [place]
        for step in steps:
            if step is anchor:
                continue
            near = _nearest(step, place, window, taken)
            if near is None or (window <= SENTENCE_GAP and hits.split(min(near[0], low), max(near[1], high))):
                break
            taken.append(near)
            low, high = min(low, near[0]), max(high, near[1])
        else:
            if high - low <= window + 12:
                found.append((low, high))
        if len(found) >= MOST:
            break
    return _distinct(found)


def _nearest(step: Sequence[Span], place: Span, window: int, taken: Sequence[Span]) -> Span | None:
    """The place of a step that is nearest to the anchor and touches none of those taken."""
    middle = bisect_left(step, place)
    best: Span | None = None
    for near in (*step[middle : middle + 6], *reversed(step[max(0, middle - 6) : middle])):
        distance = max(near[0] - place[1], place[0] - near[1], 0)
        if distance > window or any(near[0] < end and start < near[1] for start, end in taken):
            continue
        if best is None or distance < max(best[0] - place[1], place[0] - best[1], 0):
            best = near
    return best


def _distinct(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for start, end in sorted(set(spans)):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
        if len(kept) >= MOST:
            break
    return kept
