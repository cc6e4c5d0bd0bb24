"""One turn of a conversation: set or forget facts, run the dialog again, stop at the first fact that is unknown."""

from dataclasses import replace
from datetime import date

from content.record import record
from dialogs import guard
from dialogs.after_danger import ASKED_IN_PASSING, DANGER, OF_ANOTHER, matter
from dialogs.collectors.contacts import log
from dialogs.collectors.threats import may_be_own, threat
from dialogs.danger_turn import by_tone_only, in_danger, settled, threatened
from dialogs.ear import hear
from dialogs.flow import Turn, advance, resting
from dialogs.letters.told_before import remembered
from dialogs.meaning import Heard
from dialogs.message import cleaned
from dialogs.plans.offer_at_hand import offered_on
from dialogs.plans.planning import owes
from dialogs.pressing import press
from dialogs.prices.loan_in_parts import pieces_with
from dialogs.questions.figures_beside import with_figure
from dialogs.questions.last_figure import last_figure, told_sums
from dialogs.records import attached
from dialogs.records.attached import Attached, Refused, Several
from dialogs.records.told_evidence import is_keeping, to_keep
from dialogs.replies import Reply
from dialogs.scams.forwarded import passed_on
from dialogs.session import Session
from dialogs.slots import EVIDENCE_NOTE, PLAN_MADE, SCAM_MESSAGE
from dialogs.taking_in import acted
from dialogs.understanding.language import written_in
from dialogs.understanding.moves import mood
from dialogs.understanding.sums_told import kept as with_sums


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


Event = Said | Passed | Pressed | Attached | Refused


def turn(session: Session, event: Event | Several, today: date) -> Turn:
    """Answer one event. Pure: the same session, event and day give the same turn."""
    session = _in_own_language(session.on(today).told_of(), event)
    if isinstance(event, Attached | Refused | Several):
        return _file(session, event, today)
    found = _danger(session, event, today)
    if first := _before_all(session, event, found, today):
        return first
    session = session.but(asked=None) if session.asked == EVIDENCE_NOTE.name else session  # 等一下, where the next message was to be kept
    if isinstance(event, Said) and session.topic == DANGER:
        event = Said(matter(event.text))
    heard = _heard(session, event, today)
    if isinstance(event, Said) and (closed := settled(session, event.text, heard, today, denied=found.denied)):
        return closed
    session = session.but(topic=None) if session.topic in (DANGER, OF_ANOTHER, ASKED_IN_PASSING) else session
    turned = acted(session, heard, today)
    if isinstance(event, Said):
        turned = turned if heard.move else _with_figures(session, turned, event.text, heard, today)
        warm = "danger.denied" if found.denied else "common.warm" if not heard.move and mood(event.text) == "despair" else ""
        turned = replace(turned, replies=(Reply(warm), *turned.replies)) if warm else turned
    undone = heard.move == "back" or turned.forget or turned.drop
    after = turned.session if undone else turned.session.remember(session)
    kept_out = undone or heard.move or heard.corrects or SCAM_MESSAGE.name in heard.facts or heard.refuses
    if isinstance(event, Said) and not kept_out:
        after = resting(after.but(told=remembered(after.told, event.text, today)))
    return replace(turned, session=after)


def _danger(session: Session, event: Said | Passed | Pressed, today: date) -> guard.Danger:
    """The danger that is heard in words; a short question about a sum that was just told is none by its tone (and on the other one?)."""
    if isinstance(event, Pressed) or event.text.isdecimal():
        return guard.Danger()
    found = guard.danger(event.text)
    of_a_sum = found.by_tone and isinstance(event, Said) and (session.figured or PLAN_MADE.name in session.facts)
    heard = hear(session, event.text, today) if of_a_sum and isinstance(event, Said) else Heard()
    return guard.Danger() if only_a_figure(heard) or heard.move == "remind" else found


def _was_threatened(session: Session) -> bool:
    """Whether violence was what was told last of them."""
    return any(guard.danger(row.what).kind == "violence_to_user" for row in log(session.facts)[-3:])


def _before_all(session: Session, event: Said | Passed | Pressed, found: guard.Danger, today: date) -> Turn | None:
    """What goes before the talk: words to be kept as evidence, what a collector wrote, danger."""
    if isinstance(event, Said) and (said := to_keep(session, event.text)):
        return _keep(session, Passed(said), found.kind)
    if isinstance(event, Passed) and is_keeping(session):
        own = found.kind != "self_harm" or may_be_own(found.kind, event.text)
        return _keep(session, event, found.kind if own else "none")
    if isinstance(event, Passed) and not may_be_own(found.kind, event.text) and (heard := threat(session, event.text, today)):
        return threatened(session, heard, found.kind, today)
    if isinstance(event, Said) and session.topic == DANGER and (found.kind == "none" or found.by_tone) and guard.DRAWS_NEAR.search(event.text) and _was_threatened(session):
        return in_danger(session, guard.Danger("violence_to_user"), event.text, today)
    if found.by_tone and isinstance(event, Said) and (understood := by_tone_only(session, event.text, found, today)):
        return understood
    return in_danger(session, found, event.text if isinstance(event, Said) else "", today) if found.kind != "none" else None


def _with_figures(before: Session, turned: Turn, text: str, heard: Heard, today: date) -> Turn:
    """The figure that a message asks for in passing, said; and what a short question after it may lean on, kept."""
    after = turned.session
    replies = with_figure(text, heard.facts, after, today, turned.replies)
    of = offered_on(after.facts, text)
    known = text.isdecimal() or owes(after.facts) or any(name.startswith("offer.") for name in after.facts)
    figured = last_figure(replies) or (None if known else told_sums(text, today))
    sums = with_sums(text, today, () if heard.corrects else after.sums_in)
    return replace(turned, session=after.but(figured=figured, offered_on=after.offered_on if of is None else of, sums_in=sums, pieces=() if heard.corrects else pieces_with(before, after, cleaned(text), today)), replies=replies)


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


