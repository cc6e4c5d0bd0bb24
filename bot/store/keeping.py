"""How long a store keeps what, and everything that it keeps of one person."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import time
from typing import Any

from bot.errors import BadRow
from bot.store.file import SqliteFile
from bot.store.seal import Sealed

Json = Any
DAY = 86_400
UPDATES_KNOWN = 7 * DAY
"""Telegram repeats an update for a day at most; a page that was offline may come later."""
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Personal:
    """A table that holds something of a person: the column that names the conversation, and those that are sealed."""

    table: str
    owner: str
    sealed: tuple[str, ...]


PERSONAL = (
    Personal("conversations", "id", ("session",)),
    Personal("updates", "conversation", ("event",)),
    Personal("outbox", "conversation", ("message",)),
    Personal("evidence", "conversation", ("record", "content")),
    Personal("reminders", "conversation", ("note",)),
    Personal("buttons", "conversation", ("action",)),
)
"""Every table that is to be forgotten, exported and sealed: a new one gets a line here."""
IN_THEIR_LANE = ("updates",)
"""What waits is answered where it came in: it is known again by that conversation."""


class SqliteKeeping(SqliteFile):
    """Forgetting, telling all, deleting what is old, and changing the key."""

    _unclaimed: frozenset[int] | set[int] = frozenset()

    def forget(self, conversation: str) -> bool:
        with self._errors():
            with self._transaction():
                there = self._forget(conversation)
            self._sweep()
            return there

    def move(self, old: str, new: str) -> None:
        with self._errors():
            with self._transaction():
                for one in PERSONAL:
                    if one.table not in IN_THEIR_LANE:
                        self._move(one, old, new)
                self._forget(old, but=IN_THEIR_LANE)
            self._sweep()

    def everything(self, conversation: str) -> dict[str, Json]:
        """All that is kept of a conversation, table by table; of a file, how long it is."""
        with self._errors():
            return {one.table: rows for one in PERSONAL if (rows := self._rows(one, conversation))}

    def prune(self, idle_days: int) -> int:
        """Delete the conversations that were idle so long, and old digests of updates; how many conversations went."""
        before = (datetime.now(UTC) - timedelta(days=idle_days)).isoformat()
        with self._errors():
            idle = self._connection.execute("select id from conversations where updated_at < ?", (before,)).fetchall()
            with self._transaction():
                for (conversation,) in idle:
                    self._forget(conversation)
                sql = "delete from updates where conversation is null and at < ?"
                self._connection.execute(sql, (int(time()) - UPDATES_KNOWN,))
                left = self._drop_goodbyes()
            if idle or left:
                self._sweep()
            return len(idle)

    def _drop_goodbyes(self) -> int:
        """The last message to who was forgotten and never came back for it goes at the second look; how many went."""
        rows = self._connection.execute("select number from outbox where conversation not in (select id from conversations)")
        there = {number for (number,) in rows}
        gone, self._unclaimed = there & self._unclaimed, there
        self._connection.executemany("delete from outbox where number = ?", [(number,) for number in gone])
        return len(gone)

    def check_key(self) -> None:
        """Raises BadKey where the newest conversation can't be read with the keys that are set."""
        with self._errors():
            if newest := self._one("select session, id from conversations order by rowid desc limit 1"):
                self._seal.open(*newest)

    def rekey(self) -> int:
        """Seal every personal value with the first key; how many were written anew. It may be stopped and begun again."""
        assert isinstance(self._seal, Sealed)
        with self._errors():
            written = sum(self._rekeyed(one, column, self._seal) for one in PERSONAL for column in one.sealed)
            self._sweep()
            return written

    def _forget(self, conversation: str, but: tuple[str, ...] = ()) -> bool:
        deleted = [
            self._connection.execute(f"delete from {one.table} where {one.owner} = ?", (conversation,)).rowcount  # noqa: S608
            for one in PERSONAL
            if one.table not in but
        ]
        return any(deleted)

    def _move(self, one: Personal, old: str, new: str) -> None:
        """What is sealed is bound to its conversation, and is sealed anew."""
        rows = self._connection.execute(f"select rowid, {', '.join(one.sealed)} from {one.table} where {one.owner} = ?", (old,)).fetchall()  # noqa: S608
        sets = ", ".join(f"{column} = ?" for column in (one.owner, *one.sealed))
        for number, *sealed in rows:
            values = [value if value is None else self._seal.close(self._seal.open(value, old), new) for value in sealed]
            self._connection.execute(f"update or ignore {one.table} set {sets} where rowid = ?", (new, *values, number))  # noqa: S608

    def _rows(self, one: Personal, conversation: str) -> list[dict[str, Json]]:
        cursor = self._connection.execute(f"select * from {one.table} where {one.owner} = ?", (conversation,))  # noqa: S608
        names = [column[0] for column in cursor.description]
        return [
            {name: self._told(name, value, one, conversation) for name, value in zip(names, row, strict=True)
             if name != "key" and value is not None}
            for row in cursor
        ]  # fmt: skip

    def _told(self, name: str, value: Any, one: Personal, conversation: str) -> Json:
        if name not in one.sealed:
            return value
        opened = self._seal.open(value, conversation)
        if isinstance(opened, bytes):
            return {"bytes": len(opened)}
        return opened if name == "action" else self._opened(opened, conversation)

    def _rekeyed(self, one: Personal, column: str, seal: Sealed) -> int:
        rows = self._connection.execute(f"select rowid from {one.table} where {column} is not null order by rowid").fetchall()  # noqa: S608
        written = 0
        for at in range(0, len(rows), AT_ONCE):
            with self._transaction():
                written += sum(self._rekeyed_row(one, column, number, seal) for (number,) in rows[at : at + AT_ONCE])
        return written

    def _rekeyed_row(self, one: Personal, column: str, number: int, seal: Sealed) -> bool:
        found = self._one(f"select {one.owner}, {column} from {one.table} where rowid = ?", number)  # noqa: S608
        if found is None or found[1] is None or seal.is_current(found[1]):
            return False
        try:
            value = seal.close(seal.open(found[1], found[0]), found[0])
        except BadRow as error:
            raise BadRow(f"{self._path}: {one.table} {number}: {error}") from None
        self._connection.execute(f"update {one.table} set {column} = ? where rowid = ?", (value, number))  # noqa: S608
        return True
