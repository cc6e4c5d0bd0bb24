"""The cheapest plan there is: which debt gets what in which month, and which offers to take, as a linear programme.

What the programme finds (see `programme`) is followed month by month, to the fen, under the real rules. Where its cost
meets that of the plan, the plan is proven to be the cheapest (`proven`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice, product

from dialogs.calculator.open_debt import fen
from dialogs.calculator.plan import Budget, Debt, Instalments, Plan, Strategy, follow
from dialogs.calculator.programme import Programme, Solved

STRATEGIES: tuple[Strategy, ...] = ("avalanche", "snowball", "deadline")
MOST_MONTHS = 240
"""Longer plans are left to the named strategies: nobody keeps one for twenty years."""
MOST_STRICT = 240
"""Debts times months up to which the strict programme is solved in a moment."""
MOST_CHOICES = 32
"""How many ways of taking offers the named strategies try."""
FEN_A_POSTING = Decimal("0.01")
Taken = Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Optimum:
    """The cheapest plan, the offers it takes by the debt's name, the strategy that is followed where none is better, and
    the cost that no plan with as few minimums missed can go below; `proven` where the plan reaches it but for rounding."""

    plan: Plan
    taken: Taken
    strategy: Strategy
    bound: Decimal | None
    proven: bool


def by_strategy(debts: Sequence[Debt], budget: Budget, strategy: Strategy) -> tuple[Plan, Taken]:
    """A strategy's plan with the offers that make it cheapest."""
    plans = [(follow(chosen(debts, taken), budget, strategy), taken) for taken in _choices(debts, budget)]
    return min(plans, key=lambda row: rank(row[0]))


def beyond_means(debt: Debt, budget: Budget) -> bool:
    """Whether an instalment of the offer falls in a month that all the money there is until then does not reach for: an agreement
    that is broken at once is none."""
    if not isinstance(debt.offer, Instalments) or not (payment := fen(debt.offer.payment)):
        return False
    money, due = 0, 0
    for month in range(1, min(fen(debt.balance - debt.offer.waived) // payment, MOST_MONTHS) + 1):
        money, due = money + budget(month), due + payment
        if money < due:
            return True
    return False


def rank(plan: Plan) -> tuple[bool, int, int, Decimal, int]:
    """A key to sort plans by, the best first: those that end, then by debts too late, minimums missed, yuan paid and months."""
    return (plan.months is None, len(plan.too_late), len(plan.missed), plan.total_paid or Decimal(0), plan.months or 0)


def chosen(debts: Sequence[Debt], taken: Taken) -> list[Debt]:
    """The debts with the offers that are taken."""
    return [debt if taken.get(debt.name, True) else replace(debt, offer=None) for debt in debts]


def _choices(debts: Sequence[Debt], budget: Budget) -> list[Taken]:
    """All offers that can be kept, and the other ways to take or leave them."""
    offered = {debt.name: (False,) if beyond_means(debt, budget) else (True, False) for debt in debts if debt.offer is not None}
    ways = islice(product(*offered.values()), MOST_CHOICES)
    return [dict(zip(offered, way, strict=True)) for way in ways]


Named = tuple[Plan, Taken, Strategy]


def by_strategies(debts: Sequence[Debt], budget: Budget) -> list[Named]:
    """The plans of all strategies."""
    return [(*by_strategy(debts, budget, strategy), strategy) for strategy in STRATEGIES]


def optimum(debts: Sequence[Debt], budget: Budget, plans: Sequence[Named] = ()) -> Optimum:
    """The cheapest plan; never dearer than any strategy's (`plans`, where they are known already)."""
    plan, taken, strategy = _plainest(plans or by_strategies(debts, budget), len(debts))
    if plan.months and len(debts) == 1 and debts[0].offer is None and not plan.missed:
        return Optimum(plan, taken, strategy, plan.total_paid, proven=True)
    if plan.months is None or plan.months > MOST_MONTHS or not plan.months:
        return Optimum(plan, taken, strategy, None, proven=not plan.months and plan.months is not None)
    best = Optimum(plan, taken, strategy, None, proven=False)
    broken = {debt.name: False for debt in debts if beyond_means(debt, budget)}
    debts = chosen(debts, broken)
    for strict in (False, True):
        if strict and len(debts) * plan.months > MOST_STRICT:
            break
        solved = Programme(debts, budget, plan.months + 1, strict=strict).solve()
        if solved is None:
            break
        best = _better(best, debts, budget, solved)
        if best.proven:
            break
    return replace(best, taken={**best.taken, **broken})


def _plainest(plans: Sequence[Named], debts: int) -> Named:
    """The cheapest of the strategies; of those that are as cheap but for rounding, the one that pays first what presses most."""
    best = min(plans, key=lambda row: rank(row[0]))
    most = (best[0].total_paid or Decimal(0)) + FEN_A_POSTING * debts * (best[0].months or 0)

    def as_good(plan: Plan) -> bool:
        return rank(plan)[:3] == rank(best[0])[:3] and plan.months == best[0].months and (plan.total_paid or Decimal(0)) <= most

    return next((row for row in plans if row[2] == "deadline" and as_good(row[0])), best)


def _better(best: Optimum, debts: Sequence[Debt], budget: Budget, solved: Solved) -> Optimum:
    """The solver's payments followed month by month, where that is cheaper; and whether the cost meets the bound."""
    plan, taken, strategy = best.plan, best.taken, best.strategy
    bound = max(solved.bound, best.bound or Decimal(0))
    if _meets(plan, debts, solved, bound):  # as cheap as can be but for rounding: the plainer plan is the better
        return Optimum(plan, taken, strategy, bound, proven=True)
    money = solved.money

    def kept(month: int) -> int:
        return money[month - 1] if month <= len(money) else budget(month)

    for way in STRATEGIES:
        found = follow(chosen(debts, solved.taken), kept, way, solved.payments)
        if rank(found) < rank(plan):
            plan, taken, strategy = found, solved.taken, way
    return Optimum(plan, taken, strategy, bound, proven=_meets(plan, debts, solved, bound))


def _meets(plan: Plan, debts: Sequence[Debt], solved: Solved, bound: Decimal) -> bool:
    """Whether no other plan is cheaper, but for the rounding of each payment."""
    slack = FEN_A_POSTING * len(debts) * (plan.months or 0)
    return not plan.too_late and len(plan.missed) <= solved.missed and (plan.total_paid or Decimal(0)) <= bound + slack
