"""What a figure in a message may be, and what was learned of the words around it (`bot train-roles`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content.errors import ContentError
from content.learned import Row, read_rows


class RolesError(ContentError):
    """The learned file can't be used: the message names it and the fix."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles that figures of one kind of message may have, and where what was learned of them is kept."""

    file: Path
    names: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Each piece, how rare it is, and a row that gives by turns the number of a role and what it weighs for that; raises RolesError."""
        yield from read_rows(self.file, self.names, RolesError, "train-roles tests/cases")


DEBTS = Roles(
    Path(__file__).with_name("roles_learned.jsonl"),
    (
        "income", "spouse", "spend", "spend_all", "save",
        "owed", "owed_all", "late", "pay", "pay_all", "borrowed", "paid", "fee", "waived", "cut",
        "cash", "oneoff", "demand",
        "days", "since", "dueday", "payday", "left", "count", "offered", "rate",
        "term", "other",
    ),
)  # fmt: skip
"""Of the person: what comes in, a husband's or wife's, one cost and all costs of a month, what is left over. Of a debt: what is owed, of
all, the late part, a month's payment, of all, what was borrowed, paid back, charged, let go, and what would end it. Money at
hand, once, wanted by somebody. Times, numbers of payments and rates. A figure of a loan that is to be priced; anything else."""
OFFERS = Roles(
    Path(__file__).with_name("offer_roles_learned.jsonl"),
    (
        "lent", "got", "pay", "total", "cap", "int", "int_all", "cut", "aside", "fee", "end", "last", "buyout", "first", "unit", "down", "price",
        "count", "term", "every", "stage", "nth", "free", "rate", "share", "fee_rate", "other",
    ),
)  # fmt: skip
"""Of a loan that is to be priced: what is lent by contract, what arrives, one payment, all of them, the principal and the interest in one, all
interest; a charge taken off the payout, paid apart, with each payment, at the end; a last payment that differs or comes on top, a first one; the sum a
price is told for, a down payment, a thing's price. How many payments, how long, how far apart, of one kind, which one, free of interest. A rate, a
share taken once, a share taken each time; anything else."""
