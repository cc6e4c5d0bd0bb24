"""A loan told piece by piece where nothing is open: 想借5万, then 36期, then 月供1700, each in a message of its own."""

import re
from typing import Any

from content.regex import regex
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.planning import owes
from dialogs.prices.offered import MEANS, TROUBLE
from dialogs.slots import TERMS
from dialogs.told.telling_words import BORROWED, IN_DEBT, LENT, RUNS
from dialogs.understanding.labels.near import CANNOT_PAY
from dialogs.understanding.moves import is_question
from dialogs.understanding.offers.offers import read_offer

Json = Any
LONGEST, LONGEST_EN = 20, 48
SIDES = ({"contract", "received"}, {"payment", "total", "quoted", "interest", "stages"}, {"count", "term"})
"""What is lent, what it costs, and how long it runs."""
OF_A_LOAN = regex(rf"{LENT.pattern}|{BORROWED.pattern}|期|月供|\b(?:lend|payments?|instal\w*)\b", re.IGNORECASE)
ASIDE = (MEANS, TROUBLE, IN_DEBT, RUNS, CANNOT_PAY)


def loan_in_parts(m: Message) -> Heard | None:
    """What the message before told of a loan and what this one adds to it: then its price is the matter."""
    top, before = m.session.top, m.session.sums_in
    if not before or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST) or (top is not None and top.dialog != "borrow") or owes(m.session.facts):
        return None
    both = f"{before[0]}, {m.text}"
    if not OF_A_LOAN.search(both) or is_question(m.text) or any(words.search(both) for words in ASIDE):
        return None
    first, second, terms = (_told(m, text) for text in (before[0], m.text, both))
    new = _sides(second) - _sides(first)
    if not (first and new and _sides(terms) >= _sides(first) | new) or len(_sides(terms)) == 1:
        return None
    facts = {TERMS[name]: value for name, value in terms.items()}
    return Heard(bounded(m.session, facts).facts, start="rate")


def _told(m: Message, text: str) -> dict[str, Json]:
    return read_offer(text, today=m.today).terms.to_json()


def _sides(terms: dict[str, Json]) -> frozenset[int]:
    return frozenset(number for number, names in enumerate(SIDES) if names & terms.keys())
