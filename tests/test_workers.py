"""A turn that a worker works out is the turn that would have been without it, whatever becomes of the worker."""

import asyncio
import os
import signal
import subprocess
import sys

import pytest

from bot import workers as pool
from bot.app import App, Thought, whole
from bot.post import Post
from bot.settings import Settings
from bot.store.sqlite import SqliteStore
from bot.vault import Brought
from bot.worker import SIZE
from bot.workers import Workers
from dialogs.engine import Passed, Said
from tests.talking import OFFER, TODAY
from tests.test_post import Box, until

TALK = [
    Said(OFFER), Said("银行"), Said("不对,每期是900"), Said("还有花呗欠2万6,逾期70天了,月收入6200"),
    Passed("【通知】您的贷款已逾期,请联系客服QQ 12345 处理,先交保证金2000元"), Said("我不想活了"), Said("😀"), Said("给我写封信,申请分期"),
]  # fmt: skip


class Outbox(Box):
    fit = staticmethod(whole)


def keys(box):
    return [message.key for _, _, message in box.sent]


@pytest.fixture
async def made():
    """A worker that was started, with what ends it."""
    workers = Workers(1, Settings(), lambda: TODAY)
    await workers.start()
    yield workers
    await workers.stop()


@pytest.fixture
async def open_post(tmp_path):
    opened = []

    async def start(name, workers, box):
        store = SqliteStore(tmp_path / name)
        post = Post(App(store, lambda: TODAY), store, [box], 0.01, workers=workers)
        opened.append((post, store))
        await post.start()
        return post, store

    yield start
    for post, store in opened:
        await post.stop()
        store.close()


async def said_by(open_post, workers):
    """What is answered to the talk, and the session that it leaves."""
    box = Outbox()
    post, store = await open_post(f"{workers is None}.sqlite", workers, box)
    for place, event in enumerate(TALK):
        await post.accept("box:me", str(place), event)
        await until(post.idle)
    session = store.session("box:me")
    return [(message.key, message.text) for _, _, message in box.sent], session


async def test_a_talk_through_a_worker_is_the_same_talk(open_post):
    workers = Workers(1, Settings(), lambda: TODAY)
    assert await said_by(open_post, workers) == await said_by(open_post, None)


async def nothing(_):
    return None


async def test_a_worker_gives_what_the_turn_leaves_behind(made):
    thought = await made.work_out("box:me", {"1": Said(OFFER)}, nothing)
    assert thought is not None
    assert [message["key"] for message in thought.kept.messages] == ["rate.cost", "ask.offer.lender_kind"]
    assert thought.kept.session["facts"]


@pytest.mark.parametrize("event", [Said("我的提醒"), Brought(b"%PDF-1.4", "a.pdf")])
async def test_what_needs_the_store_is_worked_out_beside_it(made, event):
    assert await made.work_out("box:me", {"1": event}, nothing) is None


async def test_a_worker_that_is_killed_costs_nobody_an_answer(open_post):
    box, workers = Outbox(), Workers(1, Settings(), lambda: TODAY)
    post, _ = await open_post("a.sqlite", workers, box)
    await post.accept("box:me", "1", Said(OFFER))
    for worker in [*workers._all]:
        os.kill(worker.pid, signal.SIGKILL)
    await until(post.idle)
    await post.accept("box:me", "2", Said("银行"))
    await until(post.idle)
    assert keys(box) == ["rate.cost", "ask.offer.lender_kind", "rate.cost"]
    async with asyncio.timeout(20):
        while not (thought := await workers.work_out("box:you", {"1": Said(OFFER)}, nothing)):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    assert thought.kept.messages


async def test_a_turn_that_takes_too_long_is_given_up_with_a_kind_sentence_and_the_next_is_answered(open_post, monkeypatch):
    box, workers = Outbox(), Workers(1, Settings(), lambda: TODAY)
    post, _ = await open_post("a.sqlite", workers, box)
    monkeypatch.setattr(pool, "LONGEST", 0.0)
    await post.accept("box:me", "1", Said(OFFER))
    await until(post.idle)
    monkeypatch.undo()
    await post.accept("box:me", "2", Said(OFFER))
    await until(post.idle)
    assert keys(box) == ["common.sorry", "rate.cost", "ask.offer.lender_kind"]


def test_what_was_worked_out_of_a_conversation_that_has_gone_on_since_does_not_count(tmp_path):
    store = SqliteStore(tmp_path / "a.sqlite")
    app = App(store, lambda: TODAY)
    stale = Thought(None, app.work_out("box:me", None, {"2": Said("你好")}))
    app.handle("box:me", "1", Said(OFFER))
    before = store.session("box:me")
    said = app.burst("box:me", {"2": Said("银行")}, thought=stale)
    assert before != stale.row
    assert said[-1].message["key"] == "rate.cost"
    store.close()


def test_a_worker_ends_when_the_program_that_started_it_does():
    command = [sys.executable, "-m", "bot.worker", "zh", "Asia/Shanghai", "180"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        assert worker.stdin
        assert worker.stdout
        assert len(worker.stdout.read(SIZE)) == SIZE
        worker.stdin.close()
        assert worker.wait(20) == 0
