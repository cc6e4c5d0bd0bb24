"""The kinds of facts that are many: a sum, a day, a choice, each bounded by what is plausible."""

from datetime import date
from decimal import Decimal
from typing import Literal

from dialogs.talk import Slot

CENT, BILLION = Decimal("0.01"), Decimal(1_000_000_000)
MOST_RATE = Decimal(10)
"""A year: beyond ten times the debt a figure is a slip, 1900 for a sum."""


def money(
    name: str, *samples: int, exact: bool = False, careful: Literal["low", "high"] | None = None, low: Decimal = Decimal(0)
) -> Slot[Decimal]:
    """A sum in yuan; `samples` are those that the check walks by, `careful` is the end of a range that is reckoned with, `exact` refuses 七百多."""
    return Slot(name, "money", tuple(map(Decimal, samples)), low=low, high=BILLION, exact=exact, careful=careful)


def day(
    name: str, *samples: date, tense: Literal["past", "future"] | None = None, other_tense: str | None = None,
    careful: Literal["low", "high"] | None = None,
) -> Slot[date]:  # fmt: skip
    """A day from 1990 to 2100; `tense`: only readings past or to come, `other_tense` is the slot that the others belong to."""
    return Slot(name, "day", samples, low=date(1990, 1, 1), high=date(2100, 1, 1), tense=tense, other_tense=other_tense, careful=careful)


def choice(name: str, options: tuple[str, ...]) -> Slot[str]:
    """One of these options, each with a line `- option: words` in the section that asks for it."""
    return Slot(name, "choice", options, options)
