"""An offer in anybody's own words is understood as it was meant, or asked about."""

import tomllib
from datetime import date
from itertools import chain, repeat
from pathlib import Path
from time import process_time
from typing import Any

import numpy_financial
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.tasks.rate import serve
from dialogs.calculator.terms import Terms
from dialogs.understanding.offers.accounts import believed
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.found import Found
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.offers.sense import STEPS, sense
from dialogs.understanding.offers.tokens import tokens
from tests.talking import without_commas

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


@pytest.mark.parametrize("offer", [pytest.param(offer, id=offer["text"]) for offer in OFFERS if not offer["text"].isascii()])
def test_a_space_between_clauses_reads_as_a_comma(offer):
    assert serve({"text": without_commas(offer["text"])}, TODAY) == serve({"text": offer["text"]}, TODAY)


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


@pytest.mark.parametrize("text", [
    "借1万,12期,每期900,旁边那栏还标着2400",
    "合同3万,到账600,24期每期1450",
    "借3000,还了2次,一次1200",
    "到账5000,每期200,12期",
    "Borrowed 4,000, 12 payments of 380, next to it 900",
])
def test_what_the_sums_do_not_bear_out_is_asked_and_not_priced(text):
    """A sum that is left over, a payout of next to nothing, a lender who gives money away: one of them was misheard."""
    assert serve({"text": text}, TODAY)["status"] == "ask"


WORDS = st.sampled_from([
    "借", "到手", "合同", "每期", "每月", "还", "12期", "3个月", "1万", "950", "手续费", "300", "利息", "日息万五", "5%", "第3期", "前2期", "，", " ",
    "免息", "押金", "退", "首付", "最后一期", "7天后", "一天", "先扣", "等额本息", "到期", "本金", "加", "或", "loan", "a month", "0", "-1", "1e30", "24 x 50",
])


@given(st.lists(WORDS, max_size=25).map("".join) | st.text(max_size=120))
def test_any_text_is_answered(text):
    reading = read_offer(text, today=TODAY)
    assert Terms.from_json(reading.terms.to_json()) == reading.terms
    assert all(0 <= start < end <= len(text) for spans in reading.spans.values() for start, end in spans)
    assert serve({"text": text}, TODAY)["status"] in ("ok", "ask")


def test_every_field_can_be_shown_in_the_users_own_words():
    text = "借1万，分12期，每期还944，手续费300先扣了"
    spans = read_offer(text, today=TODAY).spans
    said = {field: [text[start:end] for start, end in places] for field, places in spans.items()}
    assert said == {"contract": ["1万"], "count": ["12期"], "payment": ["944"], "fees": ["300"]}


@pytest.mark.parametrize("text", ["借1万" * 20_000, "1" * 100_000, "每月，" * 30_000, "第一期" * 30_000, "（" * 100_000, "a " * 50_000])
def test_a_hundred_kilobytes_take_no_longer_than_a_page(text):
    start = process_time()
    serve({"text": text}, TODAY)
    assert process_time() - start < 1


@pytest.mark.parametrize("text", [
    "你们这个平台靠谱吗", "逾期了催收天天打电话怎么办", "can you help me please", "网贷利息好高啊怎么办", "等额本息是什么意思",
])
def test_a_message_without_a_figure_gives_no_sums(text):
    terms = read_offer(text, today=TODAY).terms
    assert (terms.contract, terms.received, terms.payment, terms.count, terms.fees) == (None, None, None, None, ())


@given(st.lists(st.sampled_from(("等额本息", "先息后本", "一次还清", "免息", "利率", "多少利息", "每月", "好几笔", "当铺", "手续费", "先扣", "期数", "本金", "还款", ",", "每月15号", "everything back at the end", "interest-free")), max_size=7))
def test_words_alone_conclude_what_all_steps_would(said):
    drafts = [Draft(tokens("".join(said), date(2026, 11, 24))) for _ in range(2)]
    assume(not drafts[0].row.figures)
    found = Found(drafts[1])
    for step in STEPS:
        step(found)
    assert sense(drafts[0]) == believed(found)


def test_a_way_of_repaying_is_heard_without_a_figure():
    assert read_offer("我这个是先息后本的", today=TODAY).terms.style == "interest_only"
    assert read_offer("还款方式是等额本息", today=TODAY).terms.style == "level"
