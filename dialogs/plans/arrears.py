"""What an overdue debt comes to on a day, step by step, and which part of it is above the law's line."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.calculator.arrears import arrears as reckon
from dialogs.calculator.priority import YEARS, Debt
from dialogs.calculator.stages import since
from dialogs.case import Case, read_case
from dialogs.plans.planned import debt_names, line_of
from dialogs.talk import Dialog, Outcome, Part, Talk

SHOWN = 6
A_MONTH = 30
"""Days: what a debt that is not late would add, where no day is named."""
PLACES = Decimal("0.0001")


def arrears(t: Talk) -> Outcome:
    """Principal, days overdue and the rate are asked; the day is today unless another was named."""
    index = _which(t, read_case(t))
    owed, days = t.ask(slots.OWED.at(index)), _days(t, index)
    told = t.get(slots.DEBT_RATE.at(index)) if t.get(slots.PENALTY_RATE.at(index)) else t.ask(slots.DEBT_RATE.at(index))
    if owed is None or days is None:
        return Outcome("arrears.missing", (Part("arrears.missing", {"owed": owed is None, "days": days is None}),), offer=("triage",))
    debt = next((debt for debt in read_case(t).debts if debt.index == index), Debt(index))
    private = debt.reason == "private"
    line = line_of(t, private=private)
    rate = told[0] * YEARS[told[1]] if told else line
    penalty, assumed = _penalty(t, index, rate, private=private)
    until = max(t.get(slots.ARREARS_UNTIL) or (t.today if days else t.today + timedelta(days=A_MONTH)), t.today)
    done = reckon(owed, penalty, since(days, t.today), until, line)
    data: dict[str, Any] = {
        "name": debt_names(t, read_case(t))[index] if len(read_case(t).debts) > 1 else None, "owed": owed, "days": done.days, "since": since(days, t.today), "until": until, "rate": rate, "penalty": penalty, "line": line,
        "supposed": not days, "plain": done.plain, "compound": done.compound, "most": done.line, "over": done.over, "total": done.total,
        "private": private, "assumed": assumed, "rate_known": told is not None, "card": debt.product == "credit_card",
    }  # fmt: skip
    rows = [vars_of(row) for row in done.stretches[:SHOWN]]
    refine = slots.PENALTY_RATE.at(index) if assumed else None
    return Outcome(
        "arrears.result",
        (Part("arrears.result", data), Part("arrears.steps", {"rows": rows, "more": len(done.stretches) - len(rows), "penalty": penalty}), Part("arrears.line", data)),
        offer=("plan", "triage"),
        refine=refine,
        numbers={name: data[name] for name in ("owed", "days", "plain", "compound", "most", "over", "total", "penalty")} | {"principal": owed},
    )


def vars_of(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__slots__}


def _which(t: Talk, case: Case) -> int:
    """The debt that was named, else the one that is longest overdue."""
    named = t.get(slots.ARREARS_DEBT)
    if named is not None:
        return named
    return max(case.debts, key=lambda debt: (debt.overdue_days or 0, -debt.index)).index if case.debts else 0


def _days(t: Talk, index: int) -> int | None:
    known = next((debt.overdue_days for debt in read_case(t).debts if debt.index == index), None)
    return known if known is not None else t.ask(slots.OVERDUE.at(index))


def _penalty(t: Talk, index: int, rate: Decimal, *, private: bool) -> tuple[Decimal, bool]:
    """The penalty rate a year: as told, else what banks add at most (RATE-023); between persons the rate goes on as agreed (RATE-004)."""
    told = t.get(slots.PENALTY_RATE.at(index))
    if told:
        return told[0] * YEARS[told[1]], False
    if private:
        return rate, not t.told(slots.PENALTY_RATE.at(index))
    return (rate * (1 + Decimal(str(t.fact("RATE-023").high)))).quantize(PLACES), not t.told(slots.PENALTY_RATE.at(index))


_LOAN = {"debts[0].owed": "20000", "debts[0].overdue_days": 90, "debts[0].rate": {"value": "0.15", "per": "year"}}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _LOAN | {"arrears.until": "2099-01-01", "debts[0].product": "private_loan"},
    _LOAN | {"debts[0].overdue_days": 0},
    _LOAN | {"debts[0].product": "credit_card", "debts[0].penalty_rate": {"value": "0.2", "per": "year"}},
)
DIALOG = Dialog("arrears", arrears, own="arrears.", of_case=True, openings=OPENINGS)
