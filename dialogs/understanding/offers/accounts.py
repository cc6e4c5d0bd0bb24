"""What was concluded is believed only if the sums bear it out: each has a part in the terms, and no lender gives away money.

A reading that leaves a sum over has misheard one of them; a question costs less than a wrong rate.
"""

from collections.abc import Iterator
from decimal import Decimal

from content.regex import regex
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.understanding.offers.found import LEAST_LENT, LEAST_TOTAL, Found
from dialogs.understanding.offers.parts import Figure
from dialogs.understanding.offers.roles import Role
from dialogs.understanding.offers.sums import reference, told_for

_TOLD: tuple[Role, ...] = ("received", "contract", "principal", "payment", "principal_each", "total", "last", "buyout", "interest", "unknown")
_NEAR = Decimal("0.005")
_LENT: frozenset[Role] = frozenset({"received", "contract", "principal"})
_PRICES = ("payment", "total", "last_payment", "buyout", "principal_each", "interest", "quoted")
_GIVEN = regex(r"免|减|少还|少给|让|送|红包|返现|补贴|优惠|抵|退|waive|bonus|cash ?back|forg[ai]ve|let me off|refund|discount|rebate")
"""Why less may come back than was lent."""
_NAMES = ("contract", "received", "payment", "total", "last_payment", "buyout", "principal_each")


def believed(found: Found) -> Terms:
    """The terms, and in the place of what the sums do not bear out a question."""
    terms = _terms(found)
    cost = price(terms)
    if not isinstance(cost, Cost) or cost.total_cost is None:
        return terms
    left = unexplained(found)
    stray = found.draft.stray and not found.priced_by_rate and found.draft.taken_share is None
    if _too_little(cost) or stray or any(role in _LENT for role, _ in left):
        found.known.pop("received", None)
        found.unclear.add("received")
    elif left or _dear_fees(found) or _kept_for_nothing(cost) or (cost.total_cost < -1 and not _GIVEN.search(found.draft.row.text)):
        for name in _PRICES:
            found.known.pop(name, None)
        found.stages.clear()
        found.unclear.add("payment")
    else:
        return terms
    return _terms(found)


def _terms(found: Found) -> Terms:
    return Terms(unclear=tuple(sorted(found.unclear)), fees=tuple(found.fees), stages=tuple(found.stages), **found.known)


def _too_little(cost: Cost) -> bool:
    return cost.contract is not None and cost.received is not None and cost.received < LEAST_LENT * cost.contract


def _kept_for_nothing(cost: Cost) -> bool:
    """下款3000扣掉750,还整3000: who keeps a part back gets more than was paid out, or it was misheard what arrived."""
    return bool(cost.fees_upfront) and not cost.total_cost


def _dear_fees(found: Found) -> bool:
    """A fee with each instalment that is most of the instalment: it is the instalment itself."""
    count, principal = found.known.get("count") or found.months(), found.principal
    each = found.known.get("payment") or (principal / count if principal and count else None)
    fees = sum((fee.of(principal or Decimal(0)) for fee in found.fees if fee.when == "each"), Decimal(0))
    return each is not None and fees > each * LEAST_LENT


def unexplained(found: Found) -> list[tuple[Role, Decimal]]:
    """The sums that the terms leave over."""
    parts = list(_parts(found))
    told = [(role, amount) for role in _TOLD for amount, figure in found.draft.sums.get(role, []) if _counts(found, amount, figure)]
    return [(role, amount) for role, amount in told if not any(abs(amount - part) <= max(Decimal(1), _NEAR * part) for part in parts)]


def _counts(found: Found, amount: Decimal, figure: Figure) -> bool:
    """Whether a sum is one of the loan's, and not what a price is told for, nor a price that is told so (一万一天3块5)."""
    if amount < LEAST_TOTAL or figure.says("unit_sum") or "step" in found.draft.sums:
        return False
    return not told_for(found, amount, figure) and reference(found, figure) is None


def _parts(found: Found) -> Iterator[Decimal]:
    """The sums in the terms, and what they come to among each other."""
    known, draft = found.known, found.draft
    used = [known[name] for name in _NAMES if known.get(name) is not None]
    fees = [fee.of(found.principal or Decimal(0)) for fee in found.fees]
    interest = [known["interest"].value] if known.get("interest") else []
    stages = [stage.amount for stage in found.stages]
    yield from (*used, *fees, *interest, *stages, *draft.rest, *draft.listed, *(down for down, _ in draft.sums.get("down", [])))
    count = known.get("count") or found.months() or sum(stage.count or 0 for stage in found.stages) or 1
    back, taken, bears = _back(found, count), sum(fees, Decimal(0)), sum(interest, Decimal(0))
    for lent in {found.principal or Decimal(0), known.get("received") or Decimal(0)}:
        yield from (back - lent, (back - lent) / count, lent / count, lent - taken, lent + taken, lent + bears, lent + count * bears)
        yield from (lent + down for down, _ in draft.sums.get("down", []))
        yield from (amount + lent for amount in stages)
        yield from (amount - stages[0] for amount in stages[1:])
        yield lent / (1 - min(found.draft.down_share, Decimal("0.9")))
    yield from (back, back / count, taken, bears * count, (known.get("contract") or Decimal(0)) - (known.get("received") or Decimal(0)))
    for amount in (known.get("payment") or Decimal(0), known.get("principal_each") or Decimal(0)):
        yield from (amount + bears, amount + taken, amount - (found.principal or Decimal(0)) / count)


def _back(found: Found, count: int) -> Decimal:
    payment = found.known.get("payment") or found.known.get("principal_each")
    staged = sum(((stage.count or 0) * stage.amount for stage in found.stages), Decimal(0))
    whole: Decimal = found.known.get("total") or (payment * count if payment else staged) or Decimal(0)
    return whole
