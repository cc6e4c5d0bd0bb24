"""Limits in and out: nobody is slowed by somebody else, replies go before reminders, and danger is always heard."""

import asyncio
from time import perf_counter

import pytest

from bot.app import App
from bot.budget import Budget
from bot.intake import Intake
from bot.post import Post
from bot.store.sqlite import SqliteStore
from dialogs.engine import Said
from tests.talking import OFFER, TODAY
from tests.test_post import Box, until


async def test_messages_to_all_are_spaced_evenly():
    budget, began = Budget(overall=50, each=0), perf_counter()
    await asyncio.gather(*(budget.take(f"c{n}") for n in range(11)))
    assert perf_counter() - began >= 0.19


async def test_messages_to_one_chat_are_spaced_and_others_do_not_wait_for_it():
    budget, left = Budget(overall=0, each=10), []

    async def take(chat):
        await budget.take(chat)
        left.append(chat)

    await asyncio.gather(*(take("a") for _ in range(3)), take("b"), take("c"))
    assert left == ["a", "b", "c", "a", "a"]


async def test_replies_go_before_reminders():
    budget, left = Budget(overall=100, each=0), []

    async def take(name, *, reminder):
        await budget.take(name, reminder=reminder)
        left.append(name)

    await asyncio.gather(*(take(f"r{n}", reminder=True) for n in range(3)), *(take(f"a{n}", reminder=False) for n in range(3)))
    assert left.index("a2") < left.index("r1")


async def test_where_two_chats_are_told_to_wait_everybody_waits():
    budget = Budget(overall=0, each=0)
    budget.hold("a", 0.1)
    await asyncio.wait_for(budget.take("c"), 0.05)
    budget.hold("b", 0.1)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(budget.take("c"), 0.05)
    await budget.take("c")


@pytest.fixture
async def post(tmp_path):
    store, box = SqliteStore(tmp_path / "a.sqlite"), Box()
    made = Post(App(store, lambda: TODAY), store, [box], 0.01, intake=Intake(20))
    made.box = box
    await made.start()
    yield made
    await made.stop()
    store.close()


async def test_a_flood_of_one_person_is_cut_off_with_a_kind_sentence_said_once(post):
    kept = [await post.accept("box:flood", str(n), Said("在吗")) for n in range(60)]
    await until(post.idle)
    assert 10 <= sum(kept) < 15
    assert post.box.keys("box:flood").count("common.too_fast") == 1


async def test_danger_is_heard_in_any_flood(post):
    for n in range(40):
        await post.accept("box:flood", str(n), Said("在吗"))
    await post.accept("box:flood", "99", Said("我不想活了"))
    await until(post.idle)
    assert "danger.self_harm" in post.box.keys("box:flood")


async def test_beside_a_flood_somebody_else_is_answered(post):
    flood = [asyncio.create_task(post.accept("box:flood", str(n), Said(OFFER * 20))) for n in range(500)]
    await post.accept("box:me", "1", Said(OFFER))
    await until(lambda: len(post.box.keys("box:me")) == 2)
    await asyncio.gather(*flood)
    assert sum(to == "box:flood" for to, _, _ in post.box.sent) < 60


async def test_an_update_that_comes_again_takes_nothing_of_what_a_person_may_send(post):
    for _ in range(50):
        await post.accept("box:me", "1", Said("在吗"))
    assert await post.accept("box:me", "2", Said(OFFER))
    await until(post.idle)
    assert "common.too_fast" not in post.box.keys("box:me")


async def test_a_sentence_to_one_who_floods_holds_up_nobody(post):
    post.box.slow = {"box:flood"}
    kept = [await asyncio.wait_for(post.accept("box:flood", str(n), Said("在吗")), 5) for n in range(20)]
    assert not all(kept)
    assert await asyncio.wait_for(post.accept("box:me", "1", Said(OFFER)), 5)
    await until(lambda: len(post.box.keys("box:me")) == 2)
    post.box.slow = set()
