"""A lender whose name is a figure: 360同意分期, a letter to 360, and no 360 yuan."""

import re
from functools import lru_cache

from content.names import names
from content.regex import regex
from content.registry import lenders

NEAR = 24
POINTS = ("那", "这")
"""还360那笔 is no sum."""
A_SUM_AFTER = regex(r"\s?(?:[\d元块万千百月期天年,%]|yuan|rmb|a |per |each|monthly|to \d)", re.IGNORECASE)
OWED_TO = regex(r"(?:[欠借]了?|owe)\s?$", re.IGNORECASE)
SUM_OWED_TO = regex(r"\bow\w+ (?:about |around |nearly |over )?[\d,.]*\dk?(?: yuan| rmb)? to $", re.IGNORECASE)
"""I owe 12k to 360."""
NOT_PAID = regex(r"(?:n't|\b(?:not|never|stopped))(?: been)? pa(?:id|y|ying)\s$|(?:没有?|未|停)还过?$", re.IGNORECASE)
"""I haven't paid 360 for 20 days."""
IN_A_LIST, ITS_SUM = regex(r"\d[\dk万千]*(?: yuan|块|元)?(?:, ?(?:and )?| and |[、，；;\s]| 和)\s?$", re.IGNORECASE), regex(r"\s\d{1,3}(?:,\d{3})+(?!\d)|\s\d{4,6}(?!\d)|\s\d+(?:\.\d)?k\b", re.IGNORECASE)
"""Lexin 9,500 and 360 12,000."""
PAID_TO, ITS_OWN = regex(r"(?:还|欠|拖|借)了?\s?$"), regex(r"的\s*(?:[,，。;；!！?？]|$)")
"""借了它还360的."""
KNOWN_BEFORE = r"(?:^\s*|(?<=[,;.:，。;、比和跟与把算除])\s*|(?<=\band )|(?<=\bbut )|(?<=\balso )|(?<=\bon )|(?<=\bto )|(?<=\bfor )|(?<=\bfrom )|(?<=\bwith )|(?<=\bat )|(?<=\bask )|(?<=\btell )|(?<=\bpay )(?=\d+ first))"
NO_SUM_AFTER = r"(?=\s*[a-z'’,.;:!?]|$|\s+\d|[的是利逾那晚清去结到多少比跟和一二两三四五六七八九十])(?!\s*(?:[元块%万千]|yuan|rmb|k\b|a (?:month|week|day|year)|per\b|each\b|monthly|,\d|\.\d))"
A_SUM_NEXT = regex(r"\s?(?:[\d一二两三四五六七八九十]+[万千百\d])")


def names_a_lender(text: str, start: int, end: int) -> bool:
    """Whether the figure that stands there is a lender: it acts like one, or something is written to it, asked of it, owed to it."""
    table = names()
    if text[start:end] not in table.figures or (start and (text[start - 1].isascii() and text[start - 1].isalnum())):
        return False
    before = text[max(0, start - NEAR) : start]
    if SUM_OWED_TO.search(before):
        return True
    if IN_A_LIST.search(before) and ITS_SUM.match(text, end):
        return True
    if NOT_PAID.search(before):
        return A_SUM_AFTER.match(text, end) is None
    if table.figure_after.match(text, end):
        return text[end : end + 2].strip()[:1] in POINTS or not table.figure_told.search(before)
    if PAID_TO.search(before) and ITS_OWN.match(text, end):
        return True
    if OWED_TO.search(before):
        return A_SUM_NEXT.match(text, end) is not None
    return table.figure_before.search(before) is not None and A_SUM_AFTER.match(text, end) is None


@lru_cache(maxsize=8)
def named_by_figure(figure: str) -> re.Pattern[str]:
    """Where the figure of a lender that is known stands for its name: it begins a clause, or a word that asks for a name is before it."""
    return regex(rf"{KNOWN_BEFORE}{figure}(?:'s|s)?{NO_SUM_AFTER}", re.IGNORECASE)


def is_a_sum(text: str, start: int, end: int) -> bool:
    """最低还360,广发信用卡: of a word that tells a sum the figure is that sum, whoever comes next."""
    told = text[start:end] in names().figures and text[end : end + 2].strip()[:1] not in POINTS
    before = text[max(0, start - NEAR) : start]
    return told and not NOT_PAID.search(before) and not (IN_A_LIST.search(before) and ITS_SUM.match(text, end)) and names().figure_told.search(before) is not None


def lender_alone(text: str) -> str | None:
    """The lender that a message names with a figure and nothing else, where a lender was asked for."""
    said = text.strip(" ,，。.!！吧的")
    return next(iter(figures_in(said)), None) if said.isdigit() else None


def figures_in(text: str) -> list[str]:
    """The lenders whose figure stands in a text, be it their name or a sum."""
    table = names()
    owners = {table.short[figure] for figure in table.figures if re.search(rf"(?<![\d.,]){figure}(?![\d.,元块])", text)}
    return [lender.brand["zh"] for lender in lenders() if lender.id in owners]
