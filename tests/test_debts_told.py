"""Several debts told in one breath, with totals, days and corrections, end in the case file that the words say: a wrong fact is worse than a missing one."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from dialogs.filing import items
from tests.talking import Talker

TODAY = date(2026, 11, 28)
FILES = [Path(__file__).with_name("cases").joinpath(name) for name in ("debts_told.toml", "debts_in_clauses.toml")]
CASES = [case for file in FILES for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]]
OF_A_DEBT = ("lender", "product", "owed", "overdue_days", "minimum", "instalments_left", "count")
MEANS = ("income", "spouse_income", "essentials", "total_owed", "due_this_month")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["turns"][0])
def test_what_is_told_is_filed_and_nothing_else(case):
    talk = Talker(case.get("lang", "zh"), TODAY)
    for turn in case["turns"]:
        talk.say(turn)
    debts = [{end: item[end] for end in OF_A_DEBT if item.get(end) is not None} for item in items(talk.facts).values()]
    means = {name: value for name, value in talk.facts.items() if value is not None and name.startswith((*MEANS, "spending."))}
    assert (debts, means) == (case["debts"], case["means"])


@pytest.mark.parametrize(("lang", "length", "days"), [("zh", "40天", 40), ("zh", "两个半月了", 75), ("en", "40 days", 40)])
def test_a_length_of_time_is_no_sum_and_is_how_long_overdue(lang, length, days):
    talk = Talker(lang, TODAY)
    talk.say({"zh": "我欠借呗和招行", "en": "I owe Jiebei and CMB money"}[lang])
    assert talk.session.asked == "debts[0].owed"
    talk.say(length)
    assert (talk.facts.get("debts[0].owed"), talk.facts["debts[0].overdue_days"]) == (None, days)


@pytest.mark.parametrize("told", [("老公瞒着我在外面借了网贷", "大概二十来万 有招联、马上、还有个360的"), ("有人说我女儿欠了网贷,让我先交钱,是骗子吗", "她晚了一个多月了")])
def test_what_another_owes_is_filed_nowhere(told):
    talk = Talker("zh", TODAY)
    for turn in told:
        talk.say(turn)
    assert not [name for name in talk.facts if name.startswith(("debts[", "lenders_count", "total_owed"))]
