"""Several changes to a plan stand side by side; what is told anew takes the place of what was told of the same thing."""

from datetime import date

import pytest

from dialogs.plans.changes_told import all_told
from tests.talking import talked

TODAY = date(2026, 11, 28)
PLAN = {
    "zh": "网贷欠5万,年化18%,每月最低1500,没逾期。月入7000,房租吃饭3500,帮我排个还款计划",
    "en": "I owe 50000 on an online loan at 18%, minimum 1500 a month, not overdue. I earn 7000, rent and food 3500. Make me a repayment plan.",
}


def told(kind, *said):
    lang = "en" if said[0].isascii() else "zh"
    known = talked(PLAN[lang], *said, lang=lang, today=TODAY).facts
    return [(int(entry["amount"]), entry.get("on", "")[:7]) for entry in all_told(known, kind)]


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        (("年前能发8000奖金", "三月份卖电动车还能再来5000"), [(8000, "2027-02"), (5000, "2027-03")]),
        (("年底有8000奖金,三月卖车能拿5000",), [(8000, "2026-12"), (5000, "2027-03")]),
        (("年前能发8000奖金", "三月份卖电动车还能再来5000", "奖金没了"), [(5000, "2027-03")]),
        (("年底有2万奖金", "年终奖改成1万5了"), [(15000, "2026-12")]),
        (("三月份讨回来工程款2万",), [(20000, "2027-03")]),
        (("bonus of 8,000 before new year", "and another 5k from selling my bike in march"), [(8000, "2027-01"), (5000, "2027-03")]),
        (("bonus of 8,000 before new year", "my bonus will only be 6000"), [(6000, "2027-01")]),
        (("一月份摩托车保险1400,过年老板给6000", "老板改成给4500了"), [(-1400, "2027-01"), (4500, "2027-02")]),
        (("insurance is 1,400 in january, then i get 6,000 for new year from my boss", "actually make that 4,500 from the boss"), [(-1400, "2027-01"), (4500, "2027-01")]),
    ],
)
def test_a_second_sum_stands_beside_the_first(said, sums):
    assert told("once", *said) == sums


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        (("过完年房租涨300", "每月多还500"), [(-300, "2027-02"), (500, "")]),
        (("每月多还500", "每月多还800"), [(800, "")]),
        (("after new year my rent goes up 300", "I can pay 500 more a month"), [(-300, "2027-01"), (500, "")]),
        (("I can pay 500 more a month", "after the spring festival my rent goes up 300", "forget the 500"), [(-300, "2027-02")]),
    ],
)
def test_so_much_more_a_month_stands_beside_dearer_rent(said, sums):
    assert told("extra", *said) == sums


@pytest.mark.parametrize(
    "said",
    [
        ("每月多还500", "过完年房租涨300", "算了,每月多还900"),
        ("I can pay 500 more a month", "after new year my rent goes up 300", "scrap that. what if i pay 900 more every month"),
        ("I can pay 500 more a month", "after new year my rent goes up 300", "ok scrap all that, what if i pay 900 more every month"),
    ],
)
def test_what_is_told_behind_a_return_to_the_plan_is_all_there_is(said):
    assert told("extra", *said) == [(900, "")]


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("what if i get laid off after the spring festival and have nothing for 2 months", "2027-02-01"),
        ("万一年后被裁了两个月没收入咋整", "2027-02-01"),
    ],
)
def test_months_without_pay_begin_when_they_are_said_to(said, begins):
    lang = "en" if said.isascii() else "zh"
    known = talked(PLAN[lang], said, lang=lang, today=TODAY).facts
    assert (known["what_if.next"], known["what_if.next_on"], known["what_if.next_for"]) == ("0", begins, 2)


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        ("二月份孩子学费要3000", [(-3000, "2027-02")]),
        ("一月份两个婚礼,份子钱1200", [(-1200, "2027-01")]),
        ("过年回家得花4000", [(-4000, "2027-02")]),
        ("my kid's school fees are 3000 in feb", [(-3000, "2027-02")]),
        ("i have to pay 1800 to the dentist in january", [(-1800, "2027-01")]),
        ("my landlord wants 900 extra for heating in january", [(-900, "2027-01")]),
    ],
)
def test_what_is_paid_for_once_leaves_less_for_the_debts_in_that_month(said, sums):
    assert told("once", said) == sums


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        ("my husband starts work in april, he'll bring 2500 home", [(2500, "2027-04")]),
        ("my lodger pays me 700 a month from january", [(700, "2027-01")]),
        ("baby comes in may, that's 1500 a month more from then", [(-1500, "2027-05")]),
        ("they cut my pay by 15% from january", [(-1050, "2027-01")]),
        ("四月我老公上班,能拿2500回来", [(2500, "2027-04")]),
        ("一月起降薪15%", [(-1050, "2027-01")]),
        ("少下馆子,能省400吧", [(400, "")]),
        ("三月开始我姐每月贴600", [(600, "2027-03")]),
    ],
)
def test_what_comes_or_goes_every_month_from_a_month_on(said, sums):
    assert told("extra", said) == sums


@pytest.mark.parametrize("said", ["1月到3月只能还1800,要生孩子", "I can only do 1,800 from january to march because the baby is due"])
def test_so_much_and_no_more_from_one_month_to_another(said):
    lang = "en" if said.isascii() else "zh"
    known = talked(PLAN[lang], said, lang=lang, today=TODAY).facts
    assert (known["what_if.next"], known["what_if.next_on"], known["what_if.next_for"]) == ("1800", "2027-01-01", 3)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("三家:花呗4200最低420,白条7700最低640,都按时。进6800出4300,怎么排", ("6800", "4300")),
        ("Huabei 4,200 (min 420), Baitiao 7,700 (min 640). all on time. 6,800 in, 4,300 out. whats the plan", ("6800", "4300")),
        ("欠易桥贷款6万4,年化28%,每期1900,没逾期。到手7200,过日子4900,给个计划", ("7200", "4900")),
        ("24,000 at 21% and another 11,000 at 15%, i pay 1,100 and 600 a month. wage 6,900, needs 4,400, all up to date. how do i get rid of it", ("6900", "4400")),
    ],
)
def test_what_comes_in_and_what_it_takes_to_live_are_told_in_any_short_way(said, means):
    talk = talked(said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert talk.keys[0] == "plan.ready"
    assert talk.facts["income"] == means[0]
    assert means[1] in (talk.facts.get("essentials"), talk.facts.get("spending.living"))


@pytest.mark.parametrize(
    ("said", "owed", "minimum"),
    [
        ("two cards: BOC 22,000 min 1,100 40 days late; CMBC 15,000 min 750, fine", "22000", "1100"),
        ("微粒贷2万6日息万四每月2300,没逾期", "26000", "2300"),
        ("借呗3万3每月还3050,没逾期", "33000", "3050"),
    ],
)
def test_what_is_paid_a_month_is_neither_owed_nor_a_day(said, owed, minimum):
    known = talked(said, lang="en" if said.isascii() else "zh", today=TODAY).facts
    assert (known["debts[0].owed"], known["debts[0].minimum"]) == (owed, minimum)


def test_what_is_paid_in_turn_belongs_to_each_debt():
    known = talked("24,000 at 21% and another 11,000 at 15%, i pay 1,100 and 600 a month, all up to date", lang="en", today=TODAY).facts
    assert [known[f"debts[{index}].minimum"] for index in range(2)] == ["1100", "600"]


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        (("明年二月有年终奖12000全砸进去呢",), [(12000, "2027-02")]),
        (("每月多还500", "算了500挤不出来。还按原来的,明年二月有年终奖12000全砸进去呢"), [(12000, "2027-02")]),
        (("明年二月年终奖12000全还", "年终奖先别算了 就按每月2800,多久还清"), []),
        (("500拿不出来 不算了。三月份能拿到一笔押金6000,都拿来还",), [(6000, "2027-03")]),
    ],
)
def test_a_sum_put_in_comes_on_its_day_and_one_taken_back_does_not(said, sums):
    assert told("once", *said) == sums


@pytest.mark.parametrize("said", [("每月多还500", "还是每月2800"), ("每月多还300", "那300还是别加了"), ("每月多还500", "500实在挤不出来")])
def test_so_much_more_a_month_that_is_taken_back_is_gone(said):
    assert told("extra", *said) == []


@pytest.mark.parametrize("said", [("明年三月还不上", "不会断了,三月照还。那利息一共多少"), ("下个月还不上", "下个月能还上了")])
def test_a_month_that_is_paid_after_all_is_missed_no_more(said):
    facts = talked(PLAN["zh"], *said, today=TODAY).facts
    assert not {"what_if.missed", "what_if.next"} & facts.keys()
