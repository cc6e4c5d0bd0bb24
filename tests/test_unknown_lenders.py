"""Promise: a sum told of a lender that nobody knows is not given to the next one, and the next one's own is not lost."""

from datetime import date

import pytest

from dialogs.understanding.labels.labels import labelled

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


@pytest.mark.parametrize(
    ("said", "owed"),
    [
        ("I owe QuickFin 12,000 and Sunny Loan 8000, both about a month behind", {"QuickFin": "12000", "Sunny Loan": "8000"}),
        ("i owe quickfin 12k and luckycash 5k", {"quickfin": "12000", "luckycash": "5000"}),
        ("I borrowed 9,000 from an app called MoneyTree and 14,000 from Baitiao", {"MoneyTree": "9000", "jd": "14000"}),
        ("鑫融小贷8000,还有个叫快易花的1万2", {"鑫融小贷": "8000", "快易花": "12000"}),
        ("在钱袋子上借了9000,白条1万4", {"钱袋子": "9000", "jd": "14000"}),
        ("欠小象优品5000,大鱼分期8000", {"小象优品": "5000", "大鱼分期": "8000"}),
    ],
)
def test_a_lender_that_nobody_knows_is_called_what_the_person_calls_it(said: str, owed: dict[str, str]) -> None:
    told = {fact.name: fact.value for fact in labelled(said, TODAY)}
    names = {name.split(".")[0]: value for name, value in told.items() if name.endswith(".lender")}
    assert {lender: told[f"{debt}.owed"] for debt, lender in names.items()} == owed


@pytest.mark.parametrize("said", ["欠老王5000,欠张三8000", "I owe Peter 3,000", "欠外债八万", "欠房东3000房租", "owe about 12k"])
def test_a_person_is_no_lender_of_that_sort(said: str) -> None:
    assert not [fact for fact in labelled(said, TODAY) if fact.name.endswith(".lender")]
