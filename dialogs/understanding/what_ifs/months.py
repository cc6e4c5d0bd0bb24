"""Which months a change to a plan is of: so many, the one that is named, from a day on, by a day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from content.regex import regex
from dialogs.calculator.pay_days import later_by
from dialogs.understanding.marked import Placed, marked
from dialogs.understanding.month_ranges import month_range
from dialogs.understanding.values import Count, Day, Duration
from dialogs.understanding.what_ifs.words import BEGINS, OVER, UNTIL

A_YEAR = 366
AHEAD_OF = regex(r"(?<=[月底末节年庆日号天一午秋假夏冬春秋诞])(?:之|以)?前|\bbefore\b", re.IGNORECASE)
LAST_OF_IT = regex(r"[月年](?:底|末)|\bend of\b", re.IGNORECASE)
YEARS_END = regex(r"\b((?:by|before|until|till|at) )(?:the )?end of (20\d\d)\b", re.IGNORECASE)


def one_month(values: Placed, today: date) -> date | None:
    """The first day of the one month to come that is named last: 12月只能拿出2000, 四月要考证,当月只能掏1500."""
    days = [value for _, value in values if isinstance(value, Day) and not value.every]
    spans = [(start, end) for day in days for start, end in ((day.start, day.end), *day.also) if start and end and end >= today]
    whole = [span for span in spans if span[0].day == 1 and (span[0].year, span[0].month) == (span[1].year, span[1].month)]
    if not whole or (len(whole) < len(spans) and any(start > end for start, _ in spans if start > today for _, end in whole)):
        return None
    start = next((start for start, _ in reversed(whole) if start > today), whole[0][0])
    return max(start, today + timedelta(days=1))


def month_of_a_day(values: Placed, today: date) -> date | None:
    """过年那个月还不上: the first of the month in which the one day to come falls."""
    starts = [start for _, value in values if isinstance(value, Day) and not value.every for start in list(first_days(value, today))[:1]]
    return starts[0].replace(day=1) if len(starts) == 1 and starts[0] > today else None


def next_month(today: date) -> date:
    """The first of next month."""
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def length(text: str, values: Placed, today: date) -> int:
    """The months that are named, the next ones or so many; 0 where none are."""
    if not any(isinstance(value, Count | Duration) or (isinstance(value, Day) and not value.every) for _, value in values):
        return 0
    return months_told(text, values, today)


def months_told(text: str, values: Placed, today: date) -> int:
    """So many months: of two or three, three; up to a month that is named; one where no number is told."""
    for _, value in values:
        if isinstance(value, Count) and value.value and value.value <= 12:
            return max(int(value.value), 1)
        if isinstance(value, Duration) and "months" in (parts := value.parts or value.high or {}):
            return max(int(parts["months"]), 1)
    days = [value for _, value in values if isinstance(value, Day)]
    if (row := in_a_row(days, today)) > 1:
        return row
    day = next(iter(days), None)
    if day and (until := UNTIL.search(text[max(day.span[0] - 2, 0) : day.span[1]])):
        first = next((start for start, _ in ((day.start, day.end), *day.also) if start and start > today), today)
        return min(max(apart(today, first) - (1 if until["before"] else 0), 1), 12)
    return max(min(apart(day.start, day.end), 12), 1) if day and day.start and day.end else 1


def begins_later(text: str, today: date) -> str | None:
    """The first day (ISO) of what begins later than next month: 从明年3月起."""
    return later_start(marked(text, today)[1], text, today)


AHEAD = regex(r"要(?!是)|会(?!员)|将|打算|准备|\b(?:will|going to|'ll)\b", re.IGNORECASE)


def later_start(values: Placed, text: str, today: date) -> str | None:
    """The same of values that are read already."""
    days = [value for _, value in values if isinstance(value, Day) and not value.every] if BEGINS.search(text) else []
    spans = [((end + timedelta(days=1)) if end and _is_over(day, text) else start) for day in days for start, end in ((day.start, day.end), *day.also) if start]
    named = [start for day in days for start, end in ((day.start, day.end), *day.also) if start and end and start > today and start.day == 1 and (start.year, start.month) == (end.year, end.month)]
    spans = named if len(days) > 1 and len(named) == 1 else spans  # 过完年3月
    if AHEAD.search(text) and not any(start > today for start in spans):  # 9月起要请保姆, said in November
        spans = [later for start in spans if start.day == 1 and (later := start.replace(year=start.year + 1)) > today] or spans
    starts = [min(spans, key=lambda start: abs((start - today).days))] if len(spans) > 1 else [_nearest(start, today) for start in spans]
    first = next((start for start in starts if start > today), None)
    return first.isoformat() if first and first > today + timedelta(days=31) else None


def _is_over(day: Day, text: str) -> bool:
    """出了正月, after March: what begins then begins when that is over."""
    return day.start != day.end and OVER.search(text[max(day.span[0] - 8, 0) : day.span[0]]) is not None


def _nearest(start: date, today: date) -> date:
    """从3月起, said in November, is next March; 从8月起 is the last one."""
    again = date(start.year + 1, start.month, min(start.day, 28))
    return again if start < today and again - today < 2 * (today - start) else start


def within(text: str, today: date) -> int:
    """The months in which somebody wants to be clear: those that are paid, as from today, by the last day of the time that is named."""
    by = clear_by(text, today)
    return max(apart(today, by) - (1 if later_by(today, apart(today, by)) > by else 0), 0) if by else 0


def clear_by(text: str, today: date) -> date | None:
    """The last day of the time that is named: in two years, by the end of 2028, before June (the day before it), 国庆前; the last reading still to come."""
    before = AHEAD_OF.search(text) is not None and LAST_OF_IT.search(text) is None
    _, values = marked(YEARS_END.sub(r"\1December 31, \2", AHEAD_OF.sub("in" if text.isascii() else "", text)), today)
    for _, value in values:
        if isinstance(value, Day) and not value.every:
            spans = [span for one in ((value.start, value.end), *value.also) if (span := _ahead(*one, today))]
            if spans:
                first, last = min(spans, key=lambda span: span[1])
                return first - timedelta(days=1) if before and first.day == 1 < last.day and first > today else last
    lengths = [int(value.parts.get("years", 0) * 12 + value.parts.get("months", 0)) for _, value in values if isinstance(value, Duration) and value.parts]
    return later_by(today, max(lengths)) if max(lengths, default=0) else None


def _ahead(start: date | None, end: date | None, today: date) -> tuple[date, date] | None:
    """6月底, said in November: of next year; no day that lies further back."""
    last = end or start
    if last is None or (today - last).days > A_YEAR:
        return None
    years = 12 if last < today else 0
    return later_by(start or last, years), later_by(last, years)


def is_past(values: Placed, today: date) -> bool:
    """Whether all that is said of time lies behind: 上个月漏了一期 is no supposition."""
    days = [value for _, value in values if isinstance(value, Day)]
    return bool(days) and not any(list(last_days(day, today)) for day in days)


def months_to_come(text: str, today: date) -> bool:
    """Whether whole months that are still to come are named."""
    days = [value for _, value in marked(text, today)[1] if isinstance(value, Day) and not value.every]
    return month_range(text, days, today) is not None or any(one_month([(0, day)], today) for day in days)


def in_a_row(days: list[Day], today: date) -> int:
    """一月二月各少还800: so many months, where each is named; one where not."""
    months = [day for day in days if not (day.start and day.end and (day.end - day.start).days > 31)]  # 今年双薪年底发 names one
    first = [start.replace(day=1) for day in months for start in list(first_days(day, today))[:1]]
    return len(first) if all(apart(first[0], month) == step for step, month in enumerate(first)) and first else 1


def apart(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def first_days(value: Day, today: date) -> Iterator[date]:
    """The readings that are still to come, each by its first day."""
    for start, end in ((value.start, value.end), *value.also):
        if start and (end or start) >= today:
            yield max(start, today + timedelta(days=1))


def last_days(value: Day, today: date) -> Iterator[date]:
    """The readings that are still to come, each by its last day."""
    for start, end in ((value.start, value.end), *value.also):
        last = end or start
        if last and last >= today:
            yield last
