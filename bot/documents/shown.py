"""Text as it may stand on a paper: without what has no shape, and with places where a long run may break."""

import re
import unicodedata

from content.regex import regex

UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn")
"""Kinds of characters that have no shape, or that turn the text around."""
LONG_RUN = regex(r"[!-~\u00a0-\u1fff]{20,}")
STEP = 8
CHINESE = regex(r"[\u3400-\u9fff]")
APOSTROPHE = regex(r"(?<=[A-Za-z])\u2019(?=[A-Za-z])")
STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
MAY_BREAK = "\u200b"


def seen(text: str) -> str:
    """Without what can't be seen; line ends stay."""
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in UNSEEN)


def paragraphs(text: str) -> list[list[str]]:
    """The lines of each paragraph; empty lines end one."""
    return [[line for line in part.split("\n") if line.strip()] for part in text.split("\n\n")]


def shown(text: str) -> str:
    """Without what can't be seen; a long run without a space may break anywhere."""
    return LONG_RUN.sub(lambda run: MAY_BREAK.join(re.findall(f".{{1,{STEP}}}", run[0])), _straight(seen(text)))


def _straight(text: str) -> str:
    """Quotes of Latin text as its own: in a Chinese font the curly ones are as wide as a character."""
    lines = (line if CHINESE.search(line) else line.translate(STRAIGHT) for line in text.split("\n"))
    return APOSTROPHE.sub("'", "\n".join(lines))
