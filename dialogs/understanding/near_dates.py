"""Dates by what is near: 上个月, 8号, 下周三, 后天, 国庆, 正月初五; a second reading stands beside the first."""

import re
from datetime import date

from dialogs.understanding.calendar_dates import year_numbers
from dialogs.understanding.holidays import holiday_on, nearest
from dialogs.understanding.lunar import lunar_day, lunar_month
from dialogs.understanding.periods import (
    Period,
    day_of,
    month_of,
    months_of,
    one_day,
    shifted,
    small,
    valid,
    week_of,
    year_of,
)

Match = re.Match[str]
DAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 5, "1": 0, "2": 1, "3": 2, "4": 3, "5": 4, "6": 5, "7": 6}
FROM_TODAY = {
    "今天": 0, "今日": 0, "本日": 0, "当天": 0, "当日": 0, "即日": 0, "今儿": 0, "今晚": 0, "今早": 0, "今晨": 0, "今夜": 0, "全天": 0, "明天": 1, "明日": 1, "明儿": 1, "明早": 1, "明晚": 1,
    "次日": 1, "翌日": 1, "隔天": 1, "后天": 2, "后日": 2, "后儿": 2, "大后天": 3, "大后日": 3, "昨天": -1, "昨日": -1, "昨儿": -1, "昨晚": -1, "昨夜": -1, "昨早": -1, "前天": -2,
    "前日": -2, "前儿": -2, "前晚": -2, "大前天": -3, "大前日": -3, "寻日": -1, "听日": 1, "今朝": 0, "明朝": 1,
}  # fmt: skip


def bare_number(match: Match, today: date) -> list[Period]:
    """15, where a day was asked for."""
    return on_day(match, today) if match.string.strip() == match.string and match.start() == 0 else []


def in_month(match: Match, today: date) -> list[Period]:
    month = small(match[1])
    if not 1 <= month <= 12:
        return []
    other = today.year + (1 if month < today.month else -1)
    years = [today.year] if month == today.month else [today.year, other]
    return valid(month_of(year, month) for year in years)


def in_months(match: Match, today: date) -> list[Period]:
    """3-5月, this year and the one beside it."""
    first, last = small(match[1]), small(match[2])
    if not 1 <= first < last <= 12:
        return []
    return valid(months_of(year, first, last - first + 1, "span") for year in (today.year, today.year + (1 if last < today.month else -1)))


def on_days(match: Match, today: date) -> list[Period]:
    first, last = (day_of(today.year, today.month, small(match[place])) for place in (1, 2))
    return [Period(first, last, "span")] if first and last and first < last else []


def relative_month(match: Match, today: date) -> list[Period]:
    word = match[1]
    shift = word.count("下") + word.count("次") + word.count("来") - word.count("上") - word.count("前")
    return valid([month_of(today.year, today.month + shift)])


def on_day(match: Match, today: date) -> list[Period]:
    day = small(match[1])
    if not 1 <= day <= 31:
        return []
    here = day_of(today.year, today.month, day)
    back = [m for m in (_month_day(today, -1, day), _month_day(today, -2, day)) if m][:1]
    ahead = [m for m in (_month_day(today, 1, day), _month_day(today, 2, day)) if m][:1]
    if here is None:
        return [Period(when, when) for when in ahead + back]
    # the past one stands beside a day to come, the one to come before a day past
    days = [here, *back] if here > today else [here] if here == today else [here, *ahead]
    return [Period(when, when) for when in days]


def _month_day(today: date, months: int, day: int) -> date | None:
    span = month_of(today.year, today.month + months)
    return day_of(span.start.year, span.start.month, day) if span and span.start else None


def month_and_day(match: Match, today: date) -> list[Period]:
    return on_month_day(small(match[1]), small(match[2]), today)


def on_month_day(month: int, day: int, today: date) -> list[Period]:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return []
    return [Period(when, when) for when in nearest(lambda year: day_of(year, month, day), today)]


def on_named(match: Match, today: date) -> list[Period]:
    return one_day(shifted(today, days=FROM_TODAY[match[0]]))


def in_week(match: Match, today: date) -> list[Period]:
    word, day = match[1], match[2]
    shift = word.count("下") - word.count("上") - word.count("前")
    span = week_of(today, shift)
    if day is None or span is None or span.start is None:
        return valid([span])
    if day == "末":
        return weekend(span)
    when = shifted(span.start, days=DAYS[day])
    if word:
        near = shifted(today, days=(DAYS[day] - today.weekday() - 1) % 7 + 1) if "下" in word and "个" in word else None
        return valid(Period(found, found) for found in (when, near) if found)
    return []


def weekend(week: Period) -> list[Period]:
    if week.start is None:
        return []
    return [Period(shifted(week.start, days=5), shifted(week.start, days=6), "span")]


def on_weekday(match: Match, today: date) -> list[Period]:
    """周四: the next one; the last one stands beside it."""
    if match[2] == "末":
        return [end for span in valid([week_of(today)]) for end in weekend(span)]
    weekday = DAYS[match[2]]
    ahead = shifted(today, days=(weekday - today.weekday()) % 7)
    back = shifted(today, days=(weekday - today.weekday()) % 7 - 7)
    return valid(Period(when, when) for when in ((ahead,) if ahead == today else (ahead, back)) if when)


def by_new_year(match: Match, today: date) -> list[Period]:
    """年前 is until the coming Spring Festival, 年后 the fortnight that it begins."""
    days = [day for year in (today.year, today.year + 1) if (day := lunar_day(year, 1, 1)) and day >= today]
    if not days:
        return []
    if match["way"] == "前":
        return [Period(today, shifted(days[0], days=-1), "span")]
    return [Period(days[0], shifted(days[0], days=14), "span")]


def on_holiday(match: Match, today: date) -> list[Period]:
    return [Period(when, when) for when in nearest(lambda year: holiday_on(match[0], year), today)]


def in_lunar(match: Match, today: date) -> list[Period]:
    """正月初五, 腊月二十三, 农历八月十五, 闰四月; 初五 and 廿一 alone lie in the lunar month that it is now."""
    years = year_numbers(match[1], today) if match[1] else []
    month = small(match[3]) if match[3] else 0
    day = small(match[4].removeprefix("初")) if match[4] else 0
    found: list[Period] = []
    for year in years or range(today.year - 1, today.year + 2):
        found += _lunar_in(year, month, day, doubled=bool(match[2]))
    if years:
        return found
    near = [span for span in found if span.end and abs((span.end - today).days) < (400 if month else 32)]
    return sorted(near, key=lambda span: abs(((span.start or today) - today).days))[:2]


def _lunar_in(year: int, month: int, day: int, *, doubled: bool) -> list[Period]:
    months = [month] if month else list(range(1, 13))
    if not day:
        span = lunar_month(year, month, doubled=doubled) if month else None
        return [Period(*span, "month")] if span else []
    return [Period(when, when) for m in months if (when := lunar_day(year, m, day, doubled=doubled))]


def new_year(match: Match, today: date) -> list[Period]:
    """大年初三."""
    day = small(match[4].removeprefix("初"))
    return [Period(when, when) for when in nearest(lambda year: lunar_day(year, 1, day), today)] if 1 <= day <= 29 else []


def in_third(match: Match, today: date) -> list[Period]:
    """上旬, 中旬, 下旬 of this month."""
    span = month_of(today.year, today.month)
    first, last = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}[match[1]]
    if span is None or span.start is None or span.end is None:
        return []
    return [Period(span.start.replace(day=first), span.start.replace(day=min(last, span.end.day)), "span")]


def bare_edge(match: Match, today: date) -> list[Period]:
    """月底, 年初: of the month or year that it is now."""
    return valid([month_of(today.year, today.month) if match[0] == "月" else year_of(today.year)])
