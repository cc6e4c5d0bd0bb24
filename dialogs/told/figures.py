"""A figure of which nothing tells what it is, where no question is open: what it may be is offered, nothing is guessed."""

import re
from datetime import date
from decimal import Decimal

from content.regex import regex
from dialogs.meaning import Heard, bounded, valid
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.slots import COUNT, INCOME, OVERDUE, OWED, RECEIVED
from dialogs.told.filing import items
from dialogs.understanding.asked import is_bare
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number

BORROWED = regex(r"借(?:了|款|过)?|贷(?:了|款)?|\b(?:i|i've|i have)?\s*(?:borrow(?:ed)?|took out|loan(?: of)?)\b", re.IGNORECASE)
MONEY_FROM = Decimal(500)
"""A plain number from here on is an amount; below it may as well be days or instalments."""


def unnamed_figure(session: Session, text: str, today: date) -> Heard | None:
    """24, 1万 and 借了1万 at the menu: asked what it is."""
    said = BORROWED.sub(" ", text)
    if session.top or not is_bare(said, today):
        return None
    value = next(value for value in read(said, today=today) if isinstance(value, Money | Number))
    if value.is_range or value.best <= 0:
        return None
    new = max(items(session.facts), default=-1) + 1
    amount = isinstance(value, Money) or value.best >= MONEY_FROM or said != text
    slots = (OWED.at(new), RECEIVED, *(() if said != text else (INCOME,))) if amount else (OVERDUE.at(new), COUNT)
    if not amount and value.best != int(value.best):
        return None
    told = {slot.name: slot.encode(value.best) for slot in slots}
    options = tuple(Action("set", slot.name, told[slot.name], session.runs) for slot in slots if valid(slot, told[slot.name]))
    if not options:
        return bounded(session, {slots[0].name: told[slots[0].name]})
    return Heard(notes=(Reply("common.which_figure", {"said": text.strip()}, options=options, known=session.facts),))
