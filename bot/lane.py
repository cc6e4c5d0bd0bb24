"""One conversation's place in the queue: what was heard and not answered, and what was answered and not sent."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.channels.base import Incoming
from bot.store.base import Outgoing
from dialogs.engine import Event, Passed, Said
from dialogs.records.attached import Refused

WORDS, FILES = Said | Passed, Incoming | Refused
LONGEST_BURST, MOST_FILES = 50, 10
"""An album holds ten."""


@dataclass(slots=True)
class Heard:
    """An accepted update; `rank` puts numbered updates in the order in which they were made, whenever they came."""

    rank: tuple[int, int]
    update: str
    event: Event | Incoming
    lang: str | None


@dataclass(slots=True)
class Lane:
    """Turns and sending each go on in a task of their own; in each, one thing after another."""

    conversation: str
    heard: list[Heard] = field(default_factory=list)
    to_send: deque[Outgoing] = field(default_factory=deque)
    newest: int = 0
    turning: asyncio.Task[Any] | None = None
    sending: asyncio.Task[Any] | None = None

    def hear(self, count: int, update: str, event: Event | Incoming, lang: str | None) -> None:
        rank = (int(update) if update.isdecimal() else 0, count)
        self.heard.append(Heard(rank, update, event, lang))

    def typing(self) -> bool:
        """Whether more may follow at once: everything so far is in words, or is files, as an album comes."""
        return self._alike() == len(self.heard) < LONGEST_BURST

    def take(self) -> list[Heard]:
        """The next to answer: messages or files in a row that are taken as one, or a single event of another kind."""
        self.heard.sort(key=lambda one: one.rank)
        many = max(self._alike(), 1)
        taken, self.heard = self.heard[:many], self.heard[many:]
        return taken

    def _alike(self) -> int:
        """How many at the head may be taken together."""
        first = self.heard[0].event if self.heard else None
        kind, most = (WORDS, LONGEST_BURST) if isinstance(first, WORDS) else (FILES, MOST_FILES)
        return min(next((n for n, one in enumerate(self.heard) if not isinstance(one.event, kind)), len(self.heard)), most)

    def queue(self, unsent: Sequence[Outgoing]) -> None:
        """All that the store has for this conversation now: what is new is queued, what it has forgotten is not sent."""
        known = {one.number for one in unsent}
        under_way = list(self.to_send)[:1] if self.sending else []
        kept = [one for one in list(self.to_send)[len(under_way) :] if one.number in known]
        new = [one for one in unsent if one.number > self.newest]
        self.to_send = deque([*under_way, *kept, *new])
        self.newest = max([self.newest, *(one.number for one in unsent)])

    @property
    def idle(self) -> bool:
        return not (self.heard or self.to_send or self.turning or self.sending)
