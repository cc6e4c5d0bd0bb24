"""What is asked of one's own debts in the middle of a talk, reckoned: a month of interest, all instalments, what of one is principal, what so many days late
would cost, how long so much a month takes, and the last figure again for another time or debt."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs import slots
from dialogs.calculator.priority import YEARS
from dialogs.calculator.rounding import to_fen
from dialogs.prices.priced_loan import priced
from dialogs.prices.private_loans import cap_on, signed_on
from dialogs.prices.rate import CAPS_FROM
from dialogs.questions.last_figure import over
from dialogs.questions.own_figures import Figure, yearly
from dialogs.questions.talked_of import DAYS, Of, offered, part_of_a_year
from dialogs.questions.talked_pace import covers, freed, in_hand, pace, rest
from dialogs.talk import Part
from dialogs.understanding.periods import small
from dialogs.understanding.sums_told import WORDS

HUNDRED = Decimal(100)
TO_PAY = regex(r"还(?![有剩])|月供|\bpay(?:ing|ments?)?\b", re.IGNORECASE)
SEVERAL = regex(r"([两二三四五六七八九\d])[张家笔个]|\b(two|three|four|five|six)\b", re.IGNORECASE)
"""Of the debts that are named, so many: 中信三张."""
OF_ONE_PAYMENT = regex(r"[一这]期|这笔|月供|\b(?:one|a|this|the) (?:payment|instal\w*)\b|\bwith one\b", re.IGNORECASE)


def _interest(of: Of, _: str) -> Figure | None:
    """Interest for a time on the debts meant, as told or after a sum that goes first."""
    if judged := _judged(of, of.asked.days or 1):
        return judged
    asked = replace(of.asked, paid=None) if of.one and of.asked.paid == of.one.owed else of.asked  # 还剩的28000
    if not of.debts and (loan := _priced_at(of)):
        return loan
    if asked.amount is not None and not of.one:
        return None
    base = [(debt, (asked.amount if asked.amount and of.one else (debt.owed or Decimal(0)) - (asked.paid or 0 if of.one else 0)), asked.rate or debt.yearly) for debt in of.debts]
    rows = [row for row in base if row[2] and row[1] > 0]
    if not rows or (asked.rate and not of.one):
        return None
    names = of.names(tuple(debt for debt, *_ in rows))
    year = sum((owed * rate for _, owed, rate in rows), Decimal(0))
    days = asked.days if asked.days not in (1, 30) else None
    data = {
        "rows": [{"name": name, "owed": owed, "rate": rate} for name, (_, owed, rate) in zip(names, rows, strict=True)], "assumed": False,
        "day": to_fen(year / DAYS), "month": to_fen(year / 12), "year": to_fen(year) if asked.per == "year" else None, "days": days, "sum": to_fen(year * part_of_a_year(days)) if days else None,
        "unknown": len(of.debts) - len(rows), "of": [debt.index for debt, *_ in rows], "per": asked.per or "month", "paid": asked.paid if of.one else None,
        "less": to_fen(asked.paid * rows[0][2] / 12) if of.one and asked.paid else None,
    }  # fmt: skip
    numbers = {"less_a_month": data["less"], "interest_a_day": data["day"], "interest_a_month": data["month"], "interest": data["sum"], "interest_a_year": data["year"]}
    return Figure(Part("figure.growth", data), numbers)


def _priced_at(of: Of) -> Figure | None:
    """Interest at the rate that was told of it; of so many months that are paid, all of that."""
    told = offered(of)
    if told is None:
        return None
    owed, rate = told
    days = of.asked.days if of.asked.days not in (1, 30) else None
    data: dict[str, Any] = {"owed": owed, "rate": rate, "day": to_fen(owed * rate / DAYS), "month": to_fen(owed * rate / 12), "year": to_fen(owed * rate), "days": days, "sum": to_fen(owed * rate * part_of_a_year(days)) if days else None, "of": [], "per": of.asked.per or "month"}
    return Figure(Part("figure.at_rate", data), {"interest_a_month": data["month"], "interest_a_year": data["year"], "interest": data["sum"]})


def _in_all(of: Of, _: str) -> Figure | None:
    """What the instalments that are left come to, beside what is owed; of a loan that is priced, all of them beside what arrived."""
    rows = [(debt, debt.minimum, of.t.get(slots.INSTALMENTS_LEFT.at(debt.index)) or (of.asked.parts if of.named else 0)) for debt in of.debts]
    known = [(debt, minimum, count) for debt, minimum, count in rows if minimum and count]
    if not of.named and len(of.debts) > 1 and of.last.get("what") != "in_all":
        return None
    if known and len(known) == len(rows):
        total = sum((minimum * count for _, minimum, count in known), Decimal(0))
        owed = sum((of.t.get(slots.OWED.at(debt.index)) or Decimal(0) for debt, *_ in known), Decimal(0))
        names = of.names(tuple(debt for debt, *_ in known))
        data = {"rows": [{"name": name, "payment": minimum, "count": count} for name, (_, minimum, count) in zip(names, known, strict=True)], "total": total, "owed": owed or None, "of": [debt.index for debt, *_ in known]}
        return Figure(Part("figure.in_all", data), {"total": total, "owed": owed or None, "more": total - owed if owed else None})
    if of.last.get("what") == "told" and not of.debts:
        terms = [Decimal(one) for one in of.last["terms"]]
        return Figure(Part("figure.sum", {"how": "sum", "terms": terms, "result": sum(terms, Decimal(0)), "per": "", "whole": None, "of": []}), {"result": sum(terms, Decimal(0))})
    loan = None if of.debts else priced(of.t.facts)
    if loan is None:
        return None
    total = loan.payment * loan.count
    data = {"rows": [{"name": None, "payment": loan.payment, "count": loan.count}], "total": total, "owed": loan.received, "of": []}
    return Figure(Part("figure.in_all", data), {"total": total, "owed": loan.received, "more": total - loan.received if loan.received else None})


def _split(of: Of, _: str) -> Figure | None:
    """What of one instalment is interest, and what goes off the debt."""
    debt, payment = of.one, of.asked.amount
    minimum = (debt.minimum if debt else None) or None
    if debt and debt.rate and debt.owed and (payment or minimum):
        payment, interest = payment or minimum or Decimal(0), to_fen(debt.owed * debt.yearly / 12)
    elif payment and of.last.get("what") in ("interest", "sum") and of.last_sum is not None:
        interest = of.last_sum
    else:
        return None
    data = {"name": of.names((debt,))[0] if debt else None, "payment": payment, "interest": interest, "principal": payment - interest, "of": [debt.index] if debt else []}
    return Figure(Part("figure.split", data), {"payment": payment, "interest_part": interest, "principal_part": payment - interest})


def _judged(of: Of, days: int) -> Figure | None:
    """What a court's judgment adds for each day that it is not paid; None where none is known."""
    t = of.t
    judged = (t.get(slots.PAPER) or "").endswith("judgment") or (not t.told(slots.PAPER) and t.get(slots.HAPPENED) == "judgment")
    if not judged or not of.one or not of.one.owed:
        return None
    daily = Decimal(str(t.fact("LAW-021").daily))
    base = of.asked.amount or of.one.owed
    data = {"base": base, "daily": daily, "days": days, "extra": to_fen(base * daily * days), "of": [of.one.index]}
    return Figure(Part("figure.judged_late", data), {"extra_interest": data["extra"]})


def _late(of: Of, text: str) -> Figure | None:
    """What so many days late would cost: as the contract charges where that is told, else by half more than its rate."""
    if judged := _judged(of, of.asked.days or 1):
        return judged
    one_of = [debt for debt in of.debts if debt.minimum]
    debt, days = of.one or (one_of[0] if len(one_of) == 1 else None), of.asked.days
    payment = (debt.minimum if debt else None) or of.t.get(slots.PAYMENT)
    base = of.asked.amount or (payment if OF_ONE_PAYMENT.search(text) else None) or (debt.owed if debt else None) or payment
    if not days or not base or not (of.case.debts or payment):
        return None  # 3万块逾期一年利息要多少, as a first word, tells a debt
    told = of.t.get(slots.PENALTY_RATE.at(debt.index)) if debt else None
    known = of.asked.rate or (told[0] * YEARS[told[1]] if told else None)
    more = 1 if debt and debt.private else 1 + Decimal(str(of.t.fact("RATE-023").high))
    yearly = known or (debt.yearly * more if debt and debt.rate else Decimal(str(of.t.fact("RATE-011").value)))
    penalty = to_fen(base * yearly * days / DAYS)
    data = {"base": base, "rate": yearly, "days": days, "penalty": penalty, "known": known is not None, "by_rate": bool(debt and debt.rate), "of": [debt.index] if debt else []}
    return Figure(Part("figure.late", data), {"penalty": penalty})


def _ratio(of: Of, _: str) -> Figure | None:
    """The share that one sum is of another: both told, one told of the debt named, or of the last figure and its whole."""
    sums = [amount for amount in (of.asked.amount, *of.asked.others) if amount]
    whole = Decimal(of.last["whole"]) if of.last.get("whole") else None
    if len(sums) > 1:
        part, whole = min(sums[:2]), max(sums[:2])
    elif sums:
        base = of.last_sum if of.asked.leans else of.one.owed if of.one and of.named else whole
        part, whole = sums[0], base or of.last_sum
    else:
        part = of.last_sum or Decimal(0)
    if not whole or not part or part == whole:
        return None
    part, whole = min(part, whole), max(part, whole)
    return Figure(Part("figure.ratio", {"part": part, "whole": whole, "ratio": part / whole, "rest": (whole - part) / whole}), {"share_pct": to_fen(part / whole * HUNDRED)})


def _average(of: Of, text: str) -> Figure | None:
    named = sum((debt.owed or Decimal(0) for debt in of.debts), Decimal(0)) if of.named else None
    several = SEVERAL.search(text) if of.named else None
    count_told = small(several[1]) if several and several[1] else WORDS.get(several[2], 0) if several else 0
    whole, count = of.asked.amount or named or of.case.owed, of.asked.parts or count_told or (len(of.debts) if of.named else of.case.lenders)
    if not whole or count < 2:
        return None
    return Figure(Part("figure.average", {"whole": whole, "count": count, "each": to_fen(whole / count)}), {"average": to_fen(whole / count)})


def _at_cap(of: Of, text: str) -> Figure | None:
    """The most interest that a court supports between persons, for a time."""
    private = [debt for debt in of.debts if debt.private]
    received = of.t.get(slots.RECEIVED) or of.t.get(slots.CONTRACT)
    owed = of.asked.amount or (private[0].owed if len(private) == 1 else None) or received
    if not owed or (not private and not received and of.debts and not of.asked.amount) or (of.named and not private):
        return None
    told = signed_on(of.t, text)
    on = told if told and told >= CAPS_FROM else of.t.today
    cap = cap_on(of.t, on)
    days = of.asked.days or 0
    term = to_fen(owed * cap * days / 30 / 12 if days % 30 == 0 else owed * cap * days / DAYS) if days else None
    quoted = of.t.get(slots.QUOTED) if not of.debts and of.t.get(slots.LENDER_KIND) == "private" else None
    told_rate = private[0].yearly if len(private) == 1 and private[0].rate else quoted[0] * YEARS[quoted[1]] if quoted else None
    above = {"yearly": told_rate, "points": (told_rate - cap) * HUNDRED, "more": to_fen(owed * (told_rate - cap) / 12)} if told_rate and told_rate > cap else {"yearly": None, "points": None, "more": None}
    data = {"owed": owed, "cap": cap, "on": on if told else None, "month": to_fen(owed * cap / 12), "year": to_fen(owed * cap), "per": of.asked.per or "year", "term": term} | above
    return Figure(Part("figure.at_cap", data), {"annual_pct": told_rate and told_rate * HUNDRED, "interest_at_cap": term or (data["month"] if of.asked.per == "month" else data["year"]), "cap_a_month": data["month"], "cap_a_year": data["year"]})


def _yearly(of: Of, text: str) -> Figure | None:
    """A rate of a day or a month as one of a year."""
    return yearly(of.t, text)


def _again(of: Of, text: str) -> Figure | None:
    """The last figure for another time, or of another debt."""
    what, asked = of.last.get("what"), of.asked
    if what in ("interest", "in_all", "split", "cap", "late", "pace"):
        per = asked.per or (of.last.get("per") if asked.days is None else None)
        return RECKONED[what](replace(of, asked=replace(asked, per=per)), text)
    amount = over(of.last_sum, of.last.get("per", ""), asked.per) if of.last_sum is not None and asked.per else None
    if amount is None or asked.amount or of.named or (what == "left" and TO_PAY.search(text)):
        return None  # 折成一周要还多少 asks what is due, whatever is left
    data = {"amount": of.last_sum, "per": of.last["per"], "asked": asked.per, "result": to_fen(amount)}
    return Figure(Part("figure.over_time", data), {"result": to_fen(amount)})


RECKONED: dict[str, Callable[[Of, str], Figure | None]] = {
    "interest": _interest, "in_all": _in_all, "more": _in_all, "split": _split, "late": _late, "ratio": _ratio, "average": _average, "cap": _at_cap, "pace": pace, "rest": rest, "covers": covers, "in_hand": in_hand, "freed": freed, "yearly": _yearly, "again": _again,
}  # fmt: skip
