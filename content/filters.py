"""How amounts, rates, days, phones and sources are written: the only place that formats them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from jinja2 import pass_context
from jinja2.runtime import Context

from content.facts import Ruling, ruling
from content.record import record

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def of(lang: str) -> dict[str, Callable[..., str]]:
    """The filters of a language, by the name that templates use."""
    return {
        "money": partial(money, lang=lang),
        "percent": partial(percent, lang=lang),
        "day": partial(day, lang=lang),
        "month": partial(month, lang=lang),
        "number": number,
        "begin": begin,
        "phone": str,
        "cite": citer(lang),
    }


def begin(name: str) -> str:
    """A name at the beginning of a sentence: the first letter large, the rest as it is written."""
    return name[:1].upper() + name[1:]


WHOLE, HUNDREDTH, THOUSANDTH = Decimal(1), Decimal("0.01"), Decimal("0.001")
SMALL = Decimal("0.001")
"""Of a day: 0.045 % is no 0.05 %."""


def _exact(value: Decimal | float) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(str(value))


def number(value: Decimal | float) -> str:
    """12 or 2.5, with thousands separators and no idle zeros."""
    exact = _exact(value).normalize()
    return f"{exact:,f}"


def money(value: Decimal | float, lang: str) -> str:
    """Yuan: fen only where there are any."""
    fen = _exact(value).quantize(HUNDREDTH, ROUND_HALF_UP)
    amount = f"{abs(fen):,f}".removesuffix(".00")
    sign = "-" if fen < 0 else ""
    return f"{sign}{amount}元" if lang == "zh" else f"{sign}¥{amount}"


OVER = {"zh": "{}以上", "en": "over {}"}
HIGHEST = Decimal(10_000)


def percent(fraction: Decimal | float, lang: str) -> str:
    """0.2965 as 29.65%; two decimals, none idle, of a day's rate three; from 1,000 % on whole, and past all sense just "over"."""
    exact = _exact(fraction)
    if exact > HIGHEST:
        return OVER[lang].format(percent(HIGHEST, lang))
    places = WHOLE if abs(exact) >= 10 else THOUSANDTH if abs(exact) < SMALL else HUNDREDTH
    shown = f"{(exact * 100).quantize(places, ROUND_HALF_UP):,f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown) + "%"


UNITS = {
    "zh": {"day": "{}天", "week": "{}周", "month": "{}个月", "year": "{}年"},
    "en": {"day": "{} day", "week": "{} week", "month": "{} month", "year": "{} year"},
}


def length(amount: Decimal | float, unit: str, lang: str) -> str:
    """A length of time: 90天, 1 month, 2.5 months."""
    said = UNITS[lang][unit].format(number(amount))
    return said + "s" if lang == "en" and amount != 1 else said


def day(value: date, lang: str) -> str:
    if lang == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def month(value: date, lang: str) -> str:
    return f"{value.year}年{value.month}月" if lang == "zh" else f"{MONTHS[value.month - 1]} {value.year}"


@pass_context
def law(context: Context, identity: str, on: date | None = None) -> Ruling:
    """The value of a fact in force `on` a day (today unless named); templates: law("CRED-001").years."""
    context["_notes"].facts.append(identity)
    return ruling(identity, on or context["today"])


MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SINCE = {"zh": ",{}起", "en": ", since {}"}
CHECKED = {"zh": ",{}核对", "en": ", checked {}"}
ALL_CHECKED = {"zh": "依据({}核对):", "en": "Sources (checked {}):"}
SOURCES = {"zh": "依据:", "en": "Sources:"}
LATE = {"zh": ",之后可能有变", "en": ", may have changed since"}


@record(frozen=True, slots=True)
class Cited:
    """A source as it stands under a reply: its mark, its text, the day it was checked, and what to bear in mind."""

    mark: str
    text: str
    checked: date
    caveat: str


def unmarked(line: str) -> str:
    """A line without the marks of its sources."""
    return re.sub(rf"[{MARKS}]|\(\d\d\)", "", line).strip()


@dataclass(slots=True)
class Notes:
    """What the passages of one reply cite: the ids of facts, and the sources in the order of their marks."""

    facts: list[str] = field(default_factory=list)
    sources: dict[str, Cited] = field(default_factory=dict)
    of_fact: dict[str, str] = field(default_factory=dict)

    def mark(self, text: str, checked: date, caveat: str) -> str:
        """The mark of a source: ① to ⑳, then (21) and on."""
        if text not in self.sources:
            number = len(self.sources)
            mark = MARKS[number] if number < len(MARKS) else f"({number + 1})"
            self.sources[text] = Cited(mark, text, checked, caveat)
        return self.sources[text].mark

    def taken_over(self, text: str, of: "Notes") -> str:
        """A text that was filled with other notes, its marks as they are here, with the facts behind those that stand in it."""
        cited = {source: other for source, other in of.sources.items() if other.mark in text}
        self.facts += [fact for fact in of.facts if of.of_fact.get(fact) in cited]
        new = {other.mark: self.mark(source, other.checked, other.caveat) for source, other in cited.items()}
        return re.sub("|".join(map(re.escape, new)), lambda match: new[match[0]], text) if new else text

    def listed(self, lang: str) -> str:
        """The sources under the text, each once; the day of checking stands once where it is the same for all."""
        days = {cited.checked for cited in self.sources.values()}
        same = len(days) == 1
        lines = [ALL_CHECKED[lang].format(day(next(iter(days)), lang)) if same else SOURCES[lang]]
        for cited in self.sources.values():
            when = "" if same else CHECKED[lang].format(day(cited.checked, lang))
            lines.append(f"{cited.mark} {cited.text}{when}{cited.caveat}")
        return "\n".join(lines)


def citer(lang: str) -> Callable[..., str]:
    """The `cite` filter: a mark here, and below the reply the document, article, first day in force, check and doubt."""
    known: dict[tuple[str, date | None, date], tuple[str, str]] = {}

    @pass_context
    def cite(context: Context, ruling: Ruling) -> str:
        notes, today = context["_notes"], context["today"]
        key = (ruling.fact.id, ruling.since, today)
        if key not in known:
            known[key] = _source(ruling, today, lang)
        notes.facts.append(ruling.fact.id)
        notes.of_fact[ruling.fact.id] = known[key][0]
        mark: str = notes.mark(known[key][0], ruling.fact.checked_on, known[key][1])
        return mark

    return cite


def _source(ruling: Ruling, today: date, lang: str) -> tuple[str, str]:
    """A source in words, and its caveat: past its day of checking, or in doubt."""
    source = ruling.source
    gap = "" if lang == "zh" or not source.article else " "
    since = SINCE[lang].format(day(ruling.since, lang)) if ruling.since else ""
    late = LATE[lang] if ruling.fact.status(today) != "fresh" else ""
    doubt = ruling.doubt(lang)
    said = (f"({doubt})" if lang == "zh" else f" ({doubt})") if doubt else ""
    return source.document + gap + source.article + since, late + said
