"""A message that somebody else wrote and the person passes on: when it is one, and what of it is kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from content.words import words
from dialogs.answers import SURE_AS_A_WHOLE, look_up
from dialogs.background import background
from dialogs.filing import filed
from dialogs.forwarded_words import (
    ADDRESSED,
    ANOTHER,
    ASKING,
    ASKS_WHOSE,
    BY_POST,
    CALLED,
    CHANNEL,
    COLLECTORS,
    DEMAND,
    FEE_FIRST,
    GRANTS,
    HALF_KNOWN,
    HEARSAY,
    IN_MY_NAME,
    JUDGED,
    LEAD,
    NOT_YET,
    OF_THEM,
    OWN,
    PERSONAL,
    POSES,
    REFUSED,
    RELAYED,
    SAYS_WHO,
    SHOWN,
    THEY_WANT,
    TO_SEND,
    YOU,
    YOUR,
)
from dialogs.meaning import Heard, bounded, named_option
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import (
    CHECK_ASKED,
    HARM_AMOUNT,
    OF_A_MONTH,
    OVERDUE,
    OWED,
    SCAM_DONE,
    SCAM_MESSAGE,
    SCAM_WANTED,
    find,
)
from dialogs.understanding.harms import LONG_STORY, read_harm
from dialogs.understanding.intents import Route, route
from dialogs.understanding.labels import labelled
from dialogs.understanding.moves import is_question
from dialogs.understanding.papers import read_paper
from dialogs.understanding.replies import yes_or_no

Json = Any
NOTHING: Mapping[str, Json] = MappingProxyType({})
LONGEST = 2_000
KEPT_EACH_END = LONGEST // 2 - 1
LONGEST_REMARK = 40
SHORTEST = 10
SURE_OF_THE_TALK = 0.6
"""An answer to the open question is shorter than a message to judge."""
ENOUGH = 6
LITTLE = 4
BARE = 7


def forwarded(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """The message to judge, the loss told of in the talk about it, or None where the text is of something else."""
    under_way = session.top is not None and session.top.dialog == "scam"
    if session.asked == SCAM_MESSAGE.name:
        return _answer(text, wanted)
    if under_way and (heard := _loss(session, text, today)):
        return heard
    if (under_way or not ADDRESSED.search(text)) and _owes(text, today):
        return None
    if not under_way and IN_MY_NAME.search(text) and not JUDGED.search(text):
        return None
    if is_bare_question(text, wanted) and not under_way:
        return Heard(start="scam")
    if _asks_of_a_channel(text):
        return begun(text)
    about_it = "scam" in (wanted.dialog, *wanted.choices) or bool(is_question(text) and (JUDGED.search(text) or _rings_with_a_loan(text)))
    if not (under_way or about_it or ADDRESSED.search(text)) or not _is_message(text, today, wanted, under_way=under_way):
        return None
    if not under_way and _is_a_known_scheme(session, text):
        return None
    another = ANOTHER.match(text)
    if under_way and not another and session.facts.get(SCAM_MESSAGE.name):
        return _goes_on(session, text, today)
    return begun(text[another.end() :] if another else text)


def handed_over(text: str, today: date) -> Heard | None:
    """看看是不是骗局:【京东金融】……: the message stands behind the question about it."""
    led = LEAD.match(text)
    asked = led and JUDGED.search(led[1]) and len(ASKING.sub("", led[1])) < LITTLE
    theirs = led and (asked or (RELAYED.search(led[1]) and SHOWN.search(led[2]))) and not OWN.search(led[2]) and route(led[1]).dialog not in ("conduct", "court")
    return passed_on(led[2], today) if led and theirs else None


def next_message(session: Session, text: str, today: date) -> Heard | None:
    """Where it is asked what they want or whether it was done: another message of theirs, whose words are no answer to it."""
    if session.top is None or session.top.dialog != "scam":
        return None
    if session.asked is None and THEY_WANT.match(text):
        return _goes_on(session, text, today)
    if session.asked not in (SCAM_DONE.name, SCAM_WANTED.name) or _owes(text, today):
        return None
    if session.asked == SCAM_DONE.name and named_option(SCAM_DONE, text, words(session.lang)) not in (None, "nothing"):
        lost = _loss(session, text, today)
        return lost if lost and HARM_AMOUNT.name in lost.facts else None  # 没转钱,他发的链接我点了
    if session.asked == SCAM_DONE.name and (REFUSED.fullmatch(text) or (len(text) <= (4 * BARE if text.isascii() else BARE) and _is_undone(text))):
        return Heard({SCAM_DONE.name: "nothing"})  # and no more of the thread
    if session.asked == SCAM_DONE.name and not OF_THEM.search(text) and _agrees(text):
        return _loss(session, text, today) or Heard(start="harmed")  # which asks what was done
    if _is_undone(text) and not read_harm(HEARSAY.sub("", text), today):
        return _goes_on(session, text, today, {SCAM_DONE.name: "nothing"})
    if _is_a_choice(session, text):
        return None
    if session.asked == SCAM_WANTED.name and (lost := _loss(session, text, today) or _did(session, text)):
        return lost
    if session.asked == SCAM_DONE.name and _of_the_sender(text):
        return _goes_on(session, text, today)
    if len(text) <= SHORTEST:
        return None
    before = session.facts.get(SCAM_MESSAGE.name)
    goes_on = _says_to_you(text) or (THEY_WANT.match(text) if session.asked == SCAM_DONE.name else tells(text))
    if before and goes_on and not ANOTHER.match(text) and not read_harm(HEARSAY.sub("", text), today):
        wanted = named_option(SCAM_WANTED, text, words(session.lang)) if session.asked == SCAM_WANTED.name else None
        return _goes_on(session, text, today, {SCAM_WANTED.name: wanted} if wanted not in (None, "none") else NOTHING)
    theirs = ANOTHER.match(text) or (ADDRESSED.search(text) and not OWN.search(text) and tells(text))
    return forwarded(session, text, today, route(text)) if theirs else None


def _did(session: Session, text: str) -> Heard | None:
    """我已经刷了脸, where it is asked what they want: it was done."""
    done = named_option(SCAM_DONE, text, words(session.lang)) if len(text) <= (3 * SHORTEST if text.isascii() else SHORTEST) and not is_question(text) else None
    return Heard({SCAM_DONE.name: done}) if done not in (None, "nothing") else None


def _is_undone(text: str) -> bool:
    """没给呢, haven't paid: and nothing asked."""
    return NOT_YET.search(text) is not None and not is_question(text.rstrip("呢。 "))


def demanded(session: Session, text: str, today: date) -> Heard | None:
    """Somebody wants money sent, or rings as somebody, in words that give a fraud away: screened before any of it is taken for a payment or for an answer."""
    under_way = session.top is not None and session.top.dialog in ("scam", "harmed")
    if not under_way and FEE_FIRST.search(text) and not is_question(text) and not read_harm(HEARSAY.sub("", text), today, whole=text):
        return replace(begun(text), facts={**_own_debts(session, text, today), SCAM_MESSAGE.name: kept(text), SCAM_WANTED.name: "pay"})
    if under_way or _is_a_choice(session, text) or not (TO_SEND.search(text) or _poses(text)) or is_question(text) or read_harm(HEARSAY.sub("", text), today, whole=text):
        return None
    if _by_post(text, today):
        return None
    return begun(text) if _speaks_like_a_scam(text) else None


def _own_debts(session: Session, text: str, today: date) -> dict[str, Json]:
    """批了5万要先交1500,我自己本来就欠微粒贷1万2: what is owed to a lender by name, beside the fraud."""
    told = filed(session.facts, labelled(text, today), session.asked)
    named = tuple(name.removesuffix("lender") for name in told if name.startswith("debts[") and name.endswith("].lender"))
    return {name: value for name, value in told.items() if named and name.startswith(named)}


def _poses(text: str) -> bool:
    """Somebody rings as the service of a lender, or as an authority."""
    if not POSES.search(text):
        return False
    from dialogs.screening import screen  # noqa: PLC0415

    return screen(text).types[:1] in (("SCAM-002",), ("SCAM-017",))


def _by_post(text: str, today: date) -> bool:
    """邮递员让我签了个支付令,要我付17600: a court's paper, whatever it wants."""
    return BY_POST.search(text) is not None and bool(read_paper(text, today)) and not CHANNEL.search(text)


def _is_a_choice(session: Session, text: str) -> bool:
    """Whether a text is one of the answers shown, word for word; in the check of a lender, in any words for it."""
    slot = find(session.asked or "")
    if slot in CHECK_ASKED and slot and slot.kind == "choice" and named_option(slot, text, words(session.lang)):
        return True
    return slot is not None and text.strip() in words(session.lang).section(f"ask.{slot.key}").options.values()


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


def _asks_of_a_channel(text: str) -> bool:
    """95588是工商银行的吗: whose number or address it is, not a sum."""
    if len(text) > (2 * LONGEST_REMARK if text.isascii() else LONGEST_REMARK) or not is_question(text) or not CHANNEL.search(text) or not ASKS_WHOSE.search(text):
        return False
    from dialogs.screening import official  # noqa: PLC0415

    channel = official(text)
    return channel.verdict != "unknown" or channel.why in HALF_KNOWN


def _owes(text: str, today: date) -> bool:
    """没交。不过我网贷欠1万8,逾期40天: what is told of one's own debts is none of the sender's words."""
    told = {fact.slot for fact in labelled(text, today)}
    return {OWED.name, OVERDUE.name} <= told and (OWN.search(text) is not None or bool(told & OF_A_MONTH))


SURE_OF_ITS_MATTER = 0.9


def _goes_on(session: Session, text: str, today: date, told: Mapping[str, Json] = NOTHING) -> Heard:
    """One more message of the thread, judged with those before it, and what it answers; a threat or a paper in it has its own answer."""
    thread = "\n".join(filter(None, (session.facts.get(SCAM_MESSAGE.name), text)))
    notes = () if told else (Reply("common.says_who"),) if SAYS_WHO.search(text) else _own_answer(session, text, today)
    return Heard({SCAM_MESSAGE.name: kept(thread), **told}, silent=frozenset({SCAM_MESSAGE.name}), notes=notes)


def _own_answer(session: Session, text: str, today: date) -> tuple[Reply, ...]:
    """说签个字先不催, 说我这样要坐牢: what is true of it, beside the verdict."""
    best = look_up(text, background(session)).best
    if best is None or min(best.fit, best.wanted) < SURE_OF_ITS_MATTER or best.topic.startswith("scam_") or best.topic == session.topic:
        return ()
    from dialogs.asking import NOTHING_NEAR, answer  # noqa: PLC0415 (asking knows every dialog, and the dialogs this)

    return (answer(session, NOTHING_NEAR, best, text, today),)


def passed_on(text: str, today: date) -> Heard | None:
    """A message that is known to be somebody else's, to judge; None where it is a court paper, or holds nothing to judge."""
    return None if read_paper(text, today) or len(text.strip()) <= SHORTEST else begun(text)


def is_bare_question(text: str, wanted: Route) -> bool:
    """这是骗子吗, with nothing to judge beside it."""
    return wanted.dialog == "scam" and is_question(text) and len(text) <= LONGEST_REMARK and len(ASKING.sub("", text)) < ENOUGH


def begun(text: str) -> Heard:
    """The talk about a message begins with it."""
    return Heard({SCAM_MESSAGE.name: kept(text)}, start="scam", silent=frozenset({SCAM_MESSAGE.name}))


def _answer(text: str, wanted: Route) -> Heard | None:
    """The next message is the one to judge, unless it plainly is about something else."""
    theirs = ADDRESSED.search(text) and not OWN.search(text)
    routed = wanted.dialog not in (None, "scam", "product") and not theirs
    elsewhere = routed or (is_question(text) and len(text) <= LONGEST_REMARK)
    return None if elsewhere and not tells(text) else Heard({SCAM_MESSAGE.name: kept(text)})


def _is_message(text: str, today: date, wanted: Route, *, under_way: bool) -> bool:
    """Evidently passed on: asked about and worth judging, or a scam by its own words and addressed to somebody."""
    if _by_post(text, today) or (read_paper(text, today) and not _speaks_like_a_scam(text)):
        return False
    own, about_it = OWN.search(text) is not None, wanted.dialog is None and "scam" in wanted.choices
    if (own or not YOU.search(text)) and read_harm(HEARSAY.sub("", text), today, whole=text):
        return False
    worth = not is_question(text) and not read_paper(text, today)
    if wanted.dialog == "scam" or under_way:
        return tells(text) or (wanted.dialog == "scam" and worth and len(ASKING.sub("", text)) >= ENOUGH)
    if own and is_question(text) and JUDGED.search(text) and not LONG_STORY.search(text) and _speaks_like_a_scam(text):
        return True
    if own and _rings_with_a_loan(text) and not LONG_STORY.search(text):
        return tells(text)
    if own:
        return about_it and DEMAND.search(text) is not None and not LONG_STORY.search(text) and _speaks_like_a_scam(text)
    if is_question(text):
        return False
    return ("scam" in wanted.choices[:1] and worth) or _speaks_like_a_scam(text)


def _rings_with_a_loan(text: str) -> bool:
    return CALLED.search(text) is not None and GRANTS.search(text) is not None


def _speaks_like_a_scam(text: str) -> bool:
    from dialogs.screening import speaks_like_a_scam  # noqa: PLC0415  the signals take a fifth of a second to load

    return speaks_like_a_scam(text)


def tells(text: str) -> bool:
    """Whether there is something in the text that can be judged."""
    from dialogs.screening import screen  # noqa: PLC0415

    return len(text) > ENOUGH - 2 and screen(text).verdict != "unknown"


def _loss(session: Session, text: str, today: date) -> Heard | None:
    """那我已经转了2000: in a talk about a scam, money that went was paid to it."""
    if len(text) > (2 * LONGEST_REMARK if text.isascii() else LONGEST_REMARK):
        return None
    facts = read_harm(f"{text}\n骗", today)
    return Heard(bounded(session, facts).facts, start="harmed", silent=frozenset(facts)) if facts else None


def kept(text: str) -> str:
    """What is stored of a message: personal numbers masked, and of a very long one both ends."""
    masked = PERSONAL.sub(lambda found: f"{found[0][:3]}****{found[0][-4:]}", text.strip())
    return masked if len(masked) <= LONGEST else f"{masked[:KEPT_EACH_END]}\n{masked[-KEPT_EACH_END:]}"


def _is_a_known_scheme(session: Session, text: str) -> bool:
    """They want a deposit before releasing my loan, or 680 for a policy just talked of: told in one's own words, with no sign in them,
    the answer about it says more."""
    best = look_up(text, background(session)).best
    of_the_talk = bool(session.topic) and best is not None and best.fit >= SURE_OF_THE_TALK
    return best is not None and (of_the_talk or (best.score >= SURE_AS_A_WHOLE and best.topic.startswith("scam_"))) and not tells(text)
