"""What is handed over on each day of a plan: a settlement is saved up for and paid once, not by the month."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from dialogs.calculator.open_debt import Posted, fen
from dialogs.calculator.plan import Settlement
from dialogs.plans.forecast import Line, Money
from dialogs.plans.planned import Planned, Row

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Month:
    """`posted` is paid, by the debt's name; `aside` is put by for what is settled later."""

    posted: Mapping[str, Posted]
    aside: Decimal

    @property
    def paid(self) -> Decimal:
        return sum((row.payment for row in self.posted.values()), NOTHING)


def settled(planned: Planned, line: Line) -> list[Row]:
    """The debts that end by one payment."""
    return [row for row in planned.rows if line.taken.get(row.debt.name) and isinstance(row.debt.offer, Settlement)]


def months_of(planned: Planned, line: Line) -> list[Month]:
    """The plan month by month; what is put by for a settlement comes due with its last part, and the debt stands until then."""
    months = [Month(posted, NOTHING) for posted in line.plan.schedule]
    for row in settled(planned, line):
        months = _once(months, row)
    return months


def put_by(line: Line, money: Money) -> list[Decimal]:
    """What is kept back in each month for leaner ones, of which what is due is then paid."""
    budget, later, kept = money.budget(), 0, list[Decimal]()
    for month, posted in reversed(list(enumerate(line.plan.schedule, 1))):
        spare = budget(month) - sum(fen(row.payment) for row in posted.values())
        kept.append(Decimal(min(max(spare, 0), later)) / 100)
        later = max(later - spare, 0)
    return kept[::-1]


def _once(months: list[Month], row: Row) -> list[Month]:
    name, saved, found = row.debt.name, NOTHING, list[Month]()
    for month in months:
        posted = month.posted.get(name)
        if posted is None:
            found.append(month)
        elif posted.closing:
            saved += posted.payment
            waiting = replace(posted, payment=NOTHING, closing=row.debt.balance)
            found.append(Month({**month.posted, name: waiting}, month.aside + posted.payment))
        else:
            found.append(Month({**month.posted, name: replace(posted, payment=saved + posted.payment)}, month.aside))
    return found
