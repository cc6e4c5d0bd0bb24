"""A message that puts a figure right and asks something with it: the figure is changed, and the answer rests on it."""

import pytest

from tests.talking import talked

DEBTS, MONTH = "招行3万,平安2万,都逾期两个月", "工资6000,房租1500,吃饭1200"


@pytest.mark.parametrize(
    ("lang", "told", "said", "name", "value", "answer"),
    [
        ("zh", DEBTS, "打错了,平安是2万3,一共欠多少", "debts[1].owed", "23000", "53,000"),
        ("zh", DEBTS, "看错行了,平安是25000不是20000,总共欠好多", "debts[1].owed", "25000", "55,000"),
        ("zh", MONTH, "房租记错了,1800,还剩多少", "spending.rent", "1800", "3,000"),
        ("zh", MONTH, "我刚才工资多说了,是5200。一个月能剩几个钱", "income", "5200", "2,500"),
        ("zh", MONTH, "说岔了,6000是发奖金那个月的数,平常是5400。每月剩多少", "income", "5400", "2,700"),
        ("zh", "借呗2万每月还1800,工资6000,开销3500", "哦不对,借呗每月是1600,那一个月够不够", "debts[0].minimum", "1600", "900"),
        ("en", "CMB 30,000, Ping An 20,000, both two months late", "I misread it: CMB is 33,000. How much altogether?", "debts[0].owed", "33000", "53,000"),
        ("en", "CMB 30,000, Ping An 20,000, both two months late", "sorry, Ping An is 23,000, what do I owe in all?", "debts[1].owed", "23000", "53,000"),
    ],
)
def test_what_is_put_right_holds_for_the_question_behind_it(lang, told, said, name, value, answer):
    talker = talked(told, said, lang=lang)
    assert talker.session.facts[name] == value
    assert answer in talker.text


def test_where_it_is_not_plain_what_is_put_right_that_is_asked_first():
    talker = talked("I earn 6,000, rent 1,500, food 1,200", "my mistake, it's 6,600 I earn. what's left a month?", lang="en")
    assert talker.keys[0] == "common.which"


def test_a_bank_with_a_common_name_is_one_before_its_sum():
    talker = talked("招行是3万,平安是2万,民生的是1万2")
    assert [talker.session.facts[f"debts[{place}].owed"] for place in range(3)] == ["30000", "20000", "12000"]


@pytest.mark.parametrize(
    ("lang", "told", "whole"),
    [
        ("zh", "花呗4千,美团借钱6500,还有工行卡1万2", "一共欠 22,500元"),
        ("en", "ICBC card 7,000 and Huabei 2,500, both late", "In all: ¥9,500"),
    ],
)
def test_what_several_debts_come_to_is_said_back_with_them(lang, told, whole):
    talker = talked(told, lang=lang)
    assert whole in talker.text


def test_no_sum_is_said_of_debts_of_which_one_has_no_figure():
    talker = talked("花呗4千,还有工行卡逾期一个月")
    assert "一共欠" not in talker.text


PLAN = "想排个还款计划:平安消费金融还剩15600 年化18% 每月最低还650;建行信用卡24000 年化15% 最低1200。两个都没逾期。到手9200,每月开销6400"
PLAN_EN = "make me a plan: meituan loan 15600 at 18% a year, min 650. ccb card 24000 at 15% a year, min 1200. nothing late. take home 9200, spend 6400"


@pytest.mark.parametrize(
    ("lang", "said", "name", "value", "interest"),
    [
        ("zh", "建行那个利率我看错了 是12% 不是15%,那一共要付多少利息", "debts[1].rate", "0.12", "3,834.76"),
        ("zh", "看了下合同,建行其实是12%,那要还几个月", "debts[1].rate", "0.12", "3,834.76"),
        ("zh", "平安消费金融的利率是16不是18,这样总共还多少", "debts[0].rate", "0.16", "4,341.05"),
        ("zh", "不好意思建行最低还款不是1200是900,那几个月能还清", "debts[1].minimum", "900", "4,480.58"),
        ("en", "the ccb rate was wrong, it's 12% not 15%. how much interest in total", "debts[1].rate", "0.12", "3,834.76"),
        ("en", "sorry, ccb is 12%, not 15. so how much interest do i pay", "debts[1].rate", "0.12", "3,834.76"),
        ("en", "i misread the meituan rate, it's 16% not 18%. how many months now", "debts[0].rate", "0.16", "4,341.05"),
    ],
)
def test_a_term_of_a_debt_put_right_under_a_plan_holds_for_the_question_behind_it(lang, said, name, value, interest):
    talker = talked(PLAN if lang == "zh" else PLAN_EN, said, lang=lang)
    found = talker.session.facts[name]
    assert (found["value"] if isinstance(found, dict) else found) == value
    assert interest in talker.text


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh", ("明年二月年终奖12000全还", "一月份那个月一分都拿不出来", "那我找护士长换班 不让它断。年终奖也先别算 还是每月2800。等等 建行那个利率我看错了 是12% 不是15%,那一共要付多少利息")),
        ("en", ("bonus 12000 in february all in", "no bonus then. the ccb rate is 12% not 15%. total interest?")),
    ],
)
def test_what_is_taken_back_before_a_term_is_put_right_is_gone(lang, lines):
    talker = talked(PLAN if lang == "zh" else PLAN_EN, *lines, lang=lang)
    assert not [name for name in talker.session.facts if name.startswith("what_if.") and name != "what_if.monthly"]
    assert "3,834.76" in talker.text


@pytest.mark.parametrize(
    ("told", "said", "name", "value"),
    [
        ("loan of 18,000 at 990 a month for 20 months", "not 20, 24", "offer.term", {"amount": "24", "unit": "month"}),
        ("a fridge for 3,600, 12 payments of 340", "I got the payment wrong, it's 330", "offer.payment", "330"),
    ],
)
def test_a_term_of_a_priced_loan_is_put_right_by_what_it_was_or_by_its_name(told, said, name, value):
    talker = talked(told, said, lang="en")
    assert talker.facts[name] == value
    assert "rate.cost" in talker.keys
