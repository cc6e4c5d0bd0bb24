"""A debt that is paid off goes from the case file, and whatever else the message tells is kept."""

import pytest

from dialogs.told.filing import items
from tests.talking import talked


@pytest.mark.parametrize(("text", "lang"), [("白条还清了", "zh"), ("白条上个月已经还清了", "zh"), ("白条其实早就结清了", "zh"), ("Baitiao is paid off", "en")])
def test_a_debt_that_is_gone_is_struck_out_and_the_question_stays(text, lang):
    talk = talked({"zh": "花呗欠5千,白条3千", "en": "Huabei 5k, Baitiao 3k"}[lang], text, lang=lang)
    assert talk.keys[0] == "common.paid_off"
    assert talk.session.asked == "debts[0].overdue_days"
    assert [item["owed"] for item in items(talk.facts).values()] == ["5000"]


def test_what_is_told_beside_it_is_filed():
    talk = talked("花呗欠5千,白条3千,招行2万", "花呗白条都还清了,招行逾期30天")
    assert [(item["lender"], item["overdue_days"]) for item in items(talk.facts).values()] == [("招商银行", 30)]


@pytest.mark.parametrize("text", ["白条还清了会涨额度吗", "白条还没还清", "想先把白条还清", "白条年底前要还清"])
def test_what_is_not_paid_yet_stays(text):
    talk = talked("花呗欠5千,白条3千", text)
    assert len(items(talk.facts)) == 2
