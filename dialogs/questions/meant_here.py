"""What a short message surely means behind what was talked of, where a dialog would begin, take it for a term of its own or understand nothing: 要带啥证件去查, behind a credit record."""

from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.questions.answers import Match, figure_wanted, find
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.background import background
from dialogs.questions.elliptical import elliptical
from dialogs.questions.follow_ups import follow_up
from dialogs.slots import COUNT, PAYMENT, SCAM_MESSAGE
from dialogs.understanding.asked_sums import SUPPOSES
from dialogs.understanding.moves import correction, is_question
from dialogs.understanding.text import holds_link
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs

LONGEST, LONGEST_EN = 24, 64
"""Letters: a longer message says itself what it is about."""
SURE, SURE_OF_WHAT_IS_TOLD, BEYOND_DOUBT = 0.8, 0.9, 0.95
"""The chance of one topic behind what was talked of: of a question, of what is only told, and against what else was heard."""
WANTED = 0.5
"""The chance that what is told wants an answer at all."""
FREELY_BEGUN = (None, "application", "borrow", "conduct", "court", "harmed", "letter", "rate", "scam", "triage")
"""Dialogs that a few words of their field begin, and nobody wished for."""
TOLD = frozenset((SCAM_MESSAGE.name, "conduct.story"))
"""Facts that are no more than the message itself."""
PRICED = {PAYMENT.name, COUNT.name}
OF_ANY_LOAN = ("rate_36", "rate_advert", "rate_card", "rate_card_instalment", "rate_compound", "rate_consumer_20", "rate_lpr", "rate_method", "rate_monthly", "rate_private_cap", "rate_words")
"""听说现在不能超20, 广告写0.03%: what is said of the law, an advertisement or a paper is no term of the loan that was priced."""
OF_A_PAPER = ("court", "letter")
"""Dialogs of which the kind of paper says what a question means."""
PRICE_SAID_AGAIN, MISSED = "figure.price_again", "answer.repay_consequences"


def meant_here(m: Message, heard: Heard) -> Heard:
    """What was heard, or the answer that the message surely wants there."""
    if not _leans(m) or heard.forget or heard.leaves or heard.refuses or heard.move:
        return heard
    priced, weak = _is_a_term(m, heard), _says_nothing(m, heard)
    doubted = priced or _says_another(m, heard)
    best = next(iter(find(m.text, background(m.session))), None) if weak or doubted else None
    if best is None or not _is_sure(m, best) or (doubted and (best.fit < BEYOND_DOUBT or SUPPOSES.search(m.text) or figure_wanted(m.text))):
        return heard
    if priced and best.topic not in OF_ANY_LOAN and not is_question(m.text):
        return heard
    return Heard(notes=(answer(m.session, NOTHING_NEAR, best, m.text, m.today),))


def _leans(m: Message) -> bool:
    """A short message behind something that was talked of, in which nothing is passed on."""
    short = len(m.text) <= (LONGEST_EN if m.text.isascii() else LONGEST)
    return short and bool(m.session.top or m.session.topic) and not m.pasted and not holds_link(m.text) and m.session.asked not in TOLD


def _says_nothing(m: Message, heard: Heard) -> bool:
    """Whether no more was heard than a dialog that would ask first, or that the message is one to be judged."""
    if heard.notes or heard.start not in FREELY_BEGUN:
        return False
    if heard.facts and not (is_question(m.text) and SCAM_MESSAGE.name in m.session.facts):
        return False  # what somebody wants is judged, and what they want next with it
    return heard.facts.keys() <= TOLD and not (heard.start and m.session.top and heard.start == m.session.top.dialog)


def _is_a_term(m: Message, heard: Heard) -> bool:
    """Whether it was taken for a term of the loan that is priced, which nobody asked for or put right."""
    if not heard.facts or heard.start or heard.notes or heard.corrects or not m.session.facts.keys() >= PRICED or m.session.asked in heard.facts:
        return False
    return all(name.startswith("offer.") for name in heard.facts) and correction(m.text) is None


def _says_another(m: Message, heard: Heard) -> bool:
    """Whether it was heard as one other question, or as one for the price that was just told."""
    key = heard.notes[0].key if len(heard.notes) == 1 and not heard.facts else ""
    if not is_question(m.text) or (m.session.top and m.session.top.dialog in OF_A_PAPER):
        return False
    if key == MISSED and read_what_ifs(m.text, m.today):
        return False  # 这个月还不上了,会不会马上起诉: nothing has come of a court
    return key == PRICE_SAID_AGAIN or (key.startswith("answer.") and not follow_up(m.session, m.text) and not elliptical(m.session, m.text, m.today))


def _is_sure(m: Message, best: Match) -> bool:
    return best.fit >= SURE if is_question(m.text) else best.fit >= SURE_OF_WHAT_IS_TOLD and best.wanted >= WANTED
