"""How amounts, rates, days, phones and sources are written: the only place that formats them."""

from collections.abc import Callable
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
        "percent": percent,
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


def percent(fraction: Decimal | float) -> str:
    """0.2965 as 29.65%; two decimals, none idle; above 1,000 % whole."""
    exact = Decimal(str(fraction)) * 100
    if abs(exact) >= 1_000_000:
        return f"{exact:.1e}%".replace("e+", "×10^")
    places = "1" if abs(exact) >= 1000 else "0.01"
    shown = f"{exact.quantize(Decimal(places), ROUND_HALF_UP):,f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown) + "%"


def day(value: date, lang: str) -> str:
    if lang == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


@pass_context
def law(context: Context, identity: str, on: date | None = None) -> Ruling:
    """The value of a fact in force `on` a day (today unless named); templates: law("CRED-001").years."""
    context["_cited"].append(identity)
    return fact(identity).on(on or context["today"])


SINCE = {"zh": ",{}起施行", "en": ", in force since {}"}
CHECKED = {"zh": ",{}核对", "en": ", checked {}"}
LATE = {"zh": ",之后可能有变", "en": ", may have changed since"}


def citer(lang: str) -> Callable[..., str]:
    """The `cite` filter: document and article, since when it is in force, the day it was checked, and any doubt."""

    @pass_context
    def cite(context: Context, ruling: Ruling) -> str:
        law_fact, source = ruling.fact, ruling.source
        context["_cited"].append(law_fact.id)
        gap = "" if lang == "zh" else " "
        text = source.document + (gap + source.article if source.article else "")
        text += SINCE[lang].format(day(ruling.since, lang)) if ruling.since else ""
        text += CHECKED[lang].format(day(law_fact.checked_on, lang))
        text += LATE[lang] if law_fact.status(context["today"]) != "fresh" else ""
        doubt = ruling.doubt(lang)
        return f"{text} ({doubt})" if doubt else text

    return cite
