"""The web page under load, over loopback: turns a second on one core with pages open, and what idle pages weigh."""

import asyncio
import json
import os
import re
import resource
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter

from tests.bench_clock import Row, Timed, ms, row
from tests.bench_turns import sentence

OPEN, OFFERED, IDLE = 200, 300, 1_000
TOKEN = re.compile(rb'name="token" content="(\w+)"')
COOKIE = re.compile(rb"set-cookie: (ashore=[^;]+)")
LONGEST = 30


class Visitor:
    """One open page: a stream that listens, and a connection for what it says. Plain sockets, so that the load costs little."""

    def __init__(self, port: int, number: int) -> None:
        self._port = port
        self._number = number
        self._step = 0
        self._seen = 0
        self._arrived = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self.free = asyncio.Lock()

    async def open(self, *, talks: bool) -> None:
        self._in, self._out = await asyncio.open_connection("127.0.0.1", self._port)
        head, body = await self._ask(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
        self._cookie, self._token = COOKIE.search(head)[1], TOKEN.search(body)[1]  # type: ignore[index]
        events, out = await asyncio.open_connection("127.0.0.1", self._port)
        out.write(b"GET /events?after=0 HTTP/1.1\r\nhost: x\r\ncookie: " + self._cookie + b"\r\n\r\n")
        await events.readuntil(b"retry: 2000\n\n")
        self._streams = (events, out)
        self._tasks.append(asyncio.create_task(self._listen(events)))
        if not talks:
            self._out.close()

    async def turn(self) -> float:
        """Say the next thing, in other words than before; gives the seconds until it was taken and its answer had come."""
        update = f"bench-{self._number}-{self._step}"
        told = {"update": update, "text": sentence(self._number + self._step // 3 * OPEN, self._step % 3), "seen": self._seen, "lang": "zh"}
        body = json.dumps(told, ensure_ascii=False).encode()
        self._step += 1
        self._arrived.clear()
        head = b"POST /messages HTTP/1.1\r\nhost: x\r\norigin: http://x\r\ncontent-type: application/json\r\ncookie: %b\r\nx-ashore-token: %b\r\ncontent-length: %d\r\n\r\n"
        began = perf_counter()
        status, _ = await self._ask(head % (self._cookie, self._token, len(body)) + body)
        if not status.startswith(b"HTTP/1.1 204"):
            raise RuntimeError(status.decode())
        await asyncio.wait_for(self._arrived.wait(), LONGEST)
        return perf_counter() - began

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        for out in (self._out, self._streams[1]):
            out.close()

    async def _ask(self, request: bytes) -> tuple[bytes, bytes]:
        self._out.write(request)
        head = await self._in.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head)
        return head, await self._in.readexactly(int(length[1])) if length else b""

    async def _listen(self, events: asyncio.StreamReader) -> None:
        while line := await events.readline():
            if line.startswith(b"id: "):
                self._seen = int(line[4:])
                self._arrived.set()


@asynccontextmanager
async def served() -> AsyncIterator[tuple[int, int]]:
    """The page in a process of its own, held to one core; gives its port and its process id."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.bench_web_server", str(Path(folder) / "bench.sqlite")]
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        try:
            assert process.stdout
            address = (await process.stdout.readline()).decode()
            yield int(address.strip().rstrip("/").rpartition(":")[2]), process.pid
        finally:
            process.terminate()
            await process.wait()


async def _opened(port: int, count: int, *, talks: bool) -> list[Visitor]:
    visitors = [Visitor(port, number) for number in range(count)]
    for visitor in visitors:
        await visitor.open(talks=talks)
    return visitors


async def offered(visitors: Sequence[Visitor], rate: int, seconds: float) -> tuple[tuple[float, ...], float]:
    """So many turns a second at even distances, whether or not earlier ones are answered; how long each took, and all."""

    async def one(visitor: Visitor) -> float:
        async with visitor.free:
            return await visitor.turn()

    began, tasks = perf_counter(), []
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0, began + number / rate - perf_counter()))
        tasks.append(asyncio.create_task(one(visitors[number % len(visitors)])))
    took = tuple(await asyncio.gather(*tasks))
    return took, perf_counter() - began


async def most(visitors: Sequence[Visitor], together: int, turns: int) -> float:
    """Turns a second where so many are always under way."""

    async def some(mine: Sequence[Visitor]) -> None:
        for number in range(turns // together):
            await mine[number % len(mine)].turn()

    began = perf_counter()
    await asyncio.gather(*(some(visitors[first::together]) for first in range(together)))
    return turns / (perf_counter() - began)


def _memory(process: int) -> int:
    """Resident, in bytes."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize()


def _processor(process: int) -> float:
    """Seconds that a process has had of its core: what a turn costs, however busy the machine is."""
    user, system = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


async def _rows(seconds: float, idle: int) -> list[Row]:
    async with served() as (port, process):
        visitors = await _opened(port, OPEN, talks=True)
        begun = [visitor for place, visitor in enumerate(visitors) for _ in range(place % 3 + 1)]  # in step, all would tell a whole loan in the same second
        await offered(begun, OFFERED // 3, 3 * len(begun) / OFFERED)
        rounds = [await offered(visitors, OFFERED, seconds / 3) for _ in range(3)]
        turns, before = 3 * int(OFFERED * seconds / 3), _processor(process)
        rates = [await most(visitors, 16, int(OFFERED * seconds / 3)) for _ in range(3)]
        each = (_processor(process) - before) / turns
        for visitor in visitors:
            await visitor.close()
    timed = Timed(tuple(took for took, _ in rounds))
    reached = statistics.median(len(took) / whole for took, whole in rounds)
    async with served() as (port, process):
        bare = _memory(process)
        quiet = await _opened(port, idle, talks=False)
        await asyncio.sleep(1)
        weight = _memory(process)
        for visitor in quiet:
            await visitor.close()
    load = row(f"{OFFERED} turns a second offered, {OPEN} pages open", timed, aim=f"{OFFERED} a second, p99 50 ms")
    return [
        Row(load.what, f"{reached:,.0f}", load.median, load.p99, "", load.aim),
        Row(f"as many as one core takes, 16 under way, {OPEN} pages open", f"{statistics.median(rates):,.0f}", beside=f"{ms(each)} ms of the core a turn", aim=f"{OFFERED} a second"),
        Row(f"{idle:,} pages open and idle", beside=f"{weight / 2**20:,.0f} MB, {bare / 2**20:,.0f} MB without", aim="150 MB"),
    ]


def rows(seconds: float = 15, idle: int = IDLE) -> list[Row]:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8_192), hard))
    return asyncio.run(_rows(seconds, idle))
