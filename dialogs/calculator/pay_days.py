"""The days on which a plan is paid: the same day of each month, or the last of a shorter one."""

import calendar
from datetime import date, timedelta


def next_pay_day(today: date, day: int | None, due: date | None) -> date:
    """The first day to pay: the next one of the day of the month that was named, the next due day, or a month from today."""
    if day is None and due is not None:
        return due
    named = day or today.day
    first = on_day(today.year, today.month, named)
    return first if first > today else on_day(*_month_after(today.year, today.month, 1), named)


def pay_days(first: date, months: int, day: int | None = None) -> list[date]:
    """As many days from the first on, a month apart; on the named `day` of the month, else that of the first."""
    return [on_day(*_month_after(first.year, first.month, step), day or first.day) for step in range(months)]


def month_of(first: date, on: date) -> int:
    """The last month of a plan (1 is the first) that is paid by a day; 0 where the day is before the first."""
    months = (on.year - first.year) * 12 + on.month - first.month
    return max(months + (1 if on >= on_day(on.year, on.month, first.day) else 0), 0)


def later_by(on: date, months: int) -> date:
    """The same day so many months later."""
    return on_day(*_month_after(on.year, on.month, months), on.day)


def on_day(year: int, month: int, day: int) -> date:
    """The day of the month, or the last one of a shorter month."""
    return date(year, month, 1) + timedelta(days=min(day, calendar.monthrange(year, month)[1]) - 1)


def _month_after(year: int, month: int, months: int) -> tuple[int, int]:
    later, rest = divmod(year * 12 + month - 1 + months, 12)
    return later, rest + 1
