"""Promise: an hour that is told beside the question of a wage is no wage."""

from datetime import date

import pytest

from tests.talking import Talker

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    "said",
    ["Collectors called me yesterday at 11 pm and swore at me", "two men came on 14 November at 8:30 in the evening", "they rang at half past 6 in the morning", "催收昨天晚上11点打电话骂我"],
)
def test_the_hour_of_a_call_is_no_wage(said: str) -> None:
    lang = "en" if said.isascii() else "zh"
    talker = Talker(lang, TODAY)
    talker.say({"en": "I owe CMB 32000, 65 days overdue", "zh": "我欠招商银行信用卡3万2千,逾期65天"}[lang])
    assert talker.session.asked == "income"
    talker.say(said)
    assert "income" not in talker.facts


def test_a_wage_told_beside_an_hour_is_heard() -> None:
    talker = Talker("en", TODAY)
    talker.say("I owe CMB 32000, 65 days overdue")
    talker.say("about 5000, I work until 9 pm")
    assert talker.facts["income"] == "5000"
