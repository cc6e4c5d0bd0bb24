"""Turns of whole English talks as plain people have them, each after what was said before; and their Chinese like."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 29)
TWO, TWO_ZH = "I owe 360 Jietiao 23000 and CMB 41000", "欠360借条2万3,招行4万1"
THREE = "Huabei 8600, Jiebei 15000 and a Bank of Communications credit card, 32,500 on it"
MEANS = ("both 20 days late", "I earn 7000 and need 4500 to live")


def facts(*lines, lang="en"):
    return talked(*lines, lang=lang, today=TODAY).facts


@pytest.mark.parametrize(
    ("lang", "first", "text", "days"),
    [
        ("en", TWO, "360 is 20 days late, CMB 5 days", [20, 5]),
        ("en", TWO, "360 is 20 days overdue and the card 5", [20, 5]),
        ("en", TWO, "20 days on 360, 5 on the card", [20, 5]),
        ("en", TWO, "360 is fine, the card is two weeks late", [0, 14]),
        ("en", TWO, "card: 5 days. 360: 20 days", [20, 5]),
        ("en", THREE, "the card is about two months behind, the other two just over a month", [30, 30, 60]),
        ("en", THREE, "only the card is late, 12 days", [0, 0, 12]),
        ("en", THREE, "card two months, huabei a month, jiebei not yet", [30, 0, 60]),
        ("zh", TWO_ZH, "卡没逾期,360晚了20天", [20, 0]),
        ("zh", TWO_ZH, "360是20天,卡5天", [20, 5]),
    ],
)
def test_each_debt_is_as_late_as_it_is_said_to_be(lang, first, text, days):
    known = facts(first, text, lang=lang)
    assert [known.get(f"debts[{place}].overdue_days") for place in range(len(days) + 1)] == [*days, None]
    assert not [name for name in known if name.endswith(".minimum")]


def test_the_rate_of_a_lender_whose_name_is_a_figure_is_kept():
    assert facts(TWO, *MEANS, "360's rate is 23.4%")["debts[0].rate"] == {"value": "0.234", "per": "year"}


@pytest.mark.parametrize(("lang", "first", "text"), [("en", TWO, "min on the card is 2100"), ("zh", TWO_ZH, "信用卡最低2100")])
def test_the_card_is_what_is_owed_to_the_one_bank(lang, first, text):
    known = facts(first, text, lang=lang)
    assert (known["debts[1].minimum"], known.get("debts[2].product")) == ("2100", None)


@pytest.mark.parametrize(
    ("lang", "text", "refused"),
    [
        ("en", "what if I ask my sister for 10000", "no she said no"),
        ("en", "my brother offered to lend me 10000, should I take it", "turns out he can't"),
        ("zh", "要是找我姐借1万呢", "她说不借"),
    ],
)
def test_what_ones_own_people_might_lend_is_no_debt_and_goes_again(lang, text, refused):
    first = [TWO, *MEANS] if lang == "en" else [TWO_ZH, "都逾期20天", "工资7000,开销4500"]
    known = facts(*first, text, lang=lang)
    assert (known["what_if.once"], "debts[2].owed" in known) == ("10000", False)
    assert "what_if.once" not in facts(*first, text, refused, lang=lang)


def test_what_was_lent_is_a_debt():
    assert facts(TWO, "my brother lent me 5000")["debts[2].owed"] == "5000"
