"""Promises about questions: a short one leans on what was just talked of, one beside facts is answered too, and nothing else leans."""

from datetime import date

import pytest

from bot.app import answer
from dialogs.engine import Said
from dialogs.questions.context import by_context
from dialogs.session import Frame, Session

TODAY = date(2026, 11, 24)


def talk(*texts, lang="zh"):
    session, said = Session(lang=lang), []
    for text in texts:
        session, messages, _ = answer(session, Said(text), TODAY)
        said.append([message.key for message in messages])
    return said, session


@pytest.mark.parametrize(
    ("dialog", "topic", "asked", "answered"),
    [
        ("court", None, "不去行不行", "court_absent"),
        ("court", None, "要多久", "court_duration"),
        ("conduct", None, "能让他们坐牢吗", "collect_crime"),
        ("credit", None, "那能花钱消掉吗", "credit_paid_repair"),
        ("court", "court_fee", "那谁出", "court_fee"),
    ],
)
def test_a_short_question_leans_on_what_was_talked_of(dialog, topic, asked, answered):
    found = by_context(Session(stack=(Frame(dialog, 1),), topic=topic), asked, TODAY)
    assert found
    assert found.topic == answered


@pytest.mark.parametrize("asked", ["今天天气怎么样", "你是谁", "几点了", "能陪我聊聊吗", "what's the weather", ""])
@pytest.mark.parametrize("dialog", ["triage", "court", "credit", "rate"])
def test_what_is_no_matter_of_ours_does_not_lean(dialog, asked):
    assert by_context(Session(stack=(Frame(dialog, 1),), topic="bankrupt_shenzhen"), asked, TODAY) is None


def test_a_question_beside_facts_is_answered_and_the_facts_are_kept():
    said, session = talk("信用卡欠4万,逾期20天,会坐牢吗")
    assert said[0][0] == "answer.crime_card"
    assert session.facts["debts[0].owed"] == "40000"
    assert said[0][-1].startswith("ask.")


def test_the_topic_last_told_is_kept_and_a_new_dialog_ends_it():
    _, session = talk("逾期记录保留几年")
    assert session.topic == "credit_years"
    _, session = talk("逾期记录保留几年", "算一笔贷款的真实成本")
    assert session.topic is None


def test_a_fee_told_later_belongs_to_the_loan_at_hand():
    said, session = talk("借1万2,分12期,每期还1120", "对了,先扣了480服务费,到手11520")
    assert session.facts["offer.payment"] == "1120"
    assert said[1][0] in ("rate.cost", "common.corrected")


def test_a_whole_offer_told_later_is_another_loan():
    _, session = talk("借1万2,分12期,每期还1120", "借5000,6期每期900")
    assert (session.facts["offer.payment"], session.facts["offer.count"]) == ("900", 6)


def test_what_so_many_parts_would_be_is_reckoned_and_changes_nothing():
    said, session = talk("建行信用卡欠5万3,逾期两个月", "60期每期多少,先不算利息", "那24期呢,一个月几多")
    assert said[1][0] == said[2][0] == "figure.parts"
    assert not [name for name in session.facts if name.startswith(("what_if.", "offer."))]


def test_so_many_months_are_so_many_parts():
    session, _, _ = answer(Session(lang="en"), Said("my card with CMB is 24,000, 50 days late"), TODAY)
    _, messages, _ = answer(session, Said("how much a month over 24 months"), TODAY)
    assert "¥24,000 ÷ 24 instalments, without interest: ¥1,000 each" in messages[0].text


def test_the_last_day_of_a_paper_is_told_again_where_it_is_asked_for():
    said, _ = talk("昨天收到法院寄来的支付令", "打12368问了,真有。那我几号之前要弄完")
    assert said[1][0] == "court.payment_order"
