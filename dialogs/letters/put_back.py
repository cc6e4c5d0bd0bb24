"""What was struck out of a draft and is to stand in it after all."""

import re
from collections.abc import Mapping
from typing import Any

from content.regex import regex
from dialogs.letter_slots import LETTER_ACCOUNT, LETTER_ASKS, LETTER_WITHOUT
from dialogs.letters.account import in_order
from dialogs.letters.clauses import holds, weighty
from dialogs.letters.struck import ABOUT
from dialogs.meaning import Heard
from dialogs.replies import Reply
from dialogs.session import Session

Json = Any
HESITATES = r"(?:不(?:了|用|对)?|等等|等一?下|慢着|算了|还是|那|就|嗯|哦|其实|no|wait|hold on|hang on|actually|ok(?:ay)?|please|well|sorry|oh|on second thoughts?|never mind|[\s,，。.!！])*"
KEEPS = regex(
    rf"{HESITATES}(?:(?:把|将)?(?P<zh>.{{0,12}}?)(?:还是)?(?:留着|留下|保留|留上|别[删去]|不[删去]|写回|放回|加回|恢复|(?:写|放|加|留)(?:上|回去?|回来))(?:上|去|来|它|掉)?(?:吧|了|好了?)*"
    r"|(?:写|放|加)(?!上|回|一|条)(?P<zh_after>.{2,12}?)(?:吧|好了?)?"
    r"|(?:keep|leave) (?P<en_kept>it|that|them|this|the .{2,24}?)(?: one| line| part)?(?: (?:in|there|after all|as it (?:is|was)))*|(?:put|bring|add|write|have) (?P<en>it|that|them|this|(?:the|my) .{2,24}?)(?: one| line| part)? back(?: in)?|(?:don'?t|do not) (?:remove|delete|drop|take out) (?P<en_not>it|that|them|.{2,24}))[\s.!。！]*",
    re.IGNORECASE,
)
"""No wait, keep it; 算了,还是写拖欠工资; put the wages back."""
AFTER_ALL = regex(r"还是|算了|留|不[删去]|别[删去]|回|恢复|keep|leave|back|don't|do not", re.IGNORECASE)
TAKES_BACK = regex(r"[?？,，.。!！ ](?:no,?(?: wait)?|wait|actually|hold on|算了|不了?|等等)[,，. ]*(?:(?:keep|leave) (?:it|that|them)(?: in| there| as it is)?|(?:还是)?(?:别|不)[去删改](?:掉)?|(?:还是)?留着|(?:还是)?写着)(?:了|吧)*[.!。！ ]*$", re.IGNORECASE)
"""Remove the driving? no wait, leave it."""
IT = regex(r"^(?:it|that|them|this|刚才|那|这|的|[句条个段]|\s)*$", re.IGNORECASE)
STEPS = 6
"""So many messages back it may have been struck out."""


def put_back(session: Session, text: str) -> Heard | None:
    """The lines and figures of the last message that took something out, where that is what is meant."""
    if (taken := TAKES_BACK.search(text)) and not re.fullmatch(HESITATES, text[: taken.start()], re.IGNORECASE):
        return Heard(notes=(Reply("common.as_it_was"),))
    said = KEEPS.fullmatch(text.strip())
    if said is None or not AFTER_ALL.search(text):
        return None
    named = next((words for words in said.groupdict().values() if words), "")
    thing = frozenset[str]() if IT.match(named) else weighty(ABOUT.sub(" ", named.lower()))
    after = dict(session.facts)
    for step in session.undo[: -STEPS - 1 : -1]:
        if facts := _restored(session.facts, after, step.old, thing):
            return Heard(facts, silent=frozenset(facts))
        after |= {name: value[0] if value else None for name, value in step.old.items()}
    return None if thing else Heard(notes=(Reply("common.as_it_was"),))


def _restored(facts: Mapping[str, Json], after: Mapping[str, Json], old: Mapping[str, tuple[Json] | None], thing: frozenset[str]) -> dict[str, Json]:
    """What a step took out (`after` it, of what was there of `old`), if it holds the thing that is named."""
    told, gone = dict[str, Json](), list[str]()
    for name in (LETTER_ACCOUNT.name, LETTER_ASKS.name, LETTER_WITHOUT.name):
        before, then = ((old[name] or ([],))[0] or [], after.get(name) or []) if name in old else ([], [])
        out, new = [one for one in before if one not in then], [one for one in then if one not in before]
        taken = new and not out if name == LETTER_WITHOUT.name else bool(out)
        if taken:
            told[name] = [one for one in facts.get(name) or [] if one not in new] + [one for one in out if one not in (facts.get(name) or [])]
            gone += [one["text"] if isinstance(one, dict) else one for one in out]
    if thing and not any(holds(said, thing) for said in gone):
        return {}
    return told | ({LETTER_ACCOUNT.name: in_order(told[LETTER_ACCOUNT.name])} if LETTER_ACCOUNT.name in told else {})
