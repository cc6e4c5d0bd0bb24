"""In how many parts a debt is to be paid, as a letter hears it."""

import re
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.letter_slots import LETTER_MONTHLY, LETTER_PERIODS
from dialogs.understanding.asked_sums import MOST_PARTS, parts_of
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Count, Number, Value

Json = Any
CLAUSE_ENDS = regex(r"[,，。;；!！?？\n]|\.(?=\s|$)")
OF_PARTS = regex(r"(?:分|拆|摊|办|做|申请|谈|协商|求|想|要|按|成|最多|给我?|[^\w,，。]|^)[^,，。#~¤还过]{0,6}$|\b(?:in|into|over|across|through|within|for|of|to|a|want|need|offer\w*|ask\w*)\b[^,.#~¤]{0,14}$|^", re.IGNORECASE)
PARTED = regex(either(
    "^(?:之?内|左右|的)?(?:个性化)?(?:分期|[来]?[分还清摊]|[,，]?按月|[,，。]|$)",
    r"^\s*(?:equal |monthly |equal monthly )*(?:instal|payments?\b|parts\b|plan\b)",
    r"^\W*$",
    r"^\s*(?:please|because|since|as|starting|from)\b",
), re.IGNORECASE)
SPREADS = regex(r"分|摊|拆|按月|每[期月]|instal|\bspread|\bsplit|payments?\b|\b(?:re)?pay|\bparts?\b|\bplan\b", re.IGNORECASE)
NO_PARTS = regex(r"逾期|还[了过]|[交付]了|没还|停工|失业|住院|剩|延|推|缓|宽限|\b(?:overdue|late|behind|paid|left|since|ago|off work|unemployed|postpone|defer|extension|pause)\b", re.IGNORECASE)
PARTS_ALONE = regex(either(
    "不对", "不是", "还是", "那就", "就", "好", "行", "改[成到为]?", "换[成到]?", "分", "期", "要", "想",
    "吧", "是", "好了",
    r"\b(?:ok|okay|then|no|not|actually|sorry|make|it|that|change|to|over|in|into|instead|please|instalments?|payments?|parts|let'?s|say|rather|should|be)\b",
), re.IGNORECASE)


def periods_told(text: str, today: date) -> int | None:
    """想分24期, in 12 monthly instalments, over two years: into how many parts somebody wants to pay; 还过12期 is no wish."""
    said, places = marked(text, today)
    for place, value in places:
        parts = _parts(value)
        begin, end = _clause(said, place)
        around = said[begin:end]
        if not 2 <= parts <= MOST_PARTS or not (SPREADS.search(around) or getattr(value, "unit", "") in ("期", "instalment", "instalments", "payments")) or NO_PARTS.search(around):
            continue
        if OF_PARTS.search(said[begin:place]) and PARTED.search(said[place + 1 : end]):
            return parts
    return None


def parts_anew(text: str, today: date) -> dict[str, Json]:
    """36 months, 改成36期吧: so many parts in place of those that were asked for, and nothing else."""
    said, places = marked(PARTS_ALONE.sub("", text), today)
    parts = [count for _, value in places if 2 <= (count := _parts(value)) <= MOST_PARTS]
    bare = len(places) == 1 and not re.search(r"\w", re.sub(r"[~#¤]", "", said))
    return {LETTER_PERIODS.name: parts[0], LETTER_MONTHLY.name: None} if bare and parts else {}


def _parts(value: Value) -> int:
    if isinstance(value, Count) and value.unit == "次":
        return int(value.best)
    return int(value.best) if isinstance(value, Number) and value.best == int(value.best) else parts_of(value)


def _clause(said: str, place: int) -> tuple[int, int]:
    before = [found.end() for found in CLAUSE_ENDS.finditer(said, 0, place)]
    after = CLAUSE_ENDS.search(said, place)
    return before[-1] if before else 0, after.start() if after else len(said)
