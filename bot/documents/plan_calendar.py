"""A plan's due dates as a calendar file, under the same id for a month in every plan."""

from collections.abc import Mapping
from typing import Any

from bot.documents.ics import Entry, calendar
from bot.documents.plan import Month, Plan, read_plan

Json = Any
DAYS_BEFORE = (3, 0)


def make_calendar(data: Mapping[str, Json], lang: str) -> bytes:
    """The .ics file: an event a due date. Raises BadDocument."""
    plan = read_plan(data, lang)
    return calendar(plan.text("calendar.name"), (_entry(plan, due) for due in plan.months if due.paid), plan.today, lang)


def _entry(plan: Plan, due: Month) -> Entry:
    paid = [(debt, amount) for debt, amount in zip(plan.debts, due.payments, strict=True) if amount]
    ended = [debt.name for debt, left in zip(plan.debts, due.balances, strict=True) if not left and debt.cleared_on == due.on]
    title = plan.text("calendar.event", paid=due.paid) + (plan.text("calendar.cleared", names=ended) if ended else "")
    rows = [plan.text("calendar.row", name=debt.name, amount=amount) for debt, amount in paid]
    text = "\n".join([*rows, plan.text("calendar.left", left=due.left)])
    return Entry(f"plan-{due.on:%Y-%m}", due.on, title, text, DAYS_BEFORE)
