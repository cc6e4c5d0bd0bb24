"""A figure told in thousands because the one beside it, or the one it puts right, was: I make 12 grand and need 8.5; no, income is 13."""

import re
from decimal import Decimal

from content.regex import regex
from dialogs.slots import ESSENTIALS, INCOME
from dialogs.talk import Facts

BESIDE = regex(r"\b\d+(?:\.\d+)? ?(?:k|grand|thousand)\b", re.IGNORECASE)
LONE = regex(
    r"\b(?P<before>(?:income|spending|salary|wages?|pay|earn(?:ing)?|make|making|gets?|bring home|spend(?:ing)?|needs?|expenses?|costs?|essentials|living)(?: (?:is|are|was|of|about|around|only|just|now|it's|him|her|me|us|them|more like|really|actually)){0,3},? )"
    r"(?P<figure>\d{1,2}(?:\.\d{1,2})?)(?=\s*(?:$|[,;!?](?!\d)|\.(?!\d)|(?:a|per|each|every) month\b|monthly\b|and\b|but\b|now\b|not\b|for (?:rent|food|living)\b|to live\b|so\b))",
    re.IGNORECASE,
)
LARGE = Decimal(1000)


def in_thousands(facts: Facts, text: str) -> str:
    """The text with the k that its figure leaves out."""
    if not text.isascii() or not (found := LONE.search(text)) or not (BESIDE.search(text) or _known(facts) or len(LONE.findall(text)) > 1):
        return text
    return LONE.sub(lambda one: f"{one['before']}{one['figure']}k", text) if Decimal(found["figure"]) > 1 else text


def _known(facts: Facts) -> bool:
    """Whether income or spending was told, and in thousands."""
    return any(value and Decimal(value) >= LARGE for name in (INCOME.name, ESSENTIALS.name) if (value := facts.get(name)) is not None)
