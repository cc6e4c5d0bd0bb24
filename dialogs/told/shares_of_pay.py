"""A share of what is earned, in the middle of a plan: 工资的三成拿来还债, I can save 10% of my pay."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.slots import INCOME, RESERVE
from dialogs.understanding.asked_sums import FRACTIONS
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Percent
from dialogs.what_if_slots import WHAT_IF_MONTHLY

Json = Any
LONGEST = 80
OF_PAY = regex(r"工资|收入|月薪|薪水|到手|\b(?:my|the) (?:pay|salary|income|wages?|take[- ]home)\b|\bwhat i (?:earn|make)\b|\bof (?:pay|salary|income)\b", re.IGNORECASE)
KEPT = regex(r"留|存|攒|应急|备用|\b(?:save|saving|keep|set aside|put (?:by|aside)|emergenc\w+|reserve)\b", re.IGNORECASE)
PAID = regex(r"还|债|\b(?:pay off|repay|debts?|loans?|towards|into|put)\b", re.IGNORECASE)
OTHER = regex(r"扣|执行|法院|占|利|涨|降|减|房租|\b(?:court|enforce\w*|raise|cut|interest|rent|take away|garnish\w*)\b|[?？吗]", re.IGNORECASE)


def share_of_pay(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """What is kept of each month's pay, or paid of it, in whole yuan; nothing where no wage is known."""
    earned = known.get(INCOME.name)
    if not earned or len(text) > LONGEST or not OF_PAY.search(text) or OTHER.search(text):
        return {}
    values = read(text, today=today)
    shares = [value.best / 100 for value in values if isinstance(value, Percent)] or [share for word, share in FRACTIONS.items() if re.search(rf"{word}(?![a-z])", text, re.IGNORECASE)]
    if len(shares) != 1 or not 0 < shares[0] < 1 or any(isinstance(value, Money) for value in values):
        return {}
    amount = str((Decimal(earned) * shares[0]).quantize(Decimal(1)))
    if PAID.search(text) and not KEPT.search(text):
        return {WHAT_IF_MONTHLY.name: amount}
    return {RESERVE.name: amount} if KEPT.search(text) else {}
