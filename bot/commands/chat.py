"""`python -m bot chat`: talk in the terminal."""

import argparse
import secrets
import sys

from bot import settings
from bot.app import App
from bot.channels.terminal import Terminal
from bot.clock import clock, today
from bot.documents.keep import delete, folder_of
from bot.opening import open_store


def run(arguments: argparse.Namespace) -> int:
    told = settings.load()
    store = open_store(told, warn=sys.stdin.isatty())
    folder = told.documents_folder / folder_of(arguments.conversation)
    if arguments.new:
        store.forget(arguments.conversation)
        delete(folder)
    app = App(store, today, arguments.lang or told.lang, clock(told.zone), keep_days=told.keep_days)
    started = secrets.token_hex(4)
    if arguments.lang:
        app.speak(arguments.conversation, f"{started}.lang", arguments.lang)
    Terminal(app, arguments.conversation, sys.stdin, sys.stdout, folder).run(started)
    store.close()
    return 0
