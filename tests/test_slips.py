"""Whether two words are one slip apart: compared with all that one slip can make."""

from collections.abc import Iterator
from itertools import product

from dialogs.understanding.slips import one_slip

LETTERS = "abc"


def slips(word: str) -> Iterator[str]:
    """All that a word may become by one letter too many, too few or another, or by two that changed places."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield from (f"{before}{letter}{after[skip:]}" for letter in LETTERS for skip in (0, 1))
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]


def test_every_pair_of_short_words_is_told_apart_by_what_one_slip_can_make() -> None:
    words = ["".join(letters) for length in range(5) for letters in product(LETTERS, repeat=length)]
    for word in words:
        near = {word, *slips(word)}
        assert {other for other in words if one_slip(word, other)} == near & set(words)
