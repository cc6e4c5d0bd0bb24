"""Lengths of time: 两个半月, 一年半, 三个多月, 15天, 一年零三个月, 15至30天, M2."""

import re
from dataclasses import dataclass
from decimal import Decimal

from content.regex import regex
from dialogs.understanding.bounds import bounds, numerals
from dialogs.understanding.numbers import Numeral
from dialogs.understanding.values import Duration, Parts

UNITS: dict[str, tuple[str, int]] = {
    "年": ("years", 1), "周年": ("years", 1), "月": ("months", 1), "季度": ("months", 3), "季": ("months", 3), "周": ("weeks", 1), "星期": ("weeks", 1), "礼拜": ("weeks", 1),
    "天": ("days", 1), "日": ("days", 1), "宿": ("days", 1), "工作日": ("days", 1), "交易日": ("days", 1), "自然日": ("days", 1), "旬": ("days", 10),
    "世纪": ("years", 100), "年代": ("years", 10), "小时": ("hours", 1), "钟头": ("hours", 1), "钟": ("hours", 1), "刻钟": ("minutes", 15), "分钟": ("minutes", 1),
    "分": ("minutes", 1), "秒": ("seconds", 1), "秒钟": ("seconds", 1),
}  # fmt: skip
ORDER = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
_UNIT = regex(
    r" ?(?P<ge>个)?(?P<half>半)?(?P<vague>[多来])?(?P<whole>整)?"
    r"(?P<unit>周年|年(?![级龄纪代薪货费终底初末会报检化])|(?<=[个俩仨])月|月(?![息利供薪费付底初末还份入收])|季度|周(?![一二三四五六日天末转围边])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])"
    r"|工作日|交易日|自然日|天(?![天津使涯猫空气内])|天(?=内)|日(?![息利元期币均])|小时|钟头|刻钟|分钟|秒钟?|旬|世纪|分(?=[\d一二三四五六七八九十]{1,3}秒)|(?<=个)钟|(?<=半)钟)(?P<after>半(?![年月天个小夜]))?(?P<more>多(?![少久]|[花交付出挣赚拿收开给掏付]|还(?=[\d一二两三四五六七八九])|[\d一二两三四五六七八九]+[\d百千万]))?"
)
UNIT_FIRST = frozenset(" 个半多来整年月季周星礼工交自天日小钟刻分秒旬世")
_CLOCK = regex(r"分(?!之|期|钱|利|息)")
_LINK = regex(r"[又零加，, ]?(?:外加|加上)?(?=[\d一二两三四五六七八九十半])")
_STAGE = regex(r"[mM](\d)(?![\da-zA-Z])(\+)?")
_FRACTION = regex(r"(?P<large>大|小)?半(?P<ge>个)?(?P<more>多)?(?P<unit>年|月|天|日|小时|钟头|星期|礼拜)(?P<plus>多(?![少久]|[花交付出挣赚拿收开给掏付]|还(?=[\d一二两三四五六七八九])|[\d一二两三四五六七八九]+[\d百千万]))?(?![路工])")
_SOME = regex(r"(?P<ge>个把|几个?把)(?P<unit>月|星期|礼拜|小时|钟头)|(?P<year>年把)")


@dataclass(frozen=True, slots=True)
class Length:
    start: int
    end: int
    low: Parts
    high: Parts | None = None  # None where it is one length
    about: bool = False


def length_at(text: str, pos: int, found: Numeral | None = None, *, days: bool = False) -> Length | None:
    """The length that begins here, without the words around it. `days`: 三日 and 3月 are lengths, not dates."""
    if some := _some(text, pos):
        return some
    first = _single(text, pos, found, days=days)
    if first is None or first.high is not None:
        return first
    return _compound(text, first)


def _some(text: str, pos: int) -> Length | None:
    char = text[pos : pos + 1]
    if char in ("半", "大", "小") and (half := _FRACTION.match(text, pos)):
        unit, factor = UNITS[half["unit"]]
        about = bool(half["large"] or half["more"] or half["plus"])
        return Length(pos, half.end(), {unit: factor * Decimal("0.5")}, about=about)
    if char in ("个", "年", "几") and (some := _SOME.match(text, pos)):
        unit, factor = UNITS[some["unit"] or "年"]
        return Length(pos, some.end(), {unit: Decimal(factor)}, about=True)
    return None


def _single(text: str, pos: int, found: Numeral | None, *, days: bool) -> Length | None:
    found = found or numerals(text, pos)
    if found is None or text[found.end : found.end + 1] not in UNIT_FIRST:
        return None
    match = _UNIT.match(text, found.end)
    if match is None or not _is_length(text, found, match, days=days):
        return None
    unit, factor = UNITS[match["unit"]]
    half = Decimal("0.5") if match["half"] or match["after"] else Decimal(0)
    about = found.about or bool(match["vague"] or match["more"])
    low = (found.low + half) * factor
    if found.exact or found.base is not None:
        return Length(pos, match.end(), {unit: low}, about=about)
    return Length(pos, match.end(), {unit: low}, {unit: (found.high + half) * factor}, about)


def _is_length(text: str, found: Numeral, match: re.Match[str], *, days: bool) -> bool:
    unit, said = match["unit"], text[found.start : found.end]
    if found.low < 0 or text[found.start - 1 : found.start] in ("第", "初"):
        return False
    if unit == "月":  # 三月 is a month of the year, 三个月 and 仨月 are lengths
        return bool(match["ge"] or match["half"] or match["vague"]) or said in ("半", "两", "仨", "俩", "几", "数") or found.low > 12
    if unit == "日":
        return days or said in ("两", "几", "数", "半") or found.low > 31 or text[match.end() : match.end() + 1] in ("内", "后", "前")
    if unit == "年":
        return found.low < 1000
    return True


def _compound(text: str, first: Length) -> Length:
    """一年零三个月, 12天8小时20分: the units fall."""
    parts, end, about = dict(first.low), first.end, first.about
    for _ in range(5):
        link = _LINK.match(text, end)
        if link is None or (link[0] in "，, " and link[0] and not parts.keys() & {"hours", "minutes"}):
            break
        least = ORDER.index(list(parts)[-1])
        more = _some(text, link.end()) or _single(text, link.end(), None, days=True) or _minutes(text, link.end(), least)
        if more is None or more.high is not None or ORDER.index(next(iter(more.low))) <= least:
            break
        parts, end, about = parts | more.low, more.end, about or more.about
    return Length(first.start, end, parts, None, about)


def _minutes(text: str, pos: int, least: int) -> Length | None:
    found = numerals(text, pos) if ORDER[least] in ("hours", "minutes") else None
    if found is None or _CLOCK.match(text, found.end) is None:
        return None
    return Length(pos, found.end + 1, {"minutes": found.low})


def stage_at(text: str, pos: int) -> Length | None:
    """M1 is 1 to 30 days overdue, M2 31 to 60, M3 61 to 90."""
    match = _STAGE.match(text, pos)
    if match is None or (text[pos - 1 : pos].isalnum() and text[pos - 1].isascii()):
        return None
    stage = int(match[1])
    if stage == 0:
        return Length(pos, match.end(), {"days": Decimal(0)})
    return Length(pos, match.end(), {"days": Decimal(stage * 30 - 29)}, {"days": Decimal(stage * 30)})


def duration(text: str, length: Length, floor: int = 0) -> Duration:
    """The length as a value, with 不到, 至少, 左右 taken into account."""
    bound = bounds(text, length.start, length.end, floor)
    about, span = bound.about or length.about, (bound.start, bound.end)
    if bound.most:
        return Duration(span=span, high=length.high or length.low, about=about)
    if bound.least:
        return Duration(span=span, low=length.low, about=about)
    if length.high is not None:
        return Duration(span=span, low=length.low, high=length.high, about=about)
    return Duration(span=span, parts=length.low, about=about)


def joined(text: str, first: Duration, second: Duration) -> Duration | None:
    """5年以上,10年以下: one range, said in two halves."""
    between = text[first.span[1] : second.span[0]].strip(" ,，、且并但")
    if between or first.low is None or first.high is not None or second.high is None or second.low is not None:
        return None
    return Duration(span=(first.span[0], second.span[1]), low=first.low, high=second.high)
