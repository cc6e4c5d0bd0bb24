"""Where one dialog ends and another goes on: what was told stays, and no reader takes a sentence that is none of its own."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 29)
TWO = ("花呗欠一万三 借呗2万6 都逾期快两个月", "工资5800 房租1600 吃喝1500")
CARD = ("网商贷欠6万 每月还2300 工行信用卡3万 最低1500 都没逾期", "每月挣7000 家里开销4500")
FRAUD = ("我在一个叫金满仓的app上借钱 让我交2000解冻金", "我已经交了")


def talk(*turns: str):
    return talked(*turns, today=TODAY)


def test_the_day_in_court_stays_and_the_claim_is_no_debt():
    told = talk("我收到法院传票了 12月15号开庭", "平安银行信用卡 本金4万6 他们要5万8", "11月20号收到的传票和起诉状")
    assert (told.facts["paper.hearing_on"], told.facts["paper.claim"], told.facts["debts[0].owed"]) == ("2026-12-15", "58000", "46000")
    assert "1,250" in told.text


def test_the_lender_of_a_rate_that_was_asked_about_stays_that_of_the_loan():
    told = talk("月息2分的私人借款合法不", "我借了5万 去年6月借的 说好借一年", "他说要我还6万8")
    assert told.facts["offer.lender_kind"] == "private"
    assert told.last[0].data["nominal_annual"] == pytest.approx(0.36)


@pytest.mark.parametrize("kept", ["offer_kind", "offer_waived"])
def test_a_cheaper_rent_is_nothing_that_a_lender_lets_off(kept):
    told = talk(*TWO, "按剩的钱多久能还完", "要是房租降到1200呢")
    assert not [name for name in told.facts if name.endswith(kept)]
    assert (told.facts["spending.rent"], told.facts["what_if.extra"]) == ("1600", "400")


def test_what_a_month_leaves_is_no_day_of_the_plan():
    assert talk(*TWO, "按剩的钱多久能还完", "一个月能剩多少").keys[0] == "figure.left"


@pytest.mark.parametrize("said", ["昨天到今天打了我同事11个电话", "给我朋友打了9个电话"])
def test_calls_are_no_lenders(said):
    told = talk("我被催收爆通讯录了", said)
    assert not [name for name in told.facts if name.startswith(("debts[", "lenders_count"))]


@pytest.mark.parametrize("said", ["超24%没有", "超过24%了吗"])
def test_what_a_rate_is_held_against_is_no_fee(said):
    assert "early.fee" not in talk("拍拍贷欠15600还有12期每期1520 没逾期", "收入5200 开销3900", "提前结清能省多少", said).facts


def test_a_figure_before_le_is_no_slang_of_death():
    assert talk("拍拍贷欠15600 逾期5天", "超24了没").keys[0] != "danger.self_harm"


@pytest.mark.parametrize("said", ["我弟说借我3万 没利息 先还信用卡行吗", "我姐说能借我3万 不要利息"])
def test_money_of_ones_kin_lets_no_interest_off(said):
    told = talk("网贷12万 信用卡9万 都逾期三个月", "收入1万2 开销6500", said)
    assert (told.keys[0], "what_if.cut" in told.facts) == ("common.from_kin", False)


def test_a_brokers_cheap_loan_is_no_rate_of_a_debt():
    told = talk(*CARD, "做个计划", "有中介说办一笔低息贷款把这俩换掉 年化3.6%")
    assert (told.keys[0], [name for name in told.facts if name.endswith(".rate")]) == ("answer.scam_optimise", [])


@pytest.mark.parametrize(("before", "said", "left"), [((), "还完3万还剩多少", 60_000), (("我想把车卖了 估计能卖4万",), "卖了之后还欠多少", 50_000)])
def test_what_is_owed_after_a_sum_that_goes_first(before, said, left):
    told = talk(*CARD, *before, said)
    assert (told.keys[0], told.last[0].data["left"]) == ("figure.owed", left)


def test_a_share_of_a_sum():
    assert "6,000" in talk(*TWO, "12万的百分之五是多少").text


@pytest.mark.parametrize(("said", "lender", "owed"), [("可是还欠着医院6000", "医院", "6000"), ("我还欠房东3000", "房东", "3000")])
def test_who_lends_nothing_is_owed_beside_the_others(said, lender, owed):
    told = talk("我欠建行信用卡4万8逾期100天了", "每个月收入2800 开支2200", said)
    assert (told.facts["debts[0].owed"], told.facts["debts[1].lender"], told.facts["debts[1].owed"]) == ("48000", lender, owed)


@pytest.mark.parametrize("said", [("信用卡逾期会坐牢吗", "我欠建行4万8逾期100天了"), ("浦发信用卡欠3.5万 没逾期", "建行那边还有一张 欠8200")])
def test_a_bank_is_owed_on_its_card_where_cards_are_talked_of(said):
    facts = talk(*said).facts
    assert {value for name, value in facts.items() if name.endswith(".product")} == {"credit_card"}


def test_the_day_that_the_only_debt_is_due():
    assert talk("拍拍贷欠15600还有12期每期1520", "没有逾期", "下月8号还款").facts["debts[0].due_on"] == "2026-12-08"


def test_what_a_fraud_got_is_added_up_and_its_threats_are_no_collectors():
    told = talk(*FRAUD, "刚刚 用建行卡转的", "前面还交了1500会员费")
    assert told.facts["harm.amount"] == "3500"
    assert told.say("他们现在说不继续交就告我恶意贷款 上征信")[0].key == "answer.scam_not_received"
    assert told.say("报警有用吗")[0].key == "answer.scam_paid_already"


def test_the_interest_alone_is_told_in_a_line():
    assert talk("有个平台借8000 到手7200 分6期每期1480 划算吗", "小贷公司", "利息一共多少").keys == ["figure.sum"]


def test_what_to_say_on_the_phone_needs_no_outcome():
    assert talk("浦发信用卡欠3.5万", "没逾期", "那我打电话怎么讲").keys[0] == "answer.repay_script"


def test_where_something_was_heard_is_no_lender():
    assert talk(*CARD, "停息挂账真的假的,我看抖音上都这么说").keys[0] == "answer.repay_stop_interest"
