"""Runs the web page with uvicorn, in one process; open pages are told to come again when it ends."""

import contextlib
import socket
from collections.abc import Callable
from datetime import date

import uvicorn

from bot import content
from bot.app import App
from bot.channels.web.desk import Desk
from bot.channels.web.shared import Public
from bot.channels.web.site import Site
from bot.clock import clock
from bot.listening import listening
from bot.opening import open_store
from bot.settings import Settings
from bot.workers import workers

MOST_CONNECTIONS = 10_000


def serve(told: Settings, today: Callable[[], date]) -> None:
    """Serve until the program is told to end. Raises ContentError, BadSetting or BadStore where it can't begin."""
    content.load_all()
    store = open_store(told)
    try:
        desk = Desk(App(store, today, told.lang, clock(told.zone), keep_days=told.keep_days), store, workers(told, today))
        site = Site(desk, Public(told.web_url, tuple(told.web_frames.split()), told.lang, told.keep_days))
        with contextlib.suppress(KeyboardInterrupt):
            Server(site, told.web_host, int(told.web_port)).run()
    finally:
        store.close()


class Server(uvicorn.Server):
    """Ends the streams before it waits for requests to end, since they never would by themselves."""

    def __init__(self, site: Site, host: str, port: int) -> None:
        self._site = site
        super().__init__(
            uvicorn.Config(
                site.app(),
                host=host,
                port=port,
                access_log=False,  # nobody's address or path is kept
                server_header=False,
                log_level="warning",
                timeout_graceful_shutdown=5,
                limit_concurrency=MOST_CONNECTIONS,
                h11_max_incomplete_event_size=32 * 1024,
                ws="none",
            )
        )

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until told to end; raises BadSetting where the address can't be had."""
        super().run(sockets or [listening(self.config.host, self.config.port, "ASHORE_WEB_HOST and ASHORE_WEB_PORT")])

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._site.streams.close()
        await super().shutdown(sockets)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Say where the page is once it can be opened."""
        await super().startup(sockets)
        for server in getattr(self, "servers", ()):
            for opened in server.sockets:
                host, port = opened.getsockname()[:2]
                print(f"http://{f'[{host}]' if ':' in host else host}:{port}/", flush=True)
