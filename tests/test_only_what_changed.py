"""A fact told after an answer that fills a screen brings only the lines that it changes, and a way to see the whole."""

import pytest

from tests.talking import talked

LATE = ("招行信用卡欠3万逾期40天", "月入6000", "开销4000", "没催过", "生病住院了")
LATE_EN = ("CMB card 30000, 40 days late", "i earn 6000", "spend 4000", "nobody has called", "i was ill")
SHORT = ("我要还款计划", "招行信用卡欠3万,年化18%,逾期40天,最低还1500;微粒贷欠2万,年化14%,没逾期,每月1900", "月入6000,开销4000")
SHORT_EN = ("make me a plan", "CMB card 30000 at 18%, 40 days late, minimum 1500; weilidai 20000 at 14%, not late, 1900 a month", "income 6000, expenses 4000")


@pytest.mark.parametrize(
    ("lang", "talk", "told", "key", "tells", "leaves_out"),
    [
        ("zh", LATE, "收入其实是6500", "triage.catch_up", "能剩 2,500元", "先做什么"),
        ("en", LATE_EN, "actually i earn 6500", "triage.catch_up", "¥2,500", "Do not borrow"),
        ("zh", SHORT, "招行最低是1200", "plan.short", "还差 1,100元", "先看一个月的钱"),
        ("en", SHORT_EN, "cmb minimum is 1200", "plan.short", "¥1,100", "First, the money of a month"),
    ],
)
def test_of_what_was_said_only_the_lines_that_changed_are_said(lang, talk, told, key, tells, leaves_out):
    talker = talked(*talk, lang=lang)
    whole = talker.last[0].text
    talker.say(told)
    short = next(message for message in talker.last if message.key == key)
    assert tells in short.text
    assert leaves_out not in short.text
    assert len(short.text) < 400 * (1 + (lang == "en"))
    talker.say("看全部" if lang == "zh" else "show all")
    assert tells in talker.text
    assert len(talker.text) > len(short.text)
    assert whole


@pytest.mark.parametrize(
    ("lang", "talk", "told"),
    [("zh", LATE, "招行年化18%"), ("zh", LATE, "手里有2000现金"), ("en", LATE_EN, "the card's rate is 18%"), ("en", LATE_EN, "I have 2000 in cash")],
)
def test_a_fact_that_changes_nothing_does_not_bring_the_whole_again(lang, talk, told):
    talker = talked(*talk, lang=lang)
    talker.say(told)
    assert talker.keys == ["common.heard", "common.unchanged"]
    assert talker.last[-1].buttons[0].action.endswith("move:whole")


def test_of_a_letter_the_line_that_was_put_right_is_shown_and_the_whole_on_a_word():
    talker = talked("招行信用卡欠3万逾期40天,最低1500", "写一封分期的申请", "因为3月裁员没了工作", "月入6000,开销4000", "1500")
    assert "签名" in talker.text
    talker.say("逾期改成45天")
    assert "已逾期 45 天" in talker.text
    assert "签名" not in talker.text
    talker.say("看全文")
    assert "签名" in talker.text
    assert talker.facts.get("letter.approved") is None


def test_a_changed_item_stands_under_the_head_of_its_list():
    talker = talked(*SHORT)
    talker.say("房租涨了300")
    assert "分头去谈" in talker.text
    assert "2. 微粒贷,现在每月 1,900元:" in talker.text


def test_a_source_of_a_line_that_is_not_said_is_not_listed():
    talker = talked(*LATE)
    talker.say("收入其实是6500")
    assert talker.text.count("①") == 2
    assert "②" not in talker.text


def test_one_more_debt_is_none_of_those_that_are_known():
    talker = talked(*SHORT)
    talker.say("还欠美团3000,每月300")
    assert talker.facts["debts[0].minimum"] == "1500"
    assert (talker.facts["debts[2].owed"], talker.facts["debts[2].minimum"]) == ("3000", "300")


@pytest.mark.parametrize("told", ["月入4200,开销3200", "收入4200 必要开销3200"])
def test_income_and_spending_told_to_a_draft_are_both_taken_in(told):
    talker = talked("招行信用卡欠4万8,逾期65天,最低2300", "给招行写个分期申请", "店关了,生意亏了", "每月还900")
    assert talker.last[0].key == "letter.draft"
    talker.say(told)
    assert (talker.facts["income"], talker.facts["essentials"]) == ("4200", "3200")
    assert "3,200元" in talker.text


def test_what_to_write_is_asked_and_is_no_line_of_the_letter():
    talker = talked("招行信用卡欠4万8,逾期65天", "月入4200", "开销3200", "投诉信写些什么呀,你给我写一个")
    assert talker.facts["letter.kind"] == "complaint"
    assert not talker.facts.get("letter.account")
