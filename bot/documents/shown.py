"""Text as it may stand on a paper: without what has no shape, and with places where a long run may break."""

import re
import unicodedata

from content.regex import regex

UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn")
"""Kinds of characters that have no shape, or that turn the text around."""
LONG_RUN = regex(r"[!-~\u00a0-\u1fff]{20,}")
STEP = 8
MAY_BREAK = "\u200b"


def seen(text: str) -> str:
    """Without what can't be seen; line ends stay."""
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in UNSEEN)


def paragraphs(text: str) -> list[list[str]]:
    """The lines of each paragraph; empty lines end one."""
    return [[line for line in part.split("\n") if line.strip()] for part in text.split("\n\n")]


def shown(text: str) -> str:
    """Without what can't be seen; a long run without a space may break anywhere."""
    return LONG_RUN.sub(lambda run: MAY_BREAK.join(re.findall(f".{{1,{STEP}}}", run[0])), seen(text))
