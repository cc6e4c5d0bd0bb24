"""What people write first is understood as they mean it, and the answer begins with what they asked."""

import tomllib
from pathlib import Path

import pytest

from dialogs.answers import look_up
from tests.talking import Talker

MESSAGES = tomllib.loads((Path(__file__).parent / "cases" / "first_words.toml").read_text(encoding="utf-8"))["messages"]


@pytest.mark.parametrize("row", MESSAGES, ids=lambda row: row["said"][:24])
def test_the_answer_begins_with_what_was_asked(row):
    talker = Talker(row.get("lang", "zh"))
    talker.say(row["said"])
    assert talker.keys[0] == row.get("first", talker.keys[0])
    assert talker.last[-1].asks == row.get("asks", talker.last[-1].asks)


def test_two_debts_by_name_are_no_loan_and_its_price():
    talker = Talker()
    talker.say("花呗1万5,借呗3万,一个月工资5500")
    assert "rate.cost" not in talker.keys
    assert {talker.facts["debts[0].owed"], talker.facts["debts[1].owed"]} == {"15000", "30000"}


def test_a_commission_is_not_verified_by_the_hotline_of_the_courts():
    talker = Talker()
    talker.say("收到仲裁裁决书,昨天签收的")
    assert "仲裁委" in talker.text
    assert "12368" not in talker.text


def test_a_question_almost_as_we_know_it_is_ours_though_a_word_of_another_field_stands_in_it():
    assert look_up("公积金贷款逾期一次咋办", "zh").best.topic == "credit_one_day"
    assert look_up("公积金怎么提取", "zh").best is None
