"""What goes with a draft and is no part of it: a doubt, the papers to have ready, where to send it, what to say in a call, what can be spared."""

from collections.abc import Iterator, Mapping
from typing import Any

from content.registry import find as find_lender
from dialogs import letter_slots
from dialogs.calculator.pay_days import month_of
from dialogs.calculator.priority import Debt
from dialogs.case import Case, read_case
from dialogs.letters import court as letter_court
from dialogs.letters.data import Writing, is_offer, is_running, lender_kind
from dialogs.letters.rules import OF_CONDUCT, judged
from dialogs.letters.subject import debt_meant
from dialogs.letters.sums import plan_end, planned, proposed
from dialogs.plans.remedies import even
from dialogs.talk import Part, Talk

CALLED = ("instalment", "extension", "fees")
"""Letters whose matter is often settled in a call: a script goes with them."""


def spare(t: Talk, case: Case, debt: Debt | None) -> Part | None:
    """What the month leaves, what the plan pays this lender, and the sum to propose."""
    if case.surplus is None:
        return None
    share = planned(t, case, debt)
    return Part("letter.spare", {"surplus": case.surplus, "planned": share, "proposed": proposed(case, share)})


def a_month(t: Talk) -> Part | None:
    """What instalments would come to a month: the answer to that question, asked while the letter is under way. None for another letter, or where the month's money is not known."""
    case = read_case(t)
    index = debt_meant(t, case)
    part = spare(t, case, next((debt for debt in case.debts if debt.index == index), None)) if t.get(letter_slots.LETTER_KIND) == "instalment" else None
    return part and Part("asked.a_month", {**part.data, "monthly": t.get(letter_slots.LETTER_MONTHLY)})


def beside(t: Talk, writing: Writing, data: Mapping[str, Any]) -> Iterator[Part]:
    """What goes with the draft: a doubt, the papers to have ready, when not to write, where to send, what to say in a call."""
    if doubt := _doubt(t, writing, data):
        yield doubt
    if sooner := _sooner(t, writing, data):
        yield sooner
    yield from stays(t, writing, data)


def stays(t: Talk, writing: Writing, data: Mapping[str, Any]) -> Iterator[Part]:
    """What is for the person alone."""
    facts = about(t, writing)
    yield Part(f"letter.with.{writing.kind}", facts)
    yield Part(f"letter.send.{writing.kind}", facts)
    if writing.kind in CALLED:
        yield Part("letter.call", data)


def _sooner(t: Talk, writing: Writing, data: Mapping[str, Any]) -> Part | None:
    """What the lender is asked for is the least that is kept up; the plan may end the debt sooner, as others end before it."""
    months, end = data["months"], plan_end(t, writing.case, writing.debt) if writing.kind == "instalment" else None
    if end is None or not months or month_of(t.today, end) >= months:
        return None
    return Part("letter.sooner", {"monthly": data["monthly"], "months": months, "end": end})


def _doubt(t: Talk, writing: Writing, data: Mapping[str, Any]) -> Part | None:
    monthly, surplus = data["monthly"], writing.case.surplus
    if writing.kind == "instalment" and monthly and surplus is not None and monthly > surplus:
        return Part("letter.too_much", {"monthly": monthly, "surplus": surplus})
    if writing.kind == "instalment" and monthly and writing.debt and writing.debt.owed:
        months, longest = data["months"], t.fact("COLL-014").periods
        if months > longest:
            card = writing.debt.product == "credit_card"
            return Part("letter.too_long", {"card": card, "monthly": monthly, "months": months, "least": even(writing.debt.owed, longest)})
    if writing.kind == "objection" and letter_court.names_no_error(writing.lines):
        return Part("letter.no_objection")
    in_zh = any(not line["text"].isascii() for line in writing.lines)
    if writing.kind in OF_CONDUCT and in_zh and judged(writing.lines, "unknown", t.today).verdict == "lawful":
        return Part("letter.in_order")
    return None


def about(t: Talk, writing: Writing) -> dict[str, Any]:
    """The lender's kind, its own number where the register has one, and the last day that a court has set."""
    entry = find_lender(writing.lender["zh"]) if writing.lender else None
    hotline = entry.hotlines[0] if entry and entry.hotlines else None
    last = letter_court.last_day(t, writing.kind) if writing.kind in letter_court.ANSWERS else None
    return {"lender_kind": lender_kind(t, writing), "hotline": hotline, "offered": is_offer(writing), "running": is_running(t, writing), "last": last and (last.moved or last.last), "late": bool(last and last.left < 0)}
