"""Whether a message warns of frauds: its words are those of who names a fraud as one, not of who commits it."""

from collections.abc import Iterable
from functools import lru_cache

from content.wording import warning
from dialogs.screening.wording import SCALE, Words, found

WARNED = 0.0
"""The log-odds from which on a message is worded like a warning, and not like the frauds that it may quote."""


def warns(text: str) -> bool:
    """Whether a plain lower-case text is worded like a warning."""
    known = _words()
    return warned([known.weights[word] / 100 for word in {word for word, _, _ in found(text, known)}], known.start)


def warned(weights: Iterable[float], start: float) -> bool:
    """The same by the weights of its words, each once; where none is known it is none."""
    known = list(weights)
    return bool(known) and start + SCALE * sum(known) > WARNED


@lru_cache(maxsize=1)
def _words() -> Words:
    return Words.of(warning())
