"""For which topic a message speaks: each idea, pair of letters and sign of it was weighed for every topic when the weights were learned."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from math import exp, sqrt

from dialogs.heard import Sense

Row = tuple[str, float, Sequence[int]]
"""A piece, how rare it is, and by turns the number of a topic and what the piece weighs for it, in tenths."""


class Odds:
    """A softmax over our topics, in their order, and behind them the fields that are not ours."""

    def __init__(self, number: int, rows: Iterable[Row]) -> None:
        self._number = number
        self._places: dict[str, int] = {}
        self._ends, self._topics, self._weights, self._rare = array("I", (0,)), array("H"), array("f"), array("f")
        for place, (piece, rare, weights) in enumerate(rows):
            self._places[piece] = place
            self._rare.append(rare)
            self._topics.extend(weights[::2])
            self._weights.extend(weights[1::2])
            self._ends.append(len(self._topics))

    def of(self, said: Sense, before: Sequence[str] = ()) -> list[float]:
        """The chance of each, one in all; `before` are the pieces of what was talked of before."""
        places = [self._places[piece] for piece in (*pieces(said), *before) if piece in self._places]
        length = sqrt(sum(self._rare[place] ** 2 for place in places)) or 1.0
        odds = [0.0] * self._number
        for place in places:
            share = self._rare[place] / length / 10
            span = slice(self._ends[place], self._ends[place + 1])
            for topic, weight in zip(self._topics[span], self._weights[span], strict=True):
                odds[topic] += share * weight
        highest = max(odds)
        shares = [exp(each - highest) for each in odds]
        whole = sum(shares)
        return [share / whole for share in shares]


def pieces(said: Sense) -> list[str]:
    """What is weighed of a message, in a fixed order."""
    return [*(f"~{idea}" for idea in sorted(said.ideas)), *sorted(chain(said.letters, said.signs, said.pairs))]
