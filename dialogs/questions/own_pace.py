"""How long at a pace that the question names, for the sum that it names or else for what is owed: 9600块一个月还480多久能清."""

import math
import re
from decimal import Decimal

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.replies import Reply
from dialogs.told.filing import items
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number

SUM = "¤"
A_MONTH = regex(r"(?:每个?月|一个?月|月月|~)[^¤,，。更多再]{0,8}¤|¤[^,，。¤]{0,3}(?:一个?月|每月)|¤ (?:a|per|each|every) ?(?:~|month)|¤ ~", re.IGNORECASE)
WITHOUT_INTEREST = regex(either(
    "不[算计](?:上|后面|后头)?的?(?:利|罚)息", "(?:先)?不管利息",
    "(?:就|只|先)?(?:当|算|假如|假设|要是|如果)?(?:是|它|作|做)?(?:以后|后面|往后)?(?:不|没|没有)(?:会)?(?:再)?(?:加|涨|生|算|收|有)?(?:一分)?(?:利息|罚息)了?", "利息(?:就)?(?:不|别)(?:再)?(?:加|涨|生)了?",
    "(?:除[去开了]|抛[去开]|刨[去开]|撇开|去掉)(?:利|罚)息",
    "利息(?:先)?(?:不管|不算|不论)它?", "[光只单](?:算|看|论|还)?本金",
    r"\b(?:without|ignoring|leaving out|before|not counting|forget(?:ting)?)(?: the)?(?: \w+)? interest\b",
), re.IGNORECASE)
"""How long for the principal alone: nobody lets the interest off."""
HOW_LONG = regex(r"[几多]少?个月|多久|多长|好久|\bhow (?:long|many months)\b", re.IGNORECASE)


def at_its_own_pace(m: Message) -> Heard | None:
    """9600块一个月还480多久能清: the pace that the question names, for the sum that it names or else for what is owed."""
    if m.pasted or not WITHOUT_INTEREST.search(m.text) or not HOW_LONG.search(m.text):
        return None
    said, values = marked(m.text, m.today)
    sums = [value.best for _, value in values if isinstance(value, Money | Number) and value.best]
    paces = sorted(A_MONTH.finditer(said), key=lambda found: found[0].startswith("每"))
    if not paces or said.count(SUM) != len(sums) or len(sums) > 2:
        return None
    place = said[: paces[-1].end()].count(SUM) - 1
    room, (owed, *_) = sums[place], [one for at, one in enumerate(sums) if at != place] or [_all_owed(m)]
    if not owed or owed <= room:
        return None
    months = math.ceil(owed / room)
    data = {"owed": owed, "room": room, "months": months, "of": meant(m.session.facts, m.text)}
    return Heard(notes=(Reply("figure.months", data, numbers={"monthly_surplus": room, "months_to_clear": months}),))


def _all_owed(m: Message) -> Decimal:
    """Of the debts that are named, else of all."""
    named = meant(m.session.facts, m.text)
    return sum((Decimal(item.get("owed") or 0) for index, item in items(m.session.facts).items() if not named or index in named), Decimal(0))
