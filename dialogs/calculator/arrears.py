"""What an overdue debt comes to on a day: penalty interest, with and without interest on interest, and the law's line."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dialogs.calculator.rounding import to_fen

YEAR = 365
"""Days of a year. Some contracts count 360, which makes a day a little dearer."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days at one balance: interest for them, on the principal and on the interest before them."""

    start: date
    end: date
    days: int
    base: Decimal
    interest: Decimal


@dataclass(frozen=True, slots=True)
class Arrears:
    """`plain` is penalty interest on the principal alone; `compound` with interest on interest each month; `line` is the most
    that the law's yearly line leaves for the same days; `over` what compound is above it."""

    principal: Decimal
    days: int
    plain: Decimal
    compound: Decimal
    line: Decimal
    stretches: tuple[Stretch, ...]

    @property
    def over(self) -> Decimal:
        return max(self.compound - self.line, Decimal(0))

    @property
    def total(self) -> Decimal:
        """Principal and interest, no more than the line."""
        return self.principal + min(self.compound, self.line)


def arrears(principal: Decimal, rate: Decimal, since: date, until: date, line: Decimal) -> Arrears:
    """Penalty interest from the day after `since` up to `until`; `rate` and the law's `line` are fractions a year. Amounts are yuan, each
    rounded half-up to the fen."""
    days = max((until - since).days, 0)
    stretches, base, start = list[Stretch](), principal, since
    while start < until:
        end = min(_month_on(start, since.day), until)
        length = (end - start).days
        interest = _for_days(base, rate, length)
        stretches.append(Stretch(start + timedelta(days=1), end, length, base, interest))
        base, start = base + interest, end
    return Arrears(principal, days, _for_days(principal, rate, days), base - principal, _for_days(principal, line, days), tuple(stretches))


def _for_days(base: Decimal, rate: Decimal, days: int) -> Decimal:
    return to_fen(base * rate * days / YEAR)


def _month_on(start: date, day: int) -> date:
    year, month = (start.year + 1, 1) if start.month == 12 else (start.year, start.month + 1)
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
