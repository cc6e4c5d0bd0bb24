"""How a date can begin: 2026-05-08, 26年5月, 上个月, 下周三, 后天, 8号, 国庆, 正月初五; each as the stretches it may mean."""

import re
from collections.abc import Callable
from datetime import date

from dialogs.understanding.holidays import HOLIDAY, NAMES, holiday_on, nearest
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
Head = Callable[[Match, date], list[Period]]
H = "[一二两三四五六七八九十廿卅]"
DAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 5, "1": 0, "2": 1, "3": 2, "4": 3, "5": 4, "6": 5, "7": 6}
FROM_TODAY = {
    "今天": 0, "今日": 0, "本日": 0, "当天": 0, "当日": 0, "即日": 0, "今儿": 0, "今晚": 0, "今早": 0, "今晨": 0, "今夜": 0, "全天": 0, "明天": 1, "明日": 1, "明儿": 1, "明早": 1, "明晚": 1,
    "次日": 1, "翌日": 1, "隔天": 1, "后天": 2, "后日": 2, "后儿": 2, "大后天": 3, "大后日": 3, "昨天": -1, "昨日": -1, "昨儿": -1, "昨晚": -1, "昨夜": -1, "昨早": -1, "前天": -2,
    "前日": -2, "前儿": -2, "前晚": -2, "大前天": -3, "大前日": -3, "寻日": -1, "听日": 1, "今朝": 0, "明朝": 1,
}  # fmt: skip
YEARS = {
    "今年": 0, "本年": 0, "本年度": 0, "这一年": 0, "今年度": 0, "去年": -1, "上年": -1, "上一年": -1, "去年度": -1, "上年度": -1, "旧年": -1, "头年": -1, "明年": 1, "次年": 1, "来年": 1, "下年": 1, "下一年": 1,
    "明年度": 1, "出年": 1, "前年": -2, "后年": 2, "大前年": -3, "大后年": 3, "今個年": 0,
}  # fmt: skip
_words = "|".join(sorted((*FROM_TODAY,), key=len, reverse=True))
_years = "|".join(sorted((*YEARS,), key=len, reverse=True))
_NOT_MONTH = "(?![息供费薪利租嫂饼经票亮球光])"


def _ymd(match: Match, today: date) -> list[Period]:
    """The day; the 30th of February is at least February."""
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if 1 <= month <= 12 and 1 <= day <= 31:
        return one_day(day_of(year, month, day)) or valid([month_of(year, month)])
    return []


def _ymd_short(match: Match, today: date) -> list[Period]:
    """12-11-10 is the tenth of November 2012; the American reading stands beside it."""
    first, second, third = (int(match[place]) for place in (1, 2, 3))
    days = [day_of(_full_year(first, today)[0], second, third), day_of(_full_year(third, today)[0], first, second)]
    return [Period(day, day) for day in days if day]


def _mdy(match: Match, today: date) -> list[Period]:
    """10/31/1974; where both numbers can be months the other reading stands beside it."""
    first, second = int(match[1]), int(match[2])
    years = [int(match[3])] if len(match[3]) == 4 else _full_year(int(match[3]), today)
    days = [day_of(years[0], first, second), day_of(years[0], second, first)]
    return valid(Period(day, day) for day in days if day)


def _year_month(match: Match, today: date) -> list[Period]:
    month = int(match[2])
    return valid([month_of(int(match[1]), month)]) if 1 <= month <= 12 else []


def _year(match: Match, today: date) -> list[Period]:
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


def _bare_year(match: Match, today: date) -> list[Period]:
    return valid([year_of(int(match[1]))])


def _bare_number(match: Match, today: date) -> list[Period]:
    """15, where a day was asked for."""
    return _day(match, today) if match.string.strip() == match.string and match.start() == 0 else []


def _relative_year(match: Match, today: date) -> list[Period]:
    return valid([year_of(today.year + YEARS[match[0]])])


def _republic(match: Match, today: date) -> list[Period]:
    return valid([year_of(1911 + small(match[1]))])


def _decade(match: Match, today: date) -> list[Period]:
    century = match[1] or ""
    tens = small(match[2].rstrip("0")) * 10 if match[2].isdigit() else small(match[2]) // (1 if "十" in match[2] else 1)
    if century in ("上", "上个"):
        first = (today.year // 100 - 1) * 100
    elif century in ("本", "这个", ""):
        first = today.year // 100 * 100
        first -= 100 if century == "" and tens > today.year % 100 else 0
    else:
        first = (small(century) - 1) * 100
    start, end = year_of(first + tens % 100), year_of(first + tens % 100 + 9)
    return [Period(start.start, end.end, "decade")] if start and end else []


def _month(match: Match, today: date) -> list[Period]:
    month = small(match[1])
    if not 1 <= month <= 12:
        return []
    other = today.year + (1 if month < today.month else -1)
    years = [today.year] if month == today.month else [today.year, other]
    return valid(month_of(year, month) for year in years)


def _months(match: Match, today: date) -> list[Period]:
    """3-5月, this year and the one beside it."""
    first, last = small(match[1]), small(match[2])
    if not 1 <= first < last <= 12:
        return []
    return valid(months_of(year, first, last - first + 1, "span") for year in (today.year, today.year + (1 if last < today.month else -1)))


def _days(match: Match, today: date) -> list[Period]:
    first, last = (day_of(today.year, today.month, small(match[place])) for place in (1, 2))
    return [Period(first, last, "span")] if first and last and first < last else []


def _relative_month(match: Match, today: date) -> list[Period]:
    word = match[1]
    shift = word.count("下") + word.count("次") + word.count("来") - word.count("上") - word.count("前")
    return valid([month_of(today.year, today.month + shift)])


def _day(match: Match, today: date) -> list[Period]:
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


def _month_and_day(match: Match, today: date) -> list[Period]:
    return on_month_day(small(match[1]), small(match[2]), today)


def on_month_day(month: int, day: int, today: date) -> list[Period]:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return []
    return [Period(when, when) for when in nearest(lambda year: day_of(year, month, day), today)]


def _named(match: Match, today: date) -> list[Period]:
    return one_day(shifted(today, days=FROM_TODAY[match[0]]))


def _week(match: Match, today: date) -> list[Period]:
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


def _weekday(match: Match, today: date) -> list[Period]:
    """周四: the next one; the last one stands beside it."""
    if match[2] == "末":
        return [end for span in valid([week_of(today)]) for end in weekend(span)]
    weekday = DAYS[match[2]]
    ahead = shifted(today, days=(weekday - today.weekday()) % 7)
    back = shifted(today, days=(weekday - today.weekday()) % 7 - 7)
    return valid(Period(when, when) for when in ((ahead,) if ahead == today else (ahead, back)) if when)


def _holiday(match: Match, today: date) -> list[Period]:
    return [Period(when, when) for when in nearest(lambda year: holiday_on(match[0], year), today)]


def _lunar(match: Match, today: date) -> list[Period]:
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


def _new_year(match: Match, today: date) -> list[Period]:
    """大年初三."""
    day = small(match[4].removeprefix("初"))
    return [Period(when, when) for when in nearest(lambda year: lunar_day(year, 1, day), today)] if 1 <= day <= 29 else []


def _half(match: Match, today: date) -> list[Period]:
    return valid([months_of(today.year, 1 if match[0].startswith("上") else 7, 6, "half")])


def _relative_half(match: Match, today: date) -> list[Period]:
    now = 1 if today.month <= 6 else 7
    return valid([months_of(today.year, now + (6 if match[0].startswith("下") else -6 if match[0].startswith("上") else 0), 6, "half")])


def quarter_number(said: str) -> int:
    return 4 if said in ("末", "尾") else small(said)


def _quarter(match: Match, today: date) -> list[Period]:
    number = quarter_number(match["q"] or match["q2"])
    return valid([months_of(today.year, 3 * number - 2, 3, "quarter")]) if 1 <= number <= 4 else []


def _relative_quarter(match: Match, today: date) -> list[Period]:
    shift = {"上": -1, "下": 1}.get(match[0][0], 0)
    return valid([months_of(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * shift, 3, "quarter")])


_SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}


def _season(match: Match, today: date) -> list[Period]:
    return valid([months_of(today.year, _SEASONS[match[1]], 3, "quarter")])


def _century(match: Match, today: date) -> list[Period]:
    first = (today.year // 100 - 1) * 100 if match[1].startswith("上") else (small(match[1]) - 1) * 100
    start, end = year_of(first or 1), year_of(first + 99)
    return [Period(start.start, end.end, "decade")] if start and end and first >= 0 else []


def _third(match: Match, today: date) -> list[Period]:
    """上旬, 中旬, 下旬 of this month."""
    span = month_of(today.year, today.month)
    first, last = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}[match[1]]
    if span is None or span.start is None or span.end is None:
        return []
    return [Period(span.start.replace(day=first), span.start.replace(day=min(last, span.end.day)), "span")]


def _bare_edge(match: Match, today: date) -> list[Period]:
    """月底, 年初: of the month or year that it is now."""
    return valid([month_of(today.year, today.month) if match[0] == "月" else year_of(today.year)])


N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
LONG_YEAR = r"\d{3,4}|[零〇一二三四五六七八九]{3,4}|[一两二]千(?:零?[零一二三四五六七八九十]{1,3})?"
SHORT_YEAR = r"\d{2}|[零〇一二三四五六七八九]{2}"
YEAR_WORD = r"\d{2,4}|[零〇一二三四五六七八九]{2,4}|[一两二]千(?:零?[零一二三四五六七八九十]{1,3})?"
QUARTER = r"第?(?P<q>[一二三四1234首末])个?季度|Q(?P<q2>[1-4])(?:季度)?(?![\w])"
_c = re.compile
DIGITS = "0123456789"
HAN = "零〇一二两三四五六七八九十"
_CONN = r" ?(?:到|至|~|-{1,2}|—{1,2}|–) ?"
_M = r"\d{1,2}|十[一二]?|[一二三四五六七八九]"
_D = rf"\d{{1,2}}|{H}{{1,3}}"
_NOT_UNIT = r"(?![\d.,%元块万千百亿个期天年月周家张笔号日折成点到至~-])"
_LUNAR_DAY = rf"初?{H}{{1,3}}|初\d{{1,2}}"
# (first characters, only where a date is looked for, how it is written, what it means)
HEADS: tuple[tuple[str, bool, re.Pattern[str], Head], ...] = (
    (DIGITS, False, _c(r"(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})(?![\d.])[日号]?"), _ymd),
    (DIGITS, False, _c(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d.])"), _ymd),
    (DIGITS, True, _c(r"((?:19|20)\d\d) (\d{1,2}) (\d{1,2})(?![\d.])"), _ymd),
    (DIGITS, True, _c(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])"), _mdy),
    (DIGITS, True, _c(r"(\d{2})[-.](\d{1,2})[-.](\d{1,2})(?![-\d.])"), _ymd_short),
    (DIGITS, False, _c(r"((?:19|20)\d\d)[-/](\d{1,2})(?![\d./%元万]|-\d{1,2}(?!\d))"), _year_month),
    (DIGITS, True, _c(r"((?:19|20)\d\d)\.(\d{1,2})(?![\d./%元万]|-\d{1,2}(?!\d))"), _year_month),
    (DIGITS, True, _c(r"(\d{1,2})[/.-](\d{1,2})(?![-\d./%元万千百亿个月日号年期天])"), _month_and_day),
    (DIGITS + HAN, False, _c(rf"({LONG_YEAR})年(?![级代])"), _year),
    (DIGITS + HAN, False, _c(rf"({SHORT_YEAR})年(?=前{N}个?[月天日周])"), _year),
    (DIGITS + HAN, False, _c(rf"({SHORT_YEAR})年(?![期级代多半之以内前后个又来]|零[一二两三四五六七八九十\d]+个)"), _year),
    (DIGITS + HAN, True, _c(r"(0\d|[零〇][一二三四五六七八九])年(?=[之以]?[前后内])"), _year),
    (DIGITS, True, _c(r"((?:1[5-9]|20)\d\d)(?![\d.,年元块万千百个期%位人家]|[-/]\d{1,2}(?!\d))"), _bare_year),
    ("民", False, _c(r"民国(\d{1,3}|[一二三四五六七八九十]{1,4})年"), _republic),
    ("今本这去上旧头明次来下出前后大", False, _c(rf"(?:{_years})(?![利息化薪])"), _relative_year),
    ("上本这12一二", False, _c(r"(上个?|本|这个|\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(\d0|[一二三四五六七八九]十)年代"), _decade),
    (DIGITS + HAN, False, _c(r"()(\d0|[一二三四五六七八九]十)年代"), _decade),
    ("农阴旧", False, _c(rf"(?:农历|阴历|旧历)的?(?:({YEAR_WORD})年)?(闰)?(正|腊|冬|\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月({_LUNAR_DAY}|\d{{1,2}})?[日号]?"), _lunar),
    ("正腊冬", False, _c(rf"()()(正|腊|冬)月({_LUNAR_DAY})?"), _lunar),
    ("闰", False, _c(rf"()(闰)({_M})月({_LUNAR_DAY})?"), _lunar),
    ("大", False, _c(rf"()()(?:大)(年)({_LUNAR_DAY})"), _new_year),
    ("初廿", False, _c(r"()()()(初(?:十|[一二三四五六七八九]|\d{1,2})(?![中一二三始步次衷恋级])|廿[一二三四五六七八九]?(?![号日]))"), _lunar),
    (DIGITS + HAN, False, _c(rf"({_M}){_CONN}({_M})月(?!{_D})份?"), _months),
    (DIGITS + HAN, False, _c(rf"({_M})月(?:份的?)?({_D})(?:[日号]|{_NOT_UNIT})"), _month_and_day),
    (DIGITS + HAN, False, _c(rf"({_M})月{_NOT_MONTH}份?"), _month),
    ("上下本这当今前次来", False, _c(rf"(上上上|上上|上|下下下|下下|下|本|这|当|今|前|次|来)一?个?月{_NOT_MONTH}份?"), _relative_month),
    (DIGITS + HAN + "廿卅", False, _c(rf"({_D}){_CONN}({_D})[日号](?![元币线楼])"), _days),
    (DIGITS + HAN + "廿卅", False, _c(rf"({_D})(?:号(?![线楼店院房码称])|日(?![元币圆均息利内后前]))"), _day),
    ("今本当即全明次翌隔后大昨前寻听", False, _c(_words), _named),
    ("上下本这今前当", False, _c(r"((?:上上|上|下下|下|本|这|今|当|前)一?个?)(?:周|星期|礼拜)(?:([一二三四五六日天末1-7])(?![个年天次家百千万十\d])|(?![一二三四五六日天末期]))"), _week),
    ("周星礼", False, _c(r"()(?:周|星期|礼拜)([一二三四五六日天末])(?![个年次家百千万十])"), _weekday),
    ("".join(sorted({name[0] for name in NAMES})), False, HOLIDAY, _holiday),
    ("上本12一二", False, _c(r"(上个?|\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪"), _century),
    ("春夏秋冬", False, _c(r"([春夏秋冬])[天季](?!节)"), _season),
    ("上中下", False, _c(r"([上中下])旬"), _third),
    ("上下", False, _c(r"[上下]半年"), _half),
    ("上下这本", False, _c(r"[上下这本]个半年"), _relative_half),
    ("第一二三四1234首Q", False, _c(QUARTER), _quarter),
    ("上下本这", False, _c(r"[上下本这]一?个?季度?(?!节)"), _relative_quarter),
    ("月年", False, _c(r"月(?=[初底末中内]|[上下]旬)|年(?=[初底末中尾终内])(?!终奖|中国)"), _bare_edge),
    (DIGITS, True, _c(r"(\d{1,2})(?=$|[吧呢左。，])"), _bare_number),
)  # fmt: skip


def _gated() -> dict[str, list[tuple[bool, re.Pattern[str], Head]]]:
    """The heads by the character that they begin with."""
    table: dict[str, list[tuple[bool, re.Pattern[str], Head]]] = {}
    for firsts, wide, pattern, head in HEADS:
        for char in dict.fromkeys(firsts):
            table.setdefault(char, []).append((wide, pattern, head))
    return table


GATED = _gated()
FIRSTS = "".join(GATED)
ANCHORED = (_day, _month, _month_and_day, _holiday, _weekday, _days, _months, _bare_number)
YEAR_HEAD = _year
__all__ = ["ANCHORED", "DAYS", "FIRSTS", "GATED", "QUARTER", "YEAR_HEAD", "Match"]
