"""Money is told and paid in whole fen: half a fen goes up, and what has to suffice is never rounded down."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

__all__ = ["to_fen", "up_to_fen"]

FEN = Decimal("0.01")
BEYOND_FLOATS = 6
"""Places after which a float's own error begins: 0.005 must not turn into 0.00499999."""


def to_fen(amount: Decimal | float) -> Decimal:
    """Yuan to the nearest fen, half up."""
    exact = Decimal(repr(round(amount, BEYOND_FLOATS))) if isinstance(amount, float) else amount
    return exact.quantize(FEN, ROUND_HALF_UP)


def up_to_fen(amount: Decimal) -> Decimal:
    """Yuan to the fen above, for a payment that is enough."""
    return amount.quantize(FEN, ROUND_CEILING)
