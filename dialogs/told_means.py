"""What somebody lives on, told in their own way: by the day or the year, before costs, in parts, with a spouse's."""

from datetime import date
from typing import Any

from dialogs.filing import earned_facts, sums_owed
from dialogs.meaning import Heard, bounded
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import INCOME, OF_A_MONTH
from dialogs.talk import Slot
from dialogs.telling import labelled_facts
from dialogs.understanding.earnings import read_earnings
from dialogs.understanding.moves import is_question

Json = Any


def told_means(session: Session, slot: Slot[Any], text: str, today: date) -> Heard | None:
    """The answer to what comes in each month, with what is spent and owed in the same breath."""
    if slot.name != INCOME.name or is_question(text):
        return None
    others = {name: value for name, value in labelled_facts(session, text, today, None).items() if name in OF_A_MONTH or name.startswith("debts[")}
    earned = read_earnings(text, today, asked=True, owed=sums_owed(others))
    facts = earned_facts(earned, others, text)
    if INCOME.name not in facts:
        if earned.left is None and not facts.keys() & OF_A_MONTH:
            return None
        heard = bounded(session, facts)
        note = (Reply("means.left", {"left": earned.left}),) if earned.left is not None else ()
        return Heard(heard.facts, notes=(*heard.notes, *note))
    heard = bounded(session, facts)
    note = (Reply("means.a_month", {"income": earned.own}),) if earned.reckoned else ()
    return Heard(heard.facts, notes=(*note, *heard.notes))
