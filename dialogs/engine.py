"""One turn of a conversation: set or forget facts, run the dialog again, stop at the first fact that is unknown."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from content.answers import topics
from content.record import record
from content.words import words
from dialogs import attached, guard
from dialogs.after_danger import ANSWERS, ASKED_IN_PASSING, DANGER, DESPAIR, goes_on, only_answers, received
from dialogs.asked_figure import with_figure, with_month
from dialogs.attached import Attached, Refused, Several
from dialogs.contacts import filed
from dialogs.correcting import said_back
from dialogs.deciding import behind
from dialogs.flow import Turn, advance, at_menu, menu, offering, resting, start
from dialogs.forwarded import passed_on
from dialogs.hearing import hear
from dialogs.last_figure import last_figure, told_sums
from dialogs.letter_data import OF_MEANS
from dialogs.letter_slots import LETTER_ACCOUNT, LETTER_APPROVED, LETTER_KIND
from dialogs.meaning import Heard
from dialogs.moves import MOVES
from dialogs.offer_at_hand import offered_on, with_let_go
from dialogs.payments import booked
from dialogs.planning import owes
from dialogs.pressing import press
from dialogs.replies import Action, Reply, told
from dialogs.session import Session
from dialogs.situations import listening
from dialogs.slots import EVIDENCE_NOTE, PLAN_MADE, SCAM_MESSAGE, find
from dialogs.threats import may_be_own, threat
from dialogs.told_before import remembered
from dialogs.told_evidence import is_keeping, to_keep
from dialogs.understanding.language import written_in
from dialogs.understanding.moves import mood
from dialogs.understanding.sums_told import kept as with_sums

MISSES_BEFORE_HELP = 2


@record(frozen=True, slots=True)
class Said:
    """A message in the person's own words; several sent in a row are one, a line each."""

    text: str


@record(frozen=True, slots=True)
class Pressed:
    """A button tapped: the action it carries."""

    action: str


@record(frozen=True, slots=True)
class Passed:
    """A message that somebody else wrote and the person passes on, where the channel knows it; several are one, a line each.
    `sender` and `sent_at` (ISO) are of who wrote it first, empty where they are not known or several."""

    text: str
    sender: str = ""
    sent_at: str = ""


REFUSES = {"common.honest_letter", "common.only_true"}
CONTACTS, CHANGES, OF_MONEY = "contacts[", "what_if.", ("debts[", "income", "essentials", "spending.", "spouse_income", "offer.", "due_this_month")

Event = Said | Passed | Pressed | Attached | Refused


def turn(session: Session, event: Event | Several, today: date) -> Turn:
    """Answer one event. Pure: the same session, event and day give the same turn."""
    session = _in_own_language(session.on(today).told_of(), event)
    if isinstance(event, Attached | Refused | Several):
        return _file(session, event, today)
    found = guard.danger(event.text) if isinstance(event, Said | Passed) and not event.text.isdecimal() else guard.Danger()
    if found.by_tone and isinstance(event, Said) and (session.figured or PLAN_MADE.name in session.facts) and only_a_figure(hear(session, event.text, today)):
        found = guard.Danger()  # and on the other one?
    if isinstance(event, Said) and (said := to_keep(session, event.text)):
        return _keep(session, Passed(said), found.kind)
    if isinstance(event, Passed) and is_keeping(session):
        own = found.kind != "self_harm" or may_be_own(found.kind, event.text)
        return _keep(session, event, found.kind if own else "none")
    if isinstance(event, Passed) and not may_be_own(found.kind, event.text) and (threatened := threat(session, event.text, today)):
        return _threatened(session, threatened, found.kind, today)
    if found.by_tone and isinstance(event, Said) and (understood := _by_tone_only(session, event, found, today)):
        return understood
    if found.kind != "none":
        return _danger(session, found.kind, event.text if isinstance(event, Said) else "", today)
    heard = _heard(session, event, today)
    if isinstance(event, Said) and (line := _taken_back(session, event.text, heard, denied=found.denied)):
        return _faint(session.but(topic=None), Reply(line), today)
    if isinstance(event, Said) and session.topic == DANGER and not found.denied and only_answers(heard, event.text):
        return Turn(session.but(misses=0), (Reply(received(event.text), options=_go_on(session)),))
    session = session.but(topic=None) if session.topic in (DANGER, ASKED_IN_PASSING) else session
    turned = MOVES[heard.move](session, heard, today) if heard.move else _tell(session, heard, today)
    after, replies = turned.session, turned.replies
    if isinstance(event, Said) and not heard.move:
        replies = with_figure(event.text, heard.facts, after, today, replies)
        of = offered_on(after.facts, event.text)
        figured = last_figure(replies) or (None if event.text.isdecimal() or owes(after.facts) or any(name.startswith("offer.") for name in after.facts) else told_sums(event.text, today))
        after = after.but(figured=figured, offered_on=after.offered_on if of is None else of, sums_in=with_sums(event.text, today, () if heard.corrects else after.sums_in))
    if isinstance(event, Said) and (found.denied or (not heard.move and mood(event.text) == "despair")):
        replies = (Reply("danger.denied" if found.denied else "common.warm"), *replies)
    undone = heard.move == "back" or turned.forget or turned.drop
    after = after if undone else after.remember(session)
    kept_out = undone or heard.move or heard.corrects or SCAM_MESSAGE.name in heard.facts or REFUSES & {note.key for note in heard.notes}
    if isinstance(event, Said) and not kept_out:
        after = resting(after.but(told=remembered(after.told, event.text, today)))
    return replace(turned, session=after, replies=replies)


def _in_own_language(session: Session, event: Event | Several) -> Session:
    """Whoever has said nothing yet is answered in the language that they begin in, but where they asked for one."""
    begun = session.chosen or session.runs or session.facts or session.topic or session.undo
    return session if begun or not isinstance(event, Said) else session.but(lang=written_in(event.text) or session.lang)


def only_a_figure(heard: Heard) -> bool:
    """Whether all that a message means is a sum that it asks for."""
    return bool(heard.notes) and not heard.facts and all(note.key.startswith("figure.") for note in heard.notes)


def _heard(session: Session, event: Said | Passed | Pressed, today: date) -> Heard:
    if isinstance(event, Pressed):
        return press(session, event.action)
    return (isinstance(event, Passed) and passed_on(event.text, today)) or hear(session, event.text, today)


def _by_tone_only(session: Session, event: Said, found: guard.Danger, today: date) -> Turn | None:
    """No word says danger. What a collector did, figures in the middle of a talk, a letter that is wished for, a change to the plan,
    and anything at all where the tone is faint: each is taken in, behind a line that says whom to call if it was meant."""
    heard = hear(session, event.text, today)
    figures = bool(session.facts) and any(name.startswith(OF_MONEY) and value is not None for name, value in heard.facts.items())
    story = any(name.startswith(CONTACTS) for name in heard.facts)
    cause = session.asked == LETTER_ACCOUNT.name and LETTER_ACCOUNT.name in heard.facts and session.facts.get(LETTER_KIND.name) in OF_MEANS
    told = story or cause or (figures and found.kind == "self_harm") or any(name == LETTER_KIND.name or name.startswith(CHANGES) for name in heard.facts) or REFUSES & {note.key for note in heard.notes}
    if not (told or found.faint) or mood(event.text) == "despair":
        return None
    to_a_draft = session.asked == LETTER_APPROVED.name and (heard.facts or heard.notes)  # 服务费那句去掉
    if found.faint and (to_a_draft or any(note.key.startswith("harmed.") for note in heard.notes)):  # and he has photos of my passport
        return _tell(session, heard, today)
    line = Reply(f"danger.if_{found.kind}")
    if not (told or _is_to_answer(heard)):
        return _faint(session, line, today)
    turned = MOVES[heard.move](session, heard, today) if heard.move else _tell(session, heard, today)
    after = turned.session.but(topic=turned.session.topic or ASKED_IN_PASSING)
    return replace(turned, replies=(line, *turned.replies), session=after.remember(session))


def _faint(session: Session, line: Reply, today: date) -> Turn:
    """Faint, and nothing else to answer: the open question stays, or the talk goes on wherever the person likes."""
    if session.asked and session.top:
        return advance(session.but(topic=ASKED_IN_PASSING), today, (line,), again=False)
    turned = at_menu(session, "danger.go_on")
    return replace(turned, replies=(line, *turned.replies), session=turned.session.but(topic=DANGER))


def _taken_back(session: Session, text: str, heard: Heard, *, denied: bool) -> str:
    """The line for who says that no danger was meant, and nothing else to work on: the talk goes on where it was."""
    told = heard.start or any(heard.facts.values()) or (heard.move and heard.move not in (*ANSWERS, "repeat", "trust", "wait"))
    others = [note for note in heard.notes if note.key.startswith("answer.") and note.key != DESPAIR]
    if denied:
        return "" if told or others else "danger.denied"
    return "" if told or session.topic not in (DANGER, ASKED_IN_PASSING) else goes_on(text)


def _is_to_answer(heard: Heard) -> bool:
    """Whether a topic is asked about, a fact told, or a dialog or something else wished for."""
    topics = any(note.key.startswith("answer.") for note in heard.notes)
    return bool(heard.start or topics or any(heard.facts.values()) or (heard.move and heard.move not in ANSWERS))


def _threatened(session: Session, heard: Heard, danger: str, today: date) -> Turn:
    """What a collector wrote is judged; violence in it is a danger to the person, and talk of death is not the person's own."""
    turned = _tell(session, heard, today)
    urgent = (Reply("danger.violence_to_user"),) if danger.startswith("violence") else ()
    return replace(turned, replies=(*urgent, *turned.replies), session=turned.session.remember(session))


def _file(session: Session, event: Attached | Refused | Several, today: date) -> Turn:
    """Files: that they are kept, or why not; then what their caption says, or the open question. Danger goes before it."""
    files = event.files if isinstance(event, Several) else (event,)
    notes, after = attached.said_of(files), session
    for file in files:
        after = attached.noted(after, file) if isinstance(file, Attached) else after
    if not event.caption.strip() or attached.only_to_keep(event.caption):
        return advance(after.but(asked=None if after.asked == EVIDENCE_NOTE.name else after.asked), today, notes, again=False)
    turned = turn(after, Said(event.caption), today)
    danger = [reply for reply in turned.replies if reply.key.startswith("danger.")]
    rest = [reply for reply in turned.replies if reply not in danger]
    return replace(turned, replies=(*danger, *notes, *rest))


def _keep(session: Session, said: Passed, danger: str) -> Turn:
    """Words to be kept as evidence, which is confirmed once they are; danger in them is answered first."""
    urgent = () if danger == "none" else (Reply(f"danger.{danger}"),)
    return Turn(session.but(asked=None, misses=0), urgent, keep=said.text, keep_from=(said.sender, said.sent_at))


def _danger(session: Session, kind: str, text: str, today: date) -> Turn:
    """Danger first: nothing is asked about debts, nothing is forgotten, and the person can go on afterwards.

    What was done to them goes into the log of contacts.
    """
    told = filed(session.facts, text, today) if kind == "violence_to_user" else {}
    return Turn(session.with_facts(told).but(misses=0, topic=DANGER), (Reply(f"danger.{kind}", options=_go_on(session)),))


def _go_on(session: Session) -> tuple[Action, ...]:
    return (Action("move", "repeat", run=session.runs),) if session.asked else ()


def _tell(session: Session, heard: Heard, today: date) -> Turn:
    """Take in facts, a wish for a dialog, a free question; or say that nothing was understood."""
    after = session.with_facts(heard.facts, (*heard.forget, *_void(session, heard.facts)))
    if heard.below:
        after = start(after, heard.below, heard.facts)
    if heard.start:
        after = start(after, heard.start, heard.facts)
    if changes := booked(after.facts, heard.facts, today):
        after = after.with_facts({**changes, **heard.facts})
    if after == session and not heard.notes and not heard.facts:
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
    turned = advance(after.but(misses=0), today, notes, heard={name: value for name, value in heard.facts.items() if name not in changed}, again=not notes and not shrugged, amid=session.asked is not None)
    replies = with_let_go(heard.facts, turned.session.facts, with_month(heard.facts, session, turned.session.facts, today, turned.replies))
    return turned if replies is turned.replies and heard.drop is None else replace(turned, replies=replies, drop=turned.drop if heard.drop is None else heard.drop)


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
