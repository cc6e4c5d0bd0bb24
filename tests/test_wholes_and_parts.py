"""What several come to and then each of them is told once: debts, the income of two; one debt is told from another by its sum, size or place."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 22)


def facts(*texts):
    return talked(*texts, lang="en" if texts[-1].isascii() else "zh", today=TODAY).facts


def of_debts(end, *texts):
    return [value for name, value in sorted(facts(*texts).items()) if name.startswith("debts[") and name.endswith(f".{end}")]


@pytest.mark.parametrize(
    ("text", "owed"),
    [
        ("I owe 58,000 on two cards, 38,000 and 20,000, both two months late", ["38000", "20000"]),
        ("58,000 on two credit cards, one 38,000 and one 20,000", ["38000", "20000"]),
        ("Two cards, 58,000 together (38,000 and 20,000), and Huabei 5,000", ["38000", "5000", "20000"]),
        ("两张信用卡欠了5万8,3万8和2万,都逾期两个月", ["38000", "20000"]),
        ("两个网贷3万,1万8和1万2", ["18000", "12000"]),
        ("三张卡欠5万,2万、1万8、1万2,还有花呗6000", ["20000", "6000", "18000", "12000"]),
    ],
)
def test_what_debts_come_to_is_no_further_debt(text, owed):
    assert of_debts("owed", text) == owed


@pytest.mark.parametrize("text", ["两个人收入9000,我5000,老婆4000,欠了3万", "Household income is 9,000: 5,000 mine and 4,000 my husband's"])
def test_what_two_earn_together_is_told_once(text):
    told = facts(text)
    assert (told["income"], told["spouse_income"]) == ("5000", "4000")


def test_rent_and_food_that_come_to_the_income_are_nobodys_wage():
    assert facts("我和老婆一个月一万一,房租2000,吃喝9000").get("spouse_income") != "9000"


CARDS = {"zh": ("信用卡两张,一张3万,一张1万2,花呗8000,都没逾期,做个计划", "工资9500", "家里要2500"), "en": ("two credit cards, 30,000 and 12,000, and Huabei 8,000, none is late, make me a plan", "I earn 9,500", "2,500")}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("大的那张最低1500,小的600", ["1500", "600"]),
        ("大卡一个月要1500,小卡600,花呗400", ["1500", "600", "400"]),
        ("3万的那张最低1500,另一张600", ["1500", "600"]),
        ("第一张1500,第二张600,花呗400", ["1500", "600", "400"]),
        ("花呗400", ["400"]),
        ("The big one wants 1,500 and the small one 600", ["1500", "600"]),
        ("the 30,000 card needs 1,500 and the 12,000 one 600", ["1500", "600"]),
        ("minimums: 1,500 on the big card, 600 on the small one, 400 for Huabei", ["1500", "600", "400"]),
        ("Huabei takes 400 and the small card 600", ["600", "400"]),
    ],
)
def test_what_is_due_of_one_of_two_cards_is_filed_at_it(text, due):
    base = CARDS["en" if text.isascii() else "zh"]
    assert of_debts("minimum", *base, text) == due
    assert of_debts("owed", *base, text) == ["30000", "12000", "8000"]


def test_a_smaller_sum_that_is_put_right_is_what_is_owed():
    assert of_debts("owed", *CARDS["zh"], "说错了,花呗是800") == ["30000", "12000", "800"]
