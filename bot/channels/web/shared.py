"""What all addresses of the web page share, and what an operator sets of them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.channels.web.bubbles import bubble
from bot.channels.web.counts import Counts
from bot.channels.web.desk import Desk
from bot.channels.web.limits import Gate, Limits
from bot.channels.web.shelf import Shelf
from bot.channels.web.streams import Streams, event
from bot.errors import BadStore, place
from bot.post import EVERY
from bot.store.base import KEEP_DAYS, Outgoing

log = logging.getLogger("ashore")
AT_ONCE = 2
"""Papers drawn at the same time: more would take the machine from those who talk."""


@dataclass(frozen=True, slots=True)
class Public:
    """`url` is where people find the page, such as https://ashore.example, where it stands behind a proxy;
    `frames` are the sites that may hold the widget; `lang` is spoken where the browser names no language of ours; `keep_days`
    is how long a conversation may be idle, and so how long its cookie lives."""

    url: str = ""
    frames: tuple[str, ...] = ()
    lang: str = "zh"
    keep_days: int = KEEP_DAYS


class Shared:
    """What the addresses work with."""

    def __init__(self, desk: Desk, public: Public | None = None, limits: Limits | None = None, look_every: float = EVERY) -> None:
        self.desk = desk
        self.look_every = look_every
        self.public = public or Public()
        self.gate = Gate(limits or Limits())
        self.streams = Streams()
        self.shelf = Shelf()
        self.counts = Counts()
        self.counts.streams.set_function(lambda: len(self.streams))
        self.drawing = asyncio.Semaphore(AT_ONCE)

    def bubbles(self, conversation: str, outgoing: list[Outgoing]) -> list[tuple[int, str]]:
        """Messages by number, as the page shows them."""
        return [(one.number, bubble(one, conversation, self.shelf)) for one in outgoing]

    def say(self, conversation: str, bubbles: list[tuple[int, str]]) -> bool:
        """Hand messages to the open pages of a conversation; whether there is any."""
        return self.streams.say(conversation, (event(number, data) for number, data in bubbles))

    async def remind(self) -> None:
        """A page that is closed gets its reminders from the outbox when it comes."""
        for conversation, outgoing in (await self.desk.due()).items():
            self.say(conversation, self.bubbles(conversation, outgoing))

    async def tidy(self) -> None:
        """What is too old goes."""
        await self.desk.prune(self.public.keep_days)

    async def every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        """Do it now and again and again, whatever goes wrong with it."""
        while True:
            try:
                await work()
            except BadStore as error:
                log.error("%s waits: %s", work.__name__, error)  # noqa: TRY400  the operator needs the sentence
            except Exception as error:  # noqa: BLE001
                log.error("%s failed: %s at %s", work.__name__, type(error).__name__, place(error))  # noqa: TRY400
            await asyncio.sleep(seconds)
