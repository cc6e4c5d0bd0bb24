"""What a statement of defence takes from the court's paper: the court, the case, what is claimed, and the last day."""

from typing import Any

from content.facts import NotInForce
from dialogs import slots
from dialogs.calculator.deadlines import Deadline, days_after
from dialogs.talk import Talk

KIND = "defence"
CONTRACT = "offer.contract"


def of_paper(t: Talk, lender_kind: str | None) -> dict[str, Any]:
    """None where the paper was not told to name it, and a blank stands."""
    contract = slots.find(CONTRACT)
    return {
        "court": t.get(slots.PAPER_COURT), "case_number": t.get(slots.CASE_NUMBER), "claim": t.get(slots.CLAIM),
        "contract": t.get(contract) if contract else None, "lender_kind": lender_kind or t.get(slots.LENDER_KIND),
    }  # fmt: skip


def last_day(t: Talk) -> Deadline | None:
    """Until when the court wants it; None where the day of receipt is not known, or another law held on it."""
    served = t.get(slots.SERVED_ON)
    try:
        return days_after(served, t.fact("LAW-012", served).answer_days, t.today) if served else None
    except NotInForce:
        return None
