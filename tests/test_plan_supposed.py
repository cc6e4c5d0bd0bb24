"""What people suppose beside a plan, in their plainest words, and what another pace would cost them."""

from datetime import date
from decimal import Decimal

import pytest

from dialogs.calculator.open_debt import Relief
from dialogs.calculator.optimum import optimum
from dialogs.calculator.plan import Debt, follow
from tests.talking import talked

TODAY = date(2026, 11, 28)
THREE = {
    "zh": ("招行信用卡欠3万2,年化18,最低还1600;花呗欠8000,年化15,每月还900;借呗12000,年化14.6%,每月1100。都还没逾期", "每个月到手8800,必须花4500", "做个还款计划"),
    "en": ("CMB credit card 32,000 at 18% a year, minimum 1600; huabei 8,000 at 15%, 900 a month; jiebei 12,000 at 14.6%, 1,100 a month. nothing is late yet", "i bring home 8,800 and need 4,500 to live", "make me a plan"),
}


def beside(*said):
    lang = "en" if said[0].isascii() else "zh"
    return talked(*THREE[lang], *said, lang=lang, today=TODAY)


def supposed(*said):
    return {name.removeprefix("what_if."): value for name, value in beside(*said).facts.items() if name.startswith("what_if.") and name != "what_if.about"}


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("四月起房租便宜300", {"extra": "300", "extra_since": "2027-04-01"}),
        ("从二月起水电费多出100", {"extra": "-100", "extra_since": "2027-02-01"}),
        ("房租四月起便宜300,那我每月就能多还300", {"extra": "300", "extra_since": "2027-04-01"}),
        ("300 more because my rent is lower", {"extra": "300"}),
        ("200 less since my rent went up", {"extra": "-200"}),
        ("as my rent fell i can put 300 more in each month", {"extra": "300"}),
        ("childcare is 500 cheaper from march", {"extra": "500", "extra_since": "2027-03-01"}),
        ("三月起每月还4000", {"monthly": "4000", "since": "2027-03-01"}),
        ("from march on i can only pay 4000", {"monthly": "4000", "since": "2027-03-01"}),
        ("三月多还2000", {"once": "2000", "once_on": "2027-03-31"}),
        ("pay 2000 extra in march, how much does it save", {"once": "2000", "once_on": "2027-03-31"}),
        ("in march i must spend 2000 extra on the car", {"once": "-2000", "once_on": "2027-03-01"}),
        ("要不要每月多还300,能省多少利息", {"extra": "300"}),
        ("probably nothing for the next two months", {"missed": 2}),
        ("后面两个月可能都还不了", {"missed": 2}),
    ],
)
def test_more_or_less_for_the_debts_whatever_it_comes_from(said, facts):
    assert supposed(said) == facts


def test_a_rent_that_is_cheaper_by_so_much_is_no_rent_of_that_sum():
    assert "spending.rent" not in beside("四月起房租便宜300").facts
    assert beside("my rent is 300 cheaper now so i can pay 300 more").facts["essentials"] == "4200"


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("利息停半年呢", {"cut": "0", "cut_for": 6}),
        ("要是银行肯停息6个月", {"cut": "0", "cut_for": 6, "of": [0]}),
        ("头一年利息减半", {"cut": "0.5", "cut_for": 12}),
        ("what if interest stopped for six months", {"cut": "0", "cut_for": 6}),
        ("no interest for the first half year", {"cut": "0", "cut_for": 6}),
        ("no interest until june", {"cut": "0", "cut_for": 6}),
        ("利率降到12呢", {"rate": {"value": "0.12", "per": "year"}}),
        ("what if jiebei's rate went down to 9", {"rate": {"value": "0.09", "per": "year"}, "of": [2]}),
    ],
)
def test_interest_is_let_off_for_as_long_as_was_said(said, facts):
    assert supposed(said) == facts


def test_a_rate_told_behind_another_takes_its_place():
    assert supposed("利息停半年呢", "利率降到12呢") == {"rate": {"value": "0.12", "per": "year"}}


def test_interest_that_stopped_for_a_time_runs_again_after_it():
    debt = Debt(name="0", balance=Decimal(1000), annual_rate=Decimal("0.12"), minimum=Decimal(100), relief=Relief(2, Decimal(0), Decimal(0)))
    plan = follow([debt], lambda _: 10_000, "avalanche")
    assert [month["0"].interest for month in plan.schedule[:4]] == [Decimal(0), Decimal(0), Decimal(8), Decimal("7.08")]
    best = optimum([debt, Debt(name="1", balance=Decimal(1000), annual_rate=Decimal("0.06"), minimum=Decimal(50))], lambda _: 20_000)
    assert best.proven
    assert best.plan.total_interest < follow([debt, Debt(name="1", balance=Decimal(1000), annual_rate=Decimal("0.06"), minimum=Decimal(50))], lambda _: 20_000, "snowball").total_interest + Decimal("0.01")


@pytest.mark.parametrize("said", ["只还最低会怎样", "每个月都只还最低还款,要还到什么时候", "what if i only pay the minimum", "if i just keep paying the minimums how long does it take"])
def test_the_minimum_alone_is_put_beside_the_plan(said):
    talker = beside(said)
    assert talker.keys[0] == "figure.least"
    assert "6,330.46" in talker.text  # 32,000 at 1.5 % a month, 1,600 a month: 24 payments
    assert "2,384.46" in talker.text


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("每月多还500", "能省多少"), "629.16"),
        (("i can pay 500 more a month", "how much do i save"), "629.16"),
        (("下个月还不上", "这样省了多少"), "多花 885.33"),
        (("what do i save",), "2,384.46"),
    ],
)
def test_what_is_saved_is_told_against_the_plan_before(turns, said):
    assert said in beside(*turns).text


def test_proof_to_be_saved_is_no_money_saved():
    assert "figure.least" not in beside("what should i save as evidence").keys


@pytest.mark.parametrize("said", ["花呗什么时候还完", "when is huabei gone"])
def test_no_day_is_named_where_the_money_does_not_reach(said):
    lang = "en" if said.isascii() else "zh"
    short = {"zh": "每个月到手7800,必须花4500", "en": "i bring home 7,800 and need 4,500 to live"}
    talker = talked(THREE[lang][0], short[lang], THREE[lang][2], said, lang=lang, today=TODAY)
    assert talker.keys[0] == "figure.no_end"
    assert "300" in talker.text
