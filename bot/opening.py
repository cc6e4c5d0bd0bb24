"""Opens the store as the settings name it: with its keys, and without what has become too old."""

import logging

from bot.errors import BadKey, BadRow, BadStore
from bot.settings import Settings
from bot.store.seal import seal_of
from bot.store.sqlite import SqliteStore

log = logging.getLogger("ashore")
OPEN = "ASHORE_KEY is not set: what people say is stored unencrypted. `python -m bot rekey` prints a key to set, and encrypts with it"


def open_store(told: Settings, *, warn: bool = True) -> SqliteStore:
    """The store, with a warning where nothing is encrypted; raises BadStore, which names the setting."""
    keys = [told.key, *told.old_keys.split()] if told.key else []
    try:
        store = SqliteStore(told.database, seal=seal_of(keys))
    except BadStore as error:
        raise BadStore(f"ASHORE_DATABASE: {error}") from error
    try:
        store.check_key()
    except BadKey as error:
        store.close()
        raise BadStore(f"{told.database}: {error}") from None
    except BadRow as error:
        log.error("%s: %s", told.database, error)  # noqa: TRY400  one broken row keeps nobody else out
    if warn and not keys:
        log.warning(OPEN)
    return store
