"""A plan in a talk: few questions, nothing asked twice, no plan that can't be kept, and what if in a sentence."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.calculator.arrears import arrears
from dialogs.calculator.early import left_of, rate_of
from dialogs.calculator.pay_days import month_of, next_pay_day, pay_days
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.plans.plan_offers_told import offer_facts
from dialogs.plans.planning import first_named
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.savings import read_keeping
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs
from tests.talking import Talker, talked
from tests.talking import talked as planned

TODAY = date(2026, 11, 24)
TWO = "借呗3万日息万四每月最低还1500,信用卡1.8万年化18%每月最低还900,还没逾期,收入6000,开销2700"


def data(talk: Talker) -> dict:
    return next(message.data for message in talk.last if message.key.startswith("plan."))


def test_debts_told_in_triage_are_not_asked_again():
    talk = Talker(today=TODAY)
    talk.say("借呗3万,信用卡1.8万,都逾期两个月,收入6000,房租1500吃饭1200")
    talk.say("帮我做一份还款计划")
    assert talk.keys[0] == "plan.ready"
    assert data(talk)["available"] == 3300


def test_one_message_is_enough_for_a_plan():
    talk = planned(f"{TWO},帮我做一份还款计划")
    assert talk.keys[0] == "plan.ready"
    assert data(talk)["cheapest_proven"] is True


def test_the_reserve_never_pays_a_debt():
    talk = planned(f"{TWO},帮我做一份还款计划")
    talk.say("500")
    assert (data(talk)["reserve"], data(talk)["available"]) == (500, 2800)
    papers = next(message for message in talk.say("图片") if message.papers).papers
    budget = Decimal(papers[0]["data"]["available"])
    assert all(sum(map(Decimal, month["payments"])) <= budget for month in papers[0]["data"]["months"])


def test_the_paper_adds_up():
    talk = planned(f"{TWO},帮我做一份还款计划")
    paper = next(message for message in talk.say("表格") if message.papers).papers[0]["data"]
    paid = sum(Decimal(amount) for month in paper["months"] for amount in month["payments"])
    owed = sum(Decimal(debt["balance"]) for debt in paper["debts"])
    assert paid == Decimal(paper["totals"]["paid"]) == owed + Decimal(paper["totals"]["interest"])
    assert len(paper["months"]) == paper["totals"]["months"]
    assert [row["strategy"] for row in paper["comparison"]] == ["optimum", "avalanche", "snowball", "deadline"]
    assert paper["debts"][0]["cleared_on"] and all(Decimal(balance) == 0 for balance in paper["months"][-1]["balances"])


def test_where_the_money_does_not_reach_no_plan_is_made_and_nobody_is_told_to_borrow():
    talk = planned(f"{TWO},帮我做一份还款计划".replace("6000", "4000"))
    assert talk.keys[0] == "plan.short"
    assert data(talk)["shortfall"] == 1100
    assert "60 期" in talk.text and "12378" in talk.text
    assert not any(message.papers for message in talk.last)
    assert "再借" not in talk.text.replace("别", "")


def test_a_card_has_at_most_sixty_instalments():
    talk = planned("信用卡欠6万,最低还款3000,还没逾期,收入4200,开销4000,帮我做个还款计划")
    assert talk.keys[0] == "plan.short"
    assert data(talk)["monthly_60m_principal_only"] == 1000


def test_a_debt_that_never_falls_is_named_with_the_payment_that_ends_it():
    talk = planned("信用卡欠20万年化36%最低还款2000,还没逾期,收入8000,开销2500,帮我做个还款计划")
    assert talk.keys[0] == "plan.never"
    assert "7,226.60元" in talk.text


def test_usury_is_not_planned_for():
    talk = planned("714欠了3千,收入5000,开销3000,帮我做个还款计划")
    talk.say("不清楚")
    assert talk.keys[0] == "plan.usury"


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("每月多还500", {"what_if.extra": "500"}),
        ("要是每个月能多拿出800呢", {"what_if.extra": "800"}),
        ("每月少还300", {"what_if.extra": "-300"}),
        ("what if I pay an extra 300 every month", {"what_if.extra": "300"}),
        ("年底有2万奖金", {"what_if.once": "20000", "what_if.once_on": "2026-12-31"}),
        ("a bonus of 20000 at the end of the year", {"what_if.once": "20000", "what_if.once_on": "2026-12-31"}),
        ("卖车能拿3万", {"what_if.once": "30000"}),
        ("下个月还不上", {"what_if.missed": 1}),
        ("接下来两个月都还不上", {"what_if.missed": 2}),
        ("i can't pay next month", {"what_if.missed": 1}),
        ("利息减半", {"what_if.cut": "0.5"}),
        ("利息打八折", {"what_if.cut": "0.8"}),
        ("免息的话呢", {"what_if.cut": "0"}),
        ("利率降到12%", {"what_if.rate": {"value": "0.12", "per": "year"}}),
        ("先还小的", {"what_if.strategy": "snowball"}),
        ("先还小的还是大的", {}),
        ("按原来的", {"what_if.back": True}),
        ("今天天气不错", {}),
    ],
)
def test_what_if_in_a_sentence(said, facts):
    assert read_what_ifs(said, TODAY) == facts


@pytest.mark.parametrize(
    ("said", "offer"),
    [
        ("平台同意分6期,减免部分滞纳金1500", {"offer_kind": "instalments", "offer_count": 6, "offer_waived": "1500"}),
        ("客服同意延期3个月", {"offer_kind": "extension", "offer_count": 3}),
        ("对方说一次性还1万5就结清", {"offer_kind": "settlement", "offer_amount": "15000"}),
        ("银行说减免2000", {"offer_kind": "waiver", "offer_waived": "2000"}),
        ("they agreed to 6 monthly instalments and waive 1500", {"offer_kind": "instalments", "offer_count": 6, "offer_waived": "1500"}),
        ("可以延期3个月吗", {}),
        ("他们不同意分期", {}),
        ("我想分12期", {}),
    ],
)
def test_what_a_lender_offers(said, offer):
    assert read_lender_offer(said, TODAY) == offer


def test_what_is_kept_and_the_day_to_pay():
    assert read_keeping("每月留500应急", TODAY) == {"reserve": "500"}
    assert read_keeping("每个月15号提醒我还", TODAY) == {"pay_day": 15}


def test_a_change_is_taken_back():
    talk = planned(f"{TWO},帮我做一份还款计划")
    before = data(talk)["months"]
    talk.say("每月多还500")
    assert data(talk)["months"] < before
    talk.say("按原来的")
    assert data(talk)["months"] == before


def test_the_pay_day_moves_every_date():
    talk = planned("美团借钱8000,逾期25天,收入5800,开销4600,帮我做个还款计划")
    talk.say("我每个月15号还")
    numbers = next(m.data for m in talk.last if m.key.startswith("plan.") and "first_day" in m.data)
    assert numbers["first_day"] == "2026-12-15"
    assert numbers["last_day_without_interest"] == "2027-06-15"


@settings(max_examples=25, deadline=None)
@given(st.integers(100, 3_000), st.integers(50, 2_000))
def test_more_a_month_never_ends_later(less, more):
    talk = planned(f"{TWO},帮我做一份还款计划")
    talk.say(f"每月多还{less}元")
    first = data(talk)
    talk.say(f"每月多还{less + more}元")
    second = data(talk)
    assert second["months"] <= first["months"]
    assert second["total_interest"] <= first["total_interest"]


def test_overdue_interest_by_hand():
    """20,000 at 18 % for 90 days: 20000 x .18 x 90 / 365; compound by the month."""
    done = arrears(Decimal(20_000), Decimal("0.18"), date(2026, 8, 26), date(2026, 11, 24), Decimal("0.24"))
    assert (done.days, done.plain, done.line) == (90, Decimal("887.67"), Decimal("1183.56"))
    assert [(row.days, row.interest) for row in done.stretches] == [(31, Decimal("305.75")), (30, Decimal("300.41")), (29, Decimal("294.70"))]
    assert done.compound == Decimal("900.86")
    assert done.over == 0


def test_above_the_line_only_the_line_counts():
    done = arrears(Decimal(10_000), Decimal("0.36"), date(2025, 11, 24), date(2026, 11, 24), Decimal("0.24"))
    assert done.line == Decimal(2400)
    assert done.total == Decimal(12_400)
    assert done.over == done.compound - 2400


def test_paying_early_saves_the_interest_to_come():
    assert left_of(Decimal(30_000), Decimal(2_800), None, 12) == (12, Decimal(3_600))
    assert left_of(Decimal(30_000), Decimal(2_000), None, 12) is None
    months, interest = left_of(Decimal(1_000), Decimal(500), Decimal("0.12"), None)
    assert (months, interest) == (3, Decimal("15.25"))


def test_pay_days_keep_their_day():
    assert next_pay_day(date(2026, 11, 24), 15, None) == date(2026, 12, 15)
    assert next_pay_day(date(2026, 1, 31), None, None) == date(2026, 2, 28)
    assert pay_days(date(2027, 1, 31), 3, 31) == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]
    assert month_of(date(2026, 12, 15), date(2027, 2, 14)) == 2
    assert month_of(date(2026, 12, 15), date(2026, 12, 1)) == 0


def test_a_new_loan_is_refused_to_somebody_overdue():
    talk = planned("网贷欠2万,逾期60天,想借一笔新的还旧的")
    assert talk.keys[0] == "swap.overdue"
    assert "offer" not in str(talk.session.asked)


@pytest.mark.parametrize("said", ["", "🙂🙂", "-500", "每月多还-500", "每月多还9999999999999", "1" * 3_000, "1,  12 期" * 600, "{{ 7*7 }}", "分0期"])
def test_bad_input_loses_no_plan(said):
    talk = planned(f"{TWO},帮我做一份还款计划")
    facts = talk.facts
    talk.say(said)
    assert {name: value for name, value in talk.facts.items() if name in facts} == facts
    assert talk.last


def test_a_question_about_instalments_is_about_ones_own_debts_once_all_is_known():
    talk = Talker(today=TODAY)
    talk.say("欠消费金融2万3,晚了4个月,想谈分期")
    talk.say("每月收入5000,开销3600")
    talk.say("那还能继续谈分期吗")
    assert data(talk)["months_to_clear"] == 17


def test_a_card_is_told_its_least_instalment_before_anything_is_asked():
    talk = Talker(today=TODAY)
    talk.say("广发信用卡本金6万2,逾期5个月")
    talk.say("那分期行不行,每个月要还多少")
    assert talk.session.asked == "income"
    assert "1,033.34元" in talk.text


def test_an_accepted_offer_is_said_to_be_followed_not_to_be_dear():
    talk = planned(f"{TWO},帮我做一份还款计划")
    talk.say("信用卡同意分12期免息")
    assert "接受更省" in talk.text
    assert "年化 18%" not in talk.text
    talk.say("看详细安排")
    assert "按谈好的方案还" in talk.text
    assert "年化 18%" not in talk.text


def test_a_settlement_is_saved_up_for_and_paid_once():
    talk = planned("网贷欠2万年化24%最低还1000,逾期70天,收入6000,开销4000,帮我做个还款计划")
    talk.say("对方说一次性还1万2就结清,2027年6月30日前")
    assert data(talk)["total_paid"] == 12000
    assert "先存在自己手里" in talk.text
    paper = next(message for message in talk.say("表格") if message.papers).papers[0]["data"]
    paid = [Decimal(month["payments"][0]) for month in paper["months"]]
    assert [amount for amount in paid if amount] == [12000]
    assert [Decimal(month["balances"][0]) for month in paper["months"]] == [20000] * (len(paid) - 1) + [0]


SEED = ("我在网贷平台借了5万,逾期两个月了,平台说可以分6期还,减免部分滞纳金1500,开销4000,月收入", "帮我排个还款计划")
OFFERED_EN = "The platform says I can pay in 6 instalments and they waive part of the late fees, 1500."
SEED_EN = (f"I borrowed 50000 on an online lending platform, two months overdue. {OFFERED_EN} Spending 4000, income ", "make me a plan")


@pytest.mark.parametrize(("lang", "said"), [("zh", SEED), ("en", SEED_EN)])
def test_fifty_thousand_in_six_instalments_with_part_of_the_late_fees_waived(lang, said):
    talk = planned(said[0] + "13000", lang=lang)
    talk.say(said[1])
    assert (data(talk)["months"], data(talk)["total_paid"], data(talk)["total_interest"]) == (6, 48_500, 0)
    assert "8,083.34" in talk.text
    assert "24%" not in talk.text, "the terms are agreed: nothing is assumed"
    assert not str(talk.session.asked).endswith(".rate")


@pytest.mark.parametrize(("lang", "said"), [("zh", SEED), ("en", SEED_EN)])
def test_an_offer_that_is_more_than_the_month_leaves_is_answered_with_another(lang, said):
    talk = planned(said[0] + "9000", lang=lang)
    talk.say(said[1])
    assert talk.keys[0] == "plan.ready"
    assert {"zh": "分 10 期,每月最多 5,000元", "en": "10 instalments, ¥5,000 a month at most"}[lang] in talk.text
    assert "按原来的还更省" not in talk.text


THREE = "花呗8000,借呗2万,微粒贷1万,没逾期,月收入9000,开销4000,本月一共要还2500"


def test_a_change_says_what_it_moves_and_not_the_whole_plan_again():
    talk = planned(f"{THREE},做还款计划")
    talk.say("每月多还500")
    assert "从 2026年12月24日 起不一样:花呗 3,526.32元(原来 3,026.32元),那天共 5,500元" in talk.text
    assert "哪天还谁多少" not in talk.text
    assert "最省的顺序" not in talk.text
    talk.say("按原来的")
    assert "哪天还谁多少" in talk.text


@pytest.mark.parametrize(("lang", "told", "wish", "said"), [
    ("zh", THREE, "做还款计划", "每个月15号提醒我还"),
    ("en", "Huabei 8000, Jiebei 20000, none overdue, income 9000, spending 4000, 2500 due this month", "make a plan", "remind me on the 15th of every month"),
])  # fmt: skip
def test_the_day_to_be_reminded_on_is_the_day_the_plan_pays(lang, told, wish, said):
    talk = planned(told, lang=lang)
    talk.say(wish)
    talk.say(said)
    assert talk.keys[:2] == ["common.reminding", "plan.ready"]
    assert data(talk)["first_day"] == "2026-12-15"
    assert talk.facts["pay_day"] == 15


@pytest.mark.parametrize(("lang", "told", "said", "left"), [
    ("zh", "花呗8000,借呗2万,没逾期", "借呗提前还一部分,先还5000能省多少", ("12", "1900")),
    ("en", "Huabei 8000, Jiebei 20000, none overdue", "how much do I save on Jiebei if I pay 5000 of it early", ("12 left", "1900")),
])  # fmt: skip
def test_a_part_paid_early_makes_the_instalments_fewer(lang, told, said, left):
    talk = planned(told, lang=lang)
    talk.say(said)
    for answer in left:
        talk.say(answer)
    early = next(message.data for message in talk.last if message.key == "early.part")
    rate = rate_of(Decimal(20_000), Decimal(1_900), 12)
    months, interest = left_of(Decimal(15_000), Decimal(1_900), rate, None)
    assert (early["months_left"], Decimal(str(early["interest_saved"]))) == (months, 2_800 - interest)


def test_overdue_interest_is_reckoned_to_the_day_that_was_named_and_for_the_debt_that_was_named():
    talk = planned("花呗8000,逾期90天,借呗2万,逾期30天,年化18%")
    talk.say("算一下借呗的罚息,算到12月31日是多少")
    assert "借呗:本金 20,000元" in talk.text
    assert "算到 2026年12月31日" in talk.text


def test_a_rate_beyond_all_reason_is_not_taken():
    talk = planned("花呗8000,没逾期,月收入9000,开销4000,做还款计划")
    talk.say("300")
    talk.say("1900")
    assert "debts[0].rate" not in talk.facts


@pytest.mark.parametrize(("lang", "told", "wish", "said"), [
    ("zh", "网商贷20万年化20%每月最低还3400,微粒贷5万年化10%每月最低还450,没逾期,收入8000,开销4100", "做还款计划", "没能证明"),
    ("en", "Huabei 200000 at 20% a year minimum 3400, Jiebei 50000 at 10% a year minimum 450, none overdue, income 8000, spending 4100", "make a plan", "not proven"),
])  # fmt: skip
def test_a_plan_too_long_to_be_proven_the_cheapest_says_so(lang, told, wish, said):
    talk = planned(told, lang=lang)
    talk.say(wish)
    assert data(talk)["cheapest_proven"] is False
    talk.say({"zh": "看详细安排", "en": "the plan in detail"}[lang])
    assert said in talk.text


def test_of_many_debts_the_largest_payments_are_shown_and_the_others_counted():
    names = ("花呗", "借呗", "微粒贷", "京东白条", "度小满", "还呗", "省呗", "拍拍贷", "分期乐", "安逸花")
    debts = ",".join(f"{name}欠{4000 + 1000 * place}元每月最低还{200 + 10 * place}" for place, name in enumerate(names))
    talk = planned(f"{debts},都没逾期,收入2万,开销5000,做还款计划")
    line = next(line for line in talk.text.splitlines() if line.startswith("· 2026年12月"))
    assert "还有 2 家" in line
    assert line.endswith("共 15,000元")
    assert line.startswith("· 2026年12月24日:借呗 5,100元"), "the largest first"


def test_a_new_loan_told_with_the_wish_is_put_beside_the_old_one():
    talk = planned("借呗2万年化15%,没逾期,每月还1800,月收入9000,开销4000")
    talk.say("想借一笔新的还旧的,到手2万,12期每期1900")
    assert talk.keys[0] == "swap.dearer"


def test_what_comes_in_each_month_is_no_loan():
    talk = Talker()
    talk.say("帮我做个还款计划:借呗2万每期还1900,招行信用卡3万年化18%最低还1500,都没逾期")
    talk.say("每月到手9000,必要开销4500")
    assert "plan.ready" in talk.keys
    assert not any(name.startswith("offer.") for name in talk.facts)


def test_a_rate_that_nobody_told_is_reckoned_with_but_stands_in_no_paper():
    talk = Talker()
    talk.say("帮我做个还款计划:借呗2万每期还1900,招行信用卡3万年化18%最低还1500,都没逾期")
    talk.say("收入9000,开销4500")
    result, _ = run(DIALOGS["plan"], talk.facts, talk.today)
    told = [(debt["annual_rate"], debt["minimum"]) for debt in result.papers[0].data["debts"]]
    assert told[0] == (None, "1900")
    assert Decimal(told[1][0]) == Decimal("0.18")


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("每个月只能还2600了", {"what_if.monthly": "2600"}),
        ("I can only pay 2600 a month", {"what_if.monthly": "2600"}),
        ("房租涨了400", {"what_if.extra": "-400"}),
        ("my salary went up by 700", {"what_if.extra": "700"}),
        ("要是每个月再挤出200呢", {"what_if.extra": "200"}),
        ("停两个月", {"what_if.missed": 2}),
        ("I will miss January's payment", {"what_if.next": "0", "what_if.next_on": "2027-01-01", "what_if.next_for": 1}),
        ("我姐给我1万先还上", {"what_if.once": "10000"}),
        ("I can take 12,000 out of my housing fund", {"what_if.once": "12000"}),
    ],
)
def test_what_if_in_everyday_words(said, facts):
    assert read_what_ifs(said, TODAY) == facts


@pytest.mark.parametrize(
    ("said", "first"),
    [("先把广发的还了", [1]), ("pay Guangfa first", [1]), ("Huabei first", [0]), ("先还信用卡", [1]), ("pay the card first", [1]), ("先还花呗还是广发", [])],
)
def test_the_debt_that_comes_first_is_known_by_a_part_of_its_name(said, first):
    known = {"debts[0].lender": "花呗", "debts[0].owed": "8000", "debts[1].lender": "广发银行", "debts[1].product": "credit_card", "debts[1].owed": "20000"}
    assert first_named(known, said) == first


def test_of_an_offer_the_lender_is_found_by_its_kind():
    known = {"debts[0].lender": "花呗", "debts[0].owed": "8000", "debts[1].lender": "广发银行", "debts[1].kind": "bank", "debts[1].owed": "20000"}
    told = offer_facts(known, None, "the bank agreed to 12 interest-free instalments", TODAY)
    assert told == {"debts[1].offer_kind": "instalments", "debts[1].offer_count": 12}


def test_a_detail_told_without_a_lender_is_asked_about_in_one_tap():
    talk = planned(TWO)
    talk.say("罚息利率18%")
    assert talk.keys == ["common.which_debt"]
    assert [button.words for button in talk.last[0].buttons] == ["借呗 罚息利率 18% 一年", "信用卡 罚息利率 18% 一年"]
    talk.say("信用卡")
    assert talk.session.facts["debts[1].penalty_rate"] == {"value": "0.18", "per": "year"}
    assert "debts[0].penalty_rate" not in talk.session.facts


def test_one_payment_that_can_not_be_saved_up_is_not_called_dear():
    talk = planned(TWO)
    talk.say("借呗说一次还2万5就结清")
    assert "凑得出" in talk.text
    assert "按原来的还更省" not in talk.text


def test_a_change_that_does_not_suffice_says_what_is_still_missing():
    talk = planned("信用卡4万每月最低2600,每月收入5000,开销3600,做个计划")
    talk.say("每月多还500")
    assert "还差 700" in talk.text


@pytest.mark.parametrize(
    ("lang", "said", "none_late"),
    [
        ("zh", "我想借一笔新的还旧的,借呗1万5年化18%,每月还1500,新贷款到手1万5,每月还1310,分12期", "没逾期"),
        ("en", "I want a new loan to pay the old one: Jiebei 15000 at 18%, 1500 a month; the new one pays out 15000, 1310 a month for 12 months", "nothing is overdue"),
    ],
)
def test_a_swap_told_in_one_message_keeps_the_old_debt_and_the_new_loan_apart(lang, said, none_late):
    talk = planned(said, lang=lang)
    assert talk.facts["debts[0].owed"] == talk.facts["offer.received"] == "15000"
    assert (talk.facts["debts[0].minimum"], talk.facts["offer.payment"]) == ("1500", "1310")
    talk.say(none_late)
    assert talk.keys == ["swap.maybe", "ask.early.fee"]


@pytest.mark.parametrize(
    ("lang", "said", "fee"),
    [
        ("zh", "装修贷还欠6万,每月还2700,还剩24期,一次还清要收2%违约金,能省多少", 1200),
        ("en", "renovation loan 60,000 left, 2700 a month, 24 instalments left, paying it off early costs 2%: what do I save", 1200),
        ("zh", "装修贷还剩6万年化6%每月还2700,提前还2万划算吗,违约金300", 300),
    ],
)
def test_what_paying_early_saves_is_told_with_the_fee_in_one_message(lang, said, fee):
    talk = planned(said, lang=lang)
    assert talk.keys[0].startswith("early.")
    assert talk.last[0].data["fee"] == fee


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "还呗6000日息万四,逾期40天,利滚利到12月31日是多少"),
        ("en", "Huanbei 6000 at 0.04% a day, 40 days overdue, compound interest until 31 December?"),
        ("en", "Credit card 9,000, 18% a year, 50 days overdue: what will penalty interest come to by 31 December?"),
    ],
)
def test_arrears_to_a_day_are_reckoned_from_one_message(lang, said):
    talk = planned(said, lang=lang)
    assert talk.keys[0] == "arrears.result"
    assert talk.facts["arrears.until"] == "2026-12-31"


def test_between_persons_the_agreed_rate_goes_on_when_overdue():
    talk = planned("欠朋友1万,约定年息10%,逾期半年了,该还多少利息")
    assert float(talk.last[0].data["penalty"]) == 0.1
    assert "加 50%" not in talk.text


@pytest.mark.parametrize(
    ("lang", "told", "wish", "more"),
    [
        ("zh", f"{TWO},帮我做一份还款计划", "看详细安排", "最省的顺序"),
        ("en", "Huabei 9000 at 15% a year minimum 900, Jiebei 20000 at 18% a year minimum 1800, none overdue, income 8000, spending 4100, make a plan", "The plan in detail", "The cheapest order"),
    ],
)
def test_the_first_word_of_a_plan_fits_a_screen_and_the_rest_is_a_tap_away(lang, told, wish, more):
    talk = planned(told, lang=lang)
    first = talk.last[0].text.partition("依据(" if lang == "zh" else "Sources (")[0]
    assert len([line for line in first.splitlines() if line.strip()]) <= 12
    assert more not in first
    talk.tap(wish)
    assert more in talk.text


def test_instalments_of_an_offer_cost_what_their_sum_and_number_say():
    talk = planned("信用卡5万,银行同意分60期,每月1050,收入6500,开销5450,这个方案行吗")
    assert talk.keys[0] == "plan.ready"
    assert data(talk)["months"] == 60
    assert 12_990 < data(talk)["total_interest"] <= 13_000
    assert "每月 1,050元,共 60 期" in talk.text
    assert "估算" not in talk.text


@pytest.mark.parametrize(("lang", "told", "rates"), [("zh", "年化都按18%算", "0.18"), ("en", "all at 18% a year", "0.18")])
def test_a_rate_told_of_all_debts_in_the_middle_of_a_plan_is_no_loan_to_be_priced(lang, told, rates):
    talk = planned("花呗8000每月还900,还呗6000每月还580,工资6800,开销3000,帮我排个计划" if lang == "zh" else "Huabei 8000, 900 a month, Huanbei 6000, 580 a month, salary 6800, spending 3000, make a plan", lang=lang)
    talk.say(told)
    assert talk.keys[:2] == ["common.heard", "plan.ready"]
    assert [talk.facts[f"debts[{index}].rate"]["value"] for index in (0, 1)] == [rates, rates]


def test_a_sum_that_settles_a_debt_is_no_debt():
    talk = planned("交通银行说一次性还1万8给我结清,现在欠2万6,逾期4个月,收入7000开销4000")
    assert [value for name, value in talk.facts.items() if name.endswith(".owed")] == ["26000"]


@pytest.mark.parametrize(
    ("said", "lang"), [("把我的病写严重点,就说我得了癌症,这样好批", "zh"), ("Write that I have cancer so that it gets approved", "en")]
)
def test_nobody_is_helped_to_invent_an_illness_in_the_middle_of_anything(said, lang):
    talk = planned(said, lang=lang)
    assert talk.keys[0] == "common.honest_letter"
    assert "reason" not in talk.facts


@pytest.mark.parametrize("said", ["有个自称法务的说先付2800元就能替我办停息挂账", "中介说交2000服务费利息能减半"])
def test_what_an_agent_promises_for_a_fee_changes_no_plan(said):
    talk = planned(f"{TWO},帮我做一份还款计划")
    talk.say(said)
    assert not any(name.startswith("what_if.") for name in talk.facts)
    assert not talk.keys[0].startswith("plan.")


@pytest.mark.parametrize(("lang", "told", "said"), [
    ("zh", "光大信用卡8千,光大贷款3万每月1300,收入9000,开销3500,排个计划", "最低400"),
    ("en", "Everbright card 8,000, Everbright loan 30,000 at 1,300 a month, income 9,000, spending 3,500, make a plan", "minimum 400"),
])  # fmt: skip
def test_a_minimum_is_no_rate_though_the_rate_was_asked(lang, told, said):
    talk = planned(told, lang=lang)
    assert talk.session.asked.endswith(".rate")
    talk.say(said)
    assert not any(name.endswith(".rate") for name in talk.facts)
    assert talk.keys == ["common.which_debt"]


SEVERAL = {
    "zh": "招行信用卡欠3万,逾期60天,最低1500,花呗欠2万,每月还1500,收入7000,开销3500,做还款计划",
    "en": "CMB card 30000, 60 days overdue, minimum 1500, Huabei 20000, 1500 a month, income 7000, spending 3500, make a repayment plan",
}


@pytest.mark.parametrize(
    ("lang", "unknown", "offers"),
    [("zh", "不清楚", "招行同意分12期,每期2500,花呗减免500"), ("en", "I don't know", "CMB agreed to 12 instalments of 2500, Huabei waives 500")],
)
def test_of_several_debts_an_offer_is_asked_for_once_and_each_goes_to_its_lender(lang, unknown, offers):
    talk = planned(SEVERAL[lang], unknown, unknown, lang=lang)
    assert talk.session.asked == "offered_any"
    talk.say(offers)
    known = {name: value for name, value in talk.facts.items() if "offer" in name}
    assert known == {
        "debts[0].offer_kind": "instalments", "debts[0].offer_count": 12, "debts[0].offer_payment": "2500",
        "debts[1].offer_kind": "waiver", "debts[1].offer_waived": "500",
    }  # fmt: skip
    assert talk.session.asked == "reserve", "nothing else is asked about the offers"


@pytest.mark.parametrize(("lang", "no"), [("zh", "没有"), ("en", "no")])
def test_a_no_to_the_question_of_offers_goes_on_without_saying_the_plan_again(lang, no):
    talk = planned(SEVERAL[lang], *(("不清楚", "不清楚") if lang == "zh" else ("I don't know", "I don't know")), lang=lang)
    assert "plan.ready" not in [message.key for message in talk.say(no)]
    assert talk.session.asked == "reserve"


@pytest.mark.parametrize(
    ("lang", "refused", "agreed"),
    [("zh", "银行不同意呢", "招行同意分24期,每期1000"), ("en", "what if they refuse", "CMB agreed to 24 instalments of 1000")],
)
def test_what_if_the_lender_says_no_shows_the_plan_without_its_offer(lang, refused, agreed):
    talk = planned(SEVERAL[lang], lang=lang)
    assert next(message.key for message in talk.say(refused)) == "answer.repay_refused", "no offer yet: what to do about a no"
    talk.say(agreed)
    (plan, *_) = talk.say(refused)
    assert plan.key == "plan.ready"
    assert talk.facts["what_if.refused"] is True


@pytest.mark.parametrize(
    ("said_to_it", "share"),
    [("罚息全免呢", "0"), ("罚息减免一半", "0.5"), ("如果罚息打三折", "0.3"), ("what if the penalty is waived", "0"), ("what if the late fees are halved", "0.5")],
)
def test_what_is_let_off_of_the_penalty_leaves_the_interest_alone(said_to_it, share):
    assert read_what_ifs(said_to_it, TODAY) == {"what_if.penalty": share}


def test_without_the_penalty_the_debt_costs_less_and_without_its_rate_nothing_can_be_said():
    told = planned("信用卡欠3万,逾期60天,最低1500,年化15%,收入7000,开销3500,做还款计划")
    (plan, *_) = told.say("罚息全免呢")
    assert plan.data["interest_saved"] > 0
    assert "没有另加罚息" in planned("信用卡欠3万,逾期60天,最低1500,收入7000,开销3500,做还款计划", "罚息全免呢").text


def test_whether_interest_may_be_stopped_is_answered_and_no_plan_made_as_if_it_were():
    case = "信用卡欠3万,逾期60天,最低1500,收入7000,开销3500,做还款计划"
    talk = planned(case, "能停息挂账吗")
    assert talk.keys[0] == "answer.repay_stop_interest"
    assert "plan.ready" not in talk.keys


def test_instalments_that_come_to_less_than_the_debt_let_the_rest_off():
    talk = planned("信用卡欠3万,逾期60天,年化18%,收入7000,开销3500,做还款计划", "银行同意分24期,每期1000")
    (plan, *_) = talk.last
    assert plan.data["total_paid"] <= 24_000


@pytest.mark.parametrize("answer", ["减800", "800"])
def test_what_instalments_let_off_leaves_the_offer_what_it_is(answer):
    talk = planned("欠了5万,逾期两个月,收入6000,开销3000,平台同意分6期,减免部分滞纳金,做还款计划", answer)
    assert (talk.facts["debts[0].offer_kind"], talk.facts["debts[0].offer_count"], talk.facts["debts[0].offer_waived"]) == ("instalments", 6, "800")


@pytest.mark.parametrize("text", ["罚息算到12月31号是多少:本金3万年化15%,逾期40天", "penalty interest until 31 December: principal 30000 at 15%, 40 days overdue"])
def test_overdue_interest_to_a_day_is_reckoned_at_once(text):
    assert planned(text, lang="en" if text.isascii() else "zh").keys[0] == "arrears.result"


@pytest.mark.parametrize(
    ("text", "rent", "lang"),
    [
        ("信用卡欠3万年化18%,最低1500,没逾期,收入7000,开销3500,做还款计划", "房租涨到2000呢", "zh"),
        ("card 30000 at 18%, minimum 1500, not overdue, income 7000, spending 3500, make a repayment plan", "my rent goes up to 2000", "en"),
    ],
)
def test_where_a_part_of_the_spending_changes_the_whole_is_asked_again(text, rent, lang):
    talk = planned(text, rent, lang=lang)
    assert (talk.session.asked, talk.facts["spending.rent"]) == ("essentials", "2000")
    parts = planned(text.replace("开销3500", "房租1500,吃饭2000").replace("spending 3500", "rent 1500, food 2000"), rent, lang=lang)
    assert data(parts)["essentials"] == 4_000


def test_a_debt_that_never_ends_is_said_to_once():
    text = planned("网贷20万年化36%,最低5500,没逾期,收入9000,开销3200,做还款计划").text
    assert text.count("7,226.60元") == 1


@pytest.mark.parametrize(
    ("said_to_it", "changes"),
    [
        ("下个月只能还1000", {"what_if.next": "1000"}), ("next month I can only pay 1000", {"what_if.next": "1000"}),
        ("从下个月起只能还1000", {"what_if.monthly": "1000"}), ("每月只能还1000", {"what_if.monthly": "1000"}), ("I can only pay 1000 a month", {"what_if.monthly": "1000"}),
    ],
)  # fmt: skip
def test_a_single_month_with_less_is_not_every_month(said_to_it, changes):
    assert read_what_ifs(said_to_it, TODAY) == changes


def test_one_month_with_less_leads_to_a_new_plan():
    talk = planned(f"{TWO},帮我做一份还款计划", "下个月只能还1000")
    assert talk.keys[0] == "plan.ready"
    assert data(talk)["interest_before"] < data(talk)["total_interest"]
    assert "延期 1 个月" in talk.text


@pytest.mark.parametrize(
    ("said", "offer"),
    [
        ("借呗说一次性还清打八折", {"offer_kind": "settlement", "offer_amount": "16000"}),
        ("借呗说八折结清", {"offer_kind": "settlement", "offer_amount": "16000"}),
        ("they will settle for 70%", {"offer_kind": "settlement", "offer_amount": "14000"}),
        ("借呗同意减免30%", {"offer_kind": "waiver", "offer_waived": "6000"}),
        ("they offered 20% off", {"offer_kind": "waiver", "offer_waived": "4000"}),
        ("借呗同意利率减免30%", {}),
        ("同意减免30%的利息", {}),
    ],
)
def test_a_share_that_is_let_off_is_one_of_what_is_owed(said, offer):
    assert read_lender_offer(said, TODAY, owed=Decimal(20_000)) == offer


@pytest.mark.parametrize(
    ("lang", "debts", "said"),
    [
        ("zh", "借呗2万,招行信用卡3万,都逾期两个月,工资8000,花4500", "想借一笔年化12%的5万新贷款把这些都还了,行吗"),
        ("en", "Jiebei 20000 and CMB card 30000, both two months late, I earn 8000 and spend 4500", "a new loan of 50000 at 12% to pay them all off?"),
    ],
)
def test_the_rate_of_a_new_loan_is_not_that_of_the_debts_it_would_pay(lang, debts, said):
    talker = Talker(lang)
    for text in (debts, "做计划" if lang == "zh" else "make a plan", said):
        talker.say(text)
    assert "swap.overdue" in talker.keys
    assert not [name for name in talker.facts if name.endswith(".rate") and name.startswith("debts[")]


def test_where_all_ways_cost_the_same_what_is_overdue_is_paid_first():
    talk = Talker("zh")
    talk.say("借呗3万逾期65天,信用卡2万还没逾期,最低还1000,我现在每月到手5500,房租1200,吃饭1500")
    talk.say("做计划")
    assert "先集中给借呗" in talk.text
    talk.say("看详细安排")
    assert "1. 借呗" in talk.text
    assert "已经逾期,先补上" in talk.text


def test_an_order_of_paying_and_its_interest_are_told_by_the_plan():
    talk = talked(
        "招行卡28600年化18%,最低1430;京东金条9400,年化24%,每月950;花呗6100,年化15%,每月600。税后15800,房租3900,其余吃住行和给爸妈共3400。都没逾期,从利率最高的开始砸,多久能清",
        "改成先消灭最小的那笔,利息变成多少",
    )
    assert talk.facts["what_if.strategy"] == "snowball"
    assert "plan.ready" in talk.keys


def test_what_a_card_wants_at_least_is_no_payment_that_is_supposed():
    talk = talked("招行卡28600年化18%,最低1430;花呗6100,年化15%。税后15800,房租3900,吃饭3400。帮我做还款计划", "都没逾期,花呗每月最少600。给我几个月")
    assert talk.facts["debts[1].minimum"] == "600"
    assert "what_if.once" not in talk.facts


def test_who_writes_for_a_living_wants_no_letter():
    talk = talked("写后端的,想核一下。招行信用卡28600年化18%,最低1430,税后15800,房租3900,吃饭3400,多久能清")
    assert "letter.kind" not in talk.facts


WHOLE = {
    "zh": "信用卡3万年化18%最低1500逾期40天;借呗1万2年化14.6%每月1100没逾期;建行车贷5万有抵押每月2300。月入11000,开销5000,留500备用,做个还款计划",
    "en": "Card 30,000 at 18%, minimum 1,500, 40 days late; Jiebei 12,000 at 14.6%, 1,100 a month, on time; CCB car loan 50,000 secured, 2,300 a month. I earn 11,000 and live on 5,000, keep 500 aside. Make a plan",
}


@pytest.mark.parametrize("lang", WHOLE)
def test_a_plan_wished_for_in_one_message_keeps_the_reserve_and_the_car(lang):
    talk = talked(WHOLE[lang], lang=lang, today=date(2026, 11, 28))
    assert (talk.facts["reserve"], talk.facts["debts[2].minimum"]) == ("500", "2300")
    assert "3,200" in talk.text  # 11,000 - 5,000 - 2,300 - 500


@pytest.mark.parametrize(("lang", "said"), [("zh", "先还信用卡"), ("en", "pay the card first"), ("en", "the card first please")])
def test_the_card_first_is_an_order_and_no_first_button(lang, said):
    talk = talked(WHOLE[lang], said, lang=lang, today=date(2026, 11, 28))
    assert talk.facts["what_if.first"] == [0]
    assert talk.keys[0] == "plan.ready"
