"""What is wished for so plainly that it goes before any open question: the log, the law, an example; and what nobody helps with."""

import re
from datetime import date

from content.regex import either, regex
from dialogs.collectors.asked import asked_of_conduct
from dialogs.collectors.told_conduct import log_wish
from dialogs.meaning import Heard
from dialogs.questions.stories import story_wish
from dialogs.replies import Reply
from dialogs.scams.agents import card_taken
from dialogs.session import Session

LONGEST = 80
FAKED = regex(either(
    "(?<![a-z])(?:ps?|修|改|伪造|造假?|编|代开|假)(?:[一两]?[张份个])?(?:个|点|一下)?[^,，。说]{0,6}(?:流水|收入证明|在职证明|工资条|病历|诊断|公章)(?!不)",
    "(?:收入|工资|月薪)(?:证明)?[^,，。]{0,6}?(?:(?:写|填|报|开)(?:得)?(?:高|大|多|好看?[一点些]|漂亮)|往?[高大多]了?(?:写|填|报|开))",
    "(?:职位|职业)[^,，。]{0,3}(?:写|填|编)(?:成|个|主管|经理|公务员|老板|随便)",
    "(?:单位|公司|职[位业])[^,，。]{0,6}(?:随便|瞎|乱)(?:写|填|编)", "(?:写|填|编)(?:一?个)?(?:假的?|朋友的?)(?:单位|公司)",
    r"\b(?:photoshop|fake|forge|doctor|inflate|exaggerate|overstate|make up|invent)\b[^.?!]{0,24}\b(?:salary|pay ?slips?|income|statements?|certificates?|papers?|documents?|employer|job)\b",
    r"\b(?:put|write|state|claim|report|enter) (?:down |in )?(?:a (?:bit |little )?|some )?(?:higher|more|bigger|extra) (?:income|salary|pay)\b",
    r"\b(?:put|write|list) (?:down )?(?:myself (?:down )?as )?(?:an? )?(?:manager|supervisor|director|civil servant)\b", r"\bsay (?:that )?i (?:earn|make) more\b",
), re.IGNORECASE)
TOLD_OF_OTHERS = regex(r"中介|他们?|她|对方|客服|有人|\b(?:he|she|they|agent|broker|someone)\b", re.IGNORECASE)


def at_once(session: Session, text: str, today: date) -> Heard | None:
    return (
        log_wish(session, text, today)
        or asked_of_conduct(session, text, today)
        or card_taken(session, text, today)
        or story_wish(session, text)
        or faked_papers(text)
    )


def faked_papers(text: str) -> Heard | None:
    """A paper that is not true is wished for: what comes of it, and no help with it."""
    wished = len(text) <= LONGEST and FAKED.search(text) and not TOLD_OF_OTHERS.search(text)
    return Heard(notes=(Reply("application.true"),)) if wished else None
