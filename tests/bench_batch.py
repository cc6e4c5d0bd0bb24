"""The batch tasks as other programs run them: lines through a pipe, start-up left out."""

import importlib
import importlib.util
import json
import random
import subprocess
import sys
import threading
from collections.abc import Iterable
from datetime import date
from time import perf_counter

from tests.bench_clock import Row, Timed, each, row
from tests.bench_texts import notices, offers

TODAY = date(2026, 11, 24)


def through_a_pipe(task: str, requests: Iterable[dict[str, object]]) -> tuple[int, float]:
    """Lines answered and seconds taken by `python -m bot batch`, from the first answer to the last."""
    lines = [json.dumps(request, ensure_ascii=False).encode() + b"\n" for request in requests]
    command = [sys.executable, "-m", "bot", "batch", task]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        assert run.stdin
        assert run.stdout
        run.stdin.write(lines[0])
        run.stdin.flush()
        run.stdout.readline()
        writer = threading.Thread(target=_write, args=(run, lines[1:]))
        began = perf_counter()
        writer.start()
        answered = sum(1 for line in run.stdout if b'"error"' not in line)
        took = perf_counter() - began
        writer.join()
    if answered != len(lines) - 1:
        raise RuntimeError(f"batch {task} answered {answered} of {len(lines) - 1} lines: the figure means nothing")
    return answered, took


def _write(run: subprocess.Popen[bytes], lines: list[bytes]) -> None:
    assert run.stdin
    run.stdin.write(b"".join(lines))
    run.stdin.close()


def flows(count: int) -> list[dict[str, object]]:
    """Lists of payments: even instalments, uneven ones, and dated ones."""
    drawn = random.Random(20261124)
    made: list[dict[str, object]] = []
    for number in range(count):
        paid = [round(9000 / 12 * drawn.uniform(1.0, 1.3), 2) for _ in range(12)]
        plain = [-9000, *([paid[0]] * 12 if number % 3 else paid)]
        dated = [[number_of * 30, amount] for number_of, amount in enumerate(plain)]
        made.append({"id": number, "flows": dated if number % 4 == 0 else plain})
    return made


def rows(count: int = 5, lines: int = 3_000) -> list[Row]:
    asked = [{"id": number, "text": text, "today": TODAY.isoformat()} for number, text in enumerate(offers(lines))]
    return [
        _piped("batch rate, through a pipe", "rate", asked, count, "1,500 a second"),
        _piped("batch flows, through a pipe", "flows", flows(lines), count, ""),
    ]


def _piped(what: str, task: str, requests: list[dict[str, object]], count: int, aim: str) -> Row:
    """The rate of the middle round; in a pipe no line has a time of its own."""
    runs = [through_a_pipe(task, requests) for _ in range(count)]
    rates = sorted(answered / took for answered, took in runs)
    return Row(what, f"{rates[len(rates) // 2]:,.0f}", beside=f"rounds {rates[0]:,.0f} to {rates[-1]:,.0f}", aim=aim)


def screen_rows(count: int = 5, texts: int = 200) -> list[Row]:
    """Screening texts full of what frauds say; a row that says so where this release does not screen."""
    if importlib.util.find_spec("bot.tasks.screen") is None:
        return [Row("screen, 400 characters", beside="not part of this release")]
    serve = importlib.import_module("bot.tasks.screen").serve
    made = []
    for length, aim in ((400, "median 1, p99 5 ms"), (100, "")):
        lines = list(notices(texts, length))
        each(lambda text: serve({"text": text}, TODAY), lines[:20])
        timed = Timed(tuple(each(lambda text: serve({"text": text}, TODAY), lines) for _ in range(count)))
        made.append(row(f"screen, {length} characters", timed, aim=aim))
    asked = [{"id": number, "text": text} for number, text in enumerate(notices(texts * 5, 100))]
    return [*made, _piped("batch screen, 100 characters, through a pipe", "screen", asked, count, "1,000 a second")]
