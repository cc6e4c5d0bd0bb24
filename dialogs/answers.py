"""Finds the topics that answer a free question, or finds that there is none: it never composes an answer itself.

A question and every known way of asking are compared by the ideas they speak of and by their letters; what is rare
weighs more. The same question always finds the same topics.
"""

from dataclasses import dataclass
from functools import lru_cache

from content.answers import hearing, topics
from dialogs.heard import Sense, clauses, mended, nameless, sense
from dialogs.likeness import OF_EVERY_DEBT, Likeness
from dialogs.understanding.questions import is_question
from dialogs.understanding.remember import remembered

PART = 0.5  # the share of the best clause where there are several; the rest is the whole message
SURE = 0.22  # from here on it is an answer
SURE_ALONE = 0.4  # the same where only one idea is spoken of, that is common
SURE_AS_A_WHOLE = 0.55  # the same of a message that does not ask, or not by itself: 我被限高了,我女儿不能上大学了是吗
SURE_OF_AN_ALARM = 0.3  # the same of an answer that begins with whom to call at once
ALARMS = frozenset(("HOT-005", "HOT-010"))  # the numbers to call, where an answer rests on them first or second
SURE_OF_A_TALE = 0.4  # the same where it is only told what has happened
OURS = 0.15  # so far the odds of a topic of ours must exceed those of every other field
OURS_NEARBY = 0.45  # the same where all that is spoken of is said of other things as well
THEIRS = -0.3  # below, a text is another field's even where nothing is asked
THEIRS_ASKED = 0.0  # the same of a question: 工资八千要扣多少个税
PLAINLY_THEIRS = -1.0  # the same of the shortest text: 帮我写个辞职信
OF_DEBT = "debt"  # what speaks of one is hardly of another field: the topics near are offered rather than none
TOLD = 4  # and so many words it has at least: 怎么还 may be of anything
FEW = 2  # fewer words and ideas than these alone say nothing; a figure, a name and that it is a debt are none
CLOSE = 0.8  # the share of the best score from which a second topic is answered as well
NEAR = 0.12  # from here on it is offered
NAMELESS = 0.3  # the share of the odds without the names of lenders
ODDS = 0.7  # how much of how well a topic fits is lost to longer odds than the best


@dataclass(frozen=True, slots=True)
class Match:
    """A topic and how well it fits, from 0 to 1."""

    topic: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """`best` answers the question; None where nothing does. `also` fits almost as well; `near` may be meant too."""

    best: Match | None
    also: Match | None
    near: tuple[Match, ...]


def find(question: str, lang: str) -> list[Match]:  # noqa: ARG001  both languages are heard at once
    """The topics that fit, best first; equal ones by name."""
    text, names = mended(question), _index().names
    scores, odds = _likeness(text), _odds(text)
    alike = [topic for topic, score in enumerate(scores) if score >= NEAR]
    longest = max((odds[topic] for topic in alike), default=0.0)
    fits = sorted((ODDS * (longest - odds[topic]) - scores[topic], names[topic]) for topic in alike)
    return [Match(name, round(max(-loss, 0.0), 4)) for loss, name in fits]


def _odds(text: str) -> list[float]:
    """The odds of every topic; a lender's name counts for less where more is asked: 度小满逾期会坐牢吗 is about prison."""
    said, bare = sense(text), nameless(text)
    odds, known = _index().odds(said), hearing()
    if bare == text or not said.ideas - known.names - known.light - OF_EVERY_DEBT:
        return odds
    return [(1 - NAMELESS) * named + NAMELESS * without for named, without in zip(odds, _index().odds(sense(bare)), strict=True)]


def _likeness(text: str) -> list[float]:
    """How alike the text, or its best clause, and the ways of asking about each topic are."""
    scores = _index().scores(sense(text))
    parts = [_index().scores(sense(part)) for part in clauses(text)]
    return [(1 - PART) * whole + PART * max(own) for whole, *own in zip(scores, *parts, strict=True)] if parts else scores


@remembered
def look_up(question: str, lang: str) -> Found:
    """The topic that answers, where one surely does, a second where it fits as well, and up to three that lie near."""
    said, known = sense(mended(question)), hearing()
    beyond = said.ideas & known.beyond and not said.ideas & known.names
    telling = [*(word for word in said.letters if not word[:1].isdigit()), *said.ideas - known.names - known.light]
    ours = _index().ours(said)
    if beyond or len(telling) < FEW or ours < (THEIRS if OF_DEBT in said.ideas else OURS):
        return Found(None, None, ())
    matches = find(question, lang)
    sure = ours >= (OURS if said.ideas - known.common - known.nearby else OURS_NEARBY)
    best = matches[0] if sure and matches and matches[0].score >= _bar(said, matches[0].topic) else None
    if best is None:
        return Found(None, None, tuple(matches[:3]))
    also = next((match for match in matches[1:2] if match.score >= CLOSE * best.score), None)
    return Found(best, also, tuple(match for match in matches[1:5] if match is not also)[:3])


def _bar(said: Sense, topic: str) -> float:
    """How well a topic must fit to be the answer."""
    if alone(said):
        return SURE_ALONE
    return SURE_OF_AN_ALARM if ALARMS & {*topics()[topic].facts[:2]} else SURE


@remembered
def nearby(question: str, lang: str) -> tuple[Match, ...]:
    """The topics that lie near a question asked in the middle of a talk, where next to everything is of this field."""
    said = sense(mended(question))
    return tuple(find(question, lang)[:3]) if _index().ours(said) >= THEIRS and not said.ideas & hearing().beyond else ()


def situation(text: str, lang: str, whose: str) -> Match | None:
    """The topic of a message that tells what has happened and asks nothing: 给朋友担保的,他跑了,银行找我. Of one's own debt a part may tell it."""
    parts = clauses(nameless(mended(text))) if whose == "own" else []
    found = (look_up(part, lang).best for part in (text, *parts))
    return next((best for best in found if best and best.score >= SURE_OF_A_TALE and topics()[best.topic].told == whose), None)


@remembered
def is_beyond(text: str) -> bool:
    """Whether a text plainly speaks of another field, be it a question or not: 邻居把垃圾堆我家门口."""
    said = sense(mended(text))
    ours, asked = _index().ours(said), is_question(text) and OF_DEBT not in said.ideas
    return ours < PLAINLY_THEIRS or (len(said.letters) >= TOLD and ours < (THEIRS_ASKED if asked else THEIRS))


def alone(said: Sense) -> bool:
    """Whether a text speaks of nothing but one idea that belongs to any field: 怎么留证据."""
    return len(said.ideas) < FEW and not said.ideas - hearing().common


@lru_cache(maxsize=1)
def _index() -> Likeness:
    return Likeness(topics().values())
