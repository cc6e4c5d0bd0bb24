"""Debts that were told are put right by their names: struck out, renamed, paid on, with a rate, a payment and days overdue of their own."""

from datetime import date

import pytest

from dialogs.told.filing import items
from tests.talking import talked

TODAY = date(2026, 11, 28)
DEBTS = {"zh": "借呗3万,微粒贷2万,花呗5千,都逾期两个月", "en": "Jiebei 30,000, Weilidai 20,000, Huabei 5,000, all two months late"}


def after(said, end):
    """That fact of each debt by its lender, after the message."""
    lang = "en" if said.isascii() else "zh"
    facts = talked(DEBTS[lang], said, lang=lang, today=TODAY).facts
    assert "income" not in facts
    return {item["lender"]: item.get(end) for item in items(facts).values()}


@pytest.mark.parametrize("said", ["把花呗去掉,那是我老婆的", "花呗不是我的", "take Huabei out, it's my wife's", "Huabei isn't mine"])
def test_a_debt_of_somebody_else_is_struck_out(said):
    assert after(said, "owed") == {"借呗": "30000", "微粒贷": "20000"}


@pytest.mark.parametrize("said", ["把花呗的利息去掉还欠多少", "花呗能不能不算利息", "花呗是我老婆的,要我还吗", "如果花呗不算呢"])
def test_a_question_strikes_nothing_out(said):
    assert len(after(said, "owed")) == 3


@pytest.mark.parametrize("said", ["记错了,不是微粒贷,是网商贷2万", "不是微粒贷,是网商贷", "sorry, not Weilidai, it's Wangshangdai 20,000"])
def test_another_name_is_no_other_debt(said):
    assert after(said, "owed") == {"借呗": "30000", "网商贷": "20000", "花呗": "5000"}


@pytest.mark.parametrize("said", ["微粒贷是三个月,另外两个才一个月", "另外两个一个月,微粒贷三个月", "Weilidai is three months, the other two just one month"])
def test_how_late_each_is_may_be_told_again(said):
    assert after(said, "overdue_days") == {"借呗": 30, "微粒贷": 90, "花呗": 30}


@pytest.mark.parametrize("said", ["借呗和微粒贷年化都是18%,花呗15%", "Jiebei and Weilidai are at 18% a year, Huabei 15%"])
def test_a_rate_for_two_and_another_for_the_third(said):
    assert after(said, "rate") == {"借呗": {"value": "0.18", "per": "year"}, "微粒贷": {"value": "0.18", "per": "year"}, "花呗": {"value": "0.15", "per": "year"}}


@pytest.mark.parametrize("said", ["前两个每月还1500和900", "the first two are 1,500 and 900 a month"])
def test_payments_of_the_first_two_are_no_wage(said):
    assert after(said, "minimum") == {"借呗": "1500", "微粒贷": "900", "花呗": None}


@pytest.mark.parametrize("said", ["昨天还了借呗5000", "yesterday I paid 5,000 to Jiebei"])
def test_what_was_paid_on_one_is_booked(said):
    lang = "en" if said.isascii() else "zh"
    assert talked(DEBTS[lang], said, lang=lang, today=TODAY).facts["checkin[0].paid"] == "5000"
