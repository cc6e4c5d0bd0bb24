"""Promises about clearing debts by a court: the law of the place, a plain verdict, no promise, another's case kept apart."""

import pytest

from dialogs.catalog import DIALOGS
from dialogs.flow import run
from tests.talking import TODAY, Talker

YEARS_5, YEARS_2 = {"amount": "60", "unit": "month"}, {"amount": "24", "unit": "month"}
ZHEJIANG = {"registered": True, "enforced": True, "insured": YEARS_5}


def ends(region, **facts):
    told = {"insolvency.region": region} | {f"insolvency.{name}": value for name, value in facts.items()}
    result, _ = run(DIALOGS["insolvency"], told, TODAY)
    return result


@pytest.mark.parametrize(
    ("region", "facts", "verdict"),
    [
        ("shenzhen", {"insured": YEARS_5}, "eligible"),
        ("shenzhen", {"insured": {"amount": "36", "unit": "month"}}, "eligible"),
        ("shenzhen", {"insured": {"amount": "35", "unit": "month"}}, "not_eligible"),
        ("shenzhen", {"insured": None}, "unclear"),
        ("xiamen", {"resided": {"amount": "60", "unit": "month"}}, "eligible"),
        ("xiamen", {"resided": YEARS_2}, "not_eligible"),
        ("zhejiang", ZHEJIANG, "eligible"),
        ("zhejiang", ZHEJIANG | {"enforced": False}, "not_eligible"),
        ("zhejiang", ZHEJIANG | {"registered": None}, "unclear"),
        ("jiangsu", {}, "unclear"),
        ("other", {}, "not_eligible"),
        (None, {}, "unclear"),
    ],
)
def test_the_verdict_follows_the_rules_of_the_place(region, facts, verdict):
    found = ends(region, **facts)
    assert (found.key, found.numbers["verdict"]) == (f"insolvency.{verdict}", verdict)


def test_once_a_condition_fails_the_others_are_not_asked():
    assert ends("zhejiang", registered=False).key == "insolvency.not_eligible"


def test_all_that_was_told_at_once_is_asked_nowhere():
    talker = Talker()
    talker.say("外头欠了60多万,开店亏的,想走破产从头再来")
    talker.say("人在杭州,浙江户口,社保交了5年,有3个执行案子")
    assert talker.keys == ["insolvency.eligible"]
    assert "26%" in talker.text
    assert "打包票" in talker.text


@pytest.mark.parametrize(
    ("lang", "own", "other"),
    [
        ("zh", "欠了80万,我在深圳社保交了六年,想申请个人破产", "那我老婆在东莞,她名下也欠了20万,她能不能办"),
        ("en", "I owe 800k and live in Shenzhen, insured 6 years, can I go bankrupt", "my wife is in Dongguan and owes 200k, can she apply"),
    ],
)
def test_the_debts_of_another_person_stay_out_of_the_file(lang, own, other):
    talker = Talker(lang)
    talker.say(own)
    before = {name: value for name, value in talker.facts.items() if name.startswith("debts[")}
    talker.say(other)
    assert talker.keys == ["insolvency.not_eligible"]
    assert before == {name: value for name, value in talker.facts.items() if name.startswith("debts[")}


@pytest.mark.parametrize(("question", "topic"), [("成功率多大", "bankrupt_success"), ("债主不同意呢", "bankrupt_creditors"), ("那多久能翻篇", "bankrupt_after")])
def test_a_short_question_after_it_is_about_it(question, topic):
    talker = Talker()
    talker.say("我在深圳社保交了六年,能申请个人破产吗")
    talker.say(question)
    assert talker.keys == [f"answer.{topic}"]


def test_a_question_in_general_is_answered_in_general():
    talker = Talker()
    talker.say("个人破产是什么意思,中国有没有个人破产法")
    assert talker.keys == ["answer.bankrupt_national"]
