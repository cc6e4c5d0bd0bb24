"""Sums that a letter takes from elsewhere: this lender's share in the plan, and the price of the loan as it was reckoned."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dialogs.calculator.loan import Cost, price
from dialogs.case import Case
from dialogs.plan import DIALOG as PLAN
from dialogs.rate import terms_of
from dialogs.talk import Asked, Talk


def planned(t: Talk, case: Case, lender: Mapping[str, str] | None) -> Decimal | None:
    """What the plan pays this lender in its first month; None where no plan can be made yet, or it has nothing for them."""
    if lender is None or case.surplus is None or case.surplus <= 0:
        return None
    try:
        papers = PLAN.run(Talk(t.facts, t.today)).papers
    except Asked:
        return None
    data = next((paper.data for paper in papers if paper.name == "plan"), None)
    shares = zip(data["debts"], data["months"][0]["payments"], strict=True) if data else ()
    return next((Decimal(paid) for debt, paid in shares if debt["name"] == dict(lender) and Decimal(paid)), None)


def priced(t: Talk) -> dict[str, Any] | None:
    """What the loan really costs, where its price was reckoned in this talk."""
    cost = price(terms_of(t))
    if not isinstance(cost, Cost) or cost.received is None or cost.total_paid is None:
        return None
    return {"received": cost.received, "total_paid": cost.total_paid, "nominal": Decimal(str(cost.nominal_annual))}
