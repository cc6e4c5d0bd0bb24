"""Reads all content before anybody is served, so that a broken file stops the start and not a conversation."""

import gc
from collections import deque
from collections.abc import Callable
from datetime import date

from content import conduct, figure_kinds, loans_told, matters
from content import danger as danger_signs
from content import signals as fraud_signals
from content.answers import elsewhere, hearing, learned, topics
from content.beliefs import beliefs
from content.clauses import clause_words
from content.danger import signals
from content.errors import ContentError
from content.facts import all_facts
from content.follow_ups import follow_ups
from content.intents import intents
from content.labels import labels
from content.languages import LANGUAGES
from content.learned import one_object_each
from content.moves import moves
from content.names import names
from content.regex import compile_all
from content.registry import registry
from content.roles import DEBTS, OFFERS
from content.sums_asked import sums_asked
from content.wording import warning, wording
from content.words import words
from dialogs.ear import hear
from dialogs.guard import danger
from dialogs.questions.answers import look_up, situation
from dialogs.session import Session
from dialogs.understanding.offers.offers import read_offer

REHEARSED = (
    ("想算算这笔贷款的利率", "到手9700,每月还944,一共12期", "银行"),
    ("信用卡欠2万,逾期40天,还有网贷8000,厂里5000,会不会坐牢",),
    ("what does this loan really cost?", "I get 9700, 12 payments of 944"),
    ("I owe 20000 on my card, 40 days late, I earn 5000 a month, what should I do?",),
)
"""Talks that let each part that is made when it is first wanted be made before anybody waits for it."""
YOUNG = 10_000
"""A turn makes hundreds of objects and hardly a ring of them: looking for rings after every 700, as Python does, is in vain."""
LOADERS: tuple[Callable[[], object], ...] = (all_facts, topics, hearing, signals, registry, names, moves, labels, intents)
LATER: tuple[Callable[[], object], ...] = (
    lambda: intents("letters"), follow_ups, sums_asked, beliefs, clause_words, fraud_signals.signals, fraud_signals.disguise, conduct.conduct, conduct.fields, matters.matters, elsewhere, wording, warning, conduct.learned,
    lambda: deque(learned(), maxlen=0), lambda: deque(loans_told.rows(), maxlen=0), lambda: deque(figure_kinds.rows(), maxlen=0), lambda: deque(DEBTS.rows(), maxlen=0), lambda: deque(OFFERS.rows(), maxlen=0),
)
"""What is read only where a talk comes to it, since it takes room."""
EVERY: tuple[Callable[[], object], ...] = (*LOADERS, danger_signs.fields, danger_signs.learned, *LATER)
"""All files of the content."""


def broken() -> list[str]:
    """What is wrong with any file of the content, each by its first error: file, line or entry, and the fix."""
    found = list[str]()
    for loader in EVERY:
        try:
            loader()
        except ContentError as error:
            found.append(str(error))
    return list(dict.fromkeys(found))


def load() -> None:
    """Also builds what the first message would else wait for. Raises ContentError, which names file, line and fix."""
    for lang in LANGUAGES:
        words(lang)
    for loader in LOADERS:
        loader()
    danger("")
    hear(Session(), "", date.min)
    read_offer("1 month", today=date.min)
    compile_all()
    gc.freeze()  # what stays for good is not to be looked through again and again


def prove(stop: Callable[[], bool]) -> None:
    """Read what is read later, and keep nothing of it: a broken file is named at the start. Raises ContentError."""
    for loader in LATER:
        if not stop():
            getattr(loader, "__wrapped__", loader)()


def load_all() -> None:
    """What a program that serves many reads before it begins, the signals of fraud and the acts of collectors among it:
    nobody's message waits for that, nor do all others behind it."""
    from bot.app import answer  # noqa: PLC0415
    from bot.clock import today  # noqa: PLC0415
    from dialogs.engine import Said  # noqa: PLC0415
    from dialogs.screening import screen  # noqa: PLC0415  a fifth of a second

    with one_object_each():
        for whose in ("own", "another"):
            situation("", whose)
        look_up("")  # for tales and free questions; first, since the rest finds room in what making its index leaves
        screen("")
        for loader in (conduct.conduct, conduct.learned, beliefs):
            loader()
        for talk in REHEARSED:
            session = Session()
            for text in talk:
                session, _, _ = answer(session, Said(text), today())
    load()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
