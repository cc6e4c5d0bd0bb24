"""A figure of the plan that stands, asked for in anybody's words: which debts are gone by a day, the interest of one, how many payments it still takes, what it gets in
a month, what is left after the eighth, what sixty instalments would cost."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.calculator.pay_days import later_by
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans import plan_figure_words as words
from dialogs.plans.named_debts import debts_named, meant
from dialogs.plans.plan_now import plan_now
from dialogs.plans.plan_questions import (
    EACH_MONTH,
    LEFT_THEN,
    OF_OTHERS,
    PAYS,
    asks_by,
    by_these,
    due_in,
    left_after,
    left_on,
    months_named,
    nth,
)
from dialogs.plans.plan_sums import Sums
from dialogs.plans.planning import BESIDE_A_PLAN, ready
from dialogs.replies import Reply
from dialogs.slots import PLAN_MADE
from dialogs.talk import Part, Talk
from dialogs.understanding.marked import Placed, marked
from dialogs.understanding.values import Day, Money, Number
from dialogs.understanding.what_ifs.months import YEARS_END, clear_by

Json = Any
LONGEST, LONGEST_EN, A_MONTH = 34, 100, 26


def plan_figured(m: Message) -> Heard | None:
    """None where no plan stands, or something is told or supposed."""
    top, known = m.session.top, m.session.facts
    if not m.text or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST) or PLAN_MADE.name not in known or not ready(known) or not (top is None or top.dialog in (*OF_DEBTS, *BESIDE_A_PLAN)):
        return None
    text = YEARS_END.sub(r"\1December 31, \2", m.text)
    said, values = marked(text, m.today)
    said_raw, values_raw = marked(m.raw, m.today)  # 50,000 may be what a debt is called by
    down_to = words.DOWN_TO.search(said_raw) is not None and words.COUNT.search(text) is not None
    if down_to:
        text, said, values = m.raw, said_raw, values_raw
    over = words.OVER.search(m.text)
    if ("¤" in said and not down_to and not over) or "%" in said or words.NO_PLAN.search(text) or OF_OTHERS.search(text):
        return None
    now = plan_now(Talk(known, m.today))
    if now is None or now.made is None or now.made.best.plan.months is None:
        return None
    of = Sums(now, now.made, meant(known, said) if down_to else debts_named(known, text, m.today))
    if over:
        sums = [value.low or value.best for _, value in values if isinstance(value, Money | Number)]
        part = replace(of, named=meant(known, text)).more_than(sums[0]) if len(sums) == 1 else None
        return Heard(notes=(Reply(part.key, parts=(part,), numbers=numbers_of(part)),)) if part else None
    part = (_down_to(of, values, text) if down_to or words.HALVED.search(text) else None) or _of_parts(of, text, known, [value for _, value in values]) or _of_days(of, text, values, m.today)
    return Heard(notes=(Reply(part.key, parts=(part,), numbers=numbers_of(part)),)) if part else None


def numbers_of(part: Part) -> dict[str, Decimal | int | date]:
    return {name: value for name, value in part.data.items() if isinstance(value, int | Decimal | date) and not isinstance(value, bool)}


def _down_to(of: Sums, values: Placed, text: str) -> Part | None:
    """什么时候只剩3万, when will the card be halved."""
    amounts = [value.best for _, value in values if isinstance(value, Money | Number)]
    return of.reaches(amounts[0] if len(amounts) == 1 else None) if len(amounts) < 2 and words.COUNT.search(text) else None


def _of_parts(of: Sums, text: str, known: Mapping[str, Json], of_days: Collection[object]) -> Part | None:
    """What is asked of the plan's payments by their place, or of all of them."""
    if (parts := words.IN_PARTS.search(text)) and words.SPREAD.search(text) and words.BETTER.search(text):
        return of.spread(int(parts[1] or parts[2]))
    if (first := words.FIRST_N.search(text)) and words.TO_PAY.search(text) and (words.HOW_MUCH.search(text) or PAYS.search(text)) and not LEFT_THEN.search(text):
        count = next(part for part in first.groups() if part).lower()
        begins = of.now.planned.first_day.replace(day=1)
        return due_in(of.now, of.made, [later_by(begins, step) for step in range(int(count) if count.isdecimal() else words.NUMBERS[count])], of.named)
    if words.LAST_SUM.search(text):
        ends = max((of.end_of(row) for row in of.rows), default=0)
        return due_in(of.now, of.made, [of.now.planned.days(ends)[-1].replace(day=1)], of.named) if ends else None
    if step := nth(text):
        return left_after(of.now, of.made, step, of.named) if LEFT_THEN.search(text) or words.STILL.search(text) else of.split_in(step) if words.INTEREST.search(text) and words.HOW_MUCH.search(text) else None
    if words.LAST_DEBT.search(text) and not of.named and not LEFT_THEN.search(text):
        return of.ends()
    if of.named and words.IN_THE_END.search(text) and not words.INTEREST.search(text) and not any(isinstance(value, Day) for value in of_days):
        return of.paid_in(None, of.last)
    if words.SPARE.search(text) and not of.named:
        return of.spare()
    if words.EASIER.search(text) and (words.COUNT.search(text) or (words.HOW_MUCH.search(text) and words.GONE.search(text))):
        return of.easier()
    if words.AVERAGE.search(text) and words.INTEREST.search(text):
        return of.average()
    return _after_one(of, text, known)


def _after_one(of: Sums, text: str, known: Mapping[str, Json]) -> Part | None:
    """美团清了以后招行每月还多少: what another gets, or all others, in the month after one is gone."""
    gone = words.GONE.search(text)
    if not gone or not words.BEHIND.search(text) or not words.HOW_MUCH.search(text) or words.COUNT.search(text):
        return None
    first, rest = meant(known, text[: gone.end()]), text[gone.end() :]
    other = [index for index in meant(known, rest) if index not in first]
    ends = [of.end_of(row) for row in of.now.planned.rows if row.index in first]
    if len(first) != 1 or not ends or not ends[0] or not (other or words.OTHERS.search(rest)) or not (PAYS.search(rest) or words.TO_PAY.search(rest) or words.GETS.search(rest)):
        return None
    following = of.now.planned.days(ends[0] + 1)[-1]
    return due_in(of.now, of.made, [following.replace(day=1)], other)


def _of_days(of: Sums, text: str, values: Placed, today: date) -> Part | None:
    """What is asked of days: until one, in a year or a month, or at which something ends."""
    stretch, by, step = _stretch(text, values, today), clear_by(text, today), nth(text)
    each = EACH_MONTH.search(text) is not None and not any(isinstance(value, Day) for _, value in values)  # a month in all then: no day
    by = by if by and by > today and not step and not each else None
    if by and (words.STILL_OPEN.search(text) or (words.GONE.search(text) and words.WHICH.search(text))):
        return replace(of, named=()).gone_by(by)
    if words.INTEREST.search(text) and words.HOW_MUCH.search(text) and (of.named or by):
        return of.interest_of(*stretch) if stretch else of.interest_of(by=by)
    if by and words.PAID_IN.search(text):
        return of.paid_in(*stretch) if stretch else of.paid_in(None, by)
    if of.named and not by and not step and words.COUNT.search(text) and (words.GONE.search(text) or words.LAST_ONE.search(text)):
        return of.ends()
    if of.named and PAYS.search(text) and (months := months_named(of.now, text, values, today)):
        return due_in(of.now, of.made, months, of.named)
    if by and (LEFT_THEN.search(text) or (of.named and words.BALANCE.search(text) and words.HOW_MUCH.search(text) and not words.INTEREST.search(text))):
        return left_on(of.now, of.made, by, of.named)
    if by and of.named and words.GONE.search(text) and not words.HOW_MUCH.search(text) and (asks_by(text, today) or words.IS_IT.search(text)):
        return by_these(of.now, of.made, by, of.named)
    return None


def _stretch(text: str, values: Placed, today: date) -> tuple[date, date] | None:
    """明年一年, in March: from its first day to its last, where nothing is said of until."""
    if words.UNTIL.search(text):
        return None
    spans: Collection[tuple[date, date]] = [(value.start, value.end) for _, value in values if isinstance(value, Day) and value.start and value.end and value.end > today and not value.every]
    return next(((start, end) for start, end in spans if (end - start).days >= A_MONTH), None)
