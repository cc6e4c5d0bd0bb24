"""What somebody would change about a plan, in a sentence: 每月多还500, 年底有2万奖金, 下个月还不上, 利息减半, 先还小的."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from dialogs.understanding.marked import Placed, amount_in, marked
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Rate

Json = Any
LONGEST = 200
EACH_MONTH = r"(?:每个?月|每期|一个月|月月|按月|@)"
MORE = re.compile(
    rf"{EACH_MONTH}[^¤,，。]{{0,8}}(?:多|额外|再|加)[^¤,，。]{{0,5}}¤|多(?:还|付|拿|挤|凑|挣|赚|省)(?:出|个)?¤"
    r"|¤ ?(?:yuan |rmb )?(?:more|extra) (?:(?:a|per|each|every) )?(?:~|@|month)|(?:extra|additional|another) ¤[^.]{0,14}(?:month|~)|¤ extra|\bpa(?:y|id|ying) ¤ more"
    r"|(?:工资|收入|薪水?)[^¤,，。]{0,4}(?:涨|多|加)了?¤|(?:房租|开销|开支|支出|生活费|花销)[^¤,，。]{0,4}(?:少|降|省|减)了?¤"
    r"|(?:salary|income|wages?|pay) (?:went|goes|is|has gone) up (?:by )?¤|(?:rent|spending|costs|expenses) (?:went|goes|is|has gone) down (?:by )?¤",
    re.IGNORECASE,
)
LESS = re.compile(
    rf"{EACH_MONTH}[^¤,，。]{{0,8}}少[^¤,，。]{{0,5}}¤|少(?:还|付|拿|挣|赚)¤|¤ ?(?:yuan |rmb )?less (?:(?:a|per|each|every) )?(?:~|@|month)|\bpa(?:y|id|ying) ¤ less"
    r"|(?:工资|收入|薪水?)[^¤,，。]{0,4}(?:少|降|减)了?¤|(?:房租|开销|开支|支出|生活费|花销)[^¤,，。]{0,4}(?:涨|多|加)了?¤"
    r"|(?:salary|income|wages?|pay) (?:(?:went|goes|is|has gone) down|drops?|falls?|fell|dropped|is cut) by ¤|(?:rent|spending|costs|expenses) (?:went|goes|is|has gone) up (?:by )?¤",
    re.IGNORECASE,
)
ONLY = re.compile(
    rf"{EACH_MONTH}[^¤,，。]{{0,6}}(?:只能|最多|顶多|只|就能)[^¤,，。]{{0,5}}¤|(?:只能|最多|顶多)(?:每个?月)?(?:还|拿|付|出)(?:得起|出)?¤|\bcan (?:only|at most) (?:pay|afford|manage|spare) ¤|\bno more than ¤ (?:a|per|each|every) ?(?:~|@|month)|¤ (?:a ~ )?is (?:all|the most) i can",
    re.IGNORECASE,
)
LASTING = re.compile(r"每|起|以后|往后|开始|一直|\b(?:from|onwards?|each|every|per month|a month|on)\b", re.IGNORECASE)
"""从下个月起只能还1000 is no single month."""
ONCE = re.compile(
    r"奖金|年终|红包|发¤|一笔|分红|退税|卖|到账|到手|拿到|下来|有|提前还|一次(?:性)?(?:还|多还)|给我|支援|取|bonus|lump|windfall|refund|one-off|inherit|i(?:'ll)? get|sell|gives? me|take ¤ out|withdraw|i(?:'?ll| will) (?:get|receive|have)",
    re.IGNORECASE,
)
WINDFALL = re.compile(r"卖|退税|一笔|一次|提前还|给我|支援|取|lump|windfall|refund|one-off|inherit|sell|gives? me|take ¤ out|withdraw|i(?:'?ll| will) (?:get|receive|have)", re.IGNORECASE)
PUT_IN = re.compile(r"先(?:压|砸|填|投|放|还)(?:进去|上)?¤|¤[^,，。]{0,4}[压砸填放]进去|\bput ¤ (?:in|into|towards)\b", re.IGNORECASE)
"""转让费能拿三万多,先压三万进去: of several sums, the one that is paid at once."""
BONUS = re.compile(r"奖金|年终|红包|bonus", re.IGNORECASE)
MISSED = re.compile(
    r"还不上|还不了|还不出|还不起|没(?:有)?钱还|没法还|(?:断|停)(?:供|还)?(?:一|#|~)|停一?(?:个月|期)|[要会]逾期|(?:少|漏|缺)(?:还)?(?:一|#)(?:个月|期)?|交不上|付不出"
    r"|can(?:'|no)?t (?:pay|make)|(?:skip|miss)(?:ing|ed)? (?:a |the |next |one |@|#|~)|(?:skip|miss)\w* [\w' ]{0,16}(?:payment|instal)|no money (?:for )?@|(?:unable|not be able) to pay",
    re.IGNORECASE,
)
SOON = re.compile(r"@|~|#|下(?:个)?(?:月|期)|这(?:个)?(?:月|期)|接下来|next|this month|payment|instal", re.IGNORECASE)
INTEREST = re.compile(r"利息|利率|罚息|年化|interest|rate", re.IGNORECASE)
PENALTY = re.compile(r"罚息|违约金|滞纳金|逾期(?:利息|费)|penalt|late (?:fee|charge)|default interest", re.IGNORECASE)
OF_A_LOAN = re.compile(r"(?<!逾期)利息|利率|年化|(?<!default )(?<!penalty )interest|\brate", re.IGNORECASE)
FREE = re.compile(r"全?免|不[要算收]|取消|去掉|抹|停|waive|without|\bno\b|drop|forgiv|remov|cancel", re.IGNORECASE)
REFUSED = re.compile(
    r"(?:如果|要是|万一|假如)?[^,，。]{0,6}(?:不同意|不答应|不肯|拒绝|反悔|谈不[成拢下])(?:了|的话|呢|怎么办|咋办)*[?？。]*$|^(?:what )?if (?:they|it|the (?:bank|lender)|cmb)[^.,]{0,6} (?:refuses?|says? no|disagrees?|do(?:es)?n'?t agree|won'?t agree|turns? (?:it|me) down)",
    re.IGNORECASE,
)
HALF = re.compile(r"减半|砍半|打对折|对折|一半|halve|in half|half", re.IGNORECASE)
NONE = re.compile(r"免息|不[要算收]利息|没有?利息|利息(?:全|都)?(?:免|停)|停息|只还本金|interest[- ]free|no interest|without interest|stop(?:s|ped)? (?:the )?interest", re.IGNORECASE)
DOWN_TO = re.compile(r"(?:降到|减到|降为|改成|调到|降至|变成|如果是|down to|reduced to|cut to|to only|drop\w* to|fall\w* to|were|was) ?%", re.IGNORECASE)
SUPPOSES = re.compile(r"如果|要是|假如|假设|呢|降|谈到|谈成|减到|\b(?:if|suppose|what if|would)\b", re.IGNORECASE)
"""Without it a rate that is told is a fact of the debt, no supposition."""
DISCOUNT = re.compile(r"(?:打|减|降|少|便宜|off|cut|less)[^%,，。]{0,4}%|%(?:off| off)", re.IGNORECASE)
ORDERS = {
    "snowball": r"(?:先|优先)还?(?:把)?(?:数目|金额|数额|余额)?(?:最|那个|欠得)?(?:小|少)的?|从(?:小|少)的?(?:开始|还)|雪球|smallest first|snowball|small(?:est)? (?:one|debt)s? first",
    "avalanche": r"(?:先|优先)还?(?:把)?(?:利息|利率|年化)(?:最)?(?:高|贵)|(?:先|优先)还最贵|雪崩|(?:dearest|highest (?:rate|interest)|most expensive)(?: \w+)? first|avalanche",
    "deadline": r"(?:先|优先)还?(?:最)?(?:急|快到期|要起诉|逾期最久)的?|most (?:urgent|pressing)(?: \w+)? first|deadline first",
    "optimum": r"(?:用|按|照|要|选)(?:最省|最划算|最便宜)的?|the cheapest (?:way|plan)|cheapest first",
}
QUESTION_OF_TWO = re.compile(r"还是(?!原来)|哪|谁|怎么|如何|\bwhich\b|\bor\b|\bhow\b|\bshould\b", re.IGNORECASE)
"""先还哪个, 先还小的还是大的: a question, no wish."""
BACK_TO_PLAN = re.compile(r"按原来的|照原来的|恢复原来|还是原来|原计划|不(?:考虑|算)(?:这个|这些|那个|刚才)|去掉(?:这个|刚才)|as before|original plan|(?:back|return|go back|revert) to (?:the )?(?:original|old|first)|as it was|forget that|without that", re.IGNORECASE)
RESERVE = re.compile(r"(?:留|存|备|攒|预留)(?:出|个|着|下)?¤[^,，。]{0,4}(?:应急|备用|救急|不动|急用)?|应急(?:的)?(?:钱|金)?[^¤,，。]{0,3}¤|(?:keep|set aside|put aside|reserve) ¤", re.IGNORECASE)
PAYS = re.compile(r"还|提醒|扣|remind|pay", re.IGNORECASE)
ORDINAL = re.compile(r"(?:每个?月|每月)(?:的)?\s*(\d{1,2})\s*[号日]|every month on the (\d{1,2})|on the (\d{1,2})(?:st|nd|rd|th) of (?:every|each) month", re.IGNORECASE)


def read_what_ifs(text: str, today: date) -> dict[str, Json]:
    """The facts under what_if., by slot; `what_if.back` where all of them are to be forgotten."""
    if len(text) > LONGEST:
        return {}
    if BACK_TO_PLAN.search(text):
        return {"what_if.back": True}
    said, values = marked(text, today)
    return dict(_changes(said, values, text, today))


def read_keeping(text: str, today: date) -> dict[str, Json]:
    """What is kept for emergencies, and the day of the month on which is paid."""
    if len(text) > LONGEST:
        return {}
    said, values = marked(text, today)
    found: dict[str, Json] = {}
    if (match := RESERVE.search(said)) and (amount := amount_in(match, said, values)) is not None:
        found["reserve"] = str(amount)
    if (named := ORDINAL.search(text)) and PAYS.search(text):
        found["pay_day"] = int(next(number for number in named.groups() if number))
    return {name: value for name, value in found.items() if name != "pay_day" or 1 <= value <= 31}


def _changes(said: str, values: Placed, text: str, today: date) -> Iterator[tuple[str, Json]]:
    if (match := ONLY.search(said)) and (amount := amount_in(match, said, values)) is not None:
        day = next((value for place, value in values if place < match.end() and isinstance(value, Day)), None)
        yield "what_if.next" if day and not day.every and not LASTING.search(text) else "what_if.monthly", str(amount)
        return
    for sign, pattern in ((1, MORE), (-1, LESS)):
        if (match := pattern.search(said)) and (amount := amount_in(match, said, values)) is not None:
            yield "what_if.extra", str(sign * amount)
            return
    if MISSED.search(said) and SOON.search(said) and not QUESTION_OF_TWO.search(text):
        yield "what_if.missed", _months_missed(values)
        return
    if interest := _interest(said, values, text):
        yield interest
        return
    if REFUSED.search(text):
        yield "what_if.refused", True
        return
    for order, wording in ORDERS.items():
        if re.search(wording, text, re.IGNORECASE) and not QUESTION_OF_TWO.search(text):
            yield "what_if.strategy", order
            return
    yield from _lump(said, values, today)


def _months_missed(values: Placed) -> int:
    for _, value in values:
        if isinstance(value, Count) and value.value and value.value <= 12:
            return max(int(value.value), 1)
        if isinstance(value, Duration) and value.parts and "months" in value.parts:
            return max(int(value.parts["months"]), 1)
        if isinstance(value, Day) and value.start and value.end:
            months = (value.end.year - value.start.year) * 12 + value.end.month - value.start.month
            return max(min(months, 12), 1)
    return 1


def _interest(said: str, values: Placed, text: str) -> tuple[str, Json] | None:
    """利息减半, 利率降到12%, 利息打五折, 免息; 罚息全免 is of what overdue adds alone."""
    if PENALTY.search(said) and not OF_A_LOAN.search(said):
        less = _share_left(said, values, text)
        return None if less is None or "¤" in said else ("what_if.penalty", less)
    if NONE.search(said):
        return "what_if.cut", "0"
    if not INTEREST.search(said):
        return None
    share = next((value for _, value in values if isinstance(value, Percent | Rate)), None)
    if share is None:
        return ("what_if.cut", "0.5") if HALF.search(said) else None
    if isinstance(share, Rate):
        return ("what_if.rate", {"value": str(share.best), "per": share.per}) if DOWN_TO.search(said) or SUPPOSES.search(text) else None
    if DOWN_TO.search(said):
        return "what_if.rate", {"value": str(share.best / 100), "per": "year"}
    less = _share_left(said, values, text)
    return None if less is None else ("what_if.cut", less)


def _share_left(said: str, values: Placed, text: str) -> str | None:
    """What is left of it: 减半, 打五折, 减30%, 全免."""
    share = next((value for _, value in values if isinstance(value, Percent)), None)
    if share is None:
        return "0.5" if HALF.search(said) else "0" if FREE.search(said) else None
    if "折" in text:
        return str(share.best / 100)
    return str(1 - share.best / 100) if (DISCOUNT.search(said) or FREE.search(said)) and share.best <= 100 else None


def _lump(said: str, values: Placed, today: date) -> Iterator[tuple[str, Json]]:
    """A sum that comes once: on the last day of the time that was named, or at the end of the year for a bonus; of others at once."""
    if (match := PUT_IN.search(said)) and (amount := amount_in(match, said, values)) is not None:
        yield "what_if.once", str(amount)
        return
    amounts = [value for _, value in values if isinstance(value, Money | Number)]
    if len(amounts) != 1 or not ONCE.search(said):
        return
    days = [value for _, value in values if isinstance(value, Day) and not value.every]
    on = next((day for value in days for day in _coming(value, today)), None)
    if on is None and BONUS.search(said):
        on = date(today.year, 12, 31)
    if on is None and not WINDFALL.search(said):
        return
    yield "what_if.once", str(amounts[0].best)
    if on:
        yield "what_if.once_on", on.isoformat()


def _coming(value: Day, today: date) -> Iterator[date]:
    """The readings that are still to come, each by its last day."""
    for start, end in ((value.start, value.end), *value.also):
        last = end or start
        if last and last >= today:
            yield last
