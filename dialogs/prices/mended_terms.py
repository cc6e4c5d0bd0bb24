"""Terms of a loan that follow from one that is put right: a rate told without its stretch of time, fees that no longer fit what arrived."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.loan import Missing, price
from dialogs.calculator.terms import MONTH, Length, Terms
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.prices.offered import PRICING
from dialogs.session import Session
from dialogs.slots import PAYMENT, QUOTED, RECEIVED, TERMS
from dialogs.understanding.moves import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Percent, Rate

Json = Any
FEES = TERMS["fees"]
BARE = regex(r"\W*(?:其实|应该|是|(?P<name>利率|利息|息|(?:每[期月]|月)?(?:手续|服务|分期)?费率?|(?:the |my |monthly |fee |interest )*(?:rate|fee|interest)\b)|it was|it is|it's|is|was|should be|\s)*\s*(?P<rate>[百千万]分之[一二三四五六七八九\d.]+|(?P<wan>万[一二三四五六七八九\d.]+)(?!\d*[元块])|[\d.一二两三四五六七八九]+\s?(?:(?P<fen>[分厘毫][\d一二三四五六七八九半]?)|%|percent|per cent|个点))(?:的?(?:利息?|息))?\W*")
"""不对,是2分; 手续费率是0.8%."""
BARE_SHARE = regex(r"0?\.\d{1,3}|\d\.\d{1,2}")
LIKE_BEFORE = 3
"""服务费是0.9, of 0.8%: no sum, for it is no more than so many times the rate that was told, and no less."""


def rate_said_again(m: Message) -> Heard | None:
    """服务费率其实是0.9%, with no word that it puts anything right: where a rate is known there is no other."""
    told = BARE.fullmatch(m.text.strip()) if m.session.facts.get(QUOTED.name) and not is_question(m.text) else None
    if told is None or not told["name"] or not (rate := rate_told_anew(m.session, m.text, m.today)):
        return None
    return replace(bounded(m.session, rate), corrects=True)


def _with_percent(old: Json, said: str) -> str:
    """服务费是0.9, where it was 0.8%."""
    last = said.rstrip(" .。!！").rpartition("是")[2].rpartition(" ")[2]
    bare = BARE_SHARE.fullmatch(last) if old else None
    return f"{said.rstrip(' .。!！')}%" if bare and 1 / LIKE_BEFORE <= float(last) / 100 / float(old["value"]) <= LIKE_BEFORE else said


def rate_told_anew(session: Session, said: str, today: date) -> dict[str, Json]:
    """2分 or 3%, where a rate is known: for the same stretch of time as before."""
    old = session.facts.get(QUOTED.name)
    told = BARE.fullmatch(_with_percent(old, said.strip()).lower())
    if old is None or told is None or session.top is None or session.top.dialog not in PRICING:
        return {}
    values = read(f"月息{told['rate']}" if told["fen"] else f"日息{told['rate']}" if told["wan"] else told["rate"], today=today)
    if len(values) != 1 or not isinstance(values[0], Percent | Rate) or values[0].is_range:
        return {}
    value = values[0]
    share = value.best / 100 if isinstance(value, Percent) else value.best
    return {QUOTED.name: {"value": f"{share.normalize():f}", "per": value.per if isinstance(value, Rate) else old["per"]}}


def terms_put_right(known: Mapping[str, Json], facts: dict[str, Json], old: set[Decimal]) -> dict[str, Json]:
    """What is put right, with what follows from it; `old` are the values that were taken back."""
    return _with_fitting_fees(known, _with_fee_put_right(known, _with_length_put_right(known, _with_payment_put_right(known, facts)), old))


def _with_fitting_fees(known: Mapping[str, Json], facts: dict[str, Json]) -> dict[str, Json]:
    """到手是9800, after 300 had been taken off 10,000: what was kept back is what did not arrive, and no fee beside it."""
    fees = known.get(FEES)
    if RECEIVED.name not in facts or FEES in facts or not fees:
        return facts
    if _doubt({**known, **facts}) != "fees_above_gap":
        return facts
    return facts | {FEES: [fee for fee in fees if fee["when"] != "start"]}


def _with_fee_put_right(known: Mapping[str, Json], facts: dict[str, Json], old: set[Decimal]) -> dict[str, Json]:
    """不是砍了1000,是砍了1500: the fee of the sum that is taken back, or the only one of its kind, is another; the rest stay."""
    before: list[Json] = known.get(FEES) or []
    if not before or not facts.get(FEES):
        return facts
    fees = list(before)
    for new in facts[FEES]:
        same = [fee for fee in fees if Decimal(fee.get("amount") or 0) in old] or [fee for fee in fees if (fee["kind"], fee["when"]) == (new["kind"], new["when"])] or _of_its_kind(fees, new)
        if len(same) == 1:
            fees[fees.index(same[0])] = new | ({"when": same[0]["when"]} if new["when"] != "each" and same[0]["when"] != "each" else {})
        elif new not in fees:
            fees.append(new)
    return facts | {FEES: fees}


def _of_its_kind(fees: list[Json], new: Json) -> list[Json]:
    """会员费是299, where it was paid apart: the fee has a name, whenever it is paid."""
    return [fee for fee in fees if fee["kind"] == new["kind"] != "other"]


def _with_payment_put_right(known: Mapping[str, Json], facts: dict[str, Json]) -> dict[str, Json]:
    """the payment is 460, of 12 that were 450: no total, which would be less than what was lent."""
    total, lent = TERMS["total"], known.get(TERMS["received"]) or known.get(TERMS["contract"])
    if not facts.get(total) or total in known or not (lent and known.get(PAYMENT.name)) or Decimal(facts[total]) >= Decimal(lent):
        return facts
    return {name: value for name, value in facts.items() if name != total} | {PAYMENT.name: facts[total]}


def _with_length_put_right(known: Mapping[str, Json], facts: dict[str, Json]) -> dict[str, Json]:
    """不对,是30个月, of 36 payments; 是30期, of three years: the one follows from the other."""
    count, term = TERMS["count"], TERMS["term"]
    told = known.get(TERMS["period"])
    period = Length.from_json(told) if told else MONTH
    if facts.get(term) and known.get(count) and count not in facts:
        number = Length.from_json(facts[term]).over(period)
        return {name: value for name, value in facts.items() if name != term or known.get(term)} | {count: int(number)} if number == number.to_integral_value() else facts
    if facts.get(count) and known.get(term) and term not in facts:
        return facts | {term: Length(period.amount * facts[count], period.unit).to_json()}
    return facts


def without_wrong_total(session: Session, heard: Heard) -> Heard:
    """950 again, where 12 x 950 is not the total that was told: the payment stands, and the total goes."""
    if session.asked != PAYMENT.name or PAYMENT.name not in heard.facts or _doubt(session.facts) != "total_mismatch":
        return heard
    return replace(heard, forget=(*heard.forget, TERMS["total"]))


def _doubt(facts: Mapping[str, Json]) -> str | None:
    """Why the loan that is known has no price."""
    told = {field: value for field, name in TERMS.items() if (value := facts.get(name)) is not None}
    cost = price(Terms.from_json(told)) if told else None
    return cost.reason if isinstance(cost, Missing) else None
