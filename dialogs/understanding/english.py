"""The same in English: 2.5k, two and a half months, 0.05% a day, the 15th of next month, three weeks ago."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from content.regex import either, regex
from dialogs.understanding.bare import MOST_LENDERS, OF_LENDERS
from dialogs.understanding.bounds import bounds, ends
from dialogs.understanding.durations import Length, duration
from dialogs.understanding.english_days import english_days
from dialogs.understanding.numbers import Numeral
from dialogs.understanding.values import Count, Money, Number, Per, Percent, Rate, Value

LATIN = regex(r"[A-Za-z]{3}|\d(?:st|nd|rd|th)\b|\ba \b")
SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
TEN, TWENTY = 10, 20
LARGE = {"hundred thousand": 10**5, "hundred grand": 10**5, "hundred": 100, "thousand": 1000, "grand": 1000, "k": 1000, "million": 10**6, "m": 10**6, "mil": 10**6, "billion": 10**9}
_SMALL_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
_LARGE_WORD = r"hundred (?:thousand|grand)|hundred|thousand|grand|million|mil|billion|k(?!\d)|m"
_WORDY = rf"(?:{_SMALL_WORD})(?:[ -](?:{_SMALL_WORD}))?"
_AMOUNT = (
    rf"(?P<half>half an?|half)(?: (?P<halflarge>hundred|thousand|grand|million))?"
    rf"|(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,12}}(?:\.\d{{1,8}})?)|(?P<words>{_WORDY})|(?P<couple>a couple of|a couple|a few|several)|(?P<an>an?(?![a-z])(?! (?:{_SMALL_WORD})(?![a-z]))))"
    rf"(?:(?P<and> and an? half)(?! (?:year|month|week|day|hour)s? (?:ago|later)))?(?: ?(?P<large>{_LARGE_WORD})(?![a-z]))?(?P<more>(?:(?<![\dk])(?! (?:and )?one\b(?! hundred)) (?:and )?(?:{_WORDY})(?: hundred)?(?! ?(?:day|week|month|year)s?\b))*)"
)
_PER = r"a|an|per|each|every|/"
_UNITS = r"days?|weeks?|wks?|fortnights?|months?|mths?|mos?|quarters?|years?|yrs?|hours?|hrs?|minutes?|mins?"
OTHER_CURRENCIES = {
    "cad": "CAD", "aud": "AUD", "nzd": "NZD", "sgd": "SGD", "chf": "CHF", "franc": "CHF", "thb": "THB", "baht": "THB", "krw": "KRW", "inr": "INR", "rupee": "INR", "php": "PHP",
    "myr": "MYR", "ringgit": "MYR", "ngn": "NGN", "naira": "NGN", "zar": "ZAR", "rand": "ZAR", "aed": "AED", "dirham": "AED", "twd": "TWD", "ntd": "TWD", "jpy": "JPY",
    "canadian dollar": "CAD", "australian dollar": "AUD", "aussie dollar": "AUD", "singapore dollar": "SGD", "hong kong dollar": "HKD", "us dollar": "USD", "american dollar": "USD",
}  # fmt: skip
OTHERS = "|".join(f"{name}s?" for name in OTHER_CURRENCIES)
_SO_MANY = rf"(?:{_WORDY}|\d{{1,2}}) (?:\w+ )?(?:lenders|banks|apps|platforms|places|companies|people|friends|cards)\b"
"""50k to two lenders is no range."""
_ITEM = regex(
    rf"(?<![\w.,/-])(?:{_AMOUNT})(?:(?P<to> ?[-–] ?|(?:(?<![a-z])| )(?:to|or) ?)(?!{_SO_MANY})(?P<upto>\d[\d,]*(?:\.\d+)?|{_WORDY})(?: ?(?P<uplarge>{_LARGE_WORD})(?![a-z]))?)?"
    rf"(?: ?(?P<pct>%|percent|per cent|pct|‰|per ?mille?|promille|basis points?|bps|(?:per|in a) (?:ten thousand|10,?000|thousand|1,?000)(?= (?:a|per|each|every) (?:day|month|year)\b))|(?<![kK]) ?-?(?P<unit>{_UNITS})(?![a-z])(?P<unithalf> and an? half)?"
    rf"| ?(?P<money>yuan|rmb|cny|kuai|renminbi|bucks?|dollars?|usd|euros?|eur|pounds?|quid|gbp|hkd|yen|{OTHERS})(?![a-z])"
    rf"| ?(?P<count>instal?lments?|payments?|periods?|loans|cards|times|calls|apps|debts|lenders|banks|platforms)(?![a-z]))?",
    re.IGNORECASE,
)
_PERIOD = regex(rf" ?(?:(?:{_PER}) ?(?P<per>day|month|year|annum)|(?P<ly>daily|monthly|yearly|annual(?:ly)?|annuali[sz]ed|p\.?a\b|apr\b|p\.?m\b)|interest (?:a|per) (?P<per2>day|month|year))(?![a-z])", re.IGNORECASE)
_LABEL = regex(r"(?:(?P<ly>daily|monthly|yearly|annual(?:ly)?|annuali[sz]ed|apr)(?: (?:interest|rate|percentage|fee|nominal|effective|cost|charge)){0,3})(?: (?:is|of|at|was|rate|about|only|just)|:|=){0,2} ?$", re.IGNORECASE)
PERIODS: dict[str, Per] = {
    "day": "day", "month": "month", "year": "year", "annum": "year", "daily": "day", "monthly": "month", "yearly": "year", "annual": "year",
    "annually": "year", "annualised": "year", "annualized": "year", "pa": "year", "p.a": "year", "apr": "year", "pm": "month", "p.m": "month",
}  # fmt: skip
UNITS = {"da": ("days", 1), "we": ("weeks", 1), "wk": ("weeks", 1), "fo": ("weeks", 2), "mon": ("months", 1), "mt": ("months", 1), "mo": ("months", 1),
         "qu": ("months", 3), "ye": ("years", 1), "yr": ("years", 1), "ho": ("hours", 1), "hr": ("hours", 1), "min": ("minutes", 1)}  # fmt: skip
SHARES = {"ten thousand": Decimal("0.0001"), "10000": Decimal("0.0001"), "basis": Decimal("0.0001"), "bps": Decimal("0.0001"), "mil": Decimal("0.001"), "‰": Decimal("0.001"), "thousand": Decimal("0.001"), "1000": Decimal("0.001")}
"""What is no percentage, the longer name first."""
MOST_OF_A_THOUSAND = 30
CURRENCIES = {"bu": "USD", "do": "USD", "us": "USD", "eu": "EUR", "po": "GBP", "qu": "GBP", "gb": "GBP", "hk": "HKD", "ye": "JPY"}
_SPEAKS_OF_MONEY = either(
    "owe[sd]?", "borrow(?:ed)?", "pa(?:y|id|ying)", "repa(?:y|id)", "got", "receiv(?:e|ed)", "earn",
    "make", "fees?", "rent", "salary", "income", "loan(?: of)?", "balance", "principal", "lent", "cost",
    "charged?", "amount", "total", "instal?ments? of", "payments? of", "of", "about", "around", "yuan",
    "rmb", "back", "only", "at least", "less than", "more than", "over", "under", "nearly", "almost",
    "up to",
)
_MONEY_BEFORE = regex(f"(?:{_SPEAKS_OF_MONEY})[ :]*(?:me |us |is |was |of |just |only |about |around |me only )*$", re.IGNORECASE)


def readings(text: str, today: date) -> list[Value]:
    """The values that are said in English words, in order; plain figures are left to the common reader."""
    days: list[Value] = list(english_days(text, today))
    found = [value for match in _ITEM.finditer(text) if (value := _value(text, match))]
    kept: list[Value] = []
    for value in sorted([*days, *found], key=lambda value: (value.span[0], value.kind != "date")):
        if not kept or value.span[0] >= kept[-1].span[1]:
            kept.append(value)
        elif value.kind == "date" and kept[-1].kind != "date":
            kept[-1] = value
    return kept


def _value(text: str, match: re.Match[str]) -> Value | None:
    found = _number(match)
    if found is None:
        return None
    for group, make in MAKERS:
        if match[group]:
            return make(text, match, found)
    return _bare(text, match, found)


def _number(match: re.Match[str]) -> Numeral | None:
    """The amount that the words and figures name; a range where they name two."""
    low = _base(match)
    if low is None:
        return None
    high, upper = low, match["upto"]
    large = LARGE[(match["large"] or match["halflarge"] or "").lower()] if match["large"] or match["halflarge"] else 1
    if upper:
        factor = LARGE[match["uplarge"].lower()] if match["uplarge"] else large
        high = _plain(upper) * factor
        large = factor if large == 1 and low < _plain(upper) else large
    end = match.end()
    low = low * large + _more(match["more"] or "")
    if not upper:
        high = low
    if match["couple"] and "couple" not in match["couple"].lower():
        high = low * 2
    return Numeral(match.start(), end, low, high) if high >= low else None


def _base(match: re.Match[str]) -> Decimal | None:
    half = Decimal("0.5") if match["and"] else Decimal(0)
    if match["half"]:
        return Decimal("0.5")
    if match["digits"] or match["words"]:
        return _plain(match["digits"] or match["words"]) + half
    if match["couple"]:
        return Decimal(2 if "couple" in match["couple"].lower() else 3)
    return Decimal(1) + half


def _plain(said: str) -> Decimal:
    said = said.replace(",", "").lower()
    if said[0].isdigit():
        return Decimal(said)
    return _spoken([SMALL[word] for word in re.split(r"[ -]", said)])


def _spoken(parts: list[int]) -> Decimal:
    """Five fifty and twelve ten are hundreds, as twenty five is not."""
    first, *rest = parts
    return Decimal(first * 100 + sum(rest) if rest and 0 < first < TWENTY and rest[0] >= TEN else sum(parts))


def _more(said: str) -> Decimal:
    """two thousand| five hundred| and twenty"""
    total, part = Decimal(0), Decimal(0)
    for word in re.split(r"[ -]+", said.lower().replace(" and ", " ").strip()):
        if word in SMALL:
            part = part * 100 + SMALL[word] if 0 < part < TEN <= SMALL[word] else part + SMALL[word]
        elif word == "hundred":
            total, part = total + part * 100, Decimal(0)
    return total + part


def _share(text: str, match: re.Match[str], found: Numeral) -> Value | None:
    after, before = _PERIOD.match(text, match.end()), _LABEL.search(text[max(0, match.start() - 40) : match.start()])
    said = (after["per"] or after["per2"] or after["ly"]) if after else before["ly"] if before else None
    sign = match["pct"].lower().replace(",", "")
    share = next((worth for name, worth in SHARES.items() if name in sign), Decimal("0.01"))
    if sign.endswith(("thousand", "000")) and found.high > MOST_OF_A_THOUSAND:
        return None  # 90 per thousand a month pays it back
    bound = bounds(text, match.start(), match.end())
    if said is None:
        return Percent(span=(bound.start, bound.end), about=bound.about, **ends(found.times((share * 100).normalize()), bound))
    start = match.start() - len(before[0]) if before and not after else bound.start
    span = (min(start, bound.start), after.end() if after else bound.end)
    return Rate(span=span, per=PERIODS[said.lower().rstrip(".")], about=bound.about, **ends(found.times(share), bound))


def _length(text: str, match: re.Match[str], found: Numeral) -> Value | None:
    said = match["unit"].lower()
    unit, factor = next(UNITS[said[:size]] for size in (3, 2) if said[:size] in UNITS)
    if match["unithalf"]:
        found = found._replace(low=found.low + Decimal("0.5"), high=found.high + Decimal("0.5"))
    low, high = {unit: found.low * factor}, {unit: found.high * factor}
    about = bool(match["couple"])
    spread = text[max(0, match.start() - 5) : match.start()].lower() == "over "  # over 12 months: not more than 12
    floor = match.start() if spread else 0
    return duration(text, Length(match.start(), match.end(), low, None if found.exact else high, about), floor)


def _sum(text: str, match: re.Match[str], found: Numeral) -> Value:
    said = match["money"].lower()
    currency = "CNY" if said == "yuan" else OTHER_CURRENCIES.get(said.rstrip("s")) or CURRENCIES.get(said[:2], "CNY")
    bound = bounds(text, match.start(), match.end())
    return Money(span=(bound.start, bound.end), currency=currency, about=bound.about, **ends(found, bound))


def _count(text: str, match: re.Match[str], found: Numeral) -> Value | None:
    if match["an"]:
        return None
    bound = bounds(text, match.start(), match.end())
    if found.low > MOST_LENDERS and match["count"].lower() in OF_LENDERS:
        return Number(span=(bound.start, match.start("count") - 1), about=bound.about, **ends(found, bound))
    return Count(span=(bound.start, bound.end), unit=match["count"].lower(), about=bound.about, **ends(found, bound))


MAKERS: tuple[tuple[str, Callable[[str, re.Match[str], Numeral], Value | None]], ...] = (
    ("pct", _share), ("unit", _length), ("money", _sum), ("count", _count),
)  # fmt: skip


def _bare(text: str, match: re.Match[str], found: Numeral) -> Value | None:
    """A number in words, or in figures behind owe, pay, fee; any other figure is left to the common reader."""
    if (match["an"] and not match["large"]) or (match["half"] and not match["halflarge"]):
        return None
    before = text[max(0, match.start() - 24) : match.start()]
    if before[-1:] in ("$", "¥", "€", "£", "元") or text[match.end() : match.end() + 1] in ("%", "元", "块", "k", "K"):
        return None
    bound = bounds(text, match.start(), match.end())
    span = (bound.start, bound.end)
    if match["large"] or match["halflarge"] or (found.low >= 10 and _MONEY_BEFORE.search(before) and not _year_like(match, before)):
        return Money(span=span, currency="CNY", about=bound.about or bool(match["couple"]), **ends(found, bound))
    if match["words"] or match["upto"]:
        return Number(span=span, about=bound.about, **ends(found, bound)) if not match["words"] or found.low > 1 else None
    return None


def _year_like(match: re.Match[str], before: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", match[0])) and bool(re.search(r"(?:of|in|since|by) $", before))
