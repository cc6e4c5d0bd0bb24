"""What all addresses of the web page share, and what an operator sets of them."""

import asyncio
from dataclasses import dataclass

from bot.channels.web.counts import Counts
from bot.channels.web.desk import Desk
from bot.channels.web.limits import Gate, Limits
from bot.channels.web.shelf import Shelf
from bot.channels.web.streams import Streams

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

    def __init__(self, desk: Desk, public: Public | None = None, limits: Limits | None = None) -> None:
        self.desk = desk
        self.public = public or Public()
        self.gate = Gate(limits or Limits())
        self.streams = Streams()
        self.shelf = Shelf()
        self.counts = Counts()
        self.counts.streams.set_function(lambda: len(self.streams))
        self.drawing = asyncio.Semaphore(AT_ONCE)
