"""What no reader is sure of: a debt of somebody else told and not asked about, a remark on the answer just read, a question in a talk."""

import re

from content.answers import topics
from dialogs.answers import look_up, nearby, situation
from dialogs.asking import NOTHING_NEAR, answer
from dialogs.heard import mended, sense
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.offered import whole_offer
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.understanding.moves import is_question

OWN_STEPS = ("harmed", "court", "letter")
"""A fraud, a court's paper and a letter have steps of their own, and a loan that is told in full has its price, whoever owes."""
SURE_IN_A_TALK = 0.35
SOMEBODY = {"family", "spouse", "parents", "child", "contacts", "guarantor"}
"""Ideas of another person: pigs that died leave no heir."""
OF_HOUSEHOLD = ("spouse_debt", "family_pay")
OWN_DEBTS = re.compile(r"(?:^|[,，。\s])我?(?:现在|自己|还|一共|总共|加起来|全部)*欠|\bi owe\b", re.IGNORECASE)


def of_another(m: Message) -> Heard | None:
    """老公瞒着我借了二十万; 我爹走了,还欠五万: what it means for the person. Nothing of it is filed as a debt of theirs."""
    if m.session.top or m.pasted or m.wanted.dialog in OWN_STEPS or whole_offer(m.text, m.today):
        return None
    told = situation(m.text, m.session.lang, "another") if sense(mended(m.text)).ideas & SOMEBODY else None
    if told and told.topic in OF_HOUSEHOLD and OWN_DEBTS.search(m.text):
        return None  # 一共欠18万7,老婆要离婚
    if told and (told.topic != m.session.topic or is_question(m.text)):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, told, m.text, m.today),))
    return Heard(notes=(listening(m.session),)) if _whose(m.session) == "another" and _remarks(m) else None


def _remarks(m: Message) -> bool:
    """说欠三万多, 我没签过字: more of that debt, and no wish, no question and no debt of one's own."""
    wishes = m.wanted.dialog not in (None, "triage") or is_question(m.text) or OWN_DEBTS.search(m.text)
    return not wishes and all(name.startswith("debts[") for name in m.told)


def unsure(m: Message) -> Heard | None:
    """A question that nothing surely answers: what the talk at hand comes to, the nearest topic, or which of those near is meant."""
    if not is_question(m.text):
        return None
    top = m.session.top
    if top and not top.done and m.wanted.dialog == top.dialog:
        return Heard(notes=(Reply("common.almost"),))
    near = nearby(m.text, m.session.lang) if top or m.session.topic else ()
    if near and near[0].score >= SURE_IN_A_TALK:
        return Heard(notes=(answer(m.session, NOTHING_NEAR, near[0], m.text, m.today),))
    options = tuple(Action("answer", match.topic, run=m.session.runs) for match in near)
    return Heard(notes=(Reply("common.which_topic", options=options) if near else Reply("common.out_of_scope"),))


def listening(session: Session) -> Reply:
    """A remark that nothing can be worked out from: the answer holds, and what lies near it is offered."""
    topic = topics()[session.topic or ""]
    near = (match.topic for match in look_up(topic.labels[session.lang], session.lang).near if match.topic != topic.name)
    return Reply("common.listening", {"topic": topic.labels[session.lang]}, options=tuple(Action("answer", name, run=session.runs) for name in near))


def _whose(session: Session) -> str | None:
    topic = topics().get(session.topic or "")
    return topic.told if topic else None
