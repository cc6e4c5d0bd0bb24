"""What a figure is, where no word of ours names it: learned from marked messages."""

from pathlib import Path

import pytest

from bot.training import roles
from bot.training.marked import NothingMarked, of_line
from content.roles import DEBTS
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.labels.reader import by_words
from dialogs.understanding.labels.roles import FILED, told
from tests.talking import TODAY, talked

CASES = Path(__file__).with_name("cases")
KEPT = [*roles.marked(CASES / "figure_roles_kept")]
RIGHT, FOUND = 0.85, 80
"""Of what is filed so much must be right; so many of the sums that no word names must be found. Measured: 93 of 101."""


def facts(text):
    return {fact.name: fact.value for fact in labelled(text, TODAY)}


def test_of_figures_in_messages_by_other_writers_what_is_filed_is_mostly_right():
    guesses = [
        (role, wanted)
        for message in KEPT
        for place, role in told(by_words(message.words.raw, TODAY)).items()
        for token, wanted in message.roles
        if token.place == place and role in FILED
    ]
    right = sum(role == wanted for role, wanted in guesses)
    assert right >= FOUND
    assert right / len(guesses) >= RIGHT


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("我在针织厂挡车4350,花呗欠6000", {"income": "4350"}),
        ("老婆工资3500,我5200", {"income": "5200", "spouse_income": "3500"}),
        ("月收入5000,房租1000,生活1500", {"income": "5000", "spending.rent": "1000", "spending.living": "1500"}),
        ("I make 7.2k, rent 1.5k, everything else 2k", {"income": "7200", "spending.rent": "1500", "spending.other": "2000"}),
    ],
)
def test_a_sum_that_no_word_names_is_known_by_the_words_around_it(text, known):
    assert facts(text).items() >= known.items()


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("hi, I teach english, school pays 14k, rent 3,200", {"income": "14000", "spending.rent": "3200"}),
        ("parents send 1,800, i pay 600 rent", {"income": "1800", "spending.rent": "600"}),
    ],
)
def test_a_word_that_stands_for_something_else_is_overruled(text, known):
    assert facts(text) == known


@pytest.mark.parametrize(
    "text",
    ["500", "500元", "1,200", "现金600", "手里就剩800", "每月能拿出800", "跑滴滴一天流水400", "还按4500算", "催收短信非说2万4", "我记错了 是9千", "收到(2026)京0105民初6789号传票", "案号是粤0306民初12345号"],
)
def test_a_bare_figure_money_at_hand_and_what_is_turned_over_in_a_day_are_left_to_others(text):
    assert not told(by_words(text, TODAY))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("捷信那个7期没缴，一期也就389", {"debts[0].overdue_days": 181}),
        ("jiebei 12k 43 days, douyin yuefu 2,400 20 days", {"debts[0].overdue_days": 43, "debts[1].overdue_days": 20}),
        ("平安的卡欠49800，从7月末就没管过", {"debts[0].owed": "49800", "debts[0].overdue_days": 116}),
    ],
)
def test_how_long_overdue_is_known_where_no_word_names_it(text, known):
    assert facts(text).items() >= known.items()


@pytest.mark.parametrize(
    ("text", "income"),
    [
        ("我在工地支模板一天320,一个月干22天,借呗欠2万逾期45天", "7040"),
        ("welder, 400 a day, about 20 days a month when lucky", "8000"),
        ("开渣土车一天350,下雨停,上个月就出了12天,按月算4200", "4200"),
    ],
)
def test_a_wage_by_the_day_is_that_of_the_days_worked_unless_a_month_is_told(text, income):
    assert facts(text)["income"] == income


def test_a_debt_told_by_the_words_is_not_counted_twice():
    debts = {name: value for name, value in facts("向亲戚借了6万,已经还了2万,还差4万").items() if name.endswith("owed")}
    assert debts == {"debts[0].owed": "40000"}


def test_what_was_learned_is_said_back_and_can_be_put_right():
    talk = talked("在电子厂看机器4350,花呗欠6000逾期20天")
    assert "4,350" in talk.text
    talk.say("不对,收入是4530")
    assert talk.facts["income"] == "4530"


def test_each_mark_is_a_role_that_there_is():
    assert {role for message in roles.marked(CASES / roles.FOLDER) for _, role in message.roles} <= {*DEBTS.names}
    assert FILED.keys() <= {*DEBTS.names}


def test_a_role_that_there_is_not_is_named_with_its_line(tmp_path):
    (tmp_path / "odd.txt").write_text("欠[3000|owed]\n欠[3000|owwed]\n", encoding="utf-8")
    with pytest.raises(NothingMarked, match=r"odd.txt line 2: no such role as owwed"):
        [*roles.marked(tmp_path)]


def test_the_figures_of_a_message_keep_the_place_that_they_have_without_marks():
    line = of_line("借呗欠[8千7|owed]逾期[40天|days],工资[6500|income]")
    assert line.text == "借呗欠8千7逾期40天,工资6500"
    assert [(line.text[start:end], role) for start, end, role in line.spans] == [("8千7", "owed"), ("40天", "days"), ("6500", "income")]


def test_what_no_word_names_puts_nothing_right_that_was_told():
    talk = talked("我在针织厂挡车一个月4300,借呗欠2万1逾期40天", "我能每个月拿1500出来,先还哪个")
    assert talk.facts["income"] == "4300"
    talk.say("他们电话里要我先弄9000来")
    assert [name for name in talk.facts if name.endswith(".owed")] == ["debts[0].owed"]
