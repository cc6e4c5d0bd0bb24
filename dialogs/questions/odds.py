"""For which topic a message speaks, or which role a figure has: each idea, pair of letters and sign of it was weighed for every topic when the weights were learned.

A common piece weighs something for most topics. Its row is kept as one large whole number with a field of 64 bits a topic, so that one
multiplication weighs the piece for all of them.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from math import exp, sqrt
from struct import Struct

from content.learned import Row, placed
from dialogs.questions.heard import Sense

COMMON = 64
"""A piece that weighs something for more topics than this is common."""
ONE = 1 << 48
PART = 1 / ONE
"""How much of a piece counts is a whole number of parts of one."""


class Odds:
    """A softmax over our topics, in their order, and behind them the fields that are not ours."""

    def __init__(self, number: int, rows: Iterable[Row]) -> None:
        self._number = number
        self._fields = Struct(f"<{number}q")
        pieces = list[str]()
        self._common: dict[int, int] = {}  # by place of a piece, its row
        self._ends, self._topics, self._weights, self._rare = array("I", (0,)), array("H"), array("f"), array("f")
        for place, (piece, rare, weights) in enumerate(rows):
            pieces.append(piece)
            self._rare.append(rare)
            if len(weights) > 2 * COMMON:
                self._common[place] = self._row(weights)
            else:
                self._topics.extend(weights[::2])
                self._weights.extend(weights[1::2])
            self._ends.append(len(self._topics))
        self._places = placed(pieces)

    def of(self, said: Iterable[str]) -> list[float]:
        """The chance of each, one in all, by the pieces of what was said."""
        places = [place for place in map(self._places.get, said) if place is not None]
        rare = [self._rare[place] for place in places]
        length = sqrt(sum([each * each for each in rare])) or 1.0
        shares = [(place, each / length / 10) for place, each in zip(places, rare, strict=True)]
        odds = self._of_common([(self._common[place], share) for place, share in shares if place in self._common])
        for place, share in shares:
            if place not in self._common:
                span = slice(self._ends[place], self._ends[place + 1])
                for topic, weight in zip(self._topics[span], self._weights[span], strict=True):
                    odds[topic] += share * weight
        highest = max(odds)
        chances = [exp(each - highest) for each in odds]
        whole = sum(chances)
        return [chance / whole for chance in chances]

    def _of_common(self, rows: Iterable[tuple[int, float]]) -> list[float]:
        """What rows weigh for each topic, where so much of each counts. A field below nought takes one part of `ONE` from the next."""
        total = sum([round(share * ONE) * row for row, share in rows])
        fields = self._fields.unpack(total.to_bytes(self._fields.size, "little", signed=True))
        return [field * PART for field in fields]

    def _row(self, weights: Sequence[int]) -> int:
        """What a piece weighs for each topic, as one number."""
        above, below = [0] * self._number, [0] * self._number
        for topic, weight in zip(weights[::2], weights[1::2], strict=True):
            (above if weight > 0 else below)[topic] = abs(weight)
        more, less = (int.from_bytes(self._fields.pack(*each), "little") for each in (above, below))
        return more - less


def pieces(said: Sense) -> list[str]:
    """What is weighed of a message, in a fixed order."""
    return [*(f"~{idea}" for idea in sorted(said.ideas | said.akin)), *sorted(chain(said.letters, said.signs, said.pairs))]
