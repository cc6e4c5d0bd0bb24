"""Promises about sentences in the middle of a plan: months without pay, later and later, a reserve, a job that may go, which one first."""

from datetime import date

import pytest

from tests.talking import talked

TWO = {
    "zh": ("欠招行信用卡3万,年化18%,最低还款1500,没逾期;微粒贷2万,年化24%,每月还1800,没逾期", "收入9000,开销4000,做个计划", "每月留500应急"),
    "en": ("I owe 30,000 on a CMB card at 18% a year, minimum 1,500, not overdue; and 20,000 to WeBank at 24%, 1,800 a month, not overdue", "I earn 9000 and spend 4000, make a plan", "I keep 500 a month for emergencies"),
}  # fmt: skip
IN_NOVEMBER = date(2026, 11, 28)


def planned(lang, *lines):
    return talked(*TWO[lang], *lines, lang=lang, today=IN_NOVEMBER)


@pytest.mark.parametrize(
    ("lang", "said", "begins", "months"),
    [
        ("zh", "2月到6月没收入", "2027-02-01", 5),
        ("zh", "明年1月至3月没有工资", "2027-01-01", 3),
        ("zh", "从3月到5月我没有收入", "2027-03-01", 3),
        ("en", "February to June I earn nothing", "2027-02-01", 5),
        ("en", "no income from March until May", "2027-03-01", 3),
        ("en", "between April and July I have no wages", "2027-04-01", 4),
    ],
)
def test_months_without_pay_end_where_it_is_said(lang, said, begins, months):
    facts = planned(lang, said).facts
    assert (facts["what_if.next"], facts["what_if.next_on"], facts["what_if.next_for"]) == ("0", begins, months)


@pytest.mark.parametrize(("lang", "said"), [("zh", "12月到2月停薪"), ("en", "my pay stops from December to February")])
def test_months_from_the_next_on_are_counted_to_their_end(lang, said):
    assert planned(lang, said).facts["what_if.missed"] == 3


def test_other_months_without_pay_take_the_place_of_those_before():
    facts = planned("zh", "下个月还不上", "不是下个月,是明年1月和2月都没收入").facts
    assert "what_if.missed" not in facts
    assert (facts["what_if.next_on"], facts["what_if.next_for"]) == ("2027-01-01", 2)


@pytest.mark.parametrize(
    ("lang", "lines", "missed"),
    [
        ("zh", ("再拖一个月",), 1), ("zh", ("下个月还不上", "再拖一个月"), 2), ("zh", ("下个月还不上", "再来两个月呢"), 3), ("zh", ("再拖半年会多多少罚息",), 6),
        ("en", ("another month late",), 1), ("en", ("I can't pay next month", "another month late"), 2), ("en", ("I can't pay next month", "and two months more?"), 3), ("en", ("six more weeks late",), 2),
    ],
)  # fmt: skip
def test_further_months_late_come_on_top_of_those_before(lang, lines, missed):
    assert planned(lang, *lines).facts["what_if.missed"] == missed


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh", ("招行信用卡欠3万,逾期40天,罚息日万五,年化18%", "罚息算到12月31日是多少", "再拖一个月呢")),
        ("en", ("I owe 30,000 on my CMB card, 40 days late, 18% a year", "how much penalty interest until 31 December?", "another month late")),
    ],
)
def test_penalty_interest_goes_on_from_the_day_that_was_reckoned_to(lang, lines):
    talk = talked(*lines, lang=lang, today=IN_NOVEMBER)
    assert talk.keys[0] == "arrears.result"
    assert talk.facts["arrears.until"] == "2027-01-31"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "能动应急的钱吗"), ("zh", "应急金可以用吗"), ("zh", "要不要把存款拿出来还"), ("zh", "把应急的那笔全还进去呢"),
        ("en", "can I use my reserve"), ("en", "may I touch the emergency money"), ("en", "should I pay with my savings"),
    ],
)  # fmt: skip
def test_the_reserve_stays_and_what_is_more_than_a_month_is_told(lang, said):
    talk = planned(lang, said)
    assert talk.keys[0] == "figure.reserve"
    assert "4,000" in talk.text


def test_what_is_at_hand_is_no_yes_and_may_be_paid_but_for_a_month_of_it():
    talk = talked("欠招行信用卡3万,年化18%,最低还款1500,没逾期", "收入9000,开销4000", "手里有10000现金", "应急的钱能拿来还债吗", today=IN_NOVEMBER)
    assert "borrowing_to_repay" not in talk.facts
    assert talk.last[0].data["spare"] == 6000
    assert talk.say("拿 6,000元 先还")[0].key == "plan.ready"
    assert talk.facts["what_if.once"] == "6000"


@pytest.mark.parametrize(("lang", "said"), [("zh", "手里留了5000应急"), ("en", "I want to keep 6,000 aside"), ("en", "let me hold on to 6,000"), ("en", "we need to save 6,000 for the baby")])
def test_what_is_kept_once_is_no_sum_of_each_month(lang, said):
    facts = planned(lang, said).facts
    assert facts["reserve"] == "500"
    assert facts["cash"] in ("5000", "6000")


@pytest.mark.parametrize(("lang", "said", "months"), [("zh", "失业了会怎么样", 3), ("zh", "万一被裁了呢", 3), ("en", "what if I lose my job", 3), ("en", "what if I lose my job for five months", 5)])
def test_a_job_that_may_be_lost_leaves_the_wage_as_it_was_told(lang, said, months):
    talk = planned(lang, said)
    assert talk.keys[:2] == ["figure.job_if", "plan.ready"]
    assert (talk.facts["income"], talk.facts["what_if.missed"]) == ("9000", months)


@pytest.mark.parametrize(("lang", "said"), [("zh", "先还哪个"), ("zh", "哪一笔先还最划算"), ("zh", "该先还招行还是微粒贷"), ("en", "which one first?"), ("en", "should I pay the card or WeBank first?")])
def test_which_first_is_told_in_the_order_of_the_plan(lang, said):
    talk = planned(lang, said)
    assert talk.keys[0] == "plan.order"
    assert "1. 微粒贷" in talk.text or "1. WeBank" in talk.text


@pytest.mark.parametrize(("lang", "said"), [("zh", "如果对方同意降到12%呢"), ("en", "what if the lender agrees to 12%")])
def test_a_rate_that_a_lender_may_agree_to_needs_no_word_of_interest(lang, said):
    assert float(planned(lang, said).facts["what_if.rate"]["value"]) == 0.12


# -- details and wishes of several debts in a plan ---------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "told", "said", "slot", "values"),
    [
        ("zh", "花呗5000,借呗18000,微粒贷22000", "利率分别是14.6%,16%,18%", "rate", [0.146, 0.16, 0.18]),
        ("zh", "花呗5000,借呗18000,微粒贷22000", "最低还款分别500、1700、2100", "minimum", [500, 1700, 2100]),
        ("zh", "花呗5000,借呗18000,微粒贷22000", "分别逾期10天,两个月,40天", "overdue_days", [10, 60, 40]),
        ("en", "I owe 5,000 to Huabei, 18,000 to Jiebei and 22,000 to WeBank", "the rates are 14.6%, 16% and 18% respectively", "rate", [0.146, 0.16, 0.18]),
    ],
)  # fmt: skip
def test_a_list_goes_to_the_debts_in_their_order(lang, told, said, slot, values):
    facts = talked(told, said, lang=lang, today=IN_NOVEMBER).facts
    found = [facts[f"debts[{number}].{slot}"] for number in range(len(values))]
    assert [float(value["value"] if isinstance(value, dict) else value) for value in found] == values


def test_a_penalty_rate_is_told_of_each_that_is_named():
    facts = talked("浦发卡欠4.1万逾期75天,广发卡欠1.9万逾期40天", "浦发的罚息是日万分之五,广发也是万五", today=IN_NOVEMBER).facts
    assert [facts[f"debts[{number}].penalty_rate"] for number in (0, 1)] == [{"value": "0.0005", "per": "day"}] * 2


def test_without_interest_is_of_the_debt_in_whose_clause_it_stands():
    facts = talked("a card with 28k at 18% a year; and 10k from my cousin without interest", lang="en", today=IN_NOVEMBER).facts
    assert [facts[f"debts[{number}].rate"]["value"] for number in (0, 1)] == ["0.18", "0"]


@pytest.mark.parametrize(("lang", "said"), [("zh", "微粒贷提前还要收3%违约金,提前还划算吗"), ("en", "there's a 3% fee for paying WeBank early. worth it?")])
def test_a_fee_is_a_share_of_the_debt_that_is_paid_early(lang, said):
    talk = planned(lang, said)
    assert talk.keys[0] == "early.result"
    assert talk.last[0].data["fee"] == 600


def test_a_loan_offered_in_place_of_a_named_one_is_put_beside_that():
    lines = ("Car loan 90,000, secured on the car, 30 instalments of 3,400 left; card 22,000 at 18.25% min 1,100, both paid on time", "household income 13,000, essentials 6,000")
    talk = talked(*lines, "a bank offers me 90,000 at 5% over 36 months, 2,700 a month, to replace the car loan", lang="en", today=IN_NOVEMBER)
    assert (talk.keys[0], talk.last[0].data["replaced"], talk.last[0].data["new_cost"]) == ("swap.maybe", 90000, 7200)
    talk.say("bonus of 20,000 at the end of the year")
    assert (talk.keys[0], talk.facts["what_if.once"]) == ("plan.ready", "20000")


@pytest.mark.parametrize(("lang", "said"), [("zh", "每月还多少才还得完"), ("zh", "还多少本金才会少"), ("en", "what payment would end it?")])
def test_the_payment_that_ends_a_debt_is_told(lang, said):
    lines = {"zh": "一笔贷款10万,年化30%,每月只还2000,没逾期", "en": "loan of 100,000 at 30% a year, I only pay 2,000 a month, not overdue"}
    talk = talked(lines[lang], said, lang=lang, today=IN_NOVEMBER)
    assert (talk.keys[0], talk.last[0].data["payment"]) == ("figure.ending", 3235.34)


def test_so_much_a_month_with_how_long_is_a_change_and_no_other_minimum():
    talk = talked("一笔贷款6万,年化36%,每月只还1500,没逾期", "工资4500,吃住2500", "那每月还2500要多久", today=IN_NOVEMBER)
    assert (talk.keys[0], talk.facts["what_if.monthly"], talk.facts["debts[0].minimum"]) == ("plan.ready", "2500", "1500")


def test_a_waiver_counts_where_the_money_does_not_reach_and_nobody_is_asked_for_what_is_agreed():
    lines = ("浦发卡欠4.1万逾期75天最低4100,广发卡欠1.9万逾期40天最低1900", "我月收入5500,开销3500", "浦发客服说可以分60期,每期不收利息,一个月还683", "广发没谈下来,只肯减免800违约金")
    talk = talked(*lines, today=IN_NOVEMBER)
    assert "广发银行信用卡,免掉 800元" in talk.text
    talk.say("做个计划")
    assert "浦发银行信用卡,现在每月" not in talk.text


def test_a_detail_that_changes_nothing_is_said_back_alone():
    talk = talked("信用卡5万,逾期2个月,银行说分6期还清,减免部分滞纳金", "滞纳金减2000", "月工资12000,开销3500", today=IN_NOVEMBER)
    assert talk.keys[0] == "plan.ready"
    talk.say("罚息日万五")
    assert talk.keys[:2] == ["common.heard", "common.unchanged"]


def test_food_beside_a_wage_is_no_wage():
    facts = talked("招行欠5.6万,逾期9个月", "收入7000,房租2000,伙食1200,给爸妈500", today=IN_NOVEMBER).facts
    assert facts["spending.food"] == "1200"


def test_a_home_that_is_kept_is_not_counted_twice_before_the_due_day():
    lines = ("房贷还欠62万,月供3900,年利率4.1%,房子抵押的;另外装修贷8万年化7.2%还剩40期每期2260", "没有逾期", "两口子一共收入1万5,生活费5000,孩子学费1500")
    assert "还差" not in talked(*lines, today=IN_NOVEMBER).text


# -- as new people say it ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "said", "names"),
    [
        ("zh", "两笔:网贷A 4万年化24%月供2100,网贷B 2.5万年化36%月供1500", ["网贷A", "网贷B"]),
        ("zh", "第一笔4万年化24%月供2100,第二笔2.5万年化36%月供1500", [None, None]),
        ("en", "loan A 40,000 at 24%, 2,100 a month; loan B 25,000 at 36%, 1,500 a month", ["loan A", "loan B"]),
    ],
)
def test_debts_that_are_lettered_or_numbered_are_debts_of_their_own(lang, said, names):
    facts = talked(said, lang=lang, today=IN_NOVEMBER).facts
    assert [facts.get(f"debts[{number}].lender") for number in (0, 1)] == names
    assert [(facts[f"debts[{number}].owed"], facts[f"debts[{number}].minimum"]) for number in (0, 1)] == [("40000", "2100"), ("25000", "1500")]


@pytest.mark.parametrize(("lang", "said", "days"), [("zh", "都按时还着呢", [0, 0]), ("zh", "一直正常还款", [0, 0]), ("en", "I'm paying all of them on time", [0, 0]), ("zh", "以前都按时还,最近断了", [None, None])])
def test_who_pays_on_time_is_late_nowhere(lang, said, days):
    lines = {"zh": "招行卡欠2万6最低1300年化18%,分期乐欠8000每月1180", "en": "I owe 26,000 on a CMB card at 18%, minimum 1,300, and 8,000 to Fenqile, 1,180 a month"}
    facts = talked(lines[lang], said, lang=lang, today=IN_NOVEMBER).facts
    assert [facts.get(f"debts[{number}].overdue_days") for number in (0, 1)] == days


def test_months_without_pay_end_no_wage_before_there_is_a_plan():
    facts = talked("欠网贷4万年化24%月供2100没逾期", "收入5800", "4月到7月淡季没工资", today=IN_NOVEMBER).facts
    assert facts["income"] == "5800"


def test_less_from_a_month_on_is_less_in_each():
    facts = planned("en", "what if my hours get cut and I earn 1,000 less from March").facts
    assert (facts["what_if.extra"], facts["what_if.extra_since"]) == ("-1000", "2027-03-01")


def test_what_was_supposed_before_stays_beside_how_long():
    talk = talked("I owe 45,000 on my online loan, 28% a year, I pay 1,000 a month, 35 days late", "income 5,200, essentials 3,000", "they offer 24 instalments of 1,950 without interest", "what if they say no", "and if I pay 2,000 a month?", lang="en", today=IN_NOVEMBER)
    assert (talk.facts["what_if.refused"], talk.facts["what_if.monthly"]) == (True, "2000")


@pytest.mark.parametrize(
    ("lang", "lines", "until"),
    [
        ("zh", ("中信卡逾期3个月了,本金3.8万,花呗欠1万2没逾期,每月还1150", "罚息按日息万五算,到明年2月底要多少"), "2027-02-28"),
        ("en", ("I owe 45,000 on my CMB card, 35 days late, 18% a year", "how much penalty interest by the end of January at 0.05% a day"), "2027-01-31"),
    ],
)
def test_penalty_interest_to_a_day_is_of_the_debt_that_is_late(lang, lines, until):
    talk = talked(*lines, lang=lang, today=IN_NOVEMBER)
    assert talk.keys[0] == "arrears.result"
    assert (talk.facts["arrears.until"], talk.facts["debts[0].penalty_rate"]["value"]) == (until, "0.0005")


def test_no_way_to_pay_costs_less_than_nothing_more():
    lines = ("信用卡1.9万每月最低950利率18.25%;京东金条8000每月还880,没有逾期", "收入8700,开销4800,做个计划", "下下个月要交学费6000", "先还小的")
    talk = talked(*lines, today=IN_NOVEMBER)
    assert "多花 -" not in talk.text


def test_another_debt_takes_no_place_of_one_without_a_name():
    facts = talked("被平安起诉了,欠6.2万,法院月底开庭", "另外微粒贷1.1万还剩6期每期1950没逾期", today=IN_NOVEMBER).facts
    assert [facts[f"debts[{number}].owed"] for number in (0, 1)] == ["62000", "11000"]


def test_how_late_a_debt_is_tells_no_payment():
    talk = talked("借呗3.2万日息万四点五还剩14期月供2560,农行卡4.5万最低2250,还款日都是每月12号", "农行卡上个月没还上,逾期22天了,借呗没事", "农行说可以停息分36期,每期1250", today=IN_NOVEMBER)
    assert (talk.facts["debts[1].overdue_days"], talk.facts["debts[1].owed"], talk.facts["debts[1].offer_payment"]) == (22, "45000", "1250")


def test_a_sum_of_several_debts_is_told_in_its_parts():
    facts = talked("我欠了5家,一共11万,利率都是24%左右", "分别是3万、2.5万、2万、2万、1.5万", today=IN_NOVEMBER).facts
    assert [facts[f"debts[{number}].owed"] for number in range(5)] == ["30000", "25000", "20000", "20000", "15000"]
    assert {facts[f"debts[{number}].rate"]["value"] for number in range(5)} == {"0.24"}


def test_a_wish_for_time_is_no_lateness():
    facts = talked("我欠了5家,一共11万,利率都是24%左右", "能不能都延期3个月", today=IN_NOVEMBER).facts
    assert "debts[0].overdue_days" not in facts


def test_whether_a_fee_is_wanted_lets_none_off():
    assert not any(name.startswith("what_if.") for name in planned("zh", "想把微粒贷提前还了,要不要违约金").facts)


def test_a_household_s_wage_is_the_income():
    facts = talked("招联1.8万年化23.4%月还1050,没逾期", "我和老婆一共赚1万3,花销5500", today=IN_NOVEMBER).facts
    assert (facts["income"], facts.get("spouse_income")) == ("13000", None)


def test_a_rate_of_a_day_is_said_back_as_it_is():
    assert "0.045%" in talked("借呗3.2万日息万四点五还剩14期月供2560", today=IN_NOVEMBER).text


def test_who_pays_early_chooses_no_new_loan():
    lines = ("12k Huabei at 15%, 1,100 monthly; 30k bank loan at 9%, 18 payments of 1,790 left; both current", "take-home 7,000; spend 3,300; make a plan", "we keep 500 back every month")
    talk = talked(*lines, "pay off the bank loan early, they charge 3%", lang="en", today=IN_NOVEMBER)
    assert (talk.keys[0], talk.last[0].data["fee"]) == ("early.result", 900)


def test_the_parts_that_a_lender_may_grant_change_the_plan():
    told = "招行信用卡欠3万,年化18%,最低1500,逾期20天;网贷欠8000,年化24%,每月800,没逾期。月收入9000,开销4500,做个还款计划"
    talk = talked(told, "招行给分48期的话", today=IN_NOVEMBER)
    assert (talk.facts["debts[0].offer_kind"], talk.facts["debts[0].offer_count"]) == ("instalments", 48)


def test_where_a_debt_never_ends_nobody_is_sent_to_a_calendar_that_is_not_there():
    talk = talked("信用卡欠4万,年利率18%,每月只还500,没逾期。收入6000,开销5400,排个计划", today=IN_NOVEMBER)
    assert "永远还不完" in talk.text
    assert "日历" not in talk.text
