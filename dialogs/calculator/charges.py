"""A price told for one stretch of time, as a share of the principal for another."""

from decimal import Decimal

from dialogs.calculator.amounts import Amounts
from dialogs.calculator.doubts import need
from dialogs.calculator.terms import MONTH, Charge, Length, Per, Terms

_LENGTHS: dict[Per, Length] = {
    "day": Length(Decimal(1), "day"), "week": Length(Decimal(1), "week"),
    "month": MONTH, "year": Length(Decimal(12), "month"),
}
_LENDERS_MONTH = Decimal(30)
"""Inside a loan of days lenders take half a month's interest for 15 days."""


def yearly_period(per: Per) -> Length:
    """The period in which a bare rate is compared: days stay days, weeks weeks, all else becomes months."""
    return _LENGTHS[per] if per in ("day", "week") else MONTH


def a_period(charge: Charge, period: Length, terms: Terms, sums: Amounts, count: int | None = None) -> float:
    """The charge for one period as a share of the principal; `count` periods share what is charged in total."""
    share = float(charge.value)
    if charge is terms.interest:
        if not sums.known:
            raise need(terms, "received", "contract")
        share /= sums.principal
    if charge.per == "period":
        return share
    if charge.per == "total":
        return share / (count or 1)
    return share * float(_times(charge.per, period, terms.month_days))


def _times(per: Per, period: Length, month_days: int | None) -> Decimal:
    """How many of the charge's stretches of time a period holds."""
    unit = _LENGTHS[per]
    if {unit.unit, period.unit} == {"day", "month"}:
        if month_days is not None:
            days = Decimal(month_days)
            return period.amount * days if unit.unit == "day" else period.amount / (unit.amount * days)
        if per == "month":
            return period.amount / _LENDERS_MONTH
    return period.over(unit)
