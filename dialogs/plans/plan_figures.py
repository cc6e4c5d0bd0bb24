"""A figure of the plan that stands, asked for in anybody's words: which debts are gone by a day, the interest of one, how many payments it still takes, what it gets in
a month, what is left after the eighth, what sixty instalments would cost."""

import re
from collections.abc import Collection
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from content.regex import either, regex
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.forecast import Forecast
from dialogs.plans.named_debts import debts_named
from dialogs.plans.plan_days import months_of
from dialogs.plans.plan_now import Now, plan_now
from dialogs.plans.plan_offers import level
from dialogs.plans.plan_questions import (
    LEFT_THEN,
    OF_OTHERS,
    PAYS,
    due_in,
    left_after,
    left_on,
    months_named,
    nth,
)
from dialogs.plans.planning import BESIDE_A_PLAN, ready
from dialogs.plans.remedies import even
from dialogs.replies import Reply
from dialogs.slots import PLAN_MADE
from dialogs.talk import Part, Talk
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Count, Day, Duration
from dialogs.understanding.what_ifs.months import YEARS_END, clear_by

LONGEST, LONGEST_EN = 34, 100
MOST_PARTS, HUNDREDTH = 120, Decimal("0.01")
GONE = regex(either(
    "还[完清掉]", "[清结][零掉完清]", "没了", "搞定", "了结", "还到?头", "消失", "砍掉", "干掉", "甩掉",
    r"\b(?:gone|done|clear(?:ed)?|free of|paid(?: off)?|pay(?:ing)? (?:\w+ ){0,3}off|finish(?:ed)?|rid of|over|settled|out of the way|knocked out|disappears?)\b",
), re.IGNORECASE)
WHICH = regex(r"哪(?:几|一|两|些)?[家笔个张样些]|[几多]少?[家笔]|\b(?:which|what|how many) (?:of (?:them|these|my debts)|ones?|debts?|loans?|lenders?|cards?)\b|^which\b", re.IGNORECASE)
INTEREST = regex(r"(?<![无免停])利息|息费|(?<!penalty )(?<!late )(?<!overdue )(?<!default )\binterest\b(?![- ]free)", re.IGNORECASE)
HOW_MUCH = regex(r"多少|几(?!乎)|占|\b(?:how (?:much|big)|what|share|part)\b", re.IGNORECASE)
COUNT = regex(either(
    "(?:几|多少)个?(?:期|月|次|年)", "[多好]久", "多长时间", "(?:什么|啥)时候", "几时", "哪(?:一)?(?:年|个?月|天)",
    r"\bhow (?:long|many (?:more )?(?:months?|payments?|instal\w*|years?))\b", r"\bwhen\b", r"\b(?:what|which) (?:month|year|date)\b",
), re.IGNORECASE)
LAST_ONE = regex(r"最后一?(?:笔|期|次)(?:款|钱)?(?:要|得)?(?:是|在|还)?|还到(?:哪|几|什么|啥)|\b(?:last|final) (?:\w+ )?(?:payment|instal\w*)\b", re.IGNORECASE)
NO_PLAN = regex(r"要是|如果|假如|假设|万一|只还最低|先还|怎么|\b(?:if|suppose|first|minimums?|how do)\b", re.IGNORECASE)
"""What is supposed, and how it is to be done: no figure of the plan as it stands."""
BETTER = regex(r"划算|省(?!份)|好不好|更好|值不?值|合适|该不该|要不要|[好值]吗|\b(?:better|cheaper|worth|good (?:deal|idea)|should i|make sense|save)\b", re.IGNORECASE)
IN_PARTS = regex(r"(\d{1,3}) ?期|\b(\d{1,3}) (?:monthly )?(?:months?|instal\w*|payments?|parts?)\b", re.IGNORECASE)
SPREAD = regex(r"分(?!钟)|拉长|期|\b(?:over|in|into|spread\w*|stretch\w*|instal\w*)\b", re.IGNORECASE)


def plan_figured(m: Message) -> Heard | None:
    """None where no plan stands, a sum is told or something supposed."""
    top, known = m.session.top, m.session.facts
    if not m.text or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST) or PLAN_MADE.name not in known or not ready(known) or not (top is None or top.dialog in (*OF_DEBTS, *BESIDE_A_PLAN)):
        return None
    text = YEARS_END.sub(r"\1December 31, \2", m.text)
    said, _ = marked(text, m.today)
    if "¤" in said or "%" in said or NO_PLAN.search(text) or OF_OTHERS.search(text):
        return None
    now = plan_now(Talk(known, m.today))
    part = _answer(now, now.made, text, m.today, debts_named(known, text, m.today)) if now and now.made and now.made.best.plan.months is not None else None
    return Heard(notes=(Reply(part.key, parts=(part,), numbers=_numbers(part)),)) if part else None


def _numbers(part: Part) -> dict[str, Decimal | int | date]:
    return {name: value for name, value in part.data.items() if isinstance(value, int | Decimal | date) and not isinstance(value, bool)}


def _answer(now: Now, made: Forecast, text: str, today: date, named: Collection[int]) -> Part | None:
    _, values = marked(text, today)
    dated = any(isinstance(value, Day | Duration | Count) for _, value in values)
    if (parts := IN_PARTS.search(text)) and SPREAD.search(text) and BETTER.search(text):
        return _spread(now, made, int(parts[1] or parts[2]), named)
    step = nth(text)
    if step and LEFT_THEN.search(text):
        return left_after(now, made, step, named)
    by = clear_by(text, today) if dated and not step else None
    by = by if by and by > today else None
    if GONE.search(text) and WHICH.search(text) and by:
        return _gone_by(now, made, by)
    if INTEREST.search(text) and HOW_MUCH.search(text) and (named or by):
        return _interest(now, made, by, named)
    if named and not by and not step and COUNT.search(text) and (GONE.search(text) or LAST_ONE.search(text)):
        return _ends(now, made, named)
    if named and PAYS.search(text) and (months := months_named(now, text, values, today)):
        return due_in(now, made, months, named)
    if by and LEFT_THEN.search(text):
        return left_on(now, made, by, named)
    return None


def _ends(now: Now, made: Forecast, named: Collection[int]) -> Part | None:
    """When the debts that are named end, and after how many payments."""
    ends = dict(made.best.plan.payoffs)
    rows = [{"name": row.name, "on": now.planned.days(month)[-1], "months": month} for row in now.planned.rows if row.index in named and (month := ends.get(row.debt.name))]
    last = now.planned.days(made.best.plan.months or 0)[-1]
    return Part("figure.ends", {"rows": rows, "last": last}) if rows else None


def _gone_by(now: Now, made: Forecast, by: date) -> Part:
    """The debts that are paid by the day, and those that are not."""
    ends = [(row.name, now.planned.days(month)[-1]) for row in now.planned.rows if (month := dict(made.best.plan.payoffs).get(row.debt.name))]
    gone, still = ([{"name": name, "on": on} for name, on in sorted(ends, key=lambda end: end[1]) if (on <= by) is over] for over in (True, False))
    return Part("figure.gone_by", {"by": by, "gone": gone, "open": still, "count": len(gone)})


def _interest(now: Now, made: Forecast, by: date | None, named: Collection[int]) -> Part:
    """The interest of each of the debts that are named, until a day or to the end."""
    months = months_of(now.planned, made.best)
    counted = [month for month, on in zip(months, now.planned.days(len(months)), strict=True) if by is None or on <= by]
    each = [(row.name, sum((month.posted[row.debt.name].interest for month in counted if row.debt.name in month.posted), Decimal(0))) for row in now.planned.rows if not named or row.index in named]
    rows, interest, whole = [{"name": name, "interest": amount} for name, amount in each], sum((amount for _, amount in each), Decimal(0)), made.best.plan.cost
    share = (interest / whole).quantize(HUNDREDTH, ROUND_HALF_UP) if whole and by is None and interest != whole else None
    return Part("figure.interest_of", {"rows": rows, "by": by, "interest": interest, "whole": whole, "share": share})


def _spread(now: Now, made: Forecast, parts: int, named: Collection[int]) -> Part | None:
    """The debts that are named (else all) in so many equal instalments: at the interest they bear, and without any; beside the plan."""
    rows = [row for row in now.planned.rows if not named or row.index in named]
    debts = {debt.name: debt for debt in now.changes.debts(now.planned)}
    if not 1 < parts <= MOST_PARTS or not rows:
        return None
    monthly = sum((level(debts[row.debt.name].balance, debts[row.debt.name].annual_rate, parts) for row in rows), Decimal(0))
    owed = sum((row.debt.balance for row in rows), Decimal(0))
    interest = _interest(now, made, None, [row.index for row in rows]).data["interest"]
    months = max(dict(made.best.plan.payoffs).get(row.debt.name) or 0 for row in rows)
    return Part("figure.spread", {"parts": parts, "names": [row.name for row in rows] if named else [], "owed": owed, "monthly": monthly, "cost": max(monthly * parts - owed, Decimal(0)),
                                  "free": even(owed, parts), "interest": interest, "months": months, "card": any(row.product == "credit_card" for row in rows)})  # fmt: skip
