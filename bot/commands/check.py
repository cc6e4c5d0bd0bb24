"""`python -m bot check`: read every file of the content, walk every dialog, and name what is missing."""

import argparse

from bot.clock import today
from bot.content import broken
from content.errors import ContentError
from dialogs.check import problems


def run(_: argparse.Namespace) -> int:
    """What can't be read is named first: no dialog can be walked on it."""
    errors, warnings = broken(), list[str]()
    if not errors:
        try:
            errors, warnings = problems(today())
        except ContentError as error:
            errors = [str(error)]
    for text in warnings:
        print(f"warning: {text}")
    for text in errors:
        print(f"error: {text}")
    print(f"{len(errors)} errors, {len(warnings)} warnings")
    return 1 if errors else 0
