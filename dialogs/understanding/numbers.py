"""Numbers as people write them: 三万五, 3万4, 1千零20, 三五百, 十六七万, 2.5w, 贰仟, 八千多, 三又二分之一."""

import re
from decimal import Decimal
from typing import NamedTuple

from content.regex import regex
from dialogs.understanding.sections import BIG, COUNTING, DIGITS, ONES, SMALL, big, compound, pair

LETTERS = {"k": 10**3, "K": 10**3, "w": 10**4, "W": 10**4, "M": 10**6}
IDIOMS = {
    "百八十": (100, 180), "千八百": (800, 1000), "千儿八百": (800, 1000), "万儿八千": (8000, 10000), "百十来": (100, 120),
    "百把": (100, 100), "千把": (1000, 1000), "万把": (10000, 10000), "百来": (100, 100), "千来": (1000, 1000),
}  # fmt: skip
LONGEST = 30  # digits: what is longer is no amount
HALF = Decimal("0.5")
UNITS = frozenset("十百千万亿兆拾佰仟")
STARTS = frozenset("0123456789.负-半几数" + DIGITS + "两俩仨十拾百佰千仟万廿卅")
NUMERAL_CHARS = "0-9" + DIGITS + "两俩仨十拾百佰千仟万廿卅半几数"
# what may follow figures and change their worth
_GOES_ON = frozenset(" kKwWMeE点个多余几来又分") | UNITS

ARABIC = regex(
    r"(?:\d{1,3}(?:,\d{3}){1,8}(?![\d])|\d{1,31})(?:\.\d{1,30})?(?:[eE][-+]?\d{1,2}(?![\da-zA-Z]))?|\.\d{1,30}"
)
_LETTER = regex(r" ?([kKwWM])(?![a-zA-Z])(?:(?<=[kKwW])(\d)(?!\d|[.,]\d{3}|\.\d|[%a-zA-Z期个天年月家张]))?")
_SIGN = regex(rf"负|(?<![-\w)）])- ?(?=[.\d{COUNTING}十])")
_STRING = regex(rf"[{DIGITS}]{{2,{LONGEST}}}")
_VAGUE = regex(r"多(?![少久次])|余(?![额款下])|几(?![个]?[年月天周]?前)|来(?=[块元个万天号岁家笔])")
_POINT = regex(rf"点([{DIGITS}]{{1,{LONGEST}}})(?![十分刻整钟半])([十百千]?)([万亿]{{0,4}})")
_POINT_ARABIC = regex(r"点(\d{1,6})(?=[万亿千百%个])([千百]?)([万亿]{0,4})")
_IDIOM = regex("|".join(IDIOMS))
_BARE_UNIT = regex("[百千万亿](?=[元块人个家名条多的，。]|$)")
_COUNTED = regex("[个家张笔块元天年月期次周号人只条岁名件份套层倍成星礼小分毛]")
_COUNTED_UNIT = regex("个(亿|万(?!元户)|[wW](?![a-zA-Z]))")
_WORDS = (
    "万一|一切|一看|一起|一样|一直|一下|一般|一定|一共|一旦|一边|一点(?![零一二三四五六七八九])|一些|一会|一种|一方|一律|一并|一向|一经|一致|一再|一时|一如|一听"
    "|一说|一问|一查|一遍|一味|一来|一去|一生|一家人|一手|一线|一站|一体|一旁|一路|一心|一面|一带|一度|一流|一概|一贯|一辈|一等|一句|一番|一套话"
    "|四川|三亚|五粮|三星(?!期)|三方|四处|五险|十分(?![之钟])|十足|千万(?=[别不要注记小莫勿])|百度|百行|百姓|百货|百家|百科|百年|千方|万能|万事|万达|万科|万分(?!之)|万元户"
    "|两边|两者|半路|半夜|半信|半点|半途|几乎|几时|数据|数字|数量|数额|数目|数码|数学|七夕|八卦|五一|六一|十一(?=[长黄国放前后])|十一(?=期间)|零售|零食|零钱|零件|零星|零散|零用|零花"
)


def _words() -> dict[str, re.Pattern[str]]:
    """Words that begin like a number, by their first character."""
    table: dict[str, list[str]] = {}
    for word in _WORDS.split("|"):
        table.setdefault(word[0], []).append(word)
    return {first: re.compile("|".join(words)) for first, words in table.items()}


WORDS = _words()


class Numeral(NamedTuple):
    """The number written at [start, end): `low` to `high` (equal where it is one number), `base` what 多 or 几 adds
    to (八千多: 8000), `scale` the last unit (三万: 10000), `lone` a single Chinese digit, `han` not in figures."""

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
        return self._replace(low=self.low * factor, high=self.high * factor, base=base)


def numeral(text: str, pos: int, *, whole: bool = True) -> Numeral | None:
    """The number that is written at this very place, or None; `whole` looks for 分之 behind it as well."""
    char = text[pos : pos + 1]
    if char in ("-", "负"):
        return _negative(text, pos, whole=whole)
    found = _unsigned(text, pos, char)
    if found is None or not whole or text[found.end : found.end + 1] not in ("又", "分"):
        return found
    return _fraction(text, found)


def _negative(text: str, pos: int, *, whole: bool) -> Numeral | None:
    sign = _SIGN.match(text, pos)
    found = _unsigned(text, sign.end(), text[sign.end() : sign.end() + 1]) if sign else None
    if found is None:
        return None
    found = _fraction(text, found) if whole else found
    base = None if found.base is None else -found.base
    return found._replace(start=pos, low=-found.high, high=-found.low, base=base)


def _unsigned(text: str, pos: int, char: str) -> Numeral | None:
    if char.isdigit() or (char == "." and text[pos + 1 : pos + 2].isdigit()):
        return _arabic(text, pos)
    if char not in STARTS or ((words := WORDS.get(char)) and words.match(text, pos)):
        return None
    if text[pos - 1 : pos] in ("上", "近") and (unit := _BARE_UNIT.match(text, pos)):
        worth = Decimal(SMALL.get(unit[0], 0) or BIG[unit[0]])
        return Numeral(pos, unit.end(), worth, worth, scale=int(worth), han=True, about=True)
    if idiom := _IDIOM.match(text, pos):
        low, high = IDIOMS[idiom[0]]
        return Numeral(pos, idiom.end(), Decimal(low), Decimal(high), han=True, about=True)
    if char == "半":
        return Numeral(pos, pos + 1, HALF, HALF, han=True, lone=True)
    return _string(text, pos) or _compound(text, pos)


def _arabic(text: str, pos: int) -> Numeral | None:
    match = ARABIC.match(text, pos)
    if match is None:
        return None
    raw, end = match[0], match.end()
    follows = text[end : end + 1]
    if follows not in _GOES_ON or not follows:
        return None if follows.isdigit() else _figures(pos, end, raw)
    if letter := _LETTER.match(text, end):
        found = _figures(pos, letter.end(), raw).times(LETTERS[letter[1]])
        if letter[2]:  # 1w5
            more = found.low + int(letter[2]) * LETTERS[letter[1]] // 10
            return found._replace(low=more, high=more, scale=LETTERS[letter[1]])
        return _vague(text, found._replace(scale=LETTERS[letter[1]]))
    if follows in UNITS and len(raw) <= 8 and raw.isdigit():
        return _compound(text, pos)
    if "e" in raw or "E" in raw:
        return _figures(pos, end, raw)
    return _scaled(text, pos, end, raw)


def _figures(pos: int, end: int, raw: str) -> Numeral:
    value = Decimal(raw.replace(",", ""))
    return Numeral(pos, end, value, value)


def _scaled(text: str, pos: int, end: int, raw: str) -> Numeral:
    """1.5万, 3点5万, 600余万, 1.5个w."""
    scale, end = big_unit(text, end)
    if point := scale == 1 and raw.isdigit() and _POINT_ARABIC.match(text, end):
        raw, end = f"{raw}.{point[1]}", point.end()
        scale = SMALL.get(point[2], 1) * big(point[3])
    found = _vague(text, _figures(pos, end, raw).times(scale)._replace(scale=scale))
    if (found.base is None and not found.about) or scale > 1:
        return found  # 20来万 goes on
    scale, end = big_unit(text, found.end)
    return found.times(scale)._replace(end=end, scale=scale)


def big_unit(text: str, pos: int) -> tuple[int, int]:
    """百, 千, 万, 亿, 万亿 behind a decimal number: how much, and where it ends."""
    scale, end = 1, pos
    if text[end : end + 1] in ("百", "千", "佰", "仟"):
        scale, end = SMALL[text[end]], end + 1
    while text[end : end + 1] in BIG and scale < 10**16:
        scale, end = scale * BIG[text[end]], end + 1
    return scale, end


def _string(text: str, pos: int) -> Numeral | None:
    """二零二六, 一二三: digits one by one; but 三五百 is a range and 一百二 is not one."""
    match = _STRING.match(text, pos)
    if match is None or len(match[0]) == LONGEST:
        return None
    digits, end = match[0], match.end()
    follows = text[end : end + 1]
    if not digits.strip("零〇") and follows != "点":
        return None
    if follows and follows in UNITS and (len(digits) < 3 or digits[0] in "零〇" or follows not in BIG):
        return None
    if len(digits) == 2 and (both := pair(digits)) and _COUNTED.match(text, end):
        return Numeral(pos, end, Decimal(both[0]), Decimal(both[1]), han=True)
    value, end, scale = _with_point(text, Decimal("".join([str(ONES[digit]) for digit in digits])), end)
    if scale == 1:
        scale, end = big_unit(text, end)
        value *= scale
    return Numeral(pos, end, value, value, scale=scale, han=True)


def _compound(text: str, pos: int) -> Numeral | None:
    amount = compound(text, pos)
    if amount is None:
        return None
    end, low, high, vague, scale, lone = amount
    han = not text[pos].isdigit()
    if vague:
        return Numeral(pos, end, Decimal(low), Decimal(low + vague), Decimal(low), scale, han=han, about=True)
    if low != high:
        return Numeral(pos, end, Decimal(low), Decimal(high), None, scale, han=han)
    value, end, factor = _with_point(text, Decimal(low), end)
    return _vague(text, Numeral(pos, end, value, value, None, max(scale, factor), lone and value == low, han))


def _with_point(text: str, whole: Decimal, end: int) -> tuple[Decimal, int, int]:
    """The value with 点五, 点五万 behind it, its end and the unit."""
    point = _POINT.match(text, end) if text[end : end + 1] == "点" else None
    if point is None:
        return whole, end, 1
    part = Decimal("0." + "".join([str(ONES[digit]) for digit in point[1]]))
    scale = SMALL.get(point[2], 1) * big(point[3])
    return (whole + part) * scale, point.end(), scale


def _vague(text: str, found: Numeral) -> Numeral:
    """两个亿, 1.5个w; and how much more 八千多, 3500多, 三万来块 may be."""
    follows = text[found.end : found.end + 1]
    if follows == "个" and found.scale == 1 and (unit := _COUNTED_UNIT.match(text, found.end)):
        factor = BIG.get(unit[1], 10**4)
        return found.times(factor)._replace(end=unit.end(), scale=factor, lone=False)
    match = _VAGUE.match(text, found.end) if follows and follows in "多余几来" else None
    if match is None or (follows == "几" and found.scale % 10):
        return found
    if follows == "来":
        return found._replace(end=match.end(), about=True)
    return found._replace(end=match.end(), high=found.low + _step(found.low), base=found.low, about=True)


def _step(value: Decimal) -> Decimal:
    """The place of the last digit that was said: 1000 of 8000, 100 of 3500."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if value and isinstance(exponent, int) else Decimal(1)


def _fraction(text: str, below: Numeral) -> Numeral:
    """二分之一, 三又二分之一; 百分之五 is not one: the readers of percents have it."""
    if text.startswith("又", below.end):
        part = numeral(text, below.end + 1, whole=False)
        part = _parts_of(text, part) if part else None
        if part and part.exact and 0 < part.low < 1:
            return below._replace(end=part.end, low=below.low + part.low, high=below.high + part.high, base=None)
    return _parts_of(text, below)


def _parts_of(text: str, below: Numeral) -> Numeral:
    if not text.startswith("分之", below.end) or not below.exact or not below.low:
        return below
    above = numeral(text, below.end + 2, whole=False)
    if above is None or not above.exact:
        return below
    value = above.low / below.low
    return Numeral(below.start, above.end, value, value, han=below.han)
