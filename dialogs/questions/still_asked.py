"""A plain question keeps its answer in the middle of a talk, whatever its words would be taken for there: 每月900补助,能申请低保吗, behind the price of a loan."""

import re
from collections.abc import Callable
from dataclasses import replace

from content.regex import regex
from dialogs.catalog import DIALOGS
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.questions.asking_words import FEARED
from dialogs.questions.background import SPOKEN_OF, head
from dialogs.questions.context import plainly_asks
from dialogs.session import Session
from dialogs.slots import INCOME
from dialogs.told.mentioned import asks_of_a_sum
from dialogs.understanding.asked_sums import SUPPOSES
from dialogs.understanding.moves import is_question

SAID_AGAIN = (None, "repeat", "script", "show_working")
"""Moves that a question was taken for where all it has of them is 这个, 怎么说 or 怎么算."""
WISHED_BY_ITS_WORDS = (None, "plan", "triage", "platform")
"""How long until they sue is no wish for a plan."""
TOLD = ("what_if.", "conduct.story", "contacts[", "letter.", "paper.", "swap.", "guarantee.")
"""What a question supposes or tells of these is what its talk is about."""
OF_A_RIGHT = ("repay_stop_", "scam_", "crime_", "court_", "enforce_", "bankrupt_")
"""Topics of what may be done at all: 停息挂账能做60期吗 supposes nothing yet."""
OF_A_PRICE = ("rate_", "app_")
OF_A_FRAUD = ("scam", "harmed")
SHORT, SHORT_EN = 9, 24
"""Letters: a shorter question leans on what is talked of."""
POINTS = regex(r"^(?:那|这|它)|这[个笔样种些]|那[个笔样种些]|刚才|上面|前面|(?<!true )(?<!heard )(?<!says )(?<!said )(?<!say )(?<!know )\bthat\b|\b(?:this|these|those)\b", re.IGNORECASE)


def still_asked(m: Message, heard: Heard, hear: Callable[[Session, str], Heard]) -> Heard:
    """What was heard, with the answer that the same question has where nothing is open; what only a question tells changes no terms of a loan."""
    priced = heard.start == "rate" and INCOME.name in heard.facts and any(name.startswith("offer.") for name in heard.facts)
    if not _asks_in_a_talk(m) or heard.notes or heard.forget or heard.move not in SAID_AGAIN or (heard.start not in WISHED_BY_ITS_WORDS and not priced) or _is_of_the_talk(m, heard):
        return heard
    alone = hear(Session(lang=m.session.lang, day=m.session.day, greeted=True), m.text)
    notes = tuple(replace(note, options=()) for note in alone.notes if note.key.startswith("answer."))
    if not notes or alone.move or _tells_it(m, heard, notes[0].key.removeprefix("answer.")):
        return heard
    facts = {name: value for name, value in heard.facts.items() if not _is_supposed(name) and (not name.startswith("offer.") or name == m.session.asked)}
    if priced and not any(name.startswith("debts[") for name in m.session.facts):
        facts |= {name: value for name, value in alone.facts.items() if name.startswith("debts[")}
    return replace(heard, facts=facts, notes=notes, move=None, start=None)


def _asks_in_a_talk(m: Message) -> bool:
    """A question that says itself what it is about, or what is feared."""
    long = len(m.text) > (SHORT_EN if m.text.isascii() else SHORT)
    return m.session.top is not None and long and not m.pasted and not POINTS.search(m.text) and (is_question(m.text) or FEARED.search(m.text) is not None)


def _is_of_the_talk(m: Message, heard: Heard) -> bool:
    """Whether the question is of the loan, the plan or the letter that is talked of, unless it is plainly of something else."""
    if heard.move == "repeat" and m.has_figure and asks_of_a_sum(m.session, m.text):
        return not ((plainly := plainly_asks(m.text)) and not plainly.topic.startswith(OF_A_PRICE))  # 为什么要多还1312, of a sum of the price that was read
    of_the_loan = [name for name in heard.facts if name.startswith("offer.")]
    if (of_the_loan and SUPPOSES.search(m.text)) or (heard.move and m.session.top and m.session.top.dialog in OF_A_FRAUD):
        return True
    if any(_is_supposed(name) for name in heard.facts):
        return not ((plainly := plainly_asks(m.text)) and plainly.topic.startswith(OF_A_RIGHT))
    if of_the_loan and len(of_the_loan) == len(heard.facts):
        return not ((plainly := plainly_asks(m.text)) and not plainly.topic.startswith("rate_"))
    return False


def _is_supposed(name: str) -> bool:
    return name.startswith(TOLD) or ".offer_" in name


def _tells_it(m: Message, heard: Heard, topic: str) -> bool:
    """Whether a dialog tells the same of the person's own case: the plan that is wished for, the outcome that stands."""
    top = m.session.top
    if heard.start == "plan" and topic.startswith("repay_") and not any(_is_supposed(name) for name in heard.facts):
        return True
    own = DIALOGS[top.dialog].own if top and top.done and head(topic) in SPOKEN_OF.get(top.dialog, ())[:1] else None
    return own is not None and bool(heard.move or any(name.startswith(own or "?") for name in heard.facts))
