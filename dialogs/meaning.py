"""What a message means here and now, before the dialogs run on it."""

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from content.record import record
from content.regex import either, regex
from content.registry import Lender
from content.words import Words, words
from dialogs.calculator.priority import YEARS
from dialogs.likely import Likely, likely
from dialogs.questions.answers import look_up
from dialogs.replies import Action, Reply, label, name_of
from dialogs.session import Session
from dialogs.slots import EVIDENCE_GOAL, HARM, find
from dialogs.talk import Slot
from dialogs.told.filing import LENDER_KINDS
from dialogs.understanding.asked import Answered, answer_value
from dialogs.understanding.harms import read_harm
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import find_lenders
from dialogs.understanding.questions import is_tentative
from dialogs.understanding.since_when import since_when
from dialogs.understanding.text import without_hotlines
from dialogs.understanding.values import Span

Json = Any
HIGHEST_RATE = 100
"""A year: 100 is 10,000 %, more than any 714 loan; what is above is no rate but some other figure."""
OF_EVIDENCE = regex(r"证据|材料|准备|evidence|proof|papers", re.IGNORECASE)
"""投诉要准备什么证据 names its goal, though it asks."""
FIGURE = regex(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{3}|\d[,，]\d{3}")
"""They took 500 first tells a sum, and is no first choice."""
OF_EACH = ("payment", "minimum", "monthly")
IN_PARTS = regex(r"(?<!\d)\d{1,4} ?(?:[a-z]+ )?(?:instal+ments?|payments) (?:of|at) ?\d|\d ?个?[期月]?[,，]?每[期个月]{1,2}[^,，。]{0,3}\d", re.IGNORECASE)
"""So many parts of so much each."""
PAID_OVER = regex(either(
    r"分(?:成|作|了)?\s?[\d一二两三四五六七八九十]+\s?个?[月期年]",
    r"[\d一二两三四五六七八九十]期(?!限)",
    r"\b(?:spread|split|paid) (?:over|in)\b", r"\bover \d+ (?:months|years)\b",
    r"\bin \d+ (?:payments|instal+ments)\b",
), re.IGNORECASE)
"""How long a loan runs, and not how late it is."""
SHORT = 32
CLICKED = "clicked"
LITTLE, LITTLE_EN = 6, 20
"""So short an answer is a plain one."""
LONGEST_CHOICE, LONGEST_CHOICE_EN = 60, 100
DENIED = regex(r"(?:不是|并非|没有?(?:要|让我?[开给])?|除了|别|not?)\s*(?:a |an |the )?$", re.IGNORECASE)

REFUSALS = ("common.honest_letter", "common.only_true")


@record(frozen=True, slots=True)
class Heard:
    """`silent` are facts that replace others without being called a correction; `name` is what a move is about;
    `below` is the dialog that goes on when the one that starts has come to its end; `corrects`: the person said that something was wrong; `awaits` is the slot that the next message is meant for;
    `drop` is the number of a piece of evidence to delete; `leaves`: what was under way came of a misunderstanding, and ends."""

    facts: Mapping[str, Json] = field(default_factory=dict)
    forget: tuple[str, ...] = ()
    silent: frozenset[str] = frozenset()
    notes: tuple[Reply, ...] = ()
    move: str | None = None
    name: str = ""
    lang: str | None = None
    start: str | None = None
    below: str | None = None
    corrects: bool = False
    awaits: str | None = None
    drop: int | None = None
    leaves: bool = False

    @property
    def refuses(self) -> bool:
        """Whether it wishes for a paper that would not be true."""
        return any(note.key in REFUSALS for note in self.notes)


def answer_to(session: Session, slot: Slot[Any], text: str, today: date, *, whole: bool = True) -> Answered | None:
    """The answer to the open question, as its slot stores it; None where the text asks back or holds none."""
    asks = slot.kind in ("choice", "yesno") and is_question(text) and (not is_tentative(text) or look_up(text).best)
    if asks and not (slot.name == EVIDENCE_GOAL.name and OF_EVIDENCE.search(text)):
        return None  # 征信上会留多久 asks, though it names an option, and so does 先还哪个
    if slot.kind == "money" and not slot.name.endswith(OF_EACH) and IN_PARTS.search(text):
        return None  # 12 instalments of 1834 are no sum to keep for emergencies
    if slot.kind == "days" and PAID_OVER.search(text) and since_when(text, today) is None:
        return None
    if slot.kind == "choice" and (lender := only_named(text)):
        kind = LENDER_KINDS.get(lender.kind, "")
        return Answered(kind) if kind in slot.options else None
    if slot.kind == "choice" and len(text) > (LONGEST_CHOICE_EN if text.isascii() else LONGEST_CHOICE):
        return None  # now they say they send a picture to my classmates tells of something else
    named = named_option(slot, text, words(session.lang)) if slot.kind in ("choice", "yesno") else None
    known = own_words(slot, text, words(session.lang))
    if known and not named:
        named = None if slot.options and _is_harm(text, today) else known.of(text)
    if named:
        return Answered(named if slot.options else named == "yes")
    if known:
        return None  # 不交不给审 is no plain no
    if slot.kind == "choice" and len(text) <= SHORT and FIGURE.search(without_hotlines(text)):
        return None
    labels = [label(Action("set", slot.name, option), words(session.lang), {}) for option in slot.options]
    return answer_value(slot, text, today, labels, whole=whole)


def only_named(text: str) -> Lender | None:
    """The lender that a message names and nothing else: 捷信 says of which kind it is, and picks no button that says 银行卡."""
    named = find_lenders(text)
    alone = len(named) == 1 and len(text.strip(" .,。!！的")) <= named[0].span[1] - named[0].span[0]
    return named[0].lender if alone else None


MILDER = ("nothing", "found", "basic", "contacts")
"""没转钱,链接我点了; 查到了,名字差一个字; 身份证和验证码: what was done, what differs and the worst that is wanted count."""


def named_option(slot: Slot[Any], text: str, speech: Words) -> str | None:
    """The one option that a message names by its words or by other words for it: 我同学 is a private lender. Words inside longer ones
    say nothing: "not in the list" names no list."""
    aliases = speech.section(f"ask.{slot.key}").aliases
    places = {span: option for option, others in aliases.items() for said in others if (span := _place(text, said))}
    found = {option for span, option in places.items() if not any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in places)}
    for milder in MILDER:
        if len(found) > 1:
            found.discard(milder)
    return found.pop() if len(found) == 1 else None


def own_words(slot: Slot[Any], text: str, speech: Words) -> Likely | None:
    """What an answer in one's own words is compared with, where it is one and the question has enough ways of answering it."""
    plain_one = len(text) <= (LITTLE_EN if text.isascii() else LITTLE)
    return likely(slot.key, speech) if slot.kind in ("choice", "yesno") and not plain_one else None


def _is_harm(text: str, today: date) -> bool:
    """Money, a code or a card that is gone comes before any question; a link that was opened may be the answer."""
    kind = read_harm(f"{text}\n骗", today).get(HARM.name)
    return kind not in (None, CLICKED)


def _place(text: str, said: str) -> Span | None:
    """Where an option is named, and not denied."""
    place = text.casefold().find(said.casefold())
    cut = said.isascii() and text[place + len(said) : place + len(said) + 1].isalpha()  # "asked for any money" is not "asked for a"
    return None if place < 0 or cut or DENIED.search(text[:place]) else (place, place + len(said))


def bounded(session: Session, facts: dict[str, Json]) -> Heard:
    """Facts within what is plausible; for the others a kind sentence."""
    good, notes = dict[str, Json](), list[Reply]()
    for name, value in facts.items():
        slot = find(name)
        if slot and not valid(slot, value):
            notes.append(_implausible(slot, session))
        else:
            good[name] = value
    return Heard(good, notes=tuple(notes))


def checked(session: Session, slot: Slot[Any], answer: Answered) -> Heard:
    """An answer to the open question: taken, or asked about where it can't be taken as it is."""
    if answer.problem == "which_day":
        names = dict.fromkeys(answer.others, slot.other_tense or slot.name)
        options = tuple(Action("set", names.get(day, slot.name), day, session.runs) for day in answer.choices)
        return Heard(notes=(Reply("common.which_day", options=options),))
    if answer.problem:
        return Heard(notes=(Reply(f"common.{answer.problem}", {"slot": name_of(slot, words(session.lang))}),))
    return bounded(session, {slot.name: answer.value})


def _implausible(slot: Slot[Any], session: Session) -> Reply:
    key = "common.implausible_day" if slot.kind == "day" else "common.implausible"
    return Reply(key, {"slot": name_of(slot, words(session.lang))})


def valid(slot: Slot[Any], value: Json) -> bool:
    """Whether a slot may hold this value as it is stored: readable, within its bounds, one of its options; None (not known) always."""
    if value is None:
        return True
    try:
        decoded = slot.decode(value)
    except (ArithmeticError, KeyError, TypeError, ValueError):
        return False
    return not _outside(slot, decoded) and (not slot.options or value in slot.options)


def _outside(slot: Slot[Any], value: Any) -> bool:
    if slot.kind == "rate":
        return bool(value[0] * YEARS.get(value[1], 1) > (slot.high or HIGHEST_RATE))
    return (slot.low is not None and value < slot.low) or (slot.high is not None and value > slot.high)
