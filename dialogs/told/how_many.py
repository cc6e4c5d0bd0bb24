"""Where it is asked what is owed, and the answer is how many debts there are: 四家, four of them, 4."""

import re
from typing import Any

from content.regex import regex
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.slots import DEBT_COUNT, LENDER, LENDERS_COUNT, OWED
from dialogs.understanding.bare import MOST_LENDERS
from dialogs.understanding.reader import read
from dialogs.understanding.values import Count, Number

BESIDE = regex(r"(?:大概|差不多|有|一共|总共|得有|吧|左右|的?样子|网贷|平台|of them|of those|about|around|maybe|i think|in all|altogether|[\s,，.。])*", re.IGNORECASE)
UNITS = ("家", "个", "笔", "张", "lenders", "banks", "apps", "platforms", "loans", "cards")


def how_many(m: Message) -> Heard | None:
    """Nobody owes four yuan: so many debts, and what they come to is still to be told."""
    if m.slot is None or m.slot.key != OWED.key:
        return None
    values = read(m.text, today=m.today)
    if len(values) != 1 or not isinstance(value := values[0], Count | Number) or not 1 < value.best < MOST_LENDERS:
        return None
    if isinstance(value, Count) and value.unit not in UNITS:
        return None
    start, end = value.span
    if not BESIDE.fullmatch(m.text[:start] + m.text[end:]):
        return None
    facts: dict[str, Any] = {LENDERS_COUNT.name: int(value.best)}
    index = m.slot.item
    if index is not None and m.session.facts.get(LENDER.at(index).name) is None:
        facts[DEBT_COUNT.at(index).name] = int(value.best)
    return bounded(m.session, facts)
