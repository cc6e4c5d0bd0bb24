"""The evidence of a conversation, in the tables of the SQLite store."""

from collections.abc import Mapping
from typing import Any

from bot.store.base import Record
from bot.store.file import SqliteFile

Json = Any


class SqliteEvidence(SqliteFile):
    """See `bot.vault`."""

    def add_evidence(self, conversation: str, content: bytes, record: Record) -> Mapping[str, Json]:
        newest = "select record from evidence where conversation = ? order by number desc limit 1"
        with self._errors(), self._transaction():
            last = self._one(newest, conversation)
            made = record(self._opened(last[0], conversation) if last else None)
            sql = "insert into evidence (conversation, number, record, content) values (?, ?, ?, ?)"
            self._connection.execute(sql, (conversation, made["number"], self._closed(made, conversation), self._seal.close(content, conversation)))
            return made

    def evidence(self, conversation: str) -> list[Mapping[str, Json]]:
        sql = "select record from evidence where conversation = ? order by number"
        with self._errors():
            return [self._opened(record, conversation) for (record,) in self._connection.execute(sql, (conversation,))]

    def evidence_content(self, conversation: str, number: int) -> bytes | None:
        with self._errors():
            row = self._one("select content from evidence where conversation = ? and number = ?", conversation, number)
            content = self._seal.open(row[0], conversation) if row and row[0] is not None else None
            assert not isinstance(content, str)
            return content

    def replace_evidence(self, conversation: str, record: Mapping[str, Json]) -> None:
        sql = "update evidence set record = ?, content = null where conversation = ? and number = ?"
        with self._errors(), self._transaction():
            self._connection.execute(sql, (self._closed(record, conversation), conversation, record["number"]))
