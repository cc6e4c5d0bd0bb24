"""Corrections: 不对,到手是8500 names its fact; 不对,是8千 means the one fact that it can mean, or asks which."""

from dataclasses import replace
from datetime import date
from typing import Any

from dialogs.meaning import Heard, answer_to, bounded
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.slots import find
from dialogs.talk import Slot
from dialogs.telling import labelled_facts
from dialogs.understanding.moves import Correction
from dialogs.understanding.reader import read
from dialogs.understanding.values import Choice, Quantity, Value, YesNo

FITTING = {"number": ("money", "count", "days"), "duration": ("days", "length"), "date": ("day",)}
"""The kinds of slot that a value of a kind may fill, where they are not the same."""


def corrected(session: Session, mended: Correction, today: date) -> Heard | None:
    """不对,到手是8500 names its fact; 不对,是8千 means the one fact of its kind that is known, or asks which."""
    if facts := labelled_facts(session, mended.labelled, today, session.top.dialog if session.top else None):
        return replace(bounded(session, facts), corrects=True)
    values = [v for v in read(mended.text, today=today) if not isinstance(v, Choice | YesNo)]
    if len(values) != 1:
        return None
    known = _candidates(session, values[0], mended, today)
    answers = [(slot, answer_to(session, slot, mended.text, today, whole=False)) for slot in known]
    usable = [(slot, answer.value) for slot, answer in answers if answer and not answer.problem]
    if len(usable) == 1:
        return bounded(session, {usable[0][0].name: usable[0][1]})
    if not usable:
        return None
    options = tuple(Action("set", slot.name, value, session.runs) for slot, value in usable)
    return Heard(notes=(Reply("common.which", {"said": mended.text.strip()}, options=options, known=session.facts),))


def _candidates(session: Session, new: Value, mended: Correction, today: date) -> list[Slot[Any]]:
    """The known facts that a new value could replace: those of its kind, or the one whose old value was named."""
    kinds = FITTING.get(new.kind, (new.kind,))
    known = [s for name, value in session.facts.items() if value is not None and (s := find(name)) and s.kind in kinds]
    old = [v for v in read(mended.old, today=today) if isinstance(v, Quantity)] if mended.old else []
    if old:
        named = [slot for slot in known if slot.decode(session.facts[slot.name]) == old[0].best]
        return named or known
    return known
