"""Which figure of one's own case a short message asks for in the middle of a talk, as learned from what people say (`bot train-figures`)."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from content.errors import ContentError
from content.learned import read_rows

FILE = Path(__file__).with_name("figures_learned.jsonl")
NONE = "none"
KINDS = (
    "owed", "late_sum", "on_time_sum", "count", "largest", "smallest", "how_late", "reaches", "due", "left", "spare", "gap", "share", "difference", "per_time", "months",
    "interest", "growth", "repaid", "rate", "received", "deducted", "remaining", "saved", "above", "dearest", "parts", "paid", "deadline", "told", "freed", "lost", NONE,
)  # fmt: skip


class FigureKindsError(ContentError):
    """The learned file can't be used: the message names it and the fix."""


def rows() -> Iterator[tuple[str, float, Sequence[int]]]:
    """Each piece, how rare it is, and a row that gives by turns the number of a kind and what it weighs for that; raises FigureKindsError."""
    yield from read_rows(FILE, KINDS, FigureKindsError, "train-figures tests/cases")
