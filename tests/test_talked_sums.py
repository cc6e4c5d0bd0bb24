"""A sum asked for in the middle of a talk is reckoned from what was told, and a short question leans on the figure before it."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 22)
ZH = "借呗欠16000,年化18%,一期800,逾期0天;招行卡欠24000,年化12%,最低1200,没逾期。工资7000,房租1500,吃喝2200"
EN = "JD Jintiao 18,000 at 20% a year, 900 a month, not late, and a Ping An card with 24,000 on it at 18%, minimum 1,200, not late. I earn 8,200, rent is 1,800, food and the rest 2,600."
SHOP = "店里扣掉房租进货人工一个月剩8500,家里吃用3000,孩子1200。建行欠11万,每月还3600;信用卡欠38000,最低1900"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ((ZH, "借呗一个月利息多少"), "240元"),
        ((ZH, "不算利息 每月2000全还 几个月"), "大约 20 个月"),
        ((ZH, "过了宽限期还是9600的话 利息不管 一个月还480得多少个月"), "大约 20 个月"),
        ((ZH, "每个月最多1600 36800得多少个月,不算利息"), "大约 23 个月"),
        ((ZH, "借呗一天要滚多少利息啊", "那一年呢"), "2,880元"),
        ((ZH, "借呗一个月利息多少", "招行的呢"), "240元"),
        ((ZH, "借呗一个月利息多少", "两笔一起呢"), "480元"),
        ((ZH, "借呗这800里头有多少是还本金的"), "560元"),
        ((ZH, "我先还借呗6000,一个月利息变成多少"), "150元"),
        ((ZH, "招行分24期一期多少", "那还剩多少"), "2,300元"),
        ((ZH, "要是房租降到900,一个月能拿出来多少"), "3,900元"),
        ((ZH, "算上给表姐的1000,一个月差多少"), "3,000元"),
        ((ZH, "招行说一次还18000结清,等于打几折"), "7.5 折"),
        ((ZH, "招行说一次还18000就结清,能减多少", "我手上只有8000,给了他们还差多少"), "10,000元"),
        ((ZH, "卖车拿了3万,把借呗还清还剩多少"), "14,000元"),
        ((SHOP, "每个月够不够还"), "1,200元"),
        ((EN, "how much interest is the JD one growing by each day?", "and a year?"), "¥3,600"),
        ((EN, "how much interest is the card costing me a month?", "and both together?"), "¥660"),
        ((EN, "what would 18 instalments on the JD come to each?"), "¥1,000"),
        ((EN, "so how much of the 900 on JD goes on the debt itself?"), "¥600"),
        ((EN, "what's due each month all told?", "so do I have anything to spare?"), "¥1,700"),
        ((EN, "if I gave JD 1,000 a month how many months?", "and 1,500?"), "12 months"),
        (("I borrowed 4,000 on Fenqile, they take 397 a month for 12 months, what rate is it?", "I've made 5 payments. How much is still to come?"), "¥2,779"),
        (("14万按一个月5000,不算利息要还几个月",), "28 个月"),
    ],
)
def test_a_sum_is_reckoned_from_what_was_told_and_from_the_figure_before(told, said):
    assert said in talked(*told, lang="en" if told[0].isascii() else "zh", today=TODAY).text


def test_a_sum_that_a_question_adds_changes_no_debt():
    talk = talked(ZH, "跟表姐拿了2万", "算上表姐这1000,一个月总共缺多少", today=TODAY)
    assert "20000" in [value for name, value in talk.session.facts.items() if name.endswith(".owed")]


@pytest.mark.parametrize(
    ("told", "income", "gone"),
    [
        (("他到手9100,我代课2400,房租1300,孩子奶粉2200,吃用2000,每月还给婆婆800,能剩多少", "婆婆那份大姑姐接过去了,从下月起不用我们出"), "2400", "spending.parents"),
    ],
)
def test_both_wages_are_of_the_month_and_what_is_spent_no_longer_is_taken_out(told, income, gone):
    talk = talked(*told, today=TODAY)
    assert talk.session.facts["income"] == income
    assert talk.session.facts["spouse_income"] == "9100"
    assert talk.session.facts[gone] == "0"
    assert "6,000元" in talk.text


def test_a_word_that_begins_a_sentence_is_no_lender():
    talk = talked("There's 36,000 severance in the bank. CMB card 42,000.", lang="en", today=TODAY)
    assert "36000" not in [value for name, value in talk.session.facts.items() if name.endswith(".owed")]


@pytest.mark.parametrize(
    ("told", "key"),
    [
        (("花呗欠5000,逾期10天", "群里有人说交1500能洗白征信", "没转。他们昨晚十一点半打给我姐了"), "conduct.breach"),
        (("JD Jintiao 18,000, 19 days late", "a guy in a WeChat group says he can wipe my JD record for 1,500", "Not sent anything. They called my sister last night at 11:30 pm"), "conduct.breach"),
        (("CMB card 31,000, not late", "today the card's agency messaged my former team lead, though I pick up every call and I'm not even late"), "conduct.breach"),
        (("微粒贷欠2万3,逾期20天", "微粒贷的人打起我屋老汉儿的电话,我又没躲,回回都接"), "conduct.breach"),
    ],
)
def test_what_a_collector_did_is_judged_whatever_stands_beside_it(told, key):
    assert key in talked(*told, lang="en" if told[0].isascii() else "zh", today=TODAY).keys


@pytest.mark.parametrize("said", ["my ex ran up 20,000 on his own card before the divorce, does it fall on me?", "My ex-husband has 20,000 on a card from before the divorce. Must I pay?"])
def test_the_card_of_another_is_none_of_ones_own(said):
    talk = talked("card 5000, 10 days late", said, lang="en", today=TODAY)
    assert [value for name, value in talk.session.facts.items() if name.endswith(".owed")] == ["5000"]


def test_interest_taken_at_the_start_is_no_principal():
    talk = talked("花呗欠1万2,找老王借了5万,二分利。一个月落6000,吃住3400", "条子写的5万,他当场就把头两个月的利息扣了,到手4万8", today=TODAY)
    assert talk.session.facts["debts[1].owed"] == "48000"
    assert "answer.rate_upfront" in talk.keys
    talk.say("照法律上限一个月最多给他多少利息")
    assert "480元" in talk.text


def test_what_an_offer_costs_a_year_is_told_in_another_talk():
    talk = talked("招行信用卡28600年化18%,最低1430,没逾期。工资15800,房租3900,吃用3400", "招行说28600可以分24期,每期手续费0.62%。实际年化多少,比18%便宜吗", today=TODAY)
    told = next(message.data for message in talk.last if message.key == "figure.offer_rate")
    assert told["nominal_annual"] == pytest.approx(0.1369, abs=0.0005)


def test_a_link_that_is_texted_undoes_no_summons_in_hand():
    talk = talked("今天签收了法院的传票和起诉状,12月22日开庭,要我还46800", "收到短信说线上送达请点链接确认,是法院的吗", today=TODAY)
    assert talk.session.facts["paper.kind"] == "summons"


def test_the_point_of_a_rate_ends_no_sentence():
    talk = talked("CMB card 18,600, not overdue, minimum 930", "0.05% a day, what is that a year?", lang="en", today=TODAY)
    assert "18.25%" in talk.text


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ((ZH, "借呗全部还掉,每月就能多出多少"), "800元"),
        ((ZH, "要是加班少了,每月少拿500,还够不够"), "800元"),
        (("平安普惠还剩4万8没还,每月2260,还有24期,没逾期", "这24期全还完一共多少", "里头利息多少"), "6,240元"),
        ((EN, "could I pay JD back in 40 months? how much each time"), "¥450"),
        ((EN, "What's left each month once both are paid?"), "¥1,700"),
        ((EN, "how much interest is in each JD payment?", "and the principal part?"), "¥600"),
        ((EN, "what does the JD cost me in interest a year?", "and the other one?"), "¥4,320"),
        ((EN, "an agent offers to get me a 100k bank loan for 6 percent, what does he keep?", "then I'd have how much in my hands?"), "¥94,000"),
    ],
)
def test_more_sums_of_the_month_and_of_one_debt(told, said):
    assert said in talked(*told, lang="en" if told[0].isascii() else "zh", today=TODAY).text


def test_money_wanted_before_a_lower_rate_changes_no_plan():
    talk = talked(ZH, "做个还款计划", "招行那边打电话说可以给我把利率降下来,先转2000认证金", today=TODAY)
    assert "scam.scam" in talk.keys
    assert not any(name.startswith("what_if.") for name in talk.session.facts)


def test_what_paying_early_saves_is_no_month_that_is_freed():
    assert talked(ZH, "借呗提前还清能省多少", lang="zh", today=TODAY).keys[0] == "early.result"
