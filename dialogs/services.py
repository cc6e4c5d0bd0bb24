"""A wish for a service, in whatever words: a look at one's payments, papers to collect or to show, a kind of credit, an example."""

from collections.abc import Callable, Mapping
from typing import Any

from dialogs.answers import service_wanted
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.naming import told_beside
from dialogs.replies import Reply
from dialogs.slots import DELAYS, EVIDENCE_GOAL, EVIDENCE_NOTE
from dialogs.stories import story
from dialogs.told_facts import first_choice
from dialogs.understanding.delays import read_delays

Json = Any
LONGEST = 160
AMID = ("scam", "harmed", "court", "conduct")
"""Talks whose questions have answers that sound like a wish: the papers of a case, an example of a fraud."""

RECKONED = ("rate", "plan")
"""Wishes to have something reckoned, which are surely heard as they are: 这个贷款划不划算."""


def service(m: Message) -> Heard | None:
    """None where nothing surely is wished for, or the answer to the question that stands is more likely."""
    if m.pasted or len(m.text) > LONGEST or (m.slot is not None and m.session.top is not None and m.session.top.dialog in AMID):
        return None
    wanted = service_wanted(m.text)
    return SERVED[wanted](m) if wanted and m.wanted.dialog not in RECKONED else None


def _checkup(m: Message) -> Heard | None:
    """With the delays that the wish tells."""
    if m.slot is not None and m.slot.name == DELAYS.name:
        return None
    delays = read_delays(m.text, m.today)
    told = {DELAYS.name: DELAYS.encode(delays)} if delays else {}
    return _begun("checkup", told | told_beside("checkup", m.text))


def _papers(goal: str) -> Callable[[Message], Heard | None]:
    return lambda _: _begun("evidence", {EVIDENCE_GOAL.name: goal})


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
