"""Facts that name themselves go to their own slots; what could mean several things is not guessed."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.labels import LabelsError, read_labels
from content.labels import labels as rows
from dialogs.understanding.labels.labels import labelled
from tests.talking import without_commas

TODAY = date(2026, 11, 22)
CASES = tomllib.loads(Path(__file__).with_name("cases").joinpath("labels.toml").read_text(encoding="utf-8"))["case"]


def facts(text):
    return [(fact.name, fact.value) for fact in labelled(text, TODAY)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_message_holds_these_facts_and_no_others(case):
    assert sorted(facts(case["text"]), key=str) == sorted(case["facts"].items(), key=str)


@pytest.mark.parametrize("text", [case["text"] for case in CASES if not case["text"].isascii()])
def test_a_space_between_clauses_reads_as_a_comma(text):
    assert sorted(facts(without_commas(text)), key=str) == sorted(facts(text), key=str)


def test_a_range_keeps_its_ends_and_about_its_mark():
    (income,) = labelled("工资四五千", TODAY)
    assert (income.value, income.low, income.high, income.exact) == ("4500", "4000", "5000", False)
    (income,) = labelled("工资大概4500", TODAY)
    assert (income.value, income.about, income.exact) == ("4500", True, False)


def test_the_span_of_a_fact_is_its_figure_in_the_users_own_words():
    text = "月收入　６千，房租 １５００"
    assert [text[slice(*fact.span)] for fact in labelled(text, TODAY)] == ["６千", "１５００"]


def test_debts_keep_the_order_they_were_told_in():
    order = [fact.value for fact in labelled("省呗3千,还呗2千,分期乐1千", TODAY) if fact.slot == "debts[].owed"]
    assert order == ["3000", "2000", "1000"]


@given(st.text(max_size=120))
def test_no_text_is_too_odd(text):
    for fact in labelled(text, TODAY):
        assert 0 <= fact.span[0] < fact.span[1] <= len(text)


@given(st.lists(st.sampled_from(["借呗", "信用卡", "网贷", "欠", "3万", "8千", "逾期", "两个月", "都", "一共", "各", "三家", "一家", "月收入", "6000", "房租", ",", "。", "不对", "每月20号", "还款日", "月供", "年化24%", "没逾期", "房贷", "招行", "和"]), max_size=14))
def test_no_order_of_words_is_too_odd(words):
    for fact in labelled("".join(words), TODAY):
        assert fact.value is not None
        assert fact.index is None or fact.index >= 0


def test_ten_thousand_characters_are_soon_read():
    for piece in ("朋友1万", "借呗欠3万,", "每月还3千都逾期", "一共各欠", "owe 30k on Huabei, "):
        assert labelled(piece * (10_000 // len(piece)), TODAY) is not None


def test_a_wrong_file_names_the_entry():
    with pytest.raises(LabelsError, match="labels.toml: missing or unknown .*cuess"):
        read_labels("[cuess]\n")
    assert len({word for word, _, _ in rows().marks}) == len(rows().marks)


def test_a_second_debt_with_the_lender_named_again_keeps_its_lender():
    told = [(fact.slot, fact.index, fact.value) for fact in labelled("招行信用卡3万,招行信用贷5万", date(2026, 11, 27))]
    assert ("debts[].lender", 1, "cmb") in told


@pytest.mark.parametrize(
    ("said", "spent"),
    [
        ("到手9200,吃住加给妈看病6400", "6400"),
        ("一个月2600 吃住加给娃寄钱得2900", "2900"),
        ("收入8000,吃住和给家里寄的5000", "5000"),
        ("I take home 7500, everything including my mum's medicine 5200", "5200"),
    ],
)
def test_a_kind_of_spending_beside_what_it_takes_to_live_is_under_its_sum(said, spent):
    told = {fact.slot: fact.value for fact in labelled(said, TODAY)}
    assert told["essentials"] == spent
    assert not [slot for slot in told if slot.startswith("spending.")]


def test_a_kind_under_a_head_of_spending_stays_a_kind():
    assert {fact.slot: fact.value for fact in labelled("每月固定支出房租2000,孩子1500", TODAY)} == {"spending.rent": "2000", "spending.children": "1500"}
