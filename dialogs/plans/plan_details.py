"""What stands behind a plan's first word: the order of the debts with why, the next months, the ways to pay, how it was reckoned."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from dialogs.calculator.optimum import Taken
from dialogs.calculator.plan import Instalments, Settlement
from dialogs.plans.forecast import Forecast, Line
from dialogs.plans.plan_passages import MOST_DEBTS, Means, due
from dialogs.plans.planned import Planned, Row
from dialogs.talk import Part

SHOWN_MONTHS = 3


def details(planned: Planned, made: Forecast) -> tuple[Part, ...]:
    """The rest of it on request: the order with why, the next months, the ways to pay side by side."""
    order = (Part("plan.order", _order(planned, made.best) | _unproven(made) | {"way": made.best.strategy}),) if len(planned.rows) > 1 else ()
    return (*order, Part("plan.due", due(planned, made.best, months=SHOWN_MONTHS)), *compared(planned, made))


def compared(planned: Planned, made: Forecast) -> Iterator[Part]:
    """The ways to pay side by side, where there is more than one debt."""
    if len(planned.rows) > 1:
        yield Part("plan.compare", {"lines": [_line(planned, line, len(made.lines[0].plan.missed)) for line in made.lines], "chosen": made.best.strategy, "alike": alike(made)})


def alike(made: Forecast) -> bool:
    """Whether every way comes to the same, to the yuan."""
    return len({(line.plan.months, line.plan.cost and round(line.plan.cost)) for line in made.lines}) == 1


def _line(planned: Planned, line: Line, least: int) -> dict[str, Any]:
    """A way to pay; the minimums that it misses beyond the `least` that must be missed."""
    days = planned.days(line.plan.months or 0)
    return {
        "strategy": line.strategy, "months": line.plan.months, "cost": line.plan.cost, "last": days[-1] if days else None,
        "late": bool(line.plan.too_late), "missed": max(len(line.plan.missed) - least, 0),
    }  # fmt: skip


def _order(planned: Planned, line: Line) -> dict[str, Any]:
    """In which order the debts end, each with why."""
    days, ends = planned.days(line.plan.months or 0), dict(line.plan.payoffs)
    order = sorted(planned.rows, key=lambda row: (ends.get(row.debt.name, 0), row.index))
    rows = [{"name": row.name, "on": days[ends[row.debt.name] - 1], "rate": row.debt.annual_rate, "why": _why(row, order[place:], line.taken)}
            for place, row in enumerate(order) if row.debt.name in ends]  # fmt: skip
    return {"order": rows[:MOST_DEBTS], "more": max(len(order) - MOST_DEBTS, 0)}


def _why(row: Row, rest: list[Row], taken: Taken) -> str:
    """Why a debt ends before those that are left."""
    if row.debt.clear_by is not None:
        return "deadline"
    if taken.get(row.debt.name) and isinstance(row.debt.offer, Instalments | Settlement):
        return "agreed"
    if len(rest) == 1:
        return "last"
    rates = {_rate(other, taken) for other in rest}
    if len(rates) > 1 and _rate(row, taken) == max(rates):
        return "dearest"
    if row.debt.overdue_days and not any(other.debt.overdue_days for other in rest if other is not row):
        return "overdue"
    if row.debt.balance <= min(other.debt.balance for other in rest):
        return "small"
    return "minimum"


def _rate(row: Row, taken: Taken) -> Decimal:
    """The rate a year under the terms that are followed."""
    offer = row.debt.offer if taken.get(row.debt.name) else None
    return offer.annual_rate if isinstance(offer, Instalments) else Decimal(0) if isinstance(offer, Settlement) else row.debt.annual_rate


def _unproven(made: Forecast) -> dict[str, Any]:
    """Whether the way that is called the cheapest may not be, and by how much at most where that is known."""
    plan, bound = made.best.plan, made.cheapest.bound
    unproven = made.best.strategy == "optimum" and not made.cheapest.proven
    return {"unproven": unproven, "gap": plan.total_paid - bound if unproven and bound and plan.total_paid else None}


def working(planned: Planned, means: Means, made: Forecast) -> Part:
    """How the first month comes about, debt by debt."""
    best, rows = made.best.plan, []
    for row in planned.rows:
        posted = best.schedule[0].get(row.debt.name) if best.schedule else None
        if posted:
            penal = row.debt.overdue_days > 0 and row.debt.penalty_rate is not None
            rate = row.debt.penalty_rate if penal else row.debt.annual_rate
            rows.append({"name": row.name, "balance": row.debt.balance, "rate": rate, "posted": posted, "penal": penal})
    return Part("plan.working", means.data() | {"rows": rows, "proven": made.cheapest.proven, "bound": made.cheapest.bound})
