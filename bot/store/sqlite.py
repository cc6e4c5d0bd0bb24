"""The default store: one SQLite file, its tables made and changed through sqlite-utils."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from time import time
from typing import Any

from bot.errors import BadRow
from bot.privacy import masked
from bot.store import reminders
from bot.store.base import Arrived, Due, Kept, Outgoing, Work
from bot.store.evidence import SqliteEvidence
from bot.store.keeping import SqliteKeeping
from bot.store.rows import LAST, digest, dump

Json = Any


class SqliteStore(SqliteEvidence, SqliteKeeping):
    """See `bot.store.base.Store`."""

    def accept(self, arrived: Sequence[Arrived]) -> list[bool]:
        sql = "insert into updates (key, conversation, id, event, at) values (?, ?, ?, ?, ?) on conflict do nothing"
        now = int(time())
        rows = [(digest(a.conversation, a.update), a.conversation, a.update, self._closed(a.event, a.conversation), now) for a in arrived]
        with self._errors(), self._transaction():
            return [self._connection.execute(sql, row).rowcount == 1 for row in rows]

    def waiting(self, prefix: str) -> list[Arrived]:
        sql = "select id, conversation, event from updates where conversation >= ? and conversation < ? order by rowid"
        with self._errors():
            rows = self._connection.execute(sql, (prefix, prefix + LAST)).fetchall()
            return [Arrived(conversation, update, event) for update, conversation, event in self._legible(rows)]

    def drop(self, conversation: str, updates: Sequence[str]) -> None:
        with self._errors(), self._transaction():
            for update in updates:
                self._answered(conversation, update)

    def turn(self, conversation: str, updates: Sequence[str], work: Work, seen: int = 0, *, lenient: bool = False) -> list[Outgoing]:
        with self._errors():
            with self._transaction():
                left = self._leave(conversation, seen)
                unsent = self._unsent(conversation)
                if not (fresh := [update for update in updates if self._answered(conversation, update)]):
                    return unsent
                kept = work(self._session(conversation, lenient=lenient), fresh)
                made = self._keep(conversation, kept)
            if kept.session is None:
                self._goodbyes.update(one.number for one in made)
            if kept.session is None or left:
                self._sweep()
            return made if kept.session is None else unsent + made

    def action(self, conversation: str, name: str) -> str | None:
        with self._errors():
            row = self._one("select action from buttons where conversation = ? and name = ?", conversation, name)
            return str(self._seal.open(row[0], conversation)) if row else None

    def session(self, conversation: str) -> Mapping[str, Json] | None:
        with self._errors():
            return self._session(conversation)

    def rest(self, conversation: str, seen: int) -> list[Outgoing]:
        with self._errors():
            with self._transaction():
                left, unsent = self._leave(conversation, seen), self._unsent(conversation)
            if left:
                self._sweep()
            return unsent

    def unsent(self, prefix: str) -> dict[str, list[Outgoing]]:
        sql = "select number, conversation, message from outbox where conversation >= ? and conversation < ? order by number"
        waiting = dict[str, list[Outgoing]]()
        with self._errors():
            for number, conversation, message in self._legible(self._connection.execute(sql, (prefix, prefix + LAST)).fetchall()):
                waiting.setdefault(conversation, []).append(Outgoing(number, message))
        return waiting

    def mark_sent(self, numbers: Sequence[int]) -> None:
        with self._errors(), self._transaction():
            self._connection.executemany("delete from outbox where number = ?", [(number,) for number in numbers])
        if not self._goodbyes.isdisjoint(numbers):
            self._goodbyes.difference_update(numbers)
            self._sweep()

    def number_from(self, number: int) -> None:
        with self._errors(), self._transaction():
            set_ = self._connection.execute("update sqlite_sequence set seq = max(seq, ?) where name = 'outbox'", (number,))
            if not set_.rowcount:
                self._connection.execute("insert into sqlite_sequence (name, seq) values ('outbox', ?)", (number,))

    def due(self, prefix: str, now: int) -> list[Due]:
        with self._errors():
            return reminders.due(self._connection, prefix, now, self._legible)

    def reminders(self, conversation: str) -> list[Due]:
        with self._errors():
            return reminders.of(self._connection, conversation, self._legible)

    def remind(self, due: Due, messages: Sequence[Mapping[str, Json]]) -> list[Outgoing]:
        with self._errors(), self._transaction():
            taken = reminders.take(self._connection, due)
            return [Outgoing(self._queue(due.conversation, message), message) for message in messages] if taken else []

    def _session(self, conversation: str, *, lenient: bool = False) -> Mapping[str, Json] | None:
        row = self._one("select session from conversations where id = ?", conversation)
        try:
            return self._opened(row[0], conversation) if row else None
        except BadRow:
            if lenient:
                return None
            raise

    def _leave(self, conversation: str, seen: int) -> bool:
        """What a person has seen leaves the outbox; whether the last trace of somebody forgotten went with it."""
        if not seen:
            return False
        gone = self._connection.execute("delete from outbox where conversation = ? and number <= ? returning number", (conversation, seen))
        numbers = {number for (number,) in gone.fetchall()}
        last = not self._goodbyes.isdisjoint(numbers)
        self._goodbyes -= numbers
        return last

    def _keep(self, conversation: str, kept: Kept) -> list[Outgoing]:
        """All that a turn leaves; gives its messages."""
        if kept.session is None:
            self._forget(conversation, but=("updates",))  # what was said after it is heard as from somebody new
        else:
            session, now = self._seal.close(masked(dump(kept.session)), conversation), datetime.now(UTC).isoformat()
            sql = (
                "insert into conversations (id, session, version, updated_at) values (?, ?, 1, ?) on conflict (id) do update "
                "set session = excluded.session, version = version + 1, updated_at = excluded.updated_at"
            )
            self._connection.execute(sql, (conversation, session, now))
        self._name_buttons(conversation, kept.actions)
        reminders.put(self._connection, conversation, kept.reminders, lambda note: self._closed(note, conversation))
        return [Outgoing(self._queue(conversation, message), message) for message in kept.messages]

    def _unsent(self, conversation: str) -> list[Outgoing]:
        sql = "select number, conversation, message from outbox where conversation = ? order by number"
        rows = self._connection.execute(sql, (conversation,))
        return [Outgoing(number, message) for number, _, message in self._legible(rows)]

    def _answered(self, conversation: str, update: str) -> bool:
        """Whether an update was still to be answered, which it is no longer: a digest of it stays."""
        sql = (
            "insert into updates (key, at) values (?, ?) on conflict (key) do update "
            "set conversation = null, id = null, event = null, at = excluded.at where conversation is not null"
        )
        return self._connection.execute(sql, (digest(conversation, update), int(time()))).rowcount == 1

    def _name_buttons(self, conversation: str, actions: Mapping[str, str]) -> None:
        if not actions:
            return
        sql = "insert into buttons (conversation, name, action) values (?, ?, ?) on conflict do nothing"
        rows = [(conversation, name, self._seal.close(action, conversation)) for name, action in actions.items()]
        self._connection.executemany(sql, rows)

    def _queue(self, conversation: str, message: Mapping[str, Json]) -> int:
        sql = "insert into outbox (conversation, message) values (?, ?)"
        number = self._connection.execute(sql, (conversation, self._closed(message, conversation))).lastrowid
        assert number is not None
        return number
