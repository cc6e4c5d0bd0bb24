"""What a question supposes of the money of a month: 房租降到900, 婆婆那份不用我们出了, 那个月能多赚6000."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.changes_told import MARKS, NAMES, beside, gone
from dialogs.plans.planning import ready
from dialogs.slots import ESSENTIALS, INCOME, OF_A_MONTH, PLAN_MADE, SPOUSE_INCOME
from dialogs.told.told_means import SUPPOSED, only_more
from dialogs.understanding.earnings import read_earnings
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import is_question
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.values import Money, Number
from dialogs.understanding.what_ifs.months import begins_later
from dialogs.understanding.what_ifs.words import DOWN, UP
from dialogs.what_if_slots import WHAT_IF_EXTRA, WHAT_IF_EXTRA_SINCE

Json = Any
FREED = regex(either(
    "(?:不用|不必|不要|不需要|不再|免)(?:我们?|咱们?|自己)?(?:再)?(?:出|给|交|付|掏|管|花)?(?:了)?",
    "(?:停|退|断|省|取消)(?:掉|了)|先(?:停|不给|不交)", "接(?:过去|走|手)", "不(?:上|租|吃|养|去)了",
    r"\b(?:no longer|(?:don'?t|doesn'?t|won'?t|needn'?t) (?:have|need) to|stop(?:ped|s)?|dropp?(?:ed|s)?|cancel\w*|takes? (?:it |that )?over|took (?:it |that )?over|without (?:the|my)|(?:gets?|give|pay)(?: \w+)? nothing|nothing (?:to|for) (?:my|the))\b",
), re.IGNORECASE)
ELDERS = regex(r"婆婆|公公|岳[父母]|老人|爸|妈|父母|老家|\b(?:mum|mom|mother|father|dad|parents|in-?laws?)\b", re.IGNORECASE)
TO_LIVE = regex(r"吃住|吃喝|开销|花销|生活费|过日子|\b(?:living costs?|spending|expenses|essentials)\b", re.IGNORECASE)
CHANGES = regex(r"[降涨减加升调]到|[变换改]成|变(?=\d)|换|搬|只[要用收]|合租|找[到了]|\b(?:to|at|for|only|instead|down|up|move|moving|found|got)\b", re.IGNORECASE)
OPENLY_IF = regex(r"如果|要是|假如|假设|\b(?:what )?if\b|\bsuppos", re.IGNORECASE)
SEVERAL = 2


def supposed_means(known: Mapping[str, Json], text: str, today: date, *, asked: bool = False) -> dict[str, Json]:
    """One kind of spending that was told, at another sum or none; {} where the text says no such thing. What is left is `asked`: 房租400呢."""
    kinds = [kind for kind in kinds_of(text) if known.get(kind) not in (None, "0")]
    if not kinds and known.get("spending.parents") and ELDERS.search(text):
        kinds = ["spending.parents"]
    if not kinds and known.get(ESSENTIALS.name) and TO_LIVE.search(text):
        kinds = [ESSENTIALS.name]
    sums = [value.best for _, value in marked(text, today)[1] if isinstance(value, Money | Number)]
    if len(kinds) != 1:
        return {}
    if len(sums) == SEVERAL and sums[0] == Decimal(str(known[kinds[0]])):
        sums = sums[1:]  # 娃的1800要是变2400
    elif sums == [Decimal(str(known[kinds[0]]))]:
        sums = []  # 老家那600先停了
    if not sums and FREED.search(text):
        return {kinds[0]: "0"}
    moves = CHANGES.search(text) or (asked and not UP.search(text) and not DOWN.search(text))
    return {kinds[0]: str(sums[0])} if len(sums) == 1 and moves and not only_more(text, today) else {}


def household(told: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """A whole month told with the question: his and my wages beside what is spent."""
    spent = {name: value for name, value in told.items() if name in OF_A_MONTH and name != INCOME.name}
    if len(spent) < SEVERAL:
        return {}
    earned = read_earnings(text, today, asked=True)
    incomes = {INCOME.name: earned.own, SPOUSE_INCOME.name: earned.spouse}
    return {**spent, **{name: str(amount) for name, amount in incomes.items() if amount is not None}} if earned.own else {}


def no_longer_spent(m: Message) -> Heard | None:
    """婆婆那份不用我们出了, told: one kind of spending is none any more."""
    if m.pasted or is_question(m.text) or SUPPOSED.search(m.text) or not FREED.search(m.text):
        return None
    told = {name: value for name, value in supposed_means(m.session.facts, m.text, m.today).items() if value == "0"}
    return bounded(m.session, {**told}) if told else None


def spending_if(m: Message) -> Heard | None:
    """要是房租降到1200呢, beside a plan: what it leaves more in a month, or less; what was told stays."""
    known, top = m.session.facts, m.session.top
    if m.pasted or not OPENLY_IF.search(m.text) or not ready(known) or not (PLAN_MADE.name in known or (top and top.dialog == "plan")):
        return None
    other = supposed_means(known, m.text, m.today)
    more = sum((Decimal(known[kind]) - Decimal(amount) for kind, amount in other.items()), Decimal(0))
    if not more:
        return None
    since = begins_later(m.text, m.today)
    part = {WHAT_IF_EXTRA.name: f"{more.normalize():f}"} | ({WHAT_IF_EXTRA_SINCE.name: since} if since else {})
    changes = beside(known, [(m.text, part)], m.today)
    heard = bounded(m.session, {name: value for name, value in changes.items() if name not in MARKS})
    return replace(heard, forget=gone(known, changes), silent=NAMES, start=None if top and top.dialog == "plan" else "plan")
