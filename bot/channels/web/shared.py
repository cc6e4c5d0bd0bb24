"""What all addresses of the web page share, and what an operator sets of them."""

import asyncio
import logging
from dataclasses import dataclass

from bot.channels.web.bubbles import bubble
from bot.channels.web.counts import Counts
from bot.channels.web.desk import Desk
from bot.channels.web.limits import Gate, Limits
from bot.channels.web.shelf import Shelf
from bot.channels.web.streams import Streams, event
from bot.errors import BadStore
from bot.post import EVERY
from bot.store.base import Outgoing

log = logging.getLogger("ashore")
AT_ONCE = 2
"""Papers drawn at the same time: more would take the machine from those who talk."""


@dataclass(frozen=True, slots=True)
class Public:
    """`url` is where people find the page, such as https://ashore.example, where it stands behind a proxy;
    `frames` are the sites that may hold the widget; `lang` is spoken where the browser names no language of ours."""

    url: str = ""
    frames: tuple[str, ...] = ()
    lang: str = "zh"


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
        """Look for reminders from time to time; a page that is closed gets them from the outbox when it comes."""
        while True:
            try:
                for conversation, outgoing in (await self.desk.due()).items():
                    self.say(conversation, self.bubbles(conversation, outgoing))
            except BadStore as error:
                log.error("reminders wait: %s", error)  # noqa: TRY400  the operator needs the sentence
            await asyncio.sleep(self.look_every)
