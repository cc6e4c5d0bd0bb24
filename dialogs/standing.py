"""The passages of triage: where somebody stands, what is left in a month, what comes first, what to say on the phone."""

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from content.facts import NotInForce
from dialogs import slots
from dialogs.calculator.priority import Debt, ordered
from dialogs.calculator.stages import LADDER, LONG_OVERDUE, Step, ahead, since
from dialogs.case import Case, among_spending, due_unsaid
from dialogs.talk import Part, Talk

GRID = {
    (False, True): "catch_up",
    (False, False): "speak_early",
    (True, True): "settle_in_writing",
    (True, False): "hold_on",
}
"""The two by two: (long overdue, able to pay) -> the advice."""
ALARMING = ("pay_first", "threats")
"""Ways of being contacted that come before everything else in the answer."""
REPORTED = ("secured", "credit_report", "unknown")
"""Debts that do, or well may, stand on the credit record."""
EXPLAINED = ("online_loan", "bank_loan", "mortgage", "car_loan", "private_loan")
"""Kinds of debt with a passage of their own, where it is the only debt; cards and usury are always explained."""
OVERDUE_ONLY = ("online_loan", "bank_loan")
"""Kinds whose passage is of penalties and courts: not before the due date."""
HALF = 2
SOON = 3
SEVERAL = 3


def passages(t: Talk, case: Case) -> Iterator[Part]:
    """The first answer, short enough for a phone: the most urgent first; the rest stands behind `script` and `ahead`."""
    contact, reason = _contact(t), t.get(slots.REASON)
    if contact in ALARMING:
        yield Part(f"triage.contact.{contact}")
    if case.paper:
        yield Part("triage.court", {"paper": case.paper, "counted": t.get(slots.SERVED_ON) is not None})
    yield _standing(t, case)
    if steps := _steps(t, case):
        yield Part("triage.ahead", {"steps": steps[:1], "all": False})
    if reason and reason != "other":
        yield Part(f"triage.reason.{reason}")
    if (borrowing := t.get(slots.BORROWING)) is not None:
        yield Part("triage.borrowing" if borrowing else "triage.no_borrowing")
    yield from _means(t, case)
    yield _to_do(t, case)
    if len(case.debts) > 1:
        yield Part("triage.order", {"debts": ranks(case), "paper": bool(case.paper)})
    yield from _of_kind(t, case)
    if contact and contact not in (*ALARMING, "court"):
        yield Part(f"triage.contact.{contact}")


def _of_kind(t: Talk, case: Case) -> Iterator[Part]:
    """What holds for cards and usury wherever there are any, and for the other kinds where they are the only debt."""
    if has_card(case):
        yield Part("triage.card")
    if any(debt.reason == "illegal" for debt in case.debts):
        yield Part("triage.illegal")
    explained = tuple(kind for kind in EXPLAINED if not (case.before_due and kind in OVERDUE_ONLY))
    if len(case.debts) == 1 and (product := case.debts[0].product) in explained:
        yield _private(t, case.debts[0].index) if case.debts[0].private else Part(f"triage.product.{product}")


def script(t: Talk, case: Case) -> tuple[Part, ...]:
    """What to say on the phone, and what to have at hand; with usurers nobody is sent to talk about instalments."""
    call = () if only_illegal(case) else (Part("triage.script", _script(case)),)
    return (*call, Part("triage.documents", {"reason": t.get(slots.REASON)}))


def later(t: Talk, case: Case) -> tuple[Part, ...]:
    """What follows if nothing is done, and what stays on the record."""
    steps = _steps(t, case)
    parts = [Part("triage.ahead", {"steps": steps, "all": True})] if steps else []
    if any(debt.reason in REPORTED for debt in case.debts):
        parts.append(Part("triage.credit"))
    return (*parts, *((Part("triage.card.charges"),) if has_card(case) else ()))


def a_month(case: Case, more: Decimal | None = None) -> Part | None:
    """What is left of a month, with what there would be `more` of it, and how long that would take, as soon as it can be said, whatever is still asked."""
    if case.surplus is None or case.to_clear is None:
        return None
    left = case.surplus + (more or 0)
    return Part("triage.a_month", {"monthly_surplus": left, "months_to_clear": math.ceil(case.to_clear / left) if left > 0 else None})


def first_word(t: Talk, case: Case) -> Part | None:
    """What can be said at once to what a message told beside the sums; None where it told nothing more."""
    if contact := _contact(t):
        return None if contact == "court" else Part(f"triage.contact.{contact}")
    if (reason := t.get(slots.REASON)) and reason != "other":
        return Part(f"triage.reason.{reason}")
    return Part("triage.card") if has_card(case) else None


def _to_do(t: Talk, case: Case) -> Part:
    if case.before_due:
        return Part("triage.do.before_due", {"soon": case.due_on if case.due_on and (case.due_on - t.today).days <= SOON else None})
    if only_illegal(case):
        return Part("triage.do.illegal")
    return Part("triage.do", {"paper": bool(case.paper)})


def only_illegal(case: Case) -> bool:
    """Nothing but usury: with such lenders nobody is sent to talk about instalments."""
    return bool(case.debts) and not case.paper and all(debt.reason == "illegal" for debt in case.debts)


def _contact(t: Talk) -> str | None:
    """How they have made themselves felt, as asked or as told along the way."""
    happened = t.get(slots.HAPPENED)
    return t.get(slots.CONTACT) or (happened if happened in slots.CONTACT.options else None)


def _private(t: Talk, index: int) -> Part:
    """A loan among people: interest is capped at four times the LPR of the contract's day, where that is known."""
    signed = t.get(slots.SIGNED.at(index))
    if signed is None or signed > t.today:
        return Part("triage.product.private_loan", {"signed": None, "cap": None})
    try:
        cap = t.fact("RATE-001", signed).value * t.fact("RATE-032", signed).value
    except NotInForce:
        cap = None
    return Part("triage.product.private_loan", {"signed": signed, "cap": cap})


def _standing(t: Talk, case: Case) -> Part:
    """The stage, and since when."""
    data = {"owed": case.owed, "count": len(case.debts), "without_amount": case.without_amount}
    if case.before_due:
        return Part("triage.standing.before_due", data | {"due_on": case.due_on, "card": has_card(case)})
    days = case.overdue_days
    start = since(days, t.today) if days is not None else None
    apart = {"late": len(case.late), "on_time": len(case.on_time) if case.late else 0, "late_owed": _whole(case.late)}
    return Part("triage.standing", data | apart | {"days": days, "since": start, "stage": case.stage})


def _whole(debts: Sequence[Debt]) -> Decimal | None:
    """What they come to; None where a sum is not known."""
    sums = [debt.owed for debt in debts if debt.owed is not None]
    return sum(sums, Decimal(0)) if sums and len(sums) == len(debts) else None


def _at_once(case: Case) -> bool:
    """Whether what a month leaves pays off all that is late, and what the others take."""
    owed = _whole(case.late)
    others = [debt.minimum for debt in case.on_time if debt.reason != "secured"]
    if owed is None or case.surplus is None or None in others:
        return case.months == 1
    return owed + sum((each for each in others if each), Decimal(0)) <= case.surplus


def _steps(t: Talk, case: Case) -> tuple[Step, ...]:
    """The stages to come, with the days on which they begin; none before the due date, in court, or where the days are not known."""
    return ahead(case.overdue_days, t.today, len(LADDER)) if case.overdue_days and not case.paper else ()


def _means(t: Talk, case: Case) -> Iterator[Part]:
    """What is left in a month, the cell of the two by two, and for those before the due date the warning signs."""
    if case.before_due:
        yield Part("triage.early", _signs(t, case))
    if case.surplus is None:
        known_missing = not case.paper and (not case.before_due or t.told(slots.ESSENTIALS))
        yield from (Part("triage.missing", {"missing": _missing(case)}),) if known_missing else ()
        return
    data = {"income": case.income, "of_spouse": case.of_spouse, "essentials": case.essentials, "surplus": case.surplus, "months": case.months}
    secured = any(debt.reason == "secured" and not among_spending(t, debt) for debt in case.debts)
    lacking = None if case.before_due else _lacking(t, case)
    yield Part("triage.means", data | {"longest": t.fact("COLL-014").periods, "secured": secured, "due": case.minimum, "lacking": lacking})
    if cell := cell_of(t, case):
        yield Part(f"triage.cell.{cell}", {"surplus": case.surplus, "at_once": _at_once(case)})


def _missing(case: Case) -> tuple[str, ...]:
    known = {"owed": case.owed, "days": case.overdue_days, "income": case.income, "essentials": case.essentials}
    return tuple(name for name, value in known.items() if value is None)


def _signs(t: Talk, case: Case) -> dict[str, Any]:
    """What tells early that a payment will be missed."""
    due, borrowing = case.minimum or case.kept_up, t.get(slots.BORROWING)
    share = due / case.income if due is not None and case.income else None
    return {
        "minimum": due,
        "share": share,
        "heavy": due is not None and (case.income == 0 or (share is not None and share * HALF > 1)),
        "short": _lacking(t, case),
        "lenders": case.lenders if case.lenders >= SEVERAL else None,
        "borrowing": borrowing is True,
        "unsaid": len(due_unsaid(t, case)) if t.get(slots.DUE_THIS_MONTH) is None else 0,
    }


def _lacking(t: Talk, case: Case) -> Decimal | None:
    """How much more is due in a month than is left in it; None where it reaches, or is not known."""
    of_homes = sum((debt.minimum or Decimal(0) for debt in case.debts if among_spending(t, debt)), Decimal(0))
    over = (case.minimum or Decimal(0)) - of_homes - case.surplus if case.surplus is not None else Decimal(0)
    return over if over > 0 else None


def cell_of(t: Talk, case: Case) -> str | None:
    """The cell of the two by two; None before the due date, in court, for usury, or where a side of it is not known."""
    if case.before_due or case.paper or only_illegal(case) or case.overdue_days is None or case.surplus is None:
        return None
    is_long = case.overdue_days >= LONG_OVERDUE
    return GRID[is_long, _able(t, case) and (is_long or not _lacking(t, case))]


def _able(t: Talk, case: Case) -> bool:
    """Able: the surplus would clear the debt within the longest instalments that the rules speak of (COLL-014)."""
    if case.surplus is None or case.surplus <= 0:
        return False
    return case.months is None or case.months <= t.fact("COLL-014").periods


def ranks(case: Case) -> list[dict[str, Any]]:
    return [
        {"name": case.names.get(debt.index), "product": debt.product, "owed": debt.owed, "reason": debt.reason}
        for debt in ordered(case.debts)
    ]


def _script(case: Case) -> dict[str, Any]:
    """What the call is about; an amount is only named where there is one to offer."""
    if case.before_due:
        return {"days": None, "surplus": None, "before_due": True, "paper": False}
    return {"days": case.overdue_days, "surplus": case.surplus, "before_due": False, "paper": bool(case.paper)}


def has_card(case: Case) -> bool:
    return any(debt.product == "credit_card" for debt in case.debts)


def advice(t: Talk, case: Case) -> str:
    if case.paper:
        return "answer_the_court"
    if case.before_due:
        return "act_before_due"
    if only_illegal(case):
        return "pay_only_principal"
    return cell_of(t, case) or "find_the_figures"
