"""Money comes in whole fen, rounded one way everywhere."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.calculator.rounding import to_fen, up_to_fen

HALVES = {"0.005": "0.01", "2.125": "2.13", "2.135": "2.14", "-2.125": "-2.13", "86.40499": "86.40"}
"""As a cash desk rounds, and no bank's even halves."""


@pytest.mark.parametrize(("exact", "told"), HALVES.items())
def test_half_a_fen_goes_up(exact: str, told: str) -> None:
    assert to_fen(Decimal(exact)) == to_fen(float(exact)) == Decimal(told)


@given(st.decimals(0, 10**9, places=5))
def test_what_must_suffice_does_by_less_than_a_fen(exact: Decimal) -> None:
    assert 0 <= up_to_fen(exact) - exact < Decimal("0.01")
