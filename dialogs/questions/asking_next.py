"""Which question comes next behind an answer: by topic the fact on which it turns, else the first question of the dialog about one's own case."""

from datetime import date
from typing import Any

from dialogs.catalog import DIALOGS
from dialogs.decisive_slots import (
    ESTATE_LEFT,
    ESTATE_OWED,
    GUARANTEE_DUE,
    LAST_CONTACT,
    LAST_PAYMENT,
    PAYEE,
    PROOF,
)
from dialogs.flow import run
from dialogs.session import Session
from dialogs.slots import HARM, SCAM_DONE
from dialogs.talk import Asked, Slot

HERE = "0"
"""In place of a run of a dialog: what was asked behind an answer."""
ENDS = ("scam_pay_first", "scam_fake_service", "scam_police", "scam_flow", "scam_ab_loan", "scam_optimise", "scam_broker", "scam_app", "scam_black_ok",
        "scam_bear", "scam_rent_phone", "scam_fake_collector", "credit_paid_repair", "repay_agency")  # fmt: skip
"""Answers to what a fraud wants: whether it was done decides everything."""
OF_PROOF = ("scam_fake_repair", "scam_police_papers", "collect_threat", "collect_contacts", "collect_publish", "collect_posted", "collect_pose", "collect_crime", "collect_complain")
TURNS_ON: dict[str, tuple[Slot[Any], ...]] = {
    "heir_debt": (ESTATE_LEFT, ESTATE_OWED),
    **dict.fromkeys(("limit_three_years", "limit_demand", "limit_old_debt"), (LAST_CONTACT, LAST_PAYMENT)),
    "collect_guarantor": (GUARANTEE_DUE,),
    "collect_debt_sold": (PAYEE,),
    **dict.fromkeys(ENDS, (SCAM_DONE,)),
    **dict.fromkeys(OF_PROOF, (PROOF,)),
}
"""By topic: the facts that an adviser asks for next, in their order."""
LATER = (PROOF,)
"""Of these, what waits until nothing else is open."""
CASE = {
    **dict.fromkeys((
        "repay_cannot", "repay_extend", "repay_card_plan", "repay_stop_interest", "repay_script", "repay_waive", "repay_refused", "repay_plan", "repay_stop_paying",
        "repay_partial_first", "repay_catch_up", "repay_before_due", "repay_new_loan", "repay_mortgage",
    ), "triage"),
    **dict.fromkeys(("rate_is_it_legal", "rate_upfront", "rate_platform_fee", "rate_insurance", "rate_714"), "rate"),
    **dict.fromkeys(("bankrupt_national", "bankrupt_success", "bankrupt_after", "bankrupt_creditors"), "insolvency"),
    **dict.fromkeys(("court_sued", "court_answer"), "court"),
    **dict.fromkeys(("scam_paid_already", "scam_gave_code"), "harmed"),
}  # fmt: skip
"""By topic: the dialog that looks at one's own case."""


def next_asked(session: Session, *, is_open: bool) -> Slot[Any] | None:
    """The question behind the answer just told, unless it was asked before."""
    topic = session.topic or ""
    turns_on = next((slot for slot in TURNS_ON.get(topic, ()) if not _known(session, slot)), None)
    slot = turns_on if turns_on and not (is_open and turns_on in LATER) else None if is_open else _of_case(session, CASE.get(topic))
    return None if slot is None or was_asked(session, slot.name) else slot


def was_asked(session: Session, name: str) -> bool:
    """Whether a question was asked behind an answer."""
    return f"{HERE}:{name}" in session.said


def _known(session: Session, slot: Slot[Any]) -> bool:
    return slot.name in session.facts or (slot == SCAM_DONE and HARM.name in session.facts)


def _of_case(session: Session, dialog: str | None) -> Slot[Any] | None:
    """The first question of a dialog that has not begun, where anything is known of the person's own case."""
    if dialog is None or not session.facts or any(frame.dialog == dialog for frame in session.stack):
        return None
    result, _ = run(DIALOGS[dialog], session.facts, date.fromisoformat(session.day or ""))
    return result.slot if isinstance(result, Asked) else None
