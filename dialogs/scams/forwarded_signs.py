"""What a text shows by itself: whether it can be judged, wants money sent, or tells of the person's own debts; and what is kept of it."""

from datetime import date
from typing import Any

from content.words import words
from dialogs.meaning import Heard, named_option
from dialogs.scams.forwarded_words import ADDRESSED, BY_POST, CALLED, CHANNEL, GRANTS, NOT_YET, OWN, PERSONAL
from dialogs.session import Session
from dialogs.slots import CHECK_ASKED, OF_A_MONTH, OVERDUE, OWED, SCAM_MESSAGE, find
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.moves import is_question
from dialogs.understanding.papers import read_paper

Json = Any
LONGEST = 2_000
KEPT_EACH_END = LONGEST // 2 - 1
LONGEST_REMARK = 40
SHORTEST = 10
ENOUGH = 6


def is_undone(text: str) -> bool:
    """没给呢, haven't paid: and nothing asked."""
    return NOT_YET.search(text) is not None and not is_question(text.rstrip("呢。 "))


def by_post(text: str, today: date) -> bool:
    """邮递员让我签了个支付令,要我付17600: a court's paper, whatever it wants."""
    return BY_POST.search(text) is not None and bool(read_paper(text, today)) and not CHANNEL.search(text)


def is_a_choice(session: Session, text: str) -> bool:
    """Whether a text is one of the answers shown, word for word; in the check of a lender, in any words for it."""
    slot = find(session.asked or "")
    if slot in CHECK_ASKED and slot and slot.kind == "choice" and named_option(slot, text, words(session.lang)):
        return True
    return slot is not None and text.strip() in words(session.lang).section(f"ask.{slot.key}").options.values()


def tells_own_debt(text: str, today: date) -> bool:
    """没交。不过我网贷欠1万8,逾期40天: what is told of one's own debts is none of the sender's words."""
    facts = labelled(text, today)
    told = {fact.slot for fact in facts}
    if sum(fact.slot == OWED.name for fact in facts) > 1 and not ADDRESSED.search(text):
        return True  # 总负债23万,信用卡9万、网贷6万、亲友8万
    return {OWED.name, OVERDUE.name} <= told and (OWN.search(text) is not None or bool(told & OF_A_MONTH))


def begun(text: str) -> Heard:
    """The talk about a message begins with it."""
    return Heard({SCAM_MESSAGE.name: kept(text)}, start="scam", silent=frozenset({SCAM_MESSAGE.name}))


def rings_with_a_loan(text: str) -> bool:
    return CALLED.search(text) is not None and GRANTS.search(text) is not None


def speaks_as_a_scam(text: str) -> bool:
    from dialogs.screening import speaks_like_a_scam  # noqa: PLC0415  the signals take a fifth of a second to load

    return speaks_like_a_scam(text)


def tells(text: str) -> bool:
    """Whether there is something in the text that can be judged."""
    from dialogs.screening import screen  # noqa: PLC0415

    return len(text) > ENOUGH - 2 and screen(text).verdict != "unknown"


def kept(text: str) -> str:
    """What is stored of a message: personal numbers masked, and of a very long one both ends."""
    masked = PERSONAL.sub(lambda found: f"{found[0][:3]}****{found[0][-4:]}", text.strip())
    return masked if len(masked) <= LONGEST else f"{masked[:KEPT_EACH_END]}\n{masked[-KEPT_EACH_END:]}"
