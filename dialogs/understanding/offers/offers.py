"""A loan offer in somebody's own words, read into `Terms`: only what was said, and what was said loosely as unclear."""

from datetime import date
from functools import lru_cache

from content.record import record
from dialogs.calculator.loan import Cost, Missing, price
from dialogs.calculator.terms import MONTH, Charge, Terms
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.gate import has_figure, has_telling_word
from dialogs.understanding.offers.learned import by_learning, is_crowded
from dialogs.understanding.offers.made_up import fee_as_sum
from dialogs.understanding.offers.others import by_paycheck, mentions_others, without_others, without_person
from dialogs.understanding.offers.sense import sense
from dialogs.understanding.offers.tokens import LONGEST, plain, tokens
from dialogs.understanding.remember import LAST, remembered
from dialogs.understanding.said_again import without_said_again
from dialogs.understanding.values import Span


@record(frozen=True, slots=True)
class OfferReading:
    """The terms of the offer and, by field, where in the text they were said."""

    terms: Terms
    spans: dict[str, tuple[Span, ...]]


@remembered
def read_offer(text: str, *, today: date) -> OfferReading:
    """Reads any text; one that holds no offer gives empty terms."""
    if not has_figure(text[:LONGEST]) and not has_telling_word(plain(text[:LONGEST])):
        return OfferReading(Terms(), {})
    text = by_paycheck(text)
    whole = _reading(text, today)
    return _told_alone(text[:LONGEST], whole, today) if mentions_others(text[:LONGEST]) else whole


def _told_alone(text: str, whole: OfferReading, today: date) -> OfferReading:
    """The loan without what stands beside it, where that alone has a price of a sum. Clauses on other debts are only left out where all
    together have none."""
    ways = [without_person(text), *(without_others(text) if isinstance(price(whole.terms), Missing) else ())]
    for alone in ways:
        reading = whole if alone == text else _reading(alone, today)
        if reading is not whole and isinstance(cost := price(reading.terms), Cost) and cost.received:
            return reading
    return whole


def _reading(text: str, today: date) -> OfferReading:
    draft, terms = _drafted(text, today)
    fee = fee_as_sum(draft.row)
    for start, end in fee.spans if fee else ():
        once = _drafted(f"{text[:start]}{' ' * (end - start)}{text[end:]}", today)
        if isinstance(cost := price(once[1]), Cost) and cost.received and cost.style == "flat":
            draft, terms = once
            break
    else:
        if fee and terms.count and fee.each:
            terms = Terms(contract=fee.lent, count=terms.count, period=terms.period or MONTH, quoted=Charge(fee.share, "period"), style="flat")
    return OfferReading(terms, {name: tuple(spans) for name, spans in draft.spans.items()})


@lru_cache(maxsize=LAST)
def _drafted(text: str, today: date) -> tuple[Draft, Terms]:
    """The draft of a text and what it comes to."""
    draft = Draft(tokens(without_said_again(text), today))
    return draft, sense(draft)


def read_further(text: str, *, today: date) -> Terms:
    """The terms of what is an offer for sure: where our words leave it without a price, or may have taken a figure that is none of its own,
    by what was learned of such figures."""
    terms = read_offer(text, today=today).terms
    if not has_figure(text[:LONGEST]):
        return terms
    draft, plainly = _drafted(text, today)
    if terms != plainly or not draft.row.figures or not (isinstance(price(terms), Missing) or is_crowded(draft.row)):
        return terms
    return by_learning(draft, terms) or terms
