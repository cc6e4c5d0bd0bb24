"""What is paid back and when, worked out from whichever of its parts were told.

Payments that were said in yuan come before a quoted rate: what leaves the account is the truth.
"""

from dataclasses import replace
from decimal import Decimal

from content.record import record
from dialogs.calculator import schedules
from dialogs.calculator.amounts import Amounts
from dialogs.calculator.charges import a_period
from dialogs.calculator.doubts import ENOUGH_BACK, MOST_PAYMENTS, Doubt, check_back, need
from dialogs.calculator.terms import MONTH, Length, Style, Terms
from dialogs.calculator.timing import Timing, timing_of, whole

_FITS = 0.01
"""How far instalment x number may be from the total that was said: a share of it."""


@record(frozen=True, slots=True)
class Plan:
    """`payments` in order, fees included, a `period` apart; `rate` where it is known without solving for it."""

    payments: list[float]
    period: Length
    style: Style | None
    regular: float | None = None
    fees_each: float = 0.0
    rate: float | None = None
    assumed: tuple[str, ...] = ()


def plan(terms: Terms, sums: Amounts) -> Plan:
    """The payments of the loan; raises Doubt about the first thing that is needed and not known."""
    if _is_single(terms, sums):
        return _with_fees(terms, sums, _single(terms, sums))
    if terms.stages:
        return _with_fees(terms, sums, _staged(terms, sums))
    timing = timing_of(terms)
    for part in (_said, _split, _total, _charged):
        found = part(terms, sums, timing)
        if found is not None:
            return _with_fees(terms, sums, replace(found, assumed=(*timing.assumed, *found.assumed)))
    raise _unpriced(terms)


def _is_single(terms: Terms, sums: Amounts) -> bool:
    if terms.style:
        return terms.style == "once"
    if terms.count == 1 and terms.period and terms.payment and not (terms.stages or terms.last_payment or terms.buyout):
        return True
    if terms.count is not None or terms.stages or terms.principal_each or terms.term is None:
        return False
    if terms.payment is not None and not _all_at_once(terms, sums):
        return False
    if terms.period is not None:
        return terms.term.over(terms.period) <= 1
    if terms.term.unit == "day" or terms.term.over(MONTH) <= 1:
        return True
    if terms.total is not None and sums.known and terms.interest is None and terms.quoted is None:
        return "instalments" not in terms.unclear and "style" not in terms.unclear
    return False


def _all_at_once(terms: Terms, sums: Amounts) -> bool:
    """3,000 for 7 days and 3,000 to be paid: no instalment."""
    return sums.known and terms.payment is not None and float(terms.payment) >= ENOUGH_BACK * sums.principal


def _single(terms: Terms, sums: Amounts) -> Plan:
    """One payment at the end of the term: as said, or principal and simple interest."""
    term = terms.term or (terms.period if terms.count == 1 else None)
    if term is None and terms.count and terms.period:
        term = Length(terms.period.amount * terms.count, terms.period.unit)
    said = terms.total or terms.last_payment or terms.payment
    charge = terms.quoted or terms.interest
    assumed = () if terms.style or terms.count == 1 else ("once",)
    if said is None and charge is None and terms.contract and sums.net < sums.principal:
        said, assumed = terms.contract, (*assumed, "contract_back")
    if term is None:
        raise need(terms, "count", "term") if said or charge else need(terms, "payment", "total", "quoted")
    if said is not None:
        check_back(sums.principal, [float(said)], exact=True)
        return Plan([float(said)], term, "once", float(said), assumed=assumed)
    if charge is None:
        raise _unpriced(terms)
    share = a_period(charge, term, terms, sums)
    if terms.free_periods and charge.per != "total":
        free = Length(Decimal(terms.free_periods), term.unit if terms.period is None else terms.period.unit)
        share *= max(0.0, 1 - float(free.over(term)))
    back = sums.principal * (1 + share)
    month_of_30 = term.unit == "day" and charge.per == "month"
    exact = share if sums.net == sums.principal else None
    return Plan([back], term, "once", back, rate=exact, assumed=(*assumed, *(["month_of_30"] if month_of_30 else [])))


def _staged(terms: Terms, sums: Amounts) -> Plan:
    period = terms.period or MONTH
    count = terms.count
    if count is None and terms.term is not None:
        count = whole(terms.term.over(period))
    payments = schedules.staged(terms.stages, count)
    if payments is None:
        raise need(terms, "count", "term")
    if len(payments) > MOST_PAYMENTS:
        raise Doubt("count", "too_many_payments")
    if terms.last_payment is not None:
        payments.append(float(terms.last_payment))
    if terms.style == "interest_only" and sum(payments) < sums.principal:
        payments[-1] += sums.principal
    check_back(sums.principal, payments, exact=True)
    first = payments[0]
    alike = all(each == first for each in payments[:-1])
    return Plan(payments, period, terms.style, first if alike else None, assumed=() if terms.period else ("month",))


def _said(terms: Terms, sums: Amounts, timing: Timing) -> Plan | None:
    """Instalments in yuan, with a last one that may differ, or the interest before the principal."""
    if terms.payment is None:
        return None
    each, count = float(terms.payment), timing.count
    payments = [each] * count
    if terms.last_payment is not None:
        payments[-1] = float(terms.last_payment)
    elif terms.style == "interest_only":
        payments[-1] += sums.principal
    elif terms.buyout is None:
        _check_total(terms, sum(payments))
    style: Style = terms.style or ("interest_only" if _is_balloon(payments, sums) else "level")
    if terms.buyout is not None:
        payments[-1] += float(terms.buyout)
    check_back(sums.principal, payments, exact=True)
    return Plan(payments, timing.period, style, each)


def _is_balloon(payments: list[float], sums: Amounts) -> bool:
    return len(payments) > 1 and payments[-1] >= sums.principal > sum(payments[:-1])


def _check_total(terms: Terms, paid: float) -> None:
    if terms.total is not None and abs(paid - float(terms.total)) > max(1.0, _FITS * paid):
        raise Doubt("payment", "total_mismatch")


def _split(terms: Terms, sums: Amounts, timing: Timing) -> Plan | None:
    """Principal and interest of an instalment named apart."""
    if terms.principal_each is None:
        return None
    charge = terms.interest or terms.quoted
    if charge is None:
        return _bare_principal(terms, sums, timing)
    part, share = float(terms.principal_each), a_period(charge, timing.period, terms, sums, timing.count)
    if terms.interest is None and terms.style in (None, "equal_principal"):
        payments = schedules.equal_principal(sums.principal, share, timing.count, terms.free_periods or 0)
        return Plan(payments, timing.period, "equal_principal")
    free = terms.free_periods or 0
    payments = [part + sums.principal * share * (k >= free) for k in range(timing.count)]
    check_back(sums.principal, payments, exact=True)
    return Plan(payments, timing.period, "flat", payments[0] if not free else None)


def _bare_principal(terms: Terms, sums: Amounts, timing: Timing) -> Plan | None:
    """The principal of an instalment with nothing but fees beside it."""
    if terms.principal_each is None or not any(fee.when == "each" or fee.kind == "interest" for fee in terms.fees):
        return None
    payments = [float(terms.principal_each)] * timing.count
    check_back(sums.principal, payments, exact=True)
    return Plan(payments, timing.period, "flat", payments[0])


def _total(terms: Terms, sums: Amounts, timing: Timing) -> Plan | None:
    """Everything that is paid back, or all interest, spread evenly."""
    if terms.style == "interest_only":
        return None
    whole = terms.total
    if whole is None and terms.interest is not None and terms.interest.per == "total":
        whole = Decimal(repr(sums.principal)) + terms.interest.value
    if whole is None:
        return None
    _need_instalments(terms)
    check_back(sums.principal, [float(whole)], exact=terms.total is not None)
    each = float(whole) / timing.count
    assumed = () if terms.style else ("level",)
    return Plan([each] * timing.count, timing.period, terms.style or "level", each, assumed=assumed)


def _charged(terms: Terms, sums: Amounts, timing: Timing) -> Plan | None:
    """A rate, or a sum of interest for each period, under the way of repaying."""
    charge = terms.interest or terms.quoted
    if charge is None:
        return _fees_alone(terms, sums, timing)
    style = terms.style
    assumed: tuple[str, ...] = ()
    if charge.per == "total" and style is None:
        style = "flat"
    if style is None:
        _need_instalments(terms)
        style, assumed = ("level", ("level",)) if terms.interest is None else ("flat", ("flat",))
    share = a_period(charge, timing.period, terms, sums, timing.count)
    payments = schedules.BY_STYLE[style](sums.principal, share, timing.count, terms.free_periods or 0)
    known = style in ("level", "equal_principal", "interest_only") and sums.net == sums.principal
    regular = payments[0] if style != "equal_principal" and not terms.free_periods else None
    exact = share if known and not terms.free_periods else None
    return Plan(payments, timing.period, style, regular, rate=exact, assumed=assumed)


def _fees_alone(terms: Terms, sums: Amounts, timing: Timing) -> Plan | None:
    """No interest but a fee with each instalment, or none at all: the principal is spread evenly."""
    if not any(fee.when in ("each", "first", "end") or fee.kind == "instalment" for fee in terms.fees):
        return None
    part = sums.principal / timing.count
    return Plan([part] * timing.count, timing.period, "flat", part)


def _need_instalments(terms: Terms) -> None:
    """A term in months alone does not tell whether it is paid off by the month or all at the end."""
    if terms.count is None and terms.period is None and terms.style is None:
        raise Doubt("style", "vague" if "style" in terms.unclear else "absent")


def _with_fees(terms: Terms, sums: Amounts, plan: Plan) -> Plan:
    """The plan with what is charged or given back beside the instalments; a rate known before no longer holds."""
    principal, payments = Decimal(repr(sums.principal)), list(plan.payments)
    each = 0.0
    for fee in terms.fees:
        amount = float(fee.of(principal))
        if fee.when == "each":
            each += amount
        elif fee.when == "first":
            payments[0] += amount
        elif fee.when == "end":
            payments[-1] += -amount if fee.kind == "bonus" else amount
        elif fee.kind == "deposit":
            payments[-1] -= amount
    payments = [paid + each for paid in payments]
    if payments == plan.payments:
        return plan
    regular = None if plan.regular is None else (payments[0] if len(payments) == 1 else plan.regular + each)
    return replace(plan, payments=payments, regular=regular, fees_each=each, rate=None)


def _unpriced(terms: Terms) -> Doubt:
    if {"rate", "quoted"} & set(terms.unclear):
        return Doubt("rate", "vague")
    return need(terms, "payment", "total")
