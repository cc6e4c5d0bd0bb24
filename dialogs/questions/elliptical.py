"""A question of a word or two, which leans on what was just talked of (by `content/follow_ups.toml`)."""

import re
from collections.abc import Iterator
from datetime import date

from content.follow_ups import follow_ups
from content.regex import regex
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.letter_slots import LETTER_KIND
from dialogs.questions.follow_ups import follow_up
from dialogs.session import Session
from dialogs.slots import HAPPENED, PAPER, PAPERS_COME, SCAM_MESSAGE
from dialogs.talk import Outcome

SHORTEST, SHORTEST_EN = 20, 48  # letters of a question that leans on what was said
REST = 2
"""Letters besides: a question with more of its own says itself what it is about."""
OF_A_FRAUD = ("scam", "harmed")
OF_THE_LOG = "contacts["
"""What collectors did, told beside another talk: what can I do about that?"""
KINDS = {"letter": LETTER_KIND, "court": PAPER}
"""By dialog: of what kind the letter or the paper is that it is about."""
POINTED_AT = regex(r"(?:[这那][个笔些]?|\b(?:that|this|the) )[\d.,]*\d\s*[万千百]?\d*[块元]?|[这那][个笔]?[一二两三四五六七八九]+[万千百]")
"""那8000, that 4,000: a sum that was told before, and none that is told now."""
APOSTROPHE = regex(r"['’]")
FIGURE = regex(r"\d|[一二两三四五六七八九十]+[千万百]")


def elliptical(session: Session, text: str, today: date, *, rest: int = REST) -> str | None:
    """The topic of a question of a word or two, by what was talked of: 要是不同意呢, and if they say no? With more of a `rest`, of
    one that nothing else surely answers."""
    if not (session.topic or session.top or session.earlier):
        return None
    said = POINTED_AT.sub("这", APOSTROPHE.sub("", text.strip()))
    if len(said) > (SHORTEST_EN if said.isascii() else SHORTEST) or FIGURE.search(said):
        return None
    known = follow_ups()
    asked = [name for name, pattern in known.asks.items() if pattern.search(said)]
    for name in asked:
        if len(re.sub(r"\W", "", known.fillers.sub("", known.asks[name].sub(" ", said)))) > rest:
            continue
        for about in (*_talked_of(session, today), *(() if follow_up(session, text) else _before(session))):
            if topic := known.after.get(about, {}).get(name):
                return topic
    return None


def _talked_of(session: Session, today: date) -> Iterator[str]:
    """What was talked of, the nearest first: the topic told last, else what the dialog on top came to."""
    if session.topic:
        yield from (session.topic, session.topic.partition("_")[0])
    if session.top is None:
        return
    if kind := of_kind(session):
        yield kind
    outcome, _ = run(DIALOGS[session.top.dialog], session.facts, today)
    if isinstance(outcome, Outcome):
        yield outcome.key
    if session.top.dialog in OF_A_FRAUD and SCAM_MESSAGE.name in session.facts:
        judged, _ = run(DIALOGS["scam"], session.facts, today)
        yield from judged.numbers.get("types", ()) if isinstance(judged, Outcome) else ()
    yield session.top.dialog
    if any(name.startswith(OF_THE_LOG) for name in session.facts):
        yield "conduct"


def of_kind(session: Session) -> str:
    """The letter or the paper that is talked of, by its kind: court_arbitration; empty where there is none."""
    slot = KINDS.get(session.top.dialog) if session.top else None
    if slot is None and (come := session.facts.get(PAPER.name) or session.facts.get(HAPPENED.name)) in PAPERS_COME:
        return f"court_{come}"
    return f"{session.top.dialog}_{session.facts.get(slot.name)}" if session.top and slot else ""


def _before(session: Session) -> Iterator[str]:
    """What was talked of before that: another dialog, or danger, came in between."""
    for topic in session.earlier:
        yield from (topic, topic.partition("_")[0])
    yield from (frame.dialog for frame in reversed(session.stack[:-1]))
