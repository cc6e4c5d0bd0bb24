"""After a price was told: what was paid on it, what an extension costs and what a friend would lend change none of its terms."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 28)
ZH, EN = "借5000到手3500 一个礼拜还5000", "i borrow 5000, get 3500, pay back 5000 in a week"


def told(said, key):
    talk = talked(EN if said.isascii() else ZH, said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert talk.facts.get("offer.received") == "3500"
    assert not any(name.startswith("debts[") for name in talk.facts)
    return next(message.data for message in talk.last if message.key == key)


@pytest.mark.parametrize("said", ["我还过2000了 那还差多少是正经该还的", "已经给他们打了2000 按理还欠多少", "之前交过2000了", "i paid 2000 already. what's still due really", "i already sent 2000"])
def test_what_was_paid_comes_off_what_was_received(said):
    data = told(said, "figure.paid_so_far")
    assert (data["principal"], data["claimed"]) == (1500, 3000)


@pytest.mark.parametrize("said", ["他们说交1500可以续7天 那一共要多少", "展期一周要1500 划算吗", "they say pay 1500 and it rolls over 7 more days. what does that make it", "if i can't pay they want 1500 for one more week"])
def test_an_extension_comes_on_top(said):
    data = told(said, "figure.rolled_over")
    assert (data["total_paid"], data["total_cost"]) == (6500, 3000)


@pytest.mark.parametrize("said", ["我朋友肯借我2000 三个月后还2100", "my friend would lend me 2000, give back 2100 after 3 months"])
def test_what_a_friend_would_lend_is_a_loan_of_its_own(said):
    talk = talked(EN if said.isascii() else ZH, said, lang="en" if said.isascii() else "zh", today=TODAY)
    data = next(message.data for message in talk.last if message.key == "rate.cost")
    assert (data["received"], round(data["nominal_annual"], 3)) == (2000, 0.2)
