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


@pytest.mark.parametrize(("lang", "said"), [("zh", "手里留了5000应急"), ("en", "I want to keep 6,000 aside")])
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
