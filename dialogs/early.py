"""Paying a loan off before its time: what is saved, what the fee takes back, and whether it is worth it."""

from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.calculator.early import left_of
from dialogs.calculator.priority import YEARS
from dialogs.case import read_case
from dialogs.planned import level
from dialogs.talk import Dialog, Outcome, Part, Talk


def early(t: Talk) -> Outcome:
    """What is left, what is paid a month and for how long; the fee is asked beneath."""
    case = read_case(t)
    index = case.debts[0].index if case.debts else 0
    owed, told = t.ask(slots.OWED.at(index)), t.get(slots.DEBT_RATE.at(index))
    rate, payment = told[0] * YEARS[told[1]] if told else None, t.get(slots.MINIMUM.at(index))
    left = t.get(slots.INSTALMENTS_LEFT.at(index)) if rate is not None and payment is not None else t.ask(slots.INSTALMENTS_LEFT.at(index))
    if rate is None and payment is None:
        payment = t.ask(slots.MINIMUM.at(index))
    if owed is None or (payment is None and (rate is None or left is None)):
        return Outcome("early.missing", offer=("rate", "plan"))
    if payment is None and rate is not None and left is not None:
        payment = level(owed, rate, left)
    found = left_of(owed, payment or Decimal(0), rate, left)
    if found is None:
        return Outcome("early.missing", offer=("rate", "plan"))
    return _told(t, owed, payment or Decimal(0), *found)


def _told(t: Talk, owed: Decimal, payment: Decimal, months: int, interest: Decimal) -> Outcome:
    fee = t.get(slots.EARLY_FEE)
    net = interest - (fee or Decimal(0))
    data = {"owed": owed, "payment": payment, "months": months, "interest": interest, "fee": fee, "net": net, "overdue": bool(read_case(t).overdue_days)}
    return Outcome(
        "early.result",
        (Part("early.result", data), Part("early.next", {})),
        offer=("plan", "rate"),
        refine=slots.EARLY_FEE,
        numbers={"interest_saved": interest, "fee": fee, "net_saved": net, "months_left": months},
    )


_LOAN = {"debts[0].owed": "30000", "debts[0].minimum": "2800"}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _LOAN | {"debts[0].instalments_left": 12},
    _LOAN | {"debts[0].instalments_left": 12, "debts[0].overdue_days": 20},
    _LOAN | {"debts[0].instalments_left": 8},
    _LOAN | {"debts[0].rate": {"value": "0.12", "per": "year"}},
    {"debts[0].owed": "30000", "debts[0].rate": {"value": "0.12", "per": "year"}, "debts[0].instalments_left": 12},
)
DIALOG = Dialog("early", early, own="early.", of_case=True, openings=OPENINGS)
