"""The sum inside a Chinese number: 三亿|二千七百一十万|零六; 三万|五, 十|六七|万, 百|二."""

import re
from functools import lru_cache
from typing import NamedTuple

from content.regex import either, regex

ONES = {
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "仨": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9, "幺": 1, "壹": 1, "贰": 2, "叁": 3, "参": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "弍": 2,
}  # fmt: skip
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 10, "卅": 10}
TIMES = {"廿": 2, "卅": 3}  # 廿 is two tens
BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
DIGITS = "零〇一二三四五六七八九幺壹贰叁参肆伍陆柒捌玖弍"
COUNTING = DIGITS[2:] + "两俩仨"

_PIECE = regex(
    rf"([零〇]?)(\d{{1,4}}(?!\d|\.\d|,\d{{3}}(?!\d)|%)|[{COUNTING}]{{1,2}}|好?几|数(?=[十百千万亿]))?"
    r"([十拾百佰千仟廿卅]?)([多余几来](?=[万亿个]))?([万亿兆]{0,4})"
)
# what a trailing digit may belong to instead: 一万|三天, 借1万|12期, 5万|一个3万
_MEASURE = regex(either(
    "(?<=一)[起共并直样下切般定旦边把律]",
    r"个?半?(?:月(?!供|还款|付款|利|息|[还付]\d)|星期|礼拜)",
    "年(?![终底末化]|利率|利息|息)", "日(?!利|息)", "[期天号次家张笔周厘折成%点人]",
    "分(?=的?利|息|钱|钟)", "小时", "倍",
    r"个(?=[\d一二两三四五六七八九][\d.]*[万千百])",
    r"[-~到至]\d{1,4}[天期]",
))
_AFTER_ZERO = frozenset(["", "元", "块", "分", "角", "个", "期", "%", "利", "息", "，", "。", ",", " ", "\n"])


class Amount(NamedTuple):
    """`vague` is what 多 or 几 may add; `scale` the unit it ends with; `lone` a single digit."""

    end: int
    low: int
    high: int
    vague: int
    scale: int
    lone: bool


@lru_cache(maxsize=256)
def pair(digits: str) -> tuple[int, int] | None:
    """三五, 两三, 一两: two digits that mean from one to the other."""
    low, high = ONES[digits[0]], ONES[digits[1]]
    return (low, high) if 0 < low < high <= low + 2 and (high == low + 1 or low == 3) else None


@lru_cache(maxsize=64)
def big(units: str) -> int:
    """万亿 is 10^12."""
    scale = 1
    for unit in units[:4]:
        scale *= BIG[unit]
    return scale


def compound(text: str, pos: int) -> Amount | None:
    """The number that begins here, or None; 点五 behind it is not looked at."""
    total = _Sum(text, pos)
    for place in range(24):
        piece = _PIECE.match(text, total.end)
        if piece is None or piece.end() == total.end or not total.take(piece, first=place == 0):
            break
        total.end = piece.end()
        if not piece[3] and not piece[5]:
            break
    if total.end == pos:
        return None
    low, high = total.ends()
    return Amount(total.end, low, high, total.vague, total.scale, total.end == pos + 1 and total.scale == 1)


class _Sum:
    """Sections (below 万) that are added up as the units fall."""

    def __init__(self, text: str, pos: int) -> None:
        self.text, self.end = text, pos
        self.closed: list[tuple[int, int, int]] = []  # low, high, scale
        self.low = self.high = 0
        self.floor = 10_000  # the next small unit must be less
        self.last = 1  # the unit that a trailing digit is a tenth of
        self.scale = 1
        self.vague = 0
        self.empty = True

    def ends(self) -> tuple[int, int]:
        return self.low + sum(low for low, _, _ in self.closed), self.high + sum(high for _, high, _ in self.closed)

    def take(self, piece: re.Match[str], *, first: bool) -> bool:
        """Adds a piece (五千, 零三, 六七百, 万) to the sum; False where it is not part of the number."""
        _, digit, small, vague, bigs = piece.groups()
        unit = SMALL.get(small, 1)
        if small and unit >= self.floor:
            return False
        if bigs and self.closed and big(bigs) == self.closed[-1][2]:
            return False
        value = self._bare(piece, first) if digit is None else self._said(piece, first, digit)
        if value is None:
            return False
        if self.vague and not vague and not small and not bigs and digit and digit[-1] in "几数":
            return True
        self._add(value, unit if small else 1)
        if vague:
            self.vague = unit if small else _last_place(digit)
        self.scale = self.last if small else 1
        if bigs:
            self._close(big(bigs))
        return True

    def _add(self, value: tuple[int, int], unit: int) -> None:
        self.low, self.high = self.low + value[0] * unit, self.high + value[1] * unit
        self.floor = self.last = unit
        self.empty = False

    def _close(self, scale: int) -> None:
        while self.closed and self.closed[-1][2] < scale:
            low, high, _ = self.closed.pop()
            self.low, self.high = self.low + low, self.high + high
        self.closed.append((self.low * scale, self.high * scale, scale))
        self.vague *= scale
        self.low, self.high, self.floor, self.last, self.scale, self.empty = 0, 0, 10_000, scale, scale, True

    def _bare(self, piece: re.Match[str], first: bool) -> tuple[int, int] | None:
        """A unit without its digit: 十五, 零十, 百二, 一百十二, 廿一; a lone 零."""
        zero, _, small, vague, bigs = piece.groups()
        follows = self.text[piece.end() : piece.end() + 1]
        if not small:
            alone = first and zero and not bigs and not vague
            return (0, 0) if alone and (follows in _AFTER_ZERO or _point(self.text, piece.end())) else None
        if SMALL[small] != 10 and (not zero or first) and not (first and not zero and follows and follows in COUNTING and not vague):
            return None
        times = TIMES.get(small, 1)
        return times, times

    def _said(self, piece: re.Match[str], first: bool, digit: str) -> tuple[int, int] | None:
        _, _, small, _, bigs = piece.groups()
        if digit[-1] in "几数":
            if small or bigs:
                return 2, 9
            if self.empty or self.floor != 10:
                return None
            self.vague = 10  # 二十几
            return 0, 0
        value = _digit(digit)
        if value is None or small or first:
            return value
        return self._trailing(piece, digit, value)

    def _trailing(self, piece: re.Match[str], digit: str, value: tuple[int, int]) -> tuple[int, int] | None:
        """The digit at the end: 三百五 is 350, 三百零五 is 305, 二十五 is 25; 一万|三天 is not one number."""
        zero, _, _, _, bigs = piece.groups()
        implied = not zero and self.last >= 100 and (len(digit) == 1 or not digit.isdigit())
        if not bigs and (implied or digit.isdigit()) and _MEASURE.match(self.text, piece.end()):
            return None
        if digit.isdigit() and value[0] >= self.last:
            return None
        if not implied or (bigs and self.empty):
            return value
        tenth = self.last // 10
        return value[0] * tenth, value[1] * tenth


def _digit(digit: str) -> tuple[int, int] | None:
    if digit.isdigit() and digit.isascii():
        return int(digit), int(digit)
    return (ONES[digit], ONES[digit]) if len(digit) == 1 else pair(digit)


def _last_place(digit: str | None) -> int:
    """What 多 behind 3000 may add."""
    if digit is None or not digit.isdigit():
        return 1
    return int(10 ** (len(digit) - len(digit.rstrip("0"))))


def _point(text: str, pos: int) -> bool:
    return text.startswith("点", pos) and text[pos + 1 : pos + 2] in ONES
