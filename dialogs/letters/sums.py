"""Sums that a letter takes from elsewhere: this lender's share in the plan, and the price of the loan as it was reckoned."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.calculator.loan import Cost, price
from dialogs.calculator.priority import Debt
from dialogs.case import Case
from dialogs.plans.plan import DIALOG as PLAN
from dialogs.plans.planned import debt_names
from dialogs.prices.rate import terms_of
from dialogs.talk import Asked, Outcome, Talk

ROOM, HUNDRED = Decimal("0.8"), Decimal(100)


def planned(t: Talk, case: Case, owed: Debt | None) -> Decimal | None:
    """What the plan pays this lender in its first month; where the money does not reach for all, what it asks of this one."""
    made = _plan(t, case) if owed else None
    if made is None or owed is None:
        return None
    name = dict(debt_names(t, case)[owed.index])
    return next((paid for called, paid in (*_paid(made), *_asked_of(made)) if called == name and paid), None)


def plan_end(t: Talk, case: Case, owed: Debt | None) -> date | None:
    """The day on which the plan ends this debt; None where there is no plan that does."""
    made = _plan(t, case) if owed else None
    name = dict(debt_names(t, case)[owed.index]) if owed else None
    rows = (debt for paper in (made.papers if made else ()) for debt in paper.data["debts"])
    return next((date.fromisoformat(debt["cleared_on"]) for debt in rows if debt["name"] == name and debt["cleared_on"]), None)


def _plan(t: Talk, case: Case) -> Outcome | None:
    """The plan over what is known; None where too little is, or nothing is left of a month."""
    if case.surplus is None or case.surplus <= 0:
        return None
    try:
        return PLAN.run(Talk(t.facts, t.today))
    except Asked:
        return None


def _paid(made: Outcome) -> Iterator[tuple[Any, Decimal]]:
    data = next((paper.data for paper in made.papers if paper.name == "plan"), None)
    if data:
        for debt, paid in zip(data["debts"], data["months"][0]["payments"], strict=True):
            yield debt["name"], Decimal(paid)


def _asked_of(made: Outcome) -> Iterator[tuple[Any, Decimal]]:
    for row in next((part.data["rows"] for part in made.parts if part.key == "plan.asks"), ()):
        yield dict(row["name"]), min(row["then"], row["share"])


def proposed(case: Case, share: Decimal | None) -> Decimal | None:
    """A sum to propose: the plan's, so that both say the same; where that is all there is, four fifths of it: things come up."""
    whole = case.surplus or Decimal(0)
    if share and share < whole:
        return share
    most = whole * ROOM // HUNDRED * HUNDRED
    return most if most > 0 and (share or len(case.debts) <= 1) else None


def priced(t: Talk) -> dict[str, Any] | None:
    """What the loan really costs, where its price was reckoned in this talk."""
    cost = price(terms_of(t))
    if not isinstance(cost, Cost) or cost.received is None or cost.total_paid is None:
        return None
    return {"received": cost.received, "total_paid": cost.total_paid, "nominal": Decimal(str(cost.nominal_annual))}
