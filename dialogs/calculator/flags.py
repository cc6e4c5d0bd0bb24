"""What is worth a warning about a loan whose cost is known."""

from collections.abc import Sequence
from decimal import Decimal

from dialogs.calculator.terms import Length, Style, Terms

ROUNDING = 1e-4
"""A yearly rate that passes a line by less has only been rounded to the fen."""
LINES = (("over_24", 0.24), ("over_36", 0.36))
SHORT_TERM_DAYS = 15
BALLOON = 2
"""A last payment of more than so many times any earlier one was not told in the monthly sum."""


def flags(
    terms: Terms, style: Style | None, payments: Sequence[float], period: Length, nominal: float,
    *, received: Decimal | None, contract: Decimal | None, cost: Decimal | None,
) -> tuple[str, ...]:
    """The flags of the `batch rate` contract, in a fixed order; rates are judged by the nominal annual one."""
    found = {
        "upfront_deduction": received is not None and contract is not None and received < contract,
        "short_term_714": _short(period, len(payments)) and nominal > 0.36,
        "flat_rate_trick": style == "flat" and nominal > 0,
        "hidden_fee": any(_hidden(fee.kind) for fee in terms.fees),
        "balloon": _balloon(payments),
        **{name: nominal > line + ROUNDING for name, line in LINES},
        "zero_or_negative_cost": nominal <= 0 and (cost is None or cost <= 0),
    }
    return tuple(name for name, true in found.items() if true)


def _short(period: Length, count: int) -> bool:
    return bool(count) and period.days * count <= SHORT_TERM_DAYS


def _hidden(kind: str) -> bool:
    return kind not in ("interest", "instalment", "bonus")


def _balloon(payments: Sequence[float]) -> bool:
    return len(payments) > 1 and payments[-1] > BALLOON * max(payments[:-1])
