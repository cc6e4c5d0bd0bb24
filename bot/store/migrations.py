"""The tables, and how they came to be: migrations in order, each run once and recorded in the file by sqlite-utils."""

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("ashore")


@migrations()
def conversations_and_outbox(db: Database) -> None:
    """One row a conversation, the updates it has seen, and what is still to be sent to it."""
    db.table("conversations").create(
        {"id": str, "session": str, "version": int, "updated_at": str}, pk="id", not_null={"session", "version"}
    )
    db.table("updates").create({"conversation": str, "id": str}, pk=("conversation", "id"))
    db.table("outbox").create({"number": int, "conversation": str, "message": str}, pk="number")
    db.table("outbox").create_index(["conversation"])


@migrations()
def evidence(db: Database) -> None:
    """One row a file: what is known of it, and the file as it came."""
    db.table("evidence").create(
        {"conversation": str, "number": int, "record": str, "content": bytes}, pk=("conversation", "number"), not_null={"record"}
    )


def apply(connection: sqlite3.Connection) -> None:
    """Run those that the file has not seen."""
    migrations.apply(Database(connection))
