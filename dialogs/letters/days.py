"""The days and clock times in a line of a letter: they are printed before the line, so they need not stand in it too."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from content.filters import day
from content.regex import regex
from dialogs.collectors.hours import moments
from dialogs.understanding.asked import in_tense
from dialogs.understanding.reader import read
from dialogs.understanding.text import plain
from dialogs.understanding.values import Day, Span

Line = dict[str, Any]
"""{"text", "days" (ISO), "at" (HH:MM)}"""
YEAR = regex(r"(?<!\d)(20\d\d)(?:年|(?=\D|$))")
MONTH = regex(r"月|[A-Za-z]")
ABOUT = regex(r"[初中底末]|上旬|下旬|左右|前后|about|around|early|late|end of|mid")
EN_MONTH = regex(r"[A-Za-z]{3,} \d{1,2}(?:st|nd|rd|th)?$")
NEXT_DAY = regex(r",? ?(?:and|&|,) ?(?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d:%]|,\d| ?(?:times|people|calls|texts|yuan|rmb|am|pm|days|months|years|weeks|hours|minutes|k|of)\b)", re.IGNORECASE)
LISTED = regex(r"[日号]?\s*(?:[、,，和及与]|and|,)?\s*")
GAP = "\0"
LEFT_OVER = regex(rf"(?P<comma>[,，]?)\s?(?:在|于|是|[日号]?(?:的)?(?={GAP})|\b(?:on|at|around)\b)?\s?(?:早上|早晨|清早|清晨|上午|中午|下午|傍晚|当晚|晚上|晚间|夜里|凌晨|半夜|深夜|晚)?{GAP}(?:[的,，]|多(?=[^\d一二两三四五])|左右|{GAP}|\s|(?:在|的)?(?:早上|上午|中午|下午|晚上|夜里|凌晨|半夜)?{GAP}|(?:at|in|on)? ?{GAP})*", re.IGNORECASE)
"""What tied a day and an hour to the rest of a line."""
CLAUSE_BEFORE = regex(r"[^\W\d_][^,，;；]*[,，;；]")
FIRST_OF_TWO = regex(r"\b\d{1,2}(?:st|nd|rd|th)?(?:, \d{1,2}(?:st|nd|rd|th)?)* ?(?:and|&|,|to|-) ?$", re.IGNORECASE)
"""on 18 and 19 November: the first of them has no month of its own."""
AND = regex(r"\band\b|[,，]|还|又", re.IGNORECASE)
PART_OF_DAY = regex(r"早上|早晨|清早|清晨|上午|中午|下午|傍晚|当晚|晚上|晚间|夜里|凌晨|半夜|深夜")
"""Without an hour it stays in the words: 11月20号上午."""
NEAR = 6
"""Letters between a day and its hour: yesterday evening at 8."""
DANGLES = regex(r"\b(?:of|on|at|in|was|is|were|since|until|from|the|and)$|[是在]$", re.IGNORECASE)
ENDS = " \t,，。.;；:：!！"
UP_TO, FROM_ON = regex(r"\b(?:before|after|until|till|by|since|past)\s+$", re.IGNORECASE), regex(r"多?(?:之?前|之?后|以前|以后)")
SHORTEST = 4
"""Fewer characters tell nothing."""


def days_in(text: str, today: date) -> list[str]:
    """The single days told, as ISO dates, each once and none to come; a bare 5号 after 10月3号 is of the same month."""
    found, before = list[date](), None
    for first, value in _single(text, today):
        start, end = value.span
        readings = [first, *(other for other, _ in value.also if other)]
        on = next(iter(in_tense(readings, "past", today)), first)
        if before and not MONTH.search(text[start:end]) and start - before[1] <= 1:
            on = _same_month(before[0], first.day) or on
        on = _in_year(on, text[:start], text[start:end])
        before = (on, end)
        if on <= today:
            found.append(on)
    return [on.isoformat() for on in dict.fromkeys(found)]


OF_A_DATE = regex(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* $", re.IGNORECASE)
LISTED_WHOLE = regex(r"(?<=[号日])[、,，](?=\d{1,2}月\d{1,2}[号日])")
"""11月5号、11月9号都打了: two days, and no slip of the tongue."""


def day_spans(text: str, today: date) -> list[tuple[Span, date]]:
    """Where single days are told, in their order."""
    return [(value.span, on) for on, value in _single(text, today)]


def _single(text: str, today: date) -> Iterator[tuple[date, Day]]:
    """The days that are told singly, each with its first reading: no stretch of days, and none that is only about so."""
    for value in read(LISTED_WHOLE.sub("和", text), today=today, kind="date"):
        if text[max(0, value.span[0] - 1) : value.span[0]].isascii() and text[max(0, value.span[0] - 1) : value.span[0]].isalnum():
            continue  # HX20231105
        if isinstance(value, Day) and value.start and value.start == value.end and not ABOUT.search(text[slice(*value.span)]):
            yield value.start, value
            yield from _listed_behind(text, value, value.start)


def _listed_behind(text: str, value: Day, on: date) -> Iterator[tuple[date, Day]]:
    """November 10, 12 and 15: the days of the same month."""
    end = value.span[1]
    while EN_MONTH.search(text[slice(*value.span)]) and (more := NEXT_DAY.match(text, end)):
        end, start = more.end(), more.start("day")
        if other := _same_month(on, int(more["day"])):
            yield other, replace(value, span=(start, end), start=other, end=other, also=())


def _same_month(first: date, number: int) -> date | None:
    try:
        return first.replace(day=number)
    except ValueError:
        return None


def _in_year(on: date, before: str, said: str) -> date:
    """3月5号 after 2025年3月 is of 2025."""
    years = YEAR.findall(before)
    return on if not years or YEAR.search(said) or not MONTH.search(said) else on.replace(year=int(years[-1]), day=min(on.day, 28 if on.month == 2 else on.day))


def times_in(text: str) -> list[str]:
    """The clock times told, as HH:MM, each once and in their order; before 7 am is none."""
    seen = plain(text)
    found = (moment.minutes for moment in moments(seen.text) if moment.minutes is not None and not _bounds(text, seen.span(*moment.span)))
    return list(dict.fromkeys(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in found))


def _bounds(text: str, at: Span) -> bool:
    if OF_A_DATE.search(text, 0, at[0]):
        return True  # November 8 in the evening: the day, and no hour
    return UP_TO.search(text, 0, at[0]) is not None or FROM_ON.match(text, at[1]) is not None


def told_once(line: Line, today: date, *, in_place: bool = False) -> Line:
    """A line as a letter shows it: without the days and the hour in its words, since they are printed before them.

    Days that are told apart from each other stay in the words, which say what happened on which, and are not printed before; so do all
    `in_place`, where the line tells of an entry and not of what was done on a day.
    """
    text = line["text"]
    days, at = [value.span for _, value in _single(text, today)], clock_spans(text)
    if not days or len(days) != len(line["days"]) or len(at) > 1:
        return line
    if (in_place and text[: days[0][0]].strip()) or FIRST_OF_TWO.search(text, 0, days[0][0]) or CLAUSE_BEFORE.search(text[: days[0][0]]) or (at and _of_another_deed(text, days[-1], at[0])):
        return line | {"text": _dated(text, days, line), "days": [], "at": []}
    between = [(before[1], after[0]) for before, after in pairwise(days)]
    if not all(LISTED.fullmatch(text[slice(*gap)]) for gap in between):
        return line | {"days": [], "at": []} if MONTH.search(text[slice(*days[0])]) else line
    gone = {place for start, end in (*days, *between, *at) for place in range(start, end)}
    left = "".join(GAP if place in gone else char for place, char in enumerate(text))
    left = LEFT_OVER.sub(lambda found: _joint(left, found), left).strip(ENDS)
    if len(left) < SHORTEST or DANGLES.search(left):  # 11月10号和15号打的
        return line | {"text": _dated(text, days, line), "days": [], "at": []}
    part = None if at else PART_OF_DAY.search(text, days[-1][0], days[-1][1] + 2)
    left = f"{part[0]}{left}" if part and not left.startswith(part[0]) else left
    return line | {"text": left[:1].upper() + left[1:]}


def _joint(text: str, gap: re.Match[str]) -> str:
    """What stands where a day was: called at 11 pm last night, swore at me keeps its comma."""
    comma = gap["comma"] or (re.search("[,，]", gap[0]) or [""])[0] if text[: gap.start()].strip(ENDS) else gap["comma"]
    return f"{comma} " if comma and text.isascii() else comma or (" " if text.isascii() else "")


def _of_another_deed(text: str, on: Span, at: Span) -> bool:
    """昨天给我妈打了五个电话,半夜11点还打: the hour is of what follows, and not of all that was done on the day."""
    between = text[on[1] : at[0]] if at[0] >= on[1] else text[at[1] : on[0]]
    return len(between.strip()) > NEAR or AND.search(between) is not None


def _dated(text: str, spans: list[Span], line: Line) -> str:
    """The words with each day in full where it stands: behind the first clause it is the day of what follows, not of the whole line."""
    for (start, end), on in reversed([*zip(spans, line["days"], strict=True)]):
        hour = [f" {at} " for at in line["at"] if times_in(text[start:end]) == [at]]  # 11月14号晚上11点半 is read as one
        text = text[:start] + day(date.fromisoformat(on), "en" if text.isascii() else "zh") + "".join(hour) + text[end:].removeprefix("号").removeprefix("日")
    return text


def clock_spans(text: str) -> list[Span]:
    """Where times of day are told, with the part of the day before them."""
    seen = plain(text)
    return [at for moment in moments(seen.text) if moment.minutes is not None and not _bounds(text, at := seen.span(*moment.span))]
