"""Finds the topics that answer a free question, or finds that there is none: it never composes an answer itself.

A question and every known way of asking are compared by the ideas they speak of and by their letters: pairs of
characters in Chinese, words in English. What is rare weighs more. The same question always finds the same topics.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log, sqrt

from ahocorasick_rs import AhoCorasick, MatchKind

from content.answers import Topic, hearing, topics
from dialogs.understanding.text import plain

HAN = re.compile(r"[\u4e00-\u9fff]+")
WORD = re.compile(r"[a-z0-9][a-z0-9.%-]*")
CLAUSE = re.compile(r"[，。！？；、,!?;\n]|\.(?=\s|$)")
HAN_NOISE = re.compile(r"请问|你好|您好|麻烦|一下|我想问|想问|问下|帮我|老铁|大哥|朋友们|我的|是不是|能不能|可不可以|怎么样|[吗呢啊吧呀哦嘛了的我你您就都也还有很这那个]")
EN_NOISE = frozenset([
    "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could",
    "did", "do", "does", "dont", "for", "from", "get", "got", "had", "has", "have", "he", "i", "if", "im",
    "in", "is", "it", "its", "ive", "just", "me", "my", "no", "not", "of", "on", "or", "our", "please",
    "she", "should", "so", "some", "that", "the", "their", "them", "there", "they", "this", "to", "us",
    "was", "we", "what", "will", "with", "would", "yes", "you", "your",
])  # fmt: skip
ENDINGS = re.compile(r"(?:ing|ed|es|s|ly)$")

IDEA = 2.0  # how much more an idea weighs than a pair of letters
OWN = 0.6  # the share of the best way of asking; the rest is the topic as a whole
SURE = 0.30  # from here on it is an answer
NEAR = 0.14  # from here on it is offered
LONGEST = 1500  # letters that are looked at


@dataclass(frozen=True, slots=True)
class Match:
    """A topic and how well it fits, from 0 to 1."""

    topic: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """`best` answers the question; None where nothing does. `near` are others that may be meant."""

    best: Match | None
    near: tuple[Match, ...]


def find(question: str, lang: str) -> list[Match]:
    """The topics that fit, best first; equal ones by name. `lang` only breaks ties between scripts."""
    index = _index()
    said = mended(question)
    pieces = [said, *(piece for piece in _clauses(said))]
    best: dict[str, float] = {}
    for number, piece in enumerate(pieces):
        for topic, score in index.scores(features(piece, lang)).items():
            worth = score if number == 0 else score * 0.92
            if worth > best.get(topic, 0.0):
                best[topic] = worth
    ranked = sorted(best.items(), key=lambda row: (-row[1], row[0]))
    return [Match(topic, round(score, 4)) for topic, score in ranked if score >= NEAR]


def look_up(question: str, lang: str) -> Found:
    """The topic that answers, where one surely does, and up to three that lie near."""
    matches = find(question, lang)
    best = matches[0] if matches and matches[0].score >= SURE else None
    rest = matches[1:] if best else matches
    return Found(best, tuple(rest[:3]))


def mended(question: str) -> str:
    """The question in plain form, with what was misheard or mistyped set right."""
    text = plain(question[:LONGEST]).text.lower().replace("'", "").replace("’", "")
    for wrong, right in hearing().heard.items():
        if wrong in text:
            text = re.sub(rf"\b{re.escape(wrong)}\b", right, text) if wrong.isascii() else text.replace(wrong, right)
    return text


def _clauses(text: str) -> Iterator[str]:
    """The parts between punctuation, one by one and in neighbouring pairs, where there are several."""
    parts = [part.strip() for part in CLAUSE.split(text) if len(part.strip()) > 3]
    if len(parts) > 1:
        yield from parts
        yield from (f"{first} {second}" for first, second in pairwise(parts))


def features(text: str, lang: str) -> frozenset[str]:
    """The ideas of a text, and its letters: pairs of Chinese characters, English words without their endings."""
    found = set(_ideas(text))
    for run in HAN.findall(HAN_NOISE.sub(" ", text)):
        found.update(run[place : place + 2] for place in range(len(run) - 1))
    words = [ENDINGS.sub("", word) for word in WORD.findall(text) if word not in EN_NOISE]
    found.update(words)
    found.update(f"{first} {second}" for first, second in pairwise(words) if lang == "en")
    return frozenset(found)


def _ideas(text: str) -> Iterator[str]:
    automaton, phrases = _phrases()
    known = hearing().ideas
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        phrase = phrases[number]
        if phrase[0].isascii() and (text[start - 1 : start].isalnum() and text[start - 1].isascii() and start):
            continue
        if phrase[-1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalnum():
            continue
        yield from (f"@{idea}" for idea in known[phrase])


@lru_cache(maxsize=1)
def _phrases() -> tuple[AhoCorasick, tuple[str, ...]]:
    phrases = tuple(hearing().ideas)
    return AhoCorasick(phrases, matchkind=MatchKind.Standard), phrases


class _Index:
    """Every way of asking, by the features that it has, with the weight of each."""

    def __init__(self, known: Iterable[Topic]) -> None:
        self.asks: list[tuple[str, float]] = []
        self.postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self.whole: dict[str, list[tuple[str, float]]] = defaultdict(list)
        rows = [(topic, [features(mended(ask), lang) for lang, ask in _ways(topic)]) for topic in known]
        self.weights = _weights(rows)
        self.most = max(self.weights.values(), default=1.0)
        for topic, ways in rows:
            for way in ways:
                self._add_ask(topic.name, way)
            self._add_whole(topic.name, ways)

    def _add_ask(self, name: str, way: frozenset[str]) -> None:
        length = sqrt(sum(self.weights[feature] ** 2 for feature in way))
        number = len(self.asks)
        self.asks.append((name, length))
        for feature in sorted(way):
            self.postings[feature].append((number, self.weights[feature] ** 2 / length))

    def _add_whole(self, name: str, ways: list[frozenset[str]]) -> None:
        counts = Counter(feature for way in ways for feature in way)
        mass = {feature: self.weights[feature] * (1 + log(count)) for feature, count in counts.items()}
        length = sqrt(sum(weight**2 for weight in mass.values()))
        for feature, weight in sorted(mass.items()):
            self.whole[feature].append((name, weight * self.weights[feature] / length))

    def scores(self, said: frozenset[str]) -> dict[str, float]:
        """How well each topic fits: cosine with its best way of asking, and with all of them together."""
        length = sqrt(sum(self.weights.get(feature, self.most) ** 2 for feature in said))
        own: dict[int, float] = defaultdict(float)
        whole: dict[str, float] = defaultdict(float)
        for feature in said:
            for number, weight in self.postings.get(feature, ()):
                own[number] += weight
            for name, weight in self.whole.get(feature, ()):
                whole[name] += weight
        best: dict[str, float] = defaultdict(float)
        for number, mass in own.items():
            name = self.asks[number][0]
            best[name] = max(best[name], mass / length)
        return {name: OWN * best[name] + (1 - OWN) * whole[name] / length for name in best}


def _ways(topic: Topic) -> Iterator[tuple[str, str]]:
    for lang in topic.asks:
        yield lang, topic.labels[lang]
        yield from ((lang, ask) for ask in topic.asks[lang])


def _weights(rows: list[tuple[Topic, list[frozenset[str]]]]) -> Mapping[str, float]:
    """How much each feature tells: the fewer topics have it, the more."""
    counts = Counter(feature for _, ways in rows for feature in frozenset[str]().union(*ways))
    return {
        feature: log(1 + len(rows) / count) * (IDEA if feature.startswith("@") else 1.0) for feature, count in counts.items()
    }


@lru_cache(maxsize=1)
def _index() -> _Index:
    return _Index(topics().values())
