"""What the free time at the start of a loan comes to in its periods."""

from decimal import Decimal
from itertools import pairwise

from dialogs.calculator.terms import MONTH, Charge, Length, Unit
from dialogs.understanding.offers.found import Found

_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "month": 30}
"""Lenders who charge by the day count so."""


def free(found: Found) -> None:
    row, times, term = found.draft.row, found.draft.times, found.known.get("term")
    _paid_before(found)
    if times.free_first is not None and _to_the_end(found, times.free_first):
        return
    _till_paid(found)
    stretch = next((stretch for stretch in times.stretches if stretch.free), None)
    if times.free_first is not None and (stretch is None or times.free_first.unit != "month" or (term is not None and term.unit == "day")):
        _free_for(found, times.free_first)
    elif stretch is not None:
        found.put("free_periods", stretch.number)
    elif found.draft.fee_quotes and not found.priced and (waived := _fee_waived(found)):
        found.put("free_periods", waived)
    elif not row.says("free"):
        return
    elif row.says("first_one") and not found.stages:
        found.put("free_periods", 1)
    elif not found.priced and not found.draft.fee_quotes and not any(fee.when == "each" for fee in found.fees):
        found.put("quoted", Charge(Decimal(0), "total"))
        found.put("style", "level")


def _to_the_end(found: Found, free: Length) -> bool:
    """50天免息期后还2万, interest-free for 3 months then all of it back: the free time is all there is, and no more than was lent is paid."""
    known, principal = found.known, found.principal
    once = known.get("total") == principal or (not found.priced and found.draft.row.says("once"))
    if principal is None or not once or not known.keys().isdisjoint({"count", "period", "payment", "quoted", "interest"}) or known.get("term") not in (None, free):
        return False
    known |= {"term": free, "total": principal, "style": "once"}
    found.unclear.discard("payment")
    return True


def _paid_before(found: Found) -> None:
    """前三个月利息3000先扣了, 后面每月利息1000: in so many first months nothing is left to pay."""
    interest, taken = found.known.get("interest"), [fee.amount for fee in found.fees if fee.kind == "interest" and fee.when == "start" and fee.amount]
    if interest is None or interest.per not in ("month", "period") or len(taken) != 1 or not interest.value:
        return
    number = taken[0] / interest.value
    told = {stretch.number for stretch in found.draft.times.stretches if not stretch.nth and stretch.place not in found.draft.staged}
    if number in told:
        found.put("free_periods", int(number))


def _till_paid(found: Found) -> None:
    """2万3, 不要利息, 每月还2300: ten payments, where nothing tells their number."""
    payment, principal = found.known.get("payment"), found.principal
    if found.draft.row.says("free") and payment and principal and not found.known.keys() & {"count", "term"} and not principal % payment:
        found.put("count", int(principal / payment))


def _fee_waived(found: Found) -> int | None:
    """首期免手续费, 前3期免手续费, 之后每期0.8%: in so many first payments."""
    row = found.draft.row
    if any(first.name == "first_one" and then.name == "no_fee" and then.start - first.end <= 1 for first, then in pairwise(row.words)):
        return 1
    return next((stretch.number for stretch in found.draft.times.stretches if row.figures[stretch.place].after("no_fee")), None)


def _free_for(found: Found, free: Length) -> None:
    """So many of its periods; where it is no whole number of them, a loan that is paid back at once runs for days."""
    known = found.known
    term, paid_often = known.get("term"), not known.keys().isdisjoint({"count", "period"})
    basis = known.get("period") or (MONTH if paid_often or term is None else Length(Decimal(1), term.unit))
    number = _days(free) / _days(basis)
    count = known.get("count") or found.months()
    if count and number >= count and not found.priced:
        found.put("quoted", Charge(Decimal(0), "total"))
        found.put("style", "level")  # 两年0利率, and no longer
    elif number == number.to_integral_value():
        found.put("free_periods", int(number))
    elif paid_often or term is None:
        found.unclear.add("payment")
    else:
        known["term"] = Length(_days(term), "day")
        found.put("free_periods", int(_days(free)))


def _days(length: Length) -> Decimal:
    return length.amount * _DAYS[length.unit]
