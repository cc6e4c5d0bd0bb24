"""The figure told last, which a short question may lean on: so how much is that a year? 我能挪的跟它差多少."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.calculator.priority import YEARS
from dialogs.message import Message
from dialogs.replies import Reply
from dialogs.understanding.asked_sums import PLUS, Asked
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.values import Money, Number

Json = Any
LEAST, LONGEST_TOLD = 500, 2_000
"""Yuan: a smaller number may count something else."""
TOLD = {
    "figure.growth": ("interest", "interest_a_month", None, "month"),
    "figure.at_rate": ("interest", "interest_a_month", None, "month"),
    "figure.parts": ("parts", "monthly_principal_only", None, "month"),
    "figure.left": ("left", "left", None, "month"),
    "figure.gap": ("gap", "shortfall", None, "month"),
    "figure.due": ("due", "due", None, "month"),
    "figure.month": ("left", "monthly_surplus", None, "month"),
    "figure.sum": ("sum", "result", "whole", ""),
    "figure.owed": ("owed", "left", "owed", ""),
    "figure.let_go": ("let_go", "waived", "owed", ""),
    "figure.agency_fee": ("fee", "agency_fee", "owed", ""),
    "figure.months": ("months", "months_to_clear", None, ""),
    "figure.in_all": ("in_all", "total", "owed", ""),
    "figure.split": ("split", "interest_part", "payment", "month"),
    "figure.late": ("late", "penalty", None, ""),
    "figure.at_cap": ("cap", "interest_at_cap", None, ""),
    "figure.over_time": ("sum", "result", None, ""),
    "figure.pace": ("pace", "months", "owed", ""),
    "figure.to_settle": ("to_settle", "short", None, ""),
    "figure.paid": ("paid", "paid", None, ""),
    "figure.part_paid": ("in_all", "left", None, ""),
    "plan.short": ("gap", "shortfall", None, "month"),
}
"""By reply: what it tells, the number that a question leans on, the whole that it is of, and for what time it is."""
OF_A_MONTH = ("parts", "sum")
OF_A_STANDING = (("gap", "shortfall"), ("left", "monthly_surplus"))


def last_figure(replies: Sequence[Reply]) -> dict[str, Json] | None:
    """As it is kept in a session; None where the replies tell none."""
    for reply in reversed(replies):
        what, name, whole, per = TOLD.get(reply.key) or _of_a_standing(reply)
        if name and (amount := reply.numbers.get(name)) is not None:
            part = reply.parts[0].data if reply.parts else reply.data
            per = part.get("per") or per
            kept: dict[str, Json] = {"what": what, "sum": str(amount), "per": per, "of": list(part.get("of", ()))}
            of_it = (reply.numbers.get(whole) or part.get(whole)) if whole else None
            return kept | ({"whole": str(of_it)} if of_it else {}) | ({"each": str(part["each"])} if what == "pace" else {})
    return None


def _of_a_standing(reply: Reply) -> tuple[str, str, None, str]:
    found = next(((what, name) for what, name in OF_A_STANDING if reply.numbers.get(name) is not None), ("", ""))
    return *found, None, "month"


def over(amount: Decimal, per: str, asked: str) -> Decimal | None:
    """A sum of one time as that of another: 240 a month is 2,880 a year."""
    years = {**YEARS, "week": Decimal(52)}
    return amount * years[per] / years[asked] if per in years and asked in years and per != asked else None


def due_besides(m: Message, asked: Asked) -> Decimal | None:
    """What is due in a month besides what the case file knows: a sum that the question adds, or the instalment told last that it leans on."""
    if asked.what not in ("left", "gap", "due"):
        return None
    said, places = marked(m.text, m.today)
    plus = PLUS.search(said)
    if plus and (amount := amount_in(plus, said, places)):
        return amount
    last = m.session.figured or {}
    if asked.what == "due":
        return None
    return Decimal(last["sum"]) if asked.leans and last.get("what") in OF_A_MONTH and last.get("per") == "month" else None


def told_sums(text: str, today: date) -> dict[str, Json] | None:
    """Several sums of somebody else's, told and not filed: 四笔加一块一共多少 may follow."""
    places = marked(text, today)[1] if len(text) <= LONGEST_TOLD else ()
    sums = [str(value.value) for _, value in places if isinstance(value, Money) or (isinstance(value, Number) and value.best >= LEAST)]
    return {"what": "told", "terms": sums, "per": "", "of": []} if len(sums) > 1 and "None" not in sums else None
