"""Paid again and again for a loan that is only put off: what that comes to so far; the terms of the loan stay as they were told."""

import re
from datetime import date

from content.regex import regex
from dialogs.meaning import Heard, bounded
from dialogs.prices.offered import PRICING
from dialogs.session import Session
from dialogs.slots import ROLLED
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.values import Count

PUT_OFF = regex(r"续|展期|延了|延期|roll|extend|renew", re.IGNORECASE)
OFTEN = regex(r"(?<=[\d每一二两三四五六七八九十])回")
"""三回 is 三次."""
EACH_TIME = regex(r"[每一][次期][^,，。¤]{0,6}¤|¤[^,，。¤]{0,3}[每一]次|¤ (?:each|every|a|per)(?: time)?\b|each time[^.,¤]{0,12}¤", re.IGNORECASE)
TIMES = ("次", "times", "time")


def rolled(session: Session, text: str, today: date) -> Heard | None:
    """续了三回,每回交1500: 4,500 paid, in the talk about its price."""
    top = session.top
    if top is None or top.dialog not in PRICING or not PUT_OFF.search(text):
        return None
    said, places = marked(OFTEN.sub("次", text), today)
    each = EACH_TIME.search(said)
    amount = amount_in(each, said, places) if each else None
    times = next((value.best for _, value in places if isinstance(value, Count) and value.unit in TIMES), None)
    if amount is None or times is None:
        return None
    told = bounded(session, {ROLLED.name: str(amount * times)})
    return Heard(told.facts, notes=told.notes, silent=frozenset(told.facts))
