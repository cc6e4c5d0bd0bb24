"""A kind of credit that an advert praises: what it is, what it costs in all, where the danger lies, and whether to borrow at all."""

from typing import Any

from dialogs import slots
from dialogs.calculator.loan import Cost, price
from dialogs.case import overdue_now, read_case
from dialogs.prices.rate import terms_of
from dialogs.slots import TERMS
from dialogs.talk import Dialog, Outcome, Part, Talk

NO_LOAN_AT_ALL = ("reshuffle",)
"""What is sold as a way out of debt and is none: no gate makes it better."""


def borrow(t: Talk) -> Outcome:
    """First whether another loan can be carried; only then what the kinds of credit are. No lender is ever named."""
    kind = t.ask(slots.CREDIT)
    overdue = overdue_now(t)
    surplus = _surplus(t, overdue=overdue)
    numbers = {"monthly_surplus": surplus, "overdue": overdue}
    if overdue and (surplus is None or surplus <= 0):
        warning = [Part("borrow.reshuffle")] if kind in NO_LOAN_AT_ALL else []
        told = (Part("borrow.do_not_borrow", {"surplus": surplus}), *warning, Part("borrow.instead"))
        return Outcome("borrow.do_not_borrow", told, offer=("triage",), numbers=numbers)
    parts = (*_first(surplus, overdue=overdue), Part(f"borrow.{kind or 'any'}"), _cost(t), Part("borrow.verify"), Part("borrow.next"))
    return Outcome("borrow.known", parts, offer=("rate", "application", "scam"), numbers=numbers)


def _first(surplus: Any, *, overdue: bool | None) -> list[Part]:
    """What stands before any kind of credit: old arrears, or a month that leaves nothing."""
    if overdue:
        return [Part("borrow.repay_first", {"surplus": surplus})]
    return [Part("borrow.nothing_left", {"surplus": surplus})] if surplus is not None and surplus <= 0 else []


def _surplus(t: Talk, *, overdue: bool | None) -> Any:
    """What is left of a month; who is overdue is asked for it, who isn't is not."""
    case = read_case(t)
    if overdue and case.income is None:
        t.ask(slots.INCOME)
    if overdue and case.income is not None and case.essentials is None:
        t.ask(slots.ESSENTIALS)
    return read_case(t).surplus


def _cost(t: Talk) -> Part:
    """The all-in price of the offer that was told, by the calculator of the rate check; how to get it where none was."""
    if any(name in t.facts for name in TERMS.values()):
        cost = price(terms_of(t))
        if isinstance(cost, Cost) and cost.total_paid is not None:
            return Part("borrow.cost", {"nominal": cost.nominal_annual, "effective": cost.effective_annual, "cost": cost.total_cost})
    return Part("borrow.ask_cost")


_DEBT = {"debts[0].owed": "20000", "debts[0].overdue_days": 40, "essentials": "3500"}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    *({"borrow.kind": kind, "overdue_now": False} for kind in slots.CREDITS),
    {"borrow.kind": "friend", **_DEBT, "income": "3000"},
    {"borrow.kind": "reshuffle", **_DEBT, "income": "3000"},
    {"borrow.kind": "bank", **_DEBT, "income": "9000", "offer.received": "9000", "offer.payment": "950", "offer.count": 12},
    {"borrow.kind": "bank", "overdue_now": False, "income": "3000", "essentials": "3500"},
)
DIALOG = Dialog("borrow", borrow, own="borrow.", of_case=True, openings=OPENINGS)
