"""Reads all content before anybody is served, so that a broken file stops the start and not a conversation."""

import gc
from datetime import date

from content import conduct
from content.answers import hearing, topics
from content.danger import signals
from content.facts import all_facts
from content.intents import intents
from content.labels import labels
from content.languages import LANGUAGES
from content.moves import moves
from content.names import names
from content.regex import compile_all
from content.registry import registry
from content.words import words
from dialogs.answers import look_up
from dialogs.guard import danger
from dialogs.understanding.offers import read_offer

LOADERS = (all_facts, topics, hearing, signals, registry, names, moves, labels, intents)


def load() -> None:
    """Also builds what the first message would else wait for. Raises ContentError, which names file, line and fix."""
    for lang in LANGUAGES:
        words(lang)
    for loader in LOADERS:
        loader()
    danger("")
    read_offer("1 month", today=date.min)
    compile_all()
    gc.freeze()  # what stays for good is not to be looked through again and again


def load_all() -> None:
    """What a program that serves many reads before it begins, the signals of fraud and the acts of collectors among it:
    nobody's message waits for that, nor do all others behind it."""
    from dialogs.screening import screen  # noqa: PLC0415  a fifth of a second
    from dialogs.screening.wording import warns  # noqa: PLC0415

    look_up("")  # for free questions; first, since the rest finds room in what making its index leaves
    screen("")
    warns("")
    for loader in (conduct.conduct, conduct.learned):
        loader()
    load()
    gc.collect()
    gc.freeze()
