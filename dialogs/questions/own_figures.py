"""This person's own figure beside an answer in general: what a court would charge, what an agency takes, a day's rate in a year."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from content.record import record
from content.regex import regex
from dialogs import slots
from dialogs.calculator.deadlines import months_after
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.priority import YEARS
from dialogs.calculator.rounding import to_fen
from dialogs.calculator.terms import Terms
from dialogs.case import read_case
from dialogs.court import fee_on, last_day
from dialogs.decisive_slots import (
    ESTATE_LEFT,
    ESTATE_OWED,
    GUARANTEE_DUE,
    GUARANTEE_KIND,
    GUARANTEE_MONTHS,
    LAST_CONTACT,
    LAST_PAYMENT,
    PAYEE,
)
from dialogs.letters.terms import monthly_told
from dialogs.prices.private_loans import cap_of_the_day
from dialogs.questions.guaranteed import guarantee_told
from dialogs.questions.judgment_interest import added
from dialogs.scams.agency_share import agency_share
from dialogs.session import Session
from dialogs.standing import a_month
from dialogs.talk import Part, Slot, Talk
from dialogs.understanding.asked_sums import parts_of
from dialogs.understanding.reader import read
from dialogs.understanding.records import read_record
from dialogs.understanding.text import clause
from dialogs.understanding.values import Day, Money, Rate

LONGEST_PLAN = 1_200
PAID_ALREADY = regex(r"(?:交|付|转|给|还)了|定金|押金|paid|deposit", re.IGNORECASE)
PRINCIPAL = regex(r"本金|principal", re.IGNORECASE)
CLEARED = regex(r"还清|结清|还完|还掉|还上|\b(?:clear|pay|settle|repay)\b", re.IGNORECASE)
HANDED_IN = regex(r"提|交|申请|\b(?:filed|submitted|handed|sent|objected|disputed)\b", re.IGNORECASE)


@record(frozen=True, slots=True)
class Figure:
    """The passage that tells it, its named numbers, and the slot that is asked for where it can't be reckoned without."""

    part: Part
    numbers: dict[str, Any]
    asks: Slot[Any] | None = None


def figure(topic: str, session: Session, text: str, today: date) -> Figure | None:
    """The figure that goes with a topic; None where it has none, or what it needs was not told."""
    reckon = FIGURES.get(topic)
    return reckon(Talk(session.facts, today), text) if reckon else None


def _court_fee(t: Talk, text: str) -> Figure | None:
    claim = _sum_in(t, text) or t.get(slots.CLAIM) or read_case(t).owed
    fee = fee_on(claim, t.fact("LAW-028")) if claim else None
    if claim is None or fee is None:
        return None
    order = to_fen(fee / t.fact("LAW-028").order_parts) if t.get(slots.PAPER) == "payment_order" else None
    numbers = {"claim": claim, "court_fee_yuan": fee, "court_fee_half_yuan": fee / 2} | ({"payment_order_fee": order} if order else {})
    return Figure(Part("figure.court_fee", {"claim": claim, "fee": fee, "half": fee / 2, "order": order}), numbers)


def _agency_fee(t: Talk, text: str) -> Figure | None:
    told = agency_share(text, t.today).get(slots.AGENCY_SHARE.name) or t.get(slots.AGENCY_SHARE)
    owed = _sum_in(t, text) or t.get(slots.TOTAL_OWED) or read_case(t).owed
    if not told or not owed:
        return None
    share, paid = Decimal(told), t.get(slots.HARM_AMOUNT) or Decimal(0)
    fee = to_fen(owed * share)
    left = fee - paid if 0 < paid < fee else None
    return Figure(Part("figure.agency_fee", {"owed": owed, "share": share, "fee": fee, "left": left}), {"agency_fee": fee, "agency_fee_left": left})


def _principal(t: Talk, text: str) -> Figure | None:
    """What counts against the line of the law: the principal told just now, else what was told to be owed on cards, else at all."""
    case = read_case(t)
    cards = [debt.owed for debt in case.debts if debt.product == "credit_card" and debt.owed is not None]
    principal = _sum_in(t, text, PRINCIPAL) or (sum(cards, Decimal(0)) if cards else case.owed)
    return Figure(Part("figure.principal", {"principal": principal, "line": Decimal(t.fact("LAW-005").yuan)}), {"principal": principal}) if principal else None


def _instalments(t: Talk, text: str) -> Figure | None:
    """The most that a bank may agree to, with no interest at all: the least a month could be."""
    principal = _sum_in(t, text) or (found.numbers["principal"] if (found := _principal(t, "")) else None)
    if not principal:
        return None
    told = max(map(parts_of, read(text, today=t.today)), default=0)
    periods = min(told or LONGEST_PLAN, t.fact("COLL-014").periods)
    monthly = to_fen(principal / periods)
    return Figure(Part("figure.instalments", {"principal": principal, "periods": periods, "monthly": monthly}), {"monthly_principal_only": monthly})


AS_LOW_AS = regex(r"低至|最低|至少|起(?=[,，。？?!！;；\s]|$)|\b(?:as low as|from|starting at|at least)\b", re.IGNORECASE)


def yearly(t: Talk, text: str) -> Figure | None:
    """日息万五 as a year's rate, nominal and effective, both fractions."""
    rates = [value for value in read(text, today=t.today) if isinstance(value, Rate)]
    if len(rates) != 1 or rates[0].per not in ("day", "month"):
        return None
    rate, per = rates[0].best, rates[0].per
    nominal, effective = rate * YEARS[per], (1 + rate) ** YEARS[per] - 1
    told = {"rate": rate, "per": per, "nominal": nominal, "effective": effective, "lowest": AS_LOW_AS.search(text) is not None}
    return Figure(Part("figure.yearly", told), {"nominal_annual": nominal, "effective_annual": effective})


def _received(t: Talk, _: str) -> Figure | None:
    """What the law takes for the principal of the loan that was told, and what was paid to put it off."""
    received, paid = t.get(slots.RECEIVED), t.get(slots.ROLLED)
    if not received:
        return None
    written = t.get(slots.CONTRACT) or t.get(slots.TOTAL)
    more = written - received if written and written > received else None
    numbers = {name: value for name, value in {"received": received, "paid": paid, "above_received": more}.items() if value}
    return Figure(Part("figure.received", {"received": received, "paid": paid, "more": more}), numbers)


def _dispute_due(t: Talk, text: str) -> Figure | None:
    """Until when an objection that was handed in on a told day must be answered."""
    days = [value.start for value in read(text, today=t.today) if isinstance(value, Day) and value.start == value.end]
    filed = next((day for day in days if day and day <= t.today), None) if HANDED_IN.search(text) else None
    if filed is None:
        return None
    due = filed + timedelta(days=t.fact("CRED-005").days)
    return Figure(Part("figure.dispute_due", {"filed": filed, "due": due, "over": due < t.today}), {"dispute_due": due})


def _record_gone(t: Talk, text: str) -> Figure | None:
    """Until when what was paid off on a told day stays on the record."""
    told = read_record(text, t.today, under_way=True).get(slots.PAID_ON.name)
    paid = date.fromisoformat(told) if told else _would_be_paid(t, text) or t.get(slots.PAID_ON)
    if paid is None:
        return None
    gone = months_after(paid, t.fact("CRED-001").years * 12, t.today).last
    return Figure(Part("figure.record_gone", {"paid": paid, "gone": gone}), {"removal_on": gone})


def _would_be_paid(t: Talk, text: str) -> date | None:
    """If I settle it on 20 December, when does it drop off: the day to come on which it would be paid."""
    days = [value.start for value in read(text, today=t.today) if isinstance(value, Day) and value.start == value.end and value.start]
    return days[0] if len(days) == 1 and days[0] >= t.today and CLEARED.search(text) else None


def _sum_in(t: Talk, text: str, beside: re.Pattern[str] | None = None) -> Decimal | None:
    """The one sum of a message that was not paid already; with `beside`, of a clause that speaks of it. Several are debts of the case file."""
    sums = list[Decimal]()
    for value in read(text, today=t.today, asked="money"):
        around = clause(text, value.span)
        if isinstance(value, Money) and value.value and not PAID_ALREADY.search(around) and (beside is None or beside.search(around)):
            sums.append(value.value)
    return sums[0] if len(sums) == 1 else None


def _a_month(t: Talk, text: str) -> Figure | None:
    """What a month leaves for the debts, or the sum that somebody says they can pay, and how long that would take."""
    case = read_case(t)
    if (told := monthly_told(text, t.today)) and case.owed:
        each = Decimal(told)
        data = {"each": each, "surplus": case.surplus if case.surplus is not None and case.surplus < each else None}
        return Figure(Part("figure.can_pay", data), {"monthly": each})
    part = a_month(case)
    return Figure(part, dict(part.data)) if part else None


def _own_rate(t: Talk, _: str) -> Figure | None:
    """What the one loan costs of which what is owed, each instalment and how many are left is known."""
    told = [debt for debt in read_case(t).debts if debt.owed and debt.minimum and debt.left]
    if len(told) != 1:
        return None
    debt, = told
    cost = price(Terms(received=debt.owed, payment=debt.minimum, count=debt.left))
    if not isinstance(cost, Cost) or cost.total_cost is None or cost.total_cost <= 0:
        return None
    data = {"owed": debt.owed, "each": debt.minimum, "count": debt.left, "cost": cost.total_cost, "nominal": cost.nominal_annual}
    return Figure(Part("figure.own_rate", data), {"nominal_annual": cost.nominal_annual, "total_cost": cost.total_cost})


def _service_share(t: Talk, _: str) -> Figure | None:
    """The share of a month's income that the payments take."""
    case = read_case(t)
    if case.debt_service is None:
        return None
    data = {"minimum": case.minimum, "income": case.income, "share": case.debt_service}
    return Figure(Part("figure.service_share", data), {"debt_service_ratio": case.debt_service})


def _private_cap(t: Talk, text: str) -> Figure | None:
    """What the law allows between persons on the day of their contract."""
    found = cap_of_the_day(t, text)
    return Figure(*found) if found else None


def _late_interest(t: Talk, text: str) -> Figure | None:
    """What each day without payment adds after a judgment."""
    found = added(t, text)
    return Figure(*found) if found else None


def _day_in(t: Talk, text: str) -> date | None:
    """The one day gone by that a message names, the exact one where others are a month or a year; of those the last."""
    told = [value for value in read(text, today=t.today) if isinstance(value, Day)]
    days = [value.end or value.start for value in [value for value in told if value.start == value.end] or told]
    return days[0] if len(days) == 1 and days[0] and days[0] <= t.today else None


def _limitation(t: Talk, text: str) -> Figure | None:
    """Three years from the last time that payment was asked for, as it is told."""
    last = max(filter(None, (_day_in(t, text) or t.get(LAST_CONTACT), t.get(LAST_PAYMENT))), default=None)
    if last is None:
        return None
    until = months_after(last, t.fact("LAW-001").years * 12, t.today).last
    return Figure(Part("figure.limitation", {"last": last, "until": until, "over": until < t.today}), {"limitation_until": until})


def _guarantee(t: Talk, text: str) -> Figure | None:
    """Until when a guarantor answers: by the contract, or by law where that names no time."""
    told = guarantee_told(text, t.today)
    t = Talk({**t.facts, **told}, t.today)
    due, months, kind = t.get(GUARANTEE_DUE), t.get(GUARANTEE_MONTHS), told.get(GUARANTEE_KIND.name)
    if due is None and kind is None and months is None:
        return None
    until = months_after(due, months or t.fact("COLL-025").months, t.today).last if due else None
    data = {"due": due, "until": until, "over": until is not None and until < t.today, "kind": kind, "months": months}
    return Figure(Part("figure.guarantee", data), {"guarantee_end": until} if until else {})


def _payee(t: Talk, _: str) -> Figure | None:
    """To whom a debt that was sold is to be paid."""
    payee = t.get(PAYEE)
    return Figure(Part("figure.payee", {"payee": payee}), {}) if payee else None


def _last_day(t: Talk, _: str) -> Figure | None:
    """Until when the paper that has come can be answered."""
    kind, served = t.get(slots.PAPER), t.get(slots.SERVED_ON)
    if kind in (None, "link"):
        kind = t.get(slots.VERIFIED)
    found = last_day(t, kind) if kind and served and served <= t.today else None
    return Figure(*found) if found else None


def _estate(t: Talk, _: str) -> Figure | None:
    """The most that an heir pays: what is inherited, or what is owed where that is less."""
    left, owed = t.get(ESTATE_LEFT), t.get(ESTATE_OWED)
    if left is None:
        return None
    ceiling = left if owed is None else min(left, owed)
    return Figure(Part("figure.estate", {"left": left, "owed": owed, "ceiling": ceiling, "rest": (owed or ceiling) - ceiling}), {"liability_ceiling": ceiling})


FIGURES: dict[str, Callable[[Talk, str], Figure | None]] = {
    "court_fee": _court_fee,
    "repay_agency": _agency_fee,
    "repay_stop_interest": _agency_fee,
    "crime_amount": _principal,
    "repay_card_plan": _instalments,
    "repay_share": _service_share,
    **dict.fromkeys(("repay_plan", "repay_script", "repay_cannot", "repay_extend", "repay_before_due", "repay_case_story"), _a_month),
    "credit_dispute": _dispute_due,
    "credit_years": _record_gone,
    "rate_upfront": _received,
    **dict.fromkeys(("limit_three_years", "limit_demand", "limit_old_debt", "limit_instalments"), _limitation),
    **dict.fromkeys(("court_answer", "court_appeal", "court_payment_order", "court_sued", "court_jurisdiction"), _last_day),
    "collect_guarantor": _guarantee,
    "app_interest": _own_rate,
    **dict.fromkeys(("collect_debt_sold", "scam_fake_collector"), _payee),
    "heir_debt": _estate,
    "enforce_late_interest": _late_interest,
    **dict.fromkeys(("rate_private_cap", "rate_is_it_legal"), _private_cap),
    "rate_advert": yearly,
    "rate_monthly": yearly,
    "rate_words": yearly,
}
"""By topic: how its figure is reckoned."""
