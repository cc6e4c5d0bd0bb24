"""A message that somebody else wrote and the person passes on: when it is one."""

from datetime import date

from dialogs.meaning import Heard
from dialogs.questions.answers import SURE_AS_A_WHOLE, look_up
from dialogs.questions.background import background
from dialogs.scams.forwarded_signs import (
    ENOUGH,
    LONGEST_REMARK,
    SHORTEST,
    begun,
    by_post,
    kept,
    rings_with_a_loan,
    speaks_as_a_scam,
    tells,
    tells_own_debt,
)
from dialogs.scams.forwarded_thread import goes_on, loss
from dialogs.scams.forwarded_words import (
    ADDRESSED,
    ANOTHER,
    ASKING,
    ASKS_TO_ADD,
    ASKS_WHOSE,
    CALLER_WANTS_A_FEE,
    CHANNEL,
    COLLECTORS,
    DEMAND,
    HALF_KNOWN,
    HEARSAY,
    IN_MY_NAME,
    JUDGED,
    LEAD,
    OWN,
    RELAYED,
    SHOWN,
    THEIR_MESSAGE,
    TRUE_BEHIND,
    YOU,
)
from dialogs.session import Session
from dialogs.slots import SCAM_MESSAGE
from dialogs.understanding.harms import LONG_STORY, read_harm
from dialogs.understanding.intents import Route, route
from dialogs.understanding.moves import is_question
from dialogs.understanding.papers import read_paper

SURE_OF_THE_TALK = 0.6
"""An answer to the open question is shorter than a message to judge."""
LITTLE = 4


def forwarded(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """The message to judge, the loss told of in the talk about it, or None where the text is of something else."""
    under_way = session.top is not None and session.top.dialog == "scam"
    if session.asked == SCAM_MESSAGE.name:
        return _answer(text, wanted)
    if under_way and (heard := loss(session, text, today)):
        return heard
    about_it = "scam" in (wanted.dialog, *wanted.choices) or bool(is_question(text) and (JUDGED.search(text) or rings_with_a_loan(text)))
    addressed, of_a_channel = ADDRESSED.search(text) is not None, _asks_of_a_channel(text)
    if not under_way and CALLER_WANTS_A_FEE.search(text) and not COLLECTORS.search(text) and not tells_own_debt(text, today) and not LONG_STORY.search(text):
        return begun(text)
    if not (under_way or about_it or addressed or of_a_channel):
        return None
    if (under_way or not addressed) and tells_own_debt(text, today):
        return None
    if not under_way and IN_MY_NAME.search(text) and not JUDGED.search(text):
        return None
    if is_bare_question(text, wanted) and not under_way:
        return Heard(start="scam")
    if of_a_channel:
        return begun(text)
    if not _is_message(text, today, wanted, under_way=under_way):
        return None
    if not under_way and _is_a_known_scheme(session, text):
        return None
    another = ANOTHER.match(text)
    if under_way and not another and session.facts.get(SCAM_MESSAGE.name):
        return goes_on(session, text, today)
    return begun(text[another.end() :] if another else text)


def handed_over(text: str, today: date) -> Heard | None:
    """看看是不是骗局:【京东金融】……: the message stands behind the question about it."""
    led = LEAD.match(text)
    asked = led and (JUDGED.search(led[1]) or SHOWN.search(led[2])) and len(ASKING.sub("", led[1])) < LITTLE
    theirs = led and (asked or (RELAYED.search(led[1]) and SHOWN.search(led[2]))) and not OWN.search(led[2]) and route(led[1]).dialog not in ("conduct", "court")
    return (passed_on(led[2], today) if led and theirs else None) or _asked_behind(text)


def _asked_behind(text: str) -> Heard | None:
    """【律师函】……加微信hd8826,可减免50%,这个真的假的: the message first, what is asked of it behind, and somewhere to write or pay to in it."""
    asked = TRUE_BEHIND.search(text)
    theirs = asked and ASKS_TO_ADD.search(text) and (SHOWN.search(text) or THEIR_MESSAGE.search(text))
    return begun(text[: asked.start()]) if asked and theirs else None


def _asks_of_a_channel(text: str) -> bool:
    """95588是工商银行的吗: whose number or address it is, not a sum."""
    if len(text) > (2 * LONGEST_REMARK if text.isascii() else LONGEST_REMARK) or not is_question(text) or not CHANNEL.search(text) or not ASKS_WHOSE.search(text):
        return False
    from dialogs.screening import official  # noqa: PLC0415

    channel = official(text)
    return channel.verdict != "unknown" or channel.why in HALF_KNOWN


def passed_on(text: str, today: date) -> Heard | None:
    """A message that is known to be somebody else's, to judge; None where it is a court paper, or holds nothing to judge."""
    return None if read_paper(text, today) or len(text.strip()) <= SHORTEST else begun(text)


def is_bare_question(text: str, wanted: Route) -> bool:
    """这是骗子吗, with nothing to judge beside it."""
    return wanted.dialog == "scam" and is_question(text) and len(text) <= LONGEST_REMARK and len(ASKING.sub("", text)) < ENOUGH


def _answer(text: str, wanted: Route) -> Heard | None:
    """The next message is the one to judge, unless it plainly is about something else."""
    theirs = ADDRESSED.search(text) and not OWN.search(text)
    routed = wanted.dialog not in (None, "scam", "product") and not theirs
    elsewhere = routed or (is_question(text) and len(text) <= LONGEST_REMARK)
    return None if elsewhere and not tells(text) else Heard({SCAM_MESSAGE.name: kept(text)})


def _is_message(text: str, today: date, wanted: Route, *, under_way: bool) -> bool:
    """Evidently passed on: asked about and worth judging, or a scam by its own words and addressed to somebody."""
    if by_post(text, today) or (read_paper(text, today) and not speaks_as_a_scam(text)):
        return False
    own, about_it = OWN.search(text) is not None, wanted.dialog is None and "scam" in wanted.choices
    if (own or not YOU.search(text)) and read_harm(HEARSAY.sub("", text), today, whole=text):
        return False
    worth = not is_question(text) and not read_paper(text, today)
    if wanted.dialog == "scam" or under_way:
        return tells(text) or (wanted.dialog == "scam" and worth and len(ASKING.sub("", text)) >= ENOUGH)
    if own and is_question(text) and JUDGED.search(text) and not LONG_STORY.search(text) and speaks_as_a_scam(text):
        return True
    if own and rings_with_a_loan(text) and not LONG_STORY.search(text):
        return tells(text)
    if own:
        return about_it and DEMAND.search(text) is not None and not LONG_STORY.search(text) and speaks_as_a_scam(text)
    if is_question(text):
        return False
    return ("scam" in wanted.choices[:1] and worth) or speaks_as_a_scam(text)


def _is_a_known_scheme(session: Session, text: str) -> bool:
    """They want a deposit before releasing my loan, or 680 for a policy just talked of: told in one's own words, with no sign in them,
    the answer about it says more."""
    best = look_up(text, background(session)).best
    of_the_talk = bool(session.topic) and best is not None and best.fit >= SURE_OF_THE_TALK
    return best is not None and (of_the_talk or (best.score >= SURE_AS_A_WHOLE and best.topic.startswith("scam_"))) and not tells(text)
