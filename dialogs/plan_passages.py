"""The passages of a plan: what there is a month, the way to go and why, what is due when, what was assumed."""

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.calculator.optimum import Taken
from dialogs.calculator.plan import Instalments, Plan, Settlement, Waiver, minimums_of
from dialogs.case import Case
from dialogs.changes import Changes
from dialogs.forecast import Forecast, Line, least_due
from dialogs.plan_days import months_of, settled
from dialogs.planned import Planned, Row, assumptions, level
from dialogs.remedies import remedies
from dialogs.talk import Part, Talk

PLAUSIBLE = (Decimal(700), Decimal(15_000))
"""Essentials below or above which something may have been left out or could wait: a rule of thumb, said as such."""
SHOWN_MONTHS = 3
MOST_DEBTS = 8
"""Rows of a list in a message; the papers have them all."""


@dataclass(frozen=True, slots=True)
class Means:
    """A month's money: what comes in, what is needed to live, what is kept for a home or car, what is put by."""

    income: Decimal
    essentials: Decimal
    kept: Decimal
    reserve: Decimal

    @property
    def available(self) -> Decimal:
        return self.income - self.essentials - self.kept - self.reserve

    def numbers(self) -> dict[str, Any]:
        return {"available": self.available, "reserve": self.reserve}

    def data(self) -> dict[str, Any]:
        low, high = PLAUSIBLE
        return {
            "income": self.income, "essentials": self.essentials, "kept": self.kept, "reserve": self.reserve, "available": self.available,
            "doubt": "low" if self.essentials < low else "high" if self.essentials > high else None,
        }  # fmt: skip


def means_of(t: Talk, case: Case, planned: Planned) -> Means | None:
    """What a month leaves for the debts; None where income or spending is not known."""
    if case.income is None or case.essentials is None:
        return None
    return Means(case.income, case.essentials, planned.kept, t.get(slots.RESERVE) or Decimal(0))


def missing_figures(case: Case) -> tuple[str, ...]:
    known = {"owed": case.owed, "income": case.income, "essentials": case.essentials}
    return tuple(name for name, value in known.items() if value is None)


def ready(planned: Planned, means: Means, made: Forecast, *, compare: bool) -> Iterator[Part]:
    """A plan that works."""
    yield Part("plan.means", means.data())
    best = made.best.plan
    if best.months is None:
        yield _never(planned, means, best)
    else:
        yield Part("plan.result", _result(planned, means, made.best) | _unproven(made))
        yield from late(planned, best)
        yield Part("plan.due", _due(planned, made.best))
        if compare:
            yield from compared(planned, made)
    yield from _cautions(planned, agreed_of(planned, made.best))
    yield Part("plan.keep")


def late(planned: Planned, best: Plan) -> Iterator[Part]:
    """The last days that can't be kept."""
    if best.too_late:
        yield Part("plan.too_late", {"rows": list(_late(planned, best))})


def compared(planned: Planned, made: Forecast) -> Iterator[Part]:
    """The ways to pay side by side, where there is more than one debt."""
    if len(planned.rows) > 1:
        yield Part("plan.compare", {"lines": [_line(planned, line) for line in made.lines], "chosen": made.best.strategy, "alike": alike(made)})


def short(t: Talk, planned: Planned, means: Means, changes: Changes) -> tuple[list[Part], dict[str, Any]]:
    """The money does not reach: what is missing, what would work, whom to ask for what, and who helps for nothing."""
    due, available = least_due(changes.debts(planned)), changes.available(means.available)
    gap = due - max(available, Decimal(0))
    found = remedies(t, planned, available)
    said = [Part("plan.if", {"said": list(changes.said(planned))}), Part("plan.still_short", {"due": due, "gap": gap, "available": available, "missed": changes.missed})] if changes else []
    parts = [*said, Part("plan.means", means.data()), Part("plan.gap", {"due": due, "gap": gap, "available": available})]
    parts += [Part("plan.asks", {"rows": [vars_of(row) for row in found.asks], "available": available, "after": found.after, "gap": gap})] if found.asks else []
    parts += [*_cautions(planned, ()), Part("plan.free_help", {"nothing": available <= 0})]
    return parts, {"due": due, "shortfall": due - available, **found.numbers}


def vars_of(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__slots__}


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


def alike(made: Forecast) -> bool:
    """Whether every way comes to the same."""
    return len({(line.plan.months, line.plan.cost) for line in made.lines}) == 1


def _result(planned: Planned, means: Means, line: Line) -> dict[str, Any]:
    """How long, how dear, and in which order, each with why."""
    best = line.plan
    days = planned.days(best.months or 0)
    ends = dict(best.payoffs)
    order = sorted(planned.rows, key=lambda row: (ends.get(row.debt.name, 0), row.index))
    return {
        "months": best.months, "last": days[-1] if days else None, "cost": best.cost, "paid": best.total_paid, "one": len(order) == 1,
        "order": [{"name": row.name, "on": days[ends[row.debt.name] - 1], "rate": row.debt.annual_rate, "why": _why(row, order[place:], line.taken)}
                  for place, row in enumerate(order) if row.debt.name in ends][:MOST_DEBTS],
        "more": max(len(order) - MOST_DEBTS, 0),
        "taken": [_offered(row, ends) for row in planned.rows if line.taken.get(row.debt.name) is True],
        "settled": [{"name": row.name, "on": days[ends[row.debt.name] - 1], "amount": row.debt.offer.amount}
                    for row in settled(planned, line) if isinstance(row.debt.offer, Settlement) and row.debt.name in ends],
        "left": [_offered(row, ends) | _beyond(row, planned, means) for row in planned.rows if line.taken.get(row.debt.name) is False],
    }  # fmt: skip


def _unproven(made: Forecast) -> dict[str, Any]:
    """Whether the way that is called the cheapest may not be, and by how much at most where that is known."""
    plan, bound = made.best.plan, made.cheapest.bound
    unproven = made.best.strategy == "optimum" and not made.cheapest.proven
    return {"unproven": unproven, "gap": plan.total_paid - bound if unproven and bound and plan.total_paid else None}


def _offered(row: Row, ends: Mapping[str, int]) -> dict[str, Any]:
    """The terms of an offer: of instalments what each is, and how many it takes."""
    offer = row.debt.offer
    each = offer.payment if isinstance(offer, Instalments) else None
    waived = getattr(offer, "waived", getattr(offer, "amount", None)) if isinstance(offer, Instalments | Waiver) else None
    return {"name": row.name, "payment": each, "months": ends.get(row.debt.name), "waived": waived or None}


def _beyond(row: Row, planned: Planned, means: Means) -> dict[str, Any]:
    """Whether the instalments of an offer are more than a month has for them, and how many would not be; of one payment, what can
    be put by for it until it is due."""
    offer = row.debt.offer
    others = minimums_of([other.debt for other in planned.rows if other is not row])
    room = means.available - others
    if isinstance(offer, Settlement):
        return {"once": offer.amount, "put_by": max(room, Decimal(0)) * offer.by, "beyond": offer.amount > room * offer.by}
    beyond = isinstance(offer, Instalments) and offer.payment > room
    needed = (row.debt.balance - (offer.waived if isinstance(offer, Instalments) else 0)) / room if beyond and room > 0 else None
    return {"once": None, "room": room if beyond and room > 0 else None, "beyond": beyond, "count": needed and math.ceil(needed)}


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
    if row.debt.balance <= min(other.debt.balance for other in rest):
        return "small"
    return "minimum"


def _late(planned: Planned, best: Plan) -> Iterator[dict[str, Any]]:
    """Debts that are still open after their last day, with what is then left of them."""
    days, ends = planned.days(best.months or 0), dict(best.payoffs)
    for row in planned.rows:
        if row.debt.name in best.too_late and (by := planned.last_days.get(row.index)):
            paid = max((month for month, on in enumerate(days, 1) if on <= by), default=0)
            left = best.schedule[paid - 1][row.debt.name].closing if paid else row.debt.balance
            yield {"name": row.name, "by": by, "left": left, "on": days[ends[row.debt.name] - 1]}


def _rate(row: Row, taken: Taken) -> Decimal:
    """The rate a year under the terms that are followed."""
    offer = row.debt.offer if taken.get(row.debt.name) else None
    return offer.annual_rate if isinstance(offer, Instalments) else Decimal(0) if isinstance(offer, Settlement) else row.debt.annual_rate


def _due(planned: Planned, best: Line) -> dict[str, Any]:
    """What is to be paid on the first days, to whom, and what is put by."""
    whole, shown = months_of(planned, best), []
    for on, month in list(zip(planned.days(len(whole)), whole, strict=True))[:SHOWN_MONTHS]:
        rows: list[dict[str, Any]] = [{"name": row.name, "payment": month.posted[row.debt.name].payment} for row in planned.rows if row.debt.name in month.posted]
        paid = [row for row in rows if row["payment"]]
        largest = sorted(paid, key=lambda row: -row["payment"])[:MOST_DEBTS] if len(paid) > MOST_DEBTS else paid
        shown.append({"on": on, "rows": largest, "more": len(paid) - len(largest), "total": month.paid, "aside": month.aside})
    return {"months": shown, "more": len(whole) - len(shown)}


def _line(planned: Planned, line: Line) -> dict[str, Any]:
    days = planned.days(line.plan.months or 0)
    return {
        "strategy": line.strategy, "months": line.plan.months, "cost": line.plan.cost, "last": days[-1] if days else None,
        "late": bool(line.plan.too_late),
    }  # fmt: skip


def _never(planned: Planned, means: Means, best: Plan) -> Part:
    """Debts that never end at this pace, with the payment that would end them in five years."""
    names = set(best.never_clears)
    return Part("plan.never", {"rows": [_ending(row) for row in planned.rows if row.debt.name in names], "available": means.available})


ENDING = 60


def _ending(row: Row) -> Mapping[str, Any]:
    interest = (row.debt.balance * row.debt.annual_rate / 12).quantize(Decimal("0.01"))
    return {"name": row.name, "interest": interest, "minimum": row.debt.minimum, "payment": level(row.debt.balance, row.debt.annual_rate, ENDING), "months": ENDING}


def agreed_of(planned: Planned, line: Line) -> list[str]:
    """The debts that are paid by the terms that their lender offers, and by those alone."""
    return [row.debt.name for row in planned.rows if line.taken.get(row.debt.name) and isinstance(row.debt.offer, Instalments | Settlement)]


def _cautions(planned: Planned, agreed: Collection[str]) -> Iterator[Part]:
    """What was assumed, what is left out, and which debts do not fall or cost more than the line."""
    if found := list(assumptions(planned, agreed)):
        yield Part("plan.assumed", {"rows": found})
    stuck = [_ending(row) for row in planned.rows if row.debt.name not in agreed and 0 < row.debt.minimum <= row.debt.balance * row.debt.annual_rate / 12 and "minimum" not in row.assumed]
    if stuck:
        yield Part("plan.stuck", {"rows": stuck})
    if over := [{"name": row.name, "rate": row.debt.annual_rate, "private": row.private} for row in planned.rows if row.over_line and row.debt.name not in agreed]:
        yield Part("plan.over_line", {"rows": over})
    if planned.usury or planned.without_sum:
        yield Part("plan.left_out", {"usury": planned.usury, "without_sum": planned.without_sum})
