"""A message as the letters hear it: a wish for one, what happened, what is asked for; and no help with what is not true."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from content.follow_ups import follow_ups
from content.regex import regex
from dialogs.answers import look_up
from dialogs.follow_ups import follow_up
from dialogs.letter import a_month, letter
from dialogs.letter_account import account, cause_of, in_order, only_a_name, set_right
from dialogs.letter_debts import debts_told, to_whom
from dialogs.letter_wishes import asked_of_us, by_others, invents, is_wish, kind_told, wished
from dialogs.letter_words import (
    ALL_RIGHT,
    AS_PLANNED,
    CAME,
    COURT_PAPER,
    DEFENCE,
    INVENTS,
    NAME_NOISE,
    NO_NAME,
    OTHER_PAPER,
    TELLS,
    UNTRUE,
    WRITES,
)
from dialogs.meaning import Heard, bounded
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import (
    EVIDENCE_GOAL,
    LETTER_ACCOUNT,
    LETTER_ASKS,
    LETTER_KIND,
    LETTER_LENDER,
    LETTER_MONTHLY,
    LETTER_PAUSE,
    PAPER,
    REASON,
)
from dialogs.spoken_to import FIGURES
from dialogs.talk import Asked, Talk
from dialogs.understanding.intents import Route, route
from dialogs.understanding.labels import labelled
from dialogs.understanding.moves import (
    correction,
    find_move,
    is_question,
    side_question,
)
from dialogs.understanding.reader import read
from dialogs.understanding.values import Duration, Quantity, YesNo

Json = Any
MONTHLY = regex(r"每个?月|一个?月|月(?:供|还)|a month|per month|monthly|each month|every month", re.IGNORECASE)
INCOMING = regex(r"收入|工资|薪|挣|赚|到手|房租|开销|开支|支出|生活费|吃饭|花|income|earn|salary|wage|rent|spend", re.IGNORECASE)
PAYS = regex(r"还|拿|出|付|掏|供|pay|afford|offer|propos|suggest|manage|spare|\bdo\b", re.IGNORECASE)
DUE = regex(r"最低|[应该要]还|得还|账单|\b(?:minimum|due|bill|have to|must)\b", re.IGNORECASE)
"""What is due each month is no sum that somebody offers."""
FIGURE = regex(r"[0-9零〇一二两三四五六七八九十百千万]")
OF_LETTERS = regex(r"信|写|函|letter|write|draft", re.IGNORECASE)
OF_CONDUCT = {"complaint", "third_parties"}
NEAR = 12
PLANS = regex(r"计划|\bplan\b", re.IGNORECASE)
SUM_OR_DAYS = (".owed", ".overdue_days", ".minimum")
"""我还有花呗5000, said of a letter to another lender, is a debt that was left out, and no other address."""
MORE_MONTHS = regex(r"\bmore (?=months?\b)", re.IGNORECASE)
LONGEST_NAME = 30
ASIDE = regex(r"另外|顺便|对了|还有个事|再问|问一下|by the way|also\b|side question|separate(?:ly)?\b", re.IGNORECASE)
"""A question that so begins is no part of what happened."""
NAMES_SORT = regex(r"[^是对好行真实错样以定愿认题意]的[。.!！ ]*$")
"""分期的 says which one; 是的 is a yes."""
SHORT_ANSWER = 12
"""A yes or no is no longer; whatever says more may say that something is wrong."""


def named_letter(session: Session, text: str, today: date) -> Heard | None:
    """A letter wished for by its kind; it goes before the buttons in sight, whose words are less exact."""
    plainly = (session.asked == LETTER_KIND.name or wished(text)) and kind_told(text) and is_wish(text) and not find_move(text)
    return heard_letter(session, text, today, route(text)) if plainly else None


def heard_letter(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """What a message means to a letter: None where it is about something else."""
    on_top = session.top is not None and session.top.dialog == "letter"
    if session.asked == EVIDENCE_GOAL.name and not OF_LETTERS.search(text):
        return None
    if CAME.search(text) and not WRITES.search(text) and not on_top:
        return Heard(start="court") if wanted.dialog == "letter" else None
    wish = (wanted.dialog == "letter" or wished(text)) and not OTHER_PAPER.search(text) and not by_others(text)
    if not on_top and follow_up(session, text):
        return None
    if COURT_PAPER.search(text) and (wanted.dialog == "letter" or (WRITES.search(text) and not is_question(text))):
        if session.facts.get(PAPER.name) != "summons":
            return Heard(start="court")
        return _begun(session, text, today) if DEFENCE.search(text) and (not is_question(text) or asked_of_us(text)) else Heard(move="respond")
    if not _told_before(session, text, today) and (invents(text) or ((on_top or wish) and INVENTS.search(text))):
        refused = (Reply("common.honest_letter"),)
        return Heard(notes=refused) if on_top or not wish else replace(_honest(session, text, today), notes=refused)
    if wish and (not is_question(text) or asked_of_us(text)):
        return _begun(session, text, today)
    if not on_top or session.asked is None or (ASIDE.match(text) and is_question(text)):
        return None
    if said := _a_month(session, text, today):
        return said
    if told := told_beside(session, text, today):
        return bounded(session, told)
    match session.asked:
        case LETTER_ACCOUNT.name:
            return _account(session, text, today)
        case LETTER_LENDER.name:
            return _lender(session, text, today)
        case LETTER_MONTHLY.name if (monthly := _monthly(text, today)) is not None:
            return bounded(session, {LETTER_MONTHLY.name: monthly})
        case LETTER_MONTHLY.name if named := _agreed(session, text, today):
            return Heard({LETTER_MONTHLY.name: named})
        case LETTER_KIND.name if kind := kind_told(text):
            return Heard(kind | told_of_letter(session, text, today, kind[LETTER_KIND.name]))
    return None


def _a_month(session: Session, text: str, today: date) -> Heard | None:
    """那一个月要还多少, asked of the instalments that are to be asked for."""
    asks = is_question(text) and follow_ups().asks["each_month"].search(text) and not FIGURE.search(text.replace("一个月", ""))
    part = a_month(Talk(session.facts, today)) if asks else None
    return Heard(notes=(Reply(part.key, parts=(part,)),)) if part else None


def _honest(session: Session, text: str, today: date) -> Heard:
    """The letter that is wished for, with all that is told of it but for a story."""
    kind = kind_told(text)
    told = told_of_letter(session, text, today, kind.get(LETTER_KIND.name))
    told = {name: value for name, value in told.items() if name not in (LETTER_ACCOUNT.name, LETTER_ASKS.name, REASON.name)}
    return Heard({**kind, **bounded(session, told).facts}, start="letter", silent=frozenset(told))


def _told_before(session: Session, text: str, today: date) -> bool:
    """就说失业了, by somebody who told of it before: their own reason, and no story."""
    known = session.facts.get(REASON.name)
    return known is not None and any((fact.slot, fact.value) == (REASON.name, known) for fact in labelled(text, today)) and not UNTRUE.search(text)


def told_beside(session: Session, text: str, today: date) -> dict[str, Json]:
    """对了我还欠微粒贷8000, 工资降到4000了: debts and means, where nothing else is told, asked or wished for."""
    if is_question(text) or PLANS.search(text) or _monthly(text, today) is not None:
        return {}
    facts, _ = debts_told(session, text, today)
    lines, wishes = _story(text, today, session.facts.get(LETTER_KIND.name))
    return facts if facts and not lines and not wishes and all(name.startswith(FIGURES) for name in facts) else {}


def _story(text: str, today: date, kind: str | None) -> tuple[list[Json], list[str]]:
    """What happened, as lines of a letter of that kind, and what is asked for."""
    lines, wishes = account(text, today)
    lines = [line for line in lines if not only_a_name(line["text"])]
    return lines if kind in TELLS else [cause for line in lines if (cause := cause_of(line))], wishes


def _agreed(session: Session, text: str, today: date) -> str | None:
    """The sum that a bare yes takes (可以, 就这个数, ok): the one proposed beside the question; or the plan's own, where that is named."""
    named = "planned" if AS_PLANNED.search(text) else "proposed" if _says_yes(text, today) else None
    if named is None:
        return None
    try:
        letter(Talk(session.facts, today))
    except Asked as question:
        data = question.why.data if question.why else {}
        figure = data.get(named) or data.get("proposed")
        return None if figure is None else str(figure)
    return None


def _says_yes(text: str, today: date) -> bool:
    return is_answer(text, today) and any(v.value == "yes" for v in read(text, today=today, asked="yesno") if isinstance(v, YesNo))


def _begun(session: Session, text: str, today: date) -> Heard:
    """A letter is wished for; what the same message tells goes into it."""
    kind = kind_told(text)
    before = session.facts.get(LETTER_KIND.name)
    named = kind.get(LETTER_KIND.name) or before
    facts = kind | told_of_letter(session, text, today, named)
    if before and LETTER_ACCOUNT.name not in facts:
        if named == before and session.top and session.top.dialog == "letter":
            return Heard(move="repeat")
        if {named, before} <= OF_CONDUCT:  # the same story to another end
            facts |= {name: session.facts[name] for name in (LETTER_ACCOUNT.name, LETTER_LENDER.name) if name in session.facts}
    return Heard(bounded(session, facts).facts, start="letter", silent=frozenset(facts))


def told_of_letter(session: Session, text: str, today: date, kind: str | None) -> dict[str, Json]:
    """Debts and means, the story, what is wanted, and what is offered."""
    facts, lenders = debts_told(session, text, today)
    lines, wishes = _story(text, today, kind)
    told: dict[str, Json] = {LETTER_ACCOUNT.name: lines} if lines else {}
    told |= {LETTER_ASKS.name: wishes} if wishes else {}
    told |= {} if session.facts.get(LETTER_LENDER.name) and any(name.endswith(SUM_OR_DAYS) for name in facts) else to_whom(session, text, lenders)
    if (monthly := _monthly(text, today)) is not None:
        told[LETTER_MONTHLY.name] = monthly
        facts = {name: value for name, value in facts.items() if not (name.endswith(".minimum") and value == monthly)}
    if kind == "extension" and (pause := _pause(text, today)):
        told[LETTER_PAUSE.name] = pause
    return facts | told


def with_lines(lines: list[Json], told: dict[str, Json], *, corrects: bool) -> dict[str, Json]:
    """The story so far with what is told now, in its place where it corrects; nothing where no line is told."""
    new = told.get(LETTER_ACCOUNT.name)
    if not new:
        return {}
    return {LETTER_ACCOUNT.name: set_right(lines, new) if corrects and lines else in_order([*lines, *new])}


def _monthly(text: str, today: date) -> str | None:
    """每月能还800: a sum that goes out each month towards the debt."""
    for value in read(text, today=today):
        if not isinstance(value, Quantity) or value.kind not in ("money", "number") or value.best < 1:
            continue
        start, end = value.span
        around = re.split(r"[,，。;；]", text[max(0, start - NEAR) : start])[-1]
        monthly = MONTHLY.search(text[max(0, start - NEAR) : end + NEAR])
        if monthly and not INCOMING.search(around) and not DUE.search(around) and (PAYS.search(around) or text[:start].rstrip().endswith(("每月", "每个月"))):
            return str(value.best)
    return None


def _pause(text: str, today: date) -> int | None:
    for value in read(MORE_MONTHS.sub("", text), today=today, kind="duration"):
        if isinstance(value, Duration) and value.parts and set(value.parts) == {"months"}:
            months = value.parts["months"]
            return int(months) if months == int(months) else None
    return None


def _account(session: Session, text: str, today: date) -> Heard | None:
    """The answer to what happened; a short question back, or one beside it, is none."""
    if is_question(text) and (len(text) < LONGEST_NAME or ASIDE.match(text) or (text.isascii() and side_question(text) is None)):
        return None
    told = told_of_letter(session, text, today, session.facts.get(LETTER_KIND.name))
    lines, wishes = account(text, today)
    told[LETTER_ACCOUNT.name] = told.get(LETTER_ACCOUNT.name) or lines or None
    return bounded(session, told) if lines or wishes else None


def _lender(session: Session, text: str, today: date) -> Heard | None:
    """A name as it was said, or the lender of the register that it means."""
    if is_question(text) and look_up(text).best:
        return None
    facts, lenders = debts_told(session, text, today)
    named = next(iter(lenders), None) or to_whom(session, text, lenders).get(LETTER_LENDER.name)
    bare = NAME_NOISE.sub("", text.strip(" ,，。.!！")).strip()
    if not named and (is_question(text) or is_answer(text, today) or not bare or len(bare) > LONGEST_NAME or NO_NAME.search(bare)):
        mended = correction(text)
        told = {} if is_question(text) else told_of_letter(session, mended.labelled if mended else text, today, session.facts.get(LETTER_KIND.name))
        told |= with_lines(session.facts.get(LETTER_ACCOUNT.name) or [], told, corrects=mended is not None)
        return bounded(session, told) if LETTER_ACCOUNT.name in told else None
    return bounded(session, facts | {LETTER_LENDER.name: named or bare})


def is_answer(text: str, today: date) -> bool:
    """A bare yes or no, in words or as the number of a button."""
    said = [value for value in read(text, today=today, asked="yesno") if isinstance(value, YesNo) and not NAMES_SORT.search(text)]
    return text.strip().isdecimal() or ALL_RIGHT.fullmatch(text.strip()) is not None or (bool(said) and len(text.strip()) <= SHORT_ANSWER and not correction(text) and not FIGURE.search(text))
