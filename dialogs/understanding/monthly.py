"""Amounts of money with the words beside them, and for how long each is: by the hour, the day, the week, the year."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from content.record import record
from content.regex import regex
from dialogs.understanding.marked import Placed
from dialogs.understanding.values import Day, Duration, Money, Number, Value

CLAUSE_END = regex(r"[,，。;；、!！?？\n]|\.(?=\s|$)|但是?|不过|(?<!\w)(?:but|and)(?!\w)")
UNITS = (
    ("hour", regex(r"时薪|每小时|\ban? hour\b|\bhourly\b|/ ?h\b", re.IGNORECASE)),
    ("day", regex(r"日薪|日结|(?:每天|每日|天天)(?!都?[^,，。\d]{0,6}(?:打(?![零杂散]?工|杂)|催|被|骂|来电|找我|问我|响|吵|逼|烦|电话|短信|轰炸))|\ba day\b|\bdaily\b", re.IGNORECASE)),
    ("week", regex(r"周薪|[每一]个?(?:周|星期|礼拜)|\ba week\b|\bweekly\b", re.IGNORECASE)),
    ("quarter", regex(r"季度|\bquarter", re.IGNORECASE)),
    ("year", regex(r"年薪|年收入|年(?:总)?(?:支出|开销|开支|花销)|每年|全年|年入|\ba year\b|\byearly\b|\bannual(?:ly)?\b", re.IGNORECASE)),
)
EACH_MONTH = regex(r"(?:每个?月|月均|monthly)[^年周天日\d]{0,6}$|^(?:块钱?|元)?(?:每个?月|/月)| (?:a|per|each|every) month\b", re.IGNORECASE)
"""Right beside an amount these say what it is for, whatever time stands elsewhere: 三个月失业金每月1900."""
LENGTHS = {(Decimal(1), "hours"): "hour", (Decimal(1), "days"): "day", (Decimal(7), "days"): "week", (Decimal(1), "weeks"): "week",
           (Decimal("0.5"), "months"): "half", (Decimal(3), "months"): "quarter", (Decimal(12), "months"): "year", (Decimal(1), "years"): "year"}  # fmt: skip
OF_A_YEAR, IN_ALL = Decimal(20_000), regex(r"一共|总共|全年|加起来|收入|\b(?:in all|in total|altogether)\b", re.IGNORECASE)
"""今年只拿5500 is what a month of this year brings."""
SPANS = {364: "year", 365: "year", 89: "quarter", 90: "quarter", 91: "quarter"}
"""今年 and 一季度 are read as days of the calendar."""


@record(frozen=True, slots=True)
class Amount:
    """An amount with its place in the marked text and the words of its clause before and behind it; `unit` is the time for which it is told, a month where none is."""

    low: Decimal
    high: Decimal
    unit: str
    before: str
    after: str
    place: int

    def monthly(self, a_month: dict[str, Decimal], *, high: bool = False) -> Decimal:
        """What it comes to in a month, by how often its unit comes in one."""
        amount, times = self.high if high else self.low, a_month.get(self.unit, Decimal(1))
        return amount if times == 1 else (amount * times).quantize(Decimal(1), ROUND_HALF_UP)


def amounts(said: str, places: Placed) -> list[Amount]:
    """The amounts in yuan of a marked text, each with what stands beside it up to the next amount or the end of its clause."""
    found: list[Amount] = []
    for place, value in places:
        if said[place] != "¤" or not isinstance(value, Money | Number) or (isinstance(value, Money) and value.currency != "CNY"):
            continue
        ends = [match.end() for match in CLAUSE_END.finditer(said, 0, place)]
        start = max([0, *ends, *(p + 1 for p, _ in places if p < place and said[p] == "¤")])
        stop = CLAUSE_END.search(said, place + 1)
        end = min([stop.start() if stop else len(said), *(p for p, _ in places if p > place and said[p] == "¤")])
        before, after = said[start:place], said[place + 1 : end]
        monthly = EACH_MONTH.search(before) or EACH_MONTH.match(after)
        low, high = (end if end is not None else value.best for end in (value.low, value.high))
        named = [v for p, v in places if start <= p < end and not (_is_year(v) and low < OF_A_YEAR and not IN_ALL.search(before))]
        unit = "month" if monthly else _unit(before + after, named)
        found.append(Amount(low, high, unit, before, after, place))
    return found


def worked(places: Placed, unit: str, most: int) -> Decimal | None:
    """How many days of a month ("days"), or hours of a day ("hours"), are worked."""
    parts = [value.parts.get(unit) for _, value in places if isinstance(value, Duration) and value.parts]
    return next((part for part in parts if part and 1 < part <= most), None)


def _is_year(value: Value) -> bool:
    return isinstance(value, Day) and value.start is not None and value.end is not None and SPANS.get((value.end - value.start).days) == "year"


def _unit(words: str, values: Sequence[Value]) -> str:
    for value in values:
        if isinstance(value, Day) and value.start and value.end and (value.end - value.start).days in SPANS:
            return SPANS[(value.end - value.start).days]
        if isinstance(value, Duration) and value.parts:
            (name, part), *more = [(name, part) for name, part in value.parts.items() if part] or [("", Decimal(0))]
            if more and name == "days":
                name, part = more[0]  # 一天10小时
                return "hour" if part == 1 else "day"
            if unit := LENGTHS.get((part, name)):
                return unit
    return next((unit for unit, words_of in UNITS if words_of.search(words)), "month")
