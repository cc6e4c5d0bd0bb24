"""A figure of an offer that is a rate, or only looks like one: 利率4.2 without its sign, 利息16000分40个月."""

from decimal import Decimal

from content.regex import regex
from dialogs.understanding.values import Money, Number, Percent, Rate, Value

_RATE_IN_PARTS = regex(r"(?:年化|利率)\D{0,4}?(\d{1,2}(?:\.\d+)?)分$")
_RATE_OF = regex(r"(?:年化(?:利率)?|(?<!日)利率|(?P<fee>费率))\s*(?:是|为|:)?\s*$")
_UNIT_FOLLOWS = regex(r"\s*(?:[%‰分厘毫元块万千百期倍折个]|percent|\d)")
_SUM_IN_PARTS = regex(r"(\d[\d,]{2,12}(?:\.\d+)?)分$")
MOST_PERCENT = 100
_IN_PARTS = regex(r"分(?:成|作)?[\d一二三四五六七八九十]|[,，。;； ]|$")


def no_rate(text: str, value: Value) -> Value:
    """利息16000分40个月 is a sum in forty parts, 年化3.85分3年 a rate of 3.85 in three years' parts: neither is a rate in 分."""
    if not isinstance(value, Rate):
        return value
    if sum_in_parts := _SUM_IN_PARTS.search(text, *value.span):
        return Money(value=Decimal(sum_in_parts[1].replace(",", "")), span=sum_in_parts.span(1))
    rate = _RATE_IN_PARTS.search(text, 0, value.span[1]) if _IN_PARTS.match(text, value.span[1] - 1) else None
    return Percent(value=Decimal(rate[1]), span=rate.span(1)) if rate else value


def in_percent(text: str, value: Value) -> Value:
    """利率4.2: nobody says the sign; a fraction of one might be meant as it stands."""
    start, end = value.span
    named = _RATE_OF.search(text, max(0, start - 8), start) if isinstance(value, Number) and not _UNIT_FOLLOWS.match(text, end) else None
    if named is None or not isinstance(value, Number) or value.value is None:
        return value
    least = Decimal("0.1") if named["fee"] else 1
    return Percent(value=value.value, span=value.span) if least <= value.value < MOST_PERCENT else value
