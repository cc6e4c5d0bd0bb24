"""The default store: one SQLite file, its tables made and changed through sqlite-utils."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep, time
from typing import Any

from bot.errors import BadRow, BadStore
from bot.store import reminders
from bot.store.base import Arrived, Due, Kept, Outgoing, Record, Work
from bot.store.rows import digest, dump

Json = Any
MIGRATIONS = 4
"""How many there are in `bot.store.migrations`. A file keeps the number that it has seen, so that sqlite-utils, which
takes a tenth of a second and loads numpy where it finds it, is loaded only when there is one to run."""
PERSONAL = {"conversations": "id", "updates": "conversation", "outbox": "conversation", "evidence": "conversation", "reminders": "conversation"}
"""Every table that holds something of a person, and its column that names the conversation."""
LAST = "\U0010ffff"
"""Sorts behind every character that an id is made of."""


class SqliteStore:
    """See `bot.store.base.Store`. WAL lets readers go on while a turn is written; one writer at a time."""

    def __init__(self, path: str | Path, patience: float = 10) -> None:
        """`patience` is how many seconds to wait for another program that is writing."""
        self._path = str(path)
        with self._errors():
            if self._path != ":memory:":
                Path(path).expanduser().parent.mkdir(parents=True, exist_ok=True)
            file = self._path if self._path == ":memory:" else str(Path(path).expanduser())
            connection = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
            self._connection = connection
            try:
                self._open(patience)
            except BaseException:
                connection.close()
                raise

    def _open(self, patience: float) -> None:
        self._enable_wal(patience)
        self._connection.execute("pragma synchronous = normal")
        # What was forgotten is overwritten in the file, not only unlinked; some builds of SQLite leave it there.
        self._connection.execute("pragma secure_delete = on")
        with self._transaction():
            self._migrate()

    def _enable_wal(self, patience: float) -> None:
        """SQLite does not wait its turn for this one change: two programs started at once on a new file would fail."""
        until = monotonic() + patience
        while True:
            try:
                self._connection.execute("pragma journal_mode = wal")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
                    raise
                sleep(0.01)
            else:
                return

    def _migrate(self) -> None:
        (seen,) = self._connection.execute("pragma user_version").fetchone()
        if seen > MIGRATIONS:
            raise BadStore(f"{self._path}: it was written by a later release; update this program")
        if seen < MIGRATIONS:
            from bot.store.migrations import apply  # noqa: PLC0415  see MIGRATIONS

            apply(self._connection)
            self._connection.execute(f"pragma user_version = {MIGRATIONS}")

    def accept(self, arrived: Sequence[Arrived]) -> list[bool]:
        sql = "insert into updates (key, conversation, id, event, at) values (?, ?, ?, ?, ?) on conflict do nothing"
        with self._errors(), self._transaction():
            return [
                self._connection.execute(
                    sql, (digest(one.conversation, one.update), one.conversation, one.update, dump(one.event), int(time()))
                ).rowcount
                == 1
                for one in arrived
            ]

    def waiting(self, prefix: str) -> list[Arrived]:
        sql = "select conversation, id, event from updates where conversation >= ? and conversation < ? order by rowid"
        with self._errors():
            rows = self._connection.execute(sql, (prefix, prefix + LAST)).fetchall()
            return [Arrived(conversation, update, self._read(event)) for conversation, update, event in rows]

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
                kept = work(self._read(row[0]) if row else None, fresh)
                with self._transaction():
                    if self._keep(conversation, kept, row[1] if row else 0) and self._answered(conversation, fresh):
                        reminders.put(self._connection, conversation, kept.reminders, dump)
                        new = [Outgoing(self._queue(conversation, message), message) for message in kept.messages]
                        return new if kept.session is None else unsent + new
                    self._connection.execute("rollback")

    def session(self, conversation: str) -> Mapping[str, Json] | None:
        with self._errors():
            row = self._one("select session from conversations where id = ?", conversation)
            return self._read(row[0]) if row else None

    def unsent(self, prefix: str) -> dict[str, list[Outgoing]]:
        sql = "select conversation, number, message from outbox where conversation >= ? and conversation < ? order by number"
        waiting = dict[str, list[Outgoing]]()
        with self._errors():
            for conversation, number, message in self._connection.execute(sql, (prefix, prefix + LAST)).fetchall():
                waiting.setdefault(conversation, []).append(Outgoing(number, self._read(message)))
        return waiting

    def mark_sent(self, numbers: Sequence[int]) -> None:
        with self._errors(), self._transaction():
            self._connection.executemany("delete from outbox where number = ?", [(number,) for number in numbers])

    def due(self, prefix: str, now: int) -> list[Due]:
        with self._errors():
            return reminders.due(self._connection, prefix, now, lambda note, _: self._read(note))

    def remind(self, due: Due, messages: Sequence[Mapping[str, Json]]) -> list[Outgoing]:
        with self._errors(), self._transaction():
            taken = reminders.take(self._connection, due)
            return [Outgoing(self._queue(due.conversation, message), message) for message in messages] if taken else []

    def add_evidence(self, conversation: str, content: bytes, record: Record) -> Mapping[str, Json]:
        newest = "select record from evidence where conversation = ? order by number desc limit 1"
        with self._errors(), self._transaction():
            last = self._one(newest, conversation)
            made = record(self._read(last[0]) if last else None)
            sql = "insert into evidence (conversation, number, record, content) values (?, ?, ?, ?)"
            self._connection.execute(sql, (conversation, made["number"], dump(made), content))
            return made

    def evidence(self, conversation: str) -> list[Mapping[str, Json]]:
        sql = "select record from evidence where conversation = ? order by number"
        with self._errors():
            return [self._read(record) for (record,) in self._connection.execute(sql, (conversation,))]

    def evidence_content(self, conversation: str, number: int) -> bytes | None:
        with self._errors():
            row = self._one("select content from evidence where conversation = ? and number = ?", conversation, number)
            return row[0] if row else None

    def replace_evidence(self, conversation: str, record: Mapping[str, Json]) -> None:
        sql = "update evidence set record = ?, content = null where conversation = ? and number = ?"
        with self._errors(), self._transaction():
            self._connection.execute(sql, (dump(record), conversation, record["number"]))

    def forget(self, conversation: str) -> bool:
        with self._errors(), self._transaction():
            return self._forget(conversation)

    def close(self) -> None:
        self._connection.close()

    def _unsent(self, conversation: str) -> list[Outgoing]:
        sql = "select number, message from outbox where conversation = ? order by number"
        return [Outgoing(number, self._read(message)) for number, message in self._connection.execute(sql, (conversation,))]

    def _is_answered(self, conversation: str, update: str) -> bool:
        sql = "select 1 from updates where key = ? and conversation is null"
        return self._one(sql, digest(conversation, update)) is not None

    def _keep(self, conversation: str, kept: Kept, version: int) -> bool:
        """Whether the session was still the one that the work began with."""
        if kept.session is None:
            self._forget(conversation, but=("updates",))  # what was said after it is heard as from somebody new
            return True
        session, now = dump(kept.session), datetime.now(UTC).isoformat()
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

    def _queue(self, conversation: str, message: Mapping[str, Json]) -> int:
        sql = "insert into outbox (conversation, message) values (?, ?)"
        number = self._connection.execute(sql, (conversation, dump(message))).lastrowid
        assert number is not None
        return number

    def _forget(self, conversation: str, but: tuple[str, ...] = ()) -> bool:
        deleted = [
            self._connection.execute(f"delete from {table} where {column} = ?", (conversation,)).rowcount  # noqa: S608
            for table, column in PERSONAL.items()
            if table not in but
        ]
        return any(deleted)

    def _one(self, sql: str, *values: str | bytes | int) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        return row

    def _read(self, session: str) -> Mapping[str, Json]:
        try:
            row: Mapping[str, Json] = json.loads(session)
        except ValueError as error:
            raise BadRow(f"{self._path}: a stored row is not JSON; restore the file from a copy") from error
        return row

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """BEGIN IMMEDIATE: a deferred one that reads first would be refused at its first write. One within another is a part of it."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("begin immediate")
        try:
            yield
            if self._connection.in_transaction:
                self._connection.execute("commit")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has rolled it back already
                self._connection.execute("rollback")
            raise

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise BadStore(f"{self._path}: {error}; check that the disk has room and the file may be written") from error
