"""The rates of several debts in one sentence, each by its name: 美团年化18%,借呗日息万四."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.priority import YEARS
from dialogs.plan_offers_told import by_debt
from dialogs.planning_words import PENALTY
from dialogs.slots import DEBT_RATE, PENALTY_RATE
from dialogs.understanding.marked import marked
from dialogs.understanding.reader import read
from dialogs.understanding.values import Percent, Rate
from dialogs.understanding.what_if_words import SUPPOSES

Json = Any
HUNDRED = Decimal(100)
A_YEAR = regex(r"年化|年利率|年息|\b(?:a year|per year|annual\w*|apr)\b", re.IGNORECASE)
IS_AT = regex(
    r"(?:利[息率]|年化|年息)[^,，。%]{0,6}%|(?:是|才|就|只有|大概|差不多)\s*%|\b(?:is|are|at|charges?|interest|rate)\b[^.,%]{0,24}%",
    re.IGNORECASE,
)
LEAST_YEARLY = Decimal(5)
"""Of a rate without its time: what no lender takes a month, and is a year's."""
BOTH = regex(r"都|均|和|跟|、|\b(?:both|and|all)\b", re.IGNORECASE)
OF_TEN_THOUSAND = regex(r"(?<![日年月天息])万(?:分之)?(?=[一二三四五六七八九\d](?![\d千百万]))")
"""万五, where no time is named: of a day, as lenders say it."""


def rate_named(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """The rate of each debt that is named, where nothing else is told: what it is, or with 罚息 what it is when late."""
    if SUPPOSES.search(text):
        return {}
    found: dict[str, Json] = {}
    slot, yearly = PENALTY_RATE if PENALTY.search(text) else DEBT_RATE, A_YEAR.search(text)
    waiting: list[int] = []
    for named, part in by_debt(known, text):
        values = read(OF_TEN_THOUSAND.sub("日息万", part), today=today) if named else []
        rate = values[0] if len(values) == 1 else None
        if isinstance(rate, Percent) and ((yearly and (found or waiting or len(named) > 1)) or (rate.best >= LEAST_YEARLY and (found or IS_AT.search(marked(part, today)[0])))):
            rate = Rate(span=rate.span, value=rate.best / HUNDRED, per="year")  # 借呗和微粒贷年化都是18%,花呗15%
        if not values and named and BOTH.search(text):
            waiting += named  # Jiebei and Weilidai are at 18% a year
            continue
        if not isinstance(rate, Rate) or rate.per not in YEARS or (len(named) > 1 and not BOTH.search(part)):
            return {}
        found |= {slot.at(index).name: slot.encode((rate.best, rate.per)) for index in (*waiting, *named)}
        waiting = []
    return {} if waiting else found
