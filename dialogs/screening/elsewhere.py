"""A real hotline or address that is named, and another contact to which the text sends the person: a chat, a private mobile, a link."""

from collections.abc import Sequence

from content.regex import either, regex
from content.registry import Lender
from dialogs.screening.links import Link
from dialogs.screening.phones import Phone

CHAT = regex(either(
    r"(?<![a-z])(?:qq|vx|wx|weixin|wechat|whats ?app|telegram|skype|line ?id|viber)(?![a-z])", r"t\.me", "扣扣", "企鹅", r"(?:微|薇|威)信(?!支付|公众号|小程序|银行)", "加v(?![a-z])", "v信",
    "纸飞机|飞机[群号]", "钉钉", "加[^,，。]{0,6}好友", "陌陌", "群号", "云视", "共享屏幕|屏幕共享", "会议(?:软件|app|号)", "腾讯会议", "[向日]{2}葵", "teamviewer", "anydesk", "zoom",
))  # fmt: skip
SENDS = regex(either(
    "加", "添", "联系", "找", "扫", "进", "回拨", "拨打?", "打", "转", "下载", "点", "登录?", "详询", "咨询", "办理", "核实", "领取", "处理", r"微信号|号码?\s*[::]", "专员", "经理", "警官", "法官", "专线", "配合", "对接", "手机",
    r"\b(?:add|contact|call|text|join|message|reach|reply|write|download|scan|on)\b",
))  # fmt: skip
NUMBERED = regex(r"[a-z][a-z0-9_\-]{4,}|\d{5,}")
"""Who it is on a chat: QQ 20394857, wx:fuji10086."""
BACK = regex("回电|致电|联系|回拨|call|text")
REACH = 24
STRANGE_LINKS = frozenset({"short", "address", "file", "odd"})
STRANGE_PHONES = frozenset({"virtual", "mobile", "overseas"})
NO_LINKS_EVER = frozenset({"12381"})
"""12381 never sends a link or a number to call (HOT-004)."""


def sent_elsewhere(text: str, numbers: Sequence[Phone], addresses: Sequence[Link]) -> tuple[Lender, str] | None:
    """Whose hotline or address is named as a cover, and the contact beside it that decides."""
    owner = next((phone.owners[0] for phone in numbers if phone.sort in ("official", "extension")), None)
    owner = owner or next((link.owner for link in addresses if link.sort == "official" and link.owner), None)
    if not owner:
        return None
    if any(phone.number in NO_LINKS_EVER for phone in numbers) and (addresses or "链接" in text or "点击" in text):
        return owner, next((link.host for link in addresses), "")
    for link in addresses:
        if link.sort in STRANGE_LINKS:
            return owner, link.host
    chat = CHAT.search(text)
    if chat and (SENDS.search(text, max(0, chat.start() - REACH), chat.start()) or any(each.search(text, chat.end(), chat.end() + REACH) for each in (SENDS, NUMBERED))):
        return owner, chat[0]
    return next(((owner, phone.number) for phone in numbers if phone.sort in STRANGE_PHONES and _sent_to(text, phone)), None)


def names_chat(text: str) -> bool:
    """Whether a chat is named at all: then no number beside it makes a text official."""
    return CHAT.search(text) is not None


def _sent_to(text: str, phone: Phone) -> bool:
    """Whether the words around a number send to it: 请回拨 139..., and not merely two numbers side by side."""
    low, end = max(0, phone.span[0] - REACH), phone.span[1]
    return SENDS.search(text, low, phone.span[0]) is not None or BACK.search(text, end, end + REACH) is not None
