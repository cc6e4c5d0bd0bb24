"""Finds patterns of meanings among the words that were found, in linear time."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from content.signals import SENTENCE_GAP, Pattern
from dialogs.screening.hits import Hits
from dialogs.understanding.values import Span

LONG, RARE = 2_000, 4
"""From so many characters on it pays to look around the rarest step of a pattern alone, where it is so many times rarer than another."""
MOST = 12
"""So many places of a signal are shown; the rest would say the same."""
LOOKED_AT = 6
NOWHERE = (1 << 60, 0)
"""After every place."""


def places(pattern: Pattern, hits: Hits, *, deny: bool) -> list[Span]:
    """Where a pattern stands, from its first word to its last; at most MOST places."""
    rows = map(hits.of[deny].__getitem__, pattern.steps)  # each looked up when it is reached
    if not pattern.window:
        return _in_order(pattern, rows, hits)
    steps = [*rows]
    return _near(steps, int(pattern.window * hits.wide), hits) if all(steps) else []


def _in_order(pattern: Pattern, rows: Iterator[Sequence[Span]], hits: Hits) -> list[Span]:
    """Each step after the one before it and near it; of the starts that lead to a place, the last is kept."""
    ended, wide = hits.ended, hits.wide
    if len(hits.text) > LONG:
        rows = _where_rarest([*rows], int(sum(pattern.gaps) * wide) + hits.longest * len(pattern.steps))
    reached = [(end, start) for start, end in next(rows)]
    for row, gap in zip(rows, pattern.gaps[1:], strict=True):
        if len(reached) > 1:
            reached.sort()
        if not (row and reached) or reached[0][0] > row[-1][0]:
            return []
        widest, far = gap * wide, gap > SENTENCE_GAP
        further: list[tuple[int, int]] = []
        before = iter((*reached, NOWHERE))
        until, first = -1, 0
        next_until, next_first = next(before)
        for start, end in row:  # by start, so that the last place before it only moves on
            while next_until <= start:
                until, first = next_until, next_first
                next_until, next_first = next(before)
            if start - until <= widest and until >= 0 and (far or ended[until] == ended[start]):
                further.append((end, first))
        if not further:
            return []
        reached = further
    return _distinct([(start, end) for end, start in reached])


def _where_rarest(rows: Sequence[Sequence[Span]], reach: int) -> Iterator[Sequence[Span]]:
    """The places of each step within reach of those of the rarest: a long text is looked at where a pattern can stand, and nowhere else."""
    rarest = min(rows, key=len)
    return (row if len(row) < RARE * len(rarest) else _around(rarest, row, reach) for row in rows)


def _around(rarest: Sequence[Span], step: Sequence[Span], reach: int) -> list[Span]:
    """The places of a step within reach of those of another."""
    found: list[Span] = []
    last = 0
    for start, end in rarest:
        last = bisect_left(step, (start - reach, 0), last)
        until = bisect_left(step, (end + reach, 0), last)
        found += step[last:until]
        last = until
    return found


def _near(steps: Sequence[Sequence[Span]], window: int, hits: Hits) -> list[Span]:
    """All steps within a window, in any order, none on top of another."""
    anchor = min(steps, key=len)
    others = [step for step in steps if step is not anchor]
    ended = hits.ended if window <= SENTENCE_GAP else None
    found: list[Span] = []
    for place in anchor:
        low, high = place
        taken: list[Span] = []
        for step in others:
            near = _nearest(step, place, window, taken)
            if near is None:
                break
            start, end = near
            low, high = min(low, start), max(high, end)
            if ended and ended[low] < ended[high]:
                break
            taken.append(near)
        else:
            if high - low <= window + 12:
                found.append((low, high))
                if len(found) >= MOST:
                    break
    return _distinct(found)


def _nearest(step: Sequence[Span], place: Span, window: int, taken: Sequence[Span]) -> Span | None:
    """The place of a step that is nearest to the anchor, rather after it, and touches neither it nor those taken; of the six on either side."""
    begin, until = place
    if len(step) > LOOKED_AT:
        middle = bisect_left(step, place)
        step = step[max(middle - LOOKED_AT, 0) : middle + LOOKED_AT]
    best: Span | None = None
    nearest = window
    for near in step:
        start, end = near
        distance = start - until if start >= until else begin - end
        if 0 <= distance <= nearest and (not taken or _free(near, taken)):
            best, nearest = near, distance
            if start >= until:
                break
    return best


def _free(place: Span, taken: Sequence[Span]) -> bool:
    start, end = place
    for low, high in taken:  # noqa: SIM110  this stands in the middle of everything
        if start < high and low < end:
            return False
    return True


def _distinct(spans: Collection[Span]) -> list[Span]:
    """The places by start, those that overlap as one; at most MOST."""
    if len(spans) < 2:
        return list(spans)
    kept: list[Span] = []
    for start, end in sorted(set(spans)):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
        if len(kept) >= MOST:
            break
    return kept
