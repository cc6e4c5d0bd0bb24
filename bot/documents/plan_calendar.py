"""A plan's due dates as a calendar file: whole days, a reminder before each, and the same id for a month in every plan."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from bot.documents.plan import Month, Plan, read_plan

if TYPE_CHECKING:
    from icalendar import Alarm, Event

Json = Any
MORNING = timedelta(hours=9)
DAYS_BEFORE = (3, 0)
FIRST_VERSION = date(2026, 1, 1)


def make_calendar(data: Mapping[str, Json], lang: str) -> bytes:
    """The .ics file: an event a due date. Raises BadDocument."""
    from icalendar import Calendar  # noqa: PLC0415  most conversations make none

    plan = read_plan(data, lang)
    calendar = Calendar()
    calendar.add("prodid", "-//Ashore//plan//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", plan.text("calendar.name"))
    for due in plan.months:
        if due.paid:
            calendar.add_component(_event(plan, due))
    made: bytes = calendar.to_ical()
    return made


def _event(plan: Plan, due: Month) -> "Event":
    """The id is that of the month and the version grows by the day, so a later plan takes the place of an earlier one."""
    from icalendar import Event  # noqa: PLC0415

    paid = [(debt, amount) for debt, amount in zip(plan.debts, due.payments, strict=True) if amount]
    ended = [debt.name for debt, left in zip(plan.debts, due.balances, strict=True) if not left and debt.cleared_on == due.on]
    title = plan.text("calendar.event", paid=due.paid)
    rows = [plan.text("calendar.row", name=debt.name, amount=amount) for debt, amount in paid]
    event = Event()
    event.add("uid", f"plan-{due.on:%Y-%m}@ashore")
    event.add("sequence", max((plan.today - FIRST_VERSION).days, 0))
    event.add("dtstamp", datetime.combine(plan.today, time(), UTC))
    event.add("dtstart", due.on)
    event.add("dtend", due.on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", title + (plan.text("calendar.cleared", names=ended) if ended else ""))
    event.add("description", "\n".join([*rows, plan.text("calendar.left", left=due.left)]))
    for days in DAYS_BEFORE:
        event.add_component(_alarm(title, days))
    return event


def _alarm(title: str, days: int) -> "Alarm":
    from icalendar import Alarm  # noqa: PLC0415

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", MORNING - timedelta(days=days))
    return alarm
