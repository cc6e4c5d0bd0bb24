"""What a figure is reckoned from, where one is asked for in passing."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from content.record import record
from dialogs.case import Case
from dialogs.plans.planned import debt_names
from dialogs.slots import ESSENTIALS, MINIMUM, SPENDING, SPENT
from dialogs.talk import Talk
from dialogs.understanding.asked_sums import Asked

NOTHING = Decimal(0)
KEPT_UP = {name: SPENT[SPENDING.index(name)] for name in ("mortgage", "car_loan")}


@record(frozen=True, slots=True)
class Told:
    """What a question is reckoned from: the case file with what it supposes, the sum a month for debts, and the debts it names."""

    t: Talk
    case: Case
    asked: Asked
    named: tuple[int, ...]
    kinds: frozenset[str]
    changes: Mapping[str, Any]
    offered_on: int | None = None
    also: Decimal | None = None
    last_of: tuple[int, ...] = ()

    @property
    def available(self) -> Decimal | None:
        """What a month leaves for debts, with the change that is supposed."""
        monthly = self.changes.get("what_if.monthly")
        surplus = self.case.surplus
        return Decimal(monthly) if monthly else None if surplus is None else surplus + Decimal(self.changes.get("what_if.extra", 0))

    @property
    def kept(self) -> Decimal:
        """What a home or a car takes a month that is not among the spending already."""
        secured = [debt.index for debt in self.case.debts if debt.reason == "secured"] if self.t.get(ESSENTIALS) is not None else []
        return sum((self.t.get(MINIMUM.at(index)) or NOTHING for index in secured), NOTHING)

    @property
    def instalments(self) -> Decimal:
        """What is due a month of the debts that are named; of a home or a car that was told beside the spending too."""
        of_debts = sum((self.t.get(MINIMUM.at(index)) or NOTHING for index in self.named), NOTHING)
        apart = self.t.get(ESSENTIALS) == self.case.essentials
        return of_debts or sum((self.t.get(slot) or NOTHING for kind, slot in KEPT_UP.items() if apart and kind in self.kinds), NOTHING)

    @property
    def names(self) -> list[Mapping[str, str]]:
        every = debt_names(self.t, self.case, self.named)
        return [every[index] for index in self.named]
