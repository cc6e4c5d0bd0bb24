"""Whether a lender would agree is not known before it is asked: what a yes would change is told and nothing kept; what is supposed makes the plan anew."""

import pytest

from tests.talking import talked

PAYS = {
    "zh": ("招行信用卡欠3万,利率18%,最低900,花呗8000利率15%每月900,都没逾期,工资7000,必要开销3500", "做个还款计划", "0"),
    "en": ("I owe CMB 30,000 on a card at 18%, minimum 900, and Huabei 8,000 at 15%, 900 a month, nothing late, I earn 7,000 and spend 3,500", "make a plan", "0"),
}
SHORT = {
    "zh": ("招行信用卡欠5万,利率18%,最低2500,逾期40天,网贷2万利率24%每月1500,工资4500,必要开销2600", "做个还款计划"),
    "en": ("I owe CMB 50,000 on a card at 18%, minimum 2,500, 40 days late, and an online loan 20,000 at 24%, 1,500 a month, I earn 4,500 and spend 2,600", "make a plan"),
}


def asked(said, told=PAYS):
    lang = "en" if said.isascii() else "zh"
    return talked(*told[lang], said, lang=lang)


@pytest.mark.parametrize(
    ("said", "told", "shown"),
    [
        ("招行愿不愿意等我两个月", PAYS, "每月先少付 900元"),
        ("花呗会给我缓三个月吗", PAYS, "利息照算的话一个月约 100元"),
        ("能让招行把年化降到12%吗", PAYS, "利息和费用"),
        ("招行会免罚息吗", PAYS, "眼下没有罚息"),
        ("招行能给我分60期吗", SHORT, "还差 433.34元"),
        ("网贷能给我延期半年吗", SHORT, "还差 600元"),
        ("would CMB wait two months", PAYS, "¥900 less"),
        ("could Huabei pause for a quarter of a year, say 3 months", PAYS, "¥900 less"),
        ("can I get CMB to cut its rate to 12%", PAYS, "saved"),
        ("will they let me pay CMB over 60 months", SHORT, "¥433.34 is still missing"),
    ],
)
def test_what_a_yes_would_change_is_told_and_not_kept(said, told, shown):
    talk = asked(said, told)
    assert talk.keys[0] == "figure.would_they"
    assert shown in talk.text
    assert not any(".offer_" in name or name.startswith("what_if.") for name in talk.facts)
    assert talk.facts.get("debts[0].rate", {}).get("value") == "0.18"


@pytest.mark.parametrize("said", ["招行驳回了我的分期申请", "CMB turned down my request", "what if CMB refuses to give me instalments"])
def test_after_a_no_there_is_a_next_step(said):
    assert asked(said).keys[0] == "answer.repay_refused"


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("招行给我分60期呢", {"debts[0].offer_kind": "instalments", "debts[0].offer_count": 60}),
        ("要是招行让我先停两个月", {"debts[0].offer_kind": "extension", "debts[0].offer_count": 2}),
        ("如果两家都肯延期半年", {"debts[0].offer_kind": "extension", "debts[1].offer_kind": "extension"}),
        ("花呗说可以展期到明年6月", {"debts[1].offer_kind": "extension", "debts[1].offer_count": 7}),
        ("if CMB let me stop for two months", {"debts[0].offer_kind": "extension", "debts[0].offer_count": 2}),
        ("what if Huabei took 1,000 off", {"debts[1].offer_kind": "waiver", "debts[1].offer_waived": "1000"}),
        ("suppose Huabei agrees to 6,800 in full settlement", {"debts[1].offer_kind": "settlement", "debts[1].owed": "8000"}),
        ("if both gave me half a year", {"debts[0].offer_count": 6, "debts[1].offer_count": 6}),
    ],
)
def test_an_offer_that_is_supposed_or_told_makes_the_plan_anew(said, facts):
    talk = asked(said)
    assert {name: talk.facts.get(name) for name in facts} == facts
    assert "plan.ready" in talk.keys


@pytest.mark.parametrize("said", ["招行会不会起诉我", "will Huabei call my family", "would paying CMB off early be worth it", "我能不能每月只还招行500"])
def test_what_is_feared_or_done_oneself_is_asked_of_no_lender(said):
    assert "figure.would_they" not in asked(said).keys
