"""`python -m bot rekey`: encrypt what is stored with ASHORE_KEY; without one, print a key to set."""

import argparse

from bot import settings
from bot.opening import open_store
from bot.store.seal import new_key


def run(_: argparse.Namespace) -> int:
    told = settings.load()
    if not told.key:
        print(f"ASHORE_KEY is not set. A fresh key, for your .env (keep a copy elsewhere; without it nothing can be read):\nASHORE_KEY={new_key()}")
        return 1
    store = open_store(told)
    written = store.rekey()
    store.close()
    print(f"{written} values are encrypted with ASHORE_KEY now; ASHORE_OLD_KEYS may be emptied")
    return 0
