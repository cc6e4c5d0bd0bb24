"""Calls of the Bot API over connections that stay open: httpx spends more on a small form than a whole turn costs.

Calls that carry files, and all of them where a proxy stands between, go through httpx as python-telegram-bot does it.
"""

import asyncio
import ssl
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies

import httptools
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.store.rows import dump

Answer = tuple[int, bytes]
"""The status and the body."""
CONNECT, READ = 10.0, 20.0
"""Seconds."""
OK, TAKEN = 200, b'{"ok":true,"result":true}'
"""Telegram echoes each message that was sent. Nobody looks at the echo, and to read it costs a tenth of a turn."""


class Line(asyncio.Protocol):
    """One connection, for one call at a time."""

    def __init__(self) -> None:
        self.open = True
        self._parser = httptools.HttpResponseParser(self)
        self._answer: asyncio.Future[Answer] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)  # uvloop's is one without saying so

    async def call(self, request: bytes) -> Answer:
        """Send a whole request and wait for its answer; raises NetworkError."""
        self._parser, self._body = httptools.HttpResponseParser(self), bytearray()
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError as error:
            self._failed(error)

    def on_body(self, part: bytes) -> None:
        self._body += part

    def on_message_complete(self) -> None:
        self.open = self.open and self._parser.should_keep_alive()
        if self._answer and not self._answer.done():
            self._answer.set_result((self._parser.get_status_code(), bytes(self._body)))

    def connection_lost(self, exc: Exception | None) -> None:
        self._failed(exc)

    def close(self) -> None:
        self.open = False
        self._transport.close()

    def _failed(self, error: Exception | None) -> None:
        self.close()
        if self._answer and not self._answer.done():
            self._answer.set_exception(NetworkError(f"the connection broke: {type(error).__name__ if error else 'closed'}"))


def fields_of(told: Mapping[str, Any]) -> RequestData:
    """The fields of a call, made of nothing but JSON."""
    return RequestData([RequestParameter(name, value, None) for name, value in told.items()])


class Calls(HTTPXRequest):
    """Keeps the lines that are free; the last one used is the first to be used again."""

    __slots__ = ("_free", "_proxied", "_tls")

    def __init__(self, connections: int) -> None:
        super().__init__(connections, read_timeout=READ, connect_timeout=CONNECT, pool_timeout=30)
        self._free: list[Line] = []
        self._proxied = not {"http", "https", "all"}.isdisjoint(getproxies())
        self._tls: ssl.SSLContext | None = None

    async def shutdown(self) -> None:
        for line in self._free:
            line.close()
        self._free.clear()
        await super().shutdown()

    async def do_request(self, url: str, method: str, request_data: RequestData | None = None, read_timeout: Any = HTTPXRequest.DEFAULT_NONE, *told: Any, **more: Any) -> Answer:
        """See `telegram.request.BaseRequest.do_request`."""
        if self._proxied or method != "POST" or (request_data and request_data.contains_files):
            return await super().do_request(url, method, request_data, read_timeout, *told, **more)
        where, told_as_json = urlsplit(url), dump(request_data.parameters if request_data else {}).encode()
        line = await self._line(where)
        try:
            async with asyncio.timeout(read_timeout if isinstance(read_timeout, int | float) else READ):  # a long poll waits longer
                answer = await line.call(self._head(where, len(told_as_json)) + told_as_json)
        except BaseException as error:  # what may still come must not be taken for the answer to another call
            line.close()
            if isinstance(error, TimeoutError):
                raise TimedOut from None
            raise
        if line.open:
            self._free.append(line)
        return (OK, TAKEN) if answer[0] == OK and where.path.endswith("/sendMessage") else answer

    def _head(self, where: SplitResult, length: int) -> bytes:
        lines = (
            f"POST {where.path} HTTP/1.1",
            f"Host: {where.netloc}",
            f"User-Agent: {self.USER_AGENT}",
            "Content-Type: application/json",
            f"Content-Length: {length}",
        )
        return "\r\n".join((*lines, "", "")).encode()

    async def _line(self, where: SplitResult) -> Line:
        while self._free:
            if (line := self._free.pop()).open:
                return line
        tls, host, port = where.scheme == "https", where.hostname or "", where.port
        if tls and self._tls is None:
            self._tls = httpx.create_ssl_context()
        try:
            async with asyncio.timeout(CONNECT):
                connecting = asyncio.get_running_loop().create_connection(Line, host, port or (443 if tls else 80), ssl=self._tls)
                return (await connecting)[1]
        except TimeoutError:
            raise TimedOut from None
        except OSError as error:
            raise NetworkError(f"no connection: {type(error).__name__}") from None
