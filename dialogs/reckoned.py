"""A figure asked for in passing, reckoned from the case file in a line: what is left, what is missing, so many parts, how long, how much."""

import math
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.record import record
from dialogs.calculator.priority import YEARS
from dialogs.case import Case, read_case
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.own_figures import Figure
from dialogs.planned import debt_names
from dialogs.remedies import even
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import (
    CLAIM,
    ESSENTIALS,
    MINIMUM,
    OF_A_MONTH,
    OWED,
    PRODUCT,
    SECURED,
    SPENDING,
    SPENT,
)
from dialogs.talk import Facts, Outcome, Part, Talk
from dialogs.understanding.asked_sums import Asked

NOTHING, SEVERAL = Decimal(0), 2
KEPT_UP = {name: SPENT[SPENDING.index(name)] for name in ("mortgage", "car_loan")}


@record(frozen=True, slots=True)
class Told:
    """What a question is reckoned from: the case file with what it supposes, the sum a month for debts, and the debts it names."""

    t: Talk
    case: Case
    asked: Asked
    named: tuple[int, ...]
    kinds: frozenset[str]
    changes: Mapping[str, Any]

    @property
    def available(self) -> Decimal | None:
        """What a month leaves for debts, with the change that is supposed."""
        monthly = self.changes.get("what_if.monthly")
        surplus = self.case.surplus
        return Decimal(monthly) if monthly else None if surplus is None else surplus + Decimal(self.changes.get("what_if.extra", 0))

    @property
    def kept(self) -> Decimal:
        """What a home or a car takes a month that is not among the spending already."""
        secured = [debt.index for debt in self.case.debts if debt.reason == "secured"] if self.t.get(ESSENTIALS) is not None else []
        return sum((self.t.get(MINIMUM.at(index)) or NOTHING for index in secured), NOTHING)

    @property
    def instalments(self) -> Decimal:
        """What is due a month of the debts that are named; of a home or a car that was told beside the spending too."""
        of_debts = sum((self.t.get(MINIMUM.at(index)) or NOTHING for index in self.named), NOTHING)
        apart = self.t.get(ESSENTIALS) == self.case.essentials
        return of_debts or sum((self.t.get(slot) or NOTHING for kind, slot in KEPT_UP.items() if apart and kind in self.kinds), NOTHING)

    @property
    def names(self) -> list[Mapping[str, str]]:
        every = debt_names(self.t, self.case, self.named)
        return [every[index] for index in self.named]


def _left(told: Told) -> Figure | None:
    """What is left of a month, after the instalments that are named where there are any."""
    available = told.available
    if available is None:
        return None
    taken = told.instalments or (told.case.minimum if told.asked.bills and told.case.minimum else NOTHING)
    left = available - taken
    changed = available - told.case.surplus if told.case.surplus is not None else NOTHING
    data = {
        "income": told.case.income, "essentials": told.case.essentials, "changed": changed, "available": available,
        "taken": taken, "names": told.names if told.instalments else [], "left": left,
    }  # fmt: skip
    return Figure(Part("figure.left", data), {"monthly_surplus": available, "left": left})


def _gap(told: Told) -> Figure | None:
    """Whether a month reaches for what is due: of the debts that are named, after what home and car take, else of all."""
    available, of = told.available, told.named
    secured = all(told.t.get(SECURED.at(index)) is True for index in of)
    minimums = [told.t.get(MINIMUM.at(index)) for index in of]
    due = sum((minimum for minimum in minimums if minimum is not None), NOTHING) if of else told.case.minimum
    if available is None or not due:
        return None
    money = available if secured else available - told.kept
    data = {"available": money, "due": due, "gap": due - money, "names": told.names}
    return Figure(Part("figure.gap", data), {"available": money, "due": due, "shortfall": due - money})


def _parts(told: Told) -> Figure | None:
    """A debt in so many equal parts without interest, beside what a month leaves, where that is known."""
    cards = [debt.index for debt in told.case.debts if debt.product == "credit_card"]
    of = told.named or tuple(cards) or tuple(debt.index for debt in told.case.debts)
    owed = sum((told.t.get(OWED.at(index)) or NOTHING for index in of), NOTHING)
    if not owed:
        return None
    longest = told.t.fact("COLL-014").periods
    card = any(told.t.get(PRODUCT.at(index)) == "credit_card" for index in of)
    parts, room = told.asked.parts, told.available
    monthly = even(owed, parts)
    room = None if room is None else max(room - told.kept, NOTHING)
    needed = math.ceil(owed / room) if room else None
    data = {
        "owed": owed, "parts": parts, "monthly": monthly, "room": room, "card": card, "longest": longest, "limited": told.asked.limited,
        "needed": needed if needed and (needed <= longest or not card) else None,
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
    left = max(owed * (asked.share if asked.share is not None else 1) - (asked.paid or NOTHING), NOTHING)
    without = bool(told.named) and asked.cleared and asked.paid is None
    data = {"owed": owed, "left": left, "paid": asked.paid, "share": asked.share, "whole": whole, "without": without, "names": told.names}
    return Figure(Part("figure.owed", data), {"owed": owed, "left": left})


def _months(told: Told) -> Figure | None:
    """How long it takes with what a month leaves, the principal alone."""
    changes, available = told.changes, told.available
    owed = _without_secured(told)
    if not owed or available is None or (not changes and not told.named and not told.asked.supposes and told.asked.paid is None):
        return None  # what the plan, or the first word of the case, tells better
    owed = max(owed - Decimal(changes.get("what_if.once", told.asked.paid or 0)), NOTHING)
    room = available - told.kept
    months = math.ceil(owed / room) if room > 0 else None
    return Figure(Part("figure.months", {"owed": owed, "room": room, "months": months}), {"monthly_surplus": room, "months_to_clear": months})


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
        return None
    index = max(rates, key=lambda one: (rates[one], one))
    debt = next(debt for debt in told.case.debts if debt.index == index)
    interest = even((debt.owed or NOTHING) * rates[index], 12)
    minimum = told.t.get(MINIMUM.at(index))
    data = {
        "name": debt_names(told.t, told.case, [index])[index], "rate": rates[index], "owed": debt.owed, "interest": interest, "minimum": minimum,
        "unknown": sum(1 for one in told.case.debts if one.owed and one.index not in rates),
    }  # fmt: skip
    return Figure(Part("figure.dearest", data), {"annual_rate": rates[index], "interest_a_month": interest})


def with_month(told: Facts, before: Session, after: Facts, today: date, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies with what a month leaves, where income or spending is told unasked in whatever talk, and with what is owed in all where
    one of several sums is corrected; unless they say it already."""
    new = {name for name, value in told.items() if value is not None and value != before.facts.get(name) and name != before.asked}
    if not any(name in OF_A_MONTH or name.endswith(".owed") for name in new) or any("monthly_surplus" in reply.numbers for reply in replies):
        return replies
    case = read_case(Talk(after, today))
    mended = len(case.debts) > 1 and any(name.endswith(".owed") and before.facts.get(name) for name in new)
    surplus = case.surplus if new & OF_A_MONTH else None
    if surplus is None and not mended:
        return replies
    data = {"income": case.income, "essentials": case.essentials, "surplus": surplus, "owed": case.owed if mended else None, "months": case.months}
    numbers = {"monthly_surplus": surplus, "owed": case.owed, "months_to_clear": case.months}
    last = len(replies) - bool(replies and replies[-1].asks)
    return (*replies[:last], Reply("figure.month", data, numbers=numbers), *replies[last:])


FIGURES: dict[str, Callable[[Told], Figure | None]] = {
    "left": _left,
    "gap": _gap,
    "parts": _parts,
    "owed": _owed,
    "months": _months,
    "interest": _interest,
    "dearest": _dearest,
}
