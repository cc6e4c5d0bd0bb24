"""Which option an answer in one's own words is most like, by the words in which people give each of them."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from math import log

from content.regex import regex
from content.words import Words
from dialogs.understanding.text import plain

WAYS = 10
"""An option is known by so many ways of giving it; a question with fewer for one of them is read by its words alone."""
SMOOTH = 0.3
SURE, SHARED = 3.0, 0.25
"""By how much the odds of the best must exceed those of the next, and what share of the answer must be known words."""
HAN = regex(r"[\u4e00-\u9fff]+")
WORD = regex(r"[a-z0-9']+")


class Likely:
    """Naive Bayes over characters, pairs of them, and English words; nothing is left out, since 没 and not tell answers apart."""

    def __init__(self, ways: Mapping[str, tuple[str, ...]]) -> None:
        self._counts = {option: Counter(each for way in said for each in _features(way)) for option, said in ways.items()}
        self._known = frozenset().union(*self._counts.values())
        self._room = {option: count.total() + SMOOTH * len(self._known) for option, count in self._counts.items()}

    def of(self, text: str) -> str | None:
        """The option; none where two are as likely, or most of the answer says nothing of any."""
        said = _features(text)
        known = sorted(said & self._known)
        if len(known) < SHARED * len(said):
            return None
        odds = {option: sum(log((count[each] + SMOOTH) / self._room[option]) for each in known) for option, count in self._counts.items()}
        best, second, *_ = sorted(odds, key=lambda option: -odds[option])
        return best if odds[best] - odds[second] > SURE else None


@lru_cache(maxsize=64)
def likely(key: str, speech: Words) -> Likely | None:
    """What tells the options of a question apart, where enough ways of giving each are known."""
    ways = speech.section(f"ask.{key}").aliases
    return Likely(ways) if len(ways) > 1 and min(map(len, ways.values())) >= WAYS else None


def _features(text: str) -> frozenset[str]:
    said = plain(text).text.casefold().replace("’", "'")
    runs = HAN.findall(said)
    words = WORD.findall(said)
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return frozenset((*(char for run in runs for char in run), *(one + two for run in runs for one, two in pairwise(run)), *words, *pairs))
