"""What somebody owes, earns and needs, told over several messages as people talk, is in the case file as it was said."""

from decimal import Decimal

import pytest

from tests.talking import Talker

TALKS = {
    "a named loan with its terms, and the next day to pay": (
        "微粒贷1万8,日利率0.045%,分10期,每期2000,下个月8号还款", "到手7900,房租1900,吃饭1700,给爸妈400", "帮做计划",
        {"debts[0].owed": "18000", "debts[0].minimum": "2000", "income": "7900"},
    ),
    "instalments paid so far": ("花呗8600分了12期每期要还790,还了2期", "信用卡9500最低还950", "都没逾期,工资5300,开销2600", {"debts[0].minimum": "790", "debts[1].owed": "9500", "debts[1].minimum": "950", "income": "5300", "essentials": "2600"}),
    "a home, a bank loan and a card": (
        "房贷月供4100还剩72万,信用贷12万年化5.6%每月还2600,信用卡3万5", "收入1万2,家里开销2900", "信用卡最低1800,全都没逾期",
        {"debts[0].minimum": "4100", "debts[1].owed": "120000", "debts[1].minimum": "2600", "debts[2].owed": "35000", "debts[2].minimum": "1800", "income": "12000"},
    ),
    "free of interest, with a last day": ("I borrowed 7000 from a colleague, no interest, must be back by 1 March", "credit card 14,000 at 18.25%, minimum 700, not overdue", "take home 4700, spend 2500", {"debts[0].owed": "7000", "debts[0].clear_by": "2027-03-01", "debts[1].owed": "14000", "debts[1].minimum": "700"}),
    "a mortgage that is about to be missed": ("借呗欠3.5万,花呗欠7100,都逾期25天", "就差1800,不然房贷4200扣款就断了", "收入9400,房贷4200,家里开销2500", {"income": "9400", "spending.mortgage": "4200", "debts[2].minimum": "4200"}),
    "all that is due, and a spouse's wage": ("three debts: JD Baitiao 8000, Du Xiaoman 21000, a Citic card 48000", "Baitiao is 12 days late", "about 4100 due a month in total", "I earn 8600 and my wife 2900, we need 4900 to live", {"due_this_month": "4100", "income": "8600", "spouse_income": "2900", "essentials": "4900"}),
    "one lender by two names": ("欠京东白条9000,度小满2万", "白条逾期15天", {"debts[0].overdue_days": 15, "debts[2].lender": None}),
    "the least it takes": ("花呗欠9000没逾期,本月一共要还800", "工资8000", "帮我排计划", "家里一个月最少花5000", {"essentials": "5000", "what_if.extra": None}),
}  # fmt: skip


@pytest.mark.parametrize("story", TALKS)
def test_a_case_is_as_it_was_told(story):
    *said, told = TALKS[story]
    talk = Talker("en" if said[0].isascii() else "zh")
    for line in said:
        talk.say(line)
    assert {name: talk.facts.get(name) for name in told} == told
    assert not [name for name in talk.facts if name.startswith("offer.")]


def test_a_relatives_loan_without_interest_costs_nothing():
    talk = Talker()
    talk.say("借了亲戚4万,没利息也不急")
    assert Decimal(talk.facts["debts[0].rate"]["value"]) == 0
