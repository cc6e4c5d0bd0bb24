"""再拖一个月, another month late, and three months more: so much later than was supposed before, else than the plan has it."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from content.regex import either, regex
from dialogs.calculator.deadlines import months_after
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.planning import BESIDE_A_PLAN, ready
from dialogs.slots import ARREARS_UNTIL, PLAN_MADE
from dialogs.understanding.days_ahead import COUNT, days_of
from dialogs.what_if_slots import WHAT_IF_MISSED, WHAT_IF_NEXT, WHAT_IF_NEXT_FOR, WHAT_IF_NEXT_ON

Json = Any
LONGEST = 60
A_MONTH, MONTH, MOST = 30, 31, 12
SUPPOSED = (WHAT_IF_MISSED.name, WHAT_IF_NEXT_ON.name, ARREARS_UNTIL.name)
LENGTH = COUNT.format(1).replace("|月)", "|月|年)")
SO_MANY = r"(?:another |a further )?(?P<count{0}>\d{{1,2}}|an?(?:other)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: more| further| extra| full| whole)? (?P<unit{0}>day|week|month|year)s?"
FURTHER = regex(either(
    f"(?:晚|迟|推迟|推后|过|等){COUNT.format(4).replace('|月)', '|月|年)')}(?:再|才)(?:开始)?(?:还(?!没|有)|付)",
    f"再(?:往后|多|接着|继续)*(?:拖欠?|晚|过|等|欠|缓|推|延|逾期|不还)(?:上|它|个|着|迟)*{LENGTH}",
    rf"\b(?:late|overdue|behind|unpaid|wait|start(?:ing)?(?: paying)?|delay\w*|hold (?:it )?off|put(?:ting)? (?:it|this|them) off|leave (?:it|this|them)|don'?t pay)(?: (?:it|this|them|for|by|paying|payment))* {SO_MANY.format(2)}",
    rf"\b{SO_MANY.format(3)} (?:late\w*|overdue|behind|without paying|of waiting)\b",
), re.IGNORECASE)
AND_MORE = regex(rf"^(?:那|要是|如果|and |so |what about |what if )?(?:再(?:加|来)?{LENGTH}|{SO_MANY.format(2)}(?: more)?(?: again| on top| longer)?)(?:呢)?[?？]?$", re.IGNORECASE)
MORE = regex(r"再|\b(?:another|more|further|again|longer)\b", re.IGNORECASE)
NOT_MINE = regex(r"同意|答应|对方|银行|客服|平台|他们?|她|发(?:工资|薪|奖)|到账|工资|奖金?|\b(?:agrees?|agreed|lets? me|let me|offers?|offered|they|bank|lender|he|she|salary|bonus|paid back)\b|已经|逾期了|[拖欠]了", re.IGNORECASE)


def later(m: Message) -> Heard | None:
    """The plan with so many further months in which nothing is paid, or the penalty interest to so much later a day; what was supposed
    before is counted on from there."""
    known, top = m.session.facts, m.session.top
    if len(m.text) > LONGEST or NOT_MINE.search(m.text):
        return None
    planned = top is not None and top.done and (top.dialog == "plan" or (top.dialog in BESIDE_A_PLAN and top.dialog != "arrears" and bool(known.get(PLAN_MADE.name))))
    supposed = any(name in known for name in SUPPOSED)
    told = FURTHER.search(m.text) or (AND_MORE.match(m.text.strip()) if supposed else None)
    if told and tells_a_late_debt(m.told):
        return None
    if told and planned and ready(known):
        return _in_plan(m, _days(told), on_top=MORE.search(m.text) is not None)
    return _of_arrears(m, _days(told)) if told and known.get(ARREARS_UNTIL.name) else None


def tells_a_late_debt(told: Mapping[str, Json]) -> bool:
    """I owe CMB 30,000, 45 days late: one more debt, and nothing that is supposed."""
    return any(f"{name.rpartition('.')[0]}.{sum_of}" in told for name in told if name.endswith("].overdue_days") for sum_of in ("owed", "minimum"))


def _in_plan(m: Message, days: int, *, on_top: bool) -> Heard:
    known, months = m.session.facts, min(max(math.ceil(days / MONTH), 1), MOST)
    facts: dict[str, Json] = {WHAT_IF_MISSED.name: min(months + (int(known.get(WHAT_IF_MISSED.name) or 0) if on_top else 0), MOST)}
    if on_top and known.get(WHAT_IF_NEXT.name) == "0" and WHAT_IF_NEXT_ON.name in known:
        facts = {WHAT_IF_NEXT_FOR.name: int(known.get(WHAT_IF_NEXT_FOR.name) or 1) + months}
    return _begun(m, facts, "plan")


def _of_arrears(m: Message, days: int) -> Heard:
    until = max(date.fromisoformat(m.session.facts[ARREARS_UNTIL.name]), m.today)
    on = months_after(until, days // A_MONTH, until).last if days % A_MONTH == 0 else until + timedelta(days=days)
    return _begun(m, {ARREARS_UNTIL.name: on.isoformat()}, "arrears")


def _begun(m: Message, facts: dict[str, Json], dialog: str) -> Heard:
    heard = replace(bounded(m.session, facts), silent=frozenset(facts))
    return heard if m.session.top is not None and m.session.top.dialog == dialog else replace(heard, start=dialog)


def _days(found: re.Match[str]) -> int:
    groups = {name: value for name, value in found.groupdict().items() if value}
    number = next(name.removeprefix("count") for name in groups if name.startswith("count"))
    return days_of(groups[f"count{number}"], groups[f"unit{number}"])
