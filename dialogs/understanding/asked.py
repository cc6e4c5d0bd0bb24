"""The answer to the open question: one value of the kind that its slot wants."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from content.record import record
from content.regex import either, regex
from dialogs.talk import Kind, Slot
from dialogs.understanding.delays import read_delays
from dialogs.understanding.reader import read
from dialogs.understanding.since_when import since_when
from dialogs.understanding.values import (
    UNIT_DAYS,
    Choice,
    Day,
    Duration,
    Number,
    Parts,
    Quantity,
    Rate,
    Value,
    YesNo,
)

Json = Any
Problem = Literal["need_exact", "which_day", "whole_number", "no_such_day"]
READ_AS: dict[Kind, str] = {
    "money": "money", "count": "count", "rate": "rate", "length": "duration", "days": "duration", "day": "date",
    "yesno": "yesno", "choice": "choice",
}  # fmt: skip
MONTHS_A_YEAR = 12
MOST_DAYS = 2_000
"""Of a plain number; more is told with its unit."""
LENGTH_UNIT = {"years": ("month", 12), "months": ("month", 1), "weeks": ("week", 1), "days": ("day", 1)}
PLAIN = regex(r"[1-9][0-9]{0,4}")
"""An amount in figures, too short to be a code or a day."""
_FULL_DAY = regex(r"(?:(\d{4})\s*[年./-]\s*)?(?<![\d.])(\d{1,2})\s*[月/-]\s*(\d{1,2})(?!\d|个|期)")
IN_TENSE: dict[str | None, Callable[[date, date], bool]] = {"past": date.__le__, "future": date.__ge__, None: lambda _, __: True}
_FIGURES = regex(r"[0-9][^,，。;；\n]*(?:[,，。;；\n](?![0-9]{3})|$)")
"""Parts of a message that hold a figure: a plain answer has one."""
NO_MONEY = regex(r"(?:没有?|无|我没有?|none|nothing|no|nil|zero|i have no|i don't have a)[ 啊的了]*(?:信用卡|卡|额度|手续费|违约金|费用|card|cards|fee|limit)?[ 啊的了。.!！]*", re.IGNORECASE)
FAR_OFF = 120
"""Days from today: a reading further off than this is not taken where another is nearer."""
_FILLER = regex(either(
    r"[\s\W_]",
    "大概", "大约", "差不多", "左右", "应该", "可能", "好像", "也就", "估计", "就是", "就", "是", "有",
    "的", "了", "吧", "吗", "呢", "啊", "呀", "嗯", "呃", "哦", "那个", "这个", "一共", "总共", "共", "我",
    "他", "额度", "用[了掉]",
    "about", "around", "roughly", "maybe", "probably", "it'?s", "is", "was", "um+", "uh+", "i", "think",
    "the", "a", "of", "well", "limit", "used",
), re.IGNORECASE)

_OF_A_DAY = regex(r"借|签|办|贷|合同|下款|放款|那时候?|那会儿?|当时|signed|took|taken|out|borrowed|contract|back|in\b|on\b", re.IGNORECASE)
"""What may stand beside a day that was asked for: 2019年6月借的."""


@record(frozen=True, slots=True)
class Answered:
    """The value as the slot stores it, what keeps it from being taken, and the readings there are; `others` are those
    of the other tense."""

    value: Json
    problem: Problem | None = None
    choices: tuple[Json, ...] = ()
    others: tuple[Json, ...] = ()


def answer_value(
    slot: Slot[Any], text: str, today: date, labels: Sequence[str], *, whole: bool = True
) -> Answered | None:
    """The slot's value in the text; with `whole`, only where the message holds nothing else.

    `labels` are the words of the slot's options, in order.
    """
    if slot.kind == "delays":
        delays = read_delays(text, today)
        return Answered(slot.encode(delays)) if delays else None
    if slot.kind == "money" and slot.low == 0 and NO_MONEY.fullmatch(text.strip()):
        return Answered(slot.encode(Decimal(0)))
    if slot.kind in ("money", "count") and PLAIN.fullmatch(text):
        return Answered(slot.encode(Decimal(text)))
    if slot.kind == "day" and _no_such_day(text):
        return Answered(None, "no_such_day")
    if slot.kind not in READ_AS or (whole and len(_FIGURES.findall(text)) > 1):
        return None
    if slot.kind == "days" and (days := since_when(text, today)) is not None:
        return Answered(slot.encode(days))
    values = read(text, today=today, asked=READ_AS[slot.kind], options=labels)
    fitting = [value for value in values if value.kind == READ_AS[slot.kind] or (slot.kind == "days" and _are_days(value))]
    if len(fitting) != 1 or not (_is_all(text, fitting[0]) if whole else _stands_free(text, fitting[0])):
        return None
    return _answer(slot, fitting[0], today)


def _are_days(value: Value) -> bool:
    """61 after 逾期多久 is days, and 0 is none; 3 may as well be months, 4800 is some sum of money."""
    return isinstance(value, Number) and (value.best == 0 or MONTHS_A_YEAR < value.best <= MOST_DAYS) and not value.is_range


OF_OTHER_THINGS = regex(r"[一二两三四五六七八九十半几]+(?:次|下|起|直|般|定|样|边|点|家|样|旦|切|共|时|些|笔|张)")
"""提前一次还完, 有一点: a word with a numeral in it, and no figure."""


def _stands_free(text: str, value: Value) -> bool:
    """Not a part of code or of a foreign word: alert(1), v2."""
    start, end = value.span
    if OF_OTHER_THINGS.match(text, start):
        return False
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return not re.search(r"[A-Za-z(){}<>\[\]=/\\_*+|&;^#@]", around)


def is_bare(text: str, today: date) -> bool:
    """Whether the message is one amount and nothing that says of what."""
    if PLAIN.fullmatch(text):
        return True
    if len(_FIGURES.findall(text)) > 1:
        return False
    values = read(text, today=today)
    return len(values) == 1 and values[0].kind in ("number", "money") and _is_all(text, values[0])


MONTHS = {name: number for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}
_DAY_EN = regex(either(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{'|'.join(MONTHS)})[a-z]*\.?,?(?: (?P<year>\d{{4}}))?\b",
    rf"\b(?P<first>{'|'.join(MONTHS)})[a-z]*\.? (?P<then>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<of>\d{{4}})\b)?",
))


def _no_such_day(text: str) -> bool:
    """2月30日, 2026年13月1日: said in full, and not in any calendar."""
    told = [(said["year"] or said["of"], MONTHS[said["month"] or said["first"]], said["day"] or said["then"]) for said in _DAY_EN.finditer(text.lower())]
    for year, month, day in (*_FULL_DAY.findall(text), *told):
        try:
            date(int(year or 2024), int(month), int(day))  # 2024 has a 29 February
        except ValueError:
            return True
    return False


def _is_all(text: str, value: Value) -> bool:
    start, end = value.span
    beside = text[:start] + " " + text[end:]
    return not _FILLER.sub("", _OF_A_DAY.sub(" ", beside) if isinstance(value, Day) else beside)


def _answer(slot: Slot[Any], value: Value, today: date) -> Answered | None:
    match value:
        case YesNo():
            return Answered({"yes": True, "no": False, "unknown": None}[value.value])
        case Choice():
            number = value.value
            return Answered(slot.options[number - 1]) if number and number <= len(slot.options) else None
        case Day():
            return _day(slot, value, today)
        case Duration():
            return _duration(slot, value)
        case Quantity():
            return _quantity(slot, value)
    return None


def _quantity(slot: Slot[Any], value: Quantity) -> Answered | None:
    if slot.exact and (value.is_range or value.about):
        return Answered(None, "need_exact")
    if slot.kind == "count" and value.best != value.best.to_integral_value():
        return Answered(None, "whole_number")
    if isinstance(value, Rate):
        return Answered(slot.encode((value.best, value.per)))
    return Answered(slot.encode(_reckoned(slot, value)))


def _reckoned(slot: Slot[Any], value: Quantity) -> Decimal:
    """The amount; of a range its careful end, where the slot has one and it was said: of 十来万 the hundred thousand."""
    if value.about and value.low is not None:
        return value.low
    end = {"low": value.low, "high": value.high}.get(slot.careful or "")
    return value.best if end is None else end


def _day(slot: Slot[Any], value: Day, today: date) -> Answered | None:
    late = slot.careful == "high"
    told = [day for start, end in ((value.start, value.end), *value.also) if (day := end if late else start)]
    starts = in_tense(told, slot.tense, today)
    if not starts:
        return None
    days = tuple(slot.encode(start) for start in dict.fromkeys(starts))
    others = tuple(slot.encode(start) for start in starts if not IN_TENSE[slot.tense](start, today))
    return Answered(days[0], "which_day" if len(days) > 1 else None, days, others)


def in_tense(days: Sequence[date], tense: str | None, today: date) -> list[date]:
    """The readings that the tense leaves; all of them where that is far off and another is nearer (12月3号 in November)."""
    fitting = [day for day in days if IN_TENSE[tense](day, today)]
    off = [min((abs((day - today).days) for day in some), default=0) for some in (fitting, days)]
    return fitting if fitting and (off[0] <= FAR_OFF or off[0] == off[1]) else list(days)


def _duration(slot: Slot[Any], value: Duration) -> Answered | None:
    if slot.kind == "length":
        return Answered(None, "need_exact") if value.parts is None or value.about else _length(slot, value.parts)
    parts = value.parts or value.low or value.high or {}
    return Answered(slot.encode(sum(int(amount * UNIT_DAYS.get(unit, 0)) for unit, amount in parts.items())))


def _length(slot: Slot[Any], parts: Parts) -> Answered | None:
    """一年半 is 18 months, 两周 is 2 weeks; hours are no term of a loan."""
    known = {unit: amount for unit, amount in parts.items() if unit in LENGTH_UNIT}
    if not known or len(known) < len(parts):
        return None
    if known.keys() <= {"years", "months"}:
        return Answered(slot.encode((_sum(known), "month")))
    if len(known) == 1:
        return Answered(slot.encode((_sum(known), LENGTH_UNIT[next(iter(known))][0])))
    return Answered(slot.encode((sum(a * UNIT_DAYS[u] for u, a in known.items()), "day")))


def _sum(parts: Parts) -> Decimal:
    return sum((amount * LENGTH_UNIT[unit][1] for unit, amount in parts.items()), Decimal(0))
