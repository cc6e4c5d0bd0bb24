"""Promises about another loan: the honest gate first, no lender's name, no advertised figure, one price for all."""

from datetime import date

import pytest

from content.languages import LANGUAGES
from content.registry import registry
from content.words import words
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.slots import CREDITS
from dialogs.talk import Asked, Outcome
from tests.talking import talked

TODAY = date(2026, 11, 27)
LENDING = ("bank", "private_bank", "consumer_finance", "platform", "microloan", "guarantee", "payment")
DEBT = {"debts[0].owed": "20000", "debts[0].overdue_days": 40}


def ends(kind, **facts):
    result, _ = run(DIALOGS["borrow"], {"borrow.kind": kind} | facts, TODAY)
    return result


@pytest.mark.parametrize("kind", CREDITS)
@pytest.mark.parametrize(("income", "essentials"), [("3000", "4200"), ("3000", "3000"), (None, "3000"), ("3000", None)])
def test_overdue_with_nothing_left_is_told_not_to_borrow(kind, income, essentials):
    found = ends(kind, **DEBT, income=income, essentials=essentials)
    assert isinstance(found, Outcome)
    assert found.key == "borrow.do_not_borrow"
    assert not any(part.key == f"borrow.{kind}" for part in found.parts if kind != "reshuffle")
    assert "rate" not in found.offer


def test_who_is_overdue_is_asked_for_the_budget_and_who_is_not_is_not():
    found = ends("bank", **DEBT)
    assert isinstance(found, Asked)
    assert found.slot.name == "income"
    assert isinstance(ends("bank", overdue_now=False), Outcome)


def test_the_price_is_that_of_the_rate_check():
    offer = {"offer.received": "9700", "offer.payment": "944", "offer.count": 12}
    found = ends("insured", overdue_now=False, **offer)
    cost = next(part for part in found.parts if part.key == "borrow.cost").data
    rated, _ = run(DIALOGS["rate"], offer, TODAY)
    assert cost["nominal"] == rated.numbers["nominal_annual"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_lender_is_named(lang):
    said = "\n".join(section.body for key, section in words(lang).sections.items() if key.startswith("borrow."))
    brands = {entry.brand[lang] for entry in registry().entries if entry.kind in LENDING}
    named = {brand for brand in brands if len(brand) > 2 and brand in said}
    assert not named


@pytest.mark.parametrize(("lang", "lines"), [("zh", ("我想再借两万还信用卡", "逾期的", "收入5000", "花4500")), ("en", ("I want to borrow another 20,000 to pay my card", "yes", "I earn 5000", "I spend 4500"))])
def test_income_told_after_the_advice_not_to_borrow_is_about_the_debts_and_not_the_loan(lang, lines):
    told = talked(*lines, lang=lang)
    assert (told.session.facts["income"], told.session.facts["essentials"]) == ("5000", "4500")
    assert told.keys[-1] == "ask.debts.owed"
