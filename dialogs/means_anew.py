"""Beside a plan: what is earned and what it takes to live, told anew as it is now, from a day on, or supposed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs import what_if_slots
from dialogs.filing import with_apart
from dialogs.planning_words import A_WAGE_IF, FALLS, IF, MOVED, NEW_WAGE, RISES, WAGE
from dialogs.slots import ESSENTIALS, INCOME, OF_A_MONTH, REASON
from dialogs.understanding.earnings import read_earnings
from dialogs.understanding.labels import labelled
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number
from dialogs.understanding.what_if_months import begins_later
from dialogs.understanding.what_if_words import UP

Json = Any
BOTH = {INCOME.name, ESSENTIALS.name}


def means_anew(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """The facts of a message that tells a wage anew, alone or with what it takes to live."""
    return _both(known, text, today) or _wage_now(known, text, today)


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


def _wage_now(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """换了份工,现在每月到手11000; my pay went up to 10,500: what is earned from now on, in all."""
    later = begins_later(text, today)
    supposed = A_WAGE_IF.search(text)
    moves = supposed or (NEW_WAGE.search(text) and not UP.search(text)) or (later and MOVED.search(text) and WAGE.search(text))
    if known.get(INCOME.name) is None or not moves:
        return {}
    said, values = marked(text, today)
    if RISES.search(said) or FALLS.search(said):
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
