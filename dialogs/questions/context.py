"""What was just talked of, and the topic that a short message means by it: 查多了会不会变差, behind where to see one's record."""

from collections.abc import Iterator
from datetime import date

from content.answers import topics
from dialogs.questions.answers import Match, find, look_up, nearby
from dialogs.questions.background import SPOKEN_OF, background, head
from dialogs.questions.elliptical import elliptical
from dialogs.session import Session
from dialogs.understanding.moves import is_question

SHORT, SHORT_EN = 28, 64
"""Letters: a longer question says itself what it is about."""
FITS, FITS_TOLD = 0.3, 0.5
SURELY, SURELY_SAID = 0.8, 0.9
PLAINLY, LIKE_ITS_ASKING = 0.98, 0.4
LEANING_REST = 6


def by_context(session: Session, text: str, today: date) -> Match | None:
    """The topic of a short message in a talk: by what such questions ask there, else the one that fits its words and what was talked of."""
    topic = elliptical(session, text, today, rest=LEANING_REST)
    if topic:
        return Match(topic, 1.0)
    if not is_question(text) or not nearby(text, background(session)):
        return None
    best = _best(session, text)
    return best if best and best.fit >= (FITS if best.score else SURELY) else None


def surely_asked(session: Session, text: str) -> Match | None:
    """The topic of a question that can hardly be about anything else, be it long or short."""
    best = next(iter(find(text, background(session))), None) if is_question(text) else None
    return best if best and best.fit >= SURELY else None


def surely_said(session: Session, text: str) -> Match | None:
    """The topic that a short text hardly can be without behind what is talked of, be it asked or told: 头一个月利息先收走了, behind a price."""
    best = _best(session, text)
    return best if best and best.fit >= SURELY_SAID and best.wanted >= FITS_TOLD else None


def plainly_asks(text: str) -> Match | None:
    """The topic of a question in words known for it, which hardly any other can be meant by, whatever is talked of: 网贷能停息挂账60期吗."""
    best = look_up(text).best if is_question(text) else None
    return best if best and best.fit >= PLAINLY and best.score >= LIKE_ITS_ASKING else None


def told_in_context(session: Session, text: str) -> Match | None:
    """The topic of what is told in a talk and asks nothing, where it surely belongs to what is talked of."""
    best = _best(session, text)
    return best if best and best.fit >= FITS_TOLD and head(best.topic) in {one for heads in _at_hand(session) for one in heads} else None


def _best(session: Session, text: str) -> Match | None:
    """The topic that fits a short text and what is talked of."""
    if len(text) > (SHORT_EN if text.isascii() else SHORT):
        return None
    return next(iter(find(text, background(session))), None)


def of_the_talk(session: Session, text: str, near: tuple[Match, ...]) -> Match | None:
    """Of the topics that a short question may mean, the one that belongs to what is talked of: 跟谁投诉, beside the price of a loan."""
    if len(text) > SHORT:
        return None
    return next((match for heads in _at_hand(session) for match in near if head(match.topic) in heads), None)


def _at_hand(session: Session) -> Iterator[tuple[str, ...]]:
    """The first words of topics about what was just talked of, the nearest first: the topic last told, then the dialog on top."""
    if session.topic in topics():
        yield (head(session.topic or ""),)
    if session.top and session.top.dialog in SPOKEN_OF:
        yield SPOKEN_OF[session.top.dialog]
