"""`python -m bot train-answers`: learn for which answer a message speaks from a folder of cases."""

import argparse

from bot.training.answers import main


def run(arguments: argparse.Namespace) -> int:
    return main(arguments.folder)
