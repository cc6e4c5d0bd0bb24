"""Which dialog a first message wants, or which letter: named cues add up, and where they leave it open the person is asked.

`product` is the operation of a lender's own app (quota, debit, early repayment): only that app can tell. `answer` is
a plain question for the answers. None is out of our scope, or no wish at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from ahocorasick_rs import AhoCorasick

from content.intents import Cue, Intents, intents
from content.letters import letters_of, needed
from content.record import record
from dialogs.questions.heard import ideas_of, mended
from dialogs.understanding.remember import remembered

SHORT = 4
LONGEST = 1_000
"""A wish stands at the beginning of a message, or at its end: of a longer one both are looked at."""


@record(frozen=True, slots=True)
class Route:
    """The dialog (or letter), or at most three to choose from; `cues` are what spoke for it, with all their weights."""

    dialog: str | None
    choices: tuple[str, ...] = ()
    score: float = 0.0
    cues: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = ()


@record(frozen=True, slots=True)
class _Net:
    """All words of all cues in one automaton with the number of the cue of each; the cues of an idea; and those that may be
    found by their pattern where a letter is in the message."""

    automaton: AhoCorasick
    of_word: tuple[int, ...]
    of_idea: Mapping[str, frozenset[int]]
    of_letter: Mapping[str, frozenset[int]]
    sought_always: frozenset[int]

    def told(self, said: str) -> frozenset[int]:
        """The cues whose words or ideas are in a mended text."""
        places = self.automaton.find_matches_as_indexes(said, overlapping=True)
        told = {self.of_word[which] for which, start, end in places if not _inside_a_word(said, start, end)}
        return frozenset(told).union(*(self.of_idea.get(idea, ()) for idea in ideas_of(said)))

    def sought(self, said: str) -> frozenset[int]:
        """The cues whose pattern may be in it."""
        return self.sought_always.union(*(self.of_letter[letter] for letter in self.of_letter.keys() & letters_of(said)))


@cache
def _net(table: str) -> _Net:
    cues = list(enumerate(intents(table).cues))
    words = [(word, number) for number, cue in cues for word in cue.words]
    needs = {number: needed(cue.pattern.pattern) for number, cue in cues if cue.pattern}
    return _Net(
        AhoCorasick([word for word, _ in words]),
        tuple(number for _, number in words),
        _by((idea, number) for number, cue in cues for idea in cue.ideas),
        _by((letter, number) for number, letters in needs.items() for letter in letters or ()),
        frozenset(number for number, letters in needs.items() if letters is None),
    )


def _by(pairs: Iterable[tuple[str, int]]) -> dict[str, frozenset[int]]:
    found = defaultdict[str, set[int]](set)
    for name, number in pairs:
        found[name].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@remembered
def route(text: str, table: str = "intents") -> Route:
    """Where a message should lead by the cues of a table; explains itself by those found."""
    if len(text) > LONGEST:
        text = text[: LONGEST // 2] + "\n" + text[-LONGEST // 2 :]
    found = _found(mended(text), table)
    scores: dict[str, float] = {}
    for cue in found:
        for dialog, weight in cue.weights.items():
            scores[dialog] = round(scores.get(dialog, 0.0) + weight, 3)
    ranked = sorted(scores.items(), key=lambda row: (-row[1], row[0]))
    return _decided(intents(table), ranked, tuple((cue.name, tuple(cue.weights.items())) for cue in found))


def _found(said: str, table: str) -> list[Cue]:
    net, cues = _net(table), intents(table).cues
    told, sought = net.told(said), net.sought(said)
    found: list[Cue] = []
    so_far = set[str]()
    for number in sorted(told | sought):
        cue = cues[number]
        if not cue.needs <= so_far or cue.bars & so_far:
            continue
        if number in told or (cue.pattern and cue.pattern.search(said)):
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


def _decided(table: Intents, ranked: list[tuple[str, float]], cues: tuple[tuple[str, tuple[tuple[str, float], ...]], ...]) -> Route:
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
