"""Somebody is overdue or soon will be: where they stand, what comes next, and what to do today."""

from collections.abc import Iterator
from typing import Any

from dialogs import slots
from dialogs.calculator.priority import ordered
from dialogs.calculator.stages import LONG_OVERDUE, ahead, since
from dialogs.case import Case, read_case
from dialogs.talk import Asked, Dialog, Outcome, Part, Slot, Talk

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
HALF = 2
SEVERAL = 3


def triage(t: Talk) -> Outcome:
    """At most four questions, then the answer; what else would sharpen it is asked beneath it."""
    case = read_case(t)
    if not case.paper:
        _ask(t, case)
        case = read_case(t)
    parts = tuple(_parts(t, case))
    refine = _sharpen(t, case)
    closing = () if refine else (Part("triage.on"),)
    return Outcome(
        f"triage.{_advice(t, case)}",
        (*parts, *closing),
        offer=tuple(_offers(t, case)),
        refine=refine,
        working=Part("triage.working", _sums(case) | {"cell": _cell(t, case)}),
        numbers=_sums(case),
    )


# -- what is asked -------------------------------------------------------------------------------------


def _ask(t: Talk, case: Case) -> None:
    """The four facts without which little can be said. What was just not known is told where to find."""
    if case.owed is None:
        _need(t, slots.OWED.at(0))
    if case.overdue_days is None:
        _need(t, slots.OVERDUE.at(0), Part("triage.find.owed") if case.owed is None else None)
    if case.before_due and case.minimum is None:
        _need(t, slots.MINIMUM.at(0))
    if case.income is None:
        _need(t, slots.INCOME, _so_far(case))
    if not case.before_due and case.essentials is None:
        _need(t, slots.ESSENTIALS, _before_essentials(case))


def _need(t: Talk, slot: Slot[Any], why: Part | None = None) -> None:
    """Ask unless it was answered, be it with 不清楚."""
    t.read.append(slot.name)
    if not t.told(slot):
        raise Asked(slot, why)


def _so_far(case: Case) -> Part:
    """A first word that is worth having, before asking about money."""
    days = case.overdue_days
    return Part("triage.so_far", {"owed": case.owed, "days": days, "card": _card(case), "before_due": case.before_due})


def _before_essentials(case: Case) -> Part | None:
    if case.income is None:
        return Part("triage.find.income")
    return Part("triage.partly", {"spent": case.essentials_partly}) if case.essentials_partly else None


def _sharpen(t: Talk, case: Case) -> Slot[Any] | None:
    """The next question that would make the answer more exact; None where nothing is left to ask."""
    product = [slots.PRODUCT.at(debt.index) for debt in case.debts if len(case.debts) == 1]
    overdue = not case.before_due
    wanted: tuple[tuple[Slot[Any], bool], ...] = (
        (slots.INCOME, case.income is None),
        (slots.ESSENTIALS, case.essentials is None),
        (slots.CONTACT, overdue and not case.paper and not t.told(slots.HAPPENED)),
        *((slot, True) for slot in product),
        (slots.BORROWING, case.before_due or case.lenders >= SEVERAL),
        (slots.REASON, True),
    )
    return next((slot for slot, useful in wanted if useful and not t.told(slot)), None)


# -- what is answered ----------------------------------------------------------------------------------


def _parts(t: Talk, case: Case) -> Iterator[Part]:
    contact, reason = _contact(t), t.get(slots.REASON)
    if contact in ALARMING:
        yield Part(f"triage.contact.{contact}")
    if case.paper:
        yield Part("triage.court", {"paper": case.paper, "counted": t.get(slots.SERVED_ON) is not None})
    yield _standing(t, case)
    if not case.paper and any(debt.reason in REPORTED for debt in case.debts):
        yield Part("triage.credit")
    if (borrowing := t.get(slots.BORROWING)) is not None:
        yield Part("triage.borrowing" if borrowing else "triage.no_borrowing")
    yield from _means(t, case)
    yield Part("triage.do.before_due") if case.before_due else Part("triage.do", {"paper": bool(case.paper)})
    if len(case.debts) > 1:
        yield Part("triage.order", {"debts": _ranks(case), "paper": bool(case.paper)})
    if _card(case):
        yield Part("triage.card", {"owed": case.owed})
    if any(debt.reason == "illegal" for debt in case.debts):
        yield Part("triage.illegal")
    if len(case.debts) == 1 and (product := case.debts[0].product) in EXPLAINED:
        yield Part(f"triage.product.{product}")
    yield Part("triage.script", _script(case))
    if contact and contact not in (*ALARMING, "court"):
        yield Part(f"triage.contact.{contact}")
    if t.told(slots.REASON):
        yield from [Part(f"triage.reason.{reason}")] if reason and reason != "other" else []
        yield Part("triage.documents", {"reason": reason})


def _contact(t: Talk) -> str | None:
    """How they have made themselves felt, as asked or as told along the way."""
    happened = t.get(slots.HAPPENED)
    return t.get(slots.CONTACT) or (happened if happened in slots.CONTACT.options else None)


def _standing(t: Talk, case: Case) -> Part:
    """The stage, and the days on which the next ones begin."""
    data = {"owed": case.owed, "count": len(case.debts), "without_amount": case.without_amount}
    if case.before_due:
        return Part("triage.standing.before_due", data | {"due_on": case.due_on, "card": _card(case)})
    days = case.overdue_days
    steps = ahead(days, t.today) if days is not None and not case.paper else ()
    start = since(days, t.today) if days is not None else None
    return Part("triage.standing", data | {"days": days, "since": start, "stage": case.stage, "steps": steps})


def _means(t: Talk, case: Case) -> Iterator[Part]:
    """What is left in a month, the cell of the two by two, and for those before the due date the warning signs."""
    if case.before_due:
        yield Part("triage.early", _signs(t, case))
    if case.surplus is None:
        yield from () if case.paper else (Part("triage.missing", {"missing": _missing(case)}),)
        return
    data = {"income": case.income, "essentials": case.essentials, "surplus": case.surplus, "months": case.months}
    secured = any(debt.reason == "secured" for debt in case.debts)
    yield Part("triage.means", data | {"longest": t.fact("COLL-014").periods, "secured": secured})
    if cell := _cell(t, case):
        yield Part(f"triage.cell.{cell}", {"surplus": case.surplus})


def _missing(case: Case) -> tuple[str, ...]:
    known = {"owed": case.owed, "days": case.overdue_days, "income": case.income, "essentials": case.essentials}
    return tuple(name for name, value in known.items() if value is None)


def _signs(t: Talk, case: Case) -> dict[str, Any]:
    """What tells early that a payment will be missed."""
    share, surplus, borrowing = case.debt_service, case.surplus, t.get(slots.BORROWING)
    return {
        "minimum": case.minimum,
        "share": share,
        "heavy": share is not None and share * HALF > 1,
        "short": case.minimum - surplus if case.minimum is not None and surplus is not None and surplus < case.minimum else None,
        "lenders": case.lenders if case.lenders >= SEVERAL else None,
        "borrowing": borrowing is True,
    }


def _cell(t: Talk, case: Case) -> str | None:
    """The cell of the two by two; None before the due date, in court, or where a side of it is not known."""
    if case.before_due or case.paper or case.overdue_days is None or case.surplus is None:
        return None
    return GRID[case.overdue_days >= LONG_OVERDUE, _able(t, case)]


def _able(t: Talk, case: Case) -> bool:
    """Able: the surplus would clear the debt within the longest instalments that the rules speak of (COLL-014)."""
    if case.surplus is None or case.surplus <= 0:
        return False
    return case.months is None or case.months <= t.fact("COLL-014").periods


def _advice(t: Talk, case: Case) -> str:
    if case.paper:
        return "answer_the_court"
    if case.before_due:
        return "act_before_due"
    return _cell(t, case) or "find_the_figures"


def _ranks(case: Case) -> list[dict[str, Any]]:
    return [
        {"name": case.names.get(debt.index), "product": debt.product, "owed": debt.owed, "reason": debt.reason}
        for debt in ordered(case.debts)
    ]


def _script(case: Case) -> dict[str, Any]:
    """What the call is about; an amount is only named where there is one to offer."""
    return {"days": case.overdue_days, "surplus": case.surplus, "before_due": case.before_due, "paper": bool(case.paper)}


def _card(case: Case) -> bool:
    return any(debt.product == "credit_card" for debt in case.debts)


def _offers(t: Talk, case: Case) -> Iterator[str]:
    """Where to go on. A move shows how it was figured."""
    if case.paper:
        yield "court"
    if t.get(slots.CONTACT) == "pay_first" or t.get(slots.REASON) == "fraud":
        yield "harmed"
    yield "rate"
    yield "show_working"


def _sums(case: Case) -> dict[str, Any]:
    """The named numbers; None where one is not known."""
    return {
        "owed": case.owed, "overdue_days": case.overdue_days, "income": case.income, "essentials": case.essentials,
        "monthly_surplus": case.surplus, "months_to_clear": case.months, "to_clear": case.to_clear, "minimum": case.minimum,
        "debt_service_ratio": case.debt_service, "lenders": case.lenders, "stage": case.stage,
    }  # fmt: skip


def _opening(debts: tuple[dict[str, Any], ...] = ({},), **facts: Any) -> dict[str, Any]:
    told = {f"debts[{index}].{name}": value for index, debt in enumerate(debts) for name, value in debt.items()}
    return told | facts


_CARD = {"product": "credit_card", "owed": "18000", "overdue_days": 100}
_KNOWN = {"income": "6000", "essentials": "3500", "contact": "none", "reason": "other"}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    *(_opening((_CARD | {"product": product},), **_KNOWN) for product in slots.PRODUCTS),
    _opening((_CARD,), happened="summons", **{"paper.received_on": "2026-11-20"}),
    _opening((_CARD, {"lender": "借呗", "owed": "30000", "overdue_days": 95}, {"product": "illegal", "count": 2}), **_KNOWN, lenders_count=4),
    _opening((_CARD,), income="6000", **{"spending.rent": "1500"}),
    _opening((_CARD,), income="6000", contact="none", **{"spending.rent": "1500", "spending.food": "1200"}),
    _opening((_CARD | {"overdue_days": 0, "minimum": "3200"},), income="6000", essentials="3500", borrowing_to_repay=True),
    _opening(({"owed": "9000", "due_on": "2099-01-01", "minimum": "900", "product": "bank_loan", "lender": "工商银行"},), income="6000"),
    *(_opening((_CARD,), happened=paper) for paper in slots.PAPERS_COME),
    *(_opening((_CARD,), **_KNOWN | {"contact": contact}) for contact in slots.CONTACT.options),
    *(_opening((_CARD,), **_KNOWN | {"reason": reason}) for reason in slots.REASON.options),
)
"""What a first message may bring, for the path walker."""

DIALOG = Dialog("triage", triage, openings=OPENINGS)
