"""One more message of a thread that is judged, and what was lost by it."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from dialogs.meaning import Heard, bounded
from dialogs.questions.answers import look_up
from dialogs.questions.background import background
from dialogs.replies import Reply
from dialogs.scams.forwarded_signs import LONGEST_REMARK, Json, kept, speaks_as_a_scam
from dialogs.scams.forwarded_words import SAYS_WHO
from dialogs.session import Session
from dialogs.slots import SCAM_MESSAGE
from dialogs.understanding.harms import read_harm

NOTHING: Mapping[str, Json] = MappingProxyType({})


SURE_OF_ITS_MATTER = 0.9


def goes_on(session: Session, text: str, today: date, told: Mapping[str, Json] = NOTHING) -> Heard:
    """One more message of the thread, judged with those before it, and what it answers; a threat or a paper in it has its own answer."""
    before = session.facts.get(SCAM_MESSAGE.name)
    thread = "\n".join(filter(None, (before, text)))
    if before and not speaks_as_a_scam(thread) and speaks_as_a_scam(before):  # what was a fraud is not made less of one by what follows
        thread = before
    elif before and _is_another_fraud(text, thread):
        thread = text
    notes = () if told else (Reply("common.says_who"),) if SAYS_WHO.search(text) else _own_answer(session, text, today)
    return Heard({SCAM_MESSAGE.name: kept(thread), **told}, silent=frozenset({SCAM_MESSAGE.name}), notes=notes)


def _is_another_fraud(text: str, thread: str) -> bool:
    """租手机套现 was judged, and now 用我表姐的脸刷一下: a fraud of a kind that nothing in the thread is of, judged by itself."""
    if not speaks_as_a_scam(text):
        return False
    from dialogs.screening import screen  # noqa: PLC0415  the signals take a fifth of a second to load

    own = screen(text)
    return own.verdict == "scam" and bool(own.types) and own.types[0] not in screen(thread).types


def _own_answer(session: Session, text: str, today: date) -> tuple[Reply, ...]:
    """说签个字先不催, 说我这样要坐牢: what is true of it, beside the verdict."""
    best = look_up(text, background(session)).best
    if best is None or min(best.fit, best.wanted) < SURE_OF_ITS_MATTER or best.topic.startswith("scam_") or best.topic == session.topic:
        return ()
    from dialogs.questions.asking import NOTHING_NEAR, answer  # noqa: PLC0415 (asking knows every dialog, and the dialogs this)

    return (answer(session, NOTHING_NEAR, best, text, today),)


def loss(session: Session, text: str, today: date) -> Heard | None:
    """那我已经转了2000: in a talk about a scam, money that went was paid to it."""
    if len(text) > (2 * LONGEST_REMARK if text.isascii() else LONGEST_REMARK):
        return None
    facts = read_harm(f"{text}\n骗", today)
    return Heard(bounded(session, facts).facts, start="harmed", silent=frozenset(facts)) if facts else None
