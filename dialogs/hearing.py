"""What a message means here and now: facts, a move, a wish for a dialog, or words for what can't be taken."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from content.answers import topics
from content.words import words
from dialogs.answers import look_up
from dialogs.catalog import DIALOGS
from dialogs.replies import Action, Reply, label, name_of, say
from dialogs.session import Session
from dialogs.slots import TERMS, find
from dialogs.talk import Slot
from dialogs.understanding.asked import Answered, answer_value, is_bare
from dialogs.understanding.intents import Route, route
from dialogs.understanding.moves import Correction, correction, find_move, is_question
from dialogs.understanding.offers import read_offer
from dialogs.understanding.reader import read
from dialogs.understanding.values import Choice, Quantity, Value, YesNo

Json = Any
LONGEST = 10_000
MARKUP = re.compile(r"</?\w[^<>]{0,200}>|\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}")
NEW_LOAN = {"offer.received", "offer.contract"}
"""Told anew after a rate check has come to its end, together with other terms, they begin another loan."""
ANOTHER_LOAN = re.compile(r"\s*(?:另外?(?:还有|有)?一[笔个]|还有一[笔个]|下一[笔个]|another (?:one|loan)|next loan)[,，::、\s]*", re.IGNORECASE)
FITTING = {"number": ("money", "count", "days"), "duration": ("days", "length"), "date": ("day",)}
"""The kinds of slot that a value of a kind may fill, where they are not the same."""


@dataclass(frozen=True, slots=True)
class Heard:
    """`silent` are facts that replace others without being called a correction; `name` is what a move is about;
    `corrects`: the person said that something was wrong."""

    facts: Mapping[str, Json] = field(default_factory=dict)
    forget: tuple[str, ...] = ()
    silent: frozenset[str] = frozenset()
    notes: tuple[Reply, ...] = ()
    move: str | None = None
    name: str = ""
    lang: str | None = None
    start: str | None = None
    corrects: bool = False


def hear(session: Session, text: str, today: date) -> Heard:
    """A message in the person's own words; markup and template code in it say nothing."""
    text = MARKUP.sub(" ", text)
    if len(text) > LONGEST:
        return Heard(notes=(Reply("common.too_long", {"longest": LONGEST}),))
    if not re.search(r"\w", text):
        return Heard(notes=(Reply("common.empty"),))
    if chosen := _chosen(session, text, today):
        return press(session, chosen)
    if move := find_move(text):
        return Heard(move=move.kind, lang=move.lang)
    if (mended := correction(text)) and (heard := _corrected(session, mended, today)):
        return heard
    return _told(session, text, today)


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
    if slot is None or not _valid(slot, action.value):
        return Heard(notes=(Reply("common.button"),))
    own = next((d.own for d in DIALOGS.values() if d.own and action.name.startswith(d.own)), "")
    run = next((f.run for f in reversed(session.stack) if own and DIALOGS[f.dialog].own == own), session.runs)
    if own and action.run < run:
        speech = words(session.lang)
        options = (replace(action, run=session.runs), Action("move", "repeat", run=session.runs))
        data = {"slot": name_of(slot, speech), "value": say(slot, action.value, speech)}
        return Heard(notes=(Reply("common.old_button", data, options=options),))
    return Heard({action.name: action.value})


def _valid(slot: Slot[Any], value: Json) -> bool:
    if value is None:
        return True
    try:
        decoded = slot.decode(value)
    except (ArithmeticError, KeyError, TypeError, ValueError):
        return False
    return not _outside(slot, decoded) and (not slot.options or value in slot.options)


def _outside(slot: Slot[Any], value: Any) -> bool:
    return (slot.low is not None and value < slot.low) or (slot.high is not None and value > slot.high)


def _chosen(session: Session, text: str, today: date) -> str | None:
    """The action that a typed answer picks among those offered: by its words, its number or a part of it."""
    actions = [action for row in session.offered if (action := Action.parse(row))]
    slot = find(session.asked) if session.asked else None
    if not actions or len(text) > 40:
        return None
    labels = [label(action, words(session.lang)) for action in actions]
    said = text.strip().casefold()
    for action, shown in zip(actions, labels, strict=True):
        if said == shown.casefold():
            return str(action)
    open_answer = slot and slot.kind not in ("choice", "yesno")
    if open_answer and all(action.verb == "set" and action.name == session.asked for action in actions):
        return None
    picked = [v for v in read(text, today=today, asked="choice", options=labels) if isinstance(v, Choice)]
    number = picked[0].value if len(picked) == 1 else None
    return str(actions[number - 1]) if number and number <= len(actions) else None


def _told(session: Session, text: str, today: date) -> Heard:
    """Facts and wishes in free text."""
    slot = find(session.asked) if session.asked else None
    if slot and (answer := _answer(session, slot, text, today)):
        return _checked(session, slot, answer)
    wanted = route(text)
    another = ANOTHER_LOAN.match(text)
    labelled = _labelled(session, text[another.end() :] if another else text, today, wanted.dialog)
    begins = wanted.dialog if wanted.dialog in DIALOGS else None
    if labelled:
        return _begin(session, labelled, begins or "rate", another=bool(another))
    if answered := _free_question(session, text, wanted):
        return answered
    if begins and not (session.top and session.top.dialog == begins and not session.top.done):
        return Heard(start=begins)
    if slot and (answer := _answer(session, slot, text, today, whole=False)):
        return _checked(session, slot, answer)
    return Heard(notes=(Reply("common.out_of_scope"),)) if is_question(text) else Heard()


def _free_question(session: Session, text: str, wanted: Route) -> Heard | None:
    """A question that an answer is written for; where it may mean one of several, which."""
    if wanted.dialog in DIALOGS and not is_question(text):
        return None
    found = look_up(text, session.lang)
    if found.best:
        return Heard(notes=(Reply(f"answer.{found.best.topic}"),))
    if not is_question(text) or not found.near:
        return None
    options = tuple(Action("answer", match.topic, run=session.runs) for match in found.near)
    return Heard(notes=(Reply("common.which_topic", options=options),))


def _answer(session: Session, slot: Slot[Any], text: str, today: date, *, whole: bool = True) -> Answered | None:
    labels = [label(Action("set", slot.name, option), words(session.lang)) for option in slot.options]
    return answer_value(slot, text, today, labels, whole=whole)


def _labelled(session: Session, text: str, today: date, wanted: str | None) -> dict[str, Json]:
    """Facts that name themselves: the terms of a loan."""
    if is_bare(text, today):
        return {}
    terms = read_offer(text, today=today).terms.to_json()
    known = {TERMS[name]: value for name, value in terms.items()}
    if session.top is None and wanted != "rate" and len(known) < 2:
        return {}
    return known


def _begin(session: Session, facts: dict[str, Json], dialog: str, *, another: bool) -> Heard:
    """Labelled facts: terms of the loan under way, or of another one where a whole new offer is told."""
    top = session.top
    open_dialog = top.dialog if top else None
    fresh = top is not None and top.done and (another or (NEW_LOAN & facts.keys() and len(facts) > 1))
    if open_dialog != dialog or fresh:
        own = DIALOGS[dialog].own
        replaced = frozenset(name for name in facts if name.startswith(own))
        return replace(_bounded(session, facts), start=dialog, silent=replaced)
    return _bounded(session, facts)


def _bounded(session: Session, facts: dict[str, Json]) -> Heard:
    """Facts within what is plausible; for the others a kind sentence."""
    good, notes = dict[str, Json](), list[Reply]()
    for name, value in facts.items():
        slot = find(name)
        if slot and not _valid(slot, value):
            notes.append(_implausible(slot, session))
        else:
            good[name] = value
    return Heard(good, notes=tuple(notes))


def _checked(session: Session, slot: Slot[Any], answer: Answered) -> Heard:
    """An answer to the open question: taken, or asked about where it can't be taken as it is."""
    if answer.problem == "which_day":
        options = tuple(Action("set", slot.name, day, session.runs) for day in answer.choices)
        return Heard(notes=(Reply("common.which_day", options=options),))
    if answer.problem:
        return Heard(notes=(Reply(f"common.{answer.problem}", {"slot": name_of(slot, words(session.lang))}),))
    return _bounded(session, {slot.name: answer.value})


def _implausible(slot: Slot[Any], session: Session) -> Reply:
    return Reply("common.implausible", {"slot": name_of(slot, words(session.lang))})


# -- corrections ---------------------------------------------------------------------------------------


def _corrected(session: Session, mended: Correction, today: date) -> Heard | None:
    """不对,到手是8500 names its fact; 不对,是8千 means the one fact of its kind that is known, or asks which."""
    if labelled := _labelled(session, mended.labelled, today, "rate"):
        return replace(_bounded(session, labelled), corrects=True)
    values = [v for v in read(mended.text, today=today) if not isinstance(v, Choice | YesNo)]
    if len(values) != 1:
        return None
    known = _candidates(session, values[0], mended, today)
    answers = [(slot, _answer(session, slot, mended.text, today, whole=False)) for slot in known]
    usable = [(slot, answer.value) for slot, answer in answers if answer and not answer.problem]
    if len(usable) == 1:
        return _bounded(session, {usable[0][0].name: usable[0][1]})
    if not usable:
        return None
    options = tuple(Action("set", slot.name, value, session.runs) for slot, value in usable)
    return Heard(notes=(Reply("common.which", {"said": mended.text.strip()}, options=options),))


def _candidates(session: Session, new: Value, mended: Correction, today: date) -> list[Slot[Any]]:
    """The known facts that a new value could replace: those of its kind, or the one whose old value was named."""
    kinds = FITTING.get(new.kind, (new.kind,))
    known = [s for name, value in session.facts.items() if value is not None and (s := find(name)) and s.kind in kinds]
    old = [v for v in read(mended.old, today=today) if isinstance(v, Quantity)] if mended.old else []
    if old:
        named = [slot for slot in known if slot.decode(session.facts[slot.name]) == old[0].best]
        return named or known
    return known
