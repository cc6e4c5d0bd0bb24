"""What is left of a loan by instalments, told with how far it has come: the number, the sum, and the principal in it."""

from typing import Any

from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.prices.priced_loan import priced
from dialogs.replies import Reply
from dialogs.slots import INSTALMENTS_LEFT, LENDER, MINIMUM, OWED, PRODUCT
from dialogs.talk import Part
from dialogs.told.filing import items
from dialogs.told.told_terms import principal_left
from dialogs.understanding.instalments_done import Progress, done_so_far, progress
from dialogs.understanding.what_ifs.words import WITHIN

KEPT = (LENDER.at(0).name.partition(".")[2], PRODUCT.at(0).name.partition(".")[2])


def part_paid(m: Message) -> Heard | None:
    """分24期还了7期,每期860,还剩几期: the answer, and the debt as far as it is told."""
    if (m.session.top and m.session.top.dialog == "letter") or WITHIN.search(m.text):
        return None
    found = progress(m.text, m.today) or _of_known_terms(m)
    if found is None:
        return None
    known = items(m.session.facts)
    named = meant(m.session.facts, m.text)
    new = items(m.told)
    index = named[0] if len(named) == 1 else next(iter(new), 0) if len(new) == 1 else max(known, default=-1) + 1
    principal = principal_left(found)
    numbers: dict[str, Any] = {"instalments_left": found.left, "left": found.payment * found.left if found.payment else None, "principal_left": principal, "due": found.payment, "paid": found.payment * found.done if found.payment else None}
    data = {"total": found.total, "done": found.done, "count": found.left, "payment": found.payment, "principal": principal}
    facts = {name: value for name, value in m.told.items() if name.startswith(f"debts[{index}].") and name.partition(".")[2] in KEPT}
    facts |= {INSTALMENTS_LEFT.at(index).name: found.left}
    facts |= {MINIMUM.at(index).name: str(found.payment)} if found.payment else {}
    facts |= {OWED.at(index).name: str(principal)} if principal else {}
    heard = bounded(m.session, facts)
    reply = Reply("figure.part_paid", parts=(Part("figure.part_paid", data),), numbers=numbers)
    start = None if m.session.top else "triage"
    return Heard(heard.facts, notes=(reply, *heard.notes), start=start)


def _of_known_terms(m: Message) -> Progress | None:
    """I've made 5 payments, how much is still to come? of the loan that is priced in this talk."""
    done = done_so_far(m.text, m.today)
    known = priced(m.session.facts) if done else None
    return Progress(known.count, done, known.payment, known.contract or known.received) if known and done and done < known.count else None
