"""A new loan to pay off old ones: only ever sensible where it is cheaper in yuan and in rate, and nothing is overdue."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.calculator.loan import Cost
from dialogs.calculator.open_debt import fen
from dialogs.calculator.plan import Debt, follow
from dialogs.case import Case, read_case
from dialogs.plans.early import fee_of
from dialogs.plans.planned import Planned, read_planned
from dialogs.prices.rate import cost_asked
from dialogs.talk import Dialog, Outcome, Part, Talk

MONTHS = 12


def swap(t: Talk) -> Outcome:
    """Whoever is overdue is told no at once; else the new loan is priced and put beside the old ones."""
    case = read_case(t)
    if case.overdue_days or case.paper or (case.overdue_days is None and t.ask(slots.OVERDUE_NOW)):
        return _no("overdue", {})
    if case.owed is None and t.ask(slots.OWED.at(0)) is None:
        return _no("unknown", {})
    named = t.get(slots.SWAP_OF) or []
    planned = read_planned(t, case, secured=bool(named))
    planned = replace(planned, rows=tuple(row for row in planned.rows if not named or row.index in named))
    for row in planned.rows:
        if "rate" in row.assumed and t.ask(slots.DEBT_RATE.at(row.index)) is None:
            return _no("unknown", {})
    if planned.rows and t.get(slots.RECEIVED) is not None and t.get(slots.RECEIVED) == t.get(slots.TOTAL):
        return _without_interest(t, planned, case)
    cost = cost_asked(t, one=True)  # 把这两笔换掉: the two are the old ones
    if not planned.rows or not isinstance(cost, Cost) or cost.total_cost is None or cost.received is None or cost.total_paid is None:
        return _no("unknown", {})
    return _judged(t, planned, cost, case)


def _judged(t: Talk, planned: Planned, cost: Cost, case: Case) -> Outcome:
    received, total_cost, paid = cost.received or Decimal(0), cost.total_cost or Decimal(0), cost.total_paid or Decimal(0)
    replaced = _replaced(planned, received)
    months = max(cost.count or 1, 1)
    budget = max(fen(paid / months), sum(fen(debt.minimum) for debt in replaced))
    old = follow(replaced, lambda _: budget, "avalanche")
    rate = min(_effective(debt.annual_rate) for debt in replaced)
    new_rate = Decimal(str(round(cost.effective_annual, 6)))
    balance = sum((debt.balance for debt in replaced), Decimal(0))
    fee = fee_of(t, balance)
    data: dict[str, Any] = {
        "fee": fee, "with_fee": total_cost + (fee or Decimal(0)), "most": None if old.cost is None else old.cost - total_cost,
        "new_cost": total_cost, "old_cost": old.cost, "new_rate": new_rate, "old_rate": rate, "received": received,
        "replaced": balance, "several": len(case.debts) > 1,
    }  # fmt: skip
    cheaper = (old.cost is None or data["with_fee"] < old.cost) and new_rate < rate
    numbers = {name: data[name] for name in ("new_cost", "old_cost", "new_rate", "old_rate", "replaced", "fee")}
    if cheaper:
        return Outcome("swap.maybe", (Part("swap.maybe", data), Part("swap.before")), offer=("rate", "plan"), refine=slots.EARLY_FEE, numbers=numbers)
    return _no("dearer", data, numbers)


def _without_interest(t: Talk, planned: Planned, case: Case) -> Outcome:
    """舅舅肯借我三万,不要利息: what it saves, and that it stays a debt."""
    received = t.get(slots.RECEIVED) or Decimal(0)
    paid = _paid_in(planned, received)
    balance = sum((amount for amount, _ in paid), Decimal(0))
    a_year = fen(sum((amount * rate for amount, rate in paid), Decimal(0)))
    fee = fee_of(t, balance)
    data = {"received": received, "replaced": balance, "a_year": Decimal(a_year) / 100, "fee": fee, "several": len(case.debts) > 1}
    numbers = {"new_cost": Decimal(0), "replaced": balance, "interest_a_year": data["a_year"], "fee": fee}
    return Outcome("swap.free", (Part("swap.free", data),), offer=("plan", "rate"), refine=slots.EARLY_FEE, numbers=numbers)


def _no(why: str, data: dict[str, Any], numbers: dict[str, Any] | None = None) -> Outcome:
    return Outcome(f"swap.{why}", (Part(f"swap.{why}", data), Part("swap.instead")), offer=("plan", "triage"), numbers=numbers or {})


def _replaced(planned: Planned, received: Decimal) -> list[Debt]:
    """The dearest debts that the new loan would pay off, none that costs nothing; where it reaches for none, the dearest in part."""
    rows = sorted([debt for debt in planned.debts if debt.annual_rate] or planned.debts, key=lambda debt: (-debt.annual_rate, debt.balance))
    left, found = received, list[Debt]()
    for debt in rows:
        if debt.balance <= left:
            left -= debt.balance
            found.append(debt)
    return found or [Debt(name=rows[0].name, balance=received, annual_rate=rows[0].annual_rate, minimum=Decimal(0))]


def _paid_in(planned: Planned, received: Decimal) -> list[tuple[Decimal, Decimal]]:
    """What goes to each debt, the dearest first, be it in part, with its rate."""
    left, found = received, list[tuple[Decimal, Decimal]]()
    for debt in sorted(planned.debts, key=lambda debt: (-debt.annual_rate, debt.balance)):
        part = min(left, debt.balance if debt.annual_rate else Decimal(0))
        left -= part
        found += [(part, debt.annual_rate)] if part else []
    return found


def _effective(rate: Decimal) -> Decimal:
    """The effective rate of a nominal one that is charged by the month."""
    return (1 + rate / MONTHS) ** MONTHS - 1


_DEBT = {"debts[0].owed": "20000", "debts[0].minimum": "1000", "debts[0].rate": {"value": "0.18", "per": "year"}, "debts[0].overdue_days": 0}
_TERMS = {"offer.received": "20000", "offer.count": 12}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _DEBT | {"debts[0].overdue_days": 40},
    _DEBT | _TERMS | {"offer.payment": "1720"},
    _DEBT | _TERMS | {"offer.payment": "1720", "early.fee": "100"},
    _DEBT | _TERMS | {"offer.payment": "1900"},
    _DEBT | {"offer.received": "20000", "offer.total": "20000"},
)
DIALOG = Dialog("swap", swap, of_case=True, openings=OPENINGS)
