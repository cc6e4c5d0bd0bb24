"""Figures asked for in the middle of a talk with sums in the question itself, and with an offer or a due day that was told."""

import pytest

from tests.talking import Talker, talked

OWES = {
    "zh": ("兴业信用卡欠38000逾期44天,最低还1900;借呗欠9600没逾期每月还860;360借条欠14400逾期20天每月1260", "工资7900", "房租1200,吃饭1500,给爸妈700"),
    "en": ("Industrial Bank card 38000, 44 days late, minimum 1900; Jiebei 9600 not late, 860 a month; Meituan 14400, 20 days late, 1260 a month", "7900", "rent 1200, food 1500, parents 700"),
}


def after(said: str) -> Talker:
    lang = "en" if said.isascii() else "zh"
    return talked(*OWES[lang], said, lang=lang)


@pytest.mark.parametrize(("said", "figure"), [
    ("38000的两成是几多", "7,600"), ("9600的一成半是多少", "1,440"), ("7900里头房租占几成", "15.19%"), ("860是14400的百分之几", "5.97%"), ("我身上就800 这个月还缺几多", "3,220"),
    ("兴业比360多欠几多", "23,600"), ("已经给我抹了500 那总的还欠多少", "61,500"), ("9万每月还2500得还到哪年", "36 个月"), ("4月只发5200 那月差多少", "2,220"),
    ("换个800的房租,还剩多少", "4,900"), ("爸妈那700要是先停,剩几多", "5,200"), ("360到今天逾期几天了", "20 天"), ("兴业什么日子满60天", "12月"), ("360清了月月能少掏几个", "1,260"), ("折成一周要还几钱", "927.69"),
    ("25 percent of 38000 makes", "9,500"), ("860 is what percent of 14400", "5.97%"), ("ive just 800 on me, how much is lacking", "3,220"), ("how late is meituan as of today", "20 days"),
    ("what am i freed of each month if jiebei is done", "860"), ("in april i only get 5200, how much short am i", "2,220"),
])  # fmt: skip
def test_a_figure_asked_with_its_own_sums(said, figure):
    before = talked(*OWES["en" if said.isascii() else "zh"], lang="en" if said.isascii() else "zh").facts
    talk = after(said)
    assert talk.keys[0].startswith("figure.")
    assert figure in talk.text
    assert {name: value for name, value in talk.facts.items() if name.startswith(("debts[", "spending.", "income"))} == {name: value for name, value in before.items() if name.startswith(("debts[", "spending.", "income"))}


@pytest.mark.parametrize(("said", "sums"), [("减完还差他多少", "19,500"), ("那每期得还几多", "1,950")])
def test_what_an_offer_leaves_and_each_of_its_instalments(said, sums):
    assert sums in talked("交行说我信用卡欠22000,同意减免2500,剩下分10期", said).text


def test_the_due_day_that_was_told_is_said_again_with_its_days():
    talk = talked("招联金融欠12000没逾期,每月1350,12月8号还", "离还款日还剩几天呢")
    assert talk.keys[0] == "figure.due_days"


@pytest.mark.parametrize(("lang", "told", "asked", "total"), [
    ("zh", ("有人冒充客服,我转给他1500", "后来又转了3800"), "前前后后被他弄走几个", "5,300"),
    ("en", ("a fake agent called and i sent him 1500", "then another 1900 and 800 for a fee"), "how much did i lose altogether", "4,200"),
])  # fmt: skip
def test_what_a_fraud_took_in_all(lang, told, asked, total):
    talk = talked(*told, asked, lang=lang)
    assert talk.keys[0] == "common.lost_in_all"
    assert total in talk.text


def test_what_is_left_is_told_before_spending_is_known_too():
    talk = talked("兴业信用卡欠38000逾期44天,最低还1900", "工资7900", "月供一交还能剩几个")
    assert talk.keys[0] == "figure.left_open"
    assert "6,000" in talk.text


@pytest.mark.parametrize(("said", "facts"), [
    ("房租1100,吃饭1300,给老家600", {"spending.rent": "1100", "spending.food": "1300", "spending.parents": "600"}),
    ("吃住房租一共3900", {"essentials": "3900"}),
])  # fmt: skip
def test_what_is_spent_begins_no_talk_of_collectors(said, facts):
    talk = talked("兴业信用卡欠38000逾期44天,最低还1900", "工资7900", said)
    assert talk.facts.items() >= facts.items()
    assert "ask.conduct.story" not in talk.keys


def test_what_was_made_last_month_is_the_income_that_was_asked_for():
    assert talked("Citic card 41000, 67 days late, minimum 2050", "last month I made 7600", lang="en").facts["income"] == "7600"


@pytest.mark.parametrize(("said", "key"), [
    ("by 20 december meituan is late how many days", "figure.how_late"), ("身上统共800 这月还差几个", "figure.at_hand"), ("if the industrial card lets off 2000 i owe", "figure.sum"),
    ("问过客服 真能减 已经减了700 那现在总的欠多少", "figure.sum"),
])  # fmt: skip
def test_a_figure_asked_for_changes_nothing_that_was_told(said, key):
    lang = "en" if said.isascii() else "zh"
    talk = talked(*OWES[lang], lang=lang)
    before = {name: value for name, value in talk.facts.items() if name.startswith("debts[")}
    talk.say(said)
    assert talk.keys[0] == key
    assert {name: value for name, value in talk.facts.items() if name.startswith("debts[")} == before


def test_so_much_a_month_behind_no_payment_missed_is_the_instalment_and_no_income():
    facts = talked("民生信用卡欠27000断了34天最低1350,抖音月付欠5400没断一个月480").facts
    assert facts["debts[1].minimum"] == "480"
    assert "income" not in facts
