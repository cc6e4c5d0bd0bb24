"""What is earned, as a message about debts tells it: reckoned from hours and pieces, or earned no more."""

from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.collectors.hours import without_hours
from dialogs.session import Session
from dialogs.slots import INCOME, REASON
from dialogs.told.filing import earned_facts, sums_owed
from dialogs.told.telling_words import NO_JOB, OUT_OF_WORK, STILL_EARNS
from dialogs.understanding.earnings import read_earnings
from dialogs.understanding.moves import is_question
from dialogs.understanding.stray_figures import is_stray
from dialogs.understanding.what_ifs.months import months_to_come

Json = Any


def with_earnings(case: dict[str, Json], session: Session, text: str, today: date, *, asked: bool) -> dict[str, Json]:
    """The case with what is earned; `asked`: that was the open question, and the message is about debts."""
    told = asked and not is_question(text) and not is_stray(text, today, INCOME.name)
    earned = read_earnings(without_hours(text), today, asked=told, owed=sums_owed(case))
    if earned.own is not None and (earned.reckoned or case.get(INCOME.name, "0") == "0"):
        case = earned_facts(earned, case, text)
    lost = case.get(REASON.name) == "job_loss"
    if session.facts.get(INCOME.name) and lost and INCOME.name not in case and NO_JOB.search(text):
        case[INCOME.name] = "0"  # the wage told before is none any more; it is said back as a change
    if lost and OUT_OF_WORK.search(text) and not STILL_EARNS.search(text):
        case.pop(INCOME.name, None)  # 失业三个月了,…收入9000: whether that still comes in is asked
    if case.get(INCOME.name) == "0" and Decimal(session.facts.get(INCOME.name) or 0) and months_to_come(text, today):
        case.pop(INCOME.name)  # 4月到7月没工资 ends no wage
    return case
