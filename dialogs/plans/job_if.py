"""万一失业了呢, what if I lose my job: some months of the plan without pay, and the wage that was told stays what it is."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.planning import BESIDE_A_PLAN, ready, without_pay
from dialogs.replies import Reply
from dialogs.slots import PLAN_MADE
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Day
from dialogs.understanding.what_ifs.months import (
    apart,
    first_days,
    length,
    month_of_a_day,
    next_month,
    one_month,
)
from dialogs.what_if_slots import WHAT_IF_MISSED, WHAT_IF_NEXT, WHAT_IF_NEXT_FOR, WHAT_IF_NEXT_ON

Json = Any
LONGEST, GUESSED, LONGEST_GAP = 60, 3, 12
"""Months without pay, where nobody says how many."""
LOST = r"(?:失业|被?裁员?|下岗|没了?工作|丢了?工作|工作没了|被(?:辞退|开除|开了|优化)|公司倒闭)"
SUPPOSED = regex(either(
    f"(?:如果|要是|万一|假如|假设|可能|也许|怕|担心|说不定|搞不好|快要?|会)[^,，。]{{0,8}}{LOST}",
    f"{LOST}了?(?:的话|呢|会怎|怎么样)", f"{LOST}[^,，。]{{0,2}}(?:[一两二三四五六\\d]+|几)个月(?:的话|呢|怎么|[,，]?(?:该|先|咋|还|能))",
    r"^(?:and |so |what about |with )?(?:no|without (?:a|any)) (?:job|work|pay|wages) for \w+ months?\b[^.]*\?*$",
    r"\b(?:if|might|may|could|afraid|worried|scared|suppose|about to|going to)\b[^.?!]{0,24}\b(?:los(?:e|ing) (?:my|the) job|(?:be |get |am |'m )?(?:laid off|made redundant|fired|sacked)|out of work|unemployed|without a job)\b",
), re.IGNORECASE)
GONE = regex(rf"{LOST}|\b(?:los(?:e|ing) (?:it|my job|the job)|(?:be |get |am |'m )?(?:laid off|made redundant|fired|sacked))\b", re.IGNORECASE)
FOUND = regex(r"找到|找着|上班|入职|开工|\b(?:find|get|start)\b", re.IGNORECASE)
"""3月失业,5月找到工作: without pay from the one to the other."""
HAPPENED = regex(r"已经|刚|昨天|上个?[月周]|被裁了[,，。]|\b(?:already|just|yesterday|last (?:week|month)|was laid off)\b", re.IGNORECASE)


def job_if(m: Message) -> Heard | None:
    """The plan with as many months without pay as are told, else with three; from the month that is named."""
    top, known = m.session.top, m.session.facts
    planned = top is not None and (top.dialog in OF_DEBTS or (top.done and top.dialog in BESIDE_A_PLAN and PLAN_MADE.name in known))
    if not planned or not ready(known) or len(m.text) > LONGEST or HAPPENED.search(m.text):
        return None
    _, places = marked(m.text, m.today)
    days = [row for row in places if isinstance(row[1], Day)]
    if not SUPPOSED.search(m.text) and not (GONE.search(m.text) and any(_is_ahead(day, m.today) for _, day in days)):
        return None  # 3月失业 is to come
    first = one_month(days, m.today) or month_of_a_day(days, m.today)
    starts = [start for _, day in days if isinstance(day, Day) for start in list(first_days(day, m.today))[:1]]
    if len(starts) > 1 and FOUND.search(m.text) and 0 < (between := apart(starts[0], starts[-1])) <= LONGEST_GAP:
        first, told = starts[0].replace(day=1), between
    else:
        told = 0 if days and len(days) == len(places) else length(m.text, places, m.today)
    facts = _facts(first, told or GUESSED, m.today)
    heard = replace(bounded(m.session, facts), forget=without_pay(known, facts, m.text))
    heard = heard if top and top.dialog == "plan" else replace(heard, start="plan")
    return replace(heard, notes=(*heard.notes, Reply("figure.job_if", {"months": told or GUESSED, "guessed": not told})))


def _is_ahead(day: object, today: date) -> bool:
    """3月, said in November; today is not."""
    return isinstance(day, Day) and not day.every and any(start is not None and start > today for start, _ in ((day.start, day.end), *day.also))


def _facts(first: date | None, months: int, today: date) -> dict[str, Json]:
    if first and first > next_month(today):
        return {WHAT_IF_NEXT.name: "0", WHAT_IF_NEXT_ON.name: first.isoformat(), WHAT_IF_NEXT_FOR.name: months}
    return {WHAT_IF_MISSED.name: months}
