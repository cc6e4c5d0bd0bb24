"""`python -m bot train-danger`: learn what danger sounds like from a folder of cases."""

import argparse

from bot.training.danger import main


def run(arguments: argparse.Namespace) -> int:
    return main(arguments.folder)
