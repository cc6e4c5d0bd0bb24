"""Promises about a loan between persons, as it is talked of: its rate in a year, what the law allows for its day, what that comes to."""

import pytest

from tests.talking import talked

TOLD = {
    "zh": "2024年3月找个熟人借了8万开店,三分利,一年是多少",
    "en": "borrowed 80,000 from a guy I know in march 2024 for my noodle shop, he charges 3 fen a month. what is that per year?",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_rate_is_told_for_a_year_and_the_lender_and_the_day_are_noted(lang):
    talk = talked(TOLD[lang], lang=lang)
    assert "36%" in talk.text
    facts = talk.session.facts
    assert (facts["offer.lender_kind"], facts["offer.signed_on"]) == ("private", "2024-03-01")


@pytest.mark.parametrize(
    ("lang", "asked", "said"),
    [
        ("zh", "他能收这么高吗", "13.8%"),
        ("zh", "法律到底认几个点", "13.8%"),
        ("zh", "按法律认的利率30个月利息是多少", "27,600元"),
        ("en", "is he even allowed to charge that", "13.8%"),
        ("en", "at the legal rate, what would 30 months of interest on 80k have been", "¥27,600"),
        ("en", "I've paid 2,400 every month, 30 months now, and he says I still owe the full 80,000. how much did I pay him altogether", "¥72,000"),
    ],
)
def test_what_the_law_allows_is_reckoned_for_the_day_of_the_contract(lang, asked, said):
    assert said in talked(TOLD[lang], asked, lang=lang).text


@pytest.mark.parametrize(("lang", "said"), [("zh", "他一直这么放给好多人,算不算违法"), ("en", "he lends to half the market, always 3 fen. does that change anything")])
def test_who_lends_to_many_without_a_licence_has_no_valid_contract(lang, said):
    assert talked(TOLD[lang], said, lang=lang).keys[0] == "answer.rate_void"


@pytest.mark.parametrize("said", ["找银行借了8万,月息三分,一年是多少", "2024年3月在平台借了8万,三分利"])
def test_a_bank_or_a_platform_is_no_person(said):
    assert talked(said).session.facts.get("offer.lender_kind") != "private"
