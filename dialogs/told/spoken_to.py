"""The dialog that facts speak to, and whether they begin it anew."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.meaning import Heard, bounded
from dialogs.plans.planning import owes
from dialogs.prices.offered import PRICING
from dialogs.replies import NAMES_A_DEBT
from dialogs.session import Frame, Session
from dialogs.slots import (
    CONTACT,
    HAPPENED,
    LENDERS_COUNT,
    OF_A_MONTH,
    PAPERS_COME,
    PAYMENT,
    QUOTED,
    TERMS,
    TOTAL,
)
from dialogs.talk import Outcome

Json = Any
NEW_LOAN = {"offer.received", "offer.contract"}
"""Told anew after a rate check has come to its end, together with what is paid back, they begin another loan."""
PAID_BACK = {"offer.payment", "offer.count", "offer.total", "offer.quoted", "offer.term", "offer.interest", "offer.stages"}
COSTS = PAID_BACK - {"offer.count", "offer.term"}
"""Without any of these, a sum and its term go with the rate that was asked about: 月息2分合法吗; 我借了5万,说好一年."""
GATES = ("swap", "borrow")
"""Where no new loan is advised: what is told of income after that is about the debts that are there."""
FIGURES = ("debts[", "income", "essentials", "spending.", "spouse_income")


def begin(session: Session, facts: dict[str, Json], dialog: str, *, another: bool) -> Heard:
    """Labelled facts: terms of the loan under way, or of another one where a whole new offer is told."""
    top = session.top
    open_dialog = top.dialog if top else None
    rated = not NEW_LOAN & session.facts.keys() and not COSTS & facts.keys()
    fresh = top is not None and top.done and (another or bool(NEW_LOAN & facts.keys() and PAID_BACK & facts.keys() and not rated))
    if open_dialog != dialog or fresh:
        own = DIALOGS[dialog].own
        replaced = frozenset(name for name in facts if own and (name.startswith(own) or dialog == "harmed"))  # the steps go first
        return replace(bounded(session, facts), start=dialog, silent=replaced)
    return replace(bounded(session, facts), forget=_outweighed(session, facts))


def _outweighed(session: Session, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """他要我还6万8, where only the rate that was agreed is known: what is asked for in all is the price."""
    all_known = session.facts.keys() | facts.keys()
    return (QUOTED.name,) if TOTAL.name in facts and QUOTED.name not in facts and QUOTED.name in session.facts and PAYMENT.name not in all_known else ()


def matter(facts: Mapping[str, Json], session: Session, wanted: str | None) -> str:
    """The dialog that facts speak to: the one that owns them, the one wished for, the one under way, else triage."""
    top = session.top
    if top and top.dialog in PRICING and not top.done and all(fact.startswith("offer.") for fact in facts):
        return top.dialog
    if top and top.dialog == "swap" and all(fact.startswith("offer.") for fact in facts) and not NEW_LOAN & facts.keys():
        return top.dialog  # 那每月2700呢: the new loan on other terms
    if top and not top.done and DIALOGS[top.dialog].own and all(name.startswith("debts[") and name.endswith(NAMES_A_DEBT) for name in facts):
        return top.dialog  # CMB, where something else was asked, is no wish to talk of debts
    if wanted == "harmed" and facts.get(HAPPENED.name) in PAPERS_COME:
        wanted = None  # 工资卡少了2300,短信说司法划扣: a court took it
    if wanted in ("swap", "early") and facts.keys() & set(TERMS.values()):
        return wanted  # 想借新的还旧的,到手2万: the terms are those of the new loan; 提前还 asks of the loan that is told
    owners = {dialog.own: dialog.name for dialog in DIALOGS.values() if dialog.own}
    owner = next((name for own, name in owners.items() if any(fact.startswith(own) for fact in facts)), None)
    if owner:
        return owner
    under_way = top.dialog if top and not (top.dialog == "checkin" and top.done and not owes(session.facts)) and not _is_elsewhere(top, session, facts) else None
    if wanted in PRICING and facts.keys() <= OF_A_MONTH:
        wanted = None  # 每月到手9000 tells what somebody earns
    if top and DIALOGS[top.dialog].of_case and wanted == "triage" and (not top.done or all(name.startswith(FIGURES) for name in facts)):
        return top.dialog  # 都没逾期 in the middle of a plan tells, it wishes for nothing else
    if top and (not top.done or session.asked == CONTACT.name) and top.dialog == "triage" and wanted == "conduct" and facts.keys() == {HAPPENED.name}:
        return top.dialog  # 一直打电话, among the figures, tells how far it has gone
    of_debts = any(name.startswith(("debts[", LENDERS_COUNT.name)) for name in facts)
    fitting = [name for name in (wanted, under_way) if name in DIALOGS and (DIALOGS[name].of_case or not (of_debts and DIALOGS[name].own))]
    return fitting[0] if fitting else "triage"


def _is_elsewhere(top: Frame, session: Session, facts: Mapping[str, Json]) -> bool:
    """What somebody earns and owes, told after a talk that has come to its end and makes nothing of it."""
    if not top.done or not all(name.startswith(FIGURES) for name in facts):
        return False
    dialog, today = DIALOGS[top.dialog], date.fromisoformat(session.day or "")
    result, talk = run(dialog, {**session.facts, **facts}, today)
    before, _ = run(dialog, session.facts, today)
    same = isinstance(result, Outcome) and isinstance(before, Outcome) and result.passages == before.passages
    return not facts.keys() & set(talk.read) or (same and (top.dialog in GATES or (bool(dialog.own) and not dialog.of_case)))
