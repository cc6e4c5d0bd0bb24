"""What somebody would change about a plan, in a sentence: 每月多还500, 年底有2万奖金, 下个月还不上, 利息减半, 先还小的."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.understanding.marked import Placed, amount_in, marked, value_in
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Rate
from dialogs.understanding.what_if_words import (
    BACK_TO_PLAN,
    BEFORE,
    BEGINS,
    BONUS,
    CASH,
    CHANGED_TO,
    COST,
    DISCOUNT,
    DOWN,
    DOWN_TO,
    EACH,
    FOR_A_TIME,
    FREE,
    FREED,
    GAINS,
    HALF,
    INTEREST,
    LASTING,
    LEAST,
    LENT,
    MISSED,
    NEW_SUM,
    NONE,
    OF_A_LOAN,
    OF_LENDERS,
    OF_OTHER_SUMS,
    OF_WORK,
    ONCE,
    ONLY,
    ORDERS,
    ORDINAL,
    PAY_LESS,
    PAY_MORE,
    PAYS,
    PENALTY,
    PUT_IN,
    QUESTION_OF_TWO,
    REFUSED,
    RESERVE,
    SHARE_OF,
    SOON,
    SUPPOSES,
    TAKEN_OUT,
    UNTIL,
    UP,
    WINDFALL,
    WITHIN,
)

Json = Any
LONGEST = 200
CLAUSE = regex(r"[,，。;；\n](?!\d)|\.(?=\s|$)|\band\b", re.IGNORECASE)


def read_what_ifs(text: str, today: date) -> dict[str, Json]:
    """The facts under what_if., by slot; `what_if.back` where all of them are to be forgotten."""
    if len(text) > LONGEST:
        return {}
    if BACK_TO_PLAN.search(text):
        return {"what_if.back": True}
    said, values = marked(text, today)
    if said.count("¤") > 1:  # 每月多还500,年底还有2万奖金
        return {name: value for clause in CLAUSE.split(text) for name, value in _changes(*marked(clause, today), clause, today)}
    return dict(_changes(said, values, text, today))


def read_keeping(text: str, today: date) -> dict[str, Json]:
    """What is kept for emergencies, and the day of the month on which is paid."""
    if len(text) > LONGEST:
        return {}
    said, values = marked(text, today)
    found: dict[str, Json] = {}
    if (match := RESERVE.search(said)) and (amount := amount_in(match, said, values)) is not None:
        found["reserve"] = str(amount)
    if (named := ORDINAL.search(text)) and PAYS.search(text):
        found["pay_day"] = int(next(number for number in named.groups() if number))
    return {name: value for name, value in found.items() if name != "pay_day" or 1 <= value <= 31}


def read_cash(text: str, today: date) -> str | None:
    """手里有8000现金: what is at hand, in yuan."""
    if len(text) > LONGEST:
        return None
    said, values = marked(text, today)
    match = CASH.search(said)
    amount = amount_in(match, said, values) if match else None
    return None if amount is None else str(amount)


def _changes(said: str, values: Placed, text: str, today: date) -> Iterator[tuple[str, Json]]:
    if (amount := _at_most(said, values, text)) is not None:
        yield from _only(amount, values, text, today)
        return
    if WITHIN.search(text) and "¤" not in said and (months := _within(text, values, today)):
        yield "what_if.within", months
        return
    if (match := CHANGED_TO.search(said)) and not OF_OTHER_SUMS.search(text) and (amount := amount_in(match, said, values)) is not None:
        yield "what_if.monthly", str(amount)
        return
    if LEAST.search(said) and (months := _length(text, values, today)):
        yield "what_if.next_for", months
        return
    if (extra := _extra(said, values, text)) is not None:
        yield "what_if.extra", str(extra)
        yield from _since(values, text, today)
        return
    if MISSED.search(said) and SOON.search(said) and not QUESTION_OF_TWO.search(text) and not _is_past(values, today):
        months, named = _months(text, values, today), _one_month(values, today)
        if named and named > _after(today):
            yield from (("what_if.next", "0"), ("what_if.next_on", named.isoformat()), ("what_if.next_for", months))
        else:
            yield "what_if.missed", months
        return
    if interest := _interest(said, values, text):
        yield interest
        return
    if REFUSED.search(text):
        yield "what_if.refused", True
        return
    for order, wording in ORDERS.items():
        if re.search(wording, text, re.IGNORECASE) and not QUESTION_OF_TWO.search(text):
            yield "what_if.strategy", order
            return
    yield from _lump(said, values, today)


def _at_most(said: str, values: Placed, text: str) -> Decimal | None:
    """The sum beyond which nothing can be paid; I can't pay 3,000 names none, I can't pay more than 3,000 does, and 每月顶多2700."""
    if match := ONLY.search(said):
        value = value_in(match, said, values, "¤")
        if not isinstance(value, Money | Number) or (match["more"] and not (value.value is None and value.low)):
            return None
        return value.low if match["more"] else value.best
    capped = [value.high for _, value in values if isinstance(value, Money | Number) and value.value is None and value.low is None]
    return capped[0] if len(capped) == 1 and EACH.search(text) and not OF_OTHER_SUMS.search(text) else None


def _only(amount: Decimal, values: Placed, text: str, today: date) -> Iterator[tuple[str, Json]]:
    """So much and no more: in the months that are named, in the next one, or from now or a day on."""
    if named := _one_month(values, today):
        yield "what_if.next", str(amount)
        if named > _after(today):
            yield "what_if.next_on", named.isoformat()
        return
    months = _length(text, values, today)
    if LASTING.search(text) and not (months and FOR_A_TIME.search(text)):
        yield "what_if.monthly", str(amount)
        yield from _since(values, text, today)
    elif months:
        yield "what_if.next", str(amount)
        yield from (("what_if.next_for", months),) if months > 1 else ()
    else:
        yield "what_if.monthly", str(amount)


def _one_month(values: Placed, today: date) -> date | None:
    """The first day of the one month to come that is named last: 12月只能拿出2000."""
    days = [value for _, value in values if isinstance(value, Day) and not value.every]
    coming = [(start, end) for start, end in ((days[-1].start, days[-1].end), *days[-1].also) if start and end and end >= today] if days else []
    start, end = next(iter(coming), (None, None))
    whole = start and end and start.day == 1 and (start.year, start.month) == (end.year, end.month)
    return max(start, today + timedelta(days=1)) if start and whole else None


def _after(today: date) -> date:
    """The first of next month."""
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def _length(text: str, values: Placed, today: date) -> int:
    """The months that are named, the next ones or so many; 0 where none are."""
    if not any(isinstance(value, Count | Duration) or (isinstance(value, Day) and not value.every) for _, value in values):
        return 0
    return _months(text, values, today)


def _since(values: Placed, text: str, today: date) -> Iterator[tuple[str, Json]]:
    if later := _begins_later(values, text, today):
        yield "what_if.since", later


def begins_later(text: str, today: date) -> str | None:
    """The first day (ISO) of what begins later than next month: 从明年3月起."""
    return _begins_later(marked(text, today)[1], text, today)


def _begins_later(values: Placed, text: str, today: date) -> str | None:
    days = [value for _, value in values if isinstance(value, Day) and not value.every] if BEGINS.search(text) else []
    coming = (start for day in days for start, _ in ((day.start, day.end), *day.also) if start and start > today)
    first = next(coming, None)
    return first.isoformat() if first and first > today + timedelta(days=31) else None


def _within(text: str, values: Placed, today: date) -> int:
    """The months in which somebody wants to be clear: so many, or until a day."""
    spans = [int(value.parts.get("years", 0) * 12 + value.parts.get("months", 0)) for _, value in values if isinstance(value, Duration) and value.parts]
    days = [last for _, value in values if isinstance(value, Day) and (last := next(_coming(value, today), None))]
    spans += [_apart(today, last) - (1 if BEFORE.search(text) else 0) for last in days]
    return max(spans, default=0)


def _extra(said: str, values: Placed, text: str) -> Decimal | None:
    """So much more (or less) each month: 每月多还500, 房租涨了400, I quit smoking, that saves 300 a month."""
    amounts = [value.best for _, value in values if isinstance(value, Money | Number)]
    days = [value for _, value in values if isinstance(value, Day)]
    each = EACH.search(text) or any(day.every for day in days) or (PAY_MORE.search(said) and (not days or LASTING.search(text)))
    if len(amounts) != 1 or not each or NEW_SUM.search(said) or (OF_LENDERS.search(text) and not OF_WORK.search(text)):
        return None
    for part in (*(clause for clause in CLAUSE.split(said) if "¤" in clause), said):  # 加班没了,每个月少拿1200
        if FREED.search(part):
            return amounts[0]
        if more := 1 if UP.search(part) else -1 if DOWN.search(part) else 0:
            return (-more if COST.search(part) else more) * amounts[0]
    return amounts[0] if GAINS.search(said) else None


def _is_past(values: Placed, today: date) -> bool:
    """Whether all that is said of time lies behind: 上个月漏了一期 is no supposition."""
    days = [value for _, value in values if isinstance(value, Day)]
    return bool(days) and not any(list(_coming(day, today)) for day in days)


def _months(text: str, values: Placed, today: date) -> int:
    """So many months: of two or three, three; up to a month that is named; one where no number is told."""
    for _, value in values:
        if isinstance(value, Count) and value.value and value.value <= 12:
            return max(int(value.value), 1)
        if isinstance(value, Duration) and "months" in (parts := value.parts or value.high or {}):
            return max(int(parts["months"]), 1)
    day = next((value for _, value in values if isinstance(value, Day)), None)
    if day and (until := UNTIL.search(text[max(day.span[0] - 2, 0) : day.span[1]])):
        first = next((start for start, _ in ((day.start, day.end), *day.also) if start and start > today), today)
        return min(max(_apart(today, first) - (1 if until["before"] else 0), 1), 12)
    return max(min(_apart(day.start, day.end), 12), 1) if day and day.start and day.end else 1


def _apart(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _interest(said: str, values: Placed, text: str) -> tuple[str, Json] | None:
    """利息减半, 利率降到12%, 利息打五折, 免息; 罚息全免 is of what overdue adds alone."""
    if PENALTY.search(said) and not OF_A_LOAN.search(said):
        less = _share_left(said, values, text)
        return None if less is None or "¤" in said else ("what_if.penalty", less)
    if NONE.search(said):
        return "what_if.cut", "0"
    if not INTEREST.search(said):
        return None
    share = next((value for _, value in values if isinstance(value, Percent | Rate)), None)
    if share is None:
        return ("what_if.cut", "0.5") if HALF.search(said) else None
    if isinstance(share, Rate):
        return ("what_if.rate", {"value": str(share.best), "per": share.per}) if DOWN_TO.search(said) or SUPPOSES.search(text) else None
    if DOWN_TO.search(said) and not SHARE_OF.search(said):
        return "what_if.rate", {"value": str(share.best / 100), "per": "year"}
    less = _share_left(said, values, text)
    return None if less is None else ("what_if.cut", less)


def _share_left(said: str, values: Placed, text: str) -> str | None:
    """What is left of it: 减半, 打五折, 减30%, 全免."""
    share = next((value for _, value in values if isinstance(value, Percent)), None)
    if share is None:
        return "0.5" if HALF.search(said) else "0" if FREE.search(said) else None
    if "折" in text or SHARE_OF.search(said):
        return str(share.best / 100)
    return str(1 - share.best / 100) if (DISCOUNT.search(said) or FREE.search(said)) and share.best <= 100 else None


def _lump(said: str, values: Placed, today: date) -> Iterator[tuple[str, Json]]:
    """A sum that comes once: on the last day of the time that was named, or at the end of the year for a bonus; of others at once."""
    if (match := PUT_IN.search(said)) and (amount := amount_in(match, said, values)) is not None:
        yield "what_if.once", str(amount)
        return
    amounts = [value for _, value in values if isinstance(value, Money | Number)]
    days = [value for _, value in values if isinstance(value, Day) and not value.every]
    if len(amounts) == 1 and PAY_LESS.search(said) and (begins := next((start for day in days for start in _begins(day, today)), None)):
        yield "what_if.once", str(-amounts[0].best)
        yield "what_if.once_on", begins.isoformat()
        yield from _in_a_row(days, today)
        return
    if len(amounts) != 1 or not ONCE.search(said) or LENT.search(said) or (CASH.search(said) and not TAKEN_OUT.search(said)):
        return
    on = next((day for value in days for day in _coming(value, today)), None)
    if on is None and BONUS.search(said):
        on = date(today.year, 12, 31)
    if on is None and not WINDFALL.search(said):
        return
    yield "what_if.once", str(amounts[0].best)
    if on:
        yield "what_if.once_on", on.isoformat()
        yield from _in_a_row(days, today)


def _in_a_row(days: list[Day], today: date) -> Iterator[tuple[str, Json]]:
    """一月二月各少还800: so many months, where each is named."""
    first = [start.replace(day=1) for day in days for start in list(_begins(day, today))[:1]]
    if len(first) > 1 and all(_apart(first[0], month) == step for step, month in enumerate(first)):
        yield "what_if.once_for", len(first)


def _begins(value: Day, today: date) -> Iterator[date]:
    """The readings that are still to come, each by its first day."""
    for start, end in ((value.start, value.end), *value.also):
        if start and (end or start) >= today:
            yield max(start, today + timedelta(days=1))


def _coming(value: Day, today: date) -> Iterator[date]:
    """The readings that are still to come, each by its last day."""
    for start, end in ((value.start, value.end), *value.also):
        last = end or start
        if last and last >= today:
            yield last
