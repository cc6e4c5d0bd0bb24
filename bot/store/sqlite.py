"""The default store: one SQLite file, its tables made and changed through sqlite-utils."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from bot.errors import BadStore
from bot.store.base import Outgoing, Record, Work

Json = Any
MIGRATIONS = 2
"""How many there are in `bot.store.migrations`. A file keeps the number that it has seen, so that sqlite-utils, which
takes a tenth of a second and loads numpy where it finds it, is loaded only when there is one to run."""


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

    def turn(self, conversation: str, update: str, work: Work) -> list[Outgoing]:
        with self._errors(), self._transaction():
            rows = self._connection.execute(
                "select number, message from outbox where conversation = ? order by number", (conversation,)
            )
            unsent = [Outgoing(number, json.loads(message)) for number, message in rows]
            seen = self._one("select 1 from updates where conversation = ? and id = ?", conversation, update)
            return unsent if seen else self._work(conversation, update, work, unsent)

    def session(self, conversation: str) -> Mapping[str, Json] | None:
        with self._errors():
            row = self._one("select session from conversations where id = ?", conversation)
            return self._read(row[0]) if row else None

    def mark_sent(self, numbers: Sequence[int]) -> None:
        with self._errors(), self._transaction():
            self._connection.executemany("delete from outbox where number = ?", [(number,) for number in numbers])

    def add_evidence(self, conversation: str, content: bytes, record: Record) -> Mapping[str, Json]:
        newest = "select record from evidence where conversation = ? order by number desc limit 1"
        with self._errors(), self._transaction():
            last = self._one(newest, conversation)
            made = record(self._read(last[0]) if last else None)
            sql = "insert into evidence (conversation, number, record, content) values (?, ?, ?, ?)"
            self._connection.execute(sql, (conversation, made["number"], _dump(made), content))
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
            self._connection.execute(sql, (_dump(record), conversation, record["number"]))

    def forget(self, conversation: str) -> bool:
        with self._errors(), self._transaction():
            return self._forget(conversation)

    def close(self) -> None:
        self._connection.close()

    def _work(self, conversation: str, update: str, work: Work, unsent: list[Outgoing]) -> list[Outgoing]:
        row = self._one("select session, version from conversations where id = ?", conversation)
        kept = work(self._read(row[0]) if row else None)
        if kept.session is None:
            self._forget(conversation)
            unsent = []
        else:
            self._connection.execute(
                "insert into conversations (id, session, version, updated_at) values (?, ?, ?, ?) on conflict (id) "
                "do update set session = excluded.session, version = excluded.version, updated_at = excluded.updated_at",
                (conversation, _dump(kept.session), (row[1] if row else 0) + 1, datetime.now(UTC).isoformat()),
            )
        self._connection.execute("insert into updates (conversation, id) values (?, ?)", (conversation, update))
        return unsent + [Outgoing(self._queue(conversation, message), message) for message in kept.messages]

    def _queue(self, conversation: str, message: Mapping[str, Json]) -> int:
        sql = "insert into outbox (conversation, message) values (?, ?)"
        number = self._connection.execute(sql, (conversation, _dump(message))).lastrowid
        assert number is not None
        return number

    def _forget(self, conversation: str) -> bool:
        tables = (("conversations", "id"), *((table, "conversation") for table in ("updates", "outbox", "evidence")))
        deleted = [
            self._connection.execute(f"delete from {table} where {column} = ?", (conversation,)).rowcount  # noqa: S608
            for table, column in tables
        ]
        return any(deleted)

    def _one(self, sql: str, *values: str | int) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        return row

    def _read(self, session: str) -> Mapping[str, Json]:
        try:
            row: Mapping[str, Json] = json.loads(session)
        except ValueError as error:
            raise BadStore(f"{self._path}: a stored session is not JSON; restore the file from a copy") from error
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


def _dump(value: Mapping[str, Json]) -> str:
    """As JSON; half of a character, which a phone may send and SQLite refuses, becomes a question mark."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="replace").decode()
