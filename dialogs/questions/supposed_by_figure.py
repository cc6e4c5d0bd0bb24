"""What a question that names a figure supposes of the money of a month: another wage, so much more or less, a sum that comes once."""

import re
from typing import Any

from content.regex import either, regex
from dialogs.flow import OF_DEBTS
from dialogs.message import Message
from dialogs.plans.planning import ready
from dialogs.questions.own_pace import A_MONTH, SUM
from dialogs.slots import INCOME, OF_A_MONTH, SPOUSE_INCOME
from dialogs.told.told_means import only_more
from dialogs.understanding.asked_sums import IN_HAND, SUPPOSES, Asked
from dialogs.understanding.earnings import read_earnings
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.values import Money, Number
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs
from dialogs.understanding.what_ifs.words import DOWN, UP
from dialogs.what_if_slots import (
    WHAT_IF_EXTRA,
    WHAT_IF_MONTHLY,
    WHAT_IF_ONCE,
)

Json = Any
ON_TOP = regex(r"\b(?:another|an? (?:extra|additional)|extra|additional) ¤|¤ (?:more|extra|less)\b|[多再少][^,，。¤]{0,3}¤", re.IGNORECASE)
"""Another 500 a month comes beside the rest of it, and 少还500 is taken from it."""
OF_A_WAGE = regex(r"工资|薪|只[发开]|[挣赚]|到手|收入|加班|老板|[能拿]到|\b(?:earn|wage|salary|boss|pays?|make|income|job|only gets?|brings? in)\b", re.IGNORECASE)
A_MONTH_NAMED = regex(r"[一二三四五六七八九十\d]月|[那这]个?月|下个?月|\b(?:january|jan|february|feb|march|april|may|june|july|august|september|october|november|december|dec|that month|next month)\b", re.IGNORECASE)
TO_A_SUM = regex(either(
    "(?:[涨升加提降减跌掉变改调])(?:到|成|为|至)[^¤,，。]{0,3}¤", "只(?:有|拿|发|开|给|能[挣赚拿])了?[^¤]{0,2}¤",
    r"\b(?:went|goes|rose|dropped|falls?|fell|cut|raised|down|up|get|got) (?:up |down |cut |raised )?to ¤",
    r"\b(?:was|were|is|became|earned|earn|made|makes?|only (?:earns?|makes?|gets?|have|brings?(?: in)?)) ¤", r"\b(?:only|just) ¤ (?:comes?|coming)\b",
), re.IGNORECASE)
"""工资涨到8000: the wage itself, and no more or less of it."""
OF_SPOUSE = regex(r"[他她](?!们)|老公|老婆|爱人|对象|媳妇|\b(?:he|she|husband|wife|partner)\b", re.IGNORECASE)
LONGEST = 110
OF_A_MONTH_LEFT = ("left", "gap")
"""What may be asked of the month amid a fraud, in plain words: any other sum may be of what was lost."""
OF_MEANS = ("left", "gap", "owed", "months")


def with_a_sum(m: Message) -> Asked | None:
    """My bonus comes in January, 10k, if that all goes in too? how long then, where no plan stands that tells it to the day."""
    planned = m.session.top is not None and m.session.top.dialog in OF_DEBTS and m.session.top.done and ready(m.session.facts)
    short = len(m.text) <= LONGEST and (SUPPOSES.search(m.text) or m.text.rstrip("?？").endswith("呢"))
    once = read_what_ifs(m.text, m.today).get(WHAT_IF_ONCE.name, "-") if short and not planned else "-"
    return None if once.startswith("-") else Asked("months", supposes=True)


def _wage(m: Message) -> dict[str, Json]:
    """The wage that is supposed, one's own or a spouse's, where the text names one sum to which it moves."""
    said, places = marked(m.text, m.today)
    of_spouse = m.session.facts.get(SPOUSE_INCOME.name) and OF_SPOUSE.search(m.text)
    found = TO_A_SUM.search(said) if said.count(SUM) == 1 and (OF_A_WAGE.search(m.text) or of_spouse or (A_MONTH_NAMED.search(m.text) and not IN_HAND.search(m.text))) and not kinds_of(m.text) else None
    amount = amount_in(found, said, places) if found else None
    return {SPOUSE_INCOME.name if of_spouse else INCOME.name: str(amount)} if amount else {}


def means_of(m: Message, asked: Asked, changes: dict[str, Json]) -> dict[str, Json]:
    """What is told of income and spending with the question; of a wage that is supposed the whole of it (what if my boss gives me 9,000)."""
    if changes.keys() - {WHAT_IF_ONCE.name}:
        return {}
    if asked.what in OF_A_MONTH_LEFT and (wage := _wage(m)):
        return {**wage}
    more = only_more(m.text, m.today)
    told = {name: value for name, value in m.told.items() if name in OF_A_MONTH and not (more and name == INCOME.name)}
    earned = read_earnings(m.text, m.today, asked=True).own if asked.supposes and not told and not asked.paid and OF_A_WAGE.search(m.text) else None
    return {INCOME.name: str(earned)} if earned else told


def changes_of(asked: Asked, m: Message) -> dict[str, Json]:
    """What the question supposes; 能剩几百 tells no sum. Of how long 1,600 a month would take, that is the whole sum of a month."""
    said, places = marked(m.text, m.today)
    sums = [value.value for _, value in places if isinstance(value, Money | Number)]
    if None in sums:
        return {}
    if asked.what == "months" and len(sums) == 1 and A_MONTH.search(said) and not ON_TOP.search(said):
        return {WHAT_IF_MONTHLY.name: str(sums[0])}
    if _wage(m) and asked.what in OF_A_MONTH_LEFT:
        return {}
    changes = read_what_ifs(m.text, m.today)
    if not changes and len(sums) == 1 and asked.what in OF_MEANS and only_more(m.text, m.today):
        return {WHAT_IF_EXTRA.name: str(sums[0])}  # 那个月能多赚6000,够不够
    if not changes and len(sums) == 1 and sums[0] and asked.what in OF_A_MONTH_LEFT and (sign := (DOWN.search(m.text) is not None) - (UP.search(m.text) is not None)):
        return {WHAT_IF_EXTRA.name: str(-sign * sums[0])}  # 要是他少跑几趟少了2500,还够不够
    return changes
