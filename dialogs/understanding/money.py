"""Amounts of money: 三万五, 5块3毛, ¥8,500.00, 贰仟元整, 三个亿泰铢, 六百到七百亿日元."""

import re
from decimal import Decimal

from content.regex import either, regex
from dialogs.understanding.bounds import CONNECT, bounds, ends, numerals
from dialogs.understanding.numbers import Numeral
from dialogs.understanding.sections import ONES
from dialogs.understanding.values import Money

NAMES = {
    "美元": "USD", "美金": "USD", "美刀": "USD", "USD": "USD", "US$": "USD", "$": "USD", "港元": "HKD", "港币": "HKD", "HKD": "HKD", "HK$": "HKD",
    "欧元": "EUR", "EUR": "EUR", "€": "EUR", "英镑": "GBP", "GBP": "GBP", "£": "GBP", "日元": "JPY", "日币": "JPY", "日圆": "JPY", "JPY": "JPY",
    "韩元": "KRW", "韩币": "KRW", "韩圆": "KRW", "KRW": "KRW", "新台币": "TWD", "台币": "TWD", "台元": "TWD", "TWD": "TWD", "NT$": "TWD",
    "泰铢": "THB", "泰珠": "THB", "卢布": "RUB", "俄罗斯卢布": "RUB", "瑞士法郎": "CHF", "瑞郎": "CHF", "法郎": "CHF", "加元": "CAD", "加币": "CAD",
    "加拿大元": "CAD", "澳元": "AUD", "澳币": "AUD", "澳大利亚元": "AUD", "澳门元": "MOP", "澳门币": "MOP", "葡币": "MOP", "新加坡元": "SGD",
    "新加坡币": "SGD", "新币": "SGD", "坡币": "SGD", "CAD": "CAD", "CA$": "CAD", "C$": "CAD", "AUD": "AUD", "AU$": "AUD", "A$": "AUD", "SGD": "SGD", "S$": "SGD", "NZD": "NZD",
    "新西兰元": "NZD", "纽元": "NZD", "纽币": "NZD", "卢比": "INR", "印度卢比": "INR", "印尼卢比": "IDR",
    "巴基斯坦卢比": "PKR", "越南盾": "VND", "印尼盾": "IDR", "印度尼西亚盾": "IDR", "林吉特": "MYR", "马币": "MYR", "令吉": "MYR", "菲律宾比索": "PHP",
    "墨西哥比索": "MXN", "比索": "PHP", "瑞典克朗": "SEK", "丹麦克朗": "DKK", "挪威克朗": "NOK", "克朗": "SEK", "奈拉": "NGN", "里亚尔": "SAR",
    "沙特里亚尔": "SAR", "土耳其里拉": "TRY", "里拉": "TRY", "雷亚尔": "BRL", "巴西雷亚尔": "BRL", "兰特": "ZAR", "迪拉姆": "AED", "第纳尔": "KWD",
    "谢克尔": "ILS", "新谢克尔": "ILS", "图格里克": "MNT", "坚戈": "KZT", "兹罗提": "PLN", "福林": "HUF", "缅元": "MMK", "缅币": "MMK", "瑞尔": "KHR",
    "刀": "USD", "欧": "EUR", "镑": "GBP", "铢": "THB", "比特币": "BTC", "人民币": "CNY", "RMB": "CNY", "rmb": "CNY", "CNY": "CNY", "¥": "CNY", "yuan": "CNY", "CN¥": "CNY", "元人民币": "CNY",
}  # fmt: skip
CENTS = {"美分": "USD", "欧分": "EUR", "便士": "GBP", "港分": "HKD"}
_NAME = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
PREFIX_FIRST = frozenset(name[0] for name in NAMES)
_D = "[零一二两三四五六七八九壹贰叁肆伍陆柒捌玖\\d]"
_UNIT = regex(
    rf" ?(?:(?P<yuan>元|圆|块)(?:(?P<name>{_NAME})|(?P<whole>整|正)|钱)?|(?P<jiao>毛|角)(?![利息大度色落])(?:钱)?"
    rf"|(?P<foreign>{_NAME})(?![a-zA-Z]|(?<=刀)[具片]|(?<=欧)[洲盟阳])|(?P<cent>{'|'.join(CENTS)}))"
)
_LOCAL = regex(r"(?P<yuan>蚊)|(?P<jiao>毫)|(?P<fen>分|仙)(?:钱|$|(?=[，。,. ]))")
_FEN = regex(r"分钱")
_PARTS = regex(either(
    f"[又零]?(?:(?P<j>{_D})(?:角|毛|毫)(?:[零]?(?P<f>{_D})(?:分|仙)?)?|(?P<f2>{_D})(?:分(?![之期利息钟])|仙|美分)|零(?P<f3>{_D}))(?:钱|整)?",
    r"(?P<half>半)(?:钱|(?=$|[，。,；;！!？?\s的]))",
    rf"(?P<j3>{_D})(?:钱|(?=$|[，。,；;！!？?\s的左多吧了利息手服管每]))",
))
_TENTH = regex(rf"(?P<f>{_D})分?(?:钱|(?=$|[，。,；;！!？?\s的左多吧了呢利手服管每/]|一(?:天|日|个?月)))")
UNIT_FIRST = frozenset(" 元圆块毛角蚊毫分仙") | PREFIX_FIRST | frozenset("美欧便港")


def money_at(text: str, found: Numeral, floor: int = 0, *, local: bool = False) -> Money | None:
    """The sum whose number is `found`; None where no currency says that it is money. `local`: 蚊, 毫, 分 as well."""
    start, end, currency, amount = found.start, found.end, "CNY", found
    prefix = _prefix(text, start, floor)
    if prefix:
        start, currency = prefix
    unit = _UNIT.match(text, end) if text[end : end + 1] in UNIT_FIRST else None
    if unit is None and local:
        unit = _LOCAL.match(text, end)
    if unit is None:
        unit = _FEN.match(text, end)
        if unit is None and not prefix:
            return None
        if unit:
            amount, end = found.times(Decimal("0.01")), unit.end()
    else:
        amount, end, named = _with_unit(text, found, unit)
        currency = currency if prefix else named
    return _money(text, amount._replace(start=start, end=end), currency, floor)


def _money(text: str, found: Numeral, currency: str, floor: int) -> Money:
    bound = bounds(text, found.start, found.end, floor)
    return Money(
        span=(bound.start, bound.end), currency=currency, about=bound.about or found.about, **ends(found, bound)
    )  # fmt: skip


def plain_money(text: str, found: Numeral, floor: int = 0) -> Money:
    """A number that is money by what is around it."""
    return _money(text, found, "CNY", floor)


_NO_PREFIX = frozenset(["刀", "欧", "镑", "铢", "克朗", "里拉"])


def _prefix(text: str, start: int, floor: int) -> tuple[int, str] | None:
    head = text[max(floor, start - 6) : start]
    if not head or (head[-1] not in PREFIX_LAST):
        return None
    for size in range(min(6, len(head)), 0, -1):
        name = head[-size:].rstrip(" :：")
        if name in NAMES and name not in _NO_PREFIX:
            return start - size, NAMES[name]
    return None


PREFIX_LAST = frozenset(name[-1] for name in NAMES if name not in _NO_PREFIX) | frozenset(" :：")


def _with_unit(text: str, found: Numeral, unit: re.Match[str]) -> tuple[Numeral, int, str]:
    """The amount in yuan (or whole foreign units), its end and its currency."""
    said, end = unit.groupdict(), unit.end()
    if said.get("cent"):
        return found.times(Decimal("0.01")), end, CENTS[said["cent"]]
    if said.get("fen"):
        return found.times(Decimal("0.01")), end, "CNY"
    if said.get("jiao"):
        amount, end = _add(found.times(Decimal("0.1")), end, _TENTH.match(text, end))
        return amount, end, "CNY"
    currency = NAMES.get(said.get("name") or said.get("foreign") or "", "CNY")
    if not said.get("name") and not said.get("whole"):
        found, end = _add(found, end, _PARTS.match(text, end))
    return found, end, currency


def _add(found: Numeral, end: int, parts: re.Match[str] | None) -> tuple[Numeral, int]:
    """五块三毛五, 六块零二, 三毛五, 四美元又五美分."""
    if parts is None or not found.exact or (found.low != found.low.to_integral_value() and "j" in parts.groupdict()):
        return found, end
    said = parts.groupdict()
    fen = Decimal("0.5") if said.get("half") else Decimal(0)
    for names, worth in ((("j", "j3"), Decimal("0.1")), (("f", "f2", "f3"), Decimal("0.01"))):
        for name in names:
            if said.get(name):
                digit = said[name]
                fen += worth * (int(digit) if digit.isdigit() and digit.isascii() else ONES[digit])
    return found._replace(low=found.low + fen, high=found.high + fen), parts.end()


def joined(text: str, first: Money) -> Money:
    """五块到八块: two sums with a 到 between them are a range."""
    if first.value is None or (link := CONNECT.match(text, first.span[1])) is None:
        return first
    found = numerals(text, link.end())
    second = money_at(text, found, link.end(), local=True) if found else None
    if second is None or second.value is None or second.value <= first.value or first.currency not in ("CNY", second.currency):
        return first
    return Money(span=(first.span[0], second.span[1]), low=first.value, high=second.value, currency=second.currency)

