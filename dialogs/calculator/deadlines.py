"""Until when a court's paper can be answered, and what the court charges: counted from the day of service."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dialogs.calculator.rest_days import first_working, is_known
from dialogs.calculator.rounding import to_fen


@dataclass(frozen=True, slots=True)
class Deadline:
    """`last` is the last day as counted; `moved` the first day worked after it where it is a day of rest; `left` the days to go
    (below 0: it has passed, the rest included); `holidays_known`: the holidays of that year are announced and known here."""

    last: date
    moved: date | None
    left: int
    holidays_known: bool = True


def days_after(served: date, days: int, today: date) -> Deadline:
    """The day of service is not counted (民事诉讼法 art. 85): 15 days from the 1st end on the 16th."""
    return _deadline(served + timedelta(days=days), today)


def months_after(served: date, months: int, today: date) -> Deadline:
    """The same day some months on, or the last of a shorter month."""
    year, month = divmod(served.year * 12 + served.month - 1 + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    return _deadline(date(year, month + 1, min(served.day, length)), today)


def _deadline(last: date, today: date) -> Deadline:
    """A last day of rest moves to the first day that is worked (民事诉讼法 art. 85)."""
    worked = first_working(last)
    moved = worked if worked != last else None
    left = (last - today).days
    known = is_known(last.year) and is_known(worked.year)
    return Deadline(last, moved, max(left, 0) if moved and moved >= today else left, known)


def court_fee(claim: Decimal, flat: Decimal, tiers: tuple[tuple[Decimal, Decimal], ...]) -> Decimal | None:
    """The fee of a money claim in yuan (诉讼费用交纳办法 art. 13).

    `flat` is due up to the first tier's start; a tier is (start, rate), each rate charged up to the next start, and the
    last start has no rate of its own: above it None, the fee is not known here.
    """
    starts = [start for start, _ in tiers]
    if claim > starts[-1]:
        return None
    fee = Decimal(flat)
    for (start, rate), end in zip(tiers, starts[1:], strict=False):
        fee += max(min(claim, end) - start, Decimal(0)) * rate
    return to_fen(fee)
