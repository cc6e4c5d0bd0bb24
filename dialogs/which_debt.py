"""A debt called by its sum (5000那笔, the 5,000 one) gets the name by which it is known."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.words import Words
from dialogs.filing import NAMED_BY, items
from dialogs.replies import debt_name
from dialogs.understanding.reader import read
from dialogs.understanding.values import Quantity

Json = Any
SUM = r"[\d一二两三四五六七八九十百千万.]+(?:[万千wk](?![a-z]))?\s*(?:块钱?|元)?"
ONE = r"[那这]一?[笔个张家]"
BY_ITS_SUM = re.compile(rf"(?:{ONE})?({SUM})的?{ONE}|{ONE}({SUM})的|\bthe (?:¥|rmb ?)?(\d[\d,.]*k?)(?: yuan| rmb)? (?:one|debt|loan|card)\b", re.IGNORECASE)


def by_name(text: str, known: Mapping[str, Json], speech: Words, today: date) -> str:
    """The text with each debt that it calls by its sum called by its name, where one debt alone has that sum."""
    there = {index: item for index, item in items(known).items() if item.get("owed") and any(item.get(name) for name in NAMED_BY)}

    def name(said: re.Match[str]) -> str:
        sums = [value.best for value in read(next(filter(None, said.groups())), today=today) if isinstance(value, Quantity)]
        fitting = [index for index, item in there.items() if Decimal(item["owed"]) in sums]
        return debt_name(fitting[0], known, speech) if len(fitting) == 1 else said[0]

    return BY_ITS_SUM.sub(name, text) if there else text
