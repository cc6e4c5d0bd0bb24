"""What is asked of a plan that stands is answered with its figures: a month that is named, a day to be done by, the whole of it, why that one first."""

import re
from datetime import date
from decimal import Decimal

import pytest

from tests.talking import Talker, talked

TODAY = date(2026, 11, 28)
TWO = {
    "zh": ("招行信用卡欠2万,最低1000,年化18%,借呗欠1万,每月还900,年化15%", "工资7000,吃住一个月4000", "怎么还最好"),
    "en": ("I owe 20,000 on my CMB card at 18%, minimum 1,000, and 10,000 on Jiebei at 15%, 900 a month", "I earn 7,000 and spend 4,000", "how do I pay this off?"),
}
THREE = {
    "zh": ("欠花呗8000,美团1.2万,微粒贷2万,都没逾期,每月最低一共2500,到手6500,开销3500", "给我排个计划"),
    "en": ("I owe Huabei 8,000, Meituan 12,000, WeBank 20,000. None is late. Together I must pay 2,500 a month. take home pay 6,500, living costs 3,500", "make a repayment plan"),
}


def language(said: str) -> str:
    return "en" if said.isascii() else "zh"


def asked(*said: str, debts=TWO) -> Talker:
    return talked(*debts[language(said[0])], *said, lang=language(said[0]), today=TODAY)


def simulated(first: int, months: int, budget: float = 3000) -> list[list[float]]:
    """The two debts paid by hand: each its minimum, the rest to the `first`; the payments month by month."""
    owed, rates, least, paid = [20000.0, 10000.0], [0.18, 0.15], [1000, 900], []
    for _ in range(months):
        owed = [round(one + round(one * rate / 12 + 1e-9, 2), 2) for one, rate in zip(owed, rates, strict=True)]
        pays = [min(one, two) for one, two in zip(owed, least, strict=True)]
        for index in (first, 1 - first):
            more = min(owed[index] - pays[index], budget - sum(pays))
            pays[index] += more
        owed = [round(one - two, 2) for one, two in zip(owed, pays, strict=True)]
        paid.append(pays)
    return paid


@pytest.mark.parametrize(("said", "month"), [("一月份要还多少", 1), ("明年3月还谁多少", 3), ("第四个月要还多少", 3), ("what do I pay in January?", 1), ("how much is due in March 2027", 3), ("who do I pay in month 4?", 3)])
def test_what_is_due_in_a_month_that_is_named_is_the_plans(said, month):
    talk = asked(said)
    assert talk.keys[0] == "figure.due_in"
    assert talk.last[0].data["total"] == 3000
    on = f"2027年{month}月28日" if language(said) == "zh" else f"28 {'Jan' if month == 1 else 'Mar'} 2027"
    assert all(one in talk.text for one in (on, *(f"{pay:,.0f}" for pay in simulated(0, month + 1)[-1])))


def test_after_the_end_nothing_is_due():
    assert "已经还完" in asked("后年3月要还多少").text


@pytest.mark.parametrize(
    ("said", "yes"),
    [("两年能还完吗", True), ("能不能明年年底之前还清?", True), ("半年能还完吗", False), ("can I finish in two years?", True), ("will I be done by next June?", False), ("could I be free in 6 months", False)],
)
def test_whether_it_ends_in_time_is_said_with_what_it_would_take(said, yes):
    talk = asked(said)
    assert talk.keys[0] == "figure.by"
    data = talk.last[0].data
    assert (data["last"] <= data["by"]) is yes
    assert yes or Decimal(data["needed"]) > Decimal(data["available"])


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("那国庆前能还清吗", date(2027, 10, 1)), ("明年5月前能上岸吗", date(2027, 4, 30)), ("我想明年10月前无债,行吗", date(2027, 9, 30)), ("I want no debts left by October next year, is that possible", date(2027, 10, 31)), ("能在明年底前还完吗", date(2027, 12, 31)),
        ("can I finish by the end of 2028?", date(2028, 12, 31)), ("can I be done before National Day?", date(2027, 10, 1)), ("will I be free before June?", date(2027, 5, 31)),
    ],
)  # fmt: skip
def test_the_day_to_be_done_by_is_the_next_one_of_its_name(said, by):
    talk = asked(said)
    assert (talk.keys[0], talk.last[0].data["by"]) == ("figure.by", by.isoformat())


@pytest.mark.parametrize("said", ["那借呗那边怎么谈", "招行怎么跟他们开口", "how do I approach Jiebei"])
def test_how_to_speak_to_one_lender_is_its_part_of_what_is_asked_of_all(said):
    lines = ("招行信用卡欠2万,最低1000,逾期40天,借呗欠1万,每月还900,逾期15天", "工资5000,吃住一个月4000", "做个计划") if language(said) == "zh" else ("CMB card 20,000, minimum 1,000, 40 days late; Jiebei 10,000, 900 a month, 15 days late", "I earn 5,000 and spend 4,000", "make a plan")
    talk = talked(*lines, said, lang=language(said), today=TODAY)
    assert talk.keys[0] == "plan.asks"
    assert ("招" in said) is ("招商" in talk.last[0].text)


@pytest.mark.parametrize(("said", "in_time"), [("元旦前能把借呗还掉吗", False), ("明年11月前招行能还完吗", True), ("can I get rid of Jiebei by March?", False), ("will Jiebei be paid off by December 2027?", True)])
def test_whether_one_debt_ends_in_time(said, in_time):
    talk = asked(said)
    data = talk.last[0].data
    assert talk.keys[0] == "figure.by_one"
    assert (data["last"] <= data["by"]) is in_time


@pytest.mark.parametrize("said", ["国庆前还清要每月还多少", "what would it take to be done before National Day?"])
def test_before_a_holiday_counts_the_months_that_are_paid_before_it(said):
    assert asked(said).facts["what_if.within"] == 10


@pytest.mark.parametrize(
    ("said", "month", "of"),
    [("到明年3月底还剩多少", 4, (0, 1)), ("明年3月招行还欠多少", 4, (0,)), ("how much will I still owe in March?", 4, (0, 1)), ("what will be left at the end of 2028?", 11, ())],
)
def test_what_is_still_owed_on_a_day_to_come_is_the_plans(said, month, of):
    talk = asked(said)
    owed = [20000.0, 10000.0]
    for pays in simulated(0, month):
        owed = [round(round(one * (1 + rate / 12), 2) - pay, 2) for one, rate, pay in zip(owed, [0.18, 0.15], pays, strict=True)]
    assert talk.keys[0] == "figure.left_on"
    assert float(talk.last[0].data["left"]) == pytest.approx(sum(owed[one] for one in of), abs=0.05)


@pytest.mark.parametrize("said", ["现在还剩多久", "一共要还多少钱", "how long is left now?", "what do I pay in total?"])
def test_the_whole_of_a_plan_in_one_line(said):
    talk = asked(said)
    assert talk.keys[0] == "figure.whole"
    assert talk.last[0].data["months"] == 11


@pytest.mark.parametrize(("said", "leads"), [("为什么不先还借呗", False), ("借呗为啥排最后", False), ("为什么先还信用卡", True), ("why not Jiebei first?", False), ("why is the card first?", True)])
def test_why_in_this_order_is_told_with_what_the_other_would_cost(said, leads):
    talk = asked(said)
    assert talk.keys[0] == "figure.why_first"
    data = talk.last[0].data
    dearer = sum(map(sum, simulated(1, 14))) - sum(map(sum, simulated(0, 14)))
    assert (("先给" if language(said) == "zh" else "goes to") in talk.text) is leads
    assert float(data["dearer"]) == pytest.approx(dearer, abs=0.1)


@pytest.mark.parametrize(("said", "index"), [("美团的利息是18%", 1), ("花呗其实是14.6%", 0), ("Meituan is really 18%", 1), ("the interest on Huabei is really 14.6 %", 0)])
def test_a_rate_told_beside_a_plan_is_that_of_the_debt_it_names(said, index):
    talk = asked(said, debts=THREE)
    rates = {name: value["value"] for name, value in talk.facts.items() if name.endswith("].rate")}
    assert rates == {f"debts[{index}].rate": "0.18" if "18" in said else "0.146"}
    assert talk.keys[:2] == ["common.heard", "plan.ready"]


@pytest.mark.parametrize("said", ["招行能不能每月还500", "要是招行每月只还500呢", "can CMB be 500 a month?", "what if I only pay CMB 500 a month"])
def test_what_one_lender_would_be_paid_leaves_the_others_as_they_are(said):
    talk = asked(said)
    assert talk.facts["what_if.pays"] == {"0": "500"}
    assert talk.facts["debts[0].minimum"] == "1000"
    assert ("书面同意" if language(said) == "zh" else "in writing") in talk.text


@pytest.mark.parametrize("said", [("到发年终奖之前每月只能还2500,年终奖2月发,有1万5"), ("until the bonus I can only pay 2,500 a month; the bonus is 15,000 in February")])
def test_until_the_bonus_are_the_months_before_it(said):
    facts = asked(said).facts
    assert (facts["what_if.next"], facts["what_if.next_for"]) == ("2500", 2)
    assert (facts["what_if.once"], facts["what_if.once_on"]) == ("15000", "2027-02-28")
    assert "what_if.monthly" not in facts


@pytest.mark.parametrize("said", ["招行那张我还清了", "借呗已经结清了", "I've paid off the CMB card"])
def test_a_debt_that_is_paid_off_leaves_the_plan(said):
    talk = asked(said)
    assert talk.keys[:2] == ["common.paid_off", "plan.ready"]
    assert len({name.partition("].")[0] for name in talk.facts if name.startswith("debts[")}) == 1


@pytest.mark.parametrize(("change", "back"), [("下个月还不上", "回到之前的计划"), ("I can't pay next month", "back to the plan before")])
def test_the_plan_before_is_the_one_without_changes(change, back):
    talk = asked(change, back)
    assert not [name for name in talk.facts if name.startswith("what_if.")]


def test_the_cheapest_way_is_how_a_plan_is_made():
    talk = talked(*TWO["en"][:2], "what's the cheapest way to pay?", lang="en", today=TODAY)
    assert "First, the money of a month" in talk.text


def test_months_without_pay_are_saved_up_for():
    talk = asked("3月份没工资")
    paid, kept = re.search(r"那天共 ([\d,.]+)元;那天再存 ([\d,.]+)元", talk.text).groups()
    assert Decimal(paid.replace(",", "")) + Decimal(kept.replace(",", "")) == 3000


def test_a_change_that_does_not_reach_says_so_each_time():
    talk = talked("招行2万1,最低1050,年化17%,借呗6000,每月还550", "到手4000,花2800", "排个计划", "利息都减半呢", today=TODAY)
    assert "还是不够" in talk.text


@pytest.mark.parametrize("said", ["那先还借呗要多花多少", "how much more would it cost to pay Jiebei first?"])
def test_what_another_order_costs_is_told(said):
    assert asked(said).keys[0] == "figure.why_first"


@pytest.mark.parametrize(("said", "gap"), [("借呗一次还清行不行", 8000), ("can I clear Jiebei in one go?", 8000)])
def test_paying_one_of_them_in_one_go_is_set_beside_the_month(said, gap):
    talk = asked(said)
    assert talk.keys[0] == "figure.in_one"
    assert Decimal(talk.last[0].data["gap"]) == gap  # 3,000 less 1,000 for the card leave 2,000 of 10,000


@pytest.mark.parametrize("said", ["第一期还多少", "how much is the first one?"])
def test_the_first_instalment_is_that_of_the_offer_with_its_waiver(said):
    lang = language(said)
    talk = talked(*(("信用卡5万,逾期两个月,银行说可以分六期,违约金减一部分", "收入1万2,开销4000", "计划", "减了2000违约金") if lang == "zh" else
                    ("50,000 on a credit card, two months late, the bank says six instalments and some of the late fees off", "income 12,000, costs 4,000", "plan", "they took off 2,000 of late fees")), said, lang=lang, today=TODAY)  # fmt: skip
    assert talk.facts["debts[0].offer_waived"] == "2000"
    assert talk.last[0].data["total"] == 8000


@pytest.mark.parametrize(("sale", "only", "gone"), [("年底卖车能有3万", "卖车的钱只还借呗", "不卖了"), ("I'll sell the car at the end of the year for 30,000", "put the car money only on Jiebei", "I'm not selling it after all")])
def test_a_sale_goes_to_one_lender_and_may_not_come(sale, only, gone):
    talk = asked(sale, only)
    assert (talk.facts["what_if.once"], talk.facts["what_if.first"]) == ("30000", [1])
    talk.say(gone)
    assert "what_if.once" not in talk.facts


@pytest.mark.parametrize("said", ["利息都是12%", "the interest is 12% on all of them"])
def test_a_rate_of_all_is_each_ones(said):
    rates = {name: value["value"] for name, value in asked(said, debts=THREE).facts.items() if name.endswith("].rate")}
    assert rates == {f"debts[{index}].rate": "0.12" for index in range(3)}


def test_a_plan_that_is_wanted_is_no_yes():
    talk = talked("花呗6000,借呗1.8万,交行信用卡2.4万,都按时还着", "到手9000,一家人一个月要花5500", "交行最低1200,借呗每月1700,花呗每月600,利息都是18%左右", today=TODAY)
    assert talk.facts["income"] == "9000"
    assert [talk.facts[f"debts[{index}].rate"]["value"] for index in range(3)] == ["0.18"] * 3
    assert talk.say("想要个计划")[0].key == "plan.ready"
    assert "borrowing_to_repay" not in talk.facts


@pytest.mark.parametrize(("said", "changes"), [
    ("一月可能只能还最低", {"next_for": 1, "next_on": "2027-01-01"}), ("in January maybe only the minimum", {"next_for": 1, "next_on": "2027-01-01"}),
    ("2月春节不上班没收入", {"next": "0", "next_on": "2027-02-01", "next_for": 1}), ("in February no income, Spring Festival", {"next": "0", "next_on": "2027-02-01", "next_for": 1}),
    ("3月开始跑得多能挣9000", {"extra": "2000", "extra_since": "2027-03-01"}), ("我只能拿出2500一个月", {"monthly": "2500"}), ("and if I only pay 2,500 a month?", {"monthly": "2500"}),
    ("what if I find a side job for 1,500 more a month", {"extra": "1500"}),
])  # fmt: skip
def test_which_months_and_how_much_of_them(said, changes):
    facts = asked(said).facts
    told = {name.removeprefix("what_if."): value for name, value in facts.items() if name.startswith("what_if.") and name != "what_if.about"}
    assert told == changes
    assert facts["income"] == "7000"


@pytest.mark.parametrize("said", ["年化都按12算", "take 12% a year for all"])
def test_a_rate_for_all_needs_no_sign(said):
    talk = asked(said, debts=THREE)
    assert "what_if.monthly" not in talk.facts
    assert [talk.facts[f"debts[{index}].rate"]["value"] for index in range(3)] == ["0.12"] * 3


@pytest.mark.parametrize(("one", "other"), [("借呗能不能每月只还600", "信用卡也只还500呢"), ("could Jiebei be 600 a month only", "and the card 500?")])
def test_a_second_lender_is_paid_less_too(one, other):
    talk = asked(one, other)
    assert talk.facts["what_if.pays"] == {"1": "600", "0": "500"}
    assert talk.facts["debts[0].owed"] == "20000"


@pytest.mark.parametrize(("lean", "said"), [("2月没收入", "那1月先存点钱行吗"), ("in February no income", "can I put some aside in January for that?")])
def test_what_can_be_saved_up_for_a_month_without_money(lean, said):
    talk = asked(lean, said)
    assert talk.keys[0] == "figure.save_up"
    assert (Decimal(talk.last[0].data["room"]), talk.last[0].data["before"], Decimal(talk.last[0].data["needed"])) == (1100, 2, 1900)  # 28 Dec, 28 Jan


@pytest.mark.parametrize("said", ["哪个先完", "什么时候全部还完", "when is it all paid?", "when would I be done"])
def test_when_it_ends_in_other_words(said):
    assert asked(said).keys[0] in ("plan.order", "figure.whole", "plan.ready")


@pytest.mark.parametrize(("debts", "said"), [
    (("信用卡欠2.5万,年化18.25%,最低1300。还欠朋友8000,不要利息", "工资5500,花3000", "排个计划"), "朋友说年底要还"),
    (("credit card 25,000 at 18.25%, minimum 1,300; borrowed 8,000 from a friend, no interest, no date", "salary 5,500, spend 3,000", "plan please"), "my friend wants it by the end of the year"),
])  # fmt: skip
def test_what_a_friend_wants_back_has_a_last_day(debts, said):
    assert talked(*debts, said, lang=language(said), today=TODAY).facts["debts[1].clear_by"] == "2026-12-31"


@pytest.mark.parametrize("said", ["给我算个计划", "帮我排", "怎么还清最快", "plan it for me", "how do I pay now each month"])
def test_a_plan_is_wished_for_in_a_few_words(said):
    assert talked(*TWO[language(said)][:2], said, lang=language(said), today=TODAY).keys[0] == "plan.ready"


def test_a_wage_that_was_asked_for_is_no_minimum_of_the_debts():
    talk = talked("PPDai 8,000, 780 a month; 360 13,000, 1,250 a month; not late", "I make 5,500 a month, spend 3,200", lang="en", today=TODAY)
    assert (talk.facts["income"], talk.facts["essentials"], talk.facts["debts[0].minimum"]) == ("5500", "3200", "780")


@pytest.mark.parametrize(("first", "then"), [("年底发2万", "年终奖只有1.5万"), ("I get a 20,000 bonus at the end of the year", "the bonus is only 15,000")])
def test_a_bonus_told_anew_is_the_same_bonus(first, then):
    facts = asked(first, then).facts
    assert Decimal(facts["what_if.once"]) == 15000
    assert "what_if.others" not in facts


@pytest.mark.parametrize("said", ["我又跟微粒贷借了3000,每月还280", "I borrowed another 3,000 from Weilidai, 280 a month"])
def test_a_new_debt_brings_no_money(said):
    facts = asked(said).facts
    assert not [name for name in facts if name.startswith("what_if.")]
    assert (facts["debts[2].owed"], facts["debts[2].minimum"]) == ("3000", "280")


@pytest.mark.parametrize("said", [("先还借呗", "为什么不先还借呗"), ("Jiebei first", "why not Jiebei first?")])
def test_why_in_this_order_is_told_of_the_cheapest_way(said):
    talk = asked(*said)
    assert Decimal(talk.last[0].data["dearer"]) > 50


@pytest.mark.parametrize("said", ["3月失业,5月找到工作", "I lose my job in March and find one in May"])
def test_a_job_that_goes_and_another_that_comes(said):
    facts = asked(said).facts
    assert (facts["what_if.next"], facts["what_if.next_on"], facts["what_if.next_for"]) == ("0", "2027-03-01", 2)
    assert facts["income"] == "7000"


@pytest.mark.parametrize("said", ["换回来", "change it back", "stay with the original plan"])
def test_a_change_is_taken_back_in_other_words(said):
    change = "下个月还不上" if language(said) == "zh" else "I can't pay next month"
    assert not [name for name in asked(change, said).facts if name.startswith("what_if.")]


@pytest.mark.parametrize(("lines", "said", "more"), [
    (("浦发卡3万逾期3个月,年化18%", "收入7500,开销4000", "给我个还款计划"), ("罚息算到今天是多少", "一步一步算给我看"), "银行要是把罚息免了呢"),
    (("SPD card 30,000, three months overdue, 18% a year", "income 7,500, spend 4,000", "give me a repayment plan"), ("how much penalty interest is there up to today", "show me step by step"), "what if the bank waives the penalty"),
])  # fmt: skip
def test_a_penalty_to_a_day_and_without_it_beside_a_plan(lines, said, more):
    lang = language(said[0])
    talk = talked(*lines, said[0], lang=lang, today=TODAY)
    assert talk.keys[0] == "arrears.result"
    assert "1,997.26" in talk.text  # 30,000 x 27 % x 90 / 365
    talk.say(said[1])
    assert talk.keys[0] == "arrears.result"
    talk.say(more)
    assert (talk.keys[0], talk.facts["what_if.penalty"]) == ("plan.ready", "0")


@pytest.mark.parametrize(("lines", "said"), [
    (("招行每月5号还1500,欠3万,花呗每月20号还800,欠8000,没逾期", "工资8000,花4500,做个计划"), "花呗是几号还"),
    (("I owe CMB 30,000, 1,500 due on 5 December, and Huabei 8,000, 800 due on 20 December, not late", "wage 8,000, spend 4,500, make a plan"), "which day is Huabei due"),
])  # fmt: skip
def test_the_day_of_one_debt_is_the_one_that_was_told(lines, said):
    lang = language(said)
    talk = talked(*lines, said, lang=lang, today=TODAY)
    assert talk.keys[0] == "figure.due_day"
    assert talk.last[0].data["day"] == 20


def test_a_new_loan_over_three_years_is_set_beside_the_old_one():
    talk = asked("有家银行能贷我2.5万,三年,每月还800,换吗")
    assert talk.session.top.dialog == "swap"
    assert (talk.facts["offer.payment"], talk.facts["offer.count"]) == ("800", 36)
