"""What is told unasked beside facts: the figure that is asked for with them, and what a month leaves where that is new."""

import re
from datetime import date, timedelta
from decimal import Decimal

from content.regex import regex
from dialogs.case import read_case
from dialogs.message import cleaned
from dialogs.prices import private_loans
from dialogs.questions.answers import figure_wanted
from dialogs.questions.reckoned import reckoned_line
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import CASH, DUE_ON, OF_A_MONTH
from dialogs.talk import Facts, Talk
from dialogs.understanding.asked_sums import read_asked

ENOUGH = regex(r"够不够|够(?:还|用)?(?:吗|么|不(?=$|[?？,，。]))|\benough\b", re.IGNORECASE)
SOON = timedelta(31)
LONGEST_BESIDE = 200


def with_figure(text: str, told: Facts, after: Session, today: date, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies with the figure that is asked for beside facts that were told, before the next question; unless they say it already."""
    text = cleaned(text)
    replies = private_loans.with_cap(text, told, after.facts, today, replies)
    if len(text) > LONGEST_BESIDE or any(".offer_" in name for name in told) or not any(name.startswith("debts[") or name in OF_A_MONTH for name in told):
        return replies
    wanted = figure_wanted(text)
    asked = wanted and read_asked(text, today, wanted)
    reply = reckoned_line(after.facts, text, today, asked, {}) if asked else None
    if reply and asked and asked.what == "gap" and ENOUGH.search(text) and not any("gap" in other.key for other in replies):
        return (reply, *(one for one in replies if one.key != "answer.rate_minimum"))
    if reply is None or reply.asks or any(name in other.numbers for other in replies for name in reply.numbers):
        return replies
    last = len(replies) - bool(replies and replies[-1].asks)
    return (*replies[:last], reply, *replies[last:])


def with_month(told: Facts, before: Session, after: Facts, today: date, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies with what a month leaves, where income or spending is told unasked in whatever talk, and with what is owed in all where
    one of several sums is corrected; unless they say it already."""
    new = {name for name, value in told.items() if value is not None and value != before.facts.get(name) and name != before.asked}
    if told.get(CASH.name) and CASH.name in new and (of_cash := _of_cash(after, today)):
        last = len(replies) - bool(replies and replies[-1].asks)
        return (*replies[:last], of_cash, *replies[last:])
    if not any(name in OF_A_MONTH or name.endswith(".owed") for name in new) or any("monthly_surplus" in reply.numbers for reply in replies):
        return replies
    case = read_case(Talk(after, today))
    mended = len(case.debts) > 1 and any(name.endswith(".owed") and before.facts.get(name) for name in new)
    surplus = case.surplus if new & OF_A_MONTH else None
    if surplus is None and not mended:
        return replies
    data = {"income": case.income, "essentials": case.essentials, "surplus": surplus, "owed": case.owed if mended else None, "months": case.months}
    numbers = {"monthly_surplus": surplus, "owed": case.owed, "months_to_clear": case.months}
    last = len(replies) - bool(replies and replies[-1].asks)
    return (*replies[:last], Reply("figure.month", data, numbers=numbers), *replies[last:])


def _of_cash(facts: Facts, today: date) -> Reply | None:
    """手里就1000, where 1,600 is due the day after tomorrow: what is missing there."""
    t = Talk(facts, today)
    case, cash = read_case(t), t.get(CASH)
    soon = {(on, debt.index): debt for debt in case.debts if debt.minimum and (on := t.get(DUE_ON.at(debt.index))) and today <= on <= today + SOON}
    if not soon or not cash or case.income is not None:
        return None
    takes = sum((debt.minimum or Decimal(0) for debt in soon.values()), Decimal(0))
    data = {"cash": cash, "due": takes, "short": takes - cash, "first": min(soon)[0], "card": any(debt.product == "credit_card" for debt in soon.values())}
    return Reply("figure.cash", data, numbers={"shortfall": max(takes - cash, Decimal(0))})
