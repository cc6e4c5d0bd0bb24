"""One case file: what was told in one place is known in every other, and what others say is no fact of one's own."""

import pytest

from tests.talking import Talker


def told(*turns: str, lang: str = "zh") -> Talker:
    talker = Talker(lang)
    for turn in turns:
        talker.say(turn)
    return talker


CARD = {"zh": "招行信用卡欠4万1逾期64天", "en": "I owe 41,000 on a CMB card, 64 days late"}


@pytest.mark.parametrize(("lang", "offered"), [
    ("zh", "小红书上有人说交3000能帮我停息"),
    ("zh", "有个人说给他两千五他去跟银行谈六十期免息,靠谱不"),
    ("en", "a guy on WeChat says for 3,000 he gets 60 months no interest"),
    ("en", "a guy on Xiaohongshu says he can get the interest frozen for 3,000 yuan. worth it?"),
])  # fmt: skip
def test_what_somebody_wants_for_settling_a_debt_is_no_income_and_no_loan(lang: str, offered: str) -> None:
    talker = told(CARD[lang], offered, lang=lang)
    assert talker.keys[0] == "answer.repay_agency"
    assert talker.session.asked == "income"
    assert not [name for name in talker.facts if name.startswith(("income", "offer."))]


@pytest.mark.parametrize(("lang", "story"), [
    ("en", "they rang the ward at 11pm and told the head nurse I'm a deadbeat"),
    ("en", "They texted my sister the amount I owe. I answer every call"),
    ("zh", "催的人把我PS的照片发到我们村群里了"),
])  # fmt: skip
def test_what_collectors_did_is_judged_in_the_middle_of_something_else(lang: str, story: str) -> None:
    assert "conduct.breach" in told(CARD[lang], story, lang=lang).keys


@pytest.mark.parametrize("said", ["I told my boss last night that I owe money", "我昨晚跟老板说了我欠钱的事"])
def test_what_somebody_tells_others_themselves_is_no_breach(said: str) -> None:
    lang = "en" if said.isascii() else "zh"
    assert "conduct.breach" not in told(CARD[lang], said, lang=lang).keys


EVIDENCE = {
    "complaint": ("zh", "催收昨晚11点打电话骂我", "要留什么证据"),
    "lawsuit": ("zh", "昨天收到法院传票,网贷欠3万", "要留什么证据"),
    "police": ("en", "I was scammed: they said pay a deposit and I sent 5,000", "what evidence should I keep"),
}


@pytest.mark.parametrize("goal", EVIDENCE)
def test_what_evidence_is_for_is_known_from_what_was_told(goal: str) -> None:
    lang, *turns = EVIDENCE[goal]
    assert f"evidence.{goal}" in told(*turns, lang=lang).keys


def test_evidence_for_something_else_can_still_be_asked_for() -> None:
    assert "evidence.lawsuit" in told("催收昨晚11点打电话骂我", "要留什么证据", "打官司要留什么证据").keys


@pytest.mark.parametrize("again", ["一共要还多少", "年化到底多少", "利息是多少"])
def test_a_short_question_of_the_loan_just_priced_is_answered_with_its_price(again: str) -> None:
    assert told("到手8万,每月还8130,12期", again).keys[0] == "rate.cost"


def test_a_letter_in_so_many_instalments_needs_no_question_of_its_kind() -> None:
    assert told("平安信用卡欠3万6,逾期20天", "给平安写封信,想分36期还").facts["letter.kind"] == "instalment"
