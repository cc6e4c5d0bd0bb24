"""What is asked of a plan that stands is answered from it; a fee for paying early counts where an old loan is swapped."""

from datetime import date
from decimal import Decimal

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 28)
TWO = {
    "zh": "借呗1万8年化18%月供1650,建行卡2万2年化18.25%最低1100,都没逾期。收入7500,花4000。出个计划",
    "en": "Jiebei 18k at 18%, 1650 a month; CCB card 22k at 18.25%, min 1100; both current. income 7.5k, outgoings 4k. make me a plan",
}


def asked(said):
    lang = "en" if said.isascii() else "zh"
    return talked(TWO[lang], said, lang=lang, today=TODAY)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("哪天该还谁多少", "plan.due"),
        ("下个月要准备多少钱", "figure.due_in"),
        ("为啥先还这个", "plan.order"),
        ("卡什么时候能还完", "figure.ends"),
        ("借呗啥时候没", "figure.ends"),
        ("那就是永远还不完?", "figure.ends"),
        ("what do i pay on what day", "plan.due"),
        ("how much do i need to have ready next month", "figure.due_in"),
        ("why the card before jiebei", "figure.why_first"),
        ("when will the card be gone", "figure.ends"),
        ("when's jiebei done", "figure.ends"),
        ("when is the 18k one finished", "figure.ends"),
        ("so it'll never be paid off?", "figure.ends"),
        ("那得多久", "figure.ends"),
        ("then how long", "figure.ends"),
    ],
)
def test_a_question_about_the_plan_is_answered_from_it(said, key):
    assert asked(said).keys[0] == key


@pytest.mark.parametrize("said", ["我10号发工资,改到那天", "i get paid on the 10th, make it that day", "payday is the 10th, can you move it"])
def test_the_day_of_the_plan_moves_to_payday(said):
    assert asked(said).facts["pay_day"] == 10


SWAP = {
    "zh": "借呗1万5年化18%月还1500没逾期,银行能给我批1万5,12期每期1310,换过去划算吗",
    "en": "I want a new loan to pay the old one: Jiebei 15000 at 18%, 1500 a month, nothing is overdue; the new one pays out 15000, 1310 a month for 12 months",
}


@pytest.mark.parametrize(
    ("lang", "fee", "paid", "key"),
    [
        ("zh", "旧的提前还要收3%违约金", "450", "swap.maybe"),
        ("zh", "提前结清违约金800", "800", "swap.dearer"),
        ("en", "the old one charges 3% for early repayment", "450.00", "swap.maybe"),
        ("en", "early repayment costs 800", "800", "swap.dearer"),
    ],
)
def test_the_fee_of_the_old_loan_counts_in_a_swap(lang, fee, paid, key):
    talk = talked(SWAP[lang], fee, lang=lang, today=TODAY)
    assert (talk.keys[0], Decimal(talk.facts["early.fee"])) == (key, Decimal(paid))


def test_a_fee_told_with_the_swap_is_none_of_the_new_loan():
    talk = talked("借呗1万5年化18%月还1500没逾期,提前结清要收2%手续费,银行能给我批1万5,12期每期1310,换过去划算吗", today=TODAY)
    assert talk.keys[0] == "swap.maybe"
    assert "1,020元" in talk.text


@pytest.mark.parametrize(("lang", "said"), [("zh", "我妈能借我2万不要利息,要不要拿"), ("en", "my mum can lend me 20k interest free, should i")])
def test_money_without_interest_asks_for_no_instalments(lang, said):
    plan = {"zh": "网贷欠5万,年化18%,每月最低1500,没逾期。月入7000,房租吃饭3500,帮我排个还款计划", "en": "I owe 50000 on an online loan at 18%, minimum 1500 a month, not overdue. I earn 7000, rent and food 3500. Make me a repayment plan."}
    talk = talked(plan[lang], said, lang=lang, today=TODAY)
    assert talk.keys[0] == "swap.free"
    assert "3,600" in talk.text
    talk.say("1月到3月只能还1800,要生孩子" if lang == "zh" else "I can only do 1,800 from january to march because the baby is due")
    talk.say("四月我老公上班,能拿2500回来" if lang == "zh" else "my husband starts work in april, he'll bring 2500 home")
    assert "5,786.28" in talk.text
    assert "plan.missed" not in [part for message in talk.last for part in [message.key]]


def test_a_fee_by_share_is_of_what_is_paid():
    talk = talked("还剩14期每期1290,本金还剩1万5,现在全还了能省多少?违约金3%", today=TODAY)
    assert "450元" in talk.text
    talk.say("只还5000呢")
    assert "150元" in talk.text
