"""How somebody begins a talk about a plan: each figure of the first sentences goes where it belongs."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 28)
NONE = {"value": "0", "per": "year"}


def heard(*lines):
    return talked(*lines, lang="en" if lines[0].isascii() else "zh", today=TODAY).facts


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("招行5号1500,欠3万", {"minimum": "1500", "owed": "30000"}),
        ("CMB 1,500 on the 5th, 30,000 owed", {"minimum": "1500", "owed": "30000"}),
        ("CMB 30,000, 1,500 on the 5th", {"minimum": "1500", "owed": "30000"}),
        ("度小满3万剩24期一期1480,还有同事5千块", {"minimum": "1480", "owed": "30000", "instalments_left": 24}),
        ("Du Xiaoman 30,000, 24 left at 1,480", {"minimum": "1480", "owed": "30000", "instalments_left": 24}),
        ("On the card, WeBank 15,000, minimum 750 a month; CMB 1,500 on the 5th, 30,000 owed", {"minimum": "750", "owed": "15000"}),
        ("Huabei 8,000 a month late, CMB card 30,000", {"owed": "8000", "overdue_days": 30}),
        ("信用卡欠3万,最低还10%", {"owed": "30000", "minimum": "3000"}),
    ],
)
def test_what_is_due_is_not_what_is_owed(said, expected):
    facts = heard(said)
    assert {name: facts.get(f"debts[0].{name}") for name in expected} == expected
    assert "total_owed" not in facts


@pytest.mark.parametrize("said", ["两个网贷,一个每月1380一个每月920,都剩10期", "I have two loans: one is 1,380 a month, the other 920, ten payments left on each"])
def test_two_loans_told_by_their_payments(said):
    facts = heard(said)
    assert [facts[f"debts[{of}].minimum"] for of in (0, 1)] == ["1380", "920"]
    assert [facts[f"debts[{of}].instalments_left"] for of in (0, 1)] == [10, 10]
    assert not any(name.endswith(".owed") for name in facts)


@pytest.mark.parametrize(
    "said",
    ["微粒贷2万4,还剩12期,每期2200。二姨那借了1万,不要利息,说有钱再还", "I owe Weilidai 24,000, 12 instalments left of 2,200, and my aunt 10,000, she wants no interest"],
)
def test_the_aunt_takes_no_interest_and_the_lender_does(said):
    facts = heard(said)
    assert facts["debts[1].rate"] == NONE
    assert "debts[0].rate" not in facts


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("我工资10500,爱人4000,一家人要5500", {"income": "10500", "spouse_income": "4000", "essentials": "5500"}),
        ("I get 10,500, my wife 4,000, the family needs 5,500", {"income": "10500", "spouse_income": "4000", "essentials": "5500"}),
        ("收入6500,老公给家里5000,我自己花2800", {"income": "6500", "spouse_income": "5000", "spending.living": "2800"}),
        ("工资卡每月15号进6800,花3300", {"income": "6800", "essentials": "3300"}),
        ("pay comes on the 15th, 6,800, I spend 3,300", {"income": "6800", "essentials": "3300"}),
        ("I'm paid 8,600 on the 15th. 3,000 to live on, 1,500 for the nursery", {"income": "8600", "spending.living": "3000", "spending.children": "1500"}),
    ],
)
def test_what_comes_in_and_what_it_takes_to_live(said, expected):
    facts = heard(said)
    assert {name: value for name, value in facts.items() if name in ("income", "spouse_income", "essentials") or name.startswith("spending.")} == expected


@pytest.mark.parametrize(
    ("said", "slot", "expected"),
    [
        (("建行12000,农行9000,光大22000,账单日不一样,还款日分别是3号、12号、25号",), "due_on", ["2026-12-03", "2026-12-12", "2026-12-25"]),
        (("CCB 12,000, ABC 9,000, Everbright 22,000, due on the 3rd, 12th and 25th",), "due_on", ["2026-12-03", "2026-12-12", "2026-12-25"]),
        (("三张卡,招行2万,平安1万,中信3万", "最低都是10%"), "minimum", ["2000", "1000", "3000"]),
        (("three cards: CMB 20,000, Ping An 10,000, CITIC 30,000", "minimum is 10% on each"), "minimum", ["2000", "1000", "3000"]),
        (("想要一份还款计划,欠款一共9万2", "招商3.2万,平安4万,剩下的是浦发", "最低分别1600、2000、1000"), "minimum", ["1600", "2000", "1000"]),
        (("JD 6,000, Meituan 8k and a CITIC card 25,000", "I pay 600, 850 and 1,250 a month on them"), "minimum", ["600", "850", "1250"]),
    ],
)
def test_a_row_of_details_is_of_the_debts_in_their_order(said, slot, expected):
    facts = heard(*said)
    assert [facts[f"debts[{of}].{slot}"] for of in range(3)] == expected
    assert "income" not in facts
    assert not any(name.endswith(".rate") for name in facts)


@pytest.mark.parametrize("said", ["找朋友借2万先还上可以吗", "我想跟我姐借1万先把花呗还了", "can I borrow 20,000 from a friend to catch up?", "what if I borrow 5,000 from my brother"])
def test_a_loan_that_is_thought_of_is_no_debt(said):
    base = "Huabei 8,000, 800 a month, nothing late, I earn 7,000 and spend 4,000" if said.isascii() else "花呗8000每月800,没逾期,工资7000,花4000"
    talk = talked(base, said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert "debts[1].owed" not in talk.facts
    assert {"answer.repay_new_loan", "common.from_kin"} & set(talk.keys)


def test_mortgage_and_car_told_as_one_small_sum_are_what_is_due():
    facts = heard("房贷车贷一共3400,工资8200")
    assert (facts["debts[0].minimum"], facts["income"]) == ("3400", "8200")
    assert "debts[0].owed" not in facts


@pytest.mark.parametrize("lines", [
    ("信用卡欠2万年化18%最低800,收入6000开销4000,我有14000存款,做个计划", "留5000应急"),
    ("card 20,000 at 18%, minimum 800, I earn 6,000 and spend 4,000, I have 14,000 in savings, make a plan", "keep 5,000 for emergencies"),
])
def test_of_savings_of_which_a_part_stays_the_rest_goes_to_the_debts(lines):
    facts = heard(*lines)
    assert (facts["cash"], facts["what_if.once"]) == ("14000", "9000")


def test_days_in_a_row_go_to_the_debts_in_their_order():
    facts = heard("CMB 21,000 and Huabei 7,000, 45 and 15 days late")
    assert [facts[f"debts[{of}].overdue_days"] for of in (0, 1)] == [45, 15]


@pytest.mark.parametrize("said", ["开出租一个月6200,欠网贷4万", "我俩一个月6200,欠网贷4万", "两口子加起来一个月6200,欠网贷4万"])
def test_what_two_earn_or_a_taxi_brings_is_no_payment(said):
    facts = heard(said)
    assert (facts["income"], facts["debts[0].owed"], facts.get("debts[0].minimum")) == ("6200", "40000", None)


@pytest.mark.parametrize(
    "said",
    ["我还有个分期,还剩8期每期620", "对了还有笔贷款,剩8期,一期620", "I also have a phone loan, 8 instalments of 620 left", "there's a loan with 8 payments of 620 to go"],
)
def test_a_further_loan_without_a_name_is_none_of_those_that_are_known(said):
    base = "信用卡2万最低2000,花呗6000每月600,没逾期,工资9000,生活费4000,做个计划" if not said.isascii() else "card 20000 minimum 2000, Huabei 6000 minimum 600, not late, income 9000, living costs 4000, make a plan"
    facts = heard(base, said)
    assert [facts.get(f"debts[2].{name}") for name in ("instalments_left", "minimum")] == [8, "620"]
    assert (facts["debts[0].minimum"], facts["debts[1].minimum"], facts["income"]) == ("2000", "600", "9000")
    assert "what_if.extra" not in facts
