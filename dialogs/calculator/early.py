"""What a loan would still cost if it ran to its end: the interest that paying it off today saves."""

from decimal import Decimal

from dialogs.calculator.irr import irr
from dialogs.calculator.open_debt import fen
from dialogs.calculator.plan import Debt, follow
from dialogs.calculator.rounding import to_fen

PLACES = Decimal("0.000001")


def rate_of(owed: Decimal, payment: Decimal, count: int) -> Decimal | None:
    """The rate a year, a fraction, that `count` equal monthly payments stand for; None where they come to less than is owed. Amounts are yuan."""
    found = irr([float(owed), *[-float(payment)] * count])
    return None if found is None or found < 0 else (Decimal(str(found)) * 12).quantize(PLACES)


def still_owed(payment: Decimal, rate: Decimal, left: int) -> Decimal:
    """The principal that `left` equal payments stand for, at a rate each period."""
    return to_fen(payment * left if rate <= 0 else payment * (1 - (1 + rate) ** -left) / rate)


def left_of(owed: Decimal, payment: Decimal, rate: Decimal | None, count: int | None) -> tuple[int, Decimal] | None:
    """(months, interest in yuan): by the `count` of instalments left where it is known, else by the rate a year; None where it never ends, or where
    the instalments come to less than is owed."""
    if count is not None:
        interest = payment * count - owed
        return (count, interest) if interest >= 0 else None
    if rate is None or payment <= 0:
        return None
    budget = fen(payment)
    run = follow([Debt(name="", balance=owed, annual_rate=rate, minimum=Decimal(0))], lambda _: budget, "avalanche")
    return None if run.months is None or run.total_interest is None else (run.months, run.total_interest)
