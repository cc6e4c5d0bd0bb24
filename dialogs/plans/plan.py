"""A plan to pay it all off: from the case file and the fewest questions to what is due when, and what to ask the lenders for."""

from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.case import Case, read_case
from dialogs.plans.changes import Changes
from dialogs.plans.changes_read import extra_a_month, read_changes
from dialogs.plans.forecast import Forecast, forecast
from dialogs.plans.plan_changes import moved, saved, what_if
from dialogs.plans.plan_details import details, working
from dialogs.plans.plan_now import reaches
from dialogs.plans.plan_paper import kept_of, papers
from dialogs.plans.plan_passages import Means, agreed_of, means_of, missing_figures, ready, short
from dialogs.plans.planned import Planned, Row, read_planned
from dialogs.plans.remedies import even
from dialogs.standing import a_month
from dialogs.talk import Asked, Dialog, Outcome, Part, Slot, Talk

LONGEST = 1_200
"""Months beyond which nobody names a day."""
MOST_RATES = 3
"""For how many debts the rate is asked, the largest first: the cautious assumption serves for the others."""


def plan(t: Talk) -> Outcome:
    """Owed, income, spending and what is due are asked; what else would make it more exact is asked beneath the plan."""
    case = read_case(t)
    _ask(t, case)
    planned = read_planned(t, case)
    changes = read_changes(t, planned)
    means = means_of(t, case, planned)
    if means is None or not planned.rows:
        return _no_plan(case, planned)
    if not reaches(planned, means, changes):
        return _short(t, case, planned, means, changes)
    return _ready(t, case, planned, means, changes)


# -- what is asked -------------------------------------------------------------------------------------


def _ask(t: Talk, case: Case) -> None:
    """The figures without which there is no plan; each may be answered with 不清楚."""
    if case.owed is None:
        _need(t, slots.OWED.at(0))
    budget = t.get(slots.FOR_DEBTS) is not None
    if case.income is None and not budget:
        _need(t, slots.INCOME, _sixty(t, case))
    if case.essentials is None and not budget:
        _need(t, slots.ESSENTIALS, Part("triage.partly", {"spent": case.essentials_partly}) if case.essentials_partly else None)
    if case.minimum is None and case.owed is not None and not case.overdue_days:
        _need(t, slots.DUE_THIS_MONTH if len(case.debts) > 1 else slots.MINIMUM.at(_first(case)), a_month(case, extra_a_month(t)))


def _sixty(t: Talk, case: Case) -> Part | None:
    """What is worth knowing of a card before any question: the least a month that it can come to."""
    owed = sum((debt.owed or Decimal(0) for debt in case.debts if debt.product == "credit_card"), Decimal(0))
    return Part("plan.sixty", {"owed": owed, "payment": even(owed, t.fact("COLL-014").periods)}) if owed else None


def _need(t: Talk, slot: Slot[Any], why: Part | None = None) -> None:
    """Ask unless it was answered, be it with 不清楚."""
    t.read.append(slot.name)
    if not t.told(slot):
        raise Asked(slot, why)


def _first(case: Case) -> int:
    return case.debts[0].index if case.debts else 0


def _refine(t: Talk, case: Case, planned: Planned, *, feasible: bool, agreed: Collection[str] = ()) -> Slot[Any] | None:
    """The next question that would make it more exact; None where nothing is left to ask."""
    details = (slot for row in planned.rows for slot in _details(t, row.index))
    homes = () if t.get(slots.FOR_DEBTS) is not None else (slots.MINIMUM.at(index) for index in planned.kept_untold)
    wanted = (*homes, *details, *(slot for slot, useful in _useful(t, case, planned, feasible=feasible, agreed=agreed) if useful))
    return next((slot for slot in wanted if not t.told(slot)), None)


def _details(t: Talk, index: int) -> Iterator[Slot[Any]]:
    """What an offer lacks to be reckoned with."""
    match t.get(slots.OFFER_KIND.at(index)):
        case "instalments":
            yield slots.OFFER_COUNT.at(index)
            if t.get(slots.OFFER_PAYMENT.at(index)) is None:
                yield slots.OFFER_WAIVED.at(index)
        case "extension":
            yield slots.OFFER_COUNT.at(index)
        case "waiver":
            yield slots.OFFER_WAIVED.at(index)
        case "settlement":
            yield slots.OFFER_AMOUNT.at(index)


def _offers(t: Talk, rows: Collection[Row], *, pressing: bool) -> Iterator[tuple[Slot[Any], bool]]:
    """Whether any lender has offered something, and then which: asked until one is known."""
    unknown = not any(t.get(slots.OFFER_KIND.at(row.index)) not in (None, "none") for row in rows)
    yield slots.OFFERED_ANY, pressing and unknown
    if t.get(slots.OFFERED_ANY):
        yield from ((slots.OFFER_KIND.at(row.index), unknown) for row in rows)


def _useful(t: Talk, case: Case, planned: Planned, *, feasible: bool, agreed: Collection[str]) -> Iterator[tuple[Slot[Any], bool]]:
    rows = sorted((row for row in planned.rows if row.debt.name not in agreed), key=lambda row: (-row.debt.balance, row.index))
    for row in rows[:MOST_RATES]:
        yield slots.DEBT_RATE.at(row.index), "rate" in row.assumed
    if len(rows) == 1:
        row = rows[0]
        yield slots.MINIMUM.at(row.index), bool({"minimum", "instalment"} & {*row.assumed})
        yield slots.OFFER_KIND.at(row.index), bool(row.debt.overdue_days) or not feasible
    else:
        yield slots.DUE_THIS_MONTH, any("minimum" in row.assumed for row in rows) and case.minimum is None
        yield from _offers(t, planned.rows, pressing=not feasible or any(row.debt.overdue_days for row in rows))
    yield slots.RESERVE, feasible


# -- how it ends ---------------------------------------------------------------------------------------


def _no_plan(case: Case, planned: Planned) -> Outcome:
    """There are too few figures, or nothing but usury, for which nobody is told to pay by the month."""
    if planned.usury and not planned.rows:
        return Outcome("plan.usury", (Part("plan.usury", {"names": planned.usury}),), offer=("triage", "rate"))
    return Outcome("plan.missing", (Part("plan.missing", {"missing": missing_figures(case)}),), offer=("triage",), numbers=_known(case))


def _short(t: Talk, case: Case, planned: Planned, means: Means, changes: Changes) -> Outcome:
    """The money does not reach for what is due: no plan is pretended, what would work is shown."""
    parts, numbers = short(t, planned, means, changes)
    return Outcome(
        "plan.short",
        tuple(parts),
        offer=("letter", "triage", "rate"),
        refine=_refine(t, case, planned, feasible=False),
        numbers=_known(case) | means.numbers() | numbers,
    )


def _ready(t: Talk, case: Case, planned: Planned, means: Means, changes: Changes) -> Outcome:
    made = forecast(changes.debts(planned), changes.money(planned, means.available), changes.way)
    whole = moved(t, planned, means, changes, made) if changes and t.get(slots.PLAN_MADE) else ready(t, planned, means, made)
    parts = (*what_if(planned, means, changes, made), *whole)
    return Outcome(
        "plan.never" if made.best.plan.months is None else "plan.ready",
        parts,
        offer=("early", "swap", "triage"),
        refine=_refine(t, case, planned, feasible=True, agreed=agreed_of(planned, made.best)),
        asides=({"details": lambda: details(planned, made)} if made.best.plan.months else {}) | {"show_working": lambda: (working(planned, means, made),)},
        papers=papers(t.today, planned, means, made, hoped=changes.hoped),
        keeps={} if changes else kept_of(planned, made),
        numbers=_known(case) | means.numbers() | _numbers(case, planned, made) | saved(planned, means, changes, made),
    )


def _known(case: Case) -> dict[str, Any]:
    """The named numbers of the case, as triage names them."""
    return {
        "owed": case.owed, "income": case.income, "essentials": case.essentials, "monthly_surplus": case.surplus,
        "months_to_clear": case.months, "minimum": case.minimum,
    }  # fmt: skip


def _numbers(case: Case, planned: Planned, made: Forecast) -> dict[str, Any]:
    best = made.best.plan
    days = planned.days(best.months or 0)
    free = planned.days(case.months) if case.months and case.months <= LONGEST else []
    return {
        "months": best.months, "total_interest": best.cost, "total_paid": best.total_paid, "first_day": planned.first_day,
        "last_day": days[-1] if days else None, "last_day_without_interest": free[-1] if free else None, "cheapest_proven": made.cheapest.proven,
    }  # fmt: skip


def _opening(debts: tuple[dict[str, Any], ...] = ({},), **facts: Any) -> dict[str, Any]:
    told = {f"debts[{index}].{name}": value for index, debt in enumerate(debts) for name, value in debt.items()}
    return told | facts


_YEARLY = {"value": "0.18", "per": "year"}
_DEAR = {"value": "0.36", "per": "year"}
_CARD = {"product": "credit_card", "owed": "18000", "overdue_days": 40, "minimum": "900", "rate": _YEARLY}
_LOAN = {"lender": "借呗", "owed": "12000", "overdue_days": 0, "minimum": "1100", "rate": {"value": "0.0004", "per": "day"}}
_MEANS = {"income": "6000", "essentials": "3500", "reserve": "200"}
_MADE = {slots.PLAN_MADE.name: {"months": 9, "last": "2099-01-01", "due": []}}
_CHANGED: tuple[dict[str, Any], ...] = (
    {"extra": "500"}, {"extra": "-300"}, {"monthly": "2200"}, {"extra": "-900"}, {"once": "5000", "once_on": "2099-01-01"}, {"missed": 1}, {"cut": "0.5"}, {"cut": "0", "cut_for": 6}, {"refused": True}, {"next": "1000"},
    {"next": "1000", "next_for": 3}, {"next_for": 2}, {"once": "-500", "once_on": "2099-01-01"}, {"extra": "500", "since": "2099-01-01"}, {"penalty": "0", "of": [0]}, {"within": 12}, {"within": 2},
    {"rate": {"value": "0.1", "per": "year"}}, {"first": [1]}, {"strategy": "snowball"},
)  # fmt: skip
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _opening((_CARD,), essentials="3500"),
    _opening((_CARD, _LOAN), **_MEANS),
    _opening((_CARD, _LOAN), **_MEANS | {"income": "4500"}),
    _opening((_CARD, _LOAN), **_MEANS | {"income": "3000"}),
    _opening(({"product": "illegal", "owed": "3000"},), **_MEANS),
    *(_opening((_CARD, _LOAN), **_MEANS | _MADE | {f"what_if.{name}": value for name, value in told.items()}) for told in _CHANGED),
    _opening((_CARD | {"minimum": "200", "rate": _DEAR}, {"product": "illegal", "owed": "3000"}), **_MEANS),
    _opening((_CARD,), **_MEANS | {"cash": "8000"}),
    _opening(({**_CARD, "rate": None}, _LOAN), **_MEANS | {"what_if.penalty": "0"}),
    _opening((_CARD, {"product": "mortgage", "owed": "800000", "overdue_days": 100, "secured": True}), **_MEANS),
    _opening((_CARD | {"owed": "200000", "minimum": "2200", "rate": _DEAR},), **_MEANS),
)
"""What a first message may bring, for the path walker."""

DIALOG = Dialog("plan", plan, listed=True, own="what_if.", of_case=True, openings=OPENINGS)
