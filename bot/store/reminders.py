"""Reminders as rows: set in the transaction of the turn that asks for them, taken in the one that queues their message."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.store.base import Due, Reminders
from bot.store.rows import LAST

Json = Any
Legible = Callable[[Iterable[tuple[Any, ...]]], Iterator[tuple[Any, ...]]]


def put(connection: sqlite3.Connection, conversation: str, subjects: Sequence[Reminders], close: Callable[[Mapping[str, Json]], Any]) -> None:
    """All of a subject in place of those it had; no subject: in place of all."""
    for one in subjects:
        where, values = (" and of = ?", (one.of,)) if one.of else ("", ())
        connection.execute(f"delete from reminders where conversation = ?{where}", (conversation, *values))  # noqa: S608
        rows = [(conversation, one.of, name, at, close(note)) for name, at, note in one.rows]
        connection.executemany("insert into reminders (conversation, of, name, at, note) values (?, ?, ?, ?, ?)", rows)


def due(connection: sqlite3.Connection, prefix: str, now: int, legible: Legible) -> list[Due]:
    """Those whose time has come, of the conversations that begin with `prefix`, the oldest first."""
    sql = (
        "select of, name, at, conversation, note from reminders "
        "where at <= ? and conversation >= ? and conversation < ? order by at, of, name"
    )
    rows = connection.execute(sql, (now, prefix, prefix + LAST)).fetchall()
    return [Due(conversation, of, name, at, note) for of, name, at, conversation, note in legible(rows)]


def of(connection: sqlite3.Connection, conversation: str, legible: Legible) -> list[Due]:
    """All that a conversation has, the soonest first."""
    sql = "select of, name, at, conversation, note from reminders where conversation = ? order by at, of, name"
    rows = connection.execute(sql, (conversation,))
    return [Due(conversation, of, name, at, note) for of, name, at, _, note in legible(rows)]


def take(connection: sqlite3.Connection, one: Due) -> bool:
    """Whether it was still there: only who takes it may send it."""
    sql = "delete from reminders where conversation = ? and of = ? and name = ? and at = ?"
    return connection.execute(sql, (one.conversation, one.of, one.name, one.at)).rowcount == 1
