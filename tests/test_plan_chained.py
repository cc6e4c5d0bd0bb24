"""What is told of a plan one after the other: lean months side by side, some days late, a sum for the debts, changes before the plan stands."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 28)
ZH = "花呗8000每月800,招行卡3万最低1500,没逾期,工资9000,花4000,做还款计划"
EN = "Huabei 8,000, 800 a month, CMB card 30,000 minimum 1,500, nothing late, I earn 9,000 and spend 4,000, make me a plan"
DAYS_ZH = "花呗8000每月3号还800,招行卡3万每月12号还1500,没逾期,工资9000,花4000,做还款计划"
DAYS_EN = "Huabei 8,000, 800 a month due on the 3rd, CMB card 30,000 minimum 1,500 due on the 12th, nothing late, I earn 9,000 and spend 4,000, make me a plan"


def talk_of(*lines):
    return talked(*lines, lang="en" if lines[0].isascii() else "zh", today=TODAY)


def lean(talk):
    """The months in which less is paid: the day with what is paid then."""
    facts = talk.facts
    rows = {facts["what_if.next_on"]: facts["what_if.next"]} if "what_if.next_on" in facts else {}
    return rows | {row["on"]: row["amount"] for row in facts.get("what_if.others") or [] if row["kind"] == "next"}


@pytest.mark.parametrize(
    "lines",
    [
        (ZH, "如果2月过年只能还一半", "4月也只能还一半", "6月也是"),
        (ZH, "2月只够还一半", "4月份也只能还一半", "6月也一样"),
        (EN, "in February I can only pay half", "in April I can only pay half", "June too"),
        (EN, "in February I can only pay 2,500", "April too", "and in June I can only pay half"),
    ],
)
def test_each_lean_month_stands_beside_the_others(lines):
    talk = talk_of(*lines)
    assert lean(talk) == {"2027-02-01": "2500", "2027-04-01": "2500", "2027-06-01": "2500"}
    told = next(message for message in talk.last if message.key == "plan.ready").text
    assert told.count("2,500") >= 3


def test_a_month_told_anew_takes_its_own_place_and_one_put_right_goes():
    assert lean(talk_of(ZH, "1月只能还1000", "3月还不上", "3月只能还500")) == {"2027-01-01": "1000", "2027-03-01": "500"}
    assert lean(talk_of(ZH, "1月只能还1000", "3月还不上", "按原来的")) == {}


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        ((DAYS_ZH, "1号还不上,15号发工资能还,行吗"), 12),
        ((DAYS_ZH, "3号的还不上,15号发工资才能还"), 12),
        ((DAYS_ZH, "工资15号才发,12号的交不上怎么办"), 3),
        ((DAYS_EN, "I can't pay on the 1st but I can on the 15th, is that ok"), 12),
        ((DAYS_EN, "can I pay on the 15th instead of the 12th"), 3),
    ],
)
def test_some_days_late_are_no_missed_month(lines, days):
    talk = talk_of(*lines)
    assert talk.last[0].key == "figure.days_late"
    assert talk.last[0].data["days_late"] == days
    assert not any(name.startswith("what_if.") for name in talk.facts)


@pytest.mark.parametrize(
    "lines",
    [
        ("想要一份还款计划,招行3.2万最低1600,平安4万最低2000", "每个月能拿出来还的有6000"),
        ("想要一份还款计划,招行3.2万最低1600,平安4万最低2000", "一个月最多能还6000"),
        ("make me a repayment plan, CMB 32,000 minimum 1,600, Ping An 40,000 minimum 2,000", "I can put 6,000 a month towards it"),
        ("make me a repayment plan, CMB 32,000 minimum 1,600, Ping An 40,000 minimum 2,000", "we can spare 6,000 a month"),
    ],
)
def test_a_sum_for_the_debts_is_enough_for_a_plan(lines):
    talk = talk_of(*lines)
    plan = next(message for message in talk.last if message.key == "plan.ready")
    assert plan.data["available"] == 6000
    assert not talk.facts.keys() & {"income", "essentials"}
    assert "必要开销" not in plan.text
    assert "essentials" not in plan.text


@pytest.mark.parametrize(
    "lines",
    [
        ("花呗8000每月800,招行卡3万最低1500", "每月多还500呢", "年底还有2万奖金呢", "没逾期", "工资9000,花4000"),
        ("make me a plan. Huabei 8,000, 800 a month, CMB card 30,000 minimum 1,500", "what if I pay 500 more each month", "and if I get a 20,000 bonus in December?", "I earn 9,000 and spend 4,000"),
    ],
)
def test_what_is_supposed_before_the_plan_stands_is_in_it(lines):
    talk = talk_of(*lines)
    assert talk.facts["income"] == "9000"
    assert (talk.facts["what_if.extra"], talk.facts["what_if.once"]) == ("500", "20000")
    plan = next(message for message in talk.last if message.key == "plan.ready")
    assert plan.data["months"] == 4


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ((ZH, "别人都是怎么还清的"), "answer.story_fifty_thousand"),
        ((EN, "how did other people get out of debt?"), "answer.story_fifty_thousand"),
        ((ZH, "提前还清有手续费吗"), "answer.rate_early"),
        ((EN, "is there a fee for paying off early?"), "answer.rate_early"),
        ((EN, "and Huabei?"), "figure.ends"),
        ((EN, "what would I pay a month in all then?"), "plan.due"),
        ((ZH, "那花呗呢"), "figure.ends"),
        ((ZH, "要是下个月还不上会怎么样"), "plan.ready"),
        ((EN, "what about 1,000 more"), "plan.ready"),
    ],
)
def test_a_question_beside_the_plan_has_its_own_answer(lines, key):
    assert talk_of(*lines).last[0].key == key


@pytest.mark.parametrize(
    ("lines", "extra", "since"),
    [
        ((ZH, "年后工资会降到7000"), "-2000", "2027-02-06"),
        ((ZH, "3月工资降到7000"), "-2000", "2027-03-01"),
        ((ZH, "过完年3月份入职新单位,工资11000"), "2000", "2027-03-01"),
        ((EN, "from March my pay drops to 7,000"), "-2000", "2027-03-01"),
        ((EN, "I start a new job in March for 11,000"), "2000", "2027-03-01"),
        (("make me a plan, I owe Jiebei 12,000, 1,150 a month", "I earn 9,000", "from March my pay drops to 7,000"), "-2000", "2027-03-01"),
    ],
)
def test_a_wage_that_changes_later_is_that_of_later(lines, extra, since):
    facts = talk_of(*lines).facts
    assert facts["income"] == "9000"
    assert (facts["what_if.extra"], facts["what_if.extra_since"]) == (extra, since)
    assert facts.get("essentials") in (None, "4000")


@pytest.mark.parametrize(
    "lines",
    [
        (ZH, "下个月孩子交学费3000,怎么办", "再下个月也少1000"),
        (EN, "next month there's 3,000 for school fees", "in January I'm 1,000 short as well"),
    ],
)
def test_sums_that_are_missing_once_stand_each_in_its_month(lines):
    facts = talk_of(*lines).facts
    once = {facts["what_if.once_on"]: facts["what_if.once"]} | {row["on"]: row["amount"] for row in facts["what_if.others"]}
    assert once == {"2026-12-01": "-3000", "2027-01-01": "-1000"}
    assert not any(name.startswith("spending.") for name in facts)


@pytest.mark.parametrize(
    "lines",
    [
        ("借呗欠12000,每月3号还1150;车贷还有18期每期2380,每月20号扣,没逾期,工资8600,生活费3000,做计划", "每次还款前两天提醒我", "我有哪些提醒"),
        ("Jiebei 12,000, 1,150 due on the 3rd; CMB card 9,000, 450 due on the 20th, nothing late, I earn 8,600 and spend 3,000, make me a plan", "remind me two days before each payment", "my reminders"),
    ],
)
def test_each_due_day_is_reminded_of(lines):
    told = talk_of(*lines).last[0].text
    assert ("12月1日" in told and "12月18日" in told) or ("1 Dec" in told and "18 Dec" in told)


def test_a_colleagues_money_is_no_collection():
    talk = talk_of("度小满3万剩24期一期1480,还有同事5千块", "我工资10500,爱人4000,一家人要5500", "同事的钱什么时候还")
    assert talk.last[0].key == "figure.ends"


def test_a_far_day_to_give_it_back_is_a_last_day_and_begins_no_plan():
    talk = talk_of("找表弟借了2万没利息,说好明年底还;网商贷剩10期一期1560", "每个月我最多能拿2500还债")
    plan = next(message for message in talk.last if message.key == "plan.ready")
    assert plan.data["first_day"] == "2026-12-28"


@pytest.mark.parametrize("said", ["先还借呗呢", "要是不还借呗呢"])
def test_a_wish_for_an_order_asks_for_no_ending(said):
    talk = talk_of("借呗8000每月800,招行卡3万最低1500,没逾期,工资9000,花4000,做还款计划", said)
    assert talk.last[0].key != "figure.ends"


def test_a_minimum_of_a_month_is_no_wage():
    facts = talk_of("5张卡,总共欠11万,最低一个月5500").facts
    assert facts["debts[0].minimum"] == "5500"
    assert "income" not in facts


@pytest.mark.parametrize(
    "lines",
    [
        ("信用卡欠5万逾期2个月,月薪11000,花5000,做还款计划", "第三期我可能还不上"),
        ("I owe 50,000 on a card, two months overdue, I earn 11,000 and need 5,000, make me a plan", "I may not manage the third"),
    ],
)
def test_a_payment_called_by_its_number_is_that_of_its_month(lines):
    talk = talk_of(*lines)
    assert lean(talk) == {"2027-02-01": "0"}
    assert talk.last[0].key == "plan.ready"
