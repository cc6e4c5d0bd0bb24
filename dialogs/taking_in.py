"""What was heard, taken in: facts, a dialog begun, what is answered beside them; or that nothing was understood."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from content.answers import topics
from content.words import words
from dialogs.flow import Turn, advance, at_menu, menu, offering, start
from dialogs.meaning import Heard
from dialogs.moves import MOVES
from dialogs.plans.offer_at_hand import with_let_go
from dialogs.questions.deciding import behind
from dialogs.questions.figures_beside import with_month
from dialogs.records.payments import booked
from dialogs.replies import NAMES_A_DEBT, Action, Reply, told
from dialogs.session import Session
from dialogs.slots import find
from dialogs.talk import Part
from dialogs.told.correcting import said_back
from dialogs.told.situations import listening

MISSES_BEFORE_HELP = 2


def acted(session: Session, heard: Heard, today: date) -> Turn:
    """The move that was heard, made; else what was heard, taken in."""
    return MOVES[heard.move](session, heard, today) if heard.move else take_in(session, heard, today)


def take_in(session: Session, heard: Heard, today: date) -> Turn:
    """Take in facts, a wish for a dialog, a free question; or say that nothing was understood."""
    heard = replace(heard, notes=tuple(_once(session, note) for note in heard.notes))
    after = session.with_facts(heard.facts, (*heard.forget, *_void(session, heard.facts)))
    if heard.leaves:
        after = after.but(stack=(), asked=None)
    if heard.below:
        after = start(after, heard.below, heard.facts)
    if heard.start:
        after = start(after, heard.start, heard.facts, session.facts)
    if changes := booked(after.facts, heard.facts, today):
        after = after.with_facts({**changes, **heard.facts})
    if after == session and not heard.notes and all(name.startswith("debts[") and name.endswith(NAMES_A_DEBT) for name in heard.facts):
        return _miss(session, today)
    after = after.but(topic=_topic(heard.notes) or (None if heard.start else session.topic))
    if heard.awaits:
        return Turn(after.but(asked=heard.awaits, misses=0), heard.notes)
    if decided := behind(session, after, heard):
        return replace(decided, replies=with_let_go(heard.facts, after.facts, decided.replies))
    if heard.notes and (heard.notes[-1].options or not after.stack):
        *before, last = heard.notes
        last = last if last.options else replace(last, options=menu(after, last.key).options)
        answered = after.but(asked=None) if session.asked in heard.facts else after
        return Turn(offering(answered, *before, last), (*before, last), drop=heard.drop)
    corrections = said_back(session, heard, today)
    notes, changed = (*corrections, *heard.notes), {reply.numbers["slot"] for reply in corrections}
    shrugged = session.top is not None and session.top.done and all(value is None for value in heard.facts.values())
    turned = advance(after.but(misses=0), today, notes, heard={name: value for name, value in heard.facts.items() if name not in changed}, again=not notes and not shrugged, amid=session.asked is not None, before=None if heard.start else session.facts)
    replies = with_let_go(heard.facts, turned.session.facts, with_month(heard.facts, session, turned.session.facts, today, turned.replies))
    return turned if replies is turned.replies and heard.drop is None else replace(turned, replies=replies, drop=turned.drop if heard.drop is None else heard.drop)


def _once(session: Session, note: Reply) -> Reply:
    """The answer that was told last is not told in full once more: the line that matters most of it does."""
    if not note.parts or note.parts[0].key != f"answer.{session.topic}":
        return note
    first, *others = note.parts
    return replace(note, parts=(Part("common.as_said"), Part(first.key, {**first.data, "brief": True}), *others))


def _void(session: Session, told: Mapping[str, Any]) -> tuple[str, ...]:
    """Answers that no longer hold, since something else is told now."""
    if not any(session.facts.get(name, ...) != value for name, value in told.items()):
        return ()
    return tuple(name for name in session.facts if name not in told and (slot := find(name)) and slot.renewed)


def _topic(notes: tuple[Reply, ...]) -> str | None:
    """The topic that the notes tell, by its name."""
    told = [note.key.removeprefix("answer.") for note in notes if note.key.startswith("answer.")]
    return told[-1] if told else None


def _remark(session: Session) -> Turn:
    """Said to the answer of a free question."""
    reply = listening(session)
    return Turn(offering(session, reply), (reply,))


def _miss(session: Session, today: date) -> Turn:
    """Nothing was understood: the question again; the second time with an example and a way out."""
    session = session.but(misses=session.misses + 1)
    slot = find(session.asked) if session.asked else None
    if slot is None or not session.top:
        return _remark(session) if session.topic in topics() and not session.top else at_menu(session, "common.not_understood")
    if session.top.done or session.misses < MISSES_BEFORE_HELP:
        turned = advance(session, today, (Reply("common.miss"),), again=False)
        return turned if len(turned.replies) > 1 else at_menu(session, "common.not_understood")
    speech = words(session.lang)
    examples = [told(slot.name, slot.encode(sample), speech).value for sample in slot.samples[:2]]
    turned = advance(session, today, (Reply("common.example", {"examples": examples}),), again=False)
    asking = turned.replies[-1]
    ways_out = tuple(Action("move", move, run=session.runs) for move in ("skip", "human"))
    asking = replace(asking, options=(*asking.options[:-1], *ways_out))
    return Turn(offering(turned.session, *turned.replies[:-1], asking), (*turned.replies[:-1], asking))
