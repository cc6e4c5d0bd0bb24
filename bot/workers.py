"""Turns are worked out in processes of their own, so that they take more than one core and whoever keeps and sends is not held up by them."""

import asyncio
import logging
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from bot.app import Fit, Thought, whole
from bot.settings import Settings
from bot.store.base import Kept
from bot.vault import Brought
from bot.worker import SIZE, Task, frame
from dialogs.engine import Event

Json = Any
Row = Mapping[str, Json] | None
log = logging.getLogger("ashore")
MOST = 4
"""Where the operator has set nothing."""
PATIENCE = 10.0
"""Seconds to wait for a worker that is free; then the turn is worked out beside the store."""
LONGEST = 30.0
"""Seconds for one turn. A worker that takes longer is ended, and whoever waits for it is told that something went wrong."""


class Workers:
    """`count` processes, each with one turn at a time. One that ends is replaced, and its turn worked out beside the store."""

    def __init__(self, count: int, told: Settings, today: Callable[[], date]) -> None:
        self._count = count
        self._today = today
        self._command = (sys.executable, "-m", "bot.worker", told.lang, told.zone, str(told.keep_days))
        self._free = asyncio.Queue[Process]()
        self._all = set[Process]()
        self._beginning = set[asyncio.Task[None]]()

    async def start(self) -> None:
        """Begin all of them, and wait until they are ready."""
        await asyncio.gather(*(self._begin() for _ in range(self._count)))

    async def work_out(
        self, conversation: str, events: Mapping[str, Event | Brought], read: "Read", watched: "Watched" = lambda work: work, *,
        fit: Fit = whole, lang: str | None = None,
    ) -> Thought | None:  # fmt: skip
        """The turn in advance; None where no worker is free, or it needs the store. `read` gives the row of a conversation, `watched` is put around the work.
        Raises TimeoutError."""
        said = {update: event for update, event in events.items() if not isinstance(event, Brought)}
        if not self._count or len(said) < len(events):
            return None
        row = await read(conversation)
        try:
            worker = await asyncio.wait_for(self._free.get(), PATIENCE)
        except TimeoutError:
            return None
        kept = await watched(self._asked(worker, Task(self._today(), conversation, row, said, fit, lang)))
        return Thought(row, kept) if kept else None

    async def stop(self) -> None:
        """End them all."""
        self._count = 0
        for beginning in self._beginning:
            beginning.cancel()
        await asyncio.gather(*self._beginning, return_exceptions=True)
        for worker in self._all:
            _kill(worker)
        await asyncio.gather(*(worker.wait() for worker in self._all))

    async def _asked(self, worker: Process, task: Task) -> Kept | None:
        try:
            async with asyncio.timeout(LONGEST):
                kept = await _answer(worker, frame(task))
        except TimeoutError:
            self._instead_of(worker)
            raise
        except (OSError, EOFError) as error:
            log.error("a worker ended: %s", type(error).__name__)  # noqa: TRY400
            self._instead_of(worker)
            return None
        except asyncio.CancelledError:  # its answer would be taken for that of the next
            self._instead_of(worker)
            raise
        self._free.put_nowait(worker)
        return kept

    async def _begin(self) -> None:
        worker = await asyncio.create_subprocess_exec(*self._command, stdin=PIPE, stdout=PIPE)
        self._all.add(worker)
        try:
            await _answer(worker, b"")
        except EOFError:
            log.error("a worker did not start: turns are worked out without it")  # noqa: TRY400
        else:
            self._free.put_nowait(worker)

    def _instead_of(self, worker: Process) -> None:
        """End one, and begin another."""
        self._all.discard(worker)
        _kill(worker)
        if self._count:
            beginning = asyncio.create_task(self._begin())
            self._beginning.add(beginning)
            beginning.add_done_callback(self._beginning.discard)


Read = Callable[[str], Awaitable[Row]]
Watched = Callable[[Coroutine[Any, Any, Kept | None]], Awaitable[Kept | None]]


def workers(told: Settings, today: Callable[[], date]) -> Workers:
    """As many as the settings say, or one for each core beyond the second: one keeps and sends, and one is left to whatever else runs there."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Workers(min(max(cores - 2, 0), MOST) if told.workers is None else told.workers, told, today)


async def _answer(worker: Process, asked: bytes) -> Kept | None:
    """What a worker says to a frame; raises OSError or EOFError where it has ended."""
    assert worker.stdin
    assert worker.stdout
    worker.stdin.write(asked)
    size = await worker.stdout.readexactly(SIZE)
    kept: Kept | None = pickle.loads(await worker.stdout.readexactly(int.from_bytes(size, "big")))  # noqa: S301  our own process
    return kept


def _kill(worker: Process) -> None:
    with suppress(ProcessLookupError):
        worker.kill()
