"""A figure asked for in passing, reckoned from the case file in a line: what is left, what is missing, so many parts, how long, how much."""

import math
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.calculator.priority import YEARS
from dialogs.calculator.rounding import to_fen
from dialogs.case import read_case
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.plans.named_debts import kinds_named, meant
from dialogs.plans.planned import debt_names
from dialogs.plans.remedies import even
from dialogs.questions.asked_of import Told
from dialogs.questions.own_figures import Figure
from dialogs.replies import Reply
from dialogs.slots import (
    CLAIM,
    CONTRACT,
    DEBT_RATE,
    MINIMUM,
    OWED,
    PAYMENT,
    PRODUCT,
    RECEIVED,
    SECURED,
)
from dialogs.talk import Facts, Outcome, Part, Talk
from dialogs.understanding.asked_sums import Asked

Json = Any
NOTHING, SEVERAL = Decimal(0), 2
YEAR, MONTHS = 365, 12
BESIDES = {"zh": "另外", "en": "besides"}


def _left(told: Told) -> Figure | None:
    """What is left of a month, after the instalments that are named where there are any."""
    available = told.available
    if available is None:
        return _before_spending(told)
    taken = (told.asked.paid or told.instalments or (told.case.minimum if told.asked.bills and told.case.minimum else NOTHING)) + (told.also or NOTHING)
    home = [] if taken else [debt.index for debt in told.case.debts if debt.reason == "secured" and told.t.get(MINIMUM.at(debt.index)) is not None]
    taken = taken or (told.kept if home else NOTHING)  # the home and the car before anything else
    left = available - taken
    changed = available - told.case.surplus if told.case.surplus is not None else NOTHING
    data = {
        "income": told.case.income, "essentials": told.case.essentials, "changed": changed, "available": available,
        "taken": taken, "names": told.names if told.instalments and not told.also else [debt_names(told.t, told.case, home)[index] for index in home], "also": told.also is not None, "left": left, "others": _others(told) if told.also else None,
        "due": told.case.minimum if not taken and not told.asked.paid and not told.changes.get("what_if.monthly") else None,
    }  # fmt: skip
    return Figure(Part("figure.left", data), {"monthly_surplus": available, "left": left})


def _before_spending(told: Told) -> Figure | None:
    """What the instalments leave of the income, where nothing was told of what is spent."""
    income, due = told.case.income, told.case.minimum
    if income is None or not due or told.case.essentials is not None:
        return None
    return Figure(Part("figure.left_open", {"income": income, "due": due, "left": income - due}), {"due": due})


def _others(told: Told) -> Decimal | None:
    """What the debts take a month that no sum of the question is of."""
    of = told.last_of or told.named
    rest = [told.t.get(MINIMUM.at(debt.index)) or NOTHING for debt in told.case.debts if debt.index not in (*of, *told.named)]
    return sum(rest, NOTHING) or None


def _gap(told: Told) -> Figure | None:
    """Whether a month reaches for what is due: of the debts that are named, after what home and car take, else of all."""
    available = told.available
    of = tuple(index for index in told.named if told.t.get(MINIMUM.at(index))) if told.also else told.named
    secured = all(told.t.get(SECURED.at(index)) is True for index in of)
    minimums = [told.t.get(MINIMUM.at(index)) for index in of]
    due = sum((minimum for minimum in minimums if minimum is not None), NOTHING) if of else NOTHING if told.also and told.asked.leans else told.case.minimum
    due = (due or NOTHING) + (told.also or NOTHING)
    if available is None or not due:
        return None
    money = available if secured else available - told.kept
    data = {"available": money, "due": due, "gap": due - money, "names": [] if told.also else told.names, "also": told.also is not None}
    return Figure(Part("figure.gap", data), {"available": money, "due": due, "shortfall": due - money})


def _parts(told: Told) -> Figure | None:
    """A debt in so many equal parts without interest, beside what a month leaves, where that is known."""
    cards = [debt.index for debt in told.case.debts if debt.product == "credit_card"]
    at_hand = tuple(debt.index for debt in told.case.debts if debt.index == told.offered_on)
    of = told.named or at_hand or tuple(cards) or tuple(debt.index for debt in told.case.debts)
    owed = sum((told.t.get(OWED.at(index)) or NOTHING for index in of), NOTHING)
    if not owed:
        return None
    longest = told.t.fact("COLL-014").periods
    card = any(told.t.get(PRODUCT.at(index)) == "credit_card" for index in of)
    parts, room = told.asked.parts or longest, told.available
    monthly = even(owed, parts)
    room = None if room is None else max(room - told.kept, NOTHING)
    needed = math.ceil(owed / room) if room else None
    data = {
        "owed": owed, "parts": parts, "monthly": monthly, "room": room, "card": card, "longest": longest, "limited": told.asked.limited,
        "needed": needed if needed and (needed <= longest or not card) else None, "of": list(of),
    }  # fmt: skip
    return Figure(Part("figure.parts", data), {"monthly_principal_only": monthly, "available": room})


def _owed_of(told: Told) -> tuple[Decimal | None, bool]:
    """What is owed as it is asked: (of all or of those that are named, whether of all)."""
    case, of = told.case, told.named
    named = sum((told.t.get(OWED.at(index)) or NOTHING for index in of), NOTHING)
    if not _in_all(told):
        return None, True
    if of and told.asked.cleared and told.asked.paid is None:
        return (case.owed or NOTHING) - named, False
    return (named, len(of) == len(case.debts)) if of and not told.asked.whole else (_in_all(told), True)


def _in_all(told: Told) -> Decimal:
    """All that is owed; of a single debt that a court's paper claims, with the interest that it adds."""
    claim, owed = told.t.get(CLAIM) or NOTHING, told.case.owed or NOTHING
    return max(claim, owed) if len(told.case.debts) < SEVERAL else owed


def _owed(told: Told) -> Figure | None:
    """What is owed: of all, of those named, without those that are paid, after a part payment or a reduction."""
    owed, whole = _owed_of(told)
    if not owed:
        return None
    asked = told.asked
    paid = to_fen(owed * asked.paid_share) if asked.paid_share else asked.paid
    left = max(owed * (asked.share if asked.share is not None else 1) - (paid or NOTHING), NOTHING)
    if told.named and paid == owed and not whole and told.case.owed and told.case.owed > owed:
        owed, paid, left = told.case.owed, None, told.case.owed - owed  # 把表姐那2万先还了,还剩多少债
        data = {"owed": owed, "left": left, "paid": paid, "share": None, "whole": False, "without": True, "names": told.names, "of": list(told.named)}
        return Figure(Part("figure.owed", data), {"owed": owed, "left": left})
    without = bool(told.named) and asked.cleared and paid is None
    data = {"owed": owed, "left": left, "paid": paid, "share": asked.share, "whole": whole, "without": without, "names": told.names, "of": list(told.named)}
    return Figure(Part("figure.owed", data), {"owed": owed, "left": left})


def _months(told: Told) -> Figure | None:
    """How long it takes with what a month leaves, the principal alone."""
    changes, available = told.changes, told.available
    owed = _without_secured(told)
    if not owed or available is None or (not changes and not told.named and not told.asked.supposes and told.asked.paid is None):
        return None  # what the plan, or the first word of the case, tells better
    first = NOTHING if "what_if.monthly" in changes else Decimal(changes.get("what_if.once", told.asked.paid or 0))
    owed = owed - first if first < owed else owed  # 那37000得还几个月 pays nothing first
    room = available - told.kept
    months = math.ceil(owed / room) if room > 0 else None
    return Figure(Part("figure.months", {"owed": owed, "room": room, "months": months, "of": list(told.named)}), {"monthly_surplus": room, "months_to_clear": months})


def _without_secured(told: Told) -> Decimal:
    """What has to be cleared: of the debts that are named, else all but home and car; without the named where they wait."""
    of = told.named
    debts = [debt for debt in told.case.debts if debt.reason != "secured" and debt.owed]
    if of:
        debts = [debt for debt in debts if (debt.index in of) is not told.asked.cleared]
    if not of and len(told.case.debts) < SEVERAL:
        return _in_all(told)
    return sum((debt.owed or NOTHING for debt in debts), NOTHING) or told.case.to_clear or NOTHING


def _interest(told: Told) -> Figure | None:
    """What the plan costs in all beside what is owed."""
    result, _ = run(DIALOGS["plan"], told.t.facts, told.t.today)
    numbers = result.numbers if isinstance(result, Outcome) else {}
    if numbers.get("total_interest") is None:
        return None
    data = {name: numbers[name] for name in ("owed", "total_interest", "total_paid", "months")}
    return Figure(Part("figure.interest", data), data)


def _dearest(told: Told) -> Figure | None:
    """The debt with the highest rate of those that are told, and what it adds in a month."""
    rates = {debt.index: debt.rate[0] * YEARS[debt.rate[1]] for debt in told.case.debts if debt.rate and debt.owed}
    if not rates:
        owed = [debt for debt in told.case.debts if debt.owed]
        largest = max(owed, key=lambda debt: (debt.owed or NOTHING, -debt.index), default=None)
        return None if largest is None else Figure(Part("figure.no_rates", {"debts": len(owed)}), {}, DEBT_RATE.at(largest.index))
    index = max(rates, key=lambda one: (rates[one], one))
    debt = next(debt for debt in told.case.debts if debt.index == index)
    interest = even((debt.owed or NOTHING) * rates[index], 12)
    minimum = told.t.get(MINIMUM.at(index))
    data = {
        "name": debt_names(told.t, told.case, [index])[index], "rate": rates[index], "owed": debt.owed, "interest": interest, "minimum": minimum,
        "unknown": sum(1 for one in told.case.debts if one.owed and one.index not in rates),
    }  # fmt: skip
    return Figure(Part("figure.dearest", data), {"annual_rate": rates[index], "interest_a_month": interest})


def _due(told: Told) -> Figure | None:
    """What all that is due comes to in a month, or that of the debts that are named; home and car too, where they are debts."""
    of = told.named if len(told.named) > 1 else ()
    rows = [(debt.index, told.t.get(MINIMUM.at(debt.index))) for debt in told.case.debts if not of or debt.index in of]
    known = [(index, minimum) for index, minimum in rows if minimum]
    due = sum((minimum for _, minimum in known), NOTHING) or (told.case.minimum if not of else None)
    if not due:
        return None
    names = debt_names(told.t, told.case, [index for index, _ in known])
    due += told.also or NOTHING
    data = {
        "due": due, "rows": [*({"name": names[index], "minimum": minimum} for index, minimum in known), *([{"name": BESIDES, "minimum": told.also}] if told.also else [])],
        "unknown": len(rows) - len(known) if known else 0, "available": told.available,
    }  # fmt: skip
    return Figure(Part("figure.due", data), {"minimums_total": due, "minimum": due, "due": due})


def _growth(told: Told) -> Figure | None:
    """What interest runs up on the debts of which the rate is told, in a day, a month, and the time that is named."""
    owed = [debt for debt in told.case.debts if debt.owed and (not told.named or debt.index in told.named)]
    rows, assumed = [debt for debt in owed if debt.rate], Decimal(str(told.t.fact("RATE-011").value))
    if not rows and len(owed) != 1:
        return Figure(Part("figure.no_rates", {"debts": len(owed)}), {}, DEBT_RATE.at(owed[0].index)) if owed else None
    rows = rows or owed
    a_day = sum(((debt.owed or NOTHING) * (debt.yearly or assumed) for debt in rows), NOTHING) / YEAR
    names = debt_names(told.t, told.case, [debt.index for debt in rows])
    data = {
        "rows": [{"name": names[debt.index], "owed": debt.owed, "rate": debt.yearly or assumed} for debt in rows],
        "assumed": not rows[0].rate, "day": to_fen(a_day), "month": to_fen(a_day * YEAR / MONTHS), "year": None, "paid": None, "less": None, "of": [debt.index for debt in rows], "days": told.asked.days, "sum": to_fen(a_day * told.asked.days) if told.asked.days else None,
        "unknown": len(owed) - len(rows),
    }  # fmt: skip
    return Figure(Part("figure.growth", data), {"interest_a_day": data["day"], "interest_a_month": data["month"], "interest": data["sum"]})


def _paid(told: Told) -> Figure | None:
    """What so many payments come to, beside what arrived where that is known."""
    each = told.asked.paid or told.t.get(PAYMENT)
    times = told.asked.parts
    if not each or times < 1:
        return None
    paid, received = each * times, told.t.get(RECEIVED) or told.t.get(CONTRACT)
    return Figure(Part("figure.paid", {"each": each, "times": times, "paid": paid, "received": received}), {"paid": paid})


FIGURES: dict[str, Callable[[Told], Figure | None]] = {
    "left": _left,
    "gap": _gap,
    "parts": _parts,
    "owed": _owed,
    "months": _months,
    "interest": _interest,
    "due": _due,
    "growth": _growth,
    "paid": _paid,
    "dearest": _dearest,
}


def reckoned_line(facts: Facts, text: str, today: date, asked: Asked, changes: Mapping[str, Json], *, offered_on: int | None = None, also: Decimal | None = None, last_of: tuple[int, ...] = ()) -> Reply | None:
    """The line, where what is told suffices."""
    talk = Talk(facts, today)
    told = Told(talk, read_case(talk), asked, tuple(meant(facts, text)), frozenset(kinds_named(text)), changes, offered_on, also, last_of)
    found = FIGURES[asked.what](told)
    return Reply(found.part.key, parts=(found.part,), asks=found.asks.name if found.asks else None, numbers=found.numbers) if found else None
