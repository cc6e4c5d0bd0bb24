"""What somebody would change about a plan, in a sentence: 每月多还500, 年底有2万奖金, 下个月还不上, 利息减半, 先还小的."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.understanding.marked import Placed, amount_in, marked, value_in
from dialogs.understanding.month_ranges import month_range
from dialogs.understanding.values import Count, Day, Duration, Money, Number
from dialogs.understanding.what_ifs.extra import extra
from dialogs.understanding.what_ifs.interest import interest_change, interest_for
from dialogs.understanding.what_ifs.loan_words import ASKS_SAVED, REFUSED
from dialogs.understanding.what_ifs.months import (
    YEARS_END,
    is_past,
    last_days,
    later_start,
    length,
    month_of_a_day,
    months_told,
    next_month,
    one_month,
    within,
)
from dialogs.understanding.what_ifs.once_words import (
    A_BONUS,
    BONUS,
    DROPPED,
    PAID_AFTER_ALL,
    PUT_IN,
    PUT_OFF,
    THE_REST,
)
from dialogs.understanding.what_ifs.sums import lump, spent_once
from dialogs.understanding.what_ifs.until import in_months, months_until, until_paid
from dialogs.understanding.what_ifs.way_words import (
    AT_SO_MUCH,
    BACK_TO_PLAN,
    NEVER_MIND,
    ORDERS,
    QUESTION_OF_TWO,
    WHAT_TO_DO,
)
from dialogs.understanding.what_ifs.words import (
    CHANGED_TO,
    EACH,
    FOR_A_TIME,
    FROM_THEN_ON,
    LASTING,
    LEAST,
    MISSED,
    OF_OTHER_SUMS,
    ONE_MONTH,
    ONLY,
    PAID_THEN,
    SOON,
    WITHIN,
)

Json = Any
LONGEST = 200
DROP = "what_if.dropped"
"""A change told before that is taken back: its sum, or `once` for what was to come once."""
RESUMED = "what_if.paid_after_all"
WITHOUT_PAY = {"what_if.missed": "what_if.next"}
"""Laid off after the Spring Festival, and nothing for two months: one change."""
THIS_MONTH = regex(r"[这本]个?月(?!起|开始)|\bthis month(?! on)\b", re.IGNORECASE)
FIGURE, DAY_OR_MONTH = regex(r"\d|[一二两三四五六七八九十]+[百千万]"), regex(r"\d{1,2} ?[月号日]|[一二三四五六七八九十]+月|\b\d{1,2}(?:st|nd|rd|th)\b|\b20\d\d\b", re.IGNORECASE)
PAID_DOWN = regex(r"\bpay(?:ing|s)? (it|them|this|that|(?:the |my )?(?:debts?|cards?|loans?)) down\b|\bpay(?:ing|s)? down (it|them|(?:the |my )?(?:debts?|cards?|loans?))\b", re.IGNORECASE)
"""Mum gives me 10,000 to pay it down: it is no pay that goes down."""
MONTH_AS_IT_IS = regex(r"(?<!in )\b(?=(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:will |would )?(?:brings?\b|(?:is|looks like|be) (?:a )?(?:no[- ]go|not (?:possible|happening))))", re.IGNORECASE)
"""January brings in nothing: in January."""
CLAUSE = regex(r"[,，。;；\n](?!\d)|\.(?=\s|$)|\b(?:and|but)\b|但是?|不过", re.IGNORECASE)


def read_what_ifs(text: str, today: date) -> dict[str, Json]:
    """The facts under what_if., by slot; `what_if.back` where all of them are to be forgotten."""
    return {name: value for _, part in read_parts(text, today) for name, value in part.items()}


def read_parts(text: str, today: date) -> list[tuple[str, dict[str, Json]]]:
    """The same clause by clause, each with its words; what stands behind a return to the plan is told anew."""
    if len(text) > LONGEST:
        return []
    text = NEVER_MIND.sub("", text)
    text = MONTH_AS_IT_IS.sub("in ", text)
    text = PAID_DOWN.sub(lambda said: f"repay {said[1] or said[2]}", text)
    text = YEARS_END.sub(r"\1December 31, \2", ASKS_SAVED.sub("", in_months(text)) or text)
    if back := BACK_TO_PLAN.search(text):
        _, _, anew = CLAUSE.sub("\n", text[back.end() :], count=1).partition("\n")
        return [(back[0], {"what_if.back": True}), *read_parts(anew, today)]
    text = until_paid(A_BONUS.sub("bonus" if text.isascii() else "年终奖", text), today)
    said, values = marked(text, today)
    if rest := the_rest(values, text):
        return [(text, {"what_if.once": str(rest)})]
    if said.count("¤") > 1 and PUT_IN.search(said) and not EACH.search(text):
        return [(text, found)] if (found := dict(lump(said, values, text, today))) else []
    parts = [(clause, found) for clause in _clauses(text) if (found := dict(_changes(*marked(clause, today), clause, today)))]
    if not _told_twice(values, parts) and (said.count("¤") > 1 or _apart([found for _, found in parts])):  # 每月多还500,年底还有2万奖金
        return parts
    return [(text, whole)] if (whole := dict(_changes(said, values, text, today))) else []


def _clauses(text: str) -> list[str]:
    """年终奖2月发,有1万5: when it comes and how much it is go together."""
    parts = list[str]()
    for clause in CLAUSE.split(text):
        if parts and BONUS.search(parts[-1]) and not FIGURE.search(DAY_OR_MONTH.sub("", parts[-1])) and FIGURE.search(clause) and not (BONUS.search(clause) or EACH.search(clause)):
            parts[-1] = f"{parts[-1]} {clause}"
        else:
            parts.append(clause)
    return parts


def _apart(parts: list[dict[str, Json]]) -> bool:
    """年底有2万奖金,下个月还不上: two changes, and not one that two parts of a sentence tell."""
    slots = [{WITHOUT_PAY.get(slot, slot) for name in part if (slot := name.split("_on")[0].split("_for")[0])} for part in parts]
    return len(slots) > 1 and all(not one & other for place, one in enumerate(slots) for other in slots[place + 1 :])


def _told_twice(values: Placed, parts: list[tuple[str, dict[str, Json]]]) -> bool:
    """房租四月起便宜300,每月就能多还300: one sum, and what comes of it."""
    sums = {value.best for _, value in values if isinstance(value, Money | Number)}
    extras = {part.get("what_if.extra") for _, part in parts}
    return len(sums) == 1 and len(parts) > 1 and len(extras) == 1 and extras != {None}


def the_rest(values: Placed, text: str) -> Decimal | None:
    """What is paid of a sum of which another is kept."""
    amounts = [value.best for _, value in values if isinstance(value, Money | Number)]
    return amounts[0] - amounts[1] if len(amounts) == 2 and amounts[0] > amounts[1] and THE_REST.search(text) else None


def _changes(said: str, values: Placed, text: str, today: date) -> Iterator[tuple[str, Json]]:
    if dropped := DROPPED.search(said):
        amount = amount_in(dropped, said, values)
        yield DROP, str(amount) if amount is not None else "once"
        return
    if PUT_OFF.search(said) and "¤" not in said and (on := _last_named(values, today)):
        yield "what_if.once_on", on.isoformat()
        return
    if (amount := _at_most(said, values, text)) is not None:
        yield from _only(amount, values, text, today)
        return
    if cost := spent_once(values, text, today):
        yield from cost.items()
        return
    if WITHIN.search(text) and "¤" not in said and (months := within(text, today)):
        yield "what_if.within", months
        return
    if (match := AT_SO_MUCH.search(said) or (None if OF_OTHER_SUMS.search(text) else CHANGED_TO.search(said))) and (amount := amount_in(match, said, values)) is not None:
        yield "what_if.monthly", str(amount)
        return
    if (match := PAID_THEN.search(said)) and (FROM_THEN_ON.search(text) or EACH.search(text)) and (later := later_start(values, text, today) or _begins(text, values, today)) and (amount := amount_in(match, said, values)) is not None:
        yield from (("what_if.monthly", str(amount)), ("what_if.since", later))  # from March I'll pay 4,000
        return
    if LEAST.search(said) and (months := length(text, values, today)):
        yield "what_if.next_for", months
        if months == 1 and (named := one_month(values, today)) and named > next_month(today):
            yield "what_if.next_on", named.isoformat()
        return
    if PAID_AFTER_ALL.search(said) and "¤" not in said:
        yield RESUMED, True
        return
    if (more := extra(said, values, text)) is not None:
        yield "what_if.extra", str(more)
        yield from _since(values, text, today, "what_if.extra_since")
        return
    if MISSED.search(said) and SOON.search(said) and not QUESTION_OF_TWO.search(WHAT_TO_DO.sub("", text)) and not is_past(values, today):
        if span := month_range(text, [value for _, value in values if isinstance(value, Day)], today):
            yield from _without(*span, today)
            return
        if until := months_until(text, today):
            yield from _without(None, until, today)
            return
        months = 1 if THIS_MONTH.search(text) and not any(isinstance(value, Count | Duration) for _, value in values) else months_told(text, values, today)
        named = one_month([row for row in values if isinstance(row[1], Day)][:1] if months > 1 else values, today) or month_of_a_day(values, today) or next((month for row in values if (month := one_month([row], today))), None)
        yield from _without(named, months, today)
        return
    if interest := interest_change(said, values, text):
        yield interest
        if interest[0] != "what_if.penalty" and (months := interest_for(values, text, today)):
            yield "what_if.cut_for", months
        return
    if REFUSED.search(text):
        yield "what_if.refused", True
        return
    for order, wording in ORDERS.items():
        if re.search(wording, text, re.IGNORECASE) and not QUESTION_OF_TWO.search(text):
            yield "what_if.strategy", order
            return
    yield from lump(said, values, text, today)


def _without(first: date | None, months: int, today: date) -> Iterator[tuple[str, Json]]:
    """So many months in which nothing is paid: from the next on, or from one that is named."""
    if first and first > next_month(today):
        yield from (("what_if.next", "0"), ("what_if.next_on", first.isoformat()), ("what_if.next_for", months))
    else:
        yield "what_if.missed", months


def _last_named(values: Placed, today: date) -> date | None:
    """The last day of the time that is named last."""
    return next((day for _, value in reversed(values) if isinstance(value, Day) for day in last_days(value, today)), None)


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
    if months := months_until(text, today):
        yield from (("what_if.next", str(amount)), ("what_if.next_for", months))
        return
    if span := month_range(text, [value for _, value in values if isinstance(value, Day)], today):
        yield from (("what_if.next", str(amount)), ("what_if.next_on", span[0].isoformat()), ("what_if.next_for", span[1]))
        return
    later = FROM_THEN_ON.search(text) and later_start(values, text, today)
    if (named := one_month(values, today)) and not later:
        yield "what_if.next", str(amount)
        if named > next_month(today):
            yield "what_if.next_on", named.isoformat()
        return
    months = length(text, values, today)
    if LASTING.search(text) and not (months and FOR_A_TIME.search(text)):
        yield "what_if.monthly", str(amount)
        yield from _since(values, text, today)
    elif months:
        yield "what_if.next", str(amount)
        yield from (("what_if.next_for", months),) if months > 1 else ()
    else:
        yield "what_if.monthly", str(amount)


def _begins(text: str, values: Placed, today: date) -> str | None:
    """十月份开始每月能还5000, said in November: next October."""
    days = [value for _, value in values if isinstance(value, Day) and not value.every] if FROM_THEN_ON.search(text) else []
    if len(days) != 1 or not (start := days[0].start) or start.day != 1 or (start - today).days > 0:
        return None
    again = start.replace(year=start.year + 1)
    return again.isoformat() if again > next_month(today) else None


def _since(values: Placed, text: str, today: date, slot: str = "what_if.since") -> Iterator[tuple[str, Json]]:
    named = one_month(values, today) if slot == "what_if.extra_since" and not ONE_MONTH.search(text) else None
    if later := later_start(values, text, today) or (named and named > next_month(today) and named.isoformat()):
        yield slot, later
