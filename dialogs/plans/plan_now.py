"""The plan as it stands, with all that was supposed: what a question about it is answered from."""

from dataclasses import dataclass

from dialogs.calculator.plan import Extension
from dialogs.case import read_case
from dialogs.plans.changes import Changes
from dialogs.plans.changes_read import read_changes
from dialogs.plans.forecast import Forecast, forecast, least_due
from dialogs.plans.plan_passages import Means, means_of
from dialogs.plans.planned import Planned, read_planned
from dialogs.talk import Talk


@dataclass(frozen=True, slots=True)
class Now:
    """`made` is None where the money does not reach for what is due."""

    planned: Planned
    means: Means
    changes: Changes
    made: Forecast | None

    def with_other(self, changes: Changes) -> Forecast:
        """The same with other changes."""
        return _made(self.planned, self.means, changes)


def plan_now(t: Talk) -> Now | None:
    """None where no plan can be made: too little is told, or nothing is owed."""
    case = read_case(t)
    planned = read_planned(t, case)
    means, changes = means_of(t, case, planned), read_changes(t, planned)
    if means is None or not planned.rows:
        return None
    return Now(planned, means, changes, _made(planned, means, changes) if reaches(planned, means, changes) else None)


def reaches(planned: Planned, means: Means, changes: Changes) -> bool:
    """Whether the money of a month is enough for what is due in it, or is with what is still to come."""
    available = changes.available(means.available)
    return available > 0 and (available >= least_due(changes.debts(planned)) or _tided_over(planned, means, changes))


def _made(planned: Planned, means: Means, changes: Changes) -> Forecast:
    return forecast(changes.debts(planned), changes.money(planned, means.available), changes.way)


def _tided_over(planned: Planned, means: Means, changes: Changes) -> bool:
    """Whether a sum that comes once, or a lender who waits, carries months that do not reach to the end of it all, with nothing missed from then on."""
    comes = [month for month, amount in changes.money(planned, means.available).once if amount > 0]
    if not comes and not any(isinstance(debt.offer, Extension) for debt in changes.debts(planned)):
        return False
    best = _made(planned, means, changes).best.plan
    return best.months is not None and all(month < min(comes, default=0) for _, month in best.missed)
