"""先还哪个, which one first: the order of the plan that stands, with why; where none can be made, what presses most."""

import re

from content.regex import either, regex
from dialogs.case import read_case
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.planned import debt_names
from dialogs.plans.planning import ready
from dialogs.replies import NAMES_A_DEBT, Reply
from dialogs.standing import ranks
from dialogs.talk import Outcome, Part, Talk

LONGEST = 60
ASKED = regex(either(
    "先[还清付](?:掉)?(?:哪|谁)", "(?:哪|谁)[^,，。]{0,8}先[还清付]", "先[还清付][^,，。]{1,14}还是",
    "(?:哪|谁)[^,，。]{0,4}先(?:完|结束|没|清|了结)",
    "(?:还|还款|还债|还钱)的?(?:顺序|次序|先后)(?!的)",
    "按什么顺序",
    r"\b(?:which|what|who)\b[^.?!]{0,36}\bfirst\b",
    r"\b(?:what|which|in what) order\b", r"\bfirst\b[^.?!]{0,24}\bor\b",
    r"\bpay\b[^.?!]{0,24}\bor\b[^.?!]{0,24}\bfirst\b",
), re.IGNORECASE)
NOT_OF_DEBTS = regex(r"\bif i\b|本金|先还利息(?!高|最)|[打联]|申请|电话|\b(?:principal|call|talk|write|do|say|ask|contact|happens?)\b", re.IGNORECASE)


def order_asked(m: Message) -> Heard | None:
    """The debts in their order; None where fewer than two are known."""
    if len(m.text) > LONGEST or not ASKED.search(m.text) or NOT_OF_DEBTS.search(m.text) or any(not name.endswith(NAMES_A_DEBT) for name in m.told):
        return None
    t = Talk(m.session.facts, m.today)
    case = read_case(t)
    if sum(debt.owed is not None for debt in case.debts) < 2:
        return None
    parts = _planned(t) if ready(m.session.facts) and not case.paper else ()
    if parts:
        secured = [debt.index for debt in case.debts if debt.reason == "secured"]
        parts = (*((Part("figure.kept_first", {"names": list(debt_names(t, case, secured).values())}),) if secured else ()), *parts)
    parts = parts or (Part("triage.order", {"debts": ranks(case), "paper": bool(case.paper)}),)
    return Heard(notes=(Reply(parts[0].key, parts=parts),))


def _planned(t: Talk) -> tuple[Part, ...]:
    """The order of the plan, where one can be made of several debts."""
    outcome, _ = run(DIALOGS["plan"], t.facts, t.today)
    shown = outcome.asides.get("details") if isinstance(outcome, Outcome) else None
    return tuple(part for part in shown() if part.key == "plan.order") if shown else ()
