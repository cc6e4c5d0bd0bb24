"""What does this loan really cost a year, and what does the law say about it?"""

from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.calculator.loan import Cost, Missing, price
from dialogs.calculator.schedules import Row, working
from dialogs.calculator.terms import Fee, Terms
from dialogs.slots import COUNT, LENDER_KIND, PAYMENT, QUOTED, RECEIVED, ROLLED, SIGNED_ON, STYLE, TERM, TERMS
from dialogs.talk import Dialog, Outcome, Part, Slot, Talk

ASK: dict[str, Slot[Any]] = {
    "received": RECEIVED, "payment": PAYMENT, "count": COUNT, "rate": QUOTED, "term": TERM, "style": STYLE,
}  # fmt: skip
"""The question for each thing that a price may lack."""
CAPS_FROM = date(2020, 8, 20)
"""最高人民法院 changed the cap of private lending from 24/36 % to 4 x LPR on this day (RATE-001, RATE-007)."""
WARNINGS = ("upfront_deduction", "short_term_714", "flat_rate_trick", "hidden_fee", "balloon", "zero_or_negative_cost")


def rate(t: Talk) -> Outcome:
    """The cost in full, or what can be said where it can't be known."""
    cost = cost_asked(t)
    if isinstance(cost, Cost):
        return _priced(t, cost)
    if cost.field == "kind":
        return Outcome("rate.one_at_a_time", offer=("restart",))
    return _not_enough(t, cost, ASK[cost.field])


def cost_asked(t: Talk, *, one: bool = False) -> Cost | Missing:
    """The cost; asks for what it lacks, and is Missing only where the person can't tell or means several loans, unless it is surely of `one`."""
    cost = price(terms_of(t, one=one))
    if isinstance(cost, Cost) or cost.field == "kind":
        return cost
    slot = ASK[cost.field]
    if t.told(slot) and (t.get(slot) is None or cost.reason == "absent"):
        return cost
    if cost.reason == "absent":
        t.ask(slot)
    t.doubt(slot, Part(f"rate.doubt.{cost.reason}"))
    return cost


def terms_of(t: Talk, *, one: bool = False) -> Terms:
    """The loan as it is known; what was vague at first and told since is vague no more."""
    known = {field: t.facts[name] for field, name in TERMS.items() if t.facts.get(name) is not None}
    t.read += TERMS.values()
    known["unclear"] = [field for field in known.get("unclear", ()) if not (_settled(t, field) or (one and field == "kind"))]
    return Terms.from_json(known)


def _settled(t: Talk, field: str) -> bool:
    slot = ASK.get(field)
    name = slot.name if slot else TERMS.get(field, "")
    return t.facts.get(name) is not None


def _not_enough(t: Talk, missing: Missing, slot: Slot[Any]) -> Outcome:
    """不清楚 is an answer: where the number stands, and what may be said without it."""
    parts = (Part("rate.not_enough", {"field": missing.field}), *_law(t, None))
    return Outcome("rate.not_enough", parts, offer=("restart",), waits=slot)


def _priced(t: Talk, cost: Cost) -> Outcome:
    sums = sums_of(cost) | {"aside": _aside(t, cost)}
    rolled = t.get(ROLLED)
    parts = [Part("rate.rolled", {"paid": rolled, "received": cost.received})] if rolled else []
    parts += [Part("rate.cost" if cost.total_paid is not None else "rate.quoted", sums)]
    parts += [Part(f"rate.flag.{flag}", sums) for flag in cost.flags if flag in WARNINGS]
    parts += _law(t, Decimal(str(cost.nominal_annual)))
    parts.append(Part("rate.next", {"flags": cost.flags, "private": t.get(LENDER_KIND) == "private"}))
    return Outcome(
        "rate.cost",
        tuple(parts),
        offer=("show_working", "restart") if cost.paid else ("restart",),
        refine=_sharpen(t, cost),
        asides={"show_working": lambda: (Part("rate.working", {"rows": _table(cost), "cost": sums}),)} if cost.paid else {},
        numbers=sums | {"flags": list(cost.flags)} | ({"paid": rolled} if rolled else {}),
    )


def _sharpen(t: Talk, cost: Cost) -> Slot[Any]:
    """A rate that is only quoted says little before it is known what arrives and what is paid; then it is the lender that the law asks for."""
    if cost.total_paid is None and not t.told(RECEIVED):
        return RECEIVED
    if cost.total_paid is None and t.get(RECEIVED) is not None and not t.told(PAYMENT):
        return PAYMENT
    return SIGNED_ON if t.get(LENDER_KIND) == "private" else LENDER_KIND


def _aside(t: Talk, cost: Cost) -> Decimal:
    """What was paid apart and not taken off the payout: a cost, but no 砍头息."""
    fees = [Fee.from_json(fee) for fee in t.facts.get(TERMS["fees"]) or ()]
    return sum((fee.of(cost.contract or Decimal(0)) for fee in fees if fee.when == "aside"), Decimal(0))


def sums_of(cost: Cost) -> dict[str, Any]:
    """The named numbers of a cost."""
    keys = (
        "received", "contract", "payment", "count", "fees_upfront", "fees_per_period", "periodic_irr",
        "nominal_annual", "effective_annual", "total_paid", "total_cost", "single", "style", "assumed",
    )  # fmt: skip
    told = {key: getattr(cost, key) for key in keys}
    told["last"] = cost.flows[-1].copy_abs() if cost.paid and cost.paid[-1] != cost.paid[0] else None
    period = {"unit": cost.period.unit, "amount": cost.period.amount}
    quoted = {"value": cost.quoted.value, "per": cost.quoted.per} if cost.quoted else None
    return told | {"period": period, "quoted": quoted, "advert": cost.advert.to_json() if cost.advert else None}


def _table(cost: Cost) -> list[Row]:
    received, *payments = (float(flow) for flow in cost.flows)
    return working(received, [-p for p in payments], cost.periodic_irr)


def of_the_law(t: Talk, cost: Cost) -> tuple[Part, ...]:
    """What the law says of the lender that is known, in a line."""
    _, line, *_ = _law(t, Decimal(str(cost.nominal_annual)))
    return (line,)


def _law(t: Talk, nominal: Decimal | None) -> list[Part]:
    """The line that the law draws for this kind of lender and this contract date; for every kind where it is unknown."""
    kind, signed = t.get(LENDER_KIND), t.get(SIGNED_ON)
    if signed and signed > t.today:
        signed = t.doubt(SIGNED_ON, Part("rate.doubt.future"))
    asked = {"nominal": nominal, "signed_on": signed, "lender": kind}
    lines = {
        "bank": lambda: Part("rate.law.licensed", asked | {"scope": t.fact("RATE-010"), "line": t.fact("RATE-011")}),
        "microloan": lambda: Part(
            "rate.law.microloan",
            asked | {"scope": t.fact("RATE-009"), "line": t.fact("RATE-011"), "guidance": t.fact("RATE-019")},
        ),
        "private": lambda: _private(t, asked),
    }
    lines["consumer_finance"] = lines["bank"]
    kinds = (kind,) if kind else ("bank", "microloan", "private")
    heading = [Part("rate.law.heading", asked)]
    return heading + [lines[k]() for k in kinds] + [Part("rate.law.criminal", asked | {"line": t.fact("RATE-012")})]


def _private(t: Talk, asked: dict[str, Any]) -> Part:
    """民间借贷: four times the LPR of the contract day; before 2020-08-20 the transition rule."""
    signed = asked["signed_on"]
    if signed and signed < CAPS_FROM:
        return Part("rate.law.transition", asked | {"line": t.fact("RATE-007")} | _cap(t, t.today))
    return Part("rate.law.private", asked | {"line": t.fact("RATE-001", signed)} | _cap(t, signed or t.today))


def _cap(t: Talk, on: date) -> dict[str, Any]:
    """Four times the one-year LPR in force on a day, as a fraction, and the LPR that it rests on."""
    lpr = t.fact("RATE-032", on)
    return {"lpr": lpr, "cap": t.fact("RATE-001", on).value * lpr.value}


def _opening(**terms: Any) -> dict[str, Any]:
    return {TERMS[name]: value for name, value in terms.items()}


OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _opening(contract="10000", count=12, payment="944", fees=[{"kind": "service", "when": "start", "amount": "300"}]),
    _opening(received="700", contract="1000", payment="1000", count=1, style="once", term={"amount": "7", "unit": "day"}),
    _opening(received="30000", quoted={"value": "0.006", "per": "month"}, count=24, style="flat"),
    _opening(received="30000", quoted={"value": "0.01", "per": "month"}, count=12, style="interest_only"),
    _opening(received="2400", payment="800", count=3),
    {**_opening(received="2400", payment="800", count=3), ROLLED.name: "600"},
    _opening(quoted={"value": "0.0005", "per": "day"}),
    # each of the doubts
    _opening(received="5000", payment="500", unclear=["count"]),
    _opening(unclear=["kind"]),
    _opening(received="0", payment="944", count=12),
    _opening(received="1e13", payment="944", count=12),
    _opening(received="9000", payment="100", count=12),
    _opening(received="9000", payment="944", count=5000),
    _opening(received="9000", payment="944", count=12, total="99999"),
    _opening(received="9000", payment="944", count=12, period={"amount": "1", "unit": "month"},
             term={"amount": "60", "unit": "month"}),
    _opening(received="12000", contract="9000", payment="944", count=12),
    _opening(received="9000", contract="10000", payment="944", count=12, fees=[{"kind": "service", "when": "start", "amount": "3000"}]),
    _opening(contract="1000", payment="944", count=12, fees=[{"kind": "service", "when": "start", "amount": "3000"}]),
    _opening(received="20000", term={"amount": "6", "unit": "month"}, unclear=["quoted"]),
    _opening(received="10000", total="12000", term={"amount": "6", "unit": "month"}, unclear=["style"]),
    {**_opening(received="9700", payment="944", count=12), LENDER_KIND.name: "private", SIGNED_ON.name: "2099-01-01"},
)
"""What a first message may bring, for the path walker."""

DIALOG = Dialog("rate", rate, listed=True, own="offer.", openings=OPENINGS)
