"""The last payments in figures, and the points of a tracker that is ours alone: no lender uses it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

YEAR = 12
HALF = 6
LATE_MOST = 30
"""Days: what is later, or was not paid at all, weighs as this much in the trend."""
SLIGHT = 7
"""Days: one delay of a week or less is a slip, and makes no months worse than those before."""
Trend = Literal["better", "worse", "same"]


@dataclass(frozen=True, slots=True)
class History:
    """`months` were told, `on_time` of them punctual, `missed` not paid; `longest` delay in days; `streak`: punctual
    ones up to now; `trend` of the latest half against the one before, None where there are too few."""

    months: int
    on_time: int
    missed: int
    longest: int
    streak: int
    trend: Trend | None

    @property
    def share(self) -> Decimal:
        return Decimal(self.on_time) / self.months


def history(delays: tuple[int | None, ...]) -> History:
    """Figures of delays in days, oldest first (None: not paid); raises ValueError where there are none."""
    if not delays:
        raise ValueError("no payments")
    late = [delay for delay in delays if delay]
    streak = next((place for place, delay in enumerate(reversed(delays)) if delay != 0), len(delays))
    return History(
        months=len(delays),
        on_time=sum(delay == 0 for delay in delays),
        missed=sum(delay is None for delay in delays),
        longest=max(late, default=0),
        streak=streak,
        trend=_trend(delays),
    )


def _trend(delays: tuple[int | None, ...]) -> Trend | None:
    half = min(len(delays) // 2, HALF)
    if half < 2:
        return None
    earlier, latest = delays[-2 * half : -half], delays[-half:]
    before, after = (sum(map(_weight, part)) for part in (earlier, latest))
    lapses = [delay for delay in latest if delay != 0]
    once = len(lapses) == 1 and _weight(lapses[0]) <= SLIGHT and after > before
    return "same" if after == before or once else "better" if after < before else "worse"


def _weight(delay: int | None) -> int:
    return LATE_MOST if delay is None else min(delay, LATE_MOST)


@dataclass(frozen=True, slots=True)
class Points:
    """Points of one thing that the tracker counts; None where it is not known and is left out."""

    name: Literal["payments", "arrears", "inquiries", "utilisation"]
    points: int | None
    most: int


PER_MONTH = 4
ARREARS = 20
STEPS: dict[str, tuple[tuple[Decimal, int], ...]] = {
    "inquiries": ((Decimal(2), 16), (Decimal(5), 8)),
    "utilisation": (((Decimal("0.3")), 16), (Decimal("0.7"), 8)),
}
"""Up to so much (inquiries of half a year, share of the limit in use) so many points; above the last none."""


def points(
    told: History | None, *, overdue_now: bool | None, inquiries: int | None, utilisation: Decimal | None
) -> tuple[Points, ...]:
    """Up to 48 for a year of punctual payments in a row, 20 for nothing overdue, 16 each for few inquiries and a limit
    that is little used: 100 in all. The weights are ours and rest on no lender's model."""
    streak = None if told is None else min(told.streak, YEAR) * PER_MONTH
    arrears = None if overdue_now is None else 0 if overdue_now else ARREARS
    return (
        Points("payments", streak, YEAR * PER_MONTH),
        Points("arrears", arrears, ARREARS),
        _stepped("inquiries", None if inquiries is None else Decimal(inquiries)),
        _stepped("utilisation", utilisation),
    )


def _stepped(name: Literal["inquiries", "utilisation"], value: Decimal | None) -> Points:
    steps = STEPS[name]
    got = None if value is None else next((points for most, points in steps if value <= most), 0)
    return Points(name, got, steps[0][1])
