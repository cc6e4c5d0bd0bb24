"""What if: the changes to a plan that somebody named, and the debts and money under them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, get_args

from dialogs.calculator.open_debt import Relief
from dialogs.calculator.pay_days import month_of
from dialogs.calculator.plan import (
    NO_DEADLINE,
    Debt,
    Strategy,
    follow,
    minimums_of,
)
from dialogs.plans.forecast import Money, least_due
from dialogs.plans.planned import Planned

TEN = 10
COMES_IN = ("kin", "side", "wage", "cost", "saved")
"""What a change is about that brings the money with it."""
RATE_PLACES = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Extra:
    """A sum more (or less) a month, from a day on."""

    amount: Decimal
    since: date | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Once:
    """A sum that comes (or is missing) once by a day, or in so many months from then on."""

    amount: Decimal
    on: date | None = None
    months: int = 1


@dataclass(frozen=True, slots=True)
class Lean:
    """What is paid in some months alone, from a day on."""

    amount: Decimal
    on: date | None
    months: int = 1


@dataclass(frozen=True, slots=True)
class Changes:
    """Sums more (or less) a month, the sum a month in place of what there is, each `since` a day; the sum of some months (`next_for`) from the next or from a day on,
    without one the least that is due; sums that come once, months without a payment, interest cut to a share or to a rate (for so many months, `cut_for`), what overdue adds
    to it cut to a share, each for the debts that it is `of` (for all where none is named), offers `refused`, what some debts are paid a month (`pays`)
    in place of their minimums, the debts that come first, the way to pay."""

    extras: tuple[Extra, ...] = ()
    monthly: Decimal | None = None
    since: date | None = None
    next: Decimal | None = None
    next_for: int = 0
    next_on: date | None = None
    further: tuple[Lean, ...] = ()
    sums: tuple[Once, ...] = ()
    within: int = 0
    missed: int = 0
    cut: Decimal | None = None
    penalty: Decimal | None = None
    refused: bool = False
    rate: Decimal | None = None
    cut_for: int = 0
    of: tuple[int, ...] = ()
    pays: tuple[tuple[int, Decimal], ...] = ()
    first: tuple[int, ...] = ()
    strategy: str | None = None

    def __bool__(self) -> bool:
        return self != Changes()

    @property
    def hoped(self) -> bool:
        """Whether interest or a penalty is let off in it, to which nobody has agreed."""
        return (self.cut, self.penalty, self.rate) != (None, None, None)

    def available(self, before: Decimal) -> Decimal:
        """What there is a month under the changes."""
        return (before if self.monthly is None else self.monthly) + sum((extra.amount for extra in self.extras), Decimal(0))

    def money(self, planned: Planned, available: Decimal) -> Money:
        """The money under the changes, month by month: what some months alone have stands in place of all that comes every month."""
        usual, sums = self.available(available), defaultdict[int, Decimal](Decimal)
        since, first = _month(planned, self.since), _month(planned, self.next_on)
        begins = [(_month(planned, extra.since), extra.amount) for extra in self.extras]
        further = [(_month(planned, lean.on), lean) for lean in self.further]
        for month in range(1, max([since, first + self.next_for, *(start + lean.months for start, lean in further), *(start for start, _ in begins)])):
            whole = available if self.monthly is None or month < since else self.monthly
            sums[month] = whole + sum((amount for start, amount in begins if month >= start), Decimal(0)) - usual
            if first <= month < first + self.next_for:
                sums[month] = (least_due(self.debts(planned)) if self.next is None else self.next) - usual
            for start, lean in further:
                if start <= month < start + lean.months:
                    sums[month] = lean.amount - usual
        for once in self.sums:
            begin = _month(planned, once.on)
            for month in range(begin, begin + once.months):
                sums[month] += once.amount
        return Money(usual, tuple((month, amount) for month, amount in sums.items() if amount), self.missed)

    def wished_for(self, before: Decimal) -> Decimal:
        """How much more a month is paid than there is, but for what comes in or is saved as was told."""
        return (before if self.monthly is None else self.monthly) - before + sum((extra.amount for extra in self.extras if extra.about not in COMES_IN), Decimal(0))

    @property
    def lean(self) -> int:
        """The months in which less is paid than usual."""
        return self.missed or self.next_for + sum(lean.months for lean in self.further) or max((once.months for once in self.sums if once.amount < 0), default=0)

    def debts(self, planned: Planned) -> tuple[Debt, ...]:
        """The debts under the changes. Months without a payment are agreed with nobody: minimums stay due."""
        return tuple(self._debt(row.index, row.debt) for row in planned.rows)

    def _debt(self, index: int, debt: Debt) -> Debt:
        if self.first:
            debt = replace(debt, urgency=-NO_DEADLINE if index in self.first else debt.urgency)
        if self.refused:
            debt = replace(debt, offer=None)
        if (pays := dict(self.pays).get(index)) is not None:
            debt = replace(debt, minimum=min(pays, debt.balance))
        if self.of and index not in self.of:
            return debt
        if self.penalty is not None and debt.penalty_rate is not None:
            added = (debt.penalty_rate - debt.annual_rate) * self.penalty
            debt = replace(debt, penalty_rate=(debt.annual_rate + added).quantize(RATE_PLACES, ROUND_HALF_UP))
        if self.cut is None and self.rate is None:
            return debt
        penalty = None if debt.penalty_rate is None else self._lower(debt.penalty_rate)
        if self.cut_for:
            return replace(debt, relief=Relief(self.cut_for, self._lower(debt.annual_rate), self._lower(debt.penalty_rate or debt.annual_rate)))
        return replace(debt, annual_rate=self._lower(debt.annual_rate), penalty_rate=penalty)

    def _lower(self, rate: Decimal) -> Decimal:
        lower = rate * self.cut if self.cut is not None else min(rate, self.rate if self.rate is not None else rate)
        return lower.quantize(RATE_PLACES, ROUND_HALF_UP)

    @property
    def way(self) -> Strategy | None:
        """The way to pay that was chosen; debts that come first are the most pressing."""
        if self.first:
            return "deadline"
        return next((name for name in get_args(Strategy) if name == self.strategy), None)

    def said(self, planned: Planned) -> Iterator[dict[str, Any]]:
        """The changes one by one, as the words need them."""
        yield from ({"since": None, "of": []} | row for row in self._said(planned))

    def _said(self, planned: Planned) -> Iterator[dict[str, Any]]:
        of = [row.name for row in planned.rows if row.index in self.of]
        if self.within:
            yield {"what": "within", "months": self.within, "amount": self.monthly}
        elif self.monthly is not None:
            yield {"what": "monthly", "amount": self.monthly, "since": self.since}
        if self.next_for:
            yield {"what": "next", "amount": self.next, "months": self.next_for, "on": self.next_on}
        yield from ({"what": "next", "amount": lean.amount, "months": lean.months, "on": lean.on} for lean in self.further)
        for extra in self.extras:
            yield {"what": "more" if extra.amount > 0 else "less", "amount": abs(extra.amount), "since": extra.since}
        for once in self.sums:
            yield {"what": "once" if once.amount > 0 else "once_less", "amount": abs(once.amount), "on": once.on, "months": once.months}
        if self.missed:
            yield {"what": "missed", "months": self.missed}
        if self.cut is not None:
            yield {"what": "cut", "share": self.cut, "of": of, "months": self.cut_for}
        if self.penalty is not None:
            yield {"what": "penalty", "share": self.penalty, "of": of}
        for row in planned.rows:
            if (pays := dict(self.pays).get(row.index)) is not None:
                yield {"what": "pays", "names": [row.name], "amount": pays, "least": row.debt.minimum if pays < row.debt.minimum else None}
        if self.refused:
            yield {"what": "refused"}
        if self.rate is not None:
            yield {"what": "rate", "rate": self.rate, "of": of, "months": self.cut_for}
        if self.first:
            first = [row.name for row in planned.rows if row.index in self.first]
            yield {"what": "first", "names": first, "others": len(first) < len(planned.rows)}
        elif self.strategy:
            yield {"what": "way", "strategy": self.strategy}


def enough(debts: tuple[Debt, ...], months: int) -> Decimal:
    """The least a month, to ten yuan, with which all is paid in so many months, dearest first."""
    low, high = 0, int(sum(debt.balance for debt in debts)) * 2 // TEN + 1
    while low < high:
        middle = (low + high) // 2
        amount = middle * TEN * 100
        cleared = middle * TEN >= minimums_of(debts) and (follow(debts, lambda _: amount, "avalanche").months or months + 1) <= months  # noqa: B023
        low, high = (low, middle) if cleared else (middle + 1, high)
    return Decimal(low * TEN)


def _month(planned: Planned, on: date | None) -> int:
    """The first month of the plan that is paid on the day or later; the first where no day is named."""
    return month_of(planned.first_day, on - timedelta(days=1)) + 1 if on else 1
