"""What is denied, or asked in general, is no fact of the person."""

import pytest

from dialogs.understanding.labels.labels import labelled
from tests.talking import TODAY, Talker


@pytest.mark.parametrize("said", [
    "没有借新还旧", "我没有以贷养贷", "从来没赌博", "没搞过以卡养卡", "我从不超前消费", "不是因为赌博",
    "I don't borrow to repay", "I never gamble", "I'm not borrowing to pay it",
])  # fmt: skip
def test_what_is_denied_is_no_reason(said):
    assert not {fact.slot for fact in labelled(said, TODAY)} & {"reason", "borrowing_to_repay"}


@pytest.mark.parametrize(("said", "slot"), [
    ("被骗后借新还旧", "borrowing_to_repay"), ("没有钱还只能借新还旧", "reason"), ("没工作,以贷养贷", "borrowing_to_repay"), ("I borrow to repay", "borrowing_to_repay"),
])  # fmt: skip
def test_what_is_told_beside_a_denial_still_is(said, slot):
    assert slot in {fact.slot for fact in labelled(said, TODAY)}


@pytest.mark.parametrize("said", [
    "花八百块能洗掉征信吗", "交500块能停息挂账吗", "花1500可以做征信修复么", "网贷逾期滞纳金一天多少", "信用卡逾期罚息一年多少", "一次借呗逾期影响五年吗",
    "逾期一次上征信五年吗", "网贷逾期记录保留5年吗", "感冒吃了药,今天没上班,还不上借呗", "昨天请假没去上班,信用卡还不上",
])  # fmt: skip
def test_a_price_a_length_of_time_or_a_day_off_is_no_figure_of_ones_own(said):
    assert not {fact.slot for fact in labelled(said, TODAY)} & {"essentials", "income", "debts[].overdue_days", "debts[].owed"}


@pytest.mark.parametrize(("said", "slot"), [("没有工作没有收入", "income"), ("三个月没上班了,没收入", "income"), ("我每月花3000,能还多少", "essentials"), ("借呗逾期一年了会影响多久", "debts[].overdue_days")])
def test_figures_of_ones_own_still_are(said, slot):
    assert slot in {fact.slot for fact in labelled(said, TODAY)}


@pytest.mark.parametrize(("lang", "said"), [
    ("zh", "对方没打给我家人"), ("zh", "没有威胁我"), ("zh", "没有骗子"), ("zh", "没人上门,也没爆通讯录"), ("zh", "他们没骂我"), ("zh", "没遇到骗子"), ("zh", "没有起诉"), ("zh", "还没被告"), ("zh", "没收到法院传票"),
    ("en", "no threats, nobody called my family, I don't borrow to repay"), ("en", "they never threatened me"), ("en", "no scammer involved"),
    ("en", "nobody has sued me"), ("en", "I haven't been sued yet"), ("en", "no lawsuit so far"),
])  # fmt: skip
def test_what_has_not_happened_begins_no_talk_about_it(lang, said):
    talk = Talker(lang)
    talk.say(said)
    assert talk.keys == ["common.not_so"]
    assert not talk.facts


@pytest.mark.parametrize("said", ["他们威胁我", "没有人上门,但是打给我家人了", "没被骗吧?", "没钱还", "没有威胁我就打电话给我单位了"])
def test_what_has_happened_is_still_taken_in(said):
    talk = Talker("zh")
    talk.say(said)
    assert "common.not_so" not in talk.keys
