"""The reader's values as a loan offer means them: 7天后 is a length, 第3期 is no count, 每月15号 tells how often."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from content.regex import either, regex
from dialogs.understanding.offers.parts import PAYMENTS, Ordinal, Word
from dialogs.understanding.offers.percents import _IN_PARTS, in_percent, no_rate
from dialogs.understanding.reader import read
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Rate, Value

_NUMERAL = r"\d{1,4}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen"
_ORDINAL = regex(either(
    rf"第\s?(?P<zh>{_NUMERAL})\s?(?:[期个月]*\s?[-~到至—]+\s?第?(?P<to>{_NUMERAL}))?\s?个?(?P<unit>[期次月周天日年季])度?(?!后)",
    r"(?P<next>次[月期])(?=(?:还|付|交|是|:)?\d)",
    r"(?:in|at|from|on|and) (?:the )?(?:month|payment|instal+ment) (?P<en>\d{1,4})",
    r"\b(?:months?|payments?|weeks?|instal+ments?) (?P<ones>\d{1,3})\s?(?:-|–|to|through)\s?(?P<upto>\d{1,3})\b",
    r"\b(?P<year>first|second|third|fourth|fifth) (?:year|yr)\b",
    r"(?<!end of )\byears? (?P<y1>[1-9](?!,\d)|one|two|three|four|five)(?: ?(?:-|–|to|through|and) ?(?P<y2>[1-9]|one|two|three|four|five))?\b",
    r"\bfrom (?:the )?(?P<from>\d{1,3})(?:st|nd|rd|th)\b(?: (?:month|payment|instal+ment|one))?(?! of\b| (?:to|till|until)\b|-| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    rf"(?:\b(?:in|after|at|on|for|from) (?:the )?|(?<=\d )the )(?P<nth>{'|'.join(_NTH)})(?: (?:month|payment|instal+ment|one))?\b(?! (?:year|yr|week|day|loan|\d|{_NUMBERS}|few|half|couple))",
    r"\b(?:on |by |at )?(?P<of_day>day) (?P<on>\d{1,4})\b",
    r"\b(?P<th>\d{1,4})(?:st|nd|rd|th) (?:(?P<of>month|payment|instal+ment|day)|(?:one )?(?=is [$¥£€]?\d))",
))
_FIRST_YEAR = regex(r"\bfirst year\b")
_ONES = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)}
_LENGTH = regex(
    r"^过(?=[\d一两二三四五六七八九十半])|^[\d一两二三四]个?季度?$|(?:天|周|星期|礼拜|月|年)半?\s*(?:以|之)?[后内]"
    r"|(?:前|后|头|最后|剩下|接下来)的?[\d一二两三四五六七八九十半]|\b(?:in|after|within|first|last|next|over)\b|later")
_PREPOSITION = regex(r"(?:(?:in|after|within|over|for|the|next|first|last)(?: the| a(?! (?:day|week|fortnight|month|year)\b))? )?", re.IGNORECASE)
_ONE = regex(r"\ba (day|week|fortnight|month|year)\b", re.IGNORECASE)
_ONE_UNITS = {"day": ("days", 1), "week": ("weeks", 1), "fortnight": ("weeks", 2), "month": ("months", 1), "year": ("years", 1)}
_PAUSE = regex(either(
    r"(?<=\d)/(?=个?[月期周天日年]|mo|mth|we?e?k|day|yr|year|fortnight)",
    r"(?<=\d{3})/(?=\d{1,3}\s?(?:期|个月))",
    r"(?<=\d)\s?[x×*]\s?(?=[\d$¥£€])", r"(?<=[\u4e00-\u9fff])[/x×*](?=\d)",
    r"(?<=[\d一二两三四五六七八九十百千万元块期月年天%厘本利息]) +(?=[\u4e00-\u9fff\d])(?!期(?![数限])|[个月年天日周次万千百十亿元块折厘成多来几]|分(?![\d一二三四五六七八九十]))",
))
"""A space after a figure ends it (两万六 24期), and so does the bar of 950/月."""
_EVERY = {"month": "each_month", "week": "each_week", "day": "each_day", "year": "each_year"}
_INTERVAL = regex(r"(?:还|付|交|扣|供)?一[期还付结次回]")
_OF = regex(r"\s*(?:of|at|x|@|each)(?= )")
_AT = regex(r"\s(?:at|@|x)(?= [$¥£€]?\d[\d,.]*(?![\d,.]|\s?(?:%|percent|per cent)))")
"""18 months at 640."""
_TIMES = regex(r"\s*[x×*]\s*(?=[\d£$€¥])")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_END_OF = regex(rf"\bend of (year|month) (\d{{1,2}}|{'|'.join(_CARDINALS)})\b")
_FORTNIGHT = regex(r"\b(?:in|after|for) a fortnight\b|\ba fortnight (?:later|after|from now)\b")
_RATE_ALONE = regex(r"(?<=[,，;；。 是按收要就算])([\d.]+|[一二两三四五六七八九])([分厘])([一二三四五六七八九半\d])?的?利?(?=[,，;；。 ]|$)")
_RATE_RANGE = regex(r"([\d.]+|[一二两三四五六七八九])([分厘])([一二三四五六七八九半\d])?(?:利?息?)?(?:到|至|[-~—])([\d.]+|[一二两三四五六七八九])([分厘])([一二三四五六七八九半\d])?")
_YEAR_SPLIT = regex(r"([一二三四五六七八九])([一二两三四五六七八九]个?[年月])")
_YEARS_MONTHLY = regex(r"([\d一两二三四五]+年)[一1]个月")
_PAID_THEN = regex(r"\s*[要就得只需]*(?:还|付|交|扣|给|供|收|\d)")
"""头一年一个月还2000: by the month, and no thirteen months."""
_QUARTERS = regex(r"季(?![节度])")
_PAID_OFTEN = regex(r" (?:(?:equal|bi-?weekly|weekly|fortnightly|monthly|daily|quarterly|yearly|annual|more|further|remaining) )+(?:re)?(?:payments?|instal+ments?|amounts)")
"""paid 12 biweekly instalments: a number of them, not a sum that was paid."""
_SCALES = {"万": 1000, "千": 100, "百": 10}
_SUM_IN_A_YEAR = regex(r"([一二两三四五六七八九十百千]*[万千百][一二三四五六七八九])分(一年)")
"""一万二分一年还: a sum, and no 二分 a year."""
_CLOCK = regex(either(
    r"(?:[上下中]午|早[上晨]?|晚上?|凌晨|半?夜里?|清晨|傍晚)\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[点时](?!\d)半?",
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o'clock)",
    r"(?<!\d)\d{1,2}:\d\d(?!\d)",
    r"\b(?:\d|five|six|seven) days (?:a|per|each) week\b",
    "[一每]?个?(?:周|星期|礼拜)[五六七5-7]天",
))
"""上午十点扫码给他125: no figure of the loan."""
_AGAIN = regex(r"回(?![来购款头])|次|期")
MOST_TIMES = 120
_LEAST_LENT = 100


def offer_values(raw: str, text: str, today: date) -> tuple[list[Value], list[Word]]:
    """Values, and the words that tell how often where the reader saw a value; `text` is `raw` in plain form."""
    values = _ends(text, _lengths(raw, read(_PAUSE.sub(_comma, raw), today=today), today))
    values = _ordinals(text, _whole(text, [in_percent(text, _cycles(text, no_rate(text, _handed_over(text, value)))) for value in values]))
    hours = [clock.span() for clock in _CLOCK.finditer(text)]
    values = [value for value in values if not any(start <= value.span[0] < end for start, end in hours)]
    words = [*_on_days(text, values), *_in_payments(text, values)]
    return [value for value in values if not (isinstance(value, Day) and value.every)], words


def _comma(pause: re.Match[str]) -> str:
    return "，" * len(pause.group())


def _lengths(raw: str, values: list[Value], today: date) -> list[Value]:
    """7天后 and 前6个月 are lengths of the loan here, not days in the calendar."""
    found: list[Value] = []
    for value in values:
        start, end = value.span
        if isinstance(value, Day) and not value.every and _LENGTH.search(raw[start:end]):
            begin = start + len(_PREPOSITION.match(raw[start:end])[0])  # type: ignore[index]  # it may be empty
            again = read(raw[begin:end].removesuffix("later"), today=today, kind="duration") or _one(raw[begin:end])
            found += [replace(length, span=(begin + length.span[0], begin + length.span[1])) for length in again]
        else:
            found.append(value)
    return found


def _ends(text: str, values: list[Value]) -> list[Value]:
    """Back at the end of year two is a length; and so is the 5厘 that is a clause of its own a rate."""
    told: list[Value] = []
    for end in _END_OF.finditer(text):
        number = Decimal(end[2]) if end[2].isdigit() else Decimal(_CARDINALS.index(end[2]) + 1)
        told.append(Duration(parts={f"{end[1]}s": number}, span=end.span()))
    for split in _SUM_IN_A_YEAR.finditer(text):
        told += [replace(whole, span=split.span(1)) for whole in read(split[1], today=date.min, kind="money")]
        told.append(Duration(parts={"years": Decimal(1)}, span=split.span(2)))
    told += [Duration(parts={"weeks": Decimal(2)}, span=fortnight.span()) for fortnight in _FORTNIGHT.finditer(text)]
    between = [Rate(low=_share(*each.group(1, 2, 3)), high=_share(*each.group(4, 5, 6)), per="month", span=each.span()) for each in _RATE_RANGE.finditer(text)]
    told += between or [Rate(value=_share(*alone.group(1, 2, 3)), per="month", span=alone.span()) for alone in _RATE_ALONE.finditer(text)]
    kept = [value for value in values if all(value.span[1] <= each.span[0] or each.span[1] <= value.span[0] for each in told)]
    return sorted([*kept, *told], key=lambda value: value.span)


def _share(ones: str, unit: str, tenths: str | None) -> Decimal:
    """一分二, 八厘, as a fraction."""
    digits = ones if ones[0].isdigit() else str(_ONES.get(ones, 2))
    digits += f".{'5' if tenths == '半' else _ONES.get(tenths, tenths)}" if tenths else ""
    return Decimal(digits) / (100 if unit == "分" else 1000)


def _one(raw: str) -> list[Value]:
    """In a week, a month later."""
    one = _ONE.search(raw)
    return [] if one is None else [Duration(parts={_ONE_UNITS[one[1].lower()][0]: Decimal(_ONE_UNITS[one[1].lower()][1])}, span=one.span())]


_OVER = regex(r"over\s?(?=[$¥£€\d])")
_HANDS = ("hand ", "hands ", "handed ", "handing ", "pay ", "turn ", "fork ", "sign ")


def _handed_over(text: str, value: Value) -> Value:
    """I hand over 350: no more than that."""
    start, end = value.span
    over = _OVER.match(text, start)
    if not isinstance(value, Money | Number) or value.low is None or over is None or not text[:start].endswith(_HANDS):
        return value
    return replace(value, value=value.low, low=None, high=None, span=(over.end(), end))


def _cycles(text: str, value: Value) -> Value:
    """4个周期 is four payments, not four weeks; 12季 are three years."""
    start, end = value.span
    if isinstance(value, Number) and value.value is not None and _QUARTERS.match(text, end):
        return Duration(parts={"months": 3 * value.value}, span=(start, end + 1))
    if isinstance(value, Money) and value.low is not None and (over := _OVER.match(text, start, end)) and text[over.end():end].isdigit() and _PAID_OFTEN.match(text, end) and value.low <= MOST_TIMES:
        return Number(value=value.low, span=(over.end(), end))  # 19,800 over 18 monthly payments
    if isinstance(value, Money) and value.value is not None and text[start:end].isdigit() and (
        _PAID_OFTEN.match(text, end) or (_TIMES.match(text, end) and value.value <= MOST_TIMES)
    ):
        return Number(value=value.value, span=value.span)
    if isinstance(value, Money) and value.value and value.value <= MOST_TIMES and _AGAIN.match(text, end) and not text[start:end].endswith(("元", "块", "钱")):
        return Count(value=value.value, unit="次", span=(start, end + 1))  # 交十二回
    if isinstance(value, Count) and value.unit == "本" and value.value and value.value >= _LEAST_LENT:
        return Money(value=value.value, span=(start, end - 1))  # 连5万本一起还
    if isinstance(value, Duration) and value.parts and (monthly := _YEARS_MONTHLY.fullmatch(text, start, end)) and _PAID_THEN.match(text, end):
        return Duration(parts={"years": value.parts["years"]}, span=(start, monthly.end(1)))
    if isinstance(value, Duration) and value.parts and text.startswith("期", end) and text.endswith("周", start, end):
        return Count(value=value.parts.get("weeks"), unit="期", span=(start, end + 1))
    return value


def _on_days(text: str, values: list[Value]) -> list[Word]:
    """每月15号 tells how often."""
    days = [value for value in values if isinstance(value, Day) and value.every in _EVERY]
    return [Word(_EVERY[day.every or ""], *day.span, text[slice(*day.span)]) for day in days]


def _in_payments(text: str, values: list[Value]) -> list[Word]:
    """24 payments of, 每10天, 半个月还一次: the sum that follows is one payment."""
    words = []
    for value in values:
        start, end = value.span
        if isinstance(value, Count) and value.unit in PAYMENTS and (of := _OF.match(text, end)):
            words.append(Word("each_period", *of.span(), of.group()))
        elif isinstance(value, Number) and (times := _TIMES.match(text, end)):
            words.append(Word("each_period", *times.span(), times.group()))
        elif isinstance(value, Duration) and (at := _AT.match(text, end)):
            words.append(Word("each_period", *at.span(), at.group()))
        elif isinstance(value, Duration) and (
            text[:start].endswith(("每", "每隔", "every ")) or _INTERVAL.match(text, end)
        ):
            words.append(Word("each_period", end, end, ""))
    return words


def _whole(text: str, values: list[Value]) -> list[Value]:
    """四千八分六期 is 4,800 in six parts, not 4,000 and 八分."""
    joined: list[Value] = []
    for value in values:
        last = joined[-1] if joined else None
        if isinstance(last, Money | Number) and isinstance(value, Number) and last.value and value.value and (
            last.span[1] == value.span[0] and text[last.span[1] - 1] in _SCALES and 0 < value.value < 10
            and _IN_PARTS.match(text, value.span[1])
        ):
            more = value.value * _SCALES[text[last.span[1] - 1]]
            joined[-1] = Money(value=last.value + more, span=(last.span[0], value.span[1]))
        elif isinstance(last, Money | Number) and isinstance(value, Duration) and last.value and last.span[1] == value.span[0] and (
            text[last.span[1] - 1] in _SCALES and (split := _YEAR_SPLIT.fullmatch(text, *value.span))
        ):  # 四万六三年期
            joined[-1] = Money(value=last.value + _ONES[split[1]] * _SCALES[text[last.span[1] - 1]], span=(last.span[0], split.end(1)))
            unit = "years" if split[2].endswith("年") else "months"
            joined.append(Duration(parts={unit: Decimal(_ONES.get(split[2][0], 2))}, span=split.span(2)))
        else:
            joined.append(value)
    return joined


def _ordinals(text: str, values: list[Value]) -> list[Value]:
    """第12期, 第5个月, month 4: which payment, not how many."""
    for match in _ORDINAL.finditer(text):
        digits = match["zh"] or match["en"] or match["from"] or match["th"] or match["on"] or match["ones"] or (str(_NTH.index(match["nth"]) + 1) if match["nth"] else _digit(match["y1"]) if match["y1"] else str(_NTH.index(match["year"]) + 1) if match["year"] else "2" if match["next"] else "1")
        unit = match["unit"] or ("天" if match["of"] == "day" or match["of_day"] else "年" if match["year"] or match["y1"] else "周" if match[0].startswith("week") else "月")
        last = _number(until) if (until := match["to"] or match["upto"] or _digit(match["y2"])) else None
        if match["nth"] and not match[0].endswith(("month", "payment", "ment", "one")) and _FIRST_YEAR.search(text, 0, match.start()):
            unit = "年"  # 600 a month in the first year, 1,400 in the second
        ordinal = Ordinal(span=match.span(), value=_number(digits), unit=unit, until=last)
        values = [value for value in values if value.span[1] <= match.start() or match.end() <= value.span[0]]
        values.append(ordinal)
    return sorted(values, key=lambda value: value.span)


def _digit(told: str | None) -> str:
    """The figure of year two."""
    return "" if told is None else told if told.isdigit() else str(_CARDINALS.index(told) + 1)


def _number(digits: str) -> Decimal:
    if digits.isdigit():
        return Decimal(digits)
    tens, ten, ones = digits.rpartition("十")
    return Decimal((10 * _ONES.get(tens, 1) if ten else 0) + _ONES.get(ones, 0))
