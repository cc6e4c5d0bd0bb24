"""Finds patterns of meanings among the words that were found, in linear time."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

from content.signals import SENTENCE_GAP, Pattern, Step
from dialogs.screening.hits import Hits
from dialogs.understanding.values import Span

LONG, RARE = 2_000, 4
"""From so many characters on it pays to look around the rarest step of a pattern alone, where it is so many times rarer than another."""
MOST = 12
"""So many places of a signal are shown; the rest would say the same."""


def places(pattern: Pattern, hits: Hits, *, deny: bool) -> list[Span]:
    """Where a pattern stands, from its first word to its last; at most MOST places."""
    if not pattern.window:
        return _in_order(pattern, hits, deny=deny)
    steps = [hits.of[deny][step] for step in pattern.steps]
    return _near(steps, int(pattern.window * hits.wide), hits) if all(steps) else []


def _in_order(pattern: Pattern, hits: Hits, *, deny: bool) -> list[Span]:
    """Each step after the one before it and near it; of the starts that lead to a place, the last is kept."""
    steps = hits.of[deny]
    if len(hits.text) > LONG:
        steps = _where_rarest(pattern, steps, int(sum(pattern.gaps) * hits.wide) + hits.longest * len(pattern.steps))
    reached = [(end, start) for start, end in steps[pattern.steps[0]]]
    for number in range(1, len(pattern.steps)):
        if not reached:
            return []
        gap = pattern.gaps[number]
        if len(reached) > 1:
            reached.sort()
        further: list[tuple[int, int]] = []
        widest, last, count = gap * hits.wide, 0, len(reached)
        for start, end in steps[pattern.steps[number]]:  # by start, so that the last place before it only moves on
            while last < count and reached[last][0] <= start:
                last += 1
            if last:
                until, first = reached[last - 1]
                if start - until <= widest and not (gap <= SENTENCE_GAP and hits.split(until, start)):
                    further.append((end, first))
        reached = further
    return _distinct([(start, end) for end, start in reached])


def _where_rarest(pattern: Pattern, places: Mapping[Step, Sequence[Span]], reach: int) -> Mapping[Step, Sequence[Span]]:
    """The places of the steps within reach of those of the rarest: a long text is looked at where a pattern can stand, and nowhere else."""
    rarest = min((places[step] for step in pattern.steps), key=len)
    return {step: places[step] if len(places[step]) < RARE * len(rarest) else _around(rarest, places[step], reach) for step in pattern.steps}


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
    found: list[Span] = []
    for place in anchor:
        low, high = place
        taken = [place]
        for step in others:
            near = _nearest(step, place, window, taken)
            if near is None:
                break
            low, high = min(low, near[0]), max(high, near[1])
            if window <= SENTENCE_GAP and hits.split(low, high):
                break
            taken.append(near)
        else:
            if high - low <= window + 12:
                found.append((low, high))
        if len(found) >= MOST:
            break
    return _distinct(found)


def _nearest(step: Sequence[Span], place: Span, window: int, taken: Sequence[Span]) -> Span | None:
    """The place of a step that is nearest to the anchor and touches none of those taken."""
    begin, until = place
    middle = bisect_left(step, place)
    best, nearest = None, window
    for near in (*step[middle : middle + 6], *step[max(0, middle - 6) : middle][::-1]):
        start, end = near
        distance = start - until if start >= until else begin - end if begin >= end else 0
        if distance > nearest or (best and distance == nearest):
            continue
        for low, high in taken:
            if start < high and low < end:
                break
        else:
            best, nearest = near, distance
    return best


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
