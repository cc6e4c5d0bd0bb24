"""白条上个月已经还清了: a debt that is known and is none any more goes from the case file, whatever else the message tells."""

from content.words import words
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.records.told_payments import told_payments
from dialogs.replies import Reply, debt_name
from dialogs.slots import PLAN_MADE
from dialogs.told.telling import labelled_facts
from dialogs.understanding.clauses import of_today, paid_off
from dialogs.understanding.moves import is_question

OF_A_MONTHS_CHECK = "checkin"
"""Where a plan stands, what was paid is noted month by month."""


def told_paid_off(m: Message) -> Heard | None:
    """The debts that the message says are paid, struck out, and its facts of the others."""
    known, top = m.session.facts, m.session.top
    if not any(name.startswith("debts[") for name in known):
        return None
    if m.pasted or is_question(m.text) or m.wanted.dialog == OF_A_MONTHS_CHECK or (top and top.dialog == OF_A_MONTHS_CHECK):
        return None
    if PLAN_MADE.name in known and told_payments(m.session, m.text, m.today, m.wanted):
        return None
    gone = sorted({index for clause in paid_off(m.text) for index in meant(known, clause)})
    if not gone:
        return None
    names = tuple(name for name in known if name.startswith(tuple(f"debts[{index}]." for index in gone)))
    called = words(m.session.lang).section("common.comma").body.join(debt_name(index, known, words(m.session.lang)) for index in gone)
    rest = labelled_facts(m.session, of_today(m.text, m.today), m.today, m.wanted.dialog)
    told = {name: value for name, value in rest.items() if name not in names}
    again = PLAN_MADE.name in known and top is None
    struck = Heard(forget=names, start="plan" if again else None, notes=(Reply("common.paid_off", {"debts": called}),))
    if not told:
        return struck
    heard = bounded(m.session, told)
    return Heard(heard.facts, start=struck.start, forget=names, notes=(*struck.notes, *heard.notes))
