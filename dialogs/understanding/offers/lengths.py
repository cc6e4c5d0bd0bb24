"""How long a loan runs, in how many payments and how far apart, from all that was said about time."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from content.regex import either, regex
from dialogs.calculator.terms import MONTH, Length
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.found import MOSTLY_BACK, Found
from dialogs.understanding.offers.parts import PERIODS

_REPAID = frozenset({"each_week", "each_fortnight", "each_month", "each_quarter", "each_year", "each_half_month", "each_half_year"})
_OFTEN = (_REPAID | {"each_day"}) - {"each_year"}
"""What is that a year? tells no payments."""
_PAID = tuple("还付供结扣交收次期")
"""How 周还, 一周一还 and 年付 end: they say by themselves that so often is paid."""
_WHAT_IS_LEFT = regex(r"贷款?还?剩|(?:剩余?|剩下|余下|未还|还欠|还剩)的?本金|本金(?:还?剩|还欠)|remaining (?:principal|balance|debt)|欠(?!条)|\bowe")
"""剩余本金3万, 还剩24期: the rest of a loan told as a loan of its own."""
_IN_A_MONTH, _MONTH_DAYS = timedelta(days=26), 30.44
"""What is longer than the one tells a month and no day in it."""
_OF_MONTH, _TWO_MONTHS = regex(r"(?:(?:on|by) )?(?:the )?\d{1,2}(?:st|nd|rd|th)|\d{1,2}[号日]"), 62
"""A day of which no month is told."""
_FROM, _THROUGH = regex(r"(?:从|自|\bfrom )$"), regex(r"(?:起|开始)?(?:一直)?(?:还|付|交|扣|供)(?:款)?(?:到|至)|\s?(?:through|till|until|to) ")
"""从去年3月还到明年2月: both months are paid in."""
_EITHER = regex(r"不是[^,，。]{1,6}就是")
_TO = ("到", "至", "-", "~", "—", " to ", "until", "till")
_AHEAD = regex(either(
    r"下个?月(?![初底末中开起]|\d)",
    r"(?<!start )(?<!starts )(?<!starting )(?<!begin )(?<!beginning )(?<!from )(?<!\dth )(?<!\dth of )(?<!\dst )(?<!\dst of )\bnext month\b",
    r"(?P<year>明年(?:的)?(?:这时候?|这会儿?|今天|此时|这个时候|这个月)|\b(?:this time next year|next year this time|a year (?:from now|later))\b)",
    r"(?P<week>下个?(?:周|星期|礼拜)(?![一二三四五六日天末\d])|(?<!starting )\bnext week\b)",
))
"""借2000,下个月还2400; what is paid from next month on is another thing."""


def times(found: Found) -> None:
    draft, times = found.draft, found.draft.times
    counts = list(dict.fromkeys(times.counts))
    if times.free_count is not None and counts:
        found.put("free_periods", _whole(times.free_count))
    elif times.free_count is not None:
        counts = [times.free_count]
    if not counts and not times.terms and not times.split:
        counts = _paid_and_left(found)
    if times.free_term is not None and not _free_at_first(found, times.free_term):
        times.terms.append(times.free_term)
    if counts and (((len(counts) > 1 or times.loose) and draft.row.says("or", "approx")) or _EITHER.search(draft.row.text)):
        found.unclear.add("count")
    elif counts:
        found.put("count", _whole(counts[0]))
    elif times.split and times.split[0].unit == "day" and (times.free_first or draft.row.says("once")):
        times.terms.append(times.split[0])  # 3,000 over 90 days, paid back in one go
    elif times.split:
        _split(found, times.split[0])
    terms = list(dict.fromkeys(times.terms)) or _between_days(draft)
    if not terms and times.free_first and times.free_rest and times.free_first.unit == times.free_rest.unit:
        terms = [Length(times.free_first.amount + times.free_rest.amount, times.free_first.unit)]
    if times.nth_days:
        terms = [Length(max(times.nth_days), "day")]
        counts = counts or [Decimal(len(times.nth_days))] * (len(times.nth_days) > 1)
        found.put("count", _whole(counts[0]) if counts else None)
    if len(terms) > 1 and draft.row.says("or") and not counts:
        found.unclear.add("count")
    elif terms:
        found.put("term", terms[0])
    found.put("period", times.periods[0] if times.periods else draft.period or _paid_every(draft) or _repaid_every(draft) or _only_cadence(draft))
    if not counts and "period" not in found.known and not terms and (ahead := _AHEAD.search(draft.row.text)) and (_all_back(found) or (ahead["year"] and draft.first("interest"))):
        found.put("term", Length(Decimal(12 if ahead["year"] else 1), "week" if ahead["week"] else "month"))
    if times.loose and not counts and not terms:
        found.unclear |= {"count", "nought"} if times.nought else {"count"}


def _all_back(found: Found) -> bool:
    """Whether what is paid brings all of the loan back."""
    total = found.draft.first("total") or found.draft.first("unknown")
    told = sum(len(sums) for sums in found.draft.sums.values())
    return total is not None and found.principal is not None and told > 1 and total >= found.principal


def _paid_and_left(found: Found) -> list[Decimal]:
    """还了15个月, 还剩9个月: 24 in all, which one of them alone does not tell."""
    paid, left = found.draft.times.paid, found.draft.times.left
    if paid is not None and left is not None and paid.unit == left.unit:
        return [paid.amount + left.amount]
    if left is not None and _WHAT_IS_LEFT.search(found.draft.row.text):
        return [left.amount]
    if left is not None:
        found.unclear.add("count")
    return []


def _free_at_first(found: Found, free: Length) -> bool:
    """免息3个月 of a loan that runs for longer."""
    times = found.draft.times
    if not times.counts and not times.terms and not times.split:
        return False
    found.put("free_periods", _whole(free.over(found.draft.period or MONTH)))
    return True


def _paid_every(draft: Draft) -> Length | None:
    """按季付息."""
    names = (word.cadence for word in draft.row.words if word.name == "interest_only")
    return next((PERIODS[name] for name in names if name), None)


def _repaid_every(draft: Draft) -> Length | None:
    """双周还款 and 一周一还, said before any figure."""
    for word, following in pairwise(draft.row.words):
        if word.cadence in _REPAID and following.name in ("repay", "deduct", "interval") and following.start - word.end <= 1:
            return PERIODS[word.cadence]
    return next((PERIODS[word.cadence] for word in draft.row.words if word.cadence in _REPAID and word.text[-1:] in _PAID), None)


def _only_cadence(draft: Draft) -> Length | None:
    """They take 55 off me till 75 payments are done, daily: the only word of that kind, where it stands with no figure."""
    beside = {id(word) for figure in draft.row.figures for word in (*figure.left, *figure.right, *figure.inside)}
    names = {word.cadence for word in draft.row.words if word.cadence in _OFTEN}
    apart = [word for word in draft.row.words if word.cadence in _OFTEN and id(word) not in beside]
    return PERIODS[names.pop() or ""] if apart and len(names) == 1 else None


def _whole(number: Decimal) -> int | None:
    return int(number) if number == number.to_integral_value() and abs(number) < 10**6 else None


def _split(found: Found, length: Length) -> None:
    """分10个月: ten instalments; 分2年: by the month for two years."""
    number = _whole(length.amount)
    if number is not None and length.amount % 12:
        found.put("count", number)
        found.put("period", found.draft.period or Length(Decimal(1), length.unit))
    else:
        found.put("term", length)
        found.put("period", found.draft.period or (MONTH if length.unit == "month" else None))


def _between_days(draft: Draft) -> list[Length]:
    """3月1日借, 3月31日还: the days between two dates."""
    days_told = draft.times.days
    if len(days_told) == 1 and days_told[0].start and days_told[0].end and days_told[0].start != days_told[0].end:
        text = draft.row.text[slice(*days_told[0].span)]
        between = (days_told[0].end - days_told[0].start).days
        return [Length(Decimal(between), "day")] if between and any(sign in text for sign in _TO) else []
    months = [day.start for day in days_told if day.start and day.end and day.end - day.start > _IN_A_MONTH]
    if len(months) == len(days_told) == 2:
        first, last = (day.span for day in days_told)
        through = _THROUGH.fullmatch(draft.row.text, first[1], last[0]) and _FROM.search(draft.row.text, max(0, first[0] - 6), first[0])
        return [Length(Decimal(apart + bool(through)), "month")] if (apart := months_between(*months)) else []
    starts = [day.start for day in days_told if day.start is not None and day.start == day.end]
    if len(starts) != 2:
        return []
    days = (starts[1] - starts[0]).days
    if all(_OF_MONTH.fullmatch(draft.row.text[slice(*day.span)]) for day in days_told if day.start):
        days = _within_months(*starts)
    if days < 0:
        days += 365  # 12月20日借, 1月5日还
    return [Length(Decimal(days), "day")] if 0 < days <= 366 * 5 else []


def _within_months(first: date, later: date) -> int:
    """Lent on the 1st, back on the 31st: in the same month, and on a smaller day in the next."""
    if later.day > first.day:
        return later.day - first.day
    return next((days for days in range(1, _TWO_MONTHS) if (first + timedelta(days=days)).day == later.day), 0)


def months_between(first: date, later: date) -> int:
    """去年腊月借, 今年腊月还: twelve; 11月借, 2月还: three, for what is paid back is so after it was lent."""
    days = (later - first).days
    return round(days / _MONTH_DAYS) if days > 0 else (later.month - first.month) % 12


def only_period(found: Found) -> None:
    """6天一期, 还5千: one period is the whole term."""
    known = found.known
    if "total" not in known or not found.draft.times.periods or {"count", "term", "payment"} & known.keys():
        return
    if found.principal and known["total"] < MOSTLY_BACK * found.principal:
        found.put("payment", known.pop("total"))  # 下款5000, 七天一还, 一次还一千二
    else:
        found.put("term", known.pop("period"))


def once(found: Found) -> None:
    """一个月还1100 for a loan of 1,000: not an instalment but everything at once."""
    payment, principal = found.known.get("payment"), found.principal
    if payment is None or principal is None or payment < principal or found.known.get("count") or found.stages:
        return
    if _again_and_again(found.draft):
        return  # 每月还9000 of 8,000: how many times is not known
    if "period" in found.known and "term" not in found.known:
        found.put("count", 1)
        return
    found.put("total", found.known.pop("payment"))
    period = found.known.pop("period", None)
    found.put("term", period)
    found.put("style", "once")


def _again_and_again(draft: Draft) -> bool:
    """每月, and not 一个月 or 每期."""
    names = [word for _, figure in draft.sums.get("payment", []) for word in (*figure.left, *figure.right, *figure.inside)]
    return any((word.cadence in _REPAID and word.text[0] not in "一1") or word.cadence == "pay_month" for word in names)


def month_days(found: Found) -> None:
    """按30天一个月算."""
    if found.draft.row.says("month_days"):
        found.put("month_days", 30)
