"""Updates on their way in: an event as it stands in the inbox, and many small writes made one."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, Generic, TypeVar

from bot.channels.base import Incoming
from bot.store.base import Arrived
from dialogs.engine import Event, Passed, Pressed, Said
from dialogs.records.attached import Attached, Refused

Json = Any
KINDS: Mapping[str, type[Any]] = {
    "said": Said, "passed": Passed, "pressed": Pressed, "attached": Attached, "refused": Refused, "incoming": Incoming,
}  # fmt: skip
log = logging.getLogger("ashore")
T = TypeVar("T")
R = TypeVar("R")


def row_of(event: Event | Incoming, lang: str | None) -> dict[str, Json]:
    """An event as JSON, with the language that a new conversation begins in."""
    kind = next(name for name, cls in KINDS.items() if isinstance(event, cls))
    return {"kind": kind, "lang": lang, **asdict(event)}


def event_of(row: Mapping[str, Json]) -> tuple[Event | Incoming, str | None]:
    told = {name: value for name, value in row.items() if name not in ("kind", "lang")}
    event: Event | Incoming = KINDS[row["kind"]](**told)
    return event, row["lang"]


def events_of(waiting: Iterable[Arrived]) -> Iterator[tuple[Arrived, Event | Incoming, str | None]]:
    """What waits, each with its event and language; one of another release that can't be read goes on waiting, and keeps nobody else."""
    for arrived in waiting:
        try:
            event, lang = event_of(arrived.event)
        except (KeyError, TypeError) as error:
            log.error("update %s of %s can't be read: %s", arrived.update, arrived.conversation, type(error).__name__)  # noqa: TRY400
        else:
            yield arrived, event, lang


class Gathered(Generic[T, R]):
    """Items that are asked for while others are being written are written together, in one transaction."""

    def __init__(self, write: Callable[[list[T]], Awaitable[list[R]]]) -> None:
        self._write = write
        self._items: list[tuple[T, asyncio.Future[R]]] = []
        self._task: asyncio.Task[None] | None = None

    async def add(self, item: T) -> R:
        """What the write gives for this item; raises what it raises."""
        waiting: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._items.append((item, waiting))
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        return await waiting

    async def _run(self) -> None:
        while self._items:
            items, self._items = self._items, []
            try:
                results = await self._write([item for item, _ in items])
            except Exception as error:  # noqa: BLE001  each who waits gets it
                for waiting in (waiting for _, waiting in items if not waiting.done()):
                    waiting.set_exception(error)
            else:
                for (_, waiting), result in zip(items, results, strict=True):
                    if not waiting.done():
                        waiting.set_result(result)
        self._task = None
