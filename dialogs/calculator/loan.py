"""What a loan really costs, from what was told about it: `price(terms)`.

Either everything needed is there, and the answer is a `Cost`; or it is not, and the answer is `Missing`: the one
field to ask for next, and why (`dialogs.calculator.doubts` lists the reasons). Nothing is guessed in silence: what
had to be assumed is named in `Cost.assumed`.

    level           equal instalments, since the offer did not say how the principal is repaid
    month           one payment a month
    once            one payment at the end
    flat            interest on the original amount, since a sum of interest was named for each instalment
    contract_back   the contract amount is what is paid back, since no other sum was told
    month_of_30     a month of 30 days inside a loan of days
    nothing_deducted    the whole amount reached the borrower
"""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from content.record import record
from dialogs.calculator import doubts
from dialogs.calculator.amounts import Amounts, amounts
from dialogs.calculator.doubts import Doubt, Field, Reason
from dialogs.calculator.flags import flags
from dialogs.calculator.irr import irr
from dialogs.calculator.payments import Plan, plan
from dialogs.calculator.rate_alone import rate_alone
from dialogs.calculator.rounding import to_fen
from dialogs.calculator.terms import Charge, Length, Style, Terms


@record(frozen=True, slots=True)
class Advert:
    """The same loan in the words that make it look small; all are fractions but the sum a day for 10,000 yuan."""

    flat_month: float
    flat_year: float
    day_per_10k: float

    def to_json(self) -> dict[str, float]:
        return {"flat_month": self.flat_month, "flat_year": self.flat_year, "day_per_10k": self.day_per_10k}


@record(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the loan costs. Amounts are None where a rate alone was told; rates are fractions."""

    received: Decimal | None
    contract: Decimal | None
    payment: Decimal | None
    """One regular payment with the fees that go with each; None where the payments differ."""
    count: int | None
    period: Length
    single: bool
    """One repayment at the end of `period`."""
    fees_upfront: Decimal | None
    fees_per_period: Decimal | None
    periodic_irr: float
    nominal_annual: float
    effective_annual: float
    total_paid: Decimal | None
    total_cost: Decimal | None
    flags: tuple[str, ...]
    paid: tuple[float, ...] = ()
    """Each payment in yuan, not rounded; empty where no amount is known."""
    style: Style | None = None
    quoted: Charge | None = None
    """The rate as it was told, to be set against the true one."""
    advert: Advert | None = None
    assumed: tuple[str, ...] = ()

    @property
    def flows(self) -> tuple[Decimal, ...]:
        """What changes hands at the start (positive) and after each period (negative), to the fen."""
        if self.received is None or not self.paid:
            return ()
        return (self.received, *(-to_fen(each) for each in self.paid))


@record(frozen=True, slots=True)
class Missing:
    """The one thing to ask for, why, and the names of the fields that are known."""

    field: Field
    reason: Reason
    known: tuple[str, ...]


@lru_cache(maxsize=256)
def price(terms: Terms) -> Cost | Missing:
    """The cost of the loan, or what keeps it from being told."""
    if terms.wants == "rate" and terms.quoted is None and isinstance(cost := price(replace(terms, wants=None)), Cost):
        return cost  # that wish says what a quoted rate alone is for
    try:
        doubts.check(terms)
        sums = amounts(terms)
        alone = rate_alone(terms, sums)
        return _quoted_cost(terms, sums, *alone) if alone else _cost(terms, sums, plan(terms, sums))
    except Doubt as doubt:
        return Missing(doubt.field, doubt.reason, tuple(doubts.known(terms)))


def _cost(terms: Terms, sums: Amounts, plan: Plan) -> Cost:
    rate = plan.rate if plan.rate is not None else irr([sums.net, *(-paid for paid in plan.payments)])
    if rate is None:
        raise Doubt("payment", "below_principal")
    nominal, effective = _yearly(rate, plan.period)
    paid, net = sum(plan.payments), sums.net
    cost = to_fen(paid - net)
    in_yuan = sums.known
    found = flags(terms, plan.style, plan.payments, plan.period, nominal,
                  received=sums.received, contract=sums.contract, cost=cost if in_yuan else None)
    return Cost(
        received=sums.received, contract=sums.contract,
        payment=to_fen(plan.regular) if in_yuan and plan.regular is not None else None,
        count=len(plan.payments), period=plan.period, single=plan.style == "once",
        fees_upfront=sums.fees_upfront, fees_per_period=to_fen(plan.fees_each) if in_yuan else None,
        periodic_irr=rate, nominal_annual=nominal, effective_annual=effective,
        total_paid=to_fen(paid) if in_yuan else None, total_cost=cost if in_yuan else None,
        flags=found, paid=tuple(plan.payments) if in_yuan else (),
        style=plan.style, quoted=terms.quoted, advert=_advert(paid - net, sums, plan),
        assumed=(*sums.assumed, *plan.assumed),
    )


def _quoted_cost(terms: Terms, sums: Amounts, rate: float, period: Length) -> Cost:
    """A rate without a time to run: what it means a year."""
    nominal, effective = _yearly(rate, period)
    payment = to_fen(rate * sums.principal) if sums.known and terms.style == "interest_only" else None
    return Cost(
        received=sums.received, contract=sums.contract, payment=payment, count=terms.count, period=period, single=False,
        fees_upfront=sums.fees_upfront, fees_per_period=None, periodic_irr=rate, nominal_annual=nominal,
        effective_annual=effective, total_paid=None, total_cost=None,
        flags=flags(terms, None, (), period, nominal, received=sums.received, contract=sums.contract, cost=None),
        style=terms.style, quoted=terms.quoted, advert=Advert(nominal / 12, nominal, nominal / 365 * 10_000),
        assumed=sums.assumed,
    )


def _yearly(rate: float, period: Length) -> tuple[float, float]:
    """单利年化 and 复利年化; both are stated beside each other everywhere."""
    times = float(period.per_year)
    try:
        return rate * times, (1 + rate) ** times - 1
    except OverflowError as error:
        raise Doubt("payment", "too_large") from error


def _advert(cost: float, sums: Amounts, plan: Plan) -> Advert:
    share = cost / sums.principal
    years = len(plan.payments) / float(plan.period.per_year)
    return Advert(share / years / 12, share / years, share / years / 365 * 10_000)

