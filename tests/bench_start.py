"""The chat as a program: how soon its first prompt stands, and how much memory a talk takes."""

import json
import os
import pty
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from select import select
from time import perf_counter

from tests.bench_clock import Row, ms, times

PROMPT = b"> "
LONGEST = 60.0
OFFER = "借1万5,分24期,每期还760,手续费先扣了450"
MEGA = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Ran:
    """Seconds to the first prompt (to the end, for a program that asks nothing) and the most memory held, in bytes."""

    prompt: float
    memory: int


def chat(database: Path, lines: Sequence[str] = ()) -> Ran:
    """Start the chat on a pseudo-terminal, say the lines, end it with Ctrl-D."""
    command = [sys.executable, "-m", "bot", "chat", "--new"]
    began = perf_counter()
    child, terminal = _spawn(command, os.environ | {"ASHORE_DATABASE": str(database), "TERM": "dumb"})
    _until_prompt(terminal)
    prompt = perf_counter() - began
    for line in lines:
        os.write(terminal, line.encode() + b"\n")
        _until_prompt(terminal)
    os.write(terminal, b"\x04")
    return Ran(prompt, _memory(child, terminal))


def program(code: str) -> Ran:
    """Run some Python to its end."""
    began = perf_counter()
    child, terminal = _spawn([sys.executable, "-c", code], os.environ)
    memory = _memory(child, terminal)
    return Ran(perf_counter() - began, memory)


def _spawn(command: Sequence[str], environment: "os._Environ[str] | dict[str, str]") -> tuple[int, int]:
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], command, environment)
    return child, terminal


def _until_prompt(terminal: int) -> None:
    """Read until the last thing that stands is the prompt at the start of a line."""
    shown = b""
    until = perf_counter() + LONGEST
    while not (shown.endswith(PROMPT) and shown[:-2].rpartition(b"\n")[2] == b""):
        ready, _, _ = select([terminal], [], [], max(0.0, until - perf_counter()))
        if not ready:
            raise RuntimeError(f"no prompt within {LONGEST:.0f} seconds; the chat showed {shown[-300:]!r}")
        shown += os.read(terminal, 65536)


def _memory(child: int, terminal: int) -> int:
    """Wait for the end; the peak of memory, which macOS counts in bytes and Linux in kilobytes."""
    while True:
        try:
            if not os.read(terminal, 65536):
                break
        except OSError:  # Linux says so when the other side is closed
            break
    _, status, used = os.wait4(child, 0)
    os.close(terminal)
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"{child} ended with {os.waitstatus_to_exitcode(status)}: the figure means nothing")
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def rows(count: int = 9) -> list[Row]:
    """Beside an interpreter that does nothing, and one that loads the peer's library.

    Measured from a small process: on Linux a child counts the memory of the process it was forked from as its own.
    """
    command = [sys.executable, "-m", "tests.bench_start", str(count)]
    told = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    ours, bare, telegram = told["prompts"]
    mine, theirs = (f"{size / MEGA:,.1f} MB" for size in told["memory"])
    beside = f"{times(_middle(ours, bare))} python -c pass, {times(_middle(ours, telegram))} import telegram.ext"
    return [
        Row("first prompt of chat, warm", "", ms(statistics.median(ours)), ms(max(ours)), beside, "700 ms"),
        Row("peak memory, chat with a rate check", beside=f"{mine}; import telegram.ext alone {theirs}", aim="under 90 MB"),
    ]


def measured(count: int) -> dict[str, list[list[float]] | list[int]]:
    """Seconds to the prompt of the chat, of nothing and of the peer's import, side by side; and their memory in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "chat.sqlite"
        for _ in range(2):
            chat(database)
        runs = [(chat(database), program("pass"), program("import telegram.ext")) for _ in range(count)]
        talks = [chat(database, [OFFER, "银行"]).memory for _ in range(3)]
    prompts = [[run.prompt for run in each] for each in zip(*runs, strict=True)]
    return {"prompts": prompts, "memory": [max(talks), max(run.memory for _, _, run in runs)]}


def _middle(ours: Sequence[float], theirs: Sequence[float]) -> float:
    return statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
