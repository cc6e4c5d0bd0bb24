"""Beside a plan a wage and what it takes to live are told again: both are taken, neither comes on top of what was told, and a supposition changes neither."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 27)
DEBTS = {
    "zh": "信用卡欠6万,逾期3个月,借呗2万。月入8000,开销5500,帮我做个计划",
    "en": "I owe 60,000 on my credit card, 3 months overdue, and 20,000 to Jiebei. I earn 8000 and essentials 5500. Make me a plan",
}


def planned(text):
    lang = "en" if text.isascii() else "zh"
    return talked(DEBTS[lang], text, lang=lang, today=TODAY)


@pytest.mark.parametrize(
    ("said", "income", "essentials"),
    [
        ("现在工资9000,生活要6000", "9000", "6000"),
        ("收入变成9500,日常花6100", "9500", "6100"),
        ("生活费其实只要4800", "8000", "4800"),
        ("换工作了,到手9500,房租涨了现在一个月要花6500", "9500", "6500"),
        ("降薪了,现在只有7000,开销还是6200", "7000", "6200"),
        ("I earn 9000 and need 6000 to live", "9000", "6000"),
        ("new job, 9500 take-home, rent went up so I now spend 6500", "9500", "6500"),
        ("pay's been cut to 7000 and now we need 6,200 a month to live", "7000", "6200"),
    ],
)
def test_both_are_as_they_are_now(said, income, essentials):
    talk = planned(said)
    assert (talk.facts["income"], talk.facts["essentials"]) == (income, essentials)
    assert not [name for name in talk.facts if name.startswith(("spending.", "what_if."))]
    assert talk.session.top.dialog == "plan"


@pytest.mark.parametrize(
    ("said", "extra", "since"),
    [
        ("要是工资12000,开销6000呢", "3500", None),
        ("what if I earn 12000 and spend 6000", "3500", None),
        ("from March my pay is 10000 and I will spend 6000", "1500", "2027-03-01"),
    ],
)
def test_a_supposition_and_a_later_day_change_the_plan_alone(said, extra, since):
    facts = planned(said).facts
    assert (facts["income"], facts["essentials"]) == ("8000", "5500")
    assert (facts["what_if.extra"], facts.get("what_if.extra_since")) == (extra, since)
