"""The moves for papers: the picture, the plan, the calendar, the sheet, and all that was said as a PDF."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dialogs.catalog import DIALOGS
from dialogs.flow import Turn, advance, start
from dialogs.letter_slots import LETTER_APPROVED
from dialogs.meaning import Heard
from dialogs.plans.planning import owes
from dialogs.records.notes import notes
from dialogs.reminding import PAPERED, outcomes, remind
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import DUE_THIS_MONTH, ESSENTIALS, INCOME
from dialogs.talk import ASKED_AS, Paper
from dialogs.wishes import AND_REMIND

OF_A_PLAN = {"picture", "pdf", "calendar", "sheet"}


def one_of(kind: str) -> Callable[[Session, Heard, date], Turn]:
    """The move for a paper of one kind."""
    return lambda session, heard, today: papers(session, replace(heard, name=kind), today)


def papers(session: Session, heard: Heard, today: date) -> Turn:
    """The papers of the kinds named: those of the last outcome, else of the plan or the letter, where there is one; and the reminders
    that were wished for beside them."""
    if heard.facts:  # 每月还2200的pdf: the plan as it is told with the wish, and its paper
        turned = advance(start(session.with_facts(heard.facts), "plan", {}) if not session.top or session.top.dialog != "plan" else session.with_facts(heard.facts), today)
        if not (turned.session.top and turned.session.top.done):
            return turned
        made = papers(turned.session, replace(heard, facts={}), today)
        return replace(made, replies=(*(reply for reply in turned.replies if not reply.asks), *made.replies)) if any(reply.papers for reply in made.replies) else turned
    kinds, beside, reminders = heard.name.partition(AND_REMIND)
    if beside:
        made = papers(session, replace(heard, name=kinds), today)
        turned = remind(made.session, replace(heard, name=reminders), today)
        return replace(turned, replies=(*(reply for reply in made.replies if reply.papers or not turned.reminders), *turned.replies))
    found = {kind: _of_kind(session, kind, today) for kind in heard.name.split(",")}
    replies = tuple(Reply(f"common.{kind}", papers=made, asks=session.asked) for kind, made in found.items() if made)
    if replies:
        return Turn(session, replies)
    if session.top and session.top.dialog == "plan" and session.top.done and owes(session.facts):
        return advance(session, today, (Reply("common.no_plan_paper"),), again=False)
    own_talk = session.top is not None and DIALOGS[session.top.dialog].own
    missing = tuple(name for name in (INCOME.name, ESSENTIALS.name) if session.facts.get(name) is None)
    needs = (Reply("common.paper_needs", {"missing": missing}),) if missing or own_talk else ()
    of_letter = session.asked == LETTER_APPROVED.name and "pdf" in heard.name
    if OF_A_PLAN & {*heard.name.split(",")} and owes(session.facts) and not of_letter:
        of_plan = not own_talk or (session.top is not None and session.top.dialog == "plan")
        if of_plan and not missing and (planned := _planned(session, heard, today)):
            return planned
        return advance(session, today, needs, again=False) if own_talk else advance(start(session, "plan", {}), today, needs)
    key = "common.approve_first" if session.asked == LETTER_APPROVED.name else "common.no_paper"
    return advance(session, today, (Reply(key),), again=False)


def _planned(session: Session, heard: Heard, today: date) -> Turn | None:
    """The papers of a plan that was not made yet: what the lenders take this month is then assumed, as if it were not known."""
    first = next((name.partition(".")[0] for name in session.facts if name.endswith(".owed")), "debts[0]")
    unasked = {name: None for name in (DUE_THIS_MONTH.name, f"{first}.minimum") if name not in session.facts}
    turned = advance(start(session.with_facts(unasked), "plan", {}), today)
    found = {kind: _of_kind(turned.session, kind, today) for kind in heard.name.split(",")}
    replies = tuple(Reply(f"common.{kind}", papers=papers) for kind, papers in found.items() if papers)
    last = len(turned.replies) - bool(turned.replies and turned.replies[-1].asks)
    return replace(turned, replies=(*turned.replies[:last], *replies, *turned.replies[last:])) if replies else None


def noted(session: Session, heard: Heard, today: date) -> Turn:
    """All that was said, on paper."""
    made = notes(session, today)
    return Turn(session, (Reply("common.pdf", papers=made, asks=session.asked),)) if made else papers(session, replace(heard, name="pdf"), today)


def _of_kind(session: Session, kind: str, today: date) -> tuple[Paper, ...]:
    """Those of the nearest outcome that has some; days to remember those of every one."""
    found: tuple[Paper, ...] = ()
    for result in outcomes(session, today, PAPERED):
        every = (*result.papers, *(one for one in result.sends if one not in result.papers))
        found += tuple(one for one in every if ASKED_AS.get(one.kind, one.kind) == kind)
        if found and kind != "calendar":
            break
    if found:
        return found
    return notes(session, today) if kind == "pdf" and session.asked != LETTER_APPROVED.name else ()


PAPER_MOVES = {"papers": papers, "notes": noted, **{kind: one_of(kind) for kind in ("picture", "pdf", "calendar", "sheet")}}
