"""Whose number is this? Exact hotlines of the registry, and numbers that are dressed up as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from content.regex import regex
from content.registry import Lender, by_hotline, digits, registry
from dialogs.understanding.slips import one_slip
from dialogs.understanding.values import Span

Sort = Literal["official", "extension", "fake", "unconfirmed", "virtual", "mobile", "sender", "overseas", "unknown"]
NUMBER = regex(r"[+\d](?<![\da-z_*.%$¥].)(?<!\d,.)(?:(?<=\+)\d|(?<=0)0\d|(?<=\d))(?:[ \-()]{0,2}\d){2,15}(?![\dx*.%])(?! ?[元块万亿千月日号年期天分秒岁个张折])")
MOBILE = regex(r"1[3-9]\d{9}")
VIRTUAL = regex(r"1(?:70|71|62|65|67)\d{8}")
ABROAD, SHORTEST = 8, 5
AREA = regex(r"0\d{2,3}(?=1\d{4}$)")
PREFIX = regex(r"(?:\+|00|0)?(?:86)?")


@dataclass(frozen=True, slots=True)
class Phone:
    """`span` is its place in the text it was found in; `owners` whose it is, or whom it poses as."""

    span: Span
    number: str
    sort: Sort
    owners: tuple[Lender, ...] = ()


def phones(text: str) -> Iterator[Phone]:
    """All numbers that may be telephone numbers."""
    for match in NUMBER.finditer(text):
        said = match[0].strip(" -()")
        sort, owners = judge(said)
        if sort != "unknown" or len(digits(said)) >= 7:
            yield Phone((match.start(), match.start() + len(match[0].rstrip(" -()"))), said, sort, owners)


@lru_cache(maxsize=4096)
def judge(said: str) -> tuple[Sort, tuple[Lender, ...]]:
    """What a number is."""
    number = digits(said)
    if owners := by_hotline(number):
        return ("official", owners) if not said.startswith("+") else ("fake", owners)
    if behind := _behind_a_dash(said):
        return behind
    if AREA.match(number) and (owners := tuple(o for o in by_hotline(AREA.sub("", number)) if not o.lends)):
        return "official", owners
    if number in _unconfirmed():
        return "unconfirmed", _unconfirmed()[number]
    if owners := _dressed_up(said, number):
        return "fake", owners
    if VIRTUAL.fullmatch(number):
        return "virtual", ()
    if MOBILE.fullmatch(number):
        return "mobile", ()
    if number.startswith("106") and len(number) >= 8:
        return "sender", ()
    if len(number) >= ABROAD and said.startswith(("+", "00")) and not number.removeprefix("00").startswith("86"):
        return "overseas", ()
    return "unknown", ()


def _behind_a_dash(said: str) -> tuple[Sort, tuple[Lender, ...]] | None:
    """95511-3: a choice once the hotline has answered. Behind a dash it is official where such a choice is known; no caller's number looks so."""
    number, dash, menu = said.rpartition("-")
    owners = by_hotline(number) if dash and len(menu) == 1 else ()
    if not owners:
        return None
    known = tuple(owner for owner in owners if menu in owner.menus)
    return ("official", known) if known else ("extension", owners)


@lru_cache(maxsize=1)
def _unconfirmed() -> dict[str, tuple[Lender, ...]]:
    return {digits(number): (entry,) for entry in registry().entries for number in entry.unconfirmed_hotlines}


def _dressed_up(said: str, number: str) -> tuple[Lender, ...]:
    """A hotline with something in front of it or behind it, or a long one with a digit off."""
    bare = PREFIX.sub("", said.replace(" ", ""), count=1)
    for candidate in (digits(bare), number.removeprefix("00"), number.removeprefix("0086"), number.removeprefix("86"), number.removeprefix("0")):
        if candidate != number and (owners := by_hotline(candidate)):
            return owners
    for known, owners in registry().by_number.items() if len(number) > SHORTEST else ():
        if len(known) == 5 and len(number) in (6, 7) and number.startswith(known) and number[:2] in ("95", "96", "12"):
            return owners
        if len(known) == 5 and 7 <= len(number) <= 12 and number.endswith(known) and number.startswith(("00", "4", "1", "9")) and not number.startswith("106"):
            return owners if number.startswith("00") else ()
        if len(known) >= 9 and len(number) == len(known) and known != number and one_slip(known, number):
            return owners
    return ()
