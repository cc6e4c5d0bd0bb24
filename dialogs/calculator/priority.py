"""Which debt comes first, and why: what stands on a home or car, then what is on the credit record, then the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

REASONS = ("secured", "credit_report", "unknown", "private", "illegal")
"""In this order. A debt whose lender is not known comes before private ones, since it may well be reported."""
REASON_OF = {
    "mortgage": "secured", "car_loan": "secured", "credit_card": "credit_report", "bank_loan": "credit_report",
    "online_loan": "credit_report", "private_loan": "private", "illegal": "illegal",
}  # fmt: skip
LICENSED = frozenset({"bank", "consumer_finance", "microloan"})
YEARS = {"day": Decimal(365), "month": Decimal(12), "year": Decimal(1)}


@dataclass(frozen=True, slots=True)
class Debt:
    """One debt as far as it is known. `rate` is a fraction and what it is for: (0.0005, "day"), `left` how many instalments are to come."""

    index: int
    product: str | None = None
    kind: str | None = None
    owed: Decimal | None = None
    overdue_days: int | None = None
    minimum: Decimal | None = None
    rate: tuple[Decimal, str] | None = None
    secured: bool = False
    left: int | None = None

    @property
    def reason(self) -> str:
        """Why it stands where it stands: one of REASONS."""
        if self.secured:
            return "secured"
        if self.private:
            return "private"
        by_lender = "credit_report" if self.kind in LICENSED else "private" if self.kind == "private" else "unknown"
        return REASON_OF.get(self.product or "", by_lender)

    @property
    def private(self) -> bool:
        """Lent by a person, or by a company that holds no licence, whatever it is called."""
        return self.product == "private_loan" or (self.product == "online_loan" and self.kind == "private")

    @property
    def yearly(self) -> Decimal:
        """The rate a year; 0 where it is not known."""
        return self.rate[0] * YEARS[self.rate[1]] if self.rate else Decimal(0)


def ordered(debts: Sequence[Debt]) -> tuple[Debt, ...]:
    """Most pressing first; among equals the dearer, then the longer overdue, then the smaller, then as told."""
    return tuple(sorted(debts, key=_urgency))


def _urgency(debt: Debt) -> tuple[int, Decimal, int, Decimal, int]:
    return (
        REASONS.index(debt.reason), -debt.yearly, -(debt.overdue_days or 0), debt.owed or Decimal("Infinity"), debt.index,
    )  # fmt: skip
