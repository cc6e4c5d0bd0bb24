"""The plan as a linear programme: what is paid to each debt in each month, which offers are taken, which minimums missed.

What must be paid at least is put as a ceiling on what is left: the path of a debt that gets its minimum and no more. That
is a looser rule than the real one (who has paid ahead could skip a month), so the programme's cost is a lower bound of
every plan's. The `strict` programme has the real rule, at the price of a yes or no for every debt and month.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from dialogs.calculator.open_debt import OpenDebt
from dialogs.calculator.plan import Budget, Debt, opened

SECONDS = 0.45
ROUNDING = 0.01
"""A fen for each posting: what the plan rounds, the programme does not."""
HALF = 0.5
IDLE = 1e-7
"""Among equals the plan that leaves money lying for less long."""
MISSED = 1e5
"""No saving is worth a minimum that could have been paid."""
Terms = Sequence[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Solved:
    """The offers to take, the payments and the money of each month in fen (what is put aside comes later), how many minimums
    have to be missed, and the cost that no plan with so few can go below."""

    taken: dict[str, bool]
    payments: list[dict[str, int]]
    money: list[int]
    missed: int
    bound: Decimal


@dataclass(slots=True)
class _Copy:
    """A debt under the terms of its offer or without it: its rate a month and what is left at most at the end of each month,
    where its columns begin (payments, then balances), and the column that says whether its offer is taken."""

    debt: OpenDebt
    taken: bool
    factors: list[float]
    ceiling: list[float]
    first: int
    picked: int | None


@dataclass(slots=True)
class _Table:
    """The columns and rows of the programme."""

    cost: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[int] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    start: list[int] = field(default_factory=lambda: [0])
    index: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)

    def columns(self, count: int, *, cost: float = 0.0, upper: float = float("inf"), whole: bool = False) -> int:
        """New columns, from 0 up; gives the first."""
        first = len(self.cost)
        self.cost += [cost] * count
        self.upper += [upper] * count
        self.whole += range(first, first + count) if whole else ()
        return first

    def row(self, low: float, high: float, terms: Terms) -> None:
        self.low.append(low)
        self.high.append(high)
        self.index += [column for column, _ in terms]
        self.value += [factor for _, factor in terms]
        self.start.append(len(self.index))


class Programme:
    """The debts over so many months with so much money; amounts are yuan."""

    def __init__(self, debts: Sequence[Debt], budget: Budget, months: int, *, strict: bool = False) -> None:
        self.months, self.strict, self.table = months, strict, _Table()
        self.money = [budget(month) / 100 for month in range(1, months + 1)]
        self.copies = [copy for debt in debts for copy in self._copies(debt)]
        due = [sum(copy.debt.minimum for copy in self.copies if month > copy.debt.free_months) for month in range(1, months + 1)]
        self.short = [month for month in range(months) if self.money[month] * 100 < due[month]]
        self.aside = self.table.columns(months, cost=IDLE) if self.short else None
        for copy in self.copies:
            self._course(copy, self._misses(copy))
        self._budgets()

    def solve(self) -> Solved | None:
        """The cheapest way, or the best found in time; None where there is none."""
        import highspy  # noqa: PLC0415  0.1 s that only a plan needs

        solver = highspy._Highs()  # type: ignore[attr-defined]  # noqa: SLF001  the public class prints its name
        options = {"output_flag": False, "time_limit": SECONDS, "threads": 1, "mip_rel_gap": 0.0}
        for name, value in options.items():
            solver.setOptionValue(name, value)
        solver.passModel(self._model(highspy))
        solver.run()
        info = solver.getInfo()
        if info.primal_solution_status != highspy.kSolutionStatusFeasible:
            return None
        found = list(solver.getSolution().col_value)
        lowest = info.mip_dual_bound if self.table.whole else info.objective_function_value
        beside = sum(share * cost for share, cost in zip(found, self.table.cost, strict=True) if cost in (MISSED, IDLE))
        bound = Decimal(str(round(max(lowest - beside, 0.0), 6)))
        missed = sum(share > HALF for share, cost in zip(found, self.table.cost, strict=True) if cost == MISSED)
        payments = [self._payments(found, month) for month in range(self.months)]
        return Solved(self._taken(found), payments, self._money(found), missed, bound)

    def _copies(self, debt: Debt) -> Iterator[_Copy]:
        ways = [debt] if debt.offer is None else [debt, replace(debt, offer=None)]
        picked = self.table.columns(1, upper=1.0, whole=True) if len(ways) > 1 else None
        for way in ways:
            factors, ceiling = _course_of(opened(way), self.months)
            first = self.table.columns(self.months, cost=1.0)
            self.table.columns(self.months)
            yield _Copy(opened(way), way.offer is not None, factors, ceiling, first, picked)

    def _share(self, copy: _Copy, amount: float) -> tuple[float, Terms]:
        """An amount that counts only where this copy is the one that is picked: (constant, terms on the left side)."""
        if copy.picked is None:
            return amount, ()
        return (0.0, ((copy.picked, -amount),)) if copy.taken else (amount, ((copy.picked, amount),))

    def _misses(self, copy: _Copy) -> dict[int, tuple[int, int]]:
        """For each month in which money is short: the column of a missed minimum, and that of the penalty interest after it."""
        months = [month for month in self.short if month >= copy.debt.free_months and copy.debt.minimum]
        return {month: (self.table.columns(1, cost=MISSED, upper=1.0, whole=True), self.table.columns(1)) for month in months}

    def _course(self, copy: _Copy, misses: dict[int, tuple[int, int]]) -> None:
        """Month by month: what is left is what was left with interest and fees less the payment, and under its ceiling."""
        debt, owed = copy.debt, copy.first + self.months
        more = [max(float(penalty - rate), 0.0) / 12 for rate, penalty in map(debt.rates, range(1, self.months + 2))]
        room = list[tuple[int, float]]()
        for month, factor in enumerate(copy.factors):
            terms = [(owed + month, 1.0), (copy.first + month, 1.0)]
            constant, share = self._share(copy, debt.balance / 100 * factor) if month == 0 else (0.0, ())
            terms += [(owed + month - 1, -factor)] if month else []
            if month in misses:
                terms.append((misses[month][0], -debt.late_fee / 100))
                growth = max(copy.factors) ** (self.months - month) * (1 + max(more))
                room.append((misses[month][0], -(debt.minimum + debt.late_fee + copy.ceiling[month] * 100 * max(more)) / 100 * growth))
            if month - 1 in misses:
                miss, penalty, dearer = *misses[month - 1], more[month]
                most = copy.ceiling[month - 1] + debt.minimum / 100
                self.table.row(-dearer * most, float("inf"), ((penalty, 1.0), (owed + month - 1, -dearer), (miss, -dearer * most)))
                terms.append((penalty, -1.0))
            self.table.row(constant, constant, (*terms, *share))
            constant, share = self._share(copy, copy.ceiling[month])
            loose = room if month + 1 < self.months else []
            self.table.row(-float("inf"), constant, ((owed + month, 1.0), *share, *loose))
            if self.strict and month >= debt.free_months and debt.minimum:
                self._at_least(copy, month, misses, max(copy.ceiling) - sum(more for _, more in room))

    def _at_least(self, copy: _Copy, month: int, misses: dict[int, tuple[int, int]], most: float) -> None:
        """The minimum, unless the debt is closed by the end of the month or the minimum is missed; `most` is what may be left of it."""
        due, closed = copy.debt.minimum / 100, self.table.columns(1, upper=1.0, whole=True)
        constant, share = self._share(copy, due)
        missed = [(misses[month][0], due)] if month in misses else []
        terms = [(column, -factor) for column, factor in share]
        self.table.row(constant, float("inf"), ((copy.first + month, 1.0), (closed, due), *missed, *[(c, -f) for c, f in terms]))
        self.table.row(-float("inf"), most, ((copy.first + self.months + month, 1.0), (closed, most)))

    def _budgets(self) -> None:
        """What is paid in a month is there; what is put aside for a short month is there in the next."""
        for month, money in enumerate(self.money):
            terms = [(copy.first + month, 1.0) for copy in self.copies]
            if self.aside is not None:
                terms += [(self.aside + month, 1.0), *([(self.aside + month - 1, -1.0)] if month else [])]
            self.table.row(-float("inf"), money, terms)

    def _model(self, highspy: Any) -> Any:
        model, table = highspy.HighsLp(), self.table
        model.num_col_, model.num_row_ = len(table.cost), len(table.low)
        model.col_cost_, model.col_lower_, model.col_upper_ = table.cost, [0.0] * len(table.cost), table.upper
        model.row_lower_, model.row_upper_ = table.low, table.high
        matrix = model.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_, matrix.index_, matrix.value_ = table.start, table.index, table.value
        if table.whole:
            kinds = [highspy.HighsVarType.kContinuous] * len(table.cost)
            for column in table.whole:
                kinds[column] = highspy.HighsVarType.kInteger
            model.integrality_ = kinds
        return model

    def _taken(self, found: Sequence[float]) -> dict[str, bool]:
        return {copy.debt.name: found[copy.picked] > HALF for copy in self.copies if copy.picked is not None}

    def _money(self, found: Sequence[float]) -> list[int]:
        """The money of each month, with what was put aside earlier and without what is put aside for later."""
        money = [round(amount * 100) for amount in self.money]
        if self.aside is None:
            return money
        aside = [round(found[self.aside + month] * 100) for month in range(self.months)]
        return [max(amount + (aside[month - 1] if month else 0) - aside[month], 0) for month, amount in enumerate(money)]

    def _payments(self, found: Sequence[float], month: int) -> dict[str, int]:
        """What each debt gets in a month, in fen."""
        paid: dict[str, int] = {}
        for copy in self.copies:
            paid[copy.debt.name] = paid.get(copy.debt.name, 0) + round(found[copy.first + month] * 100)
        return paid


def _course_of(debt: OpenDebt, months: int) -> tuple[list[float], list[float]]:
    """For each month the factor that interest adds, and what is left of the debt where it gets its minimum alone."""
    factors, ceiling = list[float](), list[float]()
    for month in range(1, months + 1):
        debt.accrue()
        factors.append(1 + float(debt.accrued) / 12)
        if month > debt.free_months:
            debt.pay(debt.due(month))
            debt.overdue = False
        late = debt.clear_by is not None and month >= debt.clear_by
        ceiling.append(0.0 if late or month == months else debt.balance / 100 + ROUNDING * month)
    return factors, ceiling
