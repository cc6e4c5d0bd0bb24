"""`batch rate`: what a loan offer in somebody's own words really costs."""

from datetime import date
from decimal import Decimal
from typing import Any

from bot.batch import text_of
from dialogs.calculator.loan import Cost, Missing, price
from dialogs.calculator.terms import Terms
from dialogs.understanding.offers.offers import read_further

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:
    terms = read_further(text_of(request), today=today)
    answer = price(terms)
    return _asked(answer, terms) if isinstance(answer, Missing) else _priced(answer)


def _priced(cost: Cost) -> Json:
    return {
        "status": "ok",
        "received": _number(cost.received),
        "contract_amount": _number(cost.contract),
        "payment": _number(cost.payment),
        "count": cost.count,
        "period": "once" if cost.single else cost.period.unit,
        "fees_upfront": _number(cost.fees_upfront),
        "fees_per_period": _number(cost.fees_per_period),
        "periodic_irr": cost.periodic_irr,
        "nominal_annual": cost.nominal_annual,
        "effective_annual": cost.effective_annual,
        "total_paid": _number(cost.total_paid),
        "total_cost": _number(cost.total_cost),
        "flags": list(cost.flags),
        "assumed": list(cost.assumed),
    }


def _asked(missing: Missing, terms: Terms) -> Json:
    return {"status": "ask", "asks": missing.field, "why": missing.reason, "known": terms.to_json()}


def _number(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
