"""Promises about a credit record: the day it ends, what the closed repair covered, and what a dispute is for."""

from datetime import date

import pytest

from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.talk import Asked, Outcome
from dialogs.understanding.records import read_record
from tests.talking import Talker, talked

TODAY = date(2026, 11, 27)


def ends(**facts):
    result, _ = run(DIALOGS["credit"], {f"record.{name}": value for name, value in facts.items()}, TODAY)
    return result


@pytest.mark.parametrize(
    ("paid", "gone"),
    [
        # 征信业管理条例 art. 16: five years from the end of the bad event; counted by hand
        ("2024-05-20", date(2029, 5, 20)),
        ("2024-02-29", date(2029, 2, 28)),
        ("2026-11-27", date(2031, 11, 27)),
        ("2019-09-01", date(2024, 9, 1)),
    ],
)
def test_a_record_ends_five_years_after_pay_off(paid, gone):
    found = ends(state="paid_off", paid_on=paid, began_on="2018-01-01")
    assert isinstance(found, Outcome)
    assert found.numbers["removal_on"] == gone


@pytest.mark.parametrize(
    ("began", "paid", "amount", "covered"),
    [
        # CRED-012: overdue from 2020-01-01 to 2025-12-31, at most 10,000 yuan each, paid off by 2026-03-31
        ("2020-01-01", "2026-03-31", "10000", "yes"),
        ("2025-12-31", "2026-03-31", "10000.01", "no"),
        ("2019-12-31", "2026-03-31", "500", "no"),
        ("2026-01-01", "2026-03-31", "500", "no"),
        ("2023-04-01", "2026-04-01", "500", "no"),
        ("2023-04-01", "2024-04-01", None, "maybe"),
        (None, "2024-04-01", "500", "maybe"),
        ("2019-04-01", "2019-12-31", "500", "no"),
    ],
)
def test_the_one_time_repair_covered_what_its_rule_says(began, paid, amount, covered):
    assert ends(state="paid_off", began_on=began, paid_on=paid, amount=amount).numbers["repair_covered"] == covered


def test_what_cannot_matter_is_not_asked():
    assert isinstance(ends(state="paid_off", paid_on="2026-06-01"), Outcome)
    found = ends(state="paid_off", paid_on="2025-06-01")
    assert isinstance(found, Outcome)
    assert found.refine.name == "record.began_on"


def test_arrears_that_begin_after_they_ended_are_asked_about():
    found = ends(state="paid_off", paid_on="2025-06-01", began_on="2025-07-01")
    assert isinstance(found, Asked)
    assert found.why
    assert found.why.key == "credit.doubt.order"


def test_while_it_is_owed_the_years_have_not_begun():
    found = ends(state="owed", began_on="2015-01-01")
    assert isinstance(found, Outcome)
    assert "removal_on" not in found.numbers
    assert found.numbers["removal_on_if_paid_today"] == date(2031, 11, 27)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("征信上有笔逾期,2023年3月逾期,2024年5月20日还清的", {"state": "paid_off", "began_on": "2023-03-01", "paid_on": "2024-05-20"}),
        ("信用报告那笔2024年5月还清的,什么时候没", {"state": "paid_off", "paid_on": "2024-05-31"}),
        ("征信上有一笔不是我借的", {"state": "wrong", "mistake": "not_mine"}),
        ("信用报告早结清了还显示逾期", {"state": "wrong", "mistake": "paid"}),
        ("my credit report shows arrears I paid off on 3 May 2024", {"state": "paid_off", "paid_on": "2024-05-03"}),
        ("2023年8月开始逾期6000块,2024年9月还清,赶得上一次性修复不", {"state": "paid_off", "began_on": "2023-08-01", "paid_on": "2024-09-30", "amount": "6000"}),
        # a month without its year is the first behind the day of the arrears; 今年8月 names it
        ("2024年5月逾期7000,11月还清,一次性修复能不能盖住", {"state": "paid_off", "began_on": "2024-05-01", "paid_on": "2024-11-30", "amount": "7000"}),
        ("招行信用卡去年3月开始逾期,今年8月还清了,征信什么时候恢复", {"state": "paid_off", "began_on": "2025-03-01", "paid_on": "2026-08-31"}),
        ("My card went overdue in March last year and I paid it all off this August. When is my credit record clean?", {"state": "paid_off", "began_on": "2025-03-01", "paid_on": "2026-08-31"}),
        ("借呗逾期的,今年6月结清,还得等几年", {"state": "paid_off", "paid_on": "2026-06-30"}),
        ("it's four years since I paid, is it nearly gone", {"state": "paid_off", "paid_on": "2022-11-28"}),
        # a year alone is no day: which month is asked
        ("我那张卡去年还清了,征信什么时候没有记录", {"state": "paid_off"}),
        ("征信上写我逾期90天,其实就晚了9天", {"state": "wrong", "mistake": "figures"}),
        ("I paid long ago but my report still says overdue", {"state": "wrong", "mistake": "paid"}),
        ("I paid on time this year, my record is fine", {}),
        ("借呗逾期95天,欠3万", {}),
        ("明年5月还清的话征信什么时候干净", {}),
        ("征信报告怎么查", {}),
    ],
)
def test_a_message_tells_of_a_record_or_does_not(text, facts):
    assert read_record(text, TODAY) == {f"record.{name}": value for name, value in facts.items()}


@pytest.mark.parametrize("said", [
    "征信上有笔不是我借的,11月10号他们收到我的异议了,最晚哪天答复", "我提了征信异议,11月10号受理的,多久给答复",
    "a loan I never took is on my report, I filed a dispute on the 5th, they got it on 10 November. when must they answer", "I disputed it, the receipt says 10 November",
])
def test_a_dispute_is_answered_within_twenty_days_of_its_receipt(said):
    told = read_record(said, TODAY)
    assert told["record.disputed_on"] == "2026-11-10"
    assert ends(state="wrong", disputed_on="2026-11-10").numbers["dispute_deadline"] == date(2026, 11, 30)  # 征信业管理条例 art. 25: 20 days from receipt


def test_the_day_of_pay_off_is_put_right_as_the_last_payment():
    assert read_record("last payment 15 March 2025", TODAY, under_way=True)["record.paid_on"] == "2025-03-15"


@pytest.mark.parametrize(("text", "facts"), [
    ("助学贷款逾期过两次,都还上了", {"record.state": "paid_off"}), ("my student loan was late twice, both are paid now", {"record.state": "paid_off"}),
    ("三年前结清的逾期现在还影响吗", {"record.state": "paid_off", "record.paid_on": "2023-11-22"}), ("does a late payment I cleared three years ago still count", {"record.state": "paid_off", "record.paid_on": "2023-11-22"}),
    ("mortgage was late once, caught up on 20 July, when does it drop off", {"record.state": "paid_off", "record.paid_on": "2026-07-20"}),
    ("车贷晚过一回,当月就补了,征信会留多久", {"record.state": "paid_off"}), ("the card is still unpaid, from what day do the five years run", {"record.state": "owed"}),
    ("信用卡逾期两个月,上个月还了2000,还欠3万", {}), ("my card is two months late, I paid 500 and still owe 8000", {}), ("花呗逾期5天,昨天还清了,借呗还欠2万", {}),
])  # fmt: skip
def test_arrears_that_are_over_are_of_the_record_and_those_that_run_are_debts(text, facts):
    assert read_record(text, date(2026, 11, 22)) == facts


@pytest.mark.parametrize(("lang", "open_", "text"), [
    ("zh", "借1万,分12期,每期还944", "去年5月逾期,今年3月2号还清的,记录哪天消"), ("en", "I borrowed 10000, 12 payments of 944", "late in May last year, paid it off on 2 March this year, when does the record go"),
])  # fmt: skip
def test_when_a_record_goes_is_answered_beside_a_price(lang, open_, text):
    talk = Talker(lang)
    talk.say(open_)
    talk.say(text)
    assert "credit.paid_off" in talk.keys
    assert talk.facts["record.paid_on"] == "2026-03-02"


@pytest.mark.parametrize(("text", "facts"), [
    ("逾期两个月,昨天还上了一期", {}), ("逾期40天,后来补上了两期", {}), ("房贷2024年3月还清的,多久能解押", {}), ("还清以后银行多久更新征信", {}),
    ("nine days late on the annual fee, paid last month", {"record.state": "paid_off", "record.paid_on": "2026-10-31"}),
    ("I've only paid interest so far, has the five-year clock started", {"record.state": "owed"}),
])  # fmt: skip
def test_a_part_that_was_paid_and_a_loan_that_is_over_tell_of_no_record(text, facts):
    assert read_record(text, date(2026, 11, 22)) == facts


@pytest.mark.parametrize(
    ("lang", "before", "said", "gone"),
    [
        ("zh", "花呗欠3万,逾期20天", "要是下个月20号还清了花呗,这记录哪天没", "2031年12月20日"),
        ("en", "I have a 4,000 card overdue since 2024", "if I settle it on 20 December, when does it drop off", "20 Dec 2031"),
    ],
)
def test_when_the_record_goes_is_told_for_a_day_on_which_it_would_be_paid(lang, before, said, gone):
    """Five years from the day it is paid off."""
    talk = talked(before, said, lang=lang, today=date(2026, 11, 24))
    assert talk.keys[0] == "answer.credit_years"
    assert gone in talk.text


def test_a_loan_on_the_report_that_was_never_taken_is_no_debt():
    talk = talked("报告上有个1万5的小贷,根本不是我办的")
    assert talk.facts["record.mistake"] == "not_mine"
    assert not any(name.startswith("debts[") for name in talk.facts)
