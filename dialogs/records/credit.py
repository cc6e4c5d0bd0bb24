"""What stands on my credit record, until when, and what of it can be changed?"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from dialogs import slots
from dialogs.calculator.deadlines import months_after
from dialogs.case import read_case
from dialogs.records.timeline import of_record
from dialogs.talk import Dialog, Outcome, Part, Slot, Talk

MONTHS = 12


def credit(t: Talk) -> Outcome:
    """True arrears stay until five years from pay-off; what is wrong can be disputed, and nothing else can be done."""
    state = _state(t)
    if state == "wrong":
        return _wrong(t)
    if state is None:
        return Outcome("credit.any", (Part("credit.any"), Part("credit.report"), Part("credit.no_repair")), offer=("checkup",))
    paid = t.ask(slots.PAID_ON) if state == "paid_off" else None
    began = _began(t, paid)
    gone = _gone(t, paid) if paid else None
    parts = (*_parts(t, state, paid, gone), Part("credit.reported"), *_repair(t, state, began, paid), *_last(t, state, gone))
    return Outcome(
        f"credit.{state}", parts, offer=("checkup",),
        refine=_refine(t, began, paid),
        papers=of_record(began, paid, gone, t.today), numbers=_numbers(t, state, began, paid, gone),
    )  # fmt: skip


def _state(t: Talk) -> str | None:
    """What is asked about the record; who is overdue by what was told has not paid it off."""
    if not t.told(slots.RECORD) and read_case(t).overdue_days:
        return "owed"
    return t.ask(slots.RECORD)


def _wrong(t: Talk) -> Outcome:
    """What the report has wrong, or what is not there for it to have: the way of a dispute, which is free."""
    rule, disputed = t.fact("CRED-005"), t.get(slots.DISPUTED_ON)
    kind = (t.get(slots.MISTAKE) if disputed else t.ask(slots.MISTAKE)) or "any"
    has_report = t.get(slots.HAS_REPORT)
    answer_by = disputed + timedelta(rule.days) if disputed else None
    filed = [Part("credit.answer_by", {"disputed": disputed, "by": answer_by})] if answer_by else []
    parts = (Part("credit.mistake", {"kind": kind}), *filed, Part("credit.dispute"), Part("credit.entry") if has_report else Part("credit.report"))
    refine = None if t.told(slots.HAS_REPORT) else slots.HAS_REPORT
    return Outcome("credit.wrong", parts, offer=("checkup",), refine=refine, numbers={"dispute_days": rule.days, **({"dispute_deadline": answer_by} if answer_by else {})})


def _refine(t: Talk, began: date | None, paid: date | None) -> Slot[Any] | None:
    """What would tell more of the repair that is closed now: asked beneath the answer, and only where it could matter."""
    rule = t.fact("CRED-012")
    if paid and not rule.overdue_from <= paid <= rule.repay_by:
        return None
    if not t.told(slots.BEGAN_ON):
        return slots.BEGAN_ON
    inside = paid and began and rule.overdue_from <= began <= rule.overdue_to
    return slots.WORST if inside and not t.told(slots.WORST) else None


def _began(t: Talk, paid: date | None) -> date | None:
    """A day after pay-off can't be right."""
    began = t.get(slots.BEGAN_ON)
    return t.doubt(slots.BEGAN_ON, Part("credit.doubt.order", {"paid": paid})) if began and paid and began > paid else began


def _gone(t: Talk, paid: date) -> date:
    """征信业管理条例 art. 16: five years from the day that the bad event ended."""
    return months_after(paid, t.fact("CRED-001").years * MONTHS, t.today).last


def _parts(t: Talk, state: str, paid: date | None, gone: date | None) -> Iterator[Part]:
    if state == "owed":
        yield Part("credit.owed", {"until": _gone(t, t.today)})
    elif paid and gone:
        yield Part("credit.paid_off", {"paid": paid, "gone": gone, "over": gone < t.today, "months": _months(t.today, gone)})
    else:
        yield Part("credit.no_day")


def _repair(t: Talk, state: str, began: date | None, paid: date | None) -> Iterator[Part]:
    """一次性信用修复: would it have covered this one? It is closed, and nothing can be applied for."""
    covered = _covered(t, began, paid) if state == "paid_off" and paid else "no"
    why = "owed" if state == "owed" else _why_not(t, began, paid)
    yield Part("credit.one_time", {"covered": covered, "why": why})


def _covered(t: Talk, began: date | None, paid: date) -> str:
    """yes, no, or maybe where something is not known."""
    rule = t.fact("CRED-012")
    if paid > rule.repay_by or paid < rule.overdue_from:
        return "no"
    if began is None:
        return "maybe"
    if not rule.overdue_from <= began <= rule.overdue_to:
        return "no"
    worst = t.get(slots.WORST)
    return "maybe" if worst is None else "yes" if worst <= rule.max_yuan else "no"


def _why_not(t: Talk, began: date | None, paid: date | None) -> str:
    rule = t.fact("CRED-012")
    if paid and paid > rule.repay_by:
        return "paid_late"
    early, late = rule.overdue_from, rule.overdue_to
    return "began" if (paid and paid < early) or (began and not early <= began <= late) else "amount"


def _last(t: Talk, state: str, gone: date | None) -> Iterator[Part]:
    yield Part("credit.cannot", {"over": gone is not None and gone < t.today})
    yield Part("credit.report")
    yield Part("credit.next", {"state": state})


def _months(today: date, until: date) -> int:
    return max((until.year - today.year) * MONTHS + until.month - today.month - (until.day < today.day), 0)


def _numbers(t: Talk, state: str, began: date | None, paid: date | None, gone: date | None) -> dict[str, Any]:
    told: dict[str, Any] = {"dispute_days": t.fact("CRED-005").days, "years": t.fact("CRED-001").years}
    if gone and paid:
        told |= {"removal_on": gone, "months_left": _months(t.today, gone), "repair_covered": _covered(t, began, paid)}
    if state == "owed":
        told |= {"removal_on_if_paid_today": _gone(t, t.today), "repair_covered": "no"}
    return told


def _opening(**facts: Any) -> dict[str, Any]:
    return {f"record.{name}": value for name, value in facts.items()}


OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _opening(state="paid_off", paid_on="2020-06-01", began_on="2019-05-01"),
    _opening(state="paid_off", paid_on="2025-06-01", began_on="2025-07-01"),
    _opening(state="wrong", mistake="not_mine", disputed_on="2026-11-10"),
)
DIALOG = Dialog("credit", credit, own="record.", begins=("record.state",), openings=OPENINGS)
