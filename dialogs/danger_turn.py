"""A turn in which danger was heard, or may have been, or is taken back."""

import re
from dataclasses import replace
from datetime import date

from content.regex import regex
from dialogs import guard
from dialogs.after_danger import (
    ANSWERS,
    ASKED_IN_PASSING,
    DANGER,
    DESPAIR,
    OF_ANOTHER,
    answers_of_another,
    goes_on,
    only_answers,
    received,
    wants_company,
)
from dialogs.collectors.contacts import filed
from dialogs.ear import hear
from dialogs.flow import Turn, advance, at_menu
from dialogs.letter_slots import LETTER_ACCOUNT, LETTER_APPROVED, LETTER_KIND
from dialogs.letters.data import OF_MEANS
from dialogs.meaning import REFUSALS, Heard
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.taking_in import acted, take_in
from dialogs.understanding.moves import mood

WISHED = ("borrow", "application", "checkup")
"""What is begun by a wish of its own, and tells of no trouble."""
VERIFIED, SHORT = regex(r"12368|核实|查(?:过|了|到)|问过?了?法院|\b(?:checked|verified|rang|called|phoned)\b", re.IGNORECASE), 32
"""是真的,我查过了, of a court's paper."""
IN_ORDER = "conduct.lawful"
CONTACTS, CHANGES, OF_MONEY = "contacts[", "what_if.", ("debts[", "income", "essentials", "spending.", "spouse_income", "offer.", "due_this_month")


def by_tone_only(session: Session, text: str, found: guard.Danger, today: date) -> Turn | None:
    """No word says danger. What a collector did, figures in the middle of a talk, a letter that is wished for, a change to the plan,
    and anything at all where the tone is faint: each is taken in, behind a line that says whom to call if it was meant."""
    if session.topic == DANGER and wants_company(text):
        return Turn(session.but(misses=0), (Reply(received(text), options=_go_on(session)),))
    heard = hear(session, text, today)
    if session.top and session.top.dialog == "court" and found.kind == "self_harm" and len(text) <= SHORT and VERIFIED.search(text) and mood(text) != "despair":
        turned = take_in(session, heard if heard.facts else Heard(move="repeat"), today)
        return replace(turned, session=turned.session.remember(session))
    if found.of_inheritance:
        return _inheritance(session, heard, today)
    if any(note.key == REFUSALS[0] for note in heard.notes):  # 写我爸不在了,其实在
        turned = take_in(session, heard, today)
        return replace(turned, session=turned.session.remember(session))
    figures = bool(session.facts) and any(name.startswith(OF_MONEY) and value is not None for name, value in heard.facts.items())
    story = any(name.startswith(CONTACTS) for name in heard.facts)
    cause = session.asked == LETTER_ACCOUNT.name and LETTER_ACCOUNT.name in heard.facts and session.facts.get(LETTER_KIND.name) in OF_MEANS
    told = story or cause or (figures and found.kind == "self_harm") or any(name == LETTER_KIND.name or name.startswith(CHANGES) for name in heard.facts) or heard.refuses
    if not (told or found.faint) or mood(text) == "despair":
        return None
    plainly_wished = heard.awaits is not None or heard.start in WISHED  # 把他上门的视频留个底
    to_a_draft = session.asked == LETTER_APPROVED.name and (heard.facts or heard.notes)  # 服务费那句去掉
    if found.faint and (to_a_draft or plainly_wished or any(note.key.startswith("harmed.") for note in heard.notes)):  # and he has photos of my passport
        turned = take_in(session, heard, today)
        return replace(turned, session=turned.session.remember(session))
    line = Reply(f"danger.if_{found.kind}")
    if not (told or _is_to_answer(heard)):
        return _faint(session, line, today)
    turned = acted(session, heard, today)
    if story and any(reply.key == IN_ORDER for reply in turned.replies):  # a calm call that speaks of a court
        return replace(turned, session=turned.session.remember(session))
    after = turned.session.but(topic=turned.session.topic or ASKED_IN_PASSING)
    return replace(turned, replies=(line, *turned.replies), session=after.remember(session))


def _inheritance(session: Session, heard: Heard, today: date) -> Turn:
    """Who would have to pay once I am dead: answered behind a kind line, and nobody is asked what was left; facts told beside it are taken in."""
    line = Reply("danger.inheritance")
    if not any(heard.facts.values()):
        return _faint(session, line, today)
    turned = acted(session, replace(heard, notes=()), today)
    return replace(turned, replies=(line, *turned.replies), session=turned.session.but(topic=turned.session.topic or ASKED_IN_PASSING).remember(session))


def _faint(session: Session, line: Reply, today: date) -> Turn:
    """Faint, and nothing else to answer: the open question stays, or the talk goes on wherever the person likes."""
    if session.asked and session.top:
        return advance(session.but(topic=ASKED_IN_PASSING), today, (line,), again=False)
    turned = at_menu(session, "danger.go_on")
    return replace(turned, replies=(line, *turned.replies), session=turned.session.but(topic=DANGER))


def settled(session: Session, text: str, heard: Heard, today: date, *, denied: bool) -> Turn | None:
    """Who says that no danger was meant, or answers what was said to it, and nothing else to work on."""
    if line := _taken_back(session, text, heard, denied=denied):
        return _faint(session.but(topic=None), Reply(line), today)
    if session.topic == OF_ANOTHER and not denied and answers_of_another(heard, text):
        return Turn(session.but(misses=0), (Reply(received(text, of_another=True), options=_go_on(session)),))
    if session.topic == DANGER and not denied and only_answers(heard, text):
        return Turn(session.but(misses=0), (Reply(received(text), options=_go_on(session)),))
    return None


def _taken_back(session: Session, text: str, heard: Heard, *, denied: bool) -> str:
    """The line for who says that no danger was meant, and nothing else to work on: the talk goes on where it was."""
    begun = heard.start if heard.start != "scam" or heard.facts else None  # 不是真的要死: no wish to look whether something is true
    told = begun or any(heard.facts.values()) or (heard.move and heard.move not in (*ANSWERS, "repeat", "trust", "wait"))
    others = [note for note in heard.notes if note.key.startswith("answer.") and note.key != DESPAIR]
    if denied:
        return "" if told or others else "danger.denied"
    return "" if told or session.topic not in (DANGER, ASKED_IN_PASSING) else goes_on(text)


def _is_to_answer(heard: Heard) -> bool:
    """Whether a topic is asked about, a fact told, or a dialog or something else wished for."""
    topics = any(note.key.startswith("answer.") for note in heard.notes)
    return bool(heard.start or topics or any(heard.facts.values()) or (heard.move and heard.move not in ANSWERS))


def threatened(session: Session, heard: Heard, danger: str, today: date) -> Turn:
    """What a collector wrote is judged; violence in it is a danger to the person, and talk of death is not the person's own."""
    turned = take_in(session, heard, today)
    urgent = (Reply("danger.violence_to_user"),) if danger.startswith("violence") else ()
    return replace(turned, replies=(*urgent, *turned.replies), session=turned.session.remember(session))


def in_danger(session: Session, found: guard.Danger, text: str, today: date) -> Turn:
    """Danger first: nothing is asked about debts, nothing is forgotten, and the person can go on afterwards. A farewell of somebody else's is
    answered for them.

    What was done to them goes into the log of contacts.
    """
    if not guard.OF_OTHERS.isdisjoint(found.signals) or (found.kind == "self_harm" and guard.told_of_another(text)):
        return Turn(session.but(misses=0, topic=OF_ANOTHER), (Reply("danger.self_harm_of_another", options=_go_on(session)),))
    told = filed(session.facts, text, today) if found.kind == "violence_to_user" else {}
    return Turn(session.with_facts(told).but(misses=0, topic=DANGER), (Reply(f"danger.{found.kind}", options=_go_on(session)),))


def _go_on(session: Session) -> tuple[Action, ...]:
    return (Action("move", "repeat", run=session.runs),) if session.asked else ()
