"""What an adviser asks next: the fact on which an answer turns, before whatever is open; where nothing is, what tells of the person's own case.

他留下的存折就3万,欠的一共8万6, behind the answer about the debts of the dead: none of it is the person's own.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.answering import SUPPOSED
from dialogs.decisive_slots import ESTATE_LEFT, ESTATE_OWED, LAST_CONTACT, LAST_PAYMENT, PAYEE, PROOF
from dialogs.flow import Turn, offering, question
from dialogs.letter_slots import LETTER_APPROVED
from dialogs.meaning import Heard, answer_to, bounded
from dialogs.message import Message
from dialogs.questions.answers import Match, look_up
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.asking_next import CASE, HERE, TURNS_ON, next_asked, was_asked
from dialogs.questions.background import background
from dialogs.questions.guaranteed import guarantee_told
from dialogs.replies import Reply
from dialogs.scams.forwarded_signs import begun, tells
from dialogs.scams.forwarded_words import THEY_WANT
from dialogs.session import Session
from dialogs.slots import EVIDENCE_GOAL, HARM, INCOME, PAPER, SCAM_DONE
from dialogs.told.noted import echo
from dialogs.understanding.corrections import told_and_asked
from dialogs.understanding.harms import read_harm
from dialogs.understanding.questions import is_question, is_tentative
from dialogs.understanding.reader import read
from dialogs.understanding.replies import yes_or_no
from dialogs.understanding.text import clause
from dialogs.understanding.values import Money

Json = Any
HEIR, GUARANTOR = "heir_debt", "collect_guarantor"
SURE_OF_WHAT_THEY_SAY = 0.5
SENTENCES = regex(r"(?<=[!。！;；])\s*(?=\S)|(?<=\.)\s+(?=\S)")
NOT_DONE_FIRST = regex(r"(?:还|我|都|也|,)*(?:没|未|不)[^\s,，。不过我]{0,3}(?:呢|啊|的)?(?P<zh>[\s,，。]+|(?=不过|但))|(?:no[,. ]+)?(?:i |we )?(?:(?:did|have) ?n.?t|not|nothing)(?: yet)?(?: (?:paid?|pay|sent?|send|done|do|given|anything|it|yet))*(?P<en>[,.;]+ +| +(?=but\b))", re.IGNORECASE)
OF_ONES_OWN = regex(r"(?:不过|但是?|其实|先|来|就|那)*(?:我自己|说我|我真正|说正事|问正事|正事|说说|我的|我现在|我还|我是|我[^,，]{0,4}(?:欠|借)|网上借|[^,，]{0,4}(?:网贷|信用卡)(?:欠|还))|(?:but |actually |well )?(?:about )?(?:my (?:own|real|main|actual|debts?|loans?)|i (?:owe|have a|borrowed|took)|what i (?:need|want))", re.IGNORECASE)
"""没交,说我自己的: behind the denial one's own matter."""
LEAST_BESIDE = 6
"""Letters of another sentence that may mean something."""
LEAST = 100
"""Yuan: 一间老屋 is no sum."""
A_YEAR = timedelta(365)
"""What collectors did since then is looked at; what was longer ago tells when an old debt was last spoken of."""
OF_A_COURT = regex(r"法院|法官|传票|支付令|\bcourt|\bsummons|\bpayment order", re.IGNORECASE)
OWES = regex(r"欠|债|贷|信用卡|花呗|借呗|网贷|\b(?:ow(?:es?|ed|ing)|debts?|loans?|cards?)\b", re.IGNORECASE)
LEFT = regex(r"留|遗产|存折|存款|积蓄|定期|房|车|铺|地|值|卖|余额|卡里|账户|公积金|抚恤|丧葬|保险|剩|\b(?:left|leaves?|leaving|estate|savings?|flat|house|car|worth|account|inherit\w*)\b", re.IGNORECASE)
OWN = regex(r"我(?:自己|本人|名下|这边|个人|也|还|另外)(?!继承)[^,，。他她]{0,6}(?:欠|逾期|信用卡|网贷|贷款|[花借]呗)|\bi (?:also )?owe\b|\bmy own (?:debt|loan|card)", re.IGNORECASE)
"""Of the person's own debts."""


OF_FRAUD = ("scam_", "credit_one_time_free", "credit_paid_repair", "repay_agency")
OF_WHAT_WAS_DONE = ("scam_gave_code", "scam_paid_already")
"""他还要手机卡: nothing was given yet."""
LOST = regex(r"[交转打付填输发给]|paid|sent|transferred|typed|entered|gave|filled", re.IGNORECASE)
LONGEST_LOSS = 90
LONGEST_NO, LONGEST_NO_EN = 14, 40
"""我哥说过了24%的作废,半分别给 tells no payment."""


def decided(m: Message) -> Heard | None:
    """The fact that an answer turned on: asked for and answered, or, of an estate, told in its own words."""
    topic = next((name for name in (m.session.topic, *m.session.earlier) if name in TURNS_ON), None)
    slot = m.slot if topic and m.slot and m.slot in TURNS_ON[topic] and not _asks_itself(m.session, m.slot.name) else None
    if topic is None or m.pasted or OWN.search(m.text) or (m.session.top and not m.session.top.done and slot is None):
        return None
    if told := (_estate(m) if topic == HEIR else guarantee_told(m.text, m.today) if topic == GUARANTOR else {}):
        return _told(m, topic, told)
    if slot is None or (slot.kind == "day" and ((m.wanted.dialog == "conduct" and slot != LAST_CONTACT) or _is_of_another_day(m))):
        return None  # 催收今天又打给我妹 tells no day that a loan fell due
    if slot == LAST_PAYMENT and len(m.text) <= (LONGEST_NO_EN if m.text.isascii() else LONGEST_NO) and (said := yes_or_no(m.text)) and said.value == "no":
        return _told(m, topic, {slot.name: None})
    found = answer_to(m.session, slot, m.text, m.today, whole=slot.kind != "day")
    if found is None and slot == SCAM_DONE and (lost := read_harm(f"{m.text}\n{'代办' if topic.startswith('repay_') else '骗'}", m.today)):
        return Heard(bounded(m.session, lost).facts, start="harmed", silent=frozenset(lost))  # I signed and paid 500
    if found is None and slot == SCAM_DONE and THEY_WANT.match(m.text):
        best = look_up(m.text, background(m.session)).best  # he says it is refundable after a week
        more = best.topic if best and best.fit >= SURE_OF_WHAT_THEY_SAY and best.topic not in OF_WHAT_WAS_DONE else topic
        return begun(m.text) if more == topic and tells(m.text) else _told(m, more, {})  # what was told is not told again
    if found is None or found.problem is not None or (slot == LAST_CONTACT and m.wanted.dialog == "conduct" and found.value > str(m.today - A_YEAR)):
        return None
    return _done(found.value) if slot == SCAM_DONE else _kept(m, topic, found.value) if slot == PROOF else _told(m, topic, {slot.name: found.value})


def lost_behind(m: Message) -> Heard | None:
    """She paid them the 880 already, my brother typed in his card number: told behind an answer about such a fraud, whoever it was."""
    topics = (m.session.topic or "", *m.session.earlier)
    if not LOST.search(m.text) or HARM.name in m.session.facts or m.pasted or is_question(m.text) or not any(name.startswith(OF_FRAUD) for name in topics):
        return None
    of_own_debts = len(m.text) > LONGEST_LOSS or any(name.startswith(("debts[", INCOME.name)) for name in m.told)
    lost = {} if of_own_debts else read_harm(f"{m.text}\n骗", m.today)
    return Heard(bounded(m.session, lost).facts, start="harmed", silent=frozenset(lost)) if lost else None


def nothing_yet(m: Message) -> tuple[dict[str, Json], str] | None:
    """没转。他们昨晚打给我姐了: that nothing was done yet, and what is told besides."""
    first, *rest = SENTENCES.split(m.text.strip(), maxsplit=1)
    if m.slot == SCAM_DONE and not m.pasted and (denied := NOT_DONE_FIRST.match(m.text)) and OF_ONES_OWN.match(m.text, denied.end()) and len(m.text) - denied.end() >= LEAST_BESIDE:
        return {m.slot.name: "nothing"}, m.text[denied.end() :]
    if m.slot != SCAM_DONE or m.pasted or not rest or len(rest[0]) < LEAST_BESIDE:
        return None
    found = answer_to(m.session, m.slot, first, m.today)
    return ({m.slot.name: found.value}, rest[0]) if found and found.problem is None and found.value == "nothing" else None


def _is_of_another_day(m: Message) -> bool:
    """昨天收到法院的支付令, what if he sells it tomorrow: the day of a paper, or of what is only asked about."""
    asks = is_question(m.text) and told_and_asked(m.text) is None and not is_tentative(m.text)
    return asks or SUPPOSED.search(m.text) is not None or OF_A_COURT.search(m.text) is not None or PAPER.name in m.told


def _asks_itself(session: Session, name: str) -> bool:
    """Whether the dialog on top asked, which takes the answer in itself."""
    return session.top is not None and not was_asked(session, name)


def _told(m: Message, topic: str, told: dict[str, Json]) -> Heard:
    meant = "scam_fake_collector" if told.get(PAYEE.name) == "person" else topic
    known = m.session.with_facts(told).but(asked=None)
    return Heard(told, silent=frozenset(told), notes=(answer(known, NOTHING_NEAR, Match(meant, 1.0), m.text, m.today),))


def _done(done: str) -> Heard:
    """What a fraud wanted was done, or not."""
    if done == "nothing":
        return Heard({SCAM_DONE.name: done}, silent=frozenset({SCAM_DONE.name}), notes=(Reply("scam.stopped"),))
    return Heard({HARM.name: done}, start="harmed")


def _kept(m: Message, topic: str, kept: str) -> Heard:
    """What there is to show: put in order for the police or a complaint; else how to come by it."""
    police = topic.startswith("scam_")
    if kept == "nothing" and not police:
        return _told(m, "collect_evidence", {PROOF.name: kept})
    told = {PROOF.name: kept, EVIDENCE_GOAL.name: "police" if police else "complaint"}
    return Heard(told, start="evidence", silent=frozenset(told))


def with_case(m: Message, heard: Heard) -> Heard:
    """The first question of a dialog, asked behind an answer and answered: the dialog begins with it."""
    asked, top = m.session.asked, m.session.top
    if heard.start or heard.move or asked is None or asked not in heard.facts or not was_asked(m.session, asked) or (top and not top.done):
        return heard
    dialog = next((CASE[name] for name in (m.session.topic, *m.session.earlier) if name in CASE), None)
    return replace(heard, start=dialog) if dialog else heard


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
    """The question behind an answer, once: of what the answer turns on before any other, of one's case where nothing is open and nothing else was told."""
    last = heard.notes[-1] if heard.notes else None
    if last is None or not last.key.startswith(("answer.", "figure.")) or not after.topic or any(name.startswith("offer.") for name in heard.facts):
        return None  # 租手机拿4000,每月还398,12期 is priced behind the warning
    is_open = (after.top is not None and not after.top.done) or after.asked == LETTER_APPROVED.name or bool(heard.start or heard.facts.keys() - {before.asked})
    slot = next_asked(after, is_open=is_open)
    if slot is None or before.asked == slot.name:
        return None
    asked = after.but(asked=slot.name, misses=0, said=(*after.said, f"{HERE}:{slot.name}"))
    notes = (*heard.notes, *echo(after, heard.facts if heard.start else {}), question(after, slot))
    return Turn(offering(asked, *notes), notes)
