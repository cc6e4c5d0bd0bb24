"""When a loan comes back, told by a day or by what comes next: the sums keep their roles."""

from datetime import date

import pytest

from dialogs.calculator.terms import Length
from dialogs.understanding.offers.offers import read_offer

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize("text", ["borrowed 10,000 today, repay 12,000 on 28 December", "borrowed 10,000, pay back 12,000 on 1 January 2027", "borrowed 10,000, pay back 12,000 on 1 January 2999"])
def test_a_day_behind_a_sum_makes_it_no_principal(text: str) -> None:
    terms = read_offer(text, today=TODAY).terms
    assert (terms.contract, terms.total) == (10_000, 12_000)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("借2000,下个月还2400", "month"),
        ("两千块,下月还两千四", "month"),
        ("借2000,下周还2400", "week"),
        ("got 2,000, pay back 2,400 next month", "month"),
        ("I borrowed 2,000 and must return 2,400 next week", "week"),
    ],
)
def test_what_is_paid_back_next_month_runs_for_a_month(text: str, unit: str) -> None:
    terms = read_offer(text, today=TODAY).terms
    assert (terms.term, terms.total) == (Length(1, unit), 2400)


@pytest.mark.parametrize("text", ["借2000,分12期,下个月开始还,每期200", "borrowed 2,000, 12 payments of 200 starting next month", "下个月要还1700,一共借了5万", "借2000,下个月15号还2400"])
def test_what_begins_next_month_does_not_end_then(text: str) -> None:
    assert read_offer(text, today=TODAY).terms.term is None
