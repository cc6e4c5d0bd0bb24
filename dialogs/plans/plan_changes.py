"""What a change makes of a plan: beside the plan as it was, how much sooner, how much cheaper, and what to watch."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.calculator.plan import Debt, Extension, Instalments
from dialogs.plans.changes import Changes
from dialogs.plans.forecast import Forecast, Money, forecast, least_due
from dialogs.plans.plan_days import Month, months_of, put_by
from dialogs.plans.plan_details import compared
from dialogs.plans.plan_passages import MOST_DEBTS, Means, late, ready
from dialogs.plans.plan_terms import offers
from dialogs.plans.planned import Planned, Row
from dialogs.talk import Part, Talk


def what_if(planned: Planned, means: Means, changes: Changes, made: Forecast) -> Iterator[Part]:
    """The changes, and the plan with them beside the plan without."""
    if not changes:
        return
    yield Part("plan.if", {"said": list(changes.said(planned))})
    was, now = _before(planned, means), made.best.plan
    days = planned.days(now.months or 0)
    cheapest = made.lines[0].plan
    yield Part("plan.then", {
        "months": now.months, "cost": now.cost, "last": days[-1] if days else None,
        "was_months": was.best.plan.months if was else None, "was_cost": was.best.plan.cost if was else None,
        "dearer": max(now.cost - cheapest.cost, Decimal(0)) if made.best.strategy != "optimum" and now.cost is not None and cheapest.cost is not None else None,
    })  # fmt: skip
    unseen = [row.name for row in planned.rows if row.debt.overdue_days and "rate" in row.assumed and (not changes.of or row.index in changes.of)]
    if changes.penalty is not None and unseen:
        yield Part("plan.penalty_unseen", {"names": unseen, "rate": next(row.line for row in planned.rows)})
    if (gap := changes.wished_for(means.available)) > 0:
        yield Part("plan.beyond_month", {"available": means.available, "gap": gap})
    if changes.lean or now.missed:
        yield Part("plan.missed", _missed(planned, means, changes, made))


def moved(t: Talk, planned: Planned, means: Means, changes: Changes, made: Forecast) -> Iterator[Part]:
    """Only what a change moves: when each debt ends now, and the first day on which something else is paid; all of it where
    there was no plan before."""
    was = _before(planned, means)
    if was is None or was.best.plan.months is None or made.best.plan.months is None:
        yield from ready(t, planned, means, made)
        return
    yield from offers(planned, made.best, changes.available(means.available), changes.money(planned, means.available))
    old, new = _ends(planned, was), _ends(planned, made)
    ends = [{"name": row.name, "was": old[row.index], "on": new[row.index]} for row in planned.rows if old[row.index] != new[row.index]]
    first = _first_other(planned, was, made, put_by(made.best, changes.money(planned, means.available)))
    if ends or first:
        yield Part("plan.moved", {"ends": ends[:MOST_DEBTS], "more": max(len(ends) - MOST_DEBTS, 0), "first": first})
    yield from late(planned, made.best.plan)
    if made.best.strategy != was.best.strategy:
        yield from compared(planned, made)


def _ends(planned: Planned, made: Forecast) -> dict[int, date]:
    days, ends = planned.days(made.best.plan.months or 0), dict(made.best.plan.payoffs)
    return {row.index: days[ends[row.debt.name] - 1] for row in planned.rows if row.debt.name in ends}


def _first_other(planned: Planned, was: Forecast, made: Forecast, kept: list[Decimal]) -> dict[str, Any] | None:
    """The first day with another payment, and what is then paid to whom in place of what."""
    old, new = (months_of(planned, forecast.best) for forecast in (was, made))
    for on, before, after, aside in zip(planned.days(min(len(old), len(new))), old, new, kept, strict=False):
        rows = [{"name": row.name, "was": _paid(before, row), "payment": _paid(after, row)} for row in planned.rows]
        if other := [row for row in rows if row["was"] != row["payment"]]:
            return {"on": on, "rows": other[:MOST_DEBTS], "total": after.paid, "aside": aside}
    return None


def _paid(month: Month, row: Row) -> Decimal:
    posted = month.posted.get(row.debt.name)
    return posted.payment if posted else Decimal(0)


def saved(planned: Planned, means: Means, changes: Changes, made: Forecast) -> dict[str, Any]:
    """The named numbers of a change."""
    was = _before(planned, means) if changes else None
    if was is None:
        return {}
    old, new = was.best.plan, made.best.plan
    both = old.months is not None and new.months is not None
    return {
        "months_before": old.months, "interest_before": old.cost,
        "months_saved": old.months - new.months if both and old.months and new.months else None,
        "interest_saved": old.cost - new.cost if old.cost is not None and new.cost is not None else None,
    }  # fmt: skip


def _before(planned: Planned, means: Means) -> Forecast | None:
    """The plan without the changes; None where there is none."""
    if means.available <= 0 or means.available < least_due(planned.debts):
        return None
    return forecast(planned.debts, Money(means.available))


def _missed(planned: Planned, means: Means, changes: Changes, made: Forecast) -> dict[str, Any]:
    """Which minimums are missed, and what it would cost if the lenders agreed to wait first."""
    months = changes.lean or len({month for _, month in made.best.plan.missed})
    agreed = forecast(_softened(changes.debts(planned), months), changes.money(planned, means.available)).best.plan
    names = {row.debt.name: row.name for row in planned.rows}
    missed = list(dict.fromkeys(name for name, _ in made.best.plan.missed))
    cost = made.best.plan.cost
    less = cost - agreed.cost if cost is not None and agreed.cost is not None else None
    return {"names": [names[name] for name in missed], "less": less if less and less >= Decimal(1) else None, "months": months}


def _softened(debts: tuple[Debt, ...], months: int) -> tuple[Debt, ...]:
    """The debts if every lender agreed to wait for so many months: what asking before a missed month is worth."""
    return tuple(debt if isinstance(debt.offer, Instalments) else replace(debt, offer=Extension(months)) for debt in debts)
