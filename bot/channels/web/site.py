"""The web page as an application: its addresses, and what an operator looks at."""

import asyncio
import ipaddress
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Router
from starlette.types import ASGIApp

from bot.channels.web import page as pages
from bot.channels.web import refused
from bot.channels.web.entrance import Entrance
from bot.channels.web.guard import Guard, address
from bot.channels.web.shared import Shared
from bot.channels.web.visitor import PAGE, WIDGET
from bot.errors import BadStore, place
from bot.post import HOUR

log = logging.getLogger("ashore")
FOR_GOOD = "public, max-age=31536000, immutable"


class Site(Shared):
    """The page, and the widget where other sites may show it."""

    def app(self) -> ASGIApp:
        """Starlette's routes under one guard of ours, without its own layers: an open page keeps each of them in memory."""
        routes = [
            *Entrance(self, PAGE).routes(),
            address("/assets/{version}/{name}", self.asset),
            address("/healthz", self.healthy),
            address("/metrics", self.metrics),
        ]
        if self.public.frames:
            routes.insert(0, address("/widget.js", self.widget_script))
            routes.append(Mount("/widget", routes=Entrance(self, WIDGET).routes()))  # type: ignore[arg-type]
        known = {HTTPException: self._refused, BadStore: self._unstored, Exception: self._unforeseen}
        return Guard(Router(routes, lifespan=self._lifespan), self.public.frames, known, https=self.public.url.startswith("https://"))

    @asynccontextmanager
    async def _lifespan(self, _: object) -> AsyncIterator[None]:
        await self.desk.begin()
        self.streams.start()
        chores = [asyncio.create_task(self.every(seconds, work)) for seconds, work in ((self.look_every, self.remind), (HOUR, self.tidy))]
        yield
        for chore in chores:
            chore.cancel()
        self.streams.close()
        await self.desk.close()

    def _refused(self, error: Exception, request: Request) -> Response:
        assert isinstance(error, HTTPException)
        return refused.of(error, request, self.public.lang)

    def _unforeseen(self, error: Exception, request: Request) -> Response:
        """It is logged by its place alone: a trace could hold the person's words."""
        number = secrets.token_hex(4)
        log.error("request %s failed: %s at %s", number, type(error).__name__, place(error))
        return refused.refused(request, self.public.lang, 500, number)

    def _unstored(self, error: Exception, request: Request) -> Response:
        """What could not be read or written is asked for again by the page; the operator gets the sentence, not the trace."""
        log.error("%s", error)
        self.counts.refused.labels("store").inc()
        return refused.refused(request, self.public.lang, 503, headers={"retry-after": "5"})

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
