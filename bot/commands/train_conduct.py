"""`python -m bot train-conduct`: learn what collection in order and out of order sounds like."""

import argparse

from bot.training.conduct import main


def run(arguments: argparse.Namespace) -> int:
    return main(arguments.folder)
