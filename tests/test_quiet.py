"""Promises about when we write: not before an hour that was named, never at night, a look once a month; and none of it answers another question."""

import pytest

from tests.talking import talked

DEBT = {"zh": ("招行信用卡欠4万年化18%,每月8号还款,最低还2000,没逾期", "月收入9000开销4000,做个还款计划", "提醒我"), "en": ("I owe 40,000 on a CMB card at 18%, due on the 8th, minimum 2,000, not overdue", "income 9,000, living costs 4,000, make me a repayment plan", "remind me")}


def _reminded(said):
    lang = "en" if said.isascii() else "zh"
    talk = talked(*DEBT[lang], lang=lang)
    asked = talk.session.asked
    talk.say(said)
    return talk, asked


@pytest.mark.parametrize("said", ["别早上9点前给我发", "晚上10点以后别发消息", "晚上别吵我", "别太早发,我要睡觉", "don't message me before 9", "don't text me after 10 pm", "no messages at night", "not too early please"])
def test_when_not_to_write_is_heard_and_answers_nothing_else(said):
    talk, asked = _reminded(said)
    assert talk.keys[0] == "common.quiet"
    assert (talk.session.asked, talk.facts.get(asked)) == (asked, None)
    assert not any(name.startswith("contacts[") for name in talk.facts)


@pytest.mark.parametrize(("said", "hour"), [("中午12点以后再提醒", 12), ("never before 10 in the morning", 10), ("只在下午提醒我", 15), ("only in the afternoon please", 15)])
def test_what_is_set_earlier_moves_to_the_hour_that_was_named(said, hour):
    talk, _ = _reminded(said)
    assert talk.facts["reminders.hour"] == hour


@pytest.mark.parametrize("said", ["每个月帮我看一次进度", "每月来问我一声", "check in with me every month", "could you do a monthly check-in"])
def test_a_look_once_a_month_can_be_wished_for(said):
    lang = "en" if said.isascii() else "zh"
    talk = talked(said, lang=lang)
    assert (talk.keys[0], talk.facts["reminders.on"]) == ("common.looking_in", True)


@pytest.mark.parametrize("said", ["不想收到提醒了", "kill the reminders", "I don't want reminders any more"])
def test_reminders_end_in_many_words(said):
    talk, _ = _reminded(said)
    assert "reminders.on" not in talk.facts


@pytest.mark.parametrize(("said", "ahead"), [("到期前两天和当天都说一声", [2, 0]), ("two days before and on the day", [2, 0]), ("a week before and the day before, both", [7, 1])])
def test_more_than_one_day_ahead(said, ahead):
    talk, _ = _reminded(said)
    assert talk.facts["reminders.ahead"] == ahead


@pytest.mark.parametrize("said", ["催收晚上10点以后别给我打电话", "他们晚上老发消息", "they text me after 10 pm"])
def test_what_others_do_at_night_is_another_matter(said):
    lang = "en" if said.isascii() else "zh"
    assert "common.quiet" not in talked(said, lang=lang).keys
