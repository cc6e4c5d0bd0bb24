"""The rate inside a list of payments: found where there is one, None where there is none, and always a true root."""

import math
from datetime import date

import numpy_financial
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.calculator.irr import irr, xirr


@pytest.mark.parametrize(("flows", "rate"), [
    ([-100, 110], 0.10),  # 10 more on 100
    ([100, -110], 0.10),  # the borrower's side of the same loan
    ([700, -1000], 3 / 7),  # 300 more on 700
    ([-1000, 0, 0, 1331], 0.10),  # 1.1 ** 3
    ([-1000, 900], -0.10),  # less back than lent
    ([-1000, 1000], 0.0),
    ([0, 0, -100, 121, 0], 0.21),  # empty periods around it change nothing
])
def test_rates_that_can_be_seen_by_eye(flows, rate):
    assert irr(flows) == pytest.approx(rate, abs=1e-12)


@pytest.mark.parametrize("flows", [[], [100], [100, 200], [-5, -6], [0, 0, 0], [-100, 0]])
def test_no_rate_where_money_only_goes_one_way(flows):
    assert irr(flows) is None


def test_of_several_rates_the_one_nearest_to_nothing_is_meant():
    # 100 (1 - 1.1 x)(1 - 3 x) has the roots x = 1/1.1 and 1/3: 10 % and 200 %
    assert irr([100, -410, 330]) == pytest.approx(0.10, abs=1e-9)


def test_two_changes_of_sign_need_not_have_a_rate():
    assert irr([100, -100, 100]) is None  # x² - x + 1 has no real root


@given(st.floats(100, 1e7), st.integers(1, 360), st.floats(-0.02, 3))
def test_an_annuity_gives_back_its_rate(principal, count, rate):
    payment = principal / count if abs(rate) < 1e-9 else principal * rate / -math.expm1(-count * math.log1p(rate))
    assert irr([principal] + [-payment] * count) == pytest.approx(rate, rel=1e-6, abs=1e-9)


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=36).filter(any), st.integers(1, 50_000))
def test_discounted_at_its_rate_a_loan_is_worth_nothing(payments, received):
    flows = [received, *(-paid for paid in payments)]
    rate = irr(flows)
    assert rate is not None
    worth = [amount / (1 + rate) ** period for period, amount in enumerate(flows)]
    assert abs(sum(worth)) <= 1e-8 * sum(map(abs, worth))


@given(st.lists(st.integers(1, 2000), min_size=2, max_size=24), st.integers(500, 20_000))
def test_it_agrees_with_numpy_financial(payments, received):
    flows = [-received, *payments]
    assert irr(flows) == pytest.approx(float(numpy_financial.irr(flows)), rel=1e-6, abs=1e-7)


def test_dates_in_any_order_count_by_the_day():
    # 10 % in exactly 365 days
    assert xirr([(date(2027, 3, 1), -1100), (date(2026, 3, 1), 1000)]) == pytest.approx(0.10, abs=1e-12)
    assert xirr([(0, 1000), (365, -1100)]) == pytest.approx(0.10, abs=1e-12)


def test_a_year_may_have_other_lengths():
    assert xirr([(0, 1000), (360, -1100)], year_days=360) == pytest.approx(0.10, abs=1e-12)


def test_a_week_of_usury_has_a_yearly_rate_too():
    # (1000 / 700) ** (365 / 7) - 1
    assert xirr([(0, 700), (7, -1000)]) == pytest.approx((1000 / 700) ** (365 / 7) - 1, rel=1e-9)


@pytest.mark.parametrize("flows", [[math.nan, 1], [math.inf, -1]])
def test_what_is_no_number_is_refused(flows):
    with pytest.raises(ValueError, match="finite"):
        irr(flows)


@given(st.lists(st.floats(-1e12, 1e12), max_size=12))
def test_it_never_fails_on_numbers(flows):
    rate = irr(flows)
    assert rate is None or rate > -1
