"""Which of the debts a text names: by the lender, by what the debt is called, or by its kind."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from content.labels import labels
from content.languages import LANGUAGES
from content.regex import regex
from content.registry import find as find_lender
from content.words import words
from dialogs.plans.called import nth
from dialogs.plans.planning_words import A_CARD, ANY_CLAUSE, COMMON_TO_MANY, LEFT_OUT, OF_BANKS, STRANGE
from dialogs.replies import NAMES_A_DEBT, debt_name
from dialogs.told.filing import PRODUCTS, card_of_bank, items
from dialogs.understanding.marked import marked
from dialogs.understanding.names import find_lenders
from dialogs.understanding.text import plain
from dialogs.understanding.values import Money, Number

Json = Any
LETTERED, ENDS = regex(r"(?<=[\u4e00-\u9fff])[a-d甲乙丙丁]$", re.IGNORECASE), ("家", "那", "这", "的", "笔")
"""网贷B, of which B家 is spoken."""
BY_NICKNAME = regex(r"阿[\u4e00-\u9fff]|[小老][王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁]|[他她](?!们)(?:老公|老婆|家)?的?那", re.IGNORECASE)
"""阿强, 老王: the one person who lent something."""
SHORTEST_NAME, COMMON_LAST = 5, frozenset(["loans", "credit", "finance", "union", "financial", "money", "private", "friend", "online", "mortgage", "others", "debts"])
FOUR, COMMON_ENDS = 4, frozenset(("金融", "贷款", "银行", "信用", "消费", "分期", "借款", "借钱", "网贷", "房贷", "车贷", "科技", "数科", "小贷", "公司"))
WHEN = regex(r"什么时候|啥时候|多久|几时|\b(?:when|how long|how soon)\b", re.IGNORECASE)
"""When can I stop paying Meituan: asked, and none is left out."""
NAMING = tuple(f"].{end}" for end in NAMES_A_DEBT)


def meant(known: Mapping[str, Json], text: str) -> list[int]:
    """The debts whose lender is named in a text, else those whose kind is."""
    there = items(known)
    if not there:
        return []
    said = plain(text).text.casefold()
    if by_place := nth(there, said):
        return by_place
    heard = {name for named in find_lenders(text) for name in (named.name, named.lender.brand[LANGUAGES[0]])}
    called = _called(tuple(there), tuple((name, value) for name, value in known.items() if name.endswith(NAMING)))
    by_name = [index for index, (names, stems) in called.items() if names & heard or any(stem in said for stem in stems)]
    brands = {index: lender.brand[LANGUAGES[0]] for index, item in there.items() if (lender := find_lender(item.get("lender") or ""))} if heard else {}
    covered = {brands.get(index) for index in by_name}  # 花呗 is none of 借呗, though one house lends both
    by_name = sorted((*by_name, *(index for index, brand in brands.items() if brand in heard and brand not in covered)))
    if not by_name and STRANGE.search(said):
        by_name = [index for index, item in there.items() if not (find_lender(item["lender"]) if item.get("lender") else item.get("product"))]
    kinds = kinds_named(said)
    if "credit_card" in kinds and (card := card_of_bank(there)) is not None:
        return by_name or [card]
    of_kind = [index for index, item in there.items() if item.get("product") in kinds or (OF_BANKS.search(said) and item.get("kind") == "bank")]
    if not kinds and OF_BANKS.search(said):  # write to the bank: the card's, and not Weilidai's
        of_kind = [index for index, item in there.items() if item.get("product") == "credit_card" or (item.get("kind") == "bank" and item.get("product") != "online_loan")] or of_kind
    if not (by_name or of_kind) and BY_NICKNAME.search(text):
        of_kind = [index for index, item in there.items() if item.get("product") == "private_loan"]
        return of_kind if len(of_kind) == 1 else []
    return by_name or [index for index in of_kind if not there[index].get("lender")] or of_kind


def debts_named(known: Mapping[str, Json], text: str, today: date) -> tuple[int, ...]:
    """Some of the debts, named or called by their sum: 那笔1万的, the 10k one; none where all of several are."""
    sums = {float(value.best) for _, value in marked(text, today)[1] if isinstance(value, Money | Number)}
    owed = items(known)
    named = meant(known, text) or [index for index, item in owed.items() if item.get("owed") and sums and float(item["owed"]) in sums]
    return tuple(named) if len(named) < len(owed) or len(owed) == 1 else ()


def left_out(known: Mapping[str, Json], text: str) -> list[int]:
    """信用卡先不管,只还前两个: the debts that are not to be paid for now, where others are left."""
    if not LEFT_OUT.search(text) or WHEN.search(text):
        return []
    owed = [index for index, item in items(known).items() if item.get("owed")]
    said = " ".join(clause for clause in ANY_CLAUSE.split(text) if LEFT_OUT.search(clause)) or text
    out = [index for index in meant(known, said) if index in owed]
    return out if out and set(out) < set(owed) else []


@lru_cache(maxsize=8)
def _called(there: tuple[int, ...], told: tuple[tuple[str, Json], ...]) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
    """What each debt is called, and what is enough of it: asked clause by clause."""
    known = dict(told)
    names = {index: frozenset(filter(None, (known.get(f"debts[{index}].lender"), *(debt_name(index, known, words(lang)).casefold() for lang in LANGUAGES)))) for index in there}
    return {index: (called, frozenset((*map(_stem, called), *filter(None, map(_last_word, called)), *(f"{name[-1]}{end}" for name in called if LETTERED.search(name) for end in ENDS)))) for index, called in names.items()}


def kinds_named(said: str) -> set[str]:
    """The kinds of debt that a text speaks of without a lender: 车贷, that card."""
    return {kind for word, kind in _mentions() if word in said} | ({"credit_card"} if A_CARD.search(said) else set())


@lru_cache(maxsize=1)
def _mentions() -> tuple[tuple[str, str], ...]:
    """The words that speak of a debt without its lender, each with the kind that it stands for."""
    return tuple((word, PRODUCTS.get(name, name)) for word, group, name in labels().marks if group == "mention")


def _stem(name: str) -> str:
    """先把广发的还了: a lender is called without the words that many have in their names."""
    stem = COMMON_TO_MANY.sub("", name).strip()
    return stem if len(stem) > 1 else name


def _last_word(name: str) -> str | None:
    """Puhui of Ping An Puhui, Xiaoman of Du Xiaoman: the word by which it is called for short."""
    stem = _stem(name)
    if len(stem) == FOUR and not stem.isascii():
        return stem[2:] if stem[2:] not in COMMON_ENDS else None  # 普惠 of 平安普惠
    first, _, last = stem.rpartition(" ")
    return last if first and len(last) >= SHORTEST_NAME and last.isascii() and last.isalpha() and last not in COMMON_LAST else None
