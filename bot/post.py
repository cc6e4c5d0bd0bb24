"""Between channels and the bot: what comes in is kept before it is answered, answers are kept before they are sent.

    accept (kept, once) -> a turn at a time in each conversation -> session and messages kept together -> send -> mark sent

A crash at any point loses nothing that was accepted and repeats no effect. Only a message that had left and was not yet
marked goes out a second time, under the same number: a channel that remembers numbers shows it once.
"""

import asyncio
import logging
import secrets
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from bot.app import App, Thought
from bot.asides import Asides
from bot.channels.base import Channel, Fetches, Incoming
from bot.errors import DELAYED, BadRow, BadStore, fault, place
from bot.fetching import fetched
from bot.flood import Flood, Turned
from bot.inbox import Gathered, events_of, row_of
from bot.intake import Intake
from bot.lane import Heard, Lane
from bot.sending import FIRST_PAUSE, LONGEST_PAUSE, Sender
from bot.store.base import KEEP_DAYS, Arrived, Outgoing, Store
from bot.vault import Brought
from bot.workers import Workers
from bot.writer import Writer
from dialogs.engine import Event

T = TypeVar("T")
log = logging.getLogger("ashore")
HOUR = 3600.0
EVERY = 60.0
"""Seconds between two looks for reminders."""
SLOW = 0.8
"""A turn that takes more seconds than this shows that it is being worked on."""


class Post:
    """One store, one writer thread, one or several channels, and workers where there are any.

    `settle` is how long a message waits for others that are sent in a row with it, in seconds.
    """

    def __init__(
        self, app: App, store: Store, channels: Sequence[Channel], settle: float = 0.3, *,
        intake: Intake | None = None, keep_days: int = KEEP_DAYS, workers: Workers | None = None,
    ) -> None:  # fmt: skip
        self._app = app
        self._store = store
        self._channels = {channel.name: channel for channel in channels}
        self._settle = settle
        self._intake = intake or Intake()
        self._keep_days = keep_days
        self._workers = workers
        self._writer = Writer()
        self._write = self._writer.write
        self._inbox = Gathered[Arrived, bool](lambda rows: self._write(self._store.accept, rows))
        self._sender = Sender(lambda numbers: self._write(self._store.mark_sent, numbers))
        self._lanes: dict[str, Lane] = {}
        self._count = 0
        self._open = True
        self._chores: list[asyncio.Task[None]] = []
        self._asides = Asides()
        self._flood = Flood(
            lambda one: bool(app.danger(one.event, one.lang)), lambda who, one: self._taken(who, one.update, one.event, one.lang)
        )

    async def start(self) -> None:
        """Take up what an earlier run accepted and did not answer, or answered and did not send; and remind from now on."""
        if self._workers:
            await self._workers.start()
        for name in self._channels:
            for conversation, unsent in (await self._write(self._store.unsent, f"{name}:")).items():
                lane = self._lane(conversation)
                lane.queue(unsent)
                self._go_on(lane)
            for arrived, event, lang in events_of(await self._write(self._store.waiting, f"{name}:")):
                self._hear(arrived.conversation, arrived.update, event, lang)
        self._chores = [asyncio.create_task(self._every(EVERY, self._remind)), asyncio.create_task(self._every(HOUR, self._tidy))]

    async def stop(self, grace: float = 10) -> None:
        """Take nothing new, give what is under way some seconds to end; what is left is taken up at the next start."""
        self._open = False
        for chore in self._chores:
            chore.cancel()
        await asyncio.gather(*self._chores, return_exceptions=True)
        tasks = [task for lane in self._lanes.values() for task in (lane.turning, lane.sending) if task]
        if tasks:
            await asyncio.wait(tasks, timeout=grace)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._asides.end()
        if self._workers:
            await self._workers.stop()
        await asyncio.to_thread(self._writer.close)

    async def accept(self, conversation: str, update: str, event: Event | Incoming, lang: str | None = None) -> bool:
        """Keep an update until it is answered; it is kept when this returns. False where it was seen before.

        A numbered update that overtook an earlier one is put behind it while both wait. Where it can't be kept the
        person is told so, kindly; raises BadStore where not even that is possible: it should come again.
        """
        if not self._intake.admits(conversation, update):
            self._asides.begin(self._flood.look(conversation, Turned(update, event, lang)))
            if self._intake.tells(conversation):
                self._asides.begin(self._say(conversation, self._app.remark("common.too_fast", "", lang)))
            return False
        await self._intake.room()
        return await self._taken(conversation, update, event, lang)

    async def _taken(self, conversation: str, update: str, event: Event | Incoming, lang: str | None) -> bool:
        try:
            fresh = await self._inbox.add(Arrived(conversation, update, row_of(event, lang)))
        except BadStore as error:
            await self._tell(conversation, lang, "common.not_kept", error, event)
            return True
        if fresh:
            self._hear(conversation, update, event, lang)
        return fresh

    async def move(self, old: str, new: str) -> None:
        """What is kept of a conversation is that of another from now on."""
        await self._write(self._store.move, old, new)

    def idle(self) -> bool:
        """Whether everything that came in is answered and sent."""
        return not (self._lanes or self._asides)

    def _hear(self, conversation: str, update: str, event: Event | Incoming, lang: str | None) -> None:
        lane = self._lane(conversation)
        self._count += 1
        lane.hear(self._count, update, event, lang)
        self._go_on(lane)

    def _lane(self, conversation: str) -> Lane:
        return self._lanes.setdefault(conversation, Lane(conversation))

    def _channel(self, conversation: str) -> Channel:
        return self._channels[conversation.partition(":")[0]]

    def _go_on(self, lane: Lane) -> None:
        if not self._open:
            return
        if lane.heard and not lane.turning:
            lane.turning = asyncio.create_task(self._turns(lane))
        if lane.to_send and not lane.sending:
            lane.sending = asyncio.create_task(self._sends(lane))
        if lane.idle:
            self._lanes.pop(lane.conversation, None)

    async def _every(self, seconds: float, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        while True:
            try:
                await work()
            except BadStore as error:
                log.error("it waits: %s", error)  # noqa: TRY400
            except Exception as error:  # noqa: BLE001  the next look may well do
                log.error("%s failed: %s at %s", work.__name__, type(error).__name__, place(error))  # noqa: TRY400
            await asyncio.sleep(seconds)

    async def _remind(self) -> None:
        """What is due is kept in the outbox before it is sent."""
        for name in self._channels:
            for conversation, messages in (await self._write(self._app.due, f"{name}:")).items():
                lane = self._lane(conversation)
                lane.queue([*lane.to_send, *messages])
                self._go_on(lane)

    async def _tidy(self) -> None:
        """What is too old goes."""
        await self._write(self._store.prune, self._keep_days)

    async def _turns(self, lane: Lane) -> None:
        try:
            while lane.heard:
                await self._settled(lane)
                lane.queue(await self._answered(lane, lane.take()))
                self._go_on(lane)
        finally:
            lane.turning = None
            self._go_on(lane)

    async def _settled(self, lane: Lane) -> None:
        heard = 0
        while self._settle and lane.typing() and len(lane.heard) > heard:
            heard = len(lane.heard)
            await asyncio.sleep(self._settle)

    async def _answered(self, lane: Lane, burst: list[Heard]) -> list[Outgoing]:
        """The turn, tried until the store takes it; a conversation whose row is broken, or that fails for any other reason, is told so."""
        channel, lang, pause = self._channel(lane.conversation), burst[0].lang, FIRST_PAUSE
        while True:
            try:
                events = {one.update: await self._fetched(lane.conversation, one.event) for one in burst}
                thought = await self._ahead(lane.conversation, events, lang)
                async with self._writer.line:  # a sign for each who waits here would make all wait longer
                    turn = self._write(partial(self._app.burst, lane.conversation, events, channel.fit, lang, thought=thought))
                    return await self._shown_as_working(lane.conversation, turn)
            except Exception as error:  # noqa: BLE001  a fault of ours stays one however often it is tried
                wrong, key = fault(error, lane.conversation)
                if key != DELAYED or pause == FIRST_PAUSE:
                    with suppress(BadStore):  # what can't be told either is in the log
                        await self._tell(lane.conversation, lang, key, wrong, *(one.event for one in burst))
                if key != DELAYED:
                    await self._write(self._store.drop, lane.conversation, [one.update for one in burst])
                    return []
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _ahead(self, conversation: str, events: Mapping[str, Event | Brought], lang: str | None) -> Thought | None:
        """The turn as a worker works it out, where there is one. A sign for each who waits for one would make all wait longer."""
        if self._workers is None:
            return None
        read, watched = partial(self._write, self._store.session), partial(self._shown_as_working, conversation)
        return await self._workers.work_out(conversation, events, read, watched, fit=self._channel(conversation).fit, lang=lang)

    async def _fetched(self, conversation: str, event: Event | Incoming) -> Event | Brought:
        if not isinstance(event, Incoming):
            return event
        channel = self._channel(conversation)
        assert isinstance(channel, Fetches)
        return await fetched(event, lambda one: self._shown_as_working(conversation, channel.fetch(one)))

    async def _shown_as_working(self, conversation: str, work: Coroutine[Any, Any, T]) -> T:
        channel = self._channel(conversation)
        slow = asyncio.get_running_loop().call_later(SLOW, lambda: self._asides.begin(channel.working(conversation)))
        try:
            return await work
        finally:
            slow.cancel()

    async def _sends(self, lane: Lane) -> None:
        try:
            await self._sender.send_all(lane, self._channel(lane.conversation))
        finally:
            lane.sending = None
            self._go_on(lane)

    async def _tell(self, conversation: str, lang: str | None, key: str, error: BadStore, *events: Event | Incoming) -> None:
        """Log what an operator must mend, and say a kind sentence past the store, after what danger needs.

        Raises the error where that fails.
        """
        number = secrets.token_hex(4)
        log.error("%s: %s", number, error)
        urgent = [message for event in events for message in self._app.danger(event, lang)]
        try:
            told = self._app.unreadable(number, events, lang) if isinstance(error, BadRow) else self._app.remark(key, number, lang)
            await self._say(conversation, *urgent[:1], told)
        except Exception:  # noqa: BLE001
            raise error from None

    async def _say(self, conversation: str, *messages: Mapping[str, Any]) -> None:
        """Past the outbox, for what need not survive a crash."""
        for message in messages:
            self._count += 1
            await self._channel(conversation).send(conversation, Outgoing(-self._count, message))
