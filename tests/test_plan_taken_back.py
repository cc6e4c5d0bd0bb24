"""Beside a plan: changes taken back one at a time, offers accepted and refused, and what comes new each month or in one of them."""

import pytest

from tests.talking import talked

ZH = "花呗8000每月800,年化15%,招行卡3万最低1500,年化18%,没逾期,工资9000,花4000,做还款计划"
EN = "Huabei 8,000, 800 a month at 15%, CMB card 30,000 at 18%, minimum 1,500, nothing late, I earn 9,000 and spend 4,000, make me a plan"


def facts_after(*lines):
    talk = talked(EN if lines[0].isascii() else ZH, *lines, lang="en" if lines[0].isascii() else "zh")
    return talk, {name: value for name, value in talk.facts.items() if name.startswith("what_if.") or ".offer_" in name}


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("每月多还300", "卖电动车能拿2500", "卖车的事不算了"), {"what_if.extra": "300"}),
        (("每月多还300", "2月一分都还不上", "上一个不算"), {"what_if.extra": "300"}),
        (("每月多还300", "每月多还500", "刚才那个先不算"), {"what_if.extra": "300"}),
        (("I can put in 300 more a month", "my aunt gave me 5,000 as a gift", "undo the gift"), {"what_if.extra": "300"}),
        (("I can put in 300 more a month", "I could sell my bike for 2,000", "forget about the bike"), {"what_if.extra": "300"}),
        (("I can put in 300 more a month", "I'll miss February completely", "undo the last one"), {"what_if.extra": "300"}),
        (("招行给我24期,每期1300,免息", "算了招行那个我没同意"), {}),
        (("CMB offered me 24 months at 1,300 with no interest", "no, I turned that one down"), {}),
    ],
)
def test_one_thing_is_taken_back_and_the_rest_stays(lines, kept):
    _, facts = facts_after(*lines)
    assert {name: value for name, value in facts.items() if name != "what_if.about"} == kept


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("招行说可以分60期每月还550免息", {"offer_kind": "instalments", "offer_count": 60, "offer_payment": "550"}),
        ("招行给免息12期", {"offer_kind": "instalments", "offer_count": 12}),
        ("招行肯给我36期,一期900,不收利息", {"offer_kind": "instalments", "offer_count": 36, "offer_payment": "900"}),
        ("the CMB people offered me 48 months at 680 with no interest", {"offer_kind": "instalments", "offer_count": 48, "offer_payment": "680"}),
        ("CMB said 24 payments of 1,300, interest-free", {"offer_kind": "instalments", "offer_count": 24, "offer_payment": "1300"}),
    ],
)
def test_instalments_without_interest_are_an_offer(line, offer):
    talk, facts = facts_after(line)
    assert {name.split("].")[1]: value for name, value in facts.items()} == offer
    talk.say("great, I accepted it" if line.isascii() else "那就接受吧")
    assert "figure.offer_accepted" in talk.keys
    assert talk.facts["debts[1].offer_kind"] == "instalments"


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("从6月开始孩子上幼儿园每月多花1200",), {"what_if.extra": "-1200", "what_if.extra_since": "2027-06-01"}),
        (("等3月孩子托班1500",), {"what_if.extra": "-1500", "what_if.extra_since": "2027-03-01"}),
        (("from June on daycare will cost me 1,300 a month",), {"what_if.extra": "-1300", "what_if.extra_since": "2027-06-01"}),
        (("年终奖15000,留一半其余还招行",), {"what_if.once": "7500", "what_if.once_on": "2026-12-31"}),
        (("and if I got a side job bringing in 1,500?",), {"what_if.extra": "1500"}),
        (("明年2月工资只发一半",), {"what_if.once": "-4500", "what_if.once_on": "2027-02-01"}),
    ],
)
def test_what_comes_or_goes_from_a_month_on(lines, kept):
    _, facts = facts_after(*lines)
    assert {name: value for name, value in facts.items() if name != "what_if.about"} == kept


def test_a_new_cost_stands_beside_what_is_paid_more():
    _, facts = facts_after("每月多还600", "6月起孩子上幼儿园每月多花1200")
    assert facts["what_if.extra"] == "600"
    assert facts["what_if.others"][0]["amount"] == "-1200"


@pytest.mark.parametrize("lines", [("3月一分都还不上", "12月只能还1600"), ("I won't be able to pay anything in March", "In December I can only manage 1,600")])
def test_a_lean_next_month_stands_beside_a_later_one(lines):
    _, facts = facts_after(*lines)
    assert (facts["what_if.next"], facts["what_if.next_on"]) == ("0", "2027-03-01")
    assert facts["what_if.others"] == [{"kind": "next", "about": "", "amount": "1600", "on": "2026-12-01", "months": 1}]


def test_a_month_that_is_behind_is_meant_of_next_year_where_it_is_to_come():
    _, facts = facts_after("每月多还400", "9月起要请保姆每个月2500")
    assert facts["what_if.extra"] == "400"
    assert facts["what_if.others"] == [{"kind": "extra", "about": "", "amount": "-2500", "on": "2027-09-01"}]


def test_a_year_that_ends_is_a_day_to_be_done_by():
    assert facts_after("how much a month to be done by the end of 2028?")[1] == {"what_if.within": 25}


def test_as_many_instalments_are_said_as_the_lender_offers():
    talk, _ = facts_after("招行说可以36期免息,每期834")
    assert "共 36 期" in talk.text


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (("车贷欠8万5,月供2900还有33期;建行信用卡3万,年化15%,最低1500,都没逾期,收入11000,开销5000,做个计划", "把车卖了能卖9万"), "5000"),
        (("car loan 92,000 left, 3,050 a month, 34 months to go; ICBC credit card 26,000, 17%, minimum 1,300, nothing late, I earn 12k, living costs 5.5k, make me a plan", "what if I sell the car for 80,000"), None),
        (("车贷欠8万5,月供2900还有33期;建行信用卡3万,年化15%,最低1500,都没逾期,收入11000,开销5000,做个计划", "把电动车卖了能卖2000"), "2000"),
    ],
)
def test_of_a_car_that_is_sold_its_loan_is_paid_off_first(lines, left):
    talk = talked(*lines, lang="en" if lines[0].isascii() else "zh")
    assert talk.facts.get("what_if.once") == left
    assert ("figure.car_sold" in talk.keys) == (left != "2000")


@pytest.mark.parametrize("said", ["what if I get 4000 at new year", "what if I get 4000 in December"])
def test_what_comes_once_is_no_wage_and_can_be_undone(said):
    talk = talked("Huabei 18000 and a CMB card 9000, both about 3 weeks late. I make 7200, spend 5000", "texts and calls", said, lang="en")
    assert (talk.facts["income"], talk.facts["what_if.once"]) == ("7200", "4000")
    talk.say("undo the last one")
    assert talk.facts["income"] == "7200"
    assert "what_if.once" not in talk.facts
