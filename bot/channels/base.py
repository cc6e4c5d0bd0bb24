"""What every channel promises: how a message is fitted to it and sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from bot.render import Message
from bot.store.base import Outgoing


class Later(Exception):
    """The channel takes nothing just now: try again after so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"again in {seconds:g} s")


class Gone(Exception):
    """The person can't be reached any more: they have blocked the bot, or the chat is deleted."""


class Refused(Exception):
    """The channel will never take this one message; what comes after it may well arrive."""


class TooBig(Exception):
    """The channel hands out no file of that size."""

    def __init__(self, megabytes: int) -> None:
        self.megabytes = megabytes
        super().__init__(f"more than {megabytes} MB")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that lies with the channel under a `reference`, to be fetched when its turn comes."""

    reference: str
    name: str = ""
    caption: str = ""
    sender: str = ""
    sent_at: str = ""


class Channel(Protocol):
    """A way to talk. Its conversations are named `<name>:<id>`."""

    @property
    def name(self) -> str: ...

    def fit(self, message: Message) -> Sequence[Message]:
        """The message as the channel takes it: each part is sent, and marked sent, on its own. Pure; any thread may call it."""

    async def send(self, conversation: str, outgoing: Outgoing) -> None:
        """Hand over one message (`bot.app.message_of` reads it); its number never comes again, so that a repeat can be known.

        Raises Later, Gone or Refused; anything else is tried again with growing pauses.
        """

    async def working(self, conversation: str) -> None:
        """Show for some seconds that an answer is on its way."""


@runtime_checkable
class Fetches(Protocol):
    """A channel whose files are fetched after their message was accepted."""

    async def fetch(self, incoming: Incoming) -> bytes:
        """The file; raises TooBig, and whatever the network raises."""
