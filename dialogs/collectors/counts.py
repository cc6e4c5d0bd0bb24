"""How often a collector called in a day, as people tell it: 一天打了二十多个, 一上午九遍, 每天五六十通."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from content.regex import regex
from dialogs.understanding.reader import read
from dialogs.understanding.values import Quantity, Span

ENGLISH = {
    word: number
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"], 1)
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "a hundred": 100, "a dozen": 12, "once": 1, "twice": 2}
WORD = regex(rf"\b(?:[a-z]+ty-[a-z]+|{'|'.join(ENGLISH)})\b", re.IGNORECASE)
UNIT = regex(r"(?:多|来|几|余)?\s*(?:个|次|通|遍|回|条|趟|(?:missed |unanswered |phone |robot |voice |separate |different |more |text |automated )*(?:times|calls|messages|texts|attempts))")
OF_ITSELF = regex(r"once|twice", re.IGNORECASE)
NOT_CALLS = regex(
    r"(?:多|来|几|余)?个(?:多?月|星期|礼拜|小时|钟头|人|男|女|平台|号码|朋友|同事|亲戚|孩子|问题|字|工作日|工作人员|大|小伙|催收员|壮)"
)
CALL = regex(r"打|拨|通|接|电话|座机|来电|未接|响|骚扰|call|dial|rang|ring|phone|on the line", re.IGNORECASE)
MESSAGE = regex(r"短信|微信|消息|信息|语音|条|text|message", re.IGNORECASE)
SCOPES: dict[str, Decimal] = {
    r"一天|每天|每日|天天|当天|今天|昨天|前天|当日|那天|昨儿|今儿|上午|下午|晚上|早上|今早|半天|小时|分钟|刚才|从早|today|a day|per day|every day|daily|in one day|single day|yesterday|hour|this (?:morning|afternoon|evening)|since (?:breakfast|lunch|dawn|noon|this morning)|all day|last night|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<![到至])(?:周|星期|礼拜)[一二三四五六日天](?![到至])|\d[日号](?![到至])": Decimal(1),
    r"一周|每周|一个礼拜|每个礼拜|这周|上周|本周|星期|七天|week": Decimal(7),
    r"一个月|每月|这个月|上个月|本月|month": Decimal(30),
    r"两天": Decimal(2),
    r"三天|这几天": Decimal(3),
}
WITHIN_A_DAY = regex(r"下班|上班|开会|开机|一看|睡|醒|下课|一整天|今|昨|all day|meeting|at work|my shift|woke up|lunch|before noon|by noon|o'clock", re.IGNORECASE)
"""What tells of one day where no scope is named: 下班看到他们拨了我十一次."""
WIDER = regex(r"周|星期|礼拜|月|年|这些天|几天|以来|到现在|至今|总共|一共|累计|week|month|so far|since", re.IGNORECASE)
PART_OF_DAY = regex(r"[,,、;;和 ]*(?:当天)?(?:上午|中午|下午|傍晚|晚上|夜里)(?:又)?(?:打|拨|响)?(?:了)?")
REACH = 48
"""Letters after a number in which its scope may stand; Chinese says it in a third of them."""
TOTAL = regex(r"总共|一共|前后|加起来|累计|in total|altogether")
ANSWERED = regex(r"(?:每(?:次|个|通|回)?|次次|我)?(?:都|也|全)?接(?:了|起|通|听)|听完|通话|answered|(?:pick|picked) up|took (?:every|each|all)", re.IGNORECASE)
UNANSWERED = regex(r"没(?:有)?接|未接|不接|没敢接|拒接|无人接听|(?:did ?n.t|could ?n.t|not|never) (?:answer|pick)|missed|unanswered", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Often:
    """`daily` calls or messages; `answered` is None where it was not told."""

    daily: Decimal
    what: Literal["calls", "messages"]
    answered: bool | None
    span: Span


def counts(text: str, today: date) -> Iterator[Often]:
    """How many calls or messages a day; what is told for parts of one day (上午三遍下午五遍) is added up."""
    last: Often | None = None
    for often in _each(text, today):
        if last and last.what == often.what and PART_OF_DAY.fullmatch(text[last.span[1] : often.span[0]]):
            last = Often(last.daily + often.daily, last.what, last.answered, (last.span[0], often.span[1]))
            continue
        if last:
            yield last
        last = often
    if last:
        yield last


def _each(text: str, today: date) -> Iterator[Often]:
    """A number a day for each that tells of calls or messages."""
    answered = _answered(text)
    for number, (start, end) in _numbers(text, today):
        unit = UNIT.match(text, end) or OF_ITSELF.fullmatch(text, start, end)
        if not unit or NOT_CALLS.match(text, end) or text[max(0, start - 1) : start] == "第":
            continue
        around = text[max(0, start - (28 if unit[0].isascii() else 14)) : unit.end() + 10]
        what: Literal["calls", "messages"] = "messages" if MESSAGE.search(unit[0]) or not CALL.search(around) else "calls"
        days = _days(text, start, unit.end())
        if days and (CALL if what == "calls" else MESSAGE).search(around):
            yield Often(number / days, what, answered, (start, unit.end()))


def _numbers(text: str, today: date) -> Iterator[tuple[Decimal, Span]]:
    """Numbers with their places, English words among them."""
    for value in read(text, today=today, kind="number"):
        if isinstance(value, Quantity):
            hour = text.find("点", *value.span)
            yield (value.best, value.span) if hour < 0 or "." not in str(value.best) else (_behind(value.best), (hour + 1, value.span[1]))
    for word in WORD.finditer(text):
        parts = [word[0].lower()] if word[0].lower() in ENGLISH else word[0].lower().split("-")
        if all(part in ENGLISH for part in parts):
            yield Decimal(sum(ENGLISH[part] for part in parts)), word.span()


def _behind(hour_and_count: Decimal) -> Decimal:
    """早上九点一个 reads as 9.1: one call at nine."""
    return Decimal(str(hour_and_count).partition(".")[2])


def _days(text: str, start: int, end: int) -> Decimal | None:
    """Over how many days, by the scope named nearest before the number; None for a total over an unknown time."""
    before, after = text[max(0, start - 40) : start], text[end : end + (REACH if text[end - 1].isascii() else REACH // 3)]
    found = [(match.start(), days) for scope, days in SCOPES.items() for match in re.finditer(scope, before, re.IGNORECASE)]
    if found:
        return max(found)[1]
    if days := next((days for scope, days in SCOPES.items() if re.search(scope, after, re.IGNORECASE)), None):
        return days
    around = text[max(0, start - 60) : end + 40]
    return Decimal(1) if WITHIN_A_DAY.search(around) and not (WIDER.search(around) or TOTAL.search(around)) else None


def _answered(text: str) -> bool | None:
    if UNANSWERED.search(text):
        return False
    return True if ANSWERED.search(text) else None
