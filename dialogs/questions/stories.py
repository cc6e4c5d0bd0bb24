"""A wish for an example: the case story of what it names, else the one that fits the person; else which there are."""

import re
from collections.abc import Mapping
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.slots import BORROWING, HARM, REASON

Json = Any
LONGEST = 60
WISH = regex(either(
    "(?:讲|说|举|给|来|看看?|有没有|有|想听|听)[^,，。!！?？]{0,16}(?:例子|案例|故事|真事|先例)",
    "(?:的|个)(?:例子|案例|故事)(?:吗|呢|吧|[?？]|$)",
    r"\b(?:tell|give|show) me (?:a|an|some|another)\b[^.?!]{0,16}\b(?:example|story|case|stories)\b",
    "(?:别人|别家|人家|其他人|大家|过来人|有的人|别的人|上岸的人)[^,，。]{0,6}(?:怎么|咋|如何)[^,，。]{0,6}(?:还清|还完|上岸|走出来|熬过来|熬过去|解决|脱身|还的)",
    "有(?:没有)?人[^,，。]{0,8}(?:上岸|还清|走出来|熬过来)(?:了)?(?:的)?(?:吗|么|[?？])",
    r"\bhow (?:did|do|have|has) (?:the )?(?:other people|others|other ones|anyone else|somebody else|someone else|people like me|most people|people)\b[^.?!]{0,24}\b(?:out of (?:debt|it|this)|pa(?:y|id) (?:it|this|them|theirs|their debts?) off|debt[- ]free|clear\w*|manage\w*|cope\w*|through (?:it|this))",
    r"\bhas any(?:one|body) (?:like me )?(?:ever )?(?:got(?:ten)? out|paid (?:it|this|theirs) off|cleared|managed)",
    r"\b(?:any|an?|some) (?:example|story|stories|case)s?\b (?:of|about|where)",
), re.IGNORECASE)
REASONS = {
    "business": "story_fifty_thousand", "job_loss": "story_fifty_thousand", "forgot": "story_forgot", "unwilling": "story_refuses",
    "over_borrowing": "story_bridge", "fraud": "story_fee_first",
}  # fmt: skip
"""By the reason: a short story that ends in what to do."""
NAMED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (story, regex(words, re.IGNORECASE))
    for story, words in (
        ("story_bridge", r"借新还旧|以贷养贷|以卡养卡|拆东墙|过桥|垫资|整合|借钱还|borrow\w* to (?:re)?pay|consolidat|new loan"),
        ("story_friend", r"朋友|同事|担保|刷脸|ab ?贷|走个过场|friend|guarant|co-?sign|lent (?:his|her|their|my) name"),
        ("story_fee_first", r"解冻|先交|先付|骗|假贷款|假app|保证金|scam|cheat|fraud|fee"),
        ("story_forgot", r"忘|错过|晚了几天|forgot|forget|missed (?:a|the) (?:day|date|payment)"),
        ("story_refuses", r"不还|不想还|故意|拖着|躲|赖账|失联|refus|ignor|won't pay|didn't pay|stopped answering"),
        ("story_fifty_thousand", r"协商|谈成|谈下来|上岸|还清|还完|翻身|成功|分期|走出来|熬|怎么还的|negotiat|succe|out of (?:debt|it|this)|debt[- ]free|clear|manage|cope|through (?:it|this)|(?:re)?pa(?:y|id) (?:it|this|them|theirs|everything)|paid (?:it )?off|worked out|instal|recover|around"),
    )
)
"""By what the wish names; the first that fits."""


def story_wish(session: Session, text: str) -> Heard | None:
    """None where no example is wished for."""
    return None if len(text) > LONGEST or not WISH.search(text) else story(session, text)


def story(session: Session, text: str) -> Heard:
    """The story of what a wish for an example names, else the one that fits the person; else which there are."""
    found = next((story for story, words in NAMED if words.search(text)), None) or _fitting(session.facts)
    if found:
        return Heard(notes=(Reply(f"answer.{found}"),))
    options = tuple(Action("answer", name, run=session.runs) for name, _ in NAMED)
    return Heard(notes=(Reply("common.which_topic", options=options),))


def _fitting(known: Mapping[str, Json]) -> str | None:
    """The story of somebody in the same case."""
    if HARM.name in known:
        return "story_fee_first"
    if known.get(BORROWING.name):
        return "story_bridge"
    if reason := REASONS.get(known.get(REASON.name) or ""):
        return reason
    return "story_fifty_thousand" if any(name.endswith(".overdue_days") and value for name, value in known.items()) else None
