"""Promises about the days on which debts are due: told in a list, each is its debt's; reminders of them come, and one word ends them."""

import pytest

from tests.talking import talked

BILLS = {
    "zh": "提醒我:花呗1260,10号还;白条845.5,18号还;平安信用卡2300,22号还。一共多少",
    "en": "Can you just remind me? Huabei 1,260 due on the 10th, JD Baitiao 845.5 on the 18th, Ping An card 2,300 on the 22nd. what's the total",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_bills_with_their_days_are_noted_added_up_and_reminded_of(lang):
    talk = talked(BILLS[lang], lang=lang)
    facts = talk.session.facts
    assert [facts[f"debts[{of}].due_on"] for of in range(3)] == ["2026-12-10", "2026-12-18", "2026-12-22"]
    assert [facts[f"debts[{of}].minimum"] for of in range(3)] == ["1260", "845.5", "2300"]
    assert "4,405.50" in talk.text
    assert "common.reminding" in talk.keys


@pytest.mark.parametrize(("lang", "said"), [("zh", "搞错了,白条是8号,不是18号"), ("en", "sorry Baitiao is the 8th not the 18th")])
def test_a_day_set_right_moves_the_reminders(lang, said):
    talk = talked(BILLS[lang], said, lang=lang)
    assert talk.session.facts["debts[1].due_on"] == "2026-12-08"
    assert "common.reminding" in talk.keys


@pytest.mark.parametrize(("lang", "said"), [("zh", "12号发工资,发工资前得准备多少"), ("en", "payday is the 12th. how much has to be ready before payday")])
def test_what_has_to_be_ready_before_payday_is_what_is_due_by_then(lang, said):
    assert "1,260" in talked(BILLS[lang], said, lang=lang).text


@pytest.mark.parametrize(("lang", "said"), [("zh", "停"), ("en", "stop")])
def test_one_word_ends_them(lang, said):
    talk = talked(BILLS[lang], said, lang=lang)
    assert talk.keys[0] == "common.reminders_off"


def test_days_of_debts_that_are_known_go_to_them():
    told = "美团欠8000月供760;分期乐欠一万二,月供1150;招行信用卡6千5,最低325,都没逾期"
    facts = talked(told, "帮我记到起:美团每月8号,分期乐15号,信用卡25号").session.facts
    assert [facts[f"debts[{of}].due_on"] for of in range(3)] == ["2026-12-08", "2026-12-15", "2026-11-25"]


def test_a_day_told_with_its_debt_can_be_reminded_of():
    talk = talked("花呗欠8000,12月10号还,每月500", "提醒我")
    assert talk.keys[0] == "common.reminding"


@pytest.mark.parametrize("said", ["信用卡欠3万,10月15号就逾期了", "提醒我12月1号打银行电话"])
def test_a_day_of_something_else_is_no_due_day(said):
    assert not any(name.endswith("due_on") for name in talked(said).session.facts)
