"""The tables, and how they came to be: migrations in order, each run once and recorded in the file by sqlite-utils."""

import sqlite3
from time import time

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from bot.store.rows import digest

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


@migrations()
def inbox_and_numbers_that_never_come_again(db: Database) -> None:
    """Updates wait with their event until they are answered; then only a digest is left, for a while."""
    seen = db.execute("select conversation, id from updates").fetchall()
    db.execute("drop table updates")
    db.execute("create table updates (key blob primary key, conversation text, id text, event text, at integer not null)")
    db.execute("create index idx_updates_waiting on updates (conversation) where conversation is not null")
    rows = [(digest(conversation, update), int(time())) for conversation, update in seen]
    db.conn.executemany("insert into updates (key, at) values (?, ?)", rows)
    db.execute("alter table outbox rename to outbox_before")
    db.execute("drop index idx_outbox_conversation")
    db.execute("create table outbox (number integer primary key autoincrement, conversation text not null, message text not null)")
    db.execute("insert into outbox select number, conversation, message from outbox_before order by number")
    db.execute("drop table outbox_before")
    db.execute("create index idx_outbox_conversation on outbox (conversation)")


@migrations()
def reminders(db: Database) -> None:
    """One row a reminder: when it is due, and what it says."""
    db.execute(
        "create table reminders (conversation text not null, of text not null, name text not null, at integer not null, note not null, "
        "primary key (conversation, of, name))"
    )
    db.execute("create index idx_reminders_at on reminders (at)")


@migrations()
def short_names_of_buttons(db: Database) -> None:
    db.execute("create table buttons (conversation text, name text, action text not null, primary key (conversation, name))")


def apply(connection: sqlite3.Connection) -> None:
    """Run those that the file has not seen."""
    migrations.apply(Database(connection))
