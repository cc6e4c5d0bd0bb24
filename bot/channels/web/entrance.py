"""The page at one door, and what it asks for: messages and files in, events and papers out."""

import asyncio
import json
import secrets
from collections.abc import Callable, Coroutine
from time import perf_counter
from typing import Any
from urllib.parse import unquote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.channels.web import page as pages
from bot.channels.web.guard import MOST_BYTES, address, body
from bot.channels.web.refused import UNMADE, refused
from bot.channels.web.shared import Shared
from bot.channels.web.streams import Stream, event
from bot.channels.web.visitor import Door, Visitor, from_our_page, is_https
from bot.documents.make import attempt
from bot.errors import BadStore
from bot.store.base import Outgoing
from bot.vault import LARGEST, MEGABYTE, Brought
from content.languages import LANGUAGES
from content.regex import regex
from dialogs.engine import Event, Pressed, Said

Json = Any
UPDATE = regex(r"[A-Za-z0-9-]{8,64}")
BODY_SECONDS, FILE_SECONDS = 20, 180
FILE_BYTES = LARGEST * MEGABYTE + 1
"""One more than is kept, so that a file that is too large is told so by the bot."""


class Entrance:
    """The page at one door, and what it asks for: each address is beside the page's own."""

    def __init__(self, shared: Shared, door: Door) -> None:
        self._shared = shared
        self._door = door

    def routes(self) -> list[Route]:
        return [
            address("/", self.page),
            address("/messages", self._ours(self.message), "POST"),
            address("/files", self._ours(self.file, FILE_BYTES, FILE_SECONDS), "POST"),
            address("/seen", self._ours(self.seen), "POST"),
            address("/forget", self._ours(self.forget), "POST"),
            address("/events", self.events),
            address("/papers/{token}", self.paper),
        ]

    async def page(self, request: Request) -> Response:
        https = is_https(request, self._shared.public.url)
        visitor = self._door.visitor(request, https=https)
        lang = None
        if visitor and "lang" not in request.query_params:
            try:
                lang = await self._shared.desk.lang(visitor.conversation)
            except BadStore:
                lang = None
        lang = lang or pages.lang_of(request, self._shared.public.lang)
        visitor = visitor or Visitor.new()
        answer = HTMLResponse(pages.page(self._door, visitor.token, lang))
        answer.headers["cache-control"] = "no-store"
        answer.headers.append("set-cookie", self._door.cookie(visitor, self._shared.public.keep_days, https=https))
        return answer

    async def message(self, request: Request, visitor: Visitor, sent: bytes) -> Response:
        """Take an update: a text, or a tapped button."""
        told = _told(sent)
        update, heard = _update(told.get("update")), _event(told)
        if heard is None:
            raise HTTPException(422, "event")
        lang = self._lang(request, told.get("lang"))
        return await self._answered(visitor, self._shared.desk.answer(visitor.conversation, update, heard, _number(told.get("seen")), lang))

    async def file(self, request: Request, visitor: Visitor, sent: bytes) -> Response:
        """Take a file: the body is its content, the address says the rest, its name comes in a header of its own."""
        asked = request.query_params
        update, name, lang = _update(asked.get("update")), unquote(request.headers.get("x-ashore-name", "")), self._lang(request, asked.get("lang"))
        return await self._answered(visitor, self._shared.desk.answer(visitor.conversation, update, Brought(sent, name), _number(asked.get("seen")), lang))

    async def _answered(self, visitor: Visitor, work: Coroutine[Any, Any, list[Outgoing]]) -> Response:
        """The answer goes to the open pages, or into the response where none is open."""
        began = perf_counter()
        outgoing = await work
        self._shared.counts.turns.inc()
        self._shared.counts.seconds.observe(perf_counter() - began)
        if any(one.message["key"] == "common.forgotten" for one in outgoing):
            self._shared.shelf.forget(visitor.conversation)
        bubbles = self._shared.bubbles(visitor.conversation, outgoing)
        if self._shared.say(visitor.conversation, bubbles):
            return Response(status_code=204)
        return Response('{"messages":[' + ",".join(data for _, data in bubbles) + "]}", media_type="application/json")

    async def seen(self, _: Request, visitor: Visitor, sent: bytes) -> Response:
        """The page has shown what came up to a number."""
        await self._shared.desk.unsent(visitor.conversation, _number(_told(sent).get("seen")))
        return Response(status_code=204)

    async def forget(self, request: Request, visitor: Visitor, _: bytes) -> Response:
        """Delete everything about the visitor, and take the cookie back."""
        await self._shared.desk.forget(visitor.conversation)
        self._shared.shelf.forget(visitor.conversation)
        self._shared.streams.close(visitor.conversation)
        answer = Response(status_code=204)
        answer.headers.append("set-cookie", self._door.cookie(None, 0, https=is_https(request, self._shared.public.url)))
        return answer

    async def events(self, request: Request) -> Response | Stream:
        """The stream of a page: first what it has not seen, then what comes."""
        if not from_our_page(request, self._shared.public.url):
            raise HTTPException(403, "origin")
        visitor = self._visitor(request)
        seen = max(_number(request.query_params.get("after")), _number(request.headers.get("last-event-id")))
        self._admit(request, visitor)
        stream = self._shared.streams.open(visitor.conversation)
        for number, data in self._shared.bubbles(visitor.conversation, await self._shared.desk.unsent(visitor.conversation, seen)):
            stream.put(event(number, data))
        return stream

    async def paper(self, request: Request) -> Response:
        """A file, drawn now; for its own visitor alone."""
        visitor = self._visitor(request)
        self._admit(request, visitor)
        paper = self._shared.shelf.get(visitor.conversation, request.path_params["token"])
        if paper is None:
            raise HTTPException(410)
        async with self._shared.drawing:
            made = await asyncio.to_thread(attempt, paper)
        if isinstance(made, str):
            return refused(request, self._shared.public.lang, 500, made, why=UNMADE)
        self._shared.counts.papers.labels(paper["kind"]).inc()
        how = "inline" if paper["kind"] == "picture" and "save" not in request.query_params else "attachment"
        headers = {"content-disposition": f'{how}; filename="{made.filename}"', "cache-control": "no-store"}
        return Response(made.content, media_type=made.mime, headers=headers)

    def _visitor(self, request: Request) -> Visitor:
        visitor = self._door.visitor(request, https=is_https(request, self._shared.public.url))
        if visitor is None:
            raise HTTPException(403, "session")
        return visitor

    def _admit(self, request: Request, visitor: Visitor) -> None:
        address = request.client.host if request.client else ""
        if wait := self._shared.gate.wait(visitor.conversation, address):
            self._shared.counts.refused.labels("rate").inc()
            raise HTTPException(429, "rate", {"retry-after": str(int(wait) + 1)})

    def _lang(self, request: Request, told: Json) -> str:
        return told if told in LANGUAGES else pages.lang_of(request, self._shared.public.lang)

    def _ours(self, work: "Work", most: int = MOST_BYTES, seconds: float = BODY_SECONDS) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """A change that only our own page may ask for: origin, cookie, token and rate are looked at before the body."""

        async def admitted(request: Request) -> Response:
            visitor = self._checked(request)
            try:
                async with asyncio.timeout(seconds):
                    sent = await body(request, most)
            except TimeoutError:
                raise HTTPException(408, "slow") from None
            return await work(request, visitor, sent)

        return admitted

    def _checked(self, request: Request) -> Visitor:
        if not from_our_page(request, self._shared.public.url):
            self._shared.counts.refused.labels("origin").inc()
            raise HTTPException(403, "origin")
        visitor = self._visitor(request)
        if not secrets.compare_digest(request.headers.get("x-ashore-token", "").encode(), visitor.token.encode()):
            self._shared.counts.refused.labels("token").inc()
            raise HTTPException(403, "session")
        self._admit(request, visitor)
        return visitor


Work = Callable[[Request, Visitor, bytes], Coroutine[Any, Any, Response]]


def _told(sent: bytes) -> dict[str, Json]:
    try:
        told = json.loads(sent)
    except (ValueError, RecursionError):
        raise HTTPException(422, "json") from None
    if not isinstance(told, dict):
        raise HTTPException(422, "json")
    return told


def _update(told: Json) -> str:
    """The name that the page gave to an update."""
    if not isinstance(told, str) or not UPDATE.fullmatch(told):
        raise HTTPException(422, "update")
    return told


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
