"""Whether a message warns of frauds: its words are those of who names a fraud as one, not of who commits it."""

from collections.abc import Iterable

from dialogs.screening.wording import SCALE, SILENT, found, words

WARNED = 0.0
"""The log-odds from which on a message is worded like a warning, and not like the frauds that it may quote."""


def warns(text: str) -> bool:
    """Whether a plain lower-case text is worded like a warning."""
    known = words()
    said = [known.warnings[word] for word in {word for word, _, _ in found(text, known)}]
    return warned([weight / 100 for weight in said if weight != SILENT], known.warning_start)


def warned(weights: Iterable[float], start: float) -> bool:
    """The same by the weights of its words, each once; where none is known it is none."""
    known = list(weights)
    return bool(known) and start + SCALE * sum(known) > WARNED
