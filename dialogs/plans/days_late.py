"""1号还不上,15号发工资能还: so many days late within the month, and no month without a payment."""

import re

from content.regex import either, regex
from dialogs.case import read_case
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.planned import debt_names
from dialogs.replies import Reply
from dialogs.slots import DUE_ON
from dialogs.talk import Part, Talk
from dialogs.told.filing import items

LONGEST, A_MONTH = 80, 30
_A, _B = r"(?P<due{0}>\d{{1,2}})", r"(?P<paid{0}>\d{{1,2}})"
_NOT = r"(?:还|交|付|拿|凑|供)不(?:上|了|起|出|齐)|没钱还?|钱不够|没发工资|还没发"
_PAID = r"(?:发(?:工资|薪|钱)|工资(?:才)?到|才?有钱|能还|可以还|才能?还|再还|补上|还上|就?还(?!不))"
TOLD = regex(either(
    rf"{_A.format(1)}[号日](?:那天|的|到期|要还的?)?[^,，。;；\d]{{0,6}}(?:{_NOT})[^。;；]{{0,8}}?{_B.format(1)}[号日][^。;；\d]{{0,8}}{_PAID}",
    rf"{_B.format(2)}[号日](?:才|以后|之后)?(?:发(?:工资|薪)?|有钱|工资到|到账)[^。;；\d]{{0,8}}{_A.format(2)}[号日](?:那天|的|到期|要还的?)?[^,，。;；\d]{{0,6}}(?:{_NOT})",
    rf"\b(?:can'?t|cannot|can not|won'?t be able to|not able to|unable to)\b[^.;\d]{{0,24}}\bthe {_A.format(3)}(?:st|nd|rd|th)\b[^.;\d]{{0,40}}\b(?:can|could|will|i'?ll|until|till|only|when|paid)\b[^.;\d]{{0,24}}\bthe {_B.format(3)}(?:st|nd|rd|th)",
    rf"\b(?:can|could|may|what if|only) (?:i )?(?:only )?pay\b[^.;\d]{{0,16}}\bthe {_B.format(4)}(?:st|nd|rd|th)\b[^.;\d]{{0,16}}\b(?:instead of|not|rather than)\b[^.;\d]{{0,8}}the {_A.format(4)}(?:st|nd|rd|th)",
), re.IGNORECASE)


def days_late(m: Message) -> Heard | None:
    """How late each debt that falls due in between would be, and what to ask for; the plan stays as it is."""
    if len(m.text) > LONGEST or m.pasted or not m.has_digit or not items(m.session.facts):
        return None
    told = TOLD.search(m.text)
    if told is None:
        return None
    due, paid = (int(next(value for name, value in told.groupdict().items() if name.startswith(which) and value)) for which in ("due", "paid"))
    late = (paid - due) % A_MONTH
    if not late:
        return None
    t = Talk(m.session.facts, m.today)
    names = debt_names(t, read_case(t))
    named = meant(m.session.facts, m.text)
    days = {index: on.day for index in items(m.session.facts) if (on := t.get(DUE_ON.at(index)))}
    exactly = [index for index, day in days.items() if day == due]
    named = named or exactly
    of = {index: (paid - day) % A_MONTH for index, day in days.items() if index in names and (index in named if named else (day - due) % A_MONTH < late)}
    rows = [{"name": names[index], "due": days[index], "days": length} for index, length in of.items()]
    data = {"rows": rows, "due": due, "paid": paid, "days": late}
    return Heard(notes=(Reply("figure.days_late", parts=(Part("figure.days_late", data),), numbers={"days_late": max(of.values(), default=late)}),))
