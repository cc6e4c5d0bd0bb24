"""The moves of a conversation: back, cancel, skip, repeat, help and the rest, each a function of the session."""

from collections.abc import Callable
from datetime import date

from content.words import words
from dialogs.catalog import DIALOGS
from dialogs.first_step import first_step
from dialogs.flow import Turn, advance, at_menu, choices, mark, offering, question, start
from dialogs.meaning import Heard
from dialogs.paper_moves import PAPER_MOVES
from dialogs.reminding import (
    look_in,
    my_reminders,
    not_before,
    outcomes,
    remind,
    remind_at,
    stop_reminders,
)
from dialogs.replies import Action, Reply, listed
from dialogs.session import Session
from dialogs.slots import find
from dialogs.talk import Paper, Talk

KEPT = "evidence["
"""What is kept as evidence stays until it is deleted by name, or with everything."""

Move = Callable[[Session, Heard, date], Turn]
EXPLAINED = ("court", "triage")
ASIDES = ("details", "show_working", "script", "ahead", "respond")
"""What stands behind an answer, a move each."""


def back(session: Session, _: Heard, today: date) -> Turn:
    """Undo the last message that changed anything."""
    before = session.back()
    if before is None:
        return advance(session, today, (Reply("common.at_the_beginning"),), again=False)
    if not before.stack:
        return at_menu(before, "common.back_at_menu")
    return advance(before, today, (Reply("common.back"),))


def cancel(session: Session, _: Heard, today: date) -> Turn:
    """Leave the dialog under way; what is known is kept, and a dialog beneath goes on."""
    after = session.but(stack=session.stack[:-1], asked=None, said=(), misses=0)
    if not after.stack:
        return at_menu(after, "common.cancelled" if session.stack else "common.nothing_open")
    return advance(after, today, (Reply("common.cancelled_back"),))


def restart(session: Session, _: Heard, today: date) -> Turn:
    """Begin the open dialog again; where none is open, forget the case file and show the menu."""
    top = session.top
    own = DIALOGS[top.dialog].own if top else ""
    stale = tuple(name for name in session.facts if name.startswith(own) and not name.startswith(KEPT))
    after = session.with_facts({}, stale).but(stack=session.stack[:-1], asked=None, said=(), misses=0)
    if top is None:
        return at_menu(after, "common.restarted")
    return advance(start(after, top.dialog, {}), today, (Reply("common.restarted_dialog"),))


def skip(session: Session, _: Heard, today: date) -> Turn:
    """不清楚 and 跳过 are answers to every question: the dialog goes on with what it can say."""
    if not session.asked:
        return at_menu(session, "common.anything_else")
    refining = session.top is not None and session.top.done
    return advance(session.with_facts({session.asked: None}).but(misses=0), today, again=not refining)


def repeat(session: Session, _: Heard, today: date) -> Turn:
    return advance(session.but(said=()), today)


def remark(key: str) -> Move:
    """A move that says something and returns to the open question."""

    def move(session: Session, _: Heard, today: date) -> Turn:
        if session.top and not session.top.done:
            return advance(session, today, (Reply(key),))
        return at_menu(session, key)

    return move


def wait(session: Session, _: Heard, __: date) -> Turn:
    """The person needs a moment: nothing is asked again."""
    return Turn(session, (Reply("common.wait"),))


def hello(session: Session, _: Heard, today: date) -> Turn:
    """The person has opened the chat."""
    if not session.stack:
        return at_menu(session, "common.hello")
    return advance(session.but(said=()), today, (Reply("common.welcome_back"),))


def more(session: Session, _: Heard, __: date) -> Turn:
    """What else can be begun, beside the first choices."""
    reply = Reply("common.more", options=choices(session, listed=False))
    return Turn(offering(session, reply), (reply,))


def language(session: Session, heard: Heard, today: date) -> Turn:
    after = session.but(lang=heard.lang or session.lang, chosen=True, said=())
    return advance(after, today, (Reply("common.language"),)) if after.stack else at_menu(after, "common.hello")


def ask_again(session: Session, heard: Heard, today: date) -> Turn:
    """A tap on a fact that was said back: forget it and ask it."""
    slot = find(heard.name)
    if slot is None or not session.top:
        return advance(session, today)
    after = session.with_facts({}, (heard.name,)).but(stack=mark(session, done=False), said=(), misses=0)
    asking = question(after, slot)
    return Turn(offering(after.but(asked=slot.name), asking), (asking,))


def forget_me(session: Session, heard: Heard, today: date) -> Turn:
    """Asked once whether they are sure; who wishes it again is."""
    if any(offered.endswith("move:forget_me_now") for offered in session.offered):
        return forget_me_now(session, heard, today)
    options = tuple(Action("move", move, run=session.runs) for move in ("forget_me_now", "repeat"))
    reply = Reply("common.forget_sure", options=options)
    return Turn(offering(session.but(asked=None), reply), (reply,))  # a yes is the answer to this, not to what was asked before


def forget_me_now(session: Session, _: Heard, __: date) -> Turn:
    return Turn(Session(lang=session.lang), (Reply("common.forgotten"),), forget=True)


def export(session: Session, _: Heard, today: date) -> Turn:
    """Everything about the person, as a file; what stands in it is filled in by who keeps it."""
    mine = Paper("data", "mine", {"today": today.isoformat()})
    return advance(session, today, (Reply("common.export", papers=(mine,)),), again=False)


def list_known(session: Session, _: Heard, today: date) -> Turn:
    """Say back everything that is known."""
    known = {n: v for n, v in session.facts.items() if v is not None and (slot := find(n)) and slot.kind != "json"}
    rows = listed(known, words(session.lang), session.facts)
    return advance(session, today, (Reply("common.known", {"rows": rows}, numbers=known),), again=False)


def aside(name: str) -> Move:
    """What stands behind the outcome at hand, else behind that of triage: the working, what to say on the phone, what may follow."""

    def move(session: Session, _: Heard, today: date) -> Turn:
        for result in outcomes(session, today, EXPLAINED):
            if shown := result.asides.get(name):
                parts = shown()
                ways = (way for way in result.ways_on if way in ASIDES and way != name)
                whole = (Action("start", "letter", run=session.runs),) if name == "respond" else ()
                options = (*whole, *(Action("move", way, run=session.runs) for way in ways))
                reply = Reply(parts[0].key, parts=parts, asks=session.asked, options=options)
                return Turn(session, (reply,))
        if session.top and session.top.done:
            return repeat(session, Heard(), today)  # the steps stand in the answer itself
        return advance(session, today, (Reply("common.no_working"),), again=False)

    return move


def only_one(session: Session, _: Heard, today: date) -> Turn:
    """One thing to do, and no question after it."""
    part = first_step(Talk(session.facts, today))
    return Turn(session, (Reply(part.key, parts=(part,)),)) if part else at_menu(session, "common.anything_else")


MOVES: dict[str, Move] = {
    "back": back,
    "cancel": cancel,
    "restart": restart,
    "skip": skip,
    "dont_know": skip,
    "repeat": repeat,
    "whole": repeat,
    "help": remark("common.help"),
    "cry": remark("common.cry"),
    "human": remark("common.human"),
    "thanks": remark("common.thanks"),
    "noted": remark("common.noted"),
    "trust": remark("common.trust"),
    "wait": wait,
    "hello": hello,
    "more": more,
    "greeting": remark("common.greeting"),
    "laugh": remark("common.greeting"),
    "insult": remark("common.insult"),
    "despair": remark("common.despair"),
    "language": language,
    "ask": ask_again,
    "forget_me": forget_me,
    "forget_me_now": forget_me_now,
    "privacy": remark("common.privacy"),
    "export": export,
    "list_known": list_known,
    "first_step": only_one,
    "remind": remind,
    "remind_at": remind_at,
    "my_reminders": my_reminders,
    "not_before": not_before,
    "look_in": look_in,
    "stop_reminders": stop_reminders,
    **{name: aside(name) for name in ASIDES},
    **PAPER_MOVES,
}
