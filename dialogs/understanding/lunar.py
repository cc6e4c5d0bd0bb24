"""The lunar calendar and the solar terms: 除夕, 正月初五, 闰四月, 清明, 冬至."""

from datetime import date, timedelta
from functools import lru_cache
from math import pi, sin

FIRST_YEAR = 1940
# a year each: day of the year of 正月初一 (from bit 17), the month that is doubled (4 bits), which months have 30 days
_YEARS = ["4c052b", "34ca5b", "5a0aad", "46056a", "309b55", "560ba4", "400b49", "2a5a93", "500a95", "38f52d", "5e0536", "480aad", "34b5aa", "5805b2", "420ba5", "2e7d4a", "540d4a", "3d0a95", "600a97", "4c0556", "36cab5", "5a0ad5", "4606d2", "308ea5", "560ea5", "40064a", "286c97", "4e0a9b", "3af55a", "5e056a", "480b69", "34b752", "5a0b52", "420b25", "2c964b", "520a4b", "3d14ab", "6002ad", "4a05ad", "36cb69", "5c0da9", "460d92", "309d25", "560d25", "415a4d", "640a56", "4e02b6", "38c5b5", "5e06d5", "480ea9", "34be92", "5a0e92", "440d26", "2c6a56", "500a57", "3d14d6", "62035a", "4a06d5", "36b6c9", "5c0749", "460693", "2e952b", "54052b", "3e0a5b", "2a555a", "4e056a", "38fb55", "600ba4", "4a0b49", "32ba93", "580a95", "42052d", "2c8aad", "500ab5", "3d35aa", "6205d2", "4c0da5", "36dd4a", "5c0d4a", "460c95", "30952e", "540556", "3e0ab5", "2a55b2", "5006d2", "38cea5", "5e0725", "48064b", "32ac97", "560cab", "42055a", "2c6ad6", "520b69", "3d7752", "620b52", "4c0b25", "36da4b", "5a0a4b", "4404ab", "2ea55b", "5405ad", "3e0b6a", "2a5b52", "500d92", "3afd25", "5e0d25", "480a55", "32b4ad", "5804b6", "4005b5", "2c6daa", "520ec9", "3f1e92", "620e92", "4c0d26", "36ca56", "5a0a57", "440556", "2e86d5", "540755", "400749"]
LAST_YEAR = FIRST_YEAR + len(_YEARS) - 1
TERMS = (
    "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪",
    "大雪", "冬至", "小寒", "大寒", "立春", "雨水", "惊蛰",
)  # fmt: skip


@lru_cache(maxsize=32)
def _months(year: int) -> dict[tuple[int, bool], tuple[date, int]]:
    """The first day and the length of each month; the key says whether it is the doubled one."""
    code = int(_YEARS[year - FIRST_YEAR], 16)
    day, leap = date(year, 1, 1) + timedelta(days=code >> 17), code >> 13 & 15
    names = [(month, again) for month in range(1, 13) for again in ((False, True) if month == leap else (False,))]
    months = {}
    for place, name in enumerate(names):
        length = 30 if code >> place & 1 else 29
        months[name] = day, length
        day += timedelta(days=length)
    return months


def lunar_month(year: int, month: int, *, doubled: bool = False) -> tuple[date, date] | None:
    """First and last day of a lunar month, or None where the table or the year has none."""
    if not FIRST_YEAR <= year <= LAST_YEAR or (month, doubled) not in _months(year):
        return None
    first, length = _months(year)[month, doubled]
    return first, first + timedelta(days=length - 1)


def lunar_day(year: int, month: int, day: int, *, doubled: bool = False) -> date | None:
    """The day in the solar calendar; day 0 is the last of the month (除夕 is the last of the twelfth)."""
    span = lunar_month(year, month, doubled=doubled)
    if span is None:
        return None
    found = span[1] if day == 0 else span[0] + timedelta(days=day - 1)
    return found if found <= span[1] else None


@lru_cache(maxsize=64)
def solar_term(year: int, name: str) -> date:
    """The day (in China) on which the sun reaches the term, of the year in which the date falls."""
    degrees = 15 * TERMS.index(name)
    day = 80.0 + degrees * 365.2422 / 360
    if day > 365:
        day -= 365.2422
    for _ in range(6):
        gap = (degrees - _longitude(year, day) + 180) % 360 - 180
        day += gap * 365.2422 / 360
    return date(year, 1, 1) + timedelta(days=int(day + 8 / 24) - 1)


def _longitude(year: int, day: float) -> float:
    """The sun's apparent longitude in degrees, to about a hundredth; day 1.0 is the first of January, 0 h UTC."""
    since = date(year, 1, 1).toordinal() - date(2000, 1, 1).toordinal() + day - 1.5
    anomaly = (357.528 + 0.9856003 * since) * pi / 180
    return (280.460 + 0.9856474 * since + 1.915 * sin(anomaly) + 0.020 * sin(2 * anomaly) - 0.0057) % 360
