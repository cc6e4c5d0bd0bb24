"""A rate that was told or asked by itself, with no payments to be priced."""

from dialogs.calculator.amounts import Amounts
from dialogs.calculator.charges import a_period, yearly_period
from dialogs.calculator.doubts import need
from dialogs.calculator.terms import Length, Terms


def rate_alone(terms: Terms, sums: Amounts) -> tuple[float, Length] | None:
    """The rate a period, where that is all that was told or all that was asked; None where payments are to be priced."""
    charge = terms.quoted or (terms.interest if sums.known else None)
    if charge is None or charge.per == "total" or terms.count or terms.term or terms.stages:
        return _rate_only_for_a_time(terms, sums)
    if terms.payment or terms.total or terms.principal_each or terms.fees:
        return None
    if terms.style == "flat":
        raise need(terms, "count", "term")
    told_in_yuan = terms.quoted is None
    if sums.known and not (told_in_yuan or terms.wants == "rate" or terms.style == "interest_only"):
        raise need(terms, "count", "term")
    if not sums.known and terms.wants == "amount":
        raise need(terms, "received")
    period = terms.period or yearly_period(charge.per)
    return a_period(charge, period, terms, sums), period


def _rate_only_for_a_time(terms: Terms, sums: Amounts) -> tuple[float, Length] | None:
    """A rate and a time but no amount, and interest on what is still owed: the time does not matter."""
    if sums.known:
        return None
    if terms.wants == "amount":
        raise need(terms, "received")
    if terms.quoted is None or terms.quoted.per == "total":
        return None
    if terms.style in (None, "level", "equal_principal", "interest_only") and not terms.fees and not terms.stages:
        period = terms.period or yearly_period(terms.quoted.per)
        return a_period(terms.quoted, period, terms, sums), period
    return None
