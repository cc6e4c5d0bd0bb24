"""Paying off the loan that was just priced before its end: what is left of it then, and what need not be paid any more."""

from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.irr import irr
from dialogs.calculator.loan import Cost
from dialogs.calculator.rounding import to_fen
from dialogs.calculator.schedules import working
from dialogs.message import Message
from dialogs.replies import Reply
from dialogs.understanding.offers.parts import Ordinal, length_of
from dialogs.understanding.offers.tokens import tokens
from dialogs.understanding.values import Count, Duration, Number

EARLY = regex(either(
    "提前(?:全部|一次性?)*(?:还|结|清)",
    "(?:期|个月|年)(?:以?后|时|就)?(?:一次性?|全部)?(?:就)?(?:结清|还清|还完|[还付清结]掉|付清|了结|还上)",
    "(?:剩|余)(?:下)?(?:的|那些)?[^,，。]{0,6}(?:一次性?|一下子|一口气|一把|全部?|都)(?:还|付|交|结|清)",
    r"\b(?:pa(?:y|id|ying)|settl\w*|clear\w*|repa(?:y|id|ying)|finish\w*)\b[^.?]{0,24}\b(?:early|after|off|in full|the rest|the lot|everything)\b",
))
AFTER = regex(either(
    r"(?:那|要是|如果|我|现在|目前|已经?|都|才|刚)*(?:[还交付]了?|第|过|还?[剩差])?\s?[\d一二两三四五六七八九十半]+(?:期|个月|年|次)(?:以?后|的?时候|了|没还)?(?:呢|的话|吧)?[。.?？]?$",
    r"(?:and |so |what |if |about )*after\b",
    r"(?:i(?:'ve| have)? )?(?:already )?(?:paid|made)\b[^.?]{0,12}\d",
    r"(?:there (?:are|is) )?\d+ (?:payments? |instal\w+ |months? )?(?:are |is )?(?:left|to go|remaining)\b",
))
"""And after 4 payments, 还了5期了, once paying early was talked of."""
DONE = regex(r"(?:我|已经?|都|现在|目前|到现在)*(?:还|交|付)(?:了|过)[\d一二三四五六七八九十两]+(?:期|个月|次)了?[。.]?|(?:i(?:'ve| have)? )?already (?:paid|made) \d+ (?:payments?|instal\w+|months?)[.]?")
"""已经还了10期了, after the price: what is left."""
STILL_DUE = regex(r"[剩差](?:下|余|着)?(?:最后)?\s?[\d一二两三四五六七八九十半]+(?:来)?[期个次年周星礼]|[期月次周](?:没还|未还|没付)|\d (?:more )?(?:payments? |instal\w+ |months? |weeks? )?(?:are |is )?(?:still )?(?:left|to go|remaining)\b")


def paid_early(m: Message, cost: Cost) -> Reply | None:
    """第6期提前结清呢, what if I pay it off after a year: by the contract's own instalments."""
    leans = (m.session.topic == "rate_early" and AFTER.match(m.text.lower())) or DONE.fullmatch(m.text.lower().strip())
    if not (leans or EARLY.search(m.text.lower())) or not cost.paid or cost.single:
        return None
    done = payments_done(m, cost)
    data = after_payments(cost, done) if done else None
    return Reply("figure.early_offer", data, numbers=data) if data else None


def after_payments(cost: Cost, done: int) -> dict[str, Any] | None:
    """What is left of it after so many payments, and what need not be paid any more if it is settled then."""
    left = _left(cost, done) if cost.paid and not cost.single else None
    if left is None:
        return None
    rest = to_fen(sum(cost.paid[done:]))
    return {"done": done, "left": left, "rest": rest, "saved": max(Decimal(0), rest - left), "kept": cost.fees_upfront}


def left_after(m: Message, cost: Cost) -> int | None:
    """还了5期了, where it is asked how many are left."""
    done = payments_done(m, cost) if AFTER.match(m.text.lower()) and not STILL_DUE.search(m.text.lower()) else None
    return None if done is None else len(cost.paid) - done


def payments_done(m: Message, cost: Cost) -> int | None:
    """After how many of the payments, as it is told."""
    told = _number(m, cost)
    return len(cost.paid) - told if told is not None and STILL_DUE.search(m.text.lower()) else told


def _number(m: Message, cost: Cost) -> int | None:
    for figure in tokens(m.text, m.today).figures:
        value = figure.value
        if isinstance(value, Ordinal) or (isinstance(value, Number) and not value.is_range):
            number = value.best
        elif isinstance(value, Duration | Count) and (length := length_of(value)) is not None:
            number = length.amount if isinstance(value, Count) else length.over(cost.period)
        else:
            continue
        if number == number.to_integral_value() and 0 < number < len(cost.paid):
            return int(number)
    return None


def _left(cost: Cost, done: int) -> Decimal | None:
    """The principal that is left, by the rate that the instalments hold; of a fee on the first sum throughout, its equal parts."""
    contract = float(cost.contract or cost.received or 0)
    if cost.style == "flat":
        return to_fen(contract * (len(cost.paid) - done) / len(cost.paid))
    rate = irr([contract, *(-paid for paid in cost.paid)])
    return None if rate is None or rate < 0 else to_fen(working(contract, cost.paid, rate)[done - 1].left)

