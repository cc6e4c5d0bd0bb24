"""What a store promises: a turn is kept whole or not at all, and an update is answered once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Any, Protocol

from content.record import record

Json = Any
KEEP_DAYS = 180
"""So long an idle conversation is kept where the operator has set nothing else."""


@record(frozen=True, slots=True)
class Reminders:
    """Every reminder of a subject, each with its name, its time in seconds since 1970 and what it says; no subject: of all."""

    of: str
    rows: Sequence[tuple[str, int, Mapping[str, Json]]]


@record(frozen=True, slots=True)
class Kept:
    """What a turn leaves behind: the session (None: everything about the person goes), the messages to send, and what
    the short names of their buttons mean."""

    session: Mapping[str, Json] | None
    messages: Sequence[Mapping[str, Json]]
    reminders: Sequence[Reminders] = ()
    actions: Mapping[str, str] = field(default_factory=dict)


@record(frozen=True, slots=True)
class Due:
    """A reminder whose time has come."""

    conversation: str
    of: str
    name: str
    at: int
    note: Mapping[str, Json]


@record(frozen=True, slots=True)
class Arrived:
    """An update that came in: its conversation, its id, and the event as JSON."""

    conversation: str
    update: str
    event: Mapping[str, Json]


@record(frozen=True, slots=True)
class Outgoing:
    """A message of the outbox: its number, and its content as JSON."""

    number: int
    message: Mapping[str, Json]


Work = Callable[[Mapping[str, Json] | None, Sequence[str]], Kept]
"""Gets the session, or None, and those of the updates that were not answered before. What it keeps in the store meanwhile is
of the same transaction: nothing of it stays where the turn is not kept."""
Record = Callable[[Mapping[str, Json] | None], Mapping[str, Json]]
"""What is written of a file, by the record before it (None for the first); `number` is among it."""


class Store(Protocol):
    """Conversations by id. Every method raises BadStore where the database can't be used."""

    def accept(self, arrived: Sequence[Arrived]) -> list[bool]:
        """Keep updates until they are answered, all in one transaction; False for each that was seen before."""

    def waiting(self, prefix: str) -> list[Arrived]:
        """The updates that were accepted and not answered, oldest first, of the conversations that begin with `prefix`."""

    def drop(self, conversation: str, updates: Sequence[str]) -> None:
        """Updates that can't be answered count as seen."""

    def turn(self, conversation: str, updates: Sequence[str], work: Work, seen: int = 0, *, lenient: bool = False) -> list[Outgoing]:
        """Do the work of some updates once: session, messages and the updates' ids are kept in one transaction.

        The messages that have not been sent yet come back, those of earlier turns first; where every update was
        answered before the work is not done again. Those up to number `seen` have reached the person. Where `lenient`, a session
        that can't be read counts as none.
        """

    def action(self, conversation: str, name: str) -> str | None:
        """What a button's short name means."""

    def session(self, conversation: str) -> Mapping[str, Json] | None:
        """The session as it was kept, or None."""

    def rest(self, conversation: str, seen: int) -> list[Outgoing]:
        """What is still to be sent to a conversation after number `seen`; what comes before has reached the person."""

    def unsent(self, prefix: str) -> dict[str, list[Outgoing]]:
        """What is still to be sent, oldest first, by conversation, of those that begin with `prefix`."""

    def mark_sent(self, numbers: Sequence[int]) -> None:
        """The messages have reached the channel: they leave the outbox."""

    def number_from(self, number: int) -> None:
        """Messages are numbered from here on, or higher: who has seen those of a newer file than this one still takes them for new."""

    def due(self, prefix: str, now: int) -> list[Due]:
        """The reminders whose time has come, the oldest first, of the conversations that begin with `prefix`."""

    def reminders(self, conversation: str) -> list[Due]:
        """The reminders that a conversation has, the soonest first."""

    def remind(self, due: Due, messages: Sequence[Mapping[str, Json]]) -> list[Outgoing]:
        """Take a reminder and queue its messages, in one transaction; nothing where another program took it before."""

    def add_evidence(self, conversation: str, content: bytes, record: Record) -> Mapping[str, Json]:
        """Keep a file with the record that follows on the last one, which `record` makes; gives that record. One transaction."""

    def evidence(self, conversation: str) -> list[Mapping[str, Json]]:
        """The records of a conversation's evidence, by number."""

    def evidence_content(self, conversation: str, number: int) -> bytes | None:
        """The file of a record, as it was kept; None where it was deleted."""

    def replace_evidence(self, conversation: str, record: Mapping[str, Json]) -> None:
        """Put a record in place of the one of its number, and delete the file of that one."""

    def move(self, old: str, new: str) -> None:
        """What is kept of a conversation is that of another from now on, whose own stays where it has some."""

    def forget(self, conversation: str) -> bool:
        """Delete everything about a conversation; whether there was anything."""

    def everything(self, conversation: str) -> dict[str, Json]:
        """All that is kept of a conversation, as JSON."""

    def prune(self, idle_days: int) -> int:
        """Delete the conversations that were idle so long, and what is no longer needed to know an update again."""

    def close(self) -> None: ...
