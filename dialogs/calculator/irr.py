"""The rate at which a list of payments is worth nothing today: what a loan really costs.

Both functions look for u = log(1 + rate) and weigh each flow by exp(-u * time), turned round for negative u so that
no power can overflow. With one change of sign among the flows the root is unique and always bracketed. With several
changes a grid is searched, and of the roots found the one nearest to zero is the rate a lender and a borrower mean.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain, pairwise
from operator import mul

Flow = tuple[float, float]
"""(time, amount)"""
Flows = tuple[tuple[float, ...], tuple[float, ...]]
"""Times and amounts; times ascend from 0 and the first amount is not 0."""

TOLERANCE = 1e-9
"""The largest residual taken as nought, as a share of the sum of all discounted amounts."""
_STEPS = 200
_FEW_STEPS = 12
_ORDINARY = (1e-5, 1.0)
"""log(1 + rate), up or down, where the short formula for payments that are all alike keeps its digits."""
_LARGEST_LOG = 700.0
"""exp() of more does not fit into a float; nobody can use such a rate."""


def irr(flows: Sequence[float]) -> float | None:
    """Rate a period, a fraction, of flows one period apart (what arrives above nought, what is paid below, or the other way round);
    None where no rate above -100 % makes them worth nothing."""
    if len(flows) > 1 and flows.count(flows[1]) == len(flows) - 1 and (rate := _level(-flows[0], flows[1], len(flows) - 1)) is not None:
        return rate
    return _rate(list(enumerate(flows)))


def xirr(dated: Sequence[tuple[date | float, float]], year_days: float = 365) -> float | None:
    """Effective annual rate of flows on days (dates or day numbers, in any order); None where none exists."""
    sums: dict[float, float] = {}
    for when, amount in dated:
        time = _day_number(when) / year_days
        sums[time] = sums.get(time, 0.0) + amount
    return _rate(sorted(sums.items()))


def _level(lent: float, paid: float, count: int) -> float | None:
    """The rate where all payments are alike, as nearly all are: Newton's steps on the logarithm of what they are worth.

    That is nearly a straight line in u, so three or four steps do. None where they do not: then all flows are weighed.
    """
    times = lent / paid if paid else 0.0
    if not 0 < times < math.inf or times == count:
        return None
    u = 2 * math.log(count / times) / (count + 1)
    for _ in range(_FEW_STEPS):
        if not _ORDINARY[0] < abs(u) < min(_ORDINARY[1], _LARGEST_LOG / count):
            return None
        gone = math.log(-math.expm1(-count * u) / math.expm1(u) / times)
        step = gone / (count / math.expm1(count * u) + 1 / math.expm1(-u))
        u -= step
        if abs(step) <= 1e-14 * abs(u):
            return math.expm1(u)
    return None


def _day_number(when: date | float) -> float:
    return float(when.toordinal()) if isinstance(when, date) else float(when)


def _rate(timed: Sequence[Flow]) -> float | None:
    flows = _from_first(timed)
    amounts = flows[1]
    changes = len([product for product in map(mul, amounts, amounts[1:]) if product < 0])
    if not changes:
        return None
    logs = [_single_root(flows)] if changes == 1 else list(_grid_roots(flows))
    nearest = min((u for u in logs if u is not None), key=abs, default=None)
    if nearest is None or nearest > _LARGEST_LOG:
        return None
    rate = math.expm1(nearest)
    return rate if rate > -1 else None


def _from_first(timed: Sequence[Flow]) -> Flows:
    """Without what is 0, in time counted from the first of the others; raises ValueError on what is no number."""
    if not all(map(math.isfinite, chain.from_iterable(timed))):
        raise ValueError("a flow is a finite number")
    kept = [(time, amount) for time, amount in timed if amount]
    return tuple([time - kept[0][0] for time, _ in kept]), tuple([amount for _, amount in kept])


def _worth(flows: Flows, u: float) -> tuple[float, float, float]:
    """Worth of the flows at u, its slope in u, and the sum of the weighed amounts without their signs."""
    times, amounts = flows
    turn = times[-1] if u < 0 else 0.0
    ahead = [turn - time for time in times]
    parts = list(map(mul, amounts, map(math.exp, [u * time for time in ahead])))
    return sum(parts), sum(map(mul, parts, ahead)), sum(map(abs, parts))


def _single_root(flows: Flows) -> float | None:
    times, amounts = flows
    at_zero = sum(amounts)
    if at_zero == 0:
        return 0.0
    direction = 1.0 if (at_zero < 0) == (amounts[-1] < 0) else -1.0
    near, far = 0.0, direction / times[-1]
    while _worth(flows, far)[0] * at_zero > 0:
        near, far = far, far * 2
        if abs(far) > 1e9:
            return None
    return _refined(flows, near, far)


def _grid_roots(flows: Flows) -> Iterable[float | None]:
    """A root in each cell of the grid at whose ends the worth has different signs."""
    sizes = [10 ** (exponent / 20) for exponent in range(-80, 41)]
    scale = 10 / flows[0][-1]
    grid = [-size * scale for size in reversed(sizes)] + [0.0] + [size * scale for size in sizes]
    values = [_worth(flows, u)[0] for u in grid]
    for index, (low, high) in enumerate(pairwise(values)):
        # The scale of the worth turns over between negative u and 0, its sign does not.
        if low == 0:
            yield grid[index]
        elif low * high < 0:
            yield _refined(flows, grid[index], grid[index + 1])


def _refined(flows: Flows, one: float, other: float) -> float | None:
    """Newton's steps, halving the bracket where a step leaves it; None unless the residual is nought."""
    low, high = min(one, other), max(one, other)
    u, (value, slope, size) = one, _worth(flows, one)
    rising = (value > 0) == (one > other)
    for _ in range(_STEPS):
        if (value > 0) == rising:
            high = u
        else:
            low = u
        step = u - value / slope if slope else math.inf
        following = step if low < step < high else (low + high) / 2
        if abs(following - u) <= 1e-14 * max(1e-6, abs(u)) or value == 0:
            break
        u, (value, slope, size) = following, _worth(flows, following)
    return u if abs(value) <= TOLERANCE * size else None
