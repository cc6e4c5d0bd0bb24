"""The terms of an offer by what was learned of its figures: a second reading, for offers that our words leave without a price.

Every figure gets its likeliest role, and the terms are believed only where they have a price and no sum is left over.
"""

from collections.abc import Sequence

from content.regex import regex
from dialogs.calculator.loan import Cost, Missing, price
from dialogs.calculator.terms import Terms
from dialogs.understanding.offer_built import Built
from dialogs.understanding.offer_draft import Draft
from dialogs.understanding.offer_figures import readings
from dialogs.understanding.offer_found import LEAST_LENT
from dialogs.understanding.offer_parts import Figure, Row
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Rate

SURE, SURER, SURE_OF_A_RATE = 0.3, 0.55, 0.8
"""How likely all roles must be together: where a field is open, where words made a price, and where it is open what a rate is of."""
FEW = 4
"""Figures of a plain offer."""
DEAREST = 1
"""As a fraction of the loan from one payment to the next: what is dearer was misheard."""
GUESSED = regex(r"\s*-?(?:something\b|odd\b|ish\b|or so\b|[来几](?=[期个天次月年])|[到至~]\s?[\d一二三四五六七八九十])")
CONTRADICTED = ("total_mismatch", "several_loans", "fees_above_gap")
"""Which of two figures is true, no learning tells."""
IN_DOUBT = frozenset({"count", "kind"})
"""What was told as a choice, or of several loans."""


def by_learning(draft: Draft, heard: Terms) -> Terms | None:
    """The terms by the likeliest learned roles that can be priced; None where those are in doubt, or something was told as a guess.

    Where our words leave a field open it is filled, or else all is read anew; where they made a price, it gives way only to a reading
    that is surer, and by which a time that they took is none of the loan's (I'm 34, two years back).
    """
    asked, row = price(heard), draft.row
    doubts = IN_DOUBT | {"received"} if draft.untold else IN_DOUBT
    open_field = asked.field if isinstance(asked, Missing) else ""
    contradicted = isinstance(asked, Missing) and asked.reason in CONTRADICTED
    if contradicted or draft.refused or not doubts.isdisjoint(heard.unclear):
        return None
    for chance, told in readings(row):
        if chance < (SURE_OF_A_RATE if open_field == "rate" else SURE if open_field else SURER) or not (open_field or _leaves_out(row, told)):
            return None
        if any(role != "other" and _is_loose(row, figure) for figure, role in zip(row.figures, told, strict=True)):
            return None
        found = Built(draft, heard, [(figure, role) for figure, role in zip(row.figures, told, strict=True) if role != "other"])
        for terms in found.terms(open_field):
            if _makes_sense(price(terms)):
                return terms
    return None


def is_crowded(row: Row) -> bool:
    """Whether there are times or sums enough that some may be no part of the loan."""
    times = sum(isinstance(figure.value, Duration | Count) for figure in row.figures)
    return times > 1 or len(row.figures) > FEW


def _leaves_out(row: Row, told: Sequence[str]) -> bool:
    return any(role == "other" and isinstance(figure.value, Duration | Count) for figure, role in zip(row.figures, told, strict=True))


def _makes_sense(cost: Cost | Missing) -> bool:
    if not isinstance(cost, Cost) or not 0 <= cost.periodic_irr <= DEAREST:
        return False
    kept = cost.contract is not None and cost.received is not None and cost.received < LEAST_LENT * cost.contract
    return not kept and (cost.total_cost is None or cost.total_cost >= 0)


def _is_loose(row: Row, figure: Figure) -> bool:
    """A figure told as a guess, as one end of a range, or with words of that kind beside it."""
    value = figure.value
    ranged = isinstance(value, Money | Number | Count | Percent | Rate) and value.is_range
    return value.about or ranged or figure.before("approx") or GUESSED.match(row.text, figure.span[1]) is not None
