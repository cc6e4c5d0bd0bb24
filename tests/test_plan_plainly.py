"""What is said beside a plan in the plainest words: what costs more, a wage that falls, months without money, a new loan for the old ones."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 22)
PLAN = {
    "zh": ("信用卡欠4万6逾期70天,最低2300,美团2万3逾期70天每月1900,做个计划", "工资9500", "家里要3500"),
    "en": ("credit card 46,000 70 days late, minimum 2,300, Meituan 23,000, 70 days late, 1,900 a month, make me a plan", "I earn 9,500", "3,500"),
}


def facts(text, base=PLAN):
    return talked(*base["en" if text.isascii() else "zh"], text, lang="en" if text.isascii() else "zh", today=TODAY).facts


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("卖了车我每天坐公交,一个月多花300", "-300"),
        ("我妈每天要吃药,一个月多300", "-300"),
        ("每天打车改坐地铁,一个月少花200", "200"),
        ("加班没了,每月少拿1200", "-1200"),
        ("年后活少了,一个月只有8000", "-1500"),
        ("厂里没夜班了,1月起每个月就拿8500", "-1000"),
        ("Without the car I take the bus every day, 300 more a month", "-300"),
        ("Daycare starts, that's another 900 every month", "-900"),
        ("I quit smoking, 400 less a month", "400"),
        ("My hours get cut and I'll earn 9,000 from March", "-500"),
        ("They cut my shifts so from January I only make 8,500", "-1000"),
        ("I can pay 300 more because my rent is lower", "300"),
    ],
)
def test_what_costs_more_and_what_is_earned_no_longer_leaves_less(text, more):
    assert facts(text)["what_if.extra"] == more


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("这几个月都还不上怎么办", 3),
        ("接下来两三个月可能都没钱还", 3),
        ("I won't be able to pay these next few months, what now?", 3),
        ("These months I just can't pay", 3),
        ("I can't keep up until New Year", 1),
    ],
)
def test_months_without_money_lie_ahead_and_are_no_lateness(text, months):
    told = facts(text)
    assert (told["what_if.missed"], told["debts[0].overdue_days"]) == (months, 70)


TWO = {"zh": ("信用卡2万4,花呗6500,都没逾期",), "en": ("credit card 24,000, Huabei 6,500, none is late",)}


@pytest.mark.parametrize(
    ("text", "received", "of"),
    [
        ("A bank would lend me 31,000 at 9% over three years to pay both. Should I?", "31000", None),
        ("someone at the bank offered 31,000 over 3 years at 9 percent to pay everything off", "31000", None),
        ("Should I borrow 30,500 from the bank at 9% for two years and pay off both?", "30500", None),
        ("银行客户经理说可以批3万1,9个点,三年,还清这两笔,要不要", "31000", None),
        ("我能从银行贷3万5,年利率8%,三年还,拿去把卡和花呗都还清好吗", "35000", None),
        ("银行能贷我6500,年化8%,12期,把花呗还了", "6500", [1]),
    ],
)
def test_a_new_loan_for_old_ones_is_none_of_theirs(text, received, of):
    told = facts(text, TWO)
    assert (told["offer.received"], told.get("swap.of")) == (received, of)
    assert not any(name.endswith((".rate", ".offer_kind")) for name in told) and "debts[2].owed" not in told


SHORT = {
    "zh": ("信用卡欠4万6逾期70天,最低2300,美团2万3逾期70天每月1900,做个计划", "工资5500", "家里要3500"),
    "en": ("credit card 46,000 70 days late, minimum 2,300, Meituan 23,000, 70 days late, 1,900 a month, make me a plan", "I earn 5,500", "3,500"),
}


@pytest.mark.parametrize("text", ["那什么时候能还完", "啥时候是个头", "到哪个月能还清", "When would I be done?", "when will it all be over", "how many years will this take"])
@pytest.mark.parametrize(("base", "key"), [(PLAN, "figure.whole"), (SHORT, "figure.not_yet")])
def test_when_it_is_all_over_is_told_in_a_line(text, base, key):
    lang = "en" if text.isascii() else "zh"
    assert key in talked(*base[lang], text, lang=lang, today=TODAY).keys


def test_a_loan_with_instalments_left_is_due_by_those():
    short = talked("平安普惠还有24期,每期2100。微粒贷欠3万,还剩10期,没逾期,做个计划", "工资6500", "家里要3100", today=TODAY)
    text = next(message.text for message in short.last if message.key == "plan.short")
    assert "每月该还 5,439.80元" in text
    assert "平安普惠,现在" not in text  # to stretch it to the months that it has would change nothing


def test_a_car_among_the_items_is_told_by_itself():
    told = talked("车贷还欠68000,每个月还2600,还有26期;信用卡3万,没逾期,做个计划", "工资9500", "房租1500,吃用2500,孩子学费800", today=TODAY)
    text = next(message.text for message in told.last if message.key.startswith("plan."))
    assert "必要开销 4,800元 − 房贷车贷 2,600元 = 能拿来还债的 2,100元" in text
