"""A repayment plan, month by month, to the fen: what is paid to whom, when each debt ends, and which never does.

One month, every amount rounded half-up to the fen when it is posted: interest on each open debt (the penalty rate while
it is overdue and not yet cured); the minimums in list order; what is left of the budget to the strategy's target, and
within the same month on to the next. A debt that got its minimum is no longer overdue from the next month on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

FEN = Decimal("0.01")
LAST_MONTH = 1_200
"""A hundred years: what is open then never clears."""

Strategy = Literal["avalanche", "snowball"]


@dataclass(frozen=True, slots=True)
class Instalments:
    """The lender takes `payment` a month at `annual_rate`; the debt is no longer overdue."""

    payment: Decimal
    annual_rate: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Waiver:
    """The lender lets go of `amount`; nothing else changes."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class Extension:
    """No minimum in the first `months`; interest runs on, the debt is no longer overdue."""

    months: int


Offer = Instalments | Waiver | Extension


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """Rates are fractions a year, amounts yuan; a listed offer counts as accepted."""

    name: str
    balance: Decimal
    annual_rate: Decimal
    minimum: Decimal
    overdue_days: int = 0
    penalty_rate: Decimal | None = None
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """One debt in one month."""

    interest: Decimal
    payment: Decimal
    closing: Decimal


@dataclass(frozen=True, slots=True)
class Plan:
    """`months` is None where the budget does not cover the minimums, or where a debt never clears.

    `schedule` has a month per entry, each open debt by name; where a debt never clears it shows the first year.
    """

    feasible: bool
    available: Decimal
    minimums: Decimal
    months: int | None = None
    total_interest: Decimal | None = None
    total_paid: Decimal | None = None
    payoffs: tuple[tuple[str, int], ...] = ()
    schedule: tuple[Mapping[str, Posted], ...] = ()
    never_clears: tuple[str, ...] = ()

    @property
    def shortfall(self) -> Decimal:
        """What is missing a month; 0 where the minimums are covered."""
        return max(self.minimums - self.available, Decimal(0))


@dataclass(slots=True)
class _Open:
    """A debt on its way down, in whole fen."""

    name: str
    balance: int
    rate: Fraction
    penalty: Fraction
    minimum: int
    overdue: bool
    free_months: int = 0
    accrued: Fraction = Fraction(0)
    """The rate a year of this month's interest."""
    interest: int = 0
    payment: int = 0

    def accrue(self) -> None:
        """Interest for a month, half a fen and more rounded up."""
        self.accrued = self.penalty if self.overdue else self.rate
        parts, whole = self.accrued.numerator, 12 * self.accrued.denominator
        self.interest = (2 * self.balance * parts + whole) // (2 * whole)
        self.balance += self.interest
        self.payment = 0

    def pay(self, amount: int) -> int:
        """Take at most what is owed; what is left of the amount."""
        taken = min(amount, self.balance)
        self.balance -= taken
        self.payment += taken
        return amount - taken

    def posted(self) -> Posted:
        return Posted(_yuan(self.interest), _yuan(self.payment), _yuan(self.balance))


TARGETS: Mapping[Strategy, Callable[[_Open], tuple[Fraction | int, int | str, str]]] = {
    "avalanche": lambda debt: (-debt.accrued, debt.balance, debt.name),
    "snowball": lambda debt: (debt.balance, debt.name, ""),
}
"""Who gets what is left over: the least by this key."""


def plan(debts: Sequence[Debt], income: Decimal, essentials: Decimal, strategy: Strategy) -> Plan:
    """The plan for a constant budget of income less essentials."""
    available = income - essentials
    opened = [_opened(debt) for debt in debts]
    minimums = _yuan(sum(debt.minimum for debt in opened if debt.balance))
    if available < minimums:
        return Plan(False, available, minimums)
    run = _Run([debt for debt in opened if debt.balance], _fen(available), strategy)
    run.go()
    never = tuple(debt.name for debt in run.debts if debt.balance)
    if never:
        first_year = tuple(run.schedule[:12])
        return Plan(True, available, minimums, payoffs=tuple(run.payoffs), schedule=first_year, never_clears=never)
    return Plan(
        True,
        available,
        minimums,
        months=len(run.schedule),
        total_interest=_yuan(run.interest),
        total_paid=_yuan(run.paid),
        payoffs=tuple(run.payoffs),
        schedule=tuple(run.schedule),
    )


@dataclass(slots=True)
class _Run:
    """Month after month until all is paid, or a hundred years have gone by."""

    debts: list[_Open]
    budget: int
    strategy: Strategy
    interest: int = 0
    paid: int = 0
    payoffs: list[tuple[str, int]] = field(default_factory=list)
    schedule: list[Mapping[str, Posted]] = field(default_factory=list)

    def go(self) -> None:
        for month in range(1, LAST_MONTH + 1):
            still_open = [debt for debt in self.debts if debt.balance]
            if not still_open:
                return
            self._month(month, still_open)

    def _month(self, month: int, debts: Sequence[_Open]) -> None:
        for debt in debts:
            debt.accrue()
        left = self.budget
        for debt in debts:
            left -= self._minimum(month, debt)
        while left and (waiting := [debt for debt in debts if debt.balance]):
            left = min(waiting, key=TARGETS[self.strategy]).pay(left)
        self.payoffs += [(debt.name, month) for debt in debts if not debt.balance]
        self.interest += sum(debt.interest for debt in debts)
        self.paid += sum(debt.payment for debt in debts)
        self.schedule.append({debt.name: debt.posted() for debt in debts})

    def _minimum(self, month: int, debt: _Open) -> int:
        """Pay a debt's minimum, which cures it from the next month on."""
        if month <= debt.free_months:
            return 0
        due = min(debt.minimum, debt.balance)
        debt.pay(due)
        debt.overdue = False
        return due


def _opened(debt: Debt) -> _Open:
    """The debt with its offer accepted."""
    annual = Fraction(debt.annual_rate)
    penalty = annual if debt.penalty_rate is None else Fraction(debt.penalty_rate)
    opened = _Open(debt.name, _fen(debt.balance), annual, penalty, _fen(debt.minimum), debt.overdue_days > 0)
    match debt.offer:
        case Instalments(payment, annual_rate):
            opened.minimum, opened.rate, opened.overdue = _fen(payment), Fraction(annual_rate), False
        case Waiver(amount):
            opened.balance = max(opened.balance - _fen(amount), 0)
        case Extension(months):
            opened.free_months, opened.overdue = months, False
    return opened


def _fen(amount: Decimal) -> int:
    return int((amount * 100).to_integral_value(ROUND_HALF_UP))


def _yuan(fen: int) -> Decimal:
    return Decimal(fen).scaleb(-2)
