"""Pay by the hour or the piece as what it comes to in a month: 一小时25,一天10小时,一个月26天; 0.8 a piece, 500 pieces a day, 25 days."""

import re
from collections.abc import Sequence
from decimal import Decimal

from content.regex import either, regex

HOURS, PIECES = "hours", "pieces"
_ZH_HOUR, _ZH_PIECE = "(?:个)?(?:小时|钟头?)", "(?:件|单|票|片|个(?!月|小时|钟)|趟|双|只)"
_EN_HOUR, _EN_PIECE = "(?:hours?|hrs?|h)", "(?:pieces?|pcs?|parcels?|orders?|units?|items?|deliver(?:y|ies)|shirts?)"
_NUMBER = r"(\d+(?:\.\d+)?)"
_PRICE = rf"{_NUMBER}\s*(?:([块毛角])\s*(\d)?(?!\d)钱?|元|yuan|rmb)?"
UNITS = ((HOURS, _ZH_HOUR, _EN_HOUR), (PIECES, _ZH_PIECE, _EN_PIECE))
PRICES = {
    unit: regex(rf"(?:[一每1]{zh}|{'时薪' if unit == HOURS else '计件'})\s*(?:给|挣|是|能拿|工钱|算)?\s*{_PRICE}|{_PRICE}\s*(?:[一每/]\s*{zh}|(?:an?|per|each|every|/)\s*{en}\b)")
    for unit, zh, en in UNITS
}  # fmt: skip
COUNTS = {
    unit: regex(rf"(?:[一每]天|天天|日)\s*(?:能|大概|差不多|要|得|干|做|送|跑|上|出|绣|缝|\s)*{_NUMBER}\s*(?:多|来)?{zh}|{_NUMBER}\s*(?:{en}\b|{zh})(?:\s*(?:a|per|each|every|/|[一每])\s*(?:day|shift|天))?")
    for unit, zh, en in UNITS
}  # fmt: skip
A_WEEK = {unit: regex(rf"[一每](?:周|星期|礼拜)\s*(?:做|干|上|送)?{_NUMBER}\s*{zh}|{_NUMBER}\s*{en}\s*(?:a|per|each|every|/)\s*week") for unit, zh, en in UNITS}
DAYS = regex(either(
    rf"(?:[一每]个?月|月里|干|做|上|出|跑|送)\s*(?:能|大概|差不多|要|得|干|做|上|出|跑|送|就|\s)*(?:满)?\s*{_NUMBER}\s*天",
    rf"{_NUMBER}\s*days?(?:\s*(?:a|per|each|every|/)\s*month)?(?!\s*(?:late|overdue|behind|ago|left))",
))
OFF = regex(rf"(?:[一每]个?月)\s*(?:只)?休息?\s*{_NUMBER}\s*天")
MONTH, WEEKS, MOST_DAYS = Decimal(30), Decimal(52) / 12, Decimal(31)
PARTS = {"块": Decimal(1), "毛": Decimal("0.1"), "角": Decimal("0.1")}


def as_a_month(text: str) -> str:
    """The text with such pay as a wage by the month, where all that makes it up is told; else as it was."""
    for unit in (HOURS, PIECES):
        price = PRICES[unit].search(text)
        if price is None:
            continue
        rest = text[: price.start()] + " " * len(price[0]) + text[price.end() :]
        if (week := A_WEEK[unit].search(rest)) is not None:
            return _said(text, [price, week], _price(price) * _first(week) * WEEKS)
        count = COUNTS[unit].search(rest)
        off = OFF.search(rest)
        days = off or (DAYS.search(rest, count.end()) or DAYS.search(rest) if count else None)
        worked = MONTH - _first(off) if off else _first(days) if days else Decimal(0)
        if count and days and 0 < worked <= MOST_DAYS:
            return _said(text, [price, count, days], _price(price) * _first(count) * worked)
    return text


def _said(text: str, found: Sequence[re.Match[str]], sum_of_month: Decimal) -> str:
    start, end = min(each.start() for each in found), max(each.end() for each in found)
    wage = f"{sum_of_month:.0f}"
    return f"{text[:start]}{f'wage {wage} a month' if text.isascii() else f'月工资{wage}'}{text[end:]}"


def _first(found: re.Match[str]) -> Decimal:
    return Decimal(next(group for group in found.groups() if group))


def _price(found: re.Match[str]) -> Decimal:
    """0.8, 8毛, 1块2."""
    whole, part, tenth = next(found.groups()[i : i + 3] for i in (0, 3) if found.groups()[i])
    factor = PARTS.get(part or "块", Decimal(1))
    return Decimal(whole) * factor + (Decimal(tenth) * factor / 10 if tenth else 0)
