"""Beside the price of a loan: what paying early saves, a charge told later, and not knowing a figure."""

from datetime import date

import pytest

from bot.app import answer
from dialogs.engine import Said
from dialogs.session import Session

TODAY = date(2026, 11, 28)
PRICED = {"zh": "借1万分12期每期944", "en": "borrowed 10,000, 12 payments of 944"}


def told(lang: str, *turns: str) -> tuple[Session, list[str], dict[str, object]]:
    session, keys, numbers = Session(lang=lang), [], {}
    for turn in turns:
        session, replies, _ = answer(session, Said(turn), TODAY)
        keys = [reply.key for reply in replies]
        numbers = next((dict(reply.data) for reply in replies if reply.data), {})
    return session, keys, numbers


@pytest.mark.parametrize(
    ("lang", "asked", "paid"),
    [
        ("zh", "提前还能省利息吗", "还了5期了"),
        ("zh", "提前还划算吗", "已经还了五期"),
        ("zh", "能提前还吗", "还剩7期"),
        ("en", "can I save interest if I pay early?", "I have paid 5 already"),
        ("en", "is it worth paying it off early?", "after 5"),
        ("en", "would I save anything by paying early?", "7 left"),
    ],
)
def test_what_paying_early_saves_is_reckoned_by_how_many_are_paid(lang: str, asked: str, paid: str) -> None:
    assert "figure.early_when" in told(lang, PRICED[lang], asked)[1]
    _, keys, numbers = told(lang, PRICED[lang], asked, paid)
    assert keys[0] == "figure.early_offer"
    assert (numbers["done"], str(numbers["left"]), str(numbers["saved"])) == (5, "6116.02", "491.98")


@pytest.mark.parametrize("paid", ["第6期", "还了6期", "还剩6期"])
def test_how_many_are_left_follows_from_how_many_are_paid(paid: str) -> None:
    assert told("zh", PRICED["zh"], "提前结清能省多少", paid)[0].facts["debts[0].instalments_left"] == 6


def test_what_comes_on_top_picks_no_first_choice() -> None:
    session, keys, numbers = told("en", PRICED["en"], "and 50 a month insurance on top")
    assert "offer.lender_kind" not in session.facts
    assert keys[0] == "rate.cost"
    assert numbers["payment"] == 994


@pytest.mark.parametrize(
    ("lang", "turns", "field"),
    [
        ("zh", ("借1万每期944", "不知道要还几期"), "offer.count"),
        ("zh", ("贷款到底多贵", "不清楚到手多少"), "offer.received"),
        ("en", ("borrowed 10,000, 944 a month", "I don't know how many"), "offer.count"),
        ("en", ("borrowed 10,000, 944 a month", "no idea how many payments there are"), "offer.count"),
        ("en", ("what does a loan really cost", "I don't know how much I got"), "offer.received"),
    ],
)
def test_not_knowing_the_figure_is_an_answer(lang: str, turns: tuple[str, ...], field: str) -> None:
    session, keys, _ = told(lang, *turns)
    assert field in session.facts
    assert session.facts[field] is None
    assert "rate.not_enough" in keys


@pytest.mark.parametrize(("lang", "other"), [("zh", "那另一笔借5000,6期每期900呢"), ("en", "what about another loan of 5,000, 6 payments of 900"), ("en", "and another one: 5,000, 6 payments of 900")])
def test_another_loan_is_priced_by_its_own_terms(lang: str, other: str) -> None:
    session, _, numbers = told(lang, PRICED[lang], other)
    assert (numbers["received"], numbers["payment"], numbers["count"]) == (5000, 900, 6)
    assert session.facts["offer.contract"] == "5000"


@pytest.mark.parametrize(("lang", "said"), [("zh", "只到了9000"), ("en", "only 9,000 came"), ("en", "what came was 9,000")])
def test_what_came_is_what_was_received(lang: str, said: str) -> None:
    facts = told(lang, PRICED[lang], said)[0].facts
    assert (facts["offer.contract"], facts["offer.received"]) == ("10000", "9000")


@pytest.mark.parametrize(("lang", "said"), [("zh", "要是晚还7天会怎样"), ("zh", "万一逾期三天呢"), ("en", "what if I pay a week late"), ("en", "what happens if I'm 3 days late")])
def test_to_be_late_in_thought_changes_nothing(lang: str, said: str) -> None:
    assert told(lang, PRICED[lang], said)[0].facts == told(lang, PRICED[lang])[0].facts
