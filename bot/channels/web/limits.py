"""How fast requests may come: per visitor, per address and overall, so that a flood of one slows nobody else."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

MOST_KNOWN = 50_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many a second, and so many at once after a rest."""

    second: float
    burst: float


@dataclass(frozen=True, slots=True)
class Limits:
    """Many people share an address behind one mobile network, so that limit is wide."""

    visitor: Rate = Rate(3, 30)
    address: Rate = Rate(30, 300)
    overall: Rate = Rate(600, 1_200)


class Buckets:
    """What is left to each: a bucket that fills steadily. The longest unheard are forgotten first."""

    def __init__(self, rate: Rate, now: Callable[[], float] = monotonic) -> None:
        self._rate = rate
        self._now = now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, who: str) -> float:
        """Take one; 0 where it was there, else how many seconds until it will be."""
        now = self._now()
        left, then = self._left.pop(who, (self._rate.burst, now))
        left = min(self._rate.burst, left + (now - then) * self._rate.second)
        allowed = left >= 1
        self._left[who] = (left - allowed, now)
        if len(self._left) > MOST_KNOWN:
            self._left.popitem(last=False)
        return 0 if allowed else (1 - left) / self._rate.second


class Gate:
    """All limits in one."""

    def __init__(self, limits: Limits, now: Callable[[], float] = monotonic) -> None:
        self._visitor, self._address, self._overall = (Buckets(rate, now) for rate in (limits.visitor, limits.address, limits.overall))

    def wait(self, visitor: str, address: str) -> float:
        """Seconds to wait, 0 to go on. The one who floods is stopped at their own limit and takes nothing of the others'."""
        return self._visitor.wait(visitor) or self._address.wait(address) or self._overall.wait("")
