"""Several debts under one sum: lenders named behind a total, and one of a group that is told of again by itself."""

from collections.abc import Container
from dataclasses import replace
from typing import Any

from content.registry import find
from dialogs.understanding.labels.debts import KINDS, NO_KIND, Debt, Fact, same_name
from dialogs.understanding.labels.filing import alike_named
from dialogs.understanding.labels.joins import BESIDES, SHARED
from dialogs.understanding.labels.ledger import Ledger
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.near import SUMS
from dialogs.understanding.labels.rows import in_a_row
from dialogs.understanding.labels.state import State

ROUGHLY = 10
"""What was told as about so much may be so many hundredths off."""
OF_A_GROUP = frozenset({"overdue_days", "count"})
"""What may be told of each, and is told of the group by the oldest or by the sum."""


def gather(state: State) -> None:
    """一共12万,招行、建行、花呗都有; 8k on Huabei and Jiebei: the sum is that of all who are named, and is not split by a guess."""
    _behind_a_total(state)
    _behind_a_figure(state)
    for group in [debt for debt in state.ledger.debts if len(debt.names) > 1 and "owed" in debt.facts]:
        _told_singly(state, group)


def _behind_a_total(state: State) -> None:
    told = [debt for debt in state.ledger.debts if debt.told]
    named = [debt for debt in told if debt.lenders or debt.kind]
    first = next((debt for debt in told if debt.total and "owed" in debt.facts), None)
    whole = first.facts["owed"] if first else state.loose or (state.person.get("total_owed") if all(debt.item for debt in told) else None)
    if whole is None or len(named) < 2 or any(debt.facts.keys() & SUMS for debt in told if debt is not first):
        return
    if all(debt.facts.keys() <= OF_A_GROUP | {"owed"} for debt in told) and alike_named(told):
        _merge(state, told).facts["owed"] = whole
        state.person.pop("total_owed", None)
    else:
        state.person.setdefault("total_owed", whole)
        for debt in told:
            debt.facts.pop("owed", None)


def _behind_a_figure(state: State) -> None:
    """Debts named in one breath behind the sum of the first, with none of their own."""
    told = [debt for debt in state.ledger.debts if debt.told]
    for place, first in enumerate(told):
        owed = first.facts.get("owed")
        row = [first]
        for debt in told[place + 1 :]:
            if not debt.lenders or not debt.facts.keys() <= OF_A_GROUP or not in_a_row(state, [row[-1], debt]):
                break
            row.append(debt)
        if owed and first.lenders and owed.span[0] <= first.span[0] and len(row) > 1 and first.facts.keys() <= OF_A_GROUP | {"owed"}:
            _merge(state, row)
            return


def _merge(state: State, debts: list[Debt]) -> Debt:
    days = _oldest([debt.facts.get("overdue_days") for debt in debts])
    counted = [debt.facts["count"].value if "count" in debt.facts else 1 for debt in debts]
    count = counted[-1] if counted[-1] >= len(debts) else sum(counted)  # 美团、分期乐、借呗三家
    group = state.ledger.merge(debts)
    group.facts.pop("overdue_days", None)
    group.facts |= {"count": Fact(count, group.span)} | ({"overdue_days": days} if days else {})
    group.total = False
    return group


def _oldest(told: list[Fact | None]) -> Fact | None:
    """How long it has gone on with several: as with the oldest; that none is overdue only where it was told of each."""
    known = [fact for fact in told if fact is not None]
    oldest = max(known, key=lambda fact: fact.value, default=None)
    return oldest if oldest and (oldest.value or len(known) == len(told)) else None


def _told_singly(state: State, group: Debt) -> None:
    """花呗借呗一共8千,借呗晚了11天: it is part of the group, and what it owes by itself is out of it."""
    singles = [debt for debt in state.ledger.debts if debt is not group and len(debt.names) == 1 and _of_group(debt, group)]
    for debt in singles:
        if debt is state.this_month and "owed" in debt.facts:
            debt.facts.setdefault("minimum", debt.facts.pop("owed"))  # of it, Huabei wants 2,600 this month
    apart = [debt for debt in singles if "owed" in debt.facts]
    within = [debt for debt in singles if debt.facts.keys() <= OF_A_GROUP]
    left = group.facts["owed"].value - sum(debt.facts["owed"].value for debt in apart)
    if apart and left > 0:
        _take_out(group, apart)
        again = [debt for debt in singles if len(group.names) == 1 and debt not in apart and _of_group(debt, group)]
        for debt in again:
            group.facts = {**debt.facts, **group.facts}
        state.ledger.debts = [debt for debt in state.ledger.debts if not any(debt is one for one in again)]
    members = len(group.names)
    if within and members > 1:
        days = _oldest([debt.facts.get("overdue_days") for debt in within] + [None] * (members - len(within)))
        group.facts |= {"overdue_days": days} if days else {}
        state.ledger.debts = [debt for debt in state.ledger.debts if not any(debt is single for single in within)]


def _take_out(group: Debt, apart: list[Debt]) -> None:
    whole = group.facts["owed"]
    group.facts["owed"] = replace(whole, value=whole.value - sum(debt.facts["owed"].value for debt in apart), low=None, high=None)
    group.names = [name for name in group.names if not any(_is(name, debt) for debt in apart)]
    group.lenders = [lender for lender in group.lenders if any(find(name) == lender for name in group.names)] or group.lenders
    count = group.facts["count"].value - len(apart)
    if count > 1:
        group.facts["count"] = replace(group.facts["count"], value=count)
    else:
        group.facts.pop("count")


def _of_group(debt: Debt, group: Debt) -> bool:
    return any(_is(name, debt) for name in group.names)


def _is(name: str, debt: Debt) -> bool:
    return same_name(Token("lender", 0, 0, name=name, lender=debt.lenders[0]), debt, debt.names[0])


def sums(ledger: Ledger) -> list[Debt]:
    """一共欠12万,其中信用卡5万,网贷7万: the first figure is the sum of the others."""
    told = [debt for debt in ledger.debts if debt.told]
    if len(told) < 2:
        return []
    nameless = [d for d in told if d.kind in NO_KIND and not d.lenders and not d.item and d.facts.keys() - OF_A_GROUP == {"owed"}]
    return [d for d in nameless if d.total or _comes_to(d.facts["owed"], sum(o.facts["owed"].value for o in told if o is not d and "owed" in o.facts))]


def _comes_to(whole: Fact, parts: Any) -> bool:
    """Whether a sum is that of others: 三十多万 of 33万, about 50,000 of 48,000."""
    if whole.low is not None and whole.high is not None:
        return bool(whole.low <= parts <= whole.high)
    return bool(abs(whole.value - parts) <= (whole.value / ROUGHLY if whole.about else 0))


def settle(ledger: Ledger, text: str, kept_up: Container[str]) -> None:
    """信用卡11万(浦发5万,中信6万): the sum of those that follow is no debt beside them; 用网贷给他看病,度小满2万8: a kind and its only lender are one."""
    ledger.debts = [debt for debt in ledger.debts if debt.facts or debt.lenders or debt.kind not in kept_up]
    for group in [debt for debt in ledger.debts if debt.kind in SHARED and not debt.lenders and not debt.item]:
        place = ledger.debts.index(group)
        named = [debt for debt in ledger.debts[place + 1 :] if debt.lenders and (debt.kind or KINDS.get(debt.lenders[0].kind)) in SHARED[group.kind]]
        alike = [debt for debt in ledger.debts if debt.lenders and (debt.kind or KINDS.get(debt.lenders[0].kind)) in SHARED[group.kind] and debt.kind in ("", group.kind)]
        parts = next((named[:n] for n in range(2, len(named) + 1) if _sum(named[:n]) == _sum([group])), None)
        if parts:
            for debt in parts:
                debt.kind = debt.kind or group.kind
            ledger.debts.remove(group)
        elif len(alike) == 1 and _completes(group, alike[0]) and not BESIDES.search(text[group.span[1] : alike[0].span[0]]):
            alike[0].facts = group.facts | alike[0].facts
            alike[0].kind = alike[0].kind or group.kind
            ledger.debts.remove(group)


def _completes(group: Debt, named: Debt) -> bool:
    """Whether one of them has the sum, and nothing is told of both."""
    both = group.facts.keys() & named.facts.keys()
    return ("owed" in named.facts) != ("owed" in group.facts) and "count" not in group.facts and both <= {"overdue_days"}


def _sum(debts: list[Debt]) -> Any:
    """What they owe together; None where one of them has no sum."""
    sums = [debt.facts["owed"].value for debt in debts if "owed" in debt.facts]
    return sum(sums) if len(sums) == len(debts) else None
