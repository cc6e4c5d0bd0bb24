"""Sends what a lane holds, one after another, with pauses that grow while it fails, and marks each message sent."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.channels.base import Channel, Gone, Later, Refused
from bot.errors import BadStore
from bot.inbox import Gathered
from bot.lane import Lane
from bot.store.base import Outgoing

log = logging.getLogger("ashore")
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0


class Sender:
    """`mark_sent` takes messages out of the outbox; those of several lanes are marked together."""

    def __init__(self, mark_sent: Callable[[list[int]], Awaitable[None]]) -> None:
        self._mark_sent = mark_sent
        self._marks = Gathered[int, None](self._mark)

    async def send_all(self, lane: Lane, channel: Channel) -> None:
        while lane.to_send:
            await self._sent(lane, channel, lane.to_send[0])

    async def _sent(self, lane: Lane, channel: Channel, outgoing: Outgoing) -> None:
        """Send the first of a lane's messages, with pauses that grow while it fails, and mark it sent."""
        pause, done = FIRST_PAUSE, [outgoing]
        while True:
            try:
                await channel.send(lane.conversation, outgoing)
            except Later as later:
                await asyncio.sleep(later.seconds)
                continue
            except Gone:
                done = list(lane.to_send)
            except Refused as refused:
                log.error("message %s was refused: %s", outgoing.number, refused)  # noqa: TRY400  no text of a person
            except Exception as error:  # noqa: BLE001  a network fails in many ways
                log.warning("message %s waits %g s: %s", outgoing.number, pause, type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            break
        for one in done:
            await self._marks.add(one.number)
            lane.to_send.popleft()

    async def _mark(self, numbers: list[int]) -> list[None]:
        pause = FIRST_PAUSE
        while True:
            try:
                await self._mark_sent(numbers)
            except BadStore as error:
                log.error("messages sent could not be marked: %s", error)  # noqa: TRY400
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                return [None] * len(numbers)
