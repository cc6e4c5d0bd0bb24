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
YEAR = 12
Delays = tuple[int | None, ...]
"""Oldest first; None where a payment was not made at all."""
_FIGURES = regex(r"\s*\d{1,4}(?:\s*[,,、;;\s]\s*\d{1,4}){2,}\s*")
_DAY = r"(\d{4}) *[-/.年] *(\d{1,2}) *[-/.月] *(\d{1,2}) *日?"
_ROW = regex(rf"^ *{_DAY} *[,,;\t ] *(?:{_DAY})? *(?:[,,;\t].*)?$", re.MULTILINE)
_CLAUSE = regex(r"[,,;;。.\n]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = regex(rf"\b({'|'.join(_MONTHS)})[a-z]*\b")
_MONTH = regex(r"(?<!\d)(\d{1,2})\s*月(?!\d)")
_RANGE = regex(r"(?<!\d)(\d{1,2})\s*月?\s*(?:到|至|[-~—])\s*(\d{1,2})\s*月")
_LATE = regex(r"晚|迟|逾期|拖|超|\blate\b|behind|overdue")
_MISSED = regex(r"没还|未还|没有还|没交|断供|missed|not paid|unpaid")
_ON_TIME = regex(r"准时|按时|按期|正常|没逾期|没有逾期|没晚|on time|\bok\b|punctual")
_ALL = regex(r"全部?|都|一直|每个?月|每[期次]|从来?没|其[他余它]|剩下|all|always|every|never|the rest|others?")
_NEVER = regex(r"(?:从|一直)来?没有?(?:逾期|晚|迟)|never (?:been )?late")


def read_delays(text: str, today: date) -> Delays | None:
    """The delays that a text tells, oldest first; None where it tells none. Linear in the text."""
    if len(text) > LONGEST:
        return None
    said = plain(text).text.lower()
    return _table(said, today) or _figures(said) or _months(said, today)


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
    told, nameless, rest = dict[int, int | None](), list[int | None](), False
    for clause in _CLAUSE.split(said):
        late = _told(clause, today)
        if not late:
            continue
        if named := list(_named(clause)):
            told |= dict.fromkeys(named, late[0])
        elif late[0] == 0:
            rest = rest or bool(_ALL.search(clause) or _NEVER.search(clause))
        else:
            nameless += late
    if rest:
        return _year(told, nameless, today)
    listed = (*told.values(), *nameless)
    return listed if len(listed) > 1 else None


def _year(told: dict[int, int | None], nameless: list[int | None], today: date) -> Delays:
    """The twelve months up to this one; what was told of no month stands in the latest that are free."""
    order = [(today.month + step) % YEAR + 1 for step in range(YEAR)]
    free = [month for month in reversed(order) if month not in told]
    told = told | dict(zip(free, reversed(nameless), strict=False))
    return tuple(told.get(month, 0) for month in order)


def _told(clause: str, today: date) -> list[int | None]:
    """What a clause tells of a payment: days late, 0 on time, None not paid; 两个月晚了三天 is told twice."""
    if late := _LATE.search(clause):
        bare = _ENGLISH.sub(lambda month: " " * len(month[0]), clause)
        said = [value for value in read(bare, today=today) if isinstance(value, Duration) and value.parts]
        after = [value for value in said if value.span[0] >= late.start()]
        before = [value for value in said if value not in after]
        if how_long := (after[:1] or before[-1:]):
            times = before[0].parts.get("months", 1) if after and before and before[0].parts else 1
            return [min(how_long[0].days, MOST_DAYS)] * min(int(times), YEAR)
    if _MISSED.search(clause):
        return [None]
    return [0] if _ON_TIME.search(clause) or _NEVER.search(clause) else []


def _named(clause: str) -> Iterator[int]:
    """The months that a clause names; 4月到6月 is three."""
    if (span := _RANGE.search(clause)) and 1 <= int(span[1]) <= int(span[2]) <= YEAR:
        yield from range(int(span[1]), int(span[2]) + 1)
        return
    yield from (month for found in _MONTH.findall(clause) if 1 <= (month := int(found)) <= YEAR)
    yield from (_MONTHS.index(found) + 1 for found in _ENGLISH.findall(clause))
