"""For which topic a question speaks: each word moves the odds of the topics that are asked about in it, and those of no other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log, sqrt

from dialogs.heard import Sense
from dialogs.postings import Postings

IDEA = 1.5  # how much an idea weighs, beside a letter pair
SMOOTH = 0.3  # a word that a topic has never been asked about in is taken to have been said so often
Said = dict[str, float]


class Odds:
    """Naive Bayes, each topic against all others, over the ways of asking."""

    def __init__(self, topics: Sequence[Sequence[Sense]]) -> None:
        ways = [[list(_words(way)) for way in asked] for asked in topics]
        counts = Counter(word for asked in ways for way in asked for word, _ in way)
        number = sum(map(len, ways))
        self.weights = {word: log(1 + number / count) for word, count in counts.items()}
        self.strange = log(1 + number)
        masses = [self._mass(asked) for asked in ways]
        whole: Said = defaultdict(float)
        for mass in masses:
            for word, share in mass.items():
                whole[word] += share
        total, room = sum(whole.values()), SMOOTH * len(whole)
        self.starts = [log(total - (own := sum(mass.values())) + room) - log(own + room) for mass in masses]
        self.common = {word: log(SMOOTH) - log(share + SMOOTH) for word, share in whole.items()}
        gains = defaultdict[str, list[tuple[int, float]]](list)
        for topic, mass in enumerate(masses):
            for word, share in mass.items():
                gain = log((share + SMOOTH) / SMOOTH) - log((whole[word] - share + SMOOTH) / (whole[word] + SMOOTH))
                gains[word].append((topic, gain))
        self.own = Postings(gains)

    def _mass(self, ways: list[list[tuple[str, float]]]) -> Said:
        """How much each word stands for a topic; every way of asking counts alike, however long it is."""
        mass: Said = defaultdict(float)
        for way in ways:
            said = {word: share * self.weights[word] for word, share in way}
            length = sqrt(sum(share * share for share in said.values()))
            for word, share in said.items():
                mass[word] += share / length
        return mass

    def of(self, said: Sense) -> list[float]:
        """The log-odds of every topic, for a word of middling weight; words that nobody asked in weigh for none."""
        known = [(word, share * self.weights.get(word, 0.0)) for word, share in _words(said)]
        mass = sum(weight or share * self.strange for (_, share), (_, weight) in zip(_words(said), known, strict=True))
        common = sum(share * self.common.get(word, 0.0) for word, share in known)
        whole = sum(share for _, share in known)
        odds = [common + start * whole for start in self.starts]
        for word, share in known:
            for topic, gain in self.own.of(word):
                odds[topic] += share * gain
        return [each / (mass or 1.0) for each in odds]


def _words(said: Sense) -> Iterator[tuple[str, float]]:
    yield from ((f"~{idea}", IDEA) for idea in sorted(said.ideas))
    yield from ((pair, 1.0) for pair in sorted(said.letters))
