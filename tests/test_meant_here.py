"""What a short message surely means behind what was talked of goes before a dialog that would take it for its own."""

import pytest

from tests.talking import talked

PRICED = {"zh": "我借了3万,分12期,每期还3100,这合法吗", "en": "Borrowed 30000, 12 payments of 3100, is that legal"}
FEE_FIRST = "有个贷款app批了我3万,要先交800解冻费"


@pytest.mark.parametrize(
    ("lang", "said", "topic"),
    [("zh", "可客服说没过36就合法", "rate_36"), ("en", "isn't 36 percent the limit", "rate_36"), ("zh", "广告上可写的是日息0.02%", "rate_advert")],
)
def test_what_is_said_of_the_law_or_an_advertisement_is_no_term_of_the_loan_that_was_priced(lang, said, topic):
    priced, talk = talked(PRICED[lang], lang=lang), talked(PRICED[lang], said, lang=lang)
    assert talk.keys[0] == f"answer.{topic}"
    assert talk.facts == priced.facts


@pytest.mark.parametrize("said", ["不对,每期是2900", "手续费500先扣了"])
def test_a_term_that_is_put_right_or_told_is_one(said):
    priced, talk = talked(PRICED["zh"]), talked(PRICED["zh"], said)
    assert talk.facts != priced.facts
    assert not talk.keys[0].startswith("answer.")


def test_what_they_want_next_belongs_to_the_message():
    talk = talked(FEE_FIRST, "他说再交两百保险就放款")
    assert "两百" in talk.facts["scam.message"]


def test_a_first_of_something_else_picks_no_first_option():
    talk = talked(PRICED["zh"], "头一个月利息先收走了")
    assert talk.keys[0] == "answer.rate_upfront"
    assert "offer.lender_kind" not in talk.facts
