"""The clauses of a letter's lines: what they speak of, and a line with other words in it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.letters.account import in_order
from dialogs.letters.days import Line, days_in, times_in
from dialogs.understanding.values import Span

Json = Any
Lines = Sequence[Line]
WORDS = regex(r"[\u4e00-\u9fff]|[a-z]{2,}")
OF_NO_WEIGHT = frozenset("我你他她它们的了是在于就那这个条句号日月年点不对错应该才把改成为说写给又还也都一先封信") | {
    "the", "that", "this", "it", "its", "was", "is", "were", "are", "on", "at", "in", "to", "no", "not", "my", "they", "he", "she", "we", "and", "of", "from", "should", "be", "wrong", "change", "correct", "line", "sorry", "mean", "meant", "date", "day", "time", "one", "actually", "am", "pm", "did", "me", "there", "happened",
}  # fmt: skip
DAY_ALONE = regex(r"(?:the )?(\d{1,2})(?:st|nd|rd|th|号|日)?", re.IGNORECASE)
OF_A_MONTH = regex(r"\d月|[A-Za-z]{3}")
DAY_OF_IT = regex(r"(?<=月)\d{1,2}|\b\d{1,2}(?=(?:st|nd|rd|th)\b|\b(?!月))(?!月)")
A_YEAR = regex(r"\b((?:19|20)\d\d)年?")
CLOCK = regex(either(
    r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜)?(?P<zh>\d{1,2}[:：]\d{2}|[\d一二三四五六七八九十]{1,3}点(?:半|一刻|三刻|钟|[\d一二三四五六七八九十]{1,3}分?)?)(?! ?[ap]m)",
    r"(?P<en>\d{1,2}(?::\d{2})? ?[ap]m\b)",
), re.IGNORECASE)
"""An hour as it is said, with the part of the day before it."""
ENOUGH = 0.6
"""So much of what is named must stand in a clause that it means."""


def told_as(text: str, line: Line, today: date) -> Line:
    return {**line, "text": text, "days": days_in(text, today), "at": times_in(text)}


def weighty(text: str) -> frozenset[str]:
    return frozenset(WORDS.findall(text.lower())) - OF_NO_WEIGHT


def holds(clause: str, thing: frozenset[str]) -> bool:
    """A word in another form counts: call and called."""
    said = weighty(clause)
    return bool(thing) and sum(any(same(word, other) for other in said) for word in thing) >= ENOUGH * len(thing)


ENDING = regex(r"(?<=[a-z]{3})(?:ing|ed|es|e|s)$")


def same(word: str, other: str) -> bool:
    """Call and called, drive and driving."""
    word, other = ENDING.sub("", word), ENDING.sub("", other)
    return word == other or (min(len(word), len(other)) >= 3 and (word.startswith(other) or other.startswith(word)))


def _of_the_year(old: str, new: str) -> str:
    """2025年8月12号 put right as 8月21号 is of 2025 as well, and December 20 as the 15th of December."""
    if (alone := DAY_ALONE.fullmatch(new.strip())) and OF_A_MONTH.search(old):
        return DAY_OF_IT.sub(alone[1], old, count=1)
    year = A_YEAR.search(old)
    if year is None or A_YEAR.search(new) or not re.search(r"月|[A-Za-z]{3}", new):
        return new
    return f"{new}, {year[1]}" if new.isascii() else f"{year[0]}{new}"


def with_words(lines: Lines, place: tuple[int, Span], new: str, today: date) -> Lines:
    at, (start, end) = place
    line = lines[at]
    text = line["text"][:start] + _of_the_year(line["text"][start:end], new) + line["text"][end:]
    return in_order([*lines[:at], told_as(text, line, today), *lines[at + 1 :]])
