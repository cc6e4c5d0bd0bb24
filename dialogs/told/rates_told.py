"""The rates of several debts in one sentence, each by its name: 美团年化18%,借呗日息万四."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.priority import YEARS
from dialogs.plans.plan_offers_told import CLAUSE, by_debt
from dialogs.plans.planning_words import PENALTY
from dialogs.slots import DEBT_RATE, PENALTY_RATE
from dialogs.told.filing import items
from dialogs.understanding.marked import marked
from dialogs.understanding.names import find_lenders
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number, Percent, Rate
from dialogs.understanding.what_ifs.loan_words import SUPPOSES

Json = Any
HUNDRED = Decimal(100)
A_YEAR = regex(r"年化|年利率|年息|\b(?:a year|per year|annual\w*|apr)\b", re.IGNORECASE)
IS_AT = regex(
    r"(?:利[息率]|年化|年息)[^,，。%]{0,6}%|(?:是|才|就|只有|大概|差不多)\s*%|\b(?:is|are|at|charges?|interest|rate)\b[^.,%]{0,24}%",
    re.IGNORECASE,
)
ALL_AT = regex(r"(?:利[息率]|年化|年息)?[^,，。%]{0,3}(?:都|全部?)(?:是|按|在|差不多|大概)*[^,，。%]{0,4}[%¤]|\b(?:all|both|each|every one)\b[^.,%]{0,24}%|%[^.,%]{0,24}\b(?:on|for) (?:all|both|each|every)\b", re.IGNORECASE)
LEAST_YEARLY = Decimal(5)
"""Of a rate without its time: what no lender takes a month, and is a year's."""
BOTH = regex(r"都|均|和|跟|、|\b(?:both|and|all)\b", re.IGNORECASE)
SHARE_OF_IT = regex(r"打[^,，。%]{0,4}折|% off\b", re.IGNORECASE)
"""利息打五折: so much of the interest that there is, and no rate."""
OF_TEN_THOUSAND = regex(r"(?<![日年月天息])万(?:分之)?(?=[一二三四五六七八九\d](?![\d千百万]))")
"""万五, where no time is named: of a day, as lenders say it."""


def rate_named(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """The rate of each debt that is named, where nothing else is told: what it is, or with 罚息 what it is when late."""
    if SUPPOSES.search(text) or SHARE_OF_IT.search(text):
        return {}
    if not any(isinstance(value, Money) for _, value in marked(text, today)[1]) and not find_lenders(text) and (everyone := rate_of_all(text, today)):
        return {DEBT_RATE.at(index).name: everyone for index, item in items(known).items() if item.get("owed")}
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


def rate_of_all(text: str, today: date) -> Json | None:
    """利息都是18%, they are all at 18%: the rate that a clause which names no lender tells of all debts."""
    for clause in CLAUSE.split(text):
        if not ALL_AT.search(marked(clause, today)[0]) or find_lenders(clause) or PENALTY.search(clause):
            continue
        rate: Any = next((value for value in read(clause, today=today) if isinstance(value, Percent | Rate | Number)), None)
        if isinstance(rate, Number):  # 年化都按18算
            rate = Percent(span=rate.span, value=rate.best) if LEAST_YEARLY <= rate.best <= HUNDRED and A_YEAR.search(clause) else None
        if isinstance(rate, Percent) and rate.best >= LEAST_YEARLY:
            rate = Rate(span=rate.span, value=rate.best / HUNDRED, per="year")
        if isinstance(rate, Rate) and rate.per in YEARS:
            return DEBT_RATE.encode((rate.best, rate.per))
    return None
