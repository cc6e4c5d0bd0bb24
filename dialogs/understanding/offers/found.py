"""Terms in the making: what has been concluded so far from the figures of an offer."""

from decimal import Decimal
from typing import Any

from dialogs.calculator.terms import MONTH, Fee, Length, Stage
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.roles import Role

ROUND = frozenset({Decimal(100), Decimal(1000), Decimal(10_000), Decimal(100_000)})
"""What a price is told for: 一万一天3块5."""
LEAST_LENT = Decimal("0.4")
"""Who lends gets back at most two and a half times of it by plan, and pays out no less of a contract."""
LEAST_TOTAL = Decimal(50)
"""I have paid 10: instalments, no sum."""
MOSTLY_HANDED = Decimal("0.7")
"""Of a loan that runs for several payments, no one of them is so much."""
MOSTLY_BACK = Decimal("0.8")
"""Sums that come to so much of the principal are payments; smaller ones are interest."""


def whole(length: Length | None, period: Length) -> int | None:
    """How often a period fits into a length, where it does so evenly."""
    number = None if length is None else length.over(period)
    return int(number) if number is not None and number == number.to_integral_value() else None


class Found:
    """Terms in the making: `known` holds the plain fields."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.known: dict[str, Any] = {}
        self.unclear = set(draft.unclear)
        self.fees: list[Fee] = list(draft.fees)
        self.stages: list[Stage] = []
        self.unexplained = False
        """A sum beside the price that nothing was made of: more may have been taken than is understood."""

    @property
    def principal(self) -> Decimal | None:
        amount: Decimal | None = self.known.get("contract") or self.known.get("received")
        return amount

    @property
    def priced(self) -> bool:
        """Whether anything tells what is paid back."""
        names = ("payment", "total", "quoted", "interest", "principal_each")
        return bool(self.stages) or any(name in self.known for name in names)

    @property
    def priced_by_rate(self) -> bool:
        """Whether a rate is all that tells it."""
        return "quoted" in self.known and not self.stages and self.known.keys().isdisjoint({"payment", "total", "interest", "principal_each"})

    def put(self, name: str, value: object) -> None:
        if value is not None and name not in self.known:
            self.known[name] = value

    def filled_by(self, amount: Decimal) -> bool:
        """Whether the sum, paid each time, comes to about what was lent or more."""
        count, term = self.known.get("count"), self.known.get("term")
        number = Decimal(count) if count else term.over(self.known.get("period") or MONTH) if term else None
        return bool(number and self.principal and number > 1 and amount * number >= MOSTLY_BACK * self.principal)

    def months(self) -> int | None:
        """How many payments the term holds, where it is a whole number of them."""
        return whole(self.known.get("term"), self.known.get("period") or MONTH)

    def first_place(self, role: Role) -> int:
        """The place of the first figure of this role."""
        return min((figure.place for _, figure in self.draft.sums.get(role, [])), default=0)
