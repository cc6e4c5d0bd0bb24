"""`python -m bot verify`: check a bundle of evidence offline, and name what was changed."""

import argparse

from bot.verify import verify


def run(arguments: argparse.Namespace) -> int:
    wrong, seal = verify(arguments.bundle, arguments.seal)
    print("\n".join(wrong) if wrong else f"{arguments.bundle}: every item is as it was packed")
    if seal:
        print(f"seal: {seal}")
    return 1 if wrong else 0
