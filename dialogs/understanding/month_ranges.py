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


PAIR = regex(r"(?<![一二三四五六七八九十])([一二三四五六七八九])[、和]?([一二三四五六七八九])月份?")
DIGITS = "零一二三四五六七八九"
"""三四月份: two months in a row."""


def _pair(text: str) -> tuple[int, int] | None:
    """The two months that are named side by side: 三四月份, March and April."""
    if (found := NAMED.search(text)) and " and " in found[0]:
        pair = NAMES.index(_name(found[1])) + 1, NAMES.index(_name(found[2])) + 1
    elif found := PAIR.search(text):
        pair = DIGITS.index(found[1]), DIGITS.index(found[2])
    else:
        return None
    return pair if pair[1] == pair[0] + 1 else None


def month_range(text: str, days: list[Day], today: date) -> tuple[date, int] | None:
    """The first of the first month that is still to come, and how many there are; None where no two months are named as ends."""
    if (found := NAMED.search(text)) and BETWEEN.search(text[: found.end()]):
        first = NAMES.index(_name(found[1])) + 1
        last = NAMES.index(_name(found[2])) + 1
        begin = date(today.year + (first <= today.month), first, 1)
        return begin, (last - first) % YEAR + 1
    if pair := _pair(text):
        return date(today.year + (pair[0] <= today.month), pair[0], 1), 2
    spans = [(start, end) for day in days if not day.every for start, end in ((day.start, day.end), *day.also) if start and end and start > today]
    whole = [(start, end) for start, end in spans if start.day == 1 and (start.year, start.month) != (end.year, end.month)]
    if not whole or (whole[0][1] - whole[0][0]).days > YEAR * 31:
        return None
    start, end = whole[0]
    return start, (end.year - start.year) * YEAR + end.month - start.month + 1


def _name(said: str) -> str:
    return next(name for name in NAMES if name.startswith(said.lower()[:3]))
