"""Counts, lengths of time and dates in an offer: how many payments, how long, and which of them a sum belongs to."""

import re
from decimal import Decimal
from typing import Literal

from content.regex import either, regex
from dialogs.calculator.terms import MONTH, Length
from dialogs.understanding.offers.free import free_at_first, is_free, is_rest, told_again
from dialogs.understanding.offers.parts import PAYMENTS, Figure, Ordinal, Row, length_of
from dialogs.understanding.offers.progress import told_of
from dialogs.understanding.offers.stretches import Stretch, Times
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Quantity

Place = Literal["front", "back"]
_PLACES: tuple[tuple[Place, re.Pattern[str]], ...] = (
    ("front", regex(r"(?:前|头|最初|开头|刚开始|首|先[付还交])(?:面|的)?\s*$|(?:first|initial) $")),
    ("back", regex(r"(?:后|后面|剩下|余下|剩余|最后|其余|中间|接下来|接着|再)(?:这|的)?\s*$|(?:next|last|remaining|other|then|following|second) $")),
)
_TIMES_AFTER = regex(either(
    r"\s*[x×*]\s*[\d$¥£€]",
    r"\s*(?:of them|more\b(?! than| or)|times|(?:(?!(?:of|and|or|an?|the|in|as|per|for|from|with|to|plus) )[a-z-]+ ){0,2}(?:(?:re)?(?:payments?|instal+ments?)|parts\b|chunks\b|amounts\b)|次|期|回(?![来购款头]))",
))
_PAYOUTS = regex(r"\s*(?:[借贷拿]|打款|放款|到账|下款|打给)")
_OF_THE_PRICE = ("剩下", "其余", "余下", "余款", "剩下的", "剩下分", "其余分")
_ONWARDS = regex(r"\s*(?:开始|起|以后|之后|往后|onwards?)")
_IS = regex(r"\s*(?:是|为|[:=]|is|are|was)*\s*")
_SO_OFTEN = regex(r"(?:周|星期|礼拜|月|天|年)(?:还|付|交|扣|结)$")
_WITHIN = regex(r"(?:以|之)?内(?=(?:先|都|我)*(?:只|不用?还本|光|每[个月期]))")
_AFTER_IT = regex(r"(?:以|之)?后|过后|过了|\s?(?:after that|later)\b")
_TAKEN_AT_ONCE = regex(r"(?:先|提前|预)[付交给收](?:了|我|他们?|她|人家|对方)?(?:首|头|第一|前)?$")
_AHEAD = regex(r"(?:'s?|s')? interest (?:(?:is|was|are|to be|gets?) )?(?:taken|deducted|kept|held back|paid|due|charged|collected)?(?: out)? ?(?:up ?front|in advance|first\b|at the start|off the top)")
"""The first two months' interest taken up front."""
_WORTH = regex(r"的(?:钱|月供|利息|租金|息|费)")
_OF = regex(r"\s(?:of|at|x|@) ")
_TIMES_BEFORE = regex(r"(?:\d|元|块|[期月周]|month|week)\s*[x×*]\s*$")
MOST_IN = 60
_ENDS_THERE = regex(r"\s*(?:$|[,;]|\.(?!\d)|(?:with|at|and|each|plus|fee|monthly)\b)")
MOST = 360
"""Who writes 24 x 1,250 means the smaller number to be the payments."""
_OR = regex(r"\s*(?:或者?|还是|,? ?or)(?:是| maybe)?\s*")
_COUNTED = PAYMENTS | {"期", "次", "", "times", "笔", "个月", "回"}
_REMARK = frozenset({"remark", "other_loan"})


def read_times(row: Row) -> Times:
    times = Times()
    times.free_first, free_place = free_at_first(row) or (None, None)
    for figure in row.figures:
        value = figure.value
        if times.free_first is not None and _of_free_days(row, figure, times, free_place):
            continue
        if isinstance(value, Day):
            times.days.append(value)
            times.mark("term", figure)
        elif isinstance(value, Ordinal):
            _ordinal(row, figure, value, times)
        elif isinstance(value, Count | Duration | Number):
            _read(row, figure, times)
    return times


def _of_free_days(row: Row, figure: Figure, times: Times, place: int | None) -> bool:
    """Whether a figure only tells of the free time at the start, which is no length of the loan; months are told by their stretches."""
    free = times.free_first
    if free is None or told_again(row, figure, free):
        return True
    if free.unit == "month":
        return figure.place == place and _place(row, figure) is None and any(_longer(other, free) for other in row.figures)
    if figure.place == place:
        return True
    if isinstance(figure.value, Duration) and is_rest(row, figure):
        times.free_rest = length_of(figure.value)
        return True
    return False


def _longer(figure: Figure, free: Length) -> bool:
    """Whether a figure tells a time, or so many payments, that goes beyond the free one."""
    length = length_of(figure.value) if isinstance(figure.value, Duration | Count) else None
    return length is not None and length.unit == "month" and length.amount > free.amount


def _read(row: Row, figure: Figure, times: Times) -> None:
    value = figure.value
    assert isinstance(value, Count | Duration | Number)
    start, _ = figure.span
    if isinstance(value, Number) and _alternative(row, figure):
        times.counts.append(value.best)
        times.mark("count", figure)
        return
    if isinstance(value, Number) and (figure.says("buyout") or not (counts_payments(row, figure) or _place(row, figure))):
        return
    counted = isinstance(value, Count) and value.unit == "个" and bool(figure.left) and figure.left[-1].name == "periods"
    if isinstance(value, Count) and not counted and (value.unit not in _COUNTED or (value.unit == "笔" and (value.best == 1 or row.text[:start].endswith(("扣", "扣我", "扣了"))))):
        return  # 一笔贷款 is one loan, and 每期代扣两笔 two parts of each payment
    if isinstance(value, Count) and value.value == 1 and _SO_OFTEN.search(row.text, max(0, start - 4), start):
        return  # 一周还1次
    if any(word.name in _REMARK for word in (*figure.left, *figure.right[:1])):
        return
    length = length_of(value)
    if _taken_ahead(row, figure):
        times.prepaid, times.paid_ahead = True, length
        return
    if isinstance(value, Duration) and _WORTH.match(row.text, figure.span[1]):
        return  # 先收走一个月的钱
    progress = told_of(row, figure) if length is not None and not times.stretches else None
    if progress:
        times.paid, times.left = (length, times.left) if progress == "paid" else (times.paid, length)
        return
    if _told_of_before(row, figure, length, times):
        return
    place = _place(row, figure) or ("front" if _WITHIN.match(row.text, figure.span[1]) else None) or ("back" if _after_the_first(row, figure, times) else None)
    if place is not None:
        if place == "front" and row.says("interest") and any("扣" in word.text for word in figure.left) and not _told_behind(row, figure):
            times.prepaid, times.paid_ahead = True, length  # 一个月利息1500, 先扣了头一个月
        elif length is not None:
            _stretch(row, figure, length, times)
        return
    if isinstance(value, Count) and _next_stage(value, times):
        number = int((value.high or 0) - (value.low or 0)) + 1
        times.stretches.append(Stretch(number, False, figure.clause, figure.place))
        return
    if length is None or value.about:
        times.loose = True
        times.nought = times.nought or (isinstance(value, Count) and value.value == 0)
        times.mark("count", figure)
        return
    if figure.left and figure.left[-1].name == "free" and figure.touches(figure.left[-1]) and isinstance(value, Duration):
        times.free_term = length
    elif figure.left and figure.left[-1].name == "unpaid" and figure.touches(figure.left[-1]) and length.unit == "month":
        times.stretches.append(Stretch(int(length.amount), False, figure.clause, figure.place, unpaid=True))
    elif figure.after("delayed") and isinstance(value, Duration):
        times.delay = length
        times.mark("stages", figure)
    elif figure.before("every") or figure.after("interval") or _follows_each(row, figure):
        times.periods.append(length)
        times.mark("period", figure)
    elif isinstance(value, Count | Number):
        _count(row, figure, length.amount, times)
    elif figure.before("split") and row.text[:start].rstrip("成作为期 ").endswith(("分", "over")):
        times.split.append(length)
        times.mark("count", figure)
    else:
        times.terms.append(length)
        times.mark("term", figure)


def _taken_ahead(row: Row, figure: Figure) -> bool:
    """先付三个月的利息, the first two months' interest taken up front: how much that is, nobody says."""
    start, end = figure.span
    if not figure.after("interest") or not isinstance(figure.value, Duration | Count) or _told_behind(row, figure):
        return False
    return figure.before("start", "deduct") or (_TAKEN_AT_ONCE.search(row.text, max(0, start - 8), start) is not None or _AHEAD.match(row.text, end) is not None)


def _told_of_before(row: Row, figure: Figure, length: Length | None, times: Times) -> bool:
    """半年内只付利息, 半年后每月还: the end of the stretch that was told before."""
    before = sum(stretch.number or 0 for stretch in times.stretches if not stretch.nth)
    return bool(before) and isinstance(figure.value, Duration) and length is not None and length.over(MONTH) == before and _AFTER_IT.match(row.text, figure.span[1]) is not None


def _told_behind(row: Row, figure: Figure) -> bool:
    """先扣半年利息6000: how much was taken is told."""
    after = row.figures[figure.place + 1 : figure.place + 2]
    return bool(after) and after[0].clause == figure.clause and isinstance(after[0].value, Money | Number)


def _after_the_first(row: Row, figure: Figure, times: Times) -> bool:
    """The first three months 600 each, then 690 a month for nine months: behind a stretch, no length of the whole."""
    start = figure.span[0]
    if not times.stretches or not row.text[:start].endswith("for "):
        return False
    first = row.figures[times.stretches[-1].place].span[1]
    return any(word.name == "rest" and first <= word.start < start for word in row.words)


def _next_stage(value: Count, times: Times) -> bool:
    """13到24期 after the first twelve, or 1到12期."""
    if value.low is None or value.high is None or value.low != value.low.to_integral_value():
        return False
    return value.low == sum(stretch.number or 0 for stretch in times.stretches) + 1


def _follows_each(row: Row, figure: Figure) -> bool:
    """每期10天."""
    last = figure.left[-1] if figure.left else None
    return last is not None and last.name == "each_period" and last.text.strip() not in ("x", "×", "*") and isinstance(figure.value, Duration) and (
        not row.text[last.end:figure.span[0]].strip(" 是为隔"))


def counts_payments(row: Row, figure: Figure) -> bool:
    """24 x 42.50, 950*12, 30 of them."""
    value = figure.value
    if not isinstance(value, Number) or value.value is None or value.value != value.value.to_integral_value():
        return False
    start, end = figure.span
    if figure.left and (figure.left[-1].name == "periods" or (figure.left[-1].name == "split" and not row.text[figure.left[-1].end : start].strip())):
        return value.value <= MOST or (figure.left[-1].name == "periods" and _IS.fullmatch(row.text, figure.left[-1].end, start) is not None)  # 期数24, split in 12; 期数是1300
    if _TIMES_AFTER.match(row.text, end):
        return value.value <= MOST
    if 1 < value.value <= MOST_IN and row.text[:start].endswith(" in ") and _ENDS_THERE.match(row.text, end):
        return True  # 6,000 in 12
    before = row.figures[figure.place - 1].value if figure.place else None
    larger_first = isinstance(before, Quantity) and not before.is_range and before.best > value.value
    return larger_first and value.value <= MOST and bool(_TIMES_BEFORE.search(row.text, max(0, start - 12), start))


def _alternative(row: Row, figure: Figure) -> bool:
    """12 或 18期: the first number is a count too."""
    following = row.figures[figure.place + 1] if figure.place + 1 < len(row.figures) else None
    if following is None or not isinstance(following.value, Count):
        return False
    return bool(_OR.fullmatch(row.text[figure.span[1]:following.span[0]]))


def _count(row: Row, figure: Figure, number: Decimal, times: Times) -> None:
    if _PAYOUTS.match(row.text, figure.span[1]):
        return
    if figure.left and figure.left[-1].name == "free" and figure.touches(figure.left[-1]):
        times.free_count = number
        return
    if figure.before("corrected") and times.counts:
        times.counts.pop()
    times.counts.append(number)
    times.mark("count", figure)
    following = row.text[figure.span[1]:figure.span[1] + 2].lstrip()
    if following[:1] in ("每", "各") or (isinstance(figure.value, Count) and figure.value.unit in PAYMENTS):
        times.attached.add(figure.place)


def _place(row: Row, figure: Figure) -> Place | None:
    start, _ = figure.span
    head = row.text[max(0, start - 16):start]
    if row.says("down") and isinstance(figure.value, Count) and head.endswith(_OF_THE_PRICE):
        return None  # 先付1500, 剩下10期
    if isinstance(figure.value, Number) and head.endswith("then ") and not (_OF.match(row.text, figure.span[1]) and figure.value.best <= MOST):
        return None  # 100 for three months, then 400 for nine; then 560 x 12
    return next((name for name, pattern in _PLACES if pattern.search(head)), None)


def _stretch(row: Row, figure: Figure, length: Length, times: Times) -> None:
    if length.amount == length.amount.to_integral_value():
        free = figure.after("free") or (row.says("free") and is_free(row.text, *figure.span))
        times.stretches.append(Stretch(int(length.amount), False, figure.clause, figure.place, free,
                                        figure.after("unpaid") or (bool(figure.left) and figure.left[-1].name == "unpaid"), years=_years(figure)))


def _years(figure: Figure) -> int:
    """头一年, the next two years: how many of them, where it was told in years."""
    parts = figure.value.parts if isinstance(figure.value, Duration) else None
    return int(parts["years"]) if parts and parts.keys() == {"years"} else 0


def _year(row: Row, figure: Figure, ordinal: Ordinal, times: Times) -> None:
    """第2年第3年每月还, years two and three, 第二年起: twelve payments for each, or all from the first of them."""
    last = times.stretches[-1] if times.stretches else None
    before = row.figures[figure.place - 1] if figure.place else None
    if _ONWARDS.match(row.text, figure.span[1]) and ordinal.best > 1:
        times.stretches.append(Stretch(12 * int(ordinal.best - 1) + 1, True, figure.clause, figure.place, rest=True))
    elif last and before and last.place == before.place and row.text[before.span[1] : figure.span[0]].strip() in ("", "和", "、", "跟", "and") and last.number:
        last.number, last.place, last.years = last.number + 12, figure.place, last.years + 1
    else:
        years = int((ordinal.until or ordinal.best) - ordinal.best + 1)
        times.stretches.append(Stretch(12 * years, False, figure.clause, figure.place, years=years))


def _ordinal(row: Row, figure: Figure, ordinal: Ordinal, times: Times) -> None:
    number = ordinal.best
    if ordinal.unit == "周" and row.text.isascii():
        times.periods.append(Length(Decimal(1), "week"))  # weeks 1-10 at 300
    if ordinal.unit == "年":
        _year(row, figure, ordinal, times)
    elif ordinal.until is not None and ordinal.until >= number:
        times.stretches.append(Stretch(int(ordinal.until - number) + 1, False, figure.clause, figure.place))
    elif ordinal.unit in ("天", "日"):
        times.nth_days.append(number)
    else:
        if times.stretches and times.stretches[-1].rest and row.text[:figure.span[0]].rstrip().endswith(("到", "至")):
            times.counts.append(number)  # 第三期开始还到第十二期
            return
        rest = bool(_ONWARDS.match(row.text, figure.span[1])) or row.text[figure.span[0]:].startswith("from")
        times.stretches.append(Stretch(int(number), True, figure.clause, figure.place, rest=rest))
