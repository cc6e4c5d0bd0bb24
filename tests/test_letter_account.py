"""What happened and why, as a letter takes it from a person's words."""

import pytest

from dialogs.letters.account import account
from tests.talking import TODAY, Talker, talked
from tests.test_letter import said


@pytest.mark.parametrize(("lang", "wish", "cause"), [("zh", "给建行写分期申请因为老公住院", "困难原因:老公住院。"), ("en", "write to CCB asking for instalments because I was in hospital", "The cause: I was in hospital.")])
def test_the_cause_is_what_stands_behind_because(lang, wish, cause):
    first = {"zh": "建行信用卡欠1万8逾期40天,收入6000,开销4500", "en": "CCB card 18,000, 40 days overdue, income 6000, spending 4500"}[lang]
    assert cause in said(first, wish, "900", lang=lang).text


@pytest.mark.parametrize(
    ("wish", "lines", "asks"),
    [
        ("给马上消费金融写封信,求他们把罚息和违约金减一点", [], ["请贵机构把罚息和违约金减一点"]),
        ("能不能弄个函给催收,别再打我单位电话了", [], ["请不要再打我单位电话"]),
        ("我要举报他们骚扰我同事,你拟一份", ["他们骚扰我同事"], []),
        ("写给银行:我妈住院花光了积蓄", ["我妈住院花光了积蓄"], []),
        ("draft something to CMB asking them to knock off the late fees", [], []),
        ("I want to ask CMB for three months' breathing space, in writing", [], []),
        ("there's a loan on my credit report that isn't mine, write the objection", ["there's a loan on my credit report that isn't mine"], []),
        ("can you put together a note to CMB that I was laid off in October", ["I was laid off in October"], []),
    ],
)
def test_the_wish_for_a_letter_is_no_line_of_it(wish, lines, asks):
    told, wanted = account(wish, TODAY)
    assert [line["text"] for line in told] == lines
    assert wanted == asks


def test_an_english_line_keeps_its_clock_time_and_ends_where_the_next_day_begins():
    told, _ = account("write a complaint to CMB: on 14 November at 8:30 pm two men came to my door; on 16 November they called 23 times", TODAY)
    assert [(line["days"], line["at"]) for line in told] == [(["2026-11-14"], ["20:30"]), (["2026-11-16"], [])]


@pytest.mark.parametrize(("lang", "wish", "monthly"), [("zh", "发邮件给招行,说我想每个月还800", "800"), ("en", "write to CMB that I can only manage 900 a month", "900")])
def test_the_sum_offered_in_a_letter_is_not_the_least_that_is_due(lang, wish, monthly):
    talk = Talker(lang)
    talk.say("招行信用卡欠3万2逾期25天,收入7800,开销4200" if lang == "zh" else "I owe 32,000 on a China Merchants Bank card, 25 days overdue, I earn 7800 and spend 4200")
    talk.say(wish)
    assert talk.facts["letter.monthly"] == monthly
    assert "debts[0].minimum" not in talk.facts


@pytest.mark.parametrize(("lang", "owes", "wish"), [
    ("zh", "招行信用卡欠3万2逾期25天,收入7800,开销4200", "给招行写信申请分期,我9月被裁员,还没找到工作"),
    ("en", "I owe 32,000 on a China Merchants Bank card, 25 days overdue, I earn 7800 and spend 4200", "write a letter to CMB for instalments, I was laid off in September and have not found work yet"),
])  # fmt: skip
def test_a_letter_of_lost_work_does_not_name_the_wage_of_before(lang, owes, wish):
    talk = Talker(lang)
    talk.say(owes)
    talk.say(wish)
    assert talk.facts["reason"] == "job_loss"
    assert "income" not in talk.facts
    assert talk.session.asked == "income"


@pytest.mark.parametrize(
    ("lang", "told", "wish", "line"),
    [
        ("zh", "借呗1万8逾期45天,催收昨天给我妈打了五个电话,半夜11点还打", "写投诉信", "1. 催收2026年11月23日给我妈打了五个电话,半夜11点还打"),
        ("en", "Jiebei, 18,000, 45 days overdue; the collector called my mother five times yesterday and at 11 pm", "write a complaint about the collectors", "five times 23 Nov 2026 and at 11 pm"),
    ],
)
def test_an_hour_is_of_the_deed_it_is_told_of_and_a_debt_stands_in_no_line_of_what_happened(lang, told, wish, line):
    text = talked(told, wish, lang=lang).text
    assert line in text
    assert "45 days overdue;" not in text
    assert "逾期45天,催收" not in text
