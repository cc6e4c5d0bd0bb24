"""舅舅肯借我三万,不要利息; a bank would lend me 50,000 at 8 %: a new loan for old ones, in the middle of a plan."""

import re
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.meaning import Heard
from dialogs.planning_words import STILL_OWED
from dialogs.session import Session
from dialogs.slots import COUNT, PAYMENT, QUOTED, RECEIVED, TOTAL
from dialogs.understanding.asked_sums import parts_of
from dialogs.understanding.marked import Placed, amount_in, marked
from dialogs.understanding.values import Money, Number, Percent, Rate
from dialogs.understanding.what_if_loan_words import LENT, NONE

Json = Any
A_MONTH = regex(r"(?:每个?月|一个?月|每期|月供|月还)(?:还|付)?¤|¤ (?:a|per|each|every) ?(?:~|month)|¤ ~", re.IGNORECASE)


def lent_to_me(session: Session, text: str, today: date) -> Heard | None:
    """舅舅肯借我三万,不要利息, in the middle of a plan: a new debt for old ones, and no gift."""
    said, values = marked(text, today)
    match = LENT.search(said) if session.top and session.top.dialog == "plan" and not STILL_OWED.search(text) else None
    sums = [value.best for _, value in values if isinstance(value, Money | Number)]
    each = A_MONTH.search(said) if len(sums) == 2 else None
    payment = amount_in(each, said, values) if each else None
    if not match or (len(sums) != 1 and payment != sums[-1]):
        return None
    facts: dict[str, Json] = {RECEIVED.name: str(sums[0])} | ({PAYMENT.name: str(payment)} if payment else {}) | ({TOTAL.name: str(sums[0])} if NONE.search(text) else {}) | _terms(values)
    return Heard(facts, start="swap", silent=frozenset(facts))


def _terms(values: Placed) -> dict[str, Json]:
    """At 8% a year for 36 months: what a new loan would cost, and for how long."""
    rate = next((value for _, value in values if isinstance(value, Rate | Percent)), None)
    months = next((parts_of(value) for _, value in values if parts_of(value)), 0)
    quoted: dict[str, Json] = {} if rate is None else {QUOTED.name: {"value": str(rate.best), "per": rate.per} if isinstance(rate, Rate) else {"value": str(rate.best / 100), "per": "year"}}
    return quoted | ({COUNT.name: months} if months else {})
