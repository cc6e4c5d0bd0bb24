"""What is asked of sums that an earlier message told: reckoned in a line, whoever's they are, and nothing is filed of it."""

from decimal import Decimal

import pytest

from tests.talking import talked

ASKED = (
    ("表哥去年借我2万,还了他6500,没说利息", "我还差他多少", 13500),
    ("表哥去年借我2万,还了他6500,没说利息", "这个月再给1500,就剩多少了", 12000),
    ("欠同事1万8,说好一个月还1500", "已经给过4回了,还剩多少", 12000),
    ("律师函说本金2万1,利息3400,违约金1800", "他们总共跟我要多少", 26200),
    ("律师函说本金2万1,利息3400,违约金1800", "本金以外多要了多少", 5200),
    ("中介说帮我贷8万,收12%", "他拿走多少", 9600),
    ("中介说帮我贷8万,收12%", "那我到手还有多少", 70400),
    ("车贷5万8,拍卖了4万1", "还欠多少", 17000),
    ("欠1万8,银行同意分60期不加息", "每期多少", 300),
    ("the flat was auctioned for 600,000, mortgage 750,000", "how much is still mine to pay", 150000),
    ("my cousin lent me 20,000 last year, I've paid 6,500 back, no interest agreed", "if I give him 1,500 this month what's left", 12000),
    ("they borrowed 120,000 in my name and took a 15% service fee", "how much was the fee", 18000),
    ("the lawyer's letter says principal 21,000, interest 3,400, penalty 1,800", "how much of it is on top of the principal", 5200),
    ("I owe 9,600, the app lets me pay in 6", "what's that a month", 1600),
)


@pytest.mark.parametrize(("told", "asked", "result"), ASKED)
def test_what_is_asked_of_sums_told_before_is_reckoned(told: str, asked: str, result: int) -> None:
    talk = talked(told, lang="en" if told.isascii() else "zh")
    before = dict(talk.session.facts)
    talk.say(asked)
    assert talk.last[0].key == "figure.sum"
    assert Decimal(talk.last[0].data["result"]) == result
    assert dict(talk.session.facts) == before


def test_the_one_that_is_named_is_meant_where_several_are_told() -> None:
    talk = talked("我老公招联欠3万4,京东白条7800,还跟战友拿了15000没说利息,都是他的", "战友那个下月先给5000,还欠他多少")
    assert Decimal(talk.last[0].data["result"]) == 10000


def test_a_sum_put_right_replaces_the_one_told() -> None:
    talk = talked("起诉状要本金46800、利息罚息9350、律师费3000", "本金写错了,应该是41800,那总数应该是多少")
    assert next(Decimal(message.data["result"]) for message in talk.last if message.key == "figure.sum") == 54150
    assert talk.session.facts["debts[0].owed"] == "41800"
    talk.say("就按这个总数,一个月还2000,得还多少个月")
    assert talk.last[0].data["months"] == 28


def test_an_heir_pays_no_more_than_was_left() -> None:
    talk = talked("我爸走了欠了9万,留下来的东西值2万5", "我最多要还多少")
    assert any("25,000" in message.text for message in talk.last)


def test_what_a_discount_comes_to() -> None:
    talk = talked("平台说减免后还1万4,原来欠2万", "打了几折")
    assert "70%" in talk.text


def test_debts_of_the_case_file_are_reckoned_by_it() -> None:
    talk = talked("花呗3000,借呗5000,微粒贷12000", "微粒贷先还2000还剩多少")
    assert talk.keys[0] == "figure.owed"


@pytest.mark.parametrize(("lines", "said"), [
    (("11月20号签收了起诉状", "答辩最后一天是几号"), "2026年12月5日"),
    (("2024年5月10号还清的信用卡", "记录到什么时候没"), "2029年5月10日"),
    (("他2023年6月催过我一次,后来再没找", "到什么时候就过时效了"), "2026年6月"),
])  # fmt: skip
def test_the_last_day_is_told_of_a_day_told_before(lines: tuple[str, ...], said: str) -> None:
    assert said in talked(*lines).text


def test_a_judgment_that_is_not_paid_adds_what_the_law_says() -> None:
    talk = talked("法院判我还他5万,没给", "晚一个月要多付多少")
    assert "262.5" in talk.text


def test_how_far_above_the_cap_a_private_loan_is() -> None:
    talk = talked("借了老乡5万,月息2分,今年3月借的", "每个月多收了我多少")
    assert "500" in talk.text and "24%" in talk.text


def test_what_is_owed_now_is_not_lessened_by_what_was_paid_before() -> None:
    talk = talked("借呗欠3万,上个月还了2000", "现在还欠多少")
    assert "28,000" not in talk.text


@pytest.mark.parametrize("said", ["跑滴滴六千", "送美团3500"])
def test_who_drives_for_a_platform_owes_it_nothing(said: str) -> None:
    talk = talked("借呗欠3万,逾期40天", said)
    assert "debts[1].owed" not in talk.session.facts
    assert talk.session.facts["income"]


def test_the_last_day_is_asked_for_in_english_too() -> None:
    assert "5 Dec 2026" in talked("judgment arrived November 20", "last day to appeal?", lang="en").text
