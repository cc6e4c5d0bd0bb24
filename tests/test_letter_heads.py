"""Promises about the figures of a draft put right by their names, about what is put back into it, and about what is said to us and stands in no letter."""

from datetime import date

import pytest

from tests.talking import talked

CARD = {
    "zh": "帮我给平安银行写封信,信用卡欠五万六,逾期三个月,公司裁员没了工作,现在送外卖一个月五千,想分期每月还一千",
    "en": "Please write to CMB: I owe 56,000 on my card, three months late, I was laid off and now deliver food for 5,000 a month, I can pay 1,000 a month in instalments",
}
TWO_CAUSES = {
    "zh": "帮我给平安银行写封信,信用卡欠五万六,逾期三个月,公司拖欠工资,老婆也生病了,想分期每月还一千",
    "en": "Please write to CMB: I owe 56,000 on my card, three months late, my wages are unpaid and my wife is ill, I can pay 1,000 a month in instalments",
}


def lines(talk) -> list[str]:
    return [line["text"] for line in talk.facts["letter.account"]]


@pytest.mark.parametrize(
    ("lang", "said", "slot", "value", "line"),
    [
        ("zh", "不对,是欠五万八", "debts[0].owed", "58000", "一个月五千"),
        ("zh", "没有五万六,只有五万三", "debts[0].owed", "53000", "一个月五千"),
        ("zh", "逾期是100天,不是三个月", "debts[0].overdue_days", 100, "一个月五千"),
        ("zh", "不对,一个月收入四千", "income", "4000", "一个月四千"),
        ("zh", "工资现在是四千五了", "income", "4500", "一个月4,500"),
        ("zh", "不对,每月还800", "letter.monthly", "800", "一个月五千"),
        ("en", "sorry, I owe 58,000", "debts[0].owed", "58000", "for 5,000 a month"),
        ("en", "I owe 53,000, not 56,000", "debts[0].owed", "53000", "for 5,000 a month"),
        ("en", "my income is wrong, it's 4,500", "income", "4500", "for 4,500 a month"),
        ("en", "make it 800 a month", "letter.monthly", "800", "for 5,000 a month"),
    ],
)
def test_a_figure_put_right_by_its_name_changes_the_head_and_the_line_that_told_it(lang, said, slot, value, line):
    talk = talked(CARD[lang], said, lang=lang)
    assert talk.facts[slot] == value
    assert line in lines(talk)[0]


@pytest.mark.parametrize(("lang", "said"), [("zh", "不对,5万8"), ("en", "no, 58,000")])
def test_a_bare_figure_that_may_be_several_is_asked_about(lang, said):
    talk = talked(CARD[lang], said, lang=lang)
    assert talk.keys[0] == "asked.letter_which_figure"
    assert talk.facts["debts[0].owed"] == "56000"


@pytest.mark.parametrize(("lang", "out", "back"), [("zh", "拖欠工资这个不想让银行知道", "算了,还是写拖欠工资"), ("zh", "别让他们知道我老婆生病", "等等,刚才那句留着"), ("en", "I don't want the bank to know about the wages", "ok put the wages back"), ("en", "the bank needn't know that my wife is ill", "no wait, keep it")])
def test_one_cause_is_struck_out_and_put_back(lang, out, back):
    struck = talked(TWO_CAUSES[lang], out, lang=lang)
    assert len(lines(struck)) == 1
    assert lines(struck) != lines(talked(TWO_CAUSES[lang], lang=lang))
    struck.say(back)
    assert lines(struck) == lines(talked(TWO_CAUSES[lang], lang=lang))


@pytest.mark.parametrize(("lang", "said"), [("zh", "去掉老婆?算了别去了"), ("en", "remove my wife? no wait leave it")])
def test_what_is_taken_back_at_once_changes_nothing(lang, said):
    assert lines(talked(TWO_CAUSES[lang], said, lang=lang)) == lines(talked(TWO_CAUSES[lang], lang=lang))


@pytest.mark.parametrize(("lang", "said", "key"), [("zh", "把我的名字写上,我叫王小明", "asked.letter_blanks"), ("zh", "写好给我", "common.approve_first"), ("zh", "等等", None), ("en", "put my name in, I'm Wang Xiaoming", "asked.letter_blanks"), ("en", "give me the finished letter", "common.approve_first"), ("en", "hold on", None)])
def test_what_is_said_to_us_is_no_line(lang, said, key):
    talk = talked(CARD[lang], said, lang=lang)
    assert key in (None, talk.keys[0])
    assert lines(talk) == lines(talked(CARD[lang], lang=lang))


def test_of_several_visits_one_is_struck_out_by_its_day():
    told = "Write a complaint: Merchants Union's collectors called my dad on Nov 3, called my office on Nov 10 and came to my door on Nov 12"
    assert [line["days"] for line in talked(told, "hold on, take the office one out", lang="en").facts["letter.account"]] == [["2026-11-03"], ["2026-11-12"]]


@pytest.mark.parametrize(("lang", "told", "said", "left"), [("zh", "写封信给中国银行要结清证明,房贷还清了,9月和10月各还了4200", "10月的不用写了", "9月还了4200"), ("en", "Write to Bank of China for a settlement confirmation, my mortgage is paid off, I paid 4,200 in September and 4,200 in October", "drop the October one", "4,200 in September")])
def test_one_of_two_months_goes_alone(lang, told, said, left):
    assert lines(talked(told, said, lang=lang))[0].endswith(left)


def test_of_two_whole_days_both_are_told_and_one_is_struck_out_and_put_back():
    talk = talked("别让催收再打给我同事了,帮我写一封给拍拍贷", "11月5号、11月9号都打了,说我欠钱不还")
    assert [line["days"] for line in talk.facts["letter.account"]] == [["2026-11-05", "2026-11-09"]]
    talk.say("5号那个划掉")
    assert [(line["days"], line["text"]) for line in talk.facts["letter.account"]] == [(["2026-11-09"], "11月9号都打了,说我欠钱不还")]
    talk.say("等下,还是留着")
    assert [line["days"] for line in talk.facts["letter.account"]] == [["2026-11-05", "2026-11-09"]]


def test_what_the_contract_does_not_say_is_a_line_and_no_refusal():
    talk = talked("分期乐老是乱收服务费,我要他们退", "借8000,到手7200,12期每期还780", "这服务费合同上没写")
    assert "这服务费合同上没写" in [line["text"] for line in talk.facts["letter.account"]]


def test_the_day_before_a_part_of_the_day_is_no_hour():
    talk = talked("a Youqianhua collector insulted me, write a complaint", "November 8 in the evening, he said he'd post it to my friends", lang="en")
    assert (talk.facts["letter.account"][-1]["days"], talk.facts["letter.account"][-1]["at"]) == (["2026-11-08"], [])
    talk.say("it was November 9, not 8")
    assert (talk.facts["letter.account"][-1]["days"], talk.facts["letter.account"][-1]["at"]) == (["2026-11-09"], [])


def test_a_whole_day_for_a_day_leaves_no_second_month():
    talk = talked("有钱花的催收加我微信骂我,要写投诉", "11月8号晚上,骂得很难听,还说要发朋友圈", "是11月9号,不是8号")
    assert talk.facts["letter.account"][-1]["text"].count("11月") == 1
    assert talk.facts["letter.account"][-1]["days"] == ["2026-11-09"]


def test_to_whom_of_two_is_asked_and_is_no_line():
    talk = talked("建行征信上给我报了一笔逾期,我明明按时还的,写个异议", "发给建行还是人民银行")
    assert talk.keys[0] == "letter.send.dispute"
    assert len(talk.facts["letter.account"]) == 1


def test_the_wish_for_a_letter_stands_in_none_of_its_lines():
    zh = talked("给招联消费金融写信,利息费用超过24%的部分让他们退,借2万到手18500,12期每期2050")
    assert [line["text"] for line in zh.session.facts["letter.account"]] == ["借2万到手18500,12期每期2050"]
    en = talked("letter to Zhaolian to refund charges above 24%: borrowed 20,000, got 18,500, 12 payments of 2,050", lang="en")
    assert not en.session.facts.get("letter.asks")
    assert "letter.account" not in talked("letter telling Mashang to stop calling my colleagues", lang="en").session.facts


def test_a_night_that_is_told_stands_before_its_line_in_english_too():
    talk = talked("write a complaint: Home Credit's collector called at 11 pm last night, swore at me and called my mother", lang="en", today=date(2026, 11, 24))
    assert talk.session.facts["letter.account"][0]["days"] == ["2026-11-23"]
    assert "23 Nov 2026, 23:00: Home Credit's collector called, swore at me" in talk.text


def test_a_letter_names_no_rule_for_what_its_story_only_sounds_like():
    talk = talked("letter telling Mashang to stop calling my colleagues", "I was laid off in October and deliver food now", lang="en", today=date(2026, 11, 24))
    assert "This touches" not in talk.text
    assert "This touches" in talked("write a complaint: Home Credit's collector called at 11 pm last night, swore at me and called my mother", lang="en", today=date(2026, 11, 24)).text
