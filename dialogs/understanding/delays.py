"""How late each of the last payments was, as somebody types it or pastes it from a table: days, 0 for on time."""

import re
from collections.abc import Iterator
from datetime import date

from content.regex import regex
from dialogs.understanding.reader import read
from dialogs.understanding.text import plain
from dialogs.understanding.values import Duration

MOST = 36
LONGEST = 6_000
MOST_DAYS = 9_999
YEAR, MONTH = 12, 30
Delays = tuple[int | None, ...]
"""Oldest first; None where a payment was not made at all."""
_FIGURES = regex(r"\s*\d{1,4}(?:\s*[,,、;;\s]\s*\d{1,4}){2,}\s*")
_DAY = r"(\d{4}) *[-/.年] *(\d{1,2}) *[-/.月] *(\d{1,2}) *日?"
_ROW = regex(rf"^ *{_DAY} *[,,;\t ] *(?:{_DAY})? *(?:[,,;\t].*)?$", re.MULTILINE)
_CLAUSE = regex(r"[,,;;::。.\n]+|\band\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = regex(rf"\b({'|'.join(_MONTHS)})[a-z]*\b")
_BARE = regex(r"(?<![\d月])\b(\d{1,3})\b(?! ?(?:月|次|回|期|times))")
_MONTH = regex(r"(?<!\d)(\d{1,2})\s*月(?!\d)")
_LABEL = regex(r"^[^\d::]*(?:\d{1,2}[^\d::]*)?[::]\s*(?=\S)")
"""近12期:, my last 12 payments: before the list."""
_PERIOD = regex(r"(?:最近|过去|近|这|前)(?:的)?$|\b(?:last|past|this) $|\b(?:in|for|over) (?:the )?(?:last|past) $")
_WITHIN = regex(r"(?:里|内|中|来|到头|下来|以来)")
"""What stands before or behind a time that is looked back on, and no delay: 最近一年, 一年里头."""
_RANGE = regex(r"(?<!\d)(\d{1,2})\s*月?\s*(?:到|至|[-~—])\s*(\d{1,2})\s*月")
_LATE = regex(r"晚|迟|逾期|拖|超|\blate\b|behind|overdue")
_LATE_ONCE = regex(r"([晚迟拖期])过(?=\d)")
_MISSED = regex(r"没还|未还|没有还|没交|断供|missed|not paid|unpaid")
_ON_TIME = regex(r"准时|按时|按期|正常|没逾期|没有逾期|没晚|on time|\bok\b|\bfine\b|\bgood\b|no problem|没问题|没事|punctual|on the day|prompt")
_SMALL = {word: number for words in ("一二三四五六七八九十", ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")) for number, word in enumerate(words, 1)} | {"十一": 11}
_SO_MANY_ON_TIME = regex(
    r"(\d{1,2}|十一|[一二三四五六七八九十])\s*(?:期|个|次|回|笔)(?:月|都|是|全|也)*(?:按时|准时|正常|按期)"
    r"|\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:(?:of|out of) (?:\w+ ){0,3}?(?:\d+|twelve) )?(?:\w+ ){0,2}?(?:on time|prompt)"
)
"""12期里9期准时, I paid 10 on time."""
_SHARE = regex(r"(?:按时|准时)率[^,，。;]*|\bwhat (?:share|percentage|part)[^.;]*")
"""What is asked of the list."""
_IN_A_ROW = regex(r"(\d{1,4})(?: days?)?((?:, ?\d{1,4}(?: days?)?)*),? and (\d{1,4}) (days? (?:late|behind|overdue))")
"""The others were 3, 5 and 9 days late."""
_ALL = regex(r"全部?|都|一直|每个?月|每[期次]|从来?没|其[他余它]|剩下|all|always|every|never|the rest|others?|otherwise|else|别的")
_NOT_LATE = regex(r"没(?:有)?(?:再)?(?:逾期|晚|迟|拖)|\bnot? (?:been )?late|n't been late|without (?:a |any |any more )?(?:delays?|arrears)|\bno arrears")
_COUNTED = regex(r"[\d一二两三四五六几][次回]|\b(?:one|two|three|four|five|six|\d{1,2}) (?:were |was |payments? )?late\b|\b(?:once|twice|\w+ times)\b")
_A_YEAR = regex(r"一年|今年|去年|12个月|十二个月|\byear|\b(?:12|twelve) months")
"""Late so often in a year: all else was on time."""
_NEVER = regex(r"(?:从|一直)来?没有?(?:逾期|晚|迟)|never (?:been )?late")


def read_delays(text: str, today: date) -> Delays | None:
    """The delays that a text tells, oldest first; None where it tells none. Linear in the text."""
    if len(text) > LONGEST:
        return None
    said = plain(text).text.lower()
    return _table(said, today) or _figures(_LABEL.sub("", said)) or _months(said, today)


def tells_delay(text: str) -> bool:
    """Whether a text speaks of payments that came late, be it enough to count them or not."""
    return _LATE.search(plain(text).text.lower()) is not None


def _table(said: str, today: date) -> Delays | None:
    """Rows of two days, due and paid; an empty second one is not paid, and counts once its due day has passed."""
    rows = []
    for found in _ROW.finditer(said):
        due, paid = _day(found.groups()[:3]), _day(found.groups()[3:])
        if due is None or due > today:
            continue
        rows.append((due, None if paid is None else max((paid - due).days, 0)))
    return tuple(late for _, late in sorted(rows, key=lambda row: row[0])[-MOST:]) if len(rows) > 1 else None


def _day(parts: tuple[str | None, ...]) -> date | None:
    try:
        return date(*(int(part or 0) for part in parts))
    except ValueError:
        return None


def _figures(said: str) -> Delays | None:
    """0,0,3,0: so many days late each month."""
    if not _FIGURES.fullmatch(said):
        return None
    return tuple(map(int, re.findall(r"\d+", said)))[-MOST:]


def _months(said: str, today: date) -> Delays | None:
    """3月晚了5天,5月没还,其余都按时: months by name, in the order told; the rest of the year where it is told."""
    told, nameless, rest, goes_on, often = dict[int, int | None](), list[int | None](), False, False, False
    for clause in _CLAUSE.split(_IN_A_ROW.sub(_each_late, _SHARE.sub("", said))):
        counted = _LATE.search(clause) is not None and _COUNTED.search(clause) is not None
        rest = rest or (counted and _A_YEAR.search(said) is not None)
        late = _told(clause, today, goes_on=goes_on)
        goes_on = counted or bool(late and late[0])
        often = often or (counted and not _NOT_LATE.search(clause))
        if not late:
            continue
        if named := list(_named(clause)):
            told |= dict.fromkeys(named, late[0])
            rest = rest or (late[0] != 0 and _ON_TIME.search(clause) is not None)
        elif late == [0] and (_ALL.search(clause) or _NEVER.search(clause)):
            rest = True
        else:
            nameless += late
    if often and not any(days != 0 for days in (*told.values(), *nameless)):
        return None  # 去年晚了4次,今年一次, of which nobody tells how long
    if rest:
        return _year(told, [days for days in nameless if days != 0], today)
    listed = (*told.values(), *nameless)
    return listed if len(listed) > 1 else None


def _each_late(row: re.Match[str]) -> str:
    """Each number of a row with its own words."""
    return ", ".join(f"{number} {row[4]}" for number in (row[1], *re.findall(r"\d+", row[2]), row[3]))


def _year(told: dict[int, int | None], nameless: list[int | None], today: date) -> Delays:
    """The twelve months up to this one; what was told of no month stands in the latest that are free."""
    order = [(today.month + step) % YEAR + 1 for step in range(YEAR)]
    free = [month for month in reversed(order) if month not in told]
    told = told | dict(zip(free, reversed(nameless), strict=False))
    return tuple(told.get(month, 0) for month in order)


def _told(clause: str, today: date, *, goes_on: bool) -> list[int | None]:
    """What a clause tells of payments: days late, 0 on time, None not paid; 两个月晚了三天 is told twice, 六个月都按时 six times.

    Where the clause before told a delay, it `goes_on` without the word: 一回6天一回20天, and 10 in August."""
    bare = _LATE_ONCE.sub(r"\1了", _ENGLISH.sub(lambda month: " " * len(month[0]), clause))
    lengths = [value for value in read(bare, today=today) if isinstance(value, Duration) and value.parts and not (_PERIOD.search(bare[: value.span[0]]) or _WITHIN.match(bare, value.span[1]))]
    if (late := _LATE.search(clause)) and not _NOT_LATE.search(clause):
        after = [value for value in lengths if value.span[0] >= late.start()]
        before = [value for value in lengths if value not in after]
        if len(after) > 1:
            return [_days(value) for value in after]
        if how_long := (after or before[-1:]):
            times = before[0].parts.get("months", 1) if after and before and before[0].parts else 1
            return [_days(how_long[0])] * min(int(times), YEAR)
    if _MISSED.search(clause):
        return [None]
    if _ON_TIME.search(clause) or _NEVER.search(clause) or _NOT_LATE.search(clause):
        if many := _SO_MANY_ON_TIME.search(clause):
            said = many[1] or many[2]
            return [0] * min(_SMALL.get(said) or int(said), MOST)
        months = next((int(value.days // MONTH) for value in lengths if value.days >= 2 * MONTH), 1)
        return [0] * min(months, MOST)
    number = _BARE.search(bare) if goes_on else None
    return [_days(value) for value in lengths if goes_on] or ([int(number[1])] if number else [])


def _days(length: Duration) -> int:
    return min(int(length.days), MOST_DAYS)


def _named(clause: str) -> Iterator[int]:
    """The months that a clause names; 4月到6月 is three."""
    if (span := _RANGE.search(clause)) and 1 <= int(span[1]) <= int(span[2]) <= YEAR:
        yield from range(int(span[1]), int(span[2]) + 1)
        return
    yield from (month for found in _MONTH.findall(clause) if 1 <= (month := int(found)) <= YEAR)
    yield from (_MONTHS.index(found) + 1 for found in _ENGLISH.findall(clause))
