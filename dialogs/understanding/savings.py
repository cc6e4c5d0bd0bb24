"""What somebody keeps for emergencies, has at hand, and the day of the month on which they pay."""

from datetime import date
from typing import Any

from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.what_if_words import CASH, ORDINAL, PAYS, RESERVE
from dialogs.understanding.what_ifs import LONGEST, the_rest

Json = Any


def read_keeping(text: str, today: date) -> dict[str, Json]:
    """What is kept for emergencies, and the day of the month on which is paid."""
    if len(text) > LONGEST:
        return {}
    said, values = marked(text, today)
    if the_rest(values, text):
        return {}
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
