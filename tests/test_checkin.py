"""A look once a month: the balances follow what was paid, nothing known is asked, and it stands beside the last plan."""

from datetime import date
from decimal import Decimal

import pytest

from tests.talking import Talker, talked

NEXT_MONTH = date(2026, 12, 24)
OWED = {
    "zh": ("花呗欠12000,逾期40天,信用卡欠18000,逾期2个月,工资6000,房租1500,吃饭1000", "做个还款计划"),
    "en": ("Huabei 12000 40 days overdue, card 18000 two months overdue, income 6000, rent 1500, food 1000", "make me a plan"),
}


def planned(lang="zh"):
    """Somebody with a plan, a month later."""
    talk = talked(*OWED[lang], lang=lang)
    talk.today = NEXT_MONTH
    return talk


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ("月度检查", "800", "没补齐", "没有", "没有")),
        ("zh", ("月度检查:花呗还了800,信用卡没还,别的没变化", "不是")),
        ("zh", ("这个月花呗还了800,信用卡一分没还", "不是", "老样子")),
        ("zh", ("这个月还了800,帮我做个月度检查", "花呗", "没有", "0", "没有")),
        ("en", ("monthly check-in", "paid 800", "no", "nothing", "no")),
        ("en", ("monthly check-in: I paid 800 to Huabei, nothing to the card", "no", "nothing else changed")),
    ],
)
def test_however_it_is_told_the_balances_follow_what_was_paid(lang, said):
    talk = planned(lang)
    for message in said:
        talk.say(message)
    assert talk.keys[-1] == "checkin.done", talk.text
    data = talk.last[-1].data
    assert (data["paid"], data["planned"], data["owed"]) == (800, 3500, 29200)
    assert (talk.facts["debts[0].owed"], talk.facts["debts[0].overdue_days"]) == ("11200", 70)
    assert "2,700" in talk.text  # short of the plan


def test_a_correction_reckons_from_what_it_was_before():
    talk = planned()
    talk.say("月度检查:花呗还了800,信用卡没还,没别的变化")
    talk.say("不是")
    talk.say("不对,花呗还了900")
    assert talk.facts["debts[0].owed"] == "11100"
    talk.say("信用卡也还了300")
    talk.say("没有")  # that did not make up the arrears
    assert (talk.last[-1].data["paid"], talk.last[-1].data["owed"]) == (1200, 28800)


def test_the_next_month_begins_from_the_balances_of_this_one():
    talk = planned()
    talk.say("月度检查:花呗还了800,信用卡没还,没别的变化")
    talk.say("没补齐")
    talk.today = date(2027, 1, 25)
    talk.say("这个月花呗还清了,信用卡按计划还的")
    assert talk.last[-1].asks == "checkin[1].cured"
    talk.say("补齐了")
    talk.say("没有")
    assert talk.keys[-1] == "checkin.done"
    assert talk.facts["debts[0].owed"] == "0"
    assert talk.facts["debts[1].overdue_days"] == 0
    assert Decimal(talk.facts["debts[1].owed"]) == 17640
    talk.say("做个还款计划")
    assert "花呗" not in talk.text  # what is paid off is no debt any more


@pytest.mark.parametrize(
    ("news", "name", "value"),
    [("工资降到5000了", "income", "5000"), ("房租涨了,现在每月必须花3200", "essentials", "3200"), ("收到法院传票了", "paper.kind", "summons")],
)
def test_what_is_new_is_told_in_a_sentence(news, name, value):
    talk = planned()
    talk.say("月度检查:花呗还了800,信用卡没还")
    talk.say("不是")
    assert talk.last[-1].asks == "checkin.news"
    talk.say(news)
    assert talk.facts[name] == value
    assert "checkin.done" in talk.keys


def test_a_new_debt_joins_the_others():
    talk = planned()
    talk.say("月度检查:花呗还了800,信用卡没还")
    talk.say("不是")
    talk.tap("又多了一笔欠款")
    assert "欠谁" in talk.text
    talk.say("白条欠了5000,没逾期")
    assert talk.last[-1].data["owed"] == 34200


def test_one_who_has_told_no_debts_is_asked_for_them():
    talk = Talker()
    assert talk.say("月度检查")[0].key == "checkin.no_debts"


def test_what_went_to_a_fraud_is_no_payment():
    talk = planned()
    talk.say("我刚才给他转了2000保证金")
    assert not any(name.startswith("checkin") for name in talk.facts)


def test_what_is_owed_each_month_is_no_payment():
    talk = planned()
    talk.say("花呗每月要还1100")
    assert not any(name.startswith("checkin") for name in talk.facts)


@pytest.mark.parametrize(
    ("lang", "news"),
    [("en", "nothing new"), ("en", "nothing else"), ("en", "all quiet"), ("zh", "没什么新的"), ("zh", "一切照旧"), ("zh", "没别的")],
)
def test_no_news_takes_back_no_payment(lang, news):
    plan = {"zh": ("信用卡3万年化18%最低1500,没逾期,收入8000,开销4000,做计划", "月度检查", "还了1500"), "en": ("credit card 30000 at 18% minimum 1500, not late, income 8000, spending 4000, make a plan", "monthly check-in", "I paid 1500 on the card")}
    talk = talked(*plan[lang], news, lang=lang)
    assert "checkin.done" in talk.keys
    assert talk.facts["debts[0].owed"] == "28500"
