"""`python -m bot evidence`: add files by path, list what is kept, pack it into a ZIP."""

import argparse
from collections.abc import Callable
from pathlib import Path

from bot import settings
from bot.app import App, message_of
from bot.bundle import pack
from bot.clock import today
from bot.documents.keep import saved
from bot.documents.make import Made
from bot.opening import open_store
from bot.settings import Settings
from bot.vault import LARGEST, MEGABYTE, Brought
from content.words import words

Step = Callable[[Settings, argparse.Namespace], int]


def run(arguments: argparse.Namespace) -> int:
    if bool(arguments.files) != (arguments.what == "add"):
        print("evidence add: name the files to keep" if arguments.what == "add" else f"evidence {arguments.what} takes no file: it shows or packs all that is kept")
        return 2
    return STEPS[arguments.what](settings.load(), arguments)


def add(told: Settings, arguments: argparse.Namespace) -> int:
    """Keep each file as if it had come in the chat; says what was kept or why not. 1 where one was not."""
    wrong = 0
    store = open_store(told, warn=False)
    app = App(store, today, arguments.lang)
    for path in arguments.files:
        try:
            content = _content(path)
        except OSError as error:
            print(f"{path}: {error.strerror}")
            wrong = 1
            continue
        rows = app.handle(arguments.conversation, f"evidence.{app.vault.stamp()}.{path}", Brought(content, path.name))
        app.sent(rows)
        *_, answer = (message for row in rows if (message := message_of(row.message)).key.startswith("kept."))  # an open question follows it
        print(answer.text)
        wrong |= answer.key not in ("kept.new", "kept.again")
    store.close()
    return wrong


def show(told: Settings, arguments: argparse.Namespace) -> int:
    """List what is kept, and what of it has been changed; 1 where something has."""
    store = open_store(told, warn=False)
    app = App(store, today)
    for row in app.vault.records(arguments.conversation):
        gone = f"deleted {row['deleted_at']}" if "deleted_at" in row else f"{row['name']} · {row['mime']} · {row['size']} B · {row['kept_at']} · {row['sha256']}"
        print(f"{row['number']}. {gone}")
    wrong = list(app.vault.problems(arguments.conversation))
    print("\n".join(wrong) if wrong else "nothing was changed since it was kept")
    store.close()
    return 1 if wrong else 0


def export(told: Settings, arguments: argparse.Namespace) -> int:
    """Pack all of it, and say where the ZIP was saved; 1 where there is nothing."""
    store = open_store(told, warn=False)
    app, speech = App(store, today), words(arguments.lang)
    there = any("deleted_at" not in row for row in app.vault.records(arguments.conversation))
    if there:
        made = pack(app.vault, arguments.conversation, arguments.lang, redacted=not arguments.full, pictures=arguments.pictures)
        path = saved(Made(made.content, f"evidence-{today()}.zip", "application/zip"), told.documents_folder)
        print(speech.render("common.saved", {"path": str(path)}, today()).text)
        print(speech.render("kept.sealed", {"seal": made.seal}, today()).text)
    else:
        print(speech.render("kept.nothing", {}, today()).text)
    store.close()
    return 0 if there else 1


def _content(path: Path) -> bytes:
    """The file, read no further than shows that it is too big."""
    with path.open("rb") as file:
        return file.read(LARGEST * MEGABYTE + 1)


STEPS: dict[str, Step] = {"add": add, "list": show, "export": export}
