"""The passages of a plan: what there is a month, the way to go and why, what is due when, what was assumed."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.calculator.plan import Extension, Instalments, Plan, Settlement
from dialogs.calculator.rounding import to_fen
from dialogs.case import Case, kept_up
from dialogs.plans.changes import Changes
from dialogs.plans.forecast import Forecast, Line, least_due
from dialogs.plans.plan_days import months_of
from dialogs.plans.plan_offers import level
from dialogs.plans.plan_terms import offers, offers_of_need
from dialogs.plans.planned import Planned, Row, assumptions
from dialogs.plans.remedies import remedies
from dialogs.talk import Part, Talk

PLAUSIBLE = (Decimal(700), Decimal(15_000))
"""Essentials below or above which something may have been left out or could wait: a rule of thumb, said as such."""
MOST_DEBTS = 8
"""Rows of a list in a message; the papers have them all."""


@dataclass(frozen=True, slots=True)
class Means:
    """A month's money: what comes in, what is needed to live, what is kept for a home or car, what is put by; `whole` where only what the
    debts get was told."""

    income: Decimal
    essentials: Decimal
    kept: Decimal
    reserve: Decimal
    whole: bool = False

    @property
    def available(self) -> Decimal:
        return self.income - self.essentials - self.kept - self.reserve

    def numbers(self) -> dict[str, Any]:
        return {"available": self.available, "reserve": self.reserve}

    def data(self) -> dict[str, Any]:
        low, high = PLAUSIBLE
        return {
            "whole": self.whole, "income": self.income, "essentials": self.essentials, "kept": self.kept, "reserve": self.reserve, "available": self.available,
            "doubt": None if self.whole else "low" if self.essentials < low else "high" if self.essentials > high else None,
        }  # fmt: skip


def means_of(t: Talk, case: Case, planned: Planned) -> Means | None:
    """What a month leaves for the debts; None where income or spending is not known."""
    if case.income is None or case.essentials is None:
        budget = t.get(slots.FOR_DEBTS)
        return None if budget is None else Means(budget, Decimal(0), Decimal(0), t.get(slots.RESERVE) or Decimal(0), whole=True)
    among = kept_up(t) if t.get(slots.ESSENTIALS) is None else Decimal(0)  # in the items' sum, and said by itself
    return Means(case.income, case.essentials - among, planned.kept + among, t.get(slots.RESERVE) or Decimal(0))


def missing_figures(case: Case) -> tuple[str, ...]:
    known = {"owed": case.owed, "income": case.income, "essentials": case.essentials}
    return tuple(name for name, value in known.items() if value is None)


def ready(t: Talk, planned: Planned, means: Means, made: Forecast) -> Iterator[Part]:
    """A plan that works, on one screen of a phone: what there is a month, until when, what is due next, what to do today."""
    yield Part("plan.means", means.data())
    yield from home_untold(planned)
    yield from at_hand(t)
    best = made.best.plan
    if best.months is None:
        yield _never(planned, means, best)
    else:
        yield Part("plan.result", _result(planned, made.best))
        yield from offers(planned, made.best, means.available)
        yield from late(planned, best)
        yield Part("plan.due", due(planned, made.best, months=1))
    agreed = agreed_of(planned, made.best)
    yield from _cautions(planned, agreed, told=best.never_clears)
    yield Part("plan.keep", {"overdue": any(row.debt.overdue_days for row in planned.rows), "untold": bool(untold(planned, agreed)), "never": bool(best.never_clears)})


def home_untold(planned: Planned) -> Iterator[Part]:
    """A home or car of which nobody told what it takes a month: it comes first, and the figures lack it."""
    if planned.kept_untold:
        yield Part("plan.home_untold", {"names": tuple(planned.kept_untold.values())})


def at_hand(t: Talk) -> Iterator[Part]:
    """What is there in cash stays where it is, until the person says how much of it is to be paid."""
    if cash := t.get(slots.CASH):
        yield Part("plan.cash", {"cash": cash})


def late(planned: Planned, best: Plan) -> Iterator[Part]:
    """The last days that can't be kept."""
    if best.too_late:
        yield Part("plan.too_late", {"rows": list(_late(planned, best))})


def short(t: Talk, planned: Planned, means: Means, changes: Changes) -> tuple[list[Part], dict[str, Any]]:
    """The money does not reach: what is missing, what would work, whom to ask for what, and who helps for nothing."""
    due, available = least_due(changes.debts(planned)), changes.available(means.available)
    gap = due - max(available, Decimal(0))
    found = remedies(t, planned, available)
    told = list(changes.said(planned))
    said = [Part("plan.if", {"said": told}), Part("plan.still_short", {"due": due, "gap": gap, "available": max(available, Decimal(0)), "missed": changes.missed, "after": told})] if changes else []
    parts = [*said, Part("plan.means", means.data()), *home_untold(planned), *at_hand(t)]
    parts += [] if changes and available > 0 else [Part("plan.gap", {"due": due, "gap": gap, "available": available})]
    parts += [Part("plan.asks", {"rows": [vars_of(row) for row in found.asks], "available": available, "after": found.after, "gap": gap})] if found.asks else []
    parts += [*_waits(planned, due, max(available, Decimal(0))), *offers_of_need(planned, max(available, Decimal(0))), *_cautions(planned, ()), Part("plan.free_help", {"nothing": available <= 0})]
    return parts, {"due": due, "shortfall": due - available, **found.numbers}


def _waits(planned: Planned, due: Decimal, available: Decimal) -> Iterator[Part]:
    """Where the money does not reach and a lender waits some months: what is due meanwhile, and what of that is missing."""
    waits = [(row, row.debt.offer.months) for row in planned.rows if isinstance(row.debt.offer, Extension)]
    rows = [{"name": row.name, "months": months, "minimum": row.debt.minimum} for row, months in waits]
    meanwhile = due - sum((row.debt.minimum for row, _ in waits), Decimal(0))
    if rows:
        yield Part("plan.waits", {"rows": rows, "due": meanwhile, "gap": max(meanwhile - available, Decimal(0)), "after": due})


def vars_of(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__slots__}


def _result(planned: Planned, line: Line) -> dict[str, Any]:
    """How long, how dear, and which debt goes first."""
    best = line.plan
    days, first = planned.days(best.months or 0), first_of(planned, line)
    return {
        "months": best.months, "last": days[-1] if days else None, "cost": best.cost, "paid": best.total_paid,
        "estimated": bool(untold(planned, agreed_of(planned, line))), "first": first and first.name,
    }  # fmt: skip


def untold(planned: Planned, agreed: Collection[str]) -> list[Row]:
    """The debts whose rate or minimum nobody told, but for those that go by their lender's offer."""
    return [row for row in planned.rows if {"rate", "minimum"} & {*row.assumed} and row.debt.name not in agreed]


def first_of(planned: Planned, line: Line) -> Row | None:
    """The debt that gets more than its minimum first, where there are several."""
    month = line.plan.schedule[0] if line.plan.schedule else {}
    over = {row.index: month[row.debt.name].payment - row.debt.minimum for row in planned.rows if row.debt.name in month}
    most = max(over, key=lambda index: over[index], default=None)
    return next((row for row in planned.rows if row.index == most and over[row.index] > 0), None) if len(planned.rows) > 1 else None


def _late(planned: Planned, best: Plan) -> Iterator[dict[str, Any]]:
    """Debts that are still open after their last day, with what is then left of them."""
    days, ends = planned.days(best.months or 0), dict(best.payoffs)
    for row in planned.rows:
        if row.debt.name in best.too_late and (by := planned.last_days.get(row.index)):
            paid = max((month for month, on in enumerate(days, 1) if on <= by), default=0)
            left = best.schedule[paid - 1][row.debt.name].closing if paid else row.debt.balance
            yield {"name": row.name, "by": by, "left": left, "on": days[ends[row.debt.name] - 1]}


def due(planned: Planned, best: Line, *, months: int) -> dict[str, Any]:
    """What is to be paid on the first days, to whom, and what is put by."""
    whole, shown = months_of(planned, best), []
    for on, month in list(zip(planned.days(len(whole)), whole, strict=True))[:months]:
        rows: list[dict[str, Any]] = [{"name": row.name, "payment": month.posted[row.debt.name].payment} for row in planned.rows if row.debt.name in month.posted]
        paid = [row for row in rows if row["payment"]]
        largest = sorted(paid, key=lambda row: -row["payment"])[:MOST_DEBTS] if len(paid) > MOST_DEBTS else paid
        shown.append({"on": on, "rows": largest, "more": len(paid) - len(largest), "total": month.paid, "aside": month.aside})
    return {"months": shown, "more": len(whole) - len(shown)}


def _never(planned: Planned, means: Means, best: Plan) -> Part:
    """Debts that never end at this pace, with the payment that would end them in five years."""
    names = set(best.never_clears)
    return Part("plan.never", {"rows": [ending(row) for row in planned.rows if row.debt.name in names], "available": means.available})


ENDING = 60


def ending(row: Row) -> Mapping[str, Any]:
    """What a debt adds in a month, and the payment that ends it in five years."""
    interest = to_fen(row.debt.balance * row.debt.annual_rate / 12)
    return {"name": row.name, "interest": interest, "minimum": row.debt.minimum, "payment": level(row.debt.balance, row.debt.annual_rate, ENDING), "months": ENDING}


def agreed_of(planned: Planned, line: Line) -> list[str]:
    """The debts that are paid by the terms that their lender offers, and by those alone."""
    return [row.debt.name for row in planned.rows if line.taken.get(row.debt.name) and isinstance(row.debt.offer, Instalments | Settlement)]


def _cautions(planned: Planned, agreed: Collection[str], told: Collection[str] = ()) -> Iterator[Part]:
    """What was assumed, what is left out, and which debts do not fall, but for those of which it is `told`, or cost more than the line."""
    if found := list(assumptions(planned, agreed)):
        yield Part("plan.assumed", {"rows": found})
    stuck = [ending(row) for row in planned.rows if row.debt.name not in (*agreed, *told) and 0 < row.debt.minimum <= row.debt.balance * row.debt.annual_rate / 12 and "minimum" not in row.assumed]
    if stuck:
        yield Part("plan.stuck", {"rows": stuck})
    if over := [{"name": row.name, "rate": row.debt.annual_rate, "private": row.private} for row in planned.rows if row.over_line and row.debt.name not in agreed]:
        yield Part("plan.over_line", {"rows": over})
    if planned.usury or planned.without_sum:
        yield Part("plan.left_out", {"usury": planned.usury, "without_sum": planned.without_sum})
