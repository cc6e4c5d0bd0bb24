"""Calls of the Bot API: each gets its own answer, over connections that may break at any time."""

import asyncio
import contextlib
import json

import pytest
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.channels.telegram import calls
from bot.channels.telegram.calls import Calls


class Echo:
    """A server that gives back the text of a call; what is in `instead` is sent first, one for each call, and the line cut."""

    def __init__(self):
        self.instead, self.tasks, self.closes = [], [], False

    async def __call__(self, reader, writer):
        self.tasks.append(asyncio.current_task())
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while await self._answered(reader, writer):
                pass
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    async def _answered(self, reader, writer):
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(int(line[16:]) for line in head.splitlines() if line.lower().startswith(b"content-length: "))
        text = json.loads(await reader.readexactly(length))["text"]
        if self.instead:
            writer.write(self.instead.pop(0))
            return False
        body = json.dumps({"ok": True, "result": text}).encode()
        writer.write(b"HTTP/1.1 200 OK\r\n%bcontent-length: %d\r\n\r\n" % (b"connection: close\r\n" if self.closes else b"", len(body)))
        await asyncio.sleep(0.01)
        writer.write(body)
        return not self.closes


@pytest.fixture
async def echo():
    return Echo()


@pytest.fixture
async def say(echo):
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    made = Calls(4)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot"

    async def call(text, endpoint="getFile", **told):
        return await made.post(f"{address}/{endpoint}", RequestData([RequestParameter.from_input("text", text)]), **told)

    yield call
    await made.shutdown()
    await asyncio.gather(*echo.tasks)
    server.close()
    await server.wait_closed()


async def test_calls_at_the_same_time_each_get_their_own_answer(say):
    texts = [f"第{n}条 <b>&amp;</b> 🙂\n到手9700" for n in range(20)]
    assert await asyncio.gather(*map(say, texts)) == texts


async def test_one_connection_serves_call_after_call(say, echo):
    assert [await say(f"{n}") for n in range(5)] == [f"{n}" for n in range(5)]
    assert len(echo.tasks) == 1


async def test_a_connection_that_the_server_closes_is_opened_anew(say, echo):
    echo.closes = True
    assert [await say(f"{n}") for n in range(3)] == ["0", "1", "2"]
    assert len(echo.tasks) == 3


@pytest.mark.parametrize("wrong", [b"", b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{", b"SSH-2.0-OpenSSH\r\n", b"\x00\xff" * 40])
async def test_an_answer_that_breaks_off_is_an_error_and_the_next_call_goes_on(say, echo, wrong):
    echo.instead = [wrong]
    with pytest.raises(NetworkError):
        await say("a")
    assert await say("b") == "b"


async def test_a_call_given_up_leaves_its_answer_to_nobody_else(say, monkeypatch):
    monkeypatch.setattr(calls, "READ", 0.002)
    with pytest.raises(TimedOut):
        await say("late")
    monkeypatch.undo()
    assert await say("mine") == "mine"


async def test_a_call_waits_as_long_as_it_is_told_to(say, monkeypatch):
    monkeypatch.setattr(calls, "READ", 0.002)
    assert await say("a long poll", read_timeout=20) == "a long poll"


async def test_what_was_sent_comes_back_as_taken_alone(say, echo):
    assert await say("到手9700", "sendMessage") is True
    echo.instead = [b'HTTP/1.1 400 Bad Request\r\ncontent-length: 52\r\n\r\n{"ok":false,"error_code":400,"description":"Too odd"}']
    with pytest.raises(BadRequest, match="Too odd"):
        await say("?", "sendMessage")


async def test_a_server_that_is_not_there_is_an_error_of_the_network():
    made = Calls(1)
    with pytest.raises(NetworkError):
        await made.post("http://127.0.0.1:9/bot/getMe")
    await made.shutdown()
