"""Beside a plan that stands: changes, facts and questions in everyday words, and what each of them leaves as it is."""

import pytest

from tests.talking import Talker, talked

BASE = {
    "zh": ("我想做个还款计划", "招行信用卡欠5万,年化18%,最低还2600,逾期20天;花呗欠2万,年化15%,每月还1800,没逾期", "一个月到手9000,房租1500,吃饭1500"),
    "en": ("make me a repayment plan", "CMB card 50000 at 18%, minimum 2600, 20 days late; huabei 20000 at 15%, 1800 a month, not late", "i take home 9k, rent 1500, food 1500"),
}
TOLD = [
    ("信用卡利息打五折", {"what_if.cut": "0.5", "what_if.of": [0]}),
    ("50% off the card's interest", {"what_if.cut": "0.5", "what_if.of": [0]}),
    ("优先花呗行不行", {"what_if.first": [1]}),
    ("花呗先清完再管信用卡", {"what_if.first": [1]}),
    ("先解决花呗的,招行放后面", {"what_if.first": [1]}),
    ("还是先还金额最大的吧", {"what_if.first": [0]}),
    ("先还掉欠最多的吧", {"what_if.first": [0]}),
    ("biggest balance first", {"what_if.first": [0]}),
    ("别管哪个利率高,先还小的那笔", {"what_if.strategy": "snowball"}),
    ("月供往上提700,几个月能清", {"what_if.extra": "700"}),
    ("周末再打份工能多1500呢", {"what_if.extra": "1500"}),
    ("what if i take a weekend job for 1500", {"what_if.extra": "1500"}),
    ("what if I skip one month", {"what_if.missed": 1}),
    ("December wages might not come, so I'd pay nothing", {"what_if.missed": 1}),
    ("mum is giving me 10,000 at new year to pay it down", {"what_if.once": "10000", "what_if.once_on": "2027-01-01"}),
    ("what happens if 20 grand turns up in December", {"what_if.once": "20000", "what_if.once_on": "2026-12-31"}),
    ("春节前有1万5的年终奖,全拿去还", {"what_if.once": "15000", "what_if.once_on": "2027-02-06"}),
    ("我每月能拿1200 想分期", {"what_if.monthly": "1200"}),
    ("下个月15号招行扣款2600", {"debts[0].due_on": "2026-12-15"}),
    ("还该我三姨8000,没利息", {"debts[2].owed": "8000", "debts[2].rate": {"value": "0", "per": "year"}}),
    ("income 9k out 7.8k", {"essentials": "7800"}),
    ("they say 40000 if i pay before new year", {"debts[0].offer_amount": "40000", "debts[0].offer_by": "2027-01-01"}),
    ("省着点花,一个月能多出350来还", {"what_if.extra": "350"}),
    ("Huabei goes first, CMB after", {"what_if.first": [1]}),
    ("花呗优先,招行后面再说", {"what_if.first": [1]}),
    ("CMB agreed to hold off for three months", {"debts[0].offer_kind": "extension", "debts[0].offer_count": 3}),
    ("don't think i can pay anything next month", {"what_if.missed": 1}),
    ("过了年要歇一个月没工钱", {"what_if.next": "0", "what_if.next_on": "2027-02-01"}),
    ("i'll tighten my belt and put 600 extra in every month", {"what_if.extra": "600"}),
    ("花呗要是现在全还了能省多少利息", {"early.debt": 1}),
    ("by May Day", {"what_if.within": 5}),
    ("五一前呢", {"what_if.within": 5}),
]


def _planned(said: str) -> Talker:
    lang = "en" if said.isascii() else "zh"
    return talked(*BASE[lang], lang=lang)


@pytest.mark.parametrize(("said", "told"), TOLD, ids=[said for said, _ in TOLD])
def test_what_is_told_beside_a_plan_is_heard_as_it_is_meant(said, told):
    talk = _planned(said)
    before = talk.facts
    talk.say(said)
    changed = {name: value for name, value in talk.facts.items() if before.get(name) != value}
    assert told.items() <= changed.items()
    assert talk.facts["income"] == before["income"]
    assert "offered_any" not in changed
    assert not any(key.startswith("danger.") for key in talk.keys)
    assert (talk.facts["debts[0].rate"], talk.facts["debts[0].minimum"]) == (before["debts[0].rate"], before["debts[0].minimum"])


@pytest.mark.parametrize("said", ["招行一次性还3万结清行不行", "can I settle CMB with a single 30000?"])
def test_to_settle_is_asked_about_and_was_offered_by_nobody(said):
    talk = _planned(said)
    talk.say(said)
    assert talk.keys[0] == "figure.let_go"
    assert talk.last[0].data["waived"] == 20000
    assert not any(".offer_" in name for name in talk.facts)


@pytest.mark.parametrize(
    ("said", "goes_over"),
    [("有没有哪个月要还超过5500", True), ("is there any month where I pay more than 5,500", True), ("哪个月会超过7000", False), ("which months go over 7000?", False)],
)
def test_the_months_that_go_over_a_sum_are_counted(said, goes_over):
    talk = _planned(said)
    talk.say(said)
    assert talk.keys[0] == "figure.more_than"
    assert (talk.last[0].data["count"] > 0) is goes_over


def test_the_last_day_of_an_offer_that_had_none_is_told_alone():
    talk = _planned("by then")
    talk.say("Huabei says 12000 settles it")
    assert "debts[1].offer_by" not in talk.facts
    talk.say("by May Day")
    assert talk.facts["debts[1].offer_by"] == "2027-05-01"


def test_her_pension_is_no_husbands_wage_and_none_of_ones_own():
    talk = _planned("她")
    talk.say("她退休金一个月3100")
    assert talk.facts["income"] == "9000"
    assert "spouse_income" not in talk.facts


def test_rent_that_is_supposed_at_another_sum_answers_what_is_left():
    talk = _planned("要是")
    talk.say("要是房租变400呢,一个月剩多少")
    assert "7,100元" in talk.text
    assert talk.facts["spending.rent"] == "1500"


def test_a_wish_to_be_reminded_sounds_like_no_danger():
    talk = _planned("提醒")
    talk.say("到日子提前喊我一声")
    assert talk.keys == ["common.reminding"]


@pytest.mark.parametrize(
    ("said", "missing"),
    [("安逸花同意延期半年", "还差 1,300元"), ("Mashang agreed to wait half a year", "¥1,300 is still missing"), ("招行答应缓三个月", "您拿得出")],
)
def test_where_the_money_does_not_reach_a_lender_that_waits_changes_what_is_due_meanwhile(said, missing):
    owed = {"zh": "招行信用卡欠6万,年化18%,最低3000,逾期45天;安逸花欠2万,年化24%,每月1500,逾期20天", "en": "CMB card 60000 at 18%, minimum 3000, 45 days late; Mashang 20000 at 24%, 1500 a month, 20 days late"}
    means = {"zh": "月入5500,开销3800", "en": "income 5500, spending 3800"}
    lang = "en" if said.isascii() else "zh"
    talk = talked(BASE[lang][0], owed[lang], means[lang], lang=lang)
    talk.say(said)
    assert "plan.short" in talk.keys
    assert missing in talk.text
