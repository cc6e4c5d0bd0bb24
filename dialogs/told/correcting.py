"""Corrections: 不对,到手是8500 names its fact; 不对,是8千 means the one fact that it can mean, or asks which."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from content.words import words
from dialogs.case import read_case
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.meaning import Heard, answer_to, bounded
from dialogs.plans.named_debts import meant
from dialogs.prices.mended_terms import rate_told_anew, terms_put_right
from dialogs.replies import NAMES_A_DEBT, Action, Reply, full_name, say
from dialogs.session import Session
from dialogs.slots import COUNT, DEBT_RATE, PAYMENT, find
from dialogs.talk import Outcome, Slot, Talk
from dialogs.told.filing import items, names_a_group
from dialogs.told.filing import mended as mended_debts
from dialogs.told.telling import labelled_facts
from dialogs.understanding.moves import Correction
from dialogs.understanding.reader import read
from dialogs.understanding.values import Choice, Number, Percent, Quantity, Value, YesNo

Json = Any
HUNDRED = Decimal(100)
WAS = regex(r"(?:块钱?|元)?(?:那)?是|(?: yuan)? (?:was|is|were)\b", re.IGNORECASE)
NAMED = regex(r"debts\[\d+\]\.")
"""花呗其实是14.6%: what kind of lender it is, and nothing more, puts nothing right."""
SLIP, FAR = math.log(1.35), math.log(4)
FITTING = {"number": ("money", "count", "days"), "duration": ("days", "length"), "date": ("day",)}
"""The kinds of slot that a value of a kind may fill, where they are not the same."""


def corrected(session: Session, mended: Correction, today: date, *, typo: bool = False) -> Heard | None:
    """不对,到手是8500 names its fact; 不对,是8千 means the one fact of its kind that is known, or asks which."""
    if mended.old and (named := _by_its_old_value(session, mended, today)):
        return replace(named, corrects=True)
    if rate := rate_told_anew(session, mended.text, today):
        return replace(bounded(session, rate), corrects=True)
    facts = labelled_facts(session, mended.labelled, today, session.top.dialog if session.top else None)
    taken_back = {value.best for value in read(mended.old or "", today=today) if isinstance(value, Quantity)}
    if all(session.facts.get(name) == value for name, value in facts.items()) and (other := _by_a_value_told(session, mended, today)):
        return replace(other, corrects=True)
    if any(not name.endswith(NAMES_A_DEBT) or not NAMED.match(name) for name in facts):
        return replace(bounded(session, mended_debts(session.facts, terms_put_right(session.facts, facts, taken_back))), corrects=True)
    values = [v for v in read(mended.text, today=today) if not isinstance(v, Choice | YesNo)]
    if len(values) != 1 or (taken_back and not _taken_back(session, values[0], mended, today)):
        return None  # 六百改五百, where nothing known is 600: no other sum is set to 500
    known = _candidates(session, values[0], mended, today)
    answers = [(slot, answer_to(session, slot, mended.text, today, whole=False)) for slot in known]
    usable = [(slot, answer.value) for slot, answer in answers if answer and not answer.problem]
    told_last = [one for one in usable if session.undo and session.undo[-1].old.keys() == {one[0].name}]
    usable = told_last or (_slip(session, usable) if typo else _slip_of_payments(session, usable)) or usable  # 工资6000, and then 不对,是5000
    if len(usable) == 1:
        return bounded(session, {usable[0][0].name: usable[0][1]})
    if not usable:
        return None
    return Heard(notes=(_which(session, sorted(usable, key=lambda one: _change(session, *one)), mended.text.strip(), today),))


def _by_its_old_value(session: Session, mended: Correction, today: date) -> Heard | None:
    """1,900 a month, not 2,000: the one known fact whose value that was."""
    values = [value for value in read(mended.text, today=today) if isinstance(value, Quantity)]
    named = _taken_back(session, values[0], mended, today) if len(values) == 1 else []
    if len(values) == 1 and not named and (rates := _rates_taken_back(session, values[0], mended, today)):
        return bounded(session, {rates[0].name: rates[0].encode((values[0].best / HUNDRED, "year"))})
    if len(values) == 1 and not named and (lengths := _lengths_taken_back(session, values[0], mended, today)):
        return bounded(session, lengths)
    return bounded(session, {named[0].name: named[0].encode(values[0].best)}) if len(named) == 1 else None


def _lengths_taken_back(session: Session, new: Quantity, mended: Correction, today: date) -> dict[str, Json]:
    """not 24, 30: how long a loan runs, in the unit in which it was told, where that alone was so long."""
    old = [value for value in read(mended.old or "", today=today) if isinstance(value, Number)]
    told = {name: value for name, value in session.facts.items() if value is not None and (slot := find(name)) and slot.kind == "length"}
    so_long = {name: value for name, value in told.items() if len(old) == 1 and Decimal(value["amount"]) == old[0].best}
    return {name: {**value, "amount": f"{new.best:f}"} for name, value in so_long.items()} if len(so_long) == 1 and isinstance(new, Number) else {}


def _rates_taken_back(session: Session, new: Quantity, mended: Correction, today: date) -> list[Slot[Any]]:
    """利率是16不是18, 12%, not 15: the yearly rate of a debt; of the one that is named, where several were told so."""
    old = [value for value in read(mended.old or "", today=today) if isinstance(value, Number | Percent)]
    if not old or not isinstance(new, Number | Percent) or not 0 < new.best <= HUNDRED:
        return []
    of = meant(session.facts, mended.labelled)
    slots = [DEBT_RATE.at(index) for index in items(session.facts) if not of or index in of]
    told = [slot for slot in slots if session.facts.get(slot.name) == slot.encode((old[0].best / HUNDRED, "year"))]
    return told if len(told) == 1 else []


def _by_a_value_told(session: Session, mended: Correction, today: date) -> Heard | None:
    """3260 was the month with the bonus, mostly I get 2310: the first known value is taken back by the one new one."""
    values = [value for value in read(mended.text, today=today) if isinstance(value, Quantity)]
    known = [(value, [slot for slot in _alike(session, value) if slot.decode(session.facts[slot.name]) == value.best]) for value in values]
    new = [value for value, slots in known if not slots]
    taken = known[0][1] if known and WAS.match(mended.text, values[0].span[1]) else []
    return bounded(session, {taken[0].name: taken[0].encode(new[0].best)}) if len(new) == len(taken) == 1 else None


def _which(session: Session, usable: list[tuple[Slot[Any], Json]], said: str, today: date) -> Reply:
    """Which fact is meant, the likeliest first, and what would be left of a month with each."""
    speech = words(session.lang)
    rows = [_row(session, slot, value, today) for slot, value in usable]
    options = tuple(Action("set", slot.name, value, session.runs) for slot, value in usable)
    shown = [row | {"slot": full_name(slot, speech, session.facts), "old": say(slot, session.facts[slot.name], speech), "new": say(slot, value, speech)} for row, (slot, value) in zip(rows, usable, strict=True)]
    numbers = {"monthly_surplus": rows[0]["surplus"]}
    return Reply("common.which", {"said": said, "rows": shown}, asks=usable[0][0].name, options=options, known=session.facts, numbers=numbers)


def _row(session: Session, slot: Slot[Any], value: Json, today: date) -> dict[str, Any]:
    """What would be left of a month, where that is another sum than now."""
    before, after = (read_case(Talk(facts, today)).surplus for facts in (session.facts, {**session.facts, slot.name: value}))
    return {"surplus": after if after != before else None}


def _slip(session: Session, usable: list[tuple[Slot[Any], Json]]) -> list[tuple[Slot[Any], Json]]:
    """借2万分12期一期还2033, 打错了是1933: the one fact that it is close to, where every other would be a multiple or a part of itself."""
    near, *others = sorted(usable, key=lambda one: _change(session, *one)) if len(usable) > 1 else (None,)
    plain = near and others and 0 < _change(session, *near) <= SLIP and all(_change(session, *one) >= FAR for one in others)
    return [near] if near and plain else []


def _slip_of_payments(session: Session, usable: list[tuple[Slot[Any], Json]]) -> list[tuple[Slot[Any], Json]]:
    """3万 18期 1890, 不对 是1980: how much or how often is paid, where nothing else of the loan is near it."""
    near = _slip(session, usable)
    return near if near and near[0][0].name in (PAYMENT.name, COUNT.name) else []


def _change(session: Session, slot: Slot[Any], value: Json) -> float:
    """How far the new value is from the old one: a slip of the tongue is seldom far."""
    if slot.kind not in ("money", "count", "days"):
        return 0.0
    old, new = (float(slot.decode(one)) for one in (session.facts[slot.name], value))
    return abs(math.log(new / old)) if old > 0 and new > 0 else math.inf


def _candidates(session: Session, new: Value, mended: Correction, today: date) -> list[Slot[Any]]:
    """The known facts that a new value could replace: those of its kind, or the one whose old value was named."""
    return _taken_back(session, new, mended, today) or _alike(session, new)


def _taken_back(session: Session, new: Value, mended: Correction, today: date) -> list[Slot[Any]]:
    """The known facts whose value is taken back by name."""
    old = [value for value in read(mended.old, today=today) if isinstance(value, Quantity)] if mended.old else []
    return [slot for slot in _alike(session, new) if slot.decode(session.facts[slot.name]) == old[0].best] if old else []


def _alike(session: Session, new: Value) -> list[Slot[Any]]:
    kinds = FITTING.get(new.kind, (new.kind,))
    return [slot for name, value in session.facts.items() if value is not None and (slot := find(name)) and slot.kind in kinds]


def said_back(session: Session, heard: Heard, today: date) -> tuple[Reply, ...]:
    """What was known, or worked out, and is now told otherwise is said back with the old and the new value."""
    speech, replies = words(session.lang), list[Reply]()
    worked_out = _worked_out(session, today) if heard.corrects else {}
    for name, new in heard.facts.items():
        slot = find(name)
        old = session.facts.get(name, worked_out.get(name.rpartition(".")[2]))
        if slot is None or slot.kind == "json" or old is None or name in heard.silent or names_a_group(session.facts, name) or _named_now(session, heard, name):
            continue
        data = {"slot": full_name(slot, speech, session.facts), "old": say(slot, old, speech), "new": say(slot, new, speech)}
        if data["old"] != data["new"]:
            replies.append(Reply("common.corrected", data, numbers={"slot": name, "old": old, "new": new}))
    return tuple(replies)


def _named_now(session: Session, heard: Heard, name: str) -> bool:
    """信用卡8万, then 招行5万,平安3万: the sum of the one that has a name now is said back with it."""
    lender = f"{name.rpartition('.')[0]}.lender"
    return name.endswith("].owed") and lender in heard.facts and lender not in session.facts


def _worked_out(session: Session, today: date) -> Mapping[str, Any]:
    """The named numbers of the outcome that the person has just read."""
    if not session.top or not session.top.done:
        return {}
    result, _ = run(DIALOGS[session.top.dialog], session.facts, today)
    return result.numbers if isinstance(result, Outcome) else {}
