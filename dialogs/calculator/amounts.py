"""How much was lent and how much arrived: the two are kept apart, for the difference is where cost hides."""

from decimal import Decimal

from content.record import record
from dialogs.calculator.doubts import Doubt, need
from dialogs.calculator.rounding import to_fen
from dialogs.calculator.terms import Fee, Terms

_SLACK = Decimal(1)
"""Fees that were rounded to whole yuan when told."""


@record(frozen=True, slots=True)
class Amounts:
    """`net` arrived, interest is reckoned on `principal`; both are parts of 1 where no amount was told."""

    net: float
    principal: float
    received: Decimal | None = None
    contract: Decimal | None = None
    fees_upfront: Decimal | None = None
    assumed: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether they are yuan."""
        return self.received is not None


def amounts(terms: Terms) -> Amounts:
    """Contract and received amount and the fees between them; raises Doubt where they contradict each other."""
    contract, received = terms.contract, terms.received
    if contract is None and received is None:
        return _shares(terms)
    if contract is None:
        assert received is not None
        return _from_received(terms, received)
    if received is None:
        net = contract - _taken(terms, contract, "start") - _taken(terms, contract, "aside")
        net += _bonus(terms, contract)
        assumed = () if terms.fees else ("nothing_deducted",)
    else:
        net, assumed = _net(terms, contract, received), ()
    return _amounts(net, contract, contract, assumed)


def _shares(terms: Terms) -> Amounts:
    """No amount at all: a rate can still be reckoned on 1 yuan, if every fee is a share."""
    if terms.quoted is None or any(fee.amount for fee in terms.fees) or _in_yuan(terms):
        raise need(terms, "received", "contract")
    one = Decimal(1)
    net = one - _taken(terms, one, "start") - _taken(terms, one, "aside")
    if net <= 0:
        raise Doubt("received", "fees_above_principal")
    return Amounts(float(net), 1.0)


def _in_yuan(terms: Terms) -> bool:
    sums = (terms.payment, terms.principal_each, terms.total, terms.last_payment, terms.buyout)
    return bool(terms.stages or terms.interest or any(sum_ is not None for sum_ in sums))


def _from_received(terms: Terms, received: Decimal) -> Amounts:
    """到手 is what is left after what was taken off; what is paid apart reduces it further."""
    share = sum((fee.share or Decimal(0) for fee in _start_fees(terms, "start")), Decimal(0))
    fixed = sum((fee.amount or Decimal(0) for fee in _start_fees(terms, "start")), Decimal(0))
    if share >= 1:
        raise Doubt("received", "fees_above_principal")
    lent = (received + fixed) / (1 - share)
    net = received - _taken(terms, lent, "aside")
    told = lent if terms.fees and lent != net else None
    return _amounts(net, lent, told, ())


def _net(terms: Terms, contract: Decimal, received: Decimal) -> Decimal:
    gap, taken = contract - received, _taken(terms, contract, "start")
    aside = _taken(terms, contract, "aside")
    if gap < 0:
        if -gap > _bonus(terms, contract) + _SLACK:
            raise Doubt("received", "received_above_contract")
        return received - taken - aside
    if taken <= gap + _SLACK:
        return received - aside
    if gap <= _SLACK:
        return received - taken - aside
    raise Doubt("received", "fees_above_gap")


def _amounts(net: Decimal, principal: Decimal, contract: Decimal | None, assumed: tuple[str, ...]) -> Amounts:
    if net <= 0:
        raise Doubt("received", "fees_above_principal")
    net = to_fen(net)
    upfront = None if contract is None else to_fen(contract) - net
    return Amounts(float(net), float(principal), net, None if contract is None else to_fen(contract), upfront, assumed)


def _start_fees(terms: Terms, when: str) -> list[Fee]:
    return [fee for fee in terms.fees if fee.when == when and fee.kind != "bonus"]


def _taken(terms: Terms, principal: Decimal, when: str) -> Decimal:
    return sum((fee.of(principal) for fee in _start_fees(terms, when)), Decimal(0))


def _bonus(terms: Terms, principal: Decimal) -> Decimal:
    given = (fee.of(principal) for fee in terms.fees if fee.kind == "bonus" and fee.when == "start")
    return sum(given, Decimal(0))

