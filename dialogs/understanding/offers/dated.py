"""Payments told each with its own time: 半年后还6000, 一年后再还6000."""

from datetime import date
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from math import gcd

from content.regex import regex
from dialogs.calculator.terms import MONTH, Length, Stage
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
    if _in_runs(found):
        return
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


def _in_runs(found: Found) -> bool:
    """500 a month for six months and then 900 a month for six months: so many of each, where each sum stands beside its own length."""
    row, terms = found.draft.row, found.draft.spans.get("term", [])
    told = [(amount, figure) for amount, figure in found.draft.sums.get("payment", []) if figure.cadence]
    behind = [row.figures[figure.place + 1] for _, figure in told if figure.place + 1 < len(row.figures)]
    lengths = [length_of(each.value) if isinstance(each.value, Duration) and each.span in terms else None for each in behind]
    period = found.known.get("period") or MONTH
    counts = [length.over(period) if length else None for length in lengths]
    alike = {figure.cadence for _, figure in told}
    if len(told) < 2 or len(counts) != len(told) or len(terms) != len(told) or len(alike) > 1 or found.draft.staged or not all(count and count == int(count) for count in counts):
        return False
    found.stages += [Stage(int(count or 0), amount) for (amount, _), count in zip(told, counts, strict=True)]
    for name in ("payment", "total", "term", "count"):
        found.known.pop(name, None)
    found.unclear.discard("payment")
    return True


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
