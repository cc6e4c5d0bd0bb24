"""Paying a known debt off early with the fee that is told of it: it is taken off what is saved, and asked no more."""

from datetime import date
from decimal import Decimal

import pytest

from dialogs.plans.early_fee import told_fee
from tests.talking import TODAY, talked

TWO = {
    "zh": "招行信用卡欠3万,利率18%,最低900,花呗8000利率15%每月900,都没逾期,工资7000,必要开销3500,做个还款计划",
    "en": "I owe CMB 30,000 on a card at 18%, minimum 900, and Huabei 8,000 at 15%, 900 a month, nothing late, I earn 7,000 and spend 3,500, make a plan",
}


def asked(*said):
    lang = "en" if said[0].isascii() else "zh"
    return talked(TWO[lang], *said, lang=lang)


@pytest.mark.parametrize(
    ("said", "fee", "key"),
    [
        ("提前还清花呗,违约金收3%,能省几个钱", "240", "early.result"),
        ("现在一把还掉花呗要罚200块,值不值", "200", "early.result"),
        ("花呗提前结清要多收30天的利息,合算吗", "98.63", "early.result"),
        ("花呗提前还免手续费,能省多少", "0", "early.result"),
        ("花呗一年内提前还要收3%,我用了一年多了,值得吗", "0", "early.result"),
        ("花呗一年内提前还要收3%,我才用了半年,值得吗", "240", "early.result"),
        ("提前还4000花呗,手续费1%,省多少", "40", "early.part"),
        ("招行这张卡一次还清要收500手续费,值吗", "500", "early.card"),
        ("Huabei wants 2% for paying early, worth it?", "160", "early.result"),
        ("if I clear Huabei today they charge a penalty of 150, does that pay", "150", "early.result"),
        ("closing Huabei early costs one month's interest", "98.63", "early.result"),
        ("Huabei has no prepayment fee, what would I save", "0", "early.result"),
    ],
)
def test_the_fee_that_is_told_is_taken_off_and_not_asked(said, fee, key):
    talk = asked(said)
    assert (talk.keys, Decimal(talk.facts["early.fee"])) == ([key], Decimal(fee))
    assert "figure.sum" not in talk.keys and "debts[1].late_fee" not in talk.facts


@pytest.mark.parametrize("fee", ["一个月利息", "剩余本金的3%", "没有手续费", "第一年收3%,满一年就免,我用了8个月"])
def test_the_question_for_the_fee_is_answered_in_any_of_its_forms(fee):
    assert asked("花呗提前还清能省多少", fee).keys == ["early.result"]


@pytest.mark.parametrize("said", ["花呗提前还要不要违约金", "is there a fee for paying Huabei early", "提前还清花呗要8000够吗"])
def test_a_question_for_the_fee_tells_none(said):
    assert "early.fee" not in asked(said).facts


@pytest.mark.parametrize(("said", "is_fee"), [("收不收手续费", False), ("有没有违约金", False), ("不收手续费", True), ("no penalty", True), ("借呗3万,年化是15%", False), ("the rate is 15%", False)])
def test_whether_there_is_a_fee_is_not_that_there_is_none(said, is_fee):
    assert (told_fee(said, TODAY) is not None) is is_fee


def test_a_loan_older_than_its_years_of_fees_is_free():
    fee = told_fee("3% within the first 6 months, I've had it for a year", date(2026, 11, 29))
    assert fee is not None and fee.amount == 0
