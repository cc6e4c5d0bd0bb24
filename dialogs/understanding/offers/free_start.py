"""A loan that bears no interest at first, seen as a whole: its parts of the principal, and later as much interest on top of each."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from dialogs.calculator.terms import MONTH, Stage
from dialogs.understanding.offers.found import Found
from dialogs.understanding.offers.parts import Figure, length_of
from dialogs.understanding.offers.roles import money_role
from dialogs.understanding.values import Count, Duration, Number, Quantity

_MOST_INTEREST = Decimal("0.5")
"""No interest is more than half of what is paid of the principal with it."""
_OF_THE_PARTS = ("payment", "interest", "principal_each", "total", "last_payment", "count", "term")


class _Parts(NamedTuple):
    """What fits together: so many parts of the principal, and what comes on top of those that are not free."""

    principal: Decimal
    each: Decimal
    number: int
    interest: Decimal


def begins_free(found: Found) -> None:
    """4,800 in 12 parts, the first three months 400 each without interest, then 400 plus 36: taken as told where all its sums fit together."""
    free = _free_periods(found)
    if free is None or "quoted" in found.known or found.draft.times.delay:
        return
    sums = _sums(found)
    fitting = _fitting(sums, sorted(_counts(found, free)), free) or _without_loan(found, sums, free)
    if fitting is None:
        return
    for name in _OF_THE_PARTS:
        found.known.pop(name, None)
    found.known["contract"] = fitting.principal
    if found.known.get("received") in (fitting.each, fitting.interest, fitting.each + fitting.interest):
        del found.known["received"]
    found.fees = [fee for fee in found.fees if fee.when != "each" or fee.amount not in (Decimal(0), fitting.interest)]
    found.stages = [Stage(free, fitting.each), Stage(fitting.number - free, fitting.each + fitting.interest)]
    found.unclear -= {"received", "payment", "count"}
    found.unexplained = False


def _free_periods(found: Found) -> int | None:
    times, period = found.draft.times, found.known.get("period") or MONTH
    told = sorted(times.stretches, key=lambda stretch: stretch.place)
    if times.free_first is not None and times.free_first.unit == period.unit:
        number = times.free_first.over(period)
        return int(number) if number == number.to_integral_value() else None
    free = next((stretch for stretch in told if stretch.free), None)
    if free is None and told and found.draft.row.says("free") and not (told[0].nth or told[0].unpaid):
        if found.draft.opening is not None:
            return 1  # 首期免息还500,后面五期每期533
        free = told[0]
    return free.number if free else None


def _sums(found: Found) -> list[Decimal]:
    """Every sum once, in the order in which they were told."""
    of_money = (figure for figure in found.draft.row.figures if found.draft.is_money(figure) and money_role(figure) != "ignore")
    return list(dict.fromkeys(figure.value.best for figure in of_money if isinstance(figure.value, Quantity) and figure.value.value))


def _counts(found: Found, free: int) -> Iterator[int]:
    """How many payments there may be: each number that was told, and so many after the free ones."""
    for number in (_whole(figure) for figure in found.draft.row.figures):
        if number:
            yield from (each for each in (number, number + free) if each > free)


def _whole(figure: Figure) -> int | None:
    length = length_of(figure.value) if isinstance(figure.value, Count | Duration | Number) else None
    return int(length.amount) if length is not None and length.unit == "month" and length.amount == length.amount.to_integral_value() else None


def _fitting(sums: list[Decimal], counts: list[int], free: int) -> _Parts | None:
    """So many parts make up a sum that was told, and every other sum is what it must be then."""
    for principal in sums:
        for each in sums:
            for count in counts:
                parts = _with_interest(principal, each, count, sums) if abs(each * count - principal) <= 1 else None
                if parts is not None and _all_told(parts, sums, free):
                    return parts
    return None


def _with_interest(principal: Decimal, each: Decimal, count: int, sums: list[Decimal]) -> _Parts | None:
    others = [amount for amount in sums if amount not in (principal, each)]
    for amount in others:
        interest = amount - each if amount > each else amount
        if 0 < interest < _MOST_INTEREST * each:
            return _Parts(principal, each, count, interest)
    return None


def _all_told(parts: _Parts, sums: list[Decimal], free: int) -> bool:
    interest = parts.interest * (parts.number - free)
    return set(sums) <= {parts.principal, parts.each, parts.interest, parts.each + parts.interest, interest, parts.principal + interest}


def _without_loan(found: Found, sums: list[Decimal], free: int) -> _Parts | None:
    """前三个月免息只还本金400, 后面每月400加36: where no sum is the loan, its parts make it up."""
    stretches = [stretch.number for stretch in found.draft.times.stretches if stretch.number and not stretch.nth]
    told = found.known.get("count") or found.months()
    count = told or (sum(stretches) if len(stretches) > 1 else None)
    if not count or count <= free or not sums or any(figure.says("principal", "contract", "received") or figure.before("split") for figure in found.draft.row.figures):
        return None
    first = next(figure.place for figure in found.draft.row.figures if found.draft.is_money(figure))
    if all(figure.place > first for figure in found.draft.row.figures if isinstance(figure.value, Count | Duration)):
        return None  # 8000元免息3期
    parts = _with_interest(sums[0] * count, sums[0], count, sums)
    return parts if parts is not None and set(sums) <= {parts.each, parts.interest, parts.each + parts.interest} else None
