"""Days and stretches of days: 上个月15号, 25年7月, 下周三, 从去年11月起, 8月6日-9月5日, 年底前, 每月20号."""

import re
from datetime import date

from content.regex import either, regex
from dialogs.understanding.day_heads import ANCHORED, FIRSTS, YEAR_HEAD, Head, heads
from dialogs.understanding.day_steps import refine
from dialogs.understanding.numbers import STARTS, Numeral
from dialogs.understanding.periods import Period, shifted
from dialogs.understanding.relative_days import FIRSTS as RELATIVE_FIRSTS
from dialogs.understanding.relative_days import Reading, relative_at
from dialogs.understanding.values import Day

DATE_STARTS = frozenset(FIRSTS + RELATIVE_FIRSTS + "每第半几")
_CONN = regex(r"(?:起|开始)? ?(?:到|至|~+|-{1,2}|—{1,2}|–) ?|(?P<pair>和|与|跟)")
_CONN_FIRST = frozenset("起开到至~-—–和与跟 ")
_BETWEEN = regex("之间|间|期间")
_CLOCK = regex(
    r"[ T,，]?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|晚间|早|晚)?"
    r"(?: ?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点(?!五?[万千百%])|时|:|：)(?:钟|整|半|\d{1,2}(?::\d{2})?|一刻|三刻|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九]|[一二三四五六七八九](?=分))?分?)?"
)
_WEEKDAY = regex(r" ?[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?")
_MONTH_DAY = regex(r"[,，、 ]{1,2}(?=(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)")
_TAIL = regex(either(
    r"(?P<or>或|及|和|以及|包括|(?:\(|（)含(?:\)|）))?(?P<open>[之以])?(?:(?P<after>后(?![期面台来天])|过后)|(?P<before>前(?![面提后天台]))|(?P<within>内(?![容部地])))",
    "(?P<now>起?至今|以来|到现在|到今天)", "(?P<since>起(?![诉来码息])|开始)", "(?P<until>止|为止)",
    "(?P<about>左右|前后|那会儿?|那阵子?|那时候?|附近|上下|那几天|那段时间)",
    "(?P<during>期间|的时候|当天|那天)",
))
_TAIL_FIRST = frozenset("至或及和以包(（之后过前内起到开止为左那附上期的当")
# behind a number these make it a length: it can only be so long ago, or in so long
_LENGTHS = ("个", "天", "周", "星", "礼", "半", "小", "工", "交", "自")
_RELATIVE = frozenset("前上近最过之此这下后未接今往随将第个几") | STARTS
_EVERY = regex(r"每(?:一)?(?:个)?(?P<unit>年|月|周|星期|礼拜|天|日|季度|季)(?:的)?")
_EVERY_NAMES = {"年": "year", "月": "month", "周": "week", "星期": "week", "礼拜": "week", "季度": "quarter", "季": "quarter"}
_EVERY_DAY = regex(r"(?:固定|都是)?(?:(\d{1,2}|[一二三四五六七八九十廿]{1,3})[号日]|(月?底|月?末|月?初|月?中))")


def date_at(
    text: str, pos: int, today: date, found: Numeral | None = None, *, wide: bool = False, loose: bool = False
) -> Day | None:
    """The date that begins here; `wide` where a date is what is looked for: then a bare 2018 or 3-15 is one as well.

    `loose` adds the readings that other conventions give (年底 as the last two months)."""
    if text[pos] == "每":
        reading = _every(text, pos, today)
    else:
        reading = _simple(text, pos, today, wide=wide, found=found)
        if reading:
            reading = _ranged(text, reading, today, wide=wide) or _with_tail(text, reading, today)
    return _value(reading, loose=loose) if reading else None


def _value(reading: Reading, *, loose: bool) -> Day | None:
    periods = reading.periods + (reading.loose if loose else [])
    ends = list(dict.fromkeys((period.start, period.end) for period in periods))
    if not ends:
        return None
    (start, end), also = ends[0], tuple(ends[1:])
    return Day(span=(reading.start, reading.end), start=start, end=end, also=also, every=reading.every, about=reading.about)


def _simple(
    text: str, pos: int, today: date, *, wide: bool, anchor: date | None = None, found: Numeral | None = None
) -> Reading | None:
    """One date without the words around it. `anchor` is the day that a date without its year or month is near to."""
    lengthy = found is not None and text[found.end : found.end + 1] in _LENGTHS
    for needs_wide, pattern, head in () if lengthy else heads().get(text[pos], ()):
        if needs_wide and not wide:
            continue
        match = pattern.match(text, pos)
        if match is None or not match.group():
            continue
        reading = _from_head(text, match, head, today, anchor, wide=wide)
        if reading:
            return reading
    return relative_at(text, pos, today, found, wide=wide) if text[pos] in _RELATIVE else None


def _from_head(
    text: str, match: re.Match[str], head: Head, today: date, anchor: date | None, *, wide: bool
) -> Reading | None:
    periods = head(match, anchor if anchor and head in ANCHORED else today)
    if not periods:
        return None
    end, periods = refine(text, match.end(), periods, today)
    if head is YEAR_HEAD and ((end == match.end() and not wide and len(match[1]) < 4) or (text.startswith("终奖", match.end()) and not match[1].startswith("20"))):
        return None  # 26年 alone is a length of time, 8000年终奖 a sum
    loose: list[Period] = []
    if periods[0].unit == "part":
        periods, loose = _parts(periods)
    if periods[0].unit == "day":
        end, periods = _day_tail(text, end, periods, today)
    return Reading(match.start(), end, periods, loose, about=periods[0].unit == "part")


def _parts(periods: list[Period]) -> tuple[list[Period], list[Period]]:
    """The first reading of 底, 初 and 中 of each period stands; the other conventions are loose."""
    return periods[:1], periods[1:]


def _day_tail(text: str, end: int, periods: list[Period], today: date) -> tuple[int, list[Period]]:
    """What may follow a day: (周五), a clock time; after a weekday the date itself (周二, 三月四号)."""
    if (link := _MONTH_DAY.match(text, end)) and (exact := _simple(text, link.end(), today, wide=True)):
        return exact.end, exact.periods
    if weekday := _WEEKDAY.match(text, end):
        end = weekday.end()
    if (clock := _CLOCK.match(text, end)) and clock[0].strip(" T,，"):
        end = clock.end()
    return end, periods


def _ranged(text: str, first: Reading, today: date, *, wide: bool) -> Reading | None:
    link = _CONN.match(text, first.end) if text[first.end : first.end + 1] in _CONN_FIRST else None
    if link is None or link.end() >= len(text) or not first.periods[0].start:
        return None
    second = _simple(text, link.end(), today, wide=wide, anchor=first.periods[0].start)
    if second is None:
        return None
    between = _BETWEEN.match(text, second.end)
    if link["pair"] and not between:
        return None
    spans: list[Period] = []
    for place, period in enumerate(first.periods):
        other = _simple(text, link.end(), today, wide=wide, anchor=period.start)
        spans += _spans(period, place, other.periods if other else second.periods)
    if not spans:
        return None
    tail = _TAIL.match(text, second.end)
    end = between.end() if between else tail.end() if tail and tail["until"] else second.end
    return Reading(first.start, end, spans[::2], spans[1::2], first.about or second.about)


def _spans(first: Period, place: int, seconds: list[Period]) -> list[Period]:
    """From the start of one to the end of the other; and, for those who count so, to its start."""
    for second in [*seconds[place : place + 1], *seconds]:
        if first.start and second.start and second.end and second.end >= first.start:
            return [Period(first.start, second.end, "span"), Period(first.start, max(second.start, first.start), "span")]
    return []


def _with_tail(text: str, reading: Reading, today: date) -> Reading:
    tail = _TAIL.match(text, reading.end) if text[reading.end : reading.end + 1] in _TAIL_FIRST else None
    if tail is None:
        return reading
    end = tail.end()
    if tail["within"]:
        return Reading(reading.start, end, reading.periods, reading.loose, reading.about)
    if tail["about"] or tail["during"]:
        return Reading(reading.start, end, reading.periods, reading.loose, about=reading.about or bool(tail["about"]))
    periods = [further for period in reading.periods for further in _opened(period, tail, today)]
    loose = [further for period in reading.loose for further in _opened(period, tail, today)]
    main = periods[:1]
    if tail["before"]:  # 春节前, said in November: the one to come, beside the one that was
        main += [ahead for period in reading.periods[1:] if (opened := _opened(period, tail, today)) and (ahead := opened[0]).start == today]
    return Reading(reading.start, end, main or reading.periods, periods[1:] + loose, reading.about, open=True)


def _opened(period: Period, tail: re.Match[str], today: date) -> list[Period]:
    """之后, 之前, 起, 至今: the readings of an open stretch, the plainest first."""
    start, end = period.start, period.end
    if start is None or end is None:
        return []
    if tail["after"]:
        later = shifted(end, days=1) or end
        if tail["or"] or period.unit == "day":
            return [Period(start, None), Period(later, None)]
        return [Period(later, None), Period(start, None)]
    if tail["before"]:
        past = [Period(None, end if tail["or"] else start), Period(None, end)]
        ahead = [Period(today, end), Period(today, start)] if end > today else []
        return ahead + past if not tail["or"] else past + ahead
    if tail["until"]:
        return [Period(None, end)]
    now = [Period(start, today)] if start <= today else []
    return [*now, Period(start, None)] if tail["now"] else [Period(start, None), *now]


def _every(text: str, pos: int, today: date) -> Reading | None:
    """每月20号, 每周五, 每年3月15日: the next such day, and that it comes again."""
    head = _EVERY.match(text, pos)
    every = _EVERY_NAMES.get(head["unit"]) if head else None
    if head is None or every is None:
        return None
    inner = _inner(text, head, every, today)
    if inner is None:
        return None
    end, periods = inner
    coming = [period for period in periods if period.end and period.end >= today] or periods
    return Reading(pos, end, coming[:1], every=every)


def _inner(text: str, head: re.Match[str], every: str, today: date) -> tuple[int, list[Period]] | None:
    end = head.end()
    if end >= len(text):
        return None
    if every == "week":
        found = _simple(text, head.start("unit"), today, wide=False)
        return (found.end, found.periods) if found and found.end > end else None
    if every == "month" and not _EVERY_DAY.match(text, end):
        return None
    start = end if not text.startswith(("底", "末", "初", "中"), end) else head.start("unit")
    found = _simple(text, start, today, wide=False) if text[start] in FIRSTS else None
    return (found.end, found.periods) if found else None
