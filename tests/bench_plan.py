"""How long a plan of twenty debts over five years takes: by a strategy, and the cheapest of all with its proof."""

from collections.abc import Callable
from decimal import Decimal
from time import perf_counter

from dialogs.calculator.optimum import optimum
from dialogs.calculator.plan import Debt, follow
from tests.bench_clock import Row, Timed, quiet, row

DEBTS = 20


def rows(count: int = 15) -> list[Row]:
    return [
        row("avalanche, month by month", _timed(lambda debts, money: follow(debts, lambda _: money, "avalanche"), count), aim="20 ms"),
        row("the cheapest, with HiGHS", _timed(lambda debts, money: optimum(debts, lambda _: money), count), aim="1 s"),
    ]


def _timed(work: Callable[[list[Debt], int], object], count: int) -> Timed:
    asked = [(_debts(), 650_000 + 3_000 * number) for number in range(count + 1)]
    work(*asked.pop())
    took = []
    with quiet():
        for debts, money in asked:
            began = perf_counter()
            work(debts, money)
            took.append((perf_counter() - began,))
    return Timed(tuple(took))


def _debts() -> list[Debt]:
    """From 3,000 to 24,000 yuan, at 6 % to 31 % a year."""
    return [
        Debt(name=str(n), balance=Decimal(3_000 + 1_100 * n), annual_rate=Decimal(6 + n % 6 * 5) / 100, minimum=Decimal(100 + 8 * n))
        for n in range(DEBTS)
    ]
