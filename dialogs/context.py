"""What was just talked of, and the topic that a short message means by it: 查多了会不会变差, behind where to see one's record."""

from collections.abc import Iterator
from datetime import date

from content.answers import topics
from dialogs.answers import Match, find, nearby
from dialogs.follow_ups import elliptical
from dialogs.session import Session
from dialogs.understanding.moves import is_question

SPOKEN_OF = {
    "court": ("起诉开庭", ("court", "enforce", "limit")),
    "harmed": ("被骗转账", ("scam",)),
    "scam": ("骗局", ("scam",)),
    "platform": ("贷款平台", ("scam",)),
    "credit": ("征信逾期记录", ("credit",)),
    "conduct": ("催收", ("collect", "crime")),
    "letter": ("协商", ("repay", "collect")),
    "plan": ("还不上协商还款", ("repay", "collect", "crime")),
    "triage": ("逾期还不上", ("repay", "collect", "crime")),
    "rate": ("贷款利率", ("rate", "hot")),
    "borrow": ("贷款", ("lender", "scam")),
    "evidence": ("催收证据", ("collect",)),
    "insolvency": ("个人破产", ("bankrupt",)),
}
"""By dialog: what it is about, in the words of questions, and the first words of the topics that it speaks of."""
SHORT, SHORT_EN = 28, 64
"""Letters: a longer question says itself what it is about."""
FITS, FITS_TOLD = 0.25, 0.5
LEANING_REST = 6


def background(session: Session) -> tuple[str, ...]:
    """What was talked of, as the answers have learned to weigh it: the topic last told, its field, and the dialog on top."""
    told = spoken_of(session.topic) if session.topic in topics() and session.topic else ()
    return tuple(dict.fromkeys((*told, *((f"^{session.top.dialog}",) if session.top else ()))))


def spoken_of(name: str) -> tuple[str, ...]:
    """The same of a topic, a field or a dialog."""
    return tuple(dict.fromkeys((f"^{name}", f"^{_head(name)}")))


def befores(topic: str) -> list[tuple[str, ...]]:
    """What may have been talked of before a question of a topic's own field: that field, or a dialog about it."""
    head = _head(topic)
    about = [dialog for dialog, (_, heads) in SPOKEN_OF.items() if head in heads]
    return [spoken_of(head), *((f"^{dialog}",) for dialog in about)] if topic in topics() else []


def by_context(session: Session, text: str, today: date) -> Match | None:
    """The topic of a short message in a talk: by what such questions ask there, else the one that fits its words and what was talked of."""
    topic = elliptical(session, text, today, rest=LEANING_REST)
    if topic:
        return Match(topic, 1.0)
    if not is_question(text) or not nearby(text, background(session)):
        return None
    best = _best(session, text)
    return best if best and best.fit >= FITS else None


def told_in_context(session: Session, text: str) -> Match | None:
    """The topic of what is told in a talk and asks nothing, where it surely belongs to what is talked of."""
    best = _best(session, text)
    return best if best and best.fit >= FITS_TOLD and _head(best.topic) in {head for _, heads in _at_hand(session) for head in heads} else None


def _best(session: Session, text: str) -> Match | None:
    """The topic that fits a short text and what is talked of."""
    if len(text) > (SHORT_EN if text.isascii() else SHORT):
        return None
    return next(iter(find(text, background(session))), None)


def of_the_talk(session: Session, text: str, near: tuple[Match, ...]) -> Match | None:
    """Of the topics that a short question may mean, the one that belongs to what is talked of: 跟谁投诉, beside the price of a loan."""
    if len(text) > SHORT:
        return None
    return next((match for _, heads in _at_hand(session) for match in near if _head(match.topic) in heads), None)


def _head(topic: str) -> str:
    return topic.partition("_")[0]


def _at_hand(session: Session) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What was just talked of, the nearest first: the topic last told, then the dialog on top."""
    if session.topic in topics():
        topic = topics()[session.topic or ""]
        yield topic.labels[session.lang], (_head(topic.name),)
    if session.top and session.top.dialog in SPOKEN_OF:
        yield SPOKEN_OF[session.top.dialog]
