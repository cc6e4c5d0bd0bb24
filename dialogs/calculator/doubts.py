"""Why an offer cannot be priced as it was told, in names that a dialog can explain.

    Doubt      a signal, not an error: raised inside the calculator, turned into `Missing` by `price`

Reasons, and what the dialog should ask:
    absent              nobody said it yet: ask for it
    vague               said, but as a guess, a range, a choice or without its unit: ask for the exact figure
    several_loans       more than one loan in one sum: ask to take one at a time
    not_positive        nought or less where that makes no sense: ask again
    too_large           more than any loan is: ask again, with an example
    too_many_payments   more than 1,200 of them: ask again
    below_principal     all payments together are well below what was borrowed: is one figure wrong, or a last
                        payment (尾款) left out?
    above_principal     all payments together are a multiple of what was borrowed: was a figure misread?
    total_mismatch      instalment x number is not the total that was said: which of them is right?
    count_mismatch      so many payments do not fit into the time that was said: which is right?
    received_above_contract    more reached the borrower than the contract lends: were the two mixed up?
    fees_above_gap      the fees that were taken off are more than contract less received: what did arrive?
    fees_above_principal       nothing would be left after the fees: what did arrive?
"""

from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Literal

from dialogs.calculator.terms import Charge, Length, Terms

Field = Literal["received", "payment", "count", "rate", "term", "style", "kind"]
Reason = Literal[
    "absent", "vague", "several_loans", "not_positive", "too_large", "too_many_payments", "below_principal", "above_principal",
    "total_mismatch", "count_mismatch", "received_above_contract", "fees_above_gap", "fees_above_principal",
]

LARGEST = Decimal("1e12")
MOST_PAYMENTS = 1200
LARGEST_SHARE = Decimal(10)
"""A quoted rate of more than 1,000 % a day, month or year was misread."""
ENOUGH_BACK = 0.8
"""Somebody may waive a little; who pays back less than this share of the principal has left something out."""
TOO_MUCH_BACK = 6
"""Nobody pays back this many times the principal by plan; usury rolls over instead."""

_NAMES = [field.name for field in fields(Terms) if field.name != "unclear"]
_MONEY_FIELDS: dict[str, Field] = {
    "received": "received", "contract": "received", "payment": "payment", "principal_each": "payment",
    "total": "payment", "last_payment": "payment", "buyout": "payment",
}


class Doubt(Exception):
    """The one thing that keeps an offer from being priced."""

    def __init__(self, field: Field, reason: Reason = "absent") -> None:
        super().__init__(field, reason)
        self.field = field
        self.reason = reason


def need(terms: Terms, field: Field, *names: str) -> Doubt:
    """The doubt about a field that is needed: vague where one of its names was spoken of, else absent."""
    spoken = any(name in terms.unclear for name in (field, *names))
    return Doubt(field, _vague(terms) if spoken else "absent")


def _vague(terms: Terms) -> Reason:
    """到手-5000 and 分0期 were said, and can't be meant."""
    return "not_positive" if "nought" in terms.unclear else "vague"


def check(terms: Terms) -> None:
    """Raises a Doubt where a single field cannot be meant as it stands."""
    if "kind" in terms.unclear:
        raise Doubt("kind", "several_loans")
    if "received" in terms.unclear and terms.received is None:
        raise Doubt("received", _vague(terms))
    for name, field in _MONEY_FIELDS.items():
        _check_amount(getattr(terms, name), field)
    for fee in terms.fees:
        _check_amount(fee.amount, "payment", nought=True)
        _check_amount(fee.share, "rate", Decimal(1), nought=True)
    for stage in terms.stages:
        _check_amount(stage.amount, "payment", nought=True)
        _check_count(stage.count)
    _check_count(terms.count)
    _check_charge(terms.quoted, LARGEST_SHARE)
    _check_charge(terms.interest, LARGEST)
    _check_length(terms.period)
    _check_length(terms.term)


def check_back(principal: float, payments: Sequence[float], *, exact: bool) -> None:
    """Raises a Doubt where far less or far more comes back than was lent (`exact`: the payments were said)."""
    if exact and sum(payments) < ENOUGH_BACK * principal:
        raise Doubt("payment", "below_principal")
    if exact and sum(payments) > TOO_MUCH_BACK * principal:
        raise Doubt("payment", "above_principal")


def known(terms: Terms) -> list[str]:
    """The names of the fields that were understood."""
    return [name for name in _NAMES if getattr(terms, name) not in (None, ())]


def _check_amount(amount: Decimal | None, field: Field, most: Decimal = LARGEST, *, nought: bool = False) -> None:
    if amount is None:
        return
    if amount.is_nan() or amount < 0 or (amount == 0 and not nought):
        raise Doubt(field, "not_positive")
    if amount > most:
        raise Doubt(field, "too_large")


def _check_count(count: int | None) -> None:
    if count is None:
        return
    if count < 1:
        raise Doubt("count", "not_positive")
    if count > MOST_PAYMENTS:
        raise Doubt("count", "too_many_payments")


def _check_charge(charge: Charge | None, most: Decimal) -> None:
    if charge is not None:
        _check_amount(charge.value, "rate", most, nought=True)


def _check_length(length: Length | None) -> None:
    if length is None:
        return
    if length.amount.is_nan() or length.amount <= 0:
        raise Doubt("term", "not_positive")
    if length.amount > 366 * 100 or length.days > 366 * 100:
        raise Doubt("term", "too_large")
