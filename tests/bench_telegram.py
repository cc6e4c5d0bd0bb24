"""A durable Telegram turn, from HTTP update in to HTTP reply out, beside a bare python-telegram-bot on the same server.

A server process plays a crowd: everybody writes the next message when the last one is answered. The bot is a process of
its own and so is the peer; both poll the server and both keep what they are told. Each runs on the loop that it runs on in real life:
ours on uvloop and with a worker for each core beyond the second, a bare python-telegram-bot on that of asyncio, in one process. Ours lets every message wait a third of a second for others sent in a row with it,
in which all do nothing at the start: people are so many that this weighs little in a rate.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import uvloop

from bot.app import App
from bot.channels.telegram.writing import fit
from bot.render import Message
from tests import bench_peer, bench_turns
from tests.bench_clock import Row, times
from tests.fake_telegram import TOKEN, FakeTelegram, Served, update

Texts = Mapping[str, Sequence[str]]
LONGEST = 300.0
FLOOD = 100


class Crowd(FakeTelegram):
    """People who each say some messages, one after another, each when all replies to the one before have come.

    Beside them one more may send so many a second, whatever is answered (`flood`).
    """

    def __init__(self, people: int, replies: Sequence[int], flood: int = 0) -> None:
        super().__init__(None)
        self._flood = flood
        self._replies = replies
        self._got = dict.fromkeys(range(1, people + 1), 0)
        self._step = dict.fromkeys(self._got, 0)
        self._numbers = 0
        self.turns = 0
        self.ended = asyncio.Event()

    def begin(self) -> float:
        for person in self._got:
            self._say(person, bench_turns.sentence(person, 0))
        if self._flood:
            self._flooding = asyncio.create_task(self._floods())
        return perf_counter()

    def _say(self, person: int, text: str) -> None:
        self._numbers += 1
        self.push(update(self._numbers, person, text=text))

    async def _floods(self) -> None:
        while not self.ended.is_set():
            self._say(len(self._got) + 1, bench_turns.sentence(self._numbers, 1))
            await asyncio.sleep(1 / self._flood)

    def _message(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        person = fields["chat_id"]
        if person not in self._got:
            return super()._message(fields)
        self._got[person] += 1
        if self._got[person] == self._replies[self._step[person]]:
            self.turns += 1
            self._got[person] = 0
            self._step[person] += 1
            if self._step[person] < len(self._replies):
                self._say(person, bench_turns.sentence(person, self._step[person]))
            elif self.turns == len(self._got) * len(self._replies):
                self.ended.set()
        return super()._message(fields)


async def _measured(kind: str, people: int, texts: Texts, folder: Path) -> float:
    """Turns a second of one program, its start left out."""
    crowd = Crowd(people, [len(texts[str(step)]) for step in range(3)], FLOOD if kind == "flooded" else 0)
    async with Served(crowd.application(), crowd.hang_up) as address:
        command = [sys.executable, "-m", "tests.bench_telegram", kind, address, str(folder)]
        program = await asyncio.create_subprocess_exec(*command, stdin=subprocess.PIPE)
        assert program.stdin
        program.stdin.write(json.dumps(texts).encode() + b"\n")
        await program.stdin.drain()
        try:
            async with asyncio.timeout(LONGEST):
                while not crowd.waits:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
                began = crowd.begin()
                await crowd.ended.wait()
            return crowd.turns / (perf_counter() - began)
        finally:
            program.kill()
            await program.wait()


def rows(count: int = 3, people: int = 1_000) -> list[Row]:
    talk = bench_turns.SENTENCES
    _, texts = bench_turns.in_memory(talk, talk.said(1, 1))
    fitted = {str(step): [part for text in texts[1, step] for part in _parts(text)] for step in range(3)}
    rates: dict[str, list[float]] = {"ours": [], "peer": [], "flooded": [], "alone": []}
    for _ in range(count):
        for kind, measured in rates.items():
            with tempfile.TemporaryDirectory() as folder:
                measured.append(asyncio.run(_measured(kind, people, fitted, Path(folder))))
    ratios = sorted(ours / peer for ours, peer in zip(rates["ours"], rates["peer"], strict=True))
    slower = sorted(ours / flooded for ours, flooded in zip(rates["ours"], rates["flooded"], strict=True))
    middle = {kind: sorted(measured)[count // 2] for kind, measured in rates.items()}
    alone = sorted(alone / peer for alone, peer in zip(rates["alone"], rates["peer"], strict=True))[count // 2]
    beside = f"{times(ratios[count // 2])} the peer, rounds {times(ratios[0])} to {times(ratios[-1])}"
    return [
        Row(f"ours, {people} people at once: kept, answered, sent, marked", f"{middle['ours']:,.0f}", beside=beside, aim="1.00 x"),
        Row(f"ours, beside one more who sends {FLOOD} a second", f"{middle['flooded']:,.0f}", beside=f"{times(slower[count // 2])} slower than without"),
        Row("ours, all in one process", f"{middle['alone']:,.0f}", beside=f"{times(alone)} the peer"),
        Row("peer: python-telegram-bot, ConversationHandler, PicklePersistence", f"{middle['peer']:,.0f}"),
    ]


def _parts(text: str) -> list[str]:
    return [part.text for part in fit(Message("x", text))]


async def ours(address: str, folder: Path, count: int | None) -> None:
    from bot import content
    from bot.budget import Budget
    from bot.channels.telegram import serve
    from bot.channels.telegram.channel import Telegram
    from bot.intake import Intake
    from bot.post import Post
    from bot.settings import Settings
    from bot.store.sqlite import SqliteStore
    from bot.workers import workers

    content.load_all()
    told = Settings(telegram_token=TOKEN, telegram_api=address, workers=count)
    bot = serve.connect(told)
    store = SqliteStore(folder / "bench.sqlite")
    post = Post(App(store, lambda: bench_turns.TODAY), store, [Telegram(bot, Budget(0, 0))], intake=Intake(a_second=100_000), workers=workers(told, lambda: bench_turns.TODAY))
    async with serve.opened(bot, post) as desk:
        await desk.poll()


async def peer(address: str, folder: Path, texts: Texts) -> None:
    from telegram.ext import ApplicationBuilder, PicklePersistence

    class EveryUser(dict[tuple[int, int], Sequence[str]]):
        def __missing__(self, key: tuple[int, int]) -> Sequence[str]:
            return texts[str(key[1])]

    builder = ApplicationBuilder().token(TOKEN).base_url(f"{address}/bot").persistence(PicklePersistence(folder / "peer.pickle"))
    application = builder.build()
    application.add_handler(bench_peer.Dialog(EveryUser(), len(texts)).handler())
    async with application:
        await application.start()
        await application.updater.start_polling(allowed_updates=["message"])
        await asyncio.Event().wait()


def main(kind: str, address: str, folder: str) -> None:
    texts = json.loads(sys.stdin.readline())
    if kind == "peer":
        asyncio.run(peer(address, Path(folder), texts))
    else:
        uvloop.run(ours(address, Path(folder), 0 if kind == "alone" else None))


if __name__ == "__main__":
    main(*sys.argv[1:])
