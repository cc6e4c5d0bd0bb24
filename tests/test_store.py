"""What the store promises: a turn is kept whole or not at all, an update counts once, and forgetting is for good."""

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.errors import BadStore
from bot.store import migrations
from bot.store.base import Kept
from bot.store.file import MIGRATIONS
from bot.store.seal import new_key, seal_of
from bot.store.sqlite import SqliteStore

ROOT = Path(__file__).parent.parent
RELEASE_0_1_0 = """
    create table _sqlite_migrations (id integer primary key, migration_set text, name text, applied_at text);
    create unique index migration_by_name on _sqlite_migrations (migration_set, name);
    create table conversations (id text primary key, session text not null, version integer not null, updated_at text);
    create table updates (conversation text, id text, primary key (conversation, id));
    create table outbox (number integer primary key, conversation text, message text);
    create index idx_outbox_conversation on outbox (conversation);
    insert into _sqlite_migrations values (1, 'ashore', 'conversations_and_outbox', '2026-11-24 00:00:00');
    insert into conversations values ('ming', '{"runs":7}', 3, '2026-11-24T00:00:00+00:00');
    insert into updates values ('ming', 'u1');
    insert into outbox (conversation, message) values ('ming', '{"text":"unsent"}');
"""
"""The tables as release 0.1.0 made them."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "talks.sqlite"


@pytest.fixture
def store(path):
    opened = SqliteStore(path)
    yield opened
    opened.close()


def leaves(session, *texts):
    """Work that keeps this session and sends these texts."""
    return lambda *_: Kept(session, [{"text": text} for text in texts])


def counts(row, *_):
    """Work that adds one to what it finds."""
    number = (row or {"n": 0})["n"] + 1
    return Kept({"n": number}, [{"text": f"number {number}"}])


def texts(outgoing):
    return [message.message["text"] for message in outgoing]


def failing(*_):
    raise RuntimeError("in the middle of the work")


def test_a_session_comes_back_as_it_was_left(store):
    session = {"facts": {"offer.received": "9700", "说明": None}, "undo": [[1, True, "三"]]}
    store.turn("ming", ["u1"], leaves(session))
    assert store.session("ming") == session


def test_somebody_unknown_has_no_session(store):
    assert store.session("nobody") is None
    assert store.turn("nobody", ["u1"], lambda row, _: Kept({"found": row}, [])) == []
    assert store.session("nobody") == {"found": None}


def test_an_update_that_comes_again_does_its_work_once(store):
    for _ in range(3):
        store.turn("ming", ["u1"], counts)
    assert store.session("ming") == {"n": 1}


def test_the_same_update_id_in_two_conversations_is_two_updates(store):
    store.turn("ming", ["u1"], counts)
    store.turn("hong", ["u1"], counts)
    assert store.session("ming") == store.session("hong") == {"n": 1}


def test_work_that_fails_leaves_everything_as_it_was(store):
    store.turn("ming", ["u1"], leaves({"n": 1}, "one"))
    with pytest.raises(RuntimeError):
        store.turn("ming", ["u2"], failing)
    assert store.session("ming") == {"n": 1}
    assert texts(store.turn("ming", ["u2"], leaves({"n": 2}, "two"))) == ["one", "two"]


def test_a_message_stays_in_the_outbox_until_it_is_marked_sent(path):
    first = SqliteStore(path)
    first.turn("ming", ["u1"], leaves({}, "one", "two"))
    first.close()
    again = SqliteStore(path)
    waiting = again.turn("ming", ["u1"], failing)
    assert texts(waiting) == ["one", "two"]
    again.mark_sent([waiting[0].number])
    assert texts(again.turn("ming", ["u2"], leaves({}, "three"))) == ["two", "three"]
    again.close()


def test_messages_go_to_their_own_conversation_alone(store):
    store.turn("ming", ["u1"], leaves({}, "for ming"))
    assert texts(store.turn("hong", ["u1"], leaves({}, "for hong"))) == ["for hong"]


def test_marking_none_or_unknown_messages_changes_nothing(store):
    store.turn("ming", ["u1"], leaves({}, "one"))
    store.mark_sent([])
    store.mark_sent([999])
    assert texts(store.turn("ming", ["u1"], failing)) == ["one"]


def test_numbers_go_on_from_where_they_are_told_to_and_never_back(store):
    store.number_from(1_000)
    store.turn("me", ["1"], counts)
    store.number_from(500)
    store.turn("me", ["2"], counts)
    assert [one.number for one in store.rest("me", 0)] == [1_001, 1_002]


def test_forgetting_leaves_no_row_and_no_word_in_the_file(path, tmp_path):
    store = SqliteStore(path)
    store.turn("ming-7f3a", ["u1"], leaves({"told": "secretword" * 500}, "secretword"))
    store.turn("hong", ["u1"], leaves({"n": 1}))
    assert store.forget("ming-7f3a")
    assert not store.forget("ming-7f3a")
    assert store.session("hong") == {"n": 1}
    store.close()
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"hong" in left
    assert b"secretword" not in left
    assert b"ming-7f3a" not in left


@pytest.mark.parametrize("keys", [[], [new_key()]])
def test_what_moves_to_another_conversation_is_read_there_and_gone_from_the_old_one(path, keys):
    store = SqliteStore(path, seal=seal_of(keys))
    store.turn("a", ["1"], lambda _row, _fresh: Kept({"said": "三千"}, [{"text": "好"}], actions={"#x": "set:a"}))
    store.move("a", "b")
    assert store.session("a") is None
    assert store.session("b") == {"said": "三千"}
    assert [one.message for one in store.rest("b", 0)] == [{"text": "好"}]
    assert store.action("b", "#x") == "set:a"
    store.close()


def test_who_has_a_talk_of_their_own_keeps_it_where_another_moves_in(store):
    for who in ("a", "b"):
        store.turn(who, ["1"], lambda _row, _fresh, who=who: Kept({"said": who}, []))
    store.move("a", "b")
    assert store.session("a") is None
    assert store.session("b") == {"said": "b"}


def test_a_turn_that_forgets_keeps_no_session_but_still_says_so_once(store):
    store.turn("ming", ["u1"], leaves({"n": 1}, "one"))
    said = store.turn("ming", ["u2"], lambda *_: Kept(None, [{"text": "forgotten"}]))
    assert texts(said) == ["forgotten"]
    store.mark_sent([message.number for message in said])
    assert store.session("ming") is None
    assert store.turn("ming", ["u2"], failing) == []


def test_the_last_message_to_who_was_forgotten_goes_even_where_it_is_never_read(store):
    store.turn("ming-7f3a", ["u1"], lambda *_: Kept(None, [{"text": "forgotten"}]))
    store.turn("hong", ["u1"], leaves({"n": 1}, "unread"))
    store.prune(180)
    assert texts(store.rest("ming-7f3a", 0)) == ["forgotten"]
    store.prune(180)
    assert store.everything("ming-7f3a") == {}
    assert texts(store.rest("hong", 0)) == ["unread"]


def test_a_crash_in_the_middle_of_a_turn_loses_nothing_accepted(path):
    store = SqliteStore(path)
    store.turn("ming", ["u1"], leaves({"n": 1}, "one"))
    store.close()
    crash = (
        "import os, sys\nfrom bot.store.sqlite import SqliteStore\n"
        "SqliteStore(sys.argv[1]).turn('ming', ['u2'], lambda row, _: os._exit(9))"
    )
    assert subprocess.run([sys.executable, "-c", crash, path], cwd=ROOT, check=False).returncode == 9
    again = SqliteStore(path)
    assert again.session("ming") == {"n": 1}
    assert texts(again.turn("ming", ["u2"], leaves({"n": 2}, "two"))) == ["one", "two"]
    again.close()


def test_two_programs_on_one_file_lose_no_turn(path):
    def forty(name):
        store = SqliteStore(path)
        for number in range(40):
            store.turn("ming", [f"{name}{number}"], counts)
        store.close()

    threads = [threading.Thread(target=forty, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store = SqliteStore(path)
    assert store.session("ming") == {"n": 80}
    store.close()


@pytest.mark.parametrize("made", [None, b""], ids=["no file", "an empty file"])
def test_a_new_database_is_made_with_its_folder(tmp_path, made):
    path = tmp_path / "deep" / "er" / "talks.sqlite"
    if made is not None:
        path.parent.mkdir(parents=True)
        path.write_bytes(made)
    store = SqliteStore(path)
    store.turn("ming", ["u1"], counts)
    store.close()
    assert path.stat().st_size > 0


def test_a_database_of_release_0_1_0_goes_on(path):
    old = sqlite3.connect(path)
    old.executescript(RELEASE_0_1_0)
    old.close()
    store = SqliteStore(path)
    assert store.session("ming") == {"runs": 7}
    assert texts(store.turn("ming", ["u1"], failing)) == ["unsent"]
    store.close()


def test_the_number_of_migrations_is_the_one_that_files_are_compared_with():
    fresh = Database(memory=True)
    assert len(migrations.migrations.pending(fresh)) == MIGRATIONS
    fresh.close()


def test_a_file_that_has_seen_all_migrations_is_opened_without_loading_what_runs_them(path):
    SqliteStore(path).close()
    opens = "import sys\nfrom bot.store.sqlite import SqliteStore\nSqliteStore(sys.argv[1]).close()\nprint('sqlite_utils' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", opens, path], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_file_of_a_later_release_is_not_touched(path):
    SqliteStore(path).close()
    later = sqlite3.connect(path)
    later.execute(f"pragma user_version = {MIGRATIONS + 1}")
    later.close()
    with pytest.raises(BadStore, match=r"talks\.sqlite.*later release; update"):
        SqliteStore(path)


def test_migrations_run_once(path):
    for _ in range(2):
        SqliteStore(path).close()
    connection = sqlite3.connect(path)
    rows = connection.execute("select name, count(*) from _sqlite_migrations group by name").fetchall()
    connection.close()
    assert rows
    assert all(count == 1 for _, count in rows)


def not_a_database(path):
    path.write_bytes(b"this is a letter, not a database\n" * 100)
    return path


def a_folder(path):
    path.mkdir()
    return path


def under_a_file(path):
    path.write_text("a file")
    return path / "talks.sqlite"


@pytest.mark.parametrize("make", [not_a_database, a_folder, under_a_file])
def test_a_file_that_cannot_be_used_is_named_with_what_to_do(path, make):
    bad = make(path)
    with pytest.raises(BadStore) as error:
        SqliteStore(bad)
    assert str(bad) in str(error.value)
    assert "check that" in str(error.value)


def test_a_database_that_is_locked_for_too_long_is_named(path):
    SqliteStore(path).close()
    store = SqliteStore(path, patience=0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(BadStore, match=r"talks\.sqlite.*locked"):
        store.turn("ming", ["u1"], counts)
    other.execute("rollback")
    other.close()
    assert texts(store.turn("ming", ["u1"], counts)) == ["number 1"]
    store.close()


def test_a_database_that_may_only_be_read_is_named(path):
    store = SqliteStore(path)
    store._connection.execute("pragma query_only = on")
    with pytest.raises(BadStore, match=r"talks\.sqlite.*may be written"):
        store.turn("ming", ["u1"], counts)
    store.close()


def test_a_full_disk_loses_no_turn_and_the_store_goes_on_when_there_is_room(path):
    store = SqliteStore(path)
    store.turn("ming", ["u1"], counts)
    pages = store._connection.execute("pragma page_count").fetchone()[0]
    store._connection.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(BadStore, match=r"talks\.sqlite.*disk has room"):
        store.turn("ming", ["u2"], leaves({"told": "x" * 200_000}))
    store._connection.execute("pragma max_page_count = 1000000")
    assert texts(store.turn("ming", ["u2"], counts)) == ["number 1", "number 2"]
    store.close()


def test_half_a_character_is_kept_as_a_question_mark(store):
    store.turn("ming", ["u1"], leaves({"told": "三千\ud83d"}, "\udc00"))
    assert store.session("ming") == {"told": "三千?"}


def test_a_session_that_is_no_json_is_a_broken_file_and_not_a_new_person(path):
    store = SqliteStore(path)
    store.turn("ming", ["u1"], counts)
    store._connection.execute("update conversations set session = '{'")
    with pytest.raises(BadStore, match=r"talks\.sqlite.*restore"):
        store.session("ming")
    with pytest.raises(BadStore, match=r"talks\.sqlite.*restore"):
        store.turn("ming", ["u2"], counts)
    store.close()


def test_what_is_written_reaches_the_file_beside_the_writer_and_the_log_does_not_grow(path, monkeypatch):
    monkeypatch.setattr("bot.store.file.MOVED_AFTER", 1)
    store, log, sizes = SqliteStore(path), path.with_name(f"{path.name}-wal"), []
    before = path.read_bytes()
    for number in range(9):
        store.turn("ming", [f"u{number}"], leaves({"n": number}, "said"))
        store._mover.join()
        sizes.append(log.stat().st_size)
    assert path.read_bytes() != before
    assert sizes[-1] == sizes[1]
    store.close()


def test_what_is_forgotten_leaves_the_log_though_it_is_being_moved(path, monkeypatch):
    monkeypatch.setattr("bot.store.file.MOVED_AFTER", 1)
    store = SqliteStore(path)
    for number in range(20):
        store.turn("ming-7f3a", [f"u{number}"], leaves({"told": f"secretword{number}" * 500}, "secretword"))
        store.forget("ming-7f3a")
        assert not any(b"secretword" in file.read_bytes() for file in path.parent.iterdir())
    store.close()


def test_a_new_file_loads_no_numpy_and_leaves_it_to_be_found(tmp_path):
    code = (
        "import sys; from bot.store.sqlite import SqliteStore; SqliteStore(sys.argv[1]).close()\n"
        "assert 'numpy' not in sys.modules\n"
        "import numpy"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "new.sqlite")], cwd=ROOT, check=True)
