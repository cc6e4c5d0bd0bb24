"""A figure of the loan that was just priced: what it costs, a year or a day, each payment, what arrived, what was kept back, what is left after some."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from content.regex import regex
from content.sums_asked import sums_asked
from dialogs.calculator.irr import irr
from dialogs.calculator.loan import Cost
from dialogs.calculator.priority import YEARS
from dialogs.calculator.rounding import to_fen
from dialogs.calculator.schedules import Row, working
from dialogs.calculator.terms import Fee
from dialogs.message import Message
from dialogs.plans.plan_offers import level
from dialogs.prices import private_loans
from dialogs.prices.early_offer import after_payments, payments_done
from dialogs.prices.price_again import told_again
from dialogs.prices.priced_loan import priced
from dialogs.replies import Reply
from dialogs.slots import SIGNED_ON, TERMS
from dialogs.talk import Talk
from dialogs.understanding.instalments_done import done_so_far
from dialogs.understanding.marked import marked
from dialogs.understanding.offers.parts import Ordinal
from dialogs.understanding.offers.tokens import tokens

Json = Any
Found = dict[str, Any] | None
LONGEST, LONGEST_EN = 34, 100
MONTHS = 12
TIMES = {**YEARS, "week": Decimal(52)}
"""Of each time so many are a year."""
A_FIGURE = regex(r"[¤%@]")
LAST = regex(r"最后|末期|尾期|\b(?:last|final)\b")


def figure_of_price(m: Message, cost: Cost, *, supposed: bool = False) -> Reply | None:
    """The line that answers a short question that names no other figure; None where it asks for none of these, or supposes something
    that may be another term."""
    text, words = m.text.lower(), sums_asked().price
    if words["supposed"].search(text) and not supposed:
        return None
    if len(text) > (LONGEST_EN if text.isascii() else LONGEST) or not words["asks"].search(text) or words["aside"].search(text):
        return None
    if A_FIGURE.search(marked(LAST.sub(" ", m.text), m.today)[0]):
        return None
    asked = {name for name, pattern in words.items() if pattern.search(text)}
    per = next((name for name, pattern in sums_asked().periods.items() if pattern.search(text)), None)
    if asked & {"cost", "total", "together"}:
        asked.add("fees")
    for what, reckon in RECKONED.items():
        if what in ("rate", "total", "cost") and what in asked and (per in (None, "year") or (what != "rate" and "together" in asked)) and (again := told_again(m.session, m.text, m.today)):
            return again
        if what in asked and (data := reckon(m, cost, per, asked)):
            return _reply(what, data)
    data = _over_time(m, cost, per, asked) if per and _only_a_time(text) else None
    return _reply("cost", data) if data else None


def _reply(what: str, data: dict[str, Any]) -> Reply:
    data = {"what": what, "per": None, **data}
    return Reply("figure.of_price", data, numbers={name: value for name, value in data.items() if name not in ("what", "per", "unit") and value is not None})


def of_price(m: Message, cost: Cost, what: str) -> Reply | None:
    """One of its figures, however it was asked for; by the time that is named."""
    per = next((name for name, pattern in sums_asked().periods.items() if pattern.search(m.text.lower())), None)
    data = _over_time(m, cost, per or "month", set()) if what == "over_time" else RECKONED[what](m, cost, per, {"together"})
    return _reply("cost" if what == "over_time" else what, data) if data else None


def _only_a_time(text: str) -> bool:
    """那一天呢, how much is that a day: nothing is named but the time."""
    words = sums_asked()
    rest = text
    for pattern in (*words.periods.values(), words.price["asks"], words.price["together"], words.leans["fillers"], FILLERS):
        rest = pattern.sub("", rest)
    return not any(letter.isalnum() for letter in rest)


FILLERS = regex(r"摊|平均|大概|大约|差不多|下来|实际|真实|真正|到底|究竟|相当于|等于|话|per|by|really|actually|roughly|about|there|here|now|me|think|money|know|to|in|true|real|come|average|on")


def _left(m: Message, cost: Cost, _: str | None, asked: set[str]) -> Found:
    """What is left after so many payments; of one that tells how far it has come, a debt is kept."""
    tells = "supposed" not in asked and done_so_far(m.text, m.today) and priced(m.session.facts)
    done = None if tells else payments_done(m, cost)
    return after_payments(cost, done) if done else None


def _deducted(_: Message, cost: Cost, __: str | None, asked: set[str]) -> Found:
    if cost.received is None or cost.contract is None or "payment" in asked:
        return None
    return {"received": cost.received, "contract": cost.contract, "deducted": cost.contract - cost.received}


def _split(m: Message, cost: Cost, _: str | None, __: set[str]) -> Found:
    """Of the first payment and the last, or of the one that is named."""
    rows = _rows(cost)
    if len(rows) < 2 or cost.single:
        return None
    told = next((int(figure.value.best) for figure in tokens(m.text, m.today).figures if isinstance(figure.value, Ordinal)), len(rows) if LAST.search(m.text.lower()) else None)
    first, last = rows[0], rows[-1]
    row = rows[told - 1] if told and 0 < told <= len(rows) else first
    return {"number": row.number, "paid": to_fen(row.paid), "interest": to_fen(row.interest), "principal": to_fen(row.principal), "last_interest": to_fen(last.interest) if row is first and first.interest - last.interest > 1 else None}


def _rows(cost: Cost) -> list[Row]:
    """As the contract reckons: a fee on the first sum throughout stays the same, else by the rate that the instalments hold."""
    contract, paid = float(cost.contract or cost.received or 0), list(cost.paid)
    if not contract or not paid:
        return []
    if cost.style == "flat":
        part = contract / len(paid)
        return [Row(number, each, each - part, part, contract - part * number) for number, each in enumerate(paid, 1)]
    rate = irr([contract, *(-each for each in paid)])
    return [] if rate is None or rate < 0 else working(contract, paid, rate)


def _rate(_: Message, cost: Cost, per: str | None, __: set[str]) -> Found:
    """A year, and of the time that is asked for."""
    told: dict[str, Any] = {"nominal_annual": cost.nominal_annual, "effective_annual": cost.effective_annual}
    if per in ("day", "week", "month"):
        told |= {"per": per, "rate": cost.nominal_annual / float(TIMES[per])}
    return told


def _payment(_: Message, cost: Cost, __: str | None, asked: set[str]) -> Found:
    if not cost.paid or cost.total_paid is None or asked & {"cost", "rate"}:
        return None
    first, last = to_fen(cost.paid[0]), to_fen(cost.paid[-1])
    return {"single": cost.single, "first": first, "last": last, "count": len(cost.paid), "unit": cost.period.unit, "total_paid": cost.total_paid, "level": all(abs(each - cost.paid[0]) < 1 for each in cost.paid)}


def _total(_: Message, cost: Cost, __: str | None, asked: set[str]) -> Found:
    return None if "cost" in asked else _sums(cost)


def _sums(cost: Cost) -> Found:
    if cost.total_paid is None or cost.received is None:
        return None
    return {"received": cost.received, "total_paid": cost.total_paid, "total_cost": cost.total_cost}


def _cost(m: Message, cost: Cost, per: str | None, asked: set[str]) -> Found:
    """In all; of a time, what one such time comes to on the average."""
    return _over_time(m, cost, per, asked) if per and "together" not in asked else _sums(cost)


def _over_time(_: Message, cost: Cost, per: str | None, __: set[str]) -> Found:
    sums, years = _sums(cost), _years(cost)
    if sums is None or not years or per is None:
        return None
    each = to_fen(Decimal(sums["total_cost"]) / years / TIMES[per])
    return sums | {"per": per, "each": each, "nominal_annual": cost.nominal_annual, "effective_annual": cost.effective_annual, "short": years < Decimal("0.99") and per == "year"}


def _years(cost: Cost) -> Decimal:
    return Decimal(len(cost.paid)) / Decimal(str(float(cost.period.per_year)))


def _received(_: Message, cost: Cost, __: str | None, ___: set[str]) -> Found:
    return None if cost.received is None else {"received": cost.received, "contract": cost.contract, "deducted": (cost.contract or cost.received) - cost.received}


def _fees(m: Message, cost: Cost, per: str | None, asked: set[str]) -> Found:
    """The charges of one kind, in all."""
    kinds = asked & {"insurance", "membership", "guarantee", "service"}
    fees = [fee for told in m.session.facts.get(TERMS["fees"]) or () if (fee := Fee.from_json(told)).kind in kinds]
    if len(fees) != 1 or per or not cost.paid or not cost.contract:
        return None
    each = fees[0].of(cost.contract)
    count = len(cost.paid) if fees[0].when == "each" else 1
    return {"fees": to_fen(each * count), "each": each if count > 1 else None, "count": count}


def _above(m: Message, cost: Cost, _: str | None, __: set[str]) -> Found:
    """What the same loan would come to at the rate up to which it is supported, and what is asked above that."""
    if not cost.received or not cost.paid or cost.total_paid is None:
        return None
    talk = Talk(m.session.facts, m.today)
    private = private_loans.is_private(m.session)
    line = private_loans.cap_on(talk, talk.get(SIGNED_ON) or m.today) if private else Decimal(str(talk.fact("RATE-011").value))
    each = level(cost.received, line * MONTHS / Decimal(str(float(cost.period.per_year))), len(cost.paid))
    lawful = each * len(cost.paid)
    data = {"private": private, "line": line, "received": cost.received, "lawful_each": each, "count": len(cost.paid), "lawful": lawful, "total_paid": cost.total_paid}
    return data | {"excess": max(cost.total_paid - lawful, Decimal(0)), "nominal_annual": cost.nominal_annual}


RECKONED: dict[str, Callable[[Message, Cost, str | None, set[str]], Found]] = {
    "left": _left, "deducted": _deducted, "split": _split, "fees": _fees, "received": _received, "rate": _rate, "payment": _payment, "total": _total, "cost": _cost, "above": _above,
}  # fmt: skip
"""By what is asked, the nearest first."""
