"""Where an overdue debt stands on its way from the due date to a court, and on which days the next steps begin."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

LADDER = ((1, "days_1_30"), (31, "days_31_60"), (61, "days_61_90"), (91, "days_91_180"), (181, "beyond"))
"""The first day overdue of each step. Lenders sort their arrears by months; it is their practice, not law."""
LONG_OVERDUE = 91
"""From here on lenders commonly turn to lawyers and courts: the line of the two by two of advice."""
BEFORE_DUE = "before_due"
IN_COURT = {
    "summons": "sued", "payment_order": "sued", "arbitration": "sued", "judgment": "judged", "final_judgment": "judged",
    "mediation": "judged", "award": "judged", "ruling": "sued", "enforcement": "enforced",
}  # fmt: skip
"""What has come from a court outranks every count of days."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the ladder and the day it begins."""

    stage: str
    on: date


def stage_of(overdue_days: int) -> str:
    """The stage on a day; 0 or less is before the due date or on it."""
    return next((name for first, name in reversed(LADDER) if overdue_days >= first), BEFORE_DUE)


def since(overdue_days: int, today: date) -> date:
    """The last day on which the payment would have been in time."""
    return today - timedelta(days=overdue_days)


def ahead(overdue_days: int, today: date, most: int) -> tuple[Step, ...]:
    """The next steps with the days on which they begin, if nothing is paid or agreed."""
    return tuple(islice(_ahead(overdue_days, today), most))


def _ahead(overdue_days: int, today: date) -> Iterator[Step]:
    for first, name in LADDER:
        if first > overdue_days:
            yield Step(name, today + timedelta(days=first - overdue_days))
