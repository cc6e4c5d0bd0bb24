"""When somebody wants to hear from us, and when not: not before 9, no messages at night, a look once a month."""

import re

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.wishes import AN_HOUR_IN, HOUR_LONG, PARTS_OF_A_DAY, minutes_of

LONGEST, LONGEST_EN = 24, 70
THEIRS = regex(r"他|她|催收|银行|平台|对方|客服|欠|还款?[多几]|\b(?:they|he|she|collectors?|bank|lender|call(?:s|ing)?)\b", re.IGNORECASE)
"""What others are not to do is a story of collectors."""
NO_MESSAGE = regex(either(
    "(?:别|不要|不许|勿|甭)(?:太[早晚])?(?:再|给我|在)*[^,，。]{0,10}(?:发|提醒|打扰|吵|叫|喊|弹|响|消息|信息|通知)",
    "(?:以后|之后|过后|后)再(?:发|提醒|叫|喊|来)",
    r"\b(?:don'?t|do not|never|no)\b[^.?!]{0,24}\b(?:messag\w*|text\w*|remind\w*|ping\w*|write|send\w*|notif\w*|disturb|wake|buzz)\b",
    r"^(?:please )?(?:never|not|nothing) (?:before|after|too|at night)\b",
), re.IGNORECASE)
BEFORE_IT = regex(r"(?:之前|以前|前)|(?:以后|之后|过后|后)再|\b(?:before|until|till|earlier than)\b", re.IGNORECASE)
CLOCK_EN = regex(r"\b(?:before|until|till|earlier than) (?P<hour3>\d{1,2})(?::(?P<past3>[0-5]\d))?(?: ?(?P<half3>am|pm|a\.m\.|p\.m\.))?(?![\d,.%])", re.IGNORECASE)
NIGHT = regex(r"太[早晚]|晚上|夜里|半夜|凌晨|睡|早上|\b(?:night|late|early|sleep\w*|morning|evening)\b|\b(?:after|past) \d", re.IGNORECASE)
ONLY_THEN = regex(either(
    "^(?:请|麻烦)?(?:只|就|都|放)在?(?:早上|上午|中午|下午|傍晚|晚上)(?:再|给我)*(?:提醒|发|叫)我?(?:就行|就好|吧)?$",
    "^(?:please )?(?:only |just )?in the (?:morning|afternoon|evening)s?(?: only)?(?: please)?$",
), re.IGNORECASE)
MORNING = 9 * HOUR_LONG + HOUR_LONG // 2
EACH_MONTH = regex(either(
    "每个?月(?:都|来|给我|帮我|跟我|主动|定期|你|再)*(?:看看?|查|问|回顾|复盘|对|检查|跟进|盘|过|聊)(?:我)?(?:一?[次下声遍回])(?!多少)(?:[^,，。还多几]{0,8}|还[得款]?(?:的|得)?(?:怎么样|如何|咋样)了?)$",
    "^(?:帮我|跟我|你)?(?:定期|按月|每月)(?:跟进|复盘|回访)(?:一下|我)?$",
    r"\b(?:check (?:in|up)(?: with| on)?|look in on|touch base with|follow up with) me\b[^.?!]{0,16}\b(?:every|each|once a) month",
    r"\b(?:set up|do|want|have|make|schedule)\b[^.?!]{0,12}\bmonthly (?:check[- ]?(?:in|up)|look|review)s?\b",
), re.IGNORECASE)


def of_messages(text: str, *, reminders: bool) -> Heard | None:
    """The move that such a wish is; None where something else is said."""
    said = text.strip(" 。.!！~")
    if len(said) > (LONGEST_EN if said.isascii() else LONGEST) or THEIRS.search(said):
        return None
    if EACH_MONTH.search(said):
        return Heard(move="look_in")
    if reminders and ONLY_THEN.match(said):
        return Heard(move="remind_at", name=str(next((hour * HOUR_LONG for part, hour in PARTS_OF_A_DAY if part.search(said)), MORNING)))
    if not NO_MESSAGE.search(said):
        return None
    hour = CLOCK_EN.search(said) or AN_HOUR_IN.search(said)
    if hour and BEFORE_IT.search(said):
        return Heard(move="not_before", name=str(minutes_of(hour)))
    return Heard(move="not_before") if hour or NIGHT.search(said) else None
