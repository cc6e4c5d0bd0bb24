"""`python -m bot batch TASK`: serve JSON lines from standard input to standard output."""

import argparse
import sys

from bot.batch import answers, load, task_names
from bot.clock import today


def run(arguments: argparse.Namespace) -> int:
    serve = load(arguments.task)
    if serve is None:
        print(f"no such task: {arguments.task}; there are {', '.join(task_names())}", file=sys.stderr)
        return 2
    for answer in answers(serve, sys.stdin.buffer, today()):
        # half of a character that came as \\ud800 goes out as it came: JSON allows it, UTF-8 does not
        sys.stdout.buffer.write(answer.encode(errors="backslashreplace") + b"\n")
        sys.stdout.buffer.flush()
    return 0
