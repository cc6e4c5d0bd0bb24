"""Penalty interest asked of a debt that is known, step by step: to today, to a day, or so many days late; what is supposed makes nothing late."""

import pytest

from tests.talking import talked

TOLD = {
    "zh": ("招行信用卡欠3万,利率18%,最低900,逾期50天,花呗8000利率15%每月900,没逾期,工资8000,必要开销3500", "做个还款计划"),
    "en": ("I owe CMB 30,000 on a card at 18%, minimum 900, 50 days overdue, and Huabei 8,000 at 15%, 900 a month, not late, I earn 8,000 and spend 3,500", "make a plan"),
}


@pytest.mark.parametrize(
    ("said", "debt", "until"),
    [
        ("招行罚息的算法一步一步列给我", 0, None),
        ("罚息算给我看", 0, None),
        ("招行的罚息超过24%那条线了吗,多少", 0, None),
        ("招行到今年年底罚息复利多少", 0, "2026-12-31"),
        ("招行拖到明年3月1号要还多少", 0, "2027-03-01"),
        ("花呗逾期20天罚息要多少", 1, "2026-12-14"),
        ("take me through CMB's penalty interest step by step", 0, None),
        ("what penalty will CMB have by the end of January", 0, "2027-01-31"),
        ("how much of CMB's penalty is above the legal line", 0, None),
        ("what would the penalty on Huabei be if I'm 20 days late", 1, "2026-12-14"),
    ],
)
def test_the_penalty_of_a_known_debt_is_worked_out_step_by_step(said, debt, until):
    lang = "en" if said.isascii() else "zh"
    talk = talked(*TOLD[lang], said, lang=lang)
    assert talk.keys[0] == "arrears.result"
    assert (talk.facts["arrears.debt"], talk.facts.get("arrears.until")) == (debt, until)
    assert (talk.facts["debts[0].overdue_days"], talk.facts["debts[1].overdue_days"]) == (50, 0)
    assert "debts[0].due_on" not in talk.facts


@pytest.mark.parametrize(("said", "words"), [("花呗的罚息怎么算出来的", "现在没有逾期"), ("show me how Huabei's penalty interest works", "Nothing is overdue now")])
def test_what_is_not_late_has_no_penalty_yet(said, words):
    lang = "en" if said.isascii() else "zh"
    assert words in talked(*TOLD[lang], said, lang=lang).text


@pytest.mark.parametrize("said", ["罚息是什么", "招行能免罚息吗", "what is penalty interest", "will CMB waive the penalty"])
def test_what_a_penalty_is_or_whether_it_may_go_is_another_question(said):
    lang = "en" if said.isascii() else "zh"
    assert "arrears.result" not in talked(*TOLD[lang], said, lang=lang).keys
