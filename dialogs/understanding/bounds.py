"""What stands around an amount: 不到, 至少, 大概, 左右, 以上; and ranges, 三到五万."""

from decimal import Decimal
from typing import NamedTuple

from content.regex import either, regex
from dialogs.understanding.numbers import Numeral, numeral

AT_MOST = ("不到", "不超过", "不超", "最多", "至多", "顶多", "少于", "低于", "小于", "不足", "未满", "不满", "不高于", "不多于", "不大于", "没到",
           "上限", "最高", "less than ", "under ", "below ", "at most ", "up to ", "no more than ")  # fmt: skip
AT_LEAST = ("至少", "起码", "最少", "不少于", "不低于", "不小于", "超过", "高于", "大于", "多于", "超出", "最低", "more than ", "over ", "above ",
            "at least ", "no less than ")  # fmt: skip
ABOUT = ("大概", "大约", "约", "差不多", "将近", "近", "接近", "估计", "可能", "大致", "上下浮动", "快", "about ", "around ", "roughly ",
         "nearly ", "almost ", "approximately ", "some ")  # fmt: skip
_BEFORE = AT_MOST + AT_LEAST + ABOUT
_LINK = frozenset("有是要为需得还")
_AFTER = regex(either(
    "[(（](?:含|不含)[)）]以[上下内]",
    "(?P<most>(?:及|或)?以[内下]|之内|不到|封顶|or less|or below)",
    "(?P<least>(?:及|或)?以上|往上|打底|or more|or above)",
    "(?P<about>左右|上下|出头|样子|的样子| or so)",
))
_AFTER_FIRST = frozenset("(（及或以之不封往打左上出样的 o")
CONNECT = regex(r" ?(?:到|至|~+|-{1,2}|—{1,2}|–| to ) ?(?!手)")
_CONNECT_FIRST = frozenset(" 到至~-—–")
MORE_HYPHENS = regex(r"\d*-\d")


class Bounds(NamedTuple):
    start: int
    end: int
    most: bool = False
    least: bool = False
    about: bool = False


def bounds(text: str, start: int, end: int, floor: int = 0) -> Bounds:
    """The amount's span with the words around it, and what they say of it."""
    most = least = about = False
    head = text[max(floor, start - 13) : start]
    tail = head.rstrip(" ") if head.endswith(" ") and not head.isascii() else head
    tail = tail[:-1] if tail[-1:] in _LINK else tail
    if tail.endswith(_BEFORE):
        word = next(word for word in _BEFORE if tail.endswith(word))
        start -= len(word) + len(head) - len(tail)
        most, least, about = word in AT_MOST, word in AT_LEAST, word in ABOUT
    if text[end : end + 1] in _AFTER_FIRST and (after := _AFTER.match(text, end)):
        end = after.end()
        said = after[0]
        most |= bool(after["most"]) or said.endswith(("）以下", "）以内", ")以下", ")以内"))
        least |= bool(after["least"]) or said.endswith(("）以上", ")以上"))
        about |= bool(after["about"])
    return Bounds(start, end, most, least and not most, about)


def ends(found: Numeral, bound: Bounds) -> dict[str, Decimal | None]:
    """The fields of a quantity: a value, or a range that may be open at one end."""
    if bound.most:
        return {"low": None, "high": found.high if found.base is None else found.base}
    if bound.least:
        return {"low": found.low, "high": None}
    return {"value": found.low} if found.exact else {"low": found.low, "high": found.high}


def numerals(text: str, pos: int) -> Numeral | None:
    """A number, or a range of two bare ones: 2000-4000, 十六至二十万, 8~12k."""
    first = numeral(text, pos)
    if first is None or text[first.end : first.end + 1] not in _CONNECT_FIRST or not first.exact:
        return first
    link = CONNECT.match(text, first.end)
    second = numeral(text, link.end()) if link else None
    if second is None or not second.exact or second.low < 0 or (link and link[0] == "-" and MORE_HYPHENS.match(text, second.end)):
        return first
    low = first.low
    if second.scale > 1 and first.scale < second.scale * 10 and low < second.low / second.scale:
        low *= second.scale
    if low >= second.low:
        return first
    return second._replace(start=first.start, low=low, high=second.low, base=None, lone=False)
