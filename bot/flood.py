"""What one person sends too fast is not answered, but looked through for danger, slowly enough that nobody else waits for it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.channels.base import Incoming
from dialogs.engine import Event

EVERY = 0.05
"""Seconds between two looks at what one person sent: a look takes about one thousandth."""
MOST = 1_000


@dataclass(frozen=True, slots=True)
class Turned:
    """An update that was turned away."""

    update: str
    event: Event | Incoming
    lang: str | None


class Flood:
    """`is_urgent` tells danger; `take` gets what must be answered all the same."""

    def __init__(self, is_urgent: Callable[[Turned], bool], take: Callable[[str, Turned], Awaitable[object]]) -> None:
        self._is_urgent = is_urgent
        self._take = take
        self._waiting: dict[str, deque[Turned]] = {}

    async def look(self, conversation: str, turned: Turned) -> None:
        """Look through it, and what else came meanwhile; returns at once where that is being done already."""
        if conversation in self._waiting:
            self._waiting[conversation].append(turned)
            return
        waiting = self._waiting[conversation] = deque([turned], MOST)
        try:
            while waiting:
                one = waiting.popleft()
                if self._is_urgent(one):
                    await self._take(conversation, one)
                await asyncio.sleep(EVERY)
        finally:
            del self._waiting[conversation]
