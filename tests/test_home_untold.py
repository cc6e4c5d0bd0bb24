"""Promises about a home or a car beside other debts: what it takes a month is asked for first, and its lack is said."""

import pytest

from tests.talking import talked


@pytest.mark.parametrize(("lang", "said", "wish"), [
    ("zh", "房贷80万逾期100天,招联3万逾期95天,收入9000,开销3000", "做还款计划"),
    ("zh", "车贷8万逾期两个月,招联3万逾期95天,收入9000,开销3000", "做还款计划"),
    ("en", "Mortgage 800000 100 days overdue, Zhaolian 30000 95 days overdue, I earn 9000, spending 3000", "make a repayment plan"),
])  # fmt: skip
def test_a_plan_says_that_a_home_is_not_in_it_and_asks(lang, said, wish):
    talk = talked(said, wish, lang=lang)
    lacking = {"zh": "没算进去", "en": "isn't counted here"}[lang]
    assert lacking in talk.text
    assert talk.session.asked == "debts[0].minimum"
    talk.say("5000")
    assert lacking not in talk.text
    assert "1,000" in talk.text  # 9000 - 3000 - 5000


def test_who_does_not_know_is_told_what_is_lacking_and_asked_no_more():
    talk = talked("车贷8万逾期两个月,招联3万逾期95天,收入9000,开销3000", "做还款计划", "不清楚")
    assert talk.session.asked != "debts[0].minimum"
