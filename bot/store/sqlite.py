"""The default store: one SQLite file, its tables made and changed through sqlite-utils."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from time import time
from typing import Any

from bot.store import reminders
from bot.store.base import Arrived, Due, Kept, Outgoing, Work
from bot.store.evidence import SqliteEvidence
from bot.store.keeping import SqliteKeeping
from bot.store.rows import digest

Json = Any
LAST = "\U0010ffff"
"""Sorts behind every character that an id is made of."""


class SqliteStore(SqliteEvidence, SqliteKeeping):
    """See `bot.store.base.Store`."""

    def accept(self, arrived: Sequence[Arrived]) -> list[bool]:
        sql = "insert into updates (key, conversation, id, event, at) values (?, ?, ?, ?, ?) on conflict do nothing"
        now = int(time())
        rows = [(digest(a.conversation, a.update), a.conversation, a.update, self._closed(a.event, a.conversation), now) for a in arrived]
        with self._errors(), self._transaction():
            return [self._connection.execute(sql, row).rowcount == 1 for row in rows]

    def waiting(self, prefix: str) -> list[Arrived]:
        sql = "select conversation, id, event from updates where conversation >= ? and conversation < ? order by rowid"
        with self._errors():
            rows = self._connection.execute(sql, (prefix, prefix + LAST)).fetchall()
            return [Arrived(conversation, update, self._opened(event, conversation)) for conversation, update, event in rows]

    def drop(self, conversation: str, updates: Sequence[str]) -> None:
        with self._errors(), self._transaction():
            self._answered(conversation, updates)

    def turn(self, conversation: str, updates: Sequence[str], work: Work) -> list[Outgoing]:
        with self._errors():
            while True:
                unsent = self._unsent(conversation)
                fresh = [update for update in updates if not self._is_answered(conversation, update)]
                if not fresh:
                    return unsent
                row = self._one("select session, version from conversations where id = ?", conversation)
                kept = work(self._opened(row[0], conversation) if row else None, fresh)
                made = self._write(conversation, fresh, kept, row[1] if row else 0)
                if made is not None:
                    return made if kept.session is None else unsent + made

    def action(self, conversation: str, name: str) -> str | None:
        with self._errors():
            row = self._one("select action from buttons where conversation = ? and name = ?", conversation, name)
            return str(self._seal.open(row[0], conversation)) if row else None

    def session(self, conversation: str) -> Mapping[str, Json] | None:
        with self._errors():
            row = self._one("select session from conversations where id = ?", conversation)
            return self._opened(row[0], conversation) if row else None

    def unsent(self, prefix: str) -> dict[str, list[Outgoing]]:
        sql = "select conversation, number, message from outbox where conversation >= ? and conversation < ? order by number"
        waiting = dict[str, list[Outgoing]]()
        with self._errors():
            for conversation, number, message in self._connection.execute(sql, (prefix, prefix + LAST)).fetchall():
                waiting.setdefault(conversation, []).append(Outgoing(number, self._opened(message, conversation)))
        return waiting

    def mark_sent(self, numbers: Sequence[int]) -> None:
        with self._errors(), self._transaction():
            self._connection.executemany("delete from outbox where number = ?", [(number,) for number in numbers])
        if not self._goodbyes.isdisjoint(numbers):
            self._goodbyes.difference_update(numbers)
            self._sweep()

    def due(self, prefix: str, now: int) -> list[Due]:
        with self._errors():
            return reminders.due(self._connection, prefix, now, self._opened)

    def remind(self, due: Due, messages: Sequence[Mapping[str, Json]]) -> list[Outgoing]:
        with self._errors(), self._transaction():
            taken = reminders.take(self._connection, due)
            return [Outgoing(self._queue(due.conversation, message), message) for message in messages] if taken else []

    def _write(self, conversation: str, updates: Sequence[str], kept: Kept, version: int) -> list[Outgoing] | None:
        """All that a turn leaves, in one transaction; None where somebody else was there first."""
        with self._transaction():
            if not (self._keep(conversation, kept, version) and self._answered(conversation, updates)):
                self._connection.execute("rollback")
                return None
            self._name_buttons(conversation, kept.actions)
            reminders.put(self._connection, conversation, kept.reminders, lambda note: self._closed(note, conversation))
            made = [Outgoing(self._queue(conversation, message), message) for message in kept.messages]
        if kept.session is None:
            self._goodbyes.update(one.number for one in made)
            self._sweep()
        return made

    def _unsent(self, conversation: str) -> list[Outgoing]:
        sql = "select number, message from outbox where conversation = ? order by number"
        rows = self._connection.execute(sql, (conversation,))
        return [Outgoing(number, self._opened(message, conversation)) for number, message in rows]

    def _is_answered(self, conversation: str, update: str) -> bool:
        sql = "select 1 from updates where key = ? and conversation is null"
        return self._one(sql, digest(conversation, update)) is not None

    def _keep(self, conversation: str, kept: Kept, version: int) -> bool:
        """Whether the session was still the one that the work began with."""
        if kept.session is None:
            self._forget(conversation, but=("updates",))  # what was said after it is heard as from somebody new
            return True
        session, now = self._closed(kept.session, conversation), datetime.now(UTC).isoformat()
        if version:
            sql = "update conversations set session = ?, version = version + 1, updated_at = ? where id = ? and version = ?"
            return self._connection.execute(sql, (session, now, conversation, version)).rowcount == 1
        sql = "insert into conversations (session, version, updated_at, id) values (?, 1, ?, ?) on conflict do nothing"
        return self._connection.execute(sql, (session, now, conversation)).rowcount == 1

    def _answered(self, conversation: str, updates: Sequence[str]) -> bool:
        """Whether these updates were still to be answered: of each, a digest stays."""
        sql = (
            "insert into updates (key, at) values (?, ?) on conflict (key) do update "
            "set conversation = null, id = null, event = null, at = excluded.at where conversation is not null"
        )
        now = int(time())
        return all(self._connection.execute(sql, (digest(conversation, one), now)).rowcount == 1 for one in updates)

    def _name_buttons(self, conversation: str, actions: Mapping[str, str]) -> None:
        sql = "insert into buttons (conversation, name, action) values (?, ?, ?) on conflict do nothing"
        rows = [(conversation, name, self._seal.close(action, conversation)) for name, action in actions.items()]
        self._connection.executemany(sql, rows)

    def _queue(self, conversation: str, message: Mapping[str, Json]) -> int:
        sql = "insert into outbox (conversation, message) values (?, ?)"
        number = self._connection.execute(sql, (conversation, self._closed(message, conversation))).lastrowid
        assert number is not None
        return number
