"""The fact on which an answer turns: asked behind the answer where nothing else is open, and taken in as it is told.

他留下的存折就3万,欠的一共8万6, behind the answer about the debts of the dead: none of it is the person's own.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.answers import Match
from dialogs.asking import NOTHING_NEAR, answer
from dialogs.decisive_slots import ESTATE_LEFT, ESTATE_OWED, GUARANTEE_DUE, LAST_CONTACT
from dialogs.flow import Turn, offering, question
from dialogs.meaning import Heard, answer_to
from dialogs.message import Message
from dialogs.session import Session
from dialogs.talk import Slot
from dialogs.understanding.reader import read
from dialogs.understanding.text import clause
from dialogs.understanding.values import Money

Json = Any
HEIR = "heir_debt"
TURNS_ON: dict[str, Slot[Any]] = {
    HEIR: ESTATE_LEFT,
    **dict.fromkeys(("limit_three_years", "limit_demand", "limit_old_debt"), LAST_CONTACT),
    "collect_guarantor": GUARANTEE_DUE,
}
"""By topic: the fact that an adviser asks for next."""
LEAST = 100
"""Yuan: 一间老屋 is no sum."""
OWES = regex(r"欠|债|贷|信用卡|花呗|借呗|网贷|\b(?:ow(?:es?|ed|ing)|debts?|loans?|cards?)\b", re.IGNORECASE)
LEFT = regex(r"留|遗产|存折|存款|积蓄|定期|房|车|铺|地|值|卖|余额|卡里|账户|公积金|抚恤|丧葬|保险|剩|\b(?:left|leaves?|leaving|estate|savings?|flat|house|car|worth|account|inherit\w*)\b", re.IGNORECASE)
OWN = regex(r"我(?:自己|本人|名下|这边|个人|也|还|另外)(?!继承)[^,，。他她]{0,6}(?:欠|逾期|信用卡|网贷|贷款|[花借]呗)|\bi (?:also )?owe\b|\bmy own (?:debt|loan|card)", re.IGNORECASE)
"""Of the person's own debts."""


def decided(m: Message) -> Heard | None:
    """The fact that an answer turned on: asked for and answered, or, of an estate, told in its own words."""
    topic = next((name for name in (m.session.topic, *m.session.earlier) if name in TURNS_ON), None)
    if topic is None or m.pasted or OWN.search(m.text) or (m.session.top and not m.session.top.done):
        return None
    told = _estate(m) if topic == HEIR else {}
    if not told and m.slot and m.slot == TURNS_ON[topic]:
        found = answer_to(m.session, m.slot, m.text, m.today, whole=m.slot.kind == "money")
        told = {m.slot.name: found.value} if found and found.problem is None else {}
    if not told:
        return None
    known = m.session.with_facts(told)
    return Heard(told, silent=frozenset(told), notes=(answer(known, NOTHING_NEAR, Match(topic, 1.0), m.text, m.today),))


def _estate(m: Message) -> dict[str, Json]:
    """What was left and what was owed, each added up."""
    sums: dict[str, Decimal] = {}
    for name, amount in _sums(m):
        sums[name] = sums.get(name, Decimal(0)) + amount
    return {name: str(amount) for name, amount in sums.items()}


def _sums(m: Message) -> Iterator[tuple[str, Decimal]]:
    for value in read(m.text, today=m.today, asked="money"):
        if not isinstance(value, Money) or value.value is None or value.value < LEAST:
            continue
        beside = clause(m.text, value.span)
        if LEFT.search(beside) or OWES.search(beside):
            yield (ESTATE_LEFT if LEFT.search(beside) and not OWES.search(beside) else ESTATE_OWED).name, value.value


def behind(before: Session, after: Session, heard: Heard) -> Turn | None:
    """The question behind an answer, once, where nothing is open and nothing else was told."""
    last = heard.notes[-1] if heard.notes else None
    slot = TURNS_ON.get(last.key.removeprefix("answer.")) if last else None
    reckoned = last is not None and any(part.key.startswith("figure.") for part in last.parts)
    is_open = after.top is not None and not after.top.done
    if slot is None or reckoned or is_open or heard.start or heard.facts or slot.name in after.facts or before.asked == slot.name:
        return None
    notes = (*heard.notes, question(after, slot))
    return Turn(offering(after.but(asked=slot.name, misses=0), *notes), notes)
