"""Days that have a name: 国庆, 春节, 母亲节, 清明, 双十一."""

from collections.abc import Callable
from datetime import date, timedelta

from content.regex import regex
from dialogs.understanding.lunar import TERMS, lunar_day, solar_term
from dialogs.understanding.periods import day_of, month_of, nth_weekday

FIXED: dict[str, tuple[int, int]] = {
    "元旦": (1, 1), "阳历新年": (1, 1), "公历新年": (1, 1), "情人节": (2, 14), "妇女节": (3, 8), "三八节": (3, 8), "女神节": (3, 8), "植树节": (3, 12),
    "消费者权益日": (3, 15), "国际消费者权益日": (3, 15), "愚人节": (4, 1), "地球日": (4, 22), "世界地球日": (4, 22), "读书日": (4, 23), "劳动节": (5, 1),
    "国际劳动节": (5, 1), "五一": (5, 1), "五一节": (5, 1), "青年节": (5, 4), "五四青年节": (5, 4), "护士节": (5, 12), "儿童节": (6, 1), "六一": (6, 1), "国际儿童节": (6, 1),
    "六一儿童节": (6, 1), "五一劳动节": (5, 1), "三八妇女节": (3, 8), "环境日": (6, 5), "建党节": (7, 1), "七一": (7, 1),
    "建军节": (8, 1), "八一建军节": (8, 1), "教师节": (9, 10), "国庆": (10, 1), "国庆节": (10, 1), "十一黄金周": (10, 1), "十一长假": (10, 1), "十一假期": (10, 1), "十一国庆": (10, 1),
    "万圣节": (11, 1), "万圣夜": (10, 31), "万圣节前夜": (10, 31), "光棍节": (11, 11), "双十一": (11, 11), "双11": (11, 11), "记者节": (11, 8), "公祭日": (12, 13), "双十二": (12, 12), "双12": (12, 12),
    "平安夜": (12, 24), "圣诞": (12, 25), "圣诞节": (12, 25), "圣诞夜": (12, 24), "跨年夜": (12, 31), "跨年": (12, 31), "宪法日": (12, 4), "艾滋病日": (12, 1),
}  # fmt: skip
LUNAR: dict[str, tuple[int, int]] = {
    "春节": (1, 1), "过年": (1, 1), "大年初一": (1, 1), "农历新年": (1, 1), "阴历新年": (1, 1), "年初一": (1, 1), "元宵": (1, 15), "元宵节": (1, 15), "上元节": (1, 15), "龙抬头": (2, 2),
    "端午": (5, 5), "端午节": (5, 5), "七夕": (7, 7), "七夕节": (7, 7), "中元节": (7, 15), "鬼节": (7, 15), "中秋": (8, 15), "中秋节": (8, 15), "八月节": (8, 15), "重阳": (9, 9),
    "重阳节": (9, 9), "腊八": (12, 8), "腊八节": (12, 8), "小年": (12, 23), "除夕": (12, 0), "除夕夜": (12, 0), "大年三十": (12, 0), "年三十": (12, 0), "大年夜": (12, 0),
}  # fmt: skip
WEEKDAY: dict[str, tuple[int, int, int]] = {"母亲节": (5, 2, 6), "父亲节": (6, 3, 6), "感恩节": (11, 4, 3), "黑色星期五": (11, 4, 4)}  # fmt: skip
ALIAS = {"清明节": "清明", "清明": "清明", "冬至节": "冬至"} | {term: term for term in TERMS}
NAMES = sorted({*FIXED, *LUNAR, *WEEKDAY, *ALIAS}, key=len, reverse=True)
ENGLISH = {
    "chinese new year": "春节", "lunar new year": "春节", "spring festival": "春节", "cny": "春节", "new year's eve": "跨年", "new year": "元旦", "lantern festival": "元宵",
    "qingming": "清明", "tomb sweeping day": "清明", "may day": "五一", "may holiday": "五一", "labour day": "五一", "labor day": "五一", "dragon boat": "端午", "mid-autumn": "中秋",
    "national day": "国庆", "october holiday": "国庆", "golden week": "国庆", "singles' day": "双十一", "double eleven": "双十一", "christmas eve": "平安夜", "christmas": "圣诞",
}  # fmt: skip
"""What the days are called in English; 5,000 CNY is money."""
IN_ENGLISH = rf"(?<!happy )(?<!\d )(?:(?:this|next|last|coming) )?(?:{'|'.join(ENGLISH)})(?:'?s)?(?! ?\d)(?: festival| day| holidays?)?".replace(" ", "[ -]").replace("'", "['’]")
IN_A_YEAR = "|".join(name for name in ENGLISH if name != "cny").replace(" ", "[ -]").replace("'", "['’]")
"""Chinese New Year 2028."""
WHICH = ("this", "next", "last", "coming")
HOLIDAY = regex(rf"(?<![超度])(?:{'|'.join(NAMES)})(?!期货|[化利息])(?:的?[前后头](?:[一两三]|[123])天)?")
"""And the days around it: 国庆前一天, 春节后两天."""
BESIDE = regex(r"的?([前后头])([一两三123])天$")


def holiday_on(name: str, year: int) -> date | None:
    """The day of that name in the year (除夕 of 2026 is the eve of the new year that begins in 2027), or so many days before or after it."""
    if beside := BESIDE.search(name):
        day = holiday_on(name[: beside.start()], year)
        days = "一两三".find(beside[2]) + 1 or int(beside[2])
        return day and day + timedelta(days=days if beside[1] == "后" else -days)
    if name in FIXED:
        return day_of(year, *FIXED[name])
    if name in LUNAR:
        return lunar_day(year, *LUNAR[name])
    if name in WEEKDAY:
        return _nth(year, *WEEKDAY[name])
    term = ALIAS[name]
    if not 1900 <= year <= 2100:
        return None
    return solar_term(year + (term in ("小寒", "大寒")), term)


def _nth(year: int, month: int, nth: int, weekday: int) -> date | None:
    span = month_of(year, month)
    return nth_weekday(span, nth, weekday) if span else None


def english_holiday(said: str, today: date) -> list[date]:
    """The day of that name in this year and the nearest other one; next Christmas, said in autumn, is that of the next year."""
    which, _, named = said.lower().partition(" ")
    if which in WHICH:
        found = english_holiday(named, today)
        return [day for day in found if (day > today) == (which != "last")] if which != "next" else [max(day, day.replace(year=today.year + 1)) for day in found if day > today]
    name = _in_chinese(said)
    return nearest(lambda year: holiday_on(name, year), today)


def holiday_in(said: str, year: int) -> date | None:
    """The day of that name in the year: Christmas 2027."""
    return holiday_on(_in_chinese(said), year)


def _in_chinese(said: str) -> str:
    plain = said.lower().replace("’", "'").replace("-", " ").replace("mid autumn", "mid-autumn")
    return next(name for english, name in ENGLISH.items() if plain.startswith(english))


def nearest(on: Callable[[int], date | None], today: date) -> list[date]:
    """The day in this year, and its other neighbour: the nearest past and the nearest future one."""
    days = [day for year in range(today.year - 8, today.year + 9) if 1 <= year <= 9999 and (day := on(year))]
    past = [day for day in days if day <= today][-1:]
    future = [day for day in days if day > today][:1]
    both = past + future
    if today in past:
        return past
    return sorted(both, key=lambda day: (day.year != today.year, abs((day - today).days)))
