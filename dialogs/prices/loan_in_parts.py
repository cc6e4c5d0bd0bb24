"""A loan told piece by piece where nothing is open: 想借5万, then 36期, then 月供1700, each in a message of its own."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.loan import Cost, price
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.planning import owes
from dialogs.prices.offered import MEANS, MOST_TIMES, TROUBLE
from dialogs.session import Session
from dialogs.slots import TERMS
from dialogs.told.telling_words import BORROWED, IN_DEBT, LENT, RUNS
from dialogs.understanding.labels.near import CANNOT_PAY
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import without_names
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number

Json = Any
LONGEST, LONGEST_EN = 20, 48
MOST = 3
SIDES = ({"contract", "received"}, {"payment", "total", "quoted", "interest", "stages"}, {"count", "term"}, {"fees"})
"""What is lent, what it costs, how long it runs, and what is charged besides."""
LENT_SIDE, ALL = 0, frozenset({0, 1, 2})
OF_A_LOAN = regex(rf"{LENT.pattern}|{BORROWED.pattern}|期|月供|\b(?:lend|payments?|instal\w*)\b", re.IGNORECASE)
PAID_OUT = regex(r"拿了|拿到|到[手账帐]|[打转放批]给了?我|给了?我|[放下打]款|[打转]了|\b(?:i (?:got|took|received)|they (?:gave|sent|paid|handed)|paid out|in hand)\b", re.IGNORECASE)
PAID_BACK = regex(r"还|期|月供|\b(?:repay|pa(?:y|id) back|back|payments?|instal\w*|months?|weeks?)\b", re.IGNORECASE)
PAY_OF_A_MONTH = regex(r"(?:[每个一]月|月月)[^,，还\d]{0,3}(?:到手|进账|拿|入账|发)|\b(?:take home|clear) \d|\bpay ?(?:check|cheque|day|slip)\b", re.IGNORECASE)
ASIDE = (MEANS, TROUBLE, IN_DEBT, RUNS, CANNOT_PAY, PAY_OF_A_MONTH)
MADE_OF_THEM = regex(r"income|debts\[0\]\.\w+")
"""What the pieces of a loan may have been taken for."""


def loan_in_parts(m: Message) -> Heard | None:
    """What the messages before told of a loan and what this one adds to it: then its price is the matter."""
    return _misunderstood(m) or _joined(m)


def _joined(m: Message) -> Heard | None:
    top, pieces = m.session.top, m.session.pieces
    before = (*(", ".join(reversed(pieces[:number])) for number in range(len(pieces), 0, -1)), *m.session.sums_in[:1])
    if not _is_short(m.text) or (top is not None and top.dialog != "borrow") or owes(m.session.facts):
        return None
    return next((heard for each in dict.fromkeys(before) if (heard := _with(m, each))), None)


def _with(m: Message, before: str) -> Heard | None:
    both = f"{before}, {m.text}"
    paid_out_and_back = PAID_OUT.search(before) and PAID_BACK.search(m.text)  # 拿了一万, 每周还600
    if not (OF_A_LOAN.search(both) or paid_out_and_back) or not _tells_a_loan(m.text, both):
        return None
    first, second, terms = (_told(text, m.today) for text in (before, m.text, both))
    new = _sides(second) - _sides(first)
    if not (first and new and _sides(terms) >= _sides(first) | new) or len(_sides(terms)) == 1:
        return None
    return Heard(bounded(m.session, _facts(terms)).facts, start="rate")


def _misunderstood(m: Message) -> Heard | None:
    """拿了6000, 还7200: what was taken for pay and for a debt is a loan, and all that is known was told in these pieces."""
    if not m.session.pieces or not _is_short(m.text):
        return None
    for number in range(1, len(m.session.pieces) + 1):
        said = [*reversed(m.session.pieces[:number]), m.text]
        together = ", ".join(said)
        terms = _told(together, m.today)
        if _tells_a_loan(m.text, together) and (_is_whole(m, together) or _comes_back(said, terms, m.today)) and _all_of_them(m.session, together, m.today):
            gone = tuple(name for name in m.session.facts if MADE_OF_THEM.fullmatch(name))
            return replace(bounded(m.session, _facts(terms)), start="rate", forget=gone, leaves=True)
    return None


def _is_whole(m: Message, together: str) -> bool:
    """Whether the pieces come to a price; so long is no answer where it was asked how long something is late."""
    asked_how_long = (m.session.asked or "").endswith(".overdue_days") and _sides(_told(m.text, m.today)) <= {2}
    cost = price(read_offer(together, today=m.today).terms)
    return not asked_how_long and isinstance(cost, Cost) and _is_likely(cost) and (OF_A_LOAN.search(together) or PAID_OUT.search(together)) is not None


def _is_likely(cost: Cost) -> bool:
    return bool(cost.received and cost.total_paid and cost.received <= cost.total_paid <= MOST_TIMES * cost.received)


def _comes_back(said: list[str], terms: dict[str, Json], today: date) -> bool:
    """拿了6000, 还7200: what was paid out, and more that is paid back."""
    lent, back = terms.get("received") or terms.get("contract"), terms.get("total")
    likely = lent and back and Decimal(lent) < Decimal(back) <= MOST_TIMES * Decimal(lent)
    return bool(likely) and len(said) > 1 and PAID_OUT.search(said[0]) is not None and PAID_BACK.search(said[-1]) is not None and _sides(_told(said[0], today)) <= {LENT_SIDE}


def _all_of_them(session: Session, together: str, today: date) -> bool:
    """Whether nothing is known but what these pieces told."""
    told = {value.best for value in read(together, today=today) if isinstance(value, Money | Number)}
    known = [(name, value) for name, value in session.facts.items() if value is not None and not name.startswith("offer.")]
    sums = [Decimal(value) for name, value in known if name == "income" or name.endswith((".owed", ".minimum"))]
    return all(MADE_OF_THEM.fullmatch(name) for name, _ in known) and all(amount in told for amount in sums) and (bool(sums) or not known)


def pieces_with(session: Session, text: str, today: date) -> tuple[str, ...]:
    """The pieces in a row, the newest first, with this message if it is one; none where the price of a loan is the matter already."""
    if (session.top is not None and session.top.dialog == "rate") or not _is_short(text) or not _tells_a_loan(text, text):
        return ()
    sides = _sides(_told(text, today))
    return (text, *session.pieces[: MOST - 1]) if sides and not sides >= ALL else ()


def _is_short(text: str) -> bool:
    return len(text) <= (LONGEST_EN if text.isascii() else LONGEST)


def _tells_a_loan(text: str, together: str) -> bool:
    return not is_question(text) and not any(words.search(together) for words in ASIDE) and without_names(together) == together


def _facts(terms: dict[str, Json]) -> dict[str, Json]:
    return {TERMS[name]: value for name, value in terms.items()}


def _told(text: str, today: date) -> dict[str, Json]:
    return read_offer(text, today=today).terms.to_json()


def _sides(terms: Iterable[str]) -> frozenset[int]:
    return frozenset(number for number, names in enumerate(SIDES) if names & set(terms))
