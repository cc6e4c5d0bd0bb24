"""What comes of a plan: the cheapest way and the named strategies side by side. Kept for a moment, since a turn asks twice."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from dialogs.calculator.open_debt import fen
from dialogs.calculator.optimum import Optimum, Taken, by_strategies, chosen, optimum
from dialogs.calculator.plan import Budget, Debt, Plan, Strategy, minimums_of


@dataclass(frozen=True, slots=True)
class Money:
    """What there is for the debts: a sum a month, further sums by month, and the months in which there is nothing."""

    monthly: Decimal
    once: tuple[tuple[int, Decimal], ...] = ()
    missed: int = 0

    def budget(self) -> Budget:
        monthly, once = fen(self.monthly), {month: fen(amount) for month, amount in self.once}

        def of(month: int) -> int:
            return max((0 if month <= self.missed else monthly) + once.get(month, 0), 0)

        return of


@dataclass(frozen=True, slots=True)
class Line:
    """One way to pay, beside the others."""

    strategy: str
    plan: Plan
    taken: Taken


@dataclass(frozen=True, slots=True)
class Forecast:
    """`best` is the way to go: the cheapest, or the one the person chose."""

    best: Line
    cheapest: Optimum
    lines: tuple[Line, ...]


@lru_cache(maxsize=64)
def forecast(debts: tuple[Debt, ...], money: Money, choice: Strategy | None = None) -> Forecast:
    """All ways to pay, the cheapest first."""
    budget = money.budget()
    plans = by_strategies(debts, budget)
    cheapest = optimum(debts, budget, plans)
    named = tuple(Line(strategy, plan, taken) for plan, taken, strategy in plans)
    lines = (Line("optimum", cheapest.plan, cheapest.taken), *named)
    best = next((line for line in lines if line.strategy == choice), lines[0])
    return Forecast(best, cheapest, lines)


def least_due(debts: tuple[Debt, ...]) -> Decimal:
    """What must be paid a month with the offers that ask for the least."""
    with_offers = [debt for debt in debts if debt.offer is not None]
    left = chosen(debts, {debt.name: minimums_of([debt]) <= minimums_of(chosen([debt], {debt.name: False})) for debt in with_offers})
    return minimums_of(left)
