"""What each figure of an offer is by the words around it, as learned from marked offers (`tests/cases/offer_roles`, `bot train-roles`)."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from heapq import nlargest
from math import log2

from content.roles import OFFERS
from dialogs.calculator.doubts import LARGEST
from dialogs.questions.odds import Odds
from dialogs.understanding.offers.parts import Figure, Ordinal, Row
from dialogs.understanding.offers.roles import money_role
from dialogs.understanding.surroundings import around
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Rate

FAR = 24
"""Letters around a figure."""
LEAST, LEAST_BESIDE, LEAST_OTHER = 0.05, 0.5, 0.8
"""How likely a role must be to be tried. What stands beside the loan and its payments, or is no part of it, changes the price and nothing bears
it out: it must be the surer."""
BORNE_OUT = frozenset({"lent", "got", "pay", "total", "cap", "int_all"})
MOST_FIGURES, MOST_READINGS = 9, 24
SUMS = frozenset({"lent", "got", "pay", "total", "cap", "int", "int_all", "cut", "aside", "fee", "end", "last", "buyout", "first", "unit", "down", "price"})
TIMES = frozenset({"count", "term", "every", "stage", "nth", "free"})
SHARES = frozenset({"rate", "share", "fee_rate"})
MOST_TIMES = 60
FILLS = Decimal("0.9"), Decimal("2.5")
"""What all payments come to, beside the largest sum."""


class Figures:
    """The figures of a row, and what is weighed of each."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self._sums = [figure.value.best for figure in row.figures if isinstance(figure.value, Money | Number)]
        self._largest = max(self._sums, default=Decimal(0))
        self._counts = {count for figure in row.figures if (count := times_of(figure))}
        parts, last, length, self._places = list[str](), 0, 0, list[int]()
        for figure in row.figures:
            start, end = figure.span
            self._places.append(length + start - last)
            parts += (row.text[last:start], "#")
            length, last = self._places[-1] + 1, end
        self._text = "".join((*parts, row.text[last:])).lower()

    def pieces(self, at: int, before: str) -> list[str]:
        """What is weighed of a figure, behind one of this role."""
        place, figure = self._places[at], self.row.figures[at]
        left, right = self._text[max(0, place - FAR) : place], self._text[place + 1 : place + 1 + FAR]
        return sorted({*around(left, right), *self._of_itself(at, figure, before)})

    def _of_itself(self, at: int, figure: Figure, before: str) -> Iterator[str]:
        kind, row = type(figure.value).__name__, self.row.figures
        yield f"kind:{kind}"
        yield f"unit:{kind}{getattr(figure.value, 'unit', '')}{getattr(figure.value, 'per', '')}"
        yield f"before:{before}"
        yield f"nth:{min(at, 3)}/{min(len(row), 6)}"
        for name, step in (("next", 1), ("last", -1)):
            yield f"{name}:{type(row[at + step].value).__name__ if 0 <= at + step < len(row) else ''}"
        if isinstance(figure.value, Money | Number):
            yield from self._of_sum(figure, figure.value.best)
        elif isinstance(figure.value, Percent | Rate):
            yield f"share:{int(2 * log2(figure.value.best)) if figure.value.best > 0 else ''}"
        if figure.cadence:
            yield f"cadence:{figure.cadence}"

    def _of_sum(self, figure: Figure, amount: Decimal) -> Iterator[str]:
        heard = money_role(figure)
        yield f"heard:{heard}"
        if 0 < amount <= self._largest <= LARGEST:
            yield f"whole:{amount % 100 == 0}"
            yield f"of_largest:{int(2 * log2(self._largest / amount))}"
            fills = any(FILLS[0] <= amount * count / self._largest <= FILLS[1] for count in self._counts)
            yield f"fills:{fills}"
            yield f"fills:{fills}|{heard}"
        yield f"rank:{min(sum(each > amount for each in self._sums), 4)}/{min(len(self._sums), 5)}"
        yield f"twice:{self._sums.count(amount) > 1}"


def times_of(figure: Figure) -> int:
    """How many payments a figure may be; 0 where it can be none."""
    value = figure.value
    number = value.best if isinstance(value, Count | Number) else sum((value.parts or {}).values(), Decimal(0)) if isinstance(value, Duration) else Decimal(0)
    return int(number) if 1 < number <= MOST_TIMES else 0


@lru_cache(maxsize=1)
def _odds() -> Odds:
    return Odds(len(OFFERS.names), OFFERS.rows())


Likely = list[tuple[float, str]]


def roles(row: Row) -> list[Likely]:
    """The roles that each figure may well have, with their chances, the likeliest first."""
    figures, found, before = Figures(row), list[Likely](), ""
    for at, figure in enumerate(row.figures):
        chances = zip(_odds().of(figures.pieces(at, before)), OFFERS.names, strict=True)
        may = sorted(((each, name) for each, name in chances if _may_be(figure, name)), reverse=True)
        found.append([(each, name) for each, name in may if each >= _least(figure, name)])
        before = may[0][1]
    return found


def readings(row: Row) -> Iterator[tuple[float, tuple[str, ...]]]:
    """The roles of all figures together, with the chance of all, the likeliest first."""
    if len(row.figures) <= MOST_FIGURES:
        ways: list[tuple[float, tuple[str, ...]]] = [(1.0, ())]
        for likely in roles(row):
            longer = ((chance * each, (*told, name)) for chance, told in ways for each, name in likely)
            ways = nlargest(MOST_READINGS, longer)
        yield from ways


def _least(figure: Figure, role: str) -> float:
    if not _is_sum(figure) or role in BORNE_OUT:
        return LEAST
    return LEAST_OTHER if role == "other" else LEAST_BESIDE


def _is_sum(figure: Figure) -> bool:
    value = figure.value
    return isinstance(value, Money | Number) or (isinstance(value, Count) and value.unit.startswith("loan"))


def _may_be(figure: Figure, role: str) -> bool:
    value = figure.value
    if role == "other":
        return True
    if isinstance(value, Percent | Rate):
        return role in SHARES
    if isinstance(value, Money) or (isinstance(value, Count) and value.unit.startswith("loan")):
        return role in SUMS
    if isinstance(value, Number):
        return role in SUMS or role in TIMES
    return role in TIMES and isinstance(value, Count | Duration | Ordinal)
