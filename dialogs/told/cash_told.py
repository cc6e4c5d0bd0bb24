"""Money that is told beside debts: what is at hand, and what is set aside for emergencies."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.slots import CASH, INCOME, RESERVE
from dialogs.told.filing import sums_owed
from dialogs.told.telling_words import AT_HAND, SET_ASIDE
from dialogs.understanding.savings import read_cash, read_keeping
from dialogs.understanding.text import clause

Json = Any


def cash_told(case: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """Cash and reserve, in yuan, beside the facts of a `case`: no sum that is owed is cash, and a reserve is set aside from a wage."""
    told: dict[str, Json] = {}
    if AT_HAND.search(text) and (cash := read_cash(text, today)) and Decimal(cash) not in sums_owed(case):
        told[CASH.name] = cash
    if INCOME.name in case and (aside := SET_ASIDE.search(text)) and (kept := read_keeping(clause(text, aside.span()), today).get(RESERVE.name)):
        told[RESERVE.name] = kept
    return told
