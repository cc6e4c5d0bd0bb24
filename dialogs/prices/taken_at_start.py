"""Interest that a lender took at the start of a loan that is known: what arrived is the principal, and that is what is owed."""

import re

from content.regex import regex
from dialogs.case import read_case
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.questions.answers import Match
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.slots import CONTRACT, OWED, RECEIVED
from dialogs.talk import Talk
from dialogs.understanding.marked import amount_in, marked

TAKEN = regex(r"扣|砍头|先(?:收|拿|抽)|\b(?:deduct\w*|kept back|took off|taken off|held back|took out|up front|upfront)\b", re.IGNORECASE)
ARRIVED = regex(r"(?:到手|实际到|到账|实收|拿到手?|给了?我)[^¤,，。]{0,4}¤|\b(?:got|received|in (?:my )?hand|ended up with|gave me|arrived)\b[^¤.]{0,16}¤|¤ (?:arrived|in (?:my )?hand)", re.IGNORECASE)


def taken_at_start(m: Message) -> Heard | None:
    """条子写5万,他当场把头两个月的利息扣了,到手4万8: of the one debt whose sum was told so, or of the only one between persons."""
    if m.pasted or not TAKEN.search(m.text) or (m.session.top and m.session.top.dialog == "rate"):
        return None
    said, places = marked(m.text, m.today)
    match = ARRIVED.search(said)
    arrived = amount_in(match, said, places) if match else None
    case = read_case(Talk(m.session.facts, m.today))
    named = meant(m.session.facts, m.text)
    of = [debt for debt in case.debts if debt.owed and arrived and arrived < debt.owed <= 2 * arrived and (debt.index in named if named else debt.private or len(case.debts) == 1)]
    if arrived is None or len(of) != 1:
        return None
    facts = {OWED.at(of[0].index).name: str(arrived), RECEIVED.name: str(arrived), CONTRACT.name: str(of[0].owed)}
    known = m.session.with_facts(facts)
    heard = bounded(m.session, facts)
    return Heard(heard.facts, silent=frozenset({RECEIVED.name, CONTRACT.name}), notes=(*heard.notes, answer(known, NOTHING_NEAR, Match("rate_upfront", 1.0), m.text, m.today)))
