"""What becomes of interest in a what-if: 利息减半, 利率降到12%, 罚息全免, and for how long: 利息停半年."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.understanding.marked import Placed
from dialogs.understanding.values import Count, Day, Duration, Percent, Rate
from dialogs.understanding.what_ifs.loan_words import (
    DISCOUNT,
    DOWN_TO,
    FREE,
    HALF,
    INTEREST,
    NONE,
    OF_A_LOAN,
    PENALTY,
    SHARE_OF,
    SUPPOSES,
)
from dialogs.understanding.what_ifs.months import months_told
from dialogs.understanding.what_ifs.words import UNTIL

Json = Any
LENDER_AGREES = regex(either(
    "(?:对方|银行|平台|客服|他们|机构|放款方|贷款公司)[^,，。]{0,8}(?:降|减|调|同意|答应|肯)",
    "(?:同意|答应|肯|愿意)[^,，。]{0,8}(?:降|减|调)",
    "谈到", "(?<!薪)(?<!资)降到",
    r"\b(?:lender|bank|they|it)\b[^.,]{0,16}\b(?:agrees?|lowers?|drops?|reduces?|goes? down|comes? down|cuts?|bring)\b",
    r"\b(?:drops?|falls?|goes? down|comes? down) to\b",
), re.IGNORECASE)
"""对方同意降到24%: of the interest, though that is not said."""
BARE_RATE = regex(r"(?:利率|年化|年息|利息|\brate|\binterest)[^\d,，。]{0,14}(?:[到成为至]|\b(?:to|at)\b) ?(\d{1,2}(?:\.\d+)?)(?![\d.,万千百wkW%元块厘分折个期年月天成号日]| ?(?:%|per ?cent|yuan|rmb|months?|years?|of)\b)", re.IGNORECASE)
"""利率降到12: percent a year, where no unit is told."""
FIRST_YEAR = regex(r"(?:第一|头)年|\bfirst year\b", re.IGNORECASE)
LATE = regex(r"逾期|欠了|拖了|还了|\b(?:late|overdue|behind|paid)\b", re.IGNORECASE)
YEAR = 12


def interest_for(values: Placed, text: str, today: date) -> int:
    """The months for which interest is let off: 利息停半年, 前三个月不收利息, no interest until June; 0 where it is for good."""
    if LATE.search(text):
        return 0
    for _, value in values:
        if isinstance(value, Duration) and value.parts and value.parts.keys() <= {"years", "months"}:
            return int(value.parts.get("years", Decimal(0)) * YEAR + value.parts.get("months", Decimal(0)))
        if isinstance(value, Count) and value.value and value.unit in ("期", "个月", "月", "instalments", "payments"):
            return int(value.value)
    stretches = [value for _, value in values if isinstance(value, Day) and not value.every and (today in (value.start, value.end) or UNTIL.search(text))]
    return months_told(text, values, today) if stretches else YEAR if FIRST_YEAR.search(text) else 0


def interest_change(said: str, values: Placed, text: str) -> tuple[str, Json] | None:
    """利息减半, 利率降到12%, 利息打五折, 免息; 罚息全免 is of what overdue adds alone."""
    if PENALTY.search(said) and not OF_A_LOAN.search(said):
        less = _share_left(said, values, text)
        return None if less is None or "¤" in said else ("what_if.penalty", less)
    if NONE.search(said):
        return "what_if.cut", "0"
    if not INTEREST.search(said) and not (LENDER_AGREES.search(text) and DOWN_TO.search(said)):
        return None
    share = next((value for _, value in values if isinstance(value, Percent | Rate)), None)
    if share is None and (bare := BARE_RATE.search(text)):
        return "what_if.rate", {"value": str(Decimal(bare[1]) / 100), "per": "year"}
    if share is None:
        return ("what_if.cut", "0.5") if HALF.search(said) else None
    if isinstance(share, Rate):
        return ("what_if.rate", {"value": str(share.best), "per": share.per}) if DOWN_TO.search(said) or SUPPOSES.search(text) else None
    if DOWN_TO.search(said) and not SHARE_OF.search(said):
        return "what_if.rate", {"value": str(share.best / 100), "per": "year"}
    less = _share_left(said, values, text)
    return None if less is None else ("what_if.cut", less)


def _share_left(said: str, values: Placed, text: str) -> str | None:
    """What is left of it: 减半, 打五折, 减30%, 全免."""
    share = next((value for _, value in values if isinstance(value, Percent)), None)
    if share is None:
        return "0.5" if HALF.search(said) else "0" if FREE.search(said) else None
    if "折" in text or SHARE_OF.search(said):
        return str(share.best / 100)
    return str(1 - share.best / 100) if (DISCOUNT.search(said) or FREE.search(said)) and share.best <= 100 else None
