"""Somebody is overdue or soon will be: where they stand, what comes next, and what to do today."""

from collections.abc import Callable, Iterator
from typing import Any

from dialogs import slots
from dialogs.case import Case, due_unsaid, read_case
from dialogs.court import days_of_paper
from dialogs.plans.changes_read import extra_a_month
from dialogs.questions.stories import REASONS
from dialogs.records.timeline import of_arrears
from dialogs.standing import (
    SEVERAL,
    a_month,
    advice,
    cell_of,
    first_word,
    has_card,
    later,
    only_illegal,
    passages,
    script,
)
from dialogs.talk import Asked, Dialog, Outcome, Part, Slot, Talk


def triage(t: Talk) -> Outcome:
    """At most four questions, then the answer; what else would sharpen it is asked beneath it."""
    case = read_case(t)
    if not case.paper:
        _ask(t, case)
        case = read_case(t)
    parts = tuple(passages(t, case))
    refine = _sharpen(t, case)
    closing = () if refine else (Part("triage.on"),)
    return Outcome(
        f"triage.{advice(t, case)}",
        (*parts, *closing),
        offer=tuple(_offers(t, case)),
        refine=refine,
        asides=_asides(t, case),
        papers=of_arrears(t, case) or days_of_paper(t),
        numbers=_sums(case),
    )


# -- what is asked -------------------------------------------------------------------------------------


def _ask(t: Talk, case: Case) -> None:
    """The four facts without which little can be said; before the due date what is due says more than what is owed in all. What was just not known is told where to find."""
    if case.owed is None and not (case.before_due and case.minimum is not None):
        _need(t, slots.OWED.at(0))
    if case.overdue_days is None:
        _need(t, slots.OVERDUE.at(0), Part("triage.find.owed") if case.owed is None else a_month(case, extra_a_month(t)) or first_word(t, case))
    for debt in case.debts if case.overdue_days == 0 else ():
        if debt.owed is not None and debt.overdue_days is None and not debt.private and debt.product not in slots.SPENDING:
            _need(t, slots.OVERDUE.at(debt.index), first_word(t, case))  # 借呗逾期了,花呗没逾期: how long is not told
            case = read_case(t)
    if case.before_due and (case.minimum is None or due_unsaid(t, case)) and not _among_spending(t, case):
        _need(t, slots.DUE_THIS_MONTH if len(case.debts) > 1 else slots.MINIMUM.at(0), a_month(case, extra_a_month(t)) or _so_far(t, case))
    if case.income is None:
        _need(t, slots.INCOME, _so_far(t, case))
    if not case.before_due and case.essentials is None:
        _need(t, slots.ESSENTIALS, _before_essentials(case))


def _among_spending(t: Talk, case: Case) -> bool:
    """房贷每月4200 was told as spending: what is due each month is not asked again."""
    products = [debt.product for debt in case.debts]
    return all(product in slots.SPENDING and t.get(slots.SPENT[slots.SPENDING.index(product)]) is not None for product in products)


def _need(t: Talk, slot: Slot[Any], why: Part | None = None) -> None:
    """Ask unless it was answered, be it with 不清楚."""
    t.read.append(slot.name)
    if not t.told(slot):
        raise Asked(slot, why)


def _so_far(t: Talk, case: Case) -> Part:
    """A first word that is worth having, before asking about money: who forgot is told to pay, not of crimes."""
    if t.get(slots.REASON) == "forgot":
        return Part("triage.reason.forgot")
    return Part("triage.so_far", {"card": has_card(case), "before_due": case.before_due, "days_unknown": case.overdue_days is None})


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
        *_of_one_debt(case),
    )
    return next((slot for slot, useful in wanted if useful and not t.told(slot)), None)


def _of_one_debt(case: Case) -> Iterator[tuple[Slot[Any], bool]]:
    """Who lends decides which law and whether it is reported; among private people the day of the contract sets the cap."""
    if len(case.debts) == 1:
        debt = case.debts[0]
        yield slots.DEBT_KIND.at(debt.index), debt.product == "online_loan" and debt.kind is None
        yield slots.SIGNED.at(debt.index), debt.private


def _offers(t: Talk, case: Case) -> Iterator[str]:
    """Where to go on. A move shows how it was figured."""
    if case.paper:
        yield "court"
    if t.get(slots.CONTACT) == "pay_first" or t.get(slots.REASON) == "fraud":
        yield "harmed"
    yield "script"
    if later(t, case):
        yield "ahead"
    if not only_illegal(case):
        yield "plan"
    if not case.paper and not case.before_due:
        yield "letter"
    yield "rate"
    yield "show_working"
    if story := REASONS.get(t.get(slots.REASON) or ""):
        yield story


def _asides(t: Talk, case: Case) -> dict[str, Callable[[], tuple[Part, ...]]]:
    """What stands behind the answer."""
    named: dict[str, Callable[[], tuple[Part, ...]]] = {"script": lambda: script(t, case)}
    if later(t, case):
        named["ahead"] = lambda: later(t, case)
    return named | {"show_working": lambda: (Part("triage.working", _sums(case) | {"cell": cell_of(t, case)}),)}


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
    _opening(({"product": "credit_card", "owed": "18000"},), income="6000", essentials="3500"),
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

DIALOG = Dialog("triage", triage, listed=True, openings=OPENINGS)
