"""The parts that an offer is seen as: figures, and the words beside them that say what they are."""

from dataclasses import dataclass, field
from decimal import Decimal

from content.record import record
from dialogs.calculator.terms import Length, Unit
from dialogs.understanding.values import Count, Duration, Number, Parts, Quantity, Span, Value

_CADENCES = frozenset({
    "each_month", "pay_month", "rental", "each_period", "each_day", "each_week", "each_year", "each_quarter", "each_fortnight",
    "each_half_month", "each_half_year",
})
_LET = ("租机", "租手机", "租赁")
"""What is let, and not how often is paid for it."""
_PAID_EVERY = (("季", "each_quarter"), ("年", "each_year"), ("周", "each_week"), ("月", "each_month"),
               ("quarter", "each_quarter"), ("year", "each_year"), ("week", "each_week"), ("month", "each_month"))
PERIODS: dict[str, Length] = {
    "each_month": Length(Decimal(1), "month"), "pay_month": Length(Decimal(1), "month"),
    "rental": Length(Decimal(1), "month"), "each_day": Length(Decimal(1), "day"), "each_week": Length(Decimal(1), "week"),
    "each_fortnight": Length(Decimal(2), "week"),
    "each_half_month": Length(Decimal("0.5"), "month"), "each_half_year": Length(Decimal(6), "month"), "each_quarter": Length(Decimal(3), "month"),
    "each_year": Length(Decimal(12), "month"),
}
_UNITS: dict[str, tuple[Unit, Decimal]] = {
    "days": ("day", Decimal(1)), "weeks": ("week", Decimal(1)), "months": ("month", Decimal(1)), "years": ("month", Decimal(12)),
}
PAYMENTS = frozenset({"payment", "payments", "installment", "installments", "instalment", "instalments", "periods"})
"""The units of a count that is a number of payments."""


@record(frozen=True, slots=True)
class Word:
    """A word that tells something, at [start, end) of the text."""

    name: str
    start: int
    end: int
    text: str
    tied: bool = False
    """Tied by 的 to what stands before it."""

    @property
    def span(self) -> Span:
        return self.start, self.end

    @property
    def cadence(self) -> str | None:
        """How often, where the word tells it (按季付息 does too)."""
        if self.name in _CADENCES:
            return None if self.text in _LET else self.name
        if self.name == "interest_only" and (self.text[0] in "按每" or self.text.startswith("interest ")):
            return next((name for sign, name in _PAID_EVERY if sign in self.text), None)
        return None


def _names(words: list[Word], names: tuple[str, ...]) -> bool:
    """Whether one of the words has one of these names; asked so often that a loop it is."""
    for word in words:  # noqa: SIM110
        if word.name in names:
            return True
    return False


@record(frozen=True, slots=True, kw_only=True)
class Ordinal(Quantity):
    """Which of the payments, or which day, week or year of the loan."""

    unit: str
    until: Decimal | None = None
    """The last one of several (第1到6期)."""


@dataclass(slots=True)
class Figure:
    """A value with the names of the words before it, after it and inside it."""

    value: Value
    left: list[Word] = field(default_factory=list)
    right: list[Word] = field(default_factory=list)
    inside: list[Word] = field(default_factory=list)
    clause: int = 0
    place: int = 0

    @property
    def span(self) -> Span:
        return self.value.span

    def says(self, *names: str) -> bool:
        """Whether a word of one of these names stands with the figure."""
        return _names(self.left, names) or _names(self.right, names) or _names(self.inside, names)

    def before(self, *names: str) -> bool:
        return _names(self.left, names)

    def after(self, *names: str) -> bool:
        return _names(self.right, names)

    @property
    def cadence(self) -> str | None:
        """The nearest 每月, 每期, ... before the figure, else the one after it."""
        rented = False
        for word in (*reversed(self.left), *self.right, *self.inside):
            if word.name == "rental" and word.cadence:
                rented = True  # 每天租金12块
                continue
            told_before = word.text.startswith("interest ") and word.end <= self.span[0]
            if word.cadence and (word.name != "interest_only" or word.text[0] == "每" or self.touches(word) or told_before):
                return word.cadence
        return "rental" if rented else None

    def touches(self, word: Word) -> bool:
        """Whether the word stands right before the figure."""
        return word.end == self.span[0]


@record(frozen=True, slots=True)
class Row:
    """The whole offer: its text in plain form (place for place as it was sent), its words and its figures."""

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    names: frozenset[str]
    """The names of all words."""

    def says(self, *names: str) -> bool:
        return not self.names.isdisjoint(names)


def length_of(value: Duration | Count | Number) -> Length | None:
    """A length in the coarsest unit that holds all its parts; None where it is a range or shorter than a day."""
    if isinstance(value, Count | Number):
        return Length(value.value, "month") if value.value is not None and value.value > 0 else None
    return None if value.parts is None else _summed(value.parts)


def _summed(parts: Parts) -> Length | None:
    if not parts or not parts.keys() <= _UNITS.keys():
        return None
    lengths = [Length(_UNITS[unit][1] * amount, _UNITS[unit][0]) for unit, amount in parts.items()]
    units = {length.unit for length in lengths}
    if len(units) == 1:
        whole = Length(sum((length.amount for length in lengths), Decimal(0)), lengths[0].unit)
    else:
        whole = Length(sum((length.days for length in lengths), Decimal(0)), "day")
    return whole if whole.amount > 0 else None
