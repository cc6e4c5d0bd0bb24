"""The rate at which a list of payments is worth nothing today: what a loan really costs.

Both functions look for u = log(1 + rate) and weigh each flow by exp(-u * time), turned round for negative u so that
no power can overflow. With one change of sign among the flows the root is unique and always bracketed. With several
changes a grid is searched, and of the roots found the one nearest to zero is the rate a lender and a borrower mean.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

Flow = tuple[float, float]
"""(time, amount); times ascend from 0 and the first amount is not 0."""

TOLERANCE = 1e-9
"""The largest residual taken as nought, as a share of the sum of all discounted amounts."""
_STEPS = 200
_LARGEST_LOG = 700.0
"""exp() of more does not fit into a float; nobody can use such a rate."""


def irr(flows: Sequence[float]) -> float | None:
    """Rate a period of flows one period apart; None where no rate above -100 % makes them worth nothing."""
    return _rate(enumerate(flows))


def xirr(dated: Sequence[tuple[date | float, float]], year_days: float = 365) -> float | None:
    """Effective annual rate of flows on days (dates or day numbers, in any order); None where none exists."""
    return _rate((_day_number(when) / year_days, amount) for when, amount in dated)


def present_value(rate: float, flows: Sequence[float]) -> float:
    """What flows one period apart are worth at the start."""
    value, growth = 0.0, 1 + rate
    for amount in reversed(flows):
        value = value / growth + amount
    return value


def _day_number(when: date | float) -> float:
    return float(when.toordinal()) if isinstance(when, date) else float(when)


def _rate(timed: Iterable[Flow]) -> float | None:
    flows = _merged(timed)
    changes = sum(a * b < 0 for (_, a), (_, b) in pairwise(flows))
    if not changes:
        return None
    logs = [_single_root(flows)] if changes == 1 else list(_grid_roots(flows))
    nearest = min((u for u in logs if u is not None), key=abs, default=None)
    if nearest is None or nearest > _LARGEST_LOG:
        return None
    rate = math.expm1(nearest)
    return rate if rate > -1 else None


def _merged(timed: Iterable[Flow]) -> list[Flow]:
    """In order of time, counted from the first amount that is not 0; raises ValueError on what is no number."""
    sums: dict[float, float] = {}
    for time, amount in timed:
        if not (math.isfinite(time) and math.isfinite(amount)):
            raise ValueError("a flow is a finite number")
        sums[time] = sums.get(time, 0.0) + amount
    kept = sorted((time, amount) for time, amount in sums.items() if amount)
    return [(time - kept[0][0], amount) for time, amount in kept]


def _worth(flows: list[Flow], u: float) -> tuple[float, float, float]:
    """Worth of the flows at u, its slope in u, and the sum of the weighed amounts without their signs."""
    turn = flows[-1][0] if u < 0 else 0.0
    value = slope = size = 0.0
    for time, amount in flows:
        part = amount * math.exp(u * (turn - time))
        value += part
        slope += part * (turn - time)
        size += abs(part)
    return value, slope, size


def _single_root(flows: list[Flow]) -> float | None:
    at_zero = _worth(flows, 0.0)[0]
    if at_zero == 0:
        return 0.0
    direction = 1.0 if (at_zero < 0) == (flows[-1][1] < 0) else -1.0
    near, far = 0.0, direction / flows[-1][0]
    while _worth(flows, far)[0] * at_zero > 0:
        near, far = far, far * 2
        if abs(far) > 1e9:
            return None
    return _refined(flows, near, far)


def _grid_roots(flows: list[Flow]) -> Iterable[float | None]:
    """A root in each cell of the grid at whose ends the worth has different signs."""
    sizes = [10 ** (exponent / 20) for exponent in range(-80, 41)]
    scale = 10 / flows[-1][0]
    grid = [-size * scale for size in reversed(sizes)] + [0.0] + [size * scale for size in sizes]
    values = [_worth(flows, u)[0] for u in grid]
    for index, (low, high) in enumerate(pairwise(values)):
        # The scale of the worth turns over between negative u and 0, its sign does not.
        if low == 0:
            yield grid[index]
        elif low * high < 0:
            yield _refined(flows, grid[index], grid[index + 1])


def _refined(flows: list[Flow], one: float, other: float) -> float | None:
    """Newton's steps, halving the bracket where a step leaves it; None unless the residual is nought."""
    low, high = min(one, other), max(one, other)
    rising = (_worth(flows, one)[0] > 0) == (one > other)
    u, value, size = one, 0.0, 0.0
    for _ in range(_STEPS):
        value, slope, size = _worth(flows, u)
        if (value > 0) == rising:
            high = u
        else:
            low = u
        step = u - value / slope if slope else math.inf
        following = step if low < step < high else (low + high) / 2
        if abs(following - u) <= 1e-14 * max(1e-6, abs(u)) or value == 0:
            break
        u = following
    return u if abs(value) <= TOLERANCE * size else None
