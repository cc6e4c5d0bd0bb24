"""A letter that is wished for: which one, with what the same message tells; and no help with what is not true."""

import re
from datetime import date

from content.languages import LANGUAGES
from content.regex import regex
from content.words import words
from dialogs.collectors.contacts import log
from dialogs.collectors.rules import judge
from dialogs.letter_slots import (
    LETTER_ACCOUNT,
    LETTER_ASKS,
    LETTER_BEFORE,
    LETTER_DEBT,
    LETTER_KIND,
    LETTER_LENDER,
)
from dialogs.letters.account import in_order
from dialogs.letters.against_truth import against_truth
from dialogs.letters.data import OF_MEANS
from dialogs.letters.debts import house_of
from dialogs.letters.rules import OF_CONDUCT
from dialogs.letters.subject import EVERY_ONE
from dialogs.letters.told import Json, told_of_letter
from dialogs.letters.told_before import remembered, told_lines
from dialogs.letters.untrue_words import INVENTS, UNTRUE
from dialogs.letters.wishes import CLAUSE, invents, kind_told, unproved
from dialogs.letters.words import CAUSE, OBJECTION, TELLS
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.replies import Reply, debt_name
from dialogs.session import Session
from dialogs.slots import PAPER, REASON, RECORD
from dialogs.told.filing import items
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.moves import is_question
from dialogs.understanding.unlisted import named_lenders

LONGEST_NAME, SHORT = 30, 24
EVERY = regex(r"都|两笔|一起|全部|\b(?:both|all)\b", re.IGNORECASE)
EVERY_ONE_OF = regex(r"[两三四几]笔|一起|全部|所有|(?:都|全)写|\bboth\b|\ball (?:of them|(?:of )?(?:my|the|these) |debts|two|three)|\beverything\b", re.IGNORECASE)
TO_THEM_TOO = regex(r"[给向跟](?:他们?|它们?|这家|同一家|对方|该行)|\b(?:write|letter)\b[^.?]{0,24}\b(?:them|the same (?:bank|lender|one))\b", re.IGNORECASE)
MORE_THAN_ONE = 2
EACH_HOUSE = regex(r"[两三四五六几每各]个?家|(?:家家|挨家|分别|每一?[笔个])|\b(?:all|each|every)(?: one)?(?: of)?(?: them| my| the)?(?: (?:two|three|four|five|lenders?|banks?|of them))?(?=[ .,!]|$)|\bboth\b", re.IGNORECASE)
OF_COMPLAINTS = "collect_complain"
OF_RECORD = "credit_"
OF_ME = regex(r"\b(?:can|could|may) i\b|我(?:能|可以|想)", re.IGNORECASE)
"""Can I get three months? tells what is wished for; can the bank stop interest? asks what they do."""
TO_STOP = regex(r"停|别再|不要再|不准|不许|\bstop\b", re.IGNORECASE)


def honest(session: Session, text: str, today: date) -> Heard:
    """The letter that is wished for, with all that is told of it but for a story."""
    kind = kind_told(text)
    told = told_of_letter(session, text, today, kind.get(LETTER_KIND.name))
    told = {name: value for name, value in told.items() if name not in (LETTER_ACCOUNT.name, LETTER_ASKS.name, REASON.name)}
    return Heard({**kind, **bounded(session, told).facts}, start="letter", silent=frozenset(told))


def refused(text: str, *, amid: bool) -> str | None:
    """The words for what is not written: made up for all that is said; or only not told as true yet."""
    if invents(text) or (amid and INVENTS.search(text)):
        return "common.honest_letter"
    return "common.only_true" if amid and unproved(text) else None


TOLD_OTHERWISE = ("dispute", "settlement", "defence", "objection")
"""Letters that say what was written wrongly: 报告里写三个月,其实两天."""


def against(session: Session, text: str) -> bool:
    """Whether something is to stand in a letter that the message itself tells otherwise."""
    open_letter = session.facts if session.top is not None and session.top.dialog == "letter" else {}
    return against_truth(text) and (open_letter or kind_told(text)).get(LETTER_KIND.name) not in TOLD_OTHERWISE


def untrue(m: Message) -> Heard | None:
    """In the middle of a letter, before anything is read as a fact or a question: what is not so stands in none."""
    on_top = m.session.top is not None and m.session.top.dialog == "letter"
    wished = on_top and not m.pasted and (invents(m.text) or against(m.session, m.text)) and not told_before(m.session, m.text, m.today)
    return Heard(notes=(Reply("common.honest_letter"),)) if wished else None


GRAVE = regex(r"癌|瘤|白血病|尿毒|肾衰|中风|瘫|残|抑郁|车祸|死|去世|\b(?:cancer|leuk\w+|tumou?r|kidney|stroke|disab\w+|depress\w+|crash|died|dead)\b", re.IGNORECASE)
"""写我得了癌症吧, by who told of a broken leg: another story."""


def _said_so_far(session: Session) -> str:
    lines = session.facts.get(LETTER_ACCOUNT.name) or []
    return " ".join((*(text for text, _ in session.told), *(text for text, _ in session.facts.get(LETTER_BEFORE.name) or ()), *(line["text"] for line in lines))).lower()


def told_before(session: Session, text: str, today: date) -> bool:
    """就说失业了, by somebody who told of it before: their own reason, and no story."""
    known = session.facts.get(REASON.name)
    if (grave := GRAVE.search(text)) and grave[0].lower() not in _said_so_far(session):
        return False
    return known is not None and any((fact.slot, fact.value) == (REASON.name, known) for fact in labelled(text, today)) and not UNTRUE.search(text)


def begun(session: Session, text: str, today: date, kind: dict[str, Json] | None = None) -> Heard:
    """A letter is wished for; what the same message tells goes into it."""
    kind = kind or kind_told(text) or of_record(session, text) or of_collectors_log(session, text) or _of_story(text, today) or _of_price(session, text) or _of_told(session, text, today)
    before = session.facts.get(LETTER_KIND.name)
    named = kind.get(LETTER_KIND.name) or before
    facts = kind | told_of_letter(session, text, today, named)
    facts |= _same_house(session, text, before, facts)
    facts |= of_all(session, text, facts) if named in OF_MEANS else {}
    if named == "settlement":  # what is to be confirmed stands in the wish: so far, or paid off
        facts[LETTER_BEFORE.name] = [list(row) for row in remembered(session.told, text, today)]
    if named and (new := facts.get(LETTER_ACCOUNT.name)):
        there = session.facts.get(LETTER_ACCOUNT.name) if named == before and session.top and session.top.dialog == "letter" else [] if named in OF_CONDUCT else told_lines(session.told, named, facts.get(LETTER_LENDER.name))
        facts[LETTER_ACCOUNT.name] = in_order([*(line for line in there or () if line not in new), *new])
    if before and LETTER_ACCOUNT.name not in facts:
        if named == before and session.top and session.top.dialog == "letter":
            return Heard(move="repeat")
        if {named, before} <= set(OF_CONDUCT):  # the same story to another end
            facts |= {name: session.facts[name] for name in (LETTER_ACCOUNT.name, LETTER_LENDER.name) if name in session.facts}
    first, notes = _one_each(session, text, facts)
    facts |= first
    return Heard(bounded(session, facts).facts, start="letter", silent=frozenset(facts), forget=_of_the_other(session, named, facts), notes=notes)


def _one_each(session: Session, text: str, facts: dict[str, Json]) -> tuple[dict[str, Json], tuple[Reply, ...]]:
    """给三家都写, to all three: a letter to each house, the one that is late longest first, and whom the next ones are to."""
    if LETTER_LENDER.name in facts or not EACH_HOUSE.search(text):
        return {}, ()
    owed = [(-(item.get("overdue_days") or 0), index, item["lender"]) for index, item in items({**session.facts, **facts}).items() if item.get("lender") and item.get("owed")]
    houses = {house_of(lender): (lender, index) for _, index, lender in sorted(owed, reverse=True)}  # of several debts at one house, the one that is late longest
    rows = sorted(houses.values(), key=lambda row: next(place for place, (_, index, _) in enumerate(sorted(owed)) if index == row[1]))
    if len(rows) < MORE_THAN_ONE:
        return {}, ()
    names = [{lang: debt_name(index, session.facts, words(lang)) for lang in LANGUAGES} for _, index in rows]
    return {LETTER_LENDER.name: rows[0][0]}, (Reply("common.one_each", {"first": names[0], "next": names[1], "others": names[1:]}),)


def _same_house(session: Session, text: str, before: str | None, facts: dict[str, Json]) -> dict[str, Json]:
    """也给他们写一封, write to them too: whom the letter before it was to."""
    known = {name: session.facts[name] for name in (LETTER_LENDER.name, LETTER_DEBT.name) if session.facts.get(name) is not None}
    return known if before and TO_THEM_TOO.search(text) and not facts.keys() & {LETTER_LENDER.name, LETTER_DEBT.name} else {}


def of_all(session: Session, text: str, facts: dict[str, Json], *, asked: bool = False) -> dict[str, Json]:
    """信用卡和新一贷都是平安的, to ICBC for both: one letter for all that is owed to a house."""
    told = [value for name, value in facts.items() if name.endswith("].lender")] if EVERY.search(text) else []
    known = [value for name, value in {**session.facts, **facts}.items() if name.endswith("].lender")] if asked or EVERY_ONE_OF.search(text) else []
    named = {house_of(one.name) for one in named_lenders(text)}
    for lenders in (told, [lender for lender in known if not named or house_of(lender) in named]):
        if len(lenders) > 1 and len({house_of(lender) for lender in lenders}) == 1:
            return {LETTER_LENDER.name: lenders[0], LETTER_DEBT.name: EVERY_ONE}
    return {}


def _of_the_other(session: Session, named: str | None, facts: dict[str, Json]) -> tuple[str, ...]:
    """What was told for a letter to another end, and is no part of this one: but for whom it is to."""
    before = session.facts.get(LETTER_KIND.name)
    if before in (None, named) or any({before, named} <= set(alike) for alike in (OF_CONDUCT, OF_MEANS)):
        return ()
    return tuple(name for name in session.facts if name.startswith("letter.") and name not in facts and name not in (LETTER_KIND.name, LETTER_LENDER.name, LETTER_DEBT.name, LETTER_BEFORE.name))


def _of_told(session: Session, text: str, today: date) -> dict[str, Json]:
    """Write to them, and no more: for what the last message was about that a letter can rest on; 孩子600 tells of no collectors."""
    if session.topic == OF_COMPLAINTS and log(session.facts):
        return {LETTER_KIND.name: "complaint"}
    told = [said for said, _ in session.told[-1:]] if len(text) <= 2 * SHORT and session.facts.get(LETTER_KIND.name) is None else []
    kind = kind_told(told[0]) if told and not (is_question(told[0]) and not OF_ME.search(told[0])) else {}
    if kind.get(LETTER_KIND.name) in OF_CONDUCT:
        return _of_story(told[0], today)
    return kind if kind.get(LETTER_KIND.name) in TELLS else {}


def _of_price(session: Session, text: str) -> dict[str, Json]:
    """这么高,能写信让他们降下来吗, behind what a loan costs: lower fees."""
    priced = session.top is not None and session.top.dialog == "rate"
    return {LETTER_KIND.name: "fees"} if priced and CHEAPER.search(text) else {}


CHEAPER = regex(r"降|减|退|低一?[点些]|便宜|少收|太高|这么高|\b(?:lower|reduce|cut|less|refund|back|down|waive|cheaper|so high|too high|unfair)\b", re.IGNORECASE)


def _of_story(text: str, today: date) -> dict[str, Json]:
    """他们天天给我前男友打电话,写封信: what the story breaks tells which letter."""
    found = judge(" ".join(said for said in CLAUSE.split(text) if not CAUSE.search(said)), "unknown", today)  # 公司拖欠工资 is no breach of a collector
    if found.verdict != "breach":
        return {}
    others = any("third" in item.name or "contact" in item.name for item in found.items)
    return {LETTER_KIND.name: "third_parties" if others else "complaint"}


def of_record(session: Session, text: str) -> dict[str, Json]:
    """写个异议申请, behind an entry that is wrong: of a court's paper it would be another letter."""
    wrong = session.facts.get(RECORD.name) == "wrong" or (session.topic or "").startswith(OF_RECORD)
    return {LETTER_KIND.name: "dispute"} if wrong and PAPER.name not in session.facts and OBJECTION.search(text) else {}


def of_collectors_log(session: Session, text: str) -> dict[str, Json]:
    """Write to them to stop, behind what collectors did: to whom else they spoke tells which letter."""
    rows = log(session.facts) if TO_STOP.search(text) else []
    if not rows:
        return {}
    return {LETTER_KIND.name: "third_parties" if any(row.to != "me" for row in rows) else "complaint"}
