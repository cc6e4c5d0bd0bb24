"""How long something has been overdue where no length tells it: since a day, by instalments, 还有三天, not yet."""

import re
from datetime import date

from content.regex import either, regex
from dialogs.understanding.reader import read
from dialogs.understanding.values import Count, Day, Duration

SO_LONG = regex(r"\W*(?:(?P<just>(?:才|刚刚?|just)(?:才|开始|到)?\s*(?:逾期|now|today|started)(?:的|了)?)|还没(?:有|到|逾期|过期)?(?:期|时间|日子)?(?:呢|的)?|(?:还)?没到(?:期|时间|日子)?呢?|就?(?:快|马上)(?:就?到)?(?:期|日子|时间)?了|soon|nearly|(?:no,? )?not yet|not due yet|it'?s not due)\W*", re.IGNORECASE)
TO_GO = regex(r"(?:还有|还差|还剩|再过).{1,10}|.{1,24}\b(?:to go|left|until (?:it'?s |it is )?due)\W*|(?:due )?in .{1,16}", re.IGNORECASE)
"""还有三天: nothing is late yet."""
SEVERAL = regex(r"\W*(?:都|已经|有)?好?几个月(?:了|吧|没还)*\W*")
BESIDE = regex(either(
    r"[\s\W]",
    "从", "自", "打", "大概", "差不多", "应该", "可能", "好像", "左右", "前后", "是", "的", "了", "份",
    "那天", "那会儿?", "[之以]?[前后]", "过后", "就", "起", "开始", "到现在", "到今天", "至今", "以来", "一直", "都",
    "没有?(?:还上?|交)", "断", "逾期", "到期", "该还", "还款日?", "吧", "呢", "啊", "我", "它", "最早",
    "第一笔", "一笔",
    r"\b(?:since|from|until now|till now|to now|on|in|it|its|it's|was|were|is|due|i think|i|about|around|the|of|stopped(?: paying)?|missed|overdue|late|back|started|sometime|maybe|or so|behind|first|one)\b",
), re.IGNORECASE)
"""What may stand beside the day."""
FROM_THEN = regex(r"从|自|打|起|开始|以来|\b(?:since|from|started)\b", re.IGNORECASE)
INSTALMENTS = ("期", "instalments", "instalment", "payments")
MISSED = regex(r"没有?(?:还|交)|断|逾期|\b(?:missed|behind|late|overdue)\b", re.IGNORECASE)
FEW = 6
"""So many instalments by themselves are those that were missed; 12期 is how long a loan runs."""
A_MONTH, A_QUARTER = 30, 90


def since_when(text: str, today: date) -> int | None:
    """The days it tells; None where it tells none, or something besides."""
    if words := SO_LONG.fullmatch(text):
        return 1 if words["just"] else 0
    said, comma, rest = text.replace("，", ",").partition(",")
    if comma and (words := SO_LONG.fullmatch(said)) and not words["just"] and _is_ahead(rest, today):
        return 0
    if SEVERAL.fullmatch(text):
        return A_QUARTER
    values = read(text, today=today)
    if len(values) != 1 or BESIDE.sub("", text[: values[0].span[0]] + " " + text[values[0].span[1] :]) not in ("", *_rest_of(text)):
        return None
    match values[0]:
        case Duration() if TO_GO.fullmatch(text.strip()):
            return 0
        case Count() as count if count.unit in INSTALMENTS and count.value and (count.value <= FEW or MISSED.search(text)):
            return int(count.value) * A_MONTH
        case Day() as day:
            return _days_since(day, today, from_its_start=FROM_THEN.search(text) is not None)
    return None


def _is_ahead(rest: str, today: date) -> bool:
    """还没,下礼拜才到期; not yet, next week: only a day to come is told with it."""
    values = read(rest, today=today)
    day = values[0] if len(values) == 1 else None
    left = BESIDE.sub("", rest[: day.span[0]] + rest[day.span[1] :]) if isinstance(day, Day) else "-"
    return isinstance(day, Day) and left in ("", "才") and any(start and start > today for start, _ in ((day.start, day.end), *day.also))


def _rest_of(text: str) -> tuple[str, ...]:
    """Letters that are left of what says that it is still to come."""
    return ("还有", "还差", "还剩", "再过", "togo", "left") if TO_GO.fullmatch(text.strip()) else ()


def _days_since(day: Day, today: date, *, from_its_start: bool) -> int | None:
    """Of several readings the nearest that is past; of a month that is over its end, or its first day (从9月); of the one under way nothing; 0 of a day to come."""
    ways = [(start or end, end) for start, end in ((day.start, day.end), *day.also) if start or end]  # 国庆前 has its end alone
    past = [(start, end) for start, end in ways if start and start < today]
    if not past:
        return 0 if ways else None
    start, end = max(past)
    if end and end >= today and (end - start).days <= A_MONTH:
        return None  # 这个月没还
    return max(1, (today - (end if end and end < today and not from_its_start else start)).days)
