"""One more debt without a name, told by its instalments where others are known: oh and another loan, 400 a month for 6 more months; 还有个分期没说,每月400还剩半年."""

import re
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.slots import INSTALMENTS_LEFT, MINIMUM, OWED, PLAN_MADE, PRODUCT
from dialogs.told.filing import items
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.marked import Placed, marked
from dialogs.understanding.names import find_lenders
from dialogs.understanding.questions import is_question
from dialogs.understanding.unlisted import UNLISTED
from dialogs.understanding.values import Count, Duration, Money, Number

Json = Any
LONGEST, OF_THINGS = 110, ("笔", "张", "个", "家", "份", "loans", "loan", "cards", "card")
WORDS = {word: place for place, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1)}
ONE_MORE = regex(either(
    "(?:还|另外|另|也)(?:有|欠)(?:了)?(?:着)?(?:一|另一)?[个笔份张](?!月)", "(?:漏|忘|落|少说|少算)(?:了|掉|说|记|算)+[^,，。\\d]{0,6}[个笔份张]?", "没(?:说|算|提|报)的?(?:还有)?",
    r"\b(?:another|one more|an extra|a second|a third) (?:\w+ ){0,2}(?:loan|debt|card|one|plan|instal\w+|contract|thing|payment)\b", r"\bone more\b(?! (?:month|time|question|year))",
    r"\b(?:i(?:'ve)? )?forgot (?:to (?:mention|say|tell you)|about|a|an|one|another)\b", r"\bi(?:'ve)? (?:also|still) (?:have|got|pay)\b", r"\bthere(?:'s| is) (?:also|another|one)\b",
), re.IGNORECASE)
PRODUCTS = {"online": "online_loan", "credit_card": "credit_card"}
OF_A_DEBT = regex(r"贷|分期|欠|债|借|卡|期|还剩|每个?月还|\b(?:loan|debt|card|instal\w*|owe|payments?|left|to go|more months)\b", re.IGNORECASE)
NONE_YET = regex(r"想借|要借|打算|准备借|能不能借|该不该|借新|\b(?:should i|want to|take out|taking|offer\w*|would|if)\b|要是|如果", re.IGNORECASE)
"""A loan that is only thought of."""
A_MONTH = regex(r"(?:每个?月|一个?月|每期|月供|~)[^¤,，。]{0,5}¤|¤(?:元|块)?(?:钱)?(?:一个?月|每月|每期)|¤ (?:~|(?:a|per|each|every) ?(?:month|~)|monthly)", re.IGNORECASE)
LEFT = regex(r"(?:还剩|还有|还要还|要还|再还|剩|还得还)(?:下|着)?[^\d一两二三四五六七八九十半,，。]{0,3}(?:[#~])|[#~] (?:left|to go|remaining|more)|\bfor (?:another )?[#~]|\bfor (\d{1,3}|[a-z]+) more months?|(\d{1,3}|[a-z]+) (?:more )?months? (?:left|more|to go)", re.IGNORECASE)
OF_IN_ALL = regex(r"(?:欠|剩|总共|一共)[^¤,，。每月]{0,3}¤|¤(?:的|块|元)?(?:没还|贷|分期|债)|\b(?:loan|debt|card|owe|balance|one)\b(?: of| is|:)?[^¤.,]{0,8}¤(?! (?:~|a |per |each ))|¤ (?:loan|debt)\b", re.IGNORECASE)


def one_more(m: Message) -> Heard | None:
    """None where no debt is known, or this one has a name: the readers of debts file it."""
    there = items(m.session.facts)
    if not there or m.pasted or len(m.text) > LONGEST or not ONE_MORE.search(m.text) or not OF_A_DEBT.search(m.text) or NONE_YET.search(m.text) or is_question(m.text):
        return None
    said, values = marked(m.text, m.today)
    each, planned = A_MONTH.search(said), PLAN_MADE.name in m.session.facts
    if find_lenders(m.text) or UNLISTED.search(m.text) or not (each or planned):
        return None
    place = each.start() + each[0].index("¤") if each else None
    sums = {at: value.best for at, value in values if isinstance(value, Money | Number)}
    others = [amount for at, amount in sums.items() if at != place]
    left, owed = _left(said, values, each), others[0] if len(others) == 1 and OF_IN_ALL.search(said) else None
    if (each and place not in sums) or len(others) > 1 or not (left or owed) or (others and owed is None):
        return None
    new = max(there) + 1
    facts: dict[str, Json] = {MINIMUM.at(new).name: str(sums[place])} if place is not None else {}
    facts |= {INSTALMENTS_LEFT.at(new).name: left} if left else {}
    facts |= {OWED.at(new).name: str(owed)} if owed else {}
    kind = next((PRODUCTS.get(str(fact.value)) for fact in labelled(m.text, m.today) if fact.slot == "debts[].kind"), None)
    return Heard(facts | ({PRODUCT.at(new).name: kind} if kind else {}))


def _left(said: str, values: Placed, each: re.Match[str] | None) -> int | None:
    """How many payments are left."""
    for found in LEFT.finditer(said):
        if number := next((part for part in found.groups() if part), None):
            return int(number) if number.isdecimal() else WORDS.get(number.lower())
        for at, value in values:
            if found.start() <= at < found.end() and not (each and each.start() <= at < each.end()):
                months = _months(value)
                if months:
                    return months
    return None


def _months(value: object) -> int | None:
    if isinstance(value, Count) and value.value and value.unit not in OF_THINGS:
        return int(value.value)
    if isinstance(value, Duration) and value.parts:
        return int(value.parts.get("years", Decimal(0)) * 12 + value.parts.get("months", Decimal(0))) or None
    return None
