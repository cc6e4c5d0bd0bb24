"""What is told of a debt besides its sum makes no other debt and no other sum of it."""

import pytest

from tests.talking import Talker


def _debts(lang, said):
    talker = Talker(lang)
    talker.say(said)
    return {name: value for name, value in talker.session.facts.items() if name.endswith((".owed", ".overdue_days"))}


@pytest.mark.parametrize(
    ("lang", "said", "owed"),
    [
        ("en", "I owe ICBC 45,000 on the card, 38,000 of it principal", "45000"),
        ("en", "I owe ICBC 45,000 on the card, of which 38,000 is principal", "45000"),
        ("zh", "工行信用卡欠45000,其中本金38000", "45000"),
        ("zh", "2022年在一家消费金融借过3万,分24期,后来断了,还差本金18600", "18600"),
    ],
)
def test_the_principal_is_a_part_of_the_debt(lang, said, owed):
    assert [value for name, value in _debts(lang, said).items() if name.endswith(".owed")] == [owed]


@pytest.mark.parametrize("told", ["I have never been late", "never been behind", "never missed one"])
def test_a_day_to_come_before_never_late_is_no_lateness(told):
    debts = _debts("en", f"CMB loan, 52,000 left, 1,900 a month, next due 5 dec. {told}")
    assert debts.get("debts[0].overdue_days", 0) == 0


def test_what_turns_over_in_a_month_is_an_income():
    talker = Talker()
    talker.say("我跑网约车一个月流水9500,充电2100,家里开销3600")
    assert talker.session.facts["income"] == "9500"
