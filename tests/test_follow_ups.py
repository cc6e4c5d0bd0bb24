"""A question of a word or two is about what was just talked of."""

from datetime import date

import pytest

from content.follow_ups import FollowUpsError, read_follow_ups
from tests.talking import Talker

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("before", "said", "answer"),
    [
        ("能不能跟银行延期还款", "他们要是不答应呢", "repay_refused"),
        ("征信上有笔贷款不是我贷的", "几天给答复", "credit_dispute"),
        ("收到支付令了怎么办", "我要是放着不管", "court_payment_order"),
        ("催收天天骂我,能投诉吗", "多少天给回话", "hot_12378"),
        ("深圳能申请个人破产吗", "债主不同意咋办", "bankrupt_creditors"),
        ("can i ask my bank to postpone payments", "and if they say no?", "repay_refused"),
        ("i've been sued by a bank, what do i do", "who pays the costs", "court_fee"),
    ],
)
def test_a_short_question_leans_on_the_last_answer(before, said, answer):
    talk = Talker(today=TODAY, lang="en" if said.isascii() else "zh")
    talk.say(before)
    talk.say(said)
    assert f"answer.{answer}" in talk.keys


@pytest.mark.parametrize("said", ["没有", "没转", "3天", "半年"])
def test_an_answer_to_the_open_question_asks_nothing(said):
    talk = Talker(today=TODAY)
    talk.say("贷款要先交2000保证金才放款,是真的吗")
    talk.say(said)
    assert not any(key.startswith("answer.") for key in talk.keys)


def test_a_question_with_words_of_its_own_is_about_those():
    talk = Talker(today=TODAY)
    talk.say("能不能跟银行延期还款")
    talk.say("判了不还会坐牢吗")
    assert talk.keys[0] in ("answer.enforce_refuse_crime", "answer.crime_jail")


def test_a_file_that_names_no_topic_is_refused():
    with pytest.raises(FollowUpsError, match="no_such"):
        read_follow_ups("[asks]\nx = 'x'\n[fillers]\nzh = '了'\nen = 'a'\n[after.repay]\nx = 'no_such'\n")


@pytest.mark.parametrize(
    ("before", "said", "field"),
    [
        ("借5万到账46500,分24期每期2680", "我老婆不知道这笔,她用一起还吗", "spouse_"),
        ("花呗逾期会上征信吗", "找工作查得出来不", "credit_"),
        ("被骗子骗走1万2,二十分钟前", "钱还能回来吗说实话", "scam_"),
        ("法院判了我还不上怎么办", "公积金会划走不", "enforce_"),
        ("网贷利率多少算高", "我这个36算超了不", "rate_"),
    ],
)
def test_a_question_in_a_talk_is_answered_from_its_field(before, said, field):
    talk = Talker(today=TODAY)
    talk.say(before)
    talk.say(said)
    assert talk.keys[0].startswith(f"answer.{field}")
