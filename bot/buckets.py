"""How often something may be done by each of many: so many a second, and so many at once after a rest."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

MOST_KNOWN = 50_000


@dataclass(frozen=True, slots=True)
class Rate:
    """`second` times a second, and `burst` times at once after a rest."""

    second: float
    burst: float


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
