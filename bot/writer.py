"""The one thread that uses the store: no write waits for another's lock, and the event loop for none."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")
TURNS_IN_LINE = 2
"""One that is being done, and one that follows at once."""


class Writer:
    """Short work goes before turns: what comes in is kept at once, however many wait to be answered."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self.line = asyncio.Semaphore(TURNS_IN_LINE)

    async def write(self, work: Callable[..., T], *told: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *told)

    async def turn(self, work: Callable[..., T], *told: Any) -> T:
        async with self.line:
            return await self.write(work, *told)

    def close(self) -> None:
        """Let what is being written end."""
        self._thread.shutdown()
