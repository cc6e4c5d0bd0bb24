"""The server of the web bench, a program of its own: it loads what the real one loads, and nothing of the bench or its peers."""

import os
import sys

from bot import content
from bot.app import App
from bot.buckets import Rate
from bot.channels.web.desk import Desk
from bot.channels.web.limits import Limits
from bot.channels.web.server import Server
from bot.channels.web.site import Site
from bot.store.sqlite import SqliteStore
from tests.talking import TODAY

NO_LIMIT = Limits(*[Rate(1e6, 1e6)] * 3)
"""All visitors of the bench share one address, which no real ones do."""


def main(database: str) -> None:
    """One core, no limits, the store of the default."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    content.load_all()
    store = SqliteStore(database)
    Server(Site(Desk(App(store, lambda: TODAY), store), limits=NO_LIMIT), "127.0.0.1", 0).run()
    store.close()


if __name__ == "__main__":
    main(sys.argv[1])
