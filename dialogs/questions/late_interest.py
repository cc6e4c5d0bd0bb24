"""The interest that is doubled after a judgment, asked for by its name, or by a day behind that answer."""

import re

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.questions.answers import Match
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.judgment_interest import days_told
from dialogs.understanding.marked import has_amount
from dialogs.understanding.moves import is_question

TOPIC = "enforce_late_interest"
ASKED = regex(either(
    "(?:加倍|双倍|翻倍|迟延履行)[^,，。;；?？]{0,14}(?:利息|息|金)",
    "判(?:了|决)?[^。;；?？]{0,12}(?:以后|之后|后)?[^。;；?？]{0,8}利息[^,，。]{0,4}(?:翻倍|加倍|双倍)",
    r"\b(?:double|doubled|late[- ]performance|delayed[- ]performance)\b[^.?]{0,24}\binterest\b",
    r"\binterest\b[^.?]{0,20}\b(?:doubles?|doubled)\b",
), re.IGNORECASE)
LONGEST = 30


def late_interest(m: Message) -> Heard | None:
    """那个加倍的利息一天多少; and behind that answer 从8月1号算到今天呢."""
    if m.pasted:
        return None
    asked = ASKED.search(m.text) and is_question(m.text)
    leans = m.session.topic == TOPIC and len(m.text) <= LONGEST * (2 if m.text.isascii() else 1) and days_told(m.text, m.today) is not None
    before = (said for said, _ in reversed(m.session.told) if has_amount(said, m.today))  # the sum of the judgment was told with the question before
    said = f"{m.text},{next(before, '')}" if leans else m.text
    return Heard(notes=(answer(m.session, NOTHING_NEAR, Match(TOPIC, 1.0), said, m.today),)) if asked or leans else None


