"""True papers for an application or a talk with the lender: which help, how to get them, and why nothing false goes in."""

from typing import Any

from dialogs import slots
from dialogs.case import read_case
from dialogs.talk import Dialog, Outcome, Part, Talk


def application(t: Talk) -> Outcome:
    """A list by how somebody earns; who has nothing left after living is told first that a loan is no way out."""
    work = t.ask(slots.WORK)
    case = read_case(t)
    stuck = case.surplus is not None and case.surplus <= 0
    first = [Part("application.no_loan", {"surplus": case.surplus})] if stuck else []
    parts = (*first, Part(f"application.{work or 'any'}"), Part("application.everyone"), Part("application.true"))
    return Outcome("application.papers", parts, offer=("triage" if stuck else "borrow", "credit"))


OPENINGS: tuple[dict[str, Any], ...] = ({}, {"application.work": "employed", "income": "3000", "essentials": "3500"})
DIALOG = Dialog("application", application, own="application.", openings=OPENINGS)
