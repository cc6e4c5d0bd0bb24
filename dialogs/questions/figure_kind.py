"""Which figure of one's own case a short message asks for, by what was learned of its words, its ends and the patterns that are in it: 逾期的加起来 is the late sum."""

from functools import lru_cache
from itertools import pairwise

from content.figure_kinds import KINDS, NONE, rows
from content.record import record
from content.regex import regex
from content.sums_asked import sums_asked
from dialogs.questions import odds
from dialogs.questions.heard import HAN, mended, nameless, sense
from dialogs.questions.odds import Odds
from dialogs.understanding.asked_sums import ASKED
from dialogs.understanding.remember import remembered

WORD = regex(r"[a-z']+")
FIGURE = regex(r"\d+(?:[.,]\d+)*")
LETTERS, MOST, FIGURES = 3, 6, 3
"""A message is told apart by how long it is, in steps of three letters or words, up to six of them, and by how many figures it tells, up to three."""


@record(frozen=True, slots=True)
class Kind:
    """`name` is one of `KINDS`, never none; `chance` of it, one in all."""

    name: str
    chance: float


@remembered
def figure_kind(text: str) -> Kind | None:
    """The likeliest kind, where a figure is likelier than none."""
    chances = _odds().of(pieces(text))
    chance = max(chances)
    name = KINDS[chances.index(chance)]
    return None if name == NONE else Kind(name, chance)


def pieces(text: str) -> list[str]:
    """What is weighed of a message, in a fixed order."""
    said, lower = mended(text), text.lower()
    tables = {"k": sums_asked().known, "p": sums_asked().price, "t": sums_asked().periods, "a": ASKED}
    found = (f"={table}.{name}" for table, patterns in tables.items() for name, pattern in patterns.items() if pattern.search(lower))
    return [*odds.pieces(sense(said)), *found, *_ends(nameless(said))]


def _ends(said: str) -> list[str]:
    """How it begins and ends, and how long it is."""
    signs, words = "".join(HAN.findall(said)), WORD.findall(said)
    sizes = [f"n{min((len(signs) or len(words)) // LETTERS, MOST)}", f"#{min(len(FIGURE.findall(said)), FIGURES)}"]
    whole = [f"_{first}{second}" for first, second in pairwise(signs)] if signs else [f"_{word}" for word in words]
    sizes += whole
    if signs:
        return [f"^{signs[0]}", f"^{signs[:2]}", f"{signs[-1]}$", f"{signs[-2:]}$", *sizes]
    return [f"^{words[0]}", f"^{' '.join(words[:2])}", f"{words[-1]}$", f"{' '.join(words[-2:])}$", *sizes] if words else sizes


@lru_cache(maxsize=1)
def _odds() -> Odds:
    return Odds(len(KINDS), rows())
