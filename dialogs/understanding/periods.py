"""Stretches of days, and how to step from one to another: three months on, the second week, the last of the month."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from dialogs.understanding.numbers import numeral

Unit = Literal["decade", "year", "half", "quarter", "month", "part", "week", "day", "span"]


class Period(NamedTuple):
    """Both ends are included; None is open."""

    start: date | None
    end: date | None
    unit: Unit = "day"


def one_day(when: date | None) -> list[Period]:
    """The day as a period; none where there is no such day."""
    return [] if when is None else [Period(when, when)]


def day_of(year: int, month: int, day: int) -> date | None:
    """The day of the calendar; None for 31 June."""
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def year_of(year: int) -> Period | None:
    return Period(date(year, 1, 1), date(year, 12, 31), "year") if 1 <= year <= 9999 else None


def month_of(year: int, month: int) -> Period | None:
    """The month; 13 is January of the next year, 0 December of the one before."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def months_of(year: int, first: int, count: int, unit: Unit) -> Period | None:
    """So many months from the first one on: a quarter, half a year, a season."""
    head, last = month_of(year, first), month_of(year, first + count - 1)
    return Period(head.start, last.end, unit) if head and last else None


def week_of(when: date, weeks: int = 0) -> Period | None:
    """The week of a day, Monday to Sunday, or one so many weeks later."""
    monday = shifted(when, days=7 * weeks - when.weekday())
    sunday = shifted(monday, days=6) if monday else None
    return Period(monday, sunday, "week") if monday and sunday else None


def shifted(when: date, *, days: int = 0, months: int = 0) -> date | None:
    """The day some days or months on; the 31st becomes the last day of a shorter month."""
    try:
        if months:
            index = when.year * 12 + when.month - 1 + months
            year, month = index // 12, index % 12 + 1
            when = date(year, month, min(when.day, monthrange(year, month)[1]))
        return when + timedelta(days=days)
    except (ValueError, OverflowError, IndexError):
        return None


def moved(when: date, amount: Decimal, unit: str) -> date | None:
    """`amount` years, months, weeks, days or working days on (or back)."""
    if abs(amount) > 120_000:
        return None
    if unit in ("years", "months"):
        months = amount * (12 if unit == "years" else 1)
        whole = int(months)
        return shifted(when, months=whole, days=int((months - whole) * 30))
    if unit == "workdays":
        return _working_days(when, int(amount))
    return shifted(when, days=int(amount * (7 if unit == "weeks" else 1)))


def _working_days(when: date, count: int) -> date | None:
    step, left = (1 if count > 0 else -1), min(abs(count), 5000)
    day: date | None = when
    while left and day:
        day = shifted(day, days=step)
        left -= bool(day and day.weekday() < 5)
    return day


def around(unit: str, when: date) -> Period | None:
    """The calendar year, month or week that the day lies in."""
    match unit:
        case "years":
            return year_of(when.year)
        case "months":
            return month_of(when.year, when.month)
        case "weeks":
            return week_of(when)
    return None


def nth_weekday(span: Period, nth: int, weekday: int) -> date | None:
    """The nth Tuesday of a month; -1 is the last."""
    if span.start is None or span.end is None:
        return None
    if nth < 0:
        return shifted(span.end, days=-((span.end.weekday() - weekday) % 7) + 7 * (nth + 1))
    found = shifted(span.start, days=(weekday - span.start.weekday()) % 7 + 7 * (nth - 1))
    return found if found and found <= span.end else None


def valid(periods: Iterable[Period | None]) -> list[Period]:
    """Those that are in the calendar, each once."""
    return list(dict.fromkeys(period for period in periods if period is not None))


@lru_cache(maxsize=1024)
def small(said: str) -> int:
    """A small whole number as it was written: 12, 十二, 廿一, 首; 0 where it is none."""
    if said in ("首", "头", "元", "正", "上", "前"):
        return 1
    if said in ("腊", "尾"):
        return 12
    if said == "冬":
        return 11
    found = numeral(said.lstrip("0") or "0", 0)
    return int(found.low) if found and found.exact and abs(found.low) < 10**6 else 0
