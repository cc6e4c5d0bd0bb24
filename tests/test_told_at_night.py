"""A frightened first message and what follows: nothing is filed wrongly, and what was asked is answered."""

from tests.talking import talked as told


def test_a_call_to_the_family_is_judged_and_the_debts_told_with_it_are_not_lost():
    talker = told("借呗3万逾期45天,工资4500,今天催收打给我姐了")
    assert talker.keys[0] == "conduct.breach"
    assert "common.heard" in talker.keys
    assert talker.last[-1].asks == "essentials"


def test_what_somebody_earns_does_not_bring_the_same_verdict_once_more():
    talker = told("昨晚十一点催收打电话骂我", "我工资4000")
    assert "conduct.breach" not in talker.keys
    assert talker.facts["income"] == "4000"


def test_what_it_takes_to_live_comes_on_top_of_a_mortgage_told_before():
    talker = told("房贷每月4000,信用卡5万逾期20天,工资9000", "吃饭孩子2500")
    assert [message.data["monthly_surplus"] for message in talker.last if "monthly_surplus" in message.data] == [2500]


def test_living_costs_alone_are_the_whole_answer():
    talker = told("花呗8000逾期60天,工资4000", "生活费要2000")
    assert talker.facts["essentials"] == "2000"


def test_a_wage_is_no_length_of_time():
    talker = told("信用卡3万,还不上了", "跑外卖一个月5000左右")
    assert talker.facts["income"] == "5000"
    assert talker.facts.get("debts[0].overdue_days") != 30


def test_what_is_due_of_all_is_not_asked_of_one():
    talker = told("信用卡5万,借呗4万", "还没逾期,下周到期", "每月最低要还4300")
    assert talker.facts["due_this_month"] == "4300"
    assert {talker.facts["debts[0].overdue_days"], talker.facts["debts[1].overdue_days"]} == {0}


def test_a_wage_that_has_stopped_is_none():
    assert told("信用卡3万逾期20天", "工资停发了").facts["income"] == "0"
    assert told("信用卡3万逾期20天", "没收入,生活费1500").facts["income"] == "0"


def test_somebody_elses_debt_and_wage_are_not_taken_for_ones_own():
    talker = told("他赌球欠了八万")
    assert not any(name.startswith("debts[") for name in talker.facts)
    talker = told("没收入", "他工资8000")
    assert (talker.facts["income"], talker.facts["spouse_income"]) == ("0", "8000")


def test_ones_own_card_is_filed_beside_the_debt_of_a_former_husband():
    talker = told("前夫欠的网贷他们老打我电话,我自己信用卡也有2万没还")
    assert talker.keys[0] == "answer.spouse_debt"
    assert talker.facts["debts[0].owed"] == "20000"
    assert "debts[1].owed" not in talker.facts


def test_who_has_to_pay_is_asked_of_the_debt_just_told():
    assert told("帮表弟担保了8万贷款,他跑了,银行找我要", "我要还吗").keys == ["answer.collect_guarantor"]


def test_a_cry_for_help_is_met_with_a_warm_word_and_no_list_of_commands():
    talker = told("救命啊")
    assert talker.keys == ["common.cry"]
    assert "12356" in talker.text
    assert "110" in talker.text


def test_a_month_and_a_figure_are_no_time_insured():
    talker = told("深圳打工,信用卡欠了14万逾期一年,能不能申请破产", "一个月8000")
    assert talker.facts["income"] == "8000"
    assert "insolvency.insured" not in talker.facts


def test_a_figure_told_for_living_is_no_income_and_a_wage_is_no_living_cost():
    talker = told("花呗8000逾期60天,收入没有", "每月2500")
    assert (talker.facts["income"], talker.facts["essentials"]) == ("0", "2500")
    talker = told("花呗8000逾期60天,没收入", "下个月开工,一个月5500")
    assert talker.facts["income"] == "5500"
    assert "essentials" not in talker.facts


def test_a_loan_that_runs_badly_is_asked_about_and_not_priced():
    talker = told("小贷公司借了4万,月息3分,已经三个月没付息了,他们说明天来拖车")
    assert talker.facts["debts[0].overdue_days"] == 90
    assert talker.last[-1].asks == "income"


def test_how_long_it_is_overdue_picks_no_button():
    assert told("律师函寄到老家了,说我欠中银消费金融15800", "逾期半年了").facts["debts[0].overdue_days"] == 182


def test_who_is_called_abroad_to_earn_it_is_warned_first():
    assert told("我同学在缅甸叫我过去挣钱还债,我欠网贷8万逾期一个月").keys[0] == "answer.scam_work_abroad"


def test_the_bank_named_later_is_that_of_the_card_unless_it_is_one_more():
    assert told("信用卡10万逾期91天", "是平安银行").facts["debts[0].lender"] == "平安银行"
    talker = told("信用卡10万逾期91天", "还有招行")
    assert talker.facts["debts[1].lender"] == "招商银行"
    assert "debts[0].lender" not in talker.facts


def test_a_debt_told_with_a_rent_is_not_of_another_field():
    talker = told("房租押一付三要7000,下周信用卡8000要还最低800,可不可以先不还信用卡")
    assert talker.facts["debts[0].minimum"] == "800"


def test_who_wants_a_fee_to_stop_the_interest_is_warned_of_though_a_debt_is_told():
    assert told("微信上有人自称银保监会的,说可以停息挂账,交2980,我信用卡7万逾期快三个月").keys[0] == "answer.repay_agency"


def test_living_costs_told_in_the_middle_of_a_price_change_none_of_its_terms():
    talker = told("借了2万,分12期", "我工资4500,花2500")
    assert talker.facts["offer.contract"] == "20000"
    assert talker.facts["income"] == "4500"


def test_one_that_is_late_is_asked_about_though_another_is_not():
    talker = told("借呗3万逾期了,花呗5000没逾期")
    assert talker.session.asked == "debts[0].overdue_days"


def test_a_loan_in_ones_own_name_that_another_spent_is_a_debt():
    talker = told("前年帮弟弟用我名字贷了8万,现在还剩4万,每月2000,他不还了")
    assert (talker.facts["debts[0].owed"], "harm.kind" in talker.facts) == ("40000", False)


def test_a_loan_without_a_paper_is_no_wish_for_one():
    assert "letter.draft" not in told("跟同学借了2万没写借条,网贷有分期乐8千逾期40天,工资4000,吃住2000").keys
