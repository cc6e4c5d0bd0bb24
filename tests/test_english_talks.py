"""What carries over between the subjects of an English talk: for whom somebody asks, the price told before, figures told in short, a paper that proved real."""

from datetime import date
from decimal import Decimal

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 29)
A_LOAN = "I borrowed 20000 from an app, 12 payments of 2150"


def test_what_a_mother_owes_and_lives_on_is_taken_in_where_somebody_asks_for_her():
    talk = talked("asking for my mum, she is 63 and retired. pension 3200", "she owes huabei 9000 and is 45 days late", "her costs are 2400 a month", "what can she pay each month", lang="en")
    facts = talk.facts
    assert (facts["income"], facts["essentials"], facts["debts[0].owed"], facts["debts[0].overdue_days"]) == ("3200", "2400", "9000", 45)
    assert talk.last[0].data["left"] == Decimal(800)


@pytest.mark.parametrize("first", ["helping my dad", "its for my brother", "im writing on behalf of my colleague", "my neighbour needs help"])
def test_who_asks_for_somebody_is_asked_what_that_one_owes(first):
    assert talked(first, lang="en").keys == ["common.for_another", "ask.debts.owed"]


def test_whether_the_one_who_asks_must_pay_is_their_own_question():
    assert talked("helping my mother", "she owes jiebei 20000, 3 months late", "do i have to pay for her", lang="en").keys[0] == "answer.family_pay"


@pytest.mark.parametrize("first", ["my dad died last month and he owed 60000 to a bank", "my husband owes 20000, do i have to pay"])
def test_of_the_dead_and_of_ones_own_liability_nothing_is_taken_in(first):
    assert "asks_for" not in talked(first, lang="en").facts


@pytest.mark.parametrize(
    ("turns", "income", "essentials"),
    [
        (["i make 12 grand and need 8.5"], "12000", "8500"),
        (["i make 12k and need 8.5k", "no sorry income is 13"], "13000", "8500"),
        (["i make 12k and need 8.5k", "actually i spend 9"], "12000", "9000"),
    ],
)
def test_a_figure_told_in_thousands_like_the_one_beside_it(turns, income, essentials):
    facts = talked(*turns, lang="en").facts
    assert (facts["income"], facts["essentials"]) == (income, essentials)


def test_a_wage_in_another_currency_is_no_yuan():
    assert talked("i earn about 2 thousand cad a month, thats roughly 10500 rmb, spend 9000", lang="en").facts["income"] == "10500"


@pytest.mark.parametrize("asked", ["is that a rip off", "how much interest is that in total", "what do i pay back in all", "and the yearly rate", "how much more do i pay than i get"])
def test_a_priced_loan_is_asked_about_again_and_told_in_two_lines(asked):
    talk = talked("my pension is 3200", A_LOAN, asked, lang="en")
    assert talk.keys[0] == "figure.price_again"
    assert talk.last[0].data["total_cost"] == Decimal(5800)
    assert len(talk.last[0].text) < 900


def test_who_lends_is_taken_in_after_the_talk_has_gone_on():
    talk = talked("my pension is 3200", A_LOAN, "can they call my son", "its a microloan company", lang="en")
    assert (talk.facts["offer.lender_kind"], talk.keys[0]) == ("microloan", "figure.price_again")


def test_a_court_text_that_proved_real_gets_its_last_day():
    talk = talked("got a text from a court link saying im sued, real or fake??", "rang 12368 its real, i got the papers on 20 november", lang="en", today=TODAY)
    assert (talk.facts["paper.verified"], talk.facts["paper.received_on"]) == ("summons", "2026-11-20")
    talk.say("when do i have to answer by")
    assert "7 Dec 2026" in talk.text


@pytest.mark.parametrize("asked", ["how soon can that be gone", "so when am i debt free", "so if we put all of it in when is it done"])
def test_how_soon_is_asked_of_the_debts_that_are_known(asked):
    talk = talked("huabei 20000 late 10 days, income 11k expenses 7500", asked, lang="en")
    assert any({"months", "months_to_clear"} & message.data.keys() for message in talk.last)


def test_a_second_job_is_no_second_of_the_month():
    talk = talked("huabei 20000 late 10 days, income 11k expenses 7500", "what if i get a 2nd job for 2000 more", lang="en")
    assert talk.facts["what_if.extra"] == "2000"


def test_cannot_come_back_asks_for_no_moment():
    assert talked("im in canada now cant come back, can someone go for me", lang="en").keys[0] != "common.wait"


@pytest.mark.parametrize("said", ["he says he wants to jump", "she wants to die she says", "my friend is suicidal because of her loans", "我老公说要跳楼"])
def test_danger_to_somebody_else_is_answered_for_them(said):
    assert talked(said, lang="en" if said.isascii() else "zh").keys == ["danger.self_harm_of_another"]


@pytest.mark.parametrize("said", ["he said i should die and i want to", "my wife left, i want to die", "she said no. dont want to live anymore"])
def test_ones_own_life_is_ones_own(said):
    assert talked(said, lang="en").keys == ["danger.self_harm"]


def test_who_was_threatened_and_says_that_he_is_coming_is_told_again_what_to_do():
    talk = talked("my collector says he will come to my house tonight and break my legs", "hes on the way i think", lang="en")
    assert talk.keys == ["danger.violence_to_user"]


OVERDUE = "overdue 30 days on huabei 8000"


@pytest.mark.parametrize("means", ["monthly 13.5 in, 9.2 out", "i make 13500 and my costs are 9200", "income 13.5k outgo 9.2k"])
def test_what_comes_in_and_what_goes_out_in_one_breath(means):
    facts = talked(OVERDUE, means, lang="en").facts
    assert (Decimal(facts["income"]), Decimal(facts["essentials"])) == (13500, 9200)


@pytest.mark.parametrize("said", ["severance is 24000, should i pay it off w that", "i really need 20k though"])
def test_what_is_got_or_wanted_is_not_owed(said):
    assert "debts[0].owed" not in talked("i lost my job", said, lang="en").facts


def test_a_lender_that_drops_a_part_is_no_correction():
    facts = talked("ccb card 31k and weilidai 12k, ccb 5 months late", "what if ccb drops 6000", lang="en").facts
    assert (facts["debts[0].owed"], facts["debts[0].offer_waived"]) == ("31000", "6000")


@pytest.mark.parametrize("said", ["min payment on huabei 600, card 2500 and the loan 1100", "huabei min 600, card min 2500, loan min 1100", "i pay huabei 600, the card 2500, the loan 1100"])
def test_the_minimum_of_the_one_that_is_left(said):
    facts = talked("huabei 6000, boc card 25000, online loan 12000, the card is 3 months late", said, lang="en").facts
    assert [facts[f"debts[{place}].minimum"] for place in range(3)] == ["600", "2500", "1100"]
    assert "income" not in facts


def test_where_somebody_lives_is_no_act_of_a_collector():
    assert not any(name.startswith("contacts[") for name in talked("the neighbour comes every day shouting", "i live in australia", lang="en").facts)


def test_a_wage_put_right_is_no_line_of_a_complaint():
    talk = talked("they call my office", "write them that they should stop calling my office", "actually i make 14500", lang="en")
    assert talk.facts["income"] == "14500"
    assert "letter.account" not in talk.facts


def test_no_letter_says_that_a_debt_is_paid_off_which_is_still_owed():
    talk = talked("i owe bocom 58000 on a credit card, never paid since 2021", "write a letter for a settlement", lang="en")
    assert "is paid off" not in talk.text
