"""How alike a text and every way of asking about a topic are, and for which topic or field its words speak."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from math import log, sqrt

from content.answers import Topic, hearing
from dialogs.questions.heard import KEPT, Sense, mended, sense
from dialogs.questions.postings import Postings

IDEAS = (0.0, 0.35, 0.5, 0.6)  # the share of ideas in how alike two texts are, by their number; the rest is letters
OWN = 0.5  # the share of the best way of asking in how well a topic fits; the rest is the topic as a whole
BESIDE = 0.35  # how much a topic loses that is not about what the question is about
OF_EVERY_DEBT = frozenset(("overdue", "cannot_pay"))  # said of any debt, and nothing that is asked for
LIGHT = 0.5  # how much a common idea or a name weighs, beside an idea of this field
SAID = 0.4  # how much the words of an answer weigh, beside those of asking for it
STRANGE = 0.5  # how much a letter pair that no topic knows weighs

Features = frozenset[str]


@dataclass(slots=True)
class _Space:
    """One kind of feature: in which ways of asking and topics each occurs, and how much it tells."""

    strange: float
    weights: Mapping[str, float]
    asks: Postings
    wholes: Postings

    @classmethod
    def of(cls, rows: list[tuple[list[Features], Features]], apart: list[list[Features]], strange: float) -> "_Space":
        """From every topic's ways of asking and the words of its answer; `apart` are the ways that are compared one by one."""
        counts = Counter(feature for ways, body in rows for feature in body.union(*ways))
        light = hearing().common | hearing().names | hearing().light
        weights = {
            feature: log(1 + len(rows) / count) * (LIGHT if feature in light else 1.0) for feature, count in counts.items()
        }
        asks, wholes = defaultdict[str, list[tuple[int, float]]](list), defaultdict[str, list[tuple[int, float]]](list)
        for number, way in enumerate(chain.from_iterable(apart)):
            _add(asks, number, {feature: weights[feature] for feature in way}, weights)
        for topic, (ways, body) in enumerate(rows):
            tally = Counter(feature for way in ways for feature in way)
            masses = {feature: weights[feature] * SAID for feature in body}
            masses |= {feature: weights[feature] * (1 + log(n)) for feature, n in tally.items()}
            _add(wholes, topic, masses, weights)
        return cls(strange * max(weights.values(), default=0.0), weights, Postings(asks), Postings(wholes))

    def among(self, way: Callable[[int], bool], topic: Callable[[int], bool]) -> "_Space":
        return replace(self, asks=self.asks.among(way), wholes=self.wholes.among(topic))

    def length(self, said: Features) -> float:
        return sqrt(sum(self.weights.get(feature, self.strange) ** 2 for feature in said))


def _add(found: Mapping[str, list[tuple[int, float]]], row: int, masses: Mapping[str, float], weights: Mapping[str, float]) -> None:
    length = sqrt(sum(mass * mass for mass in masses.values()))
    for feature, mass in sorted(masses.items()):
        found[feature].append((row, mass * weights[feature] / length))


@dataclass(frozen=True, slots=True)
class _ByIdeas:
    """How alike a text's ideas and those of every way of asking are: by set of ideas, and by topic the best set, all of them together,
    and how much of it counts where the topic is beside the point."""

    sets: Sequence[float]
    best: Sequence[float]
    whole: Sequence[float]
    point: Sequence[float]


class Likeness:
    """Every way of asking about every topic, to be compared with a question."""

    def __init__(self, known: Iterable[Topic]) -> None:
        rows = [(topic.name, [sense(mended(ask)) for ask in _ways(topic)], _body(topic)) for topic in known]
        self.names = [name for name, _, _ in rows]
        sets = [list(dict.fromkeys(way.ideas for way in ways)) for _, ways, _ in rows]  # many ways speak of the same ideas
        ends = list(accumulate(map(len, sets)))
        self.spans = [slice(*span) for span in pairwise((0, *ends))]  # of each topic's sets among all
        self.topic_of = array("H", (topic for topic, (_, ways, _) in enumerate(rows) for _ in ways))
        self.set_of = array("H", (span.start + those.index(way.ideas) for span, those, (_, ways, _) in zip(self.spans, sets, rows, strict=True) for way in ways))
        self.asked = defaultdict[str, list[int]](list)  # by idea, the topics that are asked about in it
        for topic, those in enumerate(sets):
            for idea in frozenset[str]().union(*those):
                self.asked[idea].append(topic)
        named = {topic: sense(mended("\n".join(one.labels.values()))).ideas & hearing().names for topic, one in enumerate(known)}
        self.lenders = {topic: lenders for topic, lenders in named.items() if lenders}
        ideas = [([way.ideas for way in ways], body.ideas) for _, ways, body in rows]
        self.ideas = _Space.of(ideas, sets, 1.0)
        letters = [([way.letters for way in ways], body.letters) for _, ways, body in rows]
        self.letters = _Space.of(letters, [ways for ways, _ in letters], STRANGE)
        self.remember()

    def remember(self) -> None:
        """A memory of its own for what was compared last."""
        self.scores = lru_cache(maxsize=KEPT)(self._scores)
        self.by_ideas = lru_cache(maxsize=KEPT)(self._by_ideas)

    def among(self, topics: Collection[int]) -> "Likeness":
        """The same for some topics, by their places, at the cost of those alone; the others score nothing."""
        few = copy(self)
        of_set = [topic for topic, span in enumerate(self.spans) for _ in range(span.start, span.stop)]
        few.asked = defaultdict(list, {idea: [topic for topic in asked if topic in topics] for idea, asked in self.asked.items()})
        few.lenders = {topic: lenders for topic, lenders in self.lenders.items() if topic in topics}
        few.ideas = self.ideas.among(lambda row: of_set[row] in topics, topics.__contains__)
        few.letters = self.letters.among(lambda way: self.topic_of[way] in topics, topics.__contains__)
        few.remember()
        return few

    def _scores(self, said: Sense) -> list[float]:
        """How well each topic fits: likeness to its best way of asking, and to all of them together; none where no way is like it."""
        found = self.by_ideas(said.ideas)
        best, whole = list(found.best), list(found.whole)
        part = (1 - _share(said.ideas)) / (self.letters.length(said.letters) or 1.0)
        own: dict[int, float] = {}
        for pair in sorted(said.letters):
            for way, weight in self.letters.asks.of(pair):
                own[way] = (own[way] if way in own else found.sets[self.set_of[way]]) + part * weight
            for topic, weight in self.letters.wholes.of(pair):
                whole[topic] += part * weight
        for way, alike in own.items():
            if alike > best[topic := self.topic_of[way]]:
                best[topic] = alike
        rows = zip(best, whole, found.point, strict=True)
        return [(OWN * alike + (1 - OWN) * together) * point if alike else 0.0 for alike, together, point in rows]

    def _by_ideas(self, said: frozenset[str]) -> _ByIdeas:
        sets, best, whole = [0.0] * self.spans[-1].stop, [0.0] * len(self.names), [0.0] * len(self.names)
        part = _share(said) / (self.ideas.length(said) or 1.0)
        for idea in sorted(said):
            for row, weight in self.ideas.asks.of(idea):
                sets[row] += part * weight
            for topic, weight in self.ideas.wholes.of(idea):
                whole[topic] += part * weight
        for topic in {topic for idea in said for topic in self.asked.get(idea, ())}:
            best[topic] = max(sets[self.spans[topic]])
        return _ByIdeas(sets, best, whole, self._to_the_point(said))

    def _to_the_point(self, said: frozenset[str]) -> list[float]:
        """Less for a topic that nobody asks for what the question is about (度小满逾期会坐牢吗 is about prison, whoever lends), and
        for one lender's where the question does not name it."""
        about = said - hearing().names - hearing().light - OF_EVERY_DEBT
        met = [0] * len(self.names)
        for idea in about:
            for topic in self.asked.get(idea, ()):
                met[topic] += 1
        shares = [1 - BESIDE * (len(about) - most) / len(about) if about else 1.0 for most in range(len(about) + 1)]
        point = [shares[each] for each in met]
        for topic, lenders in self.lenders.items():
            if not lenders & said:
                point[topic] *= 1 - BESIDE
        return point


def _share(ideas: frozenset[str]) -> float:
    return IDEAS[min(len(ideas), len(IDEAS) - 1)]


def _ways(topic: Topic) -> Iterator[str]:
    for lang, asks in topic.asks.items():
        yield topic.labels[lang]
        yield from asks


def _body(topic: Topic) -> Sense:
    return sense(mended("\n".join(topic.bodies.values())))
