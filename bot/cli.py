"""The commands of `python -m bot`."""

import argparse
import gc
import importlib
import io
import logging
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from bot.errors import AshoreError
from content.errors import ContentError
from content.languages import LANGUAGES

Run = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit status: 0 well, 1 with findings, 2 with a request that can't be served."""
    _utf8()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    arguments = parser().parse_args(argv)
    try:
        return _command(arguments.command)(arguments)
    except (AshoreError, ContentError) as error:
        print(f"ashore: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _command(name: str) -> Run:
    """What runs a command, `train` all that begin so: only its own module is loaded, so that each starts at once."""
    gc.disable()  # nothing of what is loaded is garbage, and to look for it takes a hundredth of a second
    try:
        run: Run = importlib.import_module(f"bot.commands.{name.partition('-')[0]}").run
    finally:
        gc.enable()
    return run


def _utf8() -> None:
    """Read and write UTF-8 whatever the locale says; what can't be read or written becomes a question mark."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


LEARNED = {
    "train-answers": "for which answer a message speaks",
    "train-danger": "what danger sounds like",
    "train-conduct": "what collection in order and out of order sounds like",
    "train-roles": "what a figure in a message is",
    "train-loans": "whether a loan is told to be priced or because it runs",
    "train-figures": "which figure of their own case people ask for",
}
"""What is learned again, by command."""


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="ashore", description="上岸 Ashore: help for people with overdue loans")
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chat = commands.add_parser("chat", help="talk in the terminal")
    chat.add_argument("--lang", choices=LANGUAGES, help="the language to talk in, from now on")
    chat.add_argument("--new", action="store_true", help="forget the conversation kept for this terminal, and begin again")
    chat.add_argument("--conversation", default="terminal", help="the name under which the talk is kept")
    commands.add_parser("web", help="serve the web page")
    commands.add_parser("telegram", help="talk on Telegram, with the bot that ASHORE_TELEGRAM_TOKEN names")
    batch = commands.add_parser("batch", help="serve JSON lines from standard input")
    batch.add_argument("task")
    read = commands.add_parser("read", help="show what is read in a text")
    read.add_argument("text")
    trace = commands.add_parser("trace", help="show why the bot answers as it does")
    trace.add_argument("texts", nargs="+", metavar="TEXT")
    trace.add_argument("--lang", choices=LANGUAGES, default="zh")
    transcript = commands.add_parser("transcript", help="replay conversations")
    transcript.add_argument("files", nargs="+", type=Path, metavar="FILE")
    transcript.add_argument("--show", action="store_true", help="print the talk in full")
    transcript.add_argument("--lines", action="store_true", help="print the lines that came, to write a transcript from")
    commands.add_parser("check", help="walk every dialog, and name what is missing")
    graph = commands.add_parser("graph", help="draw the dialogs as Mermaid state diagrams")
    graph.add_argument("dialogs", nargs="*", metavar="DIALOG")
    facts = commands.add_parser("facts", help="show the facts of law, their values by date and their sources")
    facts.add_argument("ids", nargs="*", metavar="ID")
    facts.add_argument("--stale", action="store_true", help="only those that are due to be checked again")
    facts.add_argument("--on", type=date.fromisoformat, metavar="DAY", help="the value in force on a day")
    commands.add_parser("rekey", help="encrypt what is stored with ASHORE_KEY; without one, print a key to set")
    forget = commands.add_parser("forget", help="delete everything about a conversation")
    forget.add_argument("conversation")
    evidence = commands.add_parser("evidence", help="add a file to the evidence, list it, or pack it into a ZIP")
    evidence.add_argument("what", choices=("add", "list", "export"))
    evidence.add_argument("files", nargs="*", type=Path, metavar="FILE")
    evidence.add_argument("--conversation", default="terminal", help="whose evidence it is")
    evidence.add_argument("--lang", choices=LANGUAGES, default="zh", help="the language of the list")
    evidence.add_argument("--full", action="store_true", help="export without masking personal numbers")
    evidence.add_argument("--pictures", action="store_true", help="export pictures, recordings and PDFs too, in which nothing can be masked")
    verify = commands.add_parser("verify", help="check a bundle of evidence offline, and name what was changed")
    verify.add_argument("bundle", type=Path)
    verify.add_argument("--seal", default="", help="the seal that was noted when it was packed")
    train = commands.add_parser("train", help="learn the weights of the scam signals from a folder of cases")
    train.add_argument("folder", type=Path, nargs="+")
    for name, what in LEARNED.items():
        commands.add_parser(name, help=f"learn {what} from a folder of cases, such as tests/cases").add_argument("folder", type=Path)
    return made
