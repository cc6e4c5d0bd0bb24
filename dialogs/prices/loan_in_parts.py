"""A loan told piece by piece where nothing is open: 想借5万, then 36期, then 月供1700, each in a message of its own."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.planning import owes
from dialogs.prices.offered import MEANS, MOST_TIMES, TROUBLE
from dialogs.session import Session
from dialogs.slots import CASH, COUNT, ESSENTIALS, INCOME, PAYMENT, RECEIVED, TERMS
from dialogs.told.telling_words import BORROWED, IN_DEBT, LENT, RUNS
from dialogs.understanding.asked import PLAIN, is_bare
from dialogs.understanding.labels.near import CANNOT_PAY
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import without_names
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number

Json = Any
LONGEST, LONGEST_EN = 20, 48
MOST = 5
LONG_YEARS, MOST_TIMES_LONG = 1, 2
SIDES = ({"contract", "received"}, {"payment", "total", "quoted", "interest", "stages"}, {"count", "term"}, {"fees", "style", "buyout"})
"""What is lent, what it costs, how long it runs, and what is charged besides or how it is paid."""
LENT_SIDE, ALL = 0, frozenset({0, 1, 2})
OF_A_LOAN = regex(rf"{LENT.pattern}|{BORROWED.pattern}|期|月供|首付|\b(?:lends?|loans?|payments?|instal\w*|financ\w+|deposit|down|rent[- ]to[- ]own|lease)\b|租", re.IGNORECASE)
PAID_OUT = regex(r"拿了|拿到|到[手账帐]|[打转放批]给了?我|给了?我|[放下打]了?款|[打转]了|借给?了?我|\b(?:(?:gave|sent|handed|gives?|lends?|lent) me|i (?:got|took|received)|they (?:gave|sent|paid|handed)|paid out|in hand)\b", re.IGNORECASE)
PAID_BACK = regex(r"还|期|月供|[收扣][我了]|\b(?:repay|i(?:'ll| will| must| have to)? pay|pa(?:y|id) back|back|payments?|instal\w*|months?|weeks?)\b", re.IGNORECASE)
MORE_BACK = regex(r"多(?:还|给|付)|连本带|本息|\b(?:back|on top|extra|interest)\b", re.IGNORECASE)
IN_PARTS = regex(r"期|\b(?:payments|instal\w*)\b", re.IGNORECASE)
"""How many, and surely not how late."""
DOWN = regex(r"首付|定金|订金|\b(?:deposit|down|put down)\b", re.IGNORECASE)
"""What is paid of a price before anything is lent."""
OF_THE_PRICE = regex(r"剩下?的?(?=分?\d+[期个])")
"""先付1500, 剩下10期: of the price, and not of a loan that runs."""
AT_ITS_END = regex(r"到期(?=[,，]?(?:后|再|时|就|才|都|要|也|得)*(?:一起|一次|一把|一并|连本|本息|还本|还[上他她清]|归|买断|给))")
"""到期一起还: how a loan is repaid, and nothing that is due now."""
GOES_ON = regex(r"(?:of|at|x|for|over|per|each|a|every|in)\b", re.IGNORECASE)
"""36 payments / of 1,050: the same clause still."""
HEAD = regex(either("典当|当铺|贷(?!款人)|分期|租机|租[个部台了]*(?:手机|电脑|机)|[一每]个?(?:周|星期|礼拜)[^\\d]{0,2}还", r"\b(?:loans?|instal\w*|financ\w+|rent(?:al|ing)?[- ]|rented|lease|weekly|payday|pawn\w*)\b"), re.IGNORECASE)
"""车贷, payday loan: what the pieces behind it are of."""
LONGEST_HEAD, LONGEST_HEAD_EN = 12, 32
NAMED = {
    RECEIVED.name: ("到手{}", "received {}"), PAYMENT.name: ("每期{}", "payments of {}"), COUNT.name: ("{}期", "{} payments"),
}  # fmt: skip
"""A bare answer, in words that tell what was asked."""
PAIR = regex(r"\s*(\d[\d,]*(?:\.\d+)?)\s*(?:[|/;、xX*×@]|,\s|\s)\s*(\d[\d,]*(?:\.\d+)?)\s*")
"""18|655: how many, and how much each."""
MOST_PAYMENTS = 360
PAY_OF_A_MONTH = regex(r"(?:[每个一]月|月月)[^,，还\d]{0,3}(?:到手|进账|拿|入账|发)|\b(?:take home|clear) \d|\bpay ?(?:check|cheque|day|slip)\b", re.IGNORECASE)
ASIDE = (MEANS, TROUBLE, IN_DEBT, RUNS, CANNOT_PAY, PAY_OF_A_MONTH)
MADE_OF_THEM = regex(r"income|cash|debts\[[01]\]\.\w+")
"""What the pieces of a loan may have been taken for."""


def loan_in_parts(m: Message) -> Heard | None:
    """What the messages before told of a loan and what this one adds to it: then its price is the matter."""
    in_a_row = bool(m.session.pieces) and _is_short(m.text) and not _is_whole_alone(m)
    return (in_a_row and (_within(m) or _misunderstood(m))) or _joined(m)


def _within(m: Message) -> Heard | None:
    """Where the price is the matter already, and its terms come in pieces: they mean together what they would in one message."""
    top, known = m.session.top, {field: m.session.facts[name] for field, name in TERMS.items() if m.session.facts.get(name) is not None}
    if top is None or top.dialog != "rate":
        return None
    open_still = not isinstance(price(Terms.from_json(known)), Cost)
    for number in range(len(m.session.pieces) if open_still or m.session.asked == RECEIVED.name or DOWN.search(m.text) else 0, 0, -1):
        together = _together([*reversed(m.session.pieces[:number]), _named(m.session.asked, m.text)])
        terms = _told(together, m.today)
        if tells_a_loan(m.text, together) and _covers(terms, known, together, m.today) and (_has_price(terms) or _answers_what_was_lent(m, known) or (DOWN.search(m.text) and _sides(terms) >= _sides(known))):
            return replace(bounded(m.session, _facts(terms)), forget=tuple(TERMS[field] for field in known.keys() - terms.keys()))
    return None


def _is_whole_alone(m: Message) -> bool:
    """到手8000, 12期, 每期760: what was told before adds nothing to it."""
    return not PLAIN.fullmatch(m.text) and _sides(alone := _told(m.text, m.today)) >= ALL and _has_price(alone)


def _answers_what_was_lent(m: Message, known: dict[str, Json]) -> bool:
    """借同事5万, where a rate was told and it was asked what arrives."""
    return m.session.asked == RECEIVED.name and known.keys() <= {"quoted", "period"} and LENT_SIDE in _sides(_told(m.text, m.today))


def _has_price(terms: dict[str, Json]) -> bool:
    cost = price(Terms.from_json(terms))
    return isinstance(cost, Cost) and _is_likely(cost)


def _covers(terms: dict[str, Json], known: dict[str, Json], together: str, today: date) -> bool:
    """Whether nothing is known of the loan but what these pieces tell."""
    told = {str(value.best.normalize()) for value in read(together, today=today) if isinstance(value, Money | Number)} | {_plain(value) for value in terms.values()}
    sums = [known[field] for field in ("received", "contract", "payment", "total") if field in known]
    return _sides(terms) >= _sides(known) and all(_plain(value) in told for value in sums)


def _plain(value: Json) -> str:
    return str(Decimal(value).normalize()) if isinstance(value, str) and value.replace(".", "", 1).isdigit() else ""


def _together(said: list[str]) -> str:
    whole = said[0]
    for piece in said[1:]:
        whole += f" {piece}" if GOES_ON.match(piece) else f", {piece}"
    return whole


def _named(asked: str | None, text: str) -> str:
    if (asked or "").startswith("offer.") and (pair := PAIR.fullmatch(text)):
        few, many = sorted((pair[1], pair[2]), key=lambda figure: float(figure.replace(",", "")))
        return f"{few}期, 每期{many}" if few.isdigit() and 1 < int(few) <= MOST_PAYMENTS else text
    words = NAMED.get(asked or "")
    return words[text.isascii()].format(text) if words and is_bare(text, date.min) else text


def _joined(m: Message) -> Heard | None:
    top, pieces = m.session.top, m.session.pieces
    before = (*(_together([*reversed(pieces[:number])]) for number in range(len(pieces), 0, -1)), *m.session.sums_in[:1])
    if not _is_short(m.text) or (top is not None and top.dialog != "borrow") or owes(m.session.facts):
        return None
    return next((heard for each in dict.fromkeys(before) if (heard := _with(m, each))), None)


def _with(m: Message, before: str) -> Heard | None:
    both = _together([before, m.text])
    paid_out_and_back = PAID_OUT.search(before) and PAID_BACK.search(m.text)  # 拿了一万, 每周还600
    if not (OF_A_LOAN.search(both) or paid_out_and_back) or not tells_a_loan(m.text, both):
        return None
    first, second, terms = (_told(text, m.today) for text in (before, m.text, both))
    new = (_sides(terms) if GOES_ON.match(m.text) else _sides(second)) - _sides(first)
    in_hand = {"received", "contract"} <= terms.keys()  # 借了1万5, 到手1万3千5
    if not (first and (new or in_hand) and _sides(terms) >= _sides(first) | new) or (len(_sides(terms)) == 1 and not in_hand):
        return None
    return Heard(bounded(m.session, _facts(terms)).facts, start="rate")


def _misunderstood(m: Message) -> Heard | None:
    """拿了6000, 还7200: what was taken for pay and for a debt is a loan, and all that is known was told in these pieces."""
    if m.session.top is not None and m.session.top.dialog == "rate":
        return None
    for number in range(1, len(m.session.pieces) + 1):
        said = [*reversed(m.session.pieces[:number]), m.text]
        together = _together(said)
        terms = _told(together, m.today)
        if tells_a_loan(m.text, together) and (_is_whole(m, together) or _comes_back(said, terms, m.today)) and _all_of_them(m.session, together, m.today):
            gone = tuple(name for name in m.session.facts if MADE_OF_THEM.fullmatch(name))
            return replace(bounded(m.session, _facts(terms)), start="rate", forget=gone, leaves=True)
    return None


def _is_whole(m: Message, together: str) -> bool:
    """Whether the pieces come to a price; so long is no answer where it was asked how long something is late."""
    before = set().union(*(_sides(_told(piece, m.today)) for piece in m.session.pieces))
    asked_how_long = (m.session.asked or "").endswith(".overdue_days") and _sides(_told(m.text, m.today)) <= {2} and not IN_PARTS.search(m.text) and 1 not in before
    cost = price(read_offer(together, today=m.today).terms)
    if asked_how_long or not isinstance(cost, Cost) or not _is_likely(cost) or (_is_an_answer(m) and not _is_long(cost)):
        return False
    return any(words.search(together) for words in (OF_A_LOAN, PAID_OUT, HEAD))


def _is_an_answer(m: Message) -> bool:
    """4,000 a month, where it was asked what comes in or what is due."""
    if MORE_BACK.search(m.text):
        return False  # 多给她800
    return m.session.asked in (INCOME.name, ESSENTIALS.name, CASH.name) or (m.session.asked or "").endswith(".minimum")


def _is_long(cost: Cost) -> bool:
    """Longer than anybody waits with a debt: what came before was how long a loan runs."""
    return float(cost.period.per_year) * LONG_YEARS <= (cost.count or 0) and cost.total_paid is not None and cost.received is not None and cost.total_paid <= MOST_TIMES_LONG * cost.received


def _is_likely(cost: Cost) -> bool:
    return bool(cost.received and cost.total_paid and cost.received <= cost.total_paid <= MOST_TIMES * cost.received)


def _comes_back(said: list[str], terms: dict[str, Json], today: date) -> bool:
    """拿了6000, 还7200: what was paid out, and more that is paid back."""
    lent, back, each = terms.get("received") or terms.get("contract"), terms.get("total"), terms.get("payment")
    likely = lent and ((back and Decimal(lent) < Decimal(back) <= MOST_TIMES * Decimal(lent)) or (each and Decimal(each) < Decimal(lent)))
    return bool(likely) and len(said) > 1 and PAID_OUT.search(said[0]) is not None and PAID_BACK.search(said[-1]) is not None and _sides(_told(said[0], today)) <= {LENT_SIDE}


def _all_of_them(session: Session, together: str, today: date) -> bool:
    """Whether nothing is known but what these pieces told."""
    told = {value.best for value in read(together, today=today) if isinstance(value, Money | Number)}
    known = [(name, value) for name, value in session.facts.items() if value is not None and not name.startswith("offer.")]
    sums = [Decimal(value) for name, value in known if name in (INCOME.name, CASH.name) or name.endswith((".owed", ".minimum"))]
    return all(MADE_OF_THEM.fullmatch(name) for name, _ in known) and all(amount in told for amount in sums) and (bool(sums) or not known)


def pieces_with(before: Session, after: Session, text: str, today: date) -> tuple[str, ...]:
    """The pieces in a row, the newest first, with this message if it is one; none where it tells a whole loan."""
    if not _is_short(text) or not tells_a_loan(text, text):
        return ()
    piece = _named(before.asked, text)
    if piece is not text and PLAIN.fullmatch(text):
        return (piece, *after.pieces[: MOST - 1])
    terms = _told(piece, today)
    sides = _sides(terms)
    return (piece, *after.pieces[: MOST - 1]) if (sides or "period" in terms or DOWN.search(text) or _is_head(text)) and not sides >= ALL else ()


def _is_head(text: str) -> bool:
    return len(text) <= (LONGEST_HEAD_EN if text.isascii() else LONGEST_HEAD) and HEAD.search(text) is not None


def _is_short(text: str) -> bool:
    return len(text) <= (LONGEST_EN if text.isascii() else LONGEST)


def tells_a_loan(text: str, together: str) -> bool:
    """Whether a message tells of a loan and of nothing else: no trouble with it, no pay, no lender of the register, no question."""
    said = AT_ITS_END.sub("", OF_THE_PRICE.sub("", together) if DOWN.search(together) else together)
    return not is_question(text) and not any(words.search(said) for words in ASIDE) and without_names(together) == together


def _facts(terms: dict[str, Json]) -> dict[str, Json]:
    return {TERMS[name]: value for name, value in terms.items()}


def _told(text: str, today: date) -> dict[str, Json]:
    return read_offer(text, today=today).terms.to_json()


def _sides(terms: Iterable[str]) -> frozenset[int]:
    return frozenset(number for number, names in enumerate(SIDES) if names & set(terms))
