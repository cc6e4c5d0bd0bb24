"""Promises about figures that tell neither a sum nor a time of one's own: a score, so much off a rate, how long a record stays."""

import pytest

from dialogs.understanding.figures_aside import without_asides
from tests.talking import Talker

NO_FACTS = (
    "找芝麻分700以上的朋友担保就能贷到?",
    "我的信用分只有580",
    "银行说利率能优惠30%",
    "听说新客户利率打八折",
    "逾期一次影响五年是吗",
    "my friend has Zhima 700",
    "my credit score is only 580",
    "one late payment affects me for five years right",
    "after five years the overdue record disappears even if I don't pay?",
    "the overdue record has been there 2 years",
)
TOLD = (
    ("我芝麻分650,欠了3万", {"debts[0].owed": "30000"}),
    ("my Sesame score is 650 and I owe 30000", {"debts[0].owed": "30000"}),
    ("征信影响我三年了,现在还欠2万", {"debts[0].owed": "20000"}),
)
KEPT = ("年利率低至3.85%", "利率降到12%", "车贷还有3年还清", "the loan runs for 3 years at 12% a year", "再过三年房贷就还清了", "得分期12个月")


@pytest.mark.parametrize("said", NO_FACTS)
def test_nothing_is_filed_of_such_a_figure(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert not [name for name in talk.session.facts if name.endswith((".owed", ".overdue_days", ".rate")) or name.startswith("offer.") or name == "income"]


@pytest.mark.parametrize(("said", "facts"), TOLD)
def test_what_is_owed_beside_it_is(said, facts):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert facts.items() <= talk.session.facts.items()
    assert not any(name.endswith(".overdue_days") for name in talk.session.facts)


@pytest.mark.parametrize("said", KEPT)
def test_a_rate_and_a_length_that_are_told_stay(said):
    assert without_asides(said) == said
