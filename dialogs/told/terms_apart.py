"""Terms of a loan on offer that look like facts of the person: its payment like a wage, its length like days overdue."""

from dialogs.prices.offered import MEANS, TROUBLE, priced
from dialogs.slots import OF_A_MONTH, OVERDUE
from dialogs.told.telling_words import IN_DEBT
from dialogs.understanding.labels.labels import Labelled
from dialogs.understanding.offers.offers import OfferReading

SEVERAL = 2
"""招行 2.3万 45天, 借呗 1.1万 30天: rows of debts, and no loan on offer."""


def without_terms(told: list[Labelled], reading: OfferReading, text: str, *, apart: bool) -> list[Labelled]:
    """What is told without the figures that the offer claims; where both are told `apart`, its length stays as it is."""
    if reading.terms.to_json() and not MEANS.search(text):
        of_the_loan = {span for name in ("payment", "total") for span in reading.spans.get(name, ())}
        told = [fact for fact in told if not (fact.learned and fact.slot in OF_A_MONTH and fact.span in of_the_loan)]  # 2,000 a month on a 50,000 loan
    late = {fact.index for fact in told if fact.slot == OVERDUE.name}
    if priced(reading.terms) and not apart and len(late) < SEVERAL and not any(words.search(text) for words in (MEANS, TROUBLE, IN_DEBT)):
        times = {span for name in ("term", "count") for span in reading.spans.get(name, ())}
        told = [fact for fact in told if fact.slot != OVERDUE.name or fact.span not in times]  # 250 a week for 16 weeks: nothing is late
    return told
