"""Sums that change a plan once: a bonus at the end of the year, a bike that is sold, the school fees of February."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.understanding.marked import Placed, amount_in
from dialogs.understanding.values import Day, Money, Number
from dialogs.understanding.what_ifs.loan_words import LENT
from dialogs.understanding.what_ifs.months import first_days, in_a_row, last_days, month_of_a_day, one_month
from dialogs.understanding.what_ifs.once_words import BONUS, ONCE, PUT_IN, SPENT_ONCE, WINDFALL
from dialogs.understanding.what_ifs.words import CASH, DOWN, EACH, FREED, PAY_LESS, TAKEN_OUT, TO_LENDERS

Json = Any
COMES_BACK = regex(r"[能会可]?拿到|退(?:回|给|还|我|了|的)|能退|收[到回]|返(?:还|给)|赔(?:付|给|我|偿|了)|\b(?:get|getting|back|refund\w*|return\w*|pays? (?:me|out))\b", re.IGNORECASE)
"""三月份能拿到一笔押金6000: it comes, and does not go."""
AT_ONCE = regex(r"先|\b(?:now|today|at once|(?:straight|right) away)\b", re.IGNORECASE)


HALF_OF_IT = regex(either(
    "[留存](?:下|出|着)?(?:个)?一半", "(?:拿|用|掏|还|砸)(?:出|个)?一半(?!的?(?:利息|罚息))", "一半(?:拿来|用来|拿去|去|先)?还",
    r"\b(?:keep(?:ing)?|save|put(?:ting)?|use|with) half\b", r"\bhalf (?:of it )?(?:goes|will go|for|to|towards|into)\b",
), re.IGNORECASE)
"""年终奖15000,留一半还建行: so much of it goes to the debts."""


def spent_once(values: Placed, text: str, today: date) -> dict[str, Json]:
    """二月份孩子学费要3000: so much less for the debts in the month that is named."""
    amounts = [value.best for _, value in values if isinstance(value, Money | Number)]
    on = one_month(values, today) or month_of_a_day(values, today)
    if len(amounts) != 1 or on is None or not SPENT_ONCE.search(text) or EACH.search(text) or FREED.search(text) or COMES_BACK.search(text):
        return {}
    return {"what_if.once": str(-amounts[0]), "what_if.once_on": on.isoformat()}


def lump(said: str, values: Placed, text: str, today: date) -> Iterator[tuple[str, Json]]:
    """A sum that comes once: on the last day of the time that was named, or at the end of the year for a bonus; of others at once."""
    if (match := PUT_IN.search(said)) and (amount := amount_in(match, said, values)) is not None:
        yield "what_if.once", str(amount)
        named = [value for place, value in values if isinstance(value, Day) and not value.every and (said.count("¤") == 1 or place < match.end())]
        if not AT_ONCE.search(match[0]) and (on := next((day for value in named for day in last_days(value, today)), None)):
            yield "what_if.once_on", on.isoformat()  # 明年二月有年终奖12000全砸进去
        return
    amounts = [value for _, value in values if isinstance(value, Money | Number)]
    days = [value for _, value in values if isinstance(value, Day) and not value.every]
    to_lenders = TO_LENDERS.search(said) is not None and not DOWN.search(said)
    if len(amounts) == 1 and PAY_LESS.search(said) and not to_lenders and (begins := next((start for day in days for start in first_days(day, today)), None)):
        yield "what_if.once", str(-amounts[0].best)
        yield "what_if.once_on", begins.isoformat()
        yield from _so_many(days, today)
        return
    if len(amounts) != 1 or not (to_lenders or ONCE.search(said)) or EACH.search(text) or LENT.search(said) or (CASH.search(said) and not TAKEN_OUT.search(said)):
        return
    on = next((day for value in days for day in last_days(value, today)), None)
    if on is None and BONUS.search(said):
        on = date(today.year, 12, 31)
    if on is None and (to_lenders or not WINDFALL.search(said)):
        return
    yield "what_if.once", str(amounts[0].best / 2 if HALF_OF_IT.search(text) else amounts[0].best)
    if on:
        yield "what_if.once_on", on.isoformat()
        yield from _so_many(days, today)


def _so_many(days: list[Day], today: date) -> Iterator[tuple[str, Json]]:
    if (count := in_a_row(days, today)) > 1:
        yield "what_if.once_for", count
