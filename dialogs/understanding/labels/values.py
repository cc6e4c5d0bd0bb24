"""Values as the slots of the case file store them: days as whole numbers, money as Decimal, rates as a fraction a period."""

from datetime import date
from decimal import Decimal

from dialogs.understanding.labels.debts import Fact
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.values import Day, Duration, Parts, Quantity, Rate, Span

UNIT_DAYS = {"years": 365, "months": 30, "weeks": 7, "days": 1, "workdays": 1}


def amount_fact(value: Quantity, token: Token, *, whole: bool = False) -> Fact:
    """An amount, or the middle of a range with its ends; `whole` for a count."""
    def amount(number: Decimal | None) -> Decimal | int | None:
        return int(number) if whole and number is not None else number

    best = amount(value.best)
    if not value.is_range:
        return Fact(best, (token.start, token.end), value.about)
    return Fact(best, (token.start, token.end), value.about, amount(value.low), amount(value.high))


def days_fact(token: Token) -> Fact | None:
    """两个半月 is 75 days; M3 is 61 with its ends; hours are no length of a debt."""
    value = token.value
    if not isinstance(value, Duration):
        return None
    span = (token.start, token.end)
    if value.parts is not None:
        days = _days(value.parts)
        return None if days is None else Fact(days, span, value.about)
    low, high = (_days(end) if end else None for end in (value.low, value.high))
    best = low if low is not None else high
    return None if best is None else Fact(best, span, value.about, low, high)


def _days(parts: Parts) -> int | None:
    if not parts or parts.keys() - UNIT_DAYS.keys():
        return None
    return int(sum(amount * UNIT_DAYS[unit] for unit, amount in parts.items()))


def instalments_late(token: Token, count: int) -> Fact:
    """逾期两期 is 31 to 60 days: the second instalment was missed, the third is not due yet."""
    low, high = (count - 1) * 30 + 1, count * 30
    return Fact(low, (token.start, token.end), low=low, high=high)


TWO_MONTHS, A_MONTH = 62, 31
"""A due day that far ahead is more likely one that is past."""


def days_since(token: Token, today: date, *, from_its_start: bool = False) -> Fact | None:
    """从8月15号开始逾期: the days from then to today, of the readings that are past; late since September goes back to its first day."""
    value = token.value
    if not isinstance(value, Day):
        return None
    ways = [(value.start, value.end), *value.also]
    past = [(start, end or start) for start, end in ways if start and start < today]
    if not past:
        return None
    span = (token.start, token.end)
    days = tuple((today - start).days for start, _ in past)
    if len(days) > 1:
        return Fact(days[0], span, choices=days)
    start, end = past[0]
    if from_its_start or end in (start, today, None):  # 最近两个月 goes up to today
        return Fact(days[0], span, value.about)
    return Fact(days[0], span, True, max(1, (today - end).days), days[0])


def comes_soon(value: Day, today: date) -> bool:
    """Whether one reading of a day or a month is of the next month."""
    return any(start and today < start and (start - today).days <= A_MONTH for start, _ in ((value.start, value.end), *value.also))


def due_fact(value: Day, span: Span, today: date) -> Fact | None:
    """The next day that is due; other readings that are still to come as choices. 11月10号到期, told on the 27th, is past."""
    days = [start for start, end in ((value.start, value.end), *value.also) if start and (value.every or end in (None, start))]
    nearest = min(days, key=lambda day: abs((day - today).days), default=None)
    ahead = sorted(day for day in days if day >= today)
    soon = bool(ahead) and (value.every or (ahead[0] - today).days <= TWO_MONTHS)
    coming = [day.isoformat() for day in (ahead if soon or nearest in ahead else [nearest] if nearest else [])]
    return Fact(coming[0], span, value.about, choices=tuple(coming) if len(coming) > 1 else ()) if coming else None


def promised_fact(value: Day, span: Span, today: date) -> Fact | None:
    """说好年底还, 明年3月还: the last day of it, the next one that is to come where there is one."""
    days = sorted(end or start for start, end in ((value.start, value.end), *value.also) if start)
    day = next((day for day in days if day >= today), days[-1] if days else None)
    return Fact(day.isoformat(), span, about=value.start != value.end) if day else None


def rate_fact(value: Rate, span: Span) -> Fact:
    return Fact({"value": str(value.best), "per": value.per}, span, value.about)


def whole_months(value: object) -> int | None:
    """26 months, two years: how many instalments such a time has, where one is paid each month."""
    if not isinstance(value, Duration) or not value.parts or value.parts.keys() - {"months", "years"}:
        return None
    months = sum(amount * {"months": 1, "years": 12}[unit] for unit, amount in value.parts.items())
    return int(months) if months == int(months) else None
