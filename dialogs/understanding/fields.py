"""Where a text has words of fields of meaning: all words of all fields are looked for at once, in time linear in the text."""

from collections.abc import Iterator, Mapping

from ahocorasick_rs import AhoCorasick

SHORT = 4
INSIDE, BEGINS, WHOLE = range(3)
"""Where a word of a field may stand: in Chinese anywhere; a Latin one at the beginning of a longer, a short one alone."""


class Fields:
    """The words of each field, by its name."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        rows = [(word, name) for name, told in words.items() for word in told]
        self._owners = tuple(name for _, name in rows)
        self._places = tuple(INSIDE if not word.isascii() else WHOLE if len(word) < SHORT else BEGINS for word, _ in rows)
        self._automaton = AhoCorasick([word for word, _ in rows])

    def found(self, text: str) -> Iterator[tuple[int, str]]:
        """Each place in a lower-case text where a word begins, and the field that it belongs to."""
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            begins = self._places[number] == INSIDE or not _latin(text[start - 1 : start])
            ends = self._places[number] != WHOLE or not _latin(text[end : end + 1])
            if begins and ends:
                yield start, self._owners[number]


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
