"""What a message asks of its own figures, and what is due a month in all, told beside whatever else it means."""

import re
from dataclasses import replace
from decimal import Decimal

from content.regex import regex
from dialogs.calculator.priority import YEARS
from dialogs.case import read_case
from dialogs.context import surely_asked
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.named_debts import meant
from dialogs.offered import whole_offer
from dialogs.own_figures import Figure
from dialogs.replies import Reply
from dialogs.slots import DEBT_RATE, OWED
from dialogs.talk import Facts, Part, Talk
from dialogs.understanding.own_sums import own_sum
from dialogs.what_if_slots import WHAT_IF_ONCE

TOLD_ALREADY = "figure."
RECKONING = ("arrears", "early", "swap")
"""Dialogs that reckon what they are asked themselves."""
DUE = regex(
    r"(?:每个?月|一个?月|月月|下个?月|这个?月|最低(?:还款)?)[^,，。]{0,8}(?:要|得|该|应|须|至少|起码|最低)[^,，。剩余花]{0,6}(?:还|交|付|掏|出)[^,，。剩余]{0,4}(?:多少|几|好多)|(?:加起来|一共|合计|总共)[^,，。]{0,8}(?:月供|最低|每月)[^,，。]{0,6}(?:多少|几|好多)"
    r"|\b(?:minimums?|payments?|instal\w+)\b[^.?]{0,20}\b(?:total|in all|altogether|add up|together)\b|\bhow much\b[^.?]{0,24}\b(?:due|minimum|have to pay|must i pay|need to pay)\b[^.?]{0,16}\b(?:month|in all|altogether|total)\b",
    re.IGNORECASE,
)
"""What has to be paid in a month on the debts that were told."""


def with_sum(m: Message, heard: Heard) -> Heard:
    """What was heard, with the sum that the message asks for."""
    heard = _with_its_rate(m, heard)
    if heard.move or m.pasted or heard.start in RECKONING or any(note.key.startswith(TOLD_ALREADY) for note in heard.notes):
        return heard
    figure = _figure({**m.session.facts, **heard.facts}, m)
    if figure is None:
        return heard
    told = Reply(figure.part.key, parts=(figure.part,), numbers=figure.numbers)
    kept = heard.notes if heard.facts or heard.start or surely_asked(m.session, m.text) else ()
    return replace(heard, notes=(told, *kept))


def _with_its_rate(m: Message, heard: Heard) -> Heard:
    """0.05% a day, what is that a year? of the one debt that was told it is the rate, as far as anybody knows."""
    yearly = next((note.numbers["nominal_annual"] for note in heard.notes if "nominal_annual" in note.numbers), None)
    of = [debt.index for debt in read_case(Talk(m.session.facts, m.today)).debts if debt.owed]
    unknown = len(of) == 1 and m.session.facts.get(DEBT_RATE.at(of[0]).name) is None and not (m.session.top and m.session.top.dialog == "rate")
    if yearly is None or not unknown or heard.facts or heard.start:
        return heard
    return replace(heard, facts={DEBT_RATE.at(of[0]).name: DEBT_RATE.encode((yearly, "year"))})


def _figure(facts: Facts, m: Message) -> Figure | None:
    talk = Talk(facts, m.today)
    case = read_case(talk)
    of = meant(facts, m.text) or [debt.index for debt in case.debts if debt.owed]
    owed = talk.get(OWED.at(of[0])) if len(of) == 1 else None
    rate = talk.get(DEBT_RATE.at(of[0])) if len(of) == 1 else None
    found = None if whole_offer(m.text, m.today) else own_sum(m.text, m.today, owed=owed, yearly=rate[0] * YEARS[rate[1]] if rate else None)
    if found:
        return Figure(Part("figure.sum", {"how": found.how, "terms": list(found.terms), "result": found.result}), {"result": found.result})
    lean = _lean(facts, m)
    changed = any(name.startswith("what_if.") and name not in m.session.facts for name in facts)
    if case.minimum and ((DUE.search(m.text) and not changed) or (lean and case.surplus is not None and case.surplus + lean < case.minimum)):
        available = None if case.surplus is None else case.surplus + lean
        return Figure(Part("figure.due", {"due": case.minimum, "available": available}), {"due": case.minimum, "available": available})
    return None


def _lean(facts: Facts, m: Message) -> Decimal:
    """What a month that is told now has less than the others."""
    once = facts.get(WHAT_IF_ONCE.name)
    return min(Decimal(once), Decimal(0)) if once and once != m.session.facts.get(WHAT_IF_ONCE.name) else Decimal(0)
