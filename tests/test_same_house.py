"""Promises about several debts at one house: each has its own sum and its own kind, and none is lost or taken for the total."""

import pytest

from tests.talking import talked

CARD_AND_LOAN = [("credit_card", "30000"), ("bank_loan", "50000")]


@pytest.mark.parametrize(
    ("lang", "said", "lenders"),
    [
        ("zh", "信用卡和新一贷都是平安的,一个欠3万一个欠5万,都逾期了", ["平安银行", "新一贷"]),
        ("zh", "信用卡和贷款都是建行的,一个欠3万,一个欠5万", ["建设银行", "建设银行"]),
        ("zh", "欠平安两笔,信用卡3万,另一笔贷款5万", ["平安银行", "平安银行"]),
        ("zh", "我在建行有两笔,信用卡欠3万,快贷欠5万", ["建设银行", "快贷"]),
        ("zh", "信用卡3万、新一贷5万,都是平安银行的", ["平安银行", "新一贷"]),
        ("zh", "招行的信用卡和闪电贷,一个欠3万一个欠5万", ["招商银行", "闪电贷"]),
        ("en", "My card and my personal loan are both with Ping An, 30k and 50k.", ["平安银行", "平安银行"]),
        ("en", "I owe Ping An 30,000 on the card and 50,000 on a loan", ["平安银行", "平安银行"]),
        ("en", "I have a credit card and a personal loan with CCB, 30,000 and 50,000", ["建设银行", "建设银行"]),
        ("en", "I have two debts with Ping An, a card of 30,000 and a loan of 50,000", ["平安银行", "平安银行"]),
    ],
)
def test_two_debts_at_one_house_are_two(lang, said, lenders):
    facts = talked(said, lang=lang).facts
    assert [(facts.get(f"debts[{n}].product"), facts.get(f"debts[{n}].owed")) for n in (0, 1)] == CARD_AND_LOAN
    assert [facts.get(f"debts[{n}].lender") for n in (0, 1)] == lenders
    assert "debts[2].owed" not in facts
    assert "total_owed" not in facts
