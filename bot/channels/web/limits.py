"""How fast requests may come: per visitor, per address and overall, so that a flood of one slows nobody else."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from bot.buckets import Buckets, Rate

VISITOR, ADDRESS, OVERALL = Rate(3, 30), Rate(30, 300), Rate(600, 1_200)
"""Many people share an address behind one mobile network, so that limit is wide."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the page holds callers to."""

    visitor: Rate = VISITOR
    address: Rate = ADDRESS
    overall: Rate = OVERALL


class Gate:
    """All limits in one."""

    def __init__(self, limits: Limits, now: Callable[[], float] = monotonic) -> None:
        self._visitor, self._address, self._overall = (Buckets(rate, now) for rate in (limits.visitor, limits.address, limits.overall))

    def wait(self, visitor: str, address: str) -> float:
        """Seconds to wait, 0 to go on. The one who floods is stopped at their own limit and takes nothing of the others'."""
        return self._visitor.wait(visitor) or self._address.wait(address) or self._overall.wait("")
