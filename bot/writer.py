"""The one thread that uses the store: no write waits for another's lock, and the event loop for none."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")
TURNS_IN_LINE = 2
"""One that is being done, and one that follows at once."""
Job = tuple[Callable[[], Any], asyncio.AbstractEventLoop, "asyncio.Future[Any]"]


class Writer:
    """Short work goes before turns: what comes in is kept at once, however many wait to be answered.

    A thread and a queue of its own: what an executor does besides for every piece of work costs a tenth of a turn.
    """

    def __init__(self) -> None:
        self._jobs = SimpleQueue[Job | None]()
        self._thread = Thread(target=self._work, name="store", daemon=True)
        self._thread.start()
        self.line = asyncio.Semaphore(TURNS_IN_LINE)

    async def write(self, work: Callable[..., T], *told: Any) -> T:
        loop = asyncio.get_running_loop()
        done = loop.create_future()
        self._jobs.put((lambda: work(*told), loop, done))
        result: T = await done
        return result

    async def turn(self, work: Callable[..., T], *told: Any) -> T:
        async with self.line:
            return await self.write(work, *told)

    def close(self) -> None:
        """Let what is being written end."""
        self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        while job := self._jobs.get():
            work, loop, done = job
            if done.cancelled():
                continue
            result, wrong = None, None
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001  it is raised where it is waited for
                wrong = error
            with suppress(RuntimeError):  # nobody waits any longer where the loop was closed
                loop.call_soon_threadsafe(_tell, done, result, wrong)


def _tell(done: "asyncio.Future[Any]", result: Any, wrong: BaseException | None) -> None:
    if done.cancelled():
        return
    if wrong is None:
        done.set_result(result)
    else:
        done.set_exception(wrong)
