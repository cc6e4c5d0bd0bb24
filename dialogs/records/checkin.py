"""A look once a month: what was paid to whom, what is new, how that stands beside the last plan, and the plan from here on."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs import slots
from dialogs.case import Case, read_case
from dialogs.plans.forecast import Forecast, Money, forecast, least_due
from dialogs.plans.plan_days import months_of
from dialogs.plans.plan_paper import papers
from dialogs.plans.plan_passages import MOST_DEBTS, means_of
from dialogs.plans.planned import Planned, debt_names, read_planned
from dialogs.records.payments import planned_for
from dialogs.talk import Dialog, Outcome, Paper, Part, Talk
from dialogs.told.filing import items

NOTHING = Decimal(0)
OFFERS = {"calls": ("conduct", "plan"), "letter": ("court", "plan")}
"""By what is new: the dialogs that look at it."""
Row = dict[str, Any]


def checkin(t: Talk) -> Outcome:
    """Each debt of the case file in turn, then what else is new; nothing is asked that is known."""
    case, there = read_case(t), _indices(t)
    if not there:
        return Outcome("checkin.no_debts", offer=("triage", "checkup"))
    for index in there:
        _ask(t, index)
    news = t.ask(slots.NEWS)
    if news in ("income", "essentials"):
        t.ask(slots.NEW_INCOME if news == "income" else slots.NEW_ESSENTIALS)
    rows = _rows(t, case, there)
    sums = {"paid": _sum(rows, "paid"), "owed": case.owed or NOTHING}
    parts = [Part("checkin.sums", sums | {"rows": rows[:MOST_DEBTS], "more": len(rows[MOST_DEBTS:])})]
    parts += [_news(t, news, rows)] if news and news != "none" else []
    ahead, made, numbers = _ahead(t, case, rows)
    return Outcome(
        "checkin.done", (*parts, *ahead, Part("checkin.again")), offer=OFFERS.get(news or "", ("plan", "letter")),
        papers=made, numbers=sums | {"planned": _sum(rows, "planned")} | numbers,
    )  # fmt: skip


def _indices(t: Talk) -> list[int]:
    """The debts to go through: those that are owed, and those that this month's payments ended."""
    there = items(t.facts)
    return sorted(index for index, item in there.items() if item.get("owed") not in (None, "0") or t.told(slots.PAID.at(index)))


def _ask(t: Talk, index: int) -> None:
    """What was paid of one debt, and whether that ended its arrears; one that is new was not to be paid yet."""
    if t.get(slots.NEWS) == "debt" and not t.told(slots.PAID.at(index)):
        return
    paid, minimum = t.ask(slots.PAID.at(index)), t.get(slots.MINIMUM.at(index))
    was = t.get(slots.BEFORE.at(index)) or {}
    if paid and was.get("days") and t.get(slots.OWED.at(index)) and paid >= (minimum or NOTHING):
        t.ask(slots.CURED.at(index))


def _rows(t: Talk, case: Case, there: list[int]) -> list[Row]:
    names = debt_names(t, case, there)
    return [
        {
            "name": names[index], "paid": t.get(slots.PAID.at(index)), "told": t.told(slots.PAID.at(index)),
            "planned": planned_for(t.facts, index, t.today), "left": t.get(slots.OWED.at(index)), "days": t.get(slots.OVERDUE.at(index)),
        }
        for index in there
    ]  # fmt: skip


def _news(t: Talk, news: str, rows: list[Row]) -> Part:
    new = {"income": slots.NEW_INCOME, "essentials": slots.NEW_ESSENTIALS}.get(news)
    return Part("checkin.news", {"news": news, "added": any(not row["told"] for row in rows), "amount": t.get(new) if new else None})


def _sum(rows: list[Row], name: str) -> Decimal | None:
    """The sum of those that are known; None where none is."""
    known = [row[name] for row in rows if row[name] is not None]
    return sum(known, NOTHING) if known else None


def _ahead(t: Talk, case: Case, rows: list[Row]) -> tuple[list[Part], tuple[Paper, ...], dict[str, Any]]:
    """The plan from here on, beside that of last time, and what to do next month."""
    if case.owed is None:
        return [Part("checkin.free")], (), {}
    planned = read_planned(t, case)
    means = means_of(t, case, planned)
    if means is None:
        return [Part("checkin.unknown")], (), {}
    due = least_due(planned.debts)
    if means.available <= 0 or means.available < due:
        gap = due - max(means.available, NOTHING)
        return [Part("checkin.short", {"available": means.available, "due": due, "gap": gap})], (), {"due": due, "shortfall": gap}
    made = forecast(planned.debts, Money(means.available))
    if made.best.plan.months is None:
        return [Part("checkin.never")], (), {}
    return [*_against(t, rows, planned, made), _next(planned, made)], papers(t.today, planned, means, made), _numbers(planned, made)


def _against(t: Talk, rows: list[Row], planned: Planned, made: Forecast) -> Iterator[Part]:
    """This month beside the plan of last time; nothing where there was none."""
    was: Mapping[str, Any] | None = t.get(slots.PLAN_MADE)
    if not was:
        return
    paid, wanted = _sum(rows, "paid") or NOTHING, _sum(rows, "planned") or NOTHING
    yield Part("checkin.against", {"paid": paid, "planned": wanted, "was": date.fromisoformat(was["last"]), "last": _last(planned, made)})


def _next(planned: Planned, made: Forecast) -> Part:
    """Who gets what on the next day to pay."""
    month = months_of(planned, made.best)[0]
    due = [{"name": row.name, "payment": posted.payment} for row in planned.rows if (posted := month.posted.get(row.debt.name)) and posted.payment]
    return Part("checkin.next", {
        "on": planned.first_day, "rows": due[:MOST_DEBTS], "total": month.paid, "months": made.best.plan.months, "last": _last(planned, made),
    })  # fmt: skip


def _last(planned: Planned, made: Forecast) -> date:
    return planned.days(made.best.plan.months or 1)[-1]


def _numbers(planned: Planned, made: Forecast) -> dict[str, Any]:
    return {
        "months": made.best.plan.months, "first_day": planned.first_day, "last_day": _last(planned, made),
        "due_next": months_of(planned, made.best)[0].paid, "total_interest": made.best.plan.cost,
    }  # fmt: skip


_DEBTS = {
    "debts[0].lender": "花呗", "debts[0].owed": "12000", "debts[0].overdue_days": 40,
    "debts[1].product": "credit_card", "debts[1].owed": "18000", "debts[1].overdue_days": 0, "debts[1].minimum": "900",
}  # fmt: skip
_MEANS = {"income": "6000", "essentials": "2500"}
_PLAN = {"plan.made": {"months": 10, "last": "2027-09-27", "due": [["2026-12-27", {"0": "3140", "1": "360"}]]}}
_LATE = {"checkin[0].before": {"owed": "12800", "days": 40, "on": "2026-11-20"}, "checkin[0].paid": "800", "checkin[1].paid": "0"}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _DEBTS | _MEANS | _PLAN | _LATE,
    _DEBTS | _MEANS | {"checkin.news": "none"},
    _DEBTS | _LATE | {"income": "2600", "essentials": "2500"},
    _DEBTS | _LATE,
    _DEBTS | _MEANS | {"debts[0].owed": "200000", "debts[1].owed": "300000", "debts[1].minimum": "300", "debts[0].minimum": "100"} | _LATE,
    _MEANS | {"debts[0].lender": "花呗", "debts[0].owed": "0", "checkin[0].paid": "800", "checkin[0].before": {"owed": "800", "days": 3, "on": "2026-11-20"}},
)
"""What a first message may bring, for the path walker."""

DIALOG = Dialog("checkin", checkin, own="checkin", of_case=True, openings=OPENINGS)
