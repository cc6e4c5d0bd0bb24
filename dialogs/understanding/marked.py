"""A text with a mark in place of each value, so that a pattern can say where an amount, a day or a number must stand."""

import re
from datetime import date
from decimal import Decimal

from dialogs.understanding.reader import read
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Rate, Value

LEAST = Decimal(10)
"""Smaller numbers are no amounts of money."""
MARKS: dict[type[Value], str] = {Money: "¤", Number: "¤", Day: "@", Duration: "~", Percent: "%", Rate: "%", Count: "#"}
Placed = list[tuple[int, Value]]


def marked(text: str, today: date) -> tuple[str, Placed]:
    """The text with a mark for each value, and the values with the places of their marks."""
    said, places, last = "", Placed(), 0
    for value in read(text, today=today):
        mark = MARKS.get(type(value))
        if mark is None or (isinstance(value, Money | Number) and value.best < LEAST):
            continue
        start, end = value.span
        said += text[last:start]
        places.append((len(said), value))
        said += mark
        last = end
    return said + text[last:], places


def has_amount(text: str, today: date) -> bool:
    return "¤" in marked(text, today)[0]


def has_figure(text: str, figure: Decimal, today: date) -> bool:
    """Whether an amount is said as it stands."""
    return any(isinstance(value, Money | Number) and value.best == figure for _, value in marked(text, today)[1])


def amount_in(match: re.Match[str], said: str, places: Placed) -> Decimal | None:
    """The amount whose mark stands in a match."""
    value = value_in(match, said, places, "¤")
    return value.best if isinstance(value, Money | Number) else None


def value_in(match: re.Match[str], said: str, places: Placed, marks: str) -> Value | None:
    """The first value of the match whose mark is one of `marks`."""
    start, end = match.span()
    return next((value for place, value in places if start <= place < end and said[place] in marks), None)
