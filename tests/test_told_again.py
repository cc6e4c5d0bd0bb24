"""Figures told of several debts at once, corrected, or taken back by what is told later."""

from decimal import Decimal

import pytest

from dialogs.case import read_case
from dialogs.talk import Talk
from tests.talking import TODAY, Talker, talked


def told(*turns: str, lang: str = "zh") -> dict:
    return talked(*turns, lang=lang).facts


@pytest.mark.parametrize("text", ["借呗5万 微粒贷4万 信用卡6万 每个月要还9000", "信用卡3万,花呗1万,现在每月要还2600"])
def test_what_is_due_each_month_behind_a_list_of_sums_is_due_for_all_of_them(text: str) -> None:
    facts = told(text)
    assert facts["due_this_month"] in ("9000", "2600")
    assert not [name for name in facts if name.endswith(".minimum")]


def test_what_is_due_each_month_behind_every_debt_stays_its_own() -> None:
    facts = told("花呗2万,每月还800,借呗3万,每月还1200")
    assert (facts["debts[0].minimum"], facts["debts[1].minimum"]) == ("800", "1200")
    assert "due_this_month" not in facts


def test_due_in_all_is_for_all_the_lenders_and_not_what_is_owed() -> None:
    facts = told("I owe three lenders, 5,200 due in all each month, I earn 4,800", lang="en")
    assert facts["due_this_month"] == "5200"
    assert "debts[0].owed" not in facts


@pytest.mark.parametrize(("lang", "first", "monthly"), [
    ("en", "I owe 30,000 on Huabei, 45 days late, and 52,000 on a CMB credit card, 3 months late", "Huabei wants 2,400 a month and the card 2,700"),
    ("zh", "花呗欠3万逾期45天,招行信用卡欠5万2逾期三个月", "花呗每月2400,信用卡2700"),
])  # fmt: skip
def test_what_each_wants_a_month_leaves_what_is_owed_as_it_was(lang: str, first: str, monthly: str) -> None:
    facts = told(first, monthly, lang=lang)
    assert (facts["debts[0].owed"], facts["debts[1].owed"]) == ("30000", "52000")
    assert (facts["debts[0].minimum"], facts["debts[1].minimum"]) == ("2400", "2700")


@pytest.mark.parametrize(("lang", "first", "mended"), [
    ("en", "I owe 30,000 on Huabei, 45 days late, and 52,000 on a CMB credit card, 3 months late", "sorry, the card is 58,000"),
    ("zh", "花呗欠3万逾期45天,招行信用卡欠5万2逾期三个月", "不对,招行是欠5万8"),
])  # fmt: skip
def test_a_correction_names_the_debt_that_is_known_and_no_new_one(lang: str, first: str, mended: str) -> None:
    case = read_case(Talk(told(first, mended, lang=lang), TODAY))
    assert [debt.owed for debt in case.debts] == [Decimal(30000), Decimal(58000)]


@pytest.mark.parametrize(("lang", "turns"), [("zh", ("花呗欠2万,逾期一个月", "每月收入6000", "我其实没有工作")), ("en", ("I owe 20,000 on Huabei, a month late", "I earn 6,000 a month", "actually I don't have a job"))])
def test_no_work_after_a_wage_was_told_takes_the_wage_back(lang: str, turns: tuple[str, ...]) -> None:
    assert told(*turns, lang=lang)["income"] == "0"


def test_a_loan_of_a_bank_that_is_not_in_the_registry_is_a_debt_all_the_same() -> None:
    facts = told("宁波银行直接贷5万,逾期两个月了,还不上")
    assert (facts["debts[0].owed"], facts["debts[0].product"]) == ("50000", "bank_loan")


def test_how_much_is_owed_in_half_a_year_is_reckoned_to_that_day() -> None:
    talker = Talker()
    talker.say("花呗2万逾期一个月,利息每天万五")
    talker.say("半年后我会欠多少")
    assert "arrears.result" in talker.keys
    assert "算到 2027年5月24日" in talker.text


LEANING = {
    "scam_paid_already": ("en", "someone on WhatsApp offers me a loan of 50,000 but I must pay 2,000 deposit first", "I already sent it", "can I get it back?"),
    "hot_list": ("zh", "有人打电话说我涉嫌洗钱,要我把钱转到安全账户", "没交,怎么核实"),
    "court_answer": ("zh", "收到法院传票,网贷欠3万,昨天收到的", "要准备啥材料"),
    "crime_jail": ("en", "the collectors called my boss yesterday and said I will go to jail", "is that true?"),
    "credit_house_loan": ("zh", "征信上有两条逾期,2023年5月还清的,啥时候消", "我想买房子贷款,能行吗"),
    "repay_plan": ("zh", "借呗5万 微粒贷4万", "为什么先还这个"),
    "repay_script": ("en", "I can't go on, I want to end it", "I'm with my sister now", "now what do I tell the bank"),
}


@pytest.mark.parametrize("topic", LEANING)
def test_a_short_question_is_answered_by_what_was_told_before(topic: str) -> None:
    lang, *turns = LEANING[topic]
    talker = Talker(lang)
    for turn in turns:
        talker.say(turn)
    assert talker.keys[0] == f"answer.{topic}"


def test_a_question_of_family_law_begins_no_talk_of_debts() -> None:
    talker = Talker()
    talker.say("离婚孩子归谁")
    assert talker.keys == ["common.out_of_scope"]


def test_tired_and_one_thing_is_one_thing_in_the_middle_of_a_plan() -> None:
    talker = Talker("en")
    talker.say("I owe 20,000 on Huabei, 30 days late, I earn 5000, spend 3000")
    talker.say("I'm so tired, just tell me the one thing for tomorrow")
    assert talker.keys[-1] == "first.debts"


def test_what_is_due_in_all_is_shared_to_the_fen() -> None:
    talker = Talker()
    talker.say("工行信用卡2万,建行信用卡3万,中信信用卡5万4,都逾期一个月了,每月最低一共9500")
    talker.say("收入5500")
    talker.say("每月必要开销3000")
    talker.say("帮我排个计划")
    assert "9,500元" in talker.text
    assert "9,499" not in talker.text


def test_a_month_before_the_next_figure_says_nothing_of_the_sum_before_it() -> None:
    facts = told("信用卡4万每月最低2600,收入5000")
    assert (facts["debts[0].owed"], facts["debts[0].minimum"]) == ("40000", "2600")
