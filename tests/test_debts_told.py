"""Several debts told in one breath, with totals, days and corrections, end in the case file that the words say: a wrong fact is worse than a missing one."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from dialogs.told.filing import items
from tests.talking import Talker, talked

TODAY = date(2026, 11, 28)
FILES = [Path(__file__).with_name("cases").joinpath(name) for name in ("debts_told.toml", "debts_in_clauses.toml", "debts_plainly.toml", "debts_first.toml", "debts_at_night.toml", "debts_as_typed.toml")]
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


# -- a loan by its sum, its rate and what is paid a month -------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "said", "debts"),
    [
        ("zh", "一笔贷款10万,年化30%,每月只还2000,收入8000,开销3000,排个计划", [("100000", "2000", "0.30")]),
        ("zh", "每个月还1500,欠6万,利率36%,帮我做个还款计划", [("60000", "1500", "0.36")]),
        ("zh", "我借了12万,年息30个点,每月只能还2500", [("120000", "2500", "0.30")]),
        ("zh", "年利率24%的网贷5万,我一个月还900,怎么还", [("50000", "900", "0.24")]),
        ("zh", "欠款7万,每月还1000,年化20%,另一笔3万每月还900年化15%", [("70000", "1000", "0.20"), ("30000", "900", "0.15")]),
        ("en", "A loan of 100,000 at 30% a year, I only pay 2,000 a month, make a plan", [("100000", "2000", "0.30")]),
        ("en", "I pay 1500 a month on a 60k loan at 36%", [("60000", "1500", "0.36")]),
        ("en", "owe 70,000 paying 1,000 a month at 20%, and another 30,000 paying 900 a month at 15%", [("70000", "1000", "0.2"), ("30000", "900", "0.15")]),
    ],
)  # fmt: skip
def test_sum_rate_and_payment_in_one_message_are_debts_that_run(lang, said, debts):
    facts = talked(said, lang=lang).facts
    told = [(facts[f"debts[{n}].owed"], facts[f"debts[{n}].minimum"], float(facts[f"debts[{n}].rate"]["value"])) for n in range(len(debts))]
    assert told == [(owed, minimum, float(rate)) for owed, minimum, rate in debts]
    assert not any(name.startswith("offer.") for name in facts)


def test_a_debt_that_its_payment_never_ends_is_named_with_the_one_that_would():
    talk = talked("一笔贷款10万,年化30%,每月只还2000,收入8000,开销3000,排个计划")
    assert talk.keys[0] == "plan.ready"
    assert "一个月利息 2,500元,最低只还 2,000元" in talk.text
    assert "每月还 3,235.34元" in talk.text


@pytest.mark.parametrize("said", ["借5万,分24期,每期还2500,年化多少", "网贷5万年化24%每月还2600划算吗"])
def test_a_loan_whose_price_is_asked_is_no_debt_that_runs(said):
    assert not any(name.startswith("debts[") for name in talked(said).facts)


@pytest.mark.parametrize(("lang", "told"), [("zh", "不敢告诉亲戚,欠借呗15万"), ("zh", "不知道怎么跟爸妈开口,网贷欠了8万"), ("en", "i can't tell my family. i owe 150k online and 80k on cards"), ("en", "I don't dare tell my parents I owe 80k on Jiebei")])
def test_whom_a_debt_is_hidden_from_was_told_by_no_collector(lang, told):
    assert not [name for name in talked(told, lang=lang).facts if name.startswith("contacts")]
