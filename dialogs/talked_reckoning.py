"""What is asked of one's own debts in the middle of a talk, reckoned: a month of interest, all instalments, what of one is principal, what so many days late
would cost, how long so much a month takes, and the last figure again for another time or debt."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from content.record import record
from content.regex import regex
from dialogs import slots
from dialogs.calculator.priority import YEARS, Debt
from dialogs.case import Case
from dialogs.last_figure import over
from dialogs.own_figures import Figure, yearly
from dialogs.planned import debt_names
from dialogs.planning import ready
from dialogs.priced_loan import priced
from dialogs.private_loans import cap_on, signed_on
from dialogs.rate import CAPS_FROM
from dialogs.talk import Part, Talk
from dialogs.understanding.sums_asked import SumAsked

Json = Any
FEN, HUNDRED, DAYS = Decimal("0.01"), Decimal(100), Decimal(365)
OF_ONE_PAYMENT = regex(r"[一这]期|这笔|月供|\b(?:one|a|this|the) (?:payment|instal\w*)\b|\bwith one\b", re.IGNORECASE)


@record(frozen=True, slots=True)
class Of:
    """What a sum is reckoned from: the case file, what is asked, the debts meant, and the last figure."""

    t: Talk
    case: Case
    asked: SumAsked
    debts: tuple[Debt, ...]
    named: bool
    last: Mapping[str, Json]

    @property
    def one(self) -> Debt | None:
        return self.debts[0] if len(self.debts) == 1 else None

    @property
    def last_sum(self) -> Decimal | None:
        return Decimal(self.last["sum"]) if self.last.get("sum") else None

    def names(self, debts: tuple[Debt, ...]) -> list[Mapping[str, str]]:
        every = debt_names(self.t, self.case)
        return [every[debt.index] for debt in debts]


def fen(amount: Decimal) -> Decimal:
    return amount.quantize(FEN, ROUND_HALF_UP)


def _interest(of: Of, _: str) -> Figure | None:
    """Interest for a time on the debts meant, as told or after a sum that goes first."""
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
        "day": fen(year / DAYS), "month": fen(year / 12), "year": fen(year) if asked.per == "year" else None, "days": days, "sum": fen(year * _part(days)) if days else None,
        "unknown": len(of.debts) - len(rows), "of": [debt.index for debt, *_ in rows], "per": asked.per or "month", "paid": asked.paid if of.one else None,
    }  # fmt: skip
    numbers = {"interest_a_day": data["day"], "interest_a_month": data["month"], "interest": data["sum"], "interest_a_year": data["year"]}
    return Figure(Part("figure.growth", data), numbers)


def _offered(of: Of) -> tuple[Decimal, Decimal] | None:
    """The sum and the yearly rate of the loan that is talked of, where it is none of the debts yet."""
    owed, quoted = of.t.get(slots.RECEIVED) or of.t.get(slots.CONTRACT), of.t.get(slots.QUOTED)
    return (owed, quoted[0] * YEARS[quoted[1]]) if owed and quoted and quoted[1] in YEARS else None


def _priced_at(of: Of) -> Figure | None:
    """Interest at the rate that was told of it; of so many months that are paid, all of that."""
    told = _offered(of)
    if told is None:
        return None
    owed, rate = told
    days = of.asked.days if of.asked.days not in (1, 30) else None
    data: dict[str, Any] = {"owed": owed, "rate": rate, "day": fen(owed * rate / DAYS), "month": fen(owed * rate / 12), "year": fen(owed * rate), "days": days, "sum": fen(owed * rate * _part(days)) if days else None, "of": [], "per": of.asked.per or "month"}
    return Figure(Part("figure.at_rate", data), {"interest_a_month": data["month"], "interest_a_year": data["year"], "interest": data["sum"]})


def _part(days: int) -> Decimal:
    """Of a year: whole months by twelfths, as lenders post them."""
    return Decimal(days // 30) / 12 if days % 30 == 0 and days < DAYS else days / DAYS


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
        payment, interest = payment or minimum or Decimal(0), fen(debt.owed * debt.yearly / 12)
    elif payment and of.last.get("what") in ("interest", "sum") and of.last_sum is not None:
        interest = of.last_sum
    else:
        return None
    data = {"name": of.names((debt,))[0] if debt else None, "payment": payment, "interest": interest, "principal": payment - interest, "of": [debt.index] if debt else []}
    return Figure(Part("figure.split", data), {"payment": payment, "interest_part": interest, "principal_part": payment - interest})


def _late(of: Of, text: str) -> Figure | None:
    """What so many days late would cost: as the contract charges where that is told, else by half more than its rate."""
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
    penalty = fen(base * yearly * days / DAYS)
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
    return Figure(Part("figure.ratio", {"part": part, "whole": whole, "ratio": part / whole, "rest": (whole - part) / whole}), {"share_pct": (part / whole * HUNDRED).quantize(FEN)})


def _average(of: Of, _: str) -> Figure | None:
    whole, count = of.asked.amount or of.case.owed, of.asked.parts or of.case.lenders
    if not whole or count < 2:
        return None
    return Figure(Part("figure.average", {"whole": whole, "count": count, "each": fen(whole / count)}), {"average": fen(whole / count)})


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
    term = fen(owed * cap * days / 30 / 12 if days % 30 == 0 else owed * cap * days / DAYS) if days else None
    data = {"owed": owed, "cap": cap, "on": on if told else None, "month": fen(owed * cap / 12), "year": fen(owed * cap), "per": of.asked.per or "year", "term": term}
    return Figure(Part("figure.at_cap", data), {"interest_at_cap": term or (data["month"] if of.asked.per == "month" else data["year"]), "cap_a_month": data["month"], "cap_a_year": data["year"]})


def _rest(of: Of, _: str) -> Figure | None:
    """What is left of a sum that pays the debt named and is more than that."""
    debt, amount = of.one, of.asked.amount or of.asked.paid
    if debt is None or not of.named or not amount or not debt.owed or amount <= debt.owed or of.asked.others:
        return None
    return _less(amount, debt.owed)


def _pace(of: Of, _: str) -> Figure | None:
    """How long so much a month takes, without interest: for the sum told, the debt named, the one talked of, or all."""
    each = of.asked.each or of.asked.amount
    if of.asked.what == "pace" and of.asked.each is None and of.last.get("per") == "month":
        each = of.last_sum
    if of.last.get("what") == "pace" and of.asked.what == "again":
        owed, each = of.last_sum and Decimal(of.last["whole"]), (each or Decimal(0)) + (Decimal(of.last["each"]) if of.asked.more else 0)
    else:
        loan = _offered(of)
        owed = of.asked.amount or sum((debt.owed or Decimal(0) for debt in of.debts), Decimal(0)) or (loan[0] if loan else Decimal(0))
    planned = ready(of.t.facts) and of.last.get("what") != "pace" and not of.named and of.asked.amount is None
    if not owed or not each or each >= owed or planned or (of.asked.more and of.last.get("what") != "pace"):
        return None  # 每月多1500,会变几个月: the plan tells
    months = math.ceil(owed / each)
    data = {"owed": owed, "each": each, "months": months, "of": [debt.index for debt in of.debts]}
    return Figure(Part("figure.pace", data), {"months": months, "owed": owed, "each": each})


def _in_hand(of: Of, _: str) -> Figure | None:
    """What is left of a loan of which somebody keeps the share told last."""
    if of.last.get("what") != "sum" or of.last_sum is None or not of.last.get("whole"):
        return None
    whole = Decimal(of.last["whole"])
    return _less(whole, of.last_sum) if of.last_sum < whole else None


def _less(whole: Decimal, part: Decimal) -> Figure:
    data = {"how": "rest", "terms": [whole, part], "result": whole - part, "per": "", "whole": whole, "of": []}
    return Figure(Part("figure.sum", data), {"result": whole - part})


def _freed(of: Of, _: str) -> Figure | None:
    """What a month has more once the debt named is paid off."""
    due = [(debt, debt.minimum) for debt in of.debts if of.named and debt.minimum]
    if not due:
        return None
    total = sum((minimum for _, minimum in due), Decimal(0))
    data = {"rows": [{"name": name, "minimum": minimum} for name, (_, minimum) in zip(of.names(tuple(debt for debt, _ in due)), due, strict=True)], "total": total, "of": [debt.index for debt, _ in due]}
    return Figure(Part("figure.freed", data), {"freed": total})


def _yearly(of: Of, text: str) -> Figure | None:
    """A rate of a day or a month as one of a year."""
    return yearly(of.t, text)


def _covers(of: Of, _: str) -> Figure | None:
    """How many months of what is missing, or due, the money at hand lasts."""
    cash = of.asked.amount or of.t.get(slots.CASH)
    last = abs(of.last_sum) if of.last_sum is not None and of.last.get("what") in ("gap", "due", "left", "parts") else None
    each = last or (abs(of.case.surplus - (of.case.minimum or 0)) if of.case.surplus is not None and of.case.surplus < (of.case.minimum or 0) else None)
    if not cash or not each:
        return None
    months = cash / each
    data = {"cash": cash, "each": each, "months": months.quantize(Decimal("0.1"), ROUND_HALF_UP)}
    return Figure(Part("figure.covers", data), {"months": data["months"]})


def _again(of: Of, text: str) -> Figure | None:
    """The last figure for another time, or of another debt."""
    what, asked = of.last.get("what"), of.asked
    if what in ("interest", "in_all", "split", "cap", "late", "pace"):
        per = asked.per or (of.last.get("per") if asked.days is None else None)
        return RECKONED[what](replace(of, asked=replace(asked, per=per)), text)
    amount = over(of.last_sum, of.last.get("per", ""), asked.per) if of.last_sum is not None and asked.per else None
    if amount is None or asked.amount or of.named:
        return None
    data = {"amount": of.last_sum, "per": of.last["per"], "asked": asked.per, "result": fen(amount)}
    return Figure(Part("figure.over_time", data), {"result": fen(amount)})


RECKONED: dict[str, Callable[[Of, str], Figure | None]] = {
    "interest": _interest, "in_all": _in_all, "more": _in_all, "split": _split, "late": _late, "ratio": _ratio, "average": _average, "cap": _at_cap, "pace": _pace, "rest": _rest, "covers": _covers, "in_hand": _in_hand, "freed": _freed, "yearly": _yearly, "again": _again,
}  # fmt: skip
