"""Running the stack of dialogs: the next question or an outcome, what is said again and what is not."""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.record import record
from content.words import words
from dialogs.catalog import DIALOGS
from dialogs.reminders import Reminding, reminders_of
from dialogs.replies import Action, Reply, Verb, debt_name, numbered
from dialogs.session import Frame, Session
from dialogs.slots import INCOME, SPOUSE_INCOME
from dialogs.talk import Asked, Dialog, Facts, Outcome, Part, Slot, Talk
from dialogs.told.filing import items
from dialogs.told.noted import echo

Json = Any


@record(frozen=True, slots=True)
class Turn:
    """What one event led to: the session to keep, the replies to send, whether the person is to be forgotten, what they are
    to be reminded of, in place of what was set before under the same subjects, the time of day to which what is set moves, and what to keep as evidence or delete from it;
    `keep_from` are the sender of what is kept and when it was sent."""

    session: Session
    replies: tuple[Reply, ...]
    forget: bool = False
    reminders: tuple[Reminding, ...] = ()
    remind_at: int | None = None
    keep: str | None = None
    keep_from: tuple[str, str] = ("", "")
    drop: int | None = None


def run(dialog: Dialog, facts: Facts, today: date) -> tuple[Outcome | Asked, Talk]:
    """Run a dialog over the known facts: its outcome, or the question it stops at."""
    talk = Talk(facts, today)
    try:
        return dialog.run(talk), talk
    except Asked as asked:
        return asked, talk


BACK = ":came_back."
"""Marks a question that was asked again behind a side question: it comes back once, then it waits until the person turns to it."""
TOLD_AT_LENGTH = ("plan", "triage", "letter")
"""Dialogs whose outcome fills a screen: of one that was said, a fact that is told after it brings only what it changes."""
OF_A_CHANGE = frozenset({"plan.if", "plan.then", "plan.moved", "plan.missed", "plan.still_short", "plan.beyond_month", "plan.waits"})
OF_DEBTS = frozenset({"plan", "triage"})
"""Dialogs about all that somebody owes: a question of how to repay is meant for them, and one takes the place of the other."""


def start(session: Session, dialog: str, keep: Mapping[str, Json], known: Mapping[str, Json] | None = None) -> Session:
    """Put a dialog on top; a fresh start forgets what it owned, but for what was told just now, and of others' what is not at hand.

    `known` are the facts before this message: a dialog that waits and is told the same again is no fresh one.
    """
    top = session.top
    if top and top.dialog == dialog and not top.done:
        return session
    below = session.stack[:-1] if top and top.done else session.stack
    below = tuple(frame for frame in below if frame.dialog != dialog and not {dialog, frame.dialog} <= OF_DEBTS)
    begins = DIALOGS[dialog].begins
    waits = any(frame.dialog == dialog and not frame.done for frame in session.stack)
    anew = {name for name in begins if name in keep and not (waits and keep[name] == (known or {}).get(name))}  # the summons once more, where its day was asked
    adds = keep and begins and not anew
    at_hand = DIALOGS[top.dialog].own if top and not keep.keys() & set(begins) else ""
    others = tuple(prefix for prefix in DIALOGS[dialog].afresh if prefix != at_hand)
    own = (DIALOGS[dialog].own, *others) if DIALOGS[dialog].own else others
    stale = tuple(name for name in session.facts if not adds and name.startswith(own) and name not in keep)
    frame = Frame(dialog, session.runs + 1)
    return resting(session.with_facts({}, stale).but(stack=(*below, frame), runs=frame.run, said=_said_by(below, session), asked=None))


def resting(session: Session) -> Session:
    """The session with what was told so far, where the dialog under way may rest on it."""
    rests_on = DIALOGS[session.top.dialog].rests_on if session.top and session.told else None
    return session.with_facts({rests_on.name: [list(row) for row in session.told]}) if rests_on else session


def advance(
    session: Session,
    today: date,
    notes: tuple[Reply, ...] = (),
    *,
    heard: Mapping[str, Json] | None = None,
    again: bool = True,
    amid: bool = False,
    before: Facts | None = None,
) -> Turn:
    """Run the stack until a question is open or every dialog has come to its outcome.

    `heard` are the facts of this message, said back where several of them lead to a question. With `again` false an
    outcome that the person has read already is left out; so it is where an answer changes none of it and another question follows.
    What came up `amid` another question is asked about to its end, before what waits below. Where the facts `before` this message are known, of what was said already only the lines that they change are said.
    """
    replies, was, answered = [*notes], session.asked, heard is not None and heard.keys() == {session.asked}
    while (top := session.top) is not None:
        result, talk = run(DIALOGS[top.dialog], session.facts, today)
        if isinstance(result, Asked):
            replies += echo(session, heard or {}) if all(reply.key.startswith(("answer.", "conduct.", "figure.", "common.corrected")) for reply in replies) else []
            why, said = _first_word(session, result)
            asking = question(session, result.slot)
            session = session.but(asked=result.slot.name, stack=mark(session, done=False), said=said)
            return _asking(session, [*replies, *why], asking, was)
        open_end = result.refine is not None and not talk.told(result.refine)
        more_is_asked = answered and open_end
        details = top.dialog == "plan" and heard is not None and all(name.startswith("debts[") for name in heard)
        noted = echo(session, heard or {}) if details else []
        told = top.done and top.dialog in TOLD_AT_LENGTH and before is not None and any(value is not None for value in (heard or {}).values())
        said_back = noted or (echo(session, heard or {}) if told else [])
        reply, session = _conclude(session, result, talk, again=again and not more_is_asked and not noted and not told, before=before)
        if reply.parts:
            replies += [*([] if replies or any(".offer_" in name for name in heard or {}) else noted), reply]
        elif not replies:
            replies += [*said_back, replace(reply, key="common.unchanged")] if noted or (told and not more_is_asked) else []
        if len(session.stack) == 1 or result.holds or (open_end and amid and not top.done):
            return _refined(session, result, talk, replies, was)
        below = session.stack[:-1]
        session = session.but(stack=below, said=_said_by(below, session))
    if not replies:
        replies.append(menu(session, "common.anything_else"))
    elif not replies[-1].options:
        replies[-1] = replace(replies[-1], options=menu(session, replies[-1].key).options)
    return Turn(offering(session, *replies), tuple(replies))


def _asking(session: Session, replies: list[Reply], asking: Reply, was: str | None) -> Turn:
    """The open question behind what is said; where side questions are answered, it comes back once and then waits for the person."""
    came_back = _came_back(session)
    if was == session.asked and replies and all(reply.key.startswith("answer.") for reply in replies):
        if came_back in session.said:
            *before, last = replies
            return _shown(session, [*before, replace(last, options=(*last.options, Action("move", "repeat", run=session.runs)))])
        session = session.but(said=(*session.said, came_back))
    return _shown(session, [*replies, asking])


def _shown(session: Session, replies: list[Reply]) -> Turn:
    return Turn(offering(session, *replies), tuple(replies))


def _came_back(session: Session) -> str:
    return f"{session.stack[-1].run}{BACK}{session.asked}"


def rests(session: Session) -> bool:
    """Whether the open question came back once and waits: what was said last is something else."""
    waits = session.top is not None and session.asked is not None and _came_back(session) in session.said
    return waits and not any(f":{session.asked}=" in action for action in session.offered)


def _first_word(session: Session, asked: Asked) -> tuple[list[Reply], tuple[str, ...]]:
    """What is said before a question, once, and what has been said with it; the outcome does not say it again."""
    if asked.why is None:
        return [], session.said
    signed = _signatures(session, (asked.why,))
    known = signed[0] in session.said and not asked.doubt
    numbers = {name: value for name, value in asked.why.data.items() if isinstance(value, int | Decimal | date)}
    return [] if known else [Reply(asked.why.key, asked.why.data, numbers=numbers)], tuple(dict.fromkeys((*session.said, *signed)))


def _refined(session: Session, outcome: Outcome, talk: Talk, replies: list[Reply], was: str | None) -> Turn:
    """The last outcome: with the question that would make it more exact, where that is still open."""
    if outcome.refine and not talk.told(outcome.refine):
        return _asking(session.but(asked=outcome.refine.name), replies, question(session, outcome.refine), was)
    if outcome.waits:
        session = session.but(asked=outcome.waits.name)
    if not replies:
        replies.append(menu(session, "common.anything_else"))
    return Turn(offering(session, *replies), tuple(replies))


def question(session: Session, slot: Slot[Any]) -> Reply:
    """The question of a slot, with its answers as buttons and 不清楚 as the last."""
    choices = (True, False) if slot.kind == "yesno" else slot.options
    options = (Action("set", slot.name, choice, session.runs) for choice in (*choices, None))
    key = f"ask.{slot.key}"
    parts: tuple[Part, ...] = ()
    if slot.item is not None and len(items(session.facts)) > 1:
        parts = (Part("common.about_debt", {"debt": debt_name(slot.item, session.facts, words(session.lang))}), Part(key))
    elif slot.name == INCOME.name and session.facts.get(SPOUSE_INCOME.name):
        parts = (Part("common.own_income"), Part(key))
    return Reply(key, parts=parts, asks=slot.name, options=tuple(options))


def mark(session: Session, *, done: bool) -> tuple[Frame, ...]:
    """The stack with its top marked as done or not."""
    return (*session.stack[:-1], Frame(session.stack[-1].dialog, session.stack[-1].run, done))


def menu(session: Session, key: str) -> Reply:
    """A word and the first choices of what a person can begin with; the rest is behind the last of them."""
    return Reply(key, options=(*choices(session, listed=True), Action("move", "more", run=session.runs)))


def choices(session: Session, *, listed: bool) -> tuple[Action, ...]:
    """The dialogs of the menu, or those behind it."""
    return tuple(Action("start", name, run=session.runs) for name, dialog in DIALOGS.items() if dialog.listed == listed)


def at_menu(session: Session, key: str) -> Turn:
    reply = menu(session, key)
    return Turn(offering(session, reply), (reply,))


def offering(session: Session, *replies: Reply) -> Session:
    """The session that remembers what the replies offer, in the order shown, so that 第二个 means something."""
    offered = tuple(str(action) for reply in replies for action in reply.options)
    return session.but(offered=offered, picks=numbered(replies[-1]))


def _signatures(session: Session, passages: tuple[Part, ...]) -> tuple[str, ...]:
    """What tells a passage from another: the run that says it, its key and what stands in it."""
    run = session.stack[-1].run
    sums: dict[int, int] = {}
    for part in passages:
        if id(part.data) not in sums:
            sums[id(part.data)] = zlib.crc32(",".join(map(str, part.data.values())).encode())
    return tuple(f"{run}:{part.key}:{sums[id(part.data)]}" for part in passages)


def _said_by(frames: tuple[Frame, ...], session: Session) -> tuple[str, ...]:
    """What these dialogs have said already, and what was asked behind answers: it is not said again once a side talk is over."""
    runs = {"0", *(str(frame.run) for frame in frames)}
    return tuple(signature for signature in session.said if signature.partition(":")[0] in runs)


def _verb(name: str, lang: str) -> Verb:
    """What an offer does: begins a dialog, tells a topic, or is a move."""
    return "start" if name in DIALOGS else "answer" if words(lang).has(f"answer.{name}") else "move"


def _before(session: Session, fresh: tuple[Part, ...], talk: Talk, before: Facts | None) -> dict[str, Facts]:
    """Of passages that were said before, what stood in them; those that tell what a change makes are said as they are."""
    run_of = f"{session.stack[-1].run}:"
    again = [part.key for part in fresh if part.key not in OF_A_CHANGE and any(said.startswith(f"{run_of}{part.key}:") for said in session.said)]
    if before is None or not again or session.stack[-1].dialog not in TOLD_AT_LENGTH:
        return {}
    result = run(DIALOGS[session.stack[-1].dialog], before, talk.today)[0]
    return {part.key: part.data for part in result.passages if part.key in again} if isinstance(result, Outcome) else {}


def _conclude(session: Session, outcome: Outcome, talk: Talk, *, again: bool, before: Facts | None) -> tuple[Reply, Session]:
    """The outcome as a reply; of its passages those that are new since it was last said in this run, and of those of other figures what they change."""
    signatures = _signatures(session, outcome.passages)
    fresh = tuple(p for p, s in zip(outcome.passages, signatures, strict=True) if s not in session.said)
    was = _before(session, fresh, talk, before)
    if not fresh and again:
        fresh = outcome.passages
    elif was:
        fresh = (*fresh, Part("common.only_changed"))
    ways = (*(("whole",) if was or not fresh else ()), *outcome.ways_on, *(("remind",) if reminders_of(outcome.papers, talk.today) else ()))
    options = tuple(Action(_verb(name, session.lang), name, run=session.runs) for name in ways)
    cited = tuple(dict.fromkeys(talk.cited))
    sends = outcome.sends if fresh[:1] == outcome.passages[:1] else ()
    kept = dict.fromkeys((*_said_by(session.stack[:-1], session), *(said for said in session.said if BACK in said)))
    reply = Reply(outcome.key, {}, fresh, None, options, () if was else cited, outcome.numbers, papers=sends, was=was)
    return reply, session.with_facts(outcome.keeps).but(asked=None, said=(*kept, *signatures), stack=mark(session, done=True))
