"""What a guarantor's contract says, as it is told: 连带责任, 保证期间三年, 借款是今年3月20号到期的."""

from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.decisive_slots import GUARANTEE_DUE, GUARANTEE_KIND, GUARANTEE_MONTHS
from dialogs.understanding.questions import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.text import clause
from dialogs.understanding.values import Day, Duration

Json = Any
FELL_DUE = regex(r"到期|届满|期限|还款日|\b(?:due|matur\w+|expir\w+)\b")
PERIOD = regex(r"(?:担保|保证)(?:的)?(?:责任)?(?:期|时间)|[担保]{1,2}[^,，。]{0,4}(?:年|个月)|(?:届满|到期)[^,，。]{0,4}(?:起|后|以?内|再)|\b(?:guarant\w+|period|liable)\b")
ELSE = regex(r"逾期|欠了|拖|借期|借了|工龄|认识|\b(?:overdue|late|behind|borrowed|loan for)\b")
JOINT, GENERAL = regex(r"连带|\bjoint"), regex(r"一般(?:的)?(?:保证|担保|责任)|\bgeneral guarant")
NOT_WRITTEN = regex(r"没有?(?:写|约定|注明|提|说)|未(?:写|约定)|不知道|不清楚|不确定|\b(?:not|no|doesn'?t|didn'?t|unsure)\b")


def guarantee_told(text: str, today: date) -> dict[str, Json]:
    """The kind of the guarantee, for how long it was promised, and when the loan fell due."""
    said = text.lower()
    return {**_kind(said), **_period(said, today), **_due(said, today)}


def _kind(said: str) -> dict[str, Json]:
    kinds = [kind for kind, words in (("joint", JOINT), ("general", GENERAL)) if (place := words.search(said)) and not NOT_WRITTEN.search(clause(said, place.span()))]
    return {GUARANTEE_KIND.name: kinds[0]} if len(kinds) == 1 and not is_question(said) else {}


def _period(said: str, today: date) -> dict[str, Json]:
    told = {length for value in read(said, today=today) if isinstance(value, Duration) and (length := _months(value)) and _of_the_period(said, value)}
    return {GUARANTEE_MONTHS.name: told.pop()} if len(told) == 1 else {}


def _of_the_period(said: str, value: Duration) -> bool:
    beside = clause(said, value.span)
    return PERIOD.search(beside) is not None and not ELSE.search(beside) and not NOT_WRITTEN.search(beside)


def _months(value: Duration) -> int | None:
    parts = value.parts or {}
    months = sum((amount * {"years": 12, "months": 1}.get(unit, 0) for unit, amount in parts.items()), Decimal(0))
    return int(months) if months and months == int(months) and parts.keys() <= {"years", "months"} else None


def _due(said: str, today: date) -> dict[str, Json]:
    days = [value.end or value.start for value in read(said, today=today) if isinstance(value, Day) and FELL_DUE.search(clause(said, value.span))]
    return {GUARANTEE_DUE.name: str(days[0])} if len(days) == 1 and days[0] and days[0] <= today else {}
