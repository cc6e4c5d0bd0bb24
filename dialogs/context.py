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
FITS = 0.25
ELSEWHERE = 0.7
"""How much a topic of another field weighs beside one of what is talked of."""
LEANING_REST = 6


def by_context(session: Session, text: str, today: date) -> Match | None:
    """The topic of a short message in a talk: by what such questions ask there, else the one that fits its words and what was talked of."""
    topic = elliptical(session, text, today, rest=LEANING_REST)
    if topic:
        return Match(topic, 1.0)
    if len(text) > (SHORT_EN if text.isascii() else SHORT) or not is_question(text) or not nearby(text):
        return None
    scores = _scores(session, text)
    best = min(scores, key=lambda name: (-scores[name], name), default=None)
    return Match(best, scores[best]) if best and scores[best] >= FITS else None


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
