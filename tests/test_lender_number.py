"""The number of the one lender that is named or known stands in the answer wherever a number is asked for."""

import pytest

from tests.talking import Talker


@pytest.mark.parametrize(
    ("lang", "told", "number"),
    [
        ("zh", ["那我打招行哪个电话"], "95555"),
        ("zh", ["浦发银行的人工客服怎么打"], "95528"),
        ("zh", ["我怎么核实,平安的电话多少"], "95511"),
        ("zh", ["欠招联12000,逾期三个月", "那怎么联系到真的他们"], "95786"),
        ("en", ["i owe zhaolian 12,000, three months late", "but how do i reach the real one"], "95786"),
        ("en", ["how can I verify this with Ping An, what's their number"], "95511"),
        ("en", ["I was cheated, 5,000 went out of my China Construction Bank card just now. what number do I call"], "95533"),
    ],
)
def test_the_number_that_is_asked_for(lang, told, number):
    talker = Talker(lang)
    for text in told:
        talker.say(text)
    assert number in talker.text


@pytest.mark.parametrize("said", ["招行打来的电话能不接吗", "平安银行一天给我打五个电话"])
def test_no_number_where_none_is_asked_for(said):
    talker = Talker()
    talker.say(said)
    assert "answers.entry" not in talker.keys


def test_an_answer_about_another_lender_is_no_answer():
    talker = Talker("en")
    talker.say("how can I verify this with Ping An, what's their number")
    assert "answer.prod_ppdai" not in talker.keys
