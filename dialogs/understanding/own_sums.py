"""Arithmetic that a message asks of figures it tells itself: added up, so many times, the rest, a share, in parts with a fee, interest for a time."""

import re
from datetime import date
from decimal import Decimal

from content.record import record
from content.regex import either, regex
from dialogs.calculator.priority import YEARS
from dialogs.calculator.rounding import to_fen
from dialogs.understanding.asked_sums import parts_of
from dialogs.understanding.marked import Placed, amount_in, marked
from dialogs.understanding.values import Duration, Money, Number, Percent, Rate, Value

HUNDRED = Decimal(100)
LONGEST = 240
UNITS = frozenset(("days", "weeks", "months", "years"))
ASKS = regex(r"多少|几[钱块百千万]|好多|是[几多]|\bhow (?:much|many)\b|\bwhat(?:'?s)?\b|\btotal\b(?=[^.!]*\?)", re.IGNORECASE)
IN_ALL = regex(r"一共|总共|加起来|加一起|合计|拢共|统共|合起来|总数|总和|\b(?:in all|altogether|in total|total|adds? up|all up|all together|combined|sum)\b", re.IGNORECASE)
EACH_TIME = regex(r"(?:每个?[月期]|每回|每次|一个?月|一期|月月|~)[^¤,，。]{0,6}¤|¤[^,，。¤]{0,3}(?:一个?月|每个?月|一期|一回|一次)|¤ (?:a|per|each|every) ?(?:~|month|time|instal\w*)|¤ (?:monthly|each|~)", re.IGNORECASE)
REST = regex(either(
    "(?:利息|罚息|费用|违约金|本金)(?:到底|究竟)?(?:占|是|有|收|算|要|多?出)?(?:了)?(?:多少|几|好多)",
    "(?:差|多[要收还付出])(?:了|我|出来)*(?:多少|几|好多)",
    "差[额价](?:是|有)?多少",
    r"\bhow much (?:more|of (?:that|it|this)|(?:\w+ )?interest|extra)\b",
    r"\b(?:what|how much)(?:'?s| is| part)[^.?]{0,16}\b(?:difference|interest|fees?)\b",
), re.IGNORECASE)
DIFFERENCE = regex(r"差额|相差|(?:跟|和|与|比|可是?|但是?)[^。]{2,30}(?<!还)差(?:了)?(?:多少|几[百千])|\b(?:difference|the gap)\b", re.IGNORECASE)
OTHERS = regex(r"剩下|其[余他它]|\b(?:the (?:rest|others?)|remaining|remainder)\b", re.IGNORECASE)
"""一共18万,信用卡8万,剩下多少: the one sum is part of the other, and they are not added up."""
OF_IT = regex(r"本金|到手|借|里[头面边]?|其中|当中|\b(?:principal|borrowed|received|of (?:that|which|it|this)|lent)\b", re.IGNORECASE)
SHARED = regex(either(
    r"[收抽要提](?=\d)",
    r"\b(?:keep|keeps|takes?|percent)\b",
    r"[\d万千百元块]的(?:百分之|\d+(?:\.\d+)?[%%])", r"\d ?(?:%|per ?cent) of\b",
    "最低", "违约金", "评估费", "保证金", "个点", "抽", "拿走", "手续费", "服务费", "中介费", "担保费",
    "首付", "定金", "佣金", "[一二两三四五六七八九]成", "折",
    r"\b(?:minimum|fee|commission|deposit|charge|cut)\b",
), re.IGNORECASE)
PARTS = regex(r"\b(?:in|into|over) (\d{1,3})\b(?! ?%)|分(?:成)?(\d{1,3})个?[期月]", re.IGNORECASE)
EACH_PART = regex(r"(?:每|一)个?[期月][^,，。]{0,6}(?:多少|几|好多)|月供[^,，。]{0,4}(?:多少|几)|\b(?:how much|what)\b[^.?]{0,30}\b(?:each|per|a|every|monthly)\b", re.IGNORECASE)
FEE_EACH = regex(r"每个?[期月](?:的)?(?:手续费|费率|费用|服务费)?[^%¤,，。]{0,3}%|% (?:fee |charge )?(?:a|per|each|every) (?:~|month|instal\w*|part)|~[^%¤,，。]{0,6}费[^%¤,，。]{0,3}%", re.IGNORECASE)
FEE_IN_ALL = regex(r"费|\bfee|\bcharge", re.IGNORECASE)
EARNS = regex(r"收入|工资|薪|到手|开销|\b(?:earn|income|salary|wage|take home)\b", re.IGNORECASE)
FOR_DAYS = regex(r"(?<!\d)(\d{1,3}) ?(?:天|days?\b)", re.IGNORECASE)
INTEREST = regex(r"利息[^,，。]{0,6}(?:多少|几|好多)|(?:多少|几|好多)[^,，。]{0,3}利息|\b(?:how much|what)\b[^.?]{0,30}\binterest\b|\binterest\b[^.?]{0,30}\bhow much\b", re.IGNORECASE)


@record(frozen=True, slots=True)
class Sum:
    """`how` it is reckoned from `terms` (a sum, a count, a share, days), and what comes out, in yuan."""

    how: str
    terms: tuple[Decimal, ...]
    result: Decimal


def own_sum(text: str, today: date, *, owed: Decimal | None = None, yearly: Decimal | None = None) -> Sum | None:
    """What is asked of the figures in the text; `owed` and the `yearly` rate are of the debt meant, where the text names none."""
    if len(text) > LONGEST or not ASKS.search(text):
        return None
    said, places = marked(text, today)
    values = [value for _, value in places]
    sums = [value.value for value in values if isinstance(value, Money | Number) and value.value is not None]
    if len(sums) != said.count("¤"):
        return None  # 几千, 两三千 are no terms
    if INTEREST.search(text) and (found := _interest(text, values, sums[0] if len(sums) == 1 else None if sums else owed, yearly)):
        return found
    if len(sums) == 1:
        return _of_one(text, said, values, sums[0])
    return _of_several(text, said, places, sums) if sums else _share(text, values, owed)


def _of_one(text: str, said: str, values: list[Value], one: Decimal) -> Sum | None:
    rate = next((value for value in values if isinstance(value, Percent | Rate)), None)
    if EACH_PART.search(text) and (parts := _parts(text, values)):
        return _split(said, one, parts, rate) if rate is None or FEE_IN_ALL.search(text) else None
    if (count := _times(said, values)) and IN_ALL.search(text):
        return Sum("times", (one, Decimal(count)), one * count)
    return _share(text, values, one)


def _of_several(text: str, said: str, places: Placed, sums: list[Decimal]) -> Sum | None:
    each = EACH_TIME.search(said)
    if IN_ALL.search(text) and each and (count := _times(said, [value for _, value in places])):
        one = amount_in(each, said, places) or sums[0]
        return Sum("times", (one, Decimal(count)), one * count)
    if len(sums) == 2 and REST.search(text) and OF_IT.search(text):
        return Sum("rest", (max(sums), min(sums)), max(sums) - min(sums))
    if len(sums) == 2 and DIFFERENCE.search(text) and not each and not EARNS.search(text):
        return Sum("rest", (max(sums), min(sums)), max(sums) - min(sums))
    if OTHERS.search(text):
        return Sum("rest", (max(sums), min(sums)), max(sums) - min(sums)) if len(sums) == 2 else None
    return Sum("sum", tuple(sums), sum(sums, Decimal(0))) if IN_ALL.search(text) and not each and not EARNS.search(text) else None


def _times(said: str, values: list[Value]) -> int:
    """How often the sum of each time is paid."""
    times = max(map(parts_of, values), default=0) if EACH_TIME.search(said) else 0
    return times if times > 1 else 0


def _parts(text: str, values: list[Value]) -> int:
    told = PARTS.search(text)
    return int(told[1] or told[2]) if told else max(map(parts_of, values), default=0)


def _split(said: str, one: Decimal, parts: int, rate: Value | None) -> Sum | None:
    """Equal parts with their fee: a share of the sum at each part, else once."""
    if parts < 2:
        return None
    share = _as_share(rate)
    each = share if FEE_EACH.search(said) else share / parts
    return Sum("split", (one, Decimal(parts), share), to_fen(one / parts + one * each))


def _share(text: str, values: list[Value], of: Decimal | None) -> Sum | None:
    """A minimum of 5%, a fee of 15%."""
    shares = [value for value in values if isinstance(value, Percent)]
    if of is None or len(shares) != 1 or not SHARED.search(text):
        return None
    return Sum("share", (of, _as_share(shares[0])), to_fen(of * _as_share(shares[0])))


def _as_share(value: Value | None) -> Decimal:
    return value.best if isinstance(value, Rate) else value.best / HUNDRED if isinstance(value, Percent) else Decimal(0)


def _interest(text: str, values: list[Value], of: Decimal | None, yearly: Decimal | None) -> Sum | None:
    """Simple interest on a sum for a time."""
    told = next((value.best * YEARS[value.per] for value in values if isinstance(value, Rate) and value.per in YEARS), yearly)
    parts = next((value.parts for value in values if isinstance(value, Duration) and value.parts), None)
    if not parts and (days := FOR_DAYS.search(text)):
        parts = {"days": Decimal(days[1])}
    if of is None or told is None or not parts or parts.keys() - UNITS:
        return None
    months = parts.get("years", Decimal(0)) * 12 + parts.get("months", Decimal(0))
    rest = parts.get("days", Decimal(0)) + 7 * parts.get("weeks", Decimal(0))
    by_day = next((value.best for value in values if isinstance(value, Rate) and value.per == "day"), None)
    share = told * (months / 12 + rest / 365) if by_day is None else by_day * (months // 12 * 365 + months % 12 * 30 + rest)
    shown = months * 30 + rest
    return Sum("interest", (of, told, shown), to_fen(of * share)) if share else None
