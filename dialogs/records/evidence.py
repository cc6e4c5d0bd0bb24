"""What to collect for a reduction, a complaint, a lawsuit, a dispute or the police, and how it is kept here."""

from collections.abc import Iterator
from typing import Any

from dialogs import slots
from dialogs.calculator.stages import IN_COURT
from dialogs.collectors.contacts import log
from dialogs.records.attached import listed
from dialogs.talk import Dialog, Outcome, Paper, Part, Talk


def evidence(t: Talk) -> Outcome:
    """The checklist of a goal; without one, what is needed sooner or later."""
    guessed = None if t.told(slots.EVIDENCE_GOAL) else _goal(t)
    goal = guessed or t.ask(slots.EVIDENCE_GOAL) or "any"
    papers = () if goal == "any" else (Paper("pdf", "checklist", {"today": t.today.isoformat(), "goal": goal}),)
    sends = papers if goal == "police" else ()
    return Outcome(
        f"evidence.{goal}", tuple(_parts(t, goal, guessed=guessed is not None)), offer=("conduct", "triage"), waits=slots.EVIDENCE_GOAL if guessed else None,
        papers=papers, sends=sends, numbers={"kept": len(listed(t.facts))},
    )  # fmt: skip


def _goal(t: Talk) -> str | None:
    """What it is for, as the talk tells: the gravest first."""
    if t.told(slots.HARM):
        return "police"
    if (t.get(slots.PAPER) or "") in IN_COURT:
        return "lawsuit"
    if log(t.facts):
        return "complaint"
    return "police" if t.told(slots.SCAM_MESSAGE) else None


def _parts(t: Talk, goal: str, *, guessed: bool) -> Iterator[Part]:
    yield Part(f"evidence.{goal}")
    if guessed:
        yield Part("evidence.other_goal", {"goal": goal})
    if kept := listed(t.facts):
        yield Part("evidence.stored", {"count": len(kept)})
    yield Part("evidence.how")


_ONE = {"sort": "picture", "name": "截图.png", "sender": "", "sent_at": ""}
_CALL = {"told": 0, "on": "2026-11-01", "at": "23:00", "by": "", "channel": "call", "to": "me", "what": "昨晚11点打电话骂我"}
OPENINGS: tuple[dict[str, Any], ...] = ({}, {"evidence[1].item": _ONE}, {"contacts[0].entry": _CALL}, {"paper.kind": "summons"})
DIALOG = Dialog("evidence", evidence, own="evidence.", begins=("evidence.goal",), openings=OPENINGS)
