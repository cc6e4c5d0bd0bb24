"""What somebody lives on, told in their own way: by the day or the year, before costs, in parts, with a spouse's."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.filing import earned_facts, sums_owed
from dialogs.meaning import Heard, bounded
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import ESSENTIALS, INCOME, OF_A_MONTH
from dialogs.talk import Slot
from dialogs.telling import labelled_facts
from dialogs.understanding.earnings import EARNS, SPENT, read_earnings
from dialogs.understanding.marked import has_figure
from dialogs.understanding.moves import is_question
from dialogs.understanding.spending import OWED, read_spending, told_whole

Json = Any
MORE = re.compile(r"忘(?:了|记)?(?:说|算|讲|提)?|漏(?:了|算|说|掉)|没算|[还再][有得要加]|另外|加上|\b(?:forgot|also|plus|on top|as well|another)\b", re.IGNORECASE)
MONTHLY = re.compile(r"(?:每|一)个?月|月月|\b(?:a|every|each|per) month\b|\bmonthly\b", re.IGNORECASE)
"""忘了说每个月还要给老家打800 comes on top of what was told, 去医院还要交800 is paid once."""
LIVING = "spending.living"
WORKS = re.compile(r"开工|上班|干活|打工|跑(?:单|车|滴滴|外卖)|送外卖|发(?:工资|薪)|\bjob\b|\bwork\b", re.IGNORECASE)
BESIDES = re.compile(r"除了|除去|另外|不算|不含|不包括|\b(?:besides|on top of|apart from|not counting)\b", re.IGNORECASE)
"""Of the answer to what it takes to live: what was told before is not in it."""


def told_means(session: Session, slot: Slot[Any], text: str, today: date) -> Heard | None:
    """The answer to what comes in each month or what it takes to live, with whatever is told in the same breath."""
    if slot.name not in TAKEN or is_question(text):
        return None
    told = labelled_facts(session, text, today, None)
    return TAKEN[slot.name](session, text, today, {name: value for name, value in told.items() if name in OF_A_MONTH or name.startswith("debts[")})


def more_spent(session: Session, text: str, today: date) -> Heard | None:
    """What is spent besides, remembered once the whole was told: it is added, and said back as a change."""
    known = session.facts.get(ESSENTIALS.name)
    if known is None or session.asked == ESSENTIALS.name or not MORE.search(text) or not (MONTHLY.search(text) and SPENT.search(text)):
        return None
    spent = None if is_question(text) or OWED.search(text) or EARNS.search(text) else read_spending(text, today)
    return bounded(session, {ESSENTIALS.name: str(Decimal(known) + spent)}) if spent else None


def _income(session: Session, text: str, today: date, others: Mapping[str, Json]) -> Heard | None:
    earned = read_earnings(text, today, asked=True, owed=sums_owed(others))
    facts = earned_facts(earned, others, text)
    if earned.own and ESSENTIALS.name not in facts and (spent := told_whole(text, today, {earned.own, *sums_owed(others)})):
        facts[ESSENTIALS.name] = str(spent)
    heard = bounded(session, facts)
    if INCOME.name in facts:
        note = (Reply("means.a_month", {"income": earned.own}),) if earned.reckoned and earned.own else ()
        return replace(heard, notes=(*note, *heard.notes))
    if earned.left is not None:
        return replace(heard, notes=(*heard.notes, Reply("means.left", {"left": earned.left})))
    return heard if facts.keys() & OF_A_MONTH else None


def _essentials(session: Session, text: str, today: date, others: Mapping[str, Json]) -> Heard | None:
    """None where the parts that are told are all there is to it: whether they are the whole is looked at later. 生活费2500 by itself is
    all of it."""
    spent = read_spending(text, today)
    items = {name: Decimal(value) for name, value in others.items() if name.startswith("spending.")}
    before = sum((Decimal(value) for name, value in session.facts.items() if name.startswith("spending.") and value), Decimal(0))
    if spent is None or (items and spent == sum(items.values()) and (before or items.keys() != {LIVING})):
        return None
    if others.get(INCOME.name) == str(spent):
        if EARNS.search(text) or WORKS.search(text):
            return bounded(session, dict(others))
        others = {name: value for name, value in others.items() if name != INCOME.name}
    if BESIDES.search(text):
        spent += before
    others = {name: value for name, value in others.items() if name != LIVING}
    heard = bounded(session, {**others, ESSENTIALS.name: str(spent)})
    note = (Reply("means.spent", {"spent": spent}),) if spent and not has_figure(text, spent, today) else ()
    return replace(heard, notes=(*note, *heard.notes))


TAKEN: Mapping[str, Callable[[Session, str, date, Mapping[str, Json]], Heard | None]] = {INCOME.name: _income, ESSENTIALS.name: _essentials}
