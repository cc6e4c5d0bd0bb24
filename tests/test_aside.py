"""What is surely asked or feared beside an open question is answered, and becomes no line of a letter and nothing that a collector did."""

import pytest

from dialogs.questions.answers import Match
from tests.talking import TODAY, Talker, talked

LETTER = ("帮我写投诉催收的信", "招联金融")
COMPLAINT = ("I want to complain about the collectors",)
SHOUTED = ("催收加我微信骂我",)
PLANNED = ("帮我算下每月还多少:招行2万,花呗5千,工资5500,开销3500",)
SUED = ("I was served with a complaint yesterday",)
CARD = ("广发卡欠了5万8,逾期四个月",)


def surely(monkeypatch, key):
    """What was learned is sure of one topic."""
    monkeypatch.setattr("dialogs.questions.aside.find", lambda text, before: (Match(key.removeprefix("answer."), 0.5, 0.95),))


@pytest.mark.parametrize(
    ("before", "said", "key"),
    [
        (LETTER, "我手里只有来电记录,没有录音", "answer.collect_evidence"),
        (LETTER, "他们以后报复我咋办", "answer.collect_reprisal"),
        (COMPLAINT, "all I have is my call log, nothing was recorded", "answer.collect_evidence"),
        (COMPLAINT, "I'm afraid they will take revenge on me", "answer.collect_reprisal"),
    ],
)
def test_what_a_letter_needs_or_may_bring_is_no_line_of_it(monkeypatch, before, said, key):
    surely(monkeypatch, key)
    talk = talked(*before, lang="en" if said.isascii() else "zh")
    talk.say(said)
    assert key in talk.keys
    assert not talk.facts.get("letter.account")


@pytest.mark.parametrize("said", ["他们天天打我妈电话,说我是骗子", "they ring my mother ten times a day and call me a thief"])
def test_what_collectors_did_stays_the_cause_of_a_complaint(said):
    talk = talked(*(COMPLAINT if said.isascii() else LETTER), lang="en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.facts.get("letter.account") or any(name.startswith("contacts[") for name in talk.facts)


@pytest.mark.parametrize(
    ("before", "said", "key"),
    [
        (SHOUTED, "我没录音,只有通话记录", "answer.collect_evidence"),
        (CARD, "抖音上有个律师说交8个点帮我停催", "answer.repay_agency"),
    ],
)
def test_what_comes_beside_collection_is_nothing_that_they_did(monkeypatch, before, said, key):
    surely(monkeypatch, key)
    talk = talked(*before)
    acts = [name for name in talk.facts if name.startswith("contacts[")]
    talk.say(said)
    assert key in talk.keys
    assert [name for name in talk.facts if name.startswith("contacts[")] == acts


def test_a_visit_that_is_threatened_with_is_answered_and_kept(monkeypatch):
    surely(monkeypatch, "answer.collect_visit")
    talk = talked("a collector shouts at me on the phone", lang="en")
    acts = sum(name.startswith("contacts[") for name in talk.facts)
    talk.say("he says he'll come round on Saturday")
    assert talk.keys[0] == "answer.collect_visit"
    assert sum(name.startswith("contacts[") for name in talk.facts) > acts


def test_a_visit_that_was_made_is_judged(monkeypatch):
    surely(monkeypatch, "answer.collect_visit")
    talk = talked("催收加我微信骂我")
    talk.say("今天他们来了两个人,骂骂咧咧不走")
    assert "answer.collect_visit" not in talk.keys


@pytest.mark.parametrize(("before", "said", "key"), [("法院判了我还3万6,没钱还", "那每个月给我留好多吃饭", "answer.enforce_wages"), ("我想跟平台谈延期", "客服电话里说可以给我缓两个月", "answer.repay_promise"), (PLANNED[0], "招行客服口头说能分24期,没给我发东西", "answer.repay_promise")])
def test_a_word_in_a_question_begins_no_dialog(monkeypatch, before, said, key):
    surely(monkeypatch, key)
    talk = talked(before)
    stack = [frame.dialog for frame in talk.session.stack]
    talk.say(said)
    assert talk.keys[0] == key
    assert [frame.dialog for frame in talk.session.stack] == stack


def test_being_away_until_a_month_is_no_day_of_the_hearing(monkeypatch):
    surely(monkeypatch, "answer.court_absent")
    talk = talked(*SUED, lang="en")
    talk.say("i work on a ship and wont be back till February")
    assert talk.keys[0] == "answer.court_absent"
    assert "paper.hearing_on" not in talk.facts


def test_a_day_told_where_it_is_asked_stays_the_day_of_the_hearing():
    talk = talked(*SUED, lang="en")
    talk.say("on 3 February")
    assert talk.facts["paper.hearing_on"] == "2027-02-03"


@pytest.mark.parametrize("said", ["催收说债转给他们公司了", "they transferred my debt to another company"])
def test_a_debt_that_was_handed_on_is_no_money_that_went_to_a_fraud(said):
    talk = Talker("en" if said.isascii() else "zh", TODAY)
    talk.say(said)
    assert talk.keys[0] == "answer.collect_debt_sold"
    assert "harm.kind" not in talk.facts


def test_what_they_would_not_do_was_not_done():
    talk = talked("I'm 50 days late on Jiebei, 22000", lang="en")
    talk.say("they wouldn't phone my company, would they")
    assert "conduct.lawful" not in talk.keys
    assert not any(name.startswith("contacts[") for name in talk.facts)


def test_calls_behind_a_signed_plan_are_told_what_the_plan_stops(monkeypatch):
    surely(monkeypatch, "answer.collect_signed_plan")
    talk = talked("跟中信谈好了分期,签了协议")
    talk.say("这个月按时还了,可是外包还一天打三个电话")
    assert talk.keys[0] == "answer.collect_signed_plan"


def test_a_talk_that_was_had_gives_way_to_what_is_surely_meant():
    talk = talked("court blocked my bank card", lang="en")
    talk.say("my boss could pay into my wife's account, good idea?")
    assert talk.keys[0] == "answer.enforce_new_card"
