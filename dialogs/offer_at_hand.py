"""The debt whose lender offered something last, and what an offer to end it at once lets go of."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from content.languages import LANGUAGES
from content.regex import regex
from content.words import words
from dialogs.filing import items
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.named_debts import meant
from dialogs.replies import Reply, debt_name
from dialogs.slots import OFFER_AMOUNT, OWED
from dialogs.talk import Facts
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number

Json = Any
SENTENCE = regex(r"[。;；!！?？\n]|\.(?=\s|$)")
OFFERS = regex(r"分[^,，。]{0,4}期|[\d一二三四五六七八九十]+期|一次(?!最低)|结清|减免|打折|方案|\b(?:instal\w+|settl\w*|lump sum|in one go|offer\w*|discount)\b", re.IGNORECASE)
"""What a lender offers: 交行来电,可以分36期,或者一次拿61000结清."""
AT_ONCE = regex(r"一次|结清|了结|一把|\b(?:settl\w*|lump sum|in one go|all at once|one payment)\b", re.IGNORECASE)
LETS_GO = regex(r"(?:减|免|省|抹|让|少还?|便宜)(?:掉|了|去|出来|下来)*(?:我)?[^,，。\d]{0,3}(?:多少|几)|\b(?:how much|what)\b[^.?]{0,30}\b(?:off|less|sav\w+|waiv\w*|let go|forgiv\w*|written off|discount)\b", re.IGNORECASE)
"""等于减掉多少."""


def offered_on(known: Facts, text: str) -> int | None:
    """The one debt that a sentence about an offer names; None where none does."""
    about = (meant(known, sentence) for sentence in reversed(SENTENCE.split(text)) if OFFERS.search(sentence))
    return next((named[0] for named in about if len(named) == 1), None)


def let_go(m: Message) -> Heard | None:
    """61000一次结清,等于减掉多少: of the debt that is named, that the last offer was made on, or of the only one."""
    if m.pasted or not (AT_ONCE.search(m.text) and LETS_GO.search(m.text)):
        return None
    sums = [value.value for _, value in marked(m.text, m.today)[1] if isinstance(value, Money | Number) and value.value]
    there = [index for index, item in items(m.session.facts).items() if item.get("owed")]
    of = meant(m.session.facts, m.text) or ([m.session.offered_on] if m.session.offered_on in there else there)
    reply = _reply(m.session.facts, of[0], sums[0]) if len(of) == 1 and len(sums) == 1 else None
    return Heard(notes=(reply,)) if reply else None


def with_let_go(told: Mapping[str, Json], after: Facts, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies with what an offer just told lets go of, unless they say it already."""
    of = next((index for index in items(after) if told.get(OFFER_AMOUNT.at(index).name)), None)
    if of is None or any(reply.key.startswith("plan.") or "waived" in reply.numbers for reply in replies):
        return replies
    reply = _reply(after, of, Decimal(after[OFFER_AMOUNT.at(of).name]))
    last = len(replies) - bool(replies and replies[-1].asks)
    return (*replies[:last], reply, *replies[last:]) if reply else replies


def _reply(known: Facts, index: int, amount: Decimal) -> Reply | None:
    owed = Decimal(known.get(OWED.at(index).name) or 0)
    if not 0 < amount < owed:
        return None
    name = {lang: debt_name(index, known, words(lang)) for lang in LANGUAGES}
    numbers = {"owed": owed, "settlement": amount, "waived": owed - amount}
    return Reply("figure.let_go", {"name": name, **numbers}, numbers=numbers)
