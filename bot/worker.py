"""A process that works turns out for another, `python -m bot.worker LANG ZONE DAYS`: it reads what came as frames, and gives what each turn leaves behind.

It has no store. Where a turn needs one it gives None, and the turn is worked out where the store is.
"""

import pickle
import signal
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any, BinaryIO, NoReturn

from bot import content
from bot.app import App, Fit
from bot.clock import clock
from bot.errors import BadStore
from bot.store.base import Kept
from content.record import record
from dialogs.engine import Event

Json = Any
SIZE = 4
"""Bytes that say how long a frame is."""


@record(frozen=True, slots=True)
class Task:
    """A turn to work out: the row that stands for the conversation, and what came."""

    today: date
    conversation: str
    row: Mapping[str, Json] | None
    events: Mapping[str, Event]
    fit: Fit
    lang: str | None


class Elsewhere:
    """Stands for the store, which is in another process."""

    def __getattr__(self, name: str) -> NoReturn:
        raise BadStore(f"{name}: the store is elsewhere")


def frame(value: Task | Kept | None) -> bytes:
    packed = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return len(packed).to_bytes(SIZE, "big") + packed


def work(source: BinaryIO, sink: BinaryIO, lang: str, zone: str, keep_days: int) -> None:
    """Answer frames until no more come."""
    days = [date.min]
    app = App(Elsewhere(), lambda: days[0], lang, clock(zone), keep_days=keep_days)
    while size := source.read(SIZE):
        task: Task = pickle.loads(source.read(int.from_bytes(size, "big")))  # noqa: S301  from the program that started this one
        days[0] = task.today
        try:
            kept = app.work_out(task.conversation, task.row, task.events, task.fit, task.lang)
        except Exception:  # noqa: BLE001  whatever it was, the turn is tried again where the store is
            kept = None
        sink.write(frame(kept))
        sink.flush()


def main(lang: str, zone: str, keep_days: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started this one ends it
    content.load_all()
    sys.stdout.buffer.write(frame(None))
    sys.stdout.buffer.flush()
    work(sys.stdin.buffer, sys.stdout.buffer, lang, zone, int(keep_days))


if __name__ == "__main__":
    main(*sys.argv[1:])
