"""What is put right and a question that rests on it, in one message: 建行那个利率我看错了 是12% 不是15%,那一共要付多少利息."""

import re
from collections.abc import Callable
from dataclasses import replace

from content.regex import regex
from dialogs import readers
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.questions.sums_before import sum_of_mended
from dialogs.session import Session
from dialogs.understanding.asked_sums import SUPPOSES
from dialogs.understanding.corrections import correction, told_and_asked
from dialogs.understanding.marked import marked

SAYS_AGAIN = ("repeat", "noted")
SUPPOSED = "what_if."
GROWN = regex(r"[算加连][上本同着][^,，。]{0,6}(?:利|费|息)|\b(?:with|including|plus) (?:the )?(?:interest|fees|penalt)", re.IGNORECASE)
"""算上利息8万多,按哪个数算: what a debt has come to puts right nothing."""
Hear = Callable[[Session, str], Heard]


def put_right_first(m: Message, hear: Hear) -> Heard | None:
    """说错了,车贷是1280,那能撑几个月: what is put right holds for what is asked with it."""
    asked = None if m.pasted or not m.session.facts else told_and_asked(m.text)
    parted = asked if asked and correction(asked[0]) else None
    mended = readers.set_right(Message(m.session, parted[0], parted[0], m.today)) if parted else None
    if asked and not (mended and (mended.facts or mended.notes)) and m.session.top and m.session.top.dialog in OF_DEBTS and (mended := _told_anew(m, asked[0], hear)):
        parted = asked
    if parted is None or mended is None or not (mended.facts or mended.forget):
        return mended if mended and mended.notes else None
    after = m.session.with_facts(mended.facts, mended.forget)
    heard = (sum_of_mended(m) or hear(after.but(sums_in=(), figured=None), parted[1])) if mended.facts else hear(after, parted[1])
    if heard.move in SAYS_AGAIN:
        heard = replace(heard, move=None)
    understood = heard.notes or heard.start or heard.move
    facts = {**mended.facts, **heard.facts}
    return replace(heard, facts=facts, forget=tuple(name for name in (*mended.forget, *heard.forget) if name not in facts), start=heard.start if understood else mended.start, corrects=True)


def _told_anew(m: Message, text: str, hear: Hear) -> Heard | None:
    """建行其实是12%,那要还几个月: a term of a known debt that is told otherwise, in whatever words; 年终奖先别算,多久还清: a change that is none any more."""
    known, said = m.session.facts, marked(text, m.today)[0]
    supposed = any(name.startswith(SUPPOSED) for name in known)
    if not ("%" in said or "¤" in said or supposed) or SUPPOSES.search(text) or GROWN.search(text) or (heard := hear(m.session, text)).notes or heard.start or heard.move:
        return None
    otherwise = all(name.startswith("debts[") and known.get(name) not in (None, value) for name, value in heard.facts.items())
    taken_back = all(name.startswith(SUPPOSED) for name in (*heard.forget, *heard.facts))
    return heard if (heard.facts and otherwise) or (heard.forget and taken_back) else None
