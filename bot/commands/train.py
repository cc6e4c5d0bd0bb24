"""`python -m bot train`: learn the weights of the scam signals from folders of cases."""

import argparse

from bot.training.screening import main


def run(arguments: argparse.Namespace) -> int:
    return main(arguments.folder)
