"""What a figure in a message may be, and what was learned of the words around it (`bot train-roles`)."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from content.errors import ContentError
from content.learned import read_rows

FILE = Path(__file__).with_name("roles_learned.jsonl")
ROLES = (
    "income", "spouse", "spend", "spend_all", "save",
    "owed", "owed_all", "late", "pay", "pay_all", "borrowed", "paid", "fee", "waived", "cut",
    "cash", "oneoff", "demand",
    "days", "since", "dueday", "payday", "left", "count", "offered", "rate",
    "term", "other",
)
"""Of the person: what comes in, a husband's or wife's, one cost and all costs of a month, what is left over. Of a debt: what is owed, of
all, the late part, a month's payment, of all, what was borrowed, paid back, charged, let go, and what would end it. Money at
hand, once, wanted by somebody. Times, numbers of payments and rates. A figure of a loan that is to be priced; anything else."""


class RolesError(ContentError):
    """The learned file can't be used: the message names it and the fix."""


def rows() -> Iterator[tuple[str, float, Sequence[int]]]:
    """Each piece, how rare it is, and a row that gives by turns the number of a role and what it weighs for that; raises RolesError."""
    yield from read_rows(FILE, ROLES, RolesError, "train-roles tests/cases")
