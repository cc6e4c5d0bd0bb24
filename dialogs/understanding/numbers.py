"""Numbers as people write them: 三万五, 3万4, 1千零20, 三五百, 十七八万, 2.5w, 贰仟, 八千多, 三又二分之一."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

ONES = {
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "仨": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9, "幺": 1, "壹": 1, "贰": 2, "叁": 3, "参": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "弍": 2,
}  # fmt: skip
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
LETTERS = {"k": 10**3, "K": 10**3, "w": 10**4, "W": 10**4, "M": 10**6}
IDIOMS = {
    "百八十": (100, 180), "千八百": (800, 1000), "千儿八百": (800, 1000), "万儿八千": (8000, 10000), "百十来": (100, 120),
    "百把": (100, 100), "千把": (1000, 1000), "万把": (10000, 10000), "百来": (100, 100), "千来": (1000, 1000),
}  # fmt: skip
LONGEST = 30  # digits: what is longer is no amount

_D = "零〇一二三四五六七八九幺壹贰叁参肆伍陆柒捌玖弍"
_N = _D[2:] + "两俩仨"
STARTS = frozenset("0123456789.负-半几数" + _D + "两俩仨十拾百佰千仟万廿卅")
NUMERAL_CHARS = "0-9" + _D + "两俩仨十拾百佰千仟万亿兆廿卅半几"

ARABIC = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,31})(?:\.\d{1,30})?(?:[eE][-+]?\d{1,2}(?![\da-zA-Z]))?|\.\d{1,30}"
)
_LETTER = re.compile(r" ?([kKwWM])(?![a-zA-Z])")
_SIGN = re.compile(rf"负|(?<![-\w)）]){'-'} ?(?=[.\d{_N}十])")
_STRING = re.compile(rf"[{_D}]{{2,{LONGEST}}}")
_PIECE = re.compile(
    rf"(?P<zero>[零〇]?)(?P<digit>\d{{1,4}}(?![\d.,%])|[{_N}]{{1,2}}|好?几|数(?=[十百千万亿]))?"
    r"(?P<small>[十拾百佰千仟廿卅])?(?P<vague>[多余几来](?=[万亿个]))?(?P<big>[万亿兆]*)"
)
_VAGUE = re.compile(r"多(?![少久次])|余(?![额款下])|几(?![个]?[年月天周]?前)|来(?=[块元个万天号岁家笔])")
_POINT = re.compile(rf"[点]([{_D}]{{1,{LONGEST}}})(?![十分刻整钟半])(?:([十百千])?([万亿]*))")
_POINT_ARABIC = re.compile(r"点(\d{1,6})(?=[万亿千百%个])([千百])?([万亿]*)")
_IDIOM = re.compile("|".join(IDIOMS))
# what a trailing digit may belong to instead: 一万|三天, 借1万|12期
_MEASURE = re.compile(r"个?(?:半)?(?:月|星期|礼拜)|[期天年日号次家张笔周厘折成%点人]|分(?!之)|小时|倍|[-~到至]?\d*[天期]")
_WORDS = re.compile(
    "万一|一切|一看|一起|一样|一直|一下|一般|一定|一共|一旦|一边|一点(?![零一二三四五六七八九])|一些|一会|一种|一方|一律|一并|一向|一经|一致|一再|一时|一如|一听"
    "|一说|一问|一查|一遍|一味|一来|一去|一生|一家人|一手|一线|一站|一体|一旁|一路|一心|一面|一带|一度|一流|一概|一贯|一辈|一等|一句|一番|一套话"
    "|四川|三亚|五粮|三星|三方|四处|五险|十分(?!之|钟)|十足|千万(?=[别不要注记小莫勿])|百度|百行|百姓|百货|百家|百科|百年|千方|万能|万事|万达|万科|万分(?!之)|万元户"
    "|两边|两者|半路|半夜|半信|半点|半途|几乎|几时|数据|数字|数量|数额|数目|数码|数学|七夕|八卦|五一|六一|十一(?=长假|黄金|国庆|放假|期间|前|后)|零售|零食|零钱|零件|零星|零散|零用|零花"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """The number written at [start, end): `low` to `high` (equal where it is one number), `base` what 多 or 几 adds
    to (八千多: 8000), `scale` the last unit (三万: 10000), `lone` a single Chinese digit, `digits` a plain string."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    base: Decimal | None = None
    scale: int = 1
    lone: bool = False
    han: bool = False
    about: bool = False

    @property
    def exact(self) -> bool:
        return self.low == self.high

    def times(self, factor: Decimal | int) -> "Numeral":
        base = None if self.base is None else self.base * factor
        return replace(self, low=self.low * factor, high=self.high * factor, base=base)


def numeral(text: str, pos: int) -> Numeral | None:
    """The number that is written at this very place, or None."""
    sign = _SIGN.match(text, pos)
    start = sign.end() if sign else pos
    found = _unsigned(text, start)
    if found is None:
        return None
    found = _fraction(text, found)
    if sign:
        low, high = -found.high, -found.low
        return replace(found, start=pos, low=low, high=high, base=None if found.base is None else -found.base)
    return found


def _unsigned(text: str, pos: int) -> Numeral | None:
    char = text[pos : pos + 1]
    if char.isdigit() or (char == "." and text[pos + 1 : pos + 2].isdigit()):
        return _arabic(text, pos)
    if char not in STARTS or _WORDS.match(text, pos):
        return None
    if idiom := _IDIOM.match(text, pos):
        low, high = IDIOMS[idiom[0]]
        return Numeral(pos, idiom.end(), Decimal(low), Decimal(high), han=True, about=True)
    if char == "半":
        return Numeral(pos, pos + 1, Decimal("0.5"), Decimal("0.5"), han=True, lone=True)
    return _string(text, pos) or _compound(text, pos)


def _arabic(text: str, pos: int) -> Numeral | None:
    match = ARABIC.match(text, pos)
    if match is None or text[match.end() : match.end() + 1].isdigit():
        return None
    raw = match[0].replace(",", "")
    if letter := _LETTER.match(text, match.end()):
        factor = LETTERS[letter[1]]
        value = Decimal(raw) * factor
        return _vague(text, Numeral(pos, letter.end(), value, value, scale=factor))
    if raw.isdigit() and len(raw) <= 8 and text[match.end() : match.end() + 1] in _UNITS:
        return _compound(text, pos)
    value = Decimal(raw)
    end, scale = match.end(), 1
    if "e" not in raw and "E" not in raw:
        scale, end = _big_unit(text, end)
        if point := scale == 1 and raw.isdigit() and _POINT_ARABIC.match(text, end):
            value, end = Decimal(f"{raw}.{point[1]}"), point.end()
            scale = SMALL.get(point[2], 1) * _big(point[3])
    value *= scale
    found = _vague(text, Numeral(pos, end, value, value, scale=scale))
    if found.base is not None and scale == 1:  # 500余万
        scale, end = _big_unit(text, found.end)
        found = replace(found.times(scale), end=end, scale=scale)
    return found


_UNITS = frozenset("十百千万亿兆拾佰仟")


def _big_unit(text: str, pos: int) -> tuple[int, int]:
    """百, 千, 万, 亿, 万亿 behind a decimal number."""
    scale, end = 1, pos
    if text[end : end + 1] in SMALL and text[end] not in "十拾":
        scale, end = SMALL[text[end]], end + 1
    while text[end : end + 1] in BIG and scale < 10**16:
        scale, end = scale * BIG[text[end]], end + 1
    return scale, end


def _big(units: str) -> int:
    scale = 1
    for unit in units[:4]:
        scale *= BIG[unit]
    return scale


def _string(text: str, pos: int) -> Numeral | None:
    """二零二六, 一二三: digits one by one; but 三五百 is a range and 一百二 is not one."""
    match = _STRING.match(text, pos)
    if match is None or len(match[0]) == LONGEST:
        return None
    digits, end = match[0], match.end()
    follows = text[end : end + 1]
    if digits.strip("零〇") == "" and len(digits) > 1 and follows not in "点":
        return None
    if follows in _UNITS and follows and (len(digits) < 3 or digits[0] in "零〇"):
        return None
    if follows in _UNITS and follows and follows not in BIG:
        return None
    if len(digits) == 2 and (pair := _pair(digits)) and _COUNTED.match(text, end):
        return Numeral(pos, end, Decimal(pair[0]), Decimal(pair[1]), han=True)
    whole = "".join(str(ONES[digit]) for digit in digits)
    value, end, scale = _with_point(text, Decimal(whole), end)
    if scale == 1:
        scale, end = _big_unit(text, end)
        value *= scale
    return Numeral(pos, end, value, value, scale=scale, han=True)


_COUNTED = re.compile("[个家张笔块元天年月期次周号人只条岁名件份套层倍成星礼小分毛]")


@lru_cache(maxsize=256)
def _pair(digits: str) -> tuple[int, int] | None:
    """三五, 两三, 一两: two digits that mean from one to the other."""
    low, high = ONES[digits[0]], ONES[digits[1]]
    return (low, high) if 0 < low < high <= low + 2 and (high == low + 1 or low == 3) else None


class _Sum:
    """Sections (below 万) that are added up as the units fall: 四亿|五千六百四十二万|零一十五."""

    def __init__(self) -> None:
        self.closed: list[tuple[int, int, int]] = []  # low, high, scale
        self.low = self.high = 0
        self.floor = 10_000
        self.last = 1  # the unit that a trailing digit is a tenth of
        self.vague = 0  # what 多 or 几 may add
        self.empty = True

    def add(self, low: int, high: int, unit: int) -> None:
        self.low, self.high = self.low + low * unit, self.high + high * unit
        self.floor = self.last = unit
        self.empty = False

    def close(self, scale: int) -> None:
        while self.closed and self.closed[-1][2] < scale:
            low, high, _ = self.closed.pop()
            self.low, self.high = self.low + low, self.high + high
        self.closed.append((self.low * scale, self.high * scale, scale))
        self.vague *= scale
        self.low, self.high, self.floor, self.last = 0, 0, 10_000, scale
        self.empty = True

    def fits(self, scale: int) -> bool:
        return not self.closed or scale != self.closed[-1][2]

    def total(self) -> tuple[int, int]:
        return (
            self.low + sum(low for low, _, _ in self.closed),
            self.high + sum(high for _, high, _ in self.closed),
        )


def _compound(text: str, pos: int) -> Numeral | None:
    total, end = _Sum(), pos
    first, lone, scale = True, False, 1
    for _ in range(24):
        piece = _PIECE.match(text, end)
        if piece is None or piece.end() == end or not _take(total, piece, text, first):
            break
        lone = first and piece.end() == end + 1 and piece["digit"] is not None
        end, first = piece.end(), False
        scale = max(total.last, 1) if piece["big"] or piece["small"] else 1
        if not piece["small"] and not piece["big"]:
            break
    if first:
        return None
    low, high = total.total()
    if total.vague:
        about = Numeral(pos, end, Decimal(low), Decimal(low + total.vague), Decimal(low), scale, han=True, about=True)
        return replace(about, han=not text[pos].isdigit())
    value, end, factor = _with_point(text, Decimal(low), end) if low == high else (Decimal(low), end, 1)
    lone = lone and value == low
    found = Numeral(pos, end, value, value if low == high else Decimal(high), None, max(scale, factor), lone)
    return _vague(text, replace(found, han=not text[pos].isdigit()))


def _take(total: _Sum, piece: re.Match[str], text: str, first: bool) -> bool:
    """Adds a piece (五千, 零三, 六七百, 万) to the sum; False where it is not part of the number."""
    zero, digit, small, vague, big = piece.group("zero", "digit", "small", "vague", "big")
    unit = 20 if small == "廿" else 30 if small == "卅" else SMALL.get(small or "", 1)
    base = 10 if small in ("廿", "卅") else unit
    if small and base >= total.floor:
        return False
    if big and not total.fits(_big(big)):
        return False
    if digit is None:
        return _take_bare(total, piece, text, first, unit, base)
    low, high, few = _digit(digit)
    if low is None:
        return False
    if few and not small and not big:
        if total.empty or total.floor != 10:
            return False
        total.vague = 10
        return True
    if small is None and not first:
        low, high, fits = _trailing(total, piece, text, low, high)
        if not fits:
            return False
    total.add(low, high, base if small else 1)
    if vague:
        total.vague = base if small else 10 ** (len(digit) - len(digit.rstrip("0"))) if digit.isdigit() else 1
    if big:
        total.close(_big(big))
    return True


def _take_bare(total: _Sum, piece: re.Match[str], text: str, first: bool, unit: int, base: int) -> bool:
    """A unit without its digit: 十五, 零十, 百二, 一百十一; a lone 零."""
    zero, small, vague, big = piece.group("zero", "small", "vague", "big")
    if small is None:
        if first and zero and not big and not vague:
            total.add(0, 0, 1)
            return text[piece.end() : piece.end() + 1] in _AFTER_ZERO or bool(_POINT.match(text, piece.end()))
        return False
    if base != 10 and not (zero and not first) and not (first and not zero and text[piece.end() : piece.end() + 1] in _N and not vague):
        return False
    total.add(unit // base, unit // base, base)
    if vague:
        total.vague = base
    if big:
        total.close(_big(big))
    return True


_AFTER_ZERO = frozenset(["", "元", "块", "分", "角", "个", "期", "%", "利", "息", "，", "。", ",", " ", "\n"])


def _digit(digit: str) -> tuple[int, int, bool] | tuple[None, None, bool]:
    if digit.isdigit() and digit.isascii():
        return int(digit), int(digit), False
    if digit[-1] in "几数":
        return 2, 9, True
    if len(digit) == 1:
        return ONES[digit], ONES[digit], False
    pair = _pair(digit)
    return (pair[0], pair[1], False) if pair else (None, None, False)


def _trailing(total: _Sum, piece: re.Match[str], text: str, low: int, high: int) -> tuple[int, int, bool]:
    """The digit at the end: 三百五 is 350, 三百零五 is 305, 二十五 is 25; 一万|三天 is not one number."""
    zero, digit, big = piece.group("zero", "digit", "big")
    tenth = total.last // 10
    implied = not zero and tenth > 1 and (len(digit) == 1 or not digit.isdigit())
    if not big and (implied or digit.isdigit()) and _MEASURE.match(text, piece.end()):
        return low, high, False
    if digit.isdigit() and low >= total.last:
        return low, high, False
    if implied and not (big and total.empty):
        return low * tenth, high * tenth, True
    return low, high, True


def _with_point(text: str, whole: Decimal, end: int) -> tuple[Decimal, int, int]:
    """The value with 点五, 点五万 behind it, its end and the unit."""
    point = _POINT.match(text, end)
    if point is None:
        return whole, end, 1
    part = Decimal("0." + "".join(str(ONES[digit]) for digit in point[1]))
    scale = SMALL.get(point[2], 1) * _big(point[3])
    return (whole + part) * scale, point.end(), scale


_COUNTED_UNIT = re.compile("个(亿|万(?!元户)|[wW](?![a-zA-Z]))")


def _vague(text: str, found: Numeral) -> Numeral:
    """两个亿, 1.5个w; and how much more 八千多, 3500多, 三万来块 may be."""
    if unit := found.scale == 1 and _COUNTED_UNIT.match(text, found.end):
        factor = BIG.get(unit[1], 10**4)
        return replace(found.times(factor), end=unit.end(), scale=factor, lone=False)
    if not found.exact:
        return found
    match = _VAGUE.match(text, found.end) if text[found.end : found.end + 1] in "多余几来" else None
    if match is None or (match[0] == "几" and found.scale % 10):
        return found
    step = _step(found)
    if match[0] == "来":
        return replace(found, end=match.end(), about=True)
    return replace(found, end=match.end(), high=found.low + step, base=found.low, about=True)


def _step(found: Numeral) -> Decimal:
    """The unit of the last digit that was said: 8000 for 八千 is 1000, 3500 is 100, 1.5万 is 1000."""
    value = found.low
    if value == 0:
        return Decimal(1)
    sign, digits, exponent = value.normalize().as_tuple()
    return Decimal(10) ** int(exponent)


def _fraction(text: str, below: Numeral) -> Numeral:
    """二分之一, 三又二分之一; 百分之五 is not one: the readers of percents have it."""
    if text.startswith("又", below.end):
        part = numeral(text, below.end + 1)
        if part and part.exact and 0 < part.low < 1:
            return replace(below, end=part.end, low=below.low + part.low, high=below.high + part.high, base=None)
    if not text.startswith("分之", below.end) or not below.exact or not below.low:
        return below
    above = numeral(text, below.end + 2)
    if above is None or not above.exact:
        return below
    value = above.low / below.low
    return Numeral(below.start, above.end, value, value, han=below.han)
