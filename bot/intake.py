"""How much is taken in: of one person, and of all together. A flood of one slows nobody else."""

import asyncio
from collections import OrderedDict

REMEMBERED = 10_000
ALL_A_SECOND = 500.0
"""More than one core can answer; beyond it everybody waits a little, which the channels are built for."""


class Bucket:
    """So many at once, and so many a second after that."""

    __slots__ = ("_at", "_left", "_most", "_rate")

    def __init__(self, most: float, rate: float, now: float) -> None:
        self._most, self._rate, self._left, self._at = most, rate, most, now

    def take(self, now: float) -> float:
        """Take one where there is one: 0.0; else the seconds until there will be."""
        self._left = min(self._most, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left >= 1:
            self._left -= 1
            return 0.0
        return (1 - self._left) / self._rate

    def full(self, now: float) -> bool:
        return self._left + (now - self._at) * self._rate >= self._most


class Intake:
    """`a_minute` messages of one person, half of them at once; `a_second` of all."""

    def __init__(self, a_minute: int = 40, a_second: float = ALL_A_SECOND) -> None:
        self._a_minute = a_minute
        self._people: dict[str, Bucket] = {}
        self._admitted: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._told: dict[str, float] = {}
        self._all = (a_second, Bucket(a_second, a_second, 0.0))

    def admits(self, who: str, update: str) -> bool:
        """Whether there is room for one more; an update that comes again takes none."""
        if (who, update) in self._admitted:
            return True
        now = asyncio.get_running_loop().time()
        bucket = self._people.get(who)
        if bucket is None:
            self._tidy(now)
            bucket = self._people[who] = Bucket(max(self._a_minute / 2, 1), self._a_minute / 60, now)
        if bucket.take(now) > 0.0:
            return False
        self._admitted[who, update] = None
        if len(self._admitted) > REMEMBERED:
            self._admitted.popitem(last=False)
        return True

    def tells(self, who: str) -> bool:
        """Whether to say so now: once a minute."""
        now = asyncio.get_running_loop().time()
        if now - self._told.get(who, float("-inf")) < 60:
            return False
        self._told[who] = now
        return True

    async def room(self) -> None:
        """Wait until there is room among all."""
        while wait := self._all[1].take(asyncio.get_running_loop().time()):  # noqa: ASYNC110
            await asyncio.sleep(wait)

    def _tidy(self, now: float) -> None:
        if len(self._people) >= REMEMBERED:
            self._people = {who: bucket for who, bucket in self._people.items() if not bucket.full(now)}
            self._told = {who: at for who, at in self._told.items() if now - at < 60}
