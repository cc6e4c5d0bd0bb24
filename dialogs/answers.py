"""Finds the topics that answer a free question, or finds that there is none: it never composes an answer itself.

A question and every known way of asking are compared by the ideas they speak of and by their letters; what is rare
weighs more. The same question always finds the same topics.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import log, sqrt

from content.answers import Topic, elsewhere, hearing, topics
from dialogs.heard import Sense, clauses, mended, nameless, sense
from dialogs.odds import Odds
from dialogs.postings import Postings
from dialogs.understanding.questions import is_question
from dialogs.understanding.remember import remembered

IDEAS = (0.0, 0.35, 0.5, 0.6)  # the share of ideas in how alike two texts are, by their number; the rest is letters
OWN = 0.5  # the share of the best way of asking in how well a topic fits; the rest is the topic as a whole
BESIDE = 0.35  # how much a topic loses that is not about what the question is about
OF_EVERY_DEBT = frozenset(("overdue", "cannot_pay"))  # said of any debt, and nothing that is asked for
PART = 0.5  # the share of the best clause where there are several; the rest is the whole message
LIGHT = 0.5  # how much a common idea or a name weighs, beside an idea of this field
SAID = 0.4  # how much the words of an answer weigh, beside those of asking for it
STRANGE = 0.5  # how much a letter pair that no topic knows weighs
SURE = 0.22  # from here on it is an answer
SURE_ALONE = 0.4  # the same where only one idea is spoken of, that is common
SURE_OF_A_TALE = 0.4  # the same where it is only told what has happened
OURS = 0.15  # so far the odds of a topic of ours must exceed those of every other field
OURS_NEARBY = 0.45  # the same where all that is spoken of is said of other things as well
THEIRS = -0.3  # below, a text is another field's even where nothing is asked
THEIRS_ASKED = 0.0  # the same of a question: 工资八千要扣多少个税
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
    text = mended(question)
    alike = {name: score for name, score in _likeness(text).items() if score >= NEAR}
    odds = _odds(text)
    longest = max((odds[name] for name in alike), default=0.0)
    fits = {name: score - ODDS * (longest - odds[name]) for name, score in alike.items()}
    return [Match(name, round(max(fits[name], 0.0), 4)) for name in sorted(fits, key=lambda name: (-fits[name], name))]


def _odds(text: str) -> dict[str, float]:
    """The odds of every topic; a lender's name counts for less where more is asked: 度小满逾期会坐牢吗 is about prison."""
    said, bare = sense(text), nameless(text)
    odds, known = _index().odds(said), hearing()
    if bare == text or not said.ideas - known.names - known.light - OF_EVERY_DEBT:
        return odds
    without = _index().odds(sense(bare))
    return {name: (1 - NAMELESS) * odds[name] + NAMELESS * without[name] for name in odds}


def _likeness(text: str) -> dict[str, float]:
    """How alike the text, or its best clause, and the ways of asking about each topic are."""
    scores = _index().scores(sense(text))
    parts = [_index().scores(sense(part)) for part in clauses(text)]
    if not parts:
        return scores
    best = {name: max(part.get(name, 0.0) for part in parts) for name in set(scores).union(*parts)}
    return {name: (1 - PART) * scores.get(name, 0.0) + PART * best[name] for name in best}


@remembered
def look_up(question: str, lang: str) -> Found:
    """The topic that answers, where one surely does, a second where it fits as well, and up to three that lie near."""
    said, known = sense(mended(question)), hearing()
    beyond = said.ideas & known.beyond and not said.ideas & known.names
    telling = [*(word for word in said.letters if not word[:1].isdigit()), *said.ideas - known.names - known.light]
    ours = _index().ours(said)
    if beyond or len(telling) < FEW or ours < OURS:
        return Found(None, None, ())
    matches = find(question, lang)
    sure = ours >= OURS_NEARBY or bool(said.ideas - known.common - known.nearby)
    best = matches[0] if sure and matches and matches[0].score >= (SURE_ALONE if alone(said) else SURE) else None
    if best is None:
        return Found(None, None, tuple(matches[:3]))
    also = next((match for match in matches[1:2] if match.score >= CLOSE * best.score), None)
    return Found(best, also, tuple(match for match in matches[1:5] if match is not also)[:3])


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
    return len(said.letters) >= TOLD and _index().ours(said) < (THEIRS_ASKED if is_question(text) else THEIRS)


def alone(said: Sense) -> bool:
    """Whether a text speaks of nothing but one idea that belongs to any field: 怎么留证据."""
    return len(said.ideas) < FEW and not said.ideas - hearing().common


@dataclass(slots=True)
class _Space:
    """One kind of feature: in which ways of asking and topics each occurs, and how much it tells."""

    strange: float
    weights: Mapping[str, float]
    asks: Postings
    wholes: Postings

    @classmethod
    def of(cls, rows: list[tuple[list[frozenset[str]], frozenset[str]]], strange: float) -> "_Space":
        """From every topic's ways of asking and the words of its answer."""
        counts = Counter(feature for ways, body in rows for feature in body.union(*ways))
        light = hearing().common | hearing().names | hearing().light
        weights = {
            feature: log(1 + len(rows) / count) * (LIGHT if feature in light else 1.0) for feature, count in counts.items()
        }
        asks, wholes = defaultdict[str, list[tuple[int, float]]](list), defaultdict[str, list[tuple[int, float]]](list)
        number = 0
        for topic, (ways, body) in enumerate(rows):
            for way in ways:
                _add(asks, number, {feature: weights[feature] for feature in way}, weights)
                number += 1
            tally = Counter(feature for way in ways for feature in way)
            masses = {feature: weights[feature] * SAID for feature in body}
            masses |= {feature: weights[feature] * (1 + log(n)) for feature, n in tally.items()}
            _add(wholes, topic, masses, weights)
        return cls(strange * max(weights.values(), default=0.0), weights, Postings(asks), Postings(wholes))

    def length(self, said: frozenset[str]) -> float:
        return sqrt(sum(self.weights.get(feature, self.strange) ** 2 for feature in said))


def _add(found: Mapping[str, list[tuple[int, float]]], row: int, masses: Mapping[str, float], weights: Mapping[str, float]) -> None:
    length = sqrt(sum(mass * mass for mass in masses.values()))
    for feature, mass in sorted(masses.items()):
        found[feature].append((row, mass * weights[feature] / length))


class _Index:
    """Every way of asking about every topic, to be compared with a question."""

    def __init__(self, known: Iterable[Topic]) -> None:
        rows = [(topic.name, [sense(mended(ask)) for ask in _ways(topic)], _body(topic)) for topic in known]
        self.names = [name for name, _, _ in rows]
        ends = list(accumulate(len(ways) for _, ways, _ in rows))
        self.spans = list(zip([0, *ends], ends, strict=False))  # of each topic's ways among all
        self.asked = defaultdict[str, list[int]](list)  # by idea, the topics that are asked about in it
        for topic, (_, ways, _) in enumerate(rows):
            for idea in frozenset[str]().union(*(way.ideas for way in ways)):
                self.asked[idea].append(topic)
        named = {topic: sense(mended("\n".join(one.labels.values()))).ideas & hearing().names for topic, one in enumerate(known)}
        self.lenders = {topic: lenders for topic, lenders in named.items() if lenders}
        self.ideas = _Space.of([([way.ideas for way in ways], body.ideas) for _, ways, body in rows], 1.0)
        self.letters = _Space.of([([way.letters for way in ways], body.letters) for _, ways, body in rows], STRANGE)
        others = [[sense(mended(ask)) for ask in asks] for asks in elsewhere().values()]
        self.weigh = lru_cache(maxsize=8)(Odds([*(ways for _, ways, _ in rows), *others]).of)

    def odds(self, said: Sense) -> dict[str, float]:
        return dict(zip(self.names, self.weigh(said), strict=False))

    def ours(self, said: Sense) -> float:
        """How much better the odds of our best topic are than those of the best field that is not ours."""
        odds = self.weigh(said)
        return max(odds[: len(self.names)]) - max(odds[len(self.names) :])

    def scores(self, said: Sense) -> dict[str, float]:
        """How well each topic fits: likeness to its best way of asking, and to all of them together."""
        own, whole = [0.0] * self.spans[-1][1], [0.0] * len(self.names)
        ideas = IDEAS[min(len(said.ideas), len(IDEAS) - 1)]
        for space, features, share in ((self.ideas, said.ideas, ideas), (self.letters, said.letters, 1 - ideas)):
            part = share / (space.length(features) or 1.0)
            for feature in sorted(features):
                for number, weight in space.asks.of(feature):
                    own[number] += part * weight
                for topic, weight in space.wholes.of(feature):
                    whole[topic] += part * weight
        rows = zip(self.names, self.spans, whole, self._to_the_point(said.ideas), strict=True)
        return {
            name: (OWN * best + (1 - OWN) * topic) * point for name, (first, end), topic, point in rows if (best := max(own[first:end]))
        }

    def _to_the_point(self, said: frozenset[str]) -> list[float]:
        """Less for a topic that nobody asks for what the question is about (度小满逾期会坐牢吗 is about prison, whoever lends), and
        for one lender's where the question does not name it."""
        about = said - hearing().names - hearing().light - OF_EVERY_DEBT
        asked = Counter(topic for idea in about for topic in self.asked.get(idea, ()))
        shares = [1 - BESIDE * (len(about) - met) / len(about) if about else 1.0 for met in range(len(about) + 1)]
        point = [shares[asked[topic]] for topic in range(len(self.names))]
        for topic, lenders in self.lenders.items():
            if not lenders & said:
                point[topic] *= 1 - BESIDE
        return point


def _ways(topic: Topic) -> Iterator[str]:
    for lang, asks in topic.asks.items():
        yield topic.labels[lang]
        yield from asks


def _body(topic: Topic) -> Sense:
    return sense(mended("\n".join(topic.bodies.values())))


@lru_cache(maxsize=1)
def _index() -> _Index:
    return _Index(topics().values())
