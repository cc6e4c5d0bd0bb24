"""Takes updates over HTTP: only from Telegram, which knows the secret, and only of a sensible size."""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.errors import BadStore

log = logging.getLogger("ashore")
HEADER = "X-Telegram-Bot-Api-Secret-Token"
WHY = "where it was Telegram's own, let the proxy pass the header X-Telegram-Bot-Api-Secret-Token, or set ASHORE_TELEGRAM_SECRET anew and start again"
LARGEST = 1_000_000
"""Bytes: an update holds one message, and a message at most 4,096 characters with what is written about it."""


def application(take: Callable[[dict[str, Any]], Awaitable[None]], address: str, knows: Callable[[str], bool]) -> Starlette:
    """A POST to the path of `address` is kept before it is confirmed; 503 asks Telegram to send it again."""

    refused = False

    async def post(request: Request) -> Response:
        nonlocal refused
        if not knows(request.headers.get(HEADER, "")):
            if not refused:
                log.warning("a call without the right secret was refused, as others will be without a word: %s", WHY)
            refused = True
            return Response(status_code=403)
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return Response(status_code=413)
        try:
            update = json.loads(bytes(body))
            int(update["update_id"])
        except (ValueError, TypeError, KeyError, RecursionError):
            return Response(status_code=400)
        try:
            await take(update)
        except BadStore:
            return Response(status_code=503)
        return Response()

    async def healthy(_: Request) -> Response:
        return PlainTextResponse("ok\n")

    return Starlette(routes=[Route(urlsplit(address).path or "/", post, methods=["POST"]), Route("/healthz", healthy)])
