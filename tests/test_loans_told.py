"""The terms of a loan in a first message: told because it runs, or to have it priced."""

from pathlib import Path

import pytest

from bot.training import loans
from dialogs.prices.offered import runs
from tests.talking import TODAY, talked

KEPT_RIGHT = 0.9


def said(text):
    return talked(text, lang="en" if text.isascii() else "zh")


@pytest.mark.parametrize(
    "text",
    [
        "借呗3万按12期还的,每月2750,这个月25号扣款卡里就剩两百",
        "帮朋友贷的6万,48期,每期1680,他失联了,贷款公司天天找我",
        "亲哥借我8万说好三年还清一月2300 我还了半年厂子倒了",
        "用美团生意贷借过6万,一年期,每月5400,店关了以后就没再还",
        "信用卡账单分期18000分了12期手续费一期0.6%每期1608,这期起还不动了",
        "took 60k for a friend, 48 x 1,680, he vanished and they chase me",
        "dad's funeral, 45k from a bank, 36 months at 1,420, I just turned 22 and work nights",
        "mortgage of 680,000 for 30 years at 4.9%, payment 3,600, husband is out of work",
    ],
)
def test_debts_told_with_their_terms_begin_no_talk_about_a_price(text):
    talk = said(text)
    assert talk.session.top.dialog in ("triage", "plan")
    assert not [name for name in talk.facts if name.startswith("offer.")]


@pytest.mark.parametrize(
    "text",
    ["分期乐借的1万1,12期,每期1015", "钢琴分期1万8,24个月,一个月付835", "招联给了2万,36期一期748", "bought a fridge on Huabei, 3,300, 12 payments of 305", "my aunt gave me 12k, 13k back in a year", "今天贷款经理说给我做12万,五年,每月2560,外加账户管理费每月100", "借9000实际到账8100,9期每期1120", "The lender's rep said: You'll get 45,000 in hand after our 5,000 processing charge, then it's just 2,350 a month for two years", "我那笔2万的,每月还2060还12个月,利息合理吗", "loan page: 10,000 yuan, 12 instalments, 960.5 each", "borrow 20k, get 18,400, 12 payments of 1,890. what's the real APR"],
)
def test_a_loan_whose_price_is_the_matter_is_priced(text):
    assert said(text).session.top.dialog == "rate"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("宜人贷借了4万分24期每期2140,还有9期,孩子住院了钱都花光了", {"debts[0].owed": "17380.26", "debts[0].minimum": "2140", "debts[0].instalments_left": 9}),
        ("my car loan is 86k over 3 years, 2,700 a month, I've paid 14 months, lost my job last week", {"debts[0].owed": "55013.7", "debts[0].minimum": "2700", "debts[0].instalments_left": 22}),
        ("装修贷5万,24期,月供2350,下个月15号到,我怕凑不上", {"debts[0].owed": "50000", "debts[0].minimum": "2350"}),
        ("three loans: jiebei 20k in 12 at 1,850, du xiaoman 15k in 12 at 1,400, weilidai 8k in 10 at 870, salary 6k", {"debts[0].minimum": "1850", "debts[1].minimum": "1400", "debts[2].minimum": "870"}),
    ],
)
def test_the_terms_tell_what_the_debt_takes_and_what_is_left_of_it(text, known):
    """The principal left by hand: 2,140 x (1 - (1 + i)^-9) / i where 40,000 = 2,140 x (1 - (1 + i)^-24) / i."""
    assert said(text).facts.items() >= known.items()


def test_the_length_of_a_loan_is_no_lateness():
    assert "debts[0].overdue_days" not in said("home renovation loan 60k, 24 months, 2,780 monthly, next one on the 15th and I won't have it").facts


def test_what_was_learned_tells_the_two_apart():
    cases = [*loans.messages(Path(__file__).with_name("cases"))][:: loans.OFTEN * 7]
    assert sum(runs(text, TODAY) == (matter == "runs") for text, matter in cases) / len(cases) >= KEPT_RIGHT


def test_a_folder_without_cases_is_named(tmp_path):
    with pytest.raises(loans.NothingTold, match=r"no loans_told.toml"):
        loans.main(tmp_path)


@pytest.mark.parametrize(
    ("text", "debts"),
    [
        ("I owe 100,000 on one loan at 30% a year and only pay 2000 a month. I earn 8000, essentials 5500, not overdue. Make me a plan", [("100000", "2000", "0.30")]),
        ("I have two debts: 30,000 at 24%, minimum 900, and 10,000 at 12%, minimum 500. nothing overdue", [("30000", "900", "0.24"), ("10000", "500", "0.12")]),
        ("Jiebei 18k @ 18%, pays 1650/month; CCB card 22k @ 18.25%, min 1100; both current", [("18000", "1650", "0.18"), ("22000", "1100", "0.1825")]),
        ("有两笔,一笔3万24%最低900,一笔1万12%最低500,没逾期", [("30000", "900", "0.24"), ("10000", "500", "0.12")]),
        ("两笔贷款,2万5年化18%每月1250,9千年化36%每月600,都没逾期", [("25000", "1250", "0.18"), ("9000", "600", "0.36")]),
        ("就一笔贷款4万,24%的利息,一个月还1300,没逾期,工资6000,生活4200,能排个计划吗", [("40000", "1300", "0.24")]),
    ],
)
def test_each_debt_keeps_its_sum_rate_and_payment_and_all_are_on_time(text, debts):
    known = said(text).facts
    told = [(known[f"debts[{index}].owed"], known.get(f"debts[{index}].minimum"), known[f"debts[{index}].rate"]["value"]) for index in range(len(debts))]
    assert told == debts
    assert all(known.get(f"debts[{index}].overdue_days") == 0 for index in range(len(debts)))
    assert f"debts[{len(debts)}].owed" not in known
