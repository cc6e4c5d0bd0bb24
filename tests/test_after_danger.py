"""Promises of what follows an answer to danger: it is received in kind, and whoever goes on with their debts is heard as ever."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from dialogs.engine import Said, turn
from dialogs.guard import danger
from dialogs.session import Session

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
    ("zh", "谢谢,好点了", "better"), ("zh", "好多了", "better"), ("zh", "刚才是气话", "better"),
    ("en", "no, it's just me", "heard"), ("en", "my sister is here", "heard"), ("en", "not better", "heard"),
    ("en", "I called but nobody answers", "unreached"), ("en", "the line is busy", "unreached"),
    ("en", "thanks, feeling a bit better", "better"), ("en", "I'm ok now", "better"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "received"), RECEIVED)
def test_what_is_said_after_danger_is_received_in_kind(lang: str, text: str, received: str) -> None:
    assert keys(lang, text) == [f"danger.{received}"]


def test_it_is_still_received_several_messages_later() -> None:
    assert keys("zh", "没有,就我一个人", "打不通", "谢谢,好点了") == ["danger.better"]
    assert keys("en", "just me", "I called but nobody answers", "thanks, a bit better") == ["danger.better"]


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
        assert first == f"danger.if_{danger(text).kind}"
        assert others and not {"common.not_understood", "danger.self_harm"} & set(others), text


def test_in_the_middle_of_a_question_it_is_asked_again_behind_that_line() -> None:
    session = turn(Session(), Said("做一份还款计划"), TODAY).session
    assert session.asked
    turns = [turn(session, Said(text), TODAY) for text in faint()]
    assert all(turned.replies[0].key.startswith("danger.if_") for turned in turns)
    assert [turned for turned in turns if turned.session.asked == session.asked and turned.session.misses == 0]
