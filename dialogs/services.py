"""A wish for a service, in whatever words: a look at one's payments, papers to collect or to show, a kind of credit, an example."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from content.regex import regex
from dialogs.answers import service_wanted
from dialogs.catalog import DIALOGS
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.naming import told_beside
from dialogs.quiet import of_messages
from dialogs.replies import Reply
from dialogs.slots import DELAYS, EVIDENCE_GOAL, EVIDENCE_NOTE, OVERDUE, PLAN_MADE
from dialogs.stories import story
from dialogs.told_facts import first_choice
from dialogs.understanding.delays import read_delays, tells_delay
from dialogs.understanding.moves import find_move, is_question
from dialogs.understanding.what_ifs import read_what_ifs

Json = Any
LONGEST, SHORTEST = 160, 3
LETTERS = regex(r"[\W\d_]")
"""What is no letter: -5 wishes for nothing."""
AMID = ("scam", "harmed", "court", "conduct")
"""Talks whose questions have answers that sound like a wish: the papers of a case, an example of a fraud."""

LISTED = regex(r"(?:我|my )?(?:的)?(?:最?近|过去|the |last |past )+[^\d::]{0,4}(?:\d{1,2}|十二)?\s*(?:期|个月|payments?|months?|instal\w*)[^\d::]{0,12}[::](?=\s*(?:\d{1,3}[,,、\s]|按时|准时|on time|ok\b))", re.IGNORECASE)
"""近12期:0 0 0 5, which names what it lists."""
TO_WHOM: Mapping[str, re.Pattern[str]] = {
    "papers_complaint": regex(r"投诉|举报|监管|反映|告状|\d{5}|信访|银保监|complain|regulator|watchdog|report|ombuds", re.IGNORECASE),
    "papers_lawsuit": regex(r"告|诉|庭|法院|官司|立案|传票|court|judge|\bsu(?:e|ed|ing)\b|hearing|lawsuit|trial|legal|claim", re.IGNORECASE),
    "papers_reduction": regex(r"减|免|谈|协商|商量|分期|停息|少还|便宜|通融|宽限|reduc|waive|negotiat|bargain|instal|hardship|discount|less|lower|haggl|talk|settle", re.IGNORECASE),
}
"""What names for whom papers are collected: where nothing does, that is asked; which papers do I need to apply are those for a loan."""
OF_PAPERS = ("evidence", "application", "options", "court", "conduct", "triage", "credit")
OVER: Mapping[str, tuple[str, ...]] = {
    "checkup": ("checkup", "credit", "triage"), "keep": ("evidence", "conduct"), "application": ("application", "evidence", "credit", "triage"),
    "borrow": ("borrow", "options", "triage"), "story": ("triage", "options", "credit", "scam", "court"),
    **dict.fromkeys(TO_WHOM, OF_PAPERS),
}  # fmt: skip
"""The dialogs that a service goes before where their words stand in the wish; any other is surely wished for itself: 这个贷款划不划算, 月度检查."""


def service(m: Message) -> Heard | None:
    """None where nothing surely is wished for, or the answer to the question that stands is more likely."""
    if m.slot is not None and m.slot.name == DELAYS.name:
        return Heard(notes=(Reply("common.which_months"),)) if tells_delay(m.text) and not read_delays(m.text, m.today) else None
    if LISTED.match(m.text):
        return _checkup(m)
    if m.pasted or len(m.text) > LONGEST or len(LETTERS.sub("", m.text)) < SHORTEST or find_move(m.text) or of_messages(m.text, reminders=False) or (m.slot is not None and not _asked_amid(m)):
        return None
    if PLAN_MADE.name in m.session.facts and read_what_ifs(m.text, m.today):
        return None  # what if the bank waives the penalty, beside a plan
    surely = m.wanted.dialog if m.wanted.dialog in DIALOGS else None
    if surely is not None and not any(surely in others for others in OVER.values()):
        return None  # what was learned of wishes takes room, and a loan to be priced has no need of it
    wanted = service_wanted(m.text)
    if wanted and wanted in TO_WHOM and surely == "application" and not TO_WHOM[wanted].search(m.text):
        wanted = "application"
    if not wanted or (surely is not None and surely not in OVER[wanted]) or _tells_a_debt(m):
        return None  # it is taken in first
    return SERVED[wanted](m)


def _tells_a_debt(m: Message) -> bool:
    """What is owed, or how late a debt of a name or a kind is: two cards, one of them 20 days late."""
    ends = {name.rpartition(".")[2] for name, value in m.told.items() if name.startswith("debts[") and value is not None}
    if any(name.startswith("paper.") for name in m.told):
        return True  # 仲裁材料收到了,什么时候交答辩: of the paper
    return bool(ends & {"owed", "minimum"}) or ("overdue_days" in ends and bool(ends & {"lender", "product"}))


def _asked_amid(m: Message) -> bool:
    """Whether a message is no answer to the question that stands: 去年6月 is one, and 都按时还着呢 where it was asked how late they are."""
    return is_question(m.text) and (m.slot is None or m.slot.key != OVERDUE.key) and not (m.session.top is not None and m.session.top.dialog in AMID)


def _checkup(m: Message) -> Heard | None:
    """With the delays that the wish tells."""
    delays = read_delays(m.text, m.today)
    told = {DELAYS.name: DELAYS.encode(delays)} if delays else {}
    return _begun("checkup", told | told_beside("checkup", m.text))


def _papers(goal: str) -> Callable[[Message], Heard | None]:
    return lambda m: _begun("evidence", {EVIDENCE_GOAL.name: goal} if TO_WHOM[f"papers_{goal}"].search(m.text) else {})


def _borrow(m: Message) -> Heard | None:
    return _begun("borrow", first_choice(m.session, "borrow", m.text, m.today) | told_beside("borrow", m.text))


def _begun(dialog: str, facts: dict[str, Json]) -> Heard:
    return Heard(facts, start=dialog, silent=frozenset(facts))


SERVED: Mapping[str, Callable[[Message], Heard | None]] = {
    "checkup": _checkup,
    **{f"papers_{goal}": _papers(goal) for goal in ("complaint", "lawsuit", "reduction")},
    "keep": lambda _: Heard(notes=(Reply("kept.ask"),), awaits=EVIDENCE_NOTE.name),
    "application": lambda m: _begun("application", first_choice(m.session, "application", m.text, m.today)),
    "borrow": _borrow,
    "story": lambda m: story(m.session, m.text),
}
"""By service: what it begins."""
