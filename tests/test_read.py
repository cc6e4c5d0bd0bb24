"""The reader understands amounts, rates, days and lengths of time as people write them."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dialogs.understanding.reader import read
from dialogs.understanding.show import trace
from dialogs.understanding.values import Choice, Count, Day, Duration, Money, Number, Percent, Rate, YesNo

TODAY = date(2026, 11, 22)
CASES = tomllib.loads((Path(__file__).parent / "cases" / "read.toml").read_text("utf-8"))
ROWS = [(kind, row) for kind, rows in CASES.items() for row in rows]


def plain(value):
    return None if value == "none" else value


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=[f"{kind}: {row['text']}" for kind, row in ROWS])
def test_says_what_is_written(kind, row):
    (value,) = read(row["text"], today=TODAY, kind=kind)
    said = value.to_json()
    wanted = {key: plain(end) for key, end in row.items() if key not in {"text", "why", "also"}}
    if kind == "date":
        wanted.setdefault("end", wanted["start"])
        wanted = {key: end.isoformat() if isinstance(end, date) else end for key, end in wanted.items()}
    assert {key: said.get(key) for key in wanted} == pytest.approx(wanted) if kind == "number" else wanted
    if "also" in row:
        assert row["also"].isoformat() in [other["start"] for other in said["also"]]


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=[f"{kind}: {row['text']}" for kind, row in ROWS])
def test_the_kind_shows_without_being_named(kind, row):
    if kind == "number" or row["text"] == "M2":
        return
    kinds = [value.kind for value in read(row["text"], today=TODAY)]
    assert kinds in ([kind], ["number"], ["money"])


def kinds(text, **asked):
    return [(type(value), text[slice(*value.span)]) for value in read(text, today=TODAY, **asked)]


def test_an_offer_is_read_piece_by_piece():
    assert kinds("借2万,分24期,每期还1050,到手19400,月费率0.6%") == [
        (Money, "2万"), (Count, "24期"), (Money, "1050"), (Money, "19400"), (Rate, "月费率0.6%"),
    ]  # fmt: skip


def test_debts_in_one_breath():
    assert kinds("花呗欠6千,两家网贷共3万8,都逾期四个多月了,工资5500,房租1200") == [
        (Money, "6千"), (Count, "两家"), (Money, "3万8"), (Duration, "四个多月"), (Money, "5500"), (Money, "1200"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["一切都好", "我一看就懂", "万一呢", "千万别信", "人在四川", "十分感谢", "统一安排", "尾号6821", "验证码 903217", "拨打96110", "13912345678", "百度一下", "客服400-036-8876", "0571-28356688打来的", "138-1234-5678催我", "call 400 820 5555"])
def test_words_and_codes_are_no_amounts(text):
    assert not [value for value in read(text, today=TODAY) if isinstance(value, Money | Number | Count)]


def test_a_month_behind_a_sum_is_not_part_of_it():
    assert kinds("借一万三个月") == [(Money, "一万"), (Duration, "三个月")]
    assert kinds("借1万12期") == [(Money, "1万"), (Count, "12期")]


def test_spans_point_into_the_words_as_they_were_sent():
    text = "欠\u200b了 ３ 萬 ５ 千 元😀，逾期兩個半月"
    (sum_, length) = read(text, today=TODAY)
    assert isinstance(sum_, Money)
    assert sum_.value == 35000
    assert text[slice(*sum_.span)] == "３ 萬 ５ 千 元"
    assert isinstance(length, Duration)
    assert text[slice(*length.span)] == "兩個半月"


@pytest.mark.parametrize(
    ("text", "asked", "kind", "amount"),
    [
        ("24", "count", Count, 24),
        ("24", "money", Money, 24),
        ("5000", "money", Money, 5000),
        ("十二", "count", Count, 12),
        ("7.2", "rate", Rate, Decimal("0.072")),
        ("百分之零点零四", "rate", Rate, Decimal("0.0004")),
        ("1分5", "rate", Rate, Decimal("0.015")),
    ],
)
def test_the_question_says_what_a_bare_number_is(text, asked, kind, amount):
    (value,) = read(text, today=TODAY, asked=asked)
    assert isinstance(value, kind)
    assert value.value == amount


def test_the_size_of_a_rate_tells_its_period():
    assert [read(text, today=TODAY, asked="rate")[0].per for text in ("0.05", "1.2", "18")] == ["day", "month", "year"]


def test_a_bare_day_was_or_is_to_come():
    (day,) = read("15", today=TODAY, asked="date")
    assert isinstance(day, Day)
    assert {day.start, *(start for start, _ in day.also)} == {date(2026, 11, 15), date(2026, 12, 15)}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("2000，不，2600", [2600]),
        ("两万，不对，一万八", [18000]),
        ("欠2万，不对我看了下合同，是2万3", [23000]),
        ("到手8000，不对，我刚查了是7600", [7600]),
        ("利息500不对，我还了3000", [500, 3000]),
        ("不是4万是6千", [6000]),
        ("5200，说错了，是2500", [2500]),
        ("3000，不是3500", [3000]),
        ("3000和3500", [3000, 3500]),
    ],
)
def test_what_is_taken_back_is_gone(text, amounts):
    assert [value.value for value in read(text, today=TODAY, asked="money")] == amounts


YES = ["嗯", "嗯嗯", "对的", "是滴", "有啊", "算是吧", "应该是", "没错", "没问题", "当然", "签了", "合同里有", "ok", "yep", "of course", "👌"]
NO = ["不是", "没呢", "木有", "还没", "好像没见过", "应该不是", "确实没有", "从来没签过", "才不是", "nope", "not yet", "i haven't"]
UNKNOWN = ["不清楚", "忘了", "想不起来了", "说不好", "没注意看", "不太确定", "可能吧", "not sure", "no idea"]


@pytest.mark.parametrize(
    ("text", "answer"), [*((text, "yes") for text in YES), *((text, "no") for text in NO), *((text, "unknown") for text in UNKNOWN)]
)
def test_yes_no_and_dont_know_in_the_ways_people_say_them(text, answer):
    (value,) = read(text, today=TODAY, asked="yesno")
    assert isinstance(value, YesNo)
    assert value.value == answer


@pytest.mark.parametrize("text", ["是吗？", "什么意思", "有没有别的办法"])
def test_a_question_back_is_no_answer(text):
    assert not [value for value in read(text, today=TODAY, asked="yesno") if isinstance(value, YesNo)]


def test_a_no_may_bring_the_right_sum():
    answer, amount = read("不对，是3600", today=TODAY, asked="yesno")
    assert isinstance(answer, YesNo)
    assert isinstance(amount, Money)
    assert (answer.value, amount.value) == ("no", 3600)


OPTIONS = ("银行信用卡", "网络借贷", "朋友借的钱")


@pytest.mark.parametrize(
    ("text", "number"),
    [("第二个", 2), ("3", 3), ("选一", 1), ("信用卡", 1), ("网贷", 2), ("朋友那个", 3), ("最后那个", 3), ("前面那个", 1), ("B", 2), ("the second", 2), ("都可以", None), ("随便", None)],
)
def test_a_choice_by_number_place_or_word(text, number):
    (value,) = read(text, today=TODAY, asked="choice", options=OPTIONS)
    assert isinstance(value, Choice)
    assert value.value == number


def test_a_vague_discount_of_points_is_no_percentage():
    assert isinstance(read("5个点", today=TODAY)[0], Percent)
    assert not read("三四十个百分点", today=TODAY, kind="percent")


def test_the_trace_draws_bars_below_the_words():
    assert trace("欠3万，15天", TODAY).splitlines() == [
        "欠3万，15天",
        "  1──  2───",
        "  1 money value=30000 currency=CNY",
        '  2 duration parts={"days": 15}',
    ]


def test_a_bonus_at_the_end_of_the_year_is_no_year():
    assert [value.kind for value in read("12月有8000年终奖", today=TODAY)] == ["date", "number"]
    assert read("2026年终奖发了3万", today=TODAY)[0].kind == "date"


@pytest.mark.parametrize(("text", "amount"), [("微粒贷1万8日息万四", 18000), ("借呗2万3月息1分", 23000), ("2万3月底还", 20000), ("1万8日还", 10000)])
def test_the_digit_behind_a_unit_belongs_to_the_sum_before_a_rate_and_to_the_day_before_a_date(text, amount):
    assert read(text, today=TODAY)[0].value == amount


@pytest.mark.parametrize(("text", "on"), [("去年国庆前一天", "2025-09-30"), ("今年五一后两天", "2026-05-03"), ("去年春节前一天", "2025-01-28")])
def test_the_days_around_a_feast_are_days(text, on):
    assert [str(value.start) for value in read(text, today=date(2026, 11, 24), kind="date")] == [on]
