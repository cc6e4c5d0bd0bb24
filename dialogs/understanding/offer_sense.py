"""What the figures of an offer mean together, a conclusion at a time."""

from collections.abc import Callable

from dialogs.calculator.terms import Terms
from dialogs.understanding import (
    offer_dated,
    offer_fee_rates,
    offer_free_start,
    offer_free_time,
    offer_lengths,
    offer_loans,
    offer_stages,
    offer_sums,
    offer_ways,
)
from dialogs.understanding.offer_accounts import believed
from dialogs.understanding.offer_draft import Draft
from dialogs.understanding.offer_found import Found

STEPS: tuple[Callable[[Found], None], ...] = (
    offer_loans.amounts, offer_lengths.times, offer_fee_rates.bare_rate, offer_sums.payments, offer_sums.interest,
    offer_sums.leftovers, offer_loans.shark, offer_lengths.only_period, offer_sums.instalment,
    offer_loans.lent_in_total, offer_loans.lent_and_owed, offer_loans.lent_by_the_sums, offer_loans.kept_back, offer_loans.sum_of_parts, offer_loans.principal_alone,
    offer_ways.principal_back, offer_dated.dated, offer_stages.staged, offer_stages.attached_count, offer_lengths.once, offer_free_start.begins_free, offer_free_time.free,
    offer_fee_rates.fees_each, offer_fee_rates.fee_quotes, offer_fee_rates.fees_inside, offer_fee_rates.fee_quoted,
    offer_ways.style, offer_lengths.month_days, offer_ways.wants, offer_ways.doubts,
)
"""In this order: each may rest on what those before it found, and none takes back what is known for sure."""


WITHOUT_FIGURES: tuple[Callable[[Found], None], ...] = (offer_lengths.times, offer_free_time.free, offer_ways.style, offer_ways.wants, offer_ways.doubts)
"""Those that conclude anything from words alone."""


def sense(draft: Draft) -> Terms:
    """The terms of the offer."""
    found = Found(draft)
    for step in STEPS if draft.row.figures else WITHOUT_FIGURES:
        step(found)
    return believed(found)
