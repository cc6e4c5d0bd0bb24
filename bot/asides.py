"""Small things done beside the talk, for which nobody waits and whose failing harms nobody."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger("ashore")


class Asides:
    """Those under way; an event loop alone would not hold on to them."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(self._quietly(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def __len__(self) -> int:
        return len(self._tasks)

    async def end(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _quietly(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:  # noqa: BLE001
            log.info("left out: %s", type(error).__name__)
