"""Around every answer: the headers that keep a browser strict, and a limit on what may be sent in."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 128 * 1024
"""Some 20,000 characters as JSON, with room: what is longer than a message may be is told so by the bot itself."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors {frames}"
)
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "x-robots-tag": "noindex",
}
YEAR = "max-age=31536000"
Known = Mapping[type, Callable[[Exception, Request], Response]]
"""By the kind of an error, what answers it; Exception itself is among them."""


class Guard:
    """ASGI middleware. `frames` are the sites that may show the widget in a frame of theirs."""

    def __init__(self, app: ASGIApp, frames: tuple[str, ...], known: Known, *, https: bool) -> None:
        self._app = app
        self._known = known
        self._https = https
        self._headers = {(framed, https): _headers(" ".join(frames), framed=framed, https=https) for framed in (False, True) for https in (False, True)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False
        extra = self._headers[scope["path"].startswith("/widget"), self._https or scope["scheme"] == "https"]

        async def guarded(message: Message) -> None:
            nonlocal begun
            begun = True
            if message["type"] == "http.response.start":
                own = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(one for one in extra if one[0] not in own)]
            await send(message)

        try:
            scope["app"] = self  # an address that there is not then raises as others do
            await self._app(scope, receive, guarded)
        except ClientDisconnect:
            return
        except Exception as error:  # noqa: BLE001  whatever it was, the next request is answered
            answer = next(self._known[kind] for kind in type(error).__mro__ if kind in self._known)(error, Request(scope))
            if not begun:
                await answer(scope, receive, guarded)


@dataclass(frozen=True, slots=True)
class Answering:
    """An address as an ASGI application. Starlette would put layers of its own around a function, which an open page keeps in memory;
    what is raised in it is answered by `Guard`."""

    work: Callable[[Request], Awaitable[ASGIApp]]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self.work(Request(scope, receive, send))
        await answer(scope, receive, send)


def address(path: str, work: Callable[[Request], Awaitable[ASGIApp]], method: str = "GET") -> Route:
    return Route(path, Answering(work), methods=[method])


def _headers(frames: str, *, framed: bool, https: bool) -> list[tuple[bytes, bytes]]:
    told = HEADERS | {"content-security-policy": POLICY.format(frames=(frames if framed else "") or "'none'")}
    if not framed:
        told["x-frame-options"] = "DENY"
    if https:
        told["strict-transport-security"] = YEAR
    return [(name.encode(), value.encode()) for name, value in told.items()]


async def body(request: Request, most: int = MOST_BYTES) -> bytes:
    """The body of a request, read no further than it may be; raises HTTPException 413."""
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > most:
        raise HTTPException(413)
    read = bytearray()
    async for chunk in request.stream():
        read += chunk
        if len(read) > most:
            raise HTTPException(413)
    return bytes(read)
