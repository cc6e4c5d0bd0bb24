"""Details of several debts one after the other, in the order in which they were told: 利率分别是14%,16%,18%."""

import re
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.priority import YEARS
from dialogs.filing import items
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.named_debts import meant
from dialogs.rates_told import rate_named
from dialogs.slots import DEBT_RATE, INSTALMENTS_LEFT, MINIMUM, OVERDUE, OWED, PENALTY_RATE
from dialogs.talk import Slot
from dialogs.understanding.reader import read
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Rate, Value
from dialogs.understanding.what_if_words import SUPPOSES

Json = Any
LONGEST = 200
FEW, FEW_EN = 4, 10
"""Letters beside the figures of a bare list."""
ONE_BY_ONE = regex(r"分别|依次|各(?:自)?[是为]|按(?:这个|上面|刚才的?)?顺序|挨个|\brespectively\b|\bin (?:that|this|the same) order\b", re.IGNORECASE)
HEADS: tuple[tuple[Any, Slot[Any]], ...] = (
    (regex(r"罚息|逾期利率|\bpenalty (?:rate|interest)", re.IGNORECASE), PENALTY_RATE),
    (regex(r"利率|年化|利息|[年月日]息|\b(?:rates?|interest|apr)\b", re.IGNORECASE), DEBT_RATE),
    (regex(r"逾期|晚了|\b(?:overdue|late|behind)\b", re.IGNORECASE), OVERDUE),
    (regex(r"还剩|剩[余下]?[^,，。]{0,4}期|期数|\b(?:instalments?|payments?) left\b|\bleft to pay\b", re.IGNORECASE), INSTALMENTS_LEFT),
    (regex(r"最低|月供|每个?月|每期|月还|\b(?:minimums?|monthly|payments?|instalments?|a month)\b", re.IGNORECASE), MINIMUM),
    (regex(r"欠款?|余额|本金|\b(?:owe|balances?|principal)\b", re.IGNORECASE), OWED),
)
"""What a list is of, by its words."""


def in_order(m: Message) -> Heard | None:
    """As many figures of one sort as debts are known, and no lender with them: each is of the debt in its place."""
    if len(named := rate_named(m.session.facts, m.text, m.today)) > 1:
        return bounded(m.session, named)
    there = [index for index, item in items(m.session.facts).items() if item.get("owed") or item.get("minimum")]
    if len(there) < 2 or len(m.text) > LONGEST or SUPPOSES.search(m.text) or meant(m.session.facts, m.text):
        return None
    slot = next((slot for words, slot in HEADS if words.search(m.text)), None) or next((slot for _, slot in HEADS if m.slot and m.slot.key == slot.key), None)
    if slot is None or not (ONE_BY_ONE.search(m.text) or _is_a_list(m)):
        return None
    values = [found for value in read(m.text, today=m.today) if (found := _as(slot, value)) is not None]
    lacking = [index for index in there if m.session.facts.get(slot.at(index).name) is None]
    places = there if len(values) == len(there) and slot is not OWED else lacking
    if len(values) != len(places) or len(values) < 2:
        return None
    return bounded(m.session, {slot.at(index).name: value for index, value in zip(places, values, strict=True)})


def _is_a_list(m: Message) -> bool:
    """Figures, what they are of, and hardly a word besides."""
    rest = m.text
    for value in reversed(read(m.text, today=m.today)):
        rest = rest[: value.span[0]] + rest[value.span[1] :]
    for words, _ in HEADS:
        rest = words.sub("", rest)
    return len(re.sub(r"\W", "", rest)) <= (FEW_EN if rest.isascii() else FEW)


def _as(slot: Slot[Any], value: Value) -> Json:
    """The value as the slot stores it; None where it is of another sort."""
    match slot.kind, value:
        case "rate", Rate() if value.per in YEARS:
            return slot.encode((value.best, value.per))
        case "rate", Percent():
            return slot.encode((value.best / Decimal(100), "year"))
        case "money", Money() | Number():
            return str(value.best)
        case "days", Duration() if value.days is not None:
            return value.days
        case "count", Count() | Number() if value.best == int(value.best):
            return int(value.best)
    return None
