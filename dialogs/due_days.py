"""The day of the month on which each debt is due (美团每月8号,分期乐15号; Huabei 1,260 due on the 10th), what has to be ready before
a day, and the reminders of it."""

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.case import read_case
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.planned import debt_names
from dialogs.questions.own_figures import Figure
from dialogs.quiet import of_messages
from dialogs.reminders import MONTHS_OF_A_PLAN, Reminder, before, monthly
from dialogs.slots import DUE_ON, MINIMUM, OWED, REMINDERS_ON
from dialogs.talk import Part, Talk
from dialogs.understanding.moves import find_move
from dialogs.understanding.reader import read
from dialogs.understanding.values import Day
from dialogs.wishes import asked_beside_moves, bare_days_ahead

Json = Any
LONGEST = 160
CLAUSE = regex(r"[,，](?!\d{3}(?!\d))|[、;；。\n]|\.(?=\s|$)|\band\b", re.IGNORECASE)
REMIND = regex(r"提醒|记(?:到|着|住|得|一下)|闹钟|日历|\b(?:remind|reminder|calendar|don'?t let me forget)\b", re.IGNORECASE)
MENDS = regex(r"不是|搞错|记错|说错|改[成到为]|每个?月|\b(?:not the|sorry|wrong|actually|instead|every month|each month)\b", re.IGNORECASE)
NOT_THAT = regex(r"[,，]?\s*(?:\bnot\b|不是|而不是).*$", re.IGNORECASE)
OWED_NOW = regex(r"欠|剩|总共|\b(?:owe\w*|balance|left)\b", re.IGNORECASE)
OVERDUE = regex(r"逾期|没还|到手|借的?|收到|\b(?:late|overdue|since|borrowed|missed|got)\b", re.IGNORECASE)
ALONE = regex(r"(?=.*(?:还|到期|扣|账单|due))(?:我|它|这笔|的|账单|还款日|到期日|是|在|每个?月|下个?月|这个?月|本月|就|[ ,，])*\d{1,2}(?:月\d{1,2})?[号日](?:就|要|该|是|得)*(?:还款日?|到期日?|扣款日?|还|扣|账单日)?了?|(?:it(?:'s| is) )?due (?:on|by) [\w ,]{3,24}", re.IGNORECASE)
"""A day on which something is due, and nothing else."""
TO_PAY = regex(r"\d[号日](?:之?前)?(?:要|得|该|必须)?(?:还|到期|扣款|交)|(?:还款日|到期日|账单日)[^,，。]{0,4}\d|\bdue (?:on|by)\b", re.IGNORECASE)
A_DAY = regex(r"[号日]|提醒|\d ?(?:st|nd|rd|th)\b|\bremind|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
BEFORE_PAYDAY = regex(r"(?:发工资|发薪|开工资|工资(?:到|下来))[^,，。]{0,4}(?:之?前|以前)[^,，。]{0,10}(?:多少|几|好多)|\bbefore (?:payday|i(?:'m| get| am) paid|my (?:salary|pay|wage)\w*)\b", re.IGNORECASE)
PAYDAY = regex(r"(\d{1,2})[号日][^,，。]{0,4}发|发(?:工资|薪)[^,，。]{0,4}?(\d{1,2})[号日]|\bpay ?day\b[^.?\d]{0,14}(\d{1,2})(?:st|nd|rd|th)|\bpaid on the (\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)


def due_days(m: Message) -> Heard | None:
    """Each debt with its day; with the wish to be reminded, or where that is set already, the reminders of them."""
    if len(m.text) > LONGEST or not A_DAY.search(m.text) or m.pasted or OVERDUE.search(m.text):
        return None
    known = {**m.session.facts, **m.told}
    if alone := _of_the_only_one(m):
        return alone
    found = dict(_days(m.text, known, m.today))
    wished = REMIND.search(m.text) is not None or (bool(m.session.facts.get(REMINDERS_ON.name)) and bool(found))
    if not found or not (wished or (len(found) > 1 and not m.told)):
        return None
    if len(found) == 1 and not MENDS.search(m.text) and not any(OWED.at(of).name in m.told for of in found):
        return None  # 12月1号提醒我还花呗 is a day of its own
    told = {name: value for name, value in m.told.items() if name.startswith("debts[")}
    bills = {} if OWED_NOW.search(m.text) else {MINIMUM.at(of).name: told[OWED.at(of).name] for of in found if OWED.at(of).name in told}
    facts = {**told, **{name: value for name, value in bills.items() if name not in known}, **{DUE_ON.at(of).name: on for of, on in found.items()}}
    return replace(bounded(m.session, facts), move="remind" if wished else None, silent=frozenset(facts))


def _of_the_only_one(m: Message) -> Heard | None:
    """下月8号还款, where one debt is known and the day of none."""
    of = [debt.index for debt in read_case(Talk(m.session.facts, m.today)).debts if debt.owed]
    of_a_day = m.slot is not None and m.slot.kind in ("day", "days", "length")
    if of_a_day or not ALONE.fullmatch(m.text.strip()) or len(of) != 1 or m.session.facts.get(DUE_ON.at(of[0]).name):
        return None
    days = [value.start for value in read(m.text, today=m.today) if isinstance(value, Day) and value.start and value.start == value.end]
    return bounded(m.session, {DUE_ON.at(of[0]).name: coming(days[0], m.today).isoformat()}) if len(days) == 1 else None


def with_due(m: Message, heard: Heard) -> Heard:
    """花呗欠8000,12月10号还: the day beside what is told of a debt."""
    if not any(name.startswith("debts[") for name in heard.facts) or not TO_PAY.search(m.text) or OVERDUE.search(m.text):
        return heard
    known = {**m.session.facts, **heard.facts}
    found = {DUE_ON.at(of).name: on for of, on in _days(m.text, known, m.today)}
    told = {on for name, on in heard.facts.items() if name.startswith("debts[") and name.endswith(".due_on")}  # of the one it was told of
    return replace(heard, facts={**{name: on for name, on in found.items() if name not in known and on not in told}, **heard.facts})


def _days(text: str, known: Mapping[str, Json], today: date) -> Iterator[tuple[int, str]]:
    for clause in _by_debt(text, known):
        of = meant(known, clause)
        days = [value.start for value in read(NOT_THAT.sub("", clause), today=today) if isinstance(value, Day) and value.start and value.start == value.end]
        if len(of) == 1 and len(days) == 1:
            yield of[0], coming(days[0], today).isoformat()


def _by_debt(text: str, known: Mapping[str, Json]) -> list[str]:
    """The parts of a text, one that names no debt with the one before it: 花呗1260,10号还."""
    parts: list[str] = []
    for clause in CLAUSE.split(text):
        if parts and not meant(known, clause):
            parts[-1] += f",{clause}"
        else:
            parts.append(clause)
    return parts


CALLED_TO_REMIND = regex(r"\b(?:called|rang|phoned|texted|emailed)\b[^.?]{0,24}\bto remind\b", re.IGNORECASE)
"""A woman called at noon to remind me of the due date: what somebody else did."""


def reminded(m: Message) -> Heard | None:
    """A wish to be reminded: of the days of debts that it names, else of what else there is."""
    on = bool(m.session.facts.get(REMINDERS_ON.name))
    if (move := find_move(m.text)) and move.kind == "my_reminders":
        return None  # 我的提醒 asks which there are
    if CALLED_TO_REMIND.search(m.text):
        return None
    if on and REMIND.search(m.text) and any(m.session.facts.get(DUE_ON.at(of).name) for of in meant(m.session.facts, m.text)) and not A_DAY.search(REMIND.sub("", m.text)):
        return Heard(move="remind")  # 车贷的也提醒: its days are among them
    return due_days(m) or of_messages(m.text, reminders=on) or (on and bare_days_ahead(m.text)) or asked_beside_moves(m.text, m.today)


def coming(on: date, today: date) -> date:
    """The day, or the same one of the next month that still has it."""
    while on < today:
        year, month = on.year + on.month // 12, on.month % 12 + 1
        on = date(year, month, min(on.day, calendar.monthrange(year, month)[1]))
    return on


def reminders_of_debts(t: Talk, ahead: Sequence[int] | None = None) -> list[Reminder]:
    """The due day of each debt that has one, month by month, or so many days `ahead` of it."""
    case = read_case(t)
    names = debt_names(t, case)
    found = []
    for debt in case.debts:
        if on := t.get(DUE_ON.at(debt.index)):
            days = monthly(on.day, MONTHS_OF_A_PLAN, t.today)
            named = [replace(one, of=f"due.{debt.index}", key="reminder.due", data=one.data | {"name": dict(names[debt.index])}) for one in days]
            found += [early for one in named for early in before(one, ahead or (0,), t.today)]
    return sorted(found, key=lambda one: (one.on, one.of))


def before_payday(t: Talk, text: str) -> Figure | None:
    """12号发工资,发工资前要准备多少: what is due before that day."""
    told = PAYDAY.search(text) if BEFORE_PAYDAY.search(text) else None
    if told is None:
        return None
    day = int(next(filter(None, told.groups())))
    rows = [debt.index for debt in read_case(t).debts if (on := t.get(DUE_ON.at(debt.index))) and on.day < day]
    due = sum(((t.get(MINIMUM.at(of)) or t.get(OWED.at(of)) or Decimal(0)) for of in rows), Decimal(0))
    names = debt_names(t, read_case(t))
    return Figure(Part("figure.before_payday", {"due": due, "day": day, "names": [names[of] for of in rows]}), {"due_before_payday": due}) if rows else None
