"""What to collect for a reduction, a complaint, a lawsuit, a dispute or the police, and how it is kept here."""

from collections.abc import Iterator
from typing import Any

from dialogs import slots
from dialogs.attached import listed
from dialogs.talk import Dialog, Outcome, Paper, Part, Talk


def evidence(t: Talk) -> Outcome:
    """The checklist of a goal; without one, what is needed sooner or later."""
    goal = (t.get(slots.EVIDENCE_GOAL) if t.told(slots.EVIDENCE_GOAL) else _goal(t)) or t.ask(slots.EVIDENCE_GOAL) or "any"
    papers = () if goal == "any" else (Paper("pdf", "checklist", {"today": t.today.isoformat(), "goal": goal}),)
    sends = papers if goal == "police" else ()
    return Outcome(
        f"evidence.{goal}", tuple(_parts(t, goal)), offer=("conduct", "triage"), papers=papers, sends=sends, numbers={"kept": len(listed(t.facts))}
    )


def _goal(t: Talk) -> str | None:
    """What it is for, as the talk tells: the police, where money went to a fraud."""
    return "police" if t.told(slots.HARM) else None


def _parts(t: Talk, goal: str) -> Iterator[Part]:
    yield Part(f"evidence.{goal}")
    if kept := listed(t.facts):
        yield Part("evidence.stored", {"count": len(kept)})
    yield Part("evidence.how")


_ONE = {"sort": "picture", "name": "截图.png", "sender": "", "sent_at": ""}
OPENINGS: tuple[dict[str, Any], ...] = ({}, {"evidence[1].item": _ONE})
DIALOG = Dialog("evidence", evidence, own="evidence.", begins=("evidence.goal",), openings=OPENINGS)
