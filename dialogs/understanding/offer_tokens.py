"""A loan offer as a row of figures and of the words that say what the figures are."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import cast

from dialogs.understanding.offer_words import GROUPS, PATTERN
from dialogs.understanding.reader import read
from dialogs.understanding.text import simplified
from dialogs.understanding.values import (
    Count,
    Day,
    Duration,
    Money,
    Number,
    Percent,
    Quantity,
    Rate,
    Span,
    Value,
)

_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_CADENCES = frozenset({
    "each_month", "pay_month", "rental", "each_period", "each_day", "each_week", "each_year", "each_quarter", "each_fortnight",
})
_PAID_EVERY = (("季", "each_quarter"), ("年", "each_year"), ("周", "each_week"), ("月", "each_month"))
_LEADS = frozenset({
    "capital", "principal", "received", "contract", "interest", "total", "pay_month", "rental", "buyout", "final",
    "each_month", "each_period", "guarantee_fee", "insurance_fee", "membership_fee", "deposit_fee", "service_fee",
})
"""Words that may stand before a comma and still name the figure behind it."""
_OF = re.compile(r"\s*(?:of|at|x|@|each)(?= )")
_JOINTS = frozenset({"plus", "split", "or"})
_EVERY = {"month": "each_month", "week": "each_week", "day": "each_day", "year": "each_year"}
_ONES = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)}
_IN_PARTS = re.compile(r"分(?:成|作)?[\d一二三四五六七八九十]|[,，。;； ]|$")
_LENGTH = re.compile(r"^[\d一两二三四]个?季度?$|(?:天|周|星期|礼拜|月|年)半?\s*(?:以|之)?[后内]|(?:前|后|头|最后|剩下|接下来)的?[\d一二两三四五六七八九十半]|\b(?:in|after|within|first|last|next|over)\b|later")
_PAUSE = re.compile(
    r"(?<=\d)/(?=个?[月期周天日年]|mo)|(?<=[\d一二两三四五六七八九十百千万元块期月年天%厘本利息]) +(?=[\u4e00-\u9fff\d])(?![期个月年天日周次万千百十亿元块折厘成多来几]|分(?![\d一二三四五六七八九十]))")
"""A space after a figure ends it: 一万八 18期."""
_PREPOSITION = re.compile(r"(?:in|after|within|over|for|the|next|first|last)(?: the| a)? ", re.IGNORECASE)
_NOTHING = cast("re.Match[str]", re.match("", ""))
_INTERVAL = re.compile(r"(?:还|付|交|扣|供)?一[期还付结次回]")
_HOLLOW = re.compile(r"[(（][^()（）\d]{1,14}[)）](?!$)")
"""A remark in brackets without a figure does not end a thought: 月供(不含保费)1900."""
_SCALES = {"万": 1000, "千": 100, "百": 10}
_ORDINAL = re.compile(
    r"第\s?(?P<zh>\d{1,4}|[一二三四五六七八九]?十?[一二三四五六七八九]?)\s?(?:[期个月]*\s?[-~到至—]+\s?第?(?P<to>\d{1,4}|[一二三四五六七八九]?十?[一二三四五六七八九]?))?\s?个?(?P<unit>[期次月周天日年])(?!后)"
    r"|(?:in|at|from|on|and) (?:the )?(?:month|payment|instal+ment) (?P<en>\d{1,4})|\b(?P<th>\d{1,4})(?:st|nd|rd|th) (?:month|payment|instal+ment)")
PAYMENTS = frozenset({"payment", "payments", "installment", "installments", "instalment", "instalments"})
LONGEST = 2000
"""Nobody tells an offer in more characters; the rest is not read."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells something, at [start, end) of the text."""

    name: str
    start: int
    end: int
    text: str
    tied: bool = False
    """Tied by 的 to what stands before it."""

    @property
    def span(self) -> Span:
        return self.start, self.end

    @property
    def cadence(self) -> str | None:
        """How often, where the word tells it (按季付息 does too)."""
        if self.name in _CADENCES:
            return self.name
        if self.name == "interest_only" and self.text[0] in "按每":
            return next((name for sign, name in _PAID_EVERY if sign in self.text), None)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal(Quantity):
    """Which of the payments, or which day, week or year of the loan."""

    unit: str
    until: Decimal | None = None
    """The last one of several (第1到6期)."""


@dataclass(slots=True)
class Figure:
    """A value with the names of the words before it, after it and inside it."""

    value: Value
    left: list[Word] = field(default_factory=list)
    right: list[Word] = field(default_factory=list)
    inside: list[Word] = field(default_factory=list)
    clause: int = 0
    place: int = 0

    @property
    def span(self) -> Span:
        return self.value.span

    def says(self, *names: str) -> bool:
        """Whether a word of one of these names stands with the figure."""
        return any(word.name in names for word in (*self.left, *self.right, *self.inside))

    def before(self, *names: str) -> bool:
        return any(word.name in names for word in self.left)

    def after(self, *names: str) -> bool:
        return any(word.name in names for word in self.right)

    @property
    def cadence(self) -> str | None:
        """The nearest 每月, 每期, ... before the figure, else the one after it."""
        for word in (*reversed(self.left), *self.right, *self.inside):
            if word.cadence and (word.name != "interest_only" or word.text[0] == "每" or self.touches(word)):
                return word.cadence
        return None

    def touches(self, word: Word) -> bool:
        """Whether the word stands right before the figure."""
        return word.end == self.span[0]


@dataclass(frozen=True, slots=True)
class Row:
    """The whole offer: its text in plain form (place for place as it was sent), its words and its figures."""

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]

    def says(self, *names: str) -> bool:
        return any(word.name in names for word in self.words)


def tokens(raw: str, today: date) -> Row:
    """Figures with the words beside them; a word before a comma still leads a figure that opens the next clause."""
    raw = raw[:LONGEST]
    text = _plain(raw)
    values = _lengths(raw, read(_PAUSE.sub(_comma, raw), today=today), today)
    words = [Word(GROUPS[match.lastgroup or ""], *match.span(), match.group(), text[match.start() - 1:match.start()] == "的") for match in PATTERN.finditer(text)]
    values, cadences = _every(text, _ordinals(text, _whole(text, values)))
    words, values = _apart(words, values)
    words = sorted([*words, *cadences], key=lambda word: word.start)
    figures = [Figure(value, place=index) for index, value in enumerate(values)]
    _attach(text, words, figures)
    return Row(text, tuple(words), tuple(figures))


def _comma(pause: re.Match[str]) -> str:
    return "，" * len(pause.group())


def _plain(raw: str) -> str:
    """Half-width, simplified and lower-case, a character for a character."""
    text = simplified(raw.translate(_HALF))
    lower = text.lower()
    return lower if len(lower) == len(raw) else text


def _apart(words: list[Word], values: list[Value]) -> tuple[list[Word], list[Value]]:
    """Of a word and a figure in one place the longer counts; the words inside a rate are kept, for they name it."""
    kept_words, kept_values = [], list(values)
    for word in words:
        over = [value for value in values if value.span[0] < word.end and word.start < value.span[1]]
        covered = [value for value in over if word.start <= value.span[0] and value.span[1] <= word.end]
        if covered and covered == over and word.name != "stop":
            kept_values = [value for value in kept_values if value not in covered]
        elif over and (word.name == "stop" or not all(isinstance(value, Rate | Percent) for value in over)):
            continue
        kept_words.append(word)
    return kept_words, kept_values


def _lengths(raw: str, values: list[Value], today: date) -> list[Value]:
    """7天后 and 前6个月 are lengths of the loan here, not days in the calendar."""
    found: list[Value] = []
    for value in values:
        start, end = value.span
        if isinstance(value, Day) and not value.every and _LENGTH.search(raw[start:end]):
            begin = start + (_PREPOSITION.match(raw[start:end]) or _NOTHING).end()
            again = read(raw[begin:end], today=today, kind="duration")
            found += [replace(length, span=(begin + length.span[0], begin + length.span[1])) for length in again]
        else:
            found.append(value)
    return found


def _every(text: str, values: list[Value]) -> tuple[list[Value], list[Word]]:
    """每月15号 tells how often, and so does '24 payments of'."""
    days = [value for value in values if isinstance(value, Day) and value.every]
    words = [Word(_EVERY[day.every or ""], *day.span, text[slice(*day.span)]) for day in days if day.every in _EVERY]
    counts = (value for value in values if isinstance(value, Count) and value.unit in PAYMENTS)
    for count in counts:
        match = _OF.match(text, count.span[1])
        if match:
            words.append(Word("each_period", *match.span(), match.group()))
    for value in values:
        if isinstance(value, Duration) and (
            text[:value.span[0]].endswith(("每", "每隔", "every ")) or _INTERVAL.match(text, value.span[1])
        ):
            words += [Word("each_period", value.span[1], value.span[1], "")]
    return [value for value in values if value not in days], words


def _whole(text: str, values: list[Value]) -> list[Value]:
    """三千五分三期 is 3,500 in three parts, not 3,000 and 五分."""
    joined: list[Value] = []
    for value in values:
        last = joined[-1] if joined else None
        if isinstance(last, Money | Number) and isinstance(value, Number) and last.value and value.value and (
            last.span[1] == value.span[0] and text[last.span[1] - 1] in _SCALES and 0 < value.value < 10
            and _IN_PARTS.match(text, value.span[1])
        ):
            more = value.value * _SCALES[text[last.span[1] - 1]]
            joined[-1] = Money(value=last.value + more, span=(last.span[0], value.span[1]))
        else:
            joined.append(value)
    return joined


def _ordinals(text: str, values: list[Value]) -> list[Value]:
    """第12期, 第5个月, month 4: which payment, not how many."""
    for match in _ORDINAL.finditer(text):
        digits, unit = match["zh"] or match["en"] or match["th"], match["unit"] or "月"
        number = _number(digits)
        until = match["to"]
        last = Decimal(_number(until)) if until else None
        ordinal = Ordinal(span=match.span(), value=Decimal(number), unit=unit, until=last)
        values = [value for value in values if value.span[1] <= match.start() or match.end() <= value.span[0]]
        values.append(ordinal)
    return sorted(values, key=lambda value: value.span)


def _number(digits: str) -> int:
    return int(digits) if digits.isdigit() else _han(digits)


def _han(digits: str) -> int:
    tens, ten, ones = digits.rpartition("十")
    return (10 * _ONES.get(tens, 1) if ten else 0) + _ONES.get(ones, 0)


def _attach(text: str, words: list[Word], figures: list[Figure]) -> None:
    """Each word goes to the figures it stands between; none reaches over the end of a clause or a sum of money."""
    left: list[Word] = []
    lead: list[Word] = []
    last: Figure | None = None
    clause = opened = 0
    hollow = {place for match in _HOLLOW.finditer(text) for place in (match.start(), match.end() - 1)}
    for item in _in_order(words, figures):
        if isinstance(item, Figure):
            opens = not left and not text[opened:item.span[0]].strip(" :：¥$")
            item.left, item.clause = (lead if opens else list(left)), clause
            left = [] if _bounds(item.value) else left
            last, lead = item, []
        elif item.name == "stop" and item.start in hollow:
            continue
        elif item.name == "stop":
            ends = last is None and left and left[-1].name in _LEADS and not text[left[-1].end:item.start].strip(" 是为有:：")
            lead, left, last = (left[-1:] if ends else []), [], None
            clause, opened = clause + 1, item.end
        elif last is not None and item.start < last.span[1]:
            last.inside.append(item)
        else:
            if last is not None and _near(text, last, item):
                last.right.append(item)
            left.append(item)
    _give_to_next(text, figures)


def _in_order(words: list[Word], figures: list[Figure]) -> list[Word | Figure]:
    items: list[Word | Figure] = [*figures, *words]
    return sorted(items, key=lambda item: item.span[0])


def _bounds(value: Value) -> bool:
    return isinstance(value, Money | Percent | Rate | Number)


def _near(text: str, figure: Figure, word: Word) -> bool:
    """Whether a word after a figure speaks of it: right behind it in Chinese, in the same breath in English."""
    between = text[(figure.right[-1].end if figure.right else figure.span[1]):word.start]
    if word.text.isascii():
        return len(between) <= 12
    return " " not in between and len(between.strip("的元块钱整")) <= (0 if figure.right else 1)


def _give_to_next(text: str, figures: list[Figure]) -> None:
    """Words between two sums belong to the second one (到手9700手续费300), back to an 'and' if there is one."""
    for figure, following in pairwise(figure for figure in figures if _bounds(figure.value)):
        if not figure.right or following.span[0] < figure.right[-1].end:
            continue
        if text[figure.right[-1].end:following.span[0]].strip(" 是为:：的ofa$¥约就才只要得"):
            continue
        joints = [index for index, word in enumerate(figure.right) if word.name in _JOINTS]
        figure.right = figure.right[:joints[-1]] if joints else []
        following.left = [word for word in following.left if word not in figure.right]
