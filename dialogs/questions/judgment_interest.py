"""What is added to a debt for each day that a judgment is not performed."""

from datetime import date
from typing import Any

from dialogs import slots
from dialogs.calculator.rounding import to_fen
from dialogs.case import read_case
from dialogs.talk import Part, Talk
from dialogs.understanding.reader import read
from dialogs.understanding.values import Day, Duration, Money


def added(t: Talk, text: str) -> tuple[Part, dict[str, Any]] | None:
    """So much a day, and for the days that are told; None where no sum is known."""
    owed = next((value.value for value in read(text, today=t.today, asked="money") if isinstance(value, Money) and value.value), None) or t.get(slots.CLAIM) or read_case(t).owed
    if not owed:
        return None
    a_day = owed * t.fact("LAW-021").daily
    days = days_told(text, t.today)
    whole = to_fen(a_day * days) if days and days > 1 else None
    a_day = to_fen(a_day)
    return Part("figure.late_interest", {"owed": owed, "a_day": a_day, "days": days if whole else None, "whole": whole}), {"double_interest_per_day": a_day, "double_interest": whole}


def days_told(text: str, today: date) -> int | None:
    """How many days are told, or how many have passed since the day that is."""
    values = read(text, today=today)
    since = next((value.start for value in values if isinstance(value, Day) and value.start and value.start < today), None)
    told = next((value.days for value in values if isinstance(value, Duration) and value.days), None)
    return (today - since).days if since else told
