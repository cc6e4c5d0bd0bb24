"""What is supposed under a plan, read from the facts of a what-if."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs import what_if_slots
from dialogs.calculator.plan import Settlement
from dialogs.calculator.priority import YEARS
from dialogs.plans.changes import Changes, Extra, Lean, Once, enough
from dialogs.plans.planned import Planned
from dialogs.talk import Talk


def read_changes(t: Talk, planned: Planned) -> Changes:
    """The changes that are told; none where nothing is. To be clear within so many months is the sum a month that it takes, with
    nothing let go for one payment that such a sum would not reach."""
    told = _told(t)
    debts = tuple(replace(debt, offer=None) if isinstance(debt.offer, Settlement) else debt for debt in told.debts(planned))
    return replace(told, monthly=enough(debts, told.within)) if told.within else told


def _told(t: Talk) -> Changes:
    rate = t.get(what_if_slots.WHAT_IF_RATE)
    cut, penalty = t.get(what_if_slots.WHAT_IF_CUT), t.get(what_if_slots.WHAT_IF_PENALTY)
    since = t.get(what_if_slots.WHAT_IF_SINCE)
    alone = t.get(what_if_slots.WHAT_IF_MONTHLY) is None  # before there were two days, the one was of either
    return Changes(
        extras=tuple(_extras(t, since if alone else None)),
        monthly=t.get(what_if_slots.WHAT_IF_MONTHLY),
        since=None if alone else since,
        next=t.get(what_if_slots.WHAT_IF_NEXT),
        next_for=t.get(what_if_slots.WHAT_IF_NEXT_FOR) or (1 if t.get(what_if_slots.WHAT_IF_NEXT) is not None else 0),
        next_on=t.get(what_if_slots.WHAT_IF_NEXT_ON),
        further=tuple(Lean(Decimal(other["amount"]), _day(other), int(other.get("months") or 1)) for other in _others(t, "next")),
        sums=tuple(_sums(t)),
        missed=t.get(what_if_slots.WHAT_IF_MISSED) or 0,
        within=t.get(what_if_slots.WHAT_IF_WITHIN) or 0,
        cut=None if cut is None else Decimal(cut),
        penalty=None if penalty is None else Decimal(penalty),
        refused=t.get(what_if_slots.WHAT_IF_REFUSED) is True,
        cut_for=t.get(what_if_slots.WHAT_IF_CUT_FOR) or 0,
        rate=None if rate is None else Decimal(rate[0]) * YEARS[rate[1]],
        of=tuple(t.get(what_if_slots.WHAT_IF_OF) or ()),
        pays=tuple((int(index), Decimal(amount)) for index, amount in (t.get(what_if_slots.WHAT_IF_PAYS) or {}).items()),
        first=tuple(t.get(what_if_slots.WHAT_IF_FIRST) or ()),
        strategy=t.get(what_if_slots.WHAT_IF_STRATEGY),
    )


def extra_a_month(t: Talk) -> Decimal | None:
    """What all such changes together come to in a month, those of a later month left out; None where none is told."""
    sums = [extra.amount for extra in _extras(t, None) if extra.since is None or extra.since <= t.today]
    return sum(sums, Decimal(0)) if sums else None


def _extras(t: Talk, since: date | None) -> Iterator[Extra]:
    if first := t.get(what_if_slots.WHAT_IF_EXTRA):
        yield Extra(first, t.get(what_if_slots.WHAT_IF_EXTRA_SINCE) or since, (t.get(what_if_slots.WHAT_IF_ABOUT) or {}).get("extra", ""))
    yield from (Extra(Decimal(other["amount"]), _day(other), other["about"]) for other in _others(t, "extra"))


def _sums(t: Talk) -> Iterator[Once]:
    if first := t.get(what_if_slots.WHAT_IF_ONCE):
        yield Once(first, t.get(what_if_slots.WHAT_IF_ONCE_ON), t.get(what_if_slots.WHAT_IF_ONCE_FOR) or 1)
    yield from (Once(Decimal(other["amount"]), _day(other), int(other.get("months") or 1)) for other in _others(t, "once"))


def _others(t: Talk, kind: str) -> list[dict[str, Any]]:
    return [other for other in t.get(what_if_slots.WHAT_IF_OTHERS) or [] if other["kind"] == kind]


def _day(other: dict[str, Any]) -> date | None:
    return date.fromisoformat(other["on"]) if other.get("on") else None
