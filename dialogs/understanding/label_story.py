"""What a message tells has happened: calls, a summons, a lost job; not what is feared, asked or threatened."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from content.labels import Told, labels
from dialogs.understanding.values import Span

ENDS = re.compile(r"[,，。;；!！\n]|\.(?=\s|$)|(?<=[?？])")


@lru_cache(maxsize=1)
def _net() -> tuple[AhoCorasick, tuple[Told, ...]]:
    rows = [(word, told) for told in labels().story for word in told.words]
    return AhoCorasick([word for word, _ in rows]), tuple(told for _, told in rows)


def story(text: str) -> Iterator[tuple[str, str | bool, Span]]:
    """Slot, value and place of each thing that has happened, each told once."""
    said = text.lower().replace("’", "'")
    automaton, owners = _net()
    seen = set[tuple[str, str]]()
    for which, start, end in automaton.find_matches_as_indexes(said, overlapping=True):
        told = owners[which]
        if (told.slot, told.name) in seen or told.unless.search(_clause(said, start, end)):
            continue
        seen.add((told.slot, told.name))
        yield told.slot, True if told.name == "yes" else told.name, (start, min(end, len(text)))


def _clause(text: str, start: int, end: int) -> str:
    """The clause around a place, at most 40 characters to either side, the words themselves left out."""
    low, high = max(0, start - 40), min(len(text), end + 40)
    before = [match.end() for match in ENDS.finditer(text, low, start)]
    after = ENDS.search(text, end, high)
    return text[before[-1] if before else low : start] + "·" + text[end : after.start() if after else high]
