"""A debt called by its sum (5000那笔, the 5,000 card), by its size (小的那张, the bigger one) or by its place (第二张), put by what tells it from the others."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.names import names
from content.regex import either, regex
from content.words import Words
from dialogs.replies import debt_name
from dialogs.told.filing import NAMED_BY, items
from dialogs.understanding.figure_names import figures_in, named_by_figure
from dialogs.understanding.reader import read
from dialogs.understanding.values import Quantity

Json = Any
SUM = r"[\d一二两三四五六七八九十百千万.]+(?:[万千wk](?![a-z]))?\s*(?:块钱?|元)?"
ONE = r"[那这]一?[笔个张家]"
BIG, SMALL = r"big|bigger|biggest|large|larger|largest", r"small|smaller|smallest|little"
CALLED = regex(either(
    rf"(?:{ONE})?(?P<sum>{SUM})的?{ONE}", rf"{ONE}(?P<sum_behind>{SUM})的",
    r"\bthe (?:¥|rmb ?)?(?P<sum_en>\d[\d,.]*k?)(?: yuan| rmb)? (?:one|debt|loan|card)\b",
    r"(?:信用卡)?最?(?:(?P<big>大|多)|小|少)(?:一点)?的?[那这]一?[笔张]", r"(?:信用卡)?[那这]一?[笔张](?:最?(?:(?P<big_behind>大|多)|小|少)(?:一点)?)的", r"(?:(?P<big_card>大)|小)卡(?![片券车])",
    r"(?:^|(?<=[,，、;；:：和跟卡的元]|[\d話话]))(?P<bare>(?P<big_bare>大)的|小的)(?=\s*(?:那|每|一个月|最低|要|是|[\d一二两三四五六七八九]))",
    rf"\b(?:(?:the|my) )?(?:(?P<big_en>{BIG})|{SMALL}) (?:credit )?(?:card|loan|debt|one)\b",
    r"(?P<other>(?:另外?|其他|剩下的?)(?:那|的)?一?[笔张]|\bthe other(?: (?:one|card|loan|debt))?\b(?! (?:two|three|debts|cards|loans)))",
), re.IGNORECASE)
OF_CARDS, SPEAKS_OF_DEBTS = regex(r"[张卡]|\bcards?\b", re.IGNORECASE), regex(r"[张卡笔贷]|最低|\b(?:card|loan|debt|minimum|one)s?\b", re.IGNORECASE)
OF_ORDER = regex(r"先|最后|顺序|再还|\b(?:first|last|before|then|order)\b", re.IGNORECASE)
NTH = {"zh": "一二三四五六七八九", "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")}
BY_PLACE = regex(r"第(?P<zh>[一二三四五六七八九])(?:(?P<card>张)|[笔家](?!(?:还|付|款|钱)))|\b(?P<en>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) (?:(?P<card_en>(?:credit )?card)|loan|debt)\b|(?:^|,|\band) ?(?:the )?(?P<bare>second|third|fourth)(?= ?(?:is|wants|takes|needs)?(?: about)? *(?:\d|$))", re.IGNORECASE)
Choose = Callable[[Iterable[int]], int]


def called(text: str, known: Mapping[str, Json], speech: Words, today: date) -> str:
    """The text with each debt that it calls by its sum or its size called by its name, or by its place where others share that."""
    there = {index: item for index, item in items(known).items() if item.get("owed") and any(item.get(name) for name in NAMED_BY)}
    found: list[int] = []
    text = _figures_named(text, there, speech, known)

    def name(said: re.Match[str]) -> str:
        index = _one(said, there, text, found, today)
        if index is None:
            return said[0]
        found.append(index)
        shared = sum(debt_name(other, known, speech) == debt_name(index, known, speech) for other in there) > 1
        return _place(there, index, speech.lang) if shared else debt_name(index, known, speech)

    return CALLED.sub(name, text) if there else text


def _figures_named(text: str, there: Mapping[int, Mapping[str, Json]], speech: Words, known: Mapping[str, Json]) -> str:
    """360's rate is 23.4%, 20 days on 360: the lender whose name is a figure, where something is owed to it."""
    for figure in names().figures:
        if figure not in text:
            continue
        owner = next((index for index, item in there.items() if item.get("lender") in figures_in(figure)), None)
        if owner is not None:
            text = named_by_figure(figure).sub(lambda _, owner=owner: debt_name(owner, known, speech), text)  # type: ignore[misc]
    return text


def nth(there: Mapping[int, Mapping[str, Json]], text: str) -> list[int]:
    """第二张, the first loan: the debts that are named by their place, a card among the cards."""
    found = [(_number(said), _group(there, card=bool(said["card"] or said["card_en"]))) for said in BY_PLACE.finditer(text)]
    return list(dict.fromkeys(row[place] for place, row in found if len(row) > max(place, 1)))


def _number(said: re.Match[str]) -> int:
    return NTH["zh"].index(said["zh"]) if said["zh"] else NTH["en"].index((said["en"] or said["bare"]).lower())


def _one(said: re.Match[str], there: Mapping[int, Mapping[str, Json]], text: str, found: list[int], today: date) -> int | None:
    if amount := said["sum"] or said["sum_behind"] or said["sum_en"]:
        sums = [value.best for value in read(amount, today=today) if isinstance(value, Quantity)]
        fitting = [index for index, item in there.items() if Decimal(item["owed"]) in sums]
        return fitting[0] if len(fitting) == 1 else None
    if OF_ORDER.search(text) or (said["bare"] and not SPEAKS_OF_DEBTS.search(text)):
        return None  # 先还小的那笔 is a way to pay; 大的上学一个月800 is a child
    group = _group(there, card=bool(OF_CARDS.search(said[0]) or (OF_CARDS.search(text) and not found)) or all(there[index].get("product") == "credit_card" for index in found[:1]))
    if said["other"]:
        rest = [index for index in group if index not in found]
        return rest[0] if len(found) == 1 and len(rest) == 1 and len(group) == len(rest) + 1 else None
    return _of_size(there, group, big=any(said[name] for name in ("big", "big_behind", "big_card", "big_bare", "big_en")))


def _of_size(there: Mapping[int, Mapping[str, Json]], group: list[int], *, big: bool) -> int | None:
    sums = {index: Decimal(there[index]["owed"]) for index in group}
    sought = (max if big else min)(sums.values(), default=None)
    fitting = [index for index, owed in sums.items() if owed == sought]
    return fitting[0] if len(fitting) == 1 and len(sums) > 1 else None


def _group(there: Mapping[int, Mapping[str, Json]], *, card: bool) -> list[int]:
    """The debts among which one is told apart: the cards where there are several, else all."""
    cards = [index for index, item in there.items() if item.get("product") == "credit_card"] if card else []
    return cards if len(cards) > 1 else [index for index, item in there.items() if item.get("owed")]


def _place(there: Mapping[int, Mapping[str, Json]], index: int, lang: str) -> str:
    card = there[index].get("product") == "credit_card" and len(_group(there, card=True)) > 1
    place = _group(there, card=card).index(index)
    word = NTH[lang][min(place, len(NTH[lang]) - 1)]
    return f"第{word}{'张' if card else '笔'}" if lang == "zh" else f"the {word} {'card' if card else 'debt'}"
