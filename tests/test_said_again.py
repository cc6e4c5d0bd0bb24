"""What somebody makes of a fee (a year, or all instalments together) is that fee told again, and no second price."""

from datetime import date

import pytest

from dialogs.understanding.offers.offers import read_offer
from tests.talking import talked

TODAY = date(2026, 11, 28)
WORDINGS = [
    ("银行让我把账单1万2分12期 每期手续费0.6% 说一年才7.2 对吗", "13.03"),
    ("银行叫我账单8000分6期,每期手续费0.75%,说一年也就4.5,划算吗", "15.27"),
    ("账单2万分24期 一期费率0.5% 客服说年利率12 是真的吗", "11.13"),
    ("信用卡1万5分12期,每月手续费率0.65%,他们说年化7.8 对不对", "14.10"),
    ("账单分期6000元12期每期0.66%手续费,说算下来一年7.92", "14.31"),
    ("账单9000分18期,一期的费率0.55%,说年化才6.6 真的吗", "12.16"),
    ("bank wants me to split my 12000 bill into 12, fee 0.6% each month, they say that's just 7.2 a year. true?", "13.03"),
    ("they offered to turn the 8000 statement into 6 instalments at 0.75% fee per instalment, so 4.5 in all they say", "15.27"),
    ("card bill 20000 over 24 months, monthly fee 0.5%, agent says 12 a year", "11.13"),
]


@pytest.mark.parametrize(("said", "yearly"), WORDINGS)
def test_a_fee_told_twice_is_one_price(said, yearly):
    talk = talked(said, lang="en" if said.isascii() else "zh", today=TODAY)
    told = next(message.data for message in talk.last if message.key == "rate.cost")
    assert f"{told['nominal_annual'] * 100:.2f}" == yearly
    assert not any(name.startswith("debts[") for name in talk.facts)


def test_a_rate_beside_a_fee_stays_a_price():
    for said in ("借1万分12期,年化7.2%,每期另收手续费0.3%", "手续费每月按本金0.5%收,借3万,年化12%等额本息24期"):
        told = read_offer(said, today=TODAY).terms
        assert told.quoted is not None
        assert any(fee.when == "each" for fee in told.fees)


def test_a_fee_and_what_it_is_said_to_be_a_year_are_asked_about_where_no_loan_is_told():
    talk = talked("业务员说月费率1.2%,一年也就14.4%,对不", today=TODAY)
    assert talk.session.facts["offer.quoted"] == {"value": "0.144", "per": "year"}
