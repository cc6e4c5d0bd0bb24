"""How far a loan has come tells what is left of it; a share that goes first, or of the pay, is the sum that it stands for."""

from datetime import date
from decimal import Decimal

import pytest

from dialogs.understanding.instalments_done import progress
from tests.talking import Talker, talked

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("said", "left", "payment"),
    [
        ("分24期还了7期,每期860,还剩几期", 17, 860),
        ("分二十四期,已经还了七期,每月还860,还欠多少", 17, 860),
        ("买手机分12期,已经还了5期,每期400,还差多少钱", 7, 400),
        ("车贷36期,每月2100,还完10期了,还要还多少", 26, 2100),
        ("借呗一共12期还到第5期,每月900,还剩多少没还", 7, 900),
        ("24 instalments of 860, I have paid 7, how much is left?", 17, 860),
        ("I've paid 7 of 24 instalments, 860 each. how many are left?", 17, 860),
        ("My Jiebei loan runs 12 months at 900, I've made 5 payments, how many to go?", 7, 900),
    ],
)
def test_what_is_left_of_instalments_is_told_and_kept(said, left, payment):
    talk = talked(said, lang="en" if said.isascii() else "zh", today=TODAY)
    told = next(message.data for message in talk.last if message.key == "figure.part_paid")
    assert (told["instalments_left"], told["left"]) == (left, left * payment)
    assert talk.facts["debts[0].instalments_left"] == left
    assert talk.facts["debts[0].minimum"] == str(payment)


@pytest.mark.parametrize("said", ["分24期,每期860,一共多少", "逾期2期了,还剩多少时间", "I have 3 loans and paid 2 of them", "还了7000,还欠多少", "24 instalments of 860, what is the rate?"])
def test_other_questions_are_no_such_count(said):
    assert progress(said, TODAY) is None


@pytest.mark.parametrize("said", ["借了2万,分24期还了7期,每期960,还欠多少", "borrowed 20000, 960 a month for 24 months, 7 paid already, what do I still owe?"])
def test_with_the_sum_that_was_borrowed_the_principal_is_told_too(said):
    """By hand: 20,000 at 13.97 % a year over 24 months is 960 a month; after 7 of them 14,728.87 is left."""
    talk = talked(said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert next(message.data for message in talk.last if message.key == "figure.part_paid")["principal_left"] == pytest.approx(14728.87, abs=1)


@pytest.mark.parametrize(
    ("debt", "said", "left"),
    [
        ("招行欠3万", "我先还一半,还剩多少", 15000),
        ("花呗欠9000", "先还三成,剩多少", 6300),
        ("花呗欠9000", "要是先付三分之一呢,还欠多少", 6000),
        ("I owe 30000 on a card", "if I pay 40% now, how much is left?", 18000),
        ("Huabei 9000", "I'll pay half of it today. what's left?", 4500),
    ],
)
def test_a_share_that_goes_first_is_taken_off(debt, said, left):
    talk = talked(debt, said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert next(message.data for message in talk.last if message.key == "figure.owed")["left"] == left


PLANS = {
    "zh": "信用卡欠3万年化18%最低还1500,逾期20天,工资8000,开销4000,做还款计划",
    "en": "credit card 30000 at 18% minimum 1500, 20 days late, income 8000, spending 4000, make a plan",
}


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("我想每月留工资的一成应急", {"reserve": "800"}),
        ("工资的四成拿来还债", {"what_if.monthly": "3200"}),
        ("I want to save 10% of my pay each month", {"reserve": "800"}),
        ("I can put 40% of my income into the debts", {"what_if.monthly": "3200"}),
        ("half of my salary goes to the debts", {"what_if.monthly": "4000"}),
        ("法院每月扣我工资的三成吗", {}),
    ],
)
def test_a_share_of_the_pay_is_kept_or_paid(said, facts):
    talk = talked(PLANS["en" if said.isascii() else "zh"], lang="en" if said.isascii() else "zh", today=TODAY)
    before = dict(talk.facts)
    talk.say(said)
    changed = {name: value for name, value in talk.facts.items() if name in ("reserve", "what_if.monthly") and before.get(name) != value}
    assert {name: Decimal(value) for name, value in changed.items()} == {name: Decimal(value) for name, value in facts.items()}


@pytest.mark.parametrize(("lang", "debt", "wish", "means"), [
    ("zh", "招行信用卡欠3万逾期40天", "给我一张图", "工资6000,开销3000"),
    ("en", "I owe 30000 on my card, 40 days overdue", "show me the picture", "I earn 6000 and spend 3000"),
    ("en", "card 9000", "put it in a picture please", "take home 5000, I need 2500 to live, minimum 450, not overdue"),
])  # fmt: skip
def test_a_picture_asked_for_too_early_says_what_is_missing_and_comes_then(lang, debt, wish, means):
    talk = talked(debt, wish, lang=lang, today=TODAY)
    assert talk.keys[0] == "common.paper_needs"
    talk.say(means)
    assert "plan.ready" in talk.keys
    talk.say(wish)
    assert "common.picture" in talk.keys


ALL_TOLD = {
    "zh": "借呗2万年化15%月还1800,信用卡1万2年化18%月还600,朋友8000不要利息,到手7000,开销3000",
    "en": "Weilidai 18000 at 0.05% daily, 1500 a month; Meituan 6500 with 650 monthly; a friend 10000 no interest. Income 7200, essentials 3600",
}


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("pay the friend first please", {"what_if.first": [2]}),
        ("put the friend last", {"what_if.first": [0, 1]}),
        ("if I get a raise of 800 from March", {"what_if.extra": "800", "what_if.extra_since": "2027-03-01"}),
        ("Meituan says they'd take 5000 to close it by year end", {"debts[1].offer_kind": "settlement", "debts[1].offer_amount": "5000"}),
        ("halve the interest on the Weilidai", {"what_if.cut": "0.5", "what_if.of": [0]}),
        ("朋友的放到最后还", {"what_if.first": [0, 1]}),
        ("年底有5000奖金", {"what_if.once": "5000"}),
    ],
)
def test_once_all_is_known_a_change_makes_the_plan_whatever_is_asked(said, facts):
    lang = "en" if said.isascii() else "zh"
    talk = talked(ALL_TOLD[lang], lang=lang, today=TODAY)
    assert talk.session.asked is not None
    talk.say(said)
    assert talk.keys[0] in ("plan.ready", "plan.short")
    assert {name: talk.facts.get(name) for name in facts} == facts
    assert talk.facts["income"] == ("7200" if lang == "en" else "7000")


def test_each_of_two_changes_has_its_own_day():
    talk = Talker(today=TODAY)
    for said in ("农行信用卡2万6年化18%最低还600,到手3200,开销1800,没逾期,做计划", "每月我只还800", "女儿说从明年三月起每月贴我600"):
        talk.say(said)
    assert "每月只还 800元;2027年3月起每月多还 600元" in talk.text


def test_another_offer_leaves_nothing_of_the_one_before():
    talk = Talker(today=TODAY)
    for said in ("浦发卡4万2逾期75天,中信卡1万8逾期30天,收入9500,开销6000,做计划", "浦发说只要一次性拿3万就给我结清,月底前", "那要是浦发答应分60期呢"):
        talk.say(said)
    assert {name.partition(".")[2] for name in talk.facts if ".offer_" in name} == {"offer_kind", "offer_count"}


@pytest.mark.parametrize(
    ("told", "said", "until", "late"),
    [
        ("农行信用卡欠2万6,年化18%,逾期40天,最低还1300", "再拖两个月罚息会是多少", "2027-01-27", 40),
        ("农行信用卡欠2万6,年化18%,逾期40天,最低还1300", "罚息现在多少,一步一步算给我看", None, 40),
        ("借呗2万年化15%,没逾期,月还1800", "如果逾期两个月罚息要多少", "2027-01-27", 0),
        ("WeBank 30000 at 18%, 40 days late, minimum 1800", "how much would 2 months late add at the penalty rate, show me step by step", "2026-12-18", 40),
        ("WeBank 30000 at 18%, 40 days late, minimum 1800", "how much penalty interest has built up", None, 40),
    ],
)
def test_penalty_interest_is_reckoned_to_the_day_supposed_and_no_debt_is_later_for_it(told, said, until, late):
    talk = talked(told, said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert "arrears.result" in talk.keys
    assert (talk.facts.get("arrears.until"), talk.facts["debts[0].overdue_days"]) == (until, late)


TWO_LOANS = {
    "zh": "借呗2万5年化14.6%月还2680,微粒贷1万2日息万四每期1600,没有逾期,月薪12000,开销5000",
    "en": "card 22000 at 18%, minimum 1100, Jiebei 15000 at 15%, 1400 a month, nobody's overdue, income 9500, spending 3800",
}


@pytest.mark.parametrize(
    "said",
    [
        "有家银行肯借3万7把这两笔换掉,年化6%分24期,合适吗",
        "could I consolidate them into one loan of 37000, 36 payments of 1250",
        "a bank would lend me 37000, 36 payments of 1250, to pay off both",
    ],
)
def test_a_loan_for_both_is_one_new_loan(said):
    lang = "en" if said.isascii() else "zh"
    talk = talked(TWO_LOANS[lang], said, lang=lang, today=TODAY)
    assert talk.keys[0] == "swap.dearer"
    assert "total_owed" not in talk.facts


def test_a_change_told_after_a_swap_is_to_the_plan():
    talk = talked(TWO_LOANS["zh"], "有家银行肯借3万7把这两笔换掉,年化6%分24期,合适吗", "年底13薪12000都拿来还", today=TODAY)
    assert talk.keys[0] == "plan.ready"
    assert talk.facts["what_if.once"] == "12000"


@pytest.mark.parametrize(
    ("said", "income"),
    [
        ("微粒贷提前一次还完划算吗", None),
        ("I could do extra shifts, 900 more a month", None),
        ("我还能多挣500", None),
        ("6200 a month in hand", "6200"),
        ("8800 after tax", "8800"),
    ],
)
def test_where_the_wage_is_asked_only_a_wage_answers(said, income):
    owed = {"zh": "欠网商贷8万年化16%每月3400,微粒贷2万4每月2300,都没逾期", "en": "Du Xiaoman 20000 0.05% a day 1850 a month, nothing late"}
    lang = "en" if said.isascii() else "zh"
    talk = talked(owed[lang], said, lang=lang, today=TODAY)
    assert talk.facts.get("income") == income


@pytest.mark.parametrize("said", ["my brother will give me 8000 in January", "我哥一月份给我8000", "朋友下月还我3000"])
def test_who_gives_is_owed_nothing(said):
    talk = talked("SPD card 26000 at 18%, minimum 1300" if said.isascii() else "浦发卡2万6最低1300", said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert not any(name.startswith("debts[1]") for name in talk.facts)


@pytest.mark.parametrize(("said", "owed"), [("my brother lent me 8000", "8000"), ("我欠我哥8000", "8000")])
def test_who_lent_is_owed(said, owed):
    assert talked(said, lang="en" if said.isascii() else "zh", today=TODAY).facts["debts[0].owed"] == owed


def test_a_word_of_a_list_of_spending_is_no_debt():
    talk = talked("借呗2万没逾期月还1800,工资9500,孩子奶粉房贷生活费要6000", today=TODAY)
    assert talk.facts["essentials"] == "6000"
    assert not any(name.startswith("debts[1]") for name in talk.facts)


def test_who_is_late_with_my_pay_makes_no_debt_of_mine_late():
    talk = talked("欠网商贷8万每月3400,微粒贷2万4每月2300,都没逾期", "写封信给网商贷,申请延期两个月", "因为甲方拖了我三个月的款", today=TODAY)
    assert "letter.draft" in talk.keys
    assert (talk.facts["letter.pause"], talk.facts["debts[1].overdue_days"]) == (2, 0)


def test_a_sum_before_the_end_of_the_year_is_no_year():
    talk = talked(PLANS["zh"], "今年双薪5500年底发", today=TODAY)
    assert {name: talk.facts[name] for name in ("what_if.once", "what_if.once_on")} == {"what_if.once": "5500", "what_if.once_on": "2026-12-31"}
    talk.say("双薪没了")
    assert not any(name.startswith("what_if.") for name in talk.facts)


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("寒假两个月没工资怎么办", {"what_if.missed": 2, "income": "8000"}),
        ("要是让我一次还1万8就结清,划算吗", {"debts[0].offer_kind": "settlement", "debts[0].offer_amount": "18000"}),
        ("my sister pays 300 a month from now on", {"what_if.extra": "300", "debts[0].offer_waived": None}),
        ("what if the client cancels and I earn 7000 from March", {"what_if.extra": "-1000", "what_if.extra_since": "2027-03-01"}),
    ],
)
def test_a_change_in_passing_is_none_of_the_case_file(said, facts):
    lang = "en" if said.isascii() else "zh"
    talk = talked(PLANS[lang], said, lang=lang, today=TODAY)
    assert {name: talk.facts.get(name) for name in facts} == facts


@pytest.mark.parametrize("said", ["年后卖掉旧车大概能拿2万5", "给中信写封信申请分期,每月1500"])
def test_a_sum_of_something_else_is_no_wage(said):
    talk = talked("跑货车每月到手9000,欠微众3万6每月3300,中信卡2万8逾期三个月最低1400", said, today=TODAY)
    assert talk.facts["income"] == "9000"


def test_a_loan_that_replaces_two_is_no_third_debt():
    talk = talked(TWO_LOANS["en"], "could a 37000 bank loan at 7% a year over 36 months replace the two?", lang="en", today=TODAY)
    assert talk.session.top.dialog == "swap"
    assert not any(name.startswith("debts[2]") for name in talk.facts)


@pytest.mark.parametrize(("lang", "owed", "wish"), [("zh", "信用卡欠5万逾期90天最低2500,收入3000,开销2800,做计划", "给我一张图"), ("en", "card 50000, 90 days late, minimum 2500, income 3000, spending 2800, make a plan", "show me the picture")])
def test_where_no_plan_can_be_kept_there_is_no_picture_and_it_says_why(lang, owed, wish):
    talk = talked(owed, lang=lang, today=TODAY)
    assert talk.keys[0] == "plan.short"
    assert talk.say(wish)[0].key in ("common.no_plan_paper", "common.picture")
