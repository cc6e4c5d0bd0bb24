"""How long overdue, told of one debt of several, of the others, or of all: each debt gets its own days and no other's."""

import pytest

from tests.talking import Talker


def days(*turns: str, lang: str = "zh") -> dict[str, int]:
    talker = Talker(lang)
    for turn in turns:
        talker.say(turn)
    facts = talker.facts
    return {facts.get(f"debts[{n}].lender", facts.get(f"debts[{n}].product", n)): facts.get(f"debts[{n}].overdue_days") for n in range(5) if any(name.startswith(f"debts[{n}].") for name in facts)}


def test_only_the_one_that_is_named_is_overdue() -> None:
    told = days("4张信用卡,建行3万中信2万8平安1.5万广发9千,只有中信逾期了,逾期25天")
    assert told.pop("中信银行") == 25
    assert set(told.values()) == {None}


def test_of_a_bank_and_a_relative_the_bank_is_meant() -> None:
    assert days("欠亲戚3万,欠银行5万,亲戚的不急,银行逾期两个月") == {"private_loan": None, "bank_loan": 60}


def test_what_holds_for_a_part_holds_for_no_whole() -> None:
    assert days("欠款总额11万5,其中逾期的4万2,没逾期的7万3,每月收入6800") == {0: None}


def test_the_first_in_a_list_is_not_all_of_it() -> None:
    told = Talker("en")
    told.say("Three app loans: 6,000, 8,000 and 11,000. The first is 70 days late")
    assert [told.facts.get(f"debts[{n}].overdue_days") for n in range(3)] == [70, None, None]


def test_a_month_in_which_the_job_was_lost_is_not_that_of_the_arrears() -> None:
    assert days("lost my job in august and behind on my card", lang="en") == {"credit_card": None}


@pytest.mark.parametrize(("text", "expected"), [("overdue on Jiebei, 3 weeks. 14k.", 21), ("借呗欠1万4,逾期了,大概三周", 21)])
def test_a_length_of_time_by_itself_goes_on_from_the_word_before_it(text: str, expected: int) -> None:
    assert days(text, lang="en" if text.isascii() else "zh") == {"借呗": expected}


@pytest.mark.parametrize(("answer", "expected"), [
    ("都是70天左右", {"花呗": 70, "借呗": 70}),
    ("花呗刚逾期一周,借呗还没到期", {"花呗": 7, "借呗": 0}),
    ("借呗50天,另一个一个月", {"花呗": 30, "借呗": 50}),
    ("60天", {"花呗": 60, "借呗": None}),
])  # fmt: skip
def test_an_answer_may_tell_of_each(answer: str, expected: dict[str, int]) -> None:
    assert days("花呗1万2借呗2万", answer) == expected


def test_what_is_spent_on_other_things_is_nobody_elses_wage() -> None:
    talker = Talker()
    talker.say("京东白条欠3200,逾期15天")
    talker.say("收入4500,房租900,其他差不多1500")
    assert talker.facts["income"] == "4500"
    assert talker.facts["spending.other"] == "1500"
    assert "spouse_income" not in talker.facts


def test_what_is_due_each_month_for_all_is_that_of_no_one_debt() -> None:
    talker = Talker()
    talker.say("一共欠19万,信用卡11万,剩下是网贷,都还在还,每个月要还8200")
    assert talker.facts["due_this_month"] == "8200"
    assert talker.facts["debts[1].owed"] == "80000"
