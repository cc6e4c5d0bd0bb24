"""Beside a plan: what is earned and what it takes to live, told anew as it is now, from a day on, or supposed."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs import what_if_slots
from dialogs.plans.planning_words import (
    A_WAGE_IF,
    ALL_OF_IT,
    EARNED,
    EARNS,
    FALLS,
    IF,
    JOB_FOUND,
    MOVED,
    NEW_WAGE,
    PAID_OUT,
    RISES,
    SUPPOSED,
    WAGE,
    WORK_FELL,
)
from dialogs.slots import ESSENTIALS, INCOME, OF_A_MONTH, REASON
from dialogs.told.spent_told import with_apart
from dialogs.understanding.earnings import read_earnings
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.marked import marked
from dialogs.understanding.month_ranges import month_range
from dialogs.understanding.values import Day, Money, Number, Percent
from dialogs.understanding.what_ifs.months import begins_later, first_days, next_month, one_month
from dialogs.understanding.what_ifs.once_words import BONUS
from dialogs.understanding.what_ifs.words import FROM_THEN_ON, UP

Json = Any
OF_WAGE = regex(either(
    "(?:降|减|加|涨|砍)[^,，。]{0,3}薪",
    "(?:工资|薪水?|收入|底薪)[^,，。]{0,4}[降减砍少涨加]",
    r"\b(?:cut|reduc\w+|lower\w*|rais\w+|increas\w+|drops?|falls?|goes)\b[^.,]{0,16}\b(?:pay|salary|wages?|income)\b",
    r"\b(?:pay|salary|wages?|income)\b[^.,]{0,16}\b(?:cut|reduc\w+|drops?|falls?|down|up|rises?|raised|increas\w+)\b",
    r"\bpay (?:cut|rise|raise)\b",
), re.IGNORECASE)
LOWER = regex(r"[降减砍少]|\b(?:cut|reduc\w+|lower\w*|drops?|falls?|down|less)\b", re.IGNORECASE)
"""What is said of a wage with a share of it, and whether it gets less."""
BESIDE_THE_JOB = regex(r"周末|晚上|下班|夜里|兼职|副业|第二份|再(?:打|找|接|做|干)一?份|\b(?:weekends?|evenings?|nights?|side|second|2nd|part[- ]time|extra|another|after work|additional)\b", re.IGNORECASE)
"""A weekend job for 1,500 comes on top of the wage."""
HAS = regex(r"了(?:一?个|一?份|新)?[^,，。]{0,4}工作|已经|现在|刚|\b(?:found|got|now|have|already|started)\b", re.IGNORECASE)
"""A job that is there pays from now on, and supposes nothing."""
SPOUSE_WORKS = regex(r"(?:老公|老婆|爱人|媳妇|对象|妻子|丈夫)[^。]{0,12}(?:上班|工作|打工|开工|复工)|\b(?:husband|wife|partner|girlfriend|boyfriend)\b[^.]{0,24}\b(?:work\w*|job|earns?|makes?|brings? home)\b", re.IGNORECASE)
MORE_SPENT = regex(r"多(?:花|出|付|交)|开销|花销|托|\b(?:spend|costs?|childcare|nursery|more)\b", re.IGNORECASE)
WHOLE = regex(r"(?:[到成]|只有|只剩)[^¤]{0,2}¤|\bto (?:only |just |about )?¤", re.IGNORECASE)
"""降到8000: what it is then, and not by how much."""
OF_AN_EMPLOYER = regex(r"还是|\b(?:pays?|paid|paying) me\b", re.IGNORECASE)
BOTH = {INCOME.name, ESSENTIALS.name}


def means_anew(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """The facts of a message that tells a wage anew, alone or with what it takes to live."""
    return _of_spouse(known, text, today) or _both(known, text, today) or _by_a_share(known, text, today) or _job_found(known, text, today) or _wage_now(known, text, today)


def of_income(known: Mapping[str, Json], text: str, changes: dict[str, Json]) -> dict[str, Json]:
    """三月到六月产假,每月只有3000: what comes in then, of which what it takes to live leaves less for the debts."""
    only, spent = changes.get(what_if_slots.WHAT_IF_NEXT.name, "0"), known.get(ESSENTIALS.name)
    if only == "0" or not spent or not EARNED.search(text) or PAID_OUT.search(text):
        return changes
    return changes | {what_if_slots.WHAT_IF_NEXT.name: str(max(Decimal(only) - Decimal(spent), Decimal(0)))}


def _job_found(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """之后找到个6000的工作: what it pays, from the day that is told or from the end of the months that were supposed without pay."""
    sums = [value.best for _, value in marked(text, today)[1] if isinstance(value, Money | Number)]
    if known.get(INCOME.name) is None or len(sums) != 1 or not JOB_FOUND.search(text) or BESIDE_THE_JOB.search(text) or SPOUSE_WORKS.search(text) or HAS.search(text) or RISES.search(marked(text, today)[0]):
        return {}
    named = one_month([(place, value) for place, value in marked(text, today)[1] if isinstance(value, Day)], today)
    since = (named.isoformat() if named and named > next_month(today) else None) or begins_later(text, today) or _paid_again(known, today)
    return {what_if_slots.WHAT_IF_EXTRA.name: str(sums[0] - Decimal(known[INCOME.name]))} | ({what_if_slots.WHAT_IF_EXTRA_SINCE.name: since} if since else {})


def _paid_again(known: Mapping[str, Json], today: date) -> str | None:
    months, first = int(known.get(what_if_slots.WHAT_IF_MISSED.name) or 0), next_month(today)
    if known.get(what_if_slots.WHAT_IF_NEXT.name) == "0" and (on := known.get(what_if_slots.WHAT_IF_NEXT_ON.name)):
        months, first = int(known.get(what_if_slots.WHAT_IF_NEXT_FOR.name) or 1), date.fromisoformat(on)
    for _ in range(months):
        first = next_month(first)
    return first.isoformat() if months else None


def _by_a_share(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """一月起降薪15%: so much of the wage less, or more, in a month."""
    said, values = marked(text, today)
    shares = [value.best for _, value in values if isinstance(value, Percent)]
    if known.get(INCOME.name) is None or len(shares) != 1 or "¤" in said or not OF_WAGE.search(text):
        return {}
    amount = (Decimal(known[INCOME.name]) * shares[0] / 100).quantize(Decimal(1))
    later = begins_later(text, today)
    since = {what_if_slots.WHAT_IF_EXTRA_SINCE.name: later} if later else {}
    return {what_if_slots.WHAT_IF_EXTRA.name: str(-amount if LOWER.search(text) else amount), **since}


def _both(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """换工作了,到手9500,一个月要花6500: both as they are now; from a day on or supposed, what it changes in a month."""
    if not all(known.get(name) for name in BOTH):
        return {}
    told = {fact.slot: fact.value for fact in labelled(IF.sub(" ", text), today) if fact.value is not None}
    if not BOTH <= told.keys() <= OF_A_MONTH | {REASON.name}:
        return {}
    later = begins_later(text, today)
    if not later and not IF.search(text):
        return told
    left, before = (Decimal(facts[INCOME.name]) - Decimal(facts[ESSENTIALS.name]) for facts in (told, known))
    since = {what_if_slots.WHAT_IF_EXTRA_SINCE.name: later} if later else {}
    return {what_if_slots.WHAT_IF_EXTRA.name: str(left - before), **since}


def _of_spouse(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """老婆年后上班,工资3000,家里多花600: what it brings in a month, less what it costs, from the day that is named."""
    said, values = marked(text, today)
    sums = [value.best for _, value in values if isinstance(value, Money | Number)]
    begins = next((start for _, value in values if isinstance(value, Day) and not value.every for start in first_days(value, today)), None)
    if len(sums) != 2 or begins is None or begins <= next_month(today) or not SPOUSE_WORKS.search(text) or known.get(INCOME.name) is None:
        return {}
    clause = said[: said.rfind("¤")].split("¤")[-1]
    net = sums[0] - sums[1] if MORE_SPENT.search(clause + said[said.rfind("¤") :]) else None
    return {} if net is None else {what_if_slots.WHAT_IF_EXTRA.name: str(net), what_if_slots.WHAT_IF_EXTRA_SINCE.name: begins.isoformat()}


def _wage_now(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """换了份工,现在每月到手11000; my pay went up to 10,500: what is earned from now on, in all."""
    said, values = marked(text, today)
    named = one_month(values, today)
    later = begins_later(text, today) or (named.isoformat() if named and named > next_month(today) and MOVED.search(text) else None)
    in_one_month = named and not later and not FROM_THEN_ON.search(text)  # what if I only get 5200 in February
    supposed = A_WAGE_IF.search(text) or (SUPPOSED.search(text) and EARNS.search(said) and not PAID_OUT.search(OF_AN_EMPLOYER.sub("", text)) and not BONUS.search(text) and not in_one_month)
    fell = WORK_FELL.search(text) and ALL_OF_IT.search(marked(text, today)[0]) and not PAID_OUT.search(text)
    moves = supposed or fell or (NEW_WAGE.search(text) and not UP.search(text)) or (later and WAGE.search(text))
    if known.get(INCOME.name) is None or not moves or BESIDE_THE_JOB.search(text):
        return {}
    by_so_much = (RISES.search(said) or FALLS.search(said)) and not WHOLE.search(said)
    if by_so_much or month_range(text, [value for _, value in values if isinstance(value, Day)], today):
        return {}
    sums = [value.best for _, value in values if isinstance(value, Money | Number)]
    if supposed:
        since = {what_if_slots.WHAT_IF_EXTRA_SINCE.name: later} if later else {}
        return {what_if_slots.WHAT_IF_EXTRA.name: str(sums[0] - Decimal(known[INCOME.name])), **since} if len(sums) == 1 else {}
    earned = sums[0] if later and len(sums) == 1 else read_earnings(text, today, asked=True).own
    if earned and later:
        return {what_if_slots.WHAT_IF_EXTRA.name: str(earned - Decimal(known[INCOME.name])), what_if_slots.WHAT_IF_EXTRA_SINCE.name: later}
    return {INCOME.name: str(earned)} | _lives_on(known, text, today) if earned else {}


def _lives_on(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """I earn 9000 now and need 6000 to live: what is told beside a wage of what it takes to live."""
    told = {fact.slot: fact.value for fact in labelled(text, today) if fact.slot in OF_A_MONTH and fact.slot != INCOME.name and fact.value is not None}
    return with_apart(told, known, text)
