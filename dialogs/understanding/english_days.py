"""Days in English: tomorrow, next Friday, 15th of next month, three weeks ago, March 8 2026, end of this month, mid October."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache

from dialogs.understanding.holidays import IN_A_YEAR, IN_ENGLISH, english_holiday, holiday_in
from dialogs.understanding.near_dates import on_month_day
from dialogs.understanding.periods import (
    Period,
    around,
    day_of,
    month_of,
    months_of,
    moved,
    one_day,
    shifted,
    valid,
    week_of,
    year_of,
)
from dialogs.understanding.values import Day

MONTHS = {name: place for place, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)}
WEEKDAYS = {name: place for place, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_MONTH = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_WEEKDAY = r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_WHICH = r"this|last|next|previous|coming|current|past|the following"
_NUMBER = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|half an?"
_THAT = r"(?:this|last|next) year|the year before last"
_COUNTED = "jobs?|loans?|cards?|credit|debts?|time|lenders?|banks?|apps?|wife|husband|child|kid|baby|floor|call|letter|income|side|hand|one"
"""A 2nd job, the 3rd card: no day of the month."""
_ITEM = (
    rf"(?<![\w])(?:(?P<tail>(?:the )?(?:very )?(?:end|start|beginning|middle) of |(?:early|mid|late)[ -](?=[a-z]|20[0-3]\d\b))?(?:"
    rf"(?P<named>(?:the )?day after tomorrow|(?:the )?day before yesterday|today|tonight|this (?:morning|evening)|tomorrow|yesterday|last night)"
    rf"|(?:the )?(?P<nth>\d{{1,2}})(?:st|nd|rd|th)? of (?:(?P<nthwhich>{_WHICH}) month|(?P<every>each month|every month)|(?P<nthmonth>{_MONTH})\.?(?:,? (?P<nthyear>\d{{4}}|{_THAT}))?)"
    rf"|(?P<mfirst>{_MONTH})\.? (?P<mday>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|\.\d| ?%)(?:,? (?P<myear>(?:19|20)\d\d(?! ?(?:yuan|rmb|a |per |each |every ))|{_THAT}))?"
    rf"|(?P<dday>\d{{1,2}})(?:st|nd|rd|th)? (?P<dmonth>{_MONTH})\.?(?:,? (?P<dyear>(?:19|20)\d\d(?! ?(?:yuan|rmb|a |per |each |every ))|{_THAT}))?"
    rf"|(?:(?:in|since|from|until|till|by) )?(?P<ymonth>{_MONTH})\.?,? (?:of )?(?P<yyear>(?:19|20)\d\d|{_THAT})"
    rf"|(?(tail)(?P<tailed>20[0-3]\d)(?! ?(?:yuan|rmb|,?\d)))"
    rf"|(?:(?:in|since|from|before|after|until|till|during|throughout|over(?= 20(?:2[5-9]|3[0-5]))) (?:of )?(?P<year>(?:199|20[0-3])\d)(?! ?(?:yuan|rmb|[a-z]+ (?:payments?|instal\w*)|payments?|instal\w*|a|per|each|every|to|on|for|by|is|was|,?\d))|(?P<styled>20[0-3]\d)(?= (?:rules?|contract|iou|policy|law|standard|guidelines?|notice)\b))"
    rf"|(?:the )?(?P<beforelast>week|month|year) before last"
    rf"|(?P<which>{_WHICH}) (?:(?P<unit>week|month|year)|(?P<weekday>{_WEEKDAY})|(?P<wmonth>{_MONTH}))"
    rf"|(?(tail)|(?:(?:in|since|from|until|till|by|on|of|starting|beginning|to) |(?<=\bdue )|(?<=\bmissed )|(?<=\bmissed the )|(?<=\bskip )|(?<=\bskipping )|(?<=\bmiss )|(?<=\bthe )(?=\w+(?:'s)? (?:payment|instal))|(?<=(?-i:[a-z]) and )(?=(?-i:[A-Z]))))(?P<bare>{_MONTH}|{_WEEKDAY})(?! \d| day\b| holidays?\b)"
    rf"|in (?P<inn>{_NUMBER}) (?P<inunit>day|week|month|year)s?(?P<half> and a half)?"
    rf"|(?P<agon>{_NUMBER}) (?P<agounit>day|week|month|year)s? (?P<ago>ago|from now|later)"
    rf"|(?:the )?(?P<only>\d{{1,2}})(?:st|nd|rd|th)(?! (?:{_COUNTED}))"
    rf"|(?:the )?(?P<yearly>{IN_A_YEAR}),? (?:of |in )?(?P<feast>20[0-3]\d)(?! ?(?:yuan|rmb|,?\d))"
    rf"|(?:the )?(?P<holiday>{IN_ENGLISH})"
    rf"|(?:the )?(?P<part>first|second) half of (?P<pyear>20[0-3]\d|{_THAT})"
    rf"|(?:(?P<swhich>{_WHICH}) |(?:(?:by|in|until|till|before|after|since) (?:the )?|the ))(?P<season>spring(?! festival)|summer|autumn|winter|(?<=[eist] )fall(?= *(?:[.,?!]|$)))(?: (?:of (?P<syear>20[0-3]\d)|holidays?|break))?"
    rf"|the month|the year))(?![\w])"
)
OF_TIME = ("in ", "by ", "since ", "until ", "till ", "from m", "starting m", "beginning m")
"""In march, where march alone is a verb."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_NAMED = {"today": 0, "tonight": 0, "this morning": 0, "this evening": 0, "last night": -1, "tomorrow": 1, "yesterday": -1, "day after tomorrow": 2, "day before yesterday": -2}
_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a couple of": 2}


@lru_cache(maxsize=1)
def _item() -> re.Pattern[str]:
    """Made when it is first wanted: nobody's prompt waits for it."""
    return re.compile(_ITEM, re.IGNORECASE)


def english_days(text: str, today: date) -> Iterator[Day]:
    for match in _item().finditer(text):
        month = match["bare"] or (match["ymonth"] if match["yyear"] and not match["yyear"].isdecimal() else "") or ""
        if month.lower() in ("may", "march", "mar", "sun", "sat") and not month[0].isupper() and not match[0].lower().startswith(OF_TIME):
            continue
        periods = _periods(match, today)
        if match["tail"] and periods:
            periods = [part for period in periods for part in _tail(match["tail"].lower(), period)]
        if periods:
            first, *rest = dict.fromkeys((period.start, period.end) for period in periods)
            yield Day(span=match.span(), start=first[0], end=first[1], also=tuple(rest), every="month" if match["every"] else None)


def _periods(match: re.Match[str], today: date) -> list[Period]:
    said = {name: value.lower() for name, value in match.groupdict().items() if value}
    if "named" in said:
        return one_day(shifted(today, days=_NAMED[said["named"].removeprefix("the ")]))
    if "nth" in said:
        return _nth(said, today)
    for day, month, year in (("mday", "mfirst", "myear"), ("dday", "dmonth", "dyear")):
        if day in said:
            return _dated(int(said[day]), MONTHS[said[month][:3]], said.get(year), today)
    if "ymonth" in said:
        return valid([month_of(_year(said["yyear"], today), MONTHS[said["ymonth"][:3]])])
    if "year" in said or "styled" in said or "tailed" in said:
        return valid([year_of(int(said.get("year") or said.get("styled") or said["tailed"]))])
    if "beforelast" in said:
        return _which({"which": "before last", "unit": said["beforelast"]}, today)
    if "which" in said:
        return _which(said, today)
    if "bare" in said:
        return _bare(said["bare"], today)
    if "inn" in said or "agon" in said:
        return _away(said, today)
    if "part" in said:
        return valid([months_of(_year(said["pyear"], today), 1 if said["part"] == "first" else 7, 6, "half")])
    if "season" in said:
        return _season(said, today)
    if "yearly" in said:
        return one_day(holiday_in(said["yearly"], int(said["feast"])))
    if "holiday" in said:
        return [Period(day, day) for day in english_holiday(said["holiday"], today)]
    if "only" in said:
        return _only(int(said["only"]), today)
    return valid([around("months" if match[0].lower().endswith("month") else "years", today)]) if match["tail"] else []


def _nth(said: dict[str, str], today: date) -> list[Period]:
    day = int(said["nth"])
    if "nthmonth" in said:
        return _dated(day, MONTHS[said["nthmonth"][:3]], said.get("nthyear"), today)
    if "every" in said:
        return [period for period in _only(day, today) if period.start and period.start >= today][:1] or _only(day, today)
    month = month_of(today.year, today.month + _shift(said["nthwhich"]))
    return one_day(day_of(month.start.year, month.start.month, day)) if month and month.start else []


def _dated(day: int, month: int, year: str | None, today: date) -> list[Period]:
    return one_day(day_of(_year(year, today), month, day)) if year else on_month_day(month, day, today)


def _year(said: str, today: date) -> int:
    """2025, last year."""
    return int(said) if said.isdecimal() else today.year - 2 if said.startswith("the") else today.year + _shift(said.split(maxsplit=1)[0])


def _shift(which: str) -> int:
    return {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "the following": 1, "before last": -2}.get(which, 0)


def _which(said: dict[str, str], today: date) -> list[Period]:
    shift = _shift(said["which"])
    if unit := said.get("unit"):
        if unit == "week":
            return valid([week_of(today, shift)])
        return valid([month_of(today.year, today.month + shift) if unit == "month" else year_of(today.year + shift)])
    if "weekday" in said:
        return _weekday(WEEKDAYS[said["weekday"][:3]], shift, today)
    month = MONTHS[said["wmonth"][:3]]
    year = today.year - (shift < 0 and month >= today.month) + (shift > 0 and month <= today.month)
    return valid([month_of(year, month)])


def _weekday(weekday: int, shift: int, today: date) -> list[Period]:
    """Next Friday is the coming one to some and the one of next week to others."""
    ahead = shifted(today, days=(weekday - today.weekday() - 1) % 7 + 1)
    back = shifted(today, days=-((today.weekday() - weekday - 1) % 7 + 1))
    week = week_of(today, shift)
    named = shifted(week.start, days=weekday) if week and week.start else None
    days = (named,) if not shift else (back,) if shift < 0 else (ahead, named)
    return valid(Period(day, day) for day in days if day)


def _bare(said: str, today: date) -> list[Period]:
    if said[:3] in WEEKDAYS and said[:3] not in MONTHS:
        return [*_weekday(WEEKDAYS[said[:3]], 1, today)[:1], *_weekday(WEEKDAYS[said[:3]], -1, today)]
    month = MONTHS[said[:3]]
    other = today.year + (1 if month < today.month else -1)
    return valid([month_of(today.year, month), *([month_of(other, month)] if month != today.month else [])])


def _away(said: dict[str, str], today: date) -> list[Period]:
    count, unit = said.get("inn") or said["agon"], said.get("inunit") or said["agounit"]
    amount = Decimal("0.5") if count.startswith("half") else Decimal(_WORDS.get(count) or int(count)) + (Decimal("0.5") if "half" in said else 0)
    return one_day(moved(today, -amount if said.get("ago") == "ago" else amount, unit + "s"))


def _season(said: dict[str, str], today: date) -> list[Period]:
    """Next summer, by autumn: the one to come first, else the one before."""
    first = SEASONS[said["season"]]
    if "syear" in said:
        return valid([months_of(int(said["syear"]), first, 3, "span")])
    nearest = [season for season in (months_of(today.year + step, first, 3, "span") for step in (-1, 0, 1)) if season and season.start and season.end]
    ahead, back = [one for one in nearest if one.end and one.end >= today][:1], [one for one in nearest if one.end and one.end < today][-1:]
    shift = _shift(said.get("swhich", ""))
    return back if shift < 0 else ahead if shift > 0 else ahead + back


def _only(day: int, today: date) -> list[Period]:
    here = day_of(today.year, today.month, day)
    ahead, back = month_of(today.year, today.month + 1), month_of(today.year, today.month - 1)
    other = ahead if here and here < today else back
    days = [here, day_of(other.start.year, other.start.month, day) if other and other.start and here != today else None]
    return valid(Period(found, found) for found in days if found)


def _tail(word: str, period: Period) -> list[Period]:
    if period.start is None or period.end is None:
        return []
    if period.unit == "year" and word[:-1] in ("early", "late"):
        quarter = months_of(period.start.year, 1 if word[0] == "e" else 10, 3, "quarter")
        return [quarter] if quarter else []
    if word[:-1] in ("early", "late"):
        tenth, twentieth = shifted(period.start, days=9), shifted(period.start, days=20)
        return [Period(period.start, tenth) if word[0] == "e" else Period(twentieth, period.end)] if period.unit == "month" else [period]
    if "end" in word:
        return [Period(period.end, period.end)]
    if word.startswith("mid") or "middle" in word:
        return one_day(shifted(period.start, days=(period.end - period.start).days // 2))
    return [Period(period.start, period.start)]
