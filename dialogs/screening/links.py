"""Whose address is this? Exact registrable domains against the registry, and the tricks that only look like one."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from publicsuffixlist import PublicSuffixList

from content.regex import regex
from content.registry import Lender, by_domain, by_hotline, registry
from dialogs.understanding.slips import one_slip
from dialogs.understanding.values import Span

Sort = Literal["official", "fake", "unconfirmed", "short", "address", "file", "odd", "unknown"]
LINK = regex(r"(?:https?:/{1,2})?(?<![a-z0-9@._\-])(?:[a-z0-9\u00df-\u024f\u0400-\u04ff\u0370-\u03ff_](?:[a-z0-9\u00df-\u024f\u0400-\u04ff\u0370-\u03ff_\-]{0,61})\.){1,8}[a-z][a-z0-9\-]{1,30}(?![a-z0-9@])(?::\d{1,5})?(?:/[^\s\u3000-\u303f\u4e00-\u9fff，。！？、；：“”（）【】]{0,400})?")
ADDRESS = regex(r"(?:https?://)?(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])(?::\d{1,5})?(?:/[^\s\u4e00-\u9fff]{0,400})?")
NAMED = regex(r"\.(?<=[a-z0-9\u00df-\u024f\u0400-\u04ff\u0370-\u03ff_\-].)[a-z]")
"""Without this there is no address by name."""
SHORT = frozenset(["t.cn", "dwz.cn", "suo.im", "url.cn", "bit.ly", "3.cn", "tinyurl.com", "t.co", "goo.gl", "is.gd", "u.nu", "sourl.cn", "dwz.date", "c7.gg", "mrw.so", "985.so", "ft12.com", "t.hk", "reurl.cc", "rb.gy", "cutt.ly", "shorturl.at", "6du.in", "dwz.tax", "w.url.cn", "x.co", "0x.cn", "s.yam.com", "tb.cn", "m.tb.cn"])
CHEAP = frozenset(["top", "vip", "xyz", "cc", "club", "icu", "shop", "work", "live", "online", "site", "fun", "ink", "wang", "win", "bid", "loan", "pw", "tk", "ml", "ga", "cf", "buzz", "cyou", "rest", "click", "link", "space", "website", "store", "tech", "life", "ltd", "group", "asia", "mobi", "men", "date", "red", "pro", "one", "world", "today", "sbs", "bond", "cfd", "lol"])
ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "8": "b", "3": "e", "9": "g", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "l", "ѕ": "s", "ь": "b", "к": "k", "м": "m", "т": "t", "н": "h", "в": "b", "г": "r", "ο": "o", "α": "a", "ι": "l", "ν": "v", "ρ": "p", "κ": "k"})
LONG_NAME = 9
GOVERNMENT = "gov.cn"
"""Given to offices alone: a name in front of it is a city's, and no impostor's."""
DOUBLED, DOUBLE = 4, regex(r"(.)\1+")
HOTLINE = regex(r"(?<!\d)(?:95|96|12)\d{3}(?!\d)")
WORDS = frozenset({"card", "bank", "abc", "court", "mps", "cmb", "mashang", "gongshang", "jianshe", "zhongxin"})
"""Too common in addresses to speak of anybody by themselves: these count only as a whole label."""
OWN_PARTS = frozenset({"mbank", "ebank", "ibank", "pbank", "nbank"})
"""What any bank calls its own pages, before its name: one slip away from MYbank, and no impostor of it."""


@dataclass(frozen=True, slots=True)
class Link:
    """`span` is its place in the text it was found in; `owner` whose it is, or whom it poses as."""

    span: Span
    host: str
    sort: Sort
    owner: Lender | None = None


class Parts(NamedTuple):
    """Of www.icbc.com.cn: www, icbc and com.cn; without a known suffix, that and the domain are empty."""

    subdomain: str
    domain: str
    suffix: str


@lru_cache(maxsize=1)
def _suffix_list() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)


def _parted(host: str) -> Parts:
    suffix = _suffix_list().publicsuffix(host) or ""
    subdomain, _, domain = host.removesuffix(suffix).removesuffix(".").rpartition(".") if suffix else (host, "", "")
    return Parts(subdomain, domain, suffix)


def links(text: str) -> Iterator[Link]:
    """All addresses in a lower-case text."""
    for match in ADDRESS.finditer(text) if text.count(".") > 2 else ():
        yield Link(match.span(), match[0], "address")
    for match in LINK.finditer(text) if NAMED.search(text) else ():
        host = re.sub(r"^https?:/{1,2}", "", match[0]).split("/")[0].split(":")[0]
        found = judge(host)
        if found is None:
            continue
        sort, owner = found
        if match[0].split("?")[0].endswith(".apk"):
            sort = sort if sort in ("official", "fake") else "file"
        yield Link(match.span(), host, sort, owner)


@lru_cache(maxsize=4096)
def judge(host: str) -> tuple[Sort, Lender | None] | None:
    """What an address is; None where it is none (no known suffix)."""
    parts = _parted(host)
    if not parts.suffix or not parts.domain:
        return ("file", None) if host.endswith(".apk") else None
    domain = f"{parts.domain}.{parts.suffix}"
    if owner := by_domain(domain):
        return "official", owner
    if owner := _unconfirmed().get(domain):
        return "unconfirmed", owner
    if parts.suffix == GOVERNMENT:
        return "unknown", None
    if owner := _poses_as(parts.subdomain, parts.domain, parts.suffix):
        return "fake", owner
    if _poses_as_government(parts.subdomain, parts.domain, parts.suffix):
        return "fake", None
    if domain in SHORT:
        return "short", None
    return ("odd" if parts.suffix.rpartition(".")[2] in CHEAP else "unknown"), None


@lru_cache(maxsize=1)
def _unconfirmed() -> dict[str, Lender]:
    return {domain: entry for entry in registry().entries for domain in entry.unconfirmed_domains}


@lru_cache(maxsize=1)
def _labels() -> dict[str, Lender]:
    """What addresses of the registry are called: icbc, cmbchina; and how impostors spell the brands."""
    found: dict[str, Lender] = {}
    for entry in registry().entries:
        for domain in (*entry.domains, *entry.unconfirmed_domains):
            found.setdefault(_parted(domain).domain, entry)
        for word in (*entry.latin, _run_together(entry.brand["en"])):
            if word:
                found.setdefault(word, entry)
    return found


def _run_together(name: str) -> str:
    """bankofchina: how impostors write an English name; empty where it is too short to mean one."""
    word = re.sub(r"[^a-z]", "", name.lower())
    return word if len(word) >= LONG_NAME else ""


def _suffixes(owner: Lender) -> set[str]:
    return {_parted(domain).suffix for domain in owner.domains}


def _poses_as_government(subdomain: str, domain: str, suffix: str) -> bool:
    """gov-cn, gov.cn.xyz: the word stands in it, though it is not under gov.cn."""
    tokens = re.split(r"[.\-]", f"{subdomain}.{domain}")
    return "gov" in tokens and not suffix.endswith("gov.cn")


def _poses_as(subdomain: str, domain: str, suffix: str) -> Lender | None:
    labels = _labels()
    spelt = _spelt(domain)
    tokens = [token for token in re.split(r"[.\-_]", f"{subdomain}.{spelt}") if token and not (token in OWN_PARTS and token != spelt)]
    for token in tokens:
        bare = token.strip("0123456789")
        owner = labels.get(token) or (labels.get(bare) if len(bare) >= 2 else None) or _joined().get(token) or _numbered(token, spelt, suffix)
        if owner:
            return owner
    folded = {_folded(token) for token in (*tokens, spelt)}
    single = {_single(token) for token in (*tokens, spelt)}
    for label, owner in labels.items():
        if label.isdigit():
            if label in spelt:
                return owner
            continue
        if len(label) >= DOUBLED and _single(label) in single:
            return owner
        if _folded(label) in folded and (len(label) >= 4 or spelt != domain or suffix in _suffixes(owner)):
            return owner
        if len(label) >= 5 and label not in WORDS and any(_near(label, token) for token in (*tokens, spelt)):
            return owner
    return None


@lru_cache(maxsize=1)
def _joined() -> dict[str, Lender]:
    """boccn: addresses of the registry without their dots."""
    return {domain.replace(".", ""): entry for entry in registry().entries for domain in entry.domains}


def _numbered(token: str, domain: str, suffix: str) -> Lender | None:
    """12378-ts.cn, 95588.vip: a hotline as an address. Some banks own such a one; with words beside it, or a cheap ending, nobody does."""
    number = HOTLINE.search(token)
    if not number or (domain == number[0] and suffix.rpartition(".")[2] not in CHEAP):
        return None
    return next(iter(by_hotline(number[0])), None)


def _single(word: str) -> str:
    """icbcc as icbc: letters that stand twice as one."""
    return DOUBLE.sub(r"\1", word)


def _spelt(domain: str) -> str:
    """What a browser shows for xn--..."""
    try:
        return domain.encode().decode("idna") if domain.startswith("xn--") else domain
    except UnicodeError:
        return domain


def _near(label: str, token: str) -> bool:
    """One slip away from it, or it with something added."""
    return label in token or (token[:1] == label[:1] and one_slip(label, token))


def _folded(word: str) -> str:
    """As a hurried eye reads it: no accents, and what looks alike as one."""
    word = word if word.isascii() else "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))
    return word.translate(ALIKE).replace("rn", "m").replace("vv", "w").replace("cl", "d")
