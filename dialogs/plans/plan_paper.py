"""The papers of a plan: a picture, a PDF, a calendar and a sheet, all from the same data."""

from datetime import date
from typing import Any

from dialogs.calculator.plan import Instalments
from dialogs.plans.forecast import Forecast
from dialogs.plans.plan_days import months_of
from dialogs.plans.plan_passages import Means
from dialogs.plans.planned import Planned, Row
from dialogs.slots import PLAN_MADE
from dialogs.talk import Paper, PaperKind

KEPT_MONTHS = 6
KINDS: tuple[PaperKind, ...] = ("picture", "pdf", "calendar", "sheet")


def papers(today: date, planned: Planned, means: Means, made: Forecast, *, hoped: bool = False) -> tuple[Paper, ...]:
    """None for a plan that never ends. Money is written as decimal strings; `hoped`: a lender has yet to agree to less interest."""
    if made.best.plan.months is None:
        return ()
    data = _data(today, planned, means, made) | {"hoped": hoped}
    return tuple(Paper(kind, "plan", data) for kind in KINDS)


def kept_of(planned: Planned, made: Forecast) -> dict[str, Any]:
    """What a later look compares with: the last day, and what is due to whom in the next months."""
    best = made.best.plan
    if best.months is None:
        return {}
    days = planned.days(best.months)
    months = months_of(planned, made.best)[:KEPT_MONTHS]
    due = [[on.isoformat(), {name: str(row.payment) for name, row in month.posted.items()}] for on, month in zip(days, months, strict=False)]
    return {PLAN_MADE.name: {"months": best.months, "last": days[-1].isoformat(), "due": due}}


def _data(today: date, planned: Planned, means: Means, made: Forecast) -> dict[str, Any]:
    best = made.best.plan
    days = planned.days(best.months or 0)
    ends = dict(best.payoffs)
    return {
        "today": today.isoformat(),
        "strategy": made.best.strategy,
        "income": None if means.whole else str(means.income),
        "essentials": None if means.whole else str(means.essentials),
        "reserve": str(means.reserve),
        "available": str(means.available),
        "debts": [
            {
                "name": dict(row.name),
                "named": row.named,
                "balance": str(row.debt.balance),
                **_terms(row, made),
                "overdue_days": row.debt.overdue_days,
                "cleared_on": days[ends[row.debt.name] - 1].isoformat() if row.debt.name in ends else None,
            }
            for row in planned.rows
        ],
        "months": [_month(planned, on, month.posted) for on, month in zip(days, months_of(planned, made.best), strict=True)],
        "totals": {"months": best.months, "interest": str(best.cost), "paid": str(best.total_paid)},
        "comparison": [
            {"strategy": line.strategy, "months": line.plan.months, "interest": None if line.plan.cost is None else str(line.plan.cost)}
            for line in made.lines
        ],
    }


def _terms(row: Row, made: Forecast) -> dict[str, str | None]:
    """The rate and what is due: those of the offer that is followed, else as told; None where nobody told them."""
    offer = row.debt.offer
    if isinstance(offer, Instalments) and made.best.taken.get(row.debt.name):
        return {"annual_rate": str(offer.annual_rate), "minimum": str(offer.payment)}
    told = {"annual_rate": ({"rate"}, row.debt.annual_rate), "minimum": ({"minimum", "shared", "instalment"}, row.debt.minimum)}
    return {name: None if assumed & {*row.assumed} else str(figure) for name, (assumed, figure) in told.items()}


def _month(planned: Planned, on: date, month: Any) -> dict[str, Any]:
    posted = [month.get(row.debt.name) for row in planned.rows]
    return {
        "on": on.isoformat(),
        "payments": [str(row.payment) if row else "0" for row in posted],
        "balances": [str(row.closing) if row else "0" for row in posted],
        "interest": str(sum(row.interest + row.fee for row in month.values())),
    }
