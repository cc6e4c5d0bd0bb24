"""Is this address, number or name the real one? Official is only what the registry holds; the rest is unknown or an impostor."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from content.regex import regex
from content.registry import Lender
from dialogs.screening.clear import clear
from dialogs.screening.elsewhere import names_chat, sent_elsewhere
from dialogs.screening.links import Link, links
from dialogs.screening.names import Named, exact, impostor, named
from dialogs.screening.phones import Phone, phones
from dialogs.understanding.text import plain

Verdict = Literal["official", "not_official", "unknown"]
SHOWN, CHANNEL = 400, 80
"""A channel is a line of text; more is a message, and is screened."""
ASKED = (
    "请问 再 还有 另外 一条 一个 条 个 帮我 帮忙 麻烦 看 查 干 管 做 啥 事 一下 下 我 想 问 知道 这个 那个 这 那 是不是 是否 是 的 真 假 官方 正规 人工 客服 服务 电话 号码 号 热线 网址 网站 官网 链接 域名 地址 页面 网页"
    " 信用卡 手机银行 银行 公司 中心 app 吗 嘛 么 呢 吧 啊 呀 靠谱 可信 可靠 对 不 谁 哪里 哪家 哪 什么 家 能信 信"
    " please check is this that it the a an real official genuine legit legitimate fake true number hotline phone telephone website web site page link url address domain customer service"
    " line of for to from bank bank's whose who what which belong belongs does s or not their right correct really and"
)
"""What may stand beside a channel of which it is asked whose it is. Whoever says more tells of a call or a message, and anybody can name a number."""
REST = regex(rf"(?:{'|'.join(sorted((re.escape(word) if word > 'zz' else rf'{re.escape(word)}(?![a-z])' for word in ASKED.split()), key=len, reverse=True))})|[\W_]+")


@dataclass(frozen=True, slots=True)
class Official:
    """`entity` is whose it is, or whom it poses as; `why` a key of words; `said` the part that decided."""

    verdict: Verdict
    entity: str | None = None
    why: str = "not_in_registry"
    said: str = ""


def official(text: str) -> Official:
    """Whether a link, a number or a name belongs to the one it seems to belong to."""
    raw = text[:SHOWN]
    plain_text = plain(raw).text.lower()
    found_links = list(links(plain_text))
    found_phones = list(phones(_without(plain_text, found_links)))
    who = [each.who for each in named(plain_text)]
    return (
        _fake_link(found_links)
        or _fake_phone(raw, plain_text, found_phones, who)
        or _elsewhere(plain_text, found_phones, found_links)
        or _conflict(found_links, found_phones, who)
        or _real(plain_text, found_links, found_phones)
        or _by_name(plain_text, found_links, found_phones, who)
    )


def is_channel(text: str) -> bool:
    """Whether a text is an address or a number and nothing else but its owner's name and the question whose it is."""
    if len(text) > CHANNEL:
        return False
    rest = plain(text).text.lower()
    found = list(links(rest))
    rest = _without(rest, [*found, *phones(_without(rest, found))])
    return not REST.sub("", _without(rest, named(rest)))


def _without(text: str, found: Iterable[Link | Phone | Named]) -> str:
    for each in found:
        start, end = each.span
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _fake_link(found: list[Link]) -> Official | None:
    for link in found:
        if link.sort == "fake":
            return Official("not_official", _name(link.owner), "looks_like", link.host)
    return None


def _fake_phone(raw: str, text: str, found: list[Phone], who: list[Lender]) -> Official | None:
    for phone in found:
        if phone.sort == "fake":
            return Official("not_official", _name(phone.owners[0]), "dressed_up", phone.number)
        known = [each for each in who if each.hotlines]
        strange = phone.sort in ("virtual", "mobile", "overseas", "unknown") or (phone.sort == "unconfirmed" and phone.owners[0] not in known)
        if known and strange and len(phone.number) >= 5:
            return Official("not_official", _name(known[0]), "not_theirs", phone.number)
    if not found and (hidden := [p for p in phones(clear(raw).text) if p.sort in ("official", "fake")]) and clear(raw).text != text:
        return Official("not_official", _name(hidden[0].owners[0]), "dressed_up", hidden[0].number)
    return None


def _elsewhere(text: str, found: list[Phone], addresses: list[Link]) -> Official | None:
    """Whoever names a real hotline and sends to another contact is not its owner."""
    sent = sent_elsewhere(text, found, addresses)
    return Official("not_official", _name(sent[0]), "sent_elsewhere", sent[1]) if sent else None


def _conflict(found: list[Link], numbers: list[Phone], who: list[Lender]) -> Official | None:
    """A real number or address, but of somebody else than is named."""
    lenders = [each for each in who if each.lends or each.kind == "credit_bureau"]
    for said, owners in [(link.host, (link.owner,)) for link in found if link.sort == "official"] + [
        (phone.number, phone.owners) for phone in numbers if phone.sort in ("official", "extension")
    ]:
        if lenders and not any(owner in who for owner in owners):
            return Official("not_official", _name(lenders[0]), "belongs_to_other", said)
    return None


def _real(text: str, found: list[Link], numbers: list[Phone]) -> Official | None:
    """Official only where nothing else of unknown origin stands beside it."""
    if names_chat(text) or any(link.sort not in ("official", "unconfirmed") for link in found) or any(
        phone.sort in ("virtual", "mobile", "overseas", "extension") for phone in numbers
    ):
        return None
    for link in found:
        if link.sort == "official":
            return Official("official", _name(link.owner), "exact_domain", link.host)
    for phone in numbers:
        if phone.sort == "official":
            return Official("official", _name(phone.owners[0]), "exact_hotline", phone.number)
    return None


def _by_name(text: str, found: list[Link], numbers: list[Phone], who: list[Lender]) -> Official:
    if (borrowed := impostor(text, named(text))) and (borrowed.said in borrowed.who.inside or not exact(text)):
        return Official("not_official", _name(borrowed.who), "borrowed_name", borrowed.said)
    for phone in numbers:
        if phone.sort in ("extension", "unconfirmed"):
            return Official("unknown", _name(phone.owners[0]), phone.sort, phone.number)
    if any(link.sort == "unconfirmed" for link in found):
        return Official("unknown", _name(who[0]) if who else None, "unconfirmed")
    if not found and not numbers and (whole := exact(text)):
        return Official("unknown", _name(whole), "name_only", text.strip())
    return Official("unknown", None)


def _name(who: Lender | None) -> str | None:
    return who.brand["zh"] if who else None
