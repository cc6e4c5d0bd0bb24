"""How much is taken in: of one person, and of all together. A flood of one slows nobody else."""

import asyncio
from collections import OrderedDict

from bot.buckets import Buckets, Rate

REMEMBERED = 10_000
ALL_A_SECOND = 500.0
"""More than one core can answer; beyond it everybody waits a little, which the channels are built for."""


class Intake:
    """`a_minute` messages of one person, half of them at once; `a_second` of all."""

    def __init__(self, a_minute: int = 40, a_second: float = ALL_A_SECOND) -> None:
        self._people = Buckets(Rate(a_minute / 60, max(a_minute / 2, 1)))
        self._told = Buckets(Rate(1 / 60, 1))
        self._all = Buckets(Rate(a_second, a_second))
        self._admitted: OrderedDict[tuple[str, str], None] = OrderedDict()

    def admits(self, who: str, update: str) -> bool:
        """Whether there is room for one more; an update that comes again takes none."""
        if (who, update) in self._admitted:
            return True
        if self._people.wait(who):
            return False
        self._admitted[who, update] = None
        if len(self._admitted) > REMEMBERED:
            self._admitted.popitem(last=False)
        return True

    def tells(self, who: str) -> bool:
        """Whether to say so now: once a minute."""
        return not self._told.wait(who)

    async def room(self) -> None:
        """Wait until there is room among all."""
        while wait := self._all.wait(""):  # noqa: ASYNC110
            await asyncio.sleep(wait)
