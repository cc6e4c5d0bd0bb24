"""Details of several debts one after the other, in the order in which they were told: 利率分别是14%,16%,18%."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.priority import YEARS
from dialogs.due_days import coming
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.plan_offers_told import by_debt
from dialogs.slots import (
    DEBT_COUNT,
    DEBT_RATE,
    DUE_ON,
    INSTALMENTS_LEFT,
    LENDERS_COUNT,
    MINIMUM,
    OF_A_MONTH,
    OVERDUE,
    OVERDUE_NOW,
    OWED,
    PENALTY_RATE,
)
from dialogs.talk import Slot
from dialogs.told.filing import items
from dialogs.told.rates_told import rate_named, rate_of_all
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.lender_offers import AGREES
from dialogs.understanding.questions import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Rate, Value
from dialogs.understanding.what_ifs.loan_words import SUPPOSES
from dialogs.understanding.what_ifs.once_words import BONUS

Json = Any
LONGEST = 200
ONE_OF = regex(r"debts\[\d+\]\.rate")
OF_ALL = ("rate", "overdue_days", "product", "kind")
"""What holds of a sum holds of its parts."""
FEW, FEW_EN = 4, 10
"""Letters beside the figures of a bare list."""
SOME = regex(r"(?P<first>前|头)(?P<n>[两二三四])[个家笔张]|后(?P<m>[两二三四])[个家笔张]|\b(?:the )?(?:(?P<en>first)|last) (?P<k>two|three|four)\b", re.IGNORECASE)
HOW_MANY = {"两": 2, "二": 2, "三": 3, "四": 4, "two": 2, "three": 3, "four": 4}
"""前两个每月还1500和900: of those alone."""
ONE_BY_ONE = regex(r"分别|依次|各(?:自)?[是为]|按(?:这个|上面|刚才的?)?顺序|挨个|\brespectively\b|\bin (?:that|this|the same) order\b", re.IGNORECASE)
EACH = regex(r"每[个家笔张]|各|都是|都欠|一样|\bthe same\b|\beach\b|\bapiece\b", re.IGNORECASE)
NTH = regex(r"前[面者]|后[面者]|第[一二三四][个家笔张]|另外?(?:一[个家笔张])?|\b(?:the )?(?:first|second|third|fourth|other|latter|former)(?: one)?(?: is)?\b", re.IGNORECASE)
ONE_OF_THEM = regex(r"一[个家笔张]|\bone\b|第一|\bfirst\b", re.IGNORECASE)
SOME_ARE = regex(r"有的|有些|\bsome\b|\bothers?\b", re.IGNORECASE)
NO_INTEREST = regex(r"(?:不[要收算]|没[有要收算]?|免)(?:我)?利息|无息|\b(?:no|without|free of|interest[- ])(?: any)? ?(?:interest|free)\b", re.IGNORECASE)
A_MONTH = regex(r"最低|月供|每个?月|每期|月还|一个月|\b(?:minimums?|monthly|a month|per month|each month|every month|instalments? (?:is|of))\b", re.IGNORECASE)
LEAST_PAID = Decimal(20)
BESIDE = regex(r"这[几两三四]?[家个笔张]|它们|\b(?:i|we|they|pay|take|want|cost|are|is|and|on|for|to|of|my|the|them|these|those|it'?s)\b", re.IGNORECASE)
"""Words of no weight in a list: I pay 600, 850 and 1,300 a month on them."""
HEADS: tuple[tuple[Any, Slot[Any]], ...] = (
    (regex(r"罚息|逾期利率|\bpenalty (?:rate|interest)", re.IGNORECASE), PENALTY_RATE),
    (regex(r"利率|年化|利息|[年月日]息|\b(?:rates?|interest|apr)\b|\bat (?=\d[\d.]*%)", re.IGNORECASE), DEBT_RATE),
    (regex(r"逾期|晚了|\b(?:overdue|late|behind)\b", re.IGNORECASE), OVERDUE),
    (regex(r"(?<!账)(?:还款日|到期日|扣款日)|[号日](?:要|该)?[还扣]|\bdue (?:on|dates?|days?)\b", re.IGNORECASE), DUE_ON),
    (regex(r"还剩|剩[余下]?[^,，。]{0,4}期|期数|\b(?:instalments?|payments?) left\b|\bleft to pay\b", re.IGNORECASE), INSTALMENTS_LEFT),
    (regex(r"最低|月供|每个?月|每期|月还|\b(?:minimums?|monthly|payments?|instalments?|(?:a|each|every|per) month)\b", re.IGNORECASE), MINIMUM),
    (regex(r"欠款?|余额|本金|\b(?:owe|balances?|principal)\b", re.IGNORECASE), OWED),
)
"""What a list is of, by its words."""


def in_order(m: Message) -> Heard | None:
    """As many figures of one sort as debts are known, and no lender with them: each is of the debt in its place."""
    if not (known := items(m.session.facts)):
        return None
    if len(named := rate_named(m.session.facts, m.text, m.today)) > 1:
        return bounded(m.session, named)
    if named := _by_names(m):
        return bounded(m.session, named)
    sums_asked = m.slot is not None and m.slot.key == OWED.key
    there = [index for index, item in known.items() if item.get("owed") or item.get("minimum") or sums_asked]
    if split := _split(m) or _of_those(m) or _longest(m):
        return split
    if len(there) < 2 or len(m.text) > LONGEST or SUPPOSES.search(m.text) or BONUS.search(m.text) or meant(m.session.facts, m.text):
        return None
    some = SOME.search(m.text)
    if some and (count := HOW_MANY[(some["n"] or some["m"] or some["k"]).lower()]) <= len(there):
        there = there[:count] if some["first"] or some["en"] else there[-count:]
    slot = next((slot for words, slot in HEADS if words.search(m.text)), None) or next((slot for _, slot in HEADS if m.slot and m.slot.key == slot.key), None)
    of_means = not some and any(fact.slot in OF_A_MONTH for fact in labelled(m.text, m.today))
    if slot is None or of_means or not (some or ONE_BY_ONE.search(m.text) or EACH.search(m.text) or _is_a_list(m)):
        return None
    said = m.text[: some.start()] + m.text[some.end() :] if some else m.text
    if any(name.endswith(".lender") for name in m.told):
        return None  # 还欠美团3000,每月300
    values = [found for value in read(said, today=m.today) if (found := _day_of(value, m.today) if slot is DUE_ON else figure_of(slot, value)) is not None]
    lacking = [index for index in there if m.session.facts.get(slot.at(index).name) is None]
    if len(values) == 1 and len(lacking) > 1 and slot is OWED and EACH.search(m.text):
        values *= len(lacking)
    places = there if len(values) == len(there) and slot is not OWED else lacking
    if len(values) != len(places) or len(values) < 2:
        return None
    return bounded(m.session, {slot.at(index).name: value for index, value in zip(places, values, strict=True)})


def _by_names(m: Message) -> dict[str, Json]:
    """Jintiao takes 1,650 a month, my aunt wants no interest, I give her 500 a month: each clause of the debt that it names; {} where a
    figure is of anything else."""
    if len(m.text) > LONGEST or SUPPOSES.search(m.text) or AGREES.search(m.text) or is_question(m.text):
        return {}
    facts: dict[str, Json] = {}
    parts = by_debt(m.session.facts, m.text)
    for named, part in parts:
        values = [value for value in read(part, today=m.today) if not (isinstance(value, Duration) and value.parts == {"months": Decimal(1)})]
        if not values and not NO_INTEREST.search(part):
            continue
        if len(named) != 1 or not (told := _of_its_own(part, values)):
            return {}
        facts |= {slot.at(named[0]).name: value for slot, value in told.items()}
    late = {name: value for name, value in m.told.items() if name.endswith(".overdue_days") or name == OVERDUE_NOW.name}
    return late | facts if len({named[0] for named, _ in parts if named}) > 1 and len({name.split(".")[0] for name in facts}) > 1 else {}


def _of_its_own(part: str, values: list[Value]) -> dict[Slot[Any], Json]:
    """What is paid a month and the rate, as a clause tells them of one debt; {} where a figure of it is none of these."""
    found: dict[Slot[Any], Json] = {DEBT_RATE: {"value": "0", "per": "year"}} if NO_INTEREST.search(part) else {}
    for value in values:
        slot = DEBT_RATE if isinstance(value, Rate | Percent) else MINIMUM if isinstance(value, Money | Number) and A_MONTH.search(part) and value.best >= LEAST_PAID else None
        if slot is None or slot in found or (told := figure_of(slot, value)) is None:
            return {}
        found[slot] = told
    return found


def _split(m: Message) -> Heard | None:
    """欠了5家,一共11万, then 分别是3万、2.5万、2万、2万、1.5万: the one sum in its parts, each a debt."""
    known = items(m.session.facts)
    if not ONE_BY_ONE.search(m.text) and not _is_a_list(m):
        return None
    values = read(m.text, today=m.today)
    sums = [value.best for value in values if isinstance(value, Money | Number) and value.best != 1]
    whole = [index for index, item in known.items() if item.get("owed") and Decimal(item["owed"]) == sum(sums)]
    if len(sums) < 2 or len(whole) != 1 or len(sums) + sum(isinstance(value, Count) for value in values) < len(values):
        return None
    of_all = {name: value for name, value in known[whole[0]].items() if name in OF_ALL}
    first, last = whole[0], max(known)
    places = [first, *range(last + 1, last + len(sums))]
    facts: dict[str, Json] = {f"debts[{index}].{name}": value for index in places[1:] for name, value in of_all.items()}
    facts |= {OWED.at(index).name: f"{amount.normalize():f}" for index, amount in zip(places, sums, strict=True)}
    facts |= {DEBT_COUNT.at(first).name: 1} if known[first].get("count") else {}
    return replace(bounded(m.session, facts), silent=frozenset({OWED.at(first).name, DEBT_COUNT.at(first).name}))


def _of_those(m: Message) -> Heard | None:
    """三张信用卡, then 一张1万2一张8千一张2万: as many sums as were counted, each a debt."""
    if m.slot is None or m.slot.key != OWED.key or m.slot.item is None:
        return None
    index, known = m.slot.item, items(m.session.facts)
    group = known.get(index, {})
    count = group.get("count") or (m.session.facts.get(LENDERS_COUNT.name) if len(known) == 1 else None)
    sums = [value.best for value in read(m.text, today=m.today) if isinstance(value, Money | Number) and value.best != 1]
    if group.get("owed") or count is None or len(sums) < 2 or len(sums) != count or not (_is_a_list(m) or ONE_OF_THEM.search(m.text)):
        return None
    places = [index, *range(max(known) + 1, max(known) + len(sums))]
    facts: dict[str, Json] = {f"debts[{place}].{name}": group[name] for place in places[1:] for name in OF_ALL if group.get(name) is not None}
    facts |= {OWED.at(place).name: f"{amount.normalize():f}" for place, amount in zip(places, sums, strict=True)}
    facts |= {DEBT_COUNT.at(index).name: 1} if group.get("count") else {}
    return replace(bounded(m.session, facts), silent=frozenset({DEBT_COUNT.at(index).name}))


def _longest(m: Message) -> Heard | None:
    """有的一个月有的两个月, where it is asked how late: as late as the oldest."""
    if m.slot is None or m.slot.key != OVERDUE.key or len(m.text) > LONGEST or not SOME_ARE.search(m.text):
        return None
    days = [found for value in read(m.text, today=m.today) if (found := figure_of(OVERDUE, value)) is not None]
    return bounded(m.session, {m.slot.name: max(days)}) if len(days) > 1 else None


def _is_a_list(m: Message) -> bool:
    """Figures, what they are of, and hardly a word besides."""
    rest = m.text
    for value in reversed(read(m.text, today=m.today)):
        rest = rest[: value.span[0]] + rest[value.span[1] :]
    for words in (NTH, EACH, BESIDE, *(words for words, _ in HEADS)):
        rest = words.sub("", rest)
    return len(re.sub(r"\W", "", rest)) <= (FEW_EN if rest.isascii() else FEW)


def figure_of(slot: Slot[Any], value: Value) -> Json:
    """The value as the slot stores it; None where it is of another sort."""
    match slot.kind, value:
        case "rate", Rate() if value.per in YEARS:
            return slot.encode((value.best, value.per))
        case "rate", Percent():
            return slot.encode((value.best / Decimal(100), "year"))
        case "money", Money() | Number():
            return str(value.best)
        case "days", Duration() if value.days is not None:
            return value.days
        case "count", Count() | Number() if value.best == int(value.best):
            return int(value.best)
    return None


def _day_of(value: Value, today: date) -> Json:
    """还款日分别是3号、12号: the next of them."""
    return coming(value.start, today).isoformat() if isinstance(value, Day) and value.start and value.end in (None, value.start) else None


def with_all_at(m: Message, heard: Heard) -> Heard:
    """交行最低1200,花呗每月600,利息都是18%: the rate of one debt that is told of all is that of each without its own."""
    if not any(ONE_OF.fullmatch(name) for name in heard.facts) or (rate := rate_of_all(m.text, m.today)) is None:
        return heard
    known = {**m.session.facts, **heard.facts}
    others = [DEBT_RATE.at(index).name for index, item in items(known).items() if item.get("owed") and not item.get("rate")]
    return replace(heard, facts={**heard.facts, **dict.fromkeys(others, rate)})
