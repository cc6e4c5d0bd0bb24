"""Of several debts in one message: whether there are several, whether they were told before, and which of them bears no interest."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dialogs.session import Session
from dialogs.slots import LENDERS_COUNT, MINIMUM, OWED
from dialogs.told.filing import filed
from dialogs.told.telling_words import NAMED, NO_INTEREST, OF_A_RATE
from dialogs.understanding.labels.labels import Labelled
from dialogs.understanding.text import clause

Json = Any


def without_interest(case: Mapping[str, Json], told: Iterable[Labelled], text: str) -> dict[str, Json]:
    """表姐那1万不要利息, beside other debts: of the one in whose clause it is said; of the only one wherever."""
    if not NO_INTEREST.search(text):
        return {}
    new = {name: value for name, value in case.items() if name.endswith("].owed") and name.replace("owed", "rate") not in case}
    told = [*told]
    said = {fact.value for fact in told if fact.slot == OWED.name and NO_INTEREST.search(clause(text, fact.span) + _behind(told, fact, text))}
    return {name.replace("owed", "rate"): {"value": "0", "per": "year"} for name, value in new.items() if len(new) == 1 or value in said}


def _behind(told: Sequence[Labelled], sum_: Labelled, text: str) -> str:
    """二姨那借了1万,不要利息: what is said behind a sum, up to where the next debt begins."""
    others = [fact.span[0] for fact in told if fact.index not in (None, sum_.index) and fact.span[0] > sum_.span[1]]
    return text[sum_.span[1] : min(others, default=len(text))]


def of_known_debts(session: Session, told: Iterable[Labelled]) -> bool:
    """都是18%, 建行快贷利率5%: a rate of debts that were told before, and no other terms."""
    slots = {fact.slot for fact in told}
    if "debts[].rate" not in slots or not all(slot.endswith(OF_A_RATE) for slot in slots):
        return False
    placed = filed(session.facts, told, session.asked)
    return bool(placed) and all(any(known.startswith(name.partition("].")[0]) for known in session.facts) for name in placed)


def counted(told: Sequence[Labelled]) -> bool:
    """网贷5家,每个月要还7000: what is paid to several lenders is no instalment of one loan."""
    return any(fact.slot == LENDERS_COUNT.name and fact.value > 1 for fact in told) and any(fact.slot == MINIMUM.name for fact in told)


def several_debts(told: Iterable[Labelled], named: int = 2) -> bool:
    """花呗1万5,借呗3万: two sums, each with its name, are debts and no loan paid back with the second; where 欠 says of one that it is owed, one name will do."""
    slots = defaultdict[int | None, set[str]](set)
    for fact in told:
        slots[fact.index].add(fact.slot)
    return sum(OWED.name in of_one for of_one in slots.values()) > 1 and sum(OWED.name in of_one and bool(of_one & NAMED) for of_one in slots.values()) >= named
