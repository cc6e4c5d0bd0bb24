"""Where a turn of the web page is done: one thread writes, so that no turn waits for another's lock and the page stays swift.

The browser names each update and keeps it until it was taken, and says which messages it has; so an update is answered
once, and a message stays in the outbox until it was really seen.
"""

import logging
import secrets
from functools import partial
from time import time_ns

from bot.app import App
from bot.errors import BadRow, BadStore, place
from bot.store.base import Outgoing, Store
from bot.vault import Brought
from bot.workers import Workers
from bot.writer import Writer
from dialogs.engine import Event

log = logging.getLogger("ashore")


class Desk:
    """The bot over one store, for callers on an event loop."""

    def __init__(self, app: App, store: Store, workers: Workers | None = None) -> None:
        self._app = app
        self._workers = workers
        self._store = store
        self._writer = Writer()
        self._write = self._writer.write

    async def answer(self, conversation: str, update: str, event: Event | Brought, seen: int, lang: str) -> list[Outgoing]:
        """Answer an update, a file among them, once; gives the messages after `seen`. Raises BadStore where it should come again later."""
        try:
            events = {update: event}
            thought = await self._workers.work_out(conversation, events, partial(self._write, self._store.session), lang=lang) if self._workers else None
            return await self._writer.turn(lambda: self._app.burst(conversation, events, lang=lang, seen=seen, thought=thought))
        except BadRow as error:
            number = secrets.token_hex(4)
            log.error("%s: %s", number, error)  # noqa: TRY400
            return [Outgoing(0, self._app.unreadable(number, [event], lang))]
        except BadStore as error:
            if urgent := self._app.danger(event, lang):
                log.error("%s", error)  # noqa: TRY400  the operator needs the sentence, not the trace
                return [Outgoing(0, message) for message in urgent]
            raise
        except Exception as error:  # noqa: BLE001  a fault of ours stays one however often the page tries
            number = secrets.token_hex(4)
            log.error("%s: a turn failed: %s at %s", number, type(error).__name__, place(error))  # noqa: TRY400
            await self._write(self._store.drop, conversation, [update])
            return [Outgoing(0, message) for message in (*self._app.danger(event, lang), self._app.remark("common.sorry", number, lang))]

    async def begin(self) -> None:
        """A page that stayed open while the file was put back from a copy, or made anew, knows higher numbers than it: time goes on from them, in milliseconds, which no messages overtake."""
        if self._workers:
            await self._workers.start()
        await self._write(self._store.number_from, time_ns() // 1_000_000)

    async def unsent(self, conversation: str, seen: int) -> list[Outgoing]:
        """The messages after `seen`; those up to it leave the outbox."""
        return await self._write(self._store.rest, conversation, seen)

    async def due(self) -> dict[str, list[Outgoing]]:
        """Reminders that are due, by conversation; they stand in the outbox."""
        return await self._write(self._app.due, "web:")

    async def prune(self, idle_days: int) -> int:
        """Delete the conversations that were idle so long; how many went."""
        return await self._write(self._store.prune, idle_days)

    async def forget(self, conversation: str) -> bool:
        """Delete everything about a conversation; whether there was anything."""
        return await self._write(self._store.forget, conversation)

    async def lang(self, conversation: str) -> str | None:
        """The language of a conversation; None where there is none yet."""
        row = await self._write(self._store.session, conversation)
        return str(row["lang"]) if row else None

    async def close(self) -> None:
        """Let what is being written end."""
        if self._workers:
            await self._workers.stop()
        self._writer.close()
