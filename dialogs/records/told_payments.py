"""What was paid since the last look, and what is new: 花呗还了800,信用卡没还,收入降到5000."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.letters.words import AS_PLANNED
from dialogs.meaning import Heard, bounded
from dialogs.plans.named_debts import meant
from dialogs.plans.planning import owes
from dialogs.records.payments import NEW, is_past, planned_for
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.slots import ESSENTIALS, HAPPENED, INCOME, NEWS, OWED, PAID, PAPERS_COME, find
from dialogs.talk import Slot
from dialogs.told.filing import items
from dialogs.told.telling import labelled_facts
from dialogs.understanding.intents import Route
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.moves import is_question

Json = Any
LONGEST = 300
CLAUSE = regex(r"[。;；!！\n]|[,，](?!\d{3}(?!\d))|\b(?:and|but)\b|但是?|另外|还有")
NOT_DUE = r"(?<![每月要应该得能低期想算须需])"
PAYMENT = regex(either(
    f"{NOT_DUE}(?:还|付)了[^¤,，。欠剩]{{2,6}}¤",
    f"{NOT_DUE}(?:还|交|付|转|打)(?:了|掉|上|过|进去|款)*(?:一共|大概|有)?¤",
    "¤[^,，。]{0,4}(?:还|打|转)(?:给)?了",
    r"\b(?:paid|repaid|sent|put|transferred)(?: back| off| in| about| only| just| another| \w+){0,2} ¤",
), re.IGNORECASE)
NOTHING = regex(either(
    "没(?:有)?(?:钱)?(?:还|付|交|动)(?!清|完|齐)",
    "一分(?:钱)?(?:都|也)?没", "还不上", r"(?<![\d.])0(?:元|块)?$",
    r"\bnothing\b(?! (?:is |has |really |much )?(?:new|else|changed|more|special|to report|happened|different))",
    r"\bno payment",
    r"\b(?:didn'?t|did not|haven'?t|have not|couldn'?t) (?:pay|paid)",
    r"\bzero\b", r"\b0$",
), re.IGNORECASE)
NONE = regex(r"(?:没有?|无|no(?:ne|pe)?|nil)[啊呢的了.!]*", re.IGNORECASE)
CLEARED = regex(r"(?:还|结|付|缴)(?:清|完)了|清账了|\b(?:paid|cleared)(?: (?:it|them|everything|all))? (?:off|in full)|\bcleared\b", re.IGNORECASE)
ALL = regex(r"都|全|每[家笔]|\b(?:all|both|every|any|everyone|anyone)\b", re.IGNORECASE)
AGAIN = regex(r"又|再|另外|\b(?:another|more|again)\b", re.IGNORECASE)
LATELY = regex(r"这个?月|本月|上个?月|今[天早晚]|昨[天晚]|刚|前天|\b(?:this|last) (?:month|week)|today|yesterday|\bjust\b", re.IGNORECASE)
LEFT = regex(r"欠|剩|余额|\b(?:owe|left|balance|remain)", re.IGNORECASE)
NO_NEWS = regex(either(
    "(?:没有?|无)(?:什么|啥|别的|其他|其它|新的?)*(?:变化|变动|情况|新情况|消息|事)",
    "(?:其他|其它|别的|剩下的?)(?:都|也)?(?:没|照旧|一样|不)",
    r"\b(?:nothing|no)(?: else)? (?:new|else|changed|has changed|news|changes?)\b",
    "same as (?:before|last month|always|usual)", r"\ball (?:quiet|the same)\b", r"\bas usual\b",
    r"\bno updates?\b",
    "(?:一切|都|还是)?(?:照旧|老样子|没变)(?=$|[,，。了的])",
    "没(?:什么|啥)?新(?:的|鲜事?|情况)", "(?:和|跟)上个?月一样",
    "^没(?:有)?(?:别的|其他的?|其它的?)了?[。.!]?$",
), re.IGNORECASE)
KNOWN_BY = {INCOME.name: (INCOME.name,), ESSENTIALS.name: (ESSENTIALS.name, "spending.")}
"""What was told before, so that another figure is news."""
LATE = regex(r"逾期|\b(?:overdue|days? late|weeks? late|months? late)\b", re.IGNORECASE)
HOSTS = (None, "plan", "triage", "checkin")
"""What may be under way where a payment is told of one's own accord."""
NO_DEBT = regex(r"保证金|押金|定金|手续费|服务费|解冻|验证|客服|deposit|\bfees?\b|unfreeze", re.IGNORECASE)
"""What a fraud takes is no payment of a debt, whoever it calls itself."""


def told_payments(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """A month's check wished for or under way, or a payment to a debt that is known."""
    top = session.top.dialog if session.top else None
    if len(text) > LONGEST or not owes(session.facts) or is_question(text):
        return None
    under_way = top == "checkin" or wanted.dialog == "checkin"
    if not under_way and LATE.search(text):
        return None  # 农行卡上个月没还上,逾期22天了: how late it is, and no payment
    if not under_way and not (top in HOSTS and LATELY.search(text) and meant(session.facts, text) and not NO_DEBT.search(text)):
        return None
    goes_on = top == "checkin" and not is_past(session.facts, today)
    paid = dict(_payments(session, text, today, asked=top == "checkin"))
    if not paid and not under_way:
        return None
    facts = paid | (_news(session, text, today) if under_way else {})
    which = () if paid else _which(session, text, today)
    if not facts and not which:
        return None if goes_on else Heard(start="checkin")
    heard = replace(bounded(session, facts), silent=frozenset({NEWS.name}), notes=which)
    return heard if goes_on else replace(heard, start="checkin", silent=frozenset(facts))


def _which(session: Session, text: str, today: date) -> tuple[Reply, ...]:
    """A sum that was paid to one of several: to which is one tap."""
    said, places = marked(text, today)
    match = PAYMENT.search(said)
    amount = amount_in(match, said, places) if match else None
    if amount is None:
        return ()
    options = tuple(Action("set", PAID.at(index).name, str(amount), session.runs + 1) for index, item in items(session.facts).items() if item.get("owed"))
    return (Reply("common.paid_to", {"amount": amount}, options=options, known=session.facts),)


def _payments(session: Session, text: str, today: date, *, asked: bool) -> Iterator[tuple[str, Json]]:
    """The payments by slot; what names no debt is the one asked about, or the only one."""
    there = [index for index, item in items(session.facts).items() if item.get("owed")]
    open_one = find(session.asked or "")
    mine = [open_one.item] if asked and open_one and open_one.key == PAID.key and open_one.item is not None else []
    named, goes_on = list[int](), asked
    for clause in CLAUSE.split(text):
        named = meant(session.facts, clause) or (there if ALL.search(clause) else named)
        whose = named or mine or (there if len(there) == 1 else [])
        for index in whose:
            if (amount := _amount(session.facts, index, clause, today, named=bool(named) and goes_on, asked=bool(mine))) is not None:
                goes_on = True  # I paid 1,000 to Huabei and 500 to the card
                before = Decimal(session.facts.get(PAID.at(index).name) or 0) if AGAIN.search(clause) else Decimal(0)
                yield PAID.at(index).name, str(before + amount)


def _amount(known: Mapping[str, Json], index: int, clause: str, today: date, *, named: bool, asked: bool) -> Decimal | None:
    """What the clause says was paid of a debt; a bare sum beside its name is that where a month's check asks."""
    said, places = marked(clause, today)
    if match := PAYMENT.search(said) or (re.search(r"^[^欠剩¤]*¤[^¤]*$", said) if named else None):
        return amount_in(match, said, places)
    if CLEARED.search(clause):
        return Decimal(known.get(OWED.at(index).name) or 0)
    if AS_PLANNED.search(clause):
        return planned_for(known, index, today)
    return Decimal(0) if NOTHING.search(clause.strip()) or (asked and NONE.fullmatch(clause.strip())) else None


def _news(session: Session, text: str, today: date) -> dict[str, Json]:
    """What else is new beside the payments."""
    told = labelled_facts(session, text, today, None)
    facts = dict[str, Json]()
    for name, (new_one, news) in NEW.items():
        if name in told and any(known.startswith(KNOWN_BY[name]) for known in session.facts):
            facts |= {new_one.name: told[name], NEWS.name: news}
    there = items(session.facts)
    left = LEFT.search(text) is not None
    new = {name: value for name, value in told.items() if (slot := find(name)) and slot.item is not None and (left if slot.item in there else True) and _is_new(slot, told, there)}
    if new:
        facts |= new | {NEWS.name: "debt"}
    if happened := told.get(HAPPENED.name):
        facts |= {HAPPENED.name: happened, NEWS.name: "letter" if happened in ("letter", *PAPERS_COME) else "calls"}
    if paper := {name: value for name, value in told.items() if name.startswith("paper.")}:
        facts |= paper | {NEWS.name: "letter"}
    if NO_NEWS.search(text) and NEWS.name not in facts:
        facts[NEWS.name] = "none"
    return facts


def _is_new(slot: Slot[Any], told: Mapping[str, Json], there: Mapping[int, Any]) -> bool:
    """A debt that was not there, or what is left of one that was."""
    return slot.key == OWED.key or (slot.item not in there and OWED.at(slot.item or 0).name in told)
