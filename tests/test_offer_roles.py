"""Offers that our words leave without a price: what each figure is was learned from marked offers."""

from pathlib import Path

import numpy_financial
import pytest

from bot.training import offer_roles
from dialogs.calculator.loan import Cost, Missing, price
from dialogs.understanding.offers.figures import roles
from dialogs.understanding.offers.offers import read_further, read_offer
from tests.talking import TODAY, talked

KEPT = [*offer_roles.marked(Path(__file__).with_name("cases") / "offer_roles_kept")]
RIGHT = 0.75
"""Of the figures of other writers' offers so many must be known. Measured: 345 of 431."""


@pytest.mark.parametrize(
    ("text", "flows", "per_year"),
    [
        ("he gave me 10,000, took 1,500 right back off the stack, and I bring 1,000 every week for 10 weeks", [8500, *[-1000] * 10], 52),
        ("two repayments. 1,600 on payday, then 900 a month after. they gave me 2,200", [2200, -1600, -900], 12),
        ("It steps up: 4 payments of 300, 4 of 600, 4 of 900. They gave 6,000", [6000, *[-300] * 4, *[-600] * 4, *[-900] * 4], 12),
        ("how high is the interest when 4,680 comes in and 438 goes out for 12 months", [4680, *[-438] * 12], 12),
        ("头期1,530,后面都是1,210,12期,当时下款1万2", [12000, -1530, *[-1210] * 11], 12),
        ("花680买了张“提额卡”才给我8千,12期每期798", [7320, *[-798] * 12], 12),
        ("一笔归一笔:甲平台9000早清了,乙平台1.3万还在供,12期 1,236", [13000, *[-1236] * 12], 12),
        ("商家收我398,剩3,600办了12期,一期342,沙发标价3,998", [3600, *[-342] * 12], 12),
    ],
)
def test_what_our_words_leave_open_is_priced_by_what_was_learned(text, flows, per_year):
    """The flows are written out by hand from the words; the rate is numpy_financial's, an independent solver."""
    assert isinstance(price(read_offer(text, today=TODAY).terms), Missing)
    cost = price(read_further(text, today=TODAY))
    assert isinstance(cost, Cost)
    assert cost.nominal_annual == pytest.approx(numpy_financial.irr(flows) * per_year, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "flows", "per_year"),
    [
        ("been driving for 9 years and 2 years ago some app lent me 9,000. 12 instalments, each 930.", [9000, *[-930] * 12], 12),
        ("it's been 7 months since they sent 13,200 on a contract of 14,000, they take 1,330 off me 12 times", [13200, *[-1330] * 12], 12),
        ("干保安6年了,去年借的网贷2万4,分24期,每期1260", [24000, *[-1260] * 24], 12),
    ],
)
def test_an_age_or_a_time_that_is_none_of_the_loans_changes_no_price(text, flows, per_year):
    cost = price(read_further(text, today=TODAY))
    assert isinstance(cost, Cost)
    assert cost.nominal_annual == pytest.approx(numpy_financial.irr(flows) * per_year, rel=1e-4)


@pytest.mark.parametrize(
    "text",
    [
        "Borrowed 4,000, 12 payments of 380, next to it 900",
        "received 5000, paying 5500 a month",
        "borrowed 8000, paying 400 something a month for 2 years",
        "借2万,每期还950,30期,共还款24000",
        "借五千,先扣一部分,十天还五千",
        "利率3分到5分之间,借5000",
        "10来期吧,借6000,每月还700",
    ],
)
def test_what_was_told_as_a_guess_or_against_itself_is_asked(text):
    assert isinstance(price(read_further(text, today=TODAY)), Missing)


def test_the_figures_of_other_writers_are_mostly_known():
    told = [(role, ways[0][1] if ways else "") for offer in KEPT for role, ways in zip(offer.roles, roles(offer.row), strict=True)]
    known = sum(role == likely or {role, likely} == {"count", "term"} for role, likely in told)
    assert known / len(told) >= RIGHT


def test_a_talk_prices_what_was_learned_of():
    talk = talked("想算下这笔的真实利率:头期1,530,后面都是1,210,12期,当时下款1万2")
    assert talk.keys == ["rate.cost", "ask.offer.lender_kind"]
