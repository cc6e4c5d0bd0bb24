"""Text to values: what amounts, rates, days, lengths of time and counts a message holds, and where."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs.understanding.ages import without_ages
from dialogs.understanding.asked_for import answers
from dialogs.understanding.remember import remembered
from dialogs.understanding.scan import Scan
from dialogs.understanding.taken_back import corrected
from dialogs.understanding.text import plain
from dialogs.understanding.values import Value


def read(
    text: str, *, today: date, kind: str | None = None, asked: str | None = None, options: Sequence[str] = ()
) -> list[Value]:
    """All values in the text, in order, with spans in the text as it was sent.

    `kind` wants that kind alone; `asked` is the kind that the open question wants, `options` its choices.
    """
    return list(_read(text, today, kind, asked, tuple(options)))


@remembered
def _read(text: str, today: date, kind: str | None, asked: str | None, options: tuple[str, ...]) -> tuple[Value, ...]:
    """Several parts of a turn want the values of one message: it is read once."""
    words = plain(text)
    found = corrected(Scan(words.text, today, kind, asked).run(), words.text)
    found = found if kind else without_ages(found, words.text)
    if asked:
        found = answers(words.text, found, asked, options)
    if words.places is None:
        return tuple(found)
    return tuple(_apart([replace(value, span=words.span(*value.span)) for value in found]))


def _apart(values: list[Value]) -> list[Value]:
    """One character that was sent (¼) can be the place of one value only."""
    kept: list[Value] = []
    for value in values:
        if not kept or value.span[0] >= kept[-1].span[1]:
            kept.append(value)
    return kept
