"""What is paid each period under the ways of repaying that lenders offer.

Amounts are floats in the unit of `principal`, not yet rounded to the fen; `rate` is a fraction a period on what is
still owed, `charge` an amount a period reckoned on the original principal throughout. `free` first periods bear none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log1p

from dialogs.calculator.terms import Stage, Style


def level(principal: float, rate: float, count: int, free: int = 0) -> list[float]:
    """等额本息: equal instalments; free ones pay principal / count and the rest is levelled over what is left."""
    free = min(free, count)
    early = [principal / count] * free
    left = count - free
    return early + [_instalment(principal - sum(early), rate, left)] * left


def equal_principal(principal: float, rate: float, count: int, free: int = 0) -> list[float]:
    """等额本金: the same principal each time, and interest on what is still owed."""
    part = principal / count
    return [part + (principal - part * k) * rate * (k >= free) for k in range(count)]


def flat(principal: float, rate: float, count: int, free: int = 0) -> list[float]:
    """等本等息: the same principal each time, and interest on the original amount to the end."""
    return [principal / count + principal * rate * (k >= free) for k in range(count)]


def interest_only(principal: float, rate: float, count: int, free: int = 0) -> list[float]:
    """先息后本: interest each time, and the principal with the last one."""
    return [principal * rate * (k >= free) + principal * (k == count - 1) for k in range(count)]


def once(principal: float, rate: float, count: int, free: int = 0) -> list[float]:
    """到期一次还本付息: simple interest for `count` periods less the free ones, in one payment."""
    return [principal * (1 + rate * max(0, count - free))]


BY_STYLE: dict[Style, Callable[[float, float, int, int], list[float]]] = {
    "level": level, "equal_principal": equal_principal, "flat": flat, "interest_only": interest_only, "once": once,
}


def staged(stages: Sequence[Stage], count: int | None) -> list[float] | None:
    """The payments of the stages in order; None where an open stage does not say how many are left."""
    known = sum(stage.count or 0 for stage in stages)
    if any(stage.count is None for stage in stages) and (count is None or count <= known):
        return None
    payments: list[float] = []
    for stage in stages:
        number = stage.count if stage.count is not None else (count or 0) - known
        payments += [float(stage.amount + stage.step * k) for k in range(number)]
    return payments


_ENDLESS = 700
"""The largest exponent of e that a float holds."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the working: what a payment pays for when the true rate is charged on what is still owed."""

    number: int
    paid: float
    interest: float
    principal: float
    left: float


def working(received: float, payments: Sequence[float], rate: float) -> list[Row]:
    """How the payments bring what was received down to nothing at the periodic rate."""
    rows, left = [], received
    for number, paid in enumerate(payments, 1):
        interest = left * rate
        left += interest - paid
        rows.append(Row(number, paid, interest, paid - interest, left))
    return rows


def _instalment(principal: float, rate: float, count: int) -> float:
    if not count:
        return 0.0
    if count * log1p(rate) > _ENDLESS:
        return principal * rate  # nothing of it is ever paid off
    from numpy_financial import pmt  # noqa: PLC0415  numpy takes 0.1 s to load; most talks never need it

    return -float(pmt(rate, count, principal))
