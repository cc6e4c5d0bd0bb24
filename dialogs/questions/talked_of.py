"""What a sum that is asked for in a talk is reckoned from."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from content.record import record
from dialogs import slots
from dialogs.calculator.priority import YEARS, Debt
from dialogs.case import Case
from dialogs.plans.planned import debt_names
from dialogs.talk import Talk
from dialogs.understanding.sums_asked import SumAsked

Json = Any
DAYS, HALF_A_YEAR = Decimal(365), (182, 183)


@record(frozen=True, slots=True)
class Of:
    """What a sum is reckoned from: the case file, what is asked, the debts meant, and the last figure."""

    t: Talk
    case: Case
    asked: SumAsked
    debts: tuple[Debt, ...]
    named: bool
    last: Mapping[str, Json]

    @property
    def one(self) -> Debt | None:
        return self.debts[0] if len(self.debts) == 1 else None

    @property
    def last_sum(self) -> Decimal | None:
        return Decimal(self.last["sum"]) if self.last.get("sum") else None

    def names(self, debts: tuple[Debt, ...]) -> list[Mapping[str, str]]:
        every = debt_names(self.t, self.case)
        return [every[debt.index] for debt in debts]



def offered(of: Of) -> tuple[Decimal, Decimal] | None:
    """The sum and the yearly rate of the loan that is talked of, where it is none of the debts yet."""
    owed, quoted = of.t.get(slots.RECEIVED) or of.t.get(slots.CONTRACT), of.t.get(slots.QUOTED)
    return (owed, quoted[0] * YEARS[quoted[1]]) if owed and quoted and quoted[1] in YEARS else None


def part_of_a_year(days: int) -> Decimal:
    """Of a year: whole months by twelfths, as lenders post them."""
    return Decimal("0.5") if days in HALF_A_YEAR else Decimal(days // 30) / 12 if days % 30 == 0 and days < DAYS else days / DAYS
