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
PLAIN = 0.7
"""From this chance on a message says by itself what it is about."""
AHEAD = 0.1
ELSEWHERE = 0.7
"""How much a topic of another field weighs beside one of what is talked of."""
LEANING_REST = 6


def by_context(session: Session, text: str, today: date) -> Match | None:
    """The topic of a short message in a talk: by what such questions ask there, else the one that fits its words and what was talked of."""
    topic = elliptical(session, text, today, rest=LEANING_REST)
    if topic:
        return Match(topic, 1.0)
    if not is_question(text) or not nearby(text):
        return None
    best = _best(session, text)
    return best if best and best.score >= FITS else None


def told_in_context(session: Session, text: str) -> Match | None:
    """The topic of what is told in a talk and asks nothing, where it surely belongs to what is talked of."""
    best = _best(session, text)
    return best if best and best.score >= FITS_TOLD and _head(best.topic) in {head for _, heads in _at_hand(session) for head in heads} else None


def in_its_light(session: Session, text: str, found: Match) -> Match:
    """The topic found for a short message, or one that fits far better beside what is talked of: 1980三天删掉, of a record."""
    best = _best(session, text) if found.fit < PLAIN else None
    return best if best and best.score > found.fit + AHEAD else found


def _best(session: Session, text: str) -> Match | None:
    """The topic that fits a short text and what is talked of."""
    if len(text) > (SHORT_EN if text.isascii() else SHORT):
        return None
    scores = _scores(session, text)
    best = min(scores, key=lambda name: (-scores[name], name), default=None)
    return Match(best, scores[best]) if best else None


def of_the_talk(session: Session, text: str, near: tuple[Match, ...]) -> Match | None:
    """Of the topics that a short question may mean, the one that belongs to what is talked of: 跟谁投诉, beside the price of a loan."""
    if len(text) > SHORT:
        return None
    return next((match for _, heads in _at_hand(session) for match in near if _head(match.topic) in heads), None)


def _scores(session: Session, text: str) -> dict[str, float]:
    """How well topics fit a text: those of another field less, those of the one at hand by what it adds to the words for that field too."""
    at_hand = tuple(_at_hand(session))
    field = {head for _, heads in at_hand for head in heads}
    own = {match.topic: match.fit for match in find(text)} if at_hand else {}
    scores = {topic: fit if _head(topic) in field else ELSEWHERE * fit for topic, fit in own.items()}
    for about, heads in at_hand:
        before = {match.topic: match.fit for match in find(about)}
        for match in find(f"{about},{text}"):
            if _head(match.topic) in heads:
                gain = max(match.fit - before.get(match.topic, 0.0), 0.0)
                scores[match.topic] = max(scores.get(match.topic, 0.0), own.get(match.topic, 0.0) + gain)
    return scores


def _head(topic: str) -> str:
    return topic.partition("_")[0]


def _at_hand(session: Session) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What was just talked of, the nearest first: the topic last told, then the dialog on top."""
    if session.topic in topics():
        topic = topics()[session.topic or ""]
        yield topic.labels[session.lang], (_head(topic.name),)
    if session.top and session.top.dialog in SPOKEN_OF:
        yield SPOKEN_OF[session.top.dialog]
