"""What a turn costs where very many conversations are stored, beside a store of few."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter

from bot.app import App
from bot.store.base import Kept
from bot.store.sqlite import SqliteStore
from dialogs.engine import Said
from tests.bench_clock import Row, Timed, quiet, row, times
from tests.bench_turns import TODAY, sentence

FEW, MANY = 100, 100_000
AMONG = 50
"""So many people, spread over all that are stored, talk in a round."""


def filled(file: Path, count: int) -> SqliteStore:
    """A store of so many conversations, each as a whole rate check leaves it."""
    store = SqliteStore(file)
    app = App(store, lambda: TODAY)
    for step in range(3):
        app.sent(app.handle("0", f"0.{step}", Said(sentence(0, step))))
    kept = Kept(store.session("0"), [])
    for person in range(1, count):
        store.turn(str(person), [f"{person}.0"], lambda _row, _fresh: kept)
    return store


def talked(store: SqliteStore, people: Iterable[int], first: int) -> tuple[float, ...]:
    """How long each turn of people who are stored took, commits included."""
    app, took = App(store, lambda: TODAY), []
    with quiet():
        for person in people:
            for step in range(3):
                began = perf_counter()
                app.sent(app.handle(str(person), f"{first}.{step}", Said(sentence(person, step))))
                took.append(perf_counter() - began)
    return tuple(took)


def rows(count: int = 7, many: int = MANY) -> list[Row]:
    sizes = (FEW, many)
    with tempfile.TemporaryDirectory() as folder:
        stores = [filled(Path(folder) / f"{size}.sqlite", size) for size in sizes]
        rounds: list[list[tuple[float, ...]]] = [[], []]
        for number in range(count + 1):
            for store, size, measured in zip(stores, sizes, rounds, strict=True):
                people = range(number, size, size // AMONG) if size > FEW else range(number % 2, size, 2)
                measured.append(talked(store, people, number + 1))
        for store in stores:
            store.close()
    few, more = (Timed(tuple(measured[1:])) for measured in rounds)  # the first round warms up
    beside = f"{times(few.over(more))} as long a turn"
    return [row(f"with {FEW:,} conversations stored", few), row(f"with {many:,} stored", more, beside=beside, aim="1.30 x")]
