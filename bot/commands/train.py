"""`python -m bot train`, `train-answers`, `train-danger`, `train-conduct`, `train-roles`, `train-loans`, `train-figures`: learn weights again from folders of cases."""

import argparse
import importlib

MODULES = {"train": "screening", "train-answers": "answers", "train-danger": "danger", "train-conduct": "conduct", "train-roles": "roles", "train-loans": "loans", "train-figures": "figures"}
"""Of `bot.training`, by command; each is loaded alone."""


def run(arguments: argparse.Namespace) -> int:
    main = importlib.import_module(f"bot.training.{MODULES[arguments.command]}").main
    status: int = main(arguments.folder)
    return status
