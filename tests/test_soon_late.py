"""Promises about what may not be paid: nothing is late yet, a talk begins, and nobody is said to borrow in order to pay."""

import pytest

from tests.talking import talked


@pytest.mark.parametrize("said", [
    "这个月可能还不上了", "这个月恐怕还不上信用卡", "下个月月供悬了", "这期还款我筹不到钱",
    "I might not be able to pay this month", "I won't be able to pay my loan on Friday", "I don't think I can make my next payment", "not sure I'll be able to cover the card bill next week", "I might default on my loan",
])  # fmt: skip
def test_what_may_come_begins_a_talk_and_is_not_late(said):
    talk = talked(said, lang="en" if said.isascii() else "zh")
    assert talk.session.asked
    assert not talk.session.facts.get("debts[0].overdue_days")


@pytest.mark.parametrize(("said", "days"), [("9月份可能开始逾期的", 55), ("上个月应该没还上", 24)])
def test_what_may_have_come_is(said, days):
    assert talked(said).session.facts["debts[0].overdue_days"] == days


@pytest.mark.parametrize(("said", "borrows"), [("贷款还不起", None), ("我贷款还不了了", None), ("拿贷款还信用卡", True)])
def test_a_loan_that_cannot_be_paid_back_is_no_loan_to_pay_another(said, borrows):
    assert talked(said).session.facts.get("borrowing_to_repay") == borrows
