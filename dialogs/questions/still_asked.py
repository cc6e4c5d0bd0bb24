"""A plain question keeps its answer in the middle of a talk, whatever its words would be taken for there: 残疾证二级,能办低保不, behind the price of a loan."""

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
SHORT, SHORT_EN = 9, 24
"""Letters: a shorter question leans on what is talked of."""
POINTS = regex(r"^(?:那|这|它)|这[个笔样种些]|那[个笔样种些]|刚才|上面|前面|(?<!true )(?<!heard )(?<!says )(?<!said )(?<!say )(?<!know )\bthat\b|\b(?:this|these|those)\b", re.IGNORECASE)


def still_asked(m: Message, heard: Heard, hear: Callable[[Session, str], Heard]) -> Heard:
    """What was heard, with the answer that the same question has where nothing is open; what only a question tells changes no terms of a loan."""
    top = m.session.top
    if top is None or heard.notes or heard.forget or heard.move not in SAID_AGAIN or heard.start not in WISHED_BY_ITS_WORDS or m.pasted or POINTS.search(m.text):
        return heard
    if SUPPOSES.search(m.text) and any(name.startswith("offer.") for name in heard.facts):
        return heard
    told = {name for name in heard.facts if name.startswith(TOLD) or ".offer_" in name}
    if told and not ((plainly := plainly_asks(m.text)) and plainly.topic.startswith(OF_A_RIGHT)):
        return heard
    if len(m.text) <= (SHORT_EN if m.text.isascii() else SHORT) or not (is_question(m.text) or FEARED.search(m.text)):
        return heard
    alone = hear(Session(lang=m.session.lang, day=m.session.day, greeted=True), m.text)
    notes = tuple(replace(note, options=()) for note in alone.notes if note.key.startswith("answer."))
    if not notes or alone.move:
        return heard
    if heard.start == "plan" and not told and notes[0].key.startswith("answer.repay_"):
        return heard
    of_the_talk = head(notes[0].key.removeprefix("answer.")) in SPOKEN_OF.get(top.dialog, ())[:1]
    if top.done and of_the_talk and (heard.move or any(name.startswith(DIALOGS[top.dialog].own or "?") for name in heard.facts)):
        return heard  # the dialog tells it of the person's own case
    facts = {name: value for name, value in heard.facts.items() if name not in told and (not name.startswith("offer.") or name == m.session.asked)}
    return replace(heard, facts=facts, notes=notes, move=None, start=None)
