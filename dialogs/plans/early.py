"""Paying a loan off before its time: what is saved, what the fee takes back, and whether it is worth it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.calculator.early import left_of, rate_of, still_owed
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.priority import YEARS
from dialogs.calculator.rounding import to_fen
from dialogs.case import Case, read_case
from dialogs.plans.plan_offers import level
from dialogs.plans.planned import debt_names, read_planned
from dialogs.prices.rate import terms_of
from dialogs.talk import Dialog, Outcome, Part, Talk

NOTHING = Decimal(0)


def early(t: Talk) -> Outcome:
    """What is left, what is paid a month and for how long; the fee is asked beneath."""
    case = read_case(t)
    index = _which(t, case)
    known = next((debt for debt in case.debts if debt.index == index), None)
    if (known is None or known.owed is None) and (priced := _as_priced(t, index)):
        return _told_of(t, priced, None)
    if known and known.product == "credit_card" and known.owed and not t.told(slots.INSTALMENTS_LEFT.at(index)):
        return _card(t, case, index)
    owed, told = known.owed if known and known.owed else t.ask(slots.OWED.at(index)), t.get(slots.DEBT_RATE.at(index))
    rate, payment = told[0] * YEARS[told[1]] if told else None, t.get(slots.MINIMUM.at(index))
    left = t.get(slots.INSTALMENTS_LEFT.at(index)) if rate is not None and payment is not None else t.ask(slots.INSTALMENTS_LEFT.at(index))
    if rate is None and payment is None:
        payment = t.ask(slots.MINIMUM.at(index))
    if owed is None or (payment is None and (rate is None or left is None)):
        return Outcome("early.missing", offer=("rate", "plan"))
    if payment is None and rate is not None and left is not None:
        payment = level(owed, rate, left)
    found = left_of(owed, payment or NOTHING, rate, left)
    if found is None:
        return Outcome("early.missing", offer=("rate", "plan"))
    name = debt_names(t, case)[index] if len(case.debts) > 1 else None
    return _told_of(t, Loan(name, owed, payment or NOTHING, *found), rate if left is None else rate_of(owed, payment or NOTHING, left))


def _card(t: Talk, case: Case, index: int) -> Outcome:
    """A card has no instalments that are left: what its minimum would come to is what paying it off saves. What is not known stands as in the plan."""
    t.ask(slots.DEBT_RATE.at(index))
    t.ask(slots.MINIMUM.at(index))
    row = next((row for row in read_planned(t, case).rows if row.index == index), None)
    if row is None:
        return Outcome("early.missing", offer=("rate", "plan"))
    debt = row.debt
    rate = debt.penalty_rate if debt.overdue_days and debt.penalty_rate is not None else debt.annual_rate
    months, interest = left_of(debt.balance, debt.minimum, debt.annual_rate, None) or (None, None)
    fee = fee_of(t, debt.balance)
    data = {
        "name": row.name if len(case.debts) > 1 else None, "owed": debt.balance, "payment": debt.minimum, "months": months, "interest": interest,
        "fee": fee, "net": None if interest is None or fee is None else interest - fee,
        "a_month": to_fen(debt.balance * rate / 12), "overdue": bool(debt.overdue_days), "assumed": bool(row.assumed),
        "overdue_others": any(other.overdue_days for other in case.debts if other.index != index),
    }  # fmt: skip
    numbers = {"interest_saved": interest, "months_left": months, "interest_a_month": data["a_month"], "fee": fee, "net_saved": data["net"]}
    return Outcome("early.card", (Part("early.card", data), Part("early.next", {})), offer=("plan", "letter"), numbers=numbers)


def _told_of(t: Talk, loan: "Loan", rate: Decimal | None) -> Outcome:
    part = t.get(slots.EARLY_PART)
    return _whole(t, loan) if part is None or part >= loan.owed else _partly(t, loan, part, rate or rate_of(loan.owed, loan.payment, loan.months))


def _as_priced(t: Talk, index: int) -> "Loan | None":
    """The loan whose price was just told: what is left of it is asked, and what is still owed reckoned."""
    cost = price(terms_of(t))
    if not isinstance(cost, Cost) or cost.payment is None or cost.count is None or cost.single or cost.period.unit != "month":
        return None
    left = min(t.ask(slots.INSTALMENTS_LEFT.at(index)) or cost.count, cost.count)
    owed = still_owed(cost.payment, Decimal(str(cost.periodic_irr)), left)
    return Loan(None, owed, cost.payment, left, cost.payment * left - owed)


def _which(t: Talk, case: Case) -> int:
    """The debt that was named, else the dearest: paying that early saves most."""
    named = t.get(slots.EARLY_DEBT)
    if named is not None or not case.debts:
        return named or 0
    return max(case.debts, key=lambda debt: (debt.rate[0] * YEARS[debt.rate[1]] if debt.rate else NOTHING, -debt.index)).index


@dataclass(frozen=True, slots=True)
class Loan:
    """A loan as it runs now, with the months and the interest to come."""

    name: Mapping[str, str] | None
    owed: Decimal
    payment: Decimal
    months: int
    interest: Decimal


def _whole(t: Talk, loan: Loan) -> Outcome:
    data = {"name": loan.name, "owed": loan.owed, "payment": loan.payment, "months": loan.months, "interest": loan.interest}
    return _told(t, "early.result", data, (loan.interest, loan.months, loan.owed))


def _partly(t: Talk, loan: Loan, part: Decimal, rate: Decimal | None) -> Outcome:
    """A part is paid now; the instalments stay as they are and become fewer."""
    rest = loan.owed - part
    found = left_of(rest, loan.payment, rate, None)
    if found is None:
        return Outcome("early.missing", offer=("rate", "plan"))
    months, interest = found
    data = {
        "name": loan.name, "part": part, "rest": rest, "payment": loan.payment, "months": months, "sooner": max(loan.months - months, 0),
        "interest_before": loan.interest, "interest": interest, "saved": loan.interest - interest,
    }  # fmt: skip
    return _told(t, "early.part", data, (loan.interest - interest, months, part))


def fee_of(t: Talk, paid: Decimal) -> Decimal | None:
    """What paying so much early costs: the share that was told of it, else the sum."""
    share = t.get(slots.EARLY_SHARE)
    return to_fen(paid * Decimal(share)) if share else t.get(slots.EARLY_FEE)


def _told(t: Talk, key: str, data: dict[str, Any], figures: tuple[Decimal, int, Decimal]) -> Outcome:
    """`figures`: the interest that is saved, the months that are left, what is paid now."""
    saved, months, paid = figures
    fee = fee_of(t, paid)
    net = saved - (fee or NOTHING)
    words = data | {"fee": fee, "net": net, "overdue": bool(read_case(t).overdue_days)}
    return Outcome(
        key,
        (Part(key, words), Part("early.next", {})),
        offer=("plan", "rate"),
        refine=slots.EARLY_FEE,
        numbers={"interest_saved": saved, "fee": fee, "net_saved": net, "months_left": months},
    )


_LOAN = {"debts[0].owed": "30000", "debts[0].minimum": "2800"}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _LOAN | {"debts[0].instalments_left": 12},
    _LOAN | {"debts[0].instalments_left": 12, "debts[0].overdue_days": 20},
    _LOAN | {"debts[0].instalments_left": 8},
    _LOAN | {"debts[0].instalments_left": 12, "early.part": "5000"},
    _LOAN | {"debts[0].instalments_left": 12, "debts[0].overdue_days": 20, "early.part": "5000"},
    _LOAN | {"debts[0].rate": {"value": "0.12", "per": "year"}},
    {"debts[0].product": "credit_card", "debts[0].owed": "30000", "debts[0].overdue_days": 20, "debts[0].rate": {"value": "0.18", "per": "year"}, "debts[0].minimum": "1500"},
    {"debts[0].product": "credit_card", "debts[0].owed": "30000", "debts[0].rate": {"value": "0.18", "per": "year"}, "debts[0].minimum": "1500", "early.fee": "900"},
    {"debts[0].product": "credit_card", "debts[0].owed": "30000", "debts[0].rate": {"value": "0.18", "per": "year"}, "debts[0].minimum": "100", "early.fee": "900"},
    {"debts[0].owed": "30000", "debts[0].rate": {"value": "0.12", "per": "year"}, "debts[0].instalments_left": 12},
)
DIALOG = Dialog("early", early, own="early.", of_case=True, openings=OPENINGS)
