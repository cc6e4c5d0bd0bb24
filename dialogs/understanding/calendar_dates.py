"""Dates by the calendar: 2026-05-08, 26年, 去年, 民国八年, 上世纪80年代, 上半年, 第三季度."""

import re
from datetime import date

from dialogs.understanding.periods import Period, day_of, month_of, months_of, one_day, small, valid, year_of

Match = re.Match[str]
YEARS = {
    "今年": 0, "本年": 0, "本年度": 0, "这一年": 0, "今年度": 0, "去年": -1, "上年": -1, "上一年": -1, "去年度": -1, "上年度": -1, "旧年": -1, "头年": -1, "明年": 1, "次年": 1, "来年": 1, "下年": 1, "下一年": 1,
    "明年度": 1, "出年": 1, "前年": -2, "后年": 2, "大前年": -3, "大后年": 3,
}  # fmt: skip


def ymd(match: Match, _today: date) -> list[Period]:
    """The day; the 30th of February is at least February."""
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if 1 <= month <= 12 and 1 <= day <= 31:
        return one_day(day_of(year, month, day)) or valid([month_of(year, month)])
    return []


def ymd_short(match: Match, today: date) -> list[Period]:
    """12-11-10 is the tenth of November 2012; the American reading stands beside it."""
    first, second, third = (int(match[place]) for place in (1, 2, 3))
    days = [day_of(_full_year(first, today)[0], second, third), day_of(_full_year(third, today)[0], first, second)]
    return [Period(day, day) for day in days if day]


def mdy(match: Match, today: date) -> list[Period]:
    """9/28/2023; where both numbers can be months the other reading stands beside it."""
    first, second = int(match[1]), int(match[2])
    years = [int(match[3])] if len(match[3]) == 4 else _full_year(int(match[3]), today)
    days = [day_of(years[0], first, second), day_of(years[0], second, first)]
    return valid(Period(day, day) for day in days if day)


def year_month(match: Match, _today: date) -> list[Period]:
    month = int(match[2])
    return valid([month_of(int(match[1]), month)]) if 1 <= month <= 12 else []


def in_year(match: Match, today: date) -> list[Period]:
    return valid(year_of(year) for year in year_numbers(match[1], today))


def year_numbers(said: str, today: date) -> list[int]:
    """The years that 2026, 26, 二零二六, 九零, 两千零八 may be."""
    if said.isdigit() and said.isascii():
        return [int(said)] if len(said) > 2 else _full_year(int(said), today)
    if "千" in said or "百" in said:
        return [small(said)]
    digits = "".join(str("零一二三四五六七八九".find(char.replace("〇", "零").replace("两", "二"))) for char in said)
    if not digits.isdigit():
        return []
    return [int(digits)] if len(digits) > 2 else _full_year(int(digits), today)


def _full_year(short: int, today: date) -> list[int]:
    """26 is 2026, 98 is 1998: the latest such year that is not far ahead; else both that are near."""
    if short > 99:
        return [short]
    year = today.year - today.year % 100 + short
    if year <= today.year + 10:
        return [year]
    if year > today.year + 25:
        return [year - 100]
    return [year - 100, year] if year - 100 >= 1900 else [year, year - 100]


def bare_year(match: Match, _today: date) -> list[Period]:
    return valid([year_of(int(match[1]))])


def in_relative_year(match: Match, today: date) -> list[Period]:
    return valid([year_of(today.year + YEARS[match[0]])])


def in_republic(match: Match, _today: date) -> list[Period]:
    return valid([year_of(1911 + small(match[1]))])


def in_decade(match: Match, today: date) -> list[Period]:
    century = match[1] or ""
    tens = small(match[2].rstrip("0")) * 10 if match[2].isdigit() else small(match[2])
    if century in ("上", "上个"):
        first = (today.year // 100 - 1) * 100
    elif century in ("本", "这个", ""):
        first = today.year // 100 * 100
        first -= 100 if century == "" and tens > today.year % 100 else 0
    else:
        first = (small(century) - 1) * 100
    start, end = year_of(first + tens % 100), year_of(first + tens % 100 + 9)
    return [Period(start.start, end.end, "decade")] if start and end else []


def in_century(match: Match, today: date) -> list[Period]:
    first = (today.year // 100 - 1) * 100 if match[1].startswith("上") else (small(match[1]) - 1) * 100
    start, end = year_of(first or 1), year_of(first + 99)
    return [Period(start.start, end.end, "decade")] if start and end and first >= 0 else []


def in_half(match: Match, today: date) -> list[Period]:
    return valid([months_of(today.year, 1 if match[0].startswith("上") else 7, 6, "half")])


def relative_half(match: Match, today: date) -> list[Period]:
    now = 1 if today.month <= 6 else 7
    return valid([months_of(today.year, now + (6 if match[0].startswith("下") else -6 if match[0].startswith("上") else 0), 6, "half")])


def quarter_number(said: str) -> int:
    return 4 if said in ("末", "尾") else small(said)


def in_quarter(match: Match, today: date) -> list[Period]:
    number = quarter_number(match["q"] or match["q2"])
    return valid([months_of(today.year, 3 * number - 2, 3, "quarter")]) if 1 <= number <= 4 else []


def relative_quarter(match: Match, today: date) -> list[Period]:
    shift = {"上": -1, "下": 1}.get(match[0][0], 0)
    return valid([months_of(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * shift, 3, "quarter")])


_SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}


def in_season(match: Match, today: date) -> list[Period]:
    return valid([months_of(today.year, _SEASONS[match[1]], 3, "quarter")])
