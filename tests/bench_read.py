"""Reading a message: how long sixty characters take, beside two published parsers, and whether long texts stay linear."""

import importlib
import importlib.metadata
import io
import logging
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from datetime import date, datetime

from dialogs.guard import danger
from dialogs.screening import screen
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.reader import read
from tests.bench_clock import Row, Timed, each, ms, row, timed, times
from tests.bench_texts import HARD, hard, long, messages

TODAY = date(2026, 11, 24)
SIZES = (1_000, 10_000, 100_000)
Read = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Peer:
    """A published parser: its package, and how it reads all kinds of values; else `why` it can't be measured."""

    package: str
    read: Read | None
    why: str = ""

    @property
    def name(self) -> str:
        return f"{self.package} {importlib.metadata.version(self.package)}" if self.read else self.package


def ours(text: str) -> object:
    return read(text, today=TODAY)


def recognizers() -> Read:
    """Numbers, percents, sums with units and days, as its own Chinese models read them."""
    suite = importlib.import_module("recognizers_suite")
    then = datetime(2026, 11, 24)  # noqa: DTZ001  it takes no other
    kinds = (suite.recognize_number, suite.recognize_percentage, suite.recognize_currency)

    def every(text: str) -> object:
        return [kind(text, "zh-cn") for kind in kinds], suite.recognize_datetime(text, "zh-cn", reference=then)

    return every


def jionlp() -> Read:
    """Sums and times, found in the text and worked out."""
    jio = importlib.import_module("jionlp")
    then = datetime(2026, 11, 24).timestamp()  # noqa: DTZ001  it takes no other

    def every(text: str) -> object:
        return jio.ner.extract_money(text, with_parsing=True), jio.ner.extract_time(text, time_base=then, with_parsing=True)

    return every


def peers() -> Iterator[Peer]:
    for package, load in (("recognizers-text-suite", recognizers), ("jionlp", jionlp)):
        try:
            with hushed():
                yield Peer(package, load())
        except ModuleNotFoundError as error:
            yield Peer(package, None, f"not installed ({error.name}); make bench installs it")
        except ImportError as error:
            yield Peer(package, None, f"can't be loaded: {error.msg.partition(' (')[0]}")


@contextmanager
def hushed() -> Iterator[None]:
    """The peers warn of their own syntax, greet on standard output and log what they can't read; it costs them time."""
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        logging.disable()
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)


def rows(count: int = 5, texts: int = 800, peer_texts: int = 24) -> list[Row]:
    """Our reader on many messages; the peers on some of the same, since they are slower."""
    lines = list(messages(texts))
    each(ours, lines[:50])
    few = lines[:peer_texts]
    made, beside = [], []
    for peer in peers():
        if peer.read is None:
            made.append(Row(f"peer: {peer.name}", beside=peer.why))
            continue
        with hushed():
            each(peer.read, few[:2])
            pairs = [(each(ours, few), each(peer.read, few)) for _ in range(min(count, 3))]
        mine, theirs = (Timed(tuple(one)) for one in zip(*pairs, strict=True))
        beside.append(f"{times(mine.over(theirs))} {peer.name}")
        made.append(row(f"peer: {peer.name}", theirs))
    measured = Timed(tuple(each(ours, lines) for _ in range(count)))
    return [row("read, 60 characters", measured, beside=", ".join(beside), aim="median 0.15, p99 1 ms"), *made]


def linear_rows(sizes: Sequence[int] = SIZES) -> list[Row]:
    """Time a kilobyte as texts grow: a reader that is linear stays where it is."""
    read_by: dict[str, Read] = {"read": ours, "offer": lambda text: read_offer(text, today=TODAY), "danger": danger, "screen": screen}
    return [_growth(f"{name}, messages", reader, long, sizes) for name, reader in read_by.items()] + [
        _worst(f"{name}, hard texts", reader, sizes[:2]) for name, reader in read_by.items()
    ]


def _growth(what: str, reader: Read, text_of: Callable[[int], str], sizes: Sequence[int]) -> Row:
    took = [_fastest(reader, text_of(size)) for size in sizes]
    shown = ", ".join(f"{size // 1000} kB {ms(one)} ms" for size, one in zip(sizes, took, strict=True))
    return Row(what, beside=shown, aim=f"{times(_a_byte(took, sizes))} a byte, of 1")


def _worst(what: str, reader: Read, sizes: Sequence[int]) -> Row:
    """The piece whose repetition grows worst."""
    grown = {}
    for piece in HARD:
        took = [_fastest(reader, hard(piece, size)) for size in sizes]
        grown[piece] = (_a_byte(took, sizes), took[-1])
    piece = max(grown, key=lambda one: grown[one][0])
    slowest = max(grown, key=lambda one: grown[one][1])
    shown = f"worst {piece!r}, slowest {slowest!r}: {sizes[-1] // 1000} kB {ms(grown[slowest][1])} ms"
    return Row(what, beside=shown, aim=f"{times(grown[piece][0])} a byte, of 1")


def _fastest(reader: Read, text: str) -> float:
    """Of three readings, each of another text, since the last ones are remembered."""
    return min(timed(lambda again=again: reader(text[:-1] + again)) for again in "零一二")  # type: ignore[misc]


def _a_byte(took: Sequence[float], sizes: Sequence[int]) -> float:
    """The time a byte of the longest text over that of the shortest."""
    return (took[-1] / sizes[-1]) / (took[0] / sizes[0])
