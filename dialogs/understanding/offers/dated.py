"""Payments told each with its own time: 半年后还6000, 一年后再还6000."""

from datetime import date
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from math import gcd

from content.regex import regex
from dialogs.calculator.terms import Length, Stage
from dialogs.understanding.offers.found import Found
from dialogs.understanding.offers.lengths import months_between
from dialogs.understanding.offers.parts import Figure, length_of
from dialogs.understanding.values import Day, Duration

_LATER = regex(r"\s*(?:(?:以|之)?后|later)")
_LEAST_DAYS = 3
"""The day of the loan and those of two payments."""
_AFTER = regex(r"\b(?:after|in) $")


def dated(found: Found) -> None:
    """The payments at their times, a period being the longest that all of them are multiples of."""
    paid = _pairs(found) or _by_the_calendar(found)
    times = [length.amount for length, _ in paid]
    units = {length.unit for length, _ in paid}
    if len(paid) < 2 or len(units) > 1 or any(later <= sooner for sooner, later in pairwise(times)):
        return
    step = reduce(gcd, (int(time) for time in times))
    if not step or any(time != time.to_integral_value() for time in times):
        return
    for name in ("payment", "total", "term", "count", "period"):
        found.known.pop(name, None)
    found.unclear.discard("payment")
    found.known["period"] = Length(Decimal(step), units.pop())
    for before, (length, amount) in zip((Decimal(0), *times), paid, strict=False):
        wait = int((length.amount - before) / step) - 1
        found.stages += [*([Stage(wait, Decimal(0))] if wait else []), Stage(1, amount)]


def _pairs(found: Found) -> list[tuple[Length, Decimal]]:
    """Each length that something is paid after, with the sum beside it."""
    row = found.draft.row
    sums = {figure.place: amount for role in ("payment", "total", "unknown") for amount, figure in found.draft.sums.get(role, [])}
    pairs = []
    for figure in row.figures:
        beside = _beside(row.text, figure)
        length = length_of(figure.value) if beside and isinstance(figure.value, Duration) else None
        if length is not None and beside and (amount := sums.get(figure.place + beside)) and row.figures[figure.place + beside].clause == figure.clause:
            pairs.append((length, amount))
    return pairs


def _by_the_calendar(found: Found) -> list[tuple[Length, Decimal]]:
    """3月借8000, 4月还3200, 5月还2800: how long after it was lent each sum is paid."""
    row, sums = found.draft.row, {figure.place: amount for role in ("payment", "total", "unknown") for amount, figure in found.draft.sums.get(role, [])}
    days = [(figure, figure.value.start) for figure in row.figures if isinstance(figure.value, Day) and figure.value.start]
    if len(days) < _LEAST_DAYS or days[0][0].place + 1 in sums:
        return []
    (_, lent), *later = days
    amounts = [(start, sums.get(figure.place + 1)) for figure, start in later]
    alike = all(start.day == lent.day for _, start in days)
    return [(_after(lent, start, by_months=alike), amount) for start, amount in amounts if amount] if all(amount for _, amount in amounts) else []


def _after(lent: date, paid: date, *, by_months: bool) -> Length:
    if by_months:
        return Length(Decimal(months_between(lent, paid)), "month")
    return Length(Decimal((paid - lent).days), "day")


def _beside(text: str, figure: Figure) -> int:
    """Where the sum stands: behind 三个月后, before 'after three months'."""
    start, end = figure.span
    if _LATER.match(text, end):
        return 1
    return -1 if _AFTER.search(text, max(0, start - 8), start) else 0
