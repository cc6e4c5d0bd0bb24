"""Promises of what follows an answer to danger: it is received in kind, and whoever goes on with their debts is heard as ever."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from dialogs.after_danger import ASKED_IN_PASSING
from dialogs.engine import Said, turn
from dialogs.guard import danger
from dialogs.session import Session
from tests.talking import Talker, talked

TODAY = date(2026, 11, 27)
FIRST = {"zh": "我不想活了", "en": "I want to die"}


def keys(lang: str, *said: str) -> list[str]:
    """What the last message is answered with, after danger was answered."""
    session, replies = Session(lang=lang), list[str]()
    for text in (FIRST[lang], *said):
        turned = turn(session, Said(text), TODAY)
        session, replies = turned.session, [reply.key for reply in turned.replies]
    return replies


RECEIVED = [
    ("zh", "没有,就我一个人", "heard"), ("zh", "我老婆在旁边", "heard"), ("zh", "嗯", "heard"), ("zh", "不太好", "heard"), ("zh", "还是难受", "heard"),
    ("zh", "打不通", "unreached"), ("zh", "没人接", "unreached"), ("zh", "打了，一直占线", "unreached"),
    ("zh", "你别给我念电话,我就问你我是不是很没用", "worth"), ("en", "don't read me phone numbers, just tell me am I useless", "worth"),
    ("zh", "不要报警 我只想跟人聊聊", "company"), ("zh", "你能陪我聊会儿吗", "company"), ("zh", "谁都不用来 我就想静静", "company"), ("zh", "找个人陪陪我行吗", "company"),
    ("en", "dont call the police, i just want someone to talk to", "company"), ("en", "is there a real person i can speak with", "company"),
    ("zh", "谢谢,好点了", "better"), ("zh", "好多了", "better"), ("zh", "刚才是气话", "better"),
    ("en", "no, it's just me", "heard"), ("en", "my sister is here", "heard"), ("en", "not better", "heard"),
    ("en", "I called but nobody answers", "unreached"), ("en", "the line is busy", "unreached"),
    ("en", "thanks, feeling a bit better", "better"), ("en", "I'm ok now", "better"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "received"), RECEIVED)
def test_what_is_said_after_danger_is_received_in_kind(lang: str, text: str, received: str) -> None:
    assert keys(lang, text) == [f"danger.{received}"]


def test_a_wish_to_talk_with_a_lender_is_none_for_company() -> None:
    assert "danger.company" not in keys("zh", "找人说说分期能行吗")
    assert "danger.company" not in keys("zh", "要不要报警")


def test_it_is_still_received_several_messages_later() -> None:
    assert keys("zh", "没有,就我一个人", "打不通", "谢谢,好点了") == ["danger.better"]
    assert keys("en", "just me", "I called but nobody answers", "thanks, a bit better") == ["danger.better"]


OWES = {"zh": "花呗欠3万,逾期两个月", "en": "Huabei 30000, two months overdue"}
NOT_MEANT = [
    ("zh", "不是,我没那个意思"), ("zh", "别误会,我就是累"), ("zh", "开玩笑的"), ("zh", "你想多了"), ("zh", "我说的是游戏"), ("zh", "随口一说"), ("zh", "我不会做傻事的"),
    ("en", "no, I didn't mean that"), ("en", "that's not what I meant"), ("en", "I was joking"), ("en", "you misunderstood"), ("en", "it's just an expression"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NOT_MEANT)
def test_who_did_not_mean_it_gets_a_kind_line_and_the_question_that_was_open(lang: str, text: str) -> None:
    session = Session(lang=lang)
    for said in (OWES[lang], FIRST[lang], text):
        turned = turn(session, Said(said), TODAY)
        session = turned.session
    kind, asked = [reply.key for reply in turned.replies]
    assert kind in ("danger.not_meant", "danger.denied")
    assert asked == "ask.income"


@pytest.mark.parametrize(("lang", "text"), [("zh", "接着刚才的"), ("zh", "我没事,继续"), ("en", "let's go on with it")])
def test_who_wishes_to_go_on_is_back_at_the_question(lang: str, text: str) -> None:
    session = Session(lang=lang)
    for said in (OWES[lang], FIRST[lang], text):
        turned = turn(session, Said(said), TODAY)
        session = turned.session
    assert [reply.key for reply in turned.replies] == ["danger.on_we_go", "ask.income"]


@pytest.mark.parametrize(("lang", "text"), [("zh", "我没开玩笑"), ("zh", "不是开玩笑"), ("zh", "没啥意思"), ("en", "I'm not joking"), ("en", "I can't carry on")])
def test_who_means_it_is_not_taken_back_to_the_debts(lang: str, text: str) -> None:
    assert keys(lang, text)[0] in ("danger.heard", "danger.self_harm")


def test_a_denial_is_no_question_about_despair() -> None:
    assert keys("zh", "我没想死,就问利息") == ["danger.denied", "danger.go_on"]


@pytest.mark.parametrize(("lang", "told", "text"), [
    ("zh", "借呗3万,逾期两个月,月入5000", "没有,我不会做什么,表哥今晚陪我。接着算,每月还1000要还几个月"),
    ("en", "I owe Jiebei 30000, two months overdue, income 5000", "no, I promise, my aunt stays over tonight. go on, how many months if i pay 1500 a month?"),
    ("en", "I owe Jiebei 30000, two months overdue, income 5000", "no. how many months if i pay 1500 a month?"),
])  # fmt: skip
def test_the_question_behind_the_answer_to_danger_is_answered_and_no_figure_made_of_it(lang: str, told: str, text: str) -> None:
    talk = talked(told, FIRST[lang], text, lang=lang)
    assert talk.keys[0] == "figure.pace"
    assert "essentials" not in talk.facts
    assert "debts[1].owed" not in talk.facts


def test_who_goes_on_with_their_debts_is_heard() -> None:
    assert "common.heard" in keys("zh", "好点了", "花呗欠3万,逾期两个月")
    assert not [key for key in keys("zh", "花呗欠3万,逾期两个月", "不清楚") if key.startswith("danger.")]
    assert keys("zh", "逾期会坐牢吗")[0].startswith("answer.")


def test_who_is_in_danger_again_is_answered_so() -> None:
    assert keys("zh", "好点了", "还是想死") == ["danger.self_harm"]


def faint() -> list[str]:
    """Messages whose tone only just speaks of danger, of those that nothing was learned from."""
    cases = tomllib.loads((Path(__file__).parent / "cases" / "danger_unseen.toml").read_text(encoding="utf-8"))
    return [text for langs in cases.values() for text in langs["zh"] if danger(text).faint]


def test_where_the_tone_only_just_speaks_of_danger_a_line_says_whom_to_call_and_the_talk_goes_on() -> None:
    assert faint()
    for text in faint():
        first, *others = [reply.key for reply in turn(Session(), Said(text), TODAY).replies]
        assert first == ("danger.inheritance" if danger(text).of_inheritance else f"danger.if_{danger(text).kind}")
        assert others and not {"common.not_understood", "danger.self_harm"} & set(others), text


@pytest.mark.parametrize("text", ["你想多了", "不是,我没那个意思", "别误会"])
def test_a_line_in_passing_can_be_waved_away(text: str) -> None:
    session = turn(Session(), Said("做一份还款计划"), TODAY).session
    behind = [turn(session, Said(said), TODAY).session for said in faint()]
    for after in [after for after in behind if after.topic == ASKED_IN_PASSING]:
        turned = turn(after, Said(text), TODAY)
        assert not {"common.miss", "common.wait", "common.trust"} & {reply.key for reply in turned.replies}


def test_in_the_middle_of_a_question_it_is_asked_again_behind_that_line() -> None:
    session = turn(Session(), Said("做一份还款计划"), TODAY).session
    assert session.asked
    turns = [turn(session, Said(text), TODAY) for text in faint()]
    assert all(turned.replies[0].key.startswith("danger.i") for turned in turns)
    assert [turned for turned in turns if turned.session.asked == session.asked and turned.session.misses == 0]


FAREWELLS = [
    "my brother owes 80k online loans. he just texted me 'take care of mum, sorry for everything'",
    "my sister has lots of loan app debts and she sent me a message saying goodbye, look after my kids",
    "my cousin posted 'this is the last night' on wechat, she owes a lot",
    "my wife left the house at midnight after collectors called, her note says don't look for me",
    "我哥网贷欠8万 刚给我发微信说照顾好妈 对不起大家",
    "我妹发消息说 以后爸妈就靠你了 她欠着十几万",
    "我同学网贷还不上 给我转了200块说以后帮他给爸妈买点吃的 然后把我删了",
]


@pytest.mark.parametrize("said", FAREWELLS)
def test_a_farewell_of_somebody_else_is_answered_for_them(said):
    talk = talked(said, lang="en" if said.isascii() else "zh")
    assert talk.keys == ["danger.self_harm_of_another"]
    assert not any(name.startswith("debts[") for name in talk.facts)
    talk.say("not picking up" if said.isascii() else "电话打不通")
    assert talk.keys == ["danger.another_unreached"]
    talk.say("police found him. he's home with me now" if said.isascii() else "警察找到他了,在我旁边")
    assert talk.keys == ["danger.another_found"]


def test_thanks_of_somebody_who_paid_is_no_farewell():
    talk = talked("my brother said thanks for everything, he paid it all off", lang="en")
    assert not any(key.startswith("danger.") for key in talk.keys)


@pytest.mark.parametrize(("lang", "owes", "asks"), [("zh", "花呗欠1万2,逾期23天", "我要是死了,这钱还要我爸妈还吗"), ("en", "I owe 20000 on a card, 40 days late", "if I die does my wife have to pay it?")])
def test_who_inherits_a_debt_is_answered_kindly_and_the_open_question_stays(lang, owes, asks):
    talk = Talker(lang)
    talk.say(owes)
    talk.say(asks)
    assert talk.keys == ["danger.inheritance", "ask.income"]


@pytest.mark.parametrize(("lang", "text"), [("zh", "电话打了,那个电话真有人接,好受些,药交给我妹了"), ("zh", "打了热线,说了一会儿"), ("en", "I called the number, feel a bit better. gave the pills to my sister")])
def test_help_that_was_called_is_no_story_of_a_collector(lang, text):
    talk = talked(FIRST[lang], text, lang=lang)
    assert talk.keys[0].startswith("danger.")
    assert not any(name.startswith("contacts[") for name in talk.session.facts)


@pytest.mark.parametrize("text", ["对方讲再不还明早就把我上失信名单", "对方说明天就给我列入失信名单"])
def test_a_list_that_is_threatened_with_is_no_violence(text):
    assert danger(text).kind == "none"


def test_to_leave_a_country_for_good_is_no_farewell():
    assert danger("if I leave China for good, is the debt gone?").by_tone or danger("if I leave China for good, is the debt gone?").kind == "none"
