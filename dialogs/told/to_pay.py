"""A sum that somebody would pay, or that a lender wants first, beside debts that are known: nothing of them changes, and that is said."""

from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.planning import owes
from dialogs.replies import Reply
from dialogs.slots import PLAN_MADE
from dialogs.told.each_by_name import PAID
from dialogs.told.telling_words import OF_THE_WHOLE, TO_PAY
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number

LONGEST = 80
HOSTS = (None, "triage", "plan")
NAMES = (".lender", ".product", ".kind", ".secured")


def to_pay(m: Message) -> Heard | None:
    """招行让我先还5000, before there is a plan that could reckon with it."""
    if m.pasted or len(m.text) > LONGEST or not owes(m.session.facts) or PLAN_MADE.name in m.session.facts or (m.session.top and m.session.top.dialog != "triage"):
        return None
    sums = [value.best for value in read(m.text, today=m.today) if isinstance(value, Money | Number)]
    if m.wanted.dialog not in HOSTS or any(not name.endswith(NAMES) for name in m.told) or not meant(m.session.facts, m.text):
        return None
    if not sums or not TO_PAY.search(m.text) or OF_THE_WHOLE.search(m.text) or PAID.search(m.text):
        return None
    return Heard(notes=(Reply("common.to_pay", {"sums": sums}),))
