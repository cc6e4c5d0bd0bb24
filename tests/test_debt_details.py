"""What is told of one debt beside its sum: a court, a last day, fees, what is left of it; heard anywhere, filed under that debt."""

from datetime import date
from functools import partial

import pytest

from content.names import shown
from dialogs.understanding.labels.labels import labelled
from tests.talking import Talker, talked

TODAY = date(2026, 11, 27)
THREE = "招行信用卡欠3万,花呗8000,借呗2万,都没逾期,月收入12000,开销6000,本月一共要还3500"
THREE_EN = "I owe 30k on a CMB credit card, 8k on Huabei and 20k on Jiebei, none overdue. income 12000, spending 6000, 3500 due this month"


talk = partial(talked, today=TODAY)


OF_WHAT_IS_LATE = ("late_fee", "penalty_rate")
"""Where nothing is overdue they leave the plan as it was, and are said back alone."""


def data(talking: Talker) -> dict:
    return next(message.data for message in talking.last if message.key.startswith("plan."))


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("招行那笔被起诉了", "debts[0].in_court", True),
        ("花呗要在12月20号前还清", "debts[1].clear_by", "2026-12-20"),
        ("必须在12月20号之前把花呗还清", "debts[1].clear_by", "2026-12-20"),
        ("花呗逾期费每月35", "debts[1].late_fee", "35"),
        ("借呗罚息万分之七点五", "debts[2].penalty_rate", {"value": "0.00075", "per": "day"}),
        ("借呗罚息年化18%", "debts[2].penalty_rate", {"value": "0.18", "per": "year"}),
        ("借呗还剩18期每期1100", "debts[2].instalments_left", 18),
        ("招行最低还款1200", "debts[0].minimum", "1200"),
        ("借呗是拿车抵押的", "debts[2].secured", True),
    ],
)
def test_a_detail_is_filed_under_the_debt_it_names(said, name, value):
    talking = talk(THREE, "做还款计划", said)
    assert talking.facts[name] == value
    assert ("plan.ready" in talking.keys) is not name.endswith(OF_WHAT_IS_LATE)
    assert talking.facts["debts[0].product"] == "credit_card"


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("CMB is suing me", "debts[0].in_court", True),
        ("Huabei has to be cleared by 20 December", "debts[1].clear_by", "2026-12-20"),
        ("the late fee on Huabei is 35 a month", "debts[1].late_fee", "35"),
        ("the penalty rate on Jiebei is 0.075% a day", "debts[2].penalty_rate", {"value": "0.00075", "per": "day"}),
        ("18 instalments of 1100 left on Jiebei", "debts[2].instalments_left", 18),
        ("the minimum on the CMB card is 1200", "debts[0].minimum", "1200"),
    ],
)
def test_a_detail_is_heard_in_english(said, name, value):
    talking = talk(THREE_EN, "make a repayment plan", said, lang="en")
    assert talking.facts[name] == value
    assert ("plan.ready" in talking.keys) is not name.endswith(OF_WHAT_IS_LATE)


@pytest.mark.parametrize("said", ["我想12月20号前还清花呗", "花呗去年就还清了", "我怕被招行起诉", "他们说要起诉,花呗的罚息加收50%"])
def test_a_wish_a_fear_and_the_past_are_no_details(said):
    ends = {fact.slot.rpartition(".")[2] for fact in labelled(said, TODAY)}
    assert not ends & {"clear_by", "in_court", "penalty_rate", "late_fee"}


def test_what_is_due_on_all_debts_is_no_single_debts_minimum():
    facts = talk(THREE).facts
    assert facts["due_this_month"] == "3500"
    assert not [name for name in facts if name.endswith(".minimum")]
    assert talk("信用卡欠3万,本月要还1500").facts["debts[0].minimum"] == "1500"


def test_a_penalty_rate_is_no_answer_to_the_question_for_the_rate():
    talking = talk(THREE, "做还款计划", "罚息万分之七点五")
    assert talking.session.asked.endswith(".rate")
    assert not [name for name in talking.facts if name.endswith("].rate")]


def test_a_detail_is_corrected():
    talking = talk(THREE, "做还款计划", "花呗要在12月20号前还清", "不对,花呗是12月15号前还清")
    assert talking.keys[0] == "common.corrected"
    assert talking.facts["debts[1].clear_by"] == "2026-12-15"


def test_a_last_day_that_cannot_be_kept_is_said_with_what_is_lacking():
    talking = talk(THREE, "做还款计划", "花呗要在12月20号前还清")
    assert data(talking)["first_day"] == "2026-12-20"
    assert "赶不上最后一天" in talking.text
    assert "赶不上" not in talk(THREE, "做还款计划", "花呗要在明年12月20号前还清").text


def test_a_running_loan_told_first_is_no_offer_to_be_priced():
    talking = talk("车贷还剩18期每期2100")
    assert {"debts[0].secured", "debts[0].instalments_left", "debts[0].minimum"} <= talking.facts.keys()
    assert not [name for name in talking.facts if name.startswith("offer.")]


def test_instalments_that_are_left_are_no_offer_of_the_lender():
    talking = talk("借呗还剩12期,每期1100,收入9000,一个月花4000")
    assert not [name for name in talking.facts if ".offer_" in name]


def test_what_is_left_of_a_loan_stands_in_for_its_sum():
    talking = talk("借呗还剩12期,每期1100,没逾期,月收入9000,开销4000", "做还款计划")
    assert talking.keys[0] == "plan.ready"
    assert data(talking)["owed"] == 13_200
    assert data(talking)["total_interest"] == 0


def test_lenders_have_their_english_names():
    assert [shown(name)["en"] for name in ("花呗", "微粒贷", "招商银行", "花呗、借呗", "村头老王")] == [
        "Huabei", "Weilidai", "China Merchants Bank", "Huabei, Jiebei", "村头老王"]  # fmt: skip
    text = talk(THREE_EN, "make a repayment plan", lang="en").text
    assert not [char for line in text.splitlines() if line.startswith("·") for char in line if "\u4e00" <= char <= "\u9fff"]


def test_a_plan_takes_the_place_of_the_questions_about_where_they_stand():
    talking = talk("花呗8000,借呗2万,月收入9000,开销4000,每月一共要还2500", "做还款计划", "每月多还500")
    assert talking.facts["what_if.extra"] == "500"
    assert talking.keys[0] == "plan.ready"


def facts_of(lang, *lines):
    return talked(*lines, lang=lang).facts


def test_instalments_left_of_a_named_lender_are_of_a_debt_that_runs():
    facts = facts_of("en", "Jiebei 22,000, 12 instalments of 1,834 left, no arrears. Plan please", "I earn 8000 and spend 4000")
    assert [facts[f"debts[0].{end}"] for end in ("owed", "instalments_left", "minimum", "overdue_days")] == ["22000", 12, "1834", 0]
    assert not any(name.startswith("offer.") for name in facts)


def test_what_somebody_lives_on_is_no_sum_of_the_loan_priced_before():
    facts = facts_of("en", "what does this cost: 20000, 12 instalments of 1834", "I earn 8000 and spend 4000")
    assert (facts["offer.contract"], facts["income"], facts["essentials"]) == ("20000", "8000", "4000")


PLANNED = ("借呗欠2万2,逾期50天,每月还2000,年化15%,收入8000开销4000", "做计划", "不清楚")


@pytest.mark.parametrize(("said", "reserve"), [("每月500", "500"), ("一个月300吧", "300"), ("500", "500")])
def test_a_sum_a_month_answers_what_was_asked_and_is_no_income(said, reserve):
    facts = facts_of("zh", *PLANNED, said)
    assert (facts["income"], facts["reserve"]) == ("8000", reserve)


def test_so_many_parts_of_so_much_are_no_sum_to_keep():
    facts = facts_of("en", "I owe Jiebei 22000, 50 days overdue, minimum 2000, 15% a year, I earn 8000 and spend 4000", "make a plan", "I don't know", "yes, 12 instalments of 1834")
    assert facts.get("reserve") != "1834"


def test_a_bare_sum_before_its_days_is_owed():
    talker = Talker("en", TODAY)
    for line in ("I'm behind on a loan", "Jiebei", "20000, two months late"):
        talker.say(line)
    assert (talker.facts["debts[0].owed"], talker.facts["debts[0].overdue_days"]) == ("20000", 60)


def test_a_sum_paid_each_month_is_not_added_up_to_itself():
    talker = Talker("en", TODAY)
    talker.say("110000 in total, I pay 6800 a month, jiebei and two cards, 40 days late")
    assert "figure.sum" not in talker.keys
    assert talker.facts["total_owed"] == "110000"
