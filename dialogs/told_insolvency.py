"""Bankruptcy told anywhere in a talk, one's own or another's: 我想破产重来, 我表哥在湖北呢."""

from dataclasses import replace
from datetime import date
from typing import Any

from content.words import words
from dialogs.meaning import Heard, bounded, named_option
from dialogs.questions.asking import beside_facts
from dialogs.session import Session
from dialogs.slots import INSOLVENCY_REGION, INSOLVENCY_WHOSE
from dialogs.talk import Facts
from dialogs.told.telling import labelled_facts
from dialogs.understanding.insolvencies import ABOUT, read_insolvency, speaks_of_own

Json = Any
WHOSE = INSOLVENCY_WHOSE.name
OWN = "insolvency."
OTHER_MATTERS = ("paper.", "harm.", "record.", "offer.")
SHORT = 16
"""Letters: after the answer, a longer message that names neither it nor a person speaks of something else."""


def more_of_insolvency(session: Session, text: str, today: date) -> Heard | None:
    """What is added, or told of another person, while it is the matter at hand."""
    top = session.top
    if top is None or top.dialog != "insolvency":
        return None
    facts = _facts(session, text, today)
    if top.done and WHOSE not in facts and len(text) > SHORT and not ABOUT.search(text.lower()):
        return None
    return _told(session, text, today, facts) if facts.keys() - {WHOSE} else None


def told_insolvency(session: Session, text: str, today: date) -> Heard | None:
    """A first word of bankruptcy, one's own or another's."""
    if not ABOUT.search(text.lower()):
        return None
    facts = _facts(session, text, today)
    if not facts and not speaks_of_own(text):
        return None
    told = _told(session, text, today, facts)
    return replace(told, notes=(*beside_facts(session, text, today), *told.notes))


def _facts(session: Session, text: str, today: date) -> dict[str, Json]:
    facts = read_insolvency(text, today, asked=session.asked or "")
    region = named_option(INSOLVENCY_REGION, text, words(session.lang))
    facts |= {INSOLVENCY_REGION.name: region} if region else {}
    same = facts.get(WHOSE) == "self" and session.facts.get(WHOSE, "self") == "self"
    return {name: value for name, value in facts.items() if not (same and name == WHOSE)}


def _told(session: Session, text: str, today: date, facts: dict[str, Json]) -> Heard:
    """Debts told of somebody else are not the person's and stay out of the file."""
    own = facts.get(WHOSE, session.facts.get(WHOSE)) != "other"
    case = labelled_facts(session, text, today, "insolvency") if own else {}
    heard = bounded(session, facts | {name: value for name, value in case.items() if not name.startswith(OTHER_MATTERS)})
    top = session.top
    begun = top is not None and top.dialog == "insolvency" and not top.done
    return replace(heard, forget=_another(session, facts), silent=frozenset(facts), start=None if begun else "insolvency")


def _another(session: Session, facts: Facts) -> tuple[str, ...]:
    """What was told of the first person's case, where this is another's."""
    before = session.facts.get(WHOSE, "self")
    if facts.get(WHOSE, before) == before and INSOLVENCY_REGION.name not in facts:
        return ()
    return tuple(name for name in session.facts if name.startswith(OWN) and name not in facts)
