"""Promises about a lender's telephone and site: told with where to check them, and nothing is asked back."""

import pytest

from tests.talking import Talker


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("小米消费金融的电话是多少", "400-683-7888"),
        ("苏银凯基官网是多少", "sykcfc.cn"),
        ("马上消费客服电话", "95090"),
        ("请问马上消费的官方电话是多少", "95090"),
        ("what is the phone number of MSXF", ""),
    ],
)
def test_the_number_comes_with_where_to_check_it(said, held):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys == ["answer.prod_phone_rule"]
    assert held in talk.text
    assert "合同" in talk.text or "contract" in talk.text


def test_who_asks_whether_a_lender_is_sound_is_told_to_check_the_number():
    talk = Talker()
    talk.say("海尔消费金融正规吗")
    assert "打之前和 App 里、合同上的对一对" in talk.text


@pytest.mark.parametrize("said", ["Is Home Credit China licensed", "is Home Credit legit"])
def test_a_lender_is_no_credit_bureau(said):
    talk = Talker("en")
    talk.say(said)
    assert "answer.credit_licence" not in talk.keys
    assert "JD Consumer Finance" in talk.text
