"""An offer in anybody's own words is understood as it was meant, or asked about."""

import tomllib
from datetime import date
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import numpy_financial
import pytest

from bot.tasks.rate import serve

TODAY = date(2026, 11, 22)
OFFERS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "offers.toml").read_text("utf-8"))["offer"]


def told(offers: list[dict[str, Any]], key: str) -> list[Any]:
    return [pytest.param(offer, id=offer["text"]) for offer in offers if key in offer]


def flows_of(offer: dict[str, Any]) -> list[float]:
    return list(chain.from_iterable(repeat(amount, number) for amount, number in offer["flows"]))


@pytest.mark.parametrize("offer", told(OFFERS, "flows"))
def test_the_rate_is_that_of_the_payments(offer):
    answer = serve({"text": offer["text"]}, TODAY)
    flows = flows_of(offer)
    assert answer["status"] == "ok", answer
    if abs(flows[0]) > 1:
        assert answer["received"] == pytest.approx(flows[0], abs=0.01)
    assert answer["nominal_annual"] == pytest.approx(numpy_financial.irr(flows) * offer["per_year"], rel=1e-4, abs=1e-6)


@pytest.mark.parametrize("offer", told(OFFERS, "nominal"))
def test_a_quoted_rate_means_that_much_a_year(offer):
    answer = serve({"text": offer["text"]}, TODAY)
    assert answer["status"] == "ok", answer
    assert answer["nominal_annual"] == pytest.approx(offer["nominal"], rel=1e-9)


@pytest.mark.parametrize("offer", told(OFFERS, "flags"))
def test_what_is_worth_a_warning_is_flagged(offer):
    flags = set(serve({"text": offer["text"]}, TODAY)["flags"])
    assert flags - set(offer.get("optional", [])) == set(offer["flags"]) - set(offer.get("optional", []))


@pytest.mark.parametrize("offer", told(OFFERS, "asks"))
def test_what_is_not_known_is_asked(offer):
    answer = serve({"text": offer["text"]}, TODAY)
    assert (answer["status"], answer.get("asks") in offer["asks"]) == ("ask", True), answer
