"""Promise: a sum told of a lender that nobody knows is not given to the next one, and the next one's own is not lost."""

from datetime import date

import pytest

from dialogs.understanding.labels import labelled

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    "said",
    [
        "I owe Suning 8000 at 18% a year, 500 a month, not overdue; CMB card 30000 at 18%, 1500 a month",
        "I owe Suning 8000; CMB card 30000",
        "Suning: owe 8000 yuan, 180 a month; CMB card: owe 30000, 210 a month",
        "苏某贷:欠8000,月供180;招商银行信用卡:欠30000,月供210",
        "I owe Suning 8000, CMB card: 30000",
        "欠某某金服8000,招商银行信用卡30000",
    ],
)
def test_each_sum_stays_with_its_own_lender(said: str) -> None:
    told = {fact.name: fact.value for fact in labelled(said, TODAY)}
    of_card = next(name for name, value in told.items() if name.endswith(".lender") and value == "cmb").replace("lender", "owed")
    assert told[of_card] == "30000"
    assert sorted(value for name, value in told.items() if name.endswith(".owed")) == ["30000", "8000"]


def test_a_sum_before_its_lender_is_still_named_by_it() -> None:
    told = {fact.name: fact.value for fact in labelled("I owe 8000 on my CMB card, 40 days late", TODAY)}
    assert told["debts[0].owed"] == "8000"
    assert told["debts[0].lender"] == "cmb"
