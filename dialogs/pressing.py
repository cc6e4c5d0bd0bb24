"""A tapped button: the fact, dialog or move that it carries."""

from dataclasses import replace

from content.answers import topics
from content.words import words
from dialogs.catalog import DIALOGS
from dialogs.meaning import Heard, valid
from dialogs.replies import Action, Reply, name_of, say
from dialogs.session import Session
from dialogs.slots import find
from dialogs.told.spoken_to import matter


def press(session: Session, action: str) -> Heard:
    """A tapped button. One of an earlier loan is asked about, since it would change the one under way."""
    done = Action.parse(action)
    if done is None:
        return Heard(notes=(Reply("common.button"),))
    match done.verb:
        case "start":
            return Heard(start=done.name) if done.name in DIALOGS else Heard(notes=(Reply("common.button"),))
        case "move":
            return Heard(move=done.name)
        case "ask":
            return Heard(move="ask", name=done.name)
        case "answer":
            return Heard(notes=(Reply(f"answer.{done.name}" if done.name in topics() else "common.button"),))
        case "set":
            return _set(session, done)
    return Heard()


def _set(session: Session, action: Action) -> Heard:
    slot = find(action.name)
    if slot is None or not valid(slot, action.value):
        return Heard(notes=(Reply("common.button"),))
    own = next((d.own for d in DIALOGS.values() if d.own and action.name.startswith(d.own)), "")
    run = next((f.run for f in reversed(session.stack) if own and DIALOGS[f.dialog].own == own), session.runs)
    if own and action.run < run:
        speech = words(session.lang)
        options = (replace(action, run=session.runs), Action("move", "repeat", run=session.runs))
        data = {"slot": name_of(slot, speech), "value": say(slot, action.value, speech)}
        return Heard(notes=(Reply("common.old_button", data, options=options),))
    facts = {action.name: action.value}
    return Heard(facts, start=None if session.top else matter(facts, session, None))
