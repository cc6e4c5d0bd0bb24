"""只还最低会怎样, what do I save: another pace beside the plan that stands, or the plan with a change beside the one without."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.open_debt import fen
from dialogs.calculator.plan import Debt, Plan, follow, minimums_of
from dialogs.catalog import DIALOGS
from dialogs.flow import OF_DEBTS, run
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.changes import Changes
from dialogs.plans.forecast import Forecast
from dialogs.plans.named_debts import meant
from dialogs.plans.plan_now import Now, plan_now
from dialogs.plans.planned import Planned, Row
from dialogs.plans.planning import BESIDE_A_PLAN, first_named, ready
from dialogs.replies import Reply
from dialogs.slots import EARLY_DEBT
from dialogs.talk import Outcome, Part, Talk
from dialogs.understanding.marked import has_amount
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs
from dialogs.understanding.what_ifs.words import LEAST

LONGEST, LONGEST_EN = 30, 80
SAVED = regex(either(
    "少[还付花交](?:了|掉)?(?:多少|几)", "便宜了?多少",
    "省(?:了|下来?|得下|出来)?(?:了)?(?:多少|几个?钱|不少)",
    "(?:能|会|可以)省(?:吗|么|不|钱吗)", "省不省",
    r"\b(?:what|how much)\b[^.?!]{0,28}\b(?:sav(?:e|es|ed|ing)|better off|cheaper)\b",
    r"\bhow much (?:less|cheaper)\b[^.?!]{0,24}\b(?:is (?:that|it|this)|in all|altogether|(?:do|would|will) i pay)\b",
    r"\b(?:does|do|will|would|did)\b[^.?!]{0,14}\bsave (?:me )?(?:any|much|a lot|something|money|interest)",
), re.IGNORECASE)
AT_ONCE = regex(r"提前|一次|全额|结清|(?:现在|马上|今天|立刻)[^,，。]{0,4}(?:全|都)?(?:部)?(?:还|清|付)(?:了|掉|完|清)|\b(?:early|at once|in one go|in full)\b|\b(?:paid|pay|cleared?) [\w ]{2,20}(?: off)? (?:right )?(?:now|today)\b", re.IGNORECASE)
"""What paying early saves is reckoned with its fee."""
AS_PROOF = regex(r"证据|截图|录音|保存|\b(?:evidence|proof|recordings?|screenshots?|should i save|must i save|have to save)\b", re.IGNORECASE)
IN_ONE = regex(either(
    "(?:一(?:次(?:性)?|把|下子)|全部|全额)[^,，。]{0,4}(?:还|清|结|付)[^。]{0,10}(?:多少|几)",
    "(?:多少|几)[^,，。]{0,10}(?:一次(?:性)?|全部|全额)[^,，。]{0,4}(?:还|清|结)",
    r"\b(?:how much|what)\b[^.?!]{0,40}\b(?:in one go|at once|in full|right now|today)\b",
), re.IGNORECASE)
"""What it takes to be rid of one debt now, with its fee, or what that saves."""
OF_A_SAVING = ("early", "swap")


def pace_asked(m: Message) -> Heard | None:
    """None where no plan can be made, or something else is told or supposed."""
    top, text = m.session.top, m.text
    if len(text) > (LONGEST_EN if text.isascii() else LONGEST) or not ready(m.session.facts) or (top is not None and top.dialog not in (*OF_DEBTS, *BESIDE_A_PLAN)):
        return None
    if (IN_ONE.search(text) or (AT_ONCE.search(text) and SAVED.search(text))) and len(named := meant(m.session.facts, text)) == 1 and not has_amount(text, m.today):
        return Heard({EARLY_DEBT.name: named[0]}, start="early", silent=frozenset({EARLY_DEBT.name}))
    least = LEAST.search(text) is not None
    if not least and (not SAVED.search(text) or AT_ONCE.search(text) or AS_PROOF.search(text)):
        return None
    if read_what_ifs(text, m.today) or (least and first_named(m.session.facts, text)):
        return None
    if not least and top is not None and top.done and top.dialog in OF_A_SAVING:
        return Heard(move="repeat")
    return _said(Talk(m.session.facts, m.today), least=least)


def _said(t: Talk, *, least: bool) -> Heard | None:
    now = plan_now(t)
    if now is None:
        return None
    part = None if least else _saved_by(t) if now.changes and not _offers(now) else _against_offers(now)
    part = part or Part("figure.least", _least(now.planned, now.changes, now.made))
    return Heard(notes=(Reply(part.key, parts=(part,), numbers={name: part.data[name] for name in ("months", "cost") if name in part.data}),))


def _offers(now: Now) -> bool:
    return any(debt.offer is not None for debt in now.changes.debts(now.planned))


def _against_offers(now: Now) -> Part | None:
    """What the lenders' offers, and the changes, save beside the plan without them."""
    if now.made is None or not _offers(now):
        return None
    was, made = now.with_other(Changes(refused=True)).best.plan, now.made.best.plan
    if was.cost is None or made.cost is None or was.months is None or made.months is None:
        return None
    data = {"months": made.months, "cost": made.total_paid, "months_before": was.months, "cost_before": was.total_paid}
    return Part("figure.saved_by_offers", data | {"sooner": was.months - made.months, "less": (was.total_paid or Decimal(0)) - (made.total_paid or Decimal(0))})


def _saved_by(t: Talk) -> Part | None:
    """What the changes that stand save; None where one of the two plans has no end."""
    outcome, _ = run(DIALOGS["plan"], t.facts, t.today)
    numbers: Mapping[str, Any] = outcome.numbers if isinstance(outcome, Outcome) else {}
    if numbers.get("interest_saved") is None or numbers.get("months_saved") is None:
        return None
    data = {"months": numbers["months"], "cost": numbers["total_interest"], "months_before": numbers["months_before"], "cost_before": numbers["interest_before"]}
    return Part("figure.saved", data | {"sooner": numbers["months_saved"], "less": numbers["interest_saved"]})


def _least(planned: Planned, changes: Changes, made: Forecast | None) -> dict[str, Any]:
    """Each debt with its minimum and nothing beyond, beside the plan."""
    rows = list(_rows(planned, changes))
    ends = all(row["months"] for row in rows)
    months, cost = max(row["months"] or 0 for row in rows), sum((row["cost"] or Decimal(0) for row in rows), Decimal(0))
    plan = made.best.plan if made else None
    return {
        "rows": rows, "due": sum((row["minimum"] for row in rows), Decimal(0)), "months": months if ends else None, "cost": cost if ends else None,
        "plan_months": plan.months if plan else None, "plan_cost": plan.cost if plan else None, "card": any(row.product == "credit_card" for row in planned.rows),
    }  # fmt: skip


def _rows(planned: Planned, changes: Changes) -> Iterator[dict[str, Any]]:
    for row, debt in zip(planned.rows, changes.debts(planned), strict=True):
        alone, due = _alone(debt), minimums_of([debt])
        yield {
            "name": row.name, "minimum": due, "months": alone.months, "cost": alone.cost, "on": planned.days(alone.months)[-1] if alone.months else None,
            "interest": _interest(row), "assumed": bool({"rate", "minimum"} & {*row.assumed}),
        }  # fmt: skip


def _alone(debt: Debt) -> Plan:
    due = fen(minimums_of([debt]))
    return follow([debt], lambda _: due, "avalanche")


def _interest(row: Row) -> Decimal:
    return (row.debt.balance * row.debt.annual_rate / 12).quantize(Decimal("0.01"))
