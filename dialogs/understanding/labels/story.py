"""What a message tells has happened: calls, a summons, a lost job; not what is feared, asked or threatened."""

from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from content.labels import Told, labels
from content.regex import regex
from dialogs.understanding.values import Span

GRAVEST = "happened"
ENDS = regex(r"[,，。;；!！\n]|\.(?=\s|$)|(?<=[?？])")


@lru_cache(maxsize=1)
def _net() -> tuple[AhoCorasick, tuple[tuple[int, Told], ...]]:
    rows = [(word, rank, told) for rank, told in enumerate(labels().story) for word in told.words]
    return AhoCorasick([word for word, _, _ in rows]), tuple((rank, told) for _, rank, told in rows)


def story(text: str) -> Iterator[tuple[str, str | bool, Span]]:
    """Slot, value and place of what is told: of what has happened the gravest, of the reasons the first of the file."""
    said = text.lower().replace("’", "'")
    if len(said) != len(text):
        said = text
    automaton, owners = _net()
    found: dict[str, tuple[int, Told, Span]] = {}
    for which, start, end in automaton.find_matches_as_indexes(said, overlapping=True):
        rank, told = owners[which]
        known = found.get(told.slot)
        better = known is None or (rank > known[0] if told.slot == GRAVEST else rank < known[0])
        if better and not told.unless.search(_clause(said, start, end)):
            found[told.slot] = (rank, told, (start, end))
    for slot, (_, told, span) in found.items():
        yield slot, True if told.name == "yes" else told.name, span


def _clause(text: str, start: int, end: int) -> str:
    """The clause around a place, at most 40 characters to either side, the words themselves left out."""
    low, high = max(0, start - 40), min(len(text), end + 40)
    before = [match.end() for match in ENDS.finditer(text, low, start)]
    after = ENDS.search(text, end, high)
    return text[before[-1] if before else low : start] + "·" + text[end : after.start() if after else high]
