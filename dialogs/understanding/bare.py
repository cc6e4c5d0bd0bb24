"""Numbers that no unit follows: which are money, which are counts, and which are no numbers at all."""

import re
from decimal import Decimal

from content.regex import regex
from dialogs.understanding.bounds import bounds, ends
from dialogs.understanding.figure_names import names_a_lender
from dialogs.understanding.numbers import Numeral
from dialogs.understanding.values import Count, Number

MEASURES = (
    "个只双对打家张笔期次条人位岁台部套件份本辆栋颗块元角毛分厘天日月年周号点%折成倍名口头匹杯瓶碗包袋箱盒支枝根片座层楼间门句字页章段首"
    "幅艘架列排队组班级届回遍趟顿场阵番种类样款式里米尺寸斤两吨克升亩度秒小户单通封"
)
_MEASURES = frozenset(MEASURES)
_COUNTED = frozenset("个只双打家张笔期次条人位岁台部套件份辆栋颗倍名头匹杯瓶碗包袋箱支枝根片座层楼间句字页章段首艘遍趟顿场种类样款米尺寸斤吨克升亩度小户单通封%折成线路")
_SAYS = frozenset("是为有选要等于填打输到和与或、：:=“‘\"'(（[")
_UNIT = regex(
    r" ?(期|家(?![用庭里])|张|笔|次|个(?!月|半|点|百分|人信息)|条|人(?!民)|位(?!于|置|数)|台|套|部|份(?!额|子)|本(?!金|人|息|来|月|周|年|期)|只(?!要|有|能|是|剩|还|够|交|付|欠|差|扣|拿)|双|户|单|通|封|层|倍|名|口|岁|件|颗|根(?!本|据)|家人|periods?|instal?lments?|payments?|loans(?![a-z])|cards(?![a-z])|times)"
)
OF_LENDERS = ("loans", "cards", "apps", "debts", "lenders", "banks", "platforms")
MOST_LENDERS = 100
"""Rent 2000 debts 90000: nobody has two thousand debts."""
UNIT_FIRST = frozenset(" 期家张笔次个条人位台套部份本只双户单通封层倍名口岁件颗根pilct")
_FILLER = (
    "一共|总共|大概|大约|差不多|左右|不到|至少|最多|最少|超过|将近|接近|估计|应该|可能|好像|只有|就是|还要|需要|应还|写的|这边|那边"
    "|了|到|掉|过|我|的|是|为|有|约|才|就|都|只|要|需|应|共|上|下|:|：|=| |~|-|（|\\(|,"
)
_MONEY_WORD = regex(
    rf"(?:[还借欠贷款额金费息付交薪资租供花赚给转剩余价入出扣账呗条挣拿得收存]|利息|本息|实到|到账|下款|取现|现金|提现|套现|账单|消费|手机|总额|标价|原价|写着?|买了?|合同|不到|至少|最多|大概|大约|差不多|超过|起码|顶多|本利|总共|合计|加起来|到手|一共|吃饭|生活|开销|工资|信用卡|卡里|手上|每[月期周天]|[一]个月)(?:{_FILLER}){{0,3}}$"
)
_CODE = regex(r"(?:尾号|电话|热线|号码|验证码|编号|微信|群|拨打|致电|短信|发送|回复|客服|股票|代码|单号|卡号|账号|证号|第|QQ|qq|No\.?|no\.?)[:：为是 ]{0,2}$")
_DIALLED = regex(r" ?(?:开头|打头|起头|结尾|号段|的号码?|的电话)")
"""400开头的电话."""
_BRAND = regex(r"1[3-6](?=薪)|360(?= ?[Jj]ietiao|借|贷|金|数|分|周|信|小)|58(?=同城|好|金)|51(?=信|人|公|卡)|2345(?=贷|借)|315(?=投诉|晚会|消费|平台|热线|电话|维权|举报|曝光|网|协会|活动)|(?<=[打找])315(?![\d.,])")
_MONEY_AFTER = regex("[/每](?:个?[月期年周天])|利息|本金|手续费|服务费|罚息|违约金|滞纳金|担保费|工资|房租|分期|分\\d{1,3}个?[期月]")
_ABOUT = regex("左右|上下|以上|以内|以下|出头")
_PATH = regex(r"/[\w.]{0,8}[a-zA-Z\d]", re.ASCII)
_CENTS = regex(r"\.\d\d$")


def count_at(text: str, found: Numeral, floor: int = 0) -> Count | None:
    """12期, 三家, 两张; 一个 and 一次 are only words."""
    unit = _UNIT.match(text, found.end) if text[found.end : found.end + 1] in UNIT_FIRST else None
    if unit is None or text[found.start - 1 : found.start] == "第" or (unit[1] in OF_LENDERS and found.low > MOST_LENDERS):
        return None
    if found.lone and found.low == 1 and unit[1] in ("个", "次", "条", "口", "层", "人", "位", "份", "只", "本", "部", "件", "名", "双", "根"):
        return None
    bound = bounds(text, found.start, unit.end(), floor)
    return Count(span=(bound.start, bound.end), unit=unit[1], about=bound.about or found.about, **ends(found, bound))


def number(text: str, found: Numeral, floor: int = 0) -> Number:
    bound = bounds(text, found.start, found.end, floor)
    return Number(span=(bound.start, bound.end), about=bound.about or found.about, **ends(found, bound))


def just_number(text: str, found: Numeral) -> Number:
    """The number alone, without the words around it; 十几 and 八千多 count as what was said, 两打 as 24."""
    if text[found.end : found.end + 1] == "打" and text[found.end + 1 : found.end + 2] not in _NOT_DOZEN:
        found = found.times(12)
    span = (found.start, found.end)
    if found.base is not None:
        return Number(span=span, value=found.base, about=True)
    if found.exact:
        return Number(span=span, value=found.low, about=found.about)
    return Number(span=span, low=found.low, high=found.high, about=found.about)


_NOT_DOZEN = frozenset("电折官开字工听扰了过到对着出算进")


_FIGURES = regex(r"(?<![\d./])(?:(\d{1,6}) )?(\d{1,6})[/⁄](\d{1,6})(?![\d./%年月])|(?<![\d.])(\d{1,4}(?:\.\d{1,4})?)\^([-+]?\d{1,2})(?!\d)")


def figures(text: str, pos: int) -> Number | None:
    """2/3, 3 1/2, 2^5."""
    match = _FIGURES.match(text, pos)
    if match is None:
        return None
    whole, above, below, base, power = match.groups()
    if base is not None:
        value = Decimal(base) ** int(power) if Decimal(base) else Decimal(0)
    elif int(below):
        value = Decimal(whole or 0) + Decimal(above) / Decimal(below)
    else:
        return None
    return Number(span=match.span(), value=value)


def stands(text: str, found: Numeral) -> bool:
    """Whether the characters mean a number here: 五 in 是五, 一 in 一只; not in 四川, 一切, 唯一."""
    before, after = text[found.start - 1 : found.start], text[found.end : found.end + 1]
    if before == "第":
        return False
    if not found.han:
        return True
    string = found.lone or all(char in "零〇一二三四五六七八九" for char in text[found.start : found.end])
    if not string or found.low < 0:
        return True
    if text[found.start : found.end] in ("零", "半"):
        return (not before and not after) or (bool(after) and after in _MEASURES)
    if after and after in _MEASURES:
        return True
    han_before, han_after = _han(before), _han(after)
    if before in _SAYS and not (han_after and text[found.start : found.end] == "一"):
        return True
    if found.lone:
        return not han_before and not han_after
    return not (han_before and han_after)


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def is_code(text: str, found: Numeral) -> bool:
    """Telephone, card and verification numbers, brand names, parts of words: A3, 4G, 360借条."""
    if found.han:
        return False
    before = text[max(0, found.start - 6) : found.start]
    said = text[found.start : found.end]
    if (len(said) >= 11 and said.isdigit()) or _CODE.search(before) or _DIALLED.match(text, found.end) or _BRAND.match(text, found.start) or names_a_lender(text, found.start, found.end):
        return True
    after = text[found.end : found.end + 1]
    return _joins(before[-1:], "_@/#") or (said[-1].isdigit() and (_joins(after, "_@") or bool(_PATH.match(text, found.end))))


def _joins(char: str, signs: str) -> bool:
    return char != "" and char.isascii() and (char.isalpha() or char in signs)


def looks_like_money(text: str, found: Numeral) -> bool:
    """三万五, 1.5w, 41,200, 五百: what nobody counts but yuan; and any number behind 每期还, 工资."""
    after = text[found.end : found.end + 1]
    if (after in _COUNTED and after) or found.high <= 0:
        return False
    said = text[found.start : found.end]
    if found.scale >= 1000 or (found.high >= 100 and (found.han or "," in said or "千" in said or "百" in said or "万" in said)):
        return True
    if _CENTS.search(said) and found.high >= 10:
        return True
    if found.high < Decimal(10):
        return False
    return bool(_MONEY_WORD.search(text[max(0, found.start - 12) : found.start])) or bool(_ABOUT.match(text, found.end) or _MONEY_AFTER.match(text, found.end))
