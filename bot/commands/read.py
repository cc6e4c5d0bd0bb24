"""`python -m bot read`: show what is read in a text."""

import argparse

from bot.clock import today
from dialogs.understanding.show import trace


def run(arguments: argparse.Namespace) -> int:
    print(trace(arguments.text, today=today()))
    return 0
