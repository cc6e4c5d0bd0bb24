"""What the figures of an offer mean together, a conclusion at a time."""

from collections.abc import Callable

from dialogs.calculator.terms import Terms
from dialogs.understanding.offers import (
    dated,
    fee_rates,
    free_start,
    free_time,
    lengths,
    loans,
    stages,
    sums,
    waits,
    ways,
)
from dialogs.understanding.offers.accounts import believed
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.found import Found

STEPS: tuple[Callable[[Found], None], ...] = (
    loans.amounts, lengths.times, fee_rates.bare_rate, sums.payments, sums.interest,
    sums.leftovers, loans.shark, lengths.only_period, sums.instalment,
    loans.lent_in_total, loans.lent_and_owed, loans.lent_by_the_sums, loans.kept_back, loans.sum_of_parts, loans.principal_alone,
    ways.thanked, ways.principal_back, dated.dated, stages.staged, stages.attached_count, lengths.once, free_start.begins_free, free_time.free,
    fee_rates.fees_each, fee_rates.fee_quotes, fee_rates.fees_inside, fee_rates.fee_quoted, loans.principal_and_fee,
    ways.style, waits.interest_ahead, lengths.month_days, ways.wants, ways.doubts,
)
"""In this order: each may rest on what those before it found, and none takes back what is known for sure."""


WITHOUT_FIGURES: tuple[Callable[[Found], None], ...] = (lengths.times, free_time.free, ways.style, ways.wants, ways.doubts)
"""Those that conclude anything from words alone."""


def sense(draft: Draft) -> Terms:
    """The terms of the offer."""
    found = Found(draft)
    for step in STEPS if draft.row.figures else WITHOUT_FIGURES:
        step(found)
    return believed(found)
