"""An answer to what is asked for a letter: whom it is for, what happened, what can be paid or how long it is to wait."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.letter_slots import (
    LETTER_ACCOUNT,
    LETTER_DEBT,
    LETTER_KIND,
    LETTER_LENDER,
    LETTER_MONTHLY,
    LETTER_PAUSE,
    LETTER_PERIODS,
    LETTER_UNTIL,
)
from dialogs.letters.account import account
from dialogs.letters.causes import why_of
from dialogs.letters.data import OF_MEANS, OF_PRICE
from dialogs.letters.debts import debts_told, picked, to_whom
from dialogs.letters.subject import among
from dialogs.letters.terms import MAY_I, agreed, asked_a_month, bare_monthly, is_answer, terms_told
from dialogs.letters.told import BARE_SUM, SUM_OR_DAYS, Json, told_beside, told_of_letter, weeks, with_lines
from dialogs.letters.told_before import lines_of_kind
from dialogs.letters.wished import EVERY, LONGEST_NAME, SHORT, of_all
from dialogs.letters.wishes import kind_told
from dialogs.letters.words import ALL_RIGHT, CAUSE, NAME_NOISE, NO_NAME, OFFICE, WRITES
from dialogs.meaning import Heard, bounded
from dialogs.prices.offered import offer_terms
from dialogs.questions.answers import look_up
from dialogs.session import Session
from dialogs.slots import ESSENTIALS, INCOME, LENDER, OWED
from dialogs.talk import Talk
from dialogs.understanding.figure_names import lender_alone
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import correction, find_move, is_question, side_question
from dialogs.understanding.reader import read
from dialogs.understanding.unlisted import named_lenders, without_lenders
from dialogs.understanding.values import Number

LEAST_WHY = 8
TERMS = {LETTER_MONTHLY.name, LETTER_PERIODS.name, LETTER_PAUSE.name, LETTER_UNTIL.name}
UNKNOWN_WHO = regex(either(
    "不(?:知道|清楚|晓得|记得|确定)[^,，。]{0,6}(?:哪|谁|什么|名|啥)",
    "没(?:说|写|讲)[^,，。]{0,4}(?:哪|名字|谁)",
    r"\b(?:don'?t|do not|can'?t) (?:know|remember|tell)\b[^.?!]{0,20}\b(?:which|who|what|whose|name|platform|lender|company)\b",
    r"\bno idea\b", r"\b(?:didn'?t|doesn'?t) say (?:who|which)",
), re.IGNORECASE)
LEFT_ALONE = regex(r"别|不要|停|不许|只[联找]|家[人里]|单位|\b(?:stop|leave (?:me|us|them|him|her|my|it)|don'?t|no more|only|family|work)\b", re.IGNORECASE)
PRODUCT_ALONE = regex(r"信用卡|房贷|车贷|消费贷|网贷|贷款|的|\b(?:mortgage|credit|card|car|house|home|personal|online|loan|the|my|a|it'?s|is|with|at)\b|\W", re.IGNORECASE)
"""Bank of China, mortgage: whom it is to and about which loan, and nothing that happened."""
ASIDE = regex(r"另外|顺便|对了|还有个事|再问|问一下|by the way|also\b|side question|separate(?:ly)?\b", re.IGNORECASE)
"""A question that so begins is no part of what happened."""

ALLOWANCE = regex(r"失业金|救济金|低保|养老金|退休金|补贴|补助|\b(?:benefits?|pension|allowance|dole)\b", re.IGNORECASE)


def answered(session: Session, text: str, today: date) -> Heard | None:
    """What a message answers to the open question, or puts beside it; None where it does neither. Actually I make 14,500 is nothing that happened."""
    heard = _answered(session, text, today)
    of_means = heard is not None and heard.facts.keys() & {INCOME.name, ESSENTIALS.name} and LETTER_ACCOUNT.name in heard.facts
    if heard is None or not of_means or not (correction(text) or session.facts.get(LETTER_KIND.name) not in (*OF_MEANS, None)) or len(text) > LONGEST_NAME:
        return heard
    return replace(heard, facts={name: value for name, value in heard.facts.items() if name != LETTER_ACCOUNT.name})


def _answered(session: Session, text: str, today: date) -> Heard | None:
    if session.asked is None or (ASIDE.match(text) and is_question(text)):
        return None
    if said := asked_a_month(session, text, today):
        return said
    if session.asked == LETTER_KIND.name and (kind := kind_told(text)) and (kind[LETTER_KIND.name] != "third_parties" or LEFT_ALONE.search(text)):
        return Heard(kind | told_of_letter(session, text, today, kind[LETTER_KIND.name]))
    if session.asked in (LETTER_LENDER.name, LETTER_KIND.name) and (named := lender_alone(text)):
        return bounded(session, {LETTER_LENDER.name: named})
    if terms := may_i(session, text, today):
        return bounded(session, terms)
    each = bare_monthly(text, today) if session.facts.get(LETTER_KIND.name) == "instalment" else None
    if each:
        return bounded(session, {LETTER_MONTHLY.name: each, LETTER_PERIODS.name: None})
    told = told_beside(session, text, today)
    if session.asked == LETTER_ACCOUNT.name and (reason := _reason(session, text, today)):
        return bounded(session, reason)
    if told and (session.asked != LETTER_LENDER.name or any(name.endswith(SUM_OR_DAYS) for name in told)):
        return bounded(session, told)
    match session.asked:
        case LETTER_ACCOUNT.name if session.facts.get(LETTER_MONTHLY.name) and (mended := correction(text)) and len(sums := sums_in(mended.text, today)) == 1 and BARE_SUM.fullmatch(marked(mended.text, today)[0]):
            return bounded(session, {LETTER_MONTHLY.name: str(sums[0])})  # 等等,改成1000, of what is to be paid a month
        case LETTER_ACCOUNT.name:
            return _account(session, text, today)
        case LETTER_LENDER.name:
            return _lender(session, text, today)
        case LETTER_MONTHLY.name if ALLOWANCE.search(text) and len(sums := sums_in(text, today)) == 1 and not is_question(text):
            return bounded(session, {INCOME.name: str(sums[0])})  # 1,900 unemployment benefit comes in, and does not go out
        case LETTER_MONTHLY.name | LETTER_PAUSE.name if why := _cause_beside(session, text, today):
            return bounded(session, why)
        case LETTER_MONTHLY.name if (mended := correction(text)) and (sums := sums_in(mended.text, today)) and BARE_SUM.fullmatch(marked(mended.text, today)[0]):
            return bounded(session, {LETTER_MONTHLY.name: str(sums[0])})
        case LETTER_MONTHLY.name if terms := terms_told(text, today, "instalment"):
            return bounded(session, terms)
        case LETTER_MONTHLY.name if named := agreed(session, text, today):
            return Heard({LETTER_MONTHLY.name: named})
        case LETTER_PAUSE.name if terms := terms_told(text, today, "extension", asked=True) or weeks(session, {}, text, today, "extension"):
            return bounded(session, terms)
        case LETTER_KIND.name if CAUSE.search(text) and not WRITES.search(text) and not is_question(text):
            return bounded(session, told_of_letter(session, text, today, OF_MEANS[0]))
    return None


def may_i(session: Session, text: str, today: date) -> dict[str, Json]:
    """Could I have until January 20, of a letter that asks for time."""
    return terms_told(text, today, "extension") if session.facts.get(LETTER_KIND.name) == "extension" and MAY_I.search(text) else {}


def _cause_beside(session: Session, text: str, today: date) -> dict[str, Json]:
    """9月15日被裁员,现在打零工, said where a sum or the months were asked: the cause in the person's own words."""
    told = {} if is_question(text) else told_of_letter(session, text, today, session.facts.get(LETTER_KIND.name))
    return told if LETTER_ACCOUNT.name in told else {}


def _reason(session: Session, text: str, today: date) -> dict[str, Json]:
    """I lost overtime pay, I get 5,200: why, beside what is earned and owed, where no word of ours names a cause."""
    if session.facts.get(LETTER_KIND.name) not in OF_MEANS or is_question(text) or is_answer(text, today) or len(text) < (2 * LEAST_WHY if text.isascii() else LEAST_WHY):
        return {}
    told = told_of_letter(session, text, today, session.facts.get(LETTER_KIND.name))
    if told.keys() & {LETTER_ACCOUNT.name, LETTER_DEBT.name, LETTER_LENDER.name, *TERMS} or correction(text) or find_move(text):
        return {}
    why = why_of(text, today)
    return told | {LETTER_ACCOUNT.name: why} if why else {}


def _account(session: Session, text: str, today: date) -> Heard | None:
    """The answer to what happened; a short question back, or one beside it, is none."""
    if is_question(text) and (len(text) < LONGEST_NAME or ASIDE.match(text) or (text.isascii() and side_question(text) is None)):
        return None
    told = told_of_letter(session, text, today, session.facts.get(LETTER_KIND.name))
    if BARE_SUM.fullmatch(marked(text.strip(" 。.!！"), today)[0]):
        return _bare_sum(session, text, today)
    if ALL_RIGHT.fullmatch(text.strip()):
        return None
    lines, wishes = account(text, today)
    if told.keys() & {INCOME.name, ESSENTIALS.name} and LETTER_ACCOUNT.name not in told and session.facts.get(LETTER_KIND.name) in OF_MEANS and not why_of(text, today):
        return bounded(session, told)  # 失业金1900 comes in, and says nothing of why
    if told.keys() & TERMS and LETTER_ACCOUNT.name not in told and session.facts.get(LETTER_KIND.name) in OF_MEANS:
        return bounded(session, told)  # 就延到12月6号
    if told.keys() & {LETTER_LENDER.name, LETTER_DEBT.name} and LETTER_ACCOUNT.name not in told and len(text) <= SHORT // 2:
        return bounded(session, told)  # 信用卡那笔
    before = session.facts.get(LETTER_ACCOUNT.name) or []
    if not before or lines or LETTER_ACCOUNT.name in told:  # 让他们10天内退 takes nothing back of what was told
        told[LETTER_ACCOUNT.name] = told.get(LETTER_ACCOUNT.name) or lines or None
    if lines and len(text) * 2 < sum(len(line["text"]) for line in before):  # a line more, and not all told anew
        told |= with_lines(before, told, corrects=correction(text) is not None)
    return bounded(session, told) if lines or wishes else None


def _bare_sum(session: Session, text: str, today: date) -> Heard | None:
    """20,000 tells nothing that happened; of a letter whose debt has no sum yet it is that, and of one for instalments what can be paid."""
    sums = sums_in(text, today)
    known = any(name.endswith("].owed") and value for name, value in session.facts.items())
    if len(sums) != 1 or (known and session.facts.get(LETTER_KIND.name) != "instalment"):
        return None
    return bounded(session, {LETTER_MONTHLY.name if known else OWED.at(0).name: str(sums[0])})


def sums_in(text: str, today: date) -> list[Any]:
    return [value.best for value in read(text, today=today, kind="number") if isinstance(value, Number)]


def _lender(session: Session, text: str, today: date) -> Heard | None:
    """A name as it was said, or the lender of the register that it means."""
    if UNKNOWN_WHO.search(text) and not named_lenders(text):
        return Heard({LETTER_LENDER.name: None})
    if is_question(text) and look_up(text).best:
        return None
    if len(text) <= SHORT and (one := picked(session.facts, text, among(Talk(session.facts, today)))) is not None:
        return bounded(session, {LETTER_DEBT.name: one, LETTER_LENDER.name: session.facts.get(LENDER.at(one).name)})
    if len(text) <= LONGEST_NAME and EVERY.search(text) and (every := of_all(session, text, {}, asked=True)):
        return bounded(session, every)
    facts, lenders = debts_told(session, text, today)
    if not lenders and (terms := terms_told(text, today, session.facts.get(LETTER_KIND.name))):
        return bounded(session, terms)
    whom = to_whom(session, text, lenders)
    named = next(iter(lenders), None) or whom.get(LETTER_LENDER.name)
    if LETTER_DEBT.name in whom or (EVERY.search(text) and session.facts.get(LETTER_LENDER.name)):
        return bounded(session, {LETTER_DEBT.name: None, LETTER_LENDER.name: session.facts.get(LETTER_LENDER.name)} | facts | whom)
    bare = NAME_NOISE.sub("", text.strip(" ,，。.!！")).strip()
    if not named and OFFICE.search(bare):
        return Heard()
    if not named and (is_question(text) or is_answer(text, today) or not bare or len(bare) > LONGEST_NAME or NO_NAME.search(bare)):
        mended = correction(text)
        told = {} if is_question(text) else told_of_letter(session, mended.labelled if mended else text, today, session.facts.get(LETTER_KIND.name))
        told |= with_lines(session.facts.get(LETTER_ACCOUNT.name) or [], told, corrects=mended is not None)
        return bounded(session, told) if told else None
    story = lines_of_kind(text, today, session.facts.get(LETTER_KIND.name))[0] if named and len(bare) > SHORT // 2 and PRODUCT_ALONE.sub("", without_lenders(bare)) else []
    told = {LETTER_ACCOUNT.name: story} if story else {}
    if priced := offer_terms(text, today) if session.facts.get(LETTER_KIND.name) in OF_PRICE else {}:
        facts = {name: value for name, value in facts.items() if not name.endswith((".owed", ".minimum"))} | priced  # 借了2万 is what was received
    return bounded(session, facts | told | {LETTER_LENDER.name: named or bare})
