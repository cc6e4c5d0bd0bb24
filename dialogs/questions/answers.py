"""Finds the topics that answer a free question, or finds that there is none: it never composes an answer itself.

Which topic a message speaks for was learned from what people say (`fit`); how like it is to a known way of asking
(`score`) says whether it asks for that at all. The same question always finds the same topics.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from content.answers import FIGURES, SERVICES, SMALL_TALK, elsewhere, hearing, learned, outcomes, topics
from content.plainly import plainly
from content.regex import regex
from dialogs.questions.heard import KEPT, Sense, clauses, mended, nameless, sense
from dialogs.questions.likeness import OF_EVERY_DEBT, Likeness
from dialogs.questions.odds import Odds, pieces
from dialogs.understanding.questions import is_question
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import CLAUSE

PART = 0.5  # the share of the best clause where there are several; the rest is the whole message
SURE = 0.15  # from this chance on it is an answer
SURE_UNASKED = 0.35  # the same of what is told and not asked
LIKE_ASKING = 0.4  # unless it is so like a way of asking
SURE_ALONE = 0.6  # the same where only one idea is spoken of, that is common
SURE_OF_AN_ALARM = 0.4  # the same of an answer that begins with whom to call at once
SURE_AS_A_WHOLE = 0.55  # how like it must be to a way of asking, if it does not ask, or not by itself: 我被限高了,我女儿不能上大学了是吗
SURE_OF_A_TALE = 0.4  # the same where it is only told what has happened
SURELY_TOLD, LIKE_A_TALE = 0.9, 0.25  # the same of the debt of another, where hardly anything else is meant
ALARMS = frozenset(("HOT-005", "HOT-010"))  # the numbers to call, where an answer rests on them first or second
OURS = 0.62  # so great must the chance be that a message is of our matters and not of another field
OURS_NEARBY = 0.8  # the same where all that is spoken of is said of other things as well
OURS_OF_DEBT = 0.2  # the same where a debt is spoken of
THEIRS = 0.65  # above this chance a text is another field's even where nothing is asked
THEIRS_ASKED = 0.6  # the same of a question: 工资八千要扣多少个税
PLAINLY_THEIRS = 0.95  # the same of the shortest text: 帮我写个辞职信
OF_DEBT = "debt"  # what speaks of one is hardly of another field: the topics near are offered rather than none
TOLD = 4  # and so many words it has at least: 怎么还 may be of anything
FEW = 2  # fewer words and ideas than these alone say nothing; a figure, a name and that it is a debt are none
LEARNED_ALONE = 0.3  # what the learned chance counts for where no way of asking is like it
LEARNED = 0.6  # how much the surest of what was learned counts, beside the likest way of asking
SURE_OF_SMALL_TALK = 0.3  # from this chance on a text is said between the lines
SURE_OF_A_SERVICE = 0.34  # from this chance on one of the services is wished for, where nothing else is likelier
SURE_OF_A_FIGURE = 0.37  # from this chance on a figure of one's own case is asked for
TELLS_A_SUM = regex(r"\d|[一二两三四五六七八九十百千][万千百十]")
NEVER_ASKED = ("thanks", "noted")
DOUBT = "trust"  # 你凭啥让我信你 asks for no topic
WAITS = regex(r"等|稍|马上|先别|\b(?:wait|moment|minute|sec(?:ond)?s?|hold on|bear with)\b", re.IGNORECASE)
"""What asks for a moment, as can't come back, can someone go for me? does not."""
MORE_THAN_OTHERS = 4  # if it is so many times that of every answer
CLOSE = 0.7  # the share of the best chance from which a second topic is answered as well
NEAR = 0.02  # from this chance on it is offered
PLAINLY = 5.0  # the chance, and more than that, of what stands in plain words: beside it nothing that was learned counts


@dataclass(frozen=True, slots=True)
class Match:
    """A topic, how like the message is to a way of asking about it, and the chance that it is what the message needs: both from 0 to 1."""

    topic: str
    score: float
    fit: float = 1.0
    wanted: float = 1.0
    """The chance that anything is asked for."""

    @property
    def sureness(self) -> float:
        """How like a way of asking, or as much for what was learned; from 0 to 1."""
        return max(self.score, LEARNED * self.fit * self.wanted)


@dataclass(frozen=True, slots=True)
class Found:
    """`best` answers the question; None where nothing does. `also` fits almost as well; `near` may be meant too."""

    best: Match | None
    also: Match | None
    near: tuple[Match, ...]


@remembered
def find(question: str, before: tuple[str, ...] = ()) -> tuple[Match, ...]:
    """The topics that fit, best first; equal ones by name. `before` are the pieces of what was talked of before."""
    text = mended(question)
    likeness, plain = _likeness(text, _index()), _plainly(text)
    fits = zip(_index().names, _fits_of(text, before), likeness, strict=False)
    both = [(PLAINLY if name in plain else fit) * (score + LEARNED_ALONE) for name, fit, score in fits]
    whole = sum(both)
    rows = zip(_index().names, likeness, both, strict=True)
    wanted = 1.0 if is_question(question) else 1 - _fits(sense(text), before)[-1]
    fitting = [Match(name, round(score, 4), round(fit / whole, 4), wanted) for name, score, fit in rows if fit / whole >= NEAR]
    return tuple(sorted(fitting, key=lambda match: (-match.fit, match.topic)))


@lru_cache(maxsize=KEPT)
def _plainly(text: str) -> frozenset[str]:
    """The topics that a mended text is plainly of, by its words: 催收公司要牌照吗."""
    return frozenset(topic for topic, words in plainly().items() if words.search(text))


def in_plain_words(text: str, topic: str) -> bool:
    """Whether a text is plainly of a topic by its words, be it asked or told."""
    return topic in _plainly(mended(text))


def _fits_of(text: str, before: tuple[str, ...]) -> list[float]:
    """The chance of each topic; a lender's name counts for less where more is asked: 度小满逾期会坐牢吗 is about prison."""
    said, bare = sense(text), nameless(text)
    if bare == text or not said.ideas - hearing().names - hearing().light - OF_EVERY_DEBT:
        return _fits(said, before)
    return [sqrt(named * without) for named, without in zip(_fits(said, before), _fits(sense(bare), before), strict=True)]


def _ours(said: Sense) -> float:
    """The chance that a message is of our matters, where it wants an answer of those or of another field."""
    ours = sum(_fits(said)[: len(_index().names)])
    return ours / (ours + _theirs(said))


def _theirs(said: Sense) -> float:
    """The chance that a message is of another field."""
    first = len(_index().names)
    return sum(_fits(said)[first : first + len(elsewhere())])


def _likeness(text: str, known: Likeness) -> list[float]:
    """How alike the text, or its best clause, and the ways of asking about each topic are."""
    scores = known.scores(sense(text))
    parts = [known.scores(sense(part)) for part in clauses(text)]
    return [(1 - PART) * whole + PART * own for whole, own in zip(scores, map(max, *parts), strict=True)] if parts else scores


@remembered
def look_up(question: str, before: tuple[str, ...] = ()) -> Found:
    """The topic that answers, where one surely does, a second where it fits as well, and up to three that lie near."""
    said, known = sense(mended(question)), hearing()
    beyond = said.ideas & known.beyond and not said.ideas & known.names
    telling = [*(word for word in said.letters if not word[:1].isdigit()), *said.ideas - known.names - known.light]
    ours = 1.0 if _plainly(mended(question)) else _ours(said)
    if beyond or small_talk(question) == DOUBT or (len(telling) < FEW and ours < 1) or ours < (OURS_OF_DEBT if OF_DEBT in said.ideas else OURS):
        return Found(None, None, ())
    matches = find(question, before)
    sure = ours >= (OURS if said.ideas - known.common - known.nearby else OURS_NEARBY)
    best = matches[0] if sure and matches and _answers(matches[0], said, asked=is_question(question)) else None
    if best is None:
        return Found(None, None, matches[:3])
    also = next((match for match in matches[1:2] if match.fit >= CLOSE * best.fit), None)
    return Found(best, also, tuple(match for match in matches[1:5] if match is not also)[:3])


def _answers(best: Match, said: Sense, *, asked: bool) -> bool:
    """Whether the best topic surely answers; what is only told (判决下来三个月了,今天买高铁票买不了) must be like a way of asking, or speak for it alone."""
    if alone(said):
        return best.fit >= SURE_ALONE
    if not asked and best.score < LIKE_ASKING:
        return best.fit >= SURE_UNASKED
    return best.fit >= (SURE_OF_AN_ALARM if ALARMS & {*topics()[best.topic].facts[:2]} else SURE)


@remembered
def nearby(question: str, before: tuple[str, ...]) -> tuple[Match, ...]:
    """The topics that lie near a question asked in the middle of a talk, where next to everything is of this field."""
    said = sense(mended(question))
    return find(question, before)[:3] if _ours(said) >= OURS_OF_DEBT and not said.ideas & hearing().beyond else ()


@remembered
def situation(text: str, whose: str) -> Match | None:
    """The topic of a message that tells what has happened and asks nothing: 给朋友担保的,他跑了,银行找我. Of one's own debt a part may tell it."""
    parts = clauses(nameless(mended(text))) if whose == "own" else []
    found = (look_up(part).best for part in (text, *parts) if _may_tell(part, whose))
    return next((best for best in found if best and _is_tale(best, whose)), None)


def _is_tale(best: Match, whose: str) -> bool:
    """Of the debt of another it may be less alike, where it can hardly be about anything else."""
    sure = best.score >= SURE_OF_A_TALE or (whose == "another" and best.fit >= SURELY_TOLD and best.score >= LIKE_A_TALE)
    return sure and topics()[best.topic].told == whose


def _may_tell(text: str, whose: str) -> bool:
    """Whether it is like the tales of any such topic: cheaper than the look-up that finds the one it is of."""
    least = LIKE_A_TALE if whose == "another" else SURE_OF_A_TALE
    return round(max(_likeness(mended(text), _tales(whose))), 4) >= least


@remembered
def is_beyond(text: str) -> bool:
    """Whether a text plainly speaks of another field, be it a question or not: 邻居把垃圾堆我家门口."""
    said = sense(mended(text))
    theirs, asked = _theirs(said), is_question(text) and OF_DEBT not in said.ideas
    return theirs > PLAINLY_THEIRS or (len(said.letters) >= TOLD and theirs > (THEIRS_ASKED if asked else THEIRS))


def small_talk(text: str) -> str | None:
    """What is said between the lines, by what it calls for: 谢谢,心里没那么慌了; 等我翻一下短信."""
    fits = _fits(sense(mended(text)))
    talk = fits[-1 - len(SMALL_TALK) : -1]
    likest, other = max(talk), max(fits[: -1 - len(SMALL_TALK)])
    kind = SMALL_TALK[talk.index(likest)]
    unlike = (kind in NEVER_ASKED or (kind == "wait" and not WAITS.search(text))) and is_question(text)  # 那我明天还上,它是不是就没了
    return kind if likest >= max(SURE_OF_SMALL_TALK, MORE_THAN_OTHERS * other) and not unlike else None


@remembered
def figure_wanted(text: str) -> str | None:
    """The figure of one's own case that a message, or its last clause, asks for: 拍拍贷9750,一共好多; None where none surely is."""
    parts = [text, *(part for part in CLAUSE.split(text)[-1:] if part.strip())]
    return next((wanted for part in dict.fromkeys(parts) if (wanted := _figure_of(part))), None)


def fit_of_topics(text: str) -> float:
    """How likely a message asks for the answer to some topic."""
    return max(_fits(sense(mended(text)))[: len(topics())])


def _figure_of(text: str) -> str | None:
    if not is_question(text) and TELLS_A_SUM.search(text):
        return None  # 我一个月剩800 tells it
    first = len(topics()) + len(elsewhere())
    fits = _fits(sense(mended(text)))[first : first + len(FIGURES)]
    likest = max(fits)
    return FIGURES[fits.index(likest)] if likest >= SURE_OF_A_FIGURE else None


@remembered
def service_wanted(text: str) -> str | None:
    """What a message wishes to be done: 帮我看看最近一年的还款记录; None where nothing surely is."""
    first = len(topics()) + len(elsewhere()) + len(FIGURES)
    fits = _fits(sense(mended(text)))
    likest = max(fits)
    place = fits.index(likest) - first
    return SERVICES[place] if likest >= SURE_OF_A_SERVICE and 0 <= place < len(SERVICES) else None


def alone(said: Sense) -> bool:
    """Whether a text speaks of nothing but one idea that belongs to any field: 怎么留证据."""
    return len(said.ideas) < FEW and not said.ideas - hearing().common


@lru_cache(maxsize=1)
def _index() -> Likeness:
    return Likeness(topics().values())


@lru_cache(maxsize=2)
def _tales(whose: str) -> Likeness:
    """The topics that are told and not asked."""
    return _index().among({place for place, topic in enumerate(topics().values()) if topic.told == whose})


@lru_cache(maxsize=1)
def _odds() -> Odds:
    return Odds(len(outcomes()), learned())


@lru_cache(maxsize=KEPT)
def _fits(said: Sense, before: tuple[str, ...] = ()) -> list[float]:
    return _odds().of((*pieces(said), *before))
