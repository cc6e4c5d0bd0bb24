"""The timeline picture: what has passed and what may come next, as dated rows; its words are added where it is drawn."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from dialogs import slots
from dialogs.calculator.deadlines import Deadline, months_after
from dialogs.calculator.priority import Debt
from dialogs.calculator.stages import LADDER, since
from dialogs.case import Case
from dialogs.standing import REPORTED
from dialogs.talk import Paper, Talk

Row = dict[str, Any]
MOST_DEBTS = 20
"""Rows of single debts beyond these would bury what the picture is for; it says how many are left out."""
MONTHS = 12


def of_arrears(t: Talk, case: Case) -> tuple[Paper, ...]:
    """The lender's ladder from the oldest due day on; nothing in court, for usury alone, or where no day is known."""
    start = _start(t, case)
    if case.paper or start is None or all(debt.reason == "illegal" for debt in case.debts):
        return ()
    dated = sorted(((on, debt) for debt in case.debts if (on := _due(t, debt))), key=lambda pair: (pair[0], pair[1].index))
    rows = [_debt_row(case, on, debt, t.today) for on, debt in dated[:MOST_DEBTS]]
    rows += [_row(start + timedelta(days=first), f"step.{stage}") for first, stage in LADDER]
    rows += _credit(t, case)
    notes = [_note("practice", count=len(case.debts)), *([_note("credit")] if rows[-1]["key"] == "credit" else [])]
    if left_out := len(dated[MOST_DEBTS:]):
        notes.insert(0, _note("left_out", count=left_out))
    lead = {"days": case.overdue_days or 0, "owed": case.owed, "count": len(case.debts)}
    return _paper("arrears", lead, rows, notes, t.today)


def of_paper(kind: str, served: date | None, deadline: Deadline | None, hearing: date | None, today: date) -> tuple[Paper, ...]:
    """A court paper's day of receipt, last day and hearing; nothing where none of the days to act by is known."""
    passed = deadline is not None and deadline.left < 0
    rows = [_row(served, "received", kind=kind)] if served else []
    if deadline:
        rows.append(_row(deadline.last, "last_day", "last", kind=kind, passed=passed))
    if deadline and deadline.moved:
        rows.append(_row(deadline.moved, "moved", "last" if deadline.last < today and not passed else "plain"))
    if hearing:
        rows.append(_row(hearing, "hearing", "last", passed=hearing < today))
    if not deadline and not hearing:
        return ()
    notes = [_note("court", kind=kind, counted=deadline is not None, passed=passed)]
    return _paper("court", {"kind": kind}, rows, notes, today)


def of_record(began: date | None, paid: date | None, gone: date | None, today: date) -> tuple[Paper, ...]:
    """A credit record from the first day of the arrears to the day it is deleted; nothing where pay-off is not known."""
    if paid is None or gone is None:
        return ()
    rows = [_row(began, "began")] if began else []
    rows += [_row(paid, "paid"), _row(gone, "deleted", "mild")]
    return _paper("record", {}, rows, [_note("record")], today)


def _start(t: Talk, case: Case) -> date | None:
    """The oldest due day; before it, the next one."""
    if case.before_due:
        return case.due_on
    return None if case.overdue_days is None else since(case.overdue_days, t.today)


def _due(t: Talk, debt: Debt) -> date | None:
    """The day a debt was or will be due, as told or as counted back."""
    told = t.get(slots.DUE_ON.at(debt.index))
    if debt.overdue_days:
        return since(debt.overdue_days, t.today)
    return told if told and told >= t.today else None


def _debt_row(case: Case, on: date, debt: Debt, today: date) -> Row:
    key, tone = ("was_due", "plain") if on < today else ("due", "last")
    return _row(on, key, tone, name=case.names.get(debt.index), product=debt.product, owed=debt.owed)


def _credit(t: Talk, case: Case) -> Iterator[Row]:
    """Until when the record would stay if everything were paid today (CRED-001)."""
    if case.before_due or not any(debt.reason in REPORTED for debt in case.debts):
        return
    years = t.fact("CRED-001").years
    yield _row(months_after(t.today, years * MONTHS, t.today).last, "credit", "mild")


def _row(on: date, key: str, tone: str = "plain", **data: Any) -> Row:
    return {"on": on, "key": key, "tone": tone, "data": data}


def _note(key: str, **data: Any) -> Row:
    return {"key": key, "data": data}


def _paper(about: str, lead: Row, rows: list[Row], notes: list[Row], today: date) -> tuple[Paper, ...]:
    by_day = sorted(rows, key=lambda row: row["on"])
    data = {"about": about, "today": today, "lead": lead, "rows": by_day, "notes": notes}
    return Paper("picture", "timeline", data), Paper("pdf", "timeline", data)
