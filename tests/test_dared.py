"""Who dares a lender to sue has had no paper yet: what comes of it is the answer; a first step is told in whatever words it is asked for."""

import pytest

from tests.talking import talked


def said(*lines):
    return talked(*lines, lang="en" if lines[-1].isascii() else "zh")


@pytest.mark.parametrize(
    "text",
    [
        "我就不还,让他们去告我", "爱告告去,我一分不还", "大不了上法庭,我不还", "不怕他们起诉,我就是不还", "我决定一分不还,等着上法院", "银行告我好了,钱是没有的", "老赖就老赖,我不还",
        "I won't pay, they can sue me", "let them take me to court, I'm not paying", "I'd rather be sued than pay", "sue me, see if I care", "they'll have to take me to court to get a cent",
    ],
)  # fmt: skip
def test_what_comes_of_it_is_said_and_no_paper_is_asked_for(text):
    talk = said(text)
    assert talk.keys[0] == "answer.repay_stop_paying"
    assert talk.session.asked != "paper.kind"


def test_the_open_question_is_asked_again():
    talk = said("I owe Jiebei 30,000, 40 days late", "7000", "4000", "I refuse to pay, see you in court")
    assert (talk.keys[0], talk.session.asked) == ("answer.repay_stop_paying", "contact")


@pytest.mark.parametrize("text", ["他们把我告了", "收到传票了,我不想还怎么办", "they sued me last week"])
def test_who_was_sued_is_asked_about_the_paper(text):
    assert said(text).session.top.dialog == "court"


@pytest.mark.parametrize("text", ["先干嘛", "头一步呢", "我该从哪开始", "那我首先该怎么做", "what first", "first steps", "where do I start", "what are the first steps"])
def test_a_first_step_is_told_amid_a_question(text):
    debt = ("I owe Jiebei 30,000, 40 days late",) if text.isascii() else ("借呗欠3万逾期40天",)
    talk = said(*debt, "7000", "4000", text)
    assert (talk.keys[0], talk.session.asked) == ("first.debts", "contact")
