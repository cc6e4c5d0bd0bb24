"""A new loan with its terms, to pay debts that are known: whom it pays off is named there, and does not lend it."""

import pytest

from tests.talking import talked

TWO = {
    "zh": ("招行信用卡欠3万,利率18%,最低900,花呗8000利率15%每月900,都没逾期,工资7000,必要开销3500", "做个还款计划", "0"),
    "en": ("I owe CMB 30,000 on a card at 18%, minimum 900, and Huabei 8,000 at 15%, 900 a month, nothing late, I earn 7,000 and spend 3,500", "make a plan", "0"),
}


@pytest.mark.parametrize(
    ("said", "of", "lender", "received"),
    [
        ("可不可以借2.8万年化9%把招行还了", [0], None, "28000"),
        ("去微众借2万年化12%还招行划算吗", [0], "bank", "20000"),
        ("把花呗换成工行的贷款,年化6%,值不值", [1], "bank", "8000"),
        ("could I take a new loan of 28,000 at 9% to pay off CMB", [0], None, "28000"),
        ("would it help to borrow 28,000 at 9% over two years and clear CMB", [0], None, "28000"),
        ("can I move the CMB balance to a 24-month loan at 9%", [0], None, "30000"),
        ("ICBC would lend me 8,000 at 6% to clear Huabei", [1], "bank", "8000"),
    ],
)
def test_who_is_paid_off_by_a_new_loan_does_not_lend_it(said, of, lender, received):
    lang = "en" if said.isascii() else "zh"
    facts = talked(*TWO[lang], said, lang=lang).facts
    assert (facts.get("swap.of"), facts.get("offer.lender_kind"), facts.get("offer.received", "").removesuffix(".0")) == (of, lender, received)
    assert facts["debts[0].rate"]["value"] == "0.18" and "debts[2].lender" not in facts
