"""How many payments a loan has and how far apart they are."""

from dataclasses import dataclass
from decimal import Decimal

from dialogs.calculator.doubts import MOST_PAYMENTS, Doubt, need
from dialogs.calculator.terms import MONTH, Length, Terms

_WHOLE = Decimal("0.02")
"""A number of periods this near to a whole one is whole (52 weeks are a year)."""

_SHORTEST = Decimal("0.2")
"""So many payments in a month that nobody makes: 24 in one."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How many payments, how far apart, and what had to be assumed to know it."""

    count: int
    period: Length
    assumed: tuple[str, ...] = ()


def timing_of(terms: Terms) -> Timing:
    """Number of payments and the time between them; from the total and one instalment if need be."""
    count, period = terms.count, terms.period
    if count is None and terms.term is not None:
        period = period or MONTH
        count = whole(terms.term.over(period))
        return Timing(count, period, () if terms.period else ("month",))
    if count is None and terms.total and terms.payment:
        count = whole(terms.total / terms.payment)
    if count is None and terms.principal_each and (lent := terms.contract or terms.received):
        count = whole(lent / terms.principal_each)  # 借1万2,本金每月还1000
    if count is None:
        raise _missing_before_count(terms) or need(terms, "count", "term")
    if period is None and terms.term is not None:
        each = Length(terms.term.amount / count, terms.term.unit)
        if each.unit == "month" and each.amount < _SHORTEST:
            raise Doubt("count", "count_mismatch")
        return Timing(count, each)
    if period is None:
        return Timing(count, MONTH, ("month",))
    if terms.term is not None and abs(terms.term.over(period) - count) > max(Decimal("0.5"), count * Decimal("0.05")):
        raise Doubt("count", "count_mismatch")
    return Timing(count, period)


def whole(number: Decimal) -> int:
    """The whole number that is meant; raises Doubt where none is near."""
    nearest = round(number)
    if nearest < 1 or abs(number - nearest) > max(_WHOLE, nearest * _WHOLE):
        raise Doubt("count", "count_mismatch")
    if nearest > MOST_PAYMENTS:
        raise Doubt("count", "too_many_payments")
    return nearest


def _missing_before_count(terms: Terms) -> Doubt | None:
    priced = terms.payment or terms.total or terms.quoted or terms.interest or terms.principal_each
    vague = {"payment", "rate", "quoted", "total"} & set(terms.unclear)
    if priced or ("count" in terms.unclear):
        return None
    return need(terms, "rate", "quoted") if vague & {"rate", "quoted"} else (
        None if vague else need(terms, "payment", "total", "quoted"))
