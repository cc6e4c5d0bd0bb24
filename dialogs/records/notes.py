"""What has been said so far, to take away: the facts, and what each matter came to."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dialogs.catalog import DIALOGS
from dialogs.flow import OF_DEBTS, run
from dialogs.plans.planning import owes
from dialogs.session import Session
from dialogs.slots import find
from dialogs.talk import Outcome, Paper

Json = Any
MOST = 4
"""Matters on one paper, that at hand first."""


def notes(session: Session, today: date) -> tuple[Paper, ...]:
    """The paper; nothing where nothing was told. It holds facts, and the words are made where it is."""
    matters = list(dict.fromkeys(_matters(session, today)))[:MOST]
    told = any(value is not None and (slot := find(name)) and slot.kind != "json" for name, value in session.facts.items())
    return (Paper("pdf", "notes", {"today": today.isoformat(), "facts": dict(session.facts), "matters": matters}),) if matters or told else ()


def _matters(session: Session, today: date) -> Iterator[str]:
    """The dialogs that have something to say, as far as they need not ask."""
    at_hand = [frame.dialog for frame in reversed(session.stack)]
    of_case = sorted(OF_DEBTS) if owes(session.facts) else []
    told = [name for name, dialog in DIALOGS.items() if dialog.own and any(fact.startswith(dialog.own) for fact in session.facts)]
    for name in (*at_hand, *told, *of_case):
        if came_to(name, session.facts, today):
            yield name


def came_to(dialog: str, facts: Mapping[str, Json], today: date) -> Outcome | None:
    result, _ = run(DIALOGS[dialog], facts, today)
    return result if isinstance(result, Outcome) else None
