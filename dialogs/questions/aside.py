"""What a dialog would take for more of its own, though it surely asks for or fears something else: 要是他们当没看见呢, where a letter asks for its cause."""

import re
from dataclasses import replace

from content.regex import regex
from dialogs.letter_slots import LETTER_ACCOUNT
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.questions.answers import Match, find
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.background import SPOKEN_OF, background, head
from dialogs.slots import HEARING_ON

SURELY, WANTED, LIKELY, TIRED = 0.7, 0.5, 0.3, 0.6
LONGEST, LONGEST_EN = 32, 90
"""Letters: a longer message tells more than one thing."""
OF_THE_OUTCOME = ("repay_refused", "repay_agency", "hot_", "legal_aid", "limit_old_debt", "crime_fake", "collect_reprisal", "collect_evidence", "collect_breach_owed")
"""Topics of what comes of a letter and what it needs: none is a cause of it."""
NO_ACTS = (
    "collect_evidence", "collect_breach_owed", "collect_reprisal", "collect_complain", "repay_agency", "repay_promise",
    "repay_waive", "scam_fake_collector", "legal_aid", "hot_", "spouse_", "family_pay",
)  # fmt: skip
"""Topics of what comes beside collection, and is none of what a collector did."""
FEARS = ("crime_", "court_sued", "collect_signed_plan")
"""What was threatened with, or is over by an agreement, is answered first, and kept with what they did."""
NO_WISH = ("repay_promise", "repay_agency")
"""客服口头说能分24期: told of them, and no wish for a letter."""
TO_COME = regex(r"说|讲|明|后天|下[个周礼星]|周[一-日末]|礼拜|今晚|待会|\b(?:says?|said|tomorrow|tonight|next|on \w+day|going to|will|'ll)\b", re.IGNORECASE)
"""说明天上门: they have not been there."""
CAME = regex(r"来了|来过|到了|去了|进了|\b(?:came|were|was|did)\b", re.IGNORECASE)
AWAY = regex(r"\bback (?:till|until|before|in|by|on)\b|(?:才|到)[^,，。]{0,8}回|回不[来去]", re.IGNORECASE)
"""I'm at sea and won't be back till February: no day of the hearing."""
WISHED = regex(r"帮我|给我写|替我|写|\b(?:please|write|draft|letter)\b", re.IGNORECASE)
BEGUN_BY_A_WORD = ("evidence", "platform", "triage", "conduct", "harmed")
"""Dialogs that 平台, 没钱 or 留 in a question may sound like."""


def aside(m: Message, heard: Heard) -> Heard:
    """What was heard, or the answer to what is surely asked or feared beside it."""
    if heard.notes or heard.move or heard.forget or not (heard.facts or heard.start) or m.pasted or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST):
        return heard
    if heard.facts.keys() == {LETTER_ACCOUNT.name} and not heard.start:
        return _instead(m, heard, OF_THE_OUTCOME)
    if heard.facts.keys() == {HEARING_ON.name} and AWAY.search(m.text):
        best = _surely(m, LIKELY)
        return _told(m, heard, best) if best and best.topic == "court_absent" else heard
    acts = {name: value for name, value in heard.facts.items() if name.startswith("contacts[")}
    if acts and acts.keys() >= heard.facts.keys() - {"happened"} and heard.start in (None, "conduct"):
        best = _surely(m)
        if best and (best.topic.startswith(FEARS) or (best.topic == "collect_visit" and TO_COME.search(m.text) and not CAME.search(m.text))):
            return Heard(acts, silent=frozenset(acts), notes=(answer(m.session, NOTHING_NEAR, best, m.text, m.today),))
        return _instead(m, heard, NO_ACTS)
    if heard.start == "letter" and not WISHED.search(m.text):
        return _instead(m, heard, NO_WISH)
    if heard.start in BEGUN_BY_A_WORD and not heard.facts:
        if heard.start == "conduct" and (tired := _surely(m, TIRED)) and tired.topic == "repay_stress":
            return _told(m, heard, tired)  # 天天睡不着,一闭眼就是催收
        best = _surely(m)
        if best and head(best.topic) not in SPOKEN_OF.get(heard.start, ()) and not best.topic.startswith("scam_"):
            return _told(m, heard, best)
    return heard


def _instead(m: Message, heard: Heard, topics: tuple[str, ...]) -> Heard:
    best = _surely(m)
    return _told(m, heard, best) if best and best.topic.startswith(topics) else heard


def _told(m: Message, heard: Heard, best: Match) -> Heard:
    return replace(heard, facts={}, start=None, silent=frozenset(), notes=(answer(m.session, NOTHING_NEAR, best, m.text, m.today),))


def _surely(m: Message, least: float = SURELY) -> Match | None:
    """The one topic that a message in a talk can mean."""
    before = background(m.session)
    best = next(iter(find(m.text, before)), None) if before else None
    return best if best and best.fit >= least and best.wanted >= WANTED else None
