"""Days reckoned from today: 三个月前, 20天后, 近三年, 上两周, 未来3个月, 第五天起."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from content.regex import regex
from dialogs.understanding.durations import Length, length_at
from dialogs.understanding.numbers import Numeral
from dialogs.understanding.periods import Period, around, moved, shifted, small, valid, week_of

_AFTER = regex(r"(?P<open>[之以])?(?P<way>前(?!者)|后(?![期面台者]))(?!后|提)|(?P<within>(?:之|以)?内(?![容部地]))|(?P<since>以来|来(?![了的源自访]))")
_BEFORE = regex(r"过(?=[几两三四五六七八九十一\d])|前|上|近|最近|过去|过往|之前|此前|这|下|后|未来|接下来|接下去|今后|往后|之后|随后|将来")
FIRSTS = "前上近最过之此这下后未接今往随将"
_BACK = frozenset(["前", "上", "近", "最近", "过去", "过往", "之前", "此前", "这"])
# 还款日后三天, 最后一天 are not reckoned from today
_OF_ANOTHER_DAY = frozenset("最以之然日期款超")
_ROLLING = frozenset(["近", "最近", "过去", "过往", "未来", "接下来", "接下去", "今后", "往后", "将来", "这"])
_NTH_DAY = regex(r"第([一二两三四五六七八九十\d]{1,3})天(?=起|开始|后|之后|以后)")
_DAY_OF_MONTH = regex(r"的?(\d{1,2}|[一二三四五六七八九十廿]{1,3})[号日]")
_WORKDAYS = regex("工作日|交易日")


@dataclass(slots=True)
class Reading:
    """What a date at [start, end) may mean; `loose` are the readings that other conventions give."""

    start: int
    end: int
    periods: list[Period]
    loose: list[Period] = field(default_factory=list)
    about: bool = False
    every: str | None = None
    open: bool = False


def relative_at(text: str, pos: int, today: date, found: Numeral | None = None, *, wide: bool) -> Reading | None:
    if text[pos] == "第":
        return _nth_day(text, pos, today)
    if text[pos] in FIRSTS and (word := _BEFORE.match(text, pos)) and text[pos - 1 : pos] not in _OF_ANOTHER_DAY:
        return _span(text, pos, word, today)
    length = _few(text, pos) or length_at(text, pos, found, days=True)
    after = _AFTER.match(text, length.end) if length else None
    if length is None or after is None or (after["within"] and not wide):
        return None
    if length.high is not None:
        return _between(pos, after.end(), length, today, back=after["way"] == "前") if after["way"] else None
    return _reckoned(text, pos, length, after, today)


_FEW = regex(r"好?几(天|个月|年|周|个星期|个礼拜)")
_FEW_UNITS = {"天": "days", "个月": "months", "年": "years"}


def _few(text: str, pos: int) -> Length | None:
    """前几天, 几个月前; 几天 alone is a question."""
    match = _FEW.match(text, pos) if text[pos] in "几好" else None
    if match is None:
        return None
    unit = _FEW_UNITS.get(match[1], "weeks")
    return Length(pos, match.end(), {unit: Decimal(2)}, {unit: Decimal(9)}, about=True)


def _nth_day(text: str, pos: int, today: date) -> Reading | None:
    match = _NTH_DAY.match(text, pos)
    when = shifted(today, days=small(match[1]) - 1) if match else None
    return Reading(pos, match.end(), [Period(when, when)]) if match and when else None


def _reckoned(text: str, pos: int, length: Length, after: re.Match[str], today: date) -> Reading | None:
    back = after["way"] == "前" or bool(after["since"])
    said = text[pos : length.end]
    when = _from(today, length, -1 if back else 1, workdays=bool(_WORKDAYS.search(said)))
    if when is None:
        return None
    if the_day := _TODAY.match(text, after.end()):
        return Reading(pos, the_day.end(), [Period(when, when)])
    if after["within"]:
        return _within(pos, after.end(), when, today)
    if after["since"]:
        return Reading(pos, after.end(), [Period(when, today, "span")])
    unit = list(length.low)[-1]
    if unit == "months" and (day := _DAY_OF_MONTH.match(text, after.end())):
        return _on_day(pos, day, when)
    wider = around("months" if length.low[unit] % 1 and unit == "years" else unit, when)
    loose = [wider] if wider else []
    if after["open"] or length.low[unit] % 1:
        loose += _open(when, wider or around("months", when), back=back)
    exact = unit == "days" and not length.about
    return Reading(pos, after.end(), [Period(when, when)], loose, about=not exact)


def _between(pos: int, end: int, length: Length, today: date, *, back: bool) -> Reading | None:
    """前几天, 三五天后: from the one end to the other."""
    days = [_from(today, Length(0, 0, parts), -1 if back else 1) for parts in (length.low, length.high or {})]
    if days[0] is None or days[1] is None:
        return None
    return Reading(pos, end, [Period(min(days[0], days[1]), max(days[0], days[1]), "span")], about=True)


def _open(when: date, wider: Period | None, *, back: bool) -> list[Period]:
    ends = [when, *([wider.end if back else wider.start] if wider else [])]
    return [Period(None, end, "span") if back else Period(end, None, "span") for end in ends]


def _within(pos: int, end: int, when: date, today: date) -> Reading:
    month = around("months", when)
    loose = [Period(today, month.end, "span")] if month else []
    return Reading(pos, end, [Period(today, when, "span")], loose)


def _on_day(pos: int, day: re.Match[str], when: date) -> Reading | None:
    number = small(day[1])
    try:
        found = when.replace(day=number)
    except ValueError:
        return None
    return Reading(pos, day.end(), [Period(found, found)])


_TODAY = regex("的(?:今天|今日|这个?时候)")


def _from(today: date, length: Length, sign: int, *, workdays: bool = False) -> date | None:
    when: date | None = today
    for unit, amount in length.low.items():
        if when is None:
            return None
        when = when if unit in ("hours", "minutes", "seconds") else moved(when, sign * amount, "workdays" if workdays else unit)
    return when


def _span(text: str, pos: int, word: re.Match[str], today: date) -> Reading | None:
    """近三年, 上两周, 未来3个月: rolling from today, or whole calendar weeks, months, years."""
    start = word.end() + (text[word.end() : word.end() + 1] in ("的", "这"))
    length = _few(text, start) or length_at(text, start, days=True) if text[start : start + 1] else None
    if length is None or text[length.end : length.end + 1] in ("前", "后"):
        return None
    said = word[0]
    back = said in _BACK
    if length.high is not None:
        return _between(pos, length.end, length, today, back=back)
    unit, amount = next(iter(length.low.items()))
    if unit in ("hours", "minutes", "seconds") or (said in ("上", "下", "这") and amount == Decimal("0.5")):
        return None
    when = _from(today, length, -1 if back else 1)
    if when is None:
        return None
    rolling = Period(when, today, "span") if back else Period(today, when, "span")
    if unit == "days" and said in ("后", "下", "之后", "随后") and (first := shifted(today, days=1)):
        rolling = Period(first, when, "span")
    if unit == "days" and said in ("前", "上") and (last := shifted(today, days=-1)):
        rolling = Period(when, last, "span")
    whole = [] if said in _ROLLING else _whole(today, unit, int(amount), back=back)
    return Reading(pos, length.end, [rolling], whole, about=length.about)


def _whole(today: date, unit: str, count: int, *, back: bool) -> list[Period]:
    here = week_of(today) if unit == "weeks" else around(unit, today)
    if here is None or here.start is None or here.end is None or not 0 < count < 1000:
        return []
    if back:
        first, last = moved(here.start, Decimal(-count), unit), shifted(here.start, days=-1)
    else:
        first = shifted(here.end, days=1)
        last = moved(first, Decimal(count), unit) if first else None
        last = shifted(last, days=-1) if last else None
    return valid([Period(first, last, "span")] if first and last else [])
