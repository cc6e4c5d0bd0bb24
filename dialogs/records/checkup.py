"""How have the last months gone, and what is better than before? A check of one's own payments, no lender's score."""

from dataclasses import asdict
from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.calculator.checkup import History, Points, history, points
from dialogs.case import overdue_now
from dialogs.talk import Dialog, Outcome, Part, Talk


def checkup(t: Talk) -> Outcome:
    """The payments first; then three figures more for the tracker, each of which may be left out."""
    delays = t.ask(slots.DELAYS)
    told = history(delays) if delays else None
    overdue = overdue_now(t)
    inquiries = t.ask(slots.INQUIRIES)
    counted = points(told, overdue_now=overdue, inquiries=inquiries, utilisation=_utilisation(t))
    if all(row.points is None for row in counted):
        return Outcome("checkup.nothing_known", (Part("checkup.nothing_known"), Part("checkup.report")), offer=("credit",))
    parts = [Part("checkup.payments", asdict(told) | {"share": told.share})] if told else []
    parts += [Part("checkup.points", _sums(counted) | {"rows": counted}), Part("checkup.next", {"overdue": overdue}), Part("checkup.report")]
    return Outcome("checkup.done", tuple(parts), offer=("credit", "triage"), numbers=_numbers(told, counted))


def _utilisation(t: Talk) -> Decimal | None:
    """The share of the card limit in use; 1 where more than the limit is."""
    limit = t.ask(slots.CARD_LIMIT)
    if limit is None or limit == 0:
        return None
    used = t.ask(slots.CARD_USED)
    return None if used is None else min(used / limit, Decimal(1))


def _sums(counted: tuple[Points, ...]) -> dict[str, int]:
    known = [(row.points, row.most) for row in counted if row.points is not None]
    return {"points": sum(got for got, _ in known), "most": sum(most for _, most in known)}


def _numbers(told: History | None, counted: tuple[Points, ...]) -> dict[str, Any]:
    figures = asdict(told) | {"on_time_share": told.share} if told else {}
    return figures | _sums(counted) | {f"points_{row.name}": row.points for row in counted}


OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    {"checkup.delays": [0, 5, 0, 40, None, 31, 0, 0, 0, 0, 0, 0], "debts[0].overdue_days": 12},
    {"checkup.delays": [0, 0, 0, 0, 3, 12], "debts[0].overdue_days": 0, "checkup.limit": "0"},
)
DIALOG = Dialog("checkup", checkup, own="checkup.", of_case=True, openings=OPENINGS)
