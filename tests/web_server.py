"""The web page served on loopback for a test, over a database that outlives a restart."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Self

import httpx

from bot.app import App
from bot.channels.web.desk import Desk
from bot.channels.web.limits import Limits, Rate
from bot.channels.web.server import Server
from bot.channels.web.shared import Public
from bot.channels.web.site import Site
from bot.clock import HOME
from bot.store.sqlite import SqliteStore
from tests.talking import TODAY

WIDE_OPEN = Limits(Rate(1_000, 1_000), Rate(1_000, 1_000), Rate(1_000, 1_000))
PATIENCE = 15.0


class Running:
    """A server in a thread of its own; its first start takes a free port, later ones the same."""

    def __init__(self, database: Path, public: Public | None = None, limits: Limits | None = WIDE_OPEN) -> None:
        self.database = database
        self.port = 0
        self.now = datetime.combine(TODAY, time(10), HOME)
        self._public = public
        self._limits = limits

    def start(self) -> None:
        self.store = SqliteStore(self.database)
        app = App(self.store, self.today, now=lambda: self.now)
        self.site = Site(Desk(app, self.store), self._public, self._limits, look_every=0.05)
        self._server = Server(self.site, "127.0.0.1", self.port)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        until(lambda: self._server.started or not self._thread.is_alive())
        self.port = self._server.servers[0].sockets[0].getsockname()[1]

    def today(self) -> date:
        return self.now.date()

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(PATIENCE)
        self.store.close()

    def restart(self) -> None:
        self.stop()
        self.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def until(true: Any) -> None:
    """Wait until something holds; raises TimeoutError where it never does."""
    end = monotonic() + PATIENCE
    while not true():
        if monotonic() > end:
            raise TimeoutError
        sleep(0.01)


@contextmanager
def running(database: Path, **told: Any) -> Iterator[Running]:
    server = Running(database, **told)
    server.start()
    try:
        yield server
    finally:
        server.stop()


class Browser:
    """What the page does, without one: its cookie, its token, its messages."""

    def __init__(self, url: str, lang: str = "zh", door: str = "/") -> None:
        self.http = httpx.Client(base_url=url, headers={"accept-language": lang}, timeout=PATIENCE, trust_env=False)
        self.door = door
        page = self.http.get(door)
        self.page = page.text
        self.token = page.text.partition('name="token" content="')[2].partition('"')[0]
        self.seen = 0
        self._update = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def post(self, where: str, told: Any, **headers: str) -> httpx.Response:
        content = told if isinstance(told, bytes) else json.dumps(told).encode()
        sent = {"x-ashore-token": self.token, "origin": str(self.http.base_url).rstrip("/"), "content-type": "application/json"}
        return self.http.post(self.door + where, content=content, headers=sent | {n.replace("_", "-"): v for n, v in headers.items()})

    def say(self, text: str, update: str = "") -> list[dict[str, Any]]:
        return self._tell(update, text=text)

    def press(self, action: str) -> list[dict[str, Any]]:
        return self._tell(action=action)

    def _tell(self, update: str = "", **event: str) -> list[dict[str, Any]]:
        """The messages in the answer: none where a stream is open, which gets them."""
        self._update += 1
        told = {"update": update or f"update-{self._update}", "seen": self.seen, **event}
        answer = self.post("messages", told).raise_for_status()
        messages: list[dict[str, Any]] = answer.json()["messages"] if answer.status_code == 200 else []
        self.seen = max([self.seen, *(message["number"] for message in messages)])
        return messages

    @contextmanager
    def events(self, after: int | None = None, last: int | None = None) -> Iterator[Iterator[dict[str, Any]]]:
        """The messages of a stream, as they come."""
        where = self.door + "events" + (f"?after={after}" if after is not None else "")
        headers = {"last-event-id": str(last)} if last is not None else {}
        with self.http.stream("GET", where, headers=headers) as answer:
            answer.raise_for_status()
            yield (json.loads(line.removeprefix("data: ")) for line in answer.iter_lines() if line.startswith("data: {"))
