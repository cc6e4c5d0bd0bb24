"""What people suppose beside a plan, in their plainest words, and what another pace would cost them."""

from datetime import date
from decimal import Decimal

import pytest

from dialogs.calculator.open_debt import Relief
from dialogs.calculator.optimum import optimum
from dialogs.calculator.plan import Debt, follow
from tests.talking import talked

TODAY = date(2026, 11, 28)
THREE = {
    "zh": ("招行信用卡欠3万2,年化18,最低还1600;花呗欠8000,年化15,每月还900;借呗12000,年化14.6%,每月1100。都还没逾期", "每个月到手8800,必须花4500", "做个还款计划"),
    "en": ("CMB credit card 32,000 at 18% a year, minimum 1600; huabei 8,000 at 15%, 900 a month; jiebei 12,000 at 14.6%, 1,100 a month. nothing is late yet", "i bring home 8,800 and need 4,500 to live", "make me a plan"),
}


def beside(*said):
    lang = "en" if said[0].isascii() else "zh"
    return talked(*THREE[lang], *said, lang=lang, today=TODAY)


def supposed(*said):
    return {name.removeprefix("what_if."): value for name, value in beside(*said).facts.items() if name.startswith("what_if.") and name != "what_if.about"}


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("四月起房租便宜300", {"extra": "300", "extra_since": "2027-04-01"}),
        ("从二月起水电费多出100", {"extra": "-100", "extra_since": "2027-02-01"}),
        ("房租四月起便宜300,那我每月就能多还300", {"extra": "300", "extra_since": "2027-04-01"}),
        ("300 more because my rent is lower", {"extra": "300"}),
        ("200 less since my rent went up", {"extra": "-200"}),
        ("as my rent fell i can put 300 more in each month", {"extra": "300"}),
        ("childcare is 500 cheaper from march", {"extra": "500", "extra_since": "2027-03-01"}),
        ("三月起每月还4000", {"monthly": "4000", "since": "2027-03-01"}),
        ("from march on i can only pay 4000", {"monthly": "4000", "since": "2027-03-01"}),
        ("三月多还2000", {"once": "2000", "once_on": "2027-03-31"}),
        ("pay 2000 extra in march, how much does it save", {"once": "2000", "once_on": "2027-03-31"}),
        ("in march i must spend 2000 extra on the car", {"once": "-2000", "once_on": "2027-03-01"}),
        ("要不要每月多还300,能省多少利息", {"extra": "300"}),
        ("probably nothing for the next two months", {"missed": 2}),
        ("年前这个月怕是一分也还不上", {"missed": 1}),
        ("下个月涨工资800,都拿去还", {"extra": "800"}),
        ("i get 800 more from next month, all for the debts", {"extra": "800"}),
        ("work is slow, from january they pay me 1,000 less each month", {"extra": "-1000", "extra_since": "2027-01-01"}),
        ("my wife goes to work in april and brings home 3,500", {"extra": "3500", "extra_since": "2027-04-01"}),
        ("老婆年后上班,工资3000,家里多花600", {"extra": "2400", "extra_since": "2027-02-06"}),
        ("要是工资降到8000还撑得住吗", {"extra": "-800"}),
        ("what if my pay drops to 8,000, can i still do it", {"extra": "-800"}),
        ("彩票中了5万呢", {"once": "50000"}),
        ("my housing fund pays out 15,000 next month, all of it goes in", {"once": "15000", "once_on": "2026-12-31"}),
        ("in march school costs 2,600, so less that month", {"once": "-2600", "once_on": "2027-03-01"}),
        ("until the compensation comes in june i can only pay 3,700 a month", {"next": "3700", "next_for": 6}),
        ("后面两个月可能都还不了", {"missed": 2}),
    ],
)
def test_more_or_less_for_the_debts_whatever_it_comes_from(said, facts):
    assert supposed(said) == facts


def test_a_rent_that_is_cheaper_by_so_much_is_no_rent_of_that_sum():
    assert "spending.rent" not in beside("四月起房租便宜300").facts
    assert beside("my rent is 300 cheaper now so i can pay 300 more").facts["essentials"] == "4200"


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("利息停半年呢", {"cut": "0", "cut_for": 6}),
        ("要是银行肯停息6个月", {"cut": "0", "cut_for": 6, "of": [0]}),
        ("头一年利息减半", {"cut": "0.5", "cut_for": 12}),
        ("what if interest stopped for six months", {"cut": "0", "cut_for": 6}),
        ("no interest for the first half year", {"cut": "0", "cut_for": 6}),
        ("no interest until june", {"cut": "0", "cut_for": 6}),
        ("利率降到12呢", {"rate": {"value": "0.12", "per": "year"}}),
        ("what if jiebei's rate went down to 9", {"rate": {"value": "0.09", "per": "year"}, "of": [2]}),
    ],
)
def test_interest_is_let_off_for_as_long_as_was_said(said, facts):
    assert supposed(said) == facts


def test_a_rate_told_behind_another_takes_its_place():
    assert supposed("利息停半年呢", "利率降到12呢") == {"rate": {"value": "0.12", "per": "year"}}


def test_interest_that_stopped_for_a_time_runs_again_after_it():
    debt = Debt(name="0", balance=Decimal(1000), annual_rate=Decimal("0.12"), minimum=Decimal(100), relief=Relief(2, Decimal(0), Decimal(0)))
    plan = follow([debt], lambda _: 10_000, "avalanche")
    assert [month["0"].interest for month in plan.schedule[:4]] == [Decimal(0), Decimal(0), Decimal(8), Decimal("7.08")]
    best = optimum([debt, Debt(name="1", balance=Decimal(1000), annual_rate=Decimal("0.06"), minimum=Decimal(50))], lambda _: 20_000)
    assert best.proven
    assert best.plan.total_interest < follow([debt, Debt(name="1", balance=Decimal(1000), annual_rate=Decimal("0.06"), minimum=Decimal(50))], lambda _: 20_000, "snowball").total_interest + Decimal("0.01")


@pytest.mark.parametrize("said", ["只还最低会怎样", "每个月都只还最低还款,要还到什么时候", "what if i only pay the minimum", "if i just keep paying the minimums how long does it take"])
def test_the_minimum_alone_is_put_beside_the_plan(said):
    talker = beside(said)
    assert talker.keys[0] == "figure.least"
    assert "6,330.46" in talker.text  # 32,000 at 1.5 % a month, 1,600 a month: 24 payments
    assert "2,384.46" in talker.text


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("每月多还500", "能省多少"), "629.16"),
        (("i can pay 500 more a month", "how much do i save"), "629.16"),
        (("下个月还不上", "这样省了多少"), "多花 885.33"),
        (("what do i save",), "2,384.46"),
    ],
)
def test_what_is_saved_is_told_against_the_plan_before(turns, said):
    assert said in beside(*turns).text


def test_proof_to_be_saved_is_no_money_saved():
    assert "figure.least" not in beside("what should i save as evidence").keys


@pytest.mark.parametrize("said", ["花呗什么时候还完", "when is huabei gone"])
def test_no_day_is_named_where_the_money_does_not_reach(said):
    lang = "en" if said.isascii() else "zh"
    short = {"zh": "每个月到手7800,必须花4500", "en": "i bring home 7,800 and need 4,500 to live"}
    talker = talked(THREE[lang][0], short[lang], THREE[lang][2], said, lang=lang, today=TODAY)
    assert talker.keys[0] == "figure.no_end"
    assert "300" in talker.text


KIN = {
    "zh": ("平安信用卡4万5,晚了半个月,京东金条1万8,还有跟我二姨借的2万", "金条月供1650,平安最低2250,二姨不要利息,每月给她500", "一个月工资9500,家里开销5200", "给我排一下怎么还"),
    "en": ("ping an card 45,000, two weeks late, jd jintiao 18,000 and my aunt 20,000", "jintiao takes 1,650 a month, the ping an minimum is 2,250, my aunt wants no interest, i give her 500 a month", "i make 9,500, we spend 5,200", "work out a plan for me"),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_payments_told_in_one_message_go_to_the_debts_they_name_kin_among_them(lang):
    facts = talked(*KIN[lang][:2], lang=lang, today=TODAY).facts
    assert [facts[f"debts[{index}].minimum"] for index in range(3)] == ["2250", "1650", "500"]
    assert facts["debts[2].rate"] == {"value": "0", "per": "year"}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "彩票中了5万呢"),
        ("zh", "公积金能取出来一万五,下个月到账,全砸进去"),
        ("zh", "要是二姨那两万不急,明年底再还"),
        ("en", "what if i won 50,000"),
        ("en", "my aunt can wait until the end of next year"),
    ],
)
def test_a_sum_that_comes_or_a_lender_who_waits_may_carry_a_month_that_does_not_reach(lang, said):
    talker = talked(*KIN[lang], lang=lang, today=TODAY)
    assert talker.keys[0] == "plan.short"
    talker.say(said)
    assert talker.keys[0] == "plan.ready"


def test_changes_are_taken_back_by_a_no():
    assert supposed("每月多还500", "不要了,按最开始的来") == {}
    assert supposed("i can pay 500 more a month", "no, back to how it was") == {}


@pytest.mark.parametrize("said", ["somebody offers a loan of 45,000 at 0.6% a month over 24 months, swap cmb for it?", "想多留点,应急改成每月留600"])
def test_a_new_loan_is_no_offer_of_the_old_lender_and_what_is_kept_is_not_paid(said):
    facts = beside(said).facts
    assert not any(name.endswith("offer_kind") or name.startswith("what_if.") for name in facts)


def test_penalties_that_are_dropped_are_let_off_and_not_all_that_is_owed():
    facts = beside("cmb drops 3,000 of penalties").facts
    assert (facts["debts[0].owed"], facts["debts[0].offer_waived"]) == ("32000", "3000")


@pytest.mark.parametrize("said", ["备用金加到600", "应急金改成600", "raise the reserve to 600", "make the reserve 600"])
def test_what_is_kept_is_set_to_a_sum(said):
    facts = beside(said).facts
    assert facts["reserve"] == "600"
    assert not any(name.startswith("what_if.") for name in facts)


@pytest.mark.parametrize(("said", "of"), [("新贷8000,年化9%,12期,把花呗换掉行不", [1]), ("new loan 8,000 at 9% a year, 12 months, to get rid of huabei, ok?", [1])])
def test_a_new_loan_in_place_of_an_old_one_is_weighed_against_that_one(said, of):
    talker = beside(said)
    assert talker.facts["swap.of"] == of
    assert talker.session.top.dialog == "swap"


@pytest.mark.parametrize("said", ["如果把花呗一次清掉要准备多少", "how much do i need to clear huabei in one go"])
def test_what_it_takes_to_be_rid_of_one_debt_now_is_told_with_its_fee(said):
    talker = beside(said)
    assert (talker.keys[0], talker.facts["early.debt"]) == ("early.result", 1)


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("六月起工资少一截,少300", {"extra": "-300", "extra_since": "2027-06-01"}),
        ("三四月份手头紧,每个月只能还3700", {"next": "3700", "next_on": "2027-03-01", "next_for": 2}),
        ("in march and april i can only do 3,700 a month", {"next": "3700", "next_on": "2027-03-01", "next_for": 2}),
        ("电费涨了,每月多出80", {"extra": "-80"}),
        ("electricity went up, 80 more a month", {"extra": "-80"}),
        ("彩礼退了3万,先砸进去2万", {"once": "20000"}),
        ("应急的多留点,每月300", {}),
        ("十月份开始每月能还5000", {"monthly": "5000", "since": "2027-10-01"}),
        ("from october i can pay 5,000 a month", {"monthly": "5000", "since": "2027-10-01"}),
        ("想一年内清掉,每月得多少", {"within": 12}),
        ("what if there's not a penny for three months running", {"missed": 3}),
        ("my girlfriend starts a job in may, 4,000 a month", {"extra": "4000", "extra_since": "2027-05-01"}),
        ("from next quarter the bonus is gone, 600 less a month", {"extra": "-600"}),
    ],
)
def test_plain_words_of_months_to_come(said, facts):
    assert supposed(said) == facts


def test_money_lent_without_interest_goes_to_the_dearest_be_it_in_part():
    assert "1,800" in beside("my uncle would lend me 10,000 without interest").text  # 10,000 of the card at 18 %


def test_the_rate_of_a_new_loan_is_none_of_the_debts_it_would_pay():
    facts = beside("a bank would lend me 50,000 at 8% a year for 36 months to pay all this off, should i").facts
    assert (facts["debts[0].rate"]["value"], facts["offer.quoted"]["value"], facts["offer.count"]) == ("0.18", "0.08", 36)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ("我欠招行信用卡5万,逾期两个月了,银行说可以分六期,违约金2600给我免一半,我每月工资1万2开销3500,怎么还",)),
        ("zh", ("招行信用卡欠5万逾期两个月,银行答应分6期,2600的违约金减一半,月入12000,开销3500", "给我排一下")),
        ("en", ("cmb card 50,000, two months late. the bank agreed to 6 instalments and takes half of the 2,600 penalty off. pay 12,000, i need 3,500", "make me a plan")),
    ],
)
def test_half_of_a_late_fee_is_let_off_and_is_nobodys_wage(lang, said):
    talker = talked(*said, lang=lang, today=TODAY)
    assert (talker.facts["income"], talker.facts["debts[0].offer_count"], talker.facts["debts[0].offer_waived"]) == ("12000", 6, "1300")
    assert "48,700" in talker.text


@pytest.mark.parametrize(("said", "means"), [("pay is 6,900, i need 4,600", ("6900", "4600")), ("my salary is 7k, we need about 5k a month", ("7000", "5000"))])
def test_pay_and_what_is_needed_are_a_month(said, means):
    facts = talked(f"huabei 3,000, jiebei 9,000. {said}", lang="en", today=TODAY).facts
    assert (facts["income"], facts["essentials"]) == means


def test_what_it_takes_to_settle_is_no_spending():
    assert "essentials" not in talked("i earn 6,000, i need 20,000 to settle the card", lang="en", today=TODAY).facts


def test_when_a_debt_ends_is_told_once_the_open_question_is_answered():
    talker = talked("花呗欠3000,借呗欠9000,我舅那欠1万", "收入5000,开销4200", "给我排一下", "花呗啥时候没", today=TODAY)
    assert talker.keys[0] == "common.almost"


@pytest.mark.parametrize(
    ("said", "wage"),
    [
        ("what if I get 5200 from December on", 5200), ("what if they only pay me 6000", 6000), ("say I end up on 6500 a month", 6500), ("12月起工资只有5200呢", 5200),
        ("要是以后每月只发6000", 6000), ("假如我每个月能挣1万2", 12000), ("万一只发底薪4500呢", 4500),
    ],
)  # fmt: skip
def test_a_wage_in_all_that_is_supposed_changes_the_plan_and_not_the_wage(said, wage):
    assert supposed(said) == {"extra": str(wage - 8800)}
    assert beside(said).facts["income"] == "8800"


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("1月到3月工地停工,一分收入没有", {"next": "0", "next_on": "2027-01-01", "next_for": 3}), ("I won't have any income in January and February", {"next": "0", "next_on": "2027-01-01", "next_for": 2}),
        ("借呗能停三个月利息的话", {"cut": "0", "cut_for": 3, "of": [2]}), ("the most I can do is 3,900 a month", {"monthly": "3900"}),
        ("信用卡只还最低,其他的先清掉", {"first": [1, 2]}), ("could you show what changes if I pay smallest first", {"strategy": "snowball"}),
        ("I want to be debt free in a year, what do I need a month", {"within": 12}),
    ],
)  # fmt: skip
def test_what_is_supposed_in_passing(said, facts):
    assert supposed(said) == facts
    assert beside(said).facts["income"] == "8800"


@pytest.mark.parametrize(("said", "sum_kept"), [("给我留四千备用", "4000"), ("先攒够6000应急再说", "6000"), ("keep 5,000 aside", "5000"), ("I'd like a buffer of 4000", "4000")])
def test_a_sum_that_no_month_could_keep_is_kept_once(said, sum_kept):
    facts = beside(said).facts
    assert (facts["cash"], "reserve" in facts, "what_if.once" in facts) == (sum_kept, False, False)


@pytest.mark.parametrize("said", ["每月留300应急", "put 300 aside each month"])
def test_a_sum_of_each_month_is_kept_each_month(said):
    assert beside(said).facts["reserve"] == "300"


@pytest.mark.parametrize(("lang", "said"), [("zh", "停息挂账是政策规定的权利,我一开口平台就得照办"), ("en", "they must give me five years without interest, that's my right")])
def test_a_right_that_is_claimed_supposes_nothing(lang, said):
    planned = {"zh": "招行信用卡欠9000,逾期30天,收入6000,开销4500,做个计划", "en": "CMB card 9,000, 30 days late, I earn 6,000 and need 4,500, make me a plan"}[lang]
    talk = talked(planned, said, lang=lang)
    assert "answer.repay_stop_interest" in talk.keys
    assert not any(name.startswith("what_if.") for name in talk.facts)
