"""The terms of an offer by what was learned of its figures: a second reading, for offers that our words leave without a price.

The roles that its figures may well have are tried together; what makes sense as a loan has a price, and the likeliest price is believed where
it is likelier by far than all others.
"""

from collections.abc import Sequence

from content.regex import regex
from dialogs.calculator.loan import Cost, Missing, price
from dialogs.calculator.terms import Terms
from dialogs.understanding.offers.built import Built
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.figures import readings
from dialogs.understanding.offers.found import LEAST_LENT, MOSTLY_HANDED
from dialogs.understanding.offers.parts import Figure, Row
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Rate

SURE, SURER, SURE_OF_A_RATE = 0.6, 0.75, 0.85
"""What share of all readings that make sense the likeliest price must have: where a field is open, where words made a price, and where it is
open what a rate is of."""
FLOOR, FLOOR_OF_A_PRICE = 0.2, 0.55
"""How likely the readings that come to that price must be by themselves, where words leave it open and where they made another."""
FEW = 4
"""Figures of a plain offer."""
ALIKE = 6
"""Digits to which two prices are the same."""
DEAREST = 1
"""As a fraction of the loan from one payment to the next: what is dearer was misheard."""
GUESSED = regex(r"\s*-?(?:something\b|odd\b|ish\b|or so\b|[来几](?=[期个天次月年])|[到至~]\s?[\d一二三四五六七八九十])")
CONTRADICTED = ("total_mismatch", "several_loans", "fees_above_gap")
"""Which of two figures is true, no learning tells."""
IN_DOUBT = frozenset({"count", "kind"})
"""What was told as a choice, or of several loans."""


def by_learning(draft: Draft, heard: Terms) -> Terms | None:
    """The terms by the likeliest price of the learned roles; None where that is in doubt, or something was told as a guess.

    Where our words leave a field open it is filled, or else all is read anew; where they made a price, it gives way only to a reading
    that is surer, and by which a time that they took is none of the loan's (I'm 34, two years back).
    """
    asked = price(heard)
    doubts = IN_DOUBT | ({"received"} if draft.untold else set()) | ({"payment"} if draft.row.says("or") else set())
    open_field = asked.field if isinstance(asked, Missing) else ""
    contradicted = isinstance(asked, Missing) and asked.reason in CONTRADICTED
    if contradicted or draft.refused or not doubts.isdisjoint(heard.unclear):
        return None
    least = SURE_OF_A_RATE if open_field == "rate" else SURE if open_field else SURER
    ways = _priced(draft, heard, open_field)
    best = max(ways, key=lambda rate: ways[rate][0], default=None)
    if best is None or (isinstance(asked, Cost) and best == round(asked.nominal_annual, ALIKE)):
        return None
    chance, terms = ways[best]
    all_told = sum(each for each, _ in ways.values())
    return terms if chance >= max(least * all_told, FLOOR if open_field else FLOOR_OF_A_PRICE) else None


def _priced(draft: Draft, heard: Terms, open_field: str) -> dict[float, tuple[float, Terms]]:
    """By yearly rate, how likely the readings are that come to it, and the terms of the likeliest: 12 months may be a count or a term."""
    ways = dict[float, tuple[float, Terms]]()
    for chance, roles in readings(draft.row):
        told = [(figure, role) for figure, role in zip(draft.row.figures, roles, strict=True) if role != "other"]
        if any(_is_loose(draft.row, figure) for figure, _ in told) or not (open_field or _leaves_out(draft.row, roles)):
            continue
        for terms in Built(draft, heard, told).terms(open_field):
            cost = price(terms)
            if isinstance(cost, Cost) and _makes_sense(cost) and not _forgets_free_time(draft, terms):
                rate = round(cost.nominal_annual, ALIKE)
                before, first = ways.get(rate, (0.0, terms))
                ways[rate] = (before + chance, first)
                break
    return ways


def is_crowded(row: Row) -> bool:
    """Whether there are times or sums enough that some may be no part of the loan."""
    times = sum(isinstance(figure.value, Duration | Count) for figure in row.figures)
    return times > 1 or len(row.figures) > FEW


def _leaves_out(row: Row, told: Sequence[str]) -> bool:
    return any(role == "other" and isinstance(figure.value, Duration | Count) for figure, role in zip(row.figures, told, strict=True))


def _makes_sense(cost: Cost) -> bool:
    if not 0 <= cost.periodic_irr <= DEAREST:
        return False
    if cost.count is None and cost.quoted is None:
        return False  # interest without an end is told in words or not at all
    number = cost.count or 1
    if number > 1 and cost.total_paid and cost.received and number * MOSTLY_HANDED * cost.received <= cost.total_paid < number * cost.received:
        return False
    kept = cost.contract is not None and cost.received is not None and cost.received < LEAST_LENT * cost.contract
    return not kept and (cost.total_cost is None or cost.total_cost >= 0)


def _forgets_free_time(draft: Draft, terms: Terms) -> bool:
    """Whether time without interest was told, and the terms have interest throughout."""
    told = draft.times.free_first is not None or any(stretch.free for stretch in draft.times.stretches)
    return told and not (terms.free_periods or terms.stages)


def _is_loose(row: Row, figure: Figure) -> bool:
    """A figure told as a guess, as one end of a range, or with words of that kind beside it."""
    value = figure.value
    ranged = isinstance(value, Money | Number | Count | Percent | Rate) and value.is_range
    return value.about or ranged or figure.before("approx") or GUESSED.match(row.text, figure.span[1]) is not None
