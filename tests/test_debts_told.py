"""Several debts told in one breath, with totals, days and corrections, end in the case file that the words say: a wrong fact is worse than a missing one."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from dialogs.filing import items
from tests.talking import Talker

TODAY = date(2026, 11, 28)
CASES = tomllib.loads(Path(__file__).with_name("cases").joinpath("debts_told.toml").read_text(encoding="utf-8"))["case"]
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
