"""Whatever is sent, the reader answers, stays inside the text, and takes time in proportion to its length."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understanding.reader import read
from dialogs.understanding.show import trace

TODAY = date(2026, 11, 22)
KINDS = [None, "number", "money", "percent", "rate", "date", "duration", "count"]
PIECES = ["0", "1", "12", "2026", "3.5", "1,234", "零", "一", "二", "三五", "十", "百", "千", "万", "亿", "半", "几", "多", "点", "分", "厘", "毛", "元", "块", "%", "％", "折", "成", "个", "个点", "个月", "月", "年", "日", "号", "天", "周", "星期", "一", "到", "至", "-", "~", "/", ":", "第", "初", "底", "前", "后", "内", "以上", "左右", "不到", "至少", "日息", "月息", "年化", "上", "下", "这", "去年", "今年", "明年", "今天", "后天", "国庆", "春节", "腊月", "每月", "从", "起", "又", "分之", "负", "￥", "$", "k", "w", "M2", "，", "。", "不", "不是", "萬", "兩", "個", "１", "②", "😀", "\u200b", "\n", "the", "of", "next", "a", "half", "two", "thousand", "month", "days", "ago", "per", "cent"]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
WIDE = {code: code + 0xFEE0 for code in range(0x30, 0x3A)}


@settings(max_examples=400)
@given(text=TEXTS, kind=st.sampled_from(KINDS), asked=st.sampled_from([*KINDS, "yesno", "choice"]))
def test_reads_anything(text, kind, asked):
    values = read(text, today=TODAY, kind=kind, asked=None if kind else asked, options=("甲", "乙"))
    end = 0
    for value in values:
        assert end <= value.span[0] < value.span[1] <= len(text)
        end = value.span[1]
        value.to_json()
    assert values == read(text, today=TODAY, kind=kind, asked=None if kind else asked, options=("甲", "乙"))


@settings(max_examples=200)
@given(text=st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
def test_wide_figures_read_as_narrow_ones(text):
    narrow = read(text.replace("，", ""), today=TODAY)
    assert read(text.replace("，", "").translate(WIDE), today=TODAY) == narrow


@settings(max_examples=100)
@given(text=TEXTS)
def test_the_trace_draws_anything(text):
    assert trace(text, TODAY).count("\n") >= text.count("\n")


@settings(max_examples=200)
@given(today=st.dates(date(1, 1, 1), date(9999, 12, 31)), text=st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_any_day_may_be_today(today, text):
    read(text, today=today, kind="date")


@pytest.mark.parametrize("text", ["9" * 40, "1e30", "1" + "0" * 30 + "元", "九" * 40, "1e99", "负" * 50, "1/0", "0分之1", "九千九百九十九万亿" * 3, "99999999年99月99日"])
def test_huge_and_broken_amounts_are_survived(text):
    for kind in KINDS:
        for value in read(text, today=TODAY, kind=kind):
            value.to_json()


@pytest.mark.parametrize("unit", ["7", "三", "三万五千", "，", "1,", "我欠了三万五，每期还944，", "two thousand and a half of the ", "１", "一点", "1分之", "半", "-", "欠款三萬 "])
def test_time_grows_with_the_length_alone(unit):
    def seconds(size):
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        read(text, today=TODAY)
        return time.process_time() - start

    seconds(1000)
    assert min(seconds(20_000) for _ in range(3)) < 30 * max(seconds(2000), 0.002)
