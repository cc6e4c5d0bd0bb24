"""The web page's addresses: the page, messages in, events out, papers, and what an operator looks at."""

import asyncio
import ipaddress
import json
import re
import secrets
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

from bot.channels.web import page as pages
from bot.channels.web.bubbles import bubble
from bot.channels.web.counts import Counts
from bot.channels.web.desk import Desk
from bot.channels.web.guard import Guard, body
from bot.channels.web.limits import Gate, Limits
from bot.channels.web.shelf import Shelf
from bot.channels.web.streams import Stream, Streams, event
from bot.channels.web.visitor import PAGE, WIDGET, Door, Visitor, from_our_page, is_https
from bot.documents.make import make
from bot.errors import BadDocument, BadStore
from bot.store.base import Outgoing
from dialogs.engine import Event, Pressed, Said

Json = Any
UPDATE = re.compile(r"[A-Za-z0-9-]{8,64}")
FOR_GOOD = "public, max-age=31536000, immutable"
AT_ONCE = 2
"""Papers drawn at the same time: more would take the machine from those who talk."""
BODY_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Public:
    """`url` is where people find the page, such as https://ashore.example, where it stands behind a proxy;
    `frames` are the sites that may hold the widget; `lang` is spoken where the browser names no language of ours."""

    url: str = ""
    frames: tuple[str, ...] = ()
    lang: str = "zh"


class Site:
    """All that the addresses share."""

    def __init__(self, desk: Desk, public: Public | None = None, limits: Limits | None = None) -> None:
        self.desk = desk
        self.public = public or Public()
        self.gate = Gate(limits or Limits())
        self.streams = Streams()
        self.shelf = Shelf()
        self.counts = Counts()
        self.counts.streams.set_function(lambda: len(self.streams))
        self.drawing = asyncio.Semaphore(AT_ONCE)

    def app(self) -> Starlette:
        routes = [
            *Entrance(self, PAGE).routes(),
            Route("/assets/{version}/{name}", self.asset),
            Route("/healthz", self.healthy),
            Route("/metrics", self.metrics),
        ]
        if self.public.frames:
            routes.insert(0, Route("/widget.js", self.widget_script))
            routes.append(Mount("/widget", routes=Entrance(self, WIDGET).routes()))  # type: ignore[arg-type]
        guard = Middleware(Guard, self.public.frames, https=self.public.url.startswith("https://"))
        return Starlette(routes=routes, middleware=[guard], lifespan=self._lifespan, exception_handlers={HTTPException: _refusal})

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        self.streams.start()
        yield
        self.streams.close()
        self.desk.close()

    async def asset(self, request: Request) -> Response:
        asset = pages.assets().get(request.path_params["name"])
        if asset is None:
            raise HTTPException(404)
        fresh = request.path_params["version"] == pages.version()
        headers = {"cache-control": FOR_GOOD if fresh else "no-store", "vary": "accept-encoding"}
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(asset.packed, media_type=asset.mime, headers={**headers, "content-encoding": "gzip"})
        return Response(asset.content, media_type=asset.mime, headers=headers)

    async def widget_script(self, _: Request) -> Response:
        """The one script tag of another site's page."""
        headers = {"cache-control": "public, max-age=3600", "cross-origin-resource-policy": "cross-origin"}
        return Response(pages.widget(), media_type=pages.TYPES[".js"], headers=headers)

    async def healthy(self, _: Request) -> Response:
        """200 where the store answers, else 503."""
        try:
            await asyncio.wait_for(self.desk.lang("web:nobody"), 5)
        except (BadStore, TimeoutError):
            return PlainTextResponse("the store does not answer", 503)
        return PlainTextResponse("ok", headers={"cache-control": "no-store"})

    async def metrics(self, request: Request) -> Response:
        """For callers on this machine or its own network alone."""
        if not _near(request):
            raise HTTPException(404)
        return Response(self.counts.text(), media_type="text/plain; version=0.0.4")


def _near(request: Request) -> bool:
    try:
        return ipaddress.ip_address(request.client.host if request.client else "").is_private
    except ValueError:
        return False


async def _refusal(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": error.detail}, error.status_code, headers=error.headers)


class Entrance:
    """The page at one door, and what it asks for: each address is beside the page's own."""

    def __init__(self, site: Site, door: Door) -> None:
        self._site = site
        self._door = door

    def routes(self) -> list[Route]:
        return [
            Route("/", self.page),
            Route("/messages", self._ours(self.message), methods=["POST"]),
            Route("/seen", self._ours(self.seen), methods=["POST"]),
            Route("/forget", self._ours(self.forget), methods=["POST"]),
            Route("/events", self.events),
            Route("/papers/{token}", self.paper),
        ]

    async def page(self, request: Request) -> Response:
        https = is_https(request, self._site.public.url)
        visitor = self._door.visitor(request, https=https)
        lang = None
        if visitor and "lang" not in request.query_params:
            try:
                lang = await self._site.desk.lang(visitor.conversation)
            except BadStore:
                lang = None
        lang = lang or pages.lang_of(request, self._site.public.lang)
        visitor = visitor or Visitor.new()
        answer = HTMLResponse(pages.page(self._door, visitor.token, lang))
        answer.headers["cache-control"] = "no-store"
        answer.headers.append("set-cookie", self._door.cookie(visitor, https=https))
        return answer

    async def message(self, request: Request, visitor: Visitor, told: Json) -> Response:
        """Take an update: its answer goes to the open pages, or into the response where none is open."""
        began = perf_counter()
        update, heard, lang = told.get("update"), _event(told), pages.lang_of(request, self._site.public.lang)
        if not isinstance(update, str) or not UPDATE.fullmatch(update) or heard is None:
            raise HTTPException(422, "update")
        lang = told["lang"] if told.get("lang") in ("zh", "en") else lang
        try:
            outgoing = await self._site.desk.answer(visitor.conversation, update, heard, _number(told.get("seen")), lang)
        except BadStore:
            self._site.counts.refused.labels("store").inc()
            raise HTTPException(503, "store", {"retry-after": "5"}) from None
        self._site.counts.turns.inc()
        self._site.counts.seconds.observe(perf_counter() - began)
        if any(one.message["key"] == "common.forgotten" for one in outgoing):
            self._site.shelf.forget(visitor.conversation)
        bubbles = self._bubbles(visitor, outgoing)
        if self._site.streams.say(visitor.conversation, (event(number, data) for number, data in bubbles)):
            return Response(status_code=204)
        return Response('{"messages":[' + ",".join(data for _, data in bubbles) + "]}", media_type="application/json")

    async def seen(self, _: Request, visitor: Visitor, told: Json) -> Response:
        """The page has shown what came up to a number."""
        await self._site.desk.unsent(visitor.conversation, _number(told.get("seen")))
        return Response(status_code=204)

    async def forget(self, request: Request, visitor: Visitor, _: Json) -> Response:
        """Delete everything about the visitor, and take the cookie back."""
        await self._site.desk.forget(visitor.conversation)
        self._site.shelf.forget(visitor.conversation)
        self._site.streams.close(visitor.conversation)
        answer = Response(status_code=204)
        answer.headers.append("set-cookie", self._door.cookie(None, https=is_https(request, self._site.public.url)))
        return answer

    async def events(self, request: Request) -> Response | Stream:
        """The stream of a page: first what it has not seen, then what comes."""
        if not from_our_page(request, self._site.public.url):
            raise HTTPException(403, "origin")
        visitor = self._visitor(request)
        seen = max(_number(request.query_params.get("after")), _number(request.headers.get("last-event-id")))
        self._admit(request, visitor)
        stream = self._site.streams.open(visitor.conversation)
        for number, data in self._bubbles(visitor, await self._site.desk.unsent(visitor.conversation, seen)):
            stream.put(event(number, data))
        return stream

    async def paper(self, request: Request) -> Response:
        """A file, drawn now; for its own visitor alone."""
        visitor = self._visitor(request)
        self._admit(request, visitor)
        paper = self._site.shelf.get(visitor.conversation, request.path_params["token"])
        if paper is None:
            lang = pages.lang_of(request, self._site.public.lang)
            return HTMLResponse(pages.gone(lang, "../../" if self._door.framed else "../"), 410)
        async with self._site.drawing:
            try:
                made = await asyncio.to_thread(make, paper)
            except BadDocument:
                raise HTTPException(500, "paper") from None
        self._site.counts.papers.labels(paper["kind"]).inc()
        how = "inline" if paper["kind"] == "picture" and "save" not in request.query_params else "attachment"
        headers = {"content-disposition": f'{how}; filename="{made.filename}"', "cache-control": "no-store"}
        return Response(made.content, media_type=made.mime, headers=headers)

    def _bubbles(self, visitor: Visitor, outgoing: list[Outgoing]) -> list[tuple[int, str]]:
        return [(one.number, bubble(one, visitor.conversation, self._site.shelf)) for one in outgoing]

    def _visitor(self, request: Request) -> Visitor:
        visitor = self._door.visitor(request, https=is_https(request, self._site.public.url))
        if visitor is None:
            raise HTTPException(403, "session")
        return visitor

    def _admit(self, request: Request, visitor: Visitor) -> None:
        address = request.client.host if request.client else ""
        if wait := self._site.gate.wait(visitor.conversation, address):
            self._site.counts.refused.labels("rate").inc()
            raise HTTPException(429, "rate", {"retry-after": str(int(wait) + 1)})

    def _ours(self, work: "Work") -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """A change that only our own page may ask for: origin, cookie, token and rate are looked at before the body."""

        async def admitted(request: Request) -> Response:
            try:
                return await work(request, *await self._checked(request))
            except BadStore:
                raise HTTPException(503, "store", {"retry-after": "5"}) from None

        return admitted

    async def _checked(self, request: Request) -> tuple[Visitor, Json]:
        if not from_our_page(request, self._site.public.url):
            self._site.counts.refused.labels("origin").inc()
            raise HTTPException(403, "origin")
        visitor = self._visitor(request)
        if not secrets.compare_digest(request.headers.get("x-ashore-token", "").encode(), visitor.token.encode()):
            self._site.counts.refused.labels("token").inc()
            raise HTTPException(403, "session")
        self._admit(request, visitor)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                told = json.loads(await body(request))
        except (ValueError, RecursionError):
            raise HTTPException(422, "json") from None
        except TimeoutError:
            raise HTTPException(408, "slow") from None
        if not isinstance(told, dict):
            raise HTTPException(422, "json")
        return visitor, told


Work = Callable[[Request, Visitor, Json], Coroutine[Any, Any, Response]]


def _event(told: Json) -> Event | None:
    match told:
        case {"text": str(text)}:
            return Said(text)
        case {"action": str(action)}:
            return Pressed(action)
    return None


def _number(told: Json) -> int:
    """How far a page has seen; 0 where it says nothing sensible."""
    text = str(told)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else 0
