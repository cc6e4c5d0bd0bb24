"""`python -m bot forget`: delete everything about a conversation."""

import argparse

from bot import settings
from bot.documents.keep import delete, folder_of
from bot.store.sqlite import SqliteStore


def run(arguments: argparse.Namespace) -> int:
    told = settings.load()
    store = SqliteStore(told.database)
    there = store.forget(arguments.conversation)
    there = delete(told.documents_folder / folder_of(arguments.conversation)) > 0 or there
    store.close()
    print(f"{arguments.conversation}: {'everything is deleted' if there else 'nothing was kept'}")
    return 0
