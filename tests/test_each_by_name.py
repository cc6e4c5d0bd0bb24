"""A kind told first is that of the lenders that follow; a detail of several debts is filed by name; what would be paid changes no debt."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 28)
TWO = {"zh": "招行2万,工行1万", "en": "CMB 20,000, ICBC 10,000"}


def debts(*texts):
    """Of each lender (or kind) what is told, by the end of the slot's name."""
    facts = talked(*texts, lang="en" if texts[-1].isascii() else "zh", today=TODAY).facts
    found = {}
    for name, value in facts.items():
        if name.startswith("debts["):
            number, _, end = name.removeprefix("debts[").partition("].")
            found.setdefault(number, {})[end] = value
    return {told.get("lender") or told.get("product"): told for told in found.values()}


def told(end, *texts):
    return {name: told[end] for name, told in debts(*texts).items() if end in told}


@pytest.mark.parametrize(
    "text",
    [
        "信用卡还不上了。招行4万2,工行1万8",
        "我的信用卡全逾期了,招行4万2,工行1万8",
        "信用卡扛不住了 招行42000 工行18000",
        "信用卡刷爆了,每月工资5000,招行欠4万2,工行欠1万8",
        "i can't pay my cards. 42,000 on CMB and 18,000 on ICBC",
        "my credit cards are killing me. CMB 42k, ICBC 18k",
    ],
)
def test_cards_that_are_announced_are_those_of_the_banks_that_follow(text):
    assert told("owed", text) == {"招商银行": "42000", "工商银行": "18000"}
    assert set(told("product", text).values()) == {"credit_card"}


def test_what_is_said_of_the_kind_holds_for_each_of_them():
    assert told("overdue_days", "信用卡逾期三个月了,招行4万2,工行1万8") == {"招商银行": 90, "工商银行": 90}


def test_two_lists_each_have_their_kind():
    assert told("product", "信用卡:招行42000 工行18000;网贷:花呗6500 借呗12000") == {"招商银行": "credit_card", "工商银行": "credit_card", "花呗": "online_loan", "借呗": "online_loan"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("信用卡还不上,还欠招行贷款2万", {"credit_card": "credit_card", "招商银行": "bank_loan"}),
        ("信用卡逾期了,还有平安的贷款5万", {"credit_card": "credit_card", "平安银行": "bank_loan"}),
        ("信用卡还不上了,朋友那儿还欠2万", {"credit_card": "credit_card", "private_loan": "private_loan"}),
        ("网贷还不上了,招行信用卡3万", {"online_loan": "online_loan", "招商银行": "credit_card"}),
        ("房贷断供了,建行还剩80万", {"建设银行": "mortgage"}),
        ("My mortgage is behind. CCB 600,000 left", {"建设银行": "mortgage"}),
        ("I can't pay my card and I also owe CMB 20,000 on a loan", {"credit_card": "credit_card", "招商银行": "bank_loan"}),
    ],
)
def test_what_is_named_besides_is_a_debt_of_its_own(text, kinds):
    assert told("product", text) == kinds


def test_money_left_to_pay_is_no_money_in_hand():
    assert "cash" not in talked("车贷还不上了,平安银行还剩6万", today=TODAY).facts


def test_a_month_of_a_mortgage_is_no_wage():
    facts = talked("信用卡逾期了,招行的房贷也快断了,一个月3000", today=TODAY).facts
    assert "income" not in facts
    assert facts["debts[1].minimum"] == "3000"


@pytest.mark.parametrize(
    "text",
    [
        "最低还款多少?招行1000,工行500",
        "最低?招行是1000,工行500",
        "每个月招行要还1000,工行500",
        "每月招行还1000工行还500",
        "招行一个月1000,工行500",
        "每个月要给招行1000,给工行500",
        "what's the minimum? cmb 1,000, icbc 500",
        "i pay 1,000 to cmb and 500 to icbc each month",
        "monthly: cmb 1,000, icbc 500",
        "each month CMB takes 1,000, ICBC takes 500",
    ],
)
def test_what_is_due_each_month_is_that_of_the_lender_beside_it(text):
    two = TWO["en" if text.isascii() else "zh"]
    assert told("minimum", two, text) == {"招商银行": "1000", "工商银行": "500"}
    assert told("owed", two, text) == {"招商银行": "20000", "工商银行": "10000"}


@pytest.mark.parametrize("text", ["利率?招行18%,工行15%", "招行18%,工行15%", "利率:招行18%,工行15%", "rates? cmb 18%, icbc 15%", "cmb charges 18% and icbc 15%", "the rate is 18% at cmb and 15% at icbc"])
def test_so_is_the_rate(text):
    assert told("rate", TWO["en" if text.isascii() else "zh"], text) == {"招商银行": {"value": "0.18", "per": "year"}, "工商银行": {"value": "0.15", "per": "year"}}


@pytest.mark.parametrize("text", ["逾期的部分招行2000,工行700", "招行逾期的是2000", "招行已经逾期2000了", "overdue: cmb 2,000, icbc 700", "I'm behind by 2,000 on CMB"])
def test_a_part_that_is_late_leaves_the_whole_as_it_is_and_is_said_back(text):
    lang = "en" if text.isascii() else "zh"
    assert told("owed", TWO[lang], text) == {"招商银行": "20000", "工商银行": "10000"}
    assert "common.late_part" in talked(TWO[lang], text, lang=lang, today=TODAY).keys


@pytest.mark.parametrize(
    "text",
    [
        "能不能招行每月还500,工行还300",
        "招行还500,工行还300,可以吗",
        "这个月招行只能还500",
        "招行让我先还5000",
        "can i pay 500 to cmb and 300 to icbc each month?",
        "i want to pay 500 to cmb and 300 to icbc",
        "CMB wants 5,000 first",
    ],
)
def test_what_would_be_paid_changes_no_debt_and_that_is_said(text):
    lang = "en" if text.isascii() else "zh"
    assert told("owed", TWO[lang], text) == {"招商银行": "20000", "工商银行": "10000"}
    assert told("minimum", TWO[lang], text) == {}
    assert "common.to_pay" in talked(TWO[lang], text, lang=lang, today=TODAY).keys


@pytest.mark.parametrize("text", ["招行其实是1万8", "欠招行1万8", "actually CMB is 18,000", "I owe CMB 18,000"])
def test_a_sum_told_anew_is_taken(text):
    assert told("owed", TWO["en" if text.isascii() else "zh"], text)["招商银行"] == "18000"


@pytest.mark.parametrize(
    "text",
    ["花呗3000,下个月开始还不上了", "花呗3000快还不上了", "花呗3000,还能撑一个月", "花呗3000,一直在还,就是越来越吃力", "Huabei 3,000, I won't be able to pay from next month", "Huabei 3,000, I'm still paying but barely"],
)
def test_who_cannot_pay_soon_is_not_late_yet(text):
    assert told("overdue_days", text) == {"花呗": 0}


@pytest.mark.parametrize("text", ["花呗3000逾期40天了,快还不上了", "花呗3000逾期40天了,一直在还利息"])
def test_who_is_late_stays_so(text):
    assert told("overdue_days", text) == {"花呗": 40}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("借了朋友5万,说好年底还,现在拿不出来", "2026-12-31"),
        ("借了朋友5万,说好12月31号还", "2026-12-31"),
        ("借了朋友5万,约定明年3月还", "2027-03-31"),
        ("借朋友5万,说好上个月还的,没还上", "2026-10-31"),
        ("I borrowed 50,000 from a friend and promised to pay it back by March", "2027-03-31"),
    ],
)
def test_a_promised_day_is_the_day_it_is_due(text, day):
    assert told("due_on", text) == {"private_loan": day}


@pytest.mark.parametrize(
    ("lang", "text", "months"),
    [
        ("zh", "借呗12000中行信用卡8000,每月能还1500,多久能还清", 14),
        ("zh", "花呗3000,借呗9000。我一个月能还1000。要还多久?", 12),
        ("en", "Jiebei 12,000 and BOC card 8,000, how long if I pay 1,500 a month?", 14),
        ("en", "hi. jiebei 12,000 and a credit card with bank of china 8,000. i can pay 1,500 a month. how long", 14),
    ],
)
def test_how_long_it_takes_is_of_all_that_was_told_with_the_question(lang, text, months):
    talk = talked(text, lang=lang, today=TODAY)
    assert next(message for message in talk.last if message.key == "figure.pace").data["months"] == months
    assert len(told("owed", text)) == 2


@pytest.mark.parametrize(
    ("text", "owed", "offer"),
    [
        ("信用卡逾期97天,银行让我一次性还清4万8,不然起诉", "48000", None),
        ("花呗逾期了,让我一次还清8000", "8000", None),
        ("招行说一次性还3万就结清,我欠4万8", "48000", "30000"),
        ("card 97 days late, the bank wants all 48,000 at once or it will sue", "48000", None),
    ],
)
def test_what_is_demanded_at_once_is_owed_and_no_offer_to_take_less(text, owed, offer):
    facts = talked(text, lang="en" if text.isascii() else "zh", today=TODAY).facts
    assert (facts["debts[0].owed"], facts.get("debts[0].offer_amount")) == (owed, offer)


@pytest.mark.parametrize("text", ["平安普惠借了15万,3年,每个月还6300,还了14期", "平安普惠借了15万,36期,每个月还6300,还了14期"])
def test_what_is_left_of_a_loan_is_reckoned_however_its_length_is_told(text):
    assert (told("instalments_left", text), told("minimum", text)) == ({"平安普惠": 22}, {"平安普惠": "6300"})


@pytest.mark.parametrize(("text", "lender", "left"), [("招联借了4万,3年,每个月还1390,还了9期", "招联消费金融", 27), ("微粒贷借了8万,两年,每月还3900,已经还了5期", "微粒贷", 19)])
def test_a_length_in_years_leaves_so_many_instalments(text, lender, left):
    assert told("instalments_left", text) == {lender: left}


def test_late_once_years_ago_is_not_late_now():
    assert told("overdue_days", "2023年逾期过一次,早还清了。现在招行2万") == {}


@pytest.mark.parametrize("text", ["借呗每月扣1200,花呗每月扣900,微信里微粒贷每月700,一共欠4万左右", "Jiebei takes 1,200 a month, Huabei 900 and Weilidai 700, about 40,000 in all"])
def test_a_whole_behind_a_list_is_no_debt_of_its_last(text):
    assert told("minimum", text) == {"借呗": "1200", "花呗": "900", "微粒贷": "700"}
    assert told("owed", text) == {}
    assert talked(text, lang="en" if text.isascii() else "zh", today=TODAY).facts["total_owed"] == "40000"


def test_interest_free_instalments_of_a_lender_are_so_many():
    facts = talked("Huabei 8,000, Jiebei 20,000, none late, minimums 2,600 in all, I make 6,000, spend 3,000, make me a plan", "what if Jiebei gives me 24 interest free instalments", lang="en", today=TODAY).facts
    assert (facts["debts[1].offer_kind"], facts["debts[1].offer_count"]) == ("instalments", 24)


def test_what_has_to_be_paid_on_a_day_is_due_then_and_not_all_that_is_owed():
    assert told("minimum", "have to pay CMB 4,500 on the 23rd") == {"招商银行": "4500"}
    assert told("owed", "I owe CMB 4,500, due on the 23rd") == {"招商银行": "4500"}
