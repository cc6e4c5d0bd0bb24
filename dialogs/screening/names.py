"""Who is named, and names that only borrow a brand: brand + 极速, 官方客服, VIP; a company that carries another's name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from content.regex import either, regex
from content.registry import Lender, find, registry
from dialogs.understanding.values import Span

COMPANY = regex(r"[\u4e00-\u9fff()（）]{2,28}?(?:有限责任公司|股份有限公司|有限公司|股份公司|集团)")
ACCOUNT = regex(r"微信|企微|企业微信|qq|公众号|小程序|抖音|快手|视频号|小红书|群|telegram|whatsapp|飞机|电报|客户端|账号")
PRIVATE = regex(r"(?:微信|企微|qq|telegram|whatsapp)(?:号|id)?[:：\s]{0,2}[a-z0-9_\-]{5,}")
"""Somebody's own account: no bank, court or police works by one."""
MERE_CHANNEL = regex("(?:微信|支付宝|wechat|alipay)(?!支付|客服|官方|团队|安全|平台|百万|医疗|保障|信用| ?(?:support|service|security|staff|team|pay))")
APP = regex(r"app|应用|软件|客户端|安装包|下载|apk")
BORROWED = regex(either(
    "极速", "急速", "快速版", "尊享", "内测", "专业版",
    "vip",
    "至尊", "贵宾", "专员", "专线", "强开", "提额", "内部", "放款", "下款", "秒批", "秒贷", "秒借", "退款",
    "理赔", "清算", "注销", "解冻", "修复", "代办", "贷款中心", "信贷中心", "业务部", "信贷部", "金融部",
    "放贷", "助贷", "小额", "分期专区", "管家", "助手", "通道", "代理", "升级版", "国际", "海外", "免审",
    "优享", "易贷", "速贷", "快借", "钱包版", "信贷",
))
OFFICIAL = regex(r"官方|客服|服务中心|在线|专属|人工|认证")


@dataclass(frozen=True, slots=True)
class Named:
    """A lender or an office that is named, and where."""

    span: Span
    said: str
    who: Lender


@lru_cache(maxsize=1)
def _net() -> tuple[AhoCorasick, tuple[str, ...], tuple[Lender, ...]]:
    names = {name.lower(): who for who in registry().entries for name in who.names if len(name) > 1}
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), tuple(names), tuple(names.values())


def named(text: str) -> Iterator[Named]:
    """Who is named in a lower-case text; latin names only where they stand alone."""
    automaton, names, owners = _net()
    for number, start, end in automaton.find_matches_as_indexes(text):
        name = names[number]
        if name.isascii() and (len(name) < 4 or text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            continue
        yield Named((start, end), name, owners[number])


def posed_as(text: str, names: Iterable[Named]) -> Lender | None:
    """Whose name is used first; a chat or a wallet that is only the way to pay or to talk is nobody's name."""
    return next((each.who for each in names if not MERE_CHANNEL.match(text, each.span[0])), None)


def company(text: str) -> str | None:
    """The company that a text names, if it names one."""
    match = COMPANY.search(text) if "公司" in text or "集团" in text else None
    return match[0] if match else None


def exact(text: str) -> Lender | None:
    """Whose legal name, brand or app the whole text is."""
    bare = re.sub(r"[\s“”\"'《》【】.。!！]|(?:官方)?app$|手机银行$", "", text.strip(), flags=re.IGNORECASE)
    who = find(bare)
    return who if who and bare != "" else None


def impostor(text: str, names: Iterable[Named]) -> Named | None:
    """Of the names in a text one that borrows a brand it does not belong to."""
    firm = company(text)
    private = max((found.start() for found in PRIVATE.finditer(text)), default=-1)
    leads = ACCOUNT.search(text) is not None or APP.search(text) is not None
    for each in names:
        if firm and each.said in firm:
            if firm == each.who.entity or each.who.kind in ("platform", "payment", "guarantee"):
                continue
            return each
        start, end = each.span
        around = text[max(0, start - 6) : start] + " " + text[end : end + 10]
        if BORROWED.search(around) or private >= end:
            return each
        if leads and OFFICIAL.search(around):
            return each
        if each.said in each.who.inside and APP.search(text[end : end + 6]):
            return each
    return None
