"""A debt on its way down, in whole fen: interest for a month, a minimum paid or missed, what is paid beyond it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

CRUMBS = 500
"""Five yuan, in fen."""


@dataclass(frozen=True, slots=True)
class Posted:
    """One debt in one month; `fee` is what was charged for a minimum that was missed."""

    interest: Decimal
    payment: Decimal
    closing: Decimal
    fee: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Relief:
    """In the first `months` interest runs at these rates, if they are lower."""

    months: int
    annual_rate: Decimal
    penalty_rate: Decimal


@dataclass(frozen=True, slots=True)
class Eased:
    """The rates a year of the first months."""

    months: int
    rate: Fraction
    penalty: Fraction


@dataclass(slots=True)
class OpenDebt:
    """`accrued` is the rate a year of this month's interest; `due` is what must be cleared by the end of a month."""

    name: str
    balance: int
    rate: Fraction
    penalty: Fraction
    minimum: int
    overdue: bool
    free_months: int = 0
    late_fee: int = 0
    clear_by: int | None = None
    fixed: bool = False
    urgency: int = 0
    eased: Eased | None = None
    month: int = 0
    accrued: Fraction = Fraction(0)
    interest: int = 0
    payment: int = 0
    fee: int = 0

    def accrue(self) -> None:
        """Interest for the next month, half a fen and more rounded up."""
        self.month += 1
        rate, penalty = self.rates(self.month)
        self.accrued = penalty if self.overdue else rate
        parts, whole = self.accrued.numerator, 12 * self.accrued.denominator
        self.interest = (2 * self.balance * parts + whole) // (2 * whole)
        self.balance += self.interest
        self.payment = self.fee = 0

    def rates(self, month: int) -> tuple[Fraction, Fraction]:
        """The rate a year of a month (the first is 1), and what it is while overdue."""
        eased = self.eased
        return (eased.rate, eased.penalty) if eased and month <= eased.months else (self.rate, self.penalty)

    def due(self, month: int) -> int:
        """The minimum of a month, at most what is owed."""
        return 0 if month <= self.free_months else min(self.minimum, self.balance)

    def pay(self, amount: int) -> int:
        """Take at most what is owed; what is left of the amount."""
        taken = min(amount, self.balance)
        self.balance -= taken
        self.payment += taken
        return amount - taken

    def miss(self) -> None:
        """The minimum was not paid: the fee is charged, and the penalty rate runs from the next month on."""
        self.overdue = True
        self.fee = self.late_fee
        self.balance += self.fee

    def posted(self) -> Posted:
        return Posted(yuan(self.interest), yuan(self.payment), yuan(self.balance), yuan(self.fee))


def sweep(debts: Sequence[OpenDebt]) -> None:
    """Nobody pays 0.82 a month later: what is all but ended ends, out of what another gets beyond its minimum."""
    for debt in debts:
        givers = [other for other in debts if other.balance and other.clear_by is None and other.payment - other.minimum >= debt.balance]
        giver = max((other for other in givers if other is not debt), key=lambda other: other.payment, default=None)
        if giver and debt.payment and 0 < debt.balance <= CRUMBS:
            giver.pay(-debt.balance)
            debt.pay(debt.balance)


def fen(amount: Decimal) -> int:
    """Yuan as whole fen, rounded half-up."""
    return int((amount * 100).to_integral_value(ROUND_HALF_UP))


def yuan(amount: int) -> Decimal:
    """Whole fen as yuan."""
    return Decimal(amount).scaleb(-2)
