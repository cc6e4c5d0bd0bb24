"""Between channel and bot: nothing accepted is lost, nothing is answered twice, and nobody waits for somebody else."""

import asyncio
import json
import sqlite3
import threading
import time
from typing import get_args

import pytest

from bot.app import App, message_of
from bot.channels.base import Gone, Incoming, Later
from bot.channels.base import Refused as NeverTaken
from bot.errors import BadStore
from bot.inbox import KINDS, event_of, row_of
from bot.post import Post
from bot.store.base import Arrived
from bot.store.sqlite import SqliteStore
from bot.writer import Writer
from dialogs.engine import Event, Passed, Pressed, Said
from dialogs.records.attached import Attached, Refused
from tests.talking import OFFER, TODAY


class Box:
    """A channel that keeps what it is sent; `trouble` is raised first, one for each call; to the `slow` nothing gets through."""

    name = "box"

    def __init__(self):
        self.sent = []
        self.trouble = []
        self.slow = set()
        self.signs = 0

    def fit(self, message):
        return (message,)

    async def send(self, conversation, outgoing):
        await asyncio.sleep(0)
        while conversation in self.slow:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        if self.trouble:
            raise self.trouble.pop(0)
        self.sent.append((conversation, outgoing.number, message_of(outgoing.message)))

    async def working(self, conversation):
        self.signs += 1

    def keys(self, conversation="box:me"):
        return [message.key for to, _, message in self.sent if to == conversation]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.sqlite"


@pytest.fixture
def box():
    return Box()


@pytest.fixture
async def open_post(path, box):
    """Opens posts on one file, each as a program that is started anew."""
    opened = []

    async def start(settle=0.01, patience=10.0):
        store = SqliteStore(path, patience)
        post = Post(App(store, lambda: TODAY), store, [box], settle)
        opened.append((post, store))
        await post.start()
        return post

    yield start
    for post, store in opened:
        await post.stop()
        store.close()


async def until(condition):
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


def column(path, sql):
    connection = sqlite3.connect(path)
    rows = connection.execute(sql).fetchall()
    connection.close()
    return rows


async def test_an_update_that_comes_three_times_is_answered_once(open_post, box):
    post = await open_post()
    fresh = [await post.accept("box:me", "1", Said(OFFER)) for _ in range(3)]
    await until(post.idle)
    assert not await post.accept("box:me", "1", Said(OFFER))
    await until(post.idle)
    assert fresh == [True, False, False]
    assert box.keys() == ["rate.cost", "ask.offer.lender_kind"]


async def test_messages_in_a_row_are_read_as_one_in_the_order_they_were_written(open_post, box):
    post = await open_post()
    parts = ["借1万", "分12期", "每期还944", "手续费300先扣了"]
    await asyncio.gather(*(post.accept("box:me", str(n), Said(parts[n])) for n in (2, 0, 3, 1)))
    await until(post.idle)
    assert box.keys() == ["rate.cost", "ask.offer.lender_kind"]
    assert box.sent[0][2].data["received"] == 9700


async def test_a_button_is_answered_on_its_own(open_post, box):
    post = await open_post()
    await asyncio.gather(post.accept("box:me", "1", Said(OFFER)), post.accept("box:me", "2", Pressed("0|move:list_known")))
    await until(post.idle)
    assert box.keys() == ["rate.cost", "ask.offer.lender_kind", "common.known", "ask.offer.lender_kind"]


async def test_what_was_accepted_before_a_crash_is_answered_after_it(path, box, open_post):
    store = SqliteStore(path)
    store.accept([Arrived("box:me", "1", row_of(Said(OFFER), None))])
    store.close()
    post = await open_post()
    await until(post.idle)
    assert box.keys() == ["rate.cost", "ask.offer.lender_kind"]
    assert not await post.accept("box:me", "1", Said(OFFER))


async def test_what_was_answered_and_not_sent_before_a_crash_is_sent_after_it(path, box, open_post):
    store = SqliteStore(path)
    App(store, lambda: TODAY).handle("box:me", "1", Said(OFFER))
    store.close()
    post = await open_post()
    await until(post.idle)
    assert box.keys() == ["rate.cost", "ask.offer.lender_kind"]
    assert column(path, "select count(*) from outbox") == [(0,)]


async def test_a_channel_that_says_later_or_fails_gets_the_same_message_again_and_the_order_stays(open_post, box):
    box.trouble = [Later(0.01), ConnectionError("no route"), Later(0.01)]
    post = await open_post()
    await post.accept("box:me", "1", Said(OFFER))
    await until(post.idle)
    assert box.keys() == ["rate.cost", "ask.offer.lender_kind"]


async def test_a_message_that_is_refused_is_left_out_and_those_behind_it_arrive(open_post, box, caplog):
    box.trouble = [NeverTaken("can't parse entities")]
    post = await open_post()
    await post.accept("box:me", "1", Said(OFFER))
    await until(post.idle)
    assert box.keys() == ["ask.offer.lender_kind"]
    assert "refused" in caplog.text


async def test_to_somebody_who_is_gone_nothing_more_is_sent(open_post, box, path):
    box.trouble = [Gone]
    post = await open_post()
    await post.accept("box:me", "1", Said(OFFER))
    await until(post.idle)
    assert box.keys() == []
    assert column(path, "select count(*) from outbox") == [(0,)]


async def test_somebody_whose_messages_cannot_be_sent_holds_up_nobody_else(open_post, box):
    post = await open_post()
    box.trouble = [Later(5)]
    await post.accept("box:stuck", "1", Said(OFFER))
    await until(lambda: not box.trouble)
    await post.accept("box:me", "2", Said(OFFER))
    await until(lambda: len(box.keys()) == 2)
    assert box.keys("box:stuck") == []


async def test_forgetting_drops_what_was_still_to_be_sent(open_post, box, path):
    post = await open_post()
    box.trouble = [Later(0.3)]
    await post.accept("box:me", "1", Said(OFFER))
    await until(lambda: not box.trouble)
    await post.accept("box:me", "2", Pressed("0|move:forget_me_now"))
    await until(post.idle)
    assert box.keys() == ["rate.cost", "common.forgotten"]
    assert column(path, "select count(*) from conversations") == [(0,)]
    assert b"box:me" not in path.read_bytes()


async def test_a_full_disk_is_told_to_the_operator_and_kindly_to_the_person(open_post, box, path, caplog):
    post = await open_post()
    full(post)
    assert await post.accept("box:me", "1", Said("我借了" + "很多" * 100_000))
    assert box.keys() == ["common.not_kept"]
    assert "check that the disk has room" in caplog.text
    assert "很多" not in caplog.text
    post._store._connection.execute("pragma max_page_count = 1000000")
    await post.accept("box:me", "2", Said(OFFER))
    await until(post.idle)
    assert box.keys()[1:] == ["rate.cost", "ask.offer.lender_kind"]


async def test_somebody_in_danger_is_answered_even_where_nothing_can_be_stored(open_post, box):
    post = await open_post()
    full(post)
    await post.accept("box:me", "1", Said("我不想活了" + "。" * 200_000))
    assert box.keys() == ["danger.self_harm", "common.not_kept"]


async def test_where_not_even_that_can_be_sent_the_update_is_to_come_again(open_post, box):
    post = await open_post()
    full(post)
    box.trouble = [ConnectionError()]
    with pytest.raises(BadStore):
        await post.accept("box:me", "1", Said("x" * 200_000))


def full(post):
    connection = post._store._connection
    (pages,) = connection.execute("pragma page_count").fetchone()
    connection.execute(f"pragma max_page_count = {pages}")


async def test_a_database_that_another_program_holds_is_waited_for_and_the_answer_comes(open_post, box, path, caplog):
    post = await open_post(patience=0.05)
    await post.accept("box:me", "1", Said("你好"))
    await until(post.idle)
    box.sent.clear()
    turn = post._app.burst

    def held(*told, **named):
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        try:
            return turn(*told, **named)
        finally:
            other.execute("rollback")
            other.close()
            post._app.burst = turn

    post._app.burst = held
    await post.accept("box:me", "2", Said(OFFER))
    await until(post.idle)
    assert box.keys() == ["common.delayed", "rate.cost", "ask.offer.lender_kind"]
    assert "locked" in caplog.text


async def test_a_row_that_cannot_be_read_is_told_and_does_not_come_up_again(open_post, box, path, caplog):
    post = await open_post()
    await post.accept("box:me", "1", Said(OFFER))
    await post.accept("box:you", "2", Said(OFFER))
    await until(post.idle)
    post._store._connection.execute("update conversations set session = '{' where id = 'box:me'")
    box.sent.clear()
    await post.accept("box:me", "3", Said("银行"))
    await post.accept("box:you", "4", Said("银行"))
    await until(post.idle)
    assert box.keys() == ["common.unreadable"]
    assert box.keys("box:you") == ["rate.cost"]
    assert "restore the file" in caplog.text
    assert column(path, "select count(*) from updates where conversation is not null") == [(0,)]


LATER = '{"version": 99, "facts": {}}'
NO_SESSION = ["5", "[]", "{}", LATER, '{"version": 1, "facts": 5}']


@pytest.mark.parametrize("session", NO_SESSION)
async def test_a_row_that_is_no_session_is_told_to_both_and_can_be_forgotten(open_post, box, path, session, caplog):
    post = await open_post()
    await post.accept("box:me", "1", Said(OFFER))
    await until(post.idle)
    post._store._connection.execute("update conversations set session = ?", (session,))
    box.sent.clear()
    await post.accept("box:me", "2", Said("银行"))
    await until(post.idle)
    assert box.keys() == ["common.unreadable"]
    assert "the session of box:me" in caplog.text
    assert column(path, "select session from conversations") == [(session,)]
    await post.accept("box:me", "3", Pressed("0|move:forget_me_now"))
    await until(post.idle)
    assert box.keys()[1:] == ["common.forgotten"]
    assert column(path, "select count(*) from conversations") == [(0,)]


async def test_a_turn_that_fails_unforeseen_is_told_and_the_next_one_is_answered(open_post, box, path, caplog):
    post = await open_post()
    real = post._app.burst

    def fails(*_, **__):
        post._app.burst = real
        raise ValueError("三千")

    post._app.burst = fails
    await post.accept("box:me", "1", Said("我借了三千"))
    await until(post.idle)
    await post.accept("box:me", "2", Said(OFFER))
    await until(post.idle)
    assert box.keys() == ["common.sorry", "rate.cost", "ask.offer.lender_kind"]
    assert "ValueError at test_post.py" in caplog.text
    assert "三千" not in caplog.text
    assert column(path, "select count(*) from updates where conversation is not null") == [(0,)]


async def test_where_neither_store_nor_network_works_the_answer_comes_when_they_do(open_post, box, monkeypatch):
    monkeypatch.setattr("bot.post.FIRST_PAUSE", 0.01)
    post = await open_post()
    real = post._app.burst

    def locked(*_, **__):
        post._app.burst = real
        raise BadStore("database is locked")

    post._app.burst = locked
    box.trouble.append(ConnectionError())
    await post.accept("box:me", "1", Said(OFFER))
    await until(post.idle)
    assert box.keys() == ["rate.cost", "ask.offer.lender_kind"]


async def test_an_update_of_another_release_keeps_nobody_elses_from_being_taken_up(open_post, box, path, caplog):
    store = SqliteStore(path)
    store.accept([Arrived("box:me", "1", {"kind": "sung", "lang": None}), Arrived("box:you", "2", row_of(Said(OFFER), None))])
    store.close()
    post = await open_post()
    await until(post.idle)
    assert box.keys("box:you") == ["rate.cost", "ask.offer.lender_kind"]
    assert "update 1 of box:me" in caplog.text


@pytest.mark.parametrize("wish", [Pressed("0|move:forget_me"), Said("删除我的数据")])
async def test_whose_row_cannot_be_read_can_have_it_deleted_all_the_same(open_post, box, path, wish):
    post = await open_post()
    await post.accept("box:me", "1", Said(OFFER))
    await until(post.idle)
    post._store._connection.execute("update conversations set session = '{' where id = 'box:me'")
    box.sent.clear()
    await post.accept("box:me", "2", wish)
    await until(post.idle)
    ((_, _, sure),) = box.sent
    assert (sure.key, sure.buttons[0].action) == ("common.forget_sure", "0|move:forget_me_now")
    await post.accept("box:me", "3", Pressed(sure.buttons[0].action), "en")
    await until(post.idle)
    assert [(message.key, message.lang) for _, _, message in box.sent[1:]] == [("common.forgotten", "en")]
    assert column(path, "select count(*) from conversations") == [(0,)]
    assert b"box:me" not in path.read_bytes()
    await post.accept("box:me", "4", Said(OFFER))
    await until(post.idle)
    assert box.keys()[2:] == ["rate.cost", "ask.offer.lender_kind"]


@pytest.mark.parametrize(
    "event", [Said("三千"), Passed("中奖了"), Incoming("AgAD", "a.png"), Pressed("0|move:hello"), Attached(1, "a.png", "image/png", 9, "ab" * 32), Refused("too_big", limit=20)]
)
def test_every_kind_of_event_comes_out_of_the_inbox_as_it_went_in(event):
    assert event_of(json.loads(json.dumps(row_of(event, "en")))) == (event, "en")


def test_no_kind_of_event_is_missing_in_the_inbox():
    assert set(KINDS.values()) == {*get_args(Event), Incoming}


async def test_what_comes_in_is_kept_however_many_turns_wait():
    writer, done = Writer(), []
    turns = [asyncio.create_task(writer.turn(lambda n=n: (time.sleep(0.01), done.append(n)))) for n in range(6)]
    await asyncio.sleep(0)
    await writer.write(done.append, "kept")
    await asyncio.gather(*turns)
    writer.close()
    assert done.index("kept") <= 2
    assert [one for one in done if one != "kept"] == list(range(6))


async def test_a_slow_turn_shows_that_it_is_worked_on(open_post, box, monkeypatch):
    monkeypatch.setattr("bot.post.SLOW", 0.01)
    post, release = await open_post(settle=0.05), threading.Event()
    await post.accept("box:me", "1", Said(OFFER))
    busy = asyncio.create_task(post._write(release.wait))
    await until(lambda: box.signs)
    release.set()
    await busy


async def test_a_turn_that_only_waits_in_line_shows_no_sign(open_post, box, monkeypatch):
    monkeypatch.setattr("bot.post.SLOW", 0.01)
    post = await open_post()
    async with post._writer.line, post._writer.line:
        await post.accept("box:me", "1", Said(OFFER))
        await asyncio.sleep(0.1)
        assert not box.signs
    monkeypatch.undo()
    await until(box.keys)
