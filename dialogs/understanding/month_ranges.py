"""From which month to which: 2月到6月, 12月至次年2月, February to June, between April and July; the last is one of them."""

from datetime import date
from re import IGNORECASE

from content.regex import regex
from dialogs.understanding.values import Day

NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
MONTH = "(" + "|".join(f"{name}|{name[:3]}" for name in NAMES) + r")\b\.?"
NAMED = regex(rf"\b{MONTH}(?: (?:of )?(?:this |next )?(?:year|\d{{4}}))?,? ?(?:to|until|till|through|thru|up to|and|-|–)(?: (?:and|including|the end of))? ?\b{MONTH}", IGNORECASE)
BETWEEN = regex(r"\bbetween\b|\bfrom\b|\bto\b|\b(?:un)?till?\b|\bthrough\b|-|–", IGNORECASE)
YEAR = 12


def month_range(text: str, days: list[Day], today: date) -> tuple[date, int] | None:
    """The first of the first month that is still to come, and how many there are; None where no two months are named as ends."""
    if (found := NAMED.search(text)) and BETWEEN.search(text[: found.end()]):
        first = NAMES.index(_name(found[1])) + 1
        last = NAMES.index(_name(found[2])) + 1
        begin = date(today.year + (first <= today.month), first, 1)
        return begin, (last - first) % YEAR + 1
    spans = [(start, end) for day in days if not day.every for start, end in ((day.start, day.end), *day.also) if start and end and start > today]
    whole = [(start, end) for start, end in spans if start.day == 1 and (start.year, start.month) != (end.year, end.month)]
    if not whole or (whole[0][1] - whole[0][0]).days > YEAR * 31:
        return None
    start, end = whole[0]
    return start, (end.year - start.year) * YEAR + end.month - start.month + 1


def _name(said: str) -> str:
    return next(name for name in NAMES if name.startswith(said.lower()[:3]))
