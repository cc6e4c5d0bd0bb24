"""A message in the middle of a plan: what if, what a lender offers, what is kept, and whose debt is meant."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs import what_if_slots
from dialogs.case import spends
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard, bounded
from dialogs.plans import lean_months
from dialogs.plans.changes_told import BACK, MARKS, NAMES, WRITTEN, beside, changes_told, gone
from dialogs.plans.forecast import least_due
from dialogs.plans.means_anew import means_anew, of_income
from dialogs.plans.named_debts import left_out, meant
from dialogs.plans.plan_now import plan_now
from dialogs.plans.plan_offers_told import offer_facts
from dialogs.plans.planning_words import (
    AND_THEN,
    BORROWED_ANEW,
    DOUBTED,
    FALLS,
    FIRST,
    LARGEST_FIRST,
    LAST,
    LATE_FEE,
    MOVED,
    ORDER_CLAUSE,
    PENALTY,
    PUT_LAST,
    RISES,
    STILL,
    WAYS,
)
from dialogs.plans.wanted_back import wanted_back
from dialogs.session import Session
from dialogs.slots import (
    CASH,
    ESSENTIALS,
    FOR_DEBTS,
    INCOME,
    OWED,
    PLAN_MADE,
    RESERVE,
    SPENT,
    TOTAL_OWED,
    find,
)
from dialogs.slots import LATE_FEE as A_LATE_FEE
from dialogs.talk import Talk
from dialogs.told.filing import items
from dialogs.told.rates_told import rate_named
from dialogs.told.shares_of_pay import share_of_pay
from dialogs.told.telling_words import ONE_BESIDE
from dialogs.understanding.figure_names import figures_in
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.questions import is_question
from dialogs.understanding.savings import read_cash, read_keeping
from dialogs.understanding.what_ifs.loan_words import ASKS_SAVED, SUPPOSES
from dialogs.understanding.what_ifs.way_words import QUESTION_OF_TWO
from dialogs.understanding.what_ifs.what_ifs import DROP, read_what_ifs
from dialogs.understanding.what_ifs.words import EACH, LEAST

Json = Any
LONGEST_WAYS = 60
HOW_MUCH = regex(r"多少|几(?!乎)|够|[多好]久|好多|\b(?:how|what(?! if)|when|enough)\b", re.IGNORECASE)
DATED = frozenset((what_if_slots.WHAT_IF_ONCE_ON.name, what_if_slots.WHAT_IF_NEXT_ON.name, what_if_slots.WHAT_IF_EXTRA_SINCE.name, what_if_slots.WHAT_IF_SINCE.name, what_if_slots.WHAT_IF_OTHERS.name))
OF_ORDER = frozenset((what_if_slots.WHAT_IF_STRATEGY.name, what_if_slots.WHAT_IF_REFUSED.name, what_if_slots.WHAT_IF_WITHIN.name))
PARTS = frozenset(slot.name for slot in SPENT)
CHEAPEST = what_if_slots.ORDERS[0]
ONCE = what_if_slots.WHAT_IF_ONCE.name
BESIDE_A_PLAN = ("arrears", "early", "swap", "letter", "rate")
"""Talks that a plan leads to: a change told after one of them is to the plan."""
KEPT = ("pay_day", RESERVE.name, CASH.name)
WITHOUT_PAY = ((what_if_slots.WHAT_IF_MISSED.name,), tuple(slot.name for slot in (what_if_slots.WHAT_IF_NEXT, what_if_slots.WHAT_IF_NEXT_ON, what_if_slots.WHAT_IF_NEXT_FOR)))
SET_TO = regex(r"[加改调降提升](?:到|成|为)|\b(?:raise|lower|make|set|change)\b(?! aside)", re.IGNORECASE)
"""备用金加到600: what is kept each month, by another sum."""
ON_TOP = regex(r"也|还(?!不|没|款|上)|另外|加上|\b(?:also|too|as well|and then|on top)\b", re.IGNORECASE)
OF_RATES = frozenset((what_if_slots.WHAT_IF_CUT.name, what_if_slots.WHAT_IF_RATE.name, what_if_slots.WHAT_IF_CUT_FOR.name))
OF_LENDERS = frozenset((what_if_slots.WHAT_IF_CUT.name, what_if_slots.WHAT_IF_PENALTY.name, what_if_slots.WHAT_IF_RATE.name))
"""Changes that a lender makes, one or all of them."""


def plan_facts(session: Session, text: str, today: date) -> dict[str, Json]:
    """The facts of a message that speaks of the plan under way."""
    of_lenders = bool(OF_LENDERS & read_what_ifs(text, today).keys())
    text = lean_months.nth_in_months(text, today)
    text = text if of_lenders else lean_months.in_yuan(session.facts, text, today)  # if both only charge half
    if lean := lean_months.again(session.facts, text, today):
        return lean_months.beside(session.facts, lean, text, today)
    offered = wanted_back(session.facts, text, today) or offer_facts(session.facts, session.asked, text, today)
    if not offered and (first := first_named(session.facts, text)):
        return {"what_if.first": first} | {name: value for name, value in changes_told(session.facts, text, today).items() if name not in OF_ORDER}
    if not offered and read_lender_offer(text, today) and not of_lenders:
        return {}
    if BORROWED_ANEW.search(text) or ONE_BESIDE.search(text):
        return {}  # I borrowed 3,000 more from Meituan, 280 a month
    if anew := share_of_pay(session.facts, text, today) or means_anew(session.facts, text, today):
        return beside(session.facts, [(text, anew)], today)
    changes = lean_months.beside(session.facts, of_income(session.facts, text, changes_told(session.facts, text, today)), text, today)
    if ONCE not in changes and ONCE not in session.facts:
        changes = {name: value for name, value in changes.items() if not name.startswith(ONCE)}  # 奖金推到三月, of which none was told
    if what_if_slots.WHAT_IF_REFUSED.name in changes and not any(item.get("offer_kind") for item in items(session.facts).values()):
        return {}  # where no lender has offered anything, what to do about a no is a question
    if changes.get(what_if_slots.WHAT_IF_STRATEGY.name) == CHEAPEST and not (OF_ORDER | {what_if_slots.WHAT_IF_FIRST.name}) & session.facts.keys():
        changes = {name: value for name, value in changes.items() if name != what_if_slots.WHAT_IF_STRATEGY.name}  # that is how every plan is made
    kept = _kept(session.facts, text, today)
    if changes.get(ONCE) in kept.values():
        changes = {name: value for name, value in changes.items() if not name.startswith((ONCE, WRITTEN))}  # 给我留两千备用
    return offered or rate_named(session.facts, text, today) or _of_one(session.facts, text, changes) | kept | late_fee(session.facts, text, today)


def _kept(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """每月留500, and the day on which is paid; 手里留了5000, or 留5000应急: what is there already and stays. Of more that is there the rest goes to the debts."""
    found, there = read_keeping(text, today), read_cash(text, today)
    if RESERVE.name in found and not EACH.search(text) and not SET_TO.search(text) and (there or _is_once(known, Decimal(found[RESERVE.name]), today)):
        rest = Decimal(known.get(CASH.name) or 0) - Decimal(found[RESERVE.name]) if not there else Decimal(0)
        stays = {what_if_slots.WHAT_IF_ONCE.name: str(rest)} if rest > 0 else {CASH.name: there or found[RESERVE.name]}
        return {name: value for name, value in found.items() if name != RESERVE.name} | stays
    return found


def _is_once(known: Mapping[str, Json], amount: Decimal, today: date) -> bool:
    """留5000应急: more than half of what a month leaves beyond what is due is no sum of every month."""
    now = plan_now(Talk(known, today))
    return now is not None and amount > max(now.means.available - (least_due(now.planned.debts) if now.made else 0), Decimal(0)) / 2


def late_fee(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """下个月还不上,招行要收100违约金: what a missed payment costs there, of the debt that is named, else of the only one."""
    if not PENALTY.search(text):
        return {}
    said, values = marked(text, today)
    match = LATE_FEE.search(said)
    amount = amount_in(match, said, values) if match else None
    of = [index for index in meant(known, text) or items(known) if known.get(OWED.at(index).name)]
    return {A_LATE_FEE.at(of[0]).name: str(amount)} if amount is not None and len(of) == 1 else {}


def _of_one(known: Mapping[str, Json], text: str, changes: dict[str, Json]) -> dict[str, Json]:
    """同事那边不要利息, 假如借呗降到9%: of the debts that are named, and not of all; without an if, no interest is a fact of theirs."""
    if not changes.keys() & OF_LENDERS:
        return changes
    named = [index for index in meant(known, text) if items(known)[index].get("owed")]
    named = named if len(named) < sum(bool(item.get("owed")) for item in items(known).values()) else []
    if named and changes.get(what_if_slots.WHAT_IF_CUT.name) == "0" and what_if_slots.WHAT_IF_CUT_FOR.name not in changes and not SUPPOSES.search(text) and not is_question(text):
        return {f"debts[{index}].rate": {"value": "0", "per": "year"} for index in named}
    return changes | ({what_if_slots.WHAT_IF_OF.name: named} if named or what_if_slots.WHAT_IF_OF.name in known else {})


def first_named(known: Mapping[str, Json], text: str) -> list[int]:
    """先还信用卡: the debts that are to come first; all others where one is put last or left out."""
    if out := left_out(known, text):
        return [index for index, item in items(known).items() if item.get("owed") and index not in out]
    if not FIRST.search(text) and PUT_LAST.search(text) and not QUESTION_OF_TWO.search(text):
        owed, last = [index for index, item in items(known).items() if item.get("owed")], meant(known, text)
        return [index for index in owed if index not in last] if last and set(last) < set(owed) else []
    if LARGEST_FIRST.search(text) and not QUESTION_OF_TWO.search(STILL.sub("", text)):
        sums = {index: Decimal(item["owed"]) for index, item in items(known).items() if item.get("owed")}
        largest = [index for index, owed in sums.items() if owed == max(sums.values())]
        return largest if len(largest) == 1 < len(sums) else []
    if not any(FIRST.search(clause.strip()) for clause in (text, *ORDER_CLAUSE.split(text))) or QUESTION_OF_TWO.search(text):
        return []
    ahead = AND_THEN.split(text)[0]
    clauses = [clause for clause in ORDER_CLAUSE.split(ahead if FIRST.search(ahead) else text) if not LAST.search(clause) and not PUT_LAST.search(clause)]
    if (least := meant(known, " ".join(clause for clause in clauses if LEAST.search(clause)))) and not meant(known, " ".join(clause for clause in clauses if not LEAST.search(clause))):
        return [index for index, item in items(known).items() if item.get("owed") and index not in least]  # 信用卡只还最低,其他的先清掉
    called = [index for index, item in items(known).items() if any(item.get("lender") == lender for lender in figures_in(" ".join(clauses)))]
    return meant(known, " ".join(clauses)) or called


def changed_plan(session: Session, text: str, today: date) -> Heard | None:
    """What if, an offer of a lender, what is kept: where a plan is on the table, or debts are and the pay day is named."""
    top = session.top.dialog if session.top else None
    if top in OF_DEBTS and (part := _part_changed(session, text, today)):
        return replace(bounded(session, part), forget=(ESSENTIALS.name,))
    next_to_it = top in BESIDE_A_PLAN and top != "letter" and (bool(session.facts.get(PLAN_MADE.name)) or ready(session.facts))
    if not (top in OF_DEBTS or next_to_it or (top == "letter" and session.top and session.top.done)) or DOUBTED.search(text) or not (facts := plan_facts(session, text, today)):
        return None
    dated = PLAN_MADE.name in session.facts and any(name in DATED for name in facts)  # 1月到3月只能还1800, where a sum of a new loan was asked
    supposed = SUPPOSES.search(text) is not None or (WRITTEN in facts and "¤" not in marked(text, today)[0])  # what if overtime goes, where a sum was asked
    open_for_it = session.top is not None and (session.top.done or dated or supposed or not _wants_money(session))
    changes = any(name.startswith("what_if.") for name in facts) and open_for_it and ready(session.facts)
    if top != "plan" and not changes and not any(name in KEPT or ".offer_" in name for name in facts):
        return None
    if session.top and not session.top.done and not changes and any(name.startswith("what_if.") for name in facts):
        return None  # 一个月最少花5000, where that was asked, changes no plan
    if DROP in facts:
        dropped = _without(session, facts)
        facts = {name: value for name, value in facts.items() if name != DROP}
        if dropped or facts.keys() <= {WRITTEN}:
            return dropped  # 奖金没了,每月少600: where none was counted on, the rest of it
    forget = [*_stale(session.facts, facts), *terms_before(session.facts, facts), *without_pay(session.facts, facts, text), *gone(session.facts, facts)]
    if BACK in facts:
        forget += [name for name in session.facts if name.startswith("what_if.") and name not in facts]
        if facts.keys() == {BACK}:
            return Heard(forget=tuple(forget), start=None if top == "plan" else "plan") if forget or top != "plan" else Heard(move="repeat")
    heard = replace(bounded(session, {name: value for name, value in facts.items() if name not in MARKS}), forget=tuple(dict.fromkeys(forget)), silent=NAMES)
    return heard if top == "plan" else replace(heard, start="plan")


def _wants_money(session: Session) -> bool:
    """Whether a sum is the answer to the open question: 一个月最少花5000 is then no change."""
    slot = find(session.asked) if session.asked else None
    return slot is None or slot.kind == "money"


def _stale(known: Mapping[str, Json], facts: Mapping[str, Json]) -> tuple[str, ...]:
    """What is left of an offer in whose place another has come: the last day of a settlement is none of instalments."""
    anew = {name.removesuffix("kind") for name, value in facts.items() if name.endswith(".offer_kind") and known.get(name) not in (None, value)}
    return tuple(name for name in known if any(name.startswith(prefix) for prefix in anew) and name not in facts)


def terms_before(known: Mapping[str, Json], facts: Mapping[str, Json]) -> tuple[str, ...]:
    """利率降到12呢, behind 利息停半年呢: in its place."""
    return tuple(name for name in known if name in OF_RATES and name not in facts) if facts.keys() & OF_RATES else ()


def without_pay(known: Mapping[str, Json], facts: Mapping[str, Json], text: str) -> tuple[str, ...]:
    """不是下个月,是1月和2月: other months without pay than were supposed before, in place of those; 也没收入 comes on top."""
    months = next((names for names in WITHOUT_PAY if names[0] in facts), ())
    others = [name for names in WITHOUT_PAY for name in names if months and names is not months]
    return () if ON_TOP.search(text) or known.get(what_if_slots.WHAT_IF_NEXT.name, "0") != "0" else tuple(name for name in others if name in known)


def _without(session: Session, facts: dict[str, Json]) -> Heard | None:
    """The plan without a change that was told before, and with what is told now."""
    dropped, told = facts[DROP], {name: value for name, value in facts.items() if name not in (DROP, WRITTEN)}
    changed = [name for name in session.facts if name.startswith("what_if.") and session.facts[name] == dropped]
    forget = tuple(name for name in session.facts if any(name.startswith(one) for one in changed)) + gone(session.facts, facts)
    return replace(bounded(session, told), forget=forget) if forget else None


def ways_asked(session: Session, text: str) -> Heard | None:
    """几种还法哪个好, beside a plan that stands: its ways side by side, with why."""
    of_plan = session.top is not None and session.top.dialog == "plan" and session.top.done
    return Heard(move="details") if of_plan and len(text) <= LONGEST_WAYS and WAYS.search(text) else None


def _part_changed(session: Session, text: str, today: date) -> dict[str, Json]:
    """房租涨到2000, where only the whole of the spending was told: what it comes to now is asked again."""
    known = session.facts
    said, _ = marked(text, today)
    if known.get(ESSENTIALS.name) is None or not MOVED.search(text) or RISES.search(said) or FALLS.search(said):
        return {}
    told = {fact.slot: fact.value for fact in labelled(text, today)}
    parts = told if told and all(name in PARTS and known.get(name) is None for name in told) else {}
    return {name: value for name, value in parts.items() if value is not None}


def supposes_only(text: str) -> bool:
    """利息停半年呢 supposes something and asks for no figure; 利息停半年能省多少 does."""
    return not HOW_MUCH.search(text) and (not is_question(text) or SUPPOSES.search(text) is not None)


SOONER = regex(r"(?:早|提前|快)(?:多少|几个?月?|多久)|\b(?:how (?:much|many months)) (?:sooner|earlier|faster)\b", re.IGNORECASE)
WHAT_THEN = regex(r"(?:会怎么?样|怎么变|变成什么样|又?如何)[呢啊]?[?？]?$|\bwhat (?:then|now|happens|changes)\W*$", re.IGNORECASE)
"""CMB stops interest for six months, what then: what comes of it."""


def plan_tells(session: Session, text: str, today: date) -> bool:
    """What a lender might let off, told or supposed, or what a change would save, with all that a plan needs."""
    if not ready(session.facts) or not ((saved := ASKS_SAVED.search(text) or SOONER.search(text)) or supposes_only(text) or WHAT_THEN.search(text)):
        return False
    changes = read_what_ifs(text, today)
    return bool(changes if saved else changes.keys() & OF_LENDERS)


def owes(known: Mapping[str, Any]) -> bool:
    """Whether the case file holds what somebody owes: a question of how to repay is then about these debts."""
    return any(name == TOTAL_OWED.name or (name.startswith("debts[") and name.endswith(".owed")) for name, value in known.items() if value)


def ready(known: Mapping[str, Any]) -> bool:
    """Whether all that a plan needs is told."""
    return owes(known) and (known.get(FOR_DEBTS.name) is not None or (known.get(INCOME.name) is not None and spends(known)))
