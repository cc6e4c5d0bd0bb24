"""`batch plan`: a repayment plan by the contract's fixed convention."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from bot.errors import BadRequest
from dialogs.calculator.plan import Debt, Extension, Instalments, Offer, Plan, Strategy, Waiver, plan

Json = dict[str, Any]
STRATEGIES: dict[str, Strategy] = {"avalanche": "avalanche", "snowball": "snowball"}


def serve(request: Json, today: date) -> Json:  # noqa: ARG001  every task is called alike
    rows = request.get("debts")
    if not isinstance(rows, list) or not rows:
        raise BadRequest("debts is a list of at least one debt")
    strategy = STRATEGIES.get(str(request.get("strategy")))
    if strategy is None:
        raise BadRequest(f"strategy is one of {', '.join(STRATEGIES)}")
    debts = [_debt(row) for row in rows]
    if len({debt.name for debt in debts}) < len(debts):
        raise BadRequest("each debt needs a name of its own")
    made = plan(debts, _amount(request, "income"), _amount(request, "essentials"), strategy)
    return _answer(made)


def _answer(made: Plan) -> Json:
    answer: Json = {"feasible": made.feasible, "available": float(made.available), "shortfall": float(made.shortfall)}
    if not made.feasible:
        return answer | {
            "why": f"the minimums come to {made.minimums} a month, {made.available} is left: {made.shortfall} is missing",
            "months": None,
        }
    schedule = [{name: float(row.payment) for name, row in month.items() if row.payment} for month in made.schedule]
    cleared = made.months is not None
    return answer | {
        "months": made.months,
        "total_interest": float(made.total_interest) if made.total_interest is not None else None,
        "total_paid": float(made.total_paid) if made.total_paid is not None else None,
        "payoff_order": [[name, month] for name, month in made.payoffs],
        "schedule": schedule,
        "never_clears": None if cleared else list(made.never_clears),
    }


def _debt(row: Any) -> Debt:
    if not isinstance(row, dict) or not isinstance(row.get("name"), str):
        raise BadRequest("a debt is an object with a name")
    overdue = row.get("overdue_days") or 0
    if isinstance(overdue, bool) or not isinstance(overdue, int):
        raise BadRequest("overdue_days is a whole number")
    return Debt(
        name=row["name"],
        balance=_amount(row, "balance"),
        annual_rate=_amount(row, "annual_rate"),
        minimum=_amount(row, "minimum"),
        overdue_days=overdue,
        penalty_rate=None if row.get("penalty_rate") is None else _amount(row, "penalty_rate"),
        offer=_offer(row.get("offer")),
    )


def _offer(row: Any) -> Offer | None:
    if row is None:
        return None
    if not isinstance(row, dict):
        raise BadRequest("an offer is an object with a kind")
    match row.get("kind"):
        case "instalments":
            return Instalments(_amount(row, "payment"), _amount({"annual_rate": 0} | row, "annual_rate"))
        case "waiver":
            return Waiver(_amount(row, "amount"))
        case "extension":
            return Extension(int(_amount(row, "months")))
    raise BadRequest("an offer's kind is instalments, waiver or extension")


def _amount(row: Mapping[str, Any], key: str) -> Decimal:
    """A JSON number or decimal string that is not below 0."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise BadRequest(f"{key} is a number or a decimal string")
    try:
        amount = Decimal(str(value))
    except InvalidOperation as error:
        raise BadRequest(f"{key} is not a number: {str(value)[:40]}") from error
    if not amount.is_finite() or amount < 0 or amount.adjusted() > 12:
        raise BadRequest(f"{key} is out of range: {str(value)[:40]}")
    return amount
