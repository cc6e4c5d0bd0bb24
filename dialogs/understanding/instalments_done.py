"""How far a loan by instalments has come, as it is told: 分24期还了7期,每期860,还剩几期; 7 of 24 paid, what do I still owe."""

import re
from datetime import date
from decimal import Decimal

from content.record import record
from content.regex import either, regex
from dialogs.understanding.reader import read
from dialogs.understanding.values import Count, Duration, Money, Number, Value

LONGEST = 160
ASKS_LEFT = regex(either(
    "(?:还|剩|差|欠|没还)[^,，。]{0,6}(?:多少|几[期个次回])",
    "(?:多少|几[期个])[^,，。]{0,3}(?:没还|没付|剩)",
    r"\bhow (?:much|many)\b[^?.]{0,30}\b(?:left|to go|remain\w*|still|more|owe)\b",
    r"\bwhat(?:'?s| is| do| will)?\b[^?.]{0,16}\b(?:left|still owe|still to (?:pay|go)|remain\w*)\b",
), re.IGNORECASE)
DONE_BEFORE = regex(r"(?:还|付|交|供)(?:了|过|完|掉|到第?)(?:有|满)?\s*$|(?:已经?|都)(?:还|付|交|供)\s*$|\b(?:paid|made|done|cleared)(?: off| back)?(?: the first| already)?\s*$", re.IGNORECASE)
DONE_AFTER = regex(either(
    r"\s*(?:of (?:them|those|it) )?(?:(?:payments?|instal+ments?|months?) )?(?:(?:are|were|have been|is) )?(?:already |so far )?(?:paid|done|made|behind me)\b",
    r"\s*(?:已经?)?(?:还|付|交)(?:了|完|掉)(?!\s*[\d一二两三四五六七八九十])",
), re.IGNORECASE)
BORROWED = regex(r"(?:借|贷|到手|本金|贷款)(?:了|款)?[^\d,，。]{0,4}$|\b(?:borrowed|lent|got|received|loan of)\s*$", re.IGNORECASE)
UNITS = ("期", "个月", "月", "次", "instalment", "instalments", "payment", "payments", "months", "")
MOST = 360


@record(frozen=True, slots=True)
class Progress:
    """So many instalments in all and paid; `payment` is each, `borrowed` the sum that they pay back, in yuan, where they are told."""

    total: int
    done: int
    payment: Decimal | None
    borrowed: Decimal | None

    @property
    def left(self) -> int:
        return self.total - self.done


def progress(text: str, today: date) -> Progress | None:
    """None where it is not asked what is left, or the figures do not tell it."""
    return how_far(text, today) if len(text) <= LONGEST and ASKS_LEFT.search(text) else None


def done_so_far(text: str, today: date) -> int | None:
    """How many are paid, where it is asked what is left and nothing else is told."""
    if len(text) > LONGEST or not ASKS_LEFT.search(text):
        return None
    counts = [_number(value) for value in read(text.replace("第", ""), today=today) if _number(value)]
    done = [_number(value) for value in read(text.replace("第", ""), today=today) if _number(value) and _is_done(text.replace("第", ""), value)]
    return done[0] if len(done) == 1 and len(counts) == 1 else None


def how_far(text: str, today: date) -> Progress | None:
    """None where the figures do not tell it."""
    text = text.replace("第", "")
    values = read(text, today=today)
    done = [value for value in values if (n := _number(value)) and n <= MOST and _is_done(text, value)]
    counts = [value for value in values if value not in done and _in_instalments(value)]
    if len(done) != 1 or len(counts) != 1 or not 0 < _number(done[0]) < _number(counts[0]) <= MOST:
        return None
    sums = [value for value in values if isinstance(value, Money | Number) and value not in done and value.best > MOST / 6]
    borrowed = next((value for value in sums if len(sums) > 1 and BORROWED.search(text[: value.span[0]])), None)
    each = [value for value in sums if value is not borrowed]
    return Progress(_number(counts[0]), _number(done[0]), each[0].best if len(each) == 1 else None, borrowed.best if borrowed else None)


def _number(value: Value) -> int:
    """A whole number of instalments or months; 0 where it is none."""
    if isinstance(value, Duration):
        parts = value.parts or {}
        return int(parts.get("years", 0) * 12 + parts.get("months", 0)) if parts.keys() <= {"years", "months"} else 0
    if isinstance(value, Count):
        return int(value.best) if value.unit in UNITS and value.value is not None else 0
    return int(value.best) if isinstance(value, Number) and value.value is not None and value.best == int(value.best) else 0


def _in_instalments(value: Value) -> bool:
    return not isinstance(value, Number) and _number(value) > 1


def _is_done(text: str, value: Value) -> bool:
    start, end = value.span
    return bool(DONE_BEFORE.search(text[:start]) or DONE_AFTER.match(text, end))
