"""`python -m bot check`: walk every dialog, and name what is missing."""

import argparse

from bot.clock import today
from content.errors import ContentError
from dialogs.check import problems


def run(_: argparse.Namespace) -> int:
    try:
        errors, warnings = problems(today())
    except ContentError as error:
        errors, warnings = [str(error)], []
    for text in warnings:
        print(f"warning: {text}")
    for text in errors:
        print(f"error: {text}")
    print(f"{len(errors)} errors, {len(warnings)} warnings")
    return 1 if errors else 0
