"""What was said about time in an offer, in the making: counts, lengths, and some of the payments apart."""

from dataclasses import dataclass, field
from decimal import Decimal

from dialogs.calculator.terms import Length
from dialogs.understanding.offers.parts import Figure
from dialogs.understanding.values import Day, Span


@dataclass(slots=True)
class Stretch:
    """Some of the payments: `number` of them (None: all that are left), or the `nth` one."""

    number: int | None
    nth: bool = False
    clause: int = 0
    place: int = 0
    free: bool = False
    unpaid: bool = False
    rest: bool = False
    """From this one to the end (从第4期开始)."""
    years: int = 0
    """第一年: so many years of monthly payments, or of one payment each."""


@dataclass(slots=True)
class Times:
    """What was said about time, each in the order in which it was said."""

    counts: list[Decimal] = field(default_factory=list)
    terms: list[Length] = field(default_factory=list)
    periods: list[Length] = field(default_factory=list)
    split: list[Length] = field(default_factory=list)
    """Terms that are paid off in parts (分10个月)."""
    stretches: list[Stretch] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    spans: dict[str, list[Span]] = field(default_factory=dict)
    """Where count, term, period and stages were said."""
    free_count: Decimal | None = None
    """免息3期: all of them, or the first of more."""
    nth_days: list[Decimal] = field(default_factory=list)
    """第7天, 第14天: the days on which something is paid."""
    prepaid: bool = False
    """先扣两个月利息: so many periods of interest were kept back."""
    paid_ahead: Length | None = None
    """For how long."""
    free_term: Length | None = None
    """免息3个月, likewise."""
    free_first: Length | None = None
    """前45天免息: nothing is charged for so long, and interest from then on."""
    free_rest: Length | None = None
    """后45天每天3块, behind such a time."""
    paid: Length | None = None
    """已经还了6期: what has been paid so far."""
    left: Length | None = None
    """还剩9个月."""
    delay: Length | None = None
    """半年后开始还: nothing is paid until then."""
    loose: bool = False
    """A count or length was a guess, a range or one of several."""
    nought: bool = False
    """分0期."""
    attached: set[int] = field(default_factory=set)
    """Places of counts that stand right before the sum they number (35期每期880)."""

    def mark(self, name: str, figure: Figure) -> None:
        self.spans.setdefault(name, []).append(figure.span)
