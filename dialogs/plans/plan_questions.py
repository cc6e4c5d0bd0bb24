"""What is asked of a plan that stands, with its figures: what is due in January, whether it ends in two years, how long it takes, why not that one first."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.pay_days import later_by, month_of
from dialogs.calculator.rounding import to_fen
from dialogs.plans.changes import enough
from dialogs.plans.forecast import Forecast, least_due
from dialogs.plans.plan_days import months_of, put_by
from dialogs.plans.plan_now import Now
from dialogs.plans.plan_passages import due, first_of
from dialogs.plans.planned import Row
from dialogs.talk import Part
from dialogs.understanding.marked import Placed, marked
from dialogs.understanding.month_ranges import month_range
from dialogs.understanding.values import Day
from dialogs.understanding.what_ifs.months import YEARS_END, clear_by, first_days

MOST_MONTHS, LONGEST_PLAN = 6, 600
QUESTIONS = ("figure.due_day", "figure.due_in", "figure.by", "figure.by_one", "figure.left_on", "figure.whole", "figure.not_yet", "figure.why_first", "figure.in_one", "figure.save_up")
LOT = Decimal(1_000)
"""Of so much more paid, what is saved in a year at two rates is set side by side."""
PAYS = regex(either(
    "(?:还|付|交|准备|凑|备|掏|拿)(?:出|给)?(?:多少|哪[几些]?[家笔]|几家|谁|啥|什么)",
    "(?:还|付)的?(?:款|钱)[^,，。]{0,4}(?:多少|几)",
    "(?<!没)(?:还|付|交|给)(?!有|要|得|剩|欠|能)[^,，。还欠剩完清]{1,6}(?:多少|几)(?:钱|块)?[呢啊?？]?$",
    "该还的?[^,，。]{0,4}多少",
    r"\bhow much\b[^.?!]{0,20}\b(?:go(?:es)? (?:in)?to|gets?)\b",
    r"\b(?:what|how much|whom?|which)\b[^.?!]{0,30}\b(?:pay|paying|due|have ready|put in|payments?|hand over)\b",
), re.IGNORECASE)
NTH = regex(r"第([一二两三四五六七八九十\d]+)(?:个?月|期|次)|(头一|首)(?:个?月|期|次)|\b(?:(?:month|instal?ment|payment) (\d{1,2})|(first|second|third|fourth|fifth|sixth) (?:month|one|payment|instal?ment))\b", re.IGNORECASE)
HOW_MUCH = regex(r"多少|几|\bhow (?:much|big|large)\b|\bwhat\b", re.IGNORECASE)
NUMERALS = {said: place for row in ("一二三四五六七八九十", ("first", "second", "third", "fourth", "fifth", "sixth")) for place, said in enumerate(row, 1)} | {"两": 2, "头一": 1, "首": 1}
FINISHED = regex(either(
    "(?:还得?[完清掉]|[清结]得?[零掉完清]|上岸|搞定|了结|解脱|完事|完)(?:所有|全部|这些)?(?:了|债|钱|掉)?(?:吗|么|不|嘛|没|[?？])",
    "(?:无债|不欠(?:债|钱|谁))[^。]{0,6}(?:行|可能|现实|做得到|[吗么])",
    r"\b(?:no debts?|debt[- ]free|nothing owed)\b[^?]{0,40}\b(?:possible|can i|doable|realistic)\b",
    "(?:能|可以|会|来得及|赶得上)(?:不能|不会|不可以)?[^,，。]{0,8}(?:还[完清]|[清结][零掉完清]|上岸|搞定|了结)",
    r"\b(?:can|could|will|would|shall|do|am|is|are|does)\b[^.?!]{0,30}\b(?:done|clear(?:ed)?|free|finish\w*|paid off|rid of|gone|pay\b[^.?!]{0,14}\boff|out of (?:debt|it|this)|over)\b",
), re.IGNORECASE)
NO_SUM_ASKED = regex(r"多少|几(?!乎)|\bhow\b|\bwhat\b|\bwhen\b", re.IGNORECASE)
IN_ALL = regex(either(
    "(?:一共|总共|全部|加起来|合计|拢共|总的|到底)[^,，。]{0,6}(?:还|付)(?:掉|出去?|进去)?[^,，。]{0,4}(?:多少|几)",
    r"\bwhat (?:do|will|would|must|have) i (?:have to )?pay (?:in all|in total|altogether|overall)\b",
    r"\b(?:what|how much) (?:do|will|would|must) i (?:have to )?(?:hand over|pay out|pay back|part with) (?:in all|in total|altogether|overall)\b",
    r"\bhow much (?:do|will|would|must) i (?:have to )?pay (?:back )?(?:in all|in total|altogether|overall|in the end)\b",
    r"\btotal (?:to pay|cost|payments?)\b",
), re.IGNORECASE)
LEFT = regex(either(
    "(?:最晚|最后(?:一笔|一期)?)(?:是|要|在|得|还)*(?:哪天|哪一天|哪年|哪个?月|几号|几月|什么时候|啥时候|多久)",
    r"\b(?:what|when)(?:'s| is| will be)? (?:the|my) (?:very )?last (?:day|payment|instal?ment|one|date)\b",
    r"\bwhen (?:does|will|would|is|are) (?:it|this|the plan|everything|they)(?: all)? (?:ends?|finish|be over|over|be paid|paid|be done|done|cleared|gone)\b",
    r"\bwhen (?:will|would|am|do|can|could) i (?:be |get )?(?:all )?(?:done|free|clear|finish\w*|through)\b",
    "^(?:那|现在|那现在|这样)?(?:我)?(?:大概|总共|一共)?(?:还)(?:剩|要|得|需要|差)(?:还)?(?:多久|几个月|多少个?月|多长时间|几年|几期)(?:能|才能)?(?:还?[完清]|上岸)?[呢啊呀]?[?？]?$",
    r"\bhow (?:long|many (?:more )?months|much longer)\b[^.?!]{0,20}\b(?:left|remain\w*|to go|now|still|in all)\b",
    r"^(?:so |and )?how (?:long|many months) (?:will|does|would) (?:it|this|that) (?:take|last)(?: now| in all)?\??$",
), re.IGNORECASE)
WHEN_ALL = regex(either(
    "(?:什么时候|啥时候|几时|何时|哪(?:个|一)?[月年天]|多久|多长时间|几个月|几年|多少个?月)[^,，。]{0,8}(?:还?得?[完清]掉?[了呢啊呀吗?？]*$|还[完清]|清零|是?个?头|上岸|熬出|结束|解脱|无债|了结)",
    r"\b(?:when|how long|how many (?:more )?(?:months|years)|(?:what|which) (?:month|year|date))\b[^.?!]{0,24}\b(?:done|over|clear|free|finish\w*|paid off|out of (?:this|debt|it)|debt[- ]free|last payment)\b",
    r"\bhow (?:long|many (?:more )?(?:months|years)) (?:will|would|does|is) (?:it|this|that|all this)(?: all| going to)? take\b",
), re.IGNORECASE)
OF_OTHERS = regex(r"征信|记录|名单|官司|案|诉|执行|法院|短信|电话|催|\b(?:record|credit|report|court|case|sue\w*|calls?|letter|app\w*)\b", re.IGNORECASE)
"""When it will all be over, where nothing else than the debts is spoken of."""
SAVES_UP = regex(r"(?:先|提前|多)?[存攒留]点?(?:钱|些|一点|一些|起来)|\b(?:put|set|lay) (?:some|something|a bit|money|a little)[^.?!]{0,8} (?:aside|by|away)\b|\bsave (?:some|up|a bit|a little)\b", re.IGNORECASE)
"""那1月先存点钱行吗, before months without pay: the plan puts by what they need."""
LEFT_THEN = regex(either(
    "(?:到|等|截[至止]|(?<=[月年底末节庆])(?<![个每]月)).{0,12}(?:还|要|会|总共|一共|我)*(?:剩|欠)(?:下|着)?[^,，。]{0,4}(?:多少|几)",
    "(?:债|欠款|余额|本金)[^,，。]{0,4}(?:还?(?:剩|有))[^,，。]{0,3}(?:多少|几)",
    r"\b(?:what|how much)\b[^.?!]{0,40}\b(?:owe|owed|owing|left|remain\w*|outstanding|balance|still on|still to (?:go|pay))\b",
), re.IGNORECASE)
"""到明年底还剩多少: what is owed on a day to come."""
EACH_MONTH = regex(r"每个?月|每期|\b(?:a|per|each|every) month\b|\bmonthly\b", re.IGNORECASE)


def when_all(text: str) -> bool:
    return WHEN_ALL.search(text) is not None and OF_OTHERS.search(text) is None


def not_yet(now: Now) -> Part:
    """Where the money does not reach: how long it takes if they all agree to the principal alone."""
    available = now.changes.available(now.means.available)
    owed = sum((row.debt.balance for row in now.planned.rows), Decimal(0))
    months = int((owed / available).to_integral_value(ROUND_CEILING)) if available > 0 else None
    return Part("figure.not_yet", {"due": least_due(now.changes.debts(now.planned)), "available": max(available, Decimal(0)), "owed": owed, "months": months})


def asks_by(text: str, today: date) -> bool:
    """Whether it is asked if all is paid by a day."""
    return FINISHED.search(text) is not None and NO_SUM_ASKED.search(text) is None and clear_by(text, today) is not None


def answered(now: Now, text: str, today: date, named: Collection[int] = ()) -> Part | None:
    """The passage that answers, of the debts that are named; None where nothing of the kind is asked."""
    text = YEARS_END.sub(r"\1December 31, \2", text)
    said, values = marked(text, today)
    if now.made is None or "¤" in said or now.made.best.plan.months is None:
        return None
    if (PAYS.search(text) or (NTH.search(text) and HOW_MUCH.search(text))) and (months := months_named(now, text, values, today)):
        return due_in(now, now.made, months, named)
    if now.changes.lean and SAVES_UP.search(text):
        return _saved_up(now)
    if LEFT_THEN.search(text) and not OF_OTHERS.search(text) and (by := clear_by(text, today)):
        return left_on(now, now.made, by, named)
    if asks_by(text, today) and (by := clear_by(text, today)):
        return by_these(now, now.made, by, named) if named else _by(now, now.made, by)
    if (LEFT.search(text) or IN_ALL.search(text) or (not named and when_all(text))) and not EACH_MONTH.search(text) and not any(isinstance(value, Day) for _, value in values):
        return whole(now, now.made)
    return None


def nth(text: str) -> int:
    """第8个月, after month 8: which month of the plan is named; 0 where none is."""
    found = NTH.search(text)
    number = next(part for part in found.groups() if part) if found else "0"
    return int(number) if number.isdecimal() else NUMERALS.get(number.casefold(), 0)


def months_named(now: Now, text: str, values: Placed, today: date) -> list[date]:
    """The months that are named, each by its first day."""
    days = [value for _, value in values if isinstance(value, Day) and not value.every]
    if step := nth(text):
        return [later_by(now.planned.first_day.replace(day=1), step - 1)]
    if span := month_range(text, days, today):
        return [later_by(span[0], step) for step in range(min(span[1], MOST_MONTHS))]
    firsts = [start.replace(day=1) for day in days for start in list(first_days(day, today))[:1] if start.day == 1 or len(days) == 1]
    return list(dict.fromkeys(first for first in firsts if first > today))[:MOST_MONTHS]


def due_in(now: Now, made: Forecast, months: list[date], named: Collection[int] = ()) -> Part:
    """What is paid to whom in the months (to those that are named alone), and what is put by then for leaner ones."""
    names = [row.name for row in now.planned.rows if row.index in named]
    whole = due(now.planned, made.best, months=LONGEST_PLAN)["months"]
    kept = put_by(made.best, now.changes.money(now.planned, now.means.available))
    whole = [{**month, "kept": aside} for month, aside in zip(whole, kept, strict=True)]
    shown = [month for month in whole if month["on"].replace(day=1) in months]
    if names:
        shown = [_alone(month, names) for month in shown]
    return Part("figure.due_in", {"names": names, "total": sum((month["total"] for month in shown), Decimal(0)), "months": shown, "wanted": months, "last": whole[-1]["on"], "first": whole[0]["on"]})


def _alone(month: Mapping[str, Any], names: list[Mapping[str, str]]) -> dict[str, Any]:
    """A month of the plan as it is for some of the debts."""
    rows = [row for row in month["rows"] if row["name"] in names]
    return {**month, "rows": rows, "total": sum((row["payment"] for row in rows), Decimal(0)), "more": 0, "aside": Decimal(0), "kept": Decimal(0)}


def _saved_up(now: Now) -> Part:
    """What the months before can put by for those without money, beside what is then due."""
    changes, lean = now.changes, now.changes.lean
    before = month_of(now.planned.first_day, changes.next_on - timedelta(days=1)) if changes.next_on else 0
    due, available = least_due(changes.debts(now.planned)), changes.available(now.means.available)
    room = max(available - due, Decimal(0))
    needed = max(due - (changes.next or Decimal(0)), Decimal(0)) * lean
    return Part("figure.save_up", {"due": due, "available": available, "room": room, "before": before, "months": lean, "needed": needed, "gap": max(needed - room * before, Decimal(0))})


def _by(now: Now, made: Forecast, by: date) -> Part:
    """Whether all is paid by the day; if not, the sum of a month that it takes."""
    plan = made.best.plan
    last = now.planned.days(plan.months or 0)[-1]
    count = sum(on <= by for on in now.planned.days(LONGEST_PLAN))
    needed = enough(now.changes.debts(now.planned), count) if last > by and count else None
    available = now.changes.available(now.means.available)
    return Part("figure.by", {"by": by, "last": last, "months": plan.months, "needed": needed, "available": available, "gap": max(needed - available, Decimal(0)) if needed else None})


def by_these(now: Now, made: Forecast, by: date, named: Collection[int]) -> Part | None:
    """Whether the debts that are named are paid by the day; if not, when they would be if they came first."""
    rows = [row for row in now.planned.rows if row.index in named]
    first = now.with_other(replace(now.changes, first=tuple(row.index for row in rows), strategy=None)).best.plan
    ends = [[dict(plan.payoffs).get(row.debt.name) or 0 for row in rows] for plan in (made.best.plan, first)]
    if not rows or not all(all(months) for months in ends):
        return None
    last, sooner = (now.planned.days(max(months))[-1] for months in ends)
    return Part("figure.by_one", {"names": [row.name for row in rows], "by": by, "last": last, "sooner": sooner if sooner < last else None})


def left_on(now: Now, made: Forecast, by: date, named: Collection[int]) -> Part:
    """What is still owed on the day, to each."""
    return _left(now, made, by, sum(on <= by for on in now.planned.days(len(made.best.plan.schedule))), named)


def left_after(now: Now, made: Forecast, step: int, named: Collection[int]) -> Part:
    """What is still owed after so many payments, to each."""
    return _left(now, made, now.planned.days(step)[-1], min(step, len(made.best.plan.schedule)), named)


def _left(now: Now, made: Forecast, by: date, paid: int, named: Collection[int]) -> Part:
    months = months_of(now.planned, made.best)
    days = now.planned.days(len(months))
    rows = [row for row in now.planned.rows if not named or row.index in named]
    left = [(row.name, (posted.closing if (posted := months[paid - 1].posted.get(row.debt.name)) else Decimal(0)) if paid else row.debt.balance) for row in rows]
    return Part("figure.left_on", {"by": by, "left": sum((owed for _, owed in left), Decimal(0)), "rows": [{"name": name, "left": owed} for name, owed in left if owed], "last": days[-1], "whole": not named})


def whole(now: Now, made: Forecast) -> Part:
    plan = made.best.plan
    return Part("figure.whole", {"months": plan.months, "last": now.planned.days(plan.months or 0)[-1], "total_paid": plan.total_paid, "total_interest": plan.cost})


def why_not(now: Now, named: Collection[int]) -> Part | None:
    """What it would cost to pay that one first, beside the cheapest way; None where several are named, or there is one debt only."""
    cheapest = replace(now.changes, first=(), strategy=None)
    made = now.with_other(cheapest).best if now.made else None
    if made is None or made.plan.cost is None or not (first := first_of(now.planned, made)):
        return None
    other = next((row for row in now.planned.rows if row.index in named), None)
    if other is None or (other.index == first.index and len(named) > 1):
        return None
    leads = other.index == first.index
    second = max((row for row in now.planned.rows if row is not first), key=lambda row: _rate(now, row)) if leads else other
    turned = now.with_other(replace(cheapest, first=(second.index,))).best.plan
    if turned.cost is None:
        return None
    return Part("figure.why_first", {"first": _row(now, first), "other": _row(now, second), "lot": LOT, "leads": leads, "dearer": max(turned.cost - made.plan.cost, Decimal(0)),
                                     "later": max((turned.months or 0) - (made.plan.months or 0), 0), "late": first.debt.overdue_days > 0, "deadline": first.debt.clear_by is not None})  # fmt: skip


def in_one(now: Now, index: int) -> Part | None:
    """What it takes to be rid of one debt this month, beside the minimums of the others."""
    row = next((row for row in now.planned.rows if row.index == index), None)
    if row is None or now.made is None or row.debt.name not in (ends := dict(now.made.best.plan.payoffs)):
        return None
    available, owed = now.changes.available(now.means.available), row.debt.balance
    others = least_due(tuple(debt for debt in now.changes.debts(now.planned) if debt.name != row.debt.name))
    on = now.planned.days(ends[row.debt.name])[-1]
    return Part("figure.in_one", {"name": row.name, "owed": owed, "available": available, "others": others, "room": max(available - others, Decimal(0)), "gap": max(owed - available + others, Decimal(0)), "on": on})


def _rate(now: Now, row: Row) -> Decimal:
    return next(debt.annual_rate for debt in now.changes.debts(now.planned) if debt.name == row.debt.name)


def _row(now: Now, row: Row) -> dict[str, Any]:
    rate = _rate(now, row)
    return {"name": row.name, "rate": rate, "yearly": to_fen(LOT * rate)}
