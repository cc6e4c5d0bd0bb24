"""What becomes of the lenders' offers in a plan: those it takes, those that are saved up for, and those that it leaves, with why."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from dialogs.calculator.early import left_of
from dialogs.calculator.optimum import beyond_means
from dialogs.calculator.plan import Extension, Instalments, Settlement, Waiver, minimums_of
from dialogs.plans.forecast import Line, Money
from dialogs.plans.plan_days import settled
from dialogs.plans.planned import Planned, Row
from dialogs.talk import Part


def offers(planned: Planned, line: Line, available: Decimal, money: Money | None = None) -> Iterator[Part]:
    """The offers, where there are any; `available` is what a usual month has for the debts, `money` that of each month."""
    days, ends = planned.days(line.plan.months or 0), dict(line.plan.payoffs)
    said = {
        "taken": [_offered(row, ends) for row in planned.rows if line.taken.get(row.debt.name) is True],
        "settled": [{"name": row.name, "on": days[ends[row.debt.name] - 1], "amount": row.debt.offer.amount}
                    for row in settled(planned, line) if isinstance(row.debt.offer, Settlement) and row.debt.name in ends],
        "left": [_offered(row, ends) | _beyond(row, planned, available, money) for row in planned.rows if line.taken.get(row.debt.name) is False],
    }  # fmt: skip
    if any(said.values()):
        yield Part("plan.offers", said)


def offers_of_need(planned: Planned, available: Decimal) -> Iterator[Part]:
    """Where the money does not reach: the offers that make the month or the debt lighter, and those that ask for more than there is."""
    made = [row for row in planned.rows if row.debt.offer is not None]
    lighter = [row for row in made if minimums_of([row.debt]) < minimums_of([replace(row.debt, offer=None)]) and not isinstance(row.debt.offer, Settlement)]
    left = [_offered(row, {}) | told for row in made if row not in lighter and (told := _beyond(row, planned, available, None))["beyond"]]
    taken = [row for row in made if row in lighter or isinstance(row.debt.offer, Waiver)]
    if taken or left:
        yield Part("plan.offers", {"taken": [_offered(row, {}) for row in taken], "settled": [], "left": left})


def _offered(row: Row, ends: Mapping[str, int]) -> dict[str, Any]:
    """The terms of an offer: of instalments what each is, and how many it takes."""
    offer = row.debt.offer
    each = offer.payment if isinstance(offer, Instalments) else None
    waived = getattr(offer, "waived", getattr(offer, "amount", None)) if isinstance(offer, Instalments | Waiver) else None
    found = left_of(row.debt.balance - offer.waived, offer.payment, offer.annual_rate, None) if isinstance(offer, Instalments) else None
    waits = offer.months if isinstance(offer, Extension) else None
    return {"name": row.name, "payment": each, "months": found[0] if found else ends.get(row.debt.name), "waived": waived or None, "waits": waits}


def _beyond(row: Row, planned: Planned, available: Decimal, money: Money | None) -> dict[str, Any]:
    """Whether the instalments of an offer are more than a month has for them, and how many would not be, or would but for a
    lean month; of one payment, what can be put by for it until it is due."""
    offer = row.debt.offer
    others = minimums_of([other.debt for other in planned.rows if other is not row])
    room = available - others
    if isinstance(offer, Settlement):
        return {"once": offer.amount, "put_by": max(room, Decimal(0)) * offer.by, "beyond": offer.amount > room * offer.by, "lean": False}
    beyond = isinstance(offer, Instalments) and offer.payment > room
    needed = (row.debt.balance - (offer.waived if isinstance(offer, Instalments) else 0)) / room if beyond and room > 0 else None
    lean = not beyond and money is not None and beyond_means(row.debt, money.budget())
    return {"once": None, "room": room if beyond and room > 0 else None, "beyond": beyond, "count": needed and math.ceil(needed), "lean": lean}
