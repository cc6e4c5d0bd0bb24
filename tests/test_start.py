"""A start that can't succeed says which setting is wrong and how to mend it."""

import asyncio
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from bot.app import App
from bot.channels.telegram import serve
from bot.cli import main
from bot.errors import BadSetting, BadStore
from bot.listening import listening
from bot.opening import open_store
from bot.post import Post
from bot.settings import Settings, load
from bot.store.base import Arrived
from bot.store.seal import new_key
from bot.store.sqlite import SqliteStore
from dialogs.engine import Said
from tests.fake_telegram import SPEC, TOKEN, FakeTelegram, Served, Spec
from tests.talking import TODAY


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_in_use_is_named_with_its_setting(taken, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ASHORE_DATABASE", str(tmp_path / "a.sqlite"))
    monkeypatch.setenv("ASHORE_WEB_PORT", str(taken))
    assert main(["web"]) == 2
    told = capsys.readouterr().err
    assert "ASHORE_WEB_PORT" in told
    assert "choose another port" in told


@pytest.mark.parametrize("host", ["203.0.113.9", "no-such-host.invalid"])
def test_an_address_of_another_machine_is_named_with_its_setting(host):
    with pytest.raises(BadSetting, match=r"ASHORE_TELEGRAM_LISTEN.*127\.0\.0\.1"):
        listening(host, 0, "ASHORE_TELEGRAM_LISTEN")


def test_a_database_that_cannot_be_written_is_named_with_its_setting(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(BadStore, match=r"ASHORE_DATABASE.*check that"):
        open_store(Settings(database=str(tmp_path / "file" / "a.sqlite")), warn=False)


def test_a_missing_or_another_key_stops_the_start(tmp_path):
    path = str(tmp_path / "a.sqlite")
    store = open_store(Settings(database=path, key=new_key()), warn=False)
    App(store, lambda: TODAY).handle("me", "1", Said("在吗"))
    store.close()
    with pytest.raises(BadStore, match="ASHORE_KEY"):
        open_store(Settings(database=path), warn=False)
    with pytest.raises(BadStore, match="ASHORE_OLD_KEYS"):
        open_store(Settings(database=path, key=new_key()), warn=False)


def test_one_broken_row_keeps_nobody_else_out(tmp_path, caplog):
    path, key = str(tmp_path / "a.sqlite"), new_key()
    store = open_store(Settings(database=path, key=key), warn=False)
    App(store, lambda: TODAY).handle("me", "1", Said("在吗"))
    store.close()
    with sqlite3.connect(path) as file:
        (sealed,) = file.execute("select session from conversations").fetchone()
        file.execute("update conversations set session = ?", (sealed[:-1] + bytes([sealed[-1] ^ 1]),))
    file.close()
    open_store(Settings(database=path, key=key), warn=False).close()
    assert "restore" in caplog.text


def test_rows_that_cannot_be_read_stop_no_start_and_nobody_elses_reminder(tmp_path, caplog):
    store = SqliteStore(tmp_path / "a.sqlite")
    app = App(store, lambda: TODAY)
    for who in ("box:me", "box:you"):
        app.handle(who, "1", Said("在吗"))
        store.accept([Arrived(who, "2", {"kind": "said", "lang": None, "text": "三千"})])
        row = (who, "letter", "a", 1, '{"key": "reminder.letter", "data": {}, "lang": "zh"}')
        store._connection.execute("insert into reminders (conversation, of, name, at, note) values (?, ?, ?, ?, ?)", row)
    for table, column in (("outbox", "message"), ("updates", "event"), ("reminders", "note")):
        store._connection.execute(f"update {table} set {column} = '{{' where conversation = 'box:me'")
    assert list(store.unsent("box:")) == ["box:you"]
    assert [one.conversation for one in store.waiting("box:")] == ["box:you"]
    assert [one.conversation for one in store.due("box:", 2)] == ["box:you"]
    assert [one.conversation for one in store.due("box:", 2)] == ["box:you"]
    assert caplog.text.count("restore the file") == 3
    store.close()


def test_a_short_secret_is_said_to_be_short_and_not_to_be_missing():
    told = {"ASHORE_TELEGRAM_WEBHOOK": "https://a.example/x", "ASHORE_TELEGRAM_SECRET": "short"}
    with pytest.raises(BadSetting) as error:
        load(told, file="")
    assert str(error.value).count("ASHORE_TELEGRAM_SECRET") == 1


needs_spec = pytest.mark.skipif(not SPEC.exists(), reason=f"NOT TESTED: the Bot API as data is missing at {SPEC}")


async def started(fake, path, token=TOKEN):
    async with Served(fake.application(), fake.hang_up) as address:
        bot = serve.connect(Settings(telegram_token=token, telegram_api=address))
        with closing(SqliteStore(path)) as store:
            async with serve.opened(bot, Post(App(store, lambda: TODAY), store, [])):
                pass


@needs_spec
async def test_a_start_while_telegram_cannot_be_reached_goes_on_when_it_can(tmp_path, caplog, monkeypatch):
    monkeypatch.setattr(serve, "LONGEST_PAUSE", 0.01)
    fake = FakeTelegram(Spec())
    fake.trouble["getMe"] = [(502, {"description": "Bad Gateway"})]
    async with asyncio.timeout(20):
        await started(fake, tmp_path / "a.sqlite")
    assert "ASHORE_TELEGRAM_API" in caplog.text


@needs_spec
async def test_a_token_that_telegram_does_not_know_stops_the_start(tmp_path):
    with pytest.raises(BadSetting, match=r"ASHORE_TELEGRAM_TOKEN.*@BotFather"):
        await started(FakeTelegram(Spec()), tmp_path / "a.sqlite", "1:unknown")


def test_the_first_visitor_of_a_server_waits_for_no_file_and_no_pattern():
    told = subprocess.run([sys.executable, "-c", FIRST_TURN], capture_output=True, text=True, check=False)
    assert "rate.cost" in told.stdout, told.stderr


FIRST_TURN = """
import pathlib, re
from datetime import date
from bot import content
from bot.app import answer
from dialogs.engine import Said
from dialogs.session import Session

def refuse(*_):
    raise AssertionError("made in the first turn")

content.load_all()
re._compiler.compile = pathlib.Path.read_text = refuse
session = Session()
for text in ("请问这笔网贷的年化利率怎么算", "到手8600,一共12期,每期还817"):
    session, messages, _ = answer(session, Said(text), date(2026, 11, 24))
print([message.key for message in messages])
"""
