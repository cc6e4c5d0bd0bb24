"""Debts told over several messages: the same one again, or another."""

from datetime import date

from dialogs.told.filing import filed, items
from dialogs.understanding.labels.labels import labelled

TODAY = date(2026, 11, 24)


def told(known, text, asked=None):
    return {**known, **filed(known, labelled(text, TODAY), asked)}


def test_two_debts_of_one_message_are_two():
    found = items(told({}, "网贷欠4万2,信用卡欠1万8"))
    assert [item["owed"] for item in found.values()] == ["42000", "18000"]


def test_a_lender_named_again_is_the_same_debt():
    known = told({}, "借呗欠3万,信用卡1万8")
    assert items(told(known, "借呗逾期40天了"))[0]["overdue_days"] == 40
    assert len(items(told(known, "借呗欠3万5"))) == 2


def test_another_lender_is_another_debt():
    known = told({}, "借呗欠3万")
    assert [item["lender"] for item in items(told(known, "微粒贷还欠8千")).values()] == ["借呗", "微粒贷"]


def test_a_sum_without_a_name_is_the_debt_under_discussion():
    known = told({}, "借呗欠3万,信用卡1万8")
    assert items(told(known, "欠2万", asked="debts[0].owed"))[0]["owed"] == "20000"


def test_the_one_nameless_debt_takes_the_name_told_later():
    known = told({}, "欠了3万,逾期40天")
    named = items(told(known, "是借呗的"))
    assert len(named) == 1
    assert named[0]["lender"] == "借呗"


def test_income_and_spending_are_the_persons_own():
    assert told({}, "月收入6千,房租1500") == {"income": "6000", "spending.rent": "1500"}


def test_of_a_range_the_careful_end_is_kept():
    assert told({}, "月收入三四千")["income"] == "3000"


def test_a_correction_of_the_nameless_debt_leaves_the_named_one_alone():
    known = told({}, "借呗欠3万,网贷两家一共4万2")
    found = items(told(known, "网贷是3万8"))
    assert (found[0]["owed"], found[1]["owed"]) == ("30000", "38000")


def test_a_new_sum_overwrites_no_named_debt_of_its_kind():
    known = told({}, "我借呗欠3万,微粒贷2万")
    found = items(told(known, "网贷还有8千"))
    assert [item["owed"] for item in found.values()] == ["30000", "20000", "8000"]


def test_days_overdue_join_the_one_debt_of_their_kind():
    known = told({}, "招行信用卡欠2万")
    assert items(told(known, "信用卡逾期40天"))[0]["overdue_days"] == 40


def test_names_behind_a_total_share_it_until_one_is_told_alone():
    known = told({}, "一共12万,招行、建行、花呗都有")
    assert items(known) == {0: {"lender": "招行、建行、花呗", "owed": "120000", "count": 3}}
    found = items(told(known, "招行5万逾期40天"))
    assert (found[0]["lender"], found[0]["owed"], found[0]["count"]) == ("建行、花呗", "70000", 2)
    assert (found[1]["lender"], found[1]["owed"], found[1]["overdue_days"]) == ("招商银行", "50000", 40)
    assert "overdue_days" not in found[0]


def test_all_of_a_group_told_at_once_add_up_to_its_sum():
    found = items(told(told({}, "一共12万,招行、建行、花呗都有"), "招行5万,建行5万,花呗2万"))
    assert sorted((item["lender"], item["owed"]) for item in found.values()) == [("建设银行", "50000"), ("招商银行", "50000"), ("花呗", "20000")]


def test_a_group_is_as_late_as_the_oldest_of_it():
    known = told(told({}, "花呗借呗一共2万"), "借呗逾期20天")
    assert items(told(known, "花呗逾期9天"))[0]["overdue_days"] == 20
