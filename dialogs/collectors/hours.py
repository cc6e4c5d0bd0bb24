"""When a collector called or came, as people tell it: 晚上十点半, 凌晨两点, 23:15, 6:40 am, 大半夜."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.regex import either, regex
from dialogs.understanding.values import Span

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CLOCK = regex(either(
    r"(?P<hour>[01]?\d|2[0-4])\s*[:：](?P<minute>[0-5]\d)(?:\s*(?P<half>[ap]\.?m)\b)?",
    r"(?:差(?P<short>十五|[五十]|一刻|\d{1,2})分?钟?(?:就|到)?)?(?P<spoken>[01]?\d|2[0-4]|[零〇一二两三四五六七八九]|二?十[一二三四五六七八九]?)点(?!名|评|赞|击|头|开|到|外卖)(?:钟|(?P<thirty>半)|差(?P<less>十五|[五十]|一刻|\d{1,2})分?|(?P<past>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九]|[一二三四五六七八九](?=分))分?)?",
    r"\b(?P<bare>1[0-2]|[1-9])\s*(?P<english>[ap]\.?m)\b",
))
PARTS = {
    "small": "凌晨|半夜|大半夜|后半夜|三更半夜|深更半夜|深夜|午夜|midnight|in the middle of the night",
    "morning": "早上|早晨|清早|清晨|一早|大早|上午|今早|早",
    "noon": "中午",
    "afternoon": "下午|傍晚|午后",
    "evening": "晚上|昨晚|今晚|当晚|每晚|前晚|夜里|夜晚|晚间|晚|夜|evening|tonight|last night|at night",
}
PART = regex("|".join(f"(?P<{name}>{words})" for name, words in PARTS.items()))
DEEP_NIGHT = regex(r"凌晨|半夜|深夜|午夜|三更|深更|天没亮|天不亮|天还没亮|天刚亮|天刚擦亮|擦亮|蒙蒙亮|夜里|middle of the night|midnight")
HOURS_EN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PAST_EN = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20}
ENGLISH = regex(
    rf"\b(?:(?P<past>{'|'.join(PAST_EN)}) (?P<way>past|to) )?(?P<hour>{'|'.join(HOURS_EN)}|1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d)| (?P<thirty>thirty|fifteen|forty[- ]five))?"
    r"(?: o'?clock| sharp)?,? ?(?:(?P<half>[ap])\.?m\b|(?:in the|at|on \w+|this|that|yesterday|every|each|last|the same) (?P<part>morning|afternoon|evening|night)\b)",
    re.IGNORECASE,
)
BEFORE = regex(r"(?:以前|之前|前(?!后))")

NEAR = 8
"""Characters before a clock in which a part of the day belongs to it (晚上他十点半打来)."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day in minutes after midnight; None where only the deep of the night was named."""

    minutes: int | None
    span: Span


def moments(text: str) -> Iterator[Moment]:
    """The times of day in a plain text, in order; a bare hour takes the part of the day of the one before."""
    english = list(_english(text))
    yield from english
    part = ""
    for clock in CLOCK.finditer(text):
        if any(moment.span[0] <= clock.start() < moment.span[1] for moment in english):
            continue
        near = list(PART.finditer(text, max(0, clock.start() - NEAR), clock.start()))
        named = near or ([] if part else list(PART.finditer(text, 0, clock.start())))
        part = str(named[-1].lastgroup) if named else part
        hour, minute = _clock(clock)
        full = (clock["hour"] or "").startswith("0")
        placed = hour if full else _placed(hour, part, clock["half"] or clock["english"])
        if placed is not None and not BEFORE.match(text[clock.end() : clock.end() + 3]):
            yield Moment(placed * 60 + minute, clock.span())
    for deep in DEEP_NIGHT.finditer(text):
        yield Moment(None, deep.span())


def without_hours(text: str) -> str:
    """An English text with blanks for its times of day: they called at 11 pm tells no wage of 11."""
    for start, end in sorted((moment.span for moment in moments(text) if moment.minutes is not None), reverse=True) if text.isascii() else ():
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _english(text: str) -> Iterator[Moment]:
    """Half past eleven at night, 6:30 in the morning, eleven pm."""
    for clock in ENGLISH.finditer(text):
        said = clock["hour"].lower()
        hour = int(said) if said.isdecimal() else HOURS_EN.index(said) + 1
        past = PAST_EN[clock["past"].lower()] if clock["past"] else int(clock["minute"] or 0)
        minutes = hour % 12 * 60 + (-past if clock["way"] == "to" else past)
        late = (clock["half"] or "").lower() == "p" or clock["part"] in ("afternoon", "evening") or (clock["part"] == "night" and 5 <= hour < 12)
        yield Moment((minutes + (12 * 60 if late else 0)) % (24 * 60), clock.span())


def _clock(clock: re.Match[str]) -> tuple[int, int]:
    hour = clock["hour"] or clock["spoken"] or clock["bare"]
    minute = clock["minute"] or clock["past"]
    if less := clock["short"] or clock["less"]:
        return (_number(hour) - 1) % 24, 60 - (15 if less == "一刻" else _number(less))
    return _number(hour), 30 if clock["thirty"] else _number(minute) if minute else 0


def _number(digits: str) -> int:
    """十二, 二十, 零五 and 12 to a number below 60."""
    if digits.isascii():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    if ten:
        return 10 * (DIGITS[tens] if tens else 1) + (DIGITS[ones] if ones else 0)
    return DIGITS[digits[-1]]


def _placed(hour: int, part: str, english: str | None) -> int | None:
    """The hour of 24; None where nothing tells morning from evening."""
    if english:
        return hour % 12 + (12 if english.startswith("p") else 0)
    if hour > 12 or hour == 0:
        return hour % 24
    match part:
        case "small":
            return hour % 12 + (12 if 9 <= hour < 12 else 0)
        case "morning":
            return hour
        case "noon":
            return hour if hour >= 10 else hour + 12
        case "afternoon":
            return hour % 12 + 12
        case "evening":
            return hour + 12 if 5 <= hour < 12 else hour % 12
    return hour if hour >= 8 else None
