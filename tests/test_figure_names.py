"""360 is a lender and a sum: which of them a message means."""

from datetime import date

import pytest

from dialogs.understanding.figure_names import lender_alone
from dialogs.understanding.marked import marked
from dialogs.understanding.names import find_lenders
from tests.talking import Talker, talked

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    "text",
    ["360同意减500", "360那边肯分6期", "给360写一封信", "360靠谱吗", "还360那笔", "360 offers half of the penalty", "a letter to 360 please", "is 360 legit?", "360 and Jiebei are overdue"],
)
def test_what_acts_or_is_written_to_is_a_lender(text):
    assert [named.lender.id for named in find_lenders(text)][:1] == ["qifu"]
    assert not [value for _, value in marked(text, TODAY)[1] if getattr(value, "best", None) == 360]


@pytest.mark.parametrize("text", ["每月360", "花呗360", "欠360块", "利息360", "the minimum is 360", "pay 360 a month", "I owe 360 yuan", "the minimum is 360 and Jiebei has 500", "最低还360和借呗500", "每月360的利息", "平安银行信用卡每月最低还360,广发银行信用卡欠1万", "CMB card minimum 360, Jiebei 5000"])
def test_a_sum_stays_a_sum(text):
    assert "qifu" not in [named.lender.id for named in find_lenders(text)]
    assert any(getattr(value, "best", None) == 360 for _, value in marked(text, TODAY)[1])


@pytest.mark.parametrize(("lang", "wish"), [("zh", "写一封分期申请信"), ("en", "write a hardship letter")])
def test_a_letter_goes_to_the_lender_whose_name_is_a_figure(lang, wish):
    talk = Talker(lang=lang, today=TODAY)
    talk.say(wish)
    assert "ask.letter.lender" in talk.keys
    talk.say("360")
    assert talk.facts["letter.lender"] == lender_alone("360")


def test_the_offer_of_such_a_lender_is_no_sum_let_off():
    talk = talked(
        "card 30000 40 days overdue minimum 1500, 360 20000 overdue 60 days minimum 1200, income 9000, spending 4000, make a plan",
        "360 offers half of the penalty and six instalments",
        lang="en",
        today=TODAY,
    )
    assert {name: value for name, value in talk.facts.items() if ".offer_" in name} == {"debts[1].offer_kind": "instalments", "debts[1].offer_count": 6}
    talk.say("clear 360 first")
    assert talk.facts["what_if.first"] == [1]


def test_what_is_paid_to_such_a_lender_is_no_sum():
    assert not [value for _, value in marked("还有分期乐一个月还900,是借了它还360的", TODAY)[1] if getattr(value, "best", None) == 360]
