"""A letter to a court that is wished for: the defence or the objection, once it is known what came."""

from datetime import date

from dialogs.letter_slots import LETTER_KIND
from dialogs.letters.court import ANSWERS
from dialogs.letters.wished import SHORT, begun
from dialogs.letters.wishes import asked_of_us, kind_told
from dialogs.letters.words import DEFENCE, OBJECTION, OF_A_RECORD, PAYMENT_ORDER
from dialogs.meaning import Heard
from dialogs.session import Session
from dialogs.slots import PAPER, VERIFIED
from dialogs.understanding.moves import is_question
from dialogs.understanding.papers import named_paper, read_paper


def of_the_paper(session: Session, text: str) -> bool:
    """写一份给我, in a talk of a court's paper: the answer to it, where no other letter is named."""
    if objects(session, text):
        return True
    of_court = (session.top and session.top.dialog == "court") or (session.topic or "").startswith("court")
    return bool(of_court) and PAPER.name in session.facts and len(text) <= SHORT and not kind_told(text)


def to_court(session: Session, text: str, today: date) -> Heard:
    """The defence or the objection: asked how, it is told; wished for before it is known what came and when, it waits behind that."""
    kind = "objection" if objects(session, text) else "defence" if DEFENCE.search(text) else ""
    named = named_paper(text) | ({PAPER.name: ANSWERS[kind]} if kind == "objection" else {}) | read_paper(text, today)
    asks = is_question(text) and not asked_of_us(text)
    came = session.facts.get(PAPER.name)
    came = session.facts.get(VERIFIED.name) if came == "link" else came  # a text message that proved to be true
    if kind and came == ANSWERS[kind]:
        return Heard(move="respond") if asks else begun(session, text, today, {LETTER_KIND.name: kind})
    if not kind and came in ANSWERS.values():
        return Heard(move="respond")  # 写一份给我: the few sentences at once, and a button for the whole letter
    if not kind or asks:
        return Heard(named, start="court")
    told = begun(session, text, today, {LETTER_KIND.name: kind}).facts
    return Heard({**named, **told}, start="court", below="letter", silent=frozenset(told))


def objects(session: Session, text: str) -> bool:
    """写个异议书: to the payment order that has come, or was asked about."""
    came = session.facts.get(PAPER.name) == "payment_order" or session.topic == "court_payment_order"
    return OBJECTION.search(text) is not None and (PAYMENT_ORDER.search(text) is not None or (came and not OF_A_RECORD.search(text)))
