"""Which dialog a first message wants: named cues add up, and where they leave it open the person is asked.

`product` is the operation of a lender's own app (quota, debit, early repayment): only that app can tell. `answer` is
a plain question for the answers. None is out of our scope, or no wish at all.
"""

from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from content.intents import Cue, intents
from content.record import record
from dialogs.heard import mended, sense
from dialogs.understanding.remember import remembered

SHORT = 4
LONGEST = 1_000
"""A wish stands at the beginning of a message, or at its end: of a longer one both are looked at."""


@record(frozen=True, slots=True)
class Route:
    """The dialog, or at most three to choose from; `cues` are what spoke for it, with all their weights."""

    dialog: str | None
    choices: tuple[str, ...] = ()
    score: float = 0.0
    cues: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = ()


@lru_cache(maxsize=1)
def _net() -> tuple[AhoCorasick, tuple[str, ...]]:
    rows = [(word, cue.name) for cue in intents().cues for word in cue.words]
    return AhoCorasick([word for word, _ in rows]), tuple(name for _, name in rows)


@remembered
def route(text: str) -> Route:
    """Where a message should lead; explains itself by the cues found."""
    if len(text) > LONGEST:
        text = text[: LONGEST // 2] + "\n" + text[-LONGEST // 2 :]
    found = _found(mended(text))
    scores: dict[str, float] = {}
    for cue in found:
        for dialog, weight in cue.weights.items():
            scores[dialog] = round(scores.get(dialog, 0.0) + weight, 3)
    ranked = sorted(scores.items(), key=lambda row: (-row[1], row[0]))
    return _decided(ranked, tuple((cue.name, tuple(cue.weights.items())) for cue in found))


def _found(said: str) -> list[Cue]:
    automaton, names = _net()
    places = automaton.find_matches_as_indexes(said, overlapping=True)
    seen = {names[which] for which, start, end in places if not _inside_a_word(said, start, end)}
    ideas = sense(said).ideas
    found: list[Cue] = []
    so_far = set[str]()
    for cue in intents().cues:
        if not cue.needs <= so_far or cue.bars & so_far:
            continue
        if cue.name in seen or cue.ideas & ideas or (cue.pattern and cue.pattern.search(said)):
            found.append(cue)
            so_far.add(cue.name)
    return found


def _inside_a_word(text: str, start: int, end: int) -> bool:
    """fee in coffee, and (of short words) sue in issues."""
    if not text[start].isascii() or not text[start].isalnum():
        return False
    if start and text[start - 1].isascii() and text[start - 1].isalpha():
        return True
    return end - start <= SHORT and end < len(text) and text[end].isascii() and text[end].isalpha() and text[end] != "s"


def _decided(ranked: list[tuple[str, float]], cues: tuple[tuple[str, tuple[tuple[str, float], ...]], ...]) -> Route:
    table = intents()
    if not ranked or ranked[0][1] < table.maybe:
        return Route(None, score=ranked[0][1] if ranked else 0.0, cues=cues)
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if score >= table.sure and score - second >= table.ahead:
        return Route(best, (), score, cues)
    near = [dialog for dialog, points in ranked if points >= table.maybe and points >= score - table.near]
    if len(near) == 1:
        return Route(best, (), score, cues)
    return Route(None, tuple(near[: table.choices]), score, cues)
