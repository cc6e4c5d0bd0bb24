"""The rates of several debts in one sentence, each by its name: 美团年化18%,借呗日息万四."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.calculator.priority import YEARS
from dialogs.plan_offers_told import by_debt
from dialogs.planning_words import PENALTY
from dialogs.slots import DEBT_RATE, PENALTY_RATE
from dialogs.understanding.reader import read
from dialogs.understanding.values import Rate
from dialogs.understanding.what_if_words import SUPPOSES

Json = Any
OF_TEN_THOUSAND = regex(r"(?<![日年月天息])万(?:分之)?(?=[一二三四五六七八九\d](?![\d千百万]))")
"""万五, where no time is named: of a day, as lenders say it."""


def rate_named(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """The rate of each debt that is named, where nothing else is told: what it is, or with 罚息 what it is when late."""
    if SUPPOSES.search(text):
        return {}
    found: dict[str, Json] = {}
    slot = PENALTY_RATE if PENALTY.search(text) else DEBT_RATE
    for named, part in by_debt(known, text):
        values = read(OF_TEN_THOUSAND.sub("日息万", part), today=today) if len(named) == 1 else []
        rate = values[0] if len(values) == 1 else None
        if not isinstance(rate, Rate) or rate.per not in YEARS:
            return {}
        found[slot.at(named[0]).name] = slot.encode((rate.best, rate.per))
    return found
