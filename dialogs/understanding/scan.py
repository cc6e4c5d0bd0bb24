"""One pass over the plain text, from number to number: what stands behind a number decides what it can be."""

import re
from collections.abc import Callable
from datetime import date

from content.regex import regex
from dialogs.understanding import money as sums
from dialogs.understanding.bare import UNIT_FIRST as COUNT_FIRST
from dialogs.understanding.bare import (
    count_at,
    figures,
    is_code,
    just_number,
    looks_like_money,
    number,
    stands,
)
from dialogs.understanding.bounds import numerals
from dialogs.understanding.dates import DATE_STARTS, date_at
from dialogs.understanding.durations import UNIT_FIRST as LENGTH_FIRST
from dialogs.understanding.durations import duration, length_at, stage_at
from dialogs.understanding.durations import joined as joined_lengths
from dialogs.understanding.english import LATIN, readings
from dialogs.understanding.gates import GATE, SECOND
from dialogs.understanding.numbers import STARTS, Numeral
from dialogs.understanding.percents import FIRST as SHARE_FIRST
from dialogs.understanding.percents import out_of_at, percent, share_at, suffixed
from dialogs.understanding.rates import bare_rate, fen_at, rate_from_share, ten_thousandths_at
from dialogs.understanding.sections import DIGITS
from dialogs.understanding.values import Duration, Value

WHAT_IF = regex(r"(?<![\d零一二两三四五六七八九十百千几])万一(?=年[前后])")
"""万一年后没工作: an if, and the year is that of 年后 (as long, so spans hold)."""
DIALLED = regex(r"(?<![\d.,\-])(?:[48]00(?:-\d{3,4}-\d{3,4}|-?\d{7}| \d{3} \d{4})|0[12]\d[ -]\d{8}|0[3-9]\d\d[ -]\d{7,8}|1[3-9]\d[ -]\d{4}[ -]\d{4}|95\d{3}-\d)(?![\d.,\-]*\d|\s?[万千百元块%])")
"""400-036-8876, 0571-28356688: a telephone number is no sum and no range (as long, so spans hold)."""
OUT_OF_STARTS = frozenset("百佰千仟万一十打对负")


def _blank(number: re.Match[str]) -> str:
    return " " * len(number[0])


class Scan:
    """One pass over the plain text, from number to number."""

    def __init__(self, text: str, today: date, kind: str | None, asked: str | None) -> None:
        self.text, self.today, self.asked = DIALLED.sub(_blank, WHAT_IF.sub("，，", text)), today, asked
        self.kind = kind
        self.values: list[Value] = []
        self.at: Callable[[int], Value | None] = getattr(self, f"_{kind}") if kind else self._any
        self.spoken: list[Value] = []
        self.parts = any(sign in text for sign in ("分", "折", "砍", "万", "千"))
        self.floor = 0
        self.end = 0

    def run(self) -> list[Value]:
        if LATIN.search(self.text):
            self.spoken = [value for value in readings(self.text, self.today) if self.kind in (None, value.kind)][::-1]
        text, gate = self.text, GATE.search(self.text)
        while gate or self.spoken:
            pos = gate.start() if gate else len(text)
            if self.spoken and self.spoken[-1].span[0] <= pos:
                self._keep_spoken(self.spoken.pop())
                if pos < self.end:
                    gate = GATE.search(text, self.end)
                continue
            self.end = pos + 1
            seconds = SECOND.get(text[pos])
            if (seconds is None or text[pos + 1 : pos + 2] in seconds) and (value := self.at(pos)):
                self._keep(value)
                self.end = max(self.end, value.span[1])
            gate = GATE.search(text, self.end)
        return self.values

    def _keep_spoken(self, value: Value) -> None:
        if value.span[0] >= self.floor:
            self._keep(value)
            self.end = max(self.end, value.span[1])

    def _keep(self, value: Value) -> None:
        last = self.values[-1] if self.values else None
        if last and value.span[0] < last.span[1]:
            self.values.pop()
        elif isinstance(last, Duration) and isinstance(value, Duration) and (both := joined_lengths(self.text, last, value)):
            self.values[-1] = both
            return
        self.values.append(value)
        self.floor = value.span[0] if isinstance(value, Duration) else value.span[1]

    def _numeral(self, pos: int) -> Numeral | None:
        found = numerals(self.text, pos)
        if found is not None:
            self.end = found.end
        else:
            self._skip(pos)
        return found

    def _skip(self, pos: int) -> None:
        """Past a run of digits that is no number, all at once."""
        if run := LONG_DIGITS.match(self.text, pos):
            self.end = run.end()

    def _any(self, pos: int) -> Value | None:
        text, floor, char = self.text, self.floor, self.text[pos]
        if char not in FIGURES and char in DATE_STARTS and (day := self._day(pos)):
            return day
        if char in OUT_OF_STARTS and self.parts:
            if share := out_of_at(text, pos):
                return self._share(share[0])
            if char in "打对" and (half := share_at(text, pos)):
                return percent(text, half, floor)
            if char in "万千" and (rate := ten_thousandths_at(text, pos, floor, must=self.asked == "rate")):
                return rate
        if char in "mM":
            stage = stage_at(text, pos) if self.asked == "duration" or "逾期" in text[max(0, pos - 6) : pos] else None
            return duration(text, stage, floor) if stage else None
        if char in "半大小个几" and (length := length_at(text, pos)):
            return duration(text, length, floor)
        if text.startswith("⁄", pos + 1) and (part := figures(text, pos)):
            return part
        found = self._numeral(pos)
        if char in FIGURES and (found is None or self.asked == "date" or self._may_be_date(found)) and (day := self._day(pos, found)):
            return day
        return self._measured(found) if found else None

    def _may_be_date(self, found: Numeral) -> bool:
        follows = self.text[found.end : found.end + 1]
        return (follows != "" and follows in IN_DATES) or found.end - found.start >= 7

    def _day(self, pos: int, found: Numeral | None = None) -> Value | None:
        return date_at(self.text, pos, self.today, found, wide=self.asked == "date")

    def _measured(self, found: Numeral) -> Value | None:
        """The number with what follows it."""
        for make in MEASURED.get(self.text[found.end : found.end + 1], ()):
            if value := make(self, found):
                return value
        if self.text[found.start - 1 : found.start] in sums.PREFIX_LAST and (value := self.amount(found)):
            return value
        return self._bare(found)

    def portion(self, found: Numeral) -> Value | None:
        share = suffixed(self.text, found)
        return self._share(share) if share else None

    def fen(self, found: Numeral) -> Value | None:
        return fen_at(self.text, found, self.floor, must=self.asked == "rate")

    def amount(self, found: Numeral) -> Value | None:
        value = sums.money_at(self.text, found, self.floor)
        return sums.joined(self.text, value) if value else None

    def length(self, found: Numeral) -> Value | None:
        length = length_at(self.text, found.start, found)
        return duration(self.text, length, self.floor) if length else None

    def counted(self, found: Numeral) -> Value | None:
        return count_at(self.text, found, self.floor)

    def _share(self, share: Numeral) -> Value:
        discount = self.text[share.end - 1] in "折成半"
        rate = None if discount else rate_from_share(self.text, share, self.floor, must=self.asked == "rate")
        return rate or percent(self.text, share, self.floor)

    def _bare(self, found: Numeral) -> Value | None:
        if is_code(self.text, found):
            return None
        if rate := bare_rate(self.text, found, self.floor):
            return rate
        if looks_like_money(self.text, found):
            return sums.joined(self.text, sums.plain_money(self.text, found, self.floor))
        return number(self.text, found, self.floor) if stands(self.text, found) else None

    def _number(self, pos: int) -> Value | None:
        if self.text[pos] in "百佰" and (share := out_of_at(self.text, pos)):
            self.end = share[1]
            return just_number(self.text, share[0])
        if formula := figures(self.text, pos):
            return formula
        found = self._numeral(pos)
        if found is None or not stands(self.text, found) or self.text.startswith("%", found.end):
            return None
        return just_number(self.text, found)

    def _money(self, pos: int) -> Value | None:
        found = self._numeral(pos)
        if found is None:
            return None
        value = sums.money_at(self.text, found, self.floor, local=True)
        if value is None and (looks_like_money(self.text, found) or (found.end - found.start == len(self.text) and "分之" not in self.text)):
            value = sums.plain_money(self.text, found, self.floor)
        return sums.joined(self.text, value) if value else None

    def _percent(self, pos: int) -> Value | None:
        share = share_at(self.text, pos)
        if share is None:
            self._numeral(pos)
            return None
        return percent(self.text, share, self.floor)

    def _rate(self, pos: int) -> Value | None:
        text, floor = self.text, self.floor
        if share := share_at(text, pos):
            return rate_from_share(text, share, floor, must=True)
        if text[pos] in "万千" and (rate := ten_thousandths_at(text, pos, floor, must=True)):
            return rate
        found = self._numeral(pos)
        return fen_at(text, found, floor, must=True) if found else None

    def _duration(self, pos: int) -> Value | None:
        text = self.text
        if text[pos] in "mM":
            stage = stage_at(text, pos)
            return duration(text, stage, self.floor) if stage else None
        length = length_at(text, pos, days=True)
        if length is None:
            self._numeral(pos)
            return None
        return duration(text, length, self.floor)

    def _count(self, pos: int) -> Value | None:
        found = self._numeral(pos)
        return count_at(self.text, found, self.floor) if found else None

    def _date(self, pos: int) -> Value | None:
        found = date_at(self.text, pos, self.today, wide=True, loose=True) if self.text[pos] in DATE_STARTS else None
        if found is None:
            self._skip(pos)
        return found


FIGURES = STARTS - frozenset("半几数百佰千仟万")
IN_DATES = frozenset("年月日号天周星礼个半季世旬工交自-/.~到至妇儿劳节长黄假")
_BY_FIRST: tuple[tuple[frozenset[str], Callable[[Scan, Numeral], Value | None]], ...] = (
    (SHARE_FIRST, Scan.portion),
    (frozenset("分厘毛角"), Scan.fen),
    (sums.UNIT_FIRST, Scan.amount),
    (LENGTH_FIRST, Scan.length),
    (COUNT_FIRST, Scan.counted),
)
# by the character behind the number, what it may be, the likeliest first
MEASURED = {
    char: tuple(make for firsts, make in _BY_FIRST if char in firsts)
    for char in frozenset().union(*(firsts for firsts, _ in _BY_FIRST))
}
LONG_DIGITS = regex(rf"\d[-\d]*|[{DIGITS}]{{30,}}")
