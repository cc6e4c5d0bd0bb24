"""A paper of a court or an arbitration commission has come: until when it can be answered, and how."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from content.facts import NotInForce, Ruling
from dialogs import slots
from dialogs.calculator.deadlines import Deadline, court_fee, days_after, months_after
from dialogs.case import read_case
from dialogs.records.timeline import of_paper
from dialogs.reminders import as_calendar, reminders_of
from dialogs.talk import Asked, Dialog, Outcome, Paper, Part, Talk

LIMITS = {
    "summons": ("LAW-012", "answer_deadline"),
    "payment_order": ("LAW-017", "objection_deadline"),
    "judgment": ("LAW-016", "appeal_deadline"),
    "award": ("LAW-027", "set_aside_deadline"),
}
"""The papers that the law gives a time to answer: the rule, and what the last day is called among the numbers."""
UNTIMED = {"lawyer_letter": ("triage",), "none": ("triage", "scam"), "mediation_first": ("plan", "triage")}
"""What is no court's paper, or not yet one, so that no time runs: where to go on."""
ARBITRATED = ("arbitration", "award")
"""What a commission sends: a court's hotline knows nothing of it."""
PRICED = ("summons", "judgment", "final_judgment")
ANSWERED = ("summons", "payment_order")
"""Papers that are answered in writing."""
TIERS = (("first_yuan", "second"), ("second_yuan", "third"), ("third_yuan", "fourth"))


def court(t: Talk) -> Outcome:
    """The last day first; then how to verify, what may be answered, and what happens otherwise."""
    unproved = t.get(slots.VERIFIED) == "none" and not t.told(slots.PAPER)
    told = ("none" if unproved else _known(t)) or (t.get(slots.VERIFIED) if not t.told(slots.PAPER) else None) or _paper(t)
    kind = t.get(slots.VERIFIED) or told if told == "link" else told
    if kind is None:
        return Outcome("court.unknown", (Part("court.unknown"), Part("court.verify", {"arbitrated": False})), offer=("triage",))
    if kind == "link":
        return Outcome("court.link", (*_read(t), Part("court.link", _marks(t))), ("triage",), slots.VERIFIED, numbers=_marks(t))
    if kind in UNTIMED:
        key = "court.no_case" if kind == "none" else f"court.{kind}"
        return Outcome(key, (Part(key),), UNTIMED[kind])
    deadline = _deadline(t, kind)
    refine = next((s for s in (slots.HEARING_ON, slots.CLAIM) if kind == "summons" and not t.told(s)), None)
    parts = (*_parts(t, kind, deadline), *(() if refine else (Part("court.on"),)))
    papers = of_paper(kind, _served(t), deadline, t.get(slots.HEARING_ON) if kind == "summons" else None, t.today)
    sends = as_calendar(reminders_of(papers, t.today), t.today)
    parts = (*parts, *((Part("court.calendar"),) if sends else ()))
    written = Part(f"court.{kind}.answer", {"claim": t.get(slots.CLAIM), "served": t.get(slots.SERVED_ON)} if kind == "payment_order" else {})
    asides = {"respond": lambda: (written,)} if kind in ANSWERED else {}
    numbers = _numbers(t, kind, deadline)
    return Outcome(f"court.{kind}", parts, ("triage",), refine, asides=asides, papers=papers, sends=sends, numbers=numbers)


def _paper(t: Talk) -> str | None:
    """Which one it is; until that is known, the last day of the commonest."""
    if not t.told(slots.PAPER) and (served := t.get(slots.SERVED_ON)):
        raise Asked(slots.PAPER, Part("court.first", asdict(days_after(served, t.fact("LAW-012").answer_days, t.today)) | {"served": served}))
    return t.ask(slots.PAPER)


def _known(t: Talk) -> str | None:
    """The paper as it was told among what has happened, where nothing more exact is known of it."""
    happened = None if t.told(slots.PAPER) else t.get(slots.HAPPENED)
    return happened if happened in slots.PAPERS_COME else None


def _deadline(t: Talk, kind: str) -> Deadline | None:
    """The last day; None where the law sets none, the day of receipt is not known, or another law held on it."""
    if kind not in LIMITS:
        return None
    if not t.told(slots.SERVED_ON) and not t.get(slots.NOTICE_ON):
        raise Asked(slots.SERVED_ON, Part("court.term", {"kind": kind}))
    served = _served(t)
    if served and served > t.today and t.told(slots.SERVED_ON):
        served = t.doubt(slots.SERVED_ON, Part("court.doubt.future"))
    if served is None:
        return None
    try:
        rule = t.fact(LIMITS[kind][0], min(served, t.today))
    except NotInForce:
        return None
    if kind == "award":
        return months_after(served, rule.months, t.today)
    return days_after(served, _days(rule), t.today)


def days_of_paper(t: Talk) -> tuple[Paper, ...]:
    """The picture of the paper's days, for another dialog: from what was told, and nothing is asked."""
    kind: str | None = t.get(slots.PAPER) or _known(t)
    told = t.told(slots.SERVED_ON) or t.get(slots.NOTICE_ON) is not None
    if kind is None or (kind in LIMITS and not told):
        return ()
    served = _served(t)
    deadline = _deadline(t, kind) if served and served <= t.today else None
    return of_paper(kind, served, deadline, t.get(slots.HEARING_ON) if kind == "summons" else None, t.today)


def last_day(t: Talk, kind: str) -> tuple[Part, dict[str, Any]] | None:
    """The passage of the last day of a paper whose day of receipt is known, and its numbers."""
    deadline = _deadline(t, kind)
    return (Part("court.deadline", {"kind": kind} | asdict(deadline)), _numbers(t, kind, deadline)) if deadline else None


def _served(t: Talk) -> date | None:
    """The day of receipt; that on which a notice counts as received, where that is how it was served."""
    notice = None if t.told(slots.SERVED_ON) else t.get(slots.NOTICE_ON)
    return notice + timedelta(days=t.fact("LAW-029").days) if notice else t.get(slots.SERVED_ON)


def _days(rule: Ruling) -> int:
    days: int = rule.answer_days if rule.fact.id == "LAW-012" else rule.days
    return days


def _parts(t: Talk, kind: str, deadline: Deadline | None) -> Iterator[Part]:
    if (notice := t.get(slots.NOTICE_ON)) and not t.told(slots.SERVED_ON):
        yield Part("court.by_notice", {"on": notice, "served": _served(t)})
    if deadline:
        yield Part("court.deadline", {"kind": kind} | asdict(deadline))
    elif kind in LIMITS:
        served = t.get(slots.SERVED_ON)
        yield Part("court.no_day", {"served": served})
        yield from () if served else (Part("court.term", {"kind": kind}),)
    if (hearing := t.get(slots.HEARING_ON)) and kind == "summons":
        yield Part("court.hearing", {"on": hearing, "left": (hearing - t.today).days})
    if not t.get(slots.VERIFIED):
        yield from _read(t)
        yield Part("court.verify", {"arbitrated": kind in ARBITRATED})
    yield Part(f"court.{kind}")
    if fee := _fee(t, kind):
        yield Part("court.fee", fee)


def _marks(t: Talk) -> dict[str, Any]:
    """The court and the number of the case as the paper names them, and the hearing."""
    return {"court": t.get(slots.PAPER_COURT), "case_number": t.get(slots.CASE_NUMBER), "hearing": t.get(slots.HEARING_ON)}


def _read(t: Talk) -> Iterator[Part]:
    """What was read off the paper, to be verified word for word."""
    marks = _marks(t)
    if marks["court"] or marks["case_number"]:
        yield Part("court.read", marks)


def _fee(t: Talk, kind: str) -> dict[str, Any] | None:
    """What the court charges on the sum in dispute: as claimed, or else all that is owed."""
    claim = t.get(slots.CLAIM) or read_case(t).owed
    if kind not in PRICED or not claim:
        return None
    fee = fee_on(claim, t.fact("LAW-028"))
    return {"claim": claim, "fee": fee, "half": fee / 2} if fee is not None else None


def fee_on(claim: Decimal, rule: Ruling) -> Decimal | None:
    """The fee of a claim by the bands of the rule; None above the last."""
    starts = [Decimal(getattr(rule, start)) for start, _ in TIERS]
    rates = [Decimal(getattr(rule, rate)) for _, rate in TIERS]
    tiers = (*zip(starts, rates, strict=True), (Decimal(rule.fourth_yuan), Decimal(0)))
    return court_fee(claim, Decimal(rule.flat_yuan), tiers)


def _numbers(t: Talk, kind: str, deadline: Deadline | None) -> dict[str, Any]:
    """The last day under the name of what it ends, the days left, and the court's fee."""
    named: dict[str, Any] = {}
    if deadline:
        named = {LIMITS[kind][1]: deadline.last, "days_left": deadline.left}
    if fee := _fee(t, kind):
        named |= {"claim": fee["claim"], "court_fee_yuan": fee["fee"], "court_fee_half_yuan": fee["half"]}
    return named


def _opening(kind: str, **facts: Any) -> dict[str, Any]:
    return {"paper.kind": kind} | facts


OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    _opening("summons", **{"paper.received_on": "2099-01-01"}),
    _opening("link", **{"paper.court": "某某区人民法院", "paper.case_number": "(2026)粤01民初1号", "paper.hearing_on": "2099-01-01"}),
    _opening("summons", **{"paper.notice_on": "2026-10-08", "paper.hearing_on": None, "paper.claim": None}),
    _opening("award", **{"paper.received_on": "2020-01-01"}),
    {"paper.received_on": "2026-11-20"},
    _opening("judgment", **{"paper.received_on": "2026-11-20", "debts[0].owed": "23000"}),
)
DIALOG = Dialog("court", court, listed=True, own="paper.", begins=("paper.kind",), openings=OPENINGS)
