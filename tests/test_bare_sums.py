"""Sums in a row behind one word for debts are so many debts; those of a month are paid in all."""

import pytest

from tests.talking import talked


@pytest.mark.parametrize(
    ("text", "owed"),
    [
        ("微信欠款3400 1200 800", ["3400", "1200", "800"]),
        ("三个网贷分别欠5000、8000、12000", ["5000", "8000", "12000"]),
        ("四家网贷6000、4000、2500、1800,工资5000", ["6000", "4000", "2500", "1800"]),
        ("我有三张信用卡 12000 8000 5000", ["12000", "8000", "5000"]),
        ("欠了1万 5千 3千", ["10000", "5000", "3000"]),
        ("I owe 5,000, 8,000 and 12,000 to three lenders", ["5000", "8000", "12000"]),
        ("debts: 4,300 / 2,100 / 9,800, all late", ["4300", "2100", "9800"]),
        ("loans: 6k, 4k, 12k and 1.5k", ["6000", "4000", "12000", "1500"]),
        ("I owe 3,200, 900, 15,000 and 2,400", ["3200", "900", "15000", "2400"]),
    ],
)
def test_each_sum_in_a_row_is_a_debt(text, owed):
    facts = talked(text, lang="en" if text.isascii() else "zh").facts
    assert [value for name, value in sorted(facts.items()) if name.endswith("].owed")] == owed


@pytest.mark.parametrize(("text", "due"), [("这个月要还2340 1180 760", "4280"), ("本月要还1200、860、430", "2490")])
def test_sums_of_a_month_are_what_is_due_in_all(text, due):
    assert talked(text).facts["due_this_month"] == due


@pytest.mark.parametrize("text", ["借1万,分12期,每期还944", "花呗1万5,借呗3万,微粒贷2万"])
def test_terms_and_debts_with_names_are_read_as_before(text):
    facts = talked(text).facts
    assert facts.get("offer.payment") == "944" or facts["debts[2].owed"] == "20000"
