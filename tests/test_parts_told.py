"""Lenders in a row and their sums in a row go together, whoever is named again keeps its own sum, and a sum told in its parts is owed once."""

from datetime import date

import pytest

from dialogs.slots import find
from tests.talking import talked

TODAY = date(2026, 11, 28)


def owed(*texts):
    """What each debt owes, by lender, else by product."""
    lang = "en" if texts[0].isascii() else "zh"
    facts = talked(*texts, lang=lang, today=TODAY).facts
    sums = {name: value for name, value in facts.items() if name.endswith("].owed")}
    assert all(find(name) for name in sums)
    return {facts.get(name.replace("owed", "lender")) or facts.get(name.replace("owed", "product")): int(value) for name, value in sums.items()}


@pytest.mark.parametrize(
    "text",
    [
        "信用卡是招行和平安的,一个5万一个3万",
        "招行和平安的信用卡,一张5万一张3万",
        "我欠招行和平安,平安3万,招行5万",
        "信用卡有招行和平安,招行欠5万,平安欠3万",
        "我有招行、平安两张卡,招行5万,平安3万",
        "招行、平安,前面那个5万后面那个3万",
        "My cards are with CMB and Ping An, one is 50,000 and the other 30,000",
        "two credit cards, CMB and Ping An, 50k and 30k",
        "I owe CMB and Ping An, 30,000 to Ping An and 50,000 to CMB",
    ],
)
def test_each_lender_of_a_row_has_its_own_sum(text):
    assert owed(text) == {"招商银行": 50_000, "平安银行": 30_000}


@pytest.mark.parametrize(
    "text",
    [
        "借呗、微粒贷和花呗,3万、2万、8千",
        "网贷有借呗、微粒贷、花呗,借呗3万,微粒贷2万,花呗8千",
        "Jiebei, Weilidai and Huabei: 30,000, 20,000 and 8,000",
        "I owe money to Jiebei, Weilidai and Huabei. Jiebei is 30,000, Weilidai 20,000, Huabei 8,000",
    ],
)
def test_so_it_is_with_three(text):
    assert owed(text) == {"借呗": 30_000, "微粒贷": 20_000, "花呗": 8_000}


@pytest.mark.parametrize(
    ("texts", "sums"),
    [
        (("信用卡欠8万,逾期两个月", "其中招行5万,平安3万"), {"招商银行": 50_000, "平安银行": 30_000}),
        (("信用卡8万", "信用卡是招行和平安的,一个5万一个3万"), {"招商银行": 50_000, "平安银行": 30_000}),
        (("网贷一共10万", "借呗3万,微粒贷2万5,剩下的是美团"), {"借呗": 30_000, "微粒贷": 25_000, "美团借钱": 45_000}),
        (("网贷5家一共10万", "借呗3万,微粒贷2万"), {"借呗": 30_000, "微粒贷": 20_000, "online_loan": 50_000}),
        (("I owe 80,000 on credit cards", "50,000 of that is CMB and 30,000 Ping An"), {"招商银行": 50_000, "平安银行": 30_000}),
        (("I owe 80,000 on credit cards", "the cards are CMB and Ping An, 50k and 30k"), {"招商银行": 50_000, "平安银行": 30_000}),
    ],
)
def test_a_sum_told_in_its_parts_is_owed_once(texts, sums):
    assert owed(*texts) == sums


@pytest.mark.parametrize(
    ("texts", "sums"),
    [
        (("信用卡6万", "另外招行贷款还欠5万"), {"credit_card": 60_000, "招商银行": 50_000}),
        (("网贷8万", "还有花呗1万"), {"online_loan": 80_000, "花呗": 10_000}),
        (("60,000 on cards", "I also have a 50,000 loan from CMB"), {"credit_card": 60_000, "招商银行": 50_000}),
    ],
)
def test_what_is_owed_besides_is_no_part(texts, sums):
    assert owed(*texts) == sums


def test_what_holds_of_the_sum_holds_of_its_parts():
    facts = talked("三张卡一共6万,逾期40天", "招行2万,建行3万,中信1万", today=TODAY).facts
    assert [facts[f"debts[{index}].overdue_days"] for index in range(3)] == [40, 40, 40]
    assert {facts[f"debts[{index}].product"] for index in range(3)} == {"credit_card"}


def test_one_sum_for_several_is_split_by_nobody():
    assert owed("花呗和借呗一共3万") == {"花呗、借呗": 30_000}


@pytest.mark.parametrize(
    "text",
    ["大概一共18万吧,信用卡8万,剩下都是网贷", "一共欠了18万,信用卡8万,其余都是网贷", "about 180k in total, 80k is credit cards and the rest are online loans"],
)
def test_the_rest_of_a_whole_is_what_the_others_leave(text):
    assert owed(text) == {"credit_card": 80_000, "online_loan": 100_000}


def test_how_many_lenders_is_no_debt_of_its_own():
    talk = talked("欠了十几个平台,天天被催", "一共18万,信用卡8万,剩下都是网贷", today=TODAY)
    assert talk.session.top.dialog == "triage"
    assert {name.partition("].")[0] for name in talk.facts if name.startswith("debts[")} == {"debts[0", "debts[1"}
    assert talk.facts["lenders_count"] == 10


def test_what_is_told_beside_a_correction_is_said_back_too():
    talk = talked("借呗3万,微粒贷2万,都逾期一个月", "不对,借呗是3万5,另外还有花呗2千", today=TODAY)
    said = "\n".join(message.text for message in talk.last)
    assert "30,000元 → 35,000元" in said
    assert "花呗:欠款 2,000元" in said


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("有4个平台,最大的是度小满2万9,还有拍拍贷1万2", {"度小满": 29_000, "拍拍贷": 12_000}),
        ("我老公赌博欠了20多万,其中10万是用我名字借的,我一个月5000", {None: 100_000}),
        ("My husband gambled away 200,000, 100,000 of it in my name, I make 5,000 a month", {None: 100_000}),
        ("借了10万,还了3万,现在平台说我还欠9万,合理吗", {None: 90_000}),
        ("之前有15万存款都炒股亏了,现在信用卡刷了6万还不上", {"credit_card": 60_000}),
    ],
)
def test_of_a_tale_with_many_sums_only_what_is_owed_is_owed(text, sums):
    assert owed(text) == sums


def test_money_that_is_gone_is_not_at_hand():
    assert "cash" not in talked("之前有15万存款都炒股亏了,现在信用卡刷了6万还不上", today=TODAY).facts
    assert talked("手里有15万存款,信用卡欠6万", today=TODAY).facts["cash"] == "150000"


def test_a_minimum_of_two_cards_together_is_of_neither():
    facts = talked("招行信用卡额度5万用了4万8,建行信用卡额度3万用了2万9,两张一个月最低要还3800", today=TODAY).facts
    assert facts["due_this_month"] == "3800"
    assert not [name for name in facts if name.endswith(".minimum")]


@pytest.mark.parametrize("text", ["每月5号还招行2000,10号还建行1500", "5号要还招行2000,10号还建行1500"])
def test_what_is_due_on_a_day_is_not_all_that_is_owed(text):
    facts = talked(text, today=TODAY).facts
    assert {facts[f"debts[{index}].lender"]: facts[f"debts[{index}].minimum"] for index in (0, 1)} == {"招商银行": "2000", "建设银行": "1500"}
    assert not owed(text)


@pytest.mark.parametrize("text", ["花呗3600借呗8500全逾期3个月", "花呗3600借呗8500全部逾期3个月了"])
def test_all_are_late_where_all_are_said_to_be(text):
    facts = talked(text, today=TODAY).facts
    assert [facts[f"debts[{index}].overdue_days"] for index in (0, 1)] == [90, 90]


def test_a_flash_loan_of_a_bank_is_one_debt():
    assert owed("a CCB card 32,000 and a CMB flash loan 50,000 at 4,600 a month") == {"建设银行": 32_000, "招商银行": 50_000}


@pytest.mark.parametrize(
    "text",
    [
        "huabei, jiebei and weilidai take 2,340, 1,180 and 760",
        "Huabei, Jiebei and Weilidai want 2,340, 1,180 and 760 each month",
        "Huabei, Jiebei, Weilidai: 2340, 1180, 760 per month",
        "花呗借呗微粒贷每月还2340、1180、760",
        "花呗借呗微粒贷月供2340,1180,760",
    ],
)
def test_what_is_due_a_month_goes_to_lenders_in_a_row(text):
    facts = talked(text, lang="en" if text.isascii() else "zh", today=TODAY).facts
    assert [facts[f"debts[{place}].minimum"] for place in range(3)] == ["2340", "1180", "760"]
    assert not any(name.endswith("].owed") for name in facts)


@pytest.mark.parametrize(("lang", "told", "said"), [("zh", "1万4,吃喝5000", "就这些"), ("zh", "工资14000,其中5000是伙食", "没别的了"), ("en", "I earn 14000, 5000 a month goes on food", "that's all")])
def test_one_kind_of_spending_is_kept_and_is_the_whole_where_that_is_said(lang, told, said):
    talk = talked("借呗欠2.3万,逾期两个月" if lang == "zh" else "Jiebei 23,000, two months overdue", told, lang=lang, today=TODAY)
    assert talk.facts["spending.food"] == "5000"
    talk.say(said)
    assert talk.facts["essentials"] == "5000"


def sums_of(text):
    facts = talked(text, lang="en" if text.isascii() else "zh", today=TODAY).facts
    assert "total_owed" not in facts
    return [(int(facts[f"debts[{index}].owed"]), facts.get(f"debts[{index}].minimum")) for index in range(6) if f"debts[{index}].owed" in facts]


@pytest.mark.parametrize("text", ["欠了三家,一家8千,一家12000,还有一家2万", "三个网贷,一个8千,一个1万2,一个2万", "I owe three lenders: one 8,000, one 12,000, one 20,000", "three online loans, one of 8,000, another 12,000 and the last 20,000"])
def test_one_after_the_other_each_is_a_debt(text):
    assert sums_of(text) == [(8_000, None), (12_000, None), (20_000, None)]


@pytest.mark.parametrize("text", ["欠了三家,一家8千月还800,一家1万2月还1000,还有一家2万月还1500"])
def test_each_has_its_payment_and_wan_two_is_no_february(text):
    assert sums_of(text) == [(8_000, "800"), (12_000, "1000"), (20_000, "1500")]


def test_a_debt_to_a_named_lender_is_filed_beside_a_fraud():
    talk = talked("网上填资料说批了5万,但要先交1500保证金,我自己本来就欠微粒贷1万2逾期11天,急用钱", today=TODAY)
    assert talk.session.top.dialog == "scam"
    assert talk.facts["debts[0].owed"] == "12000"


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("我跟老婆一共欠了23万,我的信用卡12万,她的网贷11万", {"credit_card": 120_000, "online_loan": 110_000}),
        ("我信用卡欠12万,我老婆网贷欠11万", {"credit_card": 120_000}),
        ("我欠12万信用卡,老婆欠11万网贷,都是为了装修", {"credit_card": 120_000}),
        ("我们夫妻俩一共欠30万,都逾期了", {None: 300_000}),
        ("老公瞒着我欠了20万", {}),
        ("I owe 120,000 on cards and my wife owes 110,000 on online loans", {"credit_card": 120_000}),
    ],
)
def test_ones_own_debts_are_kept_whoever_else_owes(text, sums):
    assert owed(text) == sums


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("网贷5家,每个月要还7000", "7000"),
        ("有五个网贷,一个月还七千左右,工资6500", "7000"),
        ("my online loans are killing me, i have 5 of them and pay about 7,000 a month, i earn 6,500", "7000"),
        ("I have to pay 4,000 a month on my cards", "4000"),
        ("I can pay 3,000 a month on my online loans", None),
    ],
)
def test_what_several_lenders_take_a_month_is_no_instalment_of_an_offer(text, due):
    facts = talked(text, lang="en" if text.isascii() else "zh", today=TODAY).facts
    assert facts.get("debts[0].minimum") == due
    assert not any(name.startswith("offer.") for name in facts)


@pytest.mark.parametrize(
    ("text", "debts"),
    [
        ("招行两张信用卡2万和3万", [("招商银行", "credit_card", "20000"), ("招商银行", "credit_card", "30000")]),
        ("招行两张卡,一张2万一张3万", [("招商银行", "credit_card", "20000"), ("招商银行", "credit_card", "30000")]),
        ("我欠招行两笔,一张信用卡2万,一笔消费贷3万", [("招商银行", "credit_card", "20000"), ("招商银行", "bank_loan", "30000")]),
        ("招行2万,还有一笔3万", [("招商银行", "bank_loan", "20000"), (None, None, "30000")]),
        ("欠招行两笔,网贷还有3万", [("招商银行", "bank_loan", None), (None, "online_loan", "30000")]),
        ("欠了18万,都是信用卡和网贷,信用卡10万网贷8万", [(None, "credit_card", "100000"), (None, "online_loan", "80000")]),
        ("two CMB cards, 20,000 and 30,000", [("招商银行", "credit_card", "20000"), ("招商银行", "credit_card", "30000")]),
    ],
)
def test_several_of_one_lender_and_the_kinds_of_a_whole_are_each_a_debt(text, debts):
    facts = talked(text, lang="en" if text.isascii() else "zh", today=TODAY).facts
    rows = [(facts.get(f"debts[{n}].lender"), facts.get(f"debts[{n}].product"), facts.get(f"debts[{n}].owed")) for n in range(len(debts) + 1)]
    assert rows == [*debts, (None, None, None)]
