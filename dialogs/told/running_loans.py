"""A loan told by its sum, its rate and what is paid on it a month, and not for how long: a debt that runs, in whatever order it is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from content.regex import either, regex
from dialogs.slots import DEBT_RATE, INCOME, MINIMUM, OVERDUE, OWED
from dialogs.understanding.labels.labels import Labelled, labelled
from dialogs.understanding.marked import Placed, marked
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Quantity, Rate, Span, Value

Json = Any
PERCENT = Decimal(100)
IS_PAID = regex(either(
    "只[能还够]", "才还", "就还", "最多还", "[还付]着", "[能得在]还", "欠", "借了", "贷了", "计划",
    "还款方案", "[排理]一[下排理]", "怎么还",
    "(?:多久|什么时候|几时|啥时候)[^,，。]{0,4}还",
    r"\b(?:plan|owe|owing|debt|borrowed|i (?:only |just |can |can only |have to |now )?pay|i'?m (?:only |just )?paying|paying|only|manage|afford|how long|when will)\b",
), re.IGNORECASE)
"""Words of somebody who pays it already, or wants to know how; without one the figures may be an offer."""
ANOTHER = regex(r"[,，。;；]?\s*(?:另外?(?:还)?有?一[笔个家张]|还有一?[笔个家张]|再有一[笔个]|第[二三四]笔|另一笔|\b(?:and )?(?:another(?: one| loan)?|a (?:second|third)(?: one| loan)?|the (?:other|second|third)(?: one| loan)?)\b)", re.IGNORECASE)


BEFORE_IT = regex(r"(?:每个?月|~|每期|月供|月还|最低(?:还款)?)[^¤,，。;；~]{0,8}¤|\b(?:minimums?|mins?\.?|pays|repayments?|instal?lments?)(?: payments?)?(?: of| is| are)? ¤", re.IGNORECASE)
BEHIND_IT = regex(r"¤(?: yuan)?[^¤,，。;；]{0,8}(?:~|\b(?:a|per|each|every) month|\bmonthly|/month|每个?月|每期)", re.IGNORECASE)
"""What is paid each month: named before it, else behind it."""
OPENS = regex(r"[,，;；。、\n](?!\d{3}(?!\d))|\.(?=\s)|\band\b|(?<=[\u4e00-\u9fff\d])(?=另?一[笔个家张])", re.IGNORECASE)
"""Where what is told of the next debt may begin."""
NONE_LATE = regex(either(
    "(?:都|全|均|还)?没(?:有)?逾期", "(?:都|全)(?:按时|正常|准时)",
    r"\b(?:none|nothing|neither|not|no)\b[^.,;]{0,12}\b(?:late|overdue|arrears|behind|missed)\b",
    r"\b(?:both|all)\b[^.,;]{0,8}\b(?:current|up to date|on time)\b",
    r"\b(?:up to date|on time)\b",
), re.IGNORECASE)
"""Of all that are told, wherever it stands."""
RATE = regex(r"\d ?(?:%|％|percent)|[日月年]息")
IN_TURN = regex(r"(?:\b(?:pay|paying|payments?|instal\w+|minimums?|mins?)\b(?: are| of)? |每月还|月还|月供|每期)¤(?:(?:,? and |, ?|和|、|跟)¤)+", re.IGNORECASE)
LEAST = regex(r"最低(?=\d)")
"""最低900, of a month: no wage of 900 at least (as long, so spans hold)."""
FIGURES = (OWED, MINIMUM, DEBT_RATE)
CLAUSE, FIGURE = regex(r"[,，;；。\n](?!\d{3}(?!\d))"), regex(r"\d|[一二两三四五六七八九十][万千百]")
SENTENCE = regex(r"[;；。\n]")
HEAD = regex(r"^[^,，。:：;；\d]{0,8}[一二两三四五六七八九十\d]{1,2}(?:笔|家|个|张)[^,，。:：;；]{0,6}[:：,，]")
"""两笔: before a list."""
LETTER = regex(r"(?:网贷|贷款|信用卡|平台|卡|债)[A-Da-d甲乙丙丁](?![A-Za-z])|\b(?:loan|debt|card) [A-D]\b")
LETTERED = regex(rf"(?={LETTER.pattern})", re.IGNORECASE)
"""Before each name of the sort."""
ONE_MONTH = {"months": 1}
LENGTHS = ("期", "个月", "年", "months", "instalments", "payments")
OF_THE_PRICE = regex(r"划算|合[不适]|值不值|高利贷|合法|便宜|哪[家个]好|更好|真实|[算是]不[算是]|实际(?:年化|利率)|年化[^,，。]{0,4}多少|\b(?:worth|legal|real rate|true cost|really cost|usury|cheaper|better)\b", re.IGNORECASE)


def running_loans(text: str, today: date) -> list[Labelled]:
    """The debts of such a text, each with its sum, rate and payment; none where one of the three is missing."""
    text = _paid_in_turn(LEAST.sub("月还", text), today)
    return [] if OF_THE_PRICE.search(text) else _all_on_time(text, _running(text, today))


def _running(text: str, today: date) -> list[Labelled]:
    if IS_PAID.search(text) and (debts := _of_each([part for part in ANOTHER.split(text) if part.strip(" ,，。;；")], today)):
        return debts
    lists = ([part for part in apart.split(HEAD.sub("", text)) if FIGURE.search(part)] for apart in (SENTENCE, LETTERED, CLAUSE))
    if debts := next((debts for parts in lists if len(parts) > 1 and (debts := _of_each(parts, today))), []):
        return debts
    parts = _by_sums(text, today) if len(RATE.findall(text)) > 1 else []
    return _of_each(parts, today) if len(parts) > 1 else []


def _paid_in_turn(text: str, today: date) -> str:
    """24,000 at 21% and another 11,000 at 15%, i pay 1,100 and 600: what is paid, put behind the rate of each."""
    said, places = marked(text, today)
    row = IN_TURN.search(said)
    paid = [value for place, value in places if row and row.start() <= place < row.end() and isinstance(value, Money | Number)]
    rates = [value for _, value in places if isinstance(value, Percent | Rate)]
    if row is None or len(paid) != len(rates) or len(paid) < 2:
        return text
    first, last = paid[0].span[0], paid[-1].span[1]
    head = text[:first]
    word = " minimum " if text.isascii() else ",月还"
    for rate, one in reversed([*zip(rates, paid, strict=True)]):
        if rate.span[1] > first:
            return text
        head = f"{head[: rate.span[1]]}{word}{text[slice(*one.span)]}{head[rate.span[1] :]}"
    return head + text[last:]


def _by_sums(text: str, today: date) -> list[str]:
    """30,000 at 24%, minimum 900, and 10,000 at 12%, minimum 500: the text cut before each sum that is owed, with the words before it."""
    said, places = marked(text, today)
    others = [fact.span for fact in labelled(text, today) if fact.index is None and not fact.learned]
    paid = [found.span() for pattern in ((BEFORE_IT, BEHIND_IT) if text.isascii() else (BEFORE_IT,)) for found in pattern.finditer(said)]
    owed = [(place, value) for place, value in places if isinstance(value, Money | Number) and not _within(value, others) and not any(start <= place < end for start, end in paid)]
    cuts, last = list[int](), 0
    for _, value in owed[1:]:
        before = [found.end() for found in OPENS.finditer(text, last, value.span[0])]
        cuts.append(before[-1] if before else value.span[0])
        last = value.span[1]
    return [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]


def _of_each(parts: Sequence[str], today: date) -> list[Labelled]:
    """A debt for each part; none where one of them lacks a figure."""
    found = list[Labelled]()
    for number, part in enumerate(parts):
        if len(of_one := [*_of_one(part, number, today), *_lettered(part, number)]) < len(FIGURES):
            return []
        found += of_one
    return found


def _lettered(text: str, number: int) -> Iterator[Labelled]:
    """网贷A, loan B: what somebody calls a debt to tell it from the others."""
    if found := LETTER.search(text):
        yield Labelled("debts[].product", number, found[0].strip(), (0, len(text)))


def _all_on_time(text: str, debts: list[Labelled]) -> list[Labelled]:
    late = {fact.index for fact in debts if fact.slot == OVERDUE.name}
    nothing = NONE_LATE.search(text) and not any(fact.slot == OVERDUE.name and fact.value for fact in debts)
    return [*debts, *(Labelled(OVERDUE.name, number, 0, (0, len(text))) for number in sorted({fact.index for fact in debts if fact.index is not None} - late))] if nothing else debts


def with_running(told: Sequence[Labelled], running: Sequence[Labelled]) -> list[Labelled]:
    """What else the message tells, and these debts in place of what was made of them; a payment is no wage."""
    paid = {fact.value for fact in running if fact.slot == MINIMUM.name}
    others = [fact for fact in told if fact.index is None and not (fact.slot == INCOME.name and fact.value in paid)]
    return [*others, *running] if running else list(told)


def _of_one(text: str, number: int, today: date) -> Iterator[Labelled]:
    """What labels tell of it, and its three figures by where they stand: what is paid a month, the other sum, the rate."""
    said, places = marked(text, today)
    rate = _rate(places)
    if not rate or any(_is_length(value) for _, value in places):
        return
    told = labelled(text, today)
    own = [fact for fact in told if fact.index is not None]
    others = [fact.span for fact in told if fact.index is None and not fact.learned]
    sums = [(place, value) for place, value in places if isinstance(value, Money | Number) and not _within(value, others)]
    order = (BEHIND_IT, BEFORE_IT) if text.isascii() else (BEFORE_IT, BEHIND_IT)
    paid = next((found for pattern in order if (found := _last_in(pattern, said, sums))), None)
    owed = [value for place, value in sums if paid and place != paid[0]]
    if paid is None or not _of_one_debt(own) or len(owed) != 1:
        return
    figures = {OWED.name: f"{owed[0].best.normalize():f}", MINIMUM.name: f"{paid[1].best.normalize():f}", DEBT_RATE.name: rate}
    if owed[0].best <= paid[1].best:
        return
    yield from (replace(fact, index=number, learned=False) for fact in own if fact.slot not in figures)
    yield from (Labelled(name, number, value, (0, len(text))) for name, value in figures.items())


def _of_one_debt(own: Sequence[Labelled]) -> bool:
    """I owe 100,000 on one loan at 30% a year: what was taken for two debts is one, where neither tells what the other does."""
    told = {(fact.slot, str(fact.value)) for fact in own}
    return len({slot for slot, _ in told}) == len(told)


def _within(value: Value, spans: Sequence[Span]) -> bool:
    return any(start <= value.span[0] and value.span[1] <= end for start, end in spans)


def _last_in(pattern: Any, said: str, sums: Sequence[tuple[int, Quantity]]) -> tuple[int, Quantity] | None:
    """The sum of which a pattern says that it is paid each month."""
    spans = [found.span() for found in pattern.finditer(said)]
    within = [(place, value) for place, value in sums if any(start <= place < end for start, end in spans)]
    return within[0] if len(within) == 1 else None


def _is_length(value: Value) -> bool:
    """分36期, 三年: how long it runs was told, which makes it an offer with a price."""
    return (isinstance(value, Count) and value.unit in LENGTHS) or (isinstance(value, Duration) and value.parts not in (None, ONE_MONTH))


def _rate(places: Placed) -> Json:
    """The one rate; 30% is that of a year where nothing else is said."""
    rates = [value for _, value in places if isinstance(value, Percent | Rate)]
    if len(rates) != 1:
        return None
    (rate,) = rates
    return DEBT_RATE.encode((rate.best, rate.per)) if isinstance(rate, Rate) else DEBT_RATE.encode((rate.best / PERCENT, "year"))
