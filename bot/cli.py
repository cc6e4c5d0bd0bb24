"""The commands of `python -m bot`."""

import argparse
import io
import logging
import secrets
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from bot.errors import AshoreError
from content.errors import ContentError

Arguments = argparse.Namespace


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit status: 0 well, 1 with findings, 2 with a request that can't be served."""
    _utf8()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    arguments = parser().parse_args(argv)
    try:
        return COMMANDS[arguments.command](arguments)
    except (AshoreError, ContentError) as error:
        print(f"ashore: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _utf8() -> None:
    """Write UTF-8 whatever the locale says; what can't be written becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="ashore", description="上岸 Ashore: help for people with overdue loans")
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chat = commands.add_parser("chat", help="talk in the terminal")
    chat.add_argument("--lang", choices=("zh", "en"), help="the language of a new conversation")
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
    trace.add_argument("--lang", choices=("zh", "en"), default="zh")
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
    evidence.add_argument("--lang", choices=("zh", "en"), default="zh", help="the language of the list")
    evidence.add_argument("--full", action="store_true", help="export without masking personal numbers")
    evidence.add_argument("--pictures", action="store_true", help="export pictures, recordings and PDFs too, in which nothing can be masked")
    verify = commands.add_parser("verify", help="check a bundle of evidence offline, and name what was changed")
    verify.add_argument("bundle", type=Path)
    verify.add_argument("--seal", default="", help="the seal that was noted when it was packed")
    train = commands.add_parser("train", help="learn the weights of the scam signals from a folder of cases")
    train.add_argument("folder", type=Path, nargs="+")
    hear = commands.add_parser("train-danger", help="learn what danger sounds like from a folder of cases, such as tests/cases")
    hear.add_argument("folder", type=Path)
    weigh = commands.add_parser("train-conduct", help="learn what collection in order and out of order sounds like from a folder of cases")
    weigh.add_argument("folder", type=Path)
    return made


def today() -> date:
    """The user's own day: the clock of this machine."""
    return date.today()  # noqa: DTZ011


def chat(arguments: Arguments) -> int:
    from bot import settings  # noqa: PLC0415  a command loads what it needs, so that each starts at once
    from bot.app import App  # noqa: PLC0415
    from bot.channels.terminal import Terminal, utf8  # noqa: PLC0415
    from bot.documents.keep import delete, folder_of  # noqa: PLC0415
    from bot.opening import open_store  # noqa: PLC0415
    from bot.reminders import clock  # noqa: PLC0415

    told = settings.load()
    store = open_store(told, warn=sys.stdin.isatty())
    folder = told.documents_folder / folder_of(arguments.conversation)
    if arguments.new:
        store.forget(arguments.conversation)
        delete(folder)
    utf8()
    app = App(store, today, arguments.lang or told.lang, clock(told.zone), keep_days=told.keep_days)
    Terminal(app, arguments.conversation, sys.stdin, sys.stdout, folder).run(secrets.token_hex(4))
    store.close()
    return 0


def web(_: Arguments) -> int:
    from bot import settings  # noqa: PLC0415
    from bot.channels.web.server import serve  # noqa: PLC0415

    serve(settings.load(), today)
    return 0


def telegram(_: Arguments) -> int:
    import asyncio  # noqa: PLC0415

    from bot import content, settings  # noqa: PLC0415
    from bot.app import App  # noqa: PLC0415
    from bot.channels.telegram import serve  # noqa: PLC0415
    from bot.intake import Intake  # noqa: PLC0415
    from bot.opening import open_store  # noqa: PLC0415
    from bot.post import Post  # noqa: PLC0415
    from bot.reminders import clock  # noqa: PLC0415

    told = settings.load()
    bot = serve.connect(told)
    content.load_all()
    store = open_store(told)
    app = App(store, today, told.lang, clock(told.zone), keep_days=told.keep_days)
    post = Post(app, store, [serve.telegram(bot)], intake=Intake(told.a_minute), keep_days=told.keep_days)
    asyncio.run(serve.serve(told, bot, post))
    store.close()
    return 0


def batch(arguments: Arguments) -> int:
    from bot import batch as served  # noqa: PLC0415

    serve = served.load(arguments.task)
    if serve is None:
        print(f"no such task: {arguments.task}; there are {', '.join(served.task_names())}", file=sys.stderr)
        return 2
    for answer in served.answers(serve, sys.stdin.buffer, today()):
        # half of a character that came as \\ud800 goes out as it came: JSON allows it, UTF-8 does not
        sys.stdout.buffer.write(answer.encode(errors="backslashreplace") + b"\n")
        sys.stdout.buffer.flush()
    return 0


def read(arguments: Arguments) -> int:
    from dialogs.understanding.show import trace as spans  # noqa: PLC0415

    print(spans(arguments.text, today=today()))
    return 0


def trace(arguments: Arguments) -> int:
    from bot.trace import explain  # noqa: PLC0415

    for line in explain(arguments.texts, today(), arguments.lang):
        print(line)
    return 0


def transcript(arguments: Arguments) -> int:
    from bot import transcript as replay  # noqa: PLC0415

    wrong = 0
    for path in arguments.files:
        read_in = replay.read(path)
        if arguments.show or arguments.lines:
            _print_talk(read_in, full=arguments.show)
            continue
        found = replay.differences(read_in)
        wrong += bool(found)
        print("\n".join(found) if found else f"{path}: as written")
    return 1 if wrong else 0


def _print_talk(read_in: object, *, full: bool) -> None:
    from bot.transcript import Transcript, play, written  # noqa: PLC0415

    assert isinstance(read_in, Transcript)
    print(f"# {read_in.title}\ntoday: {read_in.today}\nlang: {read_in.lang}")
    for turn, messages in play(read_in, tap=True):
        print("> " + turn.said.replace("\n", "\\n"))
        for message in messages:
            print(written(message))
            if full:
                print("".join(f"    {line}\n" for line in message.text.splitlines()))


def check(_: Arguments) -> int:
    from dialogs.check import problems  # noqa: PLC0415

    try:
        errors, warnings = problems(today())
    except ContentError as error:
        errors, warnings = [str(error)], []
    for text in warnings:
        print(f"warning: {text}")
    for text in errors:
        print(f"error: {text}")
    print(f"{len(errors)} errors, {len(warnings)} warnings")
    return 1 if errors else 0


def graph(arguments: Arguments) -> int:
    from dialogs.catalog import DIALOGS  # noqa: PLC0415
    from dialogs.check import graph as drawn  # noqa: PLC0415

    unknown = [name for name in arguments.dialogs if name not in DIALOGS]
    if unknown:
        print(f"no such dialog: {', '.join(unknown)}; there are {', '.join(DIALOGS)}", file=sys.stderr)
        return 2
    for name in arguments.dialogs or DIALOGS:
        print(f"%% {name}\n{drawn(DIALOGS[name], today())}")
    return 0


def facts(arguments: Arguments) -> int:
    from bot.facts import listing  # noqa: PLC0415

    for line in listing(arguments.ids, today(), on=arguments.on, stale=arguments.stale):
        print(line)
    return 0


def forget(arguments: Arguments) -> int:
    from bot import settings  # noqa: PLC0415
    from bot.documents.keep import delete, folder_of  # noqa: PLC0415
    from bot.store.sqlite import SqliteStore  # noqa: PLC0415

    told = settings.load()
    store = SqliteStore(told.database)
    there = store.forget(arguments.conversation)
    there = delete(told.documents_folder / folder_of(arguments.conversation)) > 0 or there
    store.close()
    print(f"{arguments.conversation}: {'everything is deleted' if there else 'nothing was kept'}")
    return 0


def evidence(arguments: Arguments) -> int:
    from bot import settings  # noqa: PLC0415
    from bot.evidence import COMMANDS as STEPS  # noqa: PLC0415

    return STEPS[arguments.what](settings.load(), arguments)


def verify(arguments: Arguments) -> int:
    from bot.verify import verify as check_bundle  # noqa: PLC0415

    wrong, seal = check_bundle(arguments.bundle, arguments.seal)
    print("\n".join(wrong) if wrong else f"{arguments.bundle}: every item is as it was packed")
    if seal:
        print(f"seal: {seal}")
    return 1 if wrong else 0


def rekey(_: Arguments) -> int:
    from bot import settings  # noqa: PLC0415
    from bot.opening import open_store  # noqa: PLC0415
    from bot.store.seal import new_key  # noqa: PLC0415

    told = settings.load()
    if not told.key:
        print(f"ASHORE_KEY is not set. A fresh key, for your .env (keep a copy elsewhere; without it nothing can be read):\nASHORE_KEY={new_key()}")
        return 1
    store = open_store(told)
    written = store.rekey()
    store.close()
    print(f"{written} values are encrypted with ASHORE_KEY now; ASHORE_OLD_KEYS may be emptied")
    return 0


def train(arguments: Arguments) -> int:
    from bot.train import main as learn  # noqa: PLC0415

    return learn([str(folder) for folder in arguments.folder])


def train_danger(arguments: Arguments) -> int:
    from bot.train_danger import main as learn  # noqa: PLC0415

    return learn([str(arguments.folder)])


def train_conduct(arguments: Arguments) -> int:
    from bot.train_conduct import main as learn  # noqa: PLC0415

    return learn([str(arguments.folder)])


COMMANDS: dict[str, Callable[[Arguments], int]] = {
    "chat": chat,
    "web": web,
    "telegram": telegram,
    "batch": batch,
    "read": read,
    "trace": trace,
    "transcript": transcript,
    "check": check,
    "graph": graph,
    "facts": facts,
    "forget": forget,
    "evidence": evidence,
    "verify": verify,
    "rekey": rekey,
    "train": train,
    "train-danger": train_danger,
    "train-conduct": train_conduct,
}
