"""A plan on A4 to show a lender: what is owed, what there is to live on, what is proposed, and every payment."""

import math
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any

from bot.documents.plan import Plan, read_plan
from bot.documents.shown import shown
from content.filters import day, money, month, percent

Json = Any
DEBTS = ("name", "balance", "rate", "minimum", "overdue", "cleared")
BLANK = " ____________"
"""Whoever lent it is written in by hand: a lender can't find 欠款 2 in its books."""
ACROSS = 5
"""Columns of single debts that fit beside each other on the page."""


def page(data: Mapping[str, Json], lang: str) -> Json:
    """What the template shows."""
    plan = read_plan(data, lang)
    late = [debt.overdue_days for debt in plan.debts if debt.overdue_days]
    return {
        "lang": lang,
        "title": plan.text("title"),
        "about": plan.text("plan.for"),
        "drawn": plan.text("plan.drawn", today=plan.today),
        "who": plan.text("plan.who"),
        "situation": plan.text("plan.situation"),
        "owed": plan.text("plan.owed", today=plan.today, count=len(plan.debts), owed=plan.owed, late=len(late), days=max(late, default=0)),
        "debts": {"head": [plan.text(f"column.{name}") for name in DEBTS], "rows": list(_debts(plan)), "total": _owed(plan), "part": ""},
        "means": plan.text("plan.means"),
        "budget": list(_budget(plan)),
        "proposal": plan.text("plan.proposal"),
        "propose": plan.text(
            "plan.propose", first=plan.months[0].on, available=plan.available, months=len(plan.months), end=plan.end,
            interest=plan.interest, paid=plan.paid, estimated=plan.estimated, hoped=plan.hoped,
        ),
        "asks": plan.text("plan.asks"),
        "schedule": plan.text("plan.schedule"),
        "tables": list(_schedules(plan)),
        "sign": plan.text("plan.sign"),
        "note": plan.text("plan.note"),
    }  # fmt: skip


def _debts(plan: Plan) -> Iterator[list[str]]:
    for debt in plan.debts:
        yield [
            shown(debt.name) + ("" if debt.named else BLANK), money(debt.balance, plan.lang),
            plan.text("untold") if debt.annual_rate is None else percent(debt.annual_rate, plan.lang),
            plan.text("untold") if debt.minimum is None else money(debt.minimum, plan.lang),
            str(debt.overdue_days) if debt.overdue_days else "—",
            month(debt.cleared_on, plan.lang) if debt.cleared_on else plan.text("never"),
        ]  # fmt: skip


def _owed(plan: Plan) -> list[str]:
    """The last line under several debts."""
    return [plan.text("column.total"), money(plan.owed, plan.lang), "", "", "", ""] if len(plan.debts) > 1 else []


def _budget(plan: Plan) -> Iterator[list[str]]:
    for name in ("income", "essentials", "reserve", "available"):
        amount = getattr(plan, name)
        if amount is not None and (amount or name != "reserve"):
            yield [plan.text(f"row.{name}"), money(amount, plan.lang)]


def _schedules(plan: Plan) -> Iterator[Json]:
    """Few debts stand in one table; of many, first the months in all, then the debts a few at a time, as many in each."""
    if len(plan.debts) <= ACROSS:
        yield _months(plan, range(len(plan.debts)), totals=True)
        return
    yield _months(plan, range(0), totals=True)
    count = math.ceil(len(plan.debts) / ACROSS)
    edges = [len(plan.debts) * number // count for number in range(count + 1)]
    for first, end in pairwise(edges):
        yield _months(plan, range(first, end), totals=False)


def _months(plan: Plan, group: range, *, totals: bool) -> Json:
    """Due dates down the page, the debts of a group across, until the last of them has ended."""
    rows, paid = list[list[str]](), False
    for due in plan.months:
        sums = [due.payments[index] for index in group]
        paid = paid or any(sums)
        if not totals and not any(sums) and not any(due.balances[index] for index in group):
            break
        ends = [_sum(due.paid), _sum(due.interest), _sum(due.left)] if totals else []
        rows.append([day(due.on, plan.lang), *map(_sum, sums), *ends])
    names = [shown(plan.debts[index].name) for index in group]
    closing = [plan.text("column.paid"), plan.interest_title("column.interest"), plan.text("column.left")] if totals else []
    part = "" if totals else plan.text("plan.part", first=group.start + 1, last=group.stop)
    each = [sum((due.payments[index] for due in plan.months), Decimal(0)) for index in group]
    total = [plan.text("column.total"), *map(_sum, each), *([_sum(plan.paid), _sum(plan.interest), ""] if totals else [])]
    return {"head": [plan.text("column.on"), *names, *closing], "rows": rows, "total": total, "part": part}


def _sum(amount: Decimal) -> str:
    """In a column of sums, whose unit stands above: all to the fen."""
    return f"{amount:,.2f}" if amount else "—"
