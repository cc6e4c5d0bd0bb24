"""Figures of a letter told anew to its draft: what is owed, how late it is, a sum a month, parts, months to wait."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.letter_slots import LETTER_KIND, LETTER_MONTHLY, LETTER_PAUSE, LETTER_PERIODS
from dialogs.letters.amends import SHORT, SUMS
from dialogs.letters.data import OF_MEANS
from dialogs.letters.parts import parts_anew
from dialogs.letters.struck import STRIKE
from dialogs.letters.subject import debt_of
from dialogs.letters.terms import MAY_I, terms_told, then_pays
from dialogs.letters.told import BARE_SUM
from dialogs.letters.words import SAYS
from dialogs.meaning import Heard, bounded
from dialogs.session import Session
from dialogs.slots import ESSENTIALS, INCOME, MINIMUM, OVERDUE, OWED
from dialogs.talk import Talk
from dialogs.told.filing import items
from dialogs.understanding.corrections import Correction
from dialogs.understanding.marked import LEAST, marked
from dialogs.understanding.moves import correction, is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Duration, Money, Number

Json = Any
LATE = regex(r"逾期|拖|晚|\b(?:late|overdue|behind|arrears)\b", re.IGNORECASE)
OWES = regex(r"欠|\b(?:owe|owed|debt|balance)\b", re.IGNORECASE)
WHEN = regex(either(
    r"\d+",
    "[一二两三四五六七八九十半]+", "个?月份?", "[号日天周年底初末]", "[上中下]旬", "明年", "后年", "今年",
    "过完?年", "春节", "元旦", "以?后", "[之以]前", "肯定|一定|保证|应该", "我?(?:就)?能(?:还|付)(?:上|清|了)?", "还(?:上|清)", "不对", "不是", "应该", "其实", "改[成到为]?", "换成",
    "就", "到", "至", "等", "推迟?", "延后?期?", "还是?", "再", "吧", "的", "是", "那", "行", "好", "开始",
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    r"\b(?:i|can|will|could|surely|definitely|certainly|pay|paid|back|before|no|not|until|till|by|make|it|that|the|this|next|end|of|middle|actually|to|change|sorry|instead|should|be|please|ok|then|rather|months?|weeks?|days?|years?|one|two|three|four|five|six|new|year|spring|festival|st|nd|rd|th|just|only|say|for|extend|postpone|wait)\b",
    r"\d(?:st|nd|rd|th)",
), re.IGNORECASE)
"""Words of a time to wait until, and nothing else."""
UNIT = regex(r"个?[月期周天]|\b(?:months?|weeks?|days?|instalments?)\b", re.IGNORECASE)


def _whole(said: str, today: date) -> int | None:
    numbers = [int(value.best) for value in read(said.strip(" ,.，。"), today=today, kind="number") if isinstance(value, Number)]
    return numbers[0] if len(numbers) == 1 else None


def terms_anew(session: Session, text: str, today: date) -> Heard | None:
    """不对,到3月底; no, March; 改成36期: another day to wait until, other months or parts, and nothing else."""
    kind = session.facts.get(LETTER_KIND.name)
    if kind == "extension" and not is_question(text) and then_pays(text, today)[1]:
        terms = terms_told(text, today, kind)
        return replace(bounded(session, terms), corrects=True, silent=frozenset(name for name, value in terms.items() if value is None))
    if kind not in OF_MEANS or SAYS.match(text) or len(text) > (2 * SHORT if text.isascii() else SHORT) or STRIKE.match(text):
        return None
    if is_question(text):
        asked = terms_told(text, today, kind) if kind == "extension" and MAY_I.search(text) else {}
        return replace(bounded(session, asked), corrects=True, silent=frozenset(name for name, value in asked.items() if value is None)) if asked else None
    mended = correction(text)
    said = with_unit(mended) if mended else text
    slot = next((slot for slot in (LETTER_PERIODS, LETTER_PAUSE) if mended and mended.old and session.facts.get(slot.name) == _whole(mended.old, today)), None)
    if slot and (count := _whole(said, today)):  # three, not four
        return replace(bounded(session, {slot.name: count}), corrects=True)
    if kind == "extension" and re.search(r"\w{3}|[\u4e00-\u9fff]{2}", WHEN.sub("", said)):
        return None  # 摔车是10月28号的 tells of something else
    terms = terms_told(said, today, "extension", asked=True) if kind == "extension" else parts_anew(said, today)
    return replace(bounded(session, terms), corrects=True, silent=frozenset(name for name, value in terms.items() if value is None)) if terms else None


def with_unit(mended: Correction) -> str:
    """Not two months, three: three months."""
    unit = UNIT.search(mended.old or "")
    return mended.text if unit is None or UNIT.search(mended.text) else f"{mended.text} {unit[0]}"


def sums_in(said: str, today: date) -> list[Any]:
    return [value.best for value in read(said, today=today) if isinstance(value, Money | Number) and value.best >= LEAST]


def sum_of_debt(session: Session, mended: Correction, today: date) -> dict[str, Json]:
    """The amount is wrong, it's 25,600: what is owed, where no line of the letter holds a sum."""
    sums = sums_in(mended.text, today)
    talk = Talk(session.facts, today)
    index = debt_of(talk) if SUMS.search(mended.label or mended.text) else None
    owed = [one for one, item in items(session.facts).items() if item.get("owed")]
    if index is None and len(owed) == 1 and OWES.search(mended.text):
        index = owed[0]
    return {OWED.at(index).name: str(sums[0])} if index is not None and len(sums) == 1 and session.facts.get(OWED.at(index).name) else {}


def days_late(session: Session, mended: Correction, today: date) -> dict[str, Json]:
    """逾期天数写错了,是25天: how late the debt of the letter is."""
    index = debt_of(Talk(session.facts, today))
    days = [int(value.days) for value in read(mended.text, today=today, kind="duration") if isinstance(value, Duration) and value.days]
    return {OVERDUE.at(index).name: days[0]} if index is not None and len(days) == 1 else {}


def _by_old(session: Session, mended: Correction, today: date) -> dict[str, Json]:
    """24,600 and not 26,400: the figure that has the old sum."""
    old, new = sums_in(mended.old or "", today), sums_in(mended.text, today)
    slots = (LETTER_MONTHLY, INCOME, ESSENTIALS, *(slot.at(index) for index in items(session.facts) for slot in (OWED, MINIMUM)))
    there = [slot.name for slot in slots if len(old) == 1 and session.facts.get(slot.name) and Decimal(session.facts[slot.name]) == old[0]]
    return {there[0]: str(new[0])} if len(there) == 1 and len(new) == 1 else {}


def figure_anew(session: Session, text: str, mended: Correction | None, today: date) -> Heard | None:
    """写少一点,800吧; 逾期天数写错了,是25天; the amount is wrong: a figure of the letter in place of that which it has."""
    said = mended.text if mended else text
    if mended and (named := _by_old(session, mended, today)):
        return replace(bounded(session, named), corrects=True)
    if session.facts.get(LETTER_MONTHLY.name) and BARE_SUM.fullmatch(marked(said, today)[0]) and not (mended and (SUMS.search(mended.label or "") or OWES.search(said))):
        return bounded(session, {LETTER_MONTHLY.name: str(sums[0])}) if (sums := sums_in(said, today)) else None
    if mended is None:
        return None
    facts = (days_late(session, mended, today) if LATE.search(text) else {}) or sum_of_debt(session, mended, today)
    return replace(bounded(session, facts), corrects=True) if facts else None
