"""Tired, and only one thing shall be said: the first step of the gravest matter that is known."""

from datetime import date
from decimal import Decimal

from dialogs import slots
from dialogs.calculator.deadlines import days_after
from dialogs.calculator.priority import ordered
from dialogs.case import Case, read_case
from dialogs.talk import Part, Talk


def first_step(t: Talk) -> Part | None:
    """What to do today: money gone before a court, a court before a lender; None where nothing is known."""
    case = read_case(t)
    if t.told(slots.HARM):
        return Part("first.harmed")
    if case.paper or t.told(slots.PAPER) or t.told(slots.SERVED_ON):
        return Part("first.court", {"last": _last_day(t)})
    if case.debts or case.owed is not None:
        return Part("first.debts", {"name": _whom(case), "surplus": _offers(case), "overdue": bool(case.overdue_days)})
    return None


def _last_day(t: Talk) -> date | None:
    """By when a summons must be answered, where its day is known."""
    served = t.get(slots.SERVED_ON)
    if served is None or t.get(slots.PAPER) not in (None, "summons", "link"):
        return None
    day = days_after(served, t.fact("LAW-012").answer_days, t.today)
    return day.moved or day.last


def _whom(case: Case) -> dict[str, str] | None:
    """The lender to speak to first."""
    first = next((debt for debt in ordered(case.debts) if debt.reason != "illegal"), None)
    return dict(case.names[first.index]) if first and first.index in case.names else None


def _offers(case: Case) -> Decimal | None:
    return case.surplus if case.surplus is not None and case.surplus > 0 else None
