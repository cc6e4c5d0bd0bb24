"""What is left of a sum asked for in a talk, how long so much a month takes or lasts, and what a month has more once a debt is gone."""

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from dialogs import slots
from dialogs.calculator.rounding import to_fen
from dialogs.plans.planning import ready
from dialogs.questions.own_figures import Figure
from dialogs.questions.talked_of import Of, offered
from dialogs.talk import Part

MOST_MONTHS = 600


def rest(of: Of, _: str) -> Figure | None:
    """What is left of a sum that pays the debt named and is more than that."""
    debt, amount = of.one, of.asked.amount or of.asked.paid
    if debt is None or not of.named or not amount or not debt.owed or amount <= debt.owed or of.asked.others:
        return None
    return less(amount, debt.owed)


def pace(of: Of, _: str) -> Figure | None:
    """How long so much a month takes, without interest: for the sum told, the debt named, the one talked of, or all."""
    each = of.asked.each or of.asked.amount
    if of.asked.what == "pace" and of.asked.each is None:  # 30000按这个得多久
        each = of.last_sum if of.last.get("per") == "month" else of.case.surplus
    if of.last.get("what") == "pace" and of.asked.what == "again":
        owed, each = of.last_sum and Decimal(of.last["whole"]), (each or Decimal(0)) + (Decimal(of.last["each"]) if of.asked.more else 0)
    else:
        loan = offered(of)
        owed = of.asked.amount or sum((debt.owed or Decimal(0) for debt in of.debts), Decimal(0)) or (loan[0] if loan else Decimal(0))
    to_plan = of.asked.each is None or of.t.get(slots.PLAN_MADE) is not None or any(debt.rate for debt in of.debts)
    planned = to_plan and ready(of.t.facts) and of.last.get("what") != "pace" and not of.named and of.asked.amount is None
    if not owed or not each or each >= owed or planned or (of.asked.more and of.last.get("what") != "pace"):
        return None  # 每月多1500,会变几个月: the plan tells
    yearly = of.one.yearly if of.one and of.one.owed == owed else Decimal(0)
    return paced(owed, each, [debt.index for debt in of.debts], yearly)


def paced(owed: Decimal, each: Decimal, of: Sequence[int] = (), yearly: Decimal = Decimal(0)) -> Figure:
    """In how many months so much a month pays a sum off: without interest, and with it where the rate of the debt is known."""
    months = math.ceil(owed / each)
    lasting, interest = _with_interest(owed, each, yearly) if yearly else (None, None)
    data = {"owed": owed, "each": each, "months": months, "of": list(of), "yearly": yearly or None, "lasting": lasting, "interest": interest}
    numbers = {"months_to_clear": lasting, "total_interest": interest} if lasting else {}
    return Figure(Part("figure.pace", data), {"months": months, "owed": owed, "each": each, **numbers})


def _with_interest(owed: Decimal, each: Decimal, yearly: Decimal) -> tuple[int | None, Decimal | None]:
    """In how many months so much a month pays it off with a twelfth of the yearly rate each month, and the interest of them all; nothing where it never ends."""
    monthly, left, interest = yearly / 12, owed, Decimal(0)
    for month in range(1, MOST_MONTHS + 1):
        added = to_fen(left * monthly)
        interest, left = interest + added, left + added - each
        if left <= 0:
            return month, interest
    return None, None


def in_hand(of: Of, _: str) -> Figure | None:
    """What is left of a loan of which somebody keeps the share told last."""
    if of.last.get("what") != "sum" or of.last_sum is None or not of.last.get("whole"):
        return None
    whole = Decimal(of.last["whole"])
    return less(whole, of.last_sum) if of.last_sum < whole else None


def less(whole: Decimal, part: Decimal) -> Figure:
    data = {"how": "rest", "terms": [whole, part], "result": whole - part, "per": "", "whole": whole, "of": []}
    return Figure(Part("figure.sum", data), {"result": whole - part})


def freed(of: Of, _: str) -> Figure | None:
    """What a month has more once the debt named is paid off."""
    due = [(debt, debt.minimum) for debt in of.debts if of.named and debt.minimum]
    if not due:
        return None
    total = sum((minimum for _, minimum in due), Decimal(0))
    data = {"rows": [{"name": name, "minimum": minimum} for name, (_, minimum) in zip(of.names(tuple(debt for debt, _ in due)), due, strict=True)], "total": total, "of": [debt.index for debt, _ in due]}
    return Figure(Part("figure.freed", data), {"freed": total})


def covers(of: Of, _: str) -> Figure | None:
    """How many months of what is missing, or due, the money at hand lasts."""
    cash = of.asked.amount or of.t.get(slots.CASH)
    last = abs(of.last_sum) if of.last_sum is not None and of.last.get("what") in ("gap", "due", "left", "parts") else None
    each = last or (abs(of.case.surplus - (of.case.minimum or 0)) if of.case.surplus is not None and of.case.surplus < (of.case.minimum or 0) else None)
    if not cash or not each:
        return None
    months = cash / each
    data = {"cash": cash, "each": each, "months": months.quantize(Decimal("0.1"), ROUND_HALF_UP)}
    return Figure(Part("figure.covers", data), {"months": data["months"]})
