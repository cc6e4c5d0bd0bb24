"""The SQLite file of the store: opened, brought up to date, and every error of it told with what to do."""

import json
import logging
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any

from bot.errors import BadRow, BadStore
from bot.store.rows import dump
from bot.store.seal import Plain, Seal

Json = Any
log = logging.getLogger("ashore")
MIGRATIONS = 5
"""How many there are in `bot.store.migrations`. A file keeps the number that it has seen, so that sqlite-utils, which
takes a while to load, is loaded only when there is one to run."""
MOVED_AFTER = 200
"""After so many transactions what they wrote is moved from the log into the file, beside whoever goes on writing."""
LONGEST_LOG = 8_000
"""Pages. A log that is never at rest grows to this; then whoever writes has to wait until it is moved."""


class SqliteFile:
    """WAL lets readers go on while a turn is written; one writer at a time."""

    def __init__(self, path: str | Path, patience: float = 10, seal: Seal | None = None) -> None:
        """`patience` is how many seconds to wait for another program that is writing."""
        self._path = str(path)
        self._seal = seal or Plain()
        self._goodbyes = set[int]()  # the last messages to who was forgotten: with them goes the last trace
        self._illegible = set[tuple[Any, ...]]()
        self._patience = patience
        self._unmoved = 0
        self._mover: Thread | None = None
        with self._errors():
            if self._path != ":memory:":
                Path(path).expanduser().parent.mkdir(parents=True, exist_ok=True)
            file = self._path if self._path == ":memory:" else str(Path(path).expanduser())
            connection = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
            self._connection = connection
            try:
                self._open()
            except BaseException:
                connection.close()
                raise

    def _open(self) -> None:
        self._enable_wal()
        self._connection.execute("pragma synchronous = normal")
        self._connection.execute(f"pragma wal_autocheckpoint = {LONGEST_LOG}")
        # What was forgotten is overwritten in the file, not only unlinked; some builds of SQLite leave it there.
        self._connection.execute("pragma secure_delete = on")
        with self._transaction():
            self._migrate()

    def _enable_wal(self) -> None:
        """SQLite does not wait its turn for this one change: two programs started at once on a new file would fail."""
        until = monotonic() + self._patience
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
            with _without_numpy():
                from bot.store.migrations import apply  # noqa: PLC0415  see MIGRATIONS
            apply(self._connection)
            self._connection.execute(f"pragma user_version = {MIGRATIONS}")

    def _one(self, sql: str, *values: str | bytes | int) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        return row

    def _closed(self, value: Mapping[str, Json], conversation: str) -> str | bytes:
        """A personal value as it stands in its column."""
        return self._seal.close(dump(value), conversation)

    def _opened(self, stored: str | bytes, conversation: str) -> Mapping[str, Json]:
        """The value of a personal column; raises BadRow."""
        try:
            row: Mapping[str, Json] = json.loads(self._seal.open(stored, conversation))
        except ValueError as error:
            raise BadRow(f"{self._path}: a stored row is not JSON; restore the file from a copy") from error
        except BadRow as error:
            raise type(error)(f"{self._path}: {error}") from None
        return row

    def _legible(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        """Rows that end in a conversation and a personal column, which is opened: those that can be read. The others stay, are
        logged once, and keep nobody waiting."""
        for *told, conversation, stored in rows:
            try:
                yield (*told, conversation, self._opened(stored, conversation))
            except BadRow as error:
                if (conversation, *told) not in self._illegible:
                    self._illegible.add((conversation, *told))
                    log.error("left out, %s %s: %s", conversation, told, error)  # noqa: TRY400

    def close(self) -> None:
        if self._mover:
            self._mover.join()
        self._connection.close()

    def _sweep(self) -> None:
        """What was deleted leaves the log of writes as well, as far as nobody is reading it. SQLite does not wait for who is moving it."""
        until = monotonic() + self._patience
        while self._connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0] and monotonic() < until:
            sleep(0.01)

    def _wrote(self) -> None:
        """Whoever writes waits for the disk only once the log is too long: the waiting is done beside them."""
        self._unmoved += 1
        if self._unmoved < MOVED_AFTER or self._path == ":memory:" or (self._mover and self._mover.is_alive()):
            return
        self._unmoved = 0
        self._mover = Thread(target=_move_log, args=(Path(self._path).expanduser(),), daemon=True)
        self._mover.start()

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
                self._wrote()
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


def _move_log(file: Path) -> None:
    """What can't be moved now is moved later."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)) as beside:
        beside.execute("select count(*) from sqlite_master")  # which opens the log
        beside.execute("pragma wal_checkpoint(passive)")


@contextmanager
def _without_numpy() -> Iterator[None]:
    """sqlite-utils loads numpy where it finds it, to know its kinds of numbers: 12 MB that a server would keep for good."""
    hidden = "numpy" not in sys.modules
    if hidden:
        sys.modules["numpy"] = None  # type: ignore[assignment]  # what the import system takes for "not there"
    try:
        yield
    finally:
        if hidden:
            del sys.modules["numpy"]
