"""A sum of one's own debts that is asked for in the middle of a talk: which debts it is of, what it leans on, and what is told beside it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.priority import Debt
from dialogs.case import Case, read_case
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.planning import plan_tells
from dialogs.questions.asked_figure import ONLY_INTEREST
from dialogs.questions.own_figures import Figure
from dialogs.questions.talked_of import Of
from dialogs.questions.talked_reckoning import RECKONED
from dialogs.replies import Reply
from dialogs.slots import PLAN_MADE
from dialogs.talk import Facts, Talk
from dialogs.told.telling import labelled_facts
from dialogs.understanding.moves import is_question
from dialogs.understanding.sums_asked import SumAsked, read_sum_asked

Json = Any
LONGEST, BARE = 110, 16
LEANING = ("again", "split", "more")
SENTENCE = regex(r"(?<=[?!。？！;；])\s*(?=\S)|(?<=\.)\s+(?=\S)")
ELSEWHERE = regex(r"诉讼费|律师费|案件|征信|记录|干脆不还|不还了行|\b(?:court fee|lawyer|record|credit report|stop paying|not pay)\b", re.IGNORECASE)
"""Of courts and records, or whether to pay at all."""
EARLY = regex(r"提前[^,，。]{0,6}(?:还|清)[^,，。]{0,8}省|\bsaves?\b[^.?]{0,30}\bearly\b", re.IGNORECASE)
"""What paying early saves is reckoned with its fee."""
OF_INTEREST = regex(r"利息|息费|\binterest\b", re.IGNORECASE)
COULD_PAY = regex(r"[能可]以?(?:还|拿|出|付|挤)|拿得出|还得起|\b(?:can|could|able to|manage|afford)\b", re.IGNORECASE)
OF_PENALTY = regex(r"罚息|滞纳|违约金|\bpenalt", re.IGNORECASE)
OF_A_TALK = tuple(f"figure.{name}" for name in ("growth", "at_rate", "freed", "covers", "in_all", "split", "late", "ratio", "average", "at_cap", "over_time", "pace", "sum"))

LESS = regex(r"(?:每个?月|一个?月|月月)[^,，。\d]{0,3}少(?:还|付|交)[^,，。]{0,2}\d", re.IGNORECASE)
"""每个月少还500会拖到什么时候: of a plan that stands, that changes it."""


def talked_sum(m: Message) -> Heard | None:
    """The line that answers; what is told in the sentences before the question is taken in."""
    if not (m.session.facts or m.has_figure):
        return None
    if m.pasted or (PLAN_MADE.name in m.session.facts and LESS.search(m.text)) or ELSEWHERE.search(m.text) or EARLY.search(m.text) or ONLY_INTEREST.search(m.text) or plan_tells(m.session, m.text, m.today):
        return None
    *before, question = SENTENCE.split(m.text.strip())
    if before and len(question) <= BARE and COULD_PAY.search(before[-1]) and not read_sum_asked(question, m.today):
        question = f"{before.pop()} {question}"  # I can pay 1,500 a month. How long?
    if before and not any(read_sum_asked(said, m.today, named=named) for said in (question, m.text) for named in (True, False)):
        return None
    told = _told(m, " ".join(before)) if before else {}
    if told is None:
        return None
    facts = {**m.session.facts, **told}
    named = meant(facts, question)
    asked = read_sum_asked(question, m.today, named=bool(named))
    if asked is not None and asked.what == "ratio" and m.told.keys() & {"income", "essentials"} and not is_question(question):
        return None  # his salary is 8500, rent share 2300
    if asked is None and before and len(m.text) <= LONGEST and (late := read_sum_asked(m.text, m.today)) and late.what == "late":
        told, question, named, asked, facts = {}, m.text, meant(m.session.facts, m.text), late, {**m.session.facts}
    if asked is None or ((asked.what == "late" or OF_PENALTY.search(question)) and asked.what in ("interest", "late") and (m.wanted.dialog == "arrears" or _is_late(facts, m, named))):
        return None
    if asked.what == "pace" and (debts := _debts_in(m, asked)):
        told, asked = {**told, **debts}, replace(asked, amount=None)
        facts = {**facts, **debts}
    talk = Talk(facts, m.today)
    case, last = read_case(talk), m.session.figured or {}
    if asked.what == "split" and last.get("what") == "in_all":
        asked = replace(asked, what="more")  # 里头利息多少, of all the instalments that were added up
    of = Of(talk, case, asked, _meant(case, named, asked, last), bool(named), last)
    found = RECKONED[asked.what](of, question) or _instead(of, question)
    if found is None:
        return None
    reply = Reply(found.part.key, parts=(found.part,), numbers=found.numbers)
    heard = bounded(m.session, told)
    begins = m.session.top is None and any(name.endswith(".owed") for name in heard.facts)
    return Heard(heard.facts, notes=(reply, *heard.notes), start="triage" if begins else None)


def _instead(of: Of, question: str) -> Figure | None:
    """利息占多少, of instalments that are known; per day? of the one debt whose rate is, where no figure was told before."""
    if of.asked.what == "ratio" and OF_INTEREST.search(question):
        return RECKONED["more"](of, question)
    alone = of.asked.what == "again" and not (of.last or of.asked.amount or of.asked.each) and of.one and of.one.rate and (of.asked.per or of.asked.days)
    return RECKONED["interest"](of, question) if alone else None


def _told(m: Message, before: str) -> dict[str, Json] | None:
    """The facts of the sentences before the question; None where they ask something themselves."""
    return None if is_question(before) else labelled_facts(m.session, before, m.today, None)


def _debts_in(m: Message, asked: SumAsked) -> dict[str, Json]:
    """借呗12000,信用卡8000,每月还1500多久还清: the debts that the question tells, where its sum is that of one of them."""
    sums = [Decimal(value) for name, value in m.told.items() if name.endswith(".owed")]
    return {name: value for name, value in m.told.items() if name.startswith("debts[")} if asked.amount in sums else {}


def _is_late(facts: Facts, m: Message, named: list[int]) -> bool:
    """Whether the debts meant are late: what that has cost until today is told step by step."""
    late = [debt for debt in read_case(Talk(facts, m.today)).debts if debt.overdue_days]
    return any(debt.index in named for debt in late) if named else bool(late)


def _by_figure(case: Case, asked: SumAsked) -> list[int]:
    """Total of the 25 instalments, how much of the 780: the one debt that has such a figure."""
    found = [debt.index for debt in case.debts if debt.owed and ((asked.amount and asked.amount in (debt.owed, debt.minimum)) or (asked.parts > 1 and debt.left == asked.parts))]
    return found if len(found) == 1 else []


def _others(case: Case, last: Mapping[str, Json]) -> list[int]:
    """And on the other one?"""
    return [debt.index for debt in case.debts if debt.owed and debt.index not in last.get("of", [])]


def _meant(case: Case, named: list[int], asked: SumAsked, last: Mapping[str, Json]) -> tuple[Debt, ...]:
    """The debts that are named, those of the last figure where the question leans on it, else all that are owed."""
    of = named or _by_figure(case, asked) or ([] if asked.every else _others(case, last) if asked.other else last.get("of", []) if asked.leans or asked.what in LEANING else [])
    debts = tuple(debt for debt in case.debts if debt.owed and (not of or debt.index in of))
    return debts or tuple(debt for debt in case.debts if debt.owed)
