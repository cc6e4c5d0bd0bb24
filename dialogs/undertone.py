"""What a message sounds like as a whole: the fields of meaning and the letters in it, each with a learned weight.

The signals of `guard` hear wordings that somebody thought of; this hears those that nobody did. The score is a sum
of named pieces: "桥", "@farewell", "@farewell@water" where one follows the other, "@farewell." where the message ends
with it. Linear in the length of the text.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from heapq import nsmallest
from itertools import pairwise
from math import sqrt
from operator import add

from content.danger import KINDS, fields, learned
from content.record import record
from content.regex import regex
from dialogs.understanding.fields import Fields

HAN = regex(r"[\u4e00-\u9fff]")
FIGURES = regex(r"\d[\d,.]*")
OTHER = regex(r"[^\u4e00-\u9fffa-z□0]+")
WORD = regex(r"[a-z']+")
CLAUSE = regex(r"[^,，。！？!?;；:：\n]+")
SENTENCE = regex(r"[^。！？!?\n]+[。！？!?\n]*")
LONGEST = 120
"""Letters that are weighed at once: what is longer is weighed sentence by sentence."""
EMPTY = {"^", "$", " "}
FEW_WORDS, FEW_LETTERS = 3, 4
ANY, RARE = len(KINDS), len(KINDS) + 1
"""Behind the weights of the kinds stands that of any danger at all, and last how rare the piece is."""
FLOOR = 300.0
"""Added to the square of the length of a message: few pieces, or common ones, say little."""
TOLD = 3
"""How many pieces are named."""


@record(frozen=True, slots=True)
class Undertone:
    """`danger` weighs any danger, in log-odds, by the pieces that were `found`; the rest is worked out where it is wanted."""

    danger: float
    found: AbstractSet[str]

    @property
    def kinds(self) -> tuple[float, ...]:
        """What each kind of danger weighs."""
        return tuple(_sum(self.found, kind) for kind in range(len(KINDS)))

    @property
    def pieces(self) -> tuple[str, ...]:
        """The ones that say most."""
        weights = learned().weights
        return tuple(nsmallest(TOLD, self.found, key=lambda piece: (-weights[piece][ANY], piece)))


def undertone(text: str) -> Undertone:
    """How a readable, lower-case text without its idioms sounds; of a long one, its worst part."""
    return max(map(_weighed, _parts(text)), key=lambda heard: heard.danger)


def pieces(text: str) -> set[str]:
    """The letters and words of a text, its fields, which of them follow each other, begin or end it."""
    text = FIGURES.sub("0", text)
    found = letters(text)
    if not found:
        return found
    spoken = sorted(set(_words().found(text)))
    found.update(f"@{name}" for _, name in spoken)
    found.update(f"@{first}@{second}" for (_, first), (_, second) in pairwise(spoken))
    clauses = [match.span() for match in CLAUSE.finditer(text)]
    if clauses:
        found.update(f".@{name}" for place, name in spoken if place < clauses[0][1])
        found.update(f"@{name}." for place, name in spoken if place >= clauses[-1][0])
    return found


def letters(text: str) -> set[str]:
    """The letters of a text by ones, twos and threes, its English words and pairs of them.

    None of a word or two: 算了, "up" or "note" has no tone.
    """
    found: set[str] = set()
    text = FIGURES.sub("0", text)
    if len(HAN.findall(text)) >= FEW_LETTERS:
        row = "^" + OTHER.sub(" ", text).strip() + "$"
        pairs = list(map(add, row, row[1:]))
        found.update(row, pairs, map(add, pairs, row[2:]))
    words = WORD.findall(text)
    if len(words) >= FEW_WORDS:
        found.update(words)
        found.update(f"{first} {second}" for first, second in pairwise(words))
    return found - EMPTY


def _weighed(text: str) -> Undertone:
    found = learned().weights.pieces() & pieces(text)
    return Undertone(_sum(found, ANY), found)


def _sum(found: AbstractSet[str], kind: int) -> float:
    known = learned()
    length = sqrt(sum([rare**2 for rare in known.weights.column(found, RARE)]) / 10_000 + FLOOR)
    return (known.bias[kind] + sum(known.weights.column(found, kind)) / length) / 100


def _parts(text: str) -> Iterator[str]:
    """The text, or where it is long its neighbouring sentences, as many as may be weighed at once."""
    if len(text) <= LONGEST:
        yield text
        return
    part = ""
    for sentence in SENTENCE.findall(text) or [text]:
        for start in range(0, len(sentence), LONGEST):
            piece = sentence[start : start + LONGEST]
            if len(part) + len(piece) > LONGEST and part:
                yield part
                part = ""
            part += piece
    yield part


@lru_cache(maxsize=1)
def _words() -> Fields:
    return Fields(fields())
