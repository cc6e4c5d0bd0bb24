"""From what a lender offers, as it was told, to the terms that a plan reckons with."""

from datetime import date
from decimal import ROUND_DOWN, Decimal

from dialogs import slots
from dialogs.calculator.early import left_of, rate_of
from dialogs.calculator.pay_days import month_of
from dialogs.calculator.plan import Extension, Instalments, Offer, Settlement, Waiver
from dialogs.calculator.priority import YEARS
from dialogs.calculator.priority import Debt as Owed
from dialogs.calculator.rounding import up_to_fen
from dialogs.talk import Talk

FINE = Decimal("0.00001")


def offered(t: Talk, owed: Owed, first: date) -> Offer | None:
    """What the lender offers, as far as it is told in full."""
    index, balance = owed.index, owed.owed or Decimal(0)
    count, waived = t.get(slots.OFFER_COUNT.at(index)), t.get(slots.OFFER_WAIVED.at(index)) or Decimal(0)
    match t.get(slots.OFFER_KIND.at(index)):
        case "instalments":
            if not waived and count and (payment := t.get(slots.OFFER_PAYMENT.at(index))):
                waived = max(balance - payment * count, Decimal(0))  # 24 of 1,000 for 30,000: the rest is let off
            return _instalments(t, index, max(balance - waived, Decimal(0)), count, waived)
        case "waiver" if waived:
            return Waiver(waived)
        case "extension" if count:
            return Extension(count)
        case "settlement" if amount := t.get(slots.OFFER_AMOUNT.at(index)):
            by = t.get(slots.OFFER_BY.at(index))
            return Settlement(amount, max(month_of(first, by), 1) if by else 1)
    return None


def _instalments(t: Talk, index: int, balance: Decimal, count: int | None, waived: Decimal) -> Instalments | None:
    """Equal instalments, at the rate that was named, else at the one that their sum and number stand for; rounded so that the last is no more."""
    told, payment = t.get(slots.OFFER_RATE.at(index)), t.get(slots.OFFER_PAYMENT.at(index))
    within = rate_of(balance, payment, count) if payment and count and not told else None
    rate = Decimal(told[0]) * YEARS[told[1]] if told else (within or Decimal(0)).quantize(FINE, ROUND_DOWN)
    if within and payment and count and (ends := left_of(balance, payment, rate, None)) and ends[0] > count:
        rate = max(rate - FINE, Decimal(0))  # a fen left over is no instalment more
    if payment is None and count:
        payment = level(balance, rate, count)
    return Instalments(payment, rate, waived, fixed=not rate) if payment else None


def level(balance: Decimal, rate: Decimal, count: int) -> Decimal:
    """The equal payment a month that ends a debt with so many, rounded up to the fen."""
    monthly = rate / 12
    exact = balance * monthly / (1 - (1 + monthly) ** -count) if monthly else balance / count
    return up_to_fen(exact)
