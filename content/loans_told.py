"""Whether the terms of a loan are told to have it priced or because it runs, as learned from first messages (`bot train-loans`)."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from content.errors import ContentError
from content.learned import read_rows

FILE = Path(__file__).with_name("loans_learned.jsonl")
MATTERS = ("runs", "priced")


class LoansError(ContentError):
    """The learned file can't be used: the message names it and the fix."""


def rows() -> Iterator[tuple[str, float, Sequence[int]]]:
    """Each piece, how rare it is, and a row that gives by turns the number of a matter and what it weighs for that; raises LoansError."""
    yield from read_rows(FILE, MATTERS, LoansError, "train-loans tests/cases")
