"""A message in the person's own words: an answer, facts, a move, a wish for a dialog, or a free question."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from content.words import words
from dialogs.answers import look_up
from dialogs.asking import (
    HELP,
    SURE_AS_A_WHOLE,
    agency_told,
    beside_facts,
    fee_first,
    free_question,
    of_what_happened,
)
from dialogs.at_once import at_once
from dialogs.catalog import DIALOGS
from dialogs.choosing import LONGEST_LABEL, chosen
from dialogs.correcting import corrected
from dialogs.figures import BORROWED, unnamed_figure
from dialogs.flow import OF_DEBTS, run
from dialogs.follow_ups import follow_up
from dialogs.forwarded import forwarded, handed_over, is_bare_question, next_message
from dialogs.letter_draft import on_draft
from dialogs.letter_hearing import heard_letter, named_letter
from dialogs.meaning import Heard, answer_to, bounded, checked, named_option
from dialogs.naming import NAMED_IN, named, told_beside
from dialogs.planning import changed_plan, owes, ready
from dialogs.pressing import press
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import (
    AGENCY_SHARE,
    CONDUCT_STORY,
    HAPPENED,
    HARM,
    MINIMUM,
    REASON,
    REMINDERS_ON,
    SCAM_MESSAGE,
    find,
)
from dialogs.talk import Asked, Slot
from dialogs.telling import (
    DETAILS,
    NEW_LOAN,
    PAID_BACK,
    begin,
    labelled_facts,
    matter,
    plain_terms,
    whole_offer,
)
from dialogs.told_conduct import of_collectors
from dialogs.told_insolvency import more_of_insolvency, told_insolvency
from dialogs.told_means import TAKEN, told_means
from dialogs.told_payments import told_payments
from dialogs.told_sums import told_sums
from dialogs.understanding.intents import Route, route
from dialogs.understanding.labels import labelled
from dialogs.understanding.marked import has_amount
from dialogs.understanding.moves import correction, find_move, is_question
from dialogs.understanding.papers import is_pasted
from dialogs.understanding.reader import read
from dialogs.understanding.text import paused, standard
from dialogs.understanding.values import YesNo
from dialogs.which_debt import by_name, of_which
from dialogs.wishes import asked_beside_moves, bare_hour

Json = Any
LONGEST = 10_000
FIGURES = ("money", "count", "rate", "length", "days")
"""Kinds of slots that want one."""
STOP = re.compile(r"(?:停|停止|stop|td|t|退订)[。.!！]?", re.IGNORECASE)
"""The one word that ends reminders, where there are any."""
BEHIND_AN_ANSWER = ("script", "ahead", "respond")
NOT_BESIDE = ("rate", "plan", "swap")
"""Dialogs that answer the question themselves."""
THIS_ONE = re.compile(r"这[笔个]|\bthis\b|\bis my\b", re.IGNORECASE)
"""After its price has been told, the loan meant is the one on the table."""
SHORT = 20
NOD, NOD_EN = 4, 12
"""Characters of a bare 好的 or not really, said where nothing was asked."""
OWN_TERMS = re.compile(r"^(?:那|我|还|现在|能|可以)[^,，。]{0,8}(?:谈|协商|分期|延期|减免)|^(?:so )?(?:can|could) i (?:still )?(?:negotiate|ask|get|pay)", re.IGNORECASE)
"""那还能谈分期吗: about one's own debts, where 信用卡怎么申请个性化分期 is a question in general."""
NO_TERMS = {"offer.wants", "offer.period"}
"""An instalment a month is asked for: no term of a loan."""
OURS = ("plan", "letter", "rate")
ASKED_OF_US = re.compile(r"[帮给替]我|\b(?:can|could|would) you\b", re.IGNORECASE)
"""能帮我做个还款计划吗 is a wish, though it is put as a question."""
OF_THE_LAW = re.compile(r"上限|红线|四倍|4倍|司法保护|法定|会(?:降|涨|调)到|\b(?:cap|legal limit|ceiling)\b", re.IGNORECASE)
"""利率上限会降到12%吗: of no loan at hand."""
WISHES = {"offer.wants", HAPPENED.name, REASON.name}
"""Facts that may be no more than the words of a question: what does APR mean, may they call my family."""
EVENT = re.compile(r"了(?!解)|过(?![分期])|已经|\b(?:have|has|had|did|was|were)\b|ed\b", re.IGNORECASE)
IN_TROUBLE = re.compile(r"逾期|还不|没钱|欠|断供|我有|先还|overdue|\bi have|\bowe|behind|(?:can'?t|cannot|unable to) (?:re)?pay", re.IGNORECASE)
"""信用卡逾期怎么办 begins a talk; 信用卡能提前还吗 is a question in general."""
NO_STORY = 8
"""京东白条 names a debt; 前男友拿我手机借的网贷 tells what a topic is about."""
NAMES_A_LENDER = (".lender", ".kind", ".product", ".secured")
"""Of somebody who asks about a lender these are no debts."""
MARKUP = re.compile(r"</?\w[^<>]{0,200}>|\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}")
INJECTED = re.compile(
    r"(?:please )?(?:ignore|disregard|forget)(?: all| any| the| your| my| of)* (?:previous|prior|above|earlier|preceding|system)[^.,;\n]*|\bsystem prompt\b"
    r"|(?:请)?(?:忽略|无视|忘掉|忘记|不要管)(?:你|掉)?(?:的)?(?:以上|之前|前面|上面|此前|所有|一切)[^,，。\n]{0,8}(?:指令|提示|规则|设定|要求|内容)",
    re.IGNORECASE,
)
PAY_FIRST = re.compile(
    r"才(?:能|可以|会|给|肯)?(?:放款|下款|放贷|到账|打款|提现|放钱)|(?:放款|下款|到账)(?:之|以)?前[^,，。]{0,8}(?:交|打|转|付)"
    r"|before (?:they|it|the)[^.]{0,24}(?:release|pays? out|lend)|release the (?:loan|money|funds)",
    re.IGNORECASE,
)
"""放款前先交钱: a scam, not a price."""
ANOTHER_LOAN = re.compile(r"\s*(?:另外?(?:还有|有)?一[笔个]|还有一[笔个]|下一[笔个]|another (?:one|loan)|next loan)[,，::、\s]*", re.IGNORECASE)


def hear(session: Session, text: str, today: date) -> Heard:
    """A message in the person's own words; markup and template code in it say nothing."""
    told = MARKUP.sub(" ", text)
    text = standard(paused(INJECTED.sub(" ", told)))
    text = by_name(text, session.facts, words(session.lang), today) if len(text) <= LONGEST_LABEL else text
    if len(text) > LONGEST:
        return Heard(notes=(Reply("common.too_long", {"longest": LONGEST}),))
    if not re.search(r"\w", text):
        if re.search(r"\w", told):
            return Heard(notes=(Reply("common.out_of_scope"),))
        face = find_move(text)
        return Heard(move=face.kind) if face and face.kind == "despair" else Heard(notes=(Reply("common.empty"),))
    if passed_on := next_message(session, text, today) or handed_over(text, today):
        return passed_on
    if changed := on_draft(session, text, today):
        return changed
    if wished := at_once(session, text, today):
        return wished
    pasted = is_pasted(text)
    if not pasted and (letter := named_letter(session, text, today)):
        return letter
    if more := more_of_insolvency(session, text, today):
        return more
    if not pasted and (paid := told_payments(session, text, today, route(text))):
        return paid
    if picked := chosen(session, text, today):
        return press(session, picked)
    if asked := asked_beside_moves(text, today):
        return asked
    if session.facts.get(REMINDERS_ON.name) and not session.asked and (at := bare_hour(text)):
        return at
    if session.facts.get(REMINDERS_ON.name) and STOP.fullmatch(text.strip()):
        return Heard(move="stop_reminders")
    if (move := find_move(text)) and _is_meant(session, move.kind, text):
        return Heard(move=move.kind, lang=move.lang)
    terms = plain_terms(session, text, today)
    wanted = Route(None) if terms else route(text)
    if not pasted and (letter := heard_letter(session, text, today, wanted)):
        return letter
    may_correct = bool(session.facts) and session.asked != SCAM_MESSAGE.name
    if may_correct and (mended := correction(text)) and (
        heard := told_payments(session, mended.labelled, today, wanted) or corrected(session, mended, today)
    ):
        return heard
    return _told(session, text, today, terms, wanted)


def _is_meant(session: Session, move: str, text: str) -> bool:
    """A figure may be the answer (88, 555), a curse a plain question, and what to say on the phone is a free question where no
    answer stands yet."""
    if text.strip().isdecimal() and (slot := find(session.asked or "")) and slot.kind in FIGURES:
        return False
    if move == "insult":
        return not is_bare_question(text, route(text))
    return move not in BEHIND_AN_ANSWER or session.top is not None


def _told(session: Session, text: str, today: date, terms: dict[str, Json], wanted: Route) -> Heard:
    """Facts and wishes in free text; `terms` are those of the loan under way where it tells nothing else."""
    slot = find(session.asked) if session.asked else None
    if wary := fee_first(session, text, today, wanted):
        return wary
    if sums := told_sums(session, text, today, wanted):
        return sums
    if planned := changed_plan(session, text, today):
        return planned
    if slot and (earned := told_means(session, slot, text, today)):
        return earned
    if slot and slot.name != CONDUCT_STORY.name and not (slot.name in TAKEN and has_amount(text, today)) and not _names_another(slot, text, today) and (answer := answer_to(session, slot, text, today)):
        return _with_more(session, checked(session, slot, answer), slot, text, today)
    if terms:
        return bounded(session, terms)
    if slot and (name := named(slot, text, wanted)):
        return Heard({slot.name: name})
    if which := of_which(session, text, today):
        return which
    others = labelled_facts(session, text, today, wanted.dialog)
    if collected := of_collectors(session, text, today, wanted, others):
        return collected
    passed_on = None if follow_up(session, text) else forwarded(session, text, today, wanted)
    if passed_on and (PAY_FIRST.search(text) or not whole_offer(text, today)):
        return replace(passed_on, facts={**{name: value for name, value in others.items() if name == AGENCY_SHARE.name}, **passed_on.facts})
    if insolvent := told_insolvency(session, text, today):
        return insolvent
    another = ANOTHER_LOAN.match(text)
    wish = _wish(session, text, wanted)
    facts = others if wish == wanted.dialog and not another else labelled_facts(session, text[another.end() if another else 0 :], today, wish)
    of_plan = wish == "plan" and (owes({**session.facts, **facts}) or (session.top is not None and session.top.dialog in OF_DEBTS))
    begins = "plan" if of_plan else wanted.dialog if wanted.dialog in DIALOGS and not of_what_happened(session, wanted) else None
    if (of_plan and facts.keys() <= NO_TERMS) or _asked_about(session, text, begins, facts):
        facts = {}
    if facts.keys() == {AGENCY_SHARE.name}:
        return agency_told(session, facts, text, today)
    if facts:
        spoken_to = matter(facts, session, begins)
        heard = begin(session, facts, spoken_to, another=bool(another))
        if begins == spoken_to and (choice := _first_choice(session, begins, text, today)):
            return replace(heard, facts={**choice, **heard.facts}, silent=heard.silent | choice.keys())
        return heard if spoken_to in NOT_BESIDE or HARM.name in facts else replace(heard, notes=(*beside_facts(session.with_facts(facts), text, today), *heard.notes))
    if of_plan and session.top and session.top.dialog == "plan" and session.top.done:
        return Heard(move="repeat")
    if not of_plan and not (wanted.dialog in OURS and ASKED_OF_US.search(text)) and (answered := free_question(session, text, today, wanted)):
        return answered
    if session.top and session.top.dialog == begins == "rate" and session.top.done and THIS_ONE.search(text):
        return Heard(move="repeat")
    if begins and not (session.top and session.top.dialog == begins and not session.top.done):
        told = NAMED_IN[begins](text) if begins in NAMED_IN else _first_choice(session, begins, text, today) | told_beside(begins, text)
        return Heard(told, start=begins, silent=frozenset(told))
    if slot and (answer := answer_to(session, slot, text, today, whole=False)):
        return checked(session, slot, answer)
    if figure := unnamed_figure(session, text, today):
        return figure
    if not session.asked and len(text) <= (NOD_EN if text.isascii() else NOD) and any(
        isinstance(value, YesNo) for value in read(text, today=today, asked="yesno")):
        return Heard(move="noted")
    if len(HELP.sub("", text).strip(" ,，。?？!！那我现在该")) == 0:  # 那我怎么办
        return Heard(move="repeat") if session.top else Heard(start="triage")
    return Heard(notes=(Reply("common.out_of_scope"),)) if is_question(text) else Heard()


def _asked_about(session: Session, text: str, begins: str | None, facts: Mapping[str, Json]) -> bool:
    """Whether facts are no more than the words of a question or of a wish: what does APR mean, is this lender licensed."""
    named = all(name.startswith("debts[") and name.endswith(NAMES_A_LENDER) for name in facts)
    if named and (begins in ("platform", "borrow") or (bool(session.facts) and is_question(text))):
        return True
    if not facts.keys() & (NEW_LOAN | PAID_BACK - {"offer.quoted"}) and "offer.quoted" in facts and is_question(text) and OF_THE_LAW.search(text):
        return True
    if facts.keys() == {"offer.contract"} and session.top is not None and not BORROWED.search(text) and is_question(text):
        return True  # 到底能不能要回来那300
    in_general = (facts.keys() <= WISHES and not EVENT.search(text)) or (named and not IN_TROUBLE.search(text))
    asks = is_question(text)
    if not facts or not in_general or not (asks or (named and len(text) > NO_STORY)):
        return False
    best = look_up(text, session.lang).best
    return best is not None and (asks or best.score >= SURE_AS_A_WHOLE)


def _names_another(slot: Slot[Any], text: str, today: date) -> bool:
    """罚息万分之七点五, where the rate was asked: what names itself is no answer to the question about something else."""
    ends = {fact.slot for fact in labelled(text, today)} if slot.item is not None else set()
    return slot.key.replace("debts.", "debts[].") not in ends and bool(ends & (DETAILS | {MINIMUM.name}))


def _with_more(session: Session, heard: Heard, slot: Slot[Any], text: str, today: date) -> Heard:
    """A choice made in a sentence that tells more: of the same matter (是真的,是起诉状,今天收到的), or a whole debt."""
    own = DIALOGS[session.top.dialog].own if session.top else ""
    if slot.kind != "choice" or not own or not heard.facts:
        return heard
    told = labelled_facts(session, text, today, None)
    debts = "debts[" if all(any(name.endswith(end) for name in told) for end in (".owed", ".overdue_days")) else own
    more = {name: value for name, value in told.items() if name.startswith((own, debts)) and name not in session.facts}
    return replace(heard, facts={**bounded(session, more).facts, **heard.facts})


def _wish(session: Session, text: str, wanted: Route) -> str | None:
    """The dialog that a message wishes for; with all figures known, a short word about instalments is about the plan."""
    if "plan" in wanted.choices and not wanted.dialog:
        return "plan"
    return "plan" if wanted.dialog == "options" and ready(session.facts) and len(text) <= SHORT and OWN_TERMS.search(text) else wanted.dialog


def _first_choice(session: Session, dialog: str, text: str, today: date) -> dict[str, Json]:
    """The answer to a dialog's first question where the wish names it: 我想申请发票贷, 写投诉信."""
    own = DIALOGS[dialog].own
    known = {name: value for name, value in session.facts.items() if not own or not name.startswith(own)}
    result, _ = run(DIALOGS[dialog], known, today)
    if not isinstance(result, Asked) or result.slot.kind != "choice":
        return {}
    named = named_option(result.slot, text, words(session.lang))
    return {result.slot.name: named} if named else {}
