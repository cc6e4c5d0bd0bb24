"""Measuring, and the table that the figures are printed in."""

import gc
import math
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Timed:
    """How long each of many equal things took, in seconds, round by round."""

    rounds: tuple[tuple[float, ...], ...]

    @property
    def every(self) -> list[float]:
        return [took for one in self.rounds for took in one]

    @property
    def median(self) -> float:
        return statistics.median(self.every)

    @property
    def p99(self) -> float:
        ordered = sorted(self.every)
        return ordered[math.ceil(len(ordered) * 0.99) - 1]

    @property
    def rate(self) -> float:
        """How many a second: the middle round's, since others use the machine too."""
        return statistics.median(len(one) / sum(one) for one in self.rounds)

    def over(self, peer: "Timed") -> float:
        """Our rate over the peer's: the middle of the rounds that ran side by side."""
        pairs = zip(self.rounds, peer.rounds, strict=True)
        return statistics.median((len(ours) / sum(ours)) / (len(theirs) / sum(theirs)) for ours, theirs in pairs)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; what does not apply stays empty."""

    what: str
    rate: str = ""
    median: str = ""
    p99: str = ""
    beside: str = ""
    aim: str = ""


def timed(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


@contextmanager
def quiet() -> Iterator[None]:
    """Old rubbish is swept before, so that no round pays for the one before it; collecting itself stays on."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def each(work: Callable[[str], object], texts: Iterable[str]) -> tuple[float, ...]:
    """How long the work took on each text."""
    with quiet():
        return tuple(timed(lambda text=text: work(text)) for text in texts)  # type: ignore[misc]


def row(what: str, measured: Timed, *, beside: str = "", aim: str = "") -> Row:
    return Row(what, f"{measured.rate:,.0f}", ms(measured.median), ms(measured.p99), beside, aim)


def ms(seconds: float) -> str:
    return f"{seconds * 1000:,.3f}" if seconds < 0.01 else f"{seconds * 1000:,.1f}"


def times(ratio: float) -> str:
    return f"{ratio:,.2f} x" if ratio < 100 else f"{ratio:,.0f} x"


HEAD = Row("", "a second", "median ms", "p99 ms", "beside", "aim")


def table(title: str, rows: Sequence[Row]) -> str:
    """The rows in columns under a title."""
    cells = [[getattr(r, name) for name in Row.__slots__] for r in (HEAD, *rows)]
    wide = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    lines = [
        "  ".join(text.ljust(w) if column in (0, 4, 5) else text.rjust(w) for column, (text, w) in enumerate(zip(line, wide, strict=True)))
        for line in cells
    ]
    return "\n".join([title, *("  " + line.rstrip() for line in lines), ""])
