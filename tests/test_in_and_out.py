"""Promises about what comes in and what goes out, told with hardly a word, and about how long so much a month takes."""

import pytest

from tests.talking import talked

OWED = {"zh": "花呗欠3万,逾期20天", "en": "I owe 30,000 on Huabei, 20 days late"}
IN_AND_OUT = [
    ("in 6200 out 4700", 6200, 4700),
    ("i earn 9100 need 6500", 9100, 6500),
    ("8800, i need 5000", 8800, 5000),
    ("工资5100 必要的3600", 5100, 3600),
    ("每月挣4600 留2900过日子", 4600, 2900),
    ("到手7000 固定要出4800", 7000, 4800),
    ("每月进账7500 出去5100", 7500, 5100),
    ("我开个早点摊一个月5200 花3300", 5200, 3300),
]


@pytest.mark.parametrize(("said", "earned", "spent"), IN_AND_OUT)
def test_what_comes_in_and_goes_out_is_heard_in_one_breath(said, earned, spent):
    lang = "en" if said.isascii() else "zh"
    facts = talked(OWED[lang], said, lang=lang).session.facts
    assert (facts["income"], facts["essentials"]) == (str(earned), str(spent))
    assert "reserve" not in facts


def test_a_sum_that_is_wanted_by_a_day_goes_out_for_no_living():
    assert "essentials" not in talked(OWED["en"], "i need 8000 by friday", lang="en").session.facts


@pytest.mark.parametrize("said", ["还有一张农行信用卡 8700 下月5号才到期", "对了我下个月还有一笔招联6000要还"])
def test_what_is_due_next_month_is_a_debt_and_comes_in_for_nobody(said):
    facts = talked(OWED["zh"], "工资7000,开销5000", said).session.facts
    assert facts["debts[1].owed"] in ("8700", "6000")
    assert not any(name.startswith("what_if.") for name in facts)


PACES = [("then how long at 2000", 15), ("better to settle then. how many months at 2500?", 12), ("how long would it take paying 1200", 25), ("每月还2000要多久", 15), ("30000按这个得多久", 20)]


@pytest.mark.parametrize(("said", "months"), PACES)
def test_how_long_so_much_a_month_takes(said, months):
    """30,000 by what is paid a month, or by the 1,500 that are left of it; the plan tells it where one can be made."""
    lang = "en" if said.isascii() else "zh"
    talk = talked(OWED[lang], "i earn 6000 need 4500" if lang == "en" else "工资6000,开销4500", said, lang=lang)
    told = next(reply for reply in talk.last if reply.key in ("figure.pace", "plan.ready"))
    assert told.data["months"] == months


@pytest.mark.parametrize("said", ["到手没有20000 扣了800的服务费", "没拿到2万,只到了19200"])
def test_a_sum_that_is_denied_was_not_received(said):
    facts = talked("借20000,分12期,每期1900", said).session.facts
    assert facts.get("offer.received") in (None, "19200")


def test_means_told_amid_a_price_are_no_terms_of_it():
    talk = talked("找私人借了3万,打了条子,月息2分5", "实际只给了我27000,先扣了3000", "我开个面馆一个月5600 花3700")
    assert (talk.facts["income"], talk.facts["essentials"]) == ("5600", "3700")
    assert talk.facts["offer.received"] == "27000"


def test_what_is_paid_once_next_month_is_nothing_of_every_month():
    talk = talked("分期乐欠2万3,没逾期,每月460", "工资4600,开销2400", "下个月要交医保一笔1500")
    assert talk.facts["what_if.once"] == "-1500"
    assert talk.facts["essentials"] == "2400"


@pytest.mark.parametrize(("said", "key"), [("months at 2000 for everything", "figure.pace"), ("how long for 30,000 at that", "figure.pace"), ("what share of my wages would that be", "figure.share")])
def test_what_leans_on_the_sum_of_a_month_that_was_told_last(said, key):
    assert talked(OWED["en"], "i earn 6000 need 4500", said, lang="en").keys[0] == key


def test_how_often_they_may_call_is_nothing_that_is_left():
    assert "answer.collect_counts" in talked("催收昨晚十点半打我电话", "兴业消费金融", "工资6100,开销4700", "他们一天最多许打通几次").keys


def test_pay_less_what_it_takes_to_live_is_both():
    facts = talked(OWED["en"], "wage 7,300 minus 5,800", lang="en").facts
    assert (facts["income"], facts["essentials"]) == ("7300", "5800")
