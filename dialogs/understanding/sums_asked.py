"""Which sum of one's own debts a short question asks for: interest for a time, all instalments, what of one is principal, a share."""

import re
from datetime import date
from decimal import Decimal

from content.record import record
from content.regex import regex
from content.sums_asked import sums_asked
from dialogs.calculator.priority import YEARS
from dialogs.understanding.asked_sums import PAID, parts_of
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.own_sums import EACH_TIME
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Rate, Value
from dialogs.understanding.what_ifs.way_words import AT_SO_MUCH

LONGEST, LONGEST_EN = 60, 150
REST, REST_EN = 3, 10
"""Letters beside the words that lean on the last figure."""
LEAST = 100
LEAST_OF_A_YEAR = 4
"""Percent: a smaller share may be one of a month."""
HUNDRED = Decimal(100)
VALUES = regex(r"[¤%~#@]")


@record(frozen=True, slots=True)
class SumAsked:
    """`what` of: interest, in_all, split, late, ratio, average, cap, again (the last figure, for another time, debt or number). `per` or `days`: for how long;
    `amount` and the yearly `rate` stand in the question; `paid` goes first; `parts` instalments; it `leans` on what was told last; `every`: on all of it; `each` is paid a month, so much `more` than was told."""

    what: str
    per: str | None = None
    days: int | None = None
    amount: Decimal | None = None
    others: tuple[Decimal, ...] = ()
    paid: Decimal | None = None
    rate: Decimal | None = None
    parts: int = 0
    leans: bool = False
    every: bool = False
    each: Decimal | None = None
    more: bool = False
    other: bool = False


ASKING, LEANING = {"how_much", "ratio", "how_long", "left"}, ("呢", "?", "？")
"""What asks for a sum by itself; the ends of what leans on the sum before it."""


def read_sum_asked(text: str, today: date, *, named: bool = False) -> SumAsked | None:
    """None where none is asked for; `named`: the text names a debt."""
    if len(text) > (LONGEST_EN if text.isascii() else LONGEST):
        return None
    words = sums_asked()
    if not any(words.asks[name].search(text) for name in ASKING) and not text.rstrip().endswith(LEANING):
        return None
    asks = {name for name, pattern in words.asks.items() if pattern.search(text)}
    said, places = marked(text, today)
    values = [value for _, value in places]
    sums = [value.value for value in values if isinstance(value, Money | Number) and value.value is not None and value.value >= LEAST]
    paying = PAID.search(said)
    paid = amount_in(paying, said, places) if paying else None
    parts = max((parts_of(value) for value in values if isinstance(value, Count)), default=0)
    what = _what(asks, text, said) or ("again" if _only_leans(said, text, asks, parts, named=named) else None)
    if what is None or (what != "again" and not asks & ASKING and not (text.isascii() and text.rstrip().endswith("?"))):
        return None
    per = next((name for name, pattern in words.periods.items() if pattern.search(text)), None)
    days = next((value.days for value in values if isinstance(value, Duration)), None) or next((_until(value, today) for value in values if isinstance(value, Day)), None)
    monthly = _each_time(said) if what in ("pace", "again") else None
    each = (amount_in(monthly, said, places) if monthly else None) or (paid if what == "pace" and monthly else None)
    if what == "pace" and not each and monthly:
        return None
    rest = [amount for amount in sums if amount not in ((each,) if what == "pace" else (paid,))]
    rate = _rate(values, daily=what == "late")
    if rate is None and what in ("interest", "late") and any(isinstance(value, Rate | Percent) for value in values):
        return None
    return SumAsked(
        what, per, days, rest[0] if rest else None, tuple(rest[1:]), paid, rate, max(map(parts_of, values), default=0),
        leans=words.leans["that"].search(text) is not None, every=words.leans["all"].search(text) is not None, each=each, more=words.leans["more"].search(text) is not None, other=words.leans["other"].search(text) is not None,
    )  # fmt: skip


def _what(asks: set[str], text: str, said: str) -> str | None:
    if "ratio" in asks and "%" not in said:
        return "ratio"
    if "in_hand" in asks:
        return "in_hand"
    if "freed" in asks:
        return "freed"
    if "late" in asks and "penalty" in asks and re.search("[~@]", said):
        return "late"
    timed = any(pattern.search(text) for pattern in sums_asked().periods.values()) or "~" in said
    if "above_cap" in asks and "%" not in said:
        return "cap"
    if "cap" in asks and "%" not in said and ("interest" in asks or timed):
        return "cap"
    if "average" in asks:
        return "average"
    if "how_long" in asks and "covers" in asks:
        return "covers"
    if "how_long" in asks and ((_each_time(said) if "¤" in said else None) or sums_asked().leans["pace"].search(text)):
        return "pace"
    if "yearly" in asks and "cap" not in asks and said.count("%") == 1 and "¤" not in said:
        return "yearly"
    if "interest" in asks and timed and "more" not in asks and "principal" not in asks:
        return "interest"
    if "left" in asks and said.count("¤") == 1 and not EACH_TIME.search(said):
        return "rest"
    if "principal" in asks or ({"interest", "each"} <= asks and not timed and "in_all" not in asks):
        return "split"
    if "more" in asks and ("in_all" in asks or not timed):
        return "more"
    if "interest" in asks:
        return "interest" if timed else None
    return "in_all" if "in_all" in asks else None


def _each_time(said: str) -> re.Match[str] | None:
    return EACH_TIME.search(said) or AT_SO_MUCH.search(said)


def _only_leans(said: str, text: str, asks: set[str], parts: int, *, named: bool) -> bool:
    """那一个月呢, and a year? 广发的呢, and 1,300?"""
    words = sums_asked()
    if parts > 1 or (asks - {"how_much", "each", "in_all", "how_long", "yearly"} and "interest" not in asks):
        return False
    timed = any(pattern.search(text) for pattern in words.periods.values()) or "~" in said
    ends = text.rstrip().endswith(LEANING) or "how_much" in asks
    rest = said
    for pattern in (*words.periods.values(), *words.leans.values(), VALUES):
        rest = pattern.sub(" ", rest)
    least = REST_EN if text.isascii() else REST
    room = 3 * least if named else 0
    told = named or timed or VALUES.search(said) is not None or any(words.leans[name].search(text) for name in ("all", "other"))
    return ends and told and len(re.sub(r"\W", "", rest)) <= room


def _until(value: Day, today: date) -> int | None:
    """晚的这15天: so many days up to today."""
    return (today - value.start).days or None if value.start and value.start < today == value.end else None


def _rate(values: list[Value], *, daily: bool) -> Decimal | None:
    """The one rate that the question names, a year; a share without a time is one of a day where it is less than a percent and charged for each day late,
    and of a year where it is as much as is paid in one."""
    told = [value for value in values if isinstance(value, Rate | Percent)]
    if len(told) != 1:
        return None
    value = told[0]
    if isinstance(value, Rate):
        return value.best * YEARS[value.per] if value.per in YEARS else None
    share = value.best / HUNDRED
    return share * YEARS["day"] if daily and value.best < 1 else share if value.best >= LEAST_OF_A_YEAR else None
