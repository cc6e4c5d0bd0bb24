"""每月还多少才还得完, what payment would end it: of each debt the month's interest, and the payment with which it ends."""

import re

from content.regex import either, regex
from dialogs.case import read_case
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.plan_passages import ENDING, ending
from dialogs.plans.planned import read_planned
from dialogs.plans.planning import owes
from dialogs.replies import Reply
from dialogs.talk import Part, Talk

LONGEST = 60
ASKED = regex(either(
    "本金[^,，。]{0,4}(?:在减|在少|减了?吗|少了?吗|有没有少)",
    r"\bis (?:it|that|this)\b[^.?!]{0,12}\b(?:shrinking|going down|falling|getting smaller)\b",
    "(?:还|付|交)多少[^,，。]{0,6}(?:才|就)[^,，。]{0,4}(?:还?得?[完清]|够|会(?:少|降|减)|不(?:再)?涨|能(?:完|清))",
    "(?:最少|至少)[^,，。]{0,4}还多少[^,，。]{0,8}(?:本金|还?得?完|会少)",
    "还多少[^,，。]{0,4}本金才",
    r"\b(?:what|which|how (?:much|big|large))(?: a| of a)?(?: monthly)? payment\b[^.?!]{0,30}\b(?:end|clear|finish|kill|work|enough|pay\w* (?:it|this|them) off)\b",
    r"\bhow much\b[^.?!]{0,24}\b(?:must|do|should|would|need)\b[^.?!]{0,24}\b(?:so that|for)\b[^.?!]{0,16}\b(?:ends?|falls?|shrinks?|goes down|cleared?)\b",
    r"\bwhat would (?:it take to )?(?:end|clear) (?:it|this)\b",
), re.IGNORECASE)
DATED = regex(r"[年月天]内|之?前还|\b(?:in|within|by|before) (?:\d|one|two|a|the end|next)", re.IGNORECASE)
"""Within a year: the plan reckons that to the day."""


def ending_asked(m: Message) -> Heard | None:
    """Of the debts that are named, else of all; None where no debt is known."""
    if len(m.text) > LONGEST or not ASKED.search(m.text) or DATED.search(m.text) or not owes(m.session.facts):
        return None
    t = Talk(m.session.facts, m.today)
    named = meant(m.session.facts, m.text)
    rows = [row for row in read_planned(t, read_case(t)).rows if not named or row.index in named]
    if not rows:
        return None
    told = [{**ending(row), "assumed": "rate" in row.assumed, "told": "minimum" not in row.assumed} for row in rows]
    numbers = {"payment": told[0]["payment"], "interest_a_month": told[0]["interest"]} if len(rows) == 1 else {}
    data = {"rows": told, "months": ENDING}
    return Heard(notes=(Reply("figure.ending", parts=(Part("figure.ending", data),), numbers=numbers),))
