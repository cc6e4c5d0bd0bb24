"""A repayment plan, month by month, to the fen: what is paid to whom, when each debt ends, and which never does.

One month, every amount rounded half-up to the fen when it is posted: interest on each open debt (the penalty rate while
it is overdue and not yet cured); the minimums in list order; what is left of the budget to the strategy's target, and
within the same month on to the next. A debt that got its minimum is no longer overdue from the next month on; where a
month's money does not reach, the most pressing minimums are paid and the others are missed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from dialogs.calculator.open_debt import Eased, OpenDebt, Posted, Relief, fen, sweep, yuan

LAST_MONTH = 1_200
"""A hundred years: what is open then never clears."""
NO_DEADLINE = LAST_MONTH + 1

Strategy = Literal["avalanche", "snowball", "deadline"]
Budget = Callable[[int], int]
"""The money of a month, in fen; the first month is 1."""


@dataclass(frozen=True, slots=True)
class Instalments:
    """The lender takes `payment` a month at `annual_rate` and lets go of `waived`; the debt is no longer overdue.

    `fixed`: nothing is paid beyond it, since that would save nothing.
    """

    payment: Decimal
    annual_rate: Decimal = Decimal(0)
    waived: Decimal = Decimal(0)
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Waiver:
    """The lender lets go of `amount`; nothing else changes."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class Extension:
    """No minimum in the first `months`; interest runs on, the debt is no longer overdue."""

    months: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """`amount` paid by the end of month `by` ends the debt; until then it is put aside and nothing runs."""

    amount: Decimal
    by: int


Offer = Instalments | Waiver | Extension | Settlement


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """Rates are fractions a year, amounts yuan; a listed offer counts as accepted. `late_fee` is charged for each minimum
    missed, `clear_by` the month by whose end all must be paid, `urgency` the rank among what presses (0 first)."""

    name: str
    balance: Decimal
    annual_rate: Decimal
    minimum: Decimal
    overdue_days: int = 0
    penalty_rate: Decimal | None = None
    offer: Offer | None = None
    late_fee: Decimal = Decimal(0)
    clear_by: int | None = None
    urgency: int = 0
    relief: Relief | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """`months` is None where the budget does not cover the minimums, or where a debt never clears.

    `schedule` has a month per entry, each open debt by name; where a debt never clears it shows the first year.
    `missed` are minimums that could not be paid, `too_late` debts still open after their last month.
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
    total_fees: Decimal = Decimal(0)
    missed: tuple[tuple[str, int], ...] = ()
    too_late: tuple[str, ...] = ()

    @property
    def shortfall(self) -> Decimal:
        """What is missing a month; 0 where the minimums are covered."""
        return max(self.minimums - self.available, Decimal(0))

    @property
    def cost(self) -> Decimal | None:
        """Interest and fees."""
        return None if self.total_interest is None else self.total_interest + self.total_fees


Key = tuple[Fraction | int, int | str | Fraction, int | str, str]
TARGETS: Mapping[Strategy, Callable[[OpenDebt], Key]] = {
    "avalanche": lambda debt: (-debt.accrued, debt.balance, debt.name, ""),
    "snowball": lambda debt: (debt.balance, debt.name, "", ""),
    "deadline": lambda debt: (debt.clear_by or (NO_DEADLINE + debt.urgency), -debt.accrued, debt.balance, debt.name),
}
"""Who gets what is left over: the least by this key."""


def plan(debts: Sequence[Debt], income: Decimal, essentials: Decimal, strategy: Strategy) -> Plan:
    """The plan for a constant budget of income less essentials; none where it does not cover the minimums."""
    available = income - essentials
    minimums = minimums_of(debts)
    if available < minimums:
        return Plan(False, available, minimums)
    money = fen(available)
    return follow(debts, lambda _: money, strategy)


def minimums_of(debts: Sequence[Debt]) -> Decimal:
    """What all the lenders want in a month; an extended debt counts with its full minimum."""
    return yuan(sum(debt.minimum for debt in map(opened, debts) if debt.balance))


def follow(debts: Sequence[Debt], budget: Budget, strategy: Strategy, wanted: Sequence[Mapping[str, int]] = ()) -> Plan:
    """The plan for a budget by month; `wanted` are payments that come before the strategy's own, a month per entry."""
    run = Run([debt for debt in map(opened, debts) if debt.balance], budget, strategy, wanted)
    run.go()
    never = tuple(debt.name for debt in run.debts if debt.balance)
    return Plan(
        True,
        yuan(budget(1)),
        minimums_of(debts),
        months=None if never else len(run.schedule),
        total_interest=None if never else yuan(run.interest),
        total_paid=None if never else yuan(run.paid),
        payoffs=tuple(run.payoffs),
        schedule=tuple(run.schedule[:12] if never else run.schedule),
        never_clears=never,
        total_fees=yuan(run.fees),
        missed=tuple(run.missed),
        too_late=tuple(run.too_late),
    )


@dataclass(slots=True)
class Run:
    """Month after month until all is paid, or a hundred years have gone by."""

    debts: list[OpenDebt]
    budget: Budget
    strategy: Strategy
    wanted: Sequence[Mapping[str, int]] = ()
    interest: int = 0
    paid: int = 0
    fees: int = 0
    payoffs: list[tuple[str, int]] = field(default_factory=list)
    schedule: list[Mapping[str, Posted]] = field(default_factory=list)
    missed: list[tuple[str, int]] = field(default_factory=list)
    too_late: list[str] = field(default_factory=list)

    def go(self) -> None:
        for month in range(1, LAST_MONTH + 1):
            still_open = [debt for debt in self.debts if debt.balance]
            if not still_open:
                return
            self._month(month, still_open)

    def _month(self, month: int, debts: Sequence[OpenDebt]) -> None:
        for debt in debts:
            debt.accrue()
        wanted = self.wanted[month - 1] if month <= len(self.wanted) else {}
        left = self._minimums(month, debts, wanted)
        loose = [debt for debt in debts if not debt.fixed]
        for debt in loose:
            if (more := min(left, wanted.get(debt.name, 0) - debt.payment)) > 0:
                left -= more - debt.pay(more)
        while left and (waiting := [debt for debt in loose if debt.balance]):
            left = min(waiting, key=TARGETS[self.strategy]).pay(left)
        if wanted:
            sweep(loose)
        self._post(month, debts)

    def _minimums(self, month: int, debts: Sequence[OpenDebt], wanted: Mapping[str, int]) -> int:
        """Pay the minimums, which cures from the next month on; what is left of the money. Where it does not reach for
        all: those first that are wanted in full, then the most pressing."""
        left = self.budget(month)
        if sum(debt.due(month) for debt in debts) > left:
            debts = sorted(debts, key=lambda d: (wanted.get(d.name, 0) < d.due(month), d.urgency, TARGETS["deadline"](d)))
        for debt in debts:
            if month <= debt.free_months:
                continue
            due = debt.due(month)
            if due > left:
                debt.miss()
                self.missed.append((debt.name, month))
            else:
                left -= due
                debt.pay(due)
                debt.overdue = False
        return left

    def _post(self, month: int, debts: Sequence[OpenDebt]) -> None:
        self.payoffs += [(debt.name, month) for debt in debts if not debt.balance]
        self.too_late += [debt.name for debt in debts if debt.balance and debt.clear_by == month]
        self.interest += sum(debt.interest for debt in debts)
        self.paid += sum(debt.payment for debt in debts)
        self.fees += sum(debt.fee for debt in debts)
        self.schedule.append({debt.name: debt.posted() for debt in debts})


def opened(debt: Debt) -> OpenDebt:
    """The debt with its offer accepted."""
    annual = Fraction(debt.annual_rate)
    penalty = annual if debt.penalty_rate is None else Fraction(debt.penalty_rate)
    taken = OpenDebt(debt.name, fen(debt.balance), annual, penalty, fen(debt.minimum), debt.overdue_days > 0)
    taken.late_fee, taken.clear_by, taken.urgency = fen(debt.late_fee), debt.clear_by, debt.urgency
    match debt.offer:
        case Instalments(payment, annual_rate, waived, fixed):
            taken.fixed = fixed
            taken.minimum, taken.rate, taken.overdue = fen(payment), Fraction(annual_rate), False
            taken.balance = max(taken.balance - fen(waived), 0)
        case Waiver(amount):
            taken.balance = max(taken.balance - fen(amount), 0)
        case Extension(months):
            taken.free_months, taken.overdue = months, False
        case Settlement(amount, by):
            taken.balance, taken.clear_by, taken.free_months = min(taken.balance, fen(amount)), by, LAST_MONTH
            taken.rate = taken.penalty = Fraction(0)
    if debt.relief:
        taken.eased = Eased(debt.relief.months, min(taken.rate, Fraction(debt.relief.annual_rate)), min(taken.penalty, Fraction(debt.relief.penalty_rate)))
    return taken
