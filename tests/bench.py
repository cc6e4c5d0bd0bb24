"""`make bench`: how fast it is, each figure beside a named peer measured in the same run.

    python -m tests.bench [turns] [batch] [read] [linear] [screen] [plan] [papers] [web] [stored] [telegram] [start] [--quick]

Figures are medians over rounds in which we and the peer take turns, so that a busy machine slows both alike:
trust the ratios more than the times. A ratio is our rate over the peer's: 2 x is twice as fast.
"""

import argparse
import importlib
import platform
import sys
from dataclasses import dataclass
from typing import Any

from tests.bench_clock import Row, table


@dataclass(frozen=True, slots=True)
class Section:
    """A table: its title, the function that measures it, and that function's arguments for a quick look."""

    title: str
    module: str
    function: str
    quick: tuple[Any, ...]

    def rows(self, *, quick: bool) -> list[Row]:
        measure = getattr(importlib.import_module(f"tests.{self.module}"), self.function)
        measured: list[Row] = measure(*self.quick) if quick else measure()
        return measured


SECTIONS = {
    "turns": Section("A turn of a rate check, one core", "bench_turns", "rows", (2, 20)),
    "read": Section("Reading a message", "bench_read", "rows", (2, 80, 4)),
    "linear": Section("Long texts", "bench_read", "linear_rows", ((1_000, 4_000),)),
    "batch": Section("Batch", "bench_batch", "rows", (2, 200)),
    "screen": Section("Screening a message", "bench_batch", "screen_rows", (2, 20)),
    "plan": Section("A plan of 20 debts over 60 months", "bench_plan", "rows", (3,)),
    "papers": Section("Papers of a plan of 20 debts over 60 months, after the first", "bench_papers", "rows", (2,)),
    "web": Section("The web page, its server on one core", "bench_web", "rows", (1, 50)),
    "stored": Section("A durable turn where many conversations are stored", "bench_stored", "rows", (1, 500)),
    "telegram": Section("A Telegram turn over HTTP, update in to reply out", "bench_telegram", "rows", (1, 20)),
    "start": Section("The chat as a program", "bench_start", "rows", (1,)),
}


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="How fast it is, beside its peers.")
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"of {', '.join(SECTIONS)}; all by default")
    parser.add_argument("--quick", action="store_true", help="few rounds: a look, no figure to quote")
    told = parser.parse_args(argv)
    if unknown := [name for name in told.sections if name not in SECTIONS]:
        parser.error(f"no such section: {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}\n")
    for name in told.sections or SECTIONS:
        section = SECTIONS[name]
        print(table(section.title, section.rows(quick=told.quick)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
