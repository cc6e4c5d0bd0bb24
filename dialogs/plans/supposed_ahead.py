"""每月多还500呢, what if I get a bonus in December, while a figure of the plan is still to be told: kept, and in the plan once it stands."""

import re

from content.regex import either, regex
from dialogs.case import read_case
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.changes_read import read_changes
from dialogs.plans.changes_told import MARKS, NAMES, changes_told
from dialogs.plans.means_anew import means_anew
from dialogs.plans.planned import read_planned
from dialogs.plans.planning import first_named, owes, ready
from dialogs.replies import Reply
from dialogs.talk import Part, Talk
from dialogs.understanding.what_ifs.months import begins_later
from dialogs.understanding.what_ifs.what_ifs import DROP

LONGEST = 60
SUPPOSES = regex(either("如果|要是|假如|假设|万一", r"呢[?？]?$", r"^(?:and |so |but )*(?:what |how )?(?:if|about)\b", r"\b(?:what if|suppose|supposing)\b"), re.IGNORECASE)
KEPT = ("what_if.extra", "what_if.once", "what_if.first", "what_if.strategy", "what_if.missed", "what_if.next", "what_if.others", "what_if.about")


def supposed_ahead(m: Message) -> Heard | None:
    """Said back as a change of the plan; None where a plan can be made already, or nothing of it is supposed."""
    top, known = m.session.top, m.session.facts
    waits = top is not None and top.dialog in OF_DEBTS and owes(known) and not ready(known)
    if not waits or len(m.text) > LONGEST or m.pasted or not (SUPPOSES.search(m.text) or begins_later(m.text, m.today)):
        return None
    first = first_named(known, m.text)
    told = {"what_if.first": first} if first else means_anew(known, m.text, m.today) or changes_told(known, m.text, m.today)
    facts = {name: value for name, value in told.items() if name.startswith(KEPT) and name not in (DROP, *MARKS)}
    if not facts:
        return None
    heard = bounded(m.session, facts)
    t = Talk({**known, **heard.facts}, m.today)
    planned = read_planned(t, read_case(t))
    note = Reply("plan.if", parts=(Part("plan.if", {"said": list(read_changes(t, planned).said(planned))}), Part("figure.ahead")))
    return Heard(heard.facts, notes=(note,), silent=frozenset(heard.facts) | NAMES, start=None if top is not None and top.dialog == "plan" else "plan")
