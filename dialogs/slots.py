"""The vocabulary of facts, a line each. A name is a public promise, like a database column: see RENAMED."""

import re
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from dialogs.calculator.terms import Terms
from dialogs.talk import Slot

RENAMED: dict[str, str] = {}
"""Old names of slots and what they are called now, so that a session of an earlier release goes on."""

LENDER_KINDS = ("bank", "consumer_finance", "microloan", "private")
STYLES = ("level", "equal_principal", "flat", "interest_only", "once")
CENT, BILLION = Decimal("0.01"), Decimal(1_000_000_000)


def money(name: str, *samples: int, exact: bool = False) -> Slot[Decimal]:
    return Slot(name, "money", tuple(map(Decimal, samples)), low=Decimal(0), high=BILLION, exact=exact)


def choice(name: str, options: tuple[str, ...]) -> Slot[str]:
    return Slot(name, "choice", options, options)


# One loan, as its price is asked for. Names after `offer.` are those of `calculator.terms.Terms`.
RECEIVED = money("offer.received", 9_000, 50_000, exact=True)
PAYMENT = money("offer.payment", 950, 4_000, exact=True)
COUNT: Slot[int] = Slot("offer.count", "count", (12, 3), low=1, high=1200, exact=True)
QUOTED: Slot[Any] = Slot("offer.quoted", "rate", ((Decimal("0.0005"), "day"), (Decimal("0.072"), "year")), exact=True)
TERM: Slot[Any] = Slot("offer.term", "length", ((Decimal(6), "month"), (Decimal(14), "day")), exact=True)
STYLE = choice("offer.style", STYLES)
LENDER_KIND = choice("offer.lender_kind", LENDER_KINDS)
SIGNED_ON: Slot[date] = Slot(
    "offer.signed_on", "day", (date(2019, 1, 15), date(2025, 6, 1)), low=date(1990, 1, 1), high=date(2100, 1, 1)
)

ASKED: tuple[Slot[Any], ...] = (RECEIVED, PAYMENT, COUNT, QUOTED, TERM, STYLE, LENDER_KIND, SIGNED_ON)
TERMS = {field.name: f"offer.{field.name}" for field in fields(Terms)}
UNASKED: tuple[Slot[Any], ...] = (
    money("offer.contract"), money("offer.total"), money("offer.last_payment"), money("offer.buyout"),
    money("offer.principal_each"), Slot("offer.free_periods", "count", low=0, high=1200),
    Slot("offer.month_days", "count", low=28, high=31),
    *(Slot(f"offer.{name}", "json") for name in ("period", "interest", "fees", "stages", "unclear", "wants")),
)  # fmt: skip

SLOTS: dict[str, Slot[Any]] = {slot.name: slot for slot in (*ASKED, *UNASKED)}
_INDEX = re.compile(r"\[(\d{1,3})\]")


@lru_cache(maxsize=1024)
def find(name: str) -> Slot[Any] | None:
    """The slot of a name, `debts[2].owed` included; None where there is none."""
    slot = SLOTS.get(_INDEX.sub("[]", name))
    index = _INDEX.search(name)
    return slot.at(int(index[1])) if slot and index else slot
