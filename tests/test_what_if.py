"""A change to a plan told in words of one's own means the change it says, and never a figure that nobody told."""

from datetime import date
from decimal import Decimal

import pytest

from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs
from tests.talking import Talker, talked

TODAY = date(2026, 11, 27)
DEBTS = {
    "zh": (
        "信用卡欠3万年化18%,花呗欠8000年化15%,微粒贷欠2万日息万四,都没逾期",
        "收入9000,开销4000,本月一共要还3000,帮我做还款计划",
    ),
    "en": (
        "credit card 30,000 at 18% a year, Huabei 8,000 at 15% a year, Weilidai 20,000 at 0.04% a day, none overdue",
        "income 9000, spending 4000, 3000 due this month in all, make me a repayment plan",
    ),
}

LATE = {
    "zh": ("信用卡欠3万逾期40天,最低还1500,借呗1万2没逾期月还1100", "收入8000,开销4000,帮我做还款计划"),
    "en": ("credit card 30000 40 days overdue, minimum 1500, Jiebei 12000 on time 1100 a month", "income 8000, spending 4000, make me a repayment plan"),
}


def planned(text):
    lang = "en" if text.isascii() else "zh"
    return talked(*DEBTS[lang], text, lang=lang, today=TODAY)


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("把烟戒了每个月能省四百", {"what_if.extra": "400"}),
        ("孩子补习班每月要多花600", {"what_if.extra": "-600"}),
        ("加班没了,每个月少拿1200", {"what_if.extra": "-1200"}),
        ("老板给我加薪800", {"what_if.extra": "800"}),
        ("if I cut my food spending by 300 a month", {"what_if.extra": "300"}),
        ("我过年能多出来2万", {"what_if.once": "20000", "what_if.once_on": "2027-02-06"}),
        (
            "I'm due a commission of 20,000 in December",
            {"what_if.once": "20000", "what_if.once_on": "2026-12-31"},
        ),
        ("老丈人赞助2万", {"what_if.once": "20000"}),
        ("my dad will chip in 30,000", {"what_if.once": "30000"}),
        (
            "每月多还500,年底还有2万奖金",
            {"what_if.extra": "500", "what_if.once": "20000", "what_if.once_on": "2026-12-31"},
        ),
        ("12月怕是一分钱都掏不出来", {"what_if.missed": 1}),
        ("for the next two months I have nothing to pay", {"what_if.missed": 2}),
        ("if they dropped the rate to 10%", {"what_if.rate": {"value": "0.1", "per": "year"}}),
        ("interest at fifty percent of what it is now", {"what_if.cut": "0.5"}),
        ("微粒贷每月多收了我200服务费", {}),
        ("舅舅借我三万", {}),
        ("上个月没能还上", {}),
    ],
)
def test_a_change_in_words_of_ones_own(said, facts):
    assert read_what_ifs(said, TODAY) == facts


@pytest.mark.parametrize(
    ("said", "offer"),
    [
        ("花呗减免到6000", {"offer_kind": "waiver", "offer_waived": "2000"}),
        ("花呗减免到6000就了结", {"offer_kind": "settlement", "offer_amount": "6000"}),
        ("花呗肯给我减到6000", {"offer_kind": "waiver", "offer_waived": "2000"}),
        ("Huabei will take 80% if I pay at once", {"offer_kind": "settlement", "offer_amount": "6400"}),
        ("微粒贷那边减我2000利息", {"offer_kind": "waiver", "offer_waived": "2000"}),
        ("同意分24期,一个月900", {"offer_kind": "instalments", "offer_count": 24, "offer_payment": "900"}),
        ("they gave me three months off", {"offer_kind": "extension", "offer_count": 3}),
    ],
)
def test_an_offer_is_what_is_let_off_or_what_is_left(said, offer):
    assert read_lender_offer(said, TODAY, owed=Decimal(8000)) == offer


@pytest.mark.parametrize("said", ["我被公司开了", "老板让我走人了", "I got fired today", "I quit my job"])
def test_a_wage_of_before_is_asked_again_once_the_work_is_gone(said):
    talk = planned(said)
    assert talk.keys[0] == "means.wage_before"
    assert "income" not in talk.facts
    assert talk.session.asked == "income"


@pytest.mark.parametrize(
    ("said", "income"),
    [
        ("换了份工,现在每月到手11000", "11000"),
        ("my pay went up to 10500", "10500"),
    ],
)
def test_a_new_wage_replaces_the_old_one(said, income):
    assert planned(said).facts["income"] == income


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("my wage goes up by 800 from March", {"what_if.extra": "800", "what_if.extra_since": "2027-03-01"}),
        ("from March my salary rises 800", {"what_if.extra": "800", "what_if.extra_since": "2027-03-01"}),
        ("my salary drops 900 from February", {"what_if.extra": "-900", "what_if.extra_since": "2027-02-01"}),
        ("三月起工资涨800", {"what_if.extra": "800", "what_if.extra_since": "2027-03-01"}),
    ],
)
def test_so_much_more_of_a_wage_is_not_the_whole_of_it(said, changes):
    talk = planned(said)
    assert {name: value for name, value in talk.facts.items() if name.startswith("what_if.") and name != "what_if.about"} == changes


@pytest.mark.parametrize("said", ["they cut my wage by 1500", "公司降薪1500"])
def test_a_wage_that_is_cut_by_so_much_is_lower_by_so_much(said):
    assert planned(said).facts["income"] == "7500"


@pytest.mark.parametrize(("said", "note"), [("每个月多还500", "要多挣,或从开销里省"), ("500 more each month", "earning more or spending less")])
def test_more_than_the_month_leaves_has_to_come_from_somewhere(said, note):
    assert note in "".join(message.text for message in planned(said).last)


@pytest.mark.parametrize(
    "said",
    [
        "我想借个年化8%的贷款3万还掉信用卡",
        "should I take a 50k bank loan at 6% and clear them all",
        "舅舅愿意借我三万,不要利息",
        "my uncle lends me 30000 without interest",
    ],
)
def test_a_loan_to_pay_off_the_others_is_weighed_and_changes_nothing_of_them(said):
    talk = planned(said)
    assert talk.session.top.dialog == "swap"
    assert not [name for name in talk.facts if name.startswith(("debts[3]", "what_if."))]
    assert talk.facts["debts[0].rate"] == {"value": "0.18", "per": "year"}


@pytest.mark.parametrize("said", ["I'm due 20,000 from a project somewhere", "这笔钱听说是2万,还没定下来呢"])
def test_a_sum_in_a_sentence_is_not_kept_for_emergencies(said):
    talk = planned(said)
    assert "reserve" not in talk.facts


@pytest.mark.parametrize("said", ["为什么先还花呗", "why is Huabei first"])
def test_a_question_why_one_debt_is_first_changes_no_order(said):
    assert "what_if.first" not in planned(said).facts


def test_the_rates_of_several_debts_in_one_sentence():
    talk = planned("信用卡年化17%,花呗年化14%,微粒贷日息万三")
    assert [talk.facts[f"debts[{index}].rate"]["value"] for index in range(3)] == ["0.17", "0.14", "0.0003"]


@pytest.mark.parametrize(
    "said", ["手里还有8000现金", "我存款还有8000", "I have 8000 in cash", "8000 in savings"]
)
def test_cash_at_hand_is_noted_and_stays_until_it_is_paid_in(said):
    talk = planned(said)
    assert (talk.facts["cash"], "reserve" in talk.facts) == ("8000", False)
    assert "8,000" in talk.text
    talk.say("put 3000 in" if said.isascii() else "先压进去3000")
    assert talk.facts["what_if.once"] == "3000"


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh", ("欠招行信用卡3万逾期40天,收入9000,开销4000", "我失业了,帮我写信给招行求分期")),
        ("en", ("I owe CMB 30000 on a card, 40 days overdue, income 9000, spending 4000", "write to CMB for instalments, I lost my job")),
    ],
)
def test_a_letter_of_lost_work_asks_what_still_comes_in(lang, lines):
    talk = Talker(lang, today=TODAY)
    for said in lines:
        talk.say(said)
    assert (talk.keys[0], talk.session.asked, talk.facts.get("income")) == ("means.wage_before", "income", None)
    talk.say("1500")
    assert talk.session.asked == "letter.monthly"


@pytest.mark.parametrize("said", ["七月被裁过,十月又找到工作了", "I was laid off in July and found work again in October"])
def test_work_lost_and_found_again_leaves_the_wage_as_it_was_told(said):
    assert planned(said).facts["income"] == "9000"


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("一月份得少还1500", {"what_if.once": "-1500", "what_if.once_on": "2027-01-01"}),
        ("in February I have to pay 800 less", {"what_if.once": "-800", "what_if.once_on": "2027-02-01"}),
        ("接下来三个月每月只能还1000", {"what_if.next": "1000", "what_if.next_for": 3}),
        ("接下来三个月我只能还最低", {"what_if.next_for": 3}),
        ("three months of minimum payments only", {"what_if.next_for": 3}),
        ("从明年3月起每月多还500", {"what_if.extra": "500", "what_if.extra_since": "2027-03-01"}),
        ("from March I can add 500 a month", {"what_if.extra": "500", "what_if.extra_since": "2027-03-01"}),
        ("老婆说她每月可以帮我出800", {"what_if.extra": "800"}),
        ("redo it with only 2,500 a month", {"what_if.monthly": "2500"}),
        ("next month I won't have a penny", {"what_if.missed": 1}),
        ("平时还是按刚才的来,当我没说", {"what_if.back": True}),
        ("ok scrap those changes", {"what_if.back": True}),
        ("12月只能拿出2000", {"what_if.next": "2000"}),
        ("1月只能还2000", {"what_if.next": "2000", "what_if.next_on": "2027-01-01"}),
        ("前半年每月3000就行", {"what_if.next": "3000", "what_if.next_for": 6}),
        ("for the first six months I can't do more than 3,000", {"what_if.next": "3000", "what_if.next_for": 6}),
        ("I can't pay 3000 next month", {"what_if.missed": 1}),
        ("only the minimum until February", {"what_if.next_for": 2}),
        ("两三个月没钱进账", {"what_if.missed": 3}),
        ("老板说下个月给我涨500", {"what_if.extra": "500"}),
        ("我爸的退休金每月能贴我600", {"what_if.extra": "600"}),
        ("I'll lose 700 a month from my overtime", {"what_if.extra": "-700"}),
    ],
)
def test_a_change_of_some_months_is_of_those_months(said, facts):
    assert read_what_ifs(said, TODAY) == facts


@pytest.mark.parametrize("said", ["要是我从明年2月起工资涨到12000", "厂里从2月起涨工资,涨到12000", "I'll be making 12,000 from February"])
def test_a_wage_that_rises_later_pays_more_from_then_on(said):
    talk = planned(said)
    assert talk.facts["income"] == "9000"
    assert (talk.facts["what_if.extra"], talk.facts["what_if.extra_since"]) == ("3000", "2027-02-01")
    sooner = planned("每月多还3000" if not said.isascii() else "3000 more a month")
    assert sooner.last[0].data["total_interest"] < talk.last[0].data["total_interest"]


@pytest.mark.parametrize(("said", "name"), [("假设微粒贷利息能降到一年9个点", "微粒贷年化降到 9%"), ("if Weilidai cut the rate to 9% a year", "Weilidai: a rate of 9% a year")])
def test_what_one_lender_might_grant_changes_that_debt_alone(said, name):
    talk = planned(said)
    assert name in talk.text
    every = planned("利率都降到9%" if not said.isascii() else "if all rates were cut to 9% a year")
    assert every.last[0].data["interest_saved"] > talk.last[0].data["interest_saved"] > 0
    talk.say("要是利率都降到9%呢" if not said.isascii() else "what if all rates were cut to 9% a year")
    assert talk.last[0].data["interest_saved"] == every.last[0].data["interest_saved"]


def test_lean_months_come_back_to_the_plan_and_the_sums_add_up():
    talk = planned("接下来三个月我只能还最低")
    assert talk.last[0].data["months_before"] <= talk.last[0].data["months"]
    assert talk.last[0].data["interest_saved"] < 0
    assert "会算逾期" not in talk.text


@pytest.mark.parametrize("said", ["如果每个礼拜都去跑两单代驾,一月能多800", "万一过完年找不着活,两三个月没钱进账", "I'll lose 700 a month from my overtime"])
def test_a_sentence_that_speaks_of_no_rate_answers_no_question_of_a_rate(said):
    lang = "en" if said.isascii() else "zh"
    talk = Talker(lang, today=TODAY)
    talk.say("招商银行信用卡欠3万2逾期25天,收入7800,开销4200,帮我做个还款计划" if lang == "zh" else "I owe 32,000 on a China Merchants Bank card, 25 days overdue. I earn 7,800 a month and spend 4,200. Make a repayment plan")
    assert talk.session.asked == "debts[0].rate"
    talk.say(said)
    assert "debts[0].rate" not in talk.facts
    talk.say("记得是日息万五" if lang == "zh" else "I think it was 18% a year")
    assert "debts[0].rate" in talk.facts


def test_less_for_the_debts_in_one_month_is_no_lower_spending():
    talk = planned("下下个月儿子结婚,得少拿两千块出来")
    assert talk.facts["essentials"] == "4000"
    assert talk.facts["what_if.once"] == "-2000"


def test_the_lender_that_no_register_knows_is_meant_by_what_it_is():
    talk = Talker("zh", today=TODAY)
    talk.say("招行信用卡欠3万逾期40天,花呗8000没逾期,鲸鱼花花欠12000,收入9000开销4000,做个计划")
    talk.say("能不能先还那个没听过的")
    assert talk.facts["what_if.first"] == [2]


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("二月份工资拖着不发,那个月我啥也还不了", {"what_if.next": "0", "what_if.next_on": "2027-02-01", "what_if.next_for": 1}),
        ("明年6月没活干两个月", {"what_if.next": "0", "what_if.next_on": "2027-06-01", "what_if.next_for": 2}),
        ("一月二月各少还800", {"what_if.once": "-800", "what_if.once_on": "2027-01-01", "what_if.once_for": 2}),
        ("每月还3600太紧了,改成2900行吗", {"what_if.monthly": "2900"}),
        ("往后半年每月顶多2700", {"what_if.next": "2700", "what_if.next_for": 6}),
        ("我弟每月给我转500让我还账", {"what_if.extra": "500"}),
        ("要想一年内还清每月得还多少", {"what_if.within": 12}),
        ("明年6月前还清每月要多少", {"what_if.within": 6}),
        ("how much a month to be clear within a year", {"what_if.within": 12}),
        ("what if my January pay doesn't come", {"what_if.missed": 1}),
        ("每月还2000", {}),
        ("我把车位租出去一月收四百,都拿来还债", {"what_if.extra": "400"}),
        ("四月我要考证花钱,当月只能掏1500", {"what_if.next": "1500", "what_if.next_on": "2027-04-01"}),
        ("in April I can only find 1,500 because of an exam fee", {"what_if.next": "1500", "what_if.next_on": "2027-04-01"}),
        ("手头有一万五,留五千,其余一次还", {"what_if.once": "10000"}),
        ("I have 15,000, keep 5,000 and pay the rest at once", {"what_if.once": "10000"}),
        ("how much would I need each month to finish in eighteen months", {"what_if.within": 18}),
        ("单位下月开始少发我1000", {"what_if.extra": "-1000"}),
        ("from next month they dock my pay by 1,000", {"what_if.extra": "-1000"}),
        ("每月就还3000,细水长流", {"what_if.monthly": "3000"}),
        ("I could squeeze out 250 more if I stop smoking", {"what_if.extra": "250"}),
        ("按数目从小到大还,看看啥时候完", {"what_if.strategy": "snowball"}),
        ("能把年息谈到12%呢", {"what_if.rate": {"value": "0.12", "per": "year"}}),
        ("上面那些假设都去掉", {"what_if.back": True}),
        ("I want to be done in two years, how much a month is that", {"what_if.within": 24}),
    ],
)
def test_what_would_be_otherwise_in_some_months_or_by_a_day(said, facts):
    assert read_what_ifs(said, TODAY) == facts


@pytest.mark.parametrize(("said", "months"), [("要想一年内还清每月得还多少", 12), ("how much a month to be clear within 20 months", 20)])
def test_to_be_clear_by_a_time_takes_the_least_that_does_it(said, months):
    talk = planned(said)
    data = talk.last[0].data
    assert data["months"] <= months
    needed = data["total_paid"] / data["months"]
    assert str(months) in talk.text
    less = planned(f"每月只能还{int(needed * 0.9)}" if not said.isascii() else f"I can only pay {int(needed * 0.9)} a month")
    assert less.last[0].key == "plan.short" or less.last[0].data["months"] > months


def test_who_comes_last_comes_not_first():
    talk = planned("把花呗放最后,先对付微粒贷")
    assert talk.facts["what_if.first"] == [2]


@pytest.mark.parametrize(("lang", "owes", "wish"), [
    ("zh", "招商银行信用卡欠3万2逾期25天年化18%最低还1600,借呗欠1万8没逾期每月还1700,收入7800,开销4200,帮我做个还款计划", "招行那笔我想一次性还清,划不划算"),
    ("en", "I owe 32,000 on a China Merchants Bank credit card at 18% a year, minimum 1,600, 25 days overdue, and 18,000 on Jiebei, 1,700 a month, not overdue. I earn 7,800 and spend 4,200. Make a repayment plan", "would paying off the CMB card early be worth it"),
])  # fmt: skip
def test_an_overdue_card_has_no_instalments_to_ask_for(lang, owes, wish):
    talk = Talker(lang, today=TODAY)
    talk.say(owes)
    talk.say(wish)
    assert talk.keys == ["early.card"]
    assert talk.last[0].data["interest_saved"] > 0
    assert ("逾期也了了" in talk.text) if lang == "zh" else ("settles that too" in talk.text)


@pytest.mark.parametrize(("said", "fee"), [("下个月还不上,微粒贷要收100违约金", "100"), ("if I miss next month Weilidai charges a late fee of 100", "100")])
def test_a_late_fee_told_with_a_missed_month_is_paid_in_it(said, fee):
    talk = planned(said)
    assert (talk.facts["what_if.missed"], talk.facts["debts[2].late_fee"]) == (1, fee)
    without = planned("下个月还不上" if not said.isascii() else "I can't pay next month")
    assert talk.last[0].data["total_interest"] > without.last[0].data["total_interest"]


def test_a_change_told_after_a_side_sum_is_to_the_plan():
    talk = Talker("zh", today=TODAY)
    talk.say("招行信用卡欠3万逾期40天年化18%最低还1500,收入9000开销4000,做个计划")
    talk.say("罚息算到年底一共多少")
    assert talk.keys[0] == "arrears.result"
    talk.say("下个月还不上会怎样")
    assert talk.keys[0] == "plan.ready"
    assert talk.facts["what_if.missed"] == 1


@pytest.mark.parametrize(
    ("lang", "told", "then"),
    [
        ("zh", "欠款5万,逾期两个月,银行肯分6期,违约金减一部分,给我排个计划", "减了2000违约金"),
        ("zh", "我欠了5万块,两个月没还了,平台同意分六期还,免掉一部分滞纳金", "减免2000"),
        ("en", "I owe 50,000, two months overdue. They'd take six instalments and waive part of the late fees. Make a plan", "2,000 of fees waived"),
    ],
)
def test_fees_let_off_beside_instalments_leave_the_instalments_as_they_were_agreed(lang, told, then):
    talker = talked(told, then, "收入12000,开销3500" if lang == "zh" else "I earn 12,000, living costs 3,500", lang=lang)
    facts = talker.session.facts
    assert (facts["debts[0].offer_kind"], facts["debts[0].offer_count"], facts["debts[0].offer_waived"]) == ("instalments", 6, "2000")
    assert facts["income"] == "12000"


def test_an_offer_of_the_bank_beside_two_debts_is_that_of_the_card():
    told = "花呗欠8000没逾期月还700,信用卡欠4万逾期60天最低2000,收入1万,开销3000"
    assert talked(told, "银行肯分6期,违约金减一半").session.facts["debts[1].offer_count"] == 6


def test_what_each_instalment_is_belongs_to_the_offer_that_was_told():
    talker = talked("欠款5万,逾期两个月,银行肯分6期,给我排个计划", "收入12000", "开销3000", "6期,每期8100")
    assert talker.session.facts["debts[0].offer_payment"] == "8100"
    assert "offer.payment" not in talker.session.facts


@pytest.mark.parametrize(
    ("told", "then", "left"),
    [
        ("年底有2万年终奖", "年终奖没了", ()),
        ("每月多还500", "那500先不算了", ()),
        ("I get a 20,000 bonus at the end of the year", "the bonus is not coming after all", ()),
    ],
)
def test_a_change_that_falls_away_leaves_the_plan_without_it(told, then, left):
    lang = "en" if told.isascii() else "zh"
    talk = talked(*DEBTS[lang], told, then, lang=lang, today=TODAY)
    assert tuple(name for name in talk.session.facts if name.startswith("what_if.")) == left
    assert talk.last[0].key == "plan.ready"


@pytest.mark.parametrize("said", ["12月要多花3000,给我爸做手术,还够最低吗", "in december I have to spend 3,000 extra for surgery. can I still cover the minimums?"])
def test_a_lean_month_is_no_lower_spending_and_tells_what_is_missing(said):
    talk = planned(said)
    assert talk.session.facts["essentials"] == "4000"
    assert talk.session.facts["what_if.once"] == "-3000"
    assert "1,000" in talk.text


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("下个月还不上,年底有2万奖金", {"what_if.missed": 1, "what_if.once": "20000", "what_if.once_on": "2026-12-31"}),
        ("每月多还500,下个月还不上", {"what_if.extra": "500", "what_if.missed": 1}),
        ("年底有2万奖金,利息减半", {"what_if.once": "20000", "what_if.once_on": "2026-12-31", "what_if.cut": "0.5"}),
        ("I get a 20000 bonus at year end but can't pay next month", {"what_if.once": "20000", "what_if.once_on": "2026-12-31", "what_if.missed": 1}),
        ("下个月一分钱都没有", {"what_if.missed": 1}),
        ("这个月真的周转不开", {"what_if.missed": 1}),
        ("下期先不还行不行", {"what_if.missed": 1}),
        ("next month I have nothing", {"what_if.missed": 1}),
        ("I'll have to skip December", {"what_if.missed": 1}),
        ("I'm between jobs for the next two months", {"what_if.missed": 2}),
        ("I won't be able to pay in December and January", {"what_if.missed": 2}),
    ],
)
def test_each_part_of_a_message_may_change_the_plan(said, changes):
    assert read_what_ifs(said, TODAY) == changes


@pytest.mark.parametrize(
    "gone",
    ["年底的年终奖没了", "公司说今年不发年终奖了", "那笔奖金拿不到了", "年终那笔钱没指望了", "那2万不会有了", "they cancelled the bonus", "my boss scrapped the bonus", "we won't get a bonus after all", "no year-end bonus this year", "I won't get the 20000"],
)
def test_what_was_counted_on_and_does_not_come_leaves_the_plan(gone):
    lang = "en" if gone.isascii() else "zh"
    talk = planned({"zh": "年底有2万年终奖", "en": "I get a 20000 bonus at the end of the year"}[lang])
    assert talk.facts["what_if.once"] == "20000"
    talk.say(gone)
    assert not any(name.startswith("what_if.") for name in talk.facts)


@pytest.mark.parametrize(("told", "later"), [("年底有2万年终奖", "奖金要推到明年三月才发"), ("I get a 20000 bonus at the end of the year", "the bonus is delayed until March 2027")])
def test_what_comes_later_moves_in_the_plan(told, later):
    talk = planned(told)
    talk.say(later)
    assert (talk.facts["what_if.once"], talk.facts["what_if.once_on"]) == ("20000", "2027-03-31")


def of_offer(talk):
    text = "".join(message.text for message in talk.last)
    return {
        "taken": "接受更省" in text or "it is cheaper" in text,
        "lean": "钱不够的那个月" in text or "lean month has no money" in text,
    }


@pytest.mark.parametrize(
    ("lang", "offer", "missed", "bonus"),
    [
        ("zh", "信用卡那边肯分12期,每期2500", "下个月还不上", "年底有2万奖金"),
        ("en", "the card offers 12 instalments of 2500", "I can't pay anything next month", "I get a 20000 bonus at the end of the year"),
    ],
)
def test_an_offer_whose_instalment_falls_in_a_missed_month_is_not_taken(lang, offer, missed, bonus):
    talk = talked(*LATE[lang], offer, lang=lang, today=TODAY)
    assert of_offer(talk) == {"taken": True, "lean": False}
    for said in (bonus, missed):
        talk.say(said)
    assert of_offer(talk) == {"taken": False, "lean": True}


@pytest.mark.parametrize("said", ["接下来两个月手头紧,只能还最低", "the next two months I can only pay the minimum", "only the minimum for two months"])
def test_months_with_the_minimum_alone_change_the_plan(said):
    talk = planned(said)
    assert talk.facts["what_if.next_for"] == 2
    assert talk.keys[0] == "plan.ready"


@pytest.mark.parametrize("said", ["would a 6% loan to replace it be cheaper", "拿个6%的贷款把这些还了划算吗", "should I take a 50,000 loan at 8% to pay them all off", "is a 50000 loan at 8% worth it to pay these off"])
def test_a_cheaper_loan_in_place_of_the_old_one_is_weighed(said):
    talk = planned(said)
    assert talk.session.top.dialog == "swap"
    assert talk.facts["debts[0].rate"] == {"value": "0.18", "per": "year"}
