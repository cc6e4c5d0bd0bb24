"""How long the papers of a large plan take, once the first has loaded what draws them."""

from time import perf_counter

from bot.documents.make import make
from tests.bench_clock import Row, Timed, quiet, row
from tests.plans import long_names, paper

PAPERS = {"picture": ("picture (PNG)", "400 ms"), "pdf": ("document (PDF)", "500 ms"), "calendar": ("calendar (.ics)", ""), "sheet": ("sheet (.xlsx)", "")}
"""By kind: what it is called, and the time that it is to take at most."""


def rows(count: int = 7) -> list[Row]:
    """No two plans are alike, so that nothing is drawn from memory."""
    return [row(name, _timed(kind, count), aim=aim) for kind, (name, aim) in PAPERS.items()]


def _timed(kind: str, count: int) -> Timed:
    asked = [paper(kind, names=long_names(20), months=60 - number % 6) for number in range(count + 1)]
    make(asked.pop())
    took = []
    with quiet():
        for one in asked:
            began = perf_counter()
            make(one)
            took.append((perf_counter() - began,))
    return Timed(tuple(took))
