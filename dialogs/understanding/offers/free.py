"""Time at the start of a loan that bears no interest: 前45天免息, 之后每天3块; the first 15 days are free."""

from content.regex import regex
from dialogs.calculator.terms import MONTH, Length, Unit
from dialogs.understanding.offers.parts import Figure, Ordinal, Row, length_of
from dialogs.understanding.values import Duration, Number

_FREE = (
    r"免利?息|免(?:任何)?费用?|不[收要算计](?:付|给|任何|[你我])*(?:利?息|钱|费用?)|(?:零|(?<![\d.])0)(?:利[息率]?|息|费用?)|[没无]有?(?:利?息|费用)"
    r"|interest[- ]free|(?:no|zero|without(?: any)?|0%?) (?:interest|charges?|cost)|costs? (?:me |you )?nothing|free of charge|not charged|free\b"
)
_TOLD_BEHIND = regex(rf"(?:以?内|之内|期|[里都我是就]|[-\s]|\b(?:is|are|it'?s|at|come)\b)*(?:{_FREE})")
_TOLD_BEFORE = regex(rf"(?:{_FREE})(?:[用期有是为:\s]|\b(?:times?|periods?|of|for|the|first|initial)\b)*$")
_FIRST_MONTH = regex(r"(?<!\d)(?:首|第[一1]个?|头一?个)月|\bfirst month\b(?! (?:of|i)\b)")
_OVER = regex(r"\s?(?:的?免息期?(?:以|之)?后|以后|之后|过后|后|起|开始|(?:are|is) (?:up|over))")
_BEYOND = regex(r"(?:超过|超出|超了|超|过了|满了?|过|\b(?:after|beyond|past)(?: (?:the|those|these))?(?: first)?)\s?$")
_REST = regex(r"(?:后|后面|剩下|余下|另外|\b(?:next|other|last|remaining))的?\s?$")
_FREE_TIME = regex(r" (?:interest|charge)[- ]free (day|week|month)s?\b")
_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month"}
"""3 interest-free months."""
_NEAR = 40


def free_at_first(row: Row) -> tuple[Length, int | None] | None:
    """How long nothing is charged, and the place of the figure that tells it."""
    for figure in row.figures:
        length = length_of(figure.value) if isinstance(figure.value, Duration) else None
        if length is not None and is_free(row.text, *figure.span):
            return length, figure.place
        if isinstance(figure.value, Number) and (free := _FREE_TIME.match(row.text, figure.span[1])):
            return Length(figure.value.best, _UNITS[free[1]]), figure.place
    month = _FIRST_MONTH.search(row.text)
    return (MONTH, None) if month and is_free(row.text, *month.span()) else None


def is_free(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a time tells that it bears no interest."""
    return bool(_TOLD_BEHIND.match(text, end) or _TOLD_BEFORE.search(text[max(0, start - _NEAR) : start]))


def told_again(row: Row, figure: Figure, free: Length) -> bool:
    """45天之后, 超过45天, 第46天起: the end of the free time, and no length of the loan."""
    value, (start, end) = figure.value, figure.span
    if isinstance(value, Ordinal):
        return value.unit in ("天", "日") and free.unit == "day" and value.best == free.amount + 1
    same = isinstance(value, Duration) and length_of(value) == free
    return same and bool(_OVER.match(row.text, end) or _BEYOND.search(row.text[max(0, start - _NEAR) : start]))


def is_rest(row: Row, figure: Figure) -> bool:
    """后45天每天3块, behind such a time."""
    start = figure.span[0]
    return _REST.search(row.text[max(0, start - _NEAR) : start]) is not None
