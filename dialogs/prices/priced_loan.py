"""The loan that is priced in this talk, where it is paid back in level instalments."""

from decimal import Decimal

from content.record import record
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.slots import CONTRACT, COUNT, PAYMENT, RECEIVED, TERM, TERMS
from dialogs.talk import Facts, Slot

A_MONTH = {"amount": "1", "unit": "month"}


@record(frozen=True, slots=True)
class Priced:
    """So many instalments of so much each, with the fees that go with each; what arrived, else what the contract says, where it was
    told, less what was taken at the start."""

    count: int
    payment: Decimal
    received: Decimal | None
    contract: Decimal | None = None


def priced(facts: Facts) -> Priced | None:
    """None where it was not told how many there are, and of how much."""
    told = facts.get(COUNT.name)
    count, payment = COUNT.decode(told) if told else _months(facts), _money(PAYMENT, facts)
    if not count or not payment:
        return None
    cost = price(Terms.from_json({field: facts[name] for field, name in TERMS.items() if facts.get(name) is not None}))
    if isinstance(cost, Cost) and cost.received and cost.count == count:
        return Priced(count, cost.payment or payment, cost.received, cost.contract)
    return Priced(count, payment, _money(RECEIVED, facts) or _money(CONTRACT, facts))


def _money(slot: Slot[Decimal], facts: Facts) -> Decimal | None:
    value = facts.get(slot.name)
    return None if value is None else slot.decode(value)


def _months(facts: Facts) -> int | None:
    """Of a loan that is paid by the month, the months that it runs."""
    term, period = facts.get(TERM.name), facts.get(TERMS["period"])
    if term is None or (period is not None and period != A_MONTH):
        return None
    amount, unit = TERM.decode(term)
    return int(amount) * {"month": 1, "year": 12}.get(unit, 0) or None
