"""A sum that was told, and now its parts: 信用卡欠8万, then 其中招行5万,平安3万. What is told twice is owed once."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from content.regex import regex

Json = Any
OF_WHICH = regex(r"其中|里面?(?:有|包括|是)|包[括含]|\bof (?:which|that|it|those|them|these)\b|\bincluding\b", re.IGNORECASE)
REST = regex(r"剩下|其[余他它]|余下|剩的|\b(?:rest|remainder|remaining|others?)\b", re.IGNORECASE)
BESIDES = regex(r"还有|另外|另有|再加|以及|\b(?:also|another|besides|as well|plus|on top)\b", re.IGNORECASE)
OF_ALL = ("product", "overdue_days")
"""What holds of a sum holds of its parts."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The debt `of` which others are parts; the one of them that takes its place, else what is `left` of it."""

    of: int
    holder: int | None
    left: Mapping[str, Json]


def parts_of(there: Mapping[int, Mapping[str, Json]], debts: dict[int, dict[str, Json]], guessed: Collection[int], text: str) -> Parts | None:
    """Which known sum without a lender is told in its parts; these take over what was told of it."""
    known = {item["lender"] for item in there.values() if item.get("lender")}
    for index, item in there.items():
        if item.get("lender") or not item.get("owed"):
            continue
        alike = [number for number, debt in debts.items() if debt.get("lender") not in known and _may_be_of(debt, item, guessed=number in guessed)]
        if parts := _parts(index, item, debts, alike, text):
            for number in alike:
                kept = {name: item[name] for name in OF_ALL if item.get(name) is not None and (name not in debts[number] or number in guessed)}
                debts[number] |= {name: value for name, value in kept.items() if name == "product" or name not in debts[number]}
            return parts
    return None


def _parts(index: int, item: Mapping[str, Json], debts: dict[int, dict[str, Json]], alike: list[int], text: str) -> Parts | None:
    whole, count = Decimal(item["owed"]), item.get("count") or 0
    sums = {number: Decimal(debts[number]["owed"]) for number in alike if debts[number].get("owed")}
    of_all = [Decimal(debt["owed"]) for debt in debts.values() if debt.get("owed")]
    told, bare = sum(sums.values()), [number for number in alike if number not in sums]
    if sums and told < whole and len(bare) == 1 and REST.search(text):
        debts[bare[0]]["owed"], told = str(whole - told), whole
    if alike and len(of_all) + len(bare) > 1 and whole in (told, sum(of_all)):
        return Parts(index, alike[0], {"count": 1} if count else {})
    several = bool(count > len(sums)) and not BESIDES.search(text)
    named = all(debts[number].get("lender") for number in sums)
    if not sums or told >= whole or not ((several and named) or OF_WHICH.search(text) or REST.search(text)):
        return None
    return Parts(index, None, {"owed": str(whole - told)} | ({"count": max(1, count - len(sums))} if count else {}))


def _may_be_of(debt: Mapping[str, Json], item: Mapping[str, Json], *, guessed: bool) -> bool:
    """Whether a debt that is told may be one of a product; a bank's may be its card."""
    product, told = item.get("product"), debt.get("product")
    return not product or told in (None, product) or (product == "credit_card" and told == "bank_loan" and guessed)
