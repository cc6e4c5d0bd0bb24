"""Debts that are told of and paid off already: none of them is owed today."""

import re

from content.regex import regex
from dialogs.understanding.labels.labels import Labelled

PAID_OFF = regex(r"\bpaid (?:it |that |them )?(?:(?:already )?on (?:the )?\d|(?:already )?yesterday|the (?:next|same) day|\w+ days? later)", re.IGNORECASE)
OWES_STILL = regex(r"(?:现在|[就还只]剩|还有|还欠)[^,，。没]{0,10}(?:\d|[一二两三四五六七八九十]+[万千百])|\b(?:now|still|left)\b", re.IGNORECASE)
"""美团已经还清了,现在就剩分期乐一万二."""
LONG_AGO = regex(r"\b(?:was|were|been|paid) (?:once )?(?:late|overdue|behind)\b(?: once)?[^.?!]{0,24}\b(?:in (?:19|20)\d\d|years? ago|last year|years? back)\b|(?:19|20)\d\d年?[^,，。]{0,4}(?:逾期|晚还)过", re.IGNORECASE)
"""Late once in 2022: no debt of today."""


def still_owed(told: list[Labelled], text: str) -> list[Labelled]:
    """2023年有一笔逾期6400,去年已经还清了: the one debt of a message that is paid off is none any more."""
    one = len({fact.index for fact in told if fact.index is not None}) == 1
    paid = PAID_OFF.search(text) or LONG_AGO.search(text)
    return [fact for fact in told if fact.index is None and "lenders" not in fact.slot] if one and paid and not OWES_STILL.search(text, paid.end()) else told
