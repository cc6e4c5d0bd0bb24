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


def test_where_a_paper_names_no_interest_that_is_said_and_what_was_paid_is_no_term():
    told = talk("我借了朋友3万 打了借条没写利息 现在他要我按2分给利息 合理吗")
    assert told.keys[0] == "answer.rate_no_interest"
    told.say("已经还了他1万2")
    assert (told.last[0].data["left"], "offer.total" in told.facts) == (18_000, False)


BOUGHT = "捷信分期买的手机 3999 分18期 每月315 利息高不高"


def test_instalments_that_are_paid_and_what_settles_the_rest():
    told = talk(BOUGHT, "已经还了10期了")
    assert told.last[0].data["rest"] == 2_520
    assert talk(BOUGHT, "现在想一次性结清 客服说要4千2").facts["offer.contract"] == "3999"


def test_debts_told_beside_a_new_loan_are_the_old_ones():
    told = talk("平台让我借新还旧 说给我批了5万 年化18% 分36期", "现在欠 360借条2万2 年化24% 月供1200 剩20期,还有招联1万5 年化23.4 月供900")
    assert (told.facts["offer.contract"], told.facts["debts[0].owed"], told.facts["debts[1].minimum"]) == ("50000", "22000", "900")


def test_means_told_amid_a_complaint_stand_in_no_line_of_it():
    told = talk("逾期半年了,平台叫我宜信,欠23000", "他们还在小区业主群里发我名字和欠款", "我要投诉", "我一个月收入6000左右 开销4500")
    assert (told.facts["income"], told.facts["essentials"]) == ("6000", "4500")
    assert "6000" not in str(told.facts.get("letter.account"))


def test_what_was_not_meant_begins_nothing():
    told = talk("我想死的心都有了 催收天天打", "不是真的要死 就是烦")
    assert told.keys == ["danger.not_meant", "danger.go_on"]


def test_a_bank_is_a_bank_throughout_a_message():
    facts = talk("信用卡欠了6万5 招商4万 交通2万5 交通的逾期17天 招商没逾期").facts
    assert (facts["debts[0].overdue_days"], facts["debts[1].overdue_days"]) == (0, 17)


def test_what_a_home_takes_is_gone_before_anything_is_left():
    told = talk("中邮消金欠1万1 逾期45天", "月薪6200 花4400", "还要帮我妈每月还1000的房贷", "那还剩多少")
    assert (told.keys[0], told.last[0].data["left"]) == ("figure.left", 800)


def test_what_kin_would_give_is_no_message_to_judge():
    assert talk("我们俩一个月收入9千 他5千5我3千5", "我公公说能给我们3万").keys[0] == "common.from_kin"


LINK = ("收到法院短信说我被起诉了 有链接", "打12368核实了是真的", "材料11月26号送到的", "是工行信用卡 他们要3万4")


def test_a_defence_to_a_summons_that_proved_true_asks_for_nothing_again():
    told = talk(*LINK, "给我写答辩状")
    assert (told.facts["paper.received_on"], told.session.asked) == ("2026-11-26", "letter.account")


def test_what_a_lender_would_let_off_is_not_what_is_owed():
    told = talk("安逸花欠了7800逾期25天 中原消金4300没逾期", "到手3900 花1700", "安逸花客服说能减500一次结清 真的假的")
    assert (told.facts["debts[0].owed"], told.facts["debts[0].offer_amount"]) == ("7800", "7300")


def test_what_one_day_late_would_mean_makes_nothing_late():
    assert talk("度小满欠2万 没逾期", "逾期一天会上征信吗").facts["debts[0].overdue_days"] == 0


CARDS = ("信用卡5家 一共欠18万7 最低一个月要还9350", "都没逾期", "工资8600 房贷2900 生活2200")


def test_a_debt_told_where_a_yes_was_asked_is_no_yes():
    told = talk(*CARDS, "最大的一张是浦发6万2")
    assert ("borrowing_to_repay" in told.facts, told.facts["debts[1].owed"]) == (False, "62000")


def test_whether_interest_may_stop_supposes_nothing():
    told = talk(*CARDS, "停息挂账对征信有影响吗")
    assert (told.keys[0], "what_if.cut" in told.facts) == ("answer.repay_stop_interest", False)


def test_a_landlord_is_no_name_of_a_debt_told_before():
    facts = talk("租房贷 银行还让我还 欠6400", "逾期40天", "我收入4800 开销3600", "我欠房东1600").facts
    assert (facts["debts[0].owed"], facts["debts[1].owed"]) == ("6400", "1600")


OUT_OF_WORK = ("微博借钱6300 逾期66天 小赢卡贷1万2 逾期50天", "没工作 一个月花1500", "下个月上班 工资4800")


def test_what_a_month_leaves_then_counts_what_was_supposed():
    assert talk(*OUT_OF_WORK, "那时候一个月能剩多少").last[0].data["left"] == 3_300


def test_what_collectors_threaten_changes_no_plan():
    assert "what_if.missed" not in talk(*OUT_OF_WORK, "催收说今天不还2000就起诉").facts


def test_how_long_a_record_lasts_is_no_pace():
    assert talk("我欠信用卡1万5 逾期31天", "现在每月进账2000 花2600", "征信多久恢复").keys[0] == "answer.credit_years"


def test_another_paper_has_its_own_day():
    told = talk("我收到法院传票了 12月15号开庭", "平安银行信用卡欠4万6 逾期半年", "现在又收到支付令了")
    assert (told.facts["paper.kind"], "paper.hearing_on" in told.facts) == ("payment_order", False)
