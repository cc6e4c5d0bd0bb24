"""Shares of a hundred: 24%, 百分之二十到三十五, 万分之五, 九折, 七成六, 5个点."""

import re
from decimal import Decimal

from content.regex import regex
from dialogs.understanding.bounds import CONNECT, bounds, ends, numerals
from dialogs.understanding.numbers import Numeral
from dialogs.understanding.sections import ONES
from dialogs.understanding.values import Percent

HUNDRED = Decimal(100)
OUT_OF = {"百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "万万": 10**8}
_OUT_OF = regex(r"(?:一(?=百分|千分|万分))?(百万|千万|万万|十万|百|佰|千|仟|万)分(?:之|(?=[零一二三四五六七八九十百\d]))")
_ALL = regex(r"百分(?:之)?百(?!分)|百分之一百(?![零一二三四五六七八九十])")
_HALF = regex(r"打(?:了)?(?:个)?对折|对半砍|打(?:了)?五折|打(?:了)?半折")
_SUFFIX = regex(
    r" ?(?:(?P<pct>%)|(?P<mille>‰)|(?P<point>个百分点|个点(?!钟)|个百分比)|(?P<pct2>percent|per cent|pct)(?![a-z])"
    r"|(?P<off>折(?!腾|磨|扣|旧|中|合|叠|返))|(?P<tenth>成(?![为功本立员交绩长熟果就了])(?:(?P<rest>[一二三四五六七八九\d])(?![\d十百千万])|(?P<half>半))?))"
)
FIRST = frozenset(" %‰个折成p")
STARTS = frozenset("百佰千仟万十一打对负")

_ONE_AND_A_TIME = regex(r"(?P<amount>(?:[零一二两三四五六七八九十]点)?[一二两三四五六七八九])一个?[天日月年期周]")

def before_a_time(text: str, pos: int) -> Numeral | None:
    """The number at `pos`: 万四一天 and 千分之一点五一天 are 4 and 1.5, each a day."""
    one = _ONE_AND_A_TIME.match(text, pos)
    return numerals(text[: one.end("amount")] if one else text, pos)


def out_of_at(text: str, pos: int) -> tuple[Numeral, int] | None:
    """百分之N as (N in percent, end); 千分之, 万分之 likewise."""
    if whole := _ALL.match(text, pos):
        return Numeral(pos, whole.end(), HUNDRED, HUNDRED), whole.end()
    if text.startswith("负", pos) and (negative := out_of_at(text, pos + 1)):
        share = negative[0].times(-1)
        return share._replace(start=pos, low=share.high, high=share.low), share.end
    head = _OUT_OF.match(text, pos)
    found = before_a_time(text, head.end()) if head else None
    if head is None or found is None or found.end == head.end():
        return None
    share = found.times(HUNDRED / OUT_OF[head[1]])._replace(start=pos)
    return _up_to(text, share), share.end


def _up_to(text: str, first: Numeral) -> Numeral:
    """百分之四十到百分之百."""
    link = CONNECT.match(text, first.end) if first.exact else None
    if link is None or (second := share_at(text, link.end())) is None:
        return first
    if not second.exact or second.low <= first.low:
        return first
    return first._replace(end=second.end, high=second.high)


def share_at(text: str, pos: int) -> Numeral | None:
    """A percentage that begins here, in percent units, without the words around it."""
    if text[pos : pos + 1] in STARTS:
        if share := out_of_at(text, pos):
            return share[0]
        if half := _HALF.match(text, pos):
            return Numeral(pos, half.end(), Decimal(50), Decimal(50))
    found = numerals(text, pos)
    return suffixed(text, found) if found else None


def suffixed(text: str, found: Numeral) -> Numeral | None:
    """The number with its %, 折, 成, 个点, in percent units."""
    if text[found.end : found.end + 1] not in FIRST:
        return None
    suffix = _SUFFIX.match(text, found.end)
    if suffix is None:
        return None
    share = _worth(text, found, suffix)
    return _up_to(text, share._replace(end=suffix.end())) if share else None


def _worth(text: str, found: Numeral, suffix: re.Match[str]) -> Numeral | None:
    if suffix["pct"] or suffix["pct2"]:
        return found
    if suffix["point"]:
        # a vague count of percentage points is a change, not a rate to reckon with
        return found if found.exact and not found.about else None
    if suffix["mille"]:
        return found.times(Decimal("0.1"))
    if suffix["off"]:
        return _discount(text, found)
    if not Decimal(0) < found.low <= 10 or (found.lone and text[found.start] == "一" and not (suffix["rest"] or suffix["half"])):
        return None if found.low != Decimal(1) else found.times(10)
    tenths = found.times(10)
    rest = Decimal(5) if suffix["half"] else Decimal(_digit(suffix["rest"])) if suffix["rest"] else Decimal(0)
    return tenths._replace(low=tenths.low + rest, high=tenths.high + rest)


def _digit(said: str) -> int:
    return int(said) if said.isdigit() and said.isascii() else ONES[said]


def _discount(text: str, found: Numeral) -> Numeral | None:
    """九折 is 90 %, 八五折 and 85折 are 85 %."""
    if 0 < found.low < 10 and found.high < 10:
        return found.times(10)
    whole = text[found.start : found.end]
    return found if 10 < found.low < 100 and "十" not in whole else None


def percent(text: str, share: Numeral, floor: int = 0) -> Percent:
    bound = bounds(text, share.start, share.end, floor)
    return Percent(span=(bound.start, bound.end), about=bound.about or share.about, **ends(share, bound))

