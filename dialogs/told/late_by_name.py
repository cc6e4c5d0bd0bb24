"""How late each of several debts is, by their names: 360 is 20 days late, the card five; the card two months, the other two just over one."""

import re

from content.regex import either, regex
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.slots import OVERDUE
from dialogs.told.filing import items
from dialogs.understanding.moves import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Day, Duration, Number
from dialogs.understanding.what_ifs.loan_words import SUPPOSES

ONLY = regex(r"^\W*(?:现在)?(?:只有|就只?(?!是))|^\W*(?:it'?s |right now )?(?:only|just) (?!about|over|under|a\b|\d)", re.IGNORECASE)
"""Only the card is late: the others are not."""
LONGEST, MOST_DAYS = 200, 99
LATE = regex(r"逾期|晚了|拖了|没还|断了|欠着|\b(?:late|overdue|behind|past due|in arrears|unpaid|missed|not paid|haven'?t paid)\b", re.IGNORECASE)
NOT_LATE = regex(either(
    "(?:还)?没(?:有)?(?:逾期|晚|到期|断)", "(?<![\\d一二两三四五六七八九十])(?:还)?没有?(?=$|[,，。;；!！])", "未逾期", "(?:还)?正常(?:还|在还)?", "按时(?:还)?",
    r"\b(?:(?:is|are)(?: still)? )?(?:fine|ok(?:ay)?|current)\b(?! with)", r"\b(?:on time|up to date|not (?:yet )?(?:late|overdue|due|behind))\b",
    r"\bnot yet\b", r"\b(?:isn'?t|aren'?t)(?: yet)?(?=\s*(?:$|[,.;!]))", r"\b(?:isn'?t|aren'?t) (?:yet )?(?:late|overdue|due|behind)(?: yet)?\b",
), re.IGNORECASE)
REST = regex(either(
    "(?:另外?|其他|其它|其余|剩下|别)的?(?:那)?(?:[一两二三四五几]?[个家笔张])?", r"\b(?:the )?other (?:one|two|three|four|ones|apps?|cards?|loans?|debts?)\b", r"\b(?:the )?(?:others?|rest)\b",
), re.IGNORECASE)  # fmt: skip
SINCE = regex(r"\bsince\b|自从|从(?=\d)", re.IGNORECASE)
DAYS_OF = {"days": 1, "weeks": 7, "months": 30}
OF_ELSE = regex(r"利率|利息|每月|工资|分期|(?<![逾到])期|还有|还剩|再过|\b(?:rate|interest|pay|per month|each month|salary|wages?|income|instal\w+|left|to go|due in|in \d+ days|calls?|called|ago|extension|extend|old|more)\b|%", re.IGNORECASE)
"""Words of figures that are no lateness."""


def late_by_name(m: Message) -> Heard | None:
    """Each length is of the debt named right before it, or else of the one right behind it; the rest are those that are not named."""
    known = items(m.session.facts)
    asked = m.slot is not None and m.slot.key == OVERDUE.key
    if len(known) < 2 or len(m.text) > LONGEST or not (asked or LATE.search(m.text)) or is_question(m.text) or SUPPOSES.search(m.text) or OF_ELSE.search(m.text):
        return None
    if len(SINCE.findall(m.text)) > sum(isinstance(value, Day) for value in read(m.text, today=m.today)):
        return None  # since mid October: a day that nobody reads
    lengths = _lengths(m)
    only = len(lengths) == 1 and ONLY.search(m.text) is not None
    if len(lengths) < 2 and not only:
        return None
    cuts = [0, *(place for start, end, _ in lengths for place in (start, end)), len(m.text)]
    between = [m.text[cuts[place] : cuts[place + 1]] for place in range(0, len(cuts), 2)]
    named = _each(m, between[:-1]) or _each(m, [clause.partition(",")[0] for clause in between[1:]])
    days = {index: count for group, (_, _, count) in zip(named, lengths, strict=bool(named)) for index in group}
    if any(index not in days for index in meant(m.session.facts, m.text)):
        return None  # the others read the rest of it
    others = dict.fromkeys((index for index, item in known.items() if only and days and index not in days and item.get("overdue_days") is None), 0)
    return bounded(m.session, {OVERDUE.at(index).name: count for index, count in (days | others).items()}) if days else None


def _lengths(m: Message) -> list[tuple[int, int, int]]:
    """Where each length stands, and its days; a bare figure behind one is of that unit too. [] where a figure is of anything else."""
    found: list[tuple[int, int, int]] = [(said.start(), said.end(), 0) for said in NOT_LATE.finditer(m.text)]
    taken = [said.span() for words in (NOT_LATE, REST) for said in words.finditer(m.text)]
    values = read(m.text, today=m.today)
    unit = next((DAYS_OF[one] for value in values if isinstance(value, Duration) for one in (value.parts or {}) if one in DAYS_OF), 0)
    for value in values:
        if any(start <= value.span[0] < end for start, end in taken):
            continue
        match value:
            case Duration() if value.days is not None:
                found.append((*value.span, value.days))
            case Day() if value.start and value.start < m.today:
                found.append((*value.span, max(1, (m.today - min(value.end or value.start, m.today)).days)))
            case Number() if unit and value.best == int(value.best) and 0 <= value.best <= MOST_DAYS:
                found.append((*value.span, int(value.best) * unit))
            case _:
                return []
    return sorted(found)


def _each(m: Message, parts: list[str]) -> list[list[int]]:
    """The debts that each part names, none of them twice; [] where a part names none."""
    there = [index for index, item in items(m.session.facts).items() if item.get("owed") or item.get("minimum")]
    named = [meant(m.session.facts, part) for part in parts]
    rest = [index for index in there if not any(index in group for group in named)]
    groups = [group or (rest if REST.search(part) else []) for group, part in zip(named, parts, strict=True)]
    all_named = [index for group in groups for index in group]
    return groups if all(groups) and len(set(all_named)) == len(all_named) else []
