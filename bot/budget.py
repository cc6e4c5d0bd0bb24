"""How fast messages may leave: one budget for all that a channel sends, replies before reminders."""

import asyncio
from heapq import heappop, heappush
from itertools import count

REMEMBERED = 5_000
WINDOW = 10.0
"""Two chats that are told to wait within so many seconds: it is the bot as a whole that sends too fast."""


class Budget:
    """`overall` messages a second, `each` a second to one chat; 0 is no limit."""

    def __init__(self, overall: float = 30, each: float = 1) -> None:
        self._gap = 1 / overall if overall else 0.0
        self._gap_each = 1 / each if each else 0.0
        self._free: dict[str, float] = {}
        self._next = 0.0
        self._held: tuple[float, str] = (float("-inf"), "")
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._count = count()
        self._pump: asyncio.Task[None] | None = None

    async def take(self, chat: str, *, reminder: bool = False, gap: float | None = None) -> None:
        """Wait until a message may leave to the chat; `gap` is how far apart its messages are, in seconds, where it is special."""
        now = asyncio.get_running_loop().time()
        at = max(now, self._free.get(chat, 0.0))
        if gap is None:
            gap = self._gap_each
        if gap:
            self._free[chat] = at + gap
            self._tidy(now)
        if at > now:
            await asyncio.sleep(at - now)
        if self._gap or self._next > now:
            await self._in_turn(reminder)

    def hold(self, chat: str, seconds: float) -> None:
        """The channel has asked to wait: nothing goes to the chat so long, and to nobody where others were told so too."""
        now = asyncio.get_running_loop().time()
        self._free[chat] = max(self._free.get(chat, 0.0), now + seconds)
        when, who = self._held
        if who != chat and now - when < WINDOW:
            self._next = max(self._next, now + seconds)
        self._held = (now, chat)

    async def _in_turn(self, reminder: bool) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (reminder, next(self._count), turn))
        if self._pump is None:
            self._pump = asyncio.create_task(self._run())
        await turn

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            if (wait := self._next - loop.time()) > 0:
                await asyncio.sleep(wait)
                continue
            _, _, turn = heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                self._next = loop.time() + self._gap
        self._pump = None

    def _tidy(self, now: float) -> None:
        if len(self._free) > REMEMBERED:
            self._free = {chat: at for chat, at in self._free.items() if at > now}
