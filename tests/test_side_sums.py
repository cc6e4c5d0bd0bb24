"""Promises about the sums beside a plan: paying early, what is overdue to a day, a new loan for old ones, the ways side by side."""

import pytest

from tests.talking import talked

PLANNED = {
    "zh": "信用卡欠3万,年利率18%,最低1500,逾期60天;网贷欠8000,年利率24%,每月800;还有花呗5000,没逾期,每月500。月收入9000,开销4500,做个还款计划",
    "en": "I owe 30,000 on a credit card at 18% a year, minimum 1,500, 60 days overdue; an online loan 8,000 at 24%, 800 a month; and Huabei 5,000, not overdue, 500 a month. I earn 9,000, living costs 4,500, make me a plan",
}


@pytest.mark.parametrize("said", ["几种办法哪个好?", "为什么最优方案便宜", "雪球和雪崩比一下", "哪种还法最省", "which strategy is best?", "why is the cheapest one cheaper?", "snowball or avalanche?"])
def test_the_ways_to_pay_are_told_side_by_side_with_why_and_nothing_is_changed(said):
    lang = "en" if said.isascii() else "zh"
    talk = talked(PLANNED[lang], said, lang=lang)
    assert "plan.order" in talk.keys
    assert not any(name.startswith("what_if.") for name in talk.session.facts)


@pytest.mark.parametrize(
    ("lines", "saved", "fee"),
    [
        (("房贷还剩20期,每月3000,还欠5万5,提前还能省多少", "1%"), 5000, 550),
        (("I want to repay early: 24 instalments left of 1,000, 21,000 owed. What do I save?", "the fee is 3%"), 3000, 630),
    ],
)
def test_paying_early_told_in_one_breath_is_reckoned_with_its_fee(lines, saved, fee):
    data = talked(*lines, lang="en" if lines[0].isascii() else "zh").last[0].data
    assert (data["interest_saved"], data["fee"]) == (saved, fee)


def test_half_of_it_paid_early_is_half_of_what_is_owed():
    talk = talked("房贷还剩20期,每月3000,还欠5万5,提前还能省多少", "提前还一半呢")
    assert talk.session.facts["early.part"] == "27500"


@pytest.mark.parametrize("lines", [("欠本金2万,日息万五,逾期45天,罚息怎么算", "算到12月31日呢", "复利呢"), ("20,000 principal at 0.05% a day, 45 days overdue. How much penalty interest?", "by 31 December?", "step by step")])
def test_what_is_overdue_is_reckoned_to_a_day_step_by_step(lines):
    talk = talked(*lines, lang="en" if lines[0].isascii() else "zh")
    assert talk.keys[0] == "arrears.result"
    assert talk.session.facts["arrears.until"] == "2026-12-31"


def test_a_new_loan_is_weighed_against_the_old_ones_on_other_terms_too():
    talk = talked("我想借新还旧", "没逾期", "欠3万,年利率18%", "新贷款到手3万,每月还2800,12期")
    assert talk.keys[0] == "swap.dearer"
    talk.say("那每月2600呢")
    assert "swap.maybe" in talk.keys
