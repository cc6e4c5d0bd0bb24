"""How old somebody is: a figure without a unit that is no money, 我都六十七了, I'm 53."""

import re

from content.regex import regex
from dialogs.understanding.values import Money, Number, Value

YOUNGEST, OLDEST = 12, 99
SAID_OF = regex(r"(?:(?:(?<![收扣给借还欠找帮转打坑付交退补让])(?:我|咱|[他她])|爸|妈|爹|娘|爷|奶|公|婆|头|伴)(?:今年|都|也|快|已经|才|刚|虚|周|马上|就要)*|今年(?:都|也|快|已经|才|刚)*|\b(?:i|he|she)(?:'m| am|'s| is)(?: only| already| just| almost| nearly)? |\b(?:aged?|turn(?:ed|ing)?) )$", re.IGNORECASE)
UNIT = regex(r"\s?(?:[元块万千百亿wk%天期个月号日笔次家点分毛多几]|年(?!纪|龄)|yuan|rmb|cny|days?|weeks?|months?|years? (?!old)|payments?|per|late|behind|overdue|short)", re.IGNORECASE)
"""What makes it another figure than an age: 我都40天没还了."""
CURRENCY = regex(r"[元块¥￥$]|yuan|rmb|cny", re.IGNORECASE)


def without_ages(values: list[Value], text: str) -> list[Value]:
    """The values that tell nobody's age."""
    return [value for value in values if not (isinstance(value, Money | Number) and _is_age(value, text))]


def _is_age(value: Money | Number, text: str) -> bool:
    start, end = value.span
    return YOUNGEST <= (value.best or 0) <= OLDEST and SAID_OF.search(text[max(0, start - 16) : start]) is not None and not CURRENCY.search(text[start:end]) and not UNIT.match(text, end)
