"""What a loan costs per day, month or year: 日息万五, 月息1分2, 年化7.2%, 0.05%一天, 两分利."""

import re
from dataclasses import replace
from decimal import Decimal

from content.regex import either, regex
from dialogs.understanding.bounds import bounds, ends
from dialogs.understanding.numbers import Numeral, numeral
from dialogs.understanding.percents import HUNDRED, before_a_time
from dialogs.understanding.values import Per, Rate, Span

PERIODS: dict[str, Per] = {"日": "day", "天": "day", "月": "month", "年": "year"}
_NOUN = "[(（](?:单利|复利|名义|实际|APR|IRR)[)）]|利息费率|资金成本|手续费|服务费|担保费|收益率|单利|复利|综合|平均|名义|实际|真实|利率|费率|利息|息费|成本|贷款|借款|罚息|化|均|利|息|率|费"
_SAID = (
    "不超过|不高于|不低于|大概|大约|差不多|左右|低至|最低|最高|高达|达到|超过|不到|至少|可达|起码|接近|只要|只有|就是|写的?|标的?|说是|应该是|好像是"
    "|约|才|只|仅|就|达|是|为|在|按|有|要|到|算|收|的|:|：|=|（|\\(| |了"
)
_BEFORE = regex(
    rf"(?:每个?|一个?|按)?(?P<per>[日天月年])(?:(?P<noun>{_NOUN})|的){{0,5}}(?:{_SAID}){{0,4}}$"
)
_EVERY = regex(rf"(?:每个?|一个?|按)(?P<per>[日天月年])(?:要|是|收|的|{_NOUN}|约|大概|为|算|就|才|只|:|：| ){{0,5}}$")
_ALONE = regex(r"(?<![\d零一二两三四五六七八九十个几半今去明前后本上下])(?P<per>[日月年])$")
_GENERIC = regex(rf"(?<!周)(?:利息费?|利率|费率|罚息|息|利)(?:{_SAID}){{0,4}}$")
_AFTER = regex(either(
    " ?(?:的)?(?:[/／每一]|每一|每个|一个|per )(?P<per>[日天月年])",
    rf"(?:的)?(?P<per2>[日天月年])(?:{_NOUN}){{1,3}}(?![\d一二两三四五六七八九十百千万])",
    r"(?:的)?(?P<plain>利息|利率|利(?!润|益|用(?![了过\d一两二三四五六七八九十半])|好)|息(?!差))",
))
_NEAR = frozenset(" 的/每一日天月年利息")
_FEN = regex(either(
    r"(?P<fen>分)(?!之|期|钟|钱|开|析|享|公司|行|\d*期|[零一二三四五六七八九十]+期)(?:(?P<li>[零一二三四五六七八九半\d](?![\d期个天年月%])|\d\.\d)厘?)?",
    r"(?P<alone>厘)(?P<hao>[一二三四五六七八九半\d](?![\d期个天年月%])毫?)?",
    r"(?P<mao>毛|角)(?P<named>的?[利息])?(?![钱\d每/零一二两三四五六七八九])",
))
_TEN_THOUSANDTH = regex(r"(?P<of>[万千])(?:分之)?(?=[一二两三四五六七八九\d半])")
_NOT_BEFORE_WAN = regex(r"[\d零一二两三四五六七八九十百千几数多来余亿.]$")
# 分 and 厘 are tenths of what is usual for the period: 年息1分 is 10 %, 月息1分 is 1 %
FEN: dict[Per, Decimal] = {"year": Decimal("0.1"), "month": Decimal("0.01"), "day": Decimal("0.001")}


def period_of(rate: Decimal) -> Per:
    """The period that a rate named without one must be for: nobody lends at 0.05 % a year or at 24 % a day."""
    if rate <= Decimal("0.001"):
        return "day"
    return "month" if rate < Decimal("0.03") else "year"


def rate_from_share(text: str, share: Numeral, floor: int, *, must: bool) -> Rate | None:
    """A percentage as a rate, where a label tells its period (or with `must`, where its size does)."""
    span, per, _ = _label(text, share.start, share.end, floor)
    amount = share.times(1 / HUNDRED)
    if per is None:
        if not must:
            return None
        per = period_of(amount.high)
    return _rate(text, amount, span, per, floor)


_PERCENT_MEANT = regex(rf"(?P<per>[日月年])(?:(?:化|利率|费率)(?:{_SAID}){{0,3}}|息(?:{_SAID}){{0,3}}(?=$))$")


def bare_rate(text: str, found: Numeral, floor: int) -> Rate | None:
    """年化24, 月费率0.6, 日息0.05: a percentage without its sign; 月息300 is money."""
    head = text[max(floor, found.start - 12) : found.start]
    label = _PERCENT_MEANT.search(head) if "化" in head or "率" in head or "息" in head else None
    if label is None or not 0 < found.high < (5 if "息" in label[0] else 100) or text[found.end : found.end + 1] in _NO_RATE:
        return None
    start = found.start - len(head) + label.start()
    return _rate(text, found.times(1 / HUNDRED), (start, found.end), PERIODS[label["per"]], floor)


_NO_RATE = frozenset("元块期个年月天倍")


def fen_at(text: str, found: Numeral, floor: int, *, must: bool) -> Rate | None:
    """月息1分2, 8厘, 四厘五, 两分利; `must` where nothing but a rate can be meant."""
    match = _FEN.match(text, found.end) if text[found.end : found.end + 1] in "分厘毛角" else None
    if match is None:
        return None
    span, per, generic = _label(text, found.start, match.end(), floor)
    if match["mao"] and not match["named"] and (per in ("day", "year") or not (per or generic) or found.high > 3):
        return None
    if per is None and not generic and not must and not match["named"]:
        return None
    per = per or "month"
    worth = FEN[per] * (10 if match["mao"] else 1) / (10 if match["alone"] else 1)
    amount = found.times(worth)
    if tenth := match["li"] or match["hao"]:
        amount = _plus(amount, _tenth(tenth) * worth / 10)
    rate = _rate(text, amount._replace(end=match.end()), span, per, floor)
    return replace(rate, about=True) if match["mao"] else rate


def _plus(amount: Numeral, more: Decimal) -> Numeral:
    return amount._replace(low=amount.low + more, high=amount.high + more)


def _tenth(said: str) -> Decimal:
    found = numeral(said, 0)
    if found is None:
        return Decimal(0)
    return found.low * 10 if said == "半" else found.low


def ten_thousandths_at(text: str, pos: int, floor: int, *, must: bool) -> Rate | None:
    """日息万五, 万五的日息, 万6.5, 千三; 三万五 is money."""
    head = _TEN_THOUSANDTH.match(text, pos)
    if head is None or _NOT_BEFORE_WAN.search(text[max(floor, pos - 1) : pos]):
        return None
    found = before_a_time(text, head.end())
    if found is None or found.low >= 100 or found.scale > 10:
        return None
    span, per, generic = _label(text, pos, found.end, floor)
    if per is None and not generic and not must:
        return None
    amount = found.times(Decimal("0.0001") if head["of"] == "万" else Decimal("0.001"))._replace(start=pos)
    return _rate(text, amount, span, per or ("day" if head["of"] == "万" else "month"), floor)


def _label(text: str, start: int, end: int, floor: int) -> tuple[Span, Per | None, bool]:
    """The span with the label around it, the period it names, and whether interest is spoken of at all."""
    head = text[max(floor, start - 16) : start]
    offset = start - len(head)
    before = _before(head)
    if before:
        return (offset + before.start(), end), PERIODS[before["per"]], True
    after = _AFTER.match(text, end) if text[end : end + 1] in _NEAR else None
    if after and (per := after["per"] or after["per2"]):
        return (start, after.end()), PERIODS[per], True
    generic = _GENERIC.search(head)
    if after or generic:
        return (offset + generic.start() if generic else start, after.end() if after else end), None, True
    return (start, end), None, False


def _before(head: str) -> re.Match[str] | None:
    if not ("日" in head or "天" in head or "月" in head or "年" in head):
        return None
    found = _BEFORE.search(head)
    if found and found["noun"]:
        return found
    return _EVERY.search(head) or _ALONE.search(head)


def _rate(text: str, amount: Numeral, span: Span, per: Per, floor: int) -> Rate:
    bound = bounds(text, amount.start, max(amount.end, span[1]), floor)
    span = (min(span[0], bound.start), max(span[1], bound.end))
    return Rate(span=span, per=per, about=bound.about or amount.about, **ends(amount, bound))
