"""What the terms of a loan in a first message are told for: to have it priced, or because it runs, by what was learned of all its words.

A piece is a stretch of up to three letters, an English word or two of them, with every figure as # and every lender as @.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from content.loans_told import MATTERS, rows
from content.regex import regex
from dialogs.questions.odds import Odds
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.text import Plain

HAN = regex(r"[^a-z]+")
WORD = regex(r"[a-z']+|[#@]|[^\sa-z#@]")
MOST = 3
"""How many figures are told apart from more."""


def chance_of_price(words: Plain, tokens: Sequence[Token], signs: Iterable[str]) -> float:
    """How likely the price of a loan is what a message is about; the rest of the whole is that it runs."""
    return _odds().of(pieces(words, tokens, signs))[MATTERS.index("priced")]


def pieces(words: Plain, tokens: Sequence[Token], signs: Iterable[str]) -> list[str]:
    """What is weighed of a message, in a fixed order: its letters and words, and what was found in it as a whole."""
    text = _marked(words, tokens)
    lenders = len({token.name for token in tokens if token.group == "lender"})
    return sorted({*_stretches(text), *_words(text), *signs, f"lenders:{min(lenders, MOST)}", f"sums:{min(sum(token.is_amount for token in tokens), 2 * MOST)}"})


def _marked(words: Plain, tokens: Sequence[Token]) -> str:
    parts, last = list[str](), 0
    said = words.text.lower()
    for token in tokens:
        if token.group in ("value", "lender") and token.start >= last:
            parts += (said[last : token.start], "#" if token.group == "value" else "@")
            last = token.end
    return "".join((*parts, said[last:]))


def _stretches(text: str) -> Iterator[str]:
    for run in HAN.findall(text):
        yield from (run[i : i + n] for n in (1, 2, 3) for i in range(len(run) - n + 1) if run[i : i + n].strip())


def _words(text: str) -> Iterator[str]:
    found = WORD.findall(text)
    yield from (word for word in found if word.isalpha())
    yield from (f"{first} {second}" for first, second in pairwise(found) if first.isascii() and second.isascii())


@lru_cache(maxsize=1)
def _odds() -> Odds:
    return Odds(len(MATTERS), rows())
