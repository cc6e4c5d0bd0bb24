"""The vocabulary of what may change under a plan: more or less in a month, a missed payment, other terms. Names are promises, as in slots.py."""

from typing import Any

from dialogs.slot_kinds import BILLION, CENT, day, money
from dialogs.talk import Slot

ORDERS = ("optimum", "avalanche", "snowball", "deadline")
WHAT_IF_EXTRA = money("what_if.extra", low=-BILLION)
WHAT_IF_MONTHLY = money("what_if.monthly", low=CENT)
WHAT_IF_NEXT = money("what_if.next")
WHAT_IF_NEXT_FOR: Slot[int] = Slot("what_if.next_for", "count", low=1, high=24)
WHAT_IF_NEXT_ON = day("what_if.next_on", tense="future")
WHAT_IF_SINCE = day("what_if.since", tense="future")
WHAT_IF_EXTRA_SINCE = day("what_if.extra_since", tense="future")
WHAT_IF_OF: Slot[Any] = Slot("what_if.of", "json")
WHAT_IF_ONCE = money("what_if.once", low=-BILLION)
WHAT_IF_ONCE_FOR: Slot[int] = Slot("what_if.once_for", "count", low=1, high=12)
WHAT_IF_OTHERS: Slot[Any] = Slot("what_if.others", "json")
"""Further sums beside the first, each with its kind (once, extra), amount, day and what it is about."""
WHAT_IF_ABOUT: Slot[Any] = Slot("what_if.about", "json")
WHAT_IF_WITHIN: Slot[int] = Slot("what_if.within", "count", low=1, high=120)
WHAT_IF_ONCE_ON = day("what_if.once_on", tense="future")
WHAT_IF_MISSED: Slot[int] = Slot("what_if.missed", "count", low=1, high=12)
WHAT_IF_CUT: Slot[Any] = Slot("what_if.cut", "json")
WHAT_IF_CUT_FOR: Slot[int] = Slot("what_if.cut_for", "count", low=1, high=60)
WHAT_IF_PENALTY: Slot[Any] = Slot("what_if.penalty", "json")
WHAT_IF_REFUSED: Slot[bool] = Slot("what_if.refused", "yesno")
WHAT_IF_RATE: Slot[Any] = Slot("what_if.rate", "rate")
WHAT_IF_FIRST: Slot[Any] = Slot("what_if.first", "json")
WHAT_IF_PAYS: Slot[Any] = Slot("what_if.pays", "json")
"""What one debt is paid a month in place of its minimum: the sums by the debts' indices."""
WHAT_IF_STRATEGY: Slot[str] = Slot("what_if.strategy", "choice", ORDERS, ORDERS)
WHAT_IFS: tuple[Slot[Any], ...] = (
    WHAT_IF_EXTRA, WHAT_IF_MONTHLY, WHAT_IF_NEXT, WHAT_IF_NEXT_FOR, WHAT_IF_NEXT_ON, WHAT_IF_SINCE, WHAT_IF_OF, WHAT_IF_ONCE,
    WHAT_IF_ONCE_FOR, WHAT_IF_WITHIN, WHAT_IF_ONCE_ON, WHAT_IF_MISSED, WHAT_IF_CUT, WHAT_IF_PENALTY, WHAT_IF_REFUSED, WHAT_IF_RATE,
    WHAT_IF_FIRST, WHAT_IF_STRATEGY, WHAT_IF_EXTRA_SINCE, WHAT_IF_OTHERS, WHAT_IF_ABOUT, WHAT_IF_CUT_FOR, WHAT_IF_PAYS,
)  # fmt: skip
