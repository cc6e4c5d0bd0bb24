"""`python -m bot graph`: draw the dialogs as Mermaid state diagrams."""

import argparse
import sys

from bot.clock import today
from dialogs.catalog import DIALOGS
from dialogs.check import graph


def run(arguments: argparse.Namespace) -> int:
    unknown = [name for name in arguments.dialogs if name not in DIALOGS]
    if unknown:
        print(f"no such dialog: {', '.join(unknown)}; there are {', '.join(DIALOGS)}", file=sys.stderr)
        return 2
    for name in arguments.dialogs or DIALOGS:
        print(f"%% {name}\n{graph(DIALOGS[name], today())}")
    return 0
