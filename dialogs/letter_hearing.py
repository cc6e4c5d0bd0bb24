"""A message as the letters hear it: a wish for one, what happened, what is asked for; and no help with what is not true."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from content.regex import regex
from dialogs.answers import look_up
from dialogs.conduct_rules import judge
from dialogs.contacts import log
from dialogs.filing import items
from dialogs.follow_ups import follow_up
from dialogs.letter import OF_MEANS, OF_PRICE
from dialogs.letter_account import account, in_order, is_to_me, offered, set_right
from dialogs.letter_court import ANSWERS
from dialogs.letter_debts import debts_told, to_whom
from dialogs.letter_rules import OF_CONDUCT
from dialogs.letter_terms import (
    agreed,
    asked_a_month,
    bare_monthly,
    is_answer,
    monthly_told,
    terms_told,
    weeks_told,
)
from dialogs.letter_wishes import asked_of_us, by_others, invents, is_wish, kind_told, unproved, wished
from dialogs.letter_words import (
    ALL_RIGHT,
    CAME,
    CAUSE,
    COURT_PAPER,
    DEFENCE,
    INVENTS,
    NAME_NOISE,
    NO_NAME,
    OBJECTION,
    OF_A_RECORD,
    OTHER_PAPER,
    PAYMENT_ORDER,
    UNTRUE,
    WISH,
    WRITES,
)
from dialogs.meaning import Heard, bounded
from dialogs.offered import offer_terms
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import (
    EVIDENCE_GOAL,
    INCOME,
    LETTER_ACCOUNT,
    LETTER_APPROVED,
    LETTER_ASKS,
    LETTER_BEFORE,
    LETTER_DEBT,
    LETTER_KIND,
    LETTER_LENDER,
    LETTER_MONTHLY,
    LETTER_PAUSE,
    LETTER_PERIODS,
    LETTER_UNTIL,
    OWED,
    PAPER,
    REASON,
    find,
)
from dialogs.spoken_to import FIGURES
from dialogs.told_before import lines_of_kind, told_lines
from dialogs.understanding.figure_names import lender_alone
from dialogs.understanding.intents import Route, route
from dialogs.understanding.labels import labelled
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import correction, find_move, is_question, side_question
from dialogs.understanding.names import named_lenders, without_names
from dialogs.understanding.papers import named_paper, read_paper
from dialogs.understanding.reader import read
from dialogs.understanding.values import Number

Json = Any
OF_LETTERS = regex(r"信|写|函|letter|write|draft", re.IGNORECASE)
PLANS = regex(r"计划|\bplan\b", re.IGNORECASE)
SUM_OR_DAYS = (".owed", ".overdue_days", ".minimum")
"""我还有花呗5000, said of a letter to another lender, is a debt that was left out, and no other address."""
LONGEST_NAME, SHORT = 30, 24
TO_STOP = regex(r"停|别再|不要再|不准|不许|\bstop\b", re.IGNORECASE)
OBJECTS_NOW = regex(r"^(?:please |help me (?:to )?|i (?:want|need|would like) to |let'?s )?object to\b|(?:我?[要想]|帮我)[^,，。]{0,6}(?:提|提出|申请)[^,，。]{0,6}异议", re.IGNORECASE)
BARE_SUM = regex(r"(?:一共|总共|大概|差不多|我|欠了?|about|around|roughly|i owe|it's|\s)*¤(?:左右|多|块钱?|元|yuan|\s)*|[^\w]*", re.IGNORECASE)
OF_NO_DEBT = ("dispute", "settlement")
"""What they speak of is not owed: an entry that is wrong, a loan that is paid off."""
TERMS = {LETTER_MONTHLY.name, LETTER_PERIODS.name, LETTER_PAUSE.name, LETTER_UNTIL.name}
UNKNOWN_WHO = regex(r"不(?:知道|清楚|晓得|记得|确定)[^,，。]{0,6}(?:哪|谁|什么|名|啥)|没(?:说|写|讲)[^,，。]{0,4}(?:哪|名字|谁)|\b(?:don'?t|do not|can'?t) (?:know|remember|tell)\b[^.?!]{0,20}\b(?:which|who|what|whose|name|platform|lender|company)\b|\bno idea\b|\b(?:didn'?t|doesn'?t) say (?:who|which)", re.IGNORECASE)
LEFT_ALONE = regex(r"别|不要|停|不许|只[联找]|家[人里]|单位|\b(?:stop|leave (?:me|us|them|him|her|my|it)|don'?t|no more|only|family|work)\b", re.IGNORECASE)
NEXT = regex(r"^(?:再|接着|然后|还有|另外|下一封|现在)[^,，。]{0,4}(?:写|来|给|是)[^,，。]{1,12}$|^(?:now|next|then|and)\b[^.?]{0,12}\b(?:one|letter|for|to)\b[^.?]{0,24}$", re.IGNORECASE)
"""再写借呗的: the same letter to another lender."""
LATE = regex(r"逾期|没还|\b(?:overdue|late|behind|arrears)\b", re.IGNORECASE)
EVERY = regex(r"都|两笔|全部|\b(?:both|all)\b", re.IGNORECASE)
ASIDE = regex(r"另外|顺便|对了|还有个事|再问|问一下|by the way|also\b|side question|separate(?:ly)?\b", re.IGNORECASE)
"""A question that so begins is no part of what happened."""


def named_letter(session: Session, text: str, today: date) -> Heard | None:
    """A letter wished for by its kind; it goes before the buttons in sight, whose words are less exact."""
    of_log = WRITES.search(text) is not None and bool(_of_log(session, text))
    plainly = (session.asked == LETTER_KIND.name or of_log or wished(without_names(text))) and (kind_told(text) or of_log) and is_wish(text) and not find_move(text)
    return heard_letter(session, text, today, route(text)) if plainly else None


def heard_letter(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """What a message means to a letter: None where it is about something else."""
    on_top = session.top is not None and session.top.dialog == "letter"
    if on_top and session.asked == LETTER_ACCOUNT.name and is_to_me(text):  # 先发给我看看
        return Heard({LETTER_ACCOUNT.name: None})
    if session.asked == EVIDENCE_GOAL.name and not OF_LETTERS.search(text):
        return None
    if CAME.search(text) and not WRITES.search(text) and not on_top:
        return Heard(named_paper(text), start="court") if wanted.dialog == "letter" else None
    answers = on_top and session.asked == LETTER_ACCOUNT.name and WISH.search(text) is None
    of_log = WRITES.search(text) is not None and bool(_of_log(session, text))
    wish = not answers and (wanted.dialog == "letter" or of_log or wished(without_names(text))) and not OTHER_PAPER.search(text) and not by_others(text)
    if not on_top and follow_up(session, text) and not _objects(session, text):
        return None
    if (COURT_PAPER.search(text) or _of_the_paper(session, text)) and (wanted.dialog == "letter" or (WRITES.search(text) and not is_question(text)) or OBJECTS_NOW.search(text)):
        return _to_court(session, text, today)
    if (refusal := _refused(text, amid=on_top or bool(wish))) and not _told_before(session, text, today):
        refused = (Reply(refusal),)
        return Heard(notes=refused) if on_top or not wish else replace(_honest(session, text, today), notes=refused)
    if on_top and NEXT.match(text.strip(" 。.!！")) and session.facts.get(LETTER_KIND.name) in OF_MEANS:
        whom = to_whom(session, text, debts_told(session, text, today)[1])
        if whom and whom.get(LETTER_LENDER.name) != session.facts.get(LETTER_LENDER.name):
            kept = {name: session.facts[name] for name in (LETTER_KIND.name, LETTER_ACCOUNT.name, LETTER_BEFORE.name) if name in session.facts}
            return Heard(kept | whom, start="letter", silent=frozenset(kept))
    if wish and (not is_question(text) or asked_of_us(text)):
        return _begun(session, text, today)
    if not on_top or session.asked is None or (ASIDE.match(text) and is_question(text)):
        return None
    if said := asked_a_month(session, text, today):
        return said
    if session.asked in (LETTER_LENDER.name, LETTER_KIND.name) and (named := lender_alone(text)):
        return bounded(session, {LETTER_LENDER.name: named})
    each = bare_monthly(text, today) if session.facts.get(LETTER_KIND.name) == "instalment" else None
    if each:
        return bounded(session, {LETTER_MONTHLY.name: each, LETTER_PERIODS.name: None})
    told = told_beside(session, text, today)
    if told and (session.asked != LETTER_LENDER.name or any(name.endswith(SUM_OR_DAYS) for name in told)):
        return bounded(session, told)
    match session.asked:
        case LETTER_ACCOUNT.name:
            return _account(session, text, today)
        case LETTER_LENDER.name:
            return _lender(session, text, today)
        case LETTER_MONTHLY.name | LETTER_PAUSE.name if why := _cause_beside(session, text, today):
            return bounded(session, why)
        case LETTER_MONTHLY.name if terms := terms_told(text, today, "instalment"):
            return bounded(session, terms)
        case LETTER_MONTHLY.name if named := agreed(session, text, today):
            return Heard({LETTER_MONTHLY.name: named})
        case LETTER_PAUSE.name if terms := terms_told(text, today, "extension") or _weeks(session, {}, text, today, "extension"):
            return bounded(session, terms)
        case LETTER_KIND.name if (kind := kind_told(text)) and (kind[LETTER_KIND.name] != "third_parties" or LEFT_ALONE.search(text)):
            return Heard(kind | told_of_letter(session, text, today, kind[LETTER_KIND.name]))
        case LETTER_KIND.name if CAUSE.search(text) and not WRITES.search(text) and not is_question(text):
            return bounded(session, told_of_letter(session, text, today, OF_MEANS[0]))
    return None


def _of_the_paper(session: Session, text: str) -> bool:
    """写一份给我, in a talk of a court's paper: the answer to it, where no other letter is named."""
    if _objects(session, text):
        return True
    of_court = (session.top and session.top.dialog == "court") or (session.topic or "").startswith("court")
    return bool(of_court) and PAPER.name in session.facts and len(text) <= SHORT and not kind_told(text)


def _to_court(session: Session, text: str, today: date) -> Heard:
    """The defence or the objection: asked how, it is told; wished for before it is known what came and when, it waits behind that."""
    kind = "objection" if _objects(session, text) else "defence" if DEFENCE.search(text) else ""
    named = named_paper(text) | ({PAPER.name: ANSWERS[kind]} if kind == "objection" else {}) | read_paper(text, today)
    asks = is_question(text) and not asked_of_us(text)
    if kind and session.facts.get(PAPER.name) == ANSWERS[kind]:
        return Heard(move="respond") if asks else _begun(session, text, today, {LETTER_KIND.name: kind})
    if not kind and session.facts.get(PAPER.name) in ANSWERS.values():
        return Heard(move="respond")
    if not kind or asks:
        return Heard(named, start="court")
    begun = _begun(session, text, today, {LETTER_KIND.name: kind}).facts
    return Heard({**named, **begun}, start="court", below="letter", silent=frozenset(begun))


def _objects(session: Session, text: str) -> bool:
    """写个异议书: to the payment order that has come, or was asked about."""
    came = session.facts.get(PAPER.name) == "payment_order" or session.topic == "court_payment_order"
    return OBJECTION.search(text) is not None and (PAYMENT_ORDER.search(text) is not None or (came and not OF_A_RECORD.search(text)))


def _honest(session: Session, text: str, today: date) -> Heard:
    """The letter that is wished for, with all that is told of it but for a story."""
    kind = kind_told(text)
    told = told_of_letter(session, text, today, kind.get(LETTER_KIND.name))
    told = {name: value for name, value in told.items() if name not in (LETTER_ACCOUNT.name, LETTER_ASKS.name, REASON.name)}
    return Heard({**kind, **bounded(session, told).facts}, start="letter", silent=frozenset(told))


def _refused(text: str, *, amid: bool) -> str | None:
    """The words for what is not written: made up for all that is said; or only not told as true yet."""
    if invents(text) or (amid and INVENTS.search(text)):
        return "common.honest_letter"
    return "common.only_true" if amid and unproved(text) else None


def _told_before(session: Session, text: str, today: date) -> bool:
    """就说失业了, by somebody who told of it before: their own reason, and no story."""
    known = session.facts.get(REASON.name)
    return known is not None and any((fact.slot, fact.value) == (REASON.name, known) for fact in labelled(text, today)) and not UNTRUE.search(text)


def told_beside(session: Session, text: str, today: date) -> dict[str, Json]:
    """对了我还欠微粒贷8000, 工资降到4000了: debts and means, where nothing else is told, asked or wished for."""
    if is_question(text) or PLANS.search(text) or monthly_told(text, today) is not None:
        return {}
    facts, _ = debts_told(session, text, today)
    lines, wishes = lines_of_kind(text, today, session.facts.get(LETTER_KIND.name))
    return facts if facts and not lines and not wishes and all(name.startswith(FIGURES) for name in facts) else {}


def _begun(session: Session, text: str, today: date, kind: dict[str, Json] | None = None) -> Heard:
    """A letter is wished for; what the same message tells goes into it."""
    kind = kind or kind_told(text) or _of_log(session, text) or _of_story(text, today)
    before = session.facts.get(LETTER_KIND.name)
    named = kind.get(LETTER_KIND.name) or before
    facts = kind | told_of_letter(session, text, today, named)
    if named and (new := facts.get(LETTER_ACCOUNT.name)):
        facts[LETTER_ACCOUNT.name] = in_order([*(line for line in told_lines(session.told, named, facts.get(LETTER_LENDER.name)) if line not in new), *new])
    if before and LETTER_ACCOUNT.name not in facts:
        if named == before and session.top and session.top.dialog == "letter":
            return Heard(move="repeat")
        if {named, before} <= set(OF_CONDUCT):  # the same story to another end
            facts |= {name: session.facts[name] for name in (LETTER_ACCOUNT.name, LETTER_LENDER.name) if name in session.facts}
    return Heard(bounded(session, facts).facts, start="letter", silent=frozenset(facts))


def _of_story(text: str, today: date) -> dict[str, Json]:
    """他们天天给我前男友打电话,写封信: what the story breaks tells which letter."""
    found = judge(text, "unknown", today)
    if found.verdict != "breach":
        return {}
    others = any("third" in item.name or "contact" in item.name for item in found.items)
    return {LETTER_KIND.name: "third_parties" if others else "complaint"}


def _of_log(session: Session, text: str) -> dict[str, Json]:
    """Write to them to stop, behind what collectors did: to whom else they spoke tells which letter."""
    rows = log(session.facts) if TO_STOP.search(text) else []
    if not rows:
        return {}
    return {LETTER_KIND.name: "third_parties" if any(row.to != "me" for row in rows) else "complaint"}


def told_of_letter(session: Session, text: str, today: date, kind: str | None) -> dict[str, Json]:
    """Debts and means, the story, what is wanted, and what is offered."""
    facts, lenders = debts_told(session, text, today)
    if kind in OF_NO_DEBT and not offered(text):
        known = items(session.facts)
        facts = {name: value for name, value in facts.items() if not ((slot := find(name)) and slot.item is not None and slot.item not in known)}
    lines, wishes = lines_of_kind(text, today, kind)
    told: dict[str, Json] = {LETTER_ACCOUNT.name: lines} if lines else {}
    told |= {LETTER_ASKS.name: wishes} if wishes else {}
    settled = session.facts.get(LETTER_LENDER.name) and session.asked in (LETTER_ACCOUNT.name, LETTER_MONTHLY.name, LETTER_PAUSE.name, LETTER_APPROVED.name) and lines and not WRITES.search(text)
    told |= {} if settled else {} if session.facts.get(LETTER_LENDER.name) and any(name.endswith(SUM_OR_DAYS) for name in facts) else to_whom(session, text, lenders)
    told |= terms_told(text, today, kind) or _weeks(session, facts, text, today, kind)
    if (pause := told.get(LETTER_PAUSE.name)) and not LATE.search(text):  # pause for three months
        facts = {name: value for name, value in facts.items() if not (name.endswith(".overdue_days") and value == pause * 30)}
    if monthly := told.get(LETTER_MONTHLY.name):
        facts = {name: value for name, value in facts.items() if not ((name.endswith(".minimum") or name == INCOME.name) and value == monthly)}
    priced = offer_terms(text, today) if kind in OF_PRICE else {}
    return facts | told | priced


def _weeks(session: Session, facts: dict[str, Json], text: str, today: date, kind: str | None) -> dict[str, Json]:
    """Six more weeks: so long from the day that it is due on, where that is known."""
    days = weeks_told(text, today) if kind == "extension" else 0
    due = {value for name, value in {**session.facts, **facts}.items() if name.endswith("].due_on") and value and value >= today.isoformat()}
    start = date.fromisoformat(due.pop()) if len(due) == 1 else today
    return {LETTER_UNTIL.name: (start + timedelta(days=days)).isoformat(), LETTER_PAUSE.name: None} if days else {}


def _cause_beside(session: Session, text: str, today: date) -> dict[str, Json]:
    """9月15日被裁员,现在打零工, said where a sum or the months were asked: the cause in the person's own words."""
    told = {} if is_question(text) else told_of_letter(session, text, today, session.facts.get(LETTER_KIND.name))
    return told if LETTER_ACCOUNT.name in told else {}


def with_lines(lines: list[Json], told: dict[str, Json], *, corrects: bool) -> dict[str, Json]:
    """The story so far with what is told now, in its place where it corrects; nothing where no line is told."""
    new = told.get(LETTER_ACCOUNT.name)
    if not new:
        return {}
    return {LETTER_ACCOUNT.name: set_right(lines, new) if corrects and lines else in_order([*lines, *new])}


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
    if told.keys() & TERMS and LETTER_ACCOUNT.name not in told and session.facts.get(LETTER_KIND.name) in OF_MEANS:
        return bounded(session, told)  # 就延到12月6号
    if told.keys() & {LETTER_LENDER.name, LETTER_DEBT.name} and LETTER_ACCOUNT.name not in told and len(text) <= SHORT // 2:
        return bounded(session, told)  # 信用卡那笔
    told[LETTER_ACCOUNT.name] = told.get(LETTER_ACCOUNT.name) or lines or None
    before = session.facts.get(LETTER_ACCOUNT.name) or []
    if lines and len(text) * 2 < sum(len(line["text"]) for line in before):  # a line more, and not all told anew
        told |= with_lines(before, told, corrects=correction(text) is not None)
    return bounded(session, told) if lines or wishes else None


def _bare_sum(session: Session, text: str, today: date) -> Heard | None:
    """20,000 tells nothing that happened; of a letter whose debt has no sum yet it is that."""
    sums = [value.best for value in read(text, today=today, kind="number") if isinstance(value, Number)]
    known = any(name.endswith("].owed") and value for name, value in session.facts.items())
    return None if known or len(sums) != 1 else bounded(session, {OWED.at(0).name: str(sums[0])})


def _lender(session: Session, text: str, today: date) -> Heard | None:
    """A name as it was said, or the lender of the register that it means."""
    if UNKNOWN_WHO.search(text) and not named_lenders(text):
        return Heard({LETTER_LENDER.name: None})
    if is_question(text) and look_up(text).best:
        return None
    facts, lenders = debts_told(session, text, today)
    if not lenders and (terms := terms_told(text, today, session.facts.get(LETTER_KIND.name))):
        return bounded(session, terms)
    whom = to_whom(session, text, lenders)
    named = next(iter(lenders), None) or whom.get(LETTER_LENDER.name)
    if LETTER_DEBT.name in whom or (EVERY.search(text) and session.facts.get(LETTER_LENDER.name)):
        return bounded(session, {LETTER_DEBT.name: None, LETTER_LENDER.name: session.facts.get(LETTER_LENDER.name)} | facts | whom)
    bare = NAME_NOISE.sub("", text.strip(" ,，。.!！")).strip()
    if not named and (is_question(text) or is_answer(text, today) or not bare or len(bare) > LONGEST_NAME or NO_NAME.search(bare)):
        mended = correction(text)
        told = {} if is_question(text) else told_of_letter(session, mended.labelled if mended else text, today, session.facts.get(LETTER_KIND.name))
        told |= with_lines(session.facts.get(LETTER_ACCOUNT.name) or [], told, corrects=mended is not None)
        return bounded(session, told) if LETTER_ACCOUNT.name in told else None
    story = lines_of_kind(text, today, session.facts.get(LETTER_KIND.name))[0] if named and len(bare) > SHORT // 2 else []
    told = {LETTER_ACCOUNT.name: story} if story else {}
    return bounded(session, facts | told | {LETTER_LENDER.name: named or bare})
