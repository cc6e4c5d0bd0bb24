"""The commands of `python -m bot`."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date

from bot import batch


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="ashore", description="上岸 Ashore: help for people with overdue loans")
    commands = parser.add_subparsers(dest="command", required=True)
    line = commands.add_parser("batch", help="serve JSON lines from standard input")
    line.add_argument("task")
    arguments = parser.parse_args(argv)
    return serve_batch(arguments.task)


def serve_batch(task: str) -> int:
    serve = batch.load(task)
    if serve is None:
        print(f"no such task: {task}; the tasks are {', '.join(batch.task_names())}", file=sys.stderr)
        return 2
    for answer in batch.answers(serve, sys.stdin.buffer, date.today()):  # noqa: DTZ011  the user's own day
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()
    return 0
