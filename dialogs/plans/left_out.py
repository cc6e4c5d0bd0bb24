"""信用卡先不管行不行: a debt that is not to be paid for now must not go unanswered; the plan puts the others first where one can be made."""

import re
from dataclasses import replace

from content.regex import regex
from dialogs.case import read_case
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import left_out
from dialogs.plans.planned import debt_names
from dialogs.plans.planning import changed_plan
from dialogs.replies import Reply
from dialogs.slots import PRODUCT
from dialogs.talk import Talk

STOPS = regex(r"(?:先|暂时|暂且|暂|能不能|想)停|\b(?:stop|pause|halt|suspend)\b", re.IGNORECASE)
"""招行那边先停两个月: nothing has been late yet."""


def left_for_now(m: Message) -> Heard | None:
    out = left_out(m.session.facts, m.text)
    if not out or any(name.endswith(".owed") or (name.endswith(".overdue_days") and not STOPS.search(m.text)) for name in m.told):
        return None
    t = Talk(m.session.facts, m.today)
    names = debt_names(t, read_case(t), out)
    card = any(m.session.facts.get(PRODUCT.at(index).name) == "credit_card" for index in out)
    note = Reply("figure.not_left", {"names": [names[index] for index in out], "card": card})
    heard = changed_plan(m.session, m.text, m.today) or Heard()
    return replace(heard, notes=(note, *heard.notes))
