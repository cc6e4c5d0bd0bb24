"""A collector's own message, passed on: what it threatens is judged as what they did, and money for a private account is warned of beside it."""

import re
from datetime import date

from content.matters import matters
from content.regex import regex
from dialogs.collectors.contacts import MOST, log, received
from dialogs.collectors.rules import judge
from dialogs.meaning import Heard
from dialogs.replies import Reply
from dialogs.scams.forwarded_signs import SHORTEST
from dialogs.session import Session

OWED = regex(r"欠|逾期|还[款钱清上账]|不还|偿还|老赖|催收|\b(?:owe[ds]?|overdue|debts?|repay|repayment|pay (?:up|now|today|back|by)|collect(?:ion|or)s?)\b", re.IGNORECASE)
"""What it is about: a message that threatens and speaks of no debt is a fraud of another kind."""
MONEY = "money_asked"
"""The matter of money asked for besides, or for a private account: alone it makes no collector."""
PRIVATE = {"pay_private_account", "off_the_app"}
"""The signals of fraud that say so."""

FIRST_PERSON = regex(r"我(?![们司方行部]|公司|平台)|\b(?:i|i'm|my|me)\b", re.IGNORECASE)


def may_be_own(danger: str, text: str) -> bool:
    """Whether talk of death in a message passed on may be the person's own, sent on from another talk."""
    return danger == "self_harm" and FIRST_PERSON.search(text) is not None


def threat(session: Session, text: str, today: date) -> Heard | None:
    """None where it is no collector's threat."""
    if len(text.strip()) <= SHORTEST or not OWED.search(text):
        return None
    found = {matters().by_act[item.name].name for item in judge(text, "unknown", today).items if item.finds == "breach"}
    if not found - {MONEY}:
        return None
    rows = log(session.facts)
    if len(rows) >= MOST:
        return Heard(notes=(Reply("contacts.full", {"most": MOST}),))
    entry = received(rows, text, today)
    notes = (Reply("contacts.private"),) if MONEY in found or _private(text) else ()
    begins = None if session.top and session.top.dialog == "conduct" else "conduct"
    return Heard(entry, notes=notes, start=begins, silent=frozenset(entry))


def _private(text: str) -> bool:
    from dialogs.screening import screen  # noqa: PLC0415  the signals take a fifth of a second to load

    return any(evidence.signal in PRIVATE for evidence in screen(text).evidence)
