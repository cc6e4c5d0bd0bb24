"""How amounts, rates, days, phones and sources are written: the only place that formats them."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from jinja2 import pass_context
from jinja2.runtime import Context

from content.facts import Ruling, fact

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def of(lang: str) -> dict[str, Callable[..., str]]:
    """The filters of a language, by the name that templates use."""
    return {
        "money": partial(money, lang=lang),
        "percent": partial(percent, lang=lang),
        "day": partial(day, lang=lang),
        "number": number,
        "phone": str,
        "cite": citer(lang),
    }


def number(value: Decimal | float) -> str:
    """12 or 2.5, with thousands separators and no idle zeros."""
    exact = Decimal(str(value)).normalize()
    return f"{exact:,f}"


def money(value: Decimal | float, lang: str) -> str:
    """Yuan: fen only where there are any."""
    fen = Decimal(str(value)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    amount = f"{abs(fen):,.2f}".removesuffix(".00")
    sign = "-" if fen < 0 else ""
    return f"{sign}{amount}元" if lang == "zh" else f"{sign}¥{amount}"


OVER = {"zh": "{}以上", "en": "over {}"}
HIGHEST = Decimal(10_000)


def percent(fraction: Decimal | float, lang: str) -> str:
    """0.2965 as 29.65%; two decimals, none idle; from 1,000 % on whole, and past all sense just "over"."""
    exact = Decimal(str(fraction))
    if exact > HIGHEST:
        return OVER[lang].format(percent(HIGHEST, lang))
    places = "1" if abs(exact) >= 10 else "0.01"
    shown = f"{(exact * 100).quantize(Decimal(places), ROUND_HALF_UP):,f}"
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


@pass_context
def law(context: Context, identity: str, on: date | None = None) -> Ruling:
    """The value of a fact in force `on` a day (today unless named); templates: law("CRED-001").years."""
    context["_notes"].facts.append(identity)
    return fact(identity).on(on or context["today"])


MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SINCE = {"zh": ",{}起", "en": ", since {}"}
CHECKED = {"zh": ",{}核对", "en": ", checked {}"}
ALL_CHECKED = {"zh": "依据({}核对):", "en": "Sources (checked {}):"}
SOURCES = {"zh": "依据:", "en": "Sources:"}
LATE = {"zh": ",之后可能有变", "en": ", may have changed since"}


@dataclass(slots=True)
class Notes:
    """What the passages of one reply cite: the ids of facts, and the sources in the order of their marks."""

    facts: list[str] = field(default_factory=list)
    sources: dict[str, date] = field(default_factory=dict)
    caveats: dict[str, str] = field(default_factory=dict)

    def listed(self, lang: str) -> str:
        """The sources under the text, each once; the day of checking stands once where it is the same for all."""
        days = set(self.sources.values())
        head = ALL_CHECKED[lang].format(day(next(iter(days)), lang)) if len(days) == 1 else SOURCES[lang]
        lines = [head]
        for mark, (text, checked) in zip(marks(), self.sources.items(), strict=False):
            when = CHECKED[lang].format(day(checked, lang)) if len(days) > 1 else ""
            lines.append(f"{mark} {text}{when}{self.caveats[text]}")
        return "\n".join(lines)


def marks() -> Iterator[str]:
    """① to ⑳, then (21) and on."""
    yield from MARKS
    yield from (f"({number})" for number in itertools.count(len(MARKS) + 1))


def citer(lang: str) -> Callable[..., str]:
    """The `cite` filter: a mark here, and below the reply the document, article, first day in force, check and doubt."""

    @pass_context
    def cite(context: Context, ruling: Ruling) -> str:
        notes: Notes = context["_notes"]
        source = ruling.source
        gap = "" if lang == "zh" or not source.article else " "
        text = source.document + gap + source.article
        text += SINCE[lang].format(day(ruling.since, lang)) if ruling.since else ""
        late = LATE[lang] if ruling.fact.status(context["today"]) != "fresh" else ""
        doubt = ruling.doubt(lang)
        notes.facts.append(ruling.fact.id)
        notes.sources.setdefault(text, ruling.fact.checked_on)
        notes.caveats[text] = late + (f"({doubt})" if doubt and lang == "zh" else f" ({doubt})" if doubt else "")
        return next(itertools.islice(marks(), list(notes.sources).index(text), None))

    return cite
