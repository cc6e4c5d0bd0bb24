"""What has happened is answered though nothing is asked, and a debt of somebody else is never filed as one's own."""

import pytest

from tests.talking import Talker


@pytest.mark.parametrize(("said", "answer"), [
    ("我爸上个月走了,银行来电话说他还欠三万叫我还", "answer.heir_debt"),
    ("帮表弟贷款签的担保,他人跑了,银行找我要十二万", "answer.collect_guarantor"),
    ("老公瞒着我在外头借了十几万,现在要我还", "answer.spouse_debt"),
    ("我儿子在外面欠了网贷,催收都找到我这边了", "answer.family_pay"),
    ("My father died in spring and the bank wants me to pay his card, 40,000", "answer.heir_debt"),
])  # fmt: skip
def test_the_debt_of_somebody_else_is_answered_and_not_filed(said, answer):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys == [answer]
    assert not any(name.startswith("debts[") for name in talk.session.facts)


def test_their_sum_told_next_is_no_debt_of_ones_own_either():
    talk = Talker("zh")
    talk.say("我儿子在外面欠了网贷,催收都找到我这边了")
    talk.say("说欠三万多")
    assert talk.keys == ["common.listening"]
    assert not any(name.startswith("debts[") for name in talk.session.facts)


def test_a_situation_told_with_debts_is_answered_beside_them():
    talk = Talker("zh")
    talk.say("跟中信协商了四次都不同意,只让一次性还清,信用卡本金三万二")
    assert talk.keys[:2] == ["answer.repay_refused", "common.heard"]
    assert talk.session.facts["debts[0].owed"] == "32000"


def test_a_debt_that_was_sold_is_no_offer_to_be_priced():
    talk = Talker("zh")
    talk.say("欠款四年没人催过,忽然来个公司说债权转给他们了,原来欠5千,现在要我还1万6")
    assert "answer.collect_debt_sold" in talk.keys
    assert "rate.cost" not in talk.keys


def test_a_sum_of_fifteen_thousand_is_no_rate_a_day():
    talk = Talker("zh")
    talk.say("信用卡十一万 微粒贷四万五 还不上了")
    assert talk.session.facts["debts[1].owed"] == "45000"


def test_a_miss_asks_again_and_says_nothing_else_again():
    talk = Talker("zh")
    talk.say("分期乐2300,逾期九天")
    talk.say("我养了两盆花")
    assert talk.keys == ["common.miss", "ask.income"]
