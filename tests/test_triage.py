"""What somebody who is overdue is told: where they stand, what comes first, and never more questions than needed."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.languages import LANGUAGES
from content.words import words
from dialogs import slots
from dialogs.calculator.priority import REASONS, Debt, ordered
from dialogs.calculator.stages import ahead, since, stage_of
from dialogs.catalog import DIALOGS
from dialogs.engine import Said, turn
from dialogs.flow import run
from dialogs.session import Session
from dialogs.talk import Asked
from dialogs.understanding.asked import answer_value
from tests.talking import talked

TODAY = date(2026, 11, 24)
STAGES = tomllib.loads((Path(__file__).parent / "cases" / "stages.toml").read_text(encoding="utf-8"))["stage"]
BUSY_AND_FORGOT = {"debts[0].owed": "2600", "debts[0].overdue_days": 5, "income": "9000", "essentials": "4000", "reason": "forgot"}
FIFTY_THOUSAND = {"debts[0].owed": "50000", "debts[0].overdue_days": 61, "income": "7000", "essentials": "4500"}
TO_PAY_PER_MONTH = Decimal(2500)


def outcome(facts):
    result, _ = run(DIALOGS["triage"], facts, TODAY)
    assert not isinstance(result, Asked), f"still asks {result.slot.name}"
    return result


def asked(facts):
    result, _ = run(DIALOGS["triage"], facts, TODAY)
    return result.slot.name if isinstance(result, Asked) else None


def keys(facts):
    return [part.key for part in outcome(facts).passages]


def behind(facts, name, lang="zh"):
    return words(lang).compose([(part.key, part.data) for part in outcome(facts).asides[name]()], TODAY).text


def text(facts, lang="zh"):
    return words(lang).compose([(part.key, part.data) for part in outcome(facts).passages], TODAY).text


@pytest.mark.parametrize("case", STAGES, ids=lambda case: str(case["overdue_days"]))
def test_the_stage_and_the_days_of_the_next_ones(case):
    assert stage_of(case["overdue_days"]) == case["stage"]
    if case["overdue_days"]:
        assert [[step.stage, step.on] for step in ahead(case["overdue_days"], TODAY, most=2)] == case["next"]


def test_the_day_it_fell_due():
    assert since(61, TODAY) == date(2026, 9, 24)


@given(st.integers(0, 5000))
def test_the_next_step_is_never_today_and_is_the_stage_of_its_day(days):
    for step in ahead(days, TODAY, most=5):
        assert step.on > TODAY
        assert stage_of(days + (step.on - TODAY).days) == step.stage
        assert stage_of(days + (step.on - TODAY).days - 1) != step.stage


def test_at_most_four_questions_before_the_first_answer():
    for answers in (["50000", 61, "7000", "4500"], ["50000", 0, "2000", "7000"], [None, None, None, None]):
        facts = {}
        for answer in answers:
            facts[asked(facts)] = answer
        assert asked(facts) is None


def test_what_one_message_told_is_not_asked():
    assert asked(FIFTY_THOUSAND) is None
    assert asked({k: v for k, v in FIFTY_THOUSAND.items() if k != "income"}) == "income"


def test_rent_alone_is_not_all_that_is_spent():
    facts = {k: v for k, v in FIFTY_THOUSAND.items() if k != "essentials"}
    assert asked(facts | {"spending.rent": "1500"}) == "essentials"
    assert asked(facts | {"spending.rent": "1500", "spending.food": "1200"}) is None
    assert outcome(facts | {"spending.rent": "1500", "spending.food": "1200"}).numbers["monthly_surplus"] == 4300


def test_fifty_thousand_two_months_overdue():
    end = outcome(FIFTY_THOUSAND)
    # 7,000 - 4,500; 50,000 / 2,500
    assert (end.numbers["monthly_surplus"], end.numbers["months_to_clear"]) == (TO_PAY_PER_MONTH, 20)
    assert end.key == "triage.catch_up"
    assert end.numbers["stage"] == "days_61_90"
    said = text(FIFTY_THOUSAND)
    assert "2026年12月24日" in said
    assert "不是法律" in said


def test_forgot_while_busy_is_told_to_pay_today():
    assert "triage.reason.forgot" in keys(BUSY_AND_FORGOT)
    assert "今天补上" in text(BUSY_AND_FORGOT)


def test_refusing_to_pay_is_answered_without_blame_and_with_what_can_be_contested():
    said = text(FIFTY_THOUSAND | {"reason": "unwilling"})
    assert "24%" in said
    assert "债不会拖没" in said


@pytest.mark.parametrize(
    ("days", "essentials", "advice"),
    [
        (12, "4500", "catch_up"),
        (12, "7200", "speak_early"),
        (120, "4500", "settle_in_writing"),
        (120, "7000", "hold_on"),
        # 50,000 / 500 is 100 months, more than the 60 that COLL-014 speaks of: not able
        (120, "6500", "hold_on"),
    ],
)
def test_the_two_by_two(days, essentials, advice):
    facts = FIFTY_THOUSAND | {"debts[0].overdue_days": days, "essentials": essentials}
    assert outcome(facts).key == f"triage.{advice}"
    assert f"triage.cell.{advice}" in keys(facts)


def test_nothing_left_means_no_amount_is_offered():
    facts = FIFTY_THOUSAND | {"essentials": "7400"}
    assert outcome(facts).numbers["monthly_surplus"] == -400
    assert outcome(facts).numbers["months_to_clear"] is None
    said = text(facts)
    assert "先别答应每月还多少" in said
    assert "每月最多能拿出" not in said
    assert "低保" in said


def test_before_the_due_date_the_signs_are_named():
    facts = {"debts[0].owed": "30000", "debts[0].due_on": "2026-12-05", "debts[0].minimum": "4000", "income": "7000", "essentials": "4500"}
    end = outcome(facts)
    assert end.key == "triage.act_before_due"
    # 4,000 / 7,000; 4,000 - 2,500
    assert float(end.numbers["debt_service_ratio"]) == pytest.approx(0.5714, abs=1e-4)
    said = text(facts)
    assert "57.14%" in said
    assert "还差 1,500元" in said
    assert "2026年12月5日" in said


def test_before_the_due_date_income_is_the_last_thing_asked():
    facts = {"debts[0].owed": "30000", "debts[0].overdue_days": 0, "debts[0].minimum": "2000", "income": "7000"}
    assert asked(facts) is None
    assert outcome(facts).refine.name == "essentials"


def test_a_due_date_that_has_passed_counts_the_days():
    facts = {k: v for k, v in FIFTY_THOUSAND.items() if "overdue" not in k} | {"debts[0].due_on": "2026-11-04"}
    assert outcome(facts).numbers["overdue_days"] == 20


def test_not_knowing_anything_still_ends_in_something_to_do():
    facts = {"debts[0].owed": None, "debts[0].overdue_days": None, "income": None, "essentials": None}
    end = outcome(facts)
    assert end.key == "triage.find_the_figures"
    assert "不乱猜" in text(facts)
    assert "triage.do" in keys(facts)
    assert end.numbers["months_to_clear"] is None


def test_what_was_not_known_is_told_where_to_find():
    result, _ = run(DIALOGS["triage"], {"debts[0].owed": None}, TODAY)
    assert result.slot.name == "debts[0].overdue_days"
    assert result.why.key == "triage.find.owed"


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ({"happened": "contacts_called"}, "triage.contact.contacts_called"),
        ({"reason": "business"}, "triage.reason.business"),
        ({"debts[0].product": "credit_card"}, "triage.card"),
    ],
)
def test_what_was_told_beside_the_sum_is_answered_with_the_first_question(told, word):
    result, _ = run(DIALOGS["triage"], {"debts[0].owed": "50000"} | told, TODAY)
    assert isinstance(result, Asked)
    assert result.why.key == word


@pytest.mark.parametrize("paper", ["summons", "payment_order", "judgment", "arbitration", "enforcement"])
def test_a_court_paper_comes_before_questions_about_money(paper):
    facts = {"happened": paper}
    end = outcome(facts)
    assert end.key == "triage.answer_the_court"
    assert keys(facts)[0] == "triage.court"
    assert end.offer[0] == "court"


def test_somebody_who_is_to_pay_first_is_stopped_before_anything_else():
    facts = FIFTY_THOUSAND | {"contact": "pay_first"}
    assert keys(facts)[0] == "triage.contact.pay_first"
    assert "harmed" in outcome(facts).offer


def test_each_answer_beneath_brings_only_its_own_passages():
    before = set(keys(FIFTY_THOUSAND))
    after = set(keys(FIFTY_THOUSAND | {"contact": "calls"}))
    assert after - before == {"triage.contact.calls"}
    same = {p.key: p.data for p in outcome(FIFTY_THOUSAND).passages}
    for part in outcome(FIFTY_THOUSAND | {"contact": "calls"}).passages:
        assert same.get(part.key, part.data) == part.data


def test_debts_are_ordered_by_what_is_lost_first():
    debts = [Debt(0, product="private_loan"), Debt(1, product="illegal"), Debt(2), Debt(3, product="credit_card"), Debt(4, secured=True)]
    assert [debt.index for debt in ordered(debts)] == [4, 3, 2, 0, 1]
    assert [debt.reason for debt in ordered(debts)] == list(REASONS)


def test_among_equals_the_dearer_then_the_longer_overdue_then_the_smaller():
    same = {"product": "online_loan"}
    debts = [
        Debt(0, owed=Decimal(500), overdue_days=10, **same),
        Debt(1, owed=Decimal(900), overdue_days=40, **same),
        Debt(2, owed=Decimal(300), overdue_days=10, **same),
        Debt(3, owed=Decimal(999), rate=(Decimal("0.0005"), "day"), **same),
        Debt(4, owed=Decimal(999), rate=(Decimal("0.01"), "month"), **same),
    ]
    # 0.05 % a day is 18.25 % a year, 1 % a month 12 %
    assert [debt.index for debt in ordered(debts)] == [3, 4, 1, 2, 0]


@given(st.permutations([Debt(i, product=p) for i, p in enumerate(("mortgage", "credit_card", "private_loan", "illegal"))]))
def test_the_order_in_which_debts_were_told_changes_nothing(debts):
    assert [debt.product for debt in ordered(debts)] == ["mortgage", "credit_card", "private_loan", "illegal"]


def test_a_mortgage_is_not_to_be_cleared_out_of_a_months_surplus():
    facts = FIFTY_THOUSAND | {"debts[1].product": "mortgage", "debts[1].owed": "400000", "debts[1].overdue_days": 20}
    assert outcome(facts).numbers["owed"] == 450000
    assert outcome(facts).numbers["months_to_clear"] == 20
    assert "月供先从余钱里留出来" in text(facts)


def test_what_is_left_each_month_is_not_claimed_where_it_is_not_known():
    told = {k: v for k, v in FIFTY_THOUSAND.items() if k != "essentials"} | {"essentials": None}
    assert "入不敷出" not in behind(told, "script")
    assert "延期或者分期" in behind(told, "script")


PHONE = 430
"""Characters of Chinese that a phone shows on about one and a half screens."""


@pytest.mark.parametrize(
    "more",
    [{}, {"debts[0].product": "credit_card"}, {"debts[0].overdue_days": 200}, {"essentials": "7400"}, {"debts[0].overdue_days": 0, "debts[0].minimum": "2000"}],
)
def test_the_first_answer_fits_a_phone(more):
    said = text(FIFTY_THOUSAND | more).split("依据")[0]
    assert len(said) <= PHONE


def test_what_does_not_fit_stands_behind_a_button():
    end = outcome(FIFTY_THOUSAND)
    assert end.ways_on[:2] == ("script", "ahead")
    assert "我每月最多能拿出 2,500元" in behind(FIFTY_THOUSAND, "script")
    assert "合同、放款和还款记录" in behind(FIFTY_THOUSAND, "script")
    assert "2027年3月24日前后" in behind(FIFTY_THOUSAND, "ahead")


@pytest.mark.parametrize("product", ["credit_card", "online_loan", "bank_loan", "mortgage", "car_loan", "private_loan", "illegal"])
def test_every_kind_of_debt_brings_something_of_its_own(product):
    assert set(keys(FIFTY_THOUSAND | {"debts[0].product": product})) - set(keys(FIFTY_THOUSAND))


def test_several_debts_in_one_message():
    facts = {
        "debts[0].lender": "借呗", "debts[0].product": "online_loan", "debts[0].owed": "20000", "debts[0].overdue_days": 100,
        "debts[1].product": "mortgage", "debts[1].owed": "400000", "debts[1].overdue_days": 35,
        "debts[2].lender": "招商银行", "debts[2].product": "credit_card", "debts[2].owed": "15000", "debts[2].overdue_days": 70,
        "income": "9000", "essentials": "5000",
    }  # fmt: skip
    end = outcome(facts)
    assert (end.numbers["owed"], end.numbers["overdue_days"], end.numbers["lenders"]) == (435000, 100, 3)
    said = text(facts)
    assert said.index("1. 房贷") < said.index("2. 借呗") < said.index("3. 招商银行信用卡")
    assert "CMB" in text(facts, "en") or "China Merchants" in text(facts, "en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reason", ["illness", "job_loss", "business", "over_borrowing", "fraud", "forgot", "unwilling", "other", None])
def test_no_answer_promises_or_sends_anyone_to_borrow(lang, reason):
    for contact in ("none", "calls", "contacts_called", "threats", "letter", "court", "pay_first"):
        said = text(FIFTY_THOUSAND | {"reason": reason, "contact": contact}, lang)
        for claim in ("一定能", "保证通过", "肯定会同意", "绝对安全", "guaranteed to", "is safe"):
            assert claim not in said


def test_the_working_shows_the_cell_of_the_table():
    said = behind(FIFTY_THOUSAND, "show_working")
    assert "→ 不久,还得起" in said
    assert "7,000元 − 必要开销 4,500元 = 2,500元" in said


@pytest.mark.parametrize(
    ("slot", "said", "value"),
    [
        (slots.INCOME, "大概三四千吧", "3000"),
        (slots.ESSENTIALS, "两三千", "3000"),
        (slots.OWED.at(0), "四五万", "50000"),
        (slots.OVERDUE.at(0), "0", 0),
        (slots.OVERDUE.at(0), "61", 61),
    ],
)
def test_a_range_is_reckoned_with_its_careful_end(slot, said, value):
    assert answer_value(slot, said, TODAY, ()).value == value


def test_three_after_how_long_is_not_taken_for_days():
    assert answer_value(slots.OVERDUE.at(0), "3", TODAY, ()) is None


def test_the_instalment_of_a_home_is_money_that_is_not_there_to_offer():
    from tests.talking import Talker

    talk = Talker()
    talk.say("房贷月供5200,信用卡欠2万逾期20天,工资8500,吃饭1500,交通300")
    figures = [message.data["monthly_surplus"] for message in talk.last if "monthly_surplus" in message.data]
    assert figures == [8500 - 5200 - 1500 - 300]


def test_days_overdue_go_on_while_nobody_writes() -> None:
    first = turn(Session(), Said("信用卡欠2万逾期25天"), date(2026, 11, 22)).session
    assert first.facts["debts[0].overdue_days"] == 25
    kept = Session.from_json(first.to_json())
    later = turn(kept, Said("工资6000"), date(2026, 12, 2)).session
    assert later.facts["debts[0].overdue_days"] == 35
    assert turn(later, Said("返回"), date(2026, 12, 2)).session.facts["debts[0].overdue_days"] == 35


def test_what_was_not_overdue_when_told_is_not_counted_up() -> None:
    first = turn(Session(), Said("信用卡欠2万还没逾期"), date(2026, 11, 22)).session
    later = turn(first, Said("工资6000"), date(2026, 12, 2)).session
    assert not later.facts.get("debts[0].overdue_days")


def test_a_session_of_an_earlier_release_knows_no_day_and_goes_on() -> None:
    row = turn(Session(), Said("信用卡欠2万逾期25天"), date(2026, 11, 22)).session.to_json()
    del row["day"]
    assert turn(Session.from_json(row), Said("工资6000"), date(2026, 12, 2)).session.facts["debts[0].overdue_days"] == 25


def test_what_falls_due_without_a_sum_is_asked_for_and_counted():
    talk = talked("花呗3000今天到期还没还,微粒贷8000下周要还900,都没逾期", today=date(2026, 11, 28))
    assert talk.session.asked == "due_this_month"
    talk.say("3900")
    talk.say("工资5000")
    talk.say("开销4000")
    early = next(message.data for message in talk.last if message.key == "triage.act_before_due")
    assert early["minimum"] == 3900
    assert "2,900" in talk.text


def test_what_falls_due_and_nobody_knows_is_said_to_be_left_out():
    talk = talked("花呗3000今天到期还没还,微粒贷8000下周要还900,都没逾期", "不清楚", "工资5000", today=date(2026, 11, 28))
    assert "没算进来" in talk.text


def test_a_debt_that_is_not_late_is_none_of_what_must_be_caught_up():
    talk = talked("信用卡账单1300昨天到期没还,借呗12000周五要还1150,没逾期", "工资7000", "开销4000", today=date(2026, 11, 28))
    assert "其中 1 笔逾期,欠 1,300元" in talk.text
    assert "手里的钱够还清" in talk.text


def test_a_home_among_the_spending_is_not_counted_again_among_the_debts():
    """5,600 are due, 3,600 of them for the home, which the essentials hold: 2,000 less the 1,900 that are left."""
    talk = talked("房贷每月3600还剩40万,信用卡欠2万没逾期最低2000", "工资8000", "生活费2500,房贷3600")
    assert "这个月还差 100元" in talk.text


@pytest.mark.parametrize(
    ("lang", "told", "advice", "said"),
    [
        ("zh", ("招行信用卡4万2,最低还款3700,逾期40天", "工资7100", "开销4300"), "早开口、晚承诺", "余钱还差 900元"),
        ("zh", ("招行信用卡4万2,最低还款2000,逾期40天", "工资7100", "开销4300"), "趁早补上", "能剩 2,800元"),
        ("en", ("CMB card 42,000, minimum 3,700, 40 days late", "I take home 7,100", "I spend 4,300"), "speak early", "¥900 more than is left"),
    ],
)
def test_who_has_less_left_than_is_due_each_month_is_not_told_to_catch_up(lang, told, advice, said):
    text = talked(*told, lang=lang).text
    assert advice in text
    assert said in text


@pytest.mark.parametrize("said", ["没多久", "好久了", "看情况吧"])
def test_too_little_for_an_answer_is_asked_again_and_answered_from_nowhere(said):
    talk = talked("借呗2万", said)
    assert (talk.keys[0], talk.session.asked) == ("common.miss", "debts[0].overdue_days")


def test_ordinary_collection_is_an_answer_and_no_story():
    talk = talked("网贷3万逾期50天,工资4千,吃住2千", "正常催收")
    assert (talk.facts["contact"], talk.session.asked) == ("calls", "reason")
