"""How a date goes on once it has begun: 去年|11月|15号, 本月|第二周, 今年|上半年, 上月|最后三天, 2021年|5月|底."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from content.regex import regex
from dialogs.understanding.calendar_dates import Match, quarter_number
from dialogs.understanding.day_heads import QUARTER
from dialogs.understanding.holidays import HOLIDAY, holiday_on
from dialogs.understanding.lunar import lunar_day, lunar_month
from dialogs.understanding.near_dates import DAYS
from dialogs.understanding.periods import (
    Period,
    day_of,
    month_of,
    months_of,
    nth_weekday,
    one_day,
    shifted,
    small,
    valid,
    week_of,
)

Step = Callable[[Match, Period, date], list[Period]]
N = r"(?:\d{1,3}|[一二两三四五六七八九十廿卅]{1,4})"
CONN = r" ?(?:到|至|~|-{1,2}|—{1,2}|–) ?"
_WEEK = "(?:周|星期|礼拜)"
_NOT_UNIT = r"(?![\d.,%元块万千百亿个期天年月周家张笔号日折成点分毛直共起样定次把口下])"


def _year(around: Period) -> int:
    return around.start.year if around.start else 1


def _month_in(match: Match, around: Period, _today: date) -> list[Period]:
    month = small(match[1])
    return valid([month_of(_year(around), month)]) if 1 <= month <= 12 else []


def _months_in(match: Match, around: Period, _today: date) -> list[Period]:
    first, last = small(match[1]), small(match[2])
    return valid([months_of(_year(around), first, last - first + 1, "span")]) if 1 <= first < last <= 12 else []


def _same_month(match: Match, around: Period, today: date) -> list[Period]:
    shift = match[0].count("下") - match[0].count("上")
    return valid([month_of(_year(around), today.month + shift)])


def _same_day(_match: Match, around: Period, today: date) -> list[Period]:
    return one_day(day_of(_year(around), today.month, today.day))


def _lunar_in(match: Match, around: Period, _today: date) -> list[Period]:
    month = small(match["month"])
    if not match["day"]:
        span = lunar_month(_year(around), month, doubled=bool(match["leap"]))
        return [Period(*span, "month")] if span else []
    return one_day(lunar_day(_year(around), month, small(match["day"].removeprefix("初")), doubled=bool(match["leap"])))


def _quarter_in(match: Match, around: Period, _today: date) -> list[Period]:
    number = quarter_number(match["q"] or match["q2"])
    return valid([months_of(_year(around), 3 * number - 2, 3, "quarter")]) if 1 <= number <= 4 else []


def _half_in(match: Match, around: Period, _today: date) -> list[Period]:
    return valid([months_of(_year(around), 7 if match[0].startswith("下") else 1, 6, "half")])


def _holiday_in(match: Match, around: Period, _today: date) -> list[Period]:
    return one_day(holiday_on(match[0], _year(around)))


_SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}


def _season_in(match: Match, around: Period, _today: date) -> list[Period]:
    return valid([months_of(_year(around), _SEASONS[match[0][0]], 3, "quarter")])


def _year_edge(match: Match, around: Period, _today: date) -> list[Period]:
    """年底 is December (some mean the last two months), 年初 January."""
    year = _year(around)
    if match[0][-1] in "初始头":
        return valid([months_of(year, 1, 1, "part"), months_of(year, 1, 2, "part")])
    if match[0][-1] == "中":
        return valid([months_of(year, 6, 1, "part"), months_of(year, 6, 2, "part")])
    return valid([months_of(year, 12, 1, "part"), months_of(year, 11, 2, "part")])


_MONTH_PARTS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0), "初": (1, 5), "中": (15, 15)}


def _month_edge(match: Match, around: Period, _today: date) -> list[Period]:
    """月底 is its last day (some mean the last week), 月初 its first five."""
    if around.start is None or around.end is None:
        return []
    word = match[0].removeprefix("月").removeprefix("份")
    if word in ("底", "末", "尾"):
        return [Period(around.end, around.end, "part"), Period(around.start.replace(day=25), around.end, "part")]
    first, last = _MONTH_PARTS[word]
    end = around.start.replace(day=last) if last else around.end
    main = Period(around.start.replace(day=first), end, "part")
    return [main, Period(around.start.replace(day=11), around.start.replace(day=20), "part")] if word == "中" else [main]


def _day_in(match: Match, around: Period, _today: date) -> list[Period]:
    if around.start is None:
        return []
    return one_day(day_of(around.start.year, around.start.month, small(match[1])))


def _days_in(match: Match, around: Period, _today: date) -> list[Period]:
    if around.start is None:
        return []
    days = [day_of(around.start.year, around.start.month, small(match[place])) for place in (1, 2)]
    return [Period(days[0], days[1], "span")] if days[0] and days[1] and days[0] < days[1] else []


def _nth_week(match: Match, around: Period, _today: date) -> list[Period]:
    """The week of the nth Monday, as people and parsers count the weeks of a month."""
    nth = -1 if match[1].startswith(("最", "末")) else small(match[1].removeprefix("第"))
    if not nth:
        return []
    monday = nth_weekday(around, nth, 0)
    return valid([week_of(monday)]) if monday else []


def _nth_weekday(match: Match, around: Period, _today: date) -> list[Period]:
    nth = -1 if match[1].startswith(("最", "末")) else small(match[1].removeprefix("第"))
    return one_day(nth_weekday(around, nth, DAYS[match[2]])) if nth and match[2] != "末" else []


def _nth_day(match: Match, around: Period, _today: date) -> list[Period]:
    found = shifted(around.start, days=small(match[1]) - 1) if around.start else None
    return one_day(found) if found and around.end and found <= around.end else []


def _same_day_of_month(_match: Match, around: Period, today: date) -> list[Period]:
    return one_day(day_of(around.start.year, around.start.month, today.day)) if around.start else []


def _first_or_last(match: Match, around: Period, _today: date) -> list[Period]:
    """前十个月, 最后五天 of the year or month that was named."""
    count, unit = small(match[2]) if match[2] else 1, match[3]
    start, end = around.start, around.end
    if start is None or end is None or not 0 < count <= 366:
        return []
    months = {"月": count, "季度": 3 * count}.get(unit, 0)
    days = {"天": count, "日": count}.get(unit, 7 * count) if not months else 0
    if match[1] in ("前", "头", "最初", "开头"):
        until = shifted(start, days=days - 1 if days else 0, months=months)
        until = shifted(until, days=-1) if months and until else until
        return [Period(start, min(until, end), "span")] if until else []
    after = shifted(end, days=1)
    since = shifted(after, days=-days, months=-months) if after else None
    return [Period(max(since, start), end, "span")] if since else []


def _weekday_in(match: Match, around: Period, _today: date) -> list[Period]:
    if around.start is None or match[1] == "末":
        return []
    return one_day(shifted(around.start, days=DAYS[match[1]]))


def _same(_match: Match, around: Period, _today: date) -> list[Period]:
    return [around]


_FIRST_LAST = (rf"(最后|最末|最初|前|头|后|末)({N})?个?(天|日|{_WEEK}|月|季度)(?![前后])", _first_or_last)
_NTH = (rf"第({N})[天日]", _nth_day)
_NTH_WEEK = (rf"(第{N}|最后一?|末|首)个?{_WEEK}(?![一二三四五六日天末])", _nth_week)
_NTH_DAY = (rf"(第?{N}|最后一?)个?{_WEEK}([一二三四五六日天])", _nth_weekday)
_LUNAR_MONTH = r"(?P<leap>闰)?(?P<month>正|腊|冬|(?<=闰)(?:\d{1,2}|[一二三四五六七八九十]{1,2}))月(?:份|(?P<day>初?[一二三四五六七八九十廿]{1,3}|初\d{1,2}))?"
STEPS: dict[str, tuple[tuple[str, Step], ...]] = {
    "year": (
        (rf"({N}){CONN}({N})月份?", _months_in),
        (r"(0?\d{1,2}|[一二三四五六七八九]|十[一二]?)月份?(?![息供])", _month_in),
        (_LUNAR_MONTH, _lunar_in),
        (r"(?:本|这个?|当|今)月", _same_month),
        (r"今天|今日|同期|这个?时候|此时|这一天", _same_day),
        (QUARTER, _quarter_in),
        (r"[上下]半年", _half_in),
        (HOLIDAY.pattern, _holiday_in),
        (r"年?(?:初|底|末|中(?!国)|尾|终(?!奖))|伊始|岁末", _year_edge),
        _NTH_WEEK,
        _FIRST_LAST,
        _NTH,
        (r"[春夏秋冬][天季]?(?!节)", _season_in),
        (r"(?:以|之)?内(?!容|部|地)|全年|整年|度", _same),
    ),
    "month": (
        (rf"({N}){CONN}({N})[日号]", _days_in),
        (rf"初?({N})(?:日|号)", _day_in),
        (r"月?(?:上旬|中旬|下旬|初(?!\d|[一二三四五六七八九十])|中(?![国原介信])|底|末|尾)", _month_edge),
        _NTH_DAY,
        _NTH_WEEK,
        _FIRST_LAST,
        (r"今天|今日|同一天|这一天", _same_day_of_month),
        _NTH,
        (r"(?:以|之)?内(?!容|部|地)", _same),
    ),
    "quarter": (_FIRST_LAST,),
    "half": (_FIRST_LAST,),
    "week": ((r"(?:以|之)?内(?!容|部|地)", _same), _NTH, (rf"{_WEEK}([一二三四五六日天])", _weekday_in), _NTH_DAY),
}  # fmt: skip
BARE_DAY = regex(rf"(\d{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}}){_NOT_UNIT}")
_LINK = regex(r"的|份的| ")


def refine(text: str, end: int, periods: list[Period], today: date) -> tuple[int, list[Period]]:
    """As far as the date goes on."""
    for _ in range(5):
        further = _step(text, end, periods, today)
        if further is None:
            break
        end, periods = further
    return end, periods


@lru_cache
def _steps(unit: str) -> list[tuple[re.Pattern[str], Step]]:
    return [(re.compile(pattern), step) for pattern, step in STEPS.get(unit, ())]


def _step(text: str, end: int, periods: list[Period], today: date) -> tuple[int, list[Period]] | None:
    steps = _steps(periods[0].unit)
    if not steps or end >= len(text):
        return None
    link = _LINK.match(text, end)
    for start in (end, link.end()) if link else (end,):
        for pattern, step in steps:
            if match := pattern.match(text, start):
                found = [inner for period in periods for inner in step(match, period, today)]
                if found:
                    return match.end(), list(dict.fromkeys(found))
    if periods[0].unit == "month" and (bare := BARE_DAY.match(text, end)):
        found = [inner for period in periods for inner in _day_in(bare, period, today)]
        return (bare.end(), found) if found else None
    return None

