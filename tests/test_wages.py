"""Promises: nobody's age becomes their wage, no wage a loan, and what is given to a mother is spent."""

from datetime import date

import pytest

from dialogs.engine import Said, turn
from dialogs.session import Session
from tests.talking import Talker, talked

TODAY = date(2026, 11, 28)
TOLD = [
    ("我都六十八了", None),
    ("我都六十四了 退休金3120", "3120"),
    ("今年58了,在工地干活", None),
    ("他们说要扣我的养老金,我都七十一了,心里直打鼓", None),
    ("我今年五十三，打零工一个月三千", "3000"),
    ("我快五十了工资才四千", "4000"),
    ("我妈72了,我工资5200", "5200"),
    ("I'm 67 and retired", None),
    ("i'm 53 and make 5000 a month", "5000"),
    ("我一个月四千", "4000"),
]


@pytest.mark.parametrize(("told", "income"), TOLD, ids=[told for told, _ in TOLD])
def test_an_age_is_no_income(told: str, income: str | None) -> None:
    asked = turn(Session(), Said("微粒贷欠2万6逾期17天"), TODAY).session
    assert asked.asked == "income"
    assert turn(asked, Said(told), TODAY).session.facts.get("income") == income


def test_a_wage_told_in_a_talk_of_a_court_is_no_loan() -> None:
    """到手 may be what a loan paid out; beside what is lived on it is a wage."""
    session = turn(Session(), Said("昨天收到法院传票"), TODAY).session
    facts = turn(session, Said("我一个月到手5600,吃住花3900"), TODAY).session.facts
    assert (facts.get("income"), facts.get("essentials")) == ("5600", "3900")
    assert not any(name.startswith("offer.") for name in facts)


def test_what_is_given_to_a_mother_is_spent() -> None:
    """给我妈1200 is neither 给我1200, which comes in, nor a call to her."""
    asked = turn(Session(), Said("微粒贷欠2万6逾期17天"), TODAY).session
    facts = turn(asked, Said("到手8200,房贷2600,给我妈1200,自己花1700"), TODAY).session.facts
    assert {name: facts.get(name) for name in ("income", "spending.parents", "spending.living", "happened")} == {"income": "8200", "spending.parents": "1200", "spending.living": "1700", "happened": None}


@pytest.mark.parametrize("asked", ["加上罚息都9万了,是照哪个数定的", "连本带利7万多,这个算谁的"])
def test_a_sum_in_a_question_is_no_wage_though_one_is_asked_for(asked):
    talk = Talker("zh")
    talk.say("广发信用卡欠6万2,逾期5个月")
    assert talk.session.asked == "income"
    talk.say(asked)
    assert "income" not in talk.facts


@pytest.mark.parametrize(("told", "income"), [
    ("上个月被裁了,赔偿到手七万六,老婆工资六千二", None),
    ("公司赔了我N+1,四万二,现在每月失业金2100", "2100"),
    ("severance of 40,000, I earn 6200 a month now", "6200"),
])  # fmt: skip
def test_what_was_paid_once_on_leaving_is_no_month(told, income):
    talk = Talker("zh" if not told.isascii() else "en")
    talk.say(told)
    assert talk.facts.get("income") in (income, "0" if income is None else income)


@pytest.mark.parametrize(
    ("text", "income"),
    [
        ("一小时25,一天10小时,一个月26天,借呗欠1万4", "6500"),
        ("一件8毛一天做500件,一个月25天,花呗欠8000", "10000"),
        ("时薪22,一天做9个小时,一个月休4天,白条欠9千", "5148"),
        ("每件3毛5,一天800件,一个月26天,借呗欠1万2", "7280"),
        ("一单4块5,一天跑40单,一个月跑29天,欠美团8千", "5220"),
        ("发传单一小时15元,一周20小时,欠花呗2000", "1300"),
        ("I get 25 an hour, 10 hours a day, 26 days a month, owe Jiebei 14k", "6500"),
        ("18 yuan an hour, 8 hours, 22 days a month, owe huabei 5,000", "3168"),
        ("1.5 yuan per shirt, 180 shirts a day, 24 days a month, baitiao 4,000", "6480"),
    ],
)
def test_pay_by_the_hour_or_the_piece_is_what_it_comes_to_in_a_month(text, income):
    talk = talked(text, lang="en" if text.isascii() else "zh")
    assert talk.facts["income"] == income
    assert not [name for name in talk.facts if name.startswith("offer.")]


@pytest.mark.parametrize("text", ["一小时25,花呗欠5000", "一天做500件,借呗欠1万", "25 an hour, owe huabei 5,000"])
def test_of_half_of_it_nothing_is_reckoned(text):
    assert "income" not in talked(text, lang="en" if text.isascii() else "zh").facts


@pytest.mark.parametrize(
    ("said", "income"),
    [
        ("工资7200,年底有1万奖金", "7200"),
        ("7200, plus a 10000 bonus at year end", "7200"),
        ("3000 base plus commission, 8000 in a good month, 4000 in a bad one", "4000"),
        ("9000 before tax, 7600 after", "7600"),
        ("none, I look after the kids, my husband makes 5500", "0"),
    ],
)
def test_what_comes_once_a_year_is_no_months_wage_and_of_two_the_lower_counts(said, income):
    debts = {"zh": "借呗3万,微粒贷2万,都逾期两个月", "en": "Jiebei 30,000, Weilidai 20,000, both two months late"}
    lang = "en" if said.isascii() else "zh"
    assert talked(debts[lang], said, lang=lang).facts["income"] == income


def test_what_is_not_counted_is_no_debt():
    facts = talked("借呗3万,微粒贷2万,都逾期两个月", "工资8000", "两千五,不算房贷").facts
    assert facts["essentials"] == "2500"
    assert not any(name.startswith("debts[2]") for name in facts)


@pytest.mark.parametrize(
    ("said", "income", "children"),
    [
        ("信用卡欠58000,工资6800,房租1600,吃饭1500,抚养费1500", "6800", "1500"),
        ("工资6800,抚养费1500,房租1600", "6800", "1500"),
        ("我每个月给1500抚养费,工资6800", "6800", "1500"),
        ("工资4000,前夫每月给抚养费1500,房租1200", "5500", None),
        ("工资5200,另外收到抚养费800", "6000", None),
    ],
)
def test_child_support_comes_in_only_where_somebody_is_said_to_pay_it(said, income, children):
    facts = talked(said).facts
    assert (facts["income"], facts.get("spending.children")) == (income, children)
