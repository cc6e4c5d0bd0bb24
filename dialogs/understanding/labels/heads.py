"""Debts listed under how late they are: 逾期两个月的:招行3万、花呗5000;没逾期的有建行1万、白条3000. On time: CCB 10k, Baitiao 3,000."""

import re

from content.regex import regex
from dialogs.understanding.labels.debts import Fact
from dialogs.understanding.labels.state import PAUSES, State
from dialogs.understanding.labels.values import days_fact

NOT_LATE = ("none", "none_at_all", "well")
OPENS = regex(r"(?:了|的|还款?的?|在还的?|都| (?:ones?|loans?|debts?|cards?))*(?:还|就)?(?:(?:有|是)[:：]?| ?(?:is|are)?[:：])", re.IGNORECASE)


def late_under_heads(state: State) -> None:
    """Each debt of the list is as late as its head says, where nothing else was told of it."""
    for place, token in enumerate(state.tokens):
        fact = Fact(0, token.place) if token.name in NOT_LATE else _length(state, place)
        if fact is None or not OPENS.match(state.words.text, token.end) or _names_one(state, place):
            continue
        for one in state.tokens[place + 1 :]:
            if one.group == "stop" or one.name in NOT_LATE:
                break
            if one in state.named:
                state.named[one].facts.setdefault("overdue_days", fact)


def _length(state: State, place: int) -> Fact | None:
    """逾期两个月的, late by a month: the length, at the last word of the head."""
    clause = state.clause(place)
    last = [token for token in clause if token.start <= state.tokens[place].start]
    if last[-1] is not state.tokens[place] or not any(token.name == "overdue" for token in last):
        return None
    return next((fact for token in last if (fact := days_fact(token))), None)


def _names_one(state: State, place: int) -> bool:
    for token in reversed(state.tokens[:place]):
        if token.group in PAUSES:
            return False
        if token.names_a_debt:
            return True
    return False
