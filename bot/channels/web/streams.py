"""The open pages: what is said to a conversation goes to each of them as a server-sent event."""

import asyncio
from collections.abc import Callable, Iterable

from starlette.types import Receive, Scope, Send

BEAT = b"event: beat\ndata: 1\n\n"
BEAT_EVERY = 20.0
RETRY = b"retry: 2000\n\n"
MOST_WAITING = 200
"""Events that a page has not taken; one that takes none is closed, and gets them when it comes again."""
MOST_OPEN = 6
"""Pages of one conversation; a further one closes the oldest."""
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


def event(number: int, data: str) -> bytes:
    """A message as an event; one that is in no outbox (0) has no id to come back to."""
    return (f"id: {number}\n" if number else "").encode() + f"data: {data}\n\n".encode()


class Stream:
    """One open page, as an ASGI response: it ends when the browser leaves or `close` is called."""

    def __init__(self, first: Iterable[bytes], left: Callable[["Stream"], None]) -> None:
        self._waiting = [*first]
        self._rests: asyncio.Future[None] | None = None
        self._closed = False
        self._left = left

    def put(self, chunk: bytes) -> None:
        if len(self._waiting) >= MOST_WAITING:
            self._closed = True
        else:
            self._waiting.append(chunk)
        self._wake()

    def close(self) -> None:
        self._closed = True
        self._wake()

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        gone = asyncio.create_task(self._until_gone(receive))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            while not self._closed:
                body = b"".join(self._waiting)
                self._waiting.clear()
                if body:
                    await send({"type": "http.response.body", "body": body, "more_body": True})
                else:
                    self._rests = asyncio.get_running_loop().create_future()
                    await self._rests
            await send({"type": "http.response.body", "body": b"".join(self._waiting)})
        finally:
            gone.cancel()
            self._left(self)

    def _wake(self) -> None:
        if self._rests and not self._rests.done():
            self._rests.set_result(None)

    async def _until_gone(self, receive: Receive) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        self.close()


class Streams:
    """All of them, by conversation."""

    def __init__(self) -> None:
        self._open: dict[str, list[Stream]] = {}
        self._beating: asyncio.Task[None] | None = None

    def open(self, conversation: str) -> Stream:
        """A stream that hears all that is said from now on."""
        mine = self._open.setdefault(conversation, [])
        stream = Stream([RETRY], lambda one: self._drop(conversation, one))
        mine.append(stream)
        if len(mine) > MOST_OPEN:
            mine[0].close()
        return stream

    def say(self, conversation: str, events: Iterable[bytes]) -> bool:
        """Hand events to every page of a conversation; whether there is any."""
        mine = list(self._open.get(conversation, ()))
        for chunk in events:
            for stream in mine:
                stream.put(chunk)
        return bool(mine)

    def __len__(self) -> int:
        return sum(map(len, self._open.values()))

    def start(self) -> None:
        self._beating = asyncio.create_task(self._beat())

    def close(self, conversation: str | None = None) -> None:
        """End those of a conversation, or all."""
        chosen = [self._open.get(conversation, [])] if conversation else [*self._open.values()]
        for stream in [stream for mine in chosen for stream in mine]:
            stream.close()
        if conversation is None and self._beating:
            self._beating.cancel()

    async def _beat(self) -> None:
        """A sign of life for the browser and for every proxy between; without it an idle connection is cut."""
        while True:
            await asyncio.sleep(BEAT_EVERY)
            for mine in [*self._open.values()]:
                for stream in mine:
                    stream.put(BEAT)

    def _drop(self, conversation: str, stream: Stream) -> None:
        mine = self._open.get(conversation, [])
        if stream in mine:
            mine.remove(stream)
        if not mine:
            self._open.pop(conversation, None)
