"""How a date can begin: 2026-05-08, 25年7月, 上个月, 下周三, 后天, 8号, 国庆, 正月初五; each as the stretches it may mean."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from dialogs.understanding.calendar_dates import (
    YEARS,
    bare_year,
    in_century,
    in_decade,
    in_half,
    in_quarter,
    in_relative_year,
    in_republic,
    in_season,
    in_year,
    mdy,
    relative_half,
    relative_quarter,
    year_month,
    ymd,
    ymd_short,
)
from dialogs.understanding.holidays import HOLIDAY, NAMES
from dialogs.understanding.near_dates import (
    FROM_TODAY,
    bare_edge,
    bare_number,
    by_new_year,
    in_lunar,
    in_month,
    in_months,
    in_third,
    in_week,
    month_and_day,
    new_year,
    on_day,
    on_days,
    on_holiday,
    on_named,
    on_weekday,
    relative_month,
)
from dialogs.understanding.periods import Period

Match = re.Match[str]
Head = Callable[[Match, date], list[Period]]
H = "[一二两三四五六七八九十廿卅]"
_NAMED = "|".join(f"(?<![之以]){name}" if name[0] in "前后" else name for name in sorted(FROM_TODAY, key=len, reverse=True))
_YEARS = "|".join(sorted(YEARS, key=len, reverse=True))
_NOT_MONTH = "(?![息供费薪利租嫂饼经票亮球光])"
N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
LONG_YEAR = r"\d{3,4}|[零〇一二三四五六七八九]{3,4}|[一两二]千(?:零?[零一二三四五六七八九十]{1,3})?"
SHORT_YEAR = r"\d{2}|[零〇一二三四五六七八九]{2}"
YEAR_WORD = r"\d{2,4}|[零〇一二三四五六七八九]{2,4}|[一两二]千(?:零?[零一二三四五六七八九十]{1,3})?"
QUARTER = r"第?(?P<q>[一二三四1234首末])个?季度|Q(?P<q2>[1-4])(?:季度)?(?![\w])"
DIGITS = "0123456789"
HAN = "零〇一二两三四五六七八九十"
_CONN = r" ?(?:到|至|~|-{1,2}|—{1,2}|–) ?"
_M = r"\d{1,2}|十[一二]?|[一二三四五六七八九]"
_D = rf"\d{{1,2}}|{H}{{1,3}}"
_NOT_UNIT = r"(?![\d.,%元块万千百亿个期天年月周家张笔号日折成点到至~分毛直共起样定次把口下-])"
_LUNAR_DAY = rf"初?{H}{{1,3}}|初\d{{1,2}}"
# (first characters, only where a date is looked for, how it is written, what it means)
HEADS: tuple[tuple[str, bool, str, Head], ...] = (
    (DIGITS, False, r"(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})(?![\d.])[日号]?", ymd),
    (DIGITS, False, r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d.])", ymd),
    (DIGITS, True, r"((?:19|20)\d\d) (\d{1,2}) (\d{1,2})(?![\d.])", ymd),
    (DIGITS, True, r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])", mdy),
    (DIGITS, True, r"(\d{2})[-.](\d{1,2})[-.](\d{1,2})(?![-\d.])", ymd_short),
    (DIGITS, False, r"((?:19|20)\d\d)[-/](\d{1,2})(?![\d./%元万]|-\d{1,2}(?!\d))", year_month),
    (DIGITS, True, r"((?:19|20)\d\d)\.(\d{1,2})(?![\d./%元万]|-\d{1,2}(?!\d))", year_month),
    (DIGITS, True, r"(\d{1,2})[/.-](\d{1,2})(?![-\d./%元万千百亿个月日号年期天])", month_and_day),
    (DIGITS + HAN, False, rf"({LONG_YEAR})年(?![级代化]|利率|利息|息)(?!(?<!1[5-9]\d\d年)(?<!20\d\d年)(?<=\d年)[底初末终])", in_year),
    (DIGITS + HAN, False, rf"({SHORT_YEAR})年(?=前{N}个?[月天日周])", in_year),
    (DIGITS + HAN, False, rf"({SHORT_YEAR})年(?![期级代多半之以内前后个又来]|零[一二两三四五六七八九十\d]+个)", in_year),
    (DIGITS + HAN, True, r"(0\d|[零〇][一二三四五六七八九])年(?=[之以]?[前后内])", in_year),
    (DIGITS, True, r"((?:1[5-9]|20)\d\d)(?![\d.,年元块万千百个期%位人家]|[-/]\d{1,2}(?!\d))", bare_year),
    ("民", False, r"民国(\d{1,3}|[一二三四五六七八九十]{1,4})年", in_republic),
    ("今本这去上旧头明次来下出前后大", False, rf"(?:{_YEARS})(?![利息化薪])", in_relative_year),
    ("上本这12一二", False, r"(上个?|本|这个|\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(\d0|[一二三四五六七八九]十)年代", in_decade),
    (DIGITS + HAN, False, r"()(\d0|[一二三四五六七八九]十)年代", in_decade),
    ("农阴旧", False, rf"(?:农历|阴历|旧历)的?(?:({YEAR_WORD})年)?(闰)?(正|腊|冬|\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月({_LUNAR_DAY}|\d{{1,2}})?[日号]?", in_lunar),
    ("正腊冬", False, rf"()()(正|腊|冬)月({_LUNAR_DAY})?", in_lunar),
    ("闰", False, rf"()(闰)({_M})月({_LUNAR_DAY})?", in_lunar),
    ("大", False, rf"()()(?:大)(年)({_LUNAR_DAY})", new_year),
    ("初廿", False, r"()()()(初(?:十|[一二三四五六七八九]|\d{1,2})(?![中一二三始步次衷恋级])|廿[一二三四五六七八九]?(?![号日]))", in_lunar),
    (DIGITS + HAN, False, rf"({_M}){_CONN}({_M})月(?!{_D})份?", in_months),
    (DIGITS + HAN, False, rf"({_M})月(?:份的?)?({_D})(?:[日号]|{_NOT_UNIT})", month_and_day),
    (DIGITS + HAN, False, rf"({_M})月{_NOT_MONTH}份?", in_month),
    ("上下本这当今前次来", False, rf"(上上上|上上|上|下下下|下下|下|本|这|当|今|前|次|(?<![原本近后以])来)一?个?月{_NOT_MONTH}份?", relative_month),
    (DIGITS + HAN + "廿卅", False, rf"({_D}){_CONN}({_D})[日号](?![元币线楼])", on_days),
    (DIGITS + HAN + "廿卅", False, rf"({_D})(?:号(?![线楼店院房码称])|日(?![元币圆均息利内后前]))", on_day),
    ("今本当即全明次翌隔后大昨前寻听", False, _NAMED, on_named),
    ("上下本这今前当", False, r"((?:上上|上|下下|下|本|这|今|当|前)一?个?)(?:周|星期|礼拜)(?:([一二三四五六日天末1-7])(?![个年天次家百千万十\d])|(?![一二三四五六日天末期]))", in_week),
    ("周星礼", False, r"()(?:周|星期|礼拜)([一二三四五六日天末])(?![个年次家百千万十])", on_weekday),
    ("".join(sorted({name[0] for name in NAMES})), False, HOLIDAY.pattern, on_holiday),
    ("上本12一二", False, r"(上个?|\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪", in_century),
    ("春夏秋冬", False, r"([春夏秋冬])[天季](?!节)", in_season),
    ("上中下", False, r"([上中下])旬", in_third),
    ("上下", False, r"[上下]半年", in_half),
    ("上下这本", False, r"[上下这本]个半年", relative_half),
    ("第一二三四1234首Q", False, QUARTER, in_quarter),
    ("上下本这", False, r"[上下本这]一?个?季度?(?!节)", relative_quarter),
    ("年过开", False, r"(?:(?<![\d零一二两三四五六七八九十百千几多些去今明当每半个])年(?P<way>前|后)(?!后)|(?:过完|过了|开)年|开春)", by_new_year),
    ("月年", False, r"月(?=[初底末中内]|[上下]旬)|年(?=[初底末中尾终内])(?!终奖|中国)", bare_edge),
    (DIGITS, True, r"(\d{1,2})(?=$|[吧呢左。，])", bare_number),
)  # fmt: skip


FIRSTS = "".join(dict.fromkeys("".join(firsts for firsts, *_ in HEADS)))


@lru_cache(maxsize=1)
def heads() -> dict[str, list[tuple[bool, re.Pattern[str], Head]]]:
    """The heads by the character that they begin with; made when first wanted, so that nobody's prompt waits for it."""
    table: dict[str, list[tuple[bool, re.Pattern[str], Head]]] = {}
    for firsts, wide, pattern, head in HEADS:
        compiled = re.compile(pattern)
        for char in dict.fromkeys(firsts):
            table.setdefault(char, []).append((wide, compiled, head))
    return table


ANCHORED = (on_day, in_month, month_and_day, on_holiday, on_weekday, on_days, in_months, bare_number)
YEAR_HEAD = in_year
