"""Brings the file that came with a message from its channel: again where the network fails, and never one that is too big."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.channels.base import Incoming, TooBig
from bot.vault import Brought
from dialogs.records.attached import Refused

log = logging.getLogger("ashore")
TIMES, FIRST_PAUSE = 3, 0.5


async def fetched(incoming: Incoming, fetch: Callable[[Incoming], Awaitable[bytes]]) -> Brought | Refused:
    """The file, or why not; where the network goes on failing it counts as one that is empty."""
    content, pause = b"", FIRST_PAUSE
    for _ in range(TIMES):
        try:
            content = await fetch(incoming)
            break
        except TooBig as error:
            return Refused("too_big", incoming.name, incoming.caption, error.megabytes)
        except Exception as error:  # noqa: BLE001  a network fails in many ways
            log.warning("a file waits %g s: %s", pause, type(error).__name__)
            await asyncio.sleep(pause)
            pause *= 2
    return Brought(content, incoming.name, incoming.caption, incoming.sender, incoming.sent_at)
