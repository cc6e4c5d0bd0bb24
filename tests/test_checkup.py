"""Promises about the check of the last payments: how it is read, counted, and that each point can be traced."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.calculator.checkup import history, points
from dialogs.understanding.delays import read_delays
from tests.talking import talked

TODAY = date(2026, 11, 27)
DELAYS = st.lists(st.none() | st.integers(0, 400), min_size=1, max_size=36).map(tuple)


@pytest.mark.parametrize(
    ("text", "delays"),
    [
        ("都按时", (0,) * 12),
        ("我连着七个月没逾期了", (0,) * 7),
        # late so often in a year: all else was on time
        ("最近一年我晚了两回,一回6天一回20天", (*(0,) * 10, 6, 20)),
        ("in the past year I was late three times: 2 days, 15 days, 40 days", (*(0,) * 9, 2, 15, 40)),
        ("late 3 days in May and 10 in August, the rest on time", (0, 0, 0, 0, 0, 3, 0, 0, 10, 0, 0, 0)),
        ("都按时就3月晚过5天", (0, 0, 0, 5, *(0,) * 8)),
        ("从来没逾期过", (0,) * 12),
        ("always on time", (0,) * 12),
        ("0,0,3,0,0,15", (0, 0, 3, 0, 0, 15)),
        ("0 0 3 0", (0, 0, 3, 0)),
        # the twelve months up to this one: December first, March fourth
        ("3月晚了5天,其余都按时", (0, 0, 0, 5, *(0,) * 8)),
        ("March 5 days late, the rest on time", (0, 0, 0, 5, *(0,) * 8)),
        ("1月准时,2月晚三天,3月没还,4月到6月正常", (0, 3, None, 0, 0, 0)),
        ("有两个月晚了三天,其他都按时", (*(0,) * 10, 3, 3)),
        ("晚了一周,晚了两个月,其他准时", (*(0,) * 10, 7, 60)),
        # due day, day paid; what is not due yet doesn't count
        ("应还,实还\n2026-02-10,2026-02-15\n2026-01-10,2026-01-10\n2026-03-10,\n2026-12-10,", (0, 5, None)),
        ("due,paid\n2026/01/10,2026/01/12\n2026/02/10,2026/02/08", (2, 0)),
        ("2026-02-30,2026-03-01\n2026-01-10,2026-01-09", None),
        ("我不知道", None),
        ("借1万,分12期,每期还944", None),
        ("5000", None),
    ],
)
def test_delays_are_read_as_they_are_told(text, delays):
    assert read_delays(text, TODAY) == delays


@given(st.text(max_size=300))
def test_no_text_breaks_the_reading(text):
    found = read_delays(text, TODAY)
    assert found is None or all(late is None or late >= 0 for late in found)


def test_figures_of_a_year():
    told = history((0, 5, 0, 40, None, 31, 0, 0, 0, 0, 0, 0))
    assert (told.months, told.on_time, told.missed, told.longest, told.streak) == (12, 8, 1, 40, 6)
    assert told.share == Decimal(8) / 12
    assert told.trend == "better"


@pytest.mark.parametrize(("delays", "trend"), [((0, 0, 3, 12), "worse"), ((0, 0, 0, 0, 4, 0), "same"), ((0, 0, 0, 20), "worse"), ((3, 12, 3, 12), "same"), ((0, 0, 0), None), ((9, 9, 0, 0), "better")])
def test_the_trend_compares_the_latest_half_with_the_one_before(delays, trend):
    assert history(delays).trend == trend


@given(DELAYS)
def test_a_payment_on_time_never_takes_points_away(delays):
    before, after = (points(history(told), overdue_now=None, inquiries=None, utilisation=None)[0] for told in (delays, (*delays, 0)))
    assert before.points <= after.points <= after.most


@given(DELAYS, st.booleans(), st.integers(0, 40), st.decimals(0, 1, places=2))
def test_a_hundred_points_and_no_more(delays, overdue, inquiries, used):
    rows = points(history(delays), overdue_now=overdue, inquiries=inquiries, utilisation=used)
    assert sum(row.most for row in rows) == 100
    assert all(0 <= row.points <= row.most for row in rows)


def test_what_is_not_known_is_left_out():
    rows = points(None, overdue_now=False, inquiries=None, utilisation=None)
    assert [row.points for row in rows] == [None, 20, None, None]


def test_a_delay_told_in_part_is_asked_for_and_is_no_debt():
    told = talked("run a self-check of my payments please", "I was late a few days in spring and 40 days in July", lang="en")
    assert told.keys == ["common.which_months", "ask.checkup.delays"]
    told.say("July 40 days late, otherwise fine")
    assert told.session.facts["checkup.delays"] == [0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 0]
    assert not any(name.startswith("debts[") for name in told.session.facts)


@pytest.mark.parametrize(("text", "late"), [
    ("of the last 12 months I paid 10 on time, the others were 3 and 9 days late", (3, 9)), ("12期里9期准时,另外三期晚了2天、5天、11天", (2, 5, 11)),
    ("eleven of twelve payments on time, one was 6 days late", (6,)), ("ten on time, two late: 4 days and 15 days", (4, 15)),
])  # fmt: skip
def test_so_many_on_time_are_counted(text, late):
    assert read_delays(text, date(2026, 11, 22)) == (0,) * (12 - len(late)) + late


def test_what_is_asked_of_a_list_is_no_month_of_it():
    assert read_delays("1月到5月:准时,晚2天,准时,准时,晚15天,按时率多少", date(2026, 11, 22)) == (0, 2, 0, 0, 15)


def test_a_year_looked_back_on_in_a_talk_about_the_record_is_no_debt_that_is_late() -> None:
    talk = talked("征信上有条逾期,去年国庆前一天还清的", "12个月里有两次晚还,一次4天一次15天")
    assert talk.facts["record.paid_on"] == "2025-09-30"
    assert talk.facts["checkup.delays"][-2:] == [4, 15]
    assert not any(name.startswith("debts[") for name in talk.facts)


@pytest.mark.parametrize("told", ["卡额度4万,现在刷了1万8", "额度4万用了1万8", "my limit is 40,000 and 18,000 of it is used", "used 18k of a 40k limit"])
def test_a_limit_and_what_is_used_of_it_are_no_debt(told):
    lang = "en" if told.isascii() else "zh"
    facts = talked("credit check-up" if lang == "en" else "征信自查", told, lang=lang, today=TODAY).facts
    assert (facts["checkup.limit"], facts["checkup.used"]) == ("40000", "18000")
    assert not any(name.startswith("debts[") for name in facts)
