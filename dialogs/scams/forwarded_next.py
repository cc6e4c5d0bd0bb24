"""What is said while it is asked what they want, or whether it was done."""

from datetime import date

from content.words import words
from dialogs.guard import TO_PAY_OR_NOT
from dialogs.meaning import Heard, named_option
from dialogs.scams.forwarded import forwarded
from dialogs.scams.forwarded_signs import SHORTEST, is_a_choice, is_undone, tells, tells_own_debt
from dialogs.scams.forwarded_thread import NOTHING, goes_on, loss
from dialogs.scams.forwarded_words import (
    ADDRESSED,
    ANOTHER,
    COLLECTORS,
    HEARSAY,
    OF_THEM,
    OWN,
    REFUSED,
    THEY_WANT,
    THREATENED,
    YOUR,
)
from dialogs.session import Session
from dialogs.slots import HARM_AMOUNT, SCAM_DONE, SCAM_MESSAGE, SCAM_WANTED
from dialogs.understanding.harms import read_harm
from dialogs.understanding.intents import route
from dialogs.understanding.moves import is_question
from dialogs.understanding.replies import yes_or_no

BARE = 7


def next_message(session: Session, text: str, today: date) -> Heard | None:
    """Where it is asked what they want or whether it was done: another message of theirs, whose words are no answer to it."""
    if session.top is None or session.top.dialog != "scam":
        return None
    threat = THREATENED.search(text) is not None and not is_question(text)
    if session.asked is None and (threat or THEY_WANT.match(text)):
        return goes_on(session, text, today)
    if session.asked not in (SCAM_DONE.name, SCAM_WANTED.name) or TO_PAY_OR_NOT.search(text) or tells_own_debt(text, today):
        return None  # 烦了,到底交不交: nothing was done yet
    if threat and session.facts.get(SCAM_MESSAGE.name) and not read_harm(HEARSAY.sub("", text), today):
        return goes_on(session, text, today)
    if session.asked == SCAM_DONE.name and named_option(SCAM_DONE, text, words(session.lang)) not in (None, "nothing"):
        lost = loss(session, text, today)
        return lost if lost and HARM_AMOUNT.name in lost.facts else None  # 没转钱,他发的链接我点了
    if session.asked == SCAM_DONE.name and (REFUSED.fullmatch(text) or (len(text) <= (4 * BARE if text.isascii() else BARE) and is_undone(text))):
        return Heard({SCAM_DONE.name: "nothing"})  # and no more of the thread
    if session.asked == SCAM_DONE.name and not OF_THEM.search(text) and _agrees(text):
        return loss(session, text, today) or Heard(start="harmed")  # which asks what was done
    if is_undone(text) and not read_harm(HEARSAY.sub("", text), today):
        return goes_on(session, text, today, {SCAM_DONE.name: "nothing"})
    if is_a_choice(session, text):
        return None
    if session.asked == SCAM_WANTED.name and (lost := loss(session, text, today) or _did(session, text)):
        return lost
    if session.asked == SCAM_DONE.name and _of_the_sender(text):
        return goes_on(session, text, today)
    if len(text) <= SHORTEST:
        return None
    before = session.facts.get(SCAM_MESSAGE.name)
    further = _says_to_you(text) or (THEY_WANT.match(text) if session.asked == SCAM_DONE.name else tells(text))
    if before and further and not ANOTHER.match(text) and not read_harm(HEARSAY.sub("", text), today):
        wanted = named_option(SCAM_WANTED, text, words(session.lang)) if session.asked == SCAM_WANTED.name else None
        return goes_on(session, text, today, {SCAM_WANTED.name: wanted} if wanted not in (None, "none") else NOTHING)
    theirs = ANOTHER.match(text) or (ADDRESSED.search(text) and not OWN.search(text) and tells(text))
    return forwarded(session, text, today, route(text)) if theirs else None


def _did(session: Session, text: str) -> Heard | None:
    """我已经刷了脸, where it is asked what they want: it was done."""
    done = named_option(SCAM_DONE, text, words(session.lang)) if len(text) <= (3 * SHORTEST if text.isascii() else SHORTEST) and not is_question(text) else None
    return Heard({SCAM_DONE.name: done}) if done not in (None, "nothing") else None


def _agrees(text: str) -> bool:
    """是的, yes I did: and no word of what."""
    said = yes_or_no(text) if len(text) <= (2 * SHORTEST if text.isascii() else SHORTEST) else None
    return said is not None and said.value == "yes"


def _says_to_you(text: str) -> bool:
    """您的账户利率过高,需要下调: the sender's own words go on, though they show nothing by themselves."""
    return YOUR.search(text) is not None and not OWN.search(text) and not is_question(text)


def _of_the_sender(text: str) -> bool:
    """钱打给一个姓李的个人: in the talk about a fraud, what would be out of order for a collector is told of whoever commits it."""
    return not is_question(text) and not COLLECTORS.search(text) and (OF_THEM.search(text) is not None or route(text).dialog == "conduct")
