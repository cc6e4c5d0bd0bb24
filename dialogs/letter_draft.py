"""What is said to the draft of a letter: a yes, a correction, a line more, or something else altogether."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.letter_account import account, in_order, is_to_me
from dialogs.letter_amends import COUNTED, COUNTED_EN, SHORT, SUMS, SWAP, amended
from dialogs.letter_data import OF_MEANS
from dialogs.letter_days import days_in
from dialogs.letter_debts import other_lender, to_whom
from dialogs.letter_retold import mended_lines
from dialogs.letter_struck import STRIKE
from dialogs.letter_subject import debt_of, lines_known
from dialogs.letter_terms import is_answer, terms_told
from dialogs.letter_told import BARE_SUM, told_beside, told_of_letter, with_lines
from dialogs.letter_wishes import invents, unproved
from dialogs.letter_words import ALL_RIGHT, APPROVED, INVENTS, NO_MORE, TELLS, WISH
from dialogs.meaning import Heard, bounded
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import (
    LETTER_ACCOUNT,
    LETTER_APPROVED,
    LETTER_ASKS,
    LETTER_KIND,
    LETTER_LENDER,
    LETTER_MONTHLY,
    LETTER_WITHOUT,
    OWED,
)
from dialogs.talk import Talk
from dialogs.telling import labelled_facts
from dialogs.told_conduct import of_collectors
from dialogs.told_evidence import evidence_wish
from dialogs.understanding.asked_sums import read_asked
from dialogs.understanding.corrections import Correction
from dialogs.understanding.intents import Route, route
from dialogs.understanding.marked import LEAST, marked
from dialogs.understanding.moves import correction, find_move, is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number
from dialogs.wishes import asked_beside_moves

Json = Any
OF_LETTER = "letter."
UNIT = regex(r"个?[月期周天]|\b(?:months?|weeks?|days?|instalments?)\b", re.IGNORECASE)
SAYS = regex(r"^(?:那|你|再|另外)*(?:就写|只写|加上?一?[句条]|补一?[句条]|加上)(?!信)|^(?:please |just |also |and )*(?:write|say|add)\b(?: that\b)?", re.IGNORECASE)
"""What is to stand in it, in so many words."""
SHORTER = regex(r"短一?[点些]|简短|精简|简洁|简单一?[点些]|太长|太啰嗦|别?这么长|缩短|缩一?缩|\b(?:shorter|shorten|too long|briefer|more concise|cut it down|trim it|(?:keep|make) it (?:short|brief|simple))\b", re.IGNORECASE)
BRIEFER = ("instalment", "extension", "fees", "complaint", "third_parties")
"""Letters that hold more than has to be in them."""
OTHERS = ("checkup", "checkin", "plan", "rate", "borrow", "platform", "fakeapp", "insolvency", "credit", "evidence", "swap", "early")
"""Wishes that no letter is about; of a court, a scam or a collector its story may tell."""


def on_draft(session: Session, text: str, today: date) -> Heard | None:
    """Said to the draft: a bare yes or no is for the question; a correction changes a line, anything else told is added.

    Nothing but a bare yes approves: what isn't understood is asked about, never taken for consent.
    """
    if session.asked != LETTER_APPROVED.name:
        return _put_right(session, text, today)
    if is_to_me(text) and not APPROVED.fullmatch(text.strip()):  # 算了,照实写
        return Heard(move="repeat")
    if APPROVED.fullmatch(text.strip()) or ALL_RIGHT.fullmatch(text.strip()):
        return Heard({LETTER_APPROVED.name: True})
    if NO_MORE.fullmatch(text.strip()):
        return Heard(notes=(Reply("common.no_more"),))
    if change := _shorter(session, text) or _until(session, text, today) or other_lender(session, text) or _amended(session, text, today):
        return change
    if is_answer(text, today) or find_move(text) or read_asked(text, today) or asked_beside_moves(text, today):
        return None  # 最多给24期 asks what that comes to, and stands in no letter
    if (is_question(text) and not correction(text)) or WISH.search(text) or INVENTS.search(text) or invents(text) or unproved(text) or _is_elsewhere(session, text, today):
        return None
    if session.facts.get(LETTER_KIND.name) not in TELLS and _of_collectors(session, text, today, route(text)):
        return None
    lines = _lines(session)
    mended, says = correction(text), SAYS.match(text) is not None
    if mended and session.facts.get(LETTER_MONTHLY.name) and BARE_SUM.fullmatch(marked(mended.text, today)[0]) and not SUMS.search(mended.label or ""):
        return bounded(session, {LETTER_MONTHLY.name: str(sums[0])}) if (sums := _sums(mended, today)) else None
    if mended and (sum_of_debt := _sum_of_debt(session, mended, today)):
        return replace(bounded(session, sum_of_debt), corrects=True)
    text = SAYS.sub("", text).lstrip(" :：,，")
    facts = told_of_letter(session, _with_unit(mended) if mended and mended.old else mended.labelled if mended else text, today, session.facts.get(LETTER_KIND.name))
    facts |= with_lines(lines, facts, corrects=mended is not None)
    if LETTER_ASKS.name in facts:
        facts[LETTER_ASKS.name] = list(dict.fromkeys([*(session.facts.get(LETTER_ASKS.name) or []), *facts[LETTER_ASKS.name]]))
    told = account(text, today)[0] if not facts.keys() & {LETTER_ACCOUNT.name} and (days_in(text, today) or says) else []
    if told and (says or not facts):  # 10月9号走的; 就写工资低
        facts[LETTER_ACCOUNT.name] = in_order([*lines, *told])
    if not facts and account(text, today)[1]:
        return Heard(notes=(Reply("common.in_letter"),))  # 把自动扣款停了: it asks for that by itself
    return replace(bounded(session, facts), corrects=mended is not None) if facts else Heard({LETTER_APPROVED.name: False})


def _shorter(session: Session, text: str) -> Heard | None:
    """能不能短一点: without what it rests on, and what is earned and spent; once that is out, only what is named may go."""
    if not SHORTER.search(text) or len(text) > (2 * SHORT if text.isascii() else SHORT):
        return None
    without = session.facts.get(LETTER_WITHOUT.name) or []
    brief = session.facts.get(LETTER_KIND.name) in BRIEFER and "assures" not in without
    note = Reply("asked.letter_brief" if brief else "asked.letter_short_enough")
    return Heard({LETTER_WITHOUT.name: sorted({*without, "assures", "income", "essentials"})} if brief else {}, notes=(note,), silent=frozenset({LETTER_WITHOUT.name}))


def _until(session: Session, text: str, today: date) -> Heard | None:
    """不对,到3月底; no, March: another day to wait until, or other months, and nothing else."""
    if session.facts.get(LETTER_KIND.name) != "extension" or len(text) > (2 * SHORT if text.isascii() else SHORT) or is_question(text) or STRIKE.match(text):
        return None
    mended = correction(text)
    terms = terms_told(_with_unit(mended) if mended else text, today, "extension", asked=True)
    return replace(bounded(session, terms), corrects=True) if terms else None


def _lines(session: Session) -> list[Json]:
    told: list[Json] | None = session.facts.get(LETTER_ACCOUNT.name)
    return lines_known(session.facts) if told is None else told


def _put_right(session: Session, text: str, today: date) -> Heard | None:
    """What is wrong in a draft, told where that was asked; beside another question of the letter only what is plainly put right, struck out or added."""
    asked = session.asked or ""
    if not asked.startswith(OF_LETTER):
        return None
    if asked != LETTER_LENDER.name and (other := other_lender(session, text)):
        return other
    if not _lines(session):
        return None
    if session.facts.get(LETTER_APPROVED.name) is not False:
        return _amended(session, text, today) if _is_plainly_put_right(asked, text, today) else _added(session, text, today) if asked != LETTER_ACCOUNT.name else None
    if NO_MORE.fullmatch(text.strip()):
        return Heard(forget=(LETTER_APPROVED.name,))
    if APPROVED.fullmatch(text.strip()):
        return Heard({LETTER_APPROVED.name: True})
    if asked != LETTER_ACCOUNT.name:
        return None
    mended = correction(text)
    terms = terms_told(_with_unit(mended), today, session.facts.get(LETTER_KIND.name)) if mended else {}
    return _shorter(session, text) or _until(session, text, today) or _amended(session, text, today) or (bounded(session, terms) if terms else _added(session, text, today))


def _is_plainly_put_right(asked: str, text: str, today: date) -> bool:
    if correction(text) or SWAP.match(text.strip(" 。.")) or STRIKE.match(text.strip(" 。.!！")):
        return True
    return asked == LETTER_LENDER.name and bool(days_in(text, today) or (len(text) < SHORT and (COUNTED.search(text) or COUNTED_EN.search(text))))


def _added(session: Session, text: str, today: date) -> Heard | None:
    """再加一句我从没逾期过, where something else was asked of it: one more line."""
    said = SAYS.sub("", text).lstrip(" :：,，")
    lines = account(said, today)[0] if SAYS.match(text) and not is_question(text) and not invents(text) and not unproved(text) else []
    return Heard({LETTER_ACCOUNT.name: in_order([*_lines(session), *lines])}) if lines else None


def _with_unit(mended: Correction) -> str:
    """Not two months, three: three months."""
    unit = UNIT.search(mended.old or "")
    return mended.text if unit is None or UNIT.search(mended.text) else f"{mended.text} {unit[0]}"


def _amended(session: Session, text: str, today: date) -> Heard | None:
    """The draft as it stands once something was struck out or set right; what else the message tells is added."""
    lines, asks = _lines(session), session.facts.get(LETTER_ASKS.name) or []
    mended = correction(text)
    if mended and session.facts.get(LETTER_KIND.name) in OF_MEANS and SUMS.search(mended.label or "") and (of_debt := _sum_of_debt(session, mended, today)):
        return replace(bounded(session, of_debt), corrects=True)
    if mended and mended.old and (changed := mended_lines(lines, mended.old.strip(), mended.text.strip(), today)):
        whom = to_whom(session, mended.text, set()) if LETTER_LENDER.name in session.facts else {}
        return Heard({LETTER_ACCOUNT.name: changed, **whom}, silent=frozenset({LETTER_ACCOUNT.name}))
    change = amended(lines, asks, text, today)
    if change is None or (change.missing and (find_move(text) or is_question(text))):
        return None
    more = told_of_letter(session, change.rest, today, session.facts.get(LETTER_KIND.name)) if change.rest else {}
    wishes = [*change.asks, *more.pop(LETTER_ASKS.name, [])]
    new = in_order([*change.lines, *more.pop(LETTER_ACCOUNT.name, [])])
    facts = more | ({LETTER_ACCOUNT.name: new} if new != lines else {}) | ({LETTER_ASKS.name: wishes} if wishes != asks else {})
    if change.without:
        facts[LETTER_WITHOUT.name] = sorted({*change.without, *(session.facts.get(LETTER_WITHOUT.name) or ())})
    notes = (Reply("common.not_in_letter", {"said": change.missing}),) if change.missing else ()
    return replace(bounded(session, facts), notes=notes, silent=frozenset({LETTER_ACCOUNT.name, LETTER_ASKS.name, LETTER_WITHOUT.name}))


def _sums(mended: Correction, today: date) -> list[Any]:
    return [value.best for value in read(mended.text, today=today) if isinstance(value, Money | Number) and value.best >= LEAST]


def _sum_of_debt(session: Session, mended: Correction, today: date) -> dict[str, Json]:
    """The amount is wrong, it's 25,600: what is owed, where no line of the letter holds a sum."""
    sums = _sums(mended, today)
    talk = Talk(session.facts, today)
    index = debt_of(talk) if SUMS.search(mended.label or mended.text) else None
    return {OWED.at(index).name: str(sums[0])} if index is not None and len(sums) == 1 and session.facts.get(OWED.at(index).name) else {}


def _is_elsewhere(session: Session, text: str, today: date) -> bool:
    """A wish for something else, or nothing but figures: no line of a letter."""
    wanted = route(text).dialog
    of_story = session.facts.get(LETTER_KIND.name) in TELLS and bool(days_in(text, today))  # 11月25号打的,录音有
    of_story = of_story or (session.facts.get(LETTER_KIND.name) == "fees" and wanted == "rate")
    elsewhere = wanted in OTHERS and not of_story and not correction(text) and not told_beside(session, text, today)
    return evidence_wish(session, text, today) is not None or elsewhere or not re.search(r"[^\W\d_]", text)


def _of_collectors(session: Session, text: str, today: date, wanted: Route) -> bool:
    return of_collectors(session, text, today, wanted, labelled_facts(session, text, today, wanted.dialog)) is not None
